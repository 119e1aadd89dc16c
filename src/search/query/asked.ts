import { fold } from '../../vietnamese/fold.ts';
import { tidyAmounts } from './amounts.ts';
import { type Lexicon, placeKey } from '../lexicon.ts';
import { indexOf } from './names.ts';
import { digitsOfSaid } from './said-numbers.ts';
import { meaningAsked, QUESTION_WORDS, UNIT_QUESTION, WISH_TO_KNOW } from './stopwords.ts';

/** Numbers and dates of a query in the way that tokens read them. */
export const tidyNumbers = (text: string): string =>
  slashDates(joinNumbers(tidyAmounts(digitsOfMonths(digitsOfSaid(text)))));

/** What a query is about, without what only says that it asks. */
export const matterOf = (text: string, lexicon: Lexicon): string =>
  isSum(text)
    ? ''
    : dropUnits(dropQuestion(dropUnitQuestion(text.replace(WISH_TO_KNOW, '').trim() || text, lexicon)));

/** Numbers to be reckoned with, “1+1=?”, “100:5”, are in no text; times of the day may be, “7:30”. */
const isSum = (text: string): boolean => {
  const numbers = text.replace(TIME_OF_DAY, '$1');
  return ONLY_NUMBERS.test(numbers) && RECKONED.test(numbers);
};
const TIME_OF_DAY = /(?<![\d:])(\d{1,2}):\d\d(?![\d:])/g;
const ONLY_NUMBERS = /^\s*\(?\d(?:[\d\s.,()+×÷*:x/=?-]|cộng|trừ|nhân|chia|bằng(?:\s+(?:mấy|bao nhiêu))?)*$/iu;
const RECKONED = /[+×÷*=]|\d\s*(?:[:x]|cộng|trừ|nhân|chia)\s*\(?\d/iu;

/** Whether the query is its matter as it stands, or only asks what that means: “tảo hôn”, “tảo hôn là gì?”. */
export const isBare = (text: string, matter: string): boolean =>
  (meaningAsked(text) ?? text.replace(/\s*\?+$/u, '')) === matter;

/** “xã Ví Dụ nay thuộc tỉnh nào” asks for the page of the place, which tells; only of a name that is one. */
function dropUnitQuestion(text: string, lexicon: Lexicon): string {
  const bare = fold(text);
  const at = bare.length === text.length ? bare.search(UNIT_QUESTION) : -1;
  if (at < 0) return text;
  const place = text.slice(0, at).replace(LONG_AGO, '').trim();
  const name = placeKey(place.replace(KIND_OF_PLACE, ''));
  return indexOf(lexicon).places.has(name) ? place : text;
}

/** Months and quarters in words, where nothing but a year follows: “tháng tư năm 2021” → “tháng 4 năm 2021”, “quý ba”. */
function digitsOfMonths(text: string): string {
  return text
    .replace(MONTH_IN_WORDS, (whole, unit: string, word: string) => digit(whole, unit, word, MONTHS))
    .replace(QUARTER_IN_WORDS, (whole, unit: string, word: string) => digit(whole, unit, word, QUARTERS));
}

function digit(whole: string, unit: string, word: string, words: readonly string[]): string {
  const at = words.findIndex((names) => names.split(' ').includes(fold(word).replace(' ', '-')));
  return at < 0 ? whole : `${unit}${at + 1}`;
}

/** Ways of writing numbers that tokens would tear: “77,17 phần trăm”, “16 731 lượt”. */
function joinNumbers(text: string): string {
  const joined = text.replace(SPACED_NUMBER, (number) => number.replaceAll(' ', ''));
  return joined.replace(/(\d)\s+%/g, '$1%').replace(/(\d)\s*(?:phần trăm|phan tram)(?!\p{L})/giu, '$1%');
}

/** Signs of a date that tokens would take for those of a number or a range: “2.5.2023”, “ngày 30-11”. */
function slashDates(text: string): string {
  return text.replace(FULL_DATE, '$1/$2/$3').replace(DAY_AND_MONTH, '$1$2/$3');
}

function dropQuestion(text: string): string {
  return QUESTION_WORDS.reduce((rest, words) => rest.replace(words, '').trim() || rest, text);
}

/** Words that only say what kind of number stands beside them; a quoted phrase keeps them. */
function dropUnits(text: string): string {
  if (text.includes('"')) return text;
  return text
    .replace(ANY_DOCUMENT, '')
    .replace(DEADLINE, '')
    .replace(AT_A_DAY, '')
    .replace(DAY_WORD, '$1')
    .replace(YEAR_WORD, '$1')
    .replace(HOW_MANY, '$1')
    .replace(A_FEW, ' ');
}

/** “ngày”, “mùng” before the number of a day. */
const DAY_WORD =
  /(?<!\p{L})(?:ngày|ngay|mùng|mồng|mung|mong)(?:\s+(?:mùng|mồng|mung|mong))?\s+(\d{1,2}(?!\d))/giu;
/** Groups of three digits. */
const SPACED_NUMBER = /(?<![\d.,/-])[1-9]\d{0,2}(?: \d{3})+(?![\d.,/%-])/gu;
const FULL_DATE = /(?<![\d.,/-])([0-3]?\d)[.-]([01]?\d)[.-]((?:19|20)\d\d)(?![\d\p{L}/-])/gu;
const DAY_AND_MONTH =
  /(?<!\p{L})((?:ngày|ngay|mùng|mung|trước|truoc|đến|den|từ|tu|sau|hạn|han)\s+)([0-3]?\d)-([01]?\d)(?![\d%\p{L}/-])/giu;
/** “hạn”, “hạn chót” before a day: texts say “trước ngày”. */
const DEADLINE =
  /(?<!\p{L})(?:hạn|han)(?:\s+(?:chót|chot|cuối|cuoi))?\s+(?=(?:(?:ngày|ngay)\s+)?\d{1,2}(?:\/|\s+(?:tháng|thang)\s+)\d)/giu;
/** “văn bản 646”: its own kind is told by its page. */
const ANY_DOCUMENT = /(?<!\p{L})(?:văn bản|van ban|vb)\s+(?:(?:số|so)\s+)?(?=\d{1,4}(?![\d.,%]))/giu;
/** “thời điểm”, “tính đến” before a day say nothing that the day does not. */
const AT_A_DAY =
  /(?<!\p{L})(?:(?:tại|tai)\s+)?(?:thời điểm|thoi diem|tính đến|tinh den|kể từ|ke tu|vào|vao)\s+(?=(?:ngày\s+|ngay\s+)?\d{1,2}(?:\/|\s+(?:tháng|thang)\s+)\d)/giu;
/** “năm” before a year that is not part of a date. */
const YEAR_WORD = /(?<!\p{L})(?:năm|nam)\s+((?:19|20)\d\d(?!\d))/giu;
/** What is counted in “bao nhiêu phần trăm”, “bao nhiêu tiền”. */
const HOW_MANY =
  /(?<!\p{L})(bao nhiêu|bao nhieu)\s+(?:phần trăm|phan tram|điểm phần trăm|%|tiền|tien)(?!\p{L})/giu;
/** “tỉnh có mấy huyện”: what is counted is asked for. */
const A_FEW = /(?<!\p{L})(?:có|co|gồm|gom)\s+(?:mấy|may)\s+(?=\p{L})/giu;
/** Before the unit that is asked about: “hồi trước xã Ví Dụ”, “sau sáp nhập xã Ví Dụ”. */
const LONG_AGO =
  /^\s*(?:(?:hồi|hoi|trước|truoc|ngày|ngay|thời|thoi)\s+(?:trước|truoc|xưa|xua|đây|day|kia)|sau\s+(?:khi\s+)?(?:sáp nhập|sap nhap|hợp nhất|hop nhat|nhập tỉnh|nhap tinh|nhập|nhap))\s*,?\s+/iu;
/** Before the name of a place. */
const KIND_OF_PLACE =
  /^(?:tỉnh|tinh|thành phố|thanh pho|tp\.?|huyện|huyen|thị xã|thi xa|xã|xa|phường|phuong|thị trấn|thi tran)\s+/iu;
const ALONE = String.raw`(?=\s*\??$|\s+(?:(?:năm|nam)\s+)?(?:19|20)\d\d)`;
const MONTH_IN_WORDS = new RegExp(
  String.raw`(?<!\p{L})((?:tháng|thang)\s+)(mười một|mười hai|muoi mot|muoi hai|\p{L}+)${ALONE}`,
  'giu',
);
const QUARTER_IN_WORDS = new RegExp(String.raw`(?<!\p{L})((?:quý|quí|quy|qui)\s+)(\p{L}+)${ALONE}`, 'giu');
/** Bare names of each month; “tháng một” and “tháng năm” mean more often something else. */
const MONTHS = [
  'gieng',
  'hai',
  'ba',
  'tu bon',
  '',
  'sau',
  'bay bay',
  'tam',
  'chin',
  'muoi',
  'muoi-mot',
  'muoi-hai chap',
];
const QUARTERS = ['mot nhat', 'hai nhi', 'ba', 'tu bon'];
