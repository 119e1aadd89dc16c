/** What figures are told for one of. */
const TIME =
  'năm|quý|tháng|tuần|ngày|đêm|buổi|giờ|phút|giây|vụ|mùa|mùa vụ|niên vụ|lứa|đợt|chuyến|lần|lượt|kỳ|khóa|ca|phiên';
const ONE_OF =
  'hộ|hộ gia đình|gia đình|nhà|người|khẩu|nhân khẩu|đầu người|lao động|học sinh|học viên|hội viên|đoàn viên|em|cháu|bé|trẻ|cặp|cây|gốc|bụi|con(?! em)|đàn|chuồng|tấn|tạ|yến|cân|lít|bao|sào|mẫu|công(?! (?:chức|nhân|an|trình|ty|đoàn|dân))|suất|phần(?! trăm)|lớp|trường(?! hợp)|tổ(?! (?:chức|hợp|trưởng))|nhóm|đội|chi hội|chi bộ|câu lạc bộ|mô hình|dự án|công trình|đơn vị|cơ sở|cuộc|chiếc|cái|bộ(?! (?:đội|phận))|phòng|căn|giếng|bữa|héc-ta|ki-lô-gam|ki-lô-mét vuông|mét khối|mét vuông|bản tin|phụ nữ|bà mẹ|vạn dân|nghìn dân|triệu dân|lượng|thùng|chai|gói|hộp|khay|chậu|hố|luống|thửa|xe|quả|kíp|giường|giường bệnh|bác sĩ|tiết|bông|liều|mũi|cữ|ổ|cụm|trạm|bệnh nhân|gian|điểm trường';
const MEASURES = 'ha|kg|km|cm|mm|m|ml|l|g';
const FULL: Record<string, string> = { ha: 'héc-ta', kg: 'ki-lô-gam', km: 'ki-lô-mét', m: 'mét', l: 'lít' };
const LEVELS = [
  'thôn|làng|buôn|bản|ấp|khu phố|khu dân cư|tổ dân phố',
  'xã|phường|thị trấn',
  'huyện|quận|thị xã|thành phố',
  'tỉnh',
];
const PLACES = LEVELS.join('|');
const PER = `${TIME}|${ONE_OF}`;
/** A figure with what it counts, at most five words, right before the slash: “20 ngày công”, “5 cây cà phê giống”. */
const COUNTED = new RegExp(
  `((?:\\d(?:[\\d.,]*\\d)?|(?<!\\p{L})(?:nửa|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy)(?=\\s))\\s?(?:[\\p{Ll}-]+(?: [\\p{Ll}-]+){0,4}(?: Mỹ)?|[%²³]))\\s*/\\s*(?:0?1\\s+)?(${PER}|${PLACES})(?![\\p{L}/])(?!\\s(?:dân|nghèo)\\s*/)`,
  'gu',
);
/** “thu nhập bình quân đầu người/năm”, “số con/hộ”: a measure without its figure. */
const MEASURE = new RegExp(
  `((?<!\\p{L})(?:bình quân|mức|số|thu nhập|năng suất|diện tích|sản lượng|định mức|kinh phí|lương|tiền|học phí|chi phí|giá)(?: [\\p{Ll}-]+){0,6})\\s*/\\s*(?:0?1\\s+)?(${PER}|${PLACES})(?![\\p{L}/])`,
  'giu',
);
/** “2 ngày/lần” is one time in two days, not two days each time. */
const ONCE_IN = /(\d\s?(?:giờ|ngày|tuần|tháng|quý|năm|vụ))\s*\/\s*(?:0?1\s+)?lần(?![\p{L}/])/gu;
/** “20 phút/lần” may tell how long or how often. */
const LONG_OR_OFTEN = /phút\s*\/\s*(?:0?1\s+)?lần(?![\p{L}/])/gu;
/** “1 lần/6 tháng”, “2 lần/3 năm”. */
const ONCE_IN_SOME = /(\d{1,2}) lần\s*\/\s*0?([2-9]|[12]\d) (ngày|tuần|tháng|quý|năm)(?![\p{L}/])/gu;
/** “3 tấn/1.000 mét vuông”: on so much of a measure. */
const ON_MEASURE =
  /(?<=\d[^,;/]*\p{L})\s*\/\s*(?=(?:\d{2,3}|\d{1,3}(?:\.\d{3})+)\s(?:mét vuông|mét khối|héc-ta|lít|dân|người|trẻ đẻ sống|ca đẻ|hộ|nhân khẩu)(?!\p{L})|100 (?:bé gái|trẻ gái|nữ)(?!\p{L}))/gu;
/** “150 mm/24 giờ”: so much rain in so long. */
const RAIN = /(?<=mi-li-mét)\s*\/\s*(?=\d{1,2} (?:giờ|phút|ngày)(?!\p{L}))/gu;
/** “số hộ nghèo/tổng số hộ” is a share. */
const SHARE = /(?<=\p{L})\s*\/\s*(?=tổng(?: số)?\s)/gu;
const PERCENT = new RegExp(`(?<=phần trăm)\\s*/\\s*(?:0?1\\s+)?(?=(?:${PER})(?![\\p{L}/]))`, 'gu');
const DATE_WORDS = /(?<![\p{L}/])ngày\s?\/\s?tháng\s?\/\s?năm(?![\p{L}/])/giu;
const THREE = /(?<=^|[\s,])(?<!\d\s?)(?!đồng|và\/)(\p{Ll}+)\/(\p{Ll}+)\/(\p{Ll}+)(?![\p{L}/])/gu;
const TWO = /(?<=(?:^|[\s,])(?!đồng)\p{Ll}+)(?<!phần trăm)\s*\/\s*(?=\p{Ll}{2,}(?![\p{L}]*[\p{L}\s]*\/))/gu;
/** Words that only ever stand behind a slash for “one of”; between others a choice is meant. */
const NO_CHOICE = new RegExp(
  `(?<=\\p{Ll})\\s*/\\s*(?=(?:hộ|người|khẩu|lượt|lần|đầu người|năm|tháng|vụ|suất)(?![\\p{L}/]))`,
  'gu',
);
/** “triệu đồng/người/năm”, “5 tấn/ha/vụ”, “15 lít/ngày/người”: for one thing, in one time. */
const FOR_ONE_IN_TIME = new RegExp(
  `(?<=\\d[^,/;]*|đồng)\\s?/\\s?(?:0?1\\s)?(?:(${ONE_OF}|${PLACES}|${MEASURES})\\s?/\\s?(?:0?1\\s)?(${TIME})|(${TIME})\\s?/\\s?(?:0?1\\s)?(${ONE_OF}|${PLACES}))(?![\\p{L}/])`,
  'gu',
);
/** Over two things of another kind: “2 kg/cây/hố”. */
const DOUBLE = new RegExp(`(?<=\\d[^/,;]*)/(?:${PER}|${MEASURES})/(?:${PER}|${MEASURES})(?![\\p{L}/])`, 'gu');
/** “2,1 con/…”: after a figure an unknown word may be a measure or a choice. */
const UNKNOWN =
  /(?<=(?<![\d.,/])\d[\d.,]*\s?(?:[\p{Ll}-]+ ){0,3}?)((?:[\p{Ll}-]+ )?[\p{Ll}-]+)\s*\/\s*(thị trấn|thị xã|thành phố|tổ dân phố|khu phố|khu dân cư|\p{Ll}+)(?![\p{L}/])/gu;
/** Words that stand beside each other for a choice, whatever is counted. */
const SIBLINGS = [
  'trâu bò ngựa dê lợn heo cừu',
  'gà vịt ngan ngỗng chim',
  'nam nữ',
  'anh chị em',
  'ông bà',
  'cha mẹ bố',
  'vợ chồng',
  'sông suối hồ ao',
  'ngô lúa sắn mì khoai đậu',
  'nghèo cận',
  'bộ chức công viên',
  'sinh viên',
  'thôn làng bản buôn xã phường huyện quận',
].map((words) => words.split(' '));
/** Table headings: “học sinh/lớp”. */
const IN_CLASS = /(?<=(?:học sinh|giáo viên|trẻ|cháu)\s?)\/(?=\s?(?:lớp|trường|nhóm)(?!\p{L}))/giu;
/** Hides a slash from the rule of choices until it has passed; a private-use sign no text holds. */
const KEPT = '\uE001';

/**
 * Slashes, while figures still are figures: after a measured thing “mỗi” (“2 con bò/hộ”, “7,9%/năm”), between other words “hoặc”.
 * Places beside places of one level are a choice (“12 huyện/thành phố”), below a higher one a measure (“10 thôn/xã”). For one thing in
 * one time is “mỗi … mỗi …”; over two things of another kind, beside a figure and “…/hộ” without any measure, a person decides.
 */
export function saySlashes(text: string): string {
  if (!text.includes('/')) return text;
  const kept = (whole: string): string => whole.replaceAll('/', KEPT);
  return text
    .replace(DATE_WORDS, (whole) => `${whole[0]!}gày, tháng, năm`)
    .replace(FOR_ONE_IN_TIME, (_whole, ...[one, time, each, of]: (string | undefined)[]) =>
      one ? ` mỗi ${FULL[one] ?? one} mỗi ${time}` : ` mỗi ${each} mỗi ${of}`,
    )
    .replace(DOUBLE, kept)
    .replace(LONG_OR_OFTEN, kept)
    .replace(ONCE_IN, '$1 một lần')
    .replace(ONCE_IN_SOME, (_whole, times: string, count: string, unit: string) =>
      Number(times) === 1 ? `${count} ${unit} một lần` : `${times} lần trong ${count} ${unit}`,
    )
    .replace(ON_MEASURE, ' trên ')
    .replace(RAIN, ' trong ')
    .replace(SHARE, ' trên ')
    .replace(COUNTED, (whole, thing: string, one: string) =>
      isChoice(thing, one) ? whole : `${thing} mỗi ${one}`,
    )
    .replace(PERCENT, ' mỗi ')
    .replace(MEASURE, (whole, thing: string, one: string) =>
      isChoice(thing, one) || /\d/.test(thing) ? whole : `${thing} mỗi ${one}`,
    )
    .replace(/(?<!\p{L})và\s*\/\s*hoặc(?!\p{L})/giu, 'và hoặc')
    .replace(NO_CHOICE, kept)
    .replace(IN_CLASS, kept)
    .replace(UNKNOWN, (whole, before: string, after: string) =>
      isChoice(before, after) || areSiblings(before, after) ? whole : kept(whole),
    )
    .replace(THREE, '$1, $2 hoặc $3')
    .replace(TWO, ' hoặc ')
    .replaceAll(KEPT, '/');
}

/** Two places of one level, or a thing and itself (“tháng/quý”), are named beside each other. */
function isChoice(thing: string, one: string): boolean {
  const level = (words: string): number =>
    LEVELS.findIndex((level) => new RegExp(`(?:^|\\s)(?:${level})$`, 'u').test(words));
  const [before, after] = [level(thing), level(one)];
  if (before >= 0 && after >= 0) return before >= after;
  return new RegExp(`(?:^|\\s)(?:${TIME})$`, 'u').test(thing) && new RegExp(`^(?:${TIME})$`, 'u').test(one)
    ? !/\d|^(?:nửa|một|hai|ba)\s/.test(thing)
    : false;
}

function areSiblings(one: string, other: string): boolean {
  return SIBLINGS.some((words) => words.includes(one.split(' ').at(-1) ?? '') && words.includes(other));
}

/** Peoples whose one name is written with a dash (list of the peoples of Viet Nam, General Statistics Office 1979). */
const PEOPLES = /(Gi[eéẻ])\s?[-–]\s?(Tri[eê]ng)|(Bru)\s?[-–]\s?Vân Kiều/gu;
/** “Trưởng thôn 4 - cho biết”, “năm 2024 - xã ra quân”; “thôn 4 - thôn 6” may be a range. */
const BEHIND_NAME =
  /(?<!\p{L})(thôn|làng|buôn|bản|ấp|tổ|khu phố|khối|xóm|đội|khóa|số|năm) (\d{1,4})\s+[-–—]\s+(?=\p{L}\p{Ll})(?!(?:\1|đến|tới)(?!\p{L}))(?!\p{L}+ \d)/giu;

/**
 * Dashes between words are commas; before a measure, after a word, they are a minus (“xuống -2 độ”). Between figures they are
 * ranges, at the beginning of a line perhaps a list: neither is this rule's business.
 */
export function sayDashes(text: string): string {
  if (!/[-–—−]/.test(text)) return text;
  return text
    .replace(PEOPLES, (_whole, ...[gie, trieng, bru]: string[]) =>
      bru ? `${bru} Vân Kiều` : `${gie} ${trieng}`,
    )
    .replace(/(?<=\p{L}),?\s+[-–—]\s+(?=\p{L})/gu, ', ')
    .replace(BEHIND_NAME, (_whole, noun: string, number: string) => `${noun} ${number}, `)
    .replace(/(?<=\p{L}\s)[-−](?=\d+(?:,\d+)?\s*(?:%|độ))/gu, 'âm ');
}
