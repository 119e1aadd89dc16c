import { sayDigits, sayInteger } from './numbers.ts';
import type { ReadingSettings } from './settings.ts';

/** Kinds of documents after which a number may stand without “số” (Nghị định 30/2020/NĐ-CP, Phụ lục III, and those of the Party). */
const KINDS =
  'Thông tư liên tịch|Nghị quyết liên tịch|Kế hoạch liên tịch|Công điện|Thông cáo|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kết luận|Quy định|Quy chế|Thông tư|Thông báo|Thông tri|Hướng dẫn|Chương trình phối hợp|Chương trình|Kế hoạch|Đề án|Báo cáo|Tờ trình|Công văn|Luật|Pháp lệnh|Lệnh';
const DOCUMENT =
  /(?<![\p{L}\d/]|\d\.)(\d{1,2}\.\d{3}|\d{1,5}[a-eA-E]?)(?:\/((?:19|20)\d{2}))?(?:\/\s?|-)((?=\p{L}*\p{Lu}\p{L}*\p{Lu})\p{Lu}[\p{L}\d&]*(?:\s?[/-][\p{Lu}][\p{L}\d&]*)*)/gu;
const LETTERS: Record<string, string> = Object.fromEntries(
  'a:a ă:á â:ớ b:bê c:xê d:dê đ:đê e:e ê:ê g:giê h:hát i:i k:ca l:e-lờ m:e-mờ n:e-nờ o:o ô:ô ơ:ơ p:pê q:cu r:e-rờ s:ét-sì t:tê u:u ư:ư v:vê x:ích-xì y:i_dài'
    .split(' ')
    .map((pair) => pair.replace('_', ' ').split(':') as [string, string]),
);

/**
 * Numbers of documents: “Kết luận số 08-KL/TU ngày …” → “Kết luận số không tám, ngày …”. A comma always parts the number from
 * a year or date that follows, because “năm” is both five and year. A number without its kind is left for a person, unless
 * symbols are spelled.
 */
export function sayDocuments(text: string, settings: ReadingSettings): string {
  const spell = settings.documentSymbol === 'spell';
  const spoken = text.replace(
    DOCUMENT,
    (whole, number: string, year: string | undefined, _symbol: string, offset: number) => {
      const before = text.slice(0, offset);
      const numbered = NUMBERED.test(before);
      const kind = new RegExp(`(?:${KINDS})\\s*$`, 'iu').test(before);
      if (!numbered && !kind && !spell) return whole;
      const words = [
        `${kind && !numbered ? 'số ' : ''}${documentNumber(number, settings)}`,
        ...(spell ? [spellSymbol(whole.slice(number.length), settings)] : []),
      ].join(' ');
      return year && !spell ? `${words}, năm ${sayInteger(BigInt(year), settings)}${END}` : words + END;
    },
  );
  const points = spoken
    .replace(
      OF_YEAR,
      (_whole, number: string, year: string) =>
        `${documentNumber(number, settings)}, năm ${sayInteger(BigInt(year), settings)}${END}`,
    )
    .replace(BEFORE_YEAR, ',')
    .replace(BEFORE_DAY, ',')
    .replace(ZERO_FIRST, sayDigits)
    .replace(
      LETTERED,
      (_whole, number: string, letter: string) =>
        `${documentNumber(number, settings)} ${LETTERS[letter.toLowerCase()]!}`,
    )
    .replace(POINTS, (words) => words.replace(LETTER, (letter) => LETTERS[letter.toLowerCase()]!));
  return points.replace(new RegExp(`${END},?\\s+(?=ngày|năm|tháng)`, 'gu'), ', ').replaceAll(END, '');
}

/** “số 12/…”, and those of a list behind it: “các Nghị quyết số 10, 11 và 12/NQ-HĐND”. */
const NUMBERED =
  /(?:^|[^\p{L}])số\s*:?\s*(?:\d{1,5}(?:\/[\p{L}\d&/-]+)?(?:\s*[,;]\s*|,?\s+và\s+)(?:số\s+)?)*$/iu;
/** “Điều 36a”, “Chương trình 30a”: what was put in behind a number; “lớp 4A”, “quốc lộ 14C”. */
const LETTERED =
  /(?<=(?<!\p{L})(?:Điều|khoản|điểm|mục|phụ lục|mẫu số|Chương trình|Nghị quyết|nghèo|huyện|lớp|thôn|làng|tổ|khối|xóm|đội|quốc lộ|tỉnh lộ|đường tỉnh|số nhà)\s)(\d{1,3})([a-eđ])(?![\p{L}\d/])/giu;
/** “Đề án 06”, “Chỉ thị 05 của …”: known by its number; “Kế hoạch 05 năm”, “Báo cáo 06 tháng” count. */
const ZERO_FIRST =
  /(?=0\d)(?<=(?:Đề án|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kết luận|Quy định|Thông tư)(?: số)? )0\d{1,2}(?=\s*(?:[.,;:)]|$)|\s(?:của|về|ngày \d|và|là|có|trên|tại|được|do|đã|để|cho|với|ở|theo)(?!\p{L}))/gu;
/** “Nghị định 61 năm 2023”: the decree of a year is not sixty-one years. */
const BEFORE_YEAR =
  /(?<=(?<!\p{L})(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kết luận|Quy định|Thông tư|Thông báo|Công văn|Luật)(?: số)? \d{1,5})(?= năm (?:19|20)\d{2}(?!\d))/gu;
/** “Bản tin số 12/2025”: a number, then its year. */
const OF_YEAR = /(?<=(?<!\p{L})số\s)(\d{1,4})\/((?:19|20)\d{2})(?![\p{L}\d/-]|[.,]\d)/giu;
/** “Kế hoạch 50 ngày 12/3/2025” is no plan of fifty days. */
const BEFORE_DAY = new RegExp(
  `(?<=(?<!\\p{L})(?:${KINDS})(?: số)? \\d{1,5})(?= ngày \\d{1,2}(?:[/.-]\\d{1,2}[/.-]\\d{4}| tháng \\d)(?!\\d))`,
  'giu',
);
/** “điểm a, b và điểm đ khoản 2”: letters that name points, however many stand in a row. */
const POINTS =
  /(?<!\p{L})(?:điểm|tiết) [a-xđ](?:(?:\s?,\s?|,?\s(?:và|hoặc|đến|tới)\s|\s?[-–]\s?)(?:(?:điểm|tiết) )?[a-xđ](?!\p{L}))*(?=,? (?:khoản|điều|điểm|mục) [\dIVX])/giu;
const LETTER = /(?<![\p{L}])[b-df-hk-np-tv-xđ](?!\p{L})/giu;

/** Marks the end of a document number until the comma rule has passed; a private-use sign no text holds. */
const END = '\uE000';

function documentNumber(written: string, settings: ReadingSettings): string {
  const letter = /[a-e]$/iu.exec(written)?.[0].toLowerCase();
  if (letter) return `${documentNumber(written.slice(0, -1), settings)} ${LETTERS[letter]!}`;
  const digits = written.replace('.', '');
  if (digits.startsWith('0')) return sayDigits(digits);
  if (digits.length >= 4 && settings.documentNumber === 'digits') return sayDigits(digits);
  return sayInteger(BigInt(digits), settings);
}

/** “-KL/TU” → “gạch ngang ca e-lờ trên tê u”. */
function spellSymbol(symbol: string, settings: ReadingSettings): string {
  return symbol
    .replace(/\s/g, '')
    .replace(/\d+/g, (digits) => ` ${sayInteger(BigInt(digits), settings)} `)
    .replace(/\p{Lu}\p{Ll}*/gu, (run) =>
      run.length > 1 || !LETTERS[run.toLowerCase()]
        ? ` ${[...run.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join(' ')} `
        : ` ${LETTERS[run.toLowerCase()]} `,
    )
    .replaceAll('/', ' trên ')
    .replaceAll('-', ' gạch ngang ')
    .replaceAll('&', ' và ')
    .replaceAll('e gạch ngang lờ', 'e-lờ')
    .replace(/\s+/g, ' ')
    .trim();
}
