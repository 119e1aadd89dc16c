import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Content } from '../content/content.ts';
import { photosOf, textsWithMedia } from '../content/media.ts';
import type { Problem } from '../content/problem.ts';
import { filesBelow } from '../files/below.ts';

const PICTURE = /\.(?:jpe?g|jfif|png|webp|avif|gif|heic|heif|tiff?|bmp)$/i;
const RECORDING = /\.(?:mp3|m4a|ogg|opus|wav|wma|aac|amr|mp4|mov|webm)$/i;

const TABLE = /\.(?:csv|tsv|xlsx?|xlsm|ods|px)$/i;

/** What no page shows: pictures and recordings laid down and not declared, or declared and set nowhere in the text; tables no source reads. */
export function notShown(content: Pick<Content, 'texts' | 'site' | 'statistics'>, folder: string): Problem[] {
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
  return [...unused, ...unset, ...unread(content, folder)];
}

/** Tables laid down for the figures that no source names: their figures are nowhere, and nobody looked whom they list. */
function unread({ statistics: { sources } }: Pick<Content, 'statistics'>, folder: string): Problem[] {
  const base = join(folder, 'statistics');
  const read = new Set(
    sources.flatMap(({ source: { from } }) =>
      from.kind === 'file'
        ? [from.path, ...globSync(from.path, { cwd: base }).map((path) => path.replaceAll('\\', '/'))]
        : [],
    ),
  );
  return globSync('raw/**', { cwd: base })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => TABLE.test(path) && !/(?:^|\/)[.~]/.test(path) && !read.has(path))
    .sort()
    .map((path) => ({
      file: `statistics/${path}`,
      message: 'không nguồn nào đọc bảng này, số trong bảng không hiện ở đâu',
      hint: `khai nguồn có path: ${path} trong statistics/sources.yaml; bảng nháp, danh sách người dân thì đem ra khỏi thư mục nội dung`,
    }));
}
