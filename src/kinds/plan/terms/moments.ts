import { matchesOf } from '../../../vietnamese/matches.ts';
import { numbersApart } from './listed.ts';
import { partNamed, partOf, type Part } from './parts.ts';
import { asQuarters, firstDay, isoDay, isoMonth, type Period } from './period.ts';

/** A time as a text writes it. What it leaves out (the year, the month) may come from its neighbours. */
export interface Moment {
  index: number;
  length: number;
  unit: 'day' | 'month' | 'quarter' | 'year';
  year?: number;
  month?: number;
  /** Days, months, quarters or years, first and last; the same twice for a single one. */
  first: number;
  last: number;
  /** “tháng 3, 6 và 9”, “quý I và quý III”: those named, where others lie between them that are not. */
  apart?: readonly number[];
  /** “ngày 15 tháng 3, 6 và 9”: the months that have this day. */
  months?: readonly number[];
  /** “đầu”, “giữa”, “cuối”, “nửa đầu”, “nửa cuối” of it. */
  part?: Part;
}

const YEAR = String.raw`(?:19|20)\d{2}(?!\d)`;
/** “/2024”, “-2024”, “ năm 2024”. */
const OF_YEAR = String.raw`(?:\s?[/.-]\s?(?<year>${YEAR})|(?:,?\s+|\s+[-–]\s+)(?:của\s+)?năm\s+(?<named>${YEAR})|\s*\((?:năm\s+)?(?<inside>${YEAR})\))?(?!\d|[/.]\d)`;
const PART = String.raw`(?:(?<part>nửa đầu|nửa cuối|nửa sau|thượng tuần|trung tuần|hạ tuần|đầu|giữa|cuối)\s+(?:của\s+)?)?`;
const MONTH_PART = PART.replace('(?<part>', '(?<part>\\d{1,2} ngày (?:đầu|cuối)|10 ngày giữa|');
const NUMBER = String.raw`\d{1,2}(?!\d)`;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const WORDS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
/** “tháng Tư”, “tháng tư năm 2024”, “tháng VI/2024”: in small or Roman letters only where the year shows that a month is meant. */
const IN_WORDS = String.raw`(?:X?I{1,3}|IV|VI{0,3}|I?X)(?=\s?[/.-]\s?${YEAR}|\s+năm\s+${YEAR})|(?:Mười một|Mười hai|Mười|Một|Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín)(?!\p{L}|\s+lần)|(?:mười một|mười hai|mười|một|hai|ba|tư|năm|sáu|bảy|tám|chín)(?=\s+năm\s+${YEAR})`;
/** A clause or a sentence begins here. */
export const OPENING = String.raw`(?<=^[\s+*•–-]*|[.;]\s+)`;
const JOIN = String.raw`\s*(?:,\s*)?(?:-|–|và|&|\+|đến(?:\s+hết)?|tới)\s*`;
/** Quarters go on after a comma too: “quý I, II, III/2024”. */
const JOIN_OR_COMMA = String.raw`\s*(?:,|/(?=[IV])|,?\s*(?:-|–|\+|&|và|đến(?:\s+hết)?|tới))\s*`;
/** A number after “và” belongs to the months only where no noun follows: “tháng 5 và 12 hộ”. */
const ENDS = String.raw`(?=\s*(?:[/.,;:)–-]|$)|,?\s+(?:năm|của|h[ằà]ng)(?!\p{L}))`;
/** “/24”, “/'24”, “/2O24”: the year goes on, and is none that can be read. */
const MORE = String.raw`[/.-]['’]?[\dO]`;
const AFTER_LEAD = String.raw`(?<=(?:^|[^\p{L}])(?:trước|nhất|hết|đến|tới|từ|quá|vào|trong|hơn|là)\s+(?:(?:thứ\s+\p{L}+|chủ nhật)\s*,?\s*)?)`;
/** “Thời gian thực hiện: 09/2025 - 12/2025”, “Thời gian: 2025-2027”. */
const AFTER_LABEL = String.raw`(?=\d)(?<=(?:thời gian|thời hạn|tiến độ)[^,;.:\d]{0,40}:\s*(?:từ\s+)?)`;
/** “Hạn: 30/9”, “Hoàn thành: 09/2024”. */
const AFTER_DONE = String.raw`(?=\d)(?<=(?:^|[^\p{L}])(?:hạn(?: \p{Ll}+){0,2}|thành|xong(?:\s\p{L}+){0,6}|thúc|công|giao)\s*:\s*)`;
/** What a report is on, before the day on which it is due. */
export const REPORT_OF = String.raw`(?:quý\s+(?:IV|I{1,3}|[1-4])|(?:6|9|sáu|chín)\s+tháng(?:\s+đầu\s+năm)?|(?:^|[^\p{L}])(?:cả\s+)?năm)`;
const QUARTER = String.raw`(?:(?:IV|I{1,3}|VI{0,3}|\d{1,2})(?![\p{L}\d])|(?:thứ\s+)?(?:một|nhất|hai|ba|tư|bốn)(?=(?:,?\s+(?:của\s+)?năm\s+|\s?[/-]\s?)${YEAR}))`;

/** A form of writing, and a part of it that is found quickly: without it the form stands nowhere, as most do in most texts. */
type Written = readonly [needs: RegExp, words: string];

/** Day of a month, fullest form first: the month and the year may be missing. */
const DAYS: readonly Written[] = [
  [
    /\d{4}[/-]\d{1,2}[/-]\d/,
    String.raw`(?:ngày\s+)?(?<![\d/.,-])(?<year>${YEAR})(?<sign>[/-])(?<month>\d{1,2})\k<sign>(?<first>\d{1,2})(?![\d/-])`,
  ],
  [
    /\d\s?[/.-]\s?[\dIVX]{1,4}\s?[/.-]\s?\d{4}/i,
    String.raw`(?:ngày\s+)?(?:m[ùồ]ng\s+)?(?<![\d/.,-])(?<first>\d{1,2})\s?(?<sign>[/.-])\s?(?<month>\d{1,2}|[IVX]{1,4})\s?\k<sign>\s?(?<year>\d{4})(?!\d)`,
  ],
  [
    /-\d{1,2}\/\d{1,2}\/\d{4}/,
    String.raw`(?=\d)(?<=\d{1,2}/\d{1,2}(?:/\d{4})?-)(?<first>\d{1,2})/(?<month>\d{1,2})/(?<year>${YEAR})`,
  ],
  [
    /\d\s*[-–]\s*\d{1,2}\/\d{1,2}\/\d{4}/,
    String.raw`(?:ngày\s+)?(?<![\d/.,-])(?<first>\d{1,2})\s*[-–]\s*(?<last>\d{1,2})/(?<month>\d{1,2})/(?<year>${YEAR})`,
  ],
  [
    /\d\s*[-–]\s*\d{1,2}\/\d/u,
    String.raw`(?=\d)(?<=(?:^|[^\p{L}])(?:đợt|vòng|lần|kỳ)\s+(?:\d{1,2}|[IVX]{1,3})\s*[:(]\s*(?:từ\s+)?)(?<first>\d{1,2})\s*[-–]\s*(?<last>\d{1,2})/(?<month>0?[1-9]|1[0-2])(?!\d|[/.-]\d)`,
  ],
  [
    /ngày\s+\d{1,2}\s*[-–]/iu,
    String.raw`ngày\s+(?<first>\d{1,2})\s*[-–]\s*(?<last>\d{1,2})/(?<month>\d{1,2})(?!\d|[/.-]\d)`,
  ],
  [
    /từ\s+\d{1,2}\s+(?:đến|tới)/iu,
    String.raw`(?=\d)(?<=(?:^|[^\p{L}])từ\s+)(?<first>\d{1,2})\s+(?:đến|tới)(?:\s+hết)?\s+(?:ngày\s+)?(?<last>\d{1,2})/(?<month>0?[1-9]|1[0-2])(?:/(?<year>${YEAR})|(?=\s*(?:[,.;:)]|$)))`,
  ],
  [
    /từ\s+\d{1,2}\s+(?:đến|tới)(?:\s+hết)?\s+(?:ngày\s+)?\d{1,2}\s+tháng/iu,
    String.raw`(?=\d)(?<=(?:^|[^\p{L}])từ\s+)(?<first>\d{1,2})\s+(?:đến|tới)(?:\s+hết)?\s+(?:ngày\s+)?(?<last>\d{1,2})\s+tháng\s+(?<month>${NUMBER})(?=\s?[/.-]\s?${YEAR}|,?\s+năm\s+${YEAR}|\s*(?:[,.;:)]|$))${OF_YEAR}`,
  ],
  // “Báo cáo quý I: 25/3; 6 tháng (15/6)”: the day of each report behind its name.
  [
    /(?:quý|tháng|năm)[^,.;:(]{0,12}[:(]\s*\d{1,2}\/\d/iu,
    String.raw`(?=\d)(?<=${REPORT_OF}\s*[:(]\s*)(?<first>\d{1,2})/(?<month>\d{1,2})(?!\d|${MORE})`,
  ],
  [
    /\d(?:\s*,\s*|\s+và\s+)(?:ngày\s+)?\d{1,2}\s?\/\s?\d/iu,
    String.raw`(?:(?:các\s+)?ngày\s+|\d{1,2}\s+ngày\s*[,(:]\s*(?:(?:các\s+)?ngày\s+)?)(?<first>\d{1,2})(?:\s*,\s*(?:ngày\s+)?\d{1,2})*(?:\s*,\s*|\s+và\s+)(?:ngày\s+)?(?<last>\d{1,2})\s?/\s?(?<month>\d{1,2})(?:\s?/\s?(?<year>${YEAR}))?(?!\d|[/.-]\d)`,
  ],
  [
    /\d\s+(?:các\s+|của\s+)*tháng\s/iu,
    String.raw`ngày\s+(?<first>\d{1,2})\s+(?:của\s+)?(?:các\s+)?tháng\s+(?<months>${NUMBER}(?:\s*,\s*(?:tháng\s+)?${NUMBER})*(?:\s*,\s*|\s+và\s+)(?:tháng\s+)?${NUMBER})(?!\s*(?:-|–|đến|tới|tháng)\s*\d)${OF_YEAR}`,
  ],
  [
    /\d\/\d{1,2}(?:\s+của)?,?\s+năm\s+\d/iu,
    String.raw`(?:ngày\s+|${AFTER_LEAD})(?<first>\d{1,2})\s?/\s?(?<month>0?[1-9]|1[0-2])(?:\s+của)?,?\s+năm\s+(?<year>${YEAR})`,
  ],
  [
    /\d\s+tháng\s/iu,
    String.raw`ngày\s+(?:m[ùồ]ng\s+)?(?<first>\d{1,2})(?:(?:\s*,\s*\d{1,2}(?=\s*,|\s+và\s))*(?:${JOIN}|\s*,\s*)(?:ngày\s+)?(?<last>\d{1,2}))?\s+tháng\s+(?<month>${NUMBER}|${IN_WORDS})${OF_YEAR}`,
  ],
  [
    /m[ùồ]ng\s+\d/iu,
    String.raw`m[ùồ]ng\s+(?<first>\d{1,2})\s*(?:/|\s+tháng\s+)\s*(?<month>${NUMBER})${OF_YEAR}`,
  ],
  // “trong 3 tháng 6, 7, 8” counts months, “từ 3 tháng 2 ngày” months and days.
  [
    /\d\s+tháng\s/iu,
    String.raw`${AFTER_LEAD}(?<first>\d{1,2})\s+tháng\s+(?<month>${NUMBER})(?!\s+(?:ngày|tuần|tuổi)|\s*(?:,|và|-|–)\s*\d{1,2}(?!\d|\s+tháng|/\d{1,2}/))${OF_YEAR}`,
  ],
  [
    /ngày\s+\d{1,2}\s?[/-]\s?\d{1,2}(?!\d|[/.]['’]?[\dO])/iu,
    String.raw`ngày\s+(?<first>\d{1,2})\s?[/-]\s?(?<month>\d{1,2})(?!\d|(?!-\d{1,2}/\d)${MORE})`,
  ],
  [
    /\d\/\d{1,2}(?!\d|(?!-\d{1,2}\/\d)[/.-]['’]?[\dO])/i,
    String.raw`${AFTER_LEAD}(?<first>\d{1,2})/(?<month>\d{1,2})(?!\d|(?!-\d{1,2}/\d)${MORE})(?=\s*(?:[,.;:)–-]|$)|\s+(?:đến|tới|h[ằà]ng|của|đạt|phải|được|sẽ|hoàn thành|xong|có|để|cho|về|với|theo|qua|bằng|gửi|nộp|tại|thì|nhằm|kèm|năm\s+(?:trước|sau|nay|tới|báo|kế|đánh))\s|\s+(?:và|hoặc)\s+(?:(?:ngày\s+)?\d{1,2}/\d|\d[\d.,]*\s?%))`,
  ],
  [
    /:\s*(?:từ\s+)?\d{1,2}\/\d/iu,
    String.raw`(?:${AFTER_LABEL}|${AFTER_DONE})(?<first>\d{1,2})/(?<month>\d{1,2})(?!\d|(?!-\d{1,2}/\d)${MORE})(?=\s*(?:[,.;:)–-]|$)|\s+(?:đến|tới|h[ằà]ng)\s)`,
  ],
  [
    /\d\/\d{1,2}(?:\s*(?:[-–:]|đến|tới)|\s+(?:là|âm|ÂL))/iu,
    String.raw`${OPENING}(?<first>\d{1,2})/(?<month>\d{1,2})(?=\s*(?:-|–|đến|tới)\s*\d{1,2}/\d{1,2}(?!\d)|\s*:|\s+(?:là (?:hạn|ngày)|âm lịch|ÂL))`,
  ],
  [
    /\(\d{1,2}\/\d/,
    String.raw`(?=\d)(?<=\()(?<first>\d{1,2})/(?<month>\d{1,2})(?=\s*(?:-|–|đến|tới)\s*\d{1,2}/\d{1,2})`,
  ],
  [
    /\d\.\d{1,2}\s*(?:-|–|đến|tới)/iu,
    String.raw`${AFTER_LEAD}(?<first>\d{1,2})\.(?<month>\d{1,2})(?=\s*(?:-|–|đến|tới)\s*(?:ngày\s+)?\d{1,2}\.\d{1,2}\.\d{4})`,
  ],
  [
    /\d\/\d{1,2}\s*(?:\([^();]{1,40}\)\s*)?(?:,|và|hoặc|-|–|đến)\s*\d{1,2}\/\d/iu,
    String.raw`(?=\d)(?<=\d{1,2}/\d{1,2}\s*(?:\([^();]{1,40}\)\s*)?(?:,|và|hoặc|-|–|đến)\s*)(?<first>\d{1,2})/(?<month>\d{1,2})(?!\d|[/.-]\d)`,
  ],
  [
    /tháng\s+\d{1,2}\s*(?:,|và|hoặc|-|–|đến)\s*\d{1,2}\s+tháng/iu,
    String.raw`(?=\d)(?<=\d{1,2}\s+tháng\s+\d{1,2}\s*(?:,|và|hoặc|-|–|đến)\s*)(?<first>\d{1,2})\s+tháng\s+(?<month>${NUMBER})${OF_YEAR}`,
  ],
  [
    /ngày\s+(?:m[ùồ]ng\s+)?\d{1,2}(?!\d|\s?[/.-]\s?[\dIVX])/iu,
    String.raw`ngày\s+(?:m[ùồ]ng\s+)?(?<first>\d{1,2})(?!\d|\s?[/.-]\s?[\dIVX]|\s*tháng\s*(?:\d|[IVX]+(?!\p{L})|giêng|chạp|nhuận))`,
  ],
];
const MONTHS: readonly Written[] = [
  // “trong 03 tháng (4, 5, 6) năm 2024”
  [
    /tháng\s*\(\d/iu,
    String.raw`(?:\d{1,2}|hai|ba|bốn|năm|sáu)\s+tháng\s*\((?:tháng\s+)?(?<first>${NUMBER})(?:\s*,\s*${NUMBER})*(?:\s*(?:,|-|–|và|đến)\s*)(?<last>${NUMBER})\)${OF_YEAR}`,
  ],
  [
    /tháng\s+[\dIVXMHBTNSC]/iu,
    String.raw`${MONTH_PART}(?:(?:các|hai|ba)\s+)?tháng\s+(?<first>${NUMBER}|${IN_WORDS})(?:(?:\s*,\s*(?:tháng\s+)?${NUMBER})*(?:${JOIN}(?:tháng\s+(?<last>${NUMBER})|(?<bare>${NUMBER})${ENDS})|\s*,\s*(?:tháng\s+)?(?<comma>${NUMBER})(?:(?=\s?[/-]\s?${YEAR}|\s+năm\s+${YEAR})|${ENDS})))?${OF_YEAR}`,
  ],
  [
    /(?<![\d/.-])\d{1,2}\s?[/-]\s?(?:19|20)\d/,
    String.raw`${AFTER_LEAD}(?<first>\d{1,2})\s?[/-]\s?(?<year>${YEAR})(?![/-]\d)`,
  ],
  [
    /:\s*(?:từ\s+)?\d{1,2}\s?[/-]\s?\d{4}/iu,
    String.raw`(?:${AFTER_LABEL}|${AFTER_DONE})(?<first>\d{1,2})\s?[/-]\s?(?<year>${YEAR})(?![/-]\d)`,
  ],
  [
    /\d{4}\s*(?:-|–|đến|tới)\s*\d{1,2}\/\d{4}/iu,
    String.raw`(?=\d)(?<=(?::\s*(?:từ\s+)?|tháng\s+)\d{1,2}\s?/\s?\d{4}\s*(?:-|–|đến|tới)\s*)(?<first>\d{1,2})/(?<year>${YEAR})(?![/-]\d)`,
  ],
  [
    /(?<!\p{L})T\.?\s?\d{1,2}\s?[/.-]/iu,
    String.raw`T\.?\s?(?<first>\d{1,2})\s?[/.-]\s?(?<year>${YEAR})(?![/-]\d)`,
  ],
  [
    /(?<!\p{L})T\.?\d/iu,
    String.raw`T\.?(?<first>\d{1,2})(?:\s?[,+]\s?T\.?\d{1,2})*\s?(?:-|–|đến|,|\+|và)\s?T\.?(?<last>\d{1,2})(?:\s?[/.]\s?(?<year>${YEAR}))?(?![\d\p{L}/])`,
  ],
  [/(?<!\p{L})T\.?\d/iu, String.raw`(?:${OPENING}|${AFTER_LEAD})T\.?(?<first>\d{1,2})(?=\s*(?:[:,.;)]|$))`],
];
const QUARTERS: readonly Written[] = [
  [/Q\.?\s?[\dI]/i, String.raw`Q\.?\s?(?<first>IV|I{1,3}|[1-4])\s?[/.-]\s?(?<year>${YEAR})`],
  [
    /Q\.?\s?[\dI]/i,
    String.raw`(?:${OPENING}|${AFTER_LEAD})Q\.?\s?(?<first>IV|I{1,3}|[1-4])(?=\s*(?:[:,.;)]|$))`,
  ],
  [
    /\d{4}\s*(?:-|–|đến|tới)\s*[\dIV]/iu,
    String.raw`(?=[IVX\d])(?<=quý\s+(?:IV|I{1,3}|[1-4])\s?/\s?\d{4}\s*(?:-|–|đến|tới)\s*)(?<first>IV|I{1,3}|[1-4])\s?/\s?(?<year>${YEAR})(?!\d)`,
  ],
  [
    /quý\s/iu,
    String.raw`(?:tháng\s+)?${PART}quý\s+(?<first>${QUARTER})(?:(?:\s*,\s*(?:quý\s+)?${QUARTER})*${JOIN_OR_COMMA}(?:quý\s+)?(?<last>${QUARTER})(?!\s+(?:tháng|ngày|năm (?!(?:19|20)\d{2})|\p{L}+ (?:tháng|ngày))))?${OF_YEAR}`,
  ],
];
const YEARS: readonly Written[] = [
  [/năm\s+\d{4}\s?[-–/]/iu, String.raw`(?:năm\s+)(?<first>${YEAR})\s?[-–/]\s?(?<short>\d{2})(?![\d/-])`],
  [
    /năm\s*\(/iu,
    String.raw`(?:hai|ba|0?[2-9])\s+năm\s*\((?:năm\s+)?(?<first>${YEAR})(?:,\s*${YEAR})*\s*(?:,|và|-|–|đến)\s*(?:năm\s+)?(?<last>${YEAR})\)`,
  ],
  [
    /năm\s+\d{4}/iu,
    String.raw`${PART}(?:(?:các|hai|ba|0?[2-9])\s+)?năm\s+(?<first>${YEAR})(?:\s*(?:-|–|đến(?:\s+hết)?|và)\s*(?:năm\s+)?(?<last>${YEAR}))?(?!\d|/\d|-\d)`,
  ],
  [
    /từ\s+\d{4}/iu,
    String.raw`(?<=từ\s+)(?<first>${YEAR})\s*(?:-|–|đến(?:\s+hết)?(?:\s+năm)?)\s*(?<last>${YEAR})(?!\d|/\d)`,
  ],
  [/năm\s+\d{4},/iu, String.raw`năm\s+(?<first>${YEAR})(?:,\s*${YEAR})*,\s*(?<last>${YEAR})(?!\d|/\d|-\d)`],
  [
    /năm\s+\d{4}(?:\s*,|\s+và\s)/iu,
    String.raw`(?:các|hai|ba|0?[2-9])\s+năm\s+(?<first>${YEAR})(?:,\s*${YEAR})*(?:\s*,\s*|\s+và\s+)(?<last>${YEAR})(?!\d|/\d|-\d)`,
  ],
  [
    /:\s*(?:từ\s+)?\d{4}/iu,
    String.raw`${AFTER_LABEL}(?<first>${YEAR})\s*(?:-|–|đến(?:\s+hết)?(?:\s+năm)?)\s*(?<last>${YEAR})(?!\d|/\d)`,
  ],
  [/:\s*(?:từ\s+)?\d{4}/iu, String.raw`${AFTER_LABEL}(?<first>${YEAR})(?=\s*(?:[.;,)]|$))`],
  [
    /(?:trước|trong|hết|:)\s*\d{4}/iu,
    String.raw`(?=\d)(?<=(?:^|[^\p{L}])(?:(?:trước|trong|hết)\s+|(?:hạn|thành|xong|thúc)\s*:\s*))(?<first>${YEAR})(?=\s*(?:[,.;:)]|$))`,
  ],
  // “Giai đoạn 1 (2026 - 2028): khảo sát”: the years of a stage, at the head of its sentence
  [
    /giai đoạn\s+\S+\s*\(\d{4}/iu,
    String.raw`(?<=(?:^[\s+*•–-]*|[.;]\s+)giai đoạn\s+(?:\d|[IVX]+|một|hai|ba)\s*\()(?<first>${YEAR})\s*(?:-|–|đến)\s*(?<last>${YEAR})(?=\)\s*:)`,
  ],
  // “cuối 2025”, “đầu 2026”
  [
    /(?:đầu|giữa|cuối)\s+(?:19|20)\d{2}/iu,
    String.raw`(?<part>nửa đầu|nửa cuối|đầu|giữa|cuối)\s+(?<first>${YEAR})(?!\s?[-–/]\s?\d)`,
  ],
  [
    /(?:đầu|giữa|cuối)\s+năm/iu,
    String.raw`(?<part>nửa đầu|nửa cuối|đầu|giữa|cuối)\s+năm(?!\s+(?:\d|học|${YEAR})|\p{L})(?:\s+nay)?`,
  ],
  [/năm\s+nay/iu, String.raw`năm\s+nay(?!\p{L})`],
  [
    /năm\s*(?:[,.;:)]|$)/iu,
    String.raw`(?<=(?<!(?:lần|kỳ|đợt|vụ|buổi|lượt)\s+)(?:trong|hết|thời gian[^,;.:\d]{0,40}:)\s+(?:cả\s+)?)năm(?=\s*[,.;:)]|$)`,
  ],
];
const WRITTEN = (
  [
    ['day', /ngày|tháng|\d\s?[/.-]\s?[\dIVX]/iu, DAYS],
    ['month', /tháng|t\.?\d|\d\s?[/-]\s?(?:19|20)\d/iu, MONTHS],
    ['quarter', /quý|q\.?\s?[\dI]/iu, QUARTERS],
    ['year', /năm|(?:từ|trước|trong|hết|đầu|giữa|cuối|:)\s*(?:19|20)\d|giai đoạn\s+\S+\s*\(/iu, YEARS],
  ] as const
).map(([unit, needs, patterns]) => ({
  unit,
  // Without such a sign none of the patterns fits: most clauses speak of no time, and to look for it costs more than all else in them.
  needs,
  patterns: patterns.map(([part, words]) => ({
    needs: part,
    pattern: new RegExp(`(?=[\\dncmthbqđg${unit === 'quarter' ? 'i' : ''}])(?<!\\p{L})(?:${words})`, 'giu'),
  })),
}));
/** “6 tháng đầu năm 2024”, “chín tháng đầu năm”, “quý cuối năm”. */
const MONTHS_OF_YEAR =
  /(?<![\p{L}\d])(?:(?<count>\d{1,2}|ba|sáu|chín)\s+tháng|quý)\s+(?<side>đầu|cuối)(?:\s+(?:tiên|cùng))?\s+(?:của\s+)?năm(?:\s+(?<year>(?:19|20)\d{2}(?!\d)))?(?!\s+\d|\p{L})/giu;

/** Every time a text writes, in order; where two readings overlap, the longer one. */
export function findMoments(printed: string): Moment[] {
  const text = asQuarters(printed);
  const found: Moment[] = [];
  for (const { unit, needs, patterns } of WRITTEN) {
    if (!needs.test(text)) continue;
    for (const { needs: part, pattern } of patterns)
      if (part.test(text)) for (const match of matchesOf(text, pattern)) found.push(momentOf(match, unit));
  }
  found.push(...monthsOfYear(text));
  if (found.length < 2) return found;
  found.sort((a, b) => a.index - b.index || b.length - a.length);
  const kept: Moment[] = [];
  for (const moment of found) {
    const last = kept.at(-1);
    if (!last || moment.index >= last.index + last.length) kept.push(moment);
  }
  return kept;
}

/** First and last period of a moment in a year; undefined where the calendar has no such day, month or quarter. */
export function periodsOf(moment: Moment, year: number): { start: Period; end: Period } | undefined {
  const { unit, first, last, part, month } = moment;
  const at = (number: number): Period | undefined => {
    if (unit === 'day') return isoDay(year, month!, number);
    if (unit === 'month') return isoMonth(year, number);
    if (unit === 'quarter') return number >= 1 && number <= 4 ? `${year}-Q${number}` : undefined;
    return String(number || year);
  };
  const start = at(first);
  const end = last === first ? start : at(last);
  if (!start || !end || (start !== end && firstDay(start) > firstDay(end))) return undefined;
  if (!part) return { start, end };
  // “Từ đầu tháng 4 đến tháng 6”: the part is of the first, the stretch runs to the end of the last.
  return start === end ? partOf(start, end, part) : { start: partOf(start, start, part).start, end };
}

function momentOf(match: RegExpExecArray, unit: Moment['unit']): Moment {
  const { first, last, short, bare, comma, month, months, year, named, inside, part } = match.groups ?? {};
  const from = numberOf(first);
  const moment: Moment = {
    index: match.index,
    length: match[0].length,
    unit,
    first: from,
    last: numberOf(last ?? bare ?? comma ?? (short && first!.slice(0, 2) + short)) || from,
  };
  if (month) moment.month = numberOf(month);
  if (months) moment.months = months.match(/\d+/gu)!.map(Number);
  const end = last ?? bare ?? comma;
  const apart = first && end ? numbersApart(match[0], first, end, numberOf) : undefined;
  if (apart) moment.apart = apart;
  if (unit === 'year') {
    if (first) moment.year = from;
  } else if (year ?? named ?? inside) moment.year = Number(year ?? named ?? inside);
  if (part) moment.part = partNamed(part);
  return moment;
}

function monthsOfYear(text: string): Moment[] {
  if (!/(?:tháng|quý)\s+(?:đầu|cuối)/iu.test(text)) return [];
  return matchesOf(text, MONTHS_OF_YEAR).map((match) => {
    const { count, side, year } = match.groups!;
    const months = count ? numberOf(count) : 3;
    const [first, last] = side!.toLowerCase() === 'đầu' ? [1, months] : [13 - months, 12];
    const moment: Moment = { index: match.index, length: match[0].length, unit: 'month', first, last };
    if (year) moment.year = Number(year);
    return moment;
  });
}

/** “7”, “IV”, “mười hai”; 0 where nothing is written. */
function numberOf(written: string | undefined): number {
  if (!written) return 0;
  if (/^\d+$/.test(written)) return Number(written);
  const word = WORDS.indexOf(
    written
      .toLowerCase()
      .replace(/^thứ\s+/u, '')
      .replace('nhất', 'một')
      .replace('bốn', 'tư'),
  );
  if (word >= 0) return word + 1;
  return ROMAN.indexOf(written.toUpperCase()) + 1;
}
