import { basename, dirname } from 'node:path';
import type { Content } from '../content/content.ts';
import { photosOf, textsWithMedia } from '../content/media.ts';
import type { Problem } from '../content/problem.ts';
import { filesBelow } from '../files/below.ts';

const PICTURE = /\.(?:jpe?g|jfif|png|webp|avif|gif|heic|heif|tiff?|bmp)$/i;
const RECORDING = /\.(?:mp3|m4a|ogg|opus|wav|wma|aac|amr|mp4|mov|webm)$/i;

/** Pictures and recordings that no page shows: laid down and not declared, or declared and set nowhere in the text. */
export function notShown(content: Pick<Content, 'texts' | 'site'>, folder: string): Problem[] {
  const entries = textsWithMedia(content);
  const beside = (file: string, name: string): string =>
    `${dirname(file)}/${name}`.replace(/^\.\//, '').normalize('NFC');
  const used = new Set([
    ...entries.flatMap((entry) =>
      [...photosOf(entry), ...entry.data.audio].map(({ file }) => beside(entry.file, file)),
    ),
    content.site.look?.logo ?? '',
  ]);
  const texts = new Map(entries.map(({ file }) => [dirname(file), file]));
  const unused = filesBelow(folder)
    .map((file) => file.replaceAll('\\', '/'))
    // Droppings of machines: `._anh.jpg`.
    .filter(
      (file) =>
        (PICTURE.test(file) || RECORDING.test(file)) &&
        !/(?:^|\/)\./.test(file) &&
        !used.has(file.normalize('NFC')),
    )
    .map((file): Problem => {
      const text = texts.get(dirname(file));
      const field = RECORDING.test(file) ? 'audio' : 'photo” hoặc “photos';
      return {
        file,
        message: 'tệp này không hiện ở trang nào',
        hint: text
          ? `khai “${basename(file)}” ở “${field}” đầu ${text}; không dùng thì xóa tệp`
          : 'đặt tệp cạnh bài dùng nó và khai ở đầu bài; không dùng thì đem ra khỏi thư mục nội dung',
      };
    });
  const unset = entries.flatMap(({ file, data, uses }) =>
    data.photos.flatMap((photo, index): Problem[] =>
      uses.some(({ name, attributes }) => name === 'Photo' && attributes.file === photo.file)
        ? []
        : [
            {
              file,
              field: `photos[${index + 1}]`,
              message: `ảnh “${photo.file}” đã khai mà trang không hiện`,
              hint: `viết <Photo file="${photo.file}" /> ở chỗ muốn đặt ảnh`,
            },
          ],
    ),
  );
  return [...unused, ...unset];
}
