import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentPath, isBareName } from './files.ts';
import type { Problem } from './problem.ts';
import type { audio, photo } from '../kinds/story/schema.ts';
import type { z } from 'zod';
import { makePhoto, type PhotoSet } from '../pictures/photo.ts';
import type { Content, Entry } from './content.ts';
import { reads } from '../reads.ts';

export type Photo = z.output<typeof photo>;
export type Recording = z.output<typeof audio>;
export type WithMedia = Entry<{
  photo?: Photo | undefined;
  photos: Photo[];
  audio: Recording[];
  withdrawn?: unknown;
}>;

/** Texts whose front matter may declare pictures and recordings, withdrawn ones left out. */
export function textsWithMedia({ texts }: { texts: readonly Omit<Entry<unknown>, 'body'>[] }): WithMedia[] {
  return (texts as readonly unknown[] as readonly WithMedia[]).filter(({ data }) => 'photos' in data && !data.withdrawn);
}

/** The text of a file among them. */
export function textWithMedia({ texts }: Pick<Content, 'texts'>, file: string | undefined): WithMedia | undefined {
  return (texts as readonly Entry<unknown>[] as readonly WithMedia[]).find((each) => each.file === file);
}

export function photosOf({ data }: Pick<WithMedia, 'data'>): Photo[] {
  return [...(data.photo ? [data.photo] : []), ...data.photos];
}

/** Pictures, recordings and attachments must lie beside the text, and `<Photo>` must name a declared one. */
export function checkMedia(content: { texts: readonly Omit<Entry<unknown>, 'body'>[] }, folder: string): Problem[] {
  return [
    ...content.texts.flatMap(({ file, data }) =>
      ((data as { attachments?: { file: string }[] }).attachments ?? []).flatMap((attachment) =>
        handedOn(folder, file, 'attachments', attachment.file, DOCUMENTS),
      ),
    ),
    ...textsWithMedia(content).flatMap((entry) => {
      const { photo: first, photos: more, audio: recordings } = entry.data;
      const photos = photosOf(entry).map(({ file }) => file);
      const problems: Problem[] = [
        ...(first ? pictureBeside(folder, entry.file, 'photo', first.file) : []),
        ...more.flatMap(({ file }, index) => pictureBeside(folder, entry.file, `photos[${index + 1}]`, file)),
        ...recordings.flatMap(({ file }) => handedOn(folder, entry.file, 'audio', file, RECORDINGS)),
      ];
      for (const use of entry.uses)
        if (use.name === 'Photo' && use.attributes.file !== undefined && !photos.includes(use.attributes.file))
          problems.push({
            file: entry.file,
            line: use.line,
            column: use.column,
            message: `<Photo file="${use.attributes.file}"> chưa khai trong “photo” hoặc “photos”`,
            hint: 'khai tệp, lời mô tả (alt), người chụp (credit) và sự đồng ý (consent) ở đầu bài',
          });
      return problems;
    }),
  ];
}

function pictureBeside(folder: string, text: string, field: string, name: string): Problem[] {
  return [...besideText(folder, text, field, name), ...notShown(folder, text, field, name)];
}

/** Endings of files that the portal hands on as they are: none that a browser would run, or take for a page. */
export const DOCUMENTS: readonly string[] = 'pdf doc docx odt rtf xls xlsx ods csv txt zip'.split(' ');
const RECORDINGS = 'mp3 m4a ogg opus wav'.split(' ');

/** A file that is published as it lies there. */
function handedOn(folder: string, text: string, field: string, name: string, endings: readonly string[]): Problem[] {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const wrong = besideText(folder, text, field, name);
  if (wrong.length || endings.includes(ending)) return wrong;
  return [
    {
      file: text,
      field,
      message: `“${name}” không phải loại tệp được đăng kèm ở đây`,
      hint: `chỉ dùng tệp có đuôi: ${endings.join(', ')}`,
    },
  ];
}

/** What a photo of a text may be, by its first bytes: the name of a file says little. */
function notShown(folder: string, text: string, field: string, name: string): Problem[] {
  const path = contentPath(folder, `${dirname(text)}/${name}`);
  if (!isBareName(name) || typeof path !== 'string') return [];
  const head = firstBytes(path);
  if (PICTURES.some((shape) => shape.test(head))) return [];
  const what = head === '' ? 'tệp trống' : (OTHERS.find(([shape]) => shape.test(head))?.[1] ?? 'không phải ảnh');
  return [
    {
      file: text,
      field,
      message: `“${name}”: ${what}`,
      hint: 'mở ảnh trên máy, lưu thành .jpg hoặc .png, đặt cạnh bài rồi sửa tên ở đây',
    },
  ];
}

function firstBytes(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD);
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}

/** So many bytes tell what a file is; of a drawing, past its declaration. */
const HEAD = 1024;
const PICTURES = [
  /^\xFF\xD8\xFF/,
  /^\x89PNG/,
  /^RIFF[^]{4}WEBP/,
  /^[^]{4}ftypavi[fs]/,
  /^GIF8/,
  /^(?:II\*\0|MM\0\*)/,
  /^\s*(?:\xEF\xBB\xBF)?<(?:\?xml[^]*<svg|!--[^]*<svg|svg)[\s>]/i,
];
const OTHERS: [RegExp, string][] = [
  [/^[^]{4}ftyp/, 'ảnh HEIC của điện thoại, trình duyệt không hiện được'],
  [/^%PDF/, 'tệp PDF, không phải ảnh'],
  [/^PK/, 'tệp Word hoặc tệp nén, không phải ảnh'],
];

/** A file that front matter names: a bare name, of a file that lies beside the text and nowhere else. */
function besideText(folder: string, text: string, field: string, name: string): Problem[] {
  const say = (message: string, hint: string): Problem[] => [{ file: text, field, message, hint }];
  if (!isBareName(name))
    return say(
      `“${name}” là đường dẫn, không phải tên tệp`,
      'chép tệp vào bên cạnh bài rồi chỉ ghi tên tệp, không có “/” hay “..”',
    );
  const beside = `${dirname(text)}/${name}`;
  const found = contentPath(folder, beside);
  if (typeof found === 'string') return [];
  return existsSync(join(folder, beside))
    ? say(`“${name}”: ${found.message}`, found.hint!)
    : say(
        `không có tệp “${name}” bên cạnh bài`,
        `${alike(join(folder, dirname(text)), name)}chép tệp vào thư mục ${dirname(text)}/ hoặc sửa tên`,
      );
}

/** A file of the folder that is called so but for its ending, capitals or loose marks. */
function alike(folder: string, name: string): string {
  // Windows hides endings, and “anh.jpg” becomes “anh.jpg.jpg”.
  const bare = (each: string): string => each.normalize('NFC').toLowerCase().replace(/(?:\.[a-z\d]{2,4}){1,2}$/, '');
  const near = readdirSync(folder).find((each) => bare(each) === bare(name) && !/\.(?:mdx?|ya?ml)$/i.test(each));
  if (near !== undefined && near !== name && near.normalize('NFC') === name)
    return `tên tệp trên đĩa gõ dấu rời (NFD): đổi tên tệp bằng chữ không dấu, hoặc `;
  return near === undefined ? '' : `có phải ý bạn là “${near}”? Nếu không, `;
}

const made = new Map<string, Promise<PhotoSet>>();

/** Every width and format of a picture that lies beside a text; made once for each state of the file. `folder`: the content folder. */
export function photoSet(folder: string, entryFile: string, file: string): Promise<PhotoSet> {
  const path = join(folder, dirname(entryFile), file);
  reads()?.file(path);
  const key = `${path} ${statSync(path).mtimeMs}`;
  let set = made.get(key);
  if (!set) made.set(key, (set = makePhoto(join(dirname(entryFile), file), readFileSync(path))));
  return set;
}

/** `/am-thanh/dien-hinh-<id>-<file>`, and where the recording lies. */
export function recordingFile(folder: string, entry: Pick<WithMedia, 'id' | 'file'>, { file }: Recording) {
  const path = join(folder, dirname(entry.file), file);
  reads()?.file(path);
  return {
    name: `${dirname(entry.file).split('/')[0]}-${entry.id}-${file}`,
    path,
    bytes: statSync(path).size,
  };
}
