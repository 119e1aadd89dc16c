import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Files that the portal hands on as they lie there are looked at from both ends: is each what its name says, and is it whole? */

/** So many bytes tell what a file is, and where it ends. */
const END = 65_536;

/** How files of an ending begin, in Latin-1. */
const BEGIN: Readonly<Record<string, RegExp>> = {
  pdf: /^[^]{0,1024}?%PDF-/,
  docx: /^PK[^]{2}/,
  xlsx: /^PK[^]{2}/,
  odt: /^PK[^]{2}/,
  ods: /^PK[^]{2}/,
  zip: /^PK[^]{2}/,
  // Old Word opens the other two under this name as well.
  doc: /^(?:\xD0\xCF[^]\xE0|\{\\rtf|PK[^]{2})/,
  xls: /^(?:\xD0\xCF[^]\xE0|PK[^]{2})/,
  rtf: /^\{\\rtf/,
  csv: /^(?![\s\xEF\xBB\xBF]*<(?:!doctype html|html))(?:(?:\xFF\xFE|\xFE\xFF)|[^\0]*$)/i,
  txt: /^(?![\s\xEF\xBB\xBF]*<(?:!doctype html|html))(?:(?:\xFF\xFE|\xFE\xFF)|[^\0]*$)/i,
  mp3: /^(?:ID3|\xFF[\xE2-\xFF])/,
  m4a: /^[^]{4}ftyp/,
  ogg: /^OggS/,
  opus: /^OggS/,
  wav: /^RIFF[^]{4}WAVE/,
  jpg: /^\xFF\xD8\xFF/,
  png: /^\x89PNG/,
};

/** What the end of a whole file holds. */
const CLOSE: [begins: RegExp, ends: string][] = [
  [/^[^]{0,1024}?%PDF-/, '%%EOF'],
  [/^PK[^]{2}/, 'PK\u0005\u0006'],
  [/^\xFF\xD8\xFF/, '\u00FF\u00D9'],
  [/^\x89PNG/, 'IEND'],
];

/** What a file is that is not what its name says. */
const OTHERS: [RegExp, string][] = [
  [/^$/, 'là tệp trống'],
  [/^[\s\xEF\xBB\xBF]*<(?:!doctype html|html)/i, 'là một trang web, thường là trang báo lỗi hay đăng nhập'],
  [/^[^]{0,1024}?%PDF-/, 'là tệp PDF'],
  [/^PK[^]{2}/, 'là tệp Word, bảng tính hoặc tệp nén'],
  [/^\xD0\xCF[^]\xE0/, 'là tệp Word hoặc bảng tính đời cũ'],
  [/^(?:\xFF\xD8\xFF|\x89PNG|GIF8)/, 'là một ảnh'],
  [/^[^]{4}ftyp/, 'là tệp phim hoặc tiếng của điện thoại (MP4)'],
  [/^OggS/, 'là tệp tiếng Ogg'],
  [/^RIFF[^]{4}WAVE/, 'là tệp tiếng WAV'],
];

/** What is wrong with a file of this ending, and what to do; undefined when nothing is to be seen. */
export function notWhole(path: string, ending: string): { message: string; hint: string } | undefined {
  const { head, tail } = bothEnds(path);
  if (head === '' || !beginsAs(ending, head)) {
    const what = OTHERS.find(([shape]) => shape.test(head))?.[1] ?? `không phải tệp .${ending}`;
    return { message: what, hint: `lưu lại đúng loại .${ending}, hoặc sửa đuôi tên tệp; mở thử trước khi đặt cạnh bài` };
  }
  return cutOff(head, tail);
}

/** Whether a file that begins so may be what its ending says. */
export function beginsAs(ending: string, head: string): boolean {
  return BEGIN[ending]?.test(head) ?? true;
}

/** What is wrong with the end of a file whose name says little, as of pictures. */
export function cutOff(head: string, tail: string): { message: string; hint: string } | undefined {
  return CLOSE.some(([begins, ends]) => begins.test(head) && !tail.includes(ends))
    ? { message: 'bị cắt cụt, phần cuối không có', hint: 'chép lại tệp từ máy gốc, mở thử, rồi đặt cạnh bài' }
    : undefined;
}

/** First and last bytes of a file, in Latin-1; of a short one, the same. */
export function bothEnds(path: string): { head: string; tail: string } {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const read = (from: number): string => {
      const bytes = Buffer.alloc(Math.min(END, size));
      return bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, from));
    };
    return { head: read(0), tail: read(Math.max(0, size - END)) };
  } finally {
    closeSync(file);
  }
}
