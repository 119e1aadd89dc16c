/** What a figure can count in a plan; longer before shorter. Money may say for whom and how often: “triệu đồng/người/năm”. */
const COUNTED = [
  'điểm phần trăm', 'điểm %',
  'hộ', 'gia đình', 'xã', 'phường', 'thị trấn', 'thôn', 'làng', 'bản', 'buôn', 'ấp', 'tổ dân phố', 'khu dân cư', 'huyện', 'người', 'lao động',
  'hội viên', 'đoàn viên', 'thành viên', 'học sinh', 'trẻ em', 'phụ nữ', 'nông dân', 'cán bộ', 'cây', 'con', 'ha', 'héc ta', 'km²', 'km2', 'km', 'm²', 'm2', 'm³', 'm3', 'tấn', 'tạ',
  'kg', 'mô hình', 'lớp', 'hội nghị', 'hội thảo', 'buổi', 'cuộc', 'đợt', 'lượt người', 'lượt', 'hợp tác xã', 'HTX', 'tổ hợp tác', 'câu lạc bộ', 'CLB',
  'sản phẩm', 'căn nhà', 'căn', 'ngôi nhà', 'nhà', 'công trình', 'tuyến đường', 'dự án', 'chuyên đề', 'tin, bài', 'tin bài', 'bài viết', 'suất quà', 'suất',
  'phần quà', 'cặp', 'tổ', 'vườn', 'chuồng', 'bể', 'giếng', 'lần', 'chi hội', 'chi đoàn', 'tiêu chí', 'nhân khẩu', 'khẩu', 'vùng',
  'đội', 'doanh nghiệp', 'đồng chí', 'đảng viên', 'chi bộ', 'trường hợp', 'trường(?! hợp)', 'giáo viên', 'hồ sơ', 'thủ tục', 'tài liệu', 'chốt', 'tủ sách', 'bản tin',
  'chuyên mục', 'tờ rơi', 'ngày công', 'em', 'cháu', 'trẻ', 'lượt hộ', 'hộ dân', 'băng rôn', 'pa nô', 'pano', 'khẩu hiệu', 'gian hàng', 'khu vui chơi', 'nghìn cây', 'triệu cây',
  'điểm trường', 'điểm', 'sáng kiến', 'tuyến', 'mét', 'm', 'nhóm', 'hố rác', 'nhà văn hóa', 'thư viện', 'phóng sự', 'lượt xe', 'đàn', 'hạng mục', 'nhà vệ sinh', 'cột cờ',
  'vụ', 'vụ việc', 'thanh niên', 'thiếu nhi', 'đội viên', 'bác sĩ', 'giường bệnh', 'lít', 'bao', 'thiết bị', 'cơ quan', 'đơn vị máu', 'đơn vị', 'camera', 'bóng đèn', 'địa chỉ', 'quyển', 'phiếu',
  'tiết mục', 'sân chơi', 'phòng học', 'cuốn', 'ấn phẩm', 'thùng', 'cụm', 'trạm', 'nghệ nhân', 'hợp đồng', 'tổ chức',
  'bé trai/100 bé gái', 'trẻ trai/100 trẻ gái', 'nam/100 nữ', 'sự cố', 'cột mốc', 'lễ hội', 'học viên', 'sinh viên', 'nhà giáo', 'thạc sĩ', 'tiến sĩ',
  'giờ(?=/(?:ngày|buổi|tuần|tháng|năm)(?!\\s?\\d))', 'phút(?=/(?:ngày|buổi|tuần|tháng|năm)(?!\\s?\\d))',
  'bậc', 'tuổi', 'kỹ sư', 'điều tra viên', 'tình nguyện viên', 'cộng tác viên', 'tuyên truyền viên', 'hòa giải viên',
].sort((a, b) => b.length - a.length); // prettier-ignore

/** For whom and how often: “/người/năm”, “/phụ nữ”. */
const PER =
  '/(?:phụ nữ|lao động|chi hội|chi đoàn|chi bộ|tổ dân phố|khu dân cư|cơ sở|câu lạc bộ|trường học|đoàn viên|đảng viên|giáo viên|cán bộ|trẻ em|nhân khẩu|hợp tác xã|hộ gia đình|gia đình|thành viên|đơn vị|dự án|mô hình|học sinh|hội viên|công trình|sản phẩm|k?m[²³23](?![\\p{L}\\d])|\\p{Ll}+)';
export const MONEY =
  '(?:(?:triệu|tỷ|tỉ|nghìn|ngàn)\\s+)?(?:đồng|đ(?![\\p{L}\\d)]|\\.\\p{L})|USD|đô la)(?:' + PER + '){0,3}';
/** What a plan calls by a name of its own: 03 “Mái ấm Công đoàn”. */
const QUOTED = '“[^“”]{3,60}”';
/** “5,6 triệu con”, “1,2 nghìn lượt người”: the power of ten is of the unit. */
const THOUSANDS = '(?:(?:triệu|nghìn|ngàn|vạn)\\s+)?';
export const UNITS = `${THOUSANDS}(?:${COUNTED.join('|')})(?:${PER}){0,2}|${MONEY}|${QUOTED}`;
/** Between a figure and its unit; signs of measures may stand close to it: “500m”, “12ha”. */
export const GAP = '(?:\\s+|(?=(?:km²|km2|km|m²|m2|m³|m3|m|ha|kg|đ)(?![\\p{L}\\d])))';
export const NUMBER = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+\\.\\d{1,2}(?![\\d.])|\\d+(?:,\\d+)?';

/** `2.135` → 2135, `97,00` → 97, `12.5` → 12.5 */
export function toNumber(printed: string): number {
  return Number(
    (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(printed) ? printed.replaceAll('.', '') : printed).replace(
      ',',
      '.',
    ),
  );
}

/** Money in a part on costs says what is spent, not what is aimed at. */
export const COSTS = /KINH PHÍ|NGUỒN VỐN|DỰ TOÁN/iu;
const MONEY_UNIT = new RegExp(`^${MONEY}$`, 'iu');

/** Percentage points, as targets name them. */
export const POINTS = 'điểm %';

/** A unit in small letters, abbreviations as they are: `Hộ` → `hộ`, `HTX`, `tỷ đồng/HTX`. */
export function asUnit(printed: string): string {
  if (/^điểm (?:phần trăm|%)$/iu.test(printed)) return POINTS;
  return printed.replace(/\p{L}+/gu, (word) =>
    word.length > 1 && word === word.toUpperCase() ? word : word.toLowerCase(),
  );
}

export function isMoney(unit: string): boolean {
  return MONEY_UNIT.test(unit);
}

/** What is measured may have parts of one; people, households and single đồng may not. */
const MEASURE_UNIT =
  /%|‰|^(?:ha|héc ta|k?m[²³23]?|mét|tấn|tạ|kg|lít|điểm|lần|giờ.*|phút.*)(?:\/|$)|^(?:triệu|tỷ|tỉ|nghìn|ngàn|vạn)(?:\s|$)/iu;

/**
 * A figure that reads two ways: “1,250 hộ” is 1250 as English writes it, or 1,25, which nobody counts; “1 250 m” is one figure or two.
 * @param at where the figure begins in the text; a cell of a table is its own text
 */
export function readsTwoWays(text: string, at: number, written: string, unit: string): boolean {
  if (THOUSANDS_BY_COMMA.test(written)) return written.split(',').length > 2 || !MEASURE_UNIT.test(unit);
  return /^\d{3}(?:,\d+)?$/.test(written) && SPACED.test(text.slice(Math.max(0, at - 16), at));
}

/** Digits right before three others; behind “thôn” and its like they are a name. */
const SPACED =
  /(?<!(?:thôn|tổ|số|điều|khoản|quý|tháng|ngày|xã|ấp|khu|bản|đợt|bước|lớp|khóa)\s)(?<![\d.,/–-])[1-9]\d{0,2}\s$/iu;

/** `1,250`, `1,250,000`; `0,125` is a decimal. */
const THOUSANDS_BY_COMMA = /^[1-9]\d{0,2}(?:,\d{3})+$/;

/** Figures of a text that read two ways, as printed with what they count; of a row of a table, whole cells. */
export function twoReadings(text: string): string[] {
  if (text.startsWith('|'))
    return text
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => THOUSANDS_BY_COMMA.test(cell));
  return [...text.matchAll(AMBIGUOUS)]
    .filter(({ index, 1: spaced = '', 2: written = '', 3: unit = '' }) =>
      spaced
        ? readsTwoWays(text, index + spaced.length, written.slice(-3), unit)
        : readsTwoWays('', 0, written, unit),
    )
    .map(([found]) => found);
}

const AMBIGUOUS = new RegExp(
  `(?<![\\p{L}\\d,./–-])(?:([1-9]\\d{0,2}\\s)?(\\d{3}|[1-9]\\d{0,2}(?:,\\d{3})+))${GAP}(${UNITS})(?![\\p{L}\\d])`,
  'giu',
);

/** “Ban Chấp hành gồm 25 thành viên”: who makes up a body. */
export const MEMBERS = /^(?:thành viên|[uủ][yỷ] viên|đồng chí|người)$/iu;

/** After a word of numbering a figure counts nothing; “lần” counts only in “gấp 1,5 lần”, and those a body consists of are no amount. */
export function countsNothing(text: string, at: number, unit: string): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  if (MEMBERS.test(unit) && /(?<!\p{L})gồm(?: có)?\s*:?\s*$/iu.test(before)) return true;
  if (unit.toLowerCase() === 'lần')
    return (
      !/(?:gấp|tăng|giảm|còn|bằng|mức|không quá|tối đa)(?:\s+(?:từ|ít nhất|trên|hơn|khoảng|không quá))?\s+$/iu.test(
        before,
      ) && !/^\d[\d,]* lần so với/iu.test(text.slice(at))
    );
  // “trong độ tuổi từ 15 - 60”
  if (/(?<!\p{L})tuổi\s+(?:(?:từ|trên|dưới|khoảng)\s+)?$/iu.test(before)) return true;
  if (unit.toLowerCase() === 'tuổi')
    return !/tuổi thọ[^,;.:\d]*$/iu.test(text.slice(Math.max(0, at - 60), at));
  // “5 năm 50 nhà”: how many in so many years; “năm 2024 hộ nghèo” names the year.
  if (/(?<![\d.,/]|tháng )\d{1,2} năm\s+$/iu.test(before) && !/^(?:19|20)\d{2}(?!\d)/u.test(text.slice(at)))
    return false;
  if (PER_ONE.test(text.slice(Math.max(0, at - 60), at)) && /^0*1\s/u.test(text.slice(at))) return true;
  return /(?:(?<!dân |tổng |thiểu |đa |chỉ )số|(?<!(?:mỗi|hằng|hàng|từng|bình quân|trung bình) )(?:năm|tháng|ngày|quý)|điều|khoản|(?<!dứt |trọng )điểm|chương trình|quyết định|nghị quyết|trang|khóa|lần thứ|tầng|lầu|tỉnh lộ|quốc lộ)\s+$/iu.test(
    before,
  );
}

/** “Giá trị sản xuất trên 01 ha”: for each one, not more than one. */
const PER_ONE =
  /(?:giá trị|năng suất|sản lượng|thu nhập|doanh thu|lợi nhuận|chi phí|bình quân|trung bình|tính)[^,;.:\d]{0,40}\strên\s+$/iu;

export type Comparator = '>=' | '>' | '<=' | '<' | '=' | 'approx';

/** Words that bound the figure behind them, each asked for at its place alone (`endsAt`). */
const LEADS: readonly (readonly [RegExp, Comparator])[] = (
  [
    [
      '(?:bằng|đạt)(?:,| và| hoặc) (?:vượt|trên|hơn|(?:cao|lớn|nhiều) hơn)|(?:cao|lớn|nhiều) hơn hoặc bằng|không (?:dưới|(?:thấp|ít|nhỏ|kém) hơn)|(?:(?:ít|thấp) nhất|tối thiểu)(?: (?:là|từ|cũng|phải|đạt|có|được))*|(?<!\\p{L})từ|≥|>=',
      '>=',
    ],
    [
      '(?:bằng|đạt) hoặc (?:dưới|(?:thấp|ít|nhỏ) hơn)|(?:thấp|ít|nhỏ|bé) hơn hoặc bằng|(?:tối đa|(?:nhiều|cao) nhất)(?: (?:là|chỉ|cũng|không quá))*|không (?:quá|vượt quá|vượt|trên|hơn|(?:cao|lớn|nhiều) hơn)|không để (?:xảy ra )?quá|≤|<=',
      '<=',
    ],
    [
      '(?<!\\p{L})(?:trên dưới|khoảng(?: chừng)?|gần|xấp xỉ|ước(?: đạt| tính| chừng)?|chừng|áng chừng|ngót)|~',
      'approx',
    ],
    ['(?<!\\p{L})(?:dưới|(?:thấp|ít|nhỏ|bé|kém) hơn|(?:chưa|không) (?:đến|tới|đầy))|<', '<'],
    ['(?<!\\p{L})(?:trên|(?:(?:cao|lớn|nhiều) )?hơn|vượt)|>', '>'],
  ] as const
).map(([words, op]) => [new RegExp(`(?<=(${words}))`, 'iuy'), op]);

/** The comparing words right before a figure, or undefined: “… đạt ít nhất” → `>=`, words `ít nhất`. */
export function leadBefore(text: string, at: number): { op: Comparator; words: string } | undefined {
  const far = text.slice(Math.max(0, at - 70), at);
  // “Dưới mức 16%”
  const before = far.trimEnd().replace(/(?<=\s(?:dưới|trên|quá|hơn)) mức$/iu, '');
  if (far.includes('hông ')) {
    // “Không để nợ quá hạn vượt 0,3%”
    const barred = /không (?:để|được)\s[^,;.:\d]{0,50}?(?<words>(?:vượt(?: quá)?|trên|quá))\s+$/iu.exec(far);
    if (barred) return { op: '<=', words: `không ${barred.groups!['words']!}`.toLowerCase() };
    // “không tăng quá 2%”: a change that is bounded.
    if (/không (?:tăng|giảm)(?: thêm)? (?:quá|trên|hơn)$/iu.test(before))
      return { op: '<=', words: 'không quá' };
  }
  // “Tối thiểu mỗi thôn có 01 mô hình”: what bounds the figure stands before whom it holds for.
  const each = far.includes('mỗi ') && /(ít nhất|tối thiểu),?\s+mỗi\s[^,;.:\d]{1,40}$/iu.exec(far);
  if (each) return { op: '>=', words: each[1]!.toLowerCase() };
  for (const [pattern, op] of LEADS) {
    pattern.lastIndex = before.length;
    const words = pattern.exec(before)?.[1];
    if (words) return { op, words: words.toLowerCase() };
  }
  return undefined;
}

/**
 * Words up to “trở lên” or “trở xuống” behind a figure and what it counts: “98% đảng viên trở lên” → “ đảng viên trở lên”. Nothing else is
 * counted between.
 */
export function boundBehind(text: string, from: number): string | undefined {
  // Nothing is more than all: in “100% đảng viên hoàn thành tốt nhiệm vụ trở lên” the rank is bounded.
  if (
    /(?<![\d,.])100\s?%$/u.test(text.slice(Math.max(0, from - 6), from)) &&
    !/^\s+trở/u.test(text.slice(from))
  )
    return undefined;
  return /^(?:\s(?!và\s|hoặc\s|từ\s|đạt\s)\p{L}[\p{L}-]*){0,14}?\s+trở\s+(?:lên|xuống)(?!\p{L})/u.exec(
    text.slice(from),
  )?.[0];
}

const LISTED = new RegExp(
  String.raw`(?:lần lượt|tương ứng)(?:\s(?:là|đạt|còn|ở mức|trồng|xây|mở))*\s+((?:(?:${NUMBER})\s*(?:[,;]|\s+và)\s*)+)$`,
  'iu',
);

/** “Các năm 2026, 2027, 2028 lần lượt là 3.200, 4.300 và | 5.000 căn”: figures of a list before the last, which alone names what is counted. */
export function listedBefore(text: string, at: number): { written: string; index: number }[] {
  const list = LISTED.exec(text.slice(0, at))?.[1];
  if (list === undefined) return [];
  return [...list.matchAll(new RegExp(NUMBER, 'gu'))].map(({ 0: written, index }) => ({
    written,
    index: at - list.length + index,
  }));
}

/** Sections that tell the present state, not a target (document grammar, “Not targets”). */
export const STATUS =
  /(?:^|[.):]\s*)(?:(?:NHỮNG|MỘT SỐ|CÁC)\s+)?(?:(?:TỒN TẠI|HẠN CHẾ|YẾU KÉM|KHÓ KHĂN|VƯỚNG MẮC|THUẬN LỢI|ƯU ĐIỂM)(?=,|\s+VÀ\s|\s*:?$)|BÀI HỌC)|THỰC TRẠNG|HIỆN TRẠNG|BỐI CẢNH|TÌNH HÌNH|KẾT QUẢ(?! DỰ KIẾN| CẦN ĐẠT| MONG ĐỢI)|ĐÁNH GIÁ|NGUYÊN NHÂN|ĐẶC ĐIỂM/iu;
