import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentPath, isBareName } from './files.ts';
import { problemsIn, ProblemsError, sortProblems, type Problem } from './problem.ts';
import type { audio, photo } from '../kinds/story/schema.ts';
import type { z } from 'zod';
import { makePhoto, NARROWEST, type PhotoFile, type PhotoSet } from '../pictures/photo.ts';
import { pictureSize } from '../pictures/size.ts';
import { nearest } from './explain.ts';
import type { Content, Entry } from './content.ts';
import { reads } from '../reads.ts';
import { slugify } from '../vietnamese/slug.ts';
import { secondsOf } from './recording-length.ts';
import { bothEnds, cutOff, notWhole } from './whole-file.ts';

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
    ...content.texts.flatMap(({ file, data }) => {
      const { attachments = [] } = data as { attachments?: { file: string }[] };
      return [
        ...attachments.flatMap((attachment, index) =>
          handedOn(folder, file, `attachments[${index + 1}]`, attachment.file, DOCUMENTS),
        ),
        ...declaredTwice(file, 'attachments', attachments),
      ];
    }),
    ...textsWithMedia(content).flatMap((entry) => {
      const { photo: first, photos: more, audio: recordings } = entry.data;
      const photos = photosOf(entry).map(({ file }) => file);
      const problems: Problem[] = [
        ...(first ? pictureBeside(folder, entry.file, 'photo', first.file) : []),
        ...more.flatMap(({ file }, index) => pictureBeside(folder, entry.file, `photos[${index + 1}]`, file)),
        ...recordings.flatMap((recording, index) => {
          const field = `audio[${index + 1}]`;
          const wrong = handedOn(folder, entry.file, field, recording.file, RECORDINGS);
          return wrong.length ? wrong : otherLength(folder, entry.file, field, recording);
        }),
        ...declaredTwice(entry.file, 'audio', recordings),
      ];
      for (const use of entry.uses)
        if (use.name === 'Photo' && use.attributes.file !== undefined && !photos.includes(use.attributes.file)) {
          const near = nearest(use.attributes.file, photos);
          problems.push({
            file: entry.file,
            line: use.line,
            column: use.column,
            message: `<Photo file="${use.attributes.file}"> chưa khai trong “photo” hoặc “photos”`,
            hint: near
              ? `có phải ý bạn là “${near}”?`
              : 'khai tệp, lời mô tả (alt), người chụp (credit) và sự đồng ý (consent) ở đầu bài',
          });
        }
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
  if (wrong.length) return wrong;
  if (!endings.includes(ending))
    return [
      {
        file: text,
        field,
        message: `“${name}” không phải loại tệp được đăng kèm ở đây`,
        hint: `chỉ dùng tệp có đuôi: ${endings.join(', ')}`,
      },
    ];
  const fault = notWhole(join(folder, dirname(text), name), ending);
  return fault ? [{ file: text, field, message: `“${name}” ${fault.message}`, hint: fault.hint }] : [];
}

function declaredTwice(text: string, list: string, files: readonly { file: string }[]): Problem[] {
  return files.flatMap(({ file }, index) =>
    files.findIndex((each) => each.file === file) === index
      ? []
      : [
          {
            file: text,
            field: `${list}[${index + 1}]`,
            message: `tệp “${file}” khai hai lần`,
            hint: 'giữ một mục, hoặc sửa tên tệp ở mục này',
          },
        ],
  );
}

/** So many times as long or as short as its file: the length of another recording, or minutes for seconds. */
const FAR_OFF = 3;

function otherLength(folder: string, text: string, field: string, { file, seconds }: Pick<Recording, 'file' | 'seconds'>): Problem[] {
  const real = secondsOf(join(folder, dirname(text), file));
  // Of fields that are wrong the length may be missing.
  if (real === undefined || typeof seconds !== 'number' || (seconds < real * FAR_OFF && seconds * FAR_OFF > real)) return [];
  return [
    {
      file: text,
      field: `${field}.seconds`,
      message: `“${file}” dài chừng ${Math.round(real)} giây mà “seconds” là ${seconds}`,
      hint: `ghi seconds: ${Math.max(1, Math.round(real))} (giây, không phải phút)`,
    },
  ];
}

/** What a photo of a text may be, by its first bytes: the name of a file says little. */
function notShown(folder: string, text: string, field: string, name: string): Problem[] {
  const path = contentPath(folder, `${dirname(text)}/${name}`);
  if (!isBareName(name) || typeof path !== 'string') return [];
  const { head, tail } = bothEnds(path);
  const say = (message: string, hint: string): Problem[] => [{ file: text, field, message: `“${name}”: ${message}`, hint }];
  if (MOVING.test(head)) return say('ảnh động, trang chỉ hiện được ảnh đứng yên', 'lưu một khung hình thành .jpg rồi sửa tên ở đây');
  if (PICTURES.some((shape) => shape.test(head))) {
    const cut = cutOff(head, tail);
    if (cut) return say(`ảnh ${cut.message}`, cut.hint);
    const { width = NARROWEST, height = NARROWEST } = pictureSize(head) ?? {};
    const [short, long] = [Math.min(width, height), Math.max(width, height)];
    if (long < NARROWEST) return say(`ảnh chỉ rộng ${long} điểm`, `chọn ảnh rộng từ ${NARROWEST} điểm trở lên`);
    return long > short * FLATTEST ? say(`ảnh quá dẹt (${width} × ${height} điểm)`, 'cắt lại ảnh cho cân hai chiều') : [];
  }
  const what = head === '' ? 'tệp trống' : (OTHERS.find(([shape]) => shape.test(head))?.[1] ?? 'không phải ảnh');
  return say(what, 'mở ảnh trên máy, lưu thành .jpg hoặc .png, đặt cạnh bài rồi sửa tên ở đây');
}

/** So many times as long as wide: a line, not a picture. */
const FLATTEST = 12;
/** Pictures of several frames say so near their beginning: GIF, WebP, PNG. */
const MOVING = /^GIF8[^]*NETSCAPE2\.0|^RIFF[^]{4}WEBPVP8X[^]*ANIM|^\x89PNG[^]*acTL/;
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

/** A file of the folder that is called so but for its ending, capitals, blanks, marks or a slip. */
function alike(folder: string, name: string): string {
  // Windows hides endings, and “anh.jpg” becomes “anh.jpg.jpg”.
  const bare = (each: string): string => slugify(each.replace(/(?:\.[a-z\d]{2,4}){1,2}$/i, ''));
  const files = readdirSync(folder).filter((each) => !/^[.~]|\.(?:mdx?|ya?ml)$/i.test(each));
  const near = files.find((each) => bare(each) === bare(name)) ?? nearest(name, files);
  if (near !== undefined && near !== name && near.normalize('NFC') === name)
    return `tên tệp trên đĩa gõ dấu rời (NFD): đổi tên tệp bằng chữ không dấu, hoặc `;
  return near === undefined ? '' : `có phải ý bạn là “${near}”? Nếu không, `;
}

/**
 * Pictures of all texts, each in its widths and formats; one that two texts share is there once.
 * @throws ProblemsError with every picture that cannot be shown, not only the first
 */
export async function photoFiles(content: Pick<Content, 'texts'>, folder: string): Promise<PhotoFile[]> {
  const files = new Map<string, PhotoFile>();
  const problems: Problem[] = [];
  for (const entry of textsWithMedia(content))
    for (const { file } of photosOf(entry))
      try {
        for (const each of (await photoSet(folder, entry.file, file)).files) files.set(each.name, each);
      } catch (error) {
        const told = problemsIn(error);
        if (!told) throw error;
        problems.push(...told);
      }
  if (problems.length) throw new ProblemsError(sortProblems(problems));
  return [...files.values()];
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
