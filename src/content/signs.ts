import type { Problem } from './problem.ts';

/** Signs that no text of the portal needs: unseen, they hide or turn words, or stand for letters that were lost. */
const FORBIDDEN: { what: string; pattern: RegExp; hint: string }[] = [
  {
    what: 'ký tự điều khiển',
    // eslint-disable-next-line no-control-regex -- naming them is the point
    pattern: /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]/u,
    hint: 'xóa ký tự ẩn này; thường nó đến từ chỗ dán chữ của phần mềm khác',
  },
  {
    what: 'ký tự ẩn đảo chiều chữ',
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
    hint: 'xóa ký tự ẩn này: nó làm người đọc thấy chữ theo thứ tự khác với máy',
  },
  {
    what: 'ký tự ẩn không thành chữ',
    pattern: /[\u{E0000}-\u{E0FFF}\uFDD0-\uFDEF\uFFFE\uFFFF]/u,
    hint: 'xóa ký tự ẩn này rồi gõ lại chữ bên cạnh',
  },
  {
    what: 'ký tự riêng của một phông chữ',
    pattern: /\p{Co}/u,
    hint: 'thay bằng chữ hoặc dấu thường (ví dụ ≥, ✓): máy khác không có phông này',
  },
  {
    what: 'dấu thay cho chữ đã mất “\uFFFD”',
    pattern: /\uFFFD/u,
    hint: 'chữ ở đây đã hỏng từ lúc chép; mở bản gốc, gõ lại từ này và lưu lại bằng UTF-8',
  },
];
const ANY = new RegExp(FORBIDDEN.map(({ pattern }) => pattern.source).join('|'), 'u');

/** Signs of Markdown and of code; composing letters with their marks must neither make nor swallow one. */
const MARKUP = /[!-/:-@[-`{-~]/g;

/** A letter of another alphabet beside a Latin one: “cаo” with a Cyrillic а looks right and is never found. */
const LOOK_ALIKE =
  /[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανικρτυ](?:(?=\p{Script=Latin})|(?<=\p{Script=Latin}\p{M}?.))/u;

/**
 * Letters that no language of the country writes, and that stand for one that it does: the eth of tables that lack “đ”, the gha that
 * old fonts had in the place of “ư”, the dotless i, the a of Chinese spelling, and the fancy alphabets of social networks. They look right and are never found.
 */
const DISGUISED = /[ÐðƉƢƣıǍǎ]|[\u{1D400}-\u{1D7FF}]{1,20}|[Ａ-Ｚａ-ｚ０-９]{1,20}/u;
const MEANT: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', Ƣ: 'Ư', ƣ: 'ư', ı: 'i', Ǎ: 'Ă', ǎ: 'ă' };

/** A tone with no letter before it: it is drawn over whatever stands there. */
const LOOSE_TONE = /(?<![\p{L}\p{M}])[\u0300\u0301\u0303\u0309\u0323]/u;

/** “R?a s?ch c?t”: letters that a table did not have were saved as question marks. Three of them on a line are no slip of a finger. */
const LOST = /(?:\p{L}\?+\p{L}[^]*?){3}/u;
const ADDRESS = /https?:\/\/\S+/g;

/** Anything but what nearly all texts consist of: Latin letters without loose marks, figures, common signs and blanks. None of these is forbidden. */
const UNCOMMON =
  /[^\t\n -~\u00A0-\u00AC\u00AE-\u024F\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\u2070-\u209C\u2190-\u22FF\u25A0-\u25FF]|[ÐðƉƢƣıǍǎ]|[^\s\d?]\?[^\s\d?]/;

/** Every line that holds a sign no text may hold, each once, with its column. `text` has `\n` line ends. */
export function forbiddenSigns(file: string, text: string): Problem[] {
  if (!UNCOMMON.test(text)) return [];
  return text.split('\n').flatMap((line, index) => {
    const at = ANY.exec(line);
    const { what, hint } = at ? FORBIDDEN.find(({ pattern }) => pattern.test(at[0]))! : { what: '', hint: '' };
    const found = at ?? LOOK_ALIKE.exec(line);
    if (!found) return notWritten(file, line, index + 1);
    const code = `U+${found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    return [
      at
        ? { file, line: index + 1, column: at.index + 1, message: `có ${what} (${code})`, hint }
        : {
            file,
            line: index + 1,
            column: found.index + 1,
            message: `chữ “${found[0]}” (${code}) trong “${wordAt(line, found.index)}” là chữ Nga hoặc Hy Lạp trông giống chữ Việt`,
            hint: `xóa chữ “${found[0]}” và gõ lại bằng bàn phím tiếng Việt`,
          },
    ];
  });
}

/** Signs that stand for letters, or for none. */
function notWritten(file: string, line: string, number: number): Problem[] {
  const say = (index: number, message: string, hint: string): Problem[] => [
    { file, line: number, column: index + 1, message, hint },
  ];
  const disguised = DISGUISED.exec(line);
  if (disguised) {
    const [letters] = disguised;
    const code = `U+${letters.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    const right = MEANT[letters] ?? letters.normalize('NFKC');
    return say(
      disguised.index,
      `chữ “${letters}” (${code}) không phải chữ Việt, chỉ trông giống “${right}”`,
      `gõ lại là “${right}”; cả bài thì dùng lệnh tìm và thay`,
    );
  }
  const tone = LOOSE_TONE.exec(line.normalize('NFC'));
  if (tone)
    return say(tone.index, 'có dấu thanh đứng riêng, không trên chữ nào', 'xóa dấu ấy và gõ lại chữ có dấu bằng bàn phím tiếng Việt');
  const lost = LOST.exec(line.replace(ADDRESS, (address) => ' '.repeat(address.length)));
  if (lost)
    return say(lost.index, 'chữ có dấu đã mất, chỉ còn dấu “?”', 'mở bản gốc, gõ lại dòng này và lưu bằng UTF-8');
  return composedMarkup(file, line, number);
}

/** NFC turns `<` with a stroke into “≮” and a Greek accent into a backtick: then the text judged were not the text written. */
function composedMarkup(file: string, line: string, number: number): Problem[] {
  const composed = line.normalize('NFC');
  if (composed === line || markup(composed) === markup(line)) return [];
  const column = [...line].findIndex((sign) => markup(sign.normalize('NFC')) !== markup(sign));
  return [
    {
      file,
      line: number,
      ...(column < 0 ? {} : { column: column + 1 }),
      message: 'có dấu lạ mà khi chuẩn hóa (NFC) thành một dấu khác của Markdown',
      hint: 'xóa dấu ấy và gõ lại bằng bàn phím',
    },
  ];
}

function markup(text: string): string {
  return (text.match(MARKUP) ?? []).join('');
}

function wordAt(line: string, index: number): string {
  const start = /[\p{L}\p{M}]*$/u.exec(line.slice(Math.max(0, index - 40), index))![0].length;
  return line.slice(index - start).match(/^[\p{L}\p{M}]{1,40}/u)![0];
}
