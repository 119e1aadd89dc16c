import type { Problem } from './problem.ts';

/** What must never be published of a private person, and what to do instead. */
const KINDS: { what: string; pattern: RegExp }[] = [
  {
    what: 'số căn cước (12 chữ số)',
    pattern: /(?<![\d.,/-])0\d{2}[\s.]?\d{3}[\s.]?\d{3}[\s.]?\d{3}(?![\d.,/-]\d|\d)/u,
  },
  {
    what: 'số chứng minh nhân dân',
    pattern: /(?:CMND|CMTND|CCCD|chứng minh (?:nhân dân|thư)|căn cước)[^\d\n]{0,25}\d[\d\s.]{7,14}\d/iu,
  },
  { what: 'số tài khoản ngân hàng', pattern: /(?:STK|TK|tài khoản)[^\d\n]{0,20}\d[\d\s.-]{6,20}\d/iu },
  {
    what: 'số điện thoại',
    pattern: /(?<![\d.,/-])(?:\+?84|0)[\s.-]?[1-9]\d{1,2}(?:[\s.-]?\d){6,7}(?![.,/-]?\d)/u,
  },
  {
    what: 'địa chỉ thư điện tử',
    // Offices of the State may be written to; everything else may belong to a person.
    pattern: /(?<![\w.+-])[\w.+-]+@(?![\w.-]*\bgov\.vn\b)[\w-]+(?:\.[\w-]+)+/u,
  },
];

/** Looks through a content file as written; addresses of pages are left out, because they carry long numbers of articles. */
export function findPrivateData(file: string, content: string): Problem[] {
  return content.split('\n').flatMap((raw, index) => {
    const line = raw.replace(/https?:\/\/[^\s"')\]}>]+/g, '');
    const kind = KINDS.find(({ pattern }) => pattern.test(line));
    if (!kind) return [];
    return [
      {
        file,
        line: index + 1,
        message: `có thể là ${kind.what} của một người: “${mask(kind.pattern.exec(line)![0])}”`,
        hint: 'xóa khỏi bài; chỉ ghi tên cơ quan để người đọc đến hỏi',
      },
    ];
  });
}

/** The report must not spread what it warns of: only the first signs are shown. */
function mask(found: string): string {
  const shown = found.slice(0, Math.ceil(found.length / 3));
  return shown + found.slice(shown.length).replace(/[\p{L}\d]/gu, '•');
}
