import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';

/** What whoever writes leaves for later. In a form to be filled in by readers it is right: so a person looks, and nothing stops. */
const LEFT: RegExp[] = [
  // In small letters: XXX is a number of Rome, “8xxx” a number partly hidden.
  /(?<![\p{L}\d])x{3,}(?![\p{L}\d])/u,
  /\?{3,}/,
  /\.{6,}|…{2,}|_{4,}/u,
  /\[(?:điền|ghi|nhập|chèn|thêm|bổ sung|tên|số|ngày) [^\][\n]{0,60}\](?![(:[])/iu,
  /\((?:đang viết|còn viết|viết tiếp|sẽ bổ sung|bổ sung sau|cập nhật sau)[^()\n]{0,60}\)/iu,
  // What Word, Zalo and web pages leave behind when they are copied.
  /HYPERLINK "[^"\n]*"?|Error! (?:Bookmark|Reference|Hyperlink)[^.\n]*\.?|MERGEFORMAT|PAGEREF \S+/,
  /\[(?:hình ảnh|ảnh|sticker|tệp tin|video|file|image)\](?![([:])/iu,
  /^(?:xem thêm|đọc tiếp|see more)[.…]*$/iu,
  /\[\d{1,3}\](?![([:])/,
  /(?<!\p{L})(?:TODO|FIXME|lorem ipsum)(?!\p{L})/iu,
];

/** Letters of the longest name of a text that lists and sharing pictures still show. */
const LONGEST_TITLE = 200;

/** Texts of our own in which something seems to be left for later, and names too long to be shown. */
export function unfinished({ texts }: Pick<Content, 'texts'>): Problem[] {
  return texts.flatMap(({ file, data, body, bodyLine }): Problem[] => {
    const { title = '', edition, withdrawn } = data as { title?: string; edition?: string; withdrawn?: unknown };
    // A plan is quoted with its blanks, and called as its issuer calls it.
    if (edition !== undefined || withdrawn !== undefined) return [];
    const long = [...title].length;
    return [
      ...(long > LONGEST_TITLE
        ? [{ file, field: 'title', message: `tên bài dài ${long} chữ cái`, hint: 'viết ngắn lại, nhiều nhất một hai dòng' }]
        : []),
      ...body.split('\n').flatMap((line, index) => {
        const found = LEFT.flatMap((pattern) => pattern.exec(line)?.[0] ?? [])[0];
        return found === undefined
          ? []
          : [{ file, line: bodyLine + index, message: `có chỗ như viết dở: “${found.slice(0, 40)}”`, hint: 'điền cho đủ, hoặc xóa; là chỗ trống của một mẫu đơn thì để nguyên' }];
      }),
    ];
  });
}
