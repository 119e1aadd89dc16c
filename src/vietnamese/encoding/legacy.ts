/** The Vietnamese tables of the nineties: TCVN3 (ABC) one byte a letter, VNI one or two. */

/** TCVN 5712:1993, table VN3, as the `.VnTime` fonts show it. */
const TCVN3: Record<number, string> = table(
  0xa1,
  'ĂÂÊÔƠƯĐăâêôơưđ______àảãáạ_ằẳẵắ_______ặầẩẫấậè_ẻẽéẹềểễếệìỉ___ĩíịò_ỏõóọồổỗốộờởỡớợù_ủũúụừửữứựỳỷỹýỵ',
);

/** Marks that follow a letter in VNI-Windows → [letter they make a circumflex or breve of, tone]. */
const VNI_MARKS: Record<string, string> = {
  ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323',
  â: '\u0302', à: '\u0302\u0300', á: '\u0302\u0301', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323',
  ê: '\u0306', è: '\u0306\u0300', é: '\u0306\u0301', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323',
}; // prettier-ignore
const VNI_SINGLE: Record<string, string> = {
  ô: 'ơ', ö: 'ư', ñ: 'đ', ì: 'ì', í: 'í', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ',
}; // prettier-ignore
const VNI_PAIR = /([aeouyAEOUYôöÔÖ])([øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË])/g;
const VNI_ALONE = /[ôöñìíæóòîÔÖÑÌÍÆÓÒÎ]/g;

/** Text in TCVN3, its bytes read as Windows-1252 → Unicode NFC. Capitals are set by font, so case is repaired by line. */
export function fromTcvn3(text: string): string {
  const letters = [...text].map((char) => TCVN3[byteOf(char)] ?? char).join('');
  return letters.split('\n').map(restoreCapitals).join('\n').normalize('NFC');
}

/** Text in VNI-Windows, its bytes read as Windows-1252 → Unicode NFC. */
export function fromVni(text: string): string {
  return text
    .replace(VNI_PAIR, (pair, letter: string, mark: string) => {
      const marks = VNI_MARKS[mark.toLowerCase()]!;
      const base = singleVni(letter);
      // A breve belongs to a only, a circumflex to a, e, o: otherwise the two letters just stand side by side.
      if (marks.startsWith('\u0306') && !/a/i.test(letter)) return pair;
      if (marks.startsWith('\u0302') && !/[aeo]/i.test(letter)) return pair;
      // The one-letter table must not touch what is finished: combining marks keep the letters apart until NFC.
      return `\uE000${base}${marks}\uE001`;
    })
    .replace(
      /\uE000([^\uE001]*)\uE001|[ôöñìíæóòîÔÖÑÌÍÆÓÒÎ]/g,
      (found, done?: string) => done ?? singleVni(found),
    )
    .normalize('NFC');
}

/** Windows-1252 character → its byte; the code point itself for Latin-1, −1 outside both. Readers of PDF make a Greek mu of the micro sign. */
export function byteOf(char: string): number {
  const code = char === 'μ' ? 0xb5 : char.codePointAt(0)!;
  if (code < 0x100) return code;
  const index = CP1252_HIGH.indexOf(char);
  return index < 0 ? -1 : 0x80 + index;
}

const CP1252_HIGH = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];

function singleVni(letter: string): string {
  if (!letter.match(VNI_ALONE)) return letter;
  const small = VNI_SINGLE[letter.toLowerCase()]!;
  return letter === letter.toLowerCase() ? small : small.toUpperCase();
}

/** `Kế HOạCH` → `KẾ HOẠCH`: TCVN3 has no capitals with tone marks, a second font draws them. */
export function restoreCapitals(line: string): string {
  return (
    line
      // Columns side by side are set in capitals each by itself.
      .split(/(\s{3,}|\t)/u)
      .map((part) => {
        const words = part.split(/(\s+)/u);
        return words.map((word, at) => (isShouted(words, at) ? word.toUpperCase() : word)).join('');
      })
      .join('')
      // What opens a clause, and the name of a committee, has a capital though its first letter has none in the table.
      .replace(
        /^(\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[a-zđ])?\s?[-.)/+–•]{1,2}\s+)([^\P{Ll}a-zăâđêôơư])/u,
        (_, label: string, first: string) => label + first.toUpperCase(),
      )
      .replace(
        /(?<!\p{L})ủy ban(?= (?:nhân dân|[Mm]ặt trận|MTTQ|[Kk]iểm tra|Trung ương|Quốc gia))/gu,
        'Ủy ban',
      )
  );
}

/** Letters that have a capital in the table, and so tell. */
const small = (word: string): number => word.match(/[a-z]/gu)?.length ?? 0;
const capital = (word: string): number => word.match(/[A-ZĂÂĐÊÔƠƯ]/gu)?.length ?? 0;

/** So many words and gaps to either side are looked at. */
const NEAR = 12;
/** An abbreviation has none, and is in capitals wherever it stands. */
const SPOKEN = /^(?!UBND|UBMTTQ)(?=.*(?:[AEIOUYĂÂÊÔƠƯ]|[^\P{Ll}a-zđ]))/u;

/** Is a word set in capitals, by its own letters or, where one or none of them tells, by the words beside it? A code like `02-KH/CB` tells nothing. */
function isShouted(words: readonly string[], at: number): boolean {
  const word = words[at]!;
  if (!/\p{L}/u.test(word) || small(word) > 0) return false;
  if (capital(word) > 1) return true;
  if (/[ăâđêôơư]/u.test(word) && capital(word) === 0) return false;
  const beside = [words.slice(Math.max(0, at - NEAR), at).reverse(), words.slice(at + 1, at + NEAR)].map(
    (side) =>
      side.find(
        (other) =>
          !/[\d/]/u.test(other) &&
          (small(other) > 0 || SPOKEN.test(other)) &&
          small(other) + capital(other) > 1,
      ),
  );
  return (
    beside.some((other) => other !== undefined) &&
    beside.every((other) => other === undefined || small(other) === 0)
  );
}

function table(first: number, letters: string): Record<number, string> {
  const map: Record<number, string> = {};
  [...letters].forEach((letter, index) => {
    if (letter !== '_') map[first + index] = letter;
  });
  return map;
}
