import { matchesOf } from '../../../vietnamese/matches.ts';
import { OPENING } from './moments.ts';
import type { UndatedWords, WhyUndated } from './terms.ts';

const COUNT = String.raw`(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|mười|mười lăm|ba mươi)`;
const SPAN = String.raw`${COUNT}\s+(?:giờ|ngày|tuần|tháng)(?:\s+làm việc)?`;
const FROM_EVENT = String.raw`\s*,?\s*(?:kể từ|từ khi|từ ngày|sau khi|trước khi|trước ngày|sau ngày)(?!\s+\d)[^,.;:]{0,80}`;
/** “năm học 2025-2026”, “vụ Đông Xuân 2024-2025”, “hè 2025”: no portal knows on which day they begin. */
const SEASON = String.raw`(?:năm học|niên vụ|học kỳ|mùa|vụ|hè)(?!\p{L})[^,.;:\d]{0,30}\d{4}(?:\s?[-–/]\s?\d{4})?`;
/** Terms that hang on something else, each with words without which it fits nowhere: to look for these is quick. */
const RELATIVE: readonly (readonly [needs: RegExp, words: string])[] = [
  [
    /trong (?:vòng|thời hạn)|nhất/iu,
    String.raw`(?:trong (?:vòng|thời hạn)|(?:chậm|muộn) nhất(?: là)?(?: sau)?)\s+${SPAN}(?:${FROM_EVENT})?`,
  ],
  [/(?:từ|sau|trước) (?:khi|ngày)|kể từ/iu, String.raw`(?:trong|không quá|sau|trước)\s+${SPAN}${FROM_EVENT}`],
  // “12 tháng kể từ tháng 7/2024”: an end that nobody wrote.
  [
    /từ\s+(?:(?:ngày|tháng|quý|năm)\s+)?\d/iu,
    String.raw`${COUNT}\s+(?:ngày|tuần|tháng|năm)(?:\s+làm việc)?\s*[,(]?\s*(?:kể từ|tính từ|bắt đầu từ|từ)\s+(?:(?:ngày|tháng|quý|năm)\s+|(?=\d{1,2}/\d))\d(?![^.;]*\s(?:đến|tới|-|–)\s)[^,;)]{0,60}`,
  ],
  [
    /tết/iu,
    String.raw`(?:(?:trước|sau)(?: và|, trong và)? trong|trước và sau|trước, trong và sau|(?:vào |trong |nhân )?dịp|trong|trước ngày|(?:từ nay )?(?:đến|tới)(?: hết)?)\s+(?:dịp\s+)?Tết(?!\p{L})[^,.;:]{0,60}`,
  ],
  [
    /(?:giờ|ngày|tuần|tháng|việc|tới)\s*(?:[,.;:)]|$)/iu,
    String.raw`(?:trong|hoàn thành|xong|trong thời gian)\s+(?:trong\s+)?${SPAN}(?:\s+tới)?(?=\s*(?:[,.;:)]|$))`,
  ],
  [
    /(?:tuần|tháng|quý) (?:tới|sau)|tới/iu,
    String.raw`${OPENING}(?:(?:tuần|tháng|quý) (?:tới|sau)|trong ${SPAN} tới)(?!\p{L})`,
  ],
  [
    /(?:này|tới)(?!\p{L})/iu,
    String.raw`(?:hết|kết thúc|trong|đầu|giữa|cuối)\s+(?:năm học|học kỳ|niên vụ|vụ|mùa)(?:\s\p{Ll}+){0,3}\s(?:này|tới)(?!\p{L})`,
  ],
  [
    /(?:gian|độ)[^,.;:\d]{0,40}:/iu,
    String.raw`(?<=(?:thời gian|tiến độ)[^,.;:\d]{0,40}:\s*)(?:mùa|vụ|hè|năm học|học kỳ|dịp (?:hè|tết|lễ))(?!\p{L})[^.;]{0,40}`,
  ],
  [
    /từ (?:ngày|khi)\s/iu,
    String.raw`(?<!(?:hiệu lực|thi hành|này)\s(?:kể\s)?)(?:kể )?từ (?:ngày|khi)\s+(?:được )?(?:ký|ban hành|phê duyệt|có hiệu lực|thông qua)(?!\p{L})[^,.;:]{0,40}`,
  ],
  [
    /năm học|học kỳ|niên vụ|vụ|mùa/iu,
    String.raw`(?:hết|kết thúc|đầu|giữa|cuối)\s+(?:năm học|học kỳ|niên vụ|(?:vụ|mùa)(?: (?:khô|mưa|lũ|bão|đông xuân|hè thu|mùa|đông|xuân|hè|thu hoạch|gieo trồng))?)(?=\s*(?:[,.;:)]|$))`,
  ],
  [/nhiệm kỳ/iu, String.raw`(?:hết|cuối|đầu|giữa|trong)\s+nhiệm kỳ(?!\p{L})[^,.;:]{0,40}`],
  [/bắt đầu/iu, String.raw`bắt đầu (?:từ )?(?:năm học|niên vụ|mùa|vụ|hè|đại hội|Tết)(?!\p{L})[^,.;:]{0,60}`],
  [
    /(?:sau|khi)\s/iu,
    String.raw`${OPENING}(?:ngay )?(?:sau khi (?:được|có|thu hoạch|kết thúc|hoàn thành|nghiệm thu|tổ chức|ban hành|họp|nhận|triển khai|bàn giao)|sau (?:hội nghị|cuộc họp|buổi họp|đợt)|khi có (?:hướng dẫn|chỉ đạo|kết quả|quyết định|kế hoạch))(?!\p{L})[^,.;:]{0,80}`,
  ],
  // “Thực hiện ngay sau khi thu hoạch”: work that waits for something.
  [
    /sau khi/iu,
    String.raw`(?:thực hiện|triển khai|tổ chức|tiến hành|báo cáo|gửi|nộp|hoàn thành|xong|bắt đầu|làm|họp|giải ngân|thanh toán|kiểm tra|nghiệm thu)\s+(?:ngay\s+)?sau khi\s[^,.;:]{1,60}`,
  ],
  [
    /(?:trước|sau) mỗi/iu,
    String.raw`(?:trước|sau) mỗi (?:vụ|mùa|kỳ|đợt|cuộc|buổi|lần)(?!\p{L})[^.;:,]{0,40}`,
  ],
  [/trước, trong và sau/iu, String.raw`trước, trong và sau\s+(?!Tết|(?:dịp )?Tết)[^.;:,]{2,60}`],
  // “Trước ngày khai mạc 5 ngày”.
  [
    /trước (?:ngày|khi|lễ|hội|đại|kỳ|cuộc|buổi|giờ)/iu,
    String.raw`trước (?:ngày|khi|lễ|hội nghị|hội thi|đại hội|kỳ họp|cuộc họp|buổi|giờ)\s[^,.;:\d]{1,50}?\s(?:ít nhất |tối thiểu )?${SPAN}(?!\p{L})`,
  ],
  [
    /sau\s+\S+\s+(?:giờ|ngày|tuần|tháng)/iu,
    String.raw`sau\s+${SPAN}\s+(?:triển khai|thực hiện|ban hành|ký|nhận)(?!\p{L})[^,.;:]{0,60}`,
  ],
  [
    /tết|mùa|vụ|kỳ|dịp|lễ|đại hội|khai giảng|bầu cử|hội|năm học/iu,
    String.raw`(?:trước|(?:chậm|muộn) nhất(?: là| vào)?|(?:xong|hoàn thành) (?:trước|trong))\s+(?:thềm\s+)?(?:Tết|mùa|vụ|kỳ|dịp|lễ|đại hội|ngày khai giảng|khai giảng|ngày bầu cử|ngày hội|năm học|niên vụ)(?!\p{L})[^,.;:]{0,60}`,
  ],
  [/(?:học|vụ|kỳ|mùa|hè)\s[^,.;:\d]{0,30}\d{4}/iu, String.raw`${OPENING}${SEASON}(?=\s*[,:.;]|\s+\p{L})`],
  [
    /(?:học|vụ|kỳ|mùa|hè)\s[^,.;:\d]{0,30}\d{4}/iu,
    String.raw`(?:hết|kết thúc|trong|đầu|giữa|cuối|vào|dịp|từ)\s+(?:dịp\s+)?${SEASON}`,
  ],
  [
    /học kỳ/iu,
    String.raw`(?:hết|kết thúc|trong|đầu|giữa|cuối)\s+học kỳ\s+(?:I{1,2}|1|2|một|hai)(?![\p{L}\d])(?!\s+năm học)`,
  ],
  [
    /trước khi/iu,
    String.raw`trước khi (?:(?:bước )?vào (?:năm học|mùa|vụ|hè)|(?:mùa|vụ|mưa|bão|năm học|khai giảng|khai mạc|Tết|đại hội|hội nghị|thu hoạch|gieo|xuống giống|sáp nhập|bàn giao|ban hành|trình|nghiệm thu|giải ngân)(?! (?:thì|là)(?!\p{L})))(?!\p{L})[^,.;:]{0,60}`,
  ],
  [
    /trước khi/iu,
    String.raw`(?:hoàn thành|xong|nộp|gửi|báo cáo|trình|kết thúc) trước khi (?!hết |kết thúc (?:tháng|quý|năm) )[^,.;:]{1,60}`,
  ],
  [
    /(?:trước|sau)\s+\S+\s+(?:giờ|ngày|tuần|tháng)/iu,
    String.raw`(?:trước|sau)\s+${SPAN}\s+(?:khai mạc|diễn ra|tổ chức|bầu cử|bế mạc|hội nghị|đại hội|họp|lễ|ngày hội|sự kiện|kết thúc|nghiệm thu|bàn giao)(?!\p{L})[^,.;:]{0,60}`,
  ],
  [
    /ngay\s/iu,
    String.raw`ngay (?:sau )?khi\s[^,.;:]{0,60}(?:ban hành|ký|phê duyệt|quyết định|kết thúc|nhận|công nhận)(?!\p{L})`,
  ],
  [
    /sau\s+(?:tết|mùa|vụ|kỳ|dịp|lễ|đại hội|khai|bầu)/iu,
    String.raw`${OPENING}(?:ngay )?sau\s+(?:Tết|mùa|vụ|kỳ|dịp|lễ|đại hội|khai giảng|bầu cử)(?!\p{L})[^,.;:]{0,60}`,
  ],
];
const RECURRING = new RegExp(
  String.raw`(?<!\p{L})(?:định kỳ(?: (?:h[ằà]ng|mỗi|${COUNT}) (?:năm|quý|tháng|tuần|ngày)(?: (?:một|1|01) lần)?)?|(?:(?:vào|trước|từ) )?(?:ngày )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật) (?:h[ằà]ng|mỗi) tuần|(?:từ )?(?:ngày )?\d{1,2}\s?(?:đến|-|–)\s?(?:ngày )?\d{1,2} (?:h[ằà]ng|mỗi) tháng|(?:vào )?ngày \d{1,2} (?:h[ằà]ng|mỗi) tháng|(?:h[ằà]ng|mỗi) (?:năm|quý|tháng|tuần)|${COUNT} (?:năm|quý|tháng|tuần) (?:một|1|01) lần|${COUNT} lần\s?/\s?(?:0?1 )?(?:năm|quý|tháng|tuần)|${COUNT} (?:năm|quý|tháng|tuần)\s?/\s?(?:0?1 )?lần|cứ ${COUNT} (?:năm|quý|tháng|tuần|ngày)[^,.;:]{0,40} (?:một|1|01) lần|(?:ngày )?thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]) (?:tuần )?(?:đầu|cuối)(?: tiên| cùng)? (?:của )?tháng|(?<=thời gian[^,;.:\d]{0,40}:\s*)thường xuyên)(?!\p{L})`,
  'giu',
);

/** “trong tháng”, “cuối quý này”: a part of the year that only the time of writing told. */
const VAGUE =
  /(?<!\p{L})(?:trong|hết|đầu|giữa|cuối)\s+(?:tháng|quý|tuần)(?:\s+này(?!\p{L})|(?=\s*(?:[,.;:)]|$)))/giu;

/** “rằm tháng Giêng”, “tháng Chạp năm 2024”: days of the calendar of the moon. */
const MOON =
  /(?<!\p{L})(?:(?:trước|đến|hết|vào|trong|chậm nhất)\s+)?(?:ngày\s+)?(?:m[ùồ]ng\s+)?(?:rằm(?:\s+tháng\s+(?:\p{L}+|\d{1,2}))?|\d{1,2}\s+Tết|\d{1,2}\/\d{1,2}\s+(?:âm lịch|ÂL)|(?:(?:m[ùồ]ng\s+)?\d{1,2}\s+)?tháng\s+(?:giêng|chạp))(?!\p{L})(?:\s+năm\s+(?:\d{4}|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+))?/giu;
/** “trước 30/6/24”: the year has lost its century. */
const SHORT_YEAR =
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|đến|hết|hạn|xong|hoàn thành)(?:\s+(?:là|vào|hết|trước|ngày))*\s+\d{1,2}\s?([/.-])\s?\d{1,2}\s?\1\s?\d{2}(?![\d/])/giu;

/** “xong trong T9”: a month in short, of no year. */
const SHORT_MONTH =
  /(?<!\p{L})(?:trước|trong|hết|đến|vào|xong|hoàn thành)(?:\s+(?:là|vào|hết|trước|trong))*\s+T\.?\d{1,2}(?![\p{L}\d]|\s?[/.-]\s?\d)/giu;

interface Found extends UndatedWords {
  index: number;
}

/** Terms that stand without any time of the calendar. */
export function looseTerms(text: string): Found[] {
  return LOOSE.filter(({ needs }) => needs.test(text)).flatMap(({ patterns, why }) => {
    const found = patterns
      .filter(({ needs }) => needs.test(text))
      .flatMap(({ pattern }) => matchesOf(text, pattern).map(({ 0: words, index }) => ({ words, why, index })));
    return patterns.length > 1 ? apart(found) : found;
  }).map((each) => ({ ...each, words: each.words.trim() }));
} // prettier-ignore

/** Of terms that reach into one another the one that begins first. */
function apart(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const each of found.toSorted((a, b) => a.index - b.index)) {
    const last = kept.at(-1);
    if (!last || each.index >= last.index + last.words.length) kept.push(each);
  }
  return kept;
}

interface Kind {
  why: WhyUndated;
  /** Words without which no pattern fits; most clauses hold none, and looking for them is quick. */
  needs: RegExp;
  patterns: readonly { needs: RegExp; pattern: RegExp }[];
}

const alone = (why: WhyUndated, needs: RegExp, pattern: RegExp): Kind => ({ why, needs, patterns: [{ needs: /^/u, pattern }] }); // prettier-ignore

const LOOSE: readonly Kind[] = [
  {
    why: 'relative',
    // A day of the calendar, which most terms name, is none of these.
    needs:
      /(?:\d|một|hai|ba|bốn|năm|sáu|bảy|mười|mươi|lăm)\s+(?:giờ|ngày|tuần|tháng|năm)|tết|mùa|(?<!nhiệm )vụ|kỳ|dịp|lễ|đại hội|khai giảng|bầu cử|ngày hội|năm học|khi|hè|(?:tuần|tháng|quý) (?:tới|sau)|từ ngày\s+(?:được|ký|ban|phê|có|thông)|sau (?:hội nghị|cuộc họp|buổi họp|đợt)|trước, trong|(?:trước|sau) mỗi/iu,
    patterns: RELATIVE.map(([needs, words]) => ({
      needs,
      pattern: new RegExp(`(?<!\\p{L})${words}`, 'giu'),
    })),
  },
  alone(
    'recurring',
    /định kỳ|(?:h[ằà]ng|mỗi) (?:năm|quý|tháng|tuần)|(?:một|1) lần|lần\s?\/|\/\s?(?:0?1 )?lần|thứ \S+ (?:tuần )?(?:đầu|cuối)|:\s*thường/iu,
    RECURRING,
  ),
  alone('no-year', /(?:tháng|quý|tuần)\s*(?:này|[,.;:)]|$)/iu, VAGUE),
  alone('no-year', /T\.?\d/iu, SHORT_MONTH),
  alone('no-year', /\d\s?([/.-])\s?\d{1,2}\s?\1\s?\d{2}(?!\d)/u, SHORT_YEAR),
  alone('lunar', /rằm|giêng|chạp|âm lịch|\d\s+tết|ÂL/iu, MOON),
];
