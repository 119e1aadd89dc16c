import { sayInteger } from './numbers.ts';
import { AMOUNT, sayPerTime } from './per-time.ts';
import { romanValue } from './roman.ts';
import type { ReadingSettings } from './settings.ts';
import { COUNTED } from './units.ts';

const YEAR = '(?:19|20)\\d{2}';
const QUARTER = '(?:IV|I{1,3}|[1-4])';
const DAY_MONTH_YEAR = new RegExp(
  `(?:(ngày)\\s+)?(?<![\\d./,-])(\\d{1,2})([/.-])(\\d{1,2})\\3(${YEAR})(?![\\d/-]|\\.\\d)`,
  'giu',
);
/** “ngày 15-20/5/2023”, “15 - 20/5/2023”: days of one month; without “ngày” and a year only where nothing else can be meant. */
const DAYS = new RegExp(
  `(?:(từ)\\s+)?(?:(ngày)\\s+)?(?<![\\d./,-])(\\d{1,2})\\s*[-–]\\s*(\\d{1,2})/(\\d{1,2})(?:/(${YEAR}))?(?![\\d/-])`,
  'giu',
);
/** “hai ngày 03 - 04/6/2026”, “các ngày 15-20/5”: here “ngày” is what is counted. */
const COUNTS_DAYS = /(?:^|[^\p{L}\d])(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|những)\s+$/iu;
/** “vào ngày 15-20/5” has its word before the days. */
const LEADS_DAY = /(?:^|[^\p{L}])(?:vào|trong|trước|sau|đến|tới|hết|kể từ|nhất|dịp)\s+$/iu;
/** “tháng 3-5/2024”, “tháng 6 và 7/2023”, “tháng 4, 5, 6 năm 2024”: several months of one year. */
const MONTHS = new RegExp(
  `(tháng)\\s+(\\d{1,2}(?:(?:,\\s*|,?\\s+và\\s+|\\s*[-–]\\s*)(?:tháng\\s+)?\\d{1,2})+)(?:/(${YEAR})|(?=\\s+năm\\s+${YEAR}))(?![\\d/-])`,
  'giu',
);
/** Behind a day: a month without its number, “hằng tháng”, “tháng sau”, “của tháng cuối quý”, or none, “âm lịch”. */
const SOME_MONTH =
  '(?:\\s+(?:của\\s+)?(?:(?:h[ằà]ng|mỗi)\\s+tháng|tháng\\s+(?:sau|tới|này|trước|đầu|cuối|kế|giêng|chạp|nhuận))(?!\\p{L})|\\s+(?:âm|dương)\\slịch)';
/** “từ ngày 5 đến ngày 9/8/2025”, “ngày 5, 6 và 7/8”, “ngày 5 và ngày 6 tháng 8”: days that leave their month to the last one. */
const LEADING_DAYS = new RegExp(
  `(ngày)\\s+(\\d{1,2})(?=(?:\\s*,\\s*(?:ngày\\s+)?\\d{1,2})*\\s*(?:-|–|,|và|đến(?:\\s+hết)?|tới)\\s*(?:(?:(?:sáng|trưa|chiều|tối|đêm)\\s+)?ngày\\s+)?(?:\\d{1,2}\\s?[/-]\\s?\\d{1,2}(?!\\d)|\\d{1,2}\\s+tháng\\s+\\d|\\d{1,2}${SOME_MONTH}))`,
  'giu',
);
/** “từ ngày 1-5 hằng tháng”. */
const DAYS_OF_SOME_MONTH = new RegExp(`(ngày)\\s+(\\d{1,2})\\s*[-–]\\s*(\\d{1,2})(?=${SOME_MONTH})`, 'giu');
const LISTED_DAYS =
  /(?=(?:,\s*|\s+và\s+)\d)(?<=ngày\s[\p{L}\s]+(?:(?:,\s*|\s+và\s+)\d{1,2})*)(,\s*|\s+và\s+)(\d{1,2})(?=\s*(?:,|và)\s*(?:ngày\s+)?\d)/giu;
/** A later day of such a list that has its month with it: “ngày năm tháng tám và 9/8”. */
const NEXT_DAY = new RegExp(
  `(?=\\d{1,2}(?:/\\d|\\s+tháng\\s+\\d|${SOME_MONTH}))(?<=ngày [\\p{L}\\s]+(?:, ngày [\\p{L}\\s]+)*(?:,|và|đến|tới|hết|-|–)\\s+)`,
  'giu',
);
/** “trước ngày 5 hằng tháng”; after “ngày” alone it may be “uống ngày 3 lần”. */
const DAY_ALONE =
  /(?=ngày)(?<=(?<!\p{L})(?:từ|đến|tới|trước|sau|hết|vào|nhất|kỳ)\s+)(ngày)\s+(\d{1,2})(?=\s*(?:[,.;:)](?!\d)|$)|\s+(?:h[ằà]ng|mỗi|của|đến|tới|âm)(?!\p{L}))/giu;
/** “tháng 3-5”, “tháng 11 - tháng 12”: a span without its year. */
const MONTH_SPAN =
  /(tháng)\s+(\d{1,2})\s*[-–]\s*(?:tháng\s+)?(\d{1,2})(?![\d/.,-]\d|\d|%|\s*(?:kg|con|lần))/giu;
/** “thứ 2-4-6”: days of a list, no span. */
const WEEKDAY_CHAIN =
  /(?<=(?<!\p{L})thứ\s)([2-7])\s?[-–]\s?([2-7])\s?[-–]\s?([2-7])(?![\d\p{L}]|[.,/-]\d)/giu;
const WEEKDAYS =
  /(?<!\p{L})(thứ)\s+([2-7])((?:\s*,\s*(?:thứ\s+)?[2-7])*)(\s*(?:và|,|-|–|đến)\s*)(?:thứ\s+)?([2-7])(?![\d\p{L}]|[.,/]\d)/giu;
/** “từ 5/8 đến 9/8/2025”: a fraction beside a day is a day. */
const FROM_DAY =
  /(?=\d)(?<=(?<!\p{L})từ )(\d{1,2})\/(\d{1,2})(?=\s+(?:đến|tới)(?:\s+hết)?\s+(?:ngày\s+)?\d{1,2}\/\d{1,2}(?!\d))/giu;
/** “từ 28/2-02/3/2025”: two days of two months; without a year only where no fraction can be meant. */
const DAY_TO_DAY = new RegExp(
  `(?:ngày\\s+)?(?<![\\d./,-])(?<d1>\\d{1,2})/(?<m1>\\d{1,2})\\s*[-–]\\s*(?:ngày\\s+)?(?<d2>\\d{1,2})/(?<m2>\\d{1,2})(?:/(?<y>${YEAR}))?(?![\\d/-]|\\s(?:số|diện tích)(?!\\p{L}))`,
  'giu',
);
/** “giỗ 10/3 âm lịch”. */
const MOON =
  /(?<![\d./,-]|m[ùồ]ng\s)(?:ngày\s+)?(\d{1,2})\/(\d{1,2})(?=\s*(?:,\s*)?(?:âm lịch|ÂL)(?!\p{L}))/giu;
/** “chào mừng ngày Nhà giáo Việt Nam 20/11”: behind a feast, and no part of a whole. */
const FEAST =
  /(?=\d{1,2}\/\d)(?<=(?<!\p{L})(?:kỷ niệm|chào mừng|dịp|lễ)(?:\s(?!ngày\s\d)\p{L}+){0,8}\s)(?<!ngày\s)(\d{1,2})\/(\d{1,2})(?![\d/]|[.,-]\d|\s(?:hộ|xã|thôn|làng|huyện|người|đại biểu|tiêu chí|chỉ tiêu|lớp|trường)(?!\p{L}))/giu;
/** “từ 5 đến 9/8/2025”, “từ 5 đến 7/4”: where the last is a day, the first is one of the same month. */
const FROM_ALONE =
  /(?=\d)(?<=(?<!\p{L})từ )(\d{1,2})(?=\s+(?:đến|tới)(?:\s+hết)?\s+(?:ngày\s+\d{1,2}\s?[/-]\s?\d{1,2}|\d{1,2}\s?[/-]\s?\d{1,2}\s?[/-]\s?\d{4}|ngày \p{L})(?!\d))/giu;
const WEEKDAY = '(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)';
const PART_OF_DAY = `(?:sáng|trưa|chiều|tối|đêm|hôm)(?: (?:qua|nay|mai|kia))?,?(?: ${WEEKDAY},?)?`;
/** “Tối 20-11, thầy trò vui hội”: no hour is that late. */
const EVENING_OF = new RegExp(
  `(?=\\d{2}-\\d)(?<=(?<!\\p{L})(?:${PART_OF_DAY}|${WEEKDAY},?)\\s)(2[5-9]|3[01]|1[3-9]|2[0-4])-(\\d{1,2})(?![\\d/-]|[.,]\\d|\\s?(?:giờ|h)(?!\\p{L}))`,
  'giu',
);
/**
 * “trước 15/12 hằng năm”, “Hạn nộp: 31/10”: behind such a word a day that no fraction could be, “sáng 5/8” any day; not where it may be
 * a share of what is counted (“trước 5/8 xã”).
 */
const DAY_AFTER = new RegExp(
  `(?=\\d{1,2}/\\d)(?<=(?<!\\p{L})(?:(${PART_OF_DAY}|${WEEKDAY},?)|trước|sau|đến|tới|từ|hết|vào|(?:thời )?hạn(?: (?:nộp|chót|cuối|cùng|đăng ký))*|chậm nhất|muộn nhất)\\s?:?\\s)(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/]|[.,-]\\d|%|\\s*[-–]\\s*\\d|\\s(?:số|tổng|diện tích|lên|xuống|còn|${COUNTED})(?!\\p{L}))`,
  'giu',
);
/** “mùng 9/8”. */
const MUNG = /(?<!\p{L})(m[ùồ]ng)\s+(\d{1,2})\/(\d{1,2})(?![\d/])/giu;
const TO_DAY =
  /(?=\d{1,2}\/\d)(?<=(?<!\p{L})từ ngày [\p{L}\s]+(?:đến|tới)(?: hết)? )(\d{1,2})\/(\d{1,2})(?![\d/])/giu;
/** The dash of “năm hai nghìn hai mươi lăm - ngày 9/8/2026”. */
const TO_NEXT_DAY =
  /(?=\s*[-–]\s*(?:ngày|tháng|quý) )(?<=năm [\p{L}\s]+)\s*[-–]\s*|(?=\s*[-–]\s*ngày (?:m[ùồ]ng|mười|hai|ba) )(?<=ngày [\p{L}\s]+ tháng [\p{L}\s]+)\s*[-–]\s*/gu;
/** “uống ngày 1/2 viên”, “mỗi ngày 1/3 khẩu phần” are parts of a whole. */
const DAY_MONTH = new RegExp(
  `(?<!(?<!\\p{L})(?:mỗi|h[ằà]ng|từng)\\s)(ngày)\\s+(\\d{1,2})[/-](\\d{1,2})(?![\\d/-]|\\s(?:${AMOUNT})(?!\\p{L}))`,
  'giu',
);
/** “sau 10 ngày 2/3 đàn heo …”, “cả ngày 1/2 làng …”: days that are counted, before what may be a part of a whole. */
const COUNTED_DAYS =
  /(?<!\p{L})(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|nhiều|nửa|cả|suốt|trọn)\s$/iu;
const SOMETHING = /^\s(?!(?:và|hoặc|đến|tới|tại|ở|âm|dương|h[ằà]ng)(?!\p{L}))\p{Ll}/u;
/** “ngày 08 tháng Giêng”, “ngày 05 tháng cuối quý”, “ngày 10 dương lịch”. */
const DAY_OF_SOME_MONTH = new RegExp(`(ngày)\\s+(\\d{1,2})(?=${SOME_MONTH})`, 'giu');
const IN_WORDS = /(ngày)\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?!\d)/giu;
/** “đến 03 tháng 6 năm 2026”, “trước 30 tháng 6”: “đến ba tháng” would be three months. */
const DAY_UNTOLD = new RegExp(
  `(?<!(?:ngày|m[ùồ]ng|\\d|kỳ|đợt|lần|bước|đoạn|vòng|khóa|số|lớp|phần|mục|trong)\\s)(?<![\\d.,/-])(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?=\\s+năm\\s+${YEAR})|(?=\\d)(?<=(?<!\\p{L})(?:từ|đến|tới|hết|trước|nhất)\\s)(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?![\\d.,/-]\\d|\\d|\\s+(?:ngày|tuần|tuổi|lần)|,\\s*\\d{1,2}(?!\\d|\\s+tháng)|\\s+và\\s+\\d{1,2}(?!\\d|\\s+tháng))`,
  'giu',
);
const MONTH_YEAR = new RegExp(`(tháng)\\s+(\\d{1,2})[/-](${YEAR})(?![\\d/-])`, 'giu');
/** “trong 12/2024”, “từ 3/2023 đến 9/2024”: nothing but a month is written so behind such a word. */
const MONTH_UNTOLD = new RegExp(
  `(?=\\d)(?<=(?<!\\p{L})(?:từ|đến|tới|trong|trước|sau|vào|hết|cuối|đầu|giữa)\\s)(0?[1-9]|1[0-2])/(${YEAR})(?![\\p{L}\\d/-]|[.,]\\d)`,
  'giu',
);
/** “5 tháng 4 ngày” counts both. */
const MONTH =
  /(tháng)\s+(\d{1,2})(?![\d/.,-]\d|\d|%)(?!(?<=\d\s+tháng\s+\d{1,2})\s+(?:ngày|tuần)(?!\p{L}))/giu;
const QUARTERS = new RegExp(
  `(quý)\\s+(${QUARTER}(?:(?:,\\s*|\\s+và\\s+|\\s*[-–]\\s*)(?:quý\\s+)?${QUARTER})*)(?:[/-](${YEAR}))?(?![\\p{L}\\d/])`,
  'giu',
);
const PERIOD = new RegExp(
  `(giai đoạn\\s+)?(?:(từ)\\s+)?(?<![\\d/.-])(${YEAR})\\s*[-–]\\s*(${YEAR})(?![\\d/-])`,
  'giu',
);

/** “Từ năm học 2025-2026” is one season, from which on; “từ … đến …” would be two ends. */
const FROM_SEASON =
  /(?<!\p{L})(?:từ|đến|tới|hết|trước|sau)\s(?:(?:đầu|cuối)\s)?(?:năm học|niên vụ|niên khóa|(?:vụ|mùa)(?:\s\p{L}+){0,3})\s$/iu;

/** “5 năm 2021-2025” counts years, then names which. */
const YEARS_THEN_PERIOD = new RegExp(
  `(?<=(?<![\\d.,/])\\d{1,2} năm)(?= (?:${YEAR})\\s*[-–])|(?<=(?<!\\p{L})(?:trong|qua|suốt|sau|các) \\d{1,2} năm)(?= (?:${YEAR})(?:,| và) (?:năm )?(?:${YEAR}))`,
  'giu',
);
const MONTHS_THEN_YEAR = new RegExp(`(?<!\\p{L})(\\d{1,2} tháng)(?= năm ${YEAR}(?!\\d))`, 'gu');
/** Every rule below stands on a figure or on a quarter in Roman numerals. */
const HAS_DATE = /\d|quý\s/iu;

/** Dates, months, quarters and periods in words; the months are those of the solar year. */
export function sayDates(text: string, settings: ReadingSettings): string {
  if (!HAS_DATE.test(text)) return text;
  const year = (written: string): string => `năm ${sayInteger(BigInt(written), settings)}`;
  const say = (value: number): string => sayInteger(value, settings);
  const day = (value: number): string =>
    [value <= 10 ? settings.firstDays : '', say(value)].filter(Boolean).join(' ');
  const month = (value: number): string => (value === 4 ? 'tháng tư' : `tháng ${say(value)}`);
  const listed = (whole: string, join: string, d: string): string =>
    isDay(d, '1') ? `${join}ngày ${day(Number(d))}` : whole;
  const weekday = (value: string): string => (value === '4' ? 'thứ tư' : `thứ ${say(Number(value))}`);

  return (
    sayPerTime(text, settings)
      .replace(DAYS, (whole, from: string | undefined, word: string | undefined, a, b, m, y, at, all) => {
        // “10 - 20/11” can be no part of a whole.
        const sure = word ?? y ?? (from && Number(b) > Number(m)) ?? Number(b) > 12;
        if (!isDay(a, m) || !isDay(b, m) || Number(a) >= Number(b) || !sure) return whole;
        const [first, last] = [day(Number(a)), day(Number(b))];
        const ending = `${last} ${month(Number(m))}${y ? ` ${year(y)}` : ''}`;
        const before = (all as string).slice(0, at as number);
        if (word && COUNTS_DAYS.test(before)) return `${word} từ ${first} đến ${ending}`;
        const lead = from ?? (word && LEADS_DAY.test(before) ? undefined : 'từ');
        return `${lead ? `${lead} ` : ''}ngày ${first} đến ngày ${ending}`;
      })
      .replace(DAYS_OF_SOME_MONTH, (whole, word: string, a, b) =>
        isDay(a, '1') && isDay(b, '1') && Number(a) < Number(b)
          ? `${word} ${day(Number(a))} đến ngày ${day(Number(b))}`
          : whole,
      )
      .replace(WEEKDAY_CHAIN, '$1, $2, $3')
      .replace(WEEKDAYS, (_whole, word: string, first, more: string, join: string, last) => {
        const days = more.match(/\d/g) ?? [];
        const joined = /[-–]/.test(join) ? ' đến ' : join.trim() === ',' ? ', ' : join;
        return keepCase(
          word,
          [first, ...days].map((each) => weekday(each)).join(', ') + joined + weekday(last),
        );
      })
      .replace(FEAST, (whole, d, m) =>
        isDay(d, m) && Number(d) > Number(m) ? `ngày ${day(Number(d))} ${month(Number(m))}` : whole,
      )
      .replace(MOON, (whole, d, m) => (isDay(d, m) ? `ngày ${day(Number(d))} ${month(Number(m))}` : whole))
      .replace(DAY_TO_DAY, (whole, d1, m1, d2, m2, y: string | undefined, at: number, all: string) => {
        if (
          // “từ 1/3 - 2/3 số hộ” are parts; “12/3 - 30/4” can be none.
          (!y && Number(d1) <= Number(m1) && Number(d2) <= Number(m2)) ||
          !isDay(d1, m1) ||
          !isDay(d2, m2) ||
          Number(m1) * 100 + Number(d1) >= Number(m2) * 100 + Number(d2)
        )
          return whole;
        const lead = /(?<!\p{L})từ\s+$/iu.test(all.slice(0, at)) ? '' : 'từ ';
        return `${lead}ngày ${day(Number(d1))} ${month(Number(m1))} đến ngày ${day(Number(d2))} ${month(Number(m2))}${y ? ` ${year(y)}` : ''}`;
      })
      .replace(MUNG, (whole, word: string, d, m) =>
        isDay(d, m) ? `${word} ${say(Number(d))} ${month(Number(m))}` : whole,
      )
      .replace(FROM_DAY, (whole, d, m) =>
        isDay(d, m) ? `ngày ${day(Number(d))} ${month(Number(m))}` : whole,
      )
      .replace(TO_DAY, (whole, d, m) => (isDay(d, m) ? `ngày ${day(Number(d))} ${month(Number(m))}` : whole))
      .replace(EVENING_OF, (whole, d, m) =>
        isDay(d, m) && Number(d) > Number(m) ? `ngày ${day(Number(d))} ${month(Number(m))}` : whole,
      )
      .replace(DAY_AFTER, (whole, part: string | undefined, d, m) =>
        isDay(d, m) && (part || Number(d) > Number(m)) ? `ngày ${day(Number(d))} ${month(Number(m))}` : whole,
      )
      .replace(FROM_ALONE, (whole, d) => (isDay(d, '1') ? `ngày ${day(Number(d))}` : whole))
      .replace(LEADING_DAYS, (whole, word: string, d) =>
        isDay(d, '1') ? `${word} ${day(Number(d))}` : whole,
      )
      .replace(LISTED_DAYS, listed)
      .replace(NEXT_DAY, 'ngày ')
      .replace(DAY_ALONE, (whole, word: string, d) => (isDay(d, '1') ? `${word} ${day(Number(d))}` : whole))
      .replace(MONTHS, (whole, word: string, list: string, y: string | undefined) => {
        const numbers = list.match(/\d+/g)!;
        if (!numbers.every((number) => isDay('1', number))) return whole;
        const months = list
          .replace(/(?:tháng\s+)?(\d+)/giu, (_match, number: string) => month(Number(number)))
          .replace(/\s*[-–]\s*/g, ' đến ');
        return keepCase(word, months) + (y ? ` ${year(y)}` : '');
      })
      .replace(DAY_MONTH_YEAR, (whole, word: string | undefined, d, _sign, m, y: string) =>
        isDay(d, m) ? `${word ?? 'ngày'} ${day(Number(d))} ${month(Number(m))} ${year(y)}` : whole,
      )
      .replace(TO_NEXT_DAY, ' đến ')
      .replace(DAY_MONTH, (whole, word: string, d, m, at: number, all: string) =>
        isDay(d, m) &&
        !(
          Number(d) < Number(m) &&
          COUNTED_DAYS.test(all.slice(0, at)) &&
          SOMETHING.test(all.slice(at + whole.length))
        )
          ? `${word} ${day(Number(d))} ${month(Number(m))}`
          : whole,
      )
      .replace(DAY_OF_SOME_MONTH, (whole, word: string, d) =>
        isDay(d, '1') ? `${word} ${day(Number(d))}` : whole,
      )
      .replace(IN_WORDS, (whole, word: string, d, m) =>
        isDay(d, m) ? `${word} ${day(Number(d))} ${month(Number(m))}` : whole,
      )
      .replace(DAY_UNTOLD, (whole, d1?: string, m1?: string, d2?: string, m2?: string) => {
        const [d, m] = [d1 ?? d2!, m1 ?? m2!];
        return isDay(d, m) ? `ngày ${day(Number(d))} ${month(Number(m))}` : whole;
      })
      .replace(MONTH_UNTOLD, (_whole, m, y: string) => `${month(Number(m))} ${year(y)}`)
      .replace(MONTH_YEAR, (whole, word: string, m, y: string) =>
        isDay('1', m) ? `${keepCase(word, month(Number(m)))} ${year(y)}` : whole,
      )
      .replace(MONTH_SPAN, (whole, word: string, a, b) =>
        isDay('1', a) && isDay('1', b) && Number(a) < Number(b)
          ? `${keepCase(word, month(Number(a)))} đến ${month(Number(b))}`
          : whole,
      )
      .replace(MONTH, (whole, word: string, m) => (isDay('1', m) ? keepCase(word, month(Number(m))) : whole))
      .replace(QUARTERS, (_whole, word: string, list: string, y: string | undefined) => {
        const quarters = list.replace(
          /(?:quý\s+)?(IV|I{1,3}|[1-4])/giu,
          (_match, numeral: string) => `quý ${say(romanValue(numeral.toUpperCase()) ?? Number(numeral))}`,
        );
        return keepCase(word, quarters.replace(/\s*[-–]\s*/g, ' đến ')) + (y ? ` ${year(y)}` : '');
      })
      .replace(TO_NEXT_DAY, ' đến ')
      .replace(YEARS_THEN_PERIOD, ',')
      .replace(PERIOD, (whole, ...found) => {
        const [stage, since, from, to, at, all] = found as [
          string | undefined,
          string | undefined,
          string,
          string,
          number,
          string,
        ];
        if (Number(from) >= Number(to)) return whole;
        if (Number(to) === Number(from) + 1 && FROM_SEASON.test(all.slice(0, at)))
          return `${say(Number(from))}, ${say(Number(to))}`;
        if (stage) return `${stage}từ ${year(from)} đến ${year(to)}`;
        return since
          ? `${since} ${year(from)} đến ${year(to)}`
          : `${say(Number(from))} đến ${say(Number(to))}`;
      })
      .replace(/(?<=(?<!\p{L})tháng )năm,? (?=năm (?:\d|một nghìn|một ngàn|hai nghìn|hai ngàn))/giu, 'Năm, ')
      // “chín tháng năm hai nghìn …” would be the month of May.
      .replace(MONTHS_THEN_YEAR, '$1,')
  );
}

function isDay(day: string, month: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

/** `words` with the first letter as `model` has it: “Quý”, “quý”. */
function keepCase(model: string, words: string): string {
  return model[0]! + words.slice(1);
}
