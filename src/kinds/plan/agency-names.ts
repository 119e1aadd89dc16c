/**
 * Names of offices, committees, associations and groups of people as plans print them, told by their first word alone: no list
 * of names could hold every province. Case matters: “Ban Tổ chức” is a body, “tổ chức” is a verb.
 */
const FIRST_WORDS = [
  'sở', 'ban', 'phòng', 'văn phòng', 'trung tâm', 'chi cục', 'cục', 'tổng cục', 'vụ', 'bộ', 'UBND', 'ủy ban', 'uỷ ban', 'HĐND', 'hội',
  'hội đồng', 'đoàn', 'liên đoàn', 'liên hiệp', 'liên minh', 'mặt trận', 'UBMTTQ\\p{Lu}*', 'MTTQ', 'BTT', 'BCH', 'công an', 'quân sự',
  'đồn', 'tòa án', 'toà án', 'viện', 'học viện', 'thanh tra', 'kho bạc', 'ngân hàng', 'bảo hiểm', 'chi nhánh', 'báo', 'tạp chí', 'đài',
  'trường', 'bệnh viện', 'bảo tàng', 'thư viện', 'trạm', 'hạt', 'công ty', 'điện lực', 'doanh nghiệp', 'hợp tác xã', 'HTX', 'quỹ', 'tổ',
  'chi hội', 'chi, đảng bộ', 'chi, tổ hội', 'phân hội', 'tổ hội', 'lực lượng', 'câu lạc bộ', 'chi ủy', 'ban ngành', 'hộ', 'cộng tác viên', 'tuyên truyền viên',
  'thôn', 'làng', 'bản', 'buôn', 'bon', 'ấp', 'khu', 'khối', 'nhóm', 'chi bộ', 'đảng bộ', 'đảng ủy', 'đảng uỷ', 'tỉnh ủy', 'tỉnh uỷ',
  'huyện ủy', 'huyện uỷ', 'thành ủy', 'thành uỷ', 'thị ủy', 'quận ủy', 'cấp ủy', 'tỉnh đoàn', 'huyện đoàn', 'thành đoàn', 'xã đoàn',
  'công đoàn', 'CĐCS', 'LĐLĐ', 'cơ quan', 'đơn vị', 'bộ phận', 'công chức', 'cán bộ', 'thành viên', 'trưởng', 'phó', 'chủ tịch', 'giám đốc',
  'hiệu trưởng', 'bí thư', 'thủ trưởng', 'chánh', 'già làng', 'người có uy tín', 'cấp', 'trang', 'cổng', 'tiểu ban', 'thường trực', 'đội',
  'tỉnh', 'huyện', 'thành phố', 'thị xã', 'xã', 'phường', 'thị trấn', 'địa phương', 'ngành', 'tòa soạn', 'giáo viên', 'tổng phụ trách', 'phụ huynh', 'nhân viên', 'kế toán', 'văn thư', 'trợ lý', 'chuyên viên', 'hộ gia đình', 'PGD', 'phòng giao dịch', 'TT',
  'đảng đoàn', 'trung ương', 'chi đoàn', 'liên đội', 'đồng chí', 'đ/c', 'người đứng đầu', 'tổ chức', 'bưu điện', 'BCĐ', 'BCHQS', 'nhà trường', 'kiểm lâm', 'khoa', 'tổ trưởng', 'y tế', 'BHXH', 'chỉ huy trưởng', 'chỉ huy phó', 'chính trị viên', 'thôn đội trưởng', 'trung đội', 'tiểu đội', 'hội trưởng', 'thống kê tỉnh', 'thống kê thành phố', 'thống kê cơ sở', 'thuế tỉnh', 'thuế thành phố', 'thuế cơ sở', 'thi hành án', 'ông(?! bà)', 'bà(?! con)', 'người dân', 'nhân dân', 'bà con', 'cha mẹ học sinh', 'chủ rừng', 'chủ hộ',
].sort((a, b) => b.length - a.length); // prettier-ignore

const WORDS = FIRST_WORDS.join('|');
const PLURAL = '(?:[Cc]ác|[Tt]oàn thể|[Mm]ỗi|[Nn]hững)\\s+';
const CAPITAL_WORDS = WORDS.replace(/(?<=^|\|)\p{Ll}/gu, (first) => first.toUpperCase());
const BODY = new RegExp(
  `^(?:(?:${PLURAL}(?:đồng chí\\s+)?(?:${WORDS}|${CAPITAL_WORDS})|${CAPITAL_WORDS})(?!\\p{L})|(?:${WORDS})\\s+(?:các\\s|\\p{Lu}))`,
  'u',
);
/** Things of a plan whose first word could be taken for a body. */
const THINGS =
  /^(?:Các (?:nội dung|nhiệm vụ|giải pháp|hoạt động|chỉ tiêu|mục tiêu|bước)|Báo cáo|Bản (?:kế hoạch|đăng ký)|Cấp (?:phát|kinh phí)|Trang (?:bị|phục)|Cán bộ hóa|Tổ chức(?!\s(?:dịch vụ|chính trị|tín dụng|đảng|Đảng)(?!\p{L}))(?:\s|$)|Đội ngũ|Quỹ đất|Khu vực|Hội nghị|Hội thảo|Hội thi|Xã hội|Ngành nghề|Trường hợp|Cơ quan (?:chủ trì|phối hợp)$|Đơn vị (?:chủ trì|phối hợp|tính)$|Bộ tiêu chí|Vụ mùa)/u;

/** Does a text begin with the name of a body: “Phòng Dân tộc”, “Các thôn”, “công chức Văn hóa - Xã hội”? */
export function startsLikeBody(text: string): boolean {
  const written = text === text.toUpperCase() ? [text, text.charAt(0) + text.slice(1).toLowerCase()] : [text];
  return written.some((words) => BODY.test(words)) && !written.some((words) => THINGS.test(words));
}

/** Headings under which bodies are named with their work. */
export const DUTIES =
  /TỔ CHỨC (?:TRIỂN KHAI|THỰC HIỆN)|PHÂN CÔNG|TRÁCH NHIỆM (?:THỰC HIỆN|CỦA|CÁC|MỖI|HAI|TỔ CHỨC|THI HÀNH)|GIAO NHIỆM VỤ|NHIỆM VỤ CỦA CÁC|^(?:[\p{L}\d]+[.)]\s+)?(?:TRÁCH NHIỆM|THỰC HIỆN)\s*:?$/iu;

/** Parts that list bodies for another reason. */
export const NO_DUTIES =
  /KIẾN NGHỊ|ĐỀ XUẤT|ĐỀ NGHỊ|THÀNH PHẦN|ĐỐI TƯỢNG|THỰC TRẠNG|TÌNH HÌNH|KẾT QUẢ|ĐỊA ĐIỂM|KINH PHÍ/iu;

/** Is this a section that charges bodies with work? */
export function tellsDuties({ text }: { text: string }): boolean {
  return DUTIES.test(text.slice(0, 160));
}

/** `request` for a body that is not subordinate (“Đề nghị …”). */
export type Mode = 'assign' | 'request';

/** Takes the words of assignment off the front: “Giao Phòng Y tế” → “Phòng Y tế”. */
export function withoutLead(text: string): { bare: string; mode: Mode; led: boolean } {
  const match =
    /^(?:Kính |Trân trọng )?([Đđ]ề nghị|Đề xuất|Giao(?: cho)?|Trách nhiệm của|Nhiệm vụ của|Yêu cầu|Phân công|Đối với)\s+(?=\S)/u.exec(
      text,
    ) ?? GIVER.exec(text);
  return {
    bare: match ? text.slice(match[0].length) : text,
    mode: /^đề nghị$/iu.test(match?.[1] ?? '') ? 'request' : 'assign',
    led: match !== null,
  };
}

/** “Hội đồng nhân dân giao Ủy ban nhân dân xã …”: who issues the document says whom it charges. */
const GIVER =
  /^(?:Hội đồng nhân dân|HĐND|Ủy ban nhân dân|UBND|Ban (?:Chấp hành|Thường vụ|Thường trực)|Thường trực|(?:Tỉnh|Huyện|Thành|Đảng) ủy|Chủ tịch)(?:\s[^,;:.]{1,60}?)?\s(giao|đề nghị|yêu cầu)\s+(?=\p{Lu})/u;

const ANY_BODY = new RegExp(`^(?:${WORDS}|${CAPITAL_WORDS})(?!\\p{L})`, 'u');

/** Does a title name a body, if need be after words of assignment: “Phòng Y tế”, “Giao công chức xã”? */
export function namesBody(text: string): boolean {
  const { bare, led } = withoutLead(text);
  return startsLikeBody(bare) || (led && ANY_BODY.test(bare) && !THINGS.test(bare));
}

/** Verbs that begin what a body has to do; small letters, so that “Ban Tổ chức” stays whole. */
const VERBS =
  '(?:là|làm (?:đầu mối|(?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối))|có trách nhiệm|có nhiệm vụ|có kế hoạch|chịu trách nhiệm|chủ trì|chủ động|phối hợp|tham mưu|xây dựng|hướng dẫn|theo dõi|đôn đốc|tổ chức(?! chính trị| đoàn| đảng| xã hội| hội| thành viên| tôn giáo| quần chúng| công đoàn| có liên quan| liên quan)|triển khai|thực hiện|căn cứ|lãnh đạo|chỉ đạo|tuyên truyền|vận động|báo cáo|giám sát|kiểm tra|cụ thể h[oó][áa]|bố trí|(?<!(?:[Dd]ịch vụ|[Pp]hòng|[Bb]an|[Tt]ổ|[Bb]ộ phận|[Kk]hoa|[Tt]rường|[Kk]ế hoạch|[Kk]inh tế) )tổng hợp|rà soát|lập|ban hành|giúp|phụ trách|quán triệt|đẩy mạnh|tăng cường|phát huy|cử|quan tâm|thường xuyên|tiếp tục|kịp thời|đăng tải|đưa tin|cân đối|hỗ trợ|thẩm định|thành lập|nghiên cứu|đề xuất|định kỳ|thông báo|phổ biến|ưu tiên|lồng ghép|theo chức năng|trên cơ sở|trong phạm vi|tùy theo|gửi|đánh giá|nâng cao|xem xét|tạo điều kiện|cung cấp|đăng ký|khảo sát|lựa chọn|bảo đảm|đảm bảo|tập trung|kiện toàn|phân công|chuẩn bị|khẩn trương|nghiêm túc|điều chỉnh|bổ sung|sắp xếp|huy động|mở (?:rộng|lớp|các lớp|hội nghị|đợt)|giữ (?:gìn|vững|trật tự|an ninh)|giải ngân|cho vay|duy trì|củng cố|xử lý|giải quyết|vận hành|phát động|phát hiện|tiếp sóng|truyền thông|tập huấn|bồi dưỡng|biên soạn|cập nhật|số hóa|công khai|niêm yết|khuyến khích|nắm|trao đổi|thống nhất|chia sẻ|đồng hành|ký kết|thu thập|thống kê|(?<!chương |công |quá |giáo )trình|xác định|tuần tra|bình xét|biểu dương|động viên|nêu gương|gương mẫu|chấp hành|hưởng ứng|cam kết|đóng góp|quyên góp|tạm ứng|thanh toán|quyết toán|phê duyệt|phát sóng|phát thanh|tham gia|tham dự|thăm|khám|cho ý kiến|tiếp thu|hoàn thiện|hoàn thành|sơ kết|tổng kết|mời|nộp|gắn|chú trọng|khơi dậy|kêu gọi|kết nối|giới thiệu|quảng bá|tư vấn|tiến hành|bám sát|rút kinh nghiệm|thực hành|góp ý|dành|xây mới|sử dụng|áp dụng|chăm lo|đưa|định hướng|chi trả|cấp phát|lắp đặt|phòng ngừa|ngăn chặn|khai thác|trực tiếp(?=\\s(?:chỉ đạo|tổ chức|tham mưu)))';
/** “… nghiêm túc thực hiện.” closes a text and says nothing; “… giám sát.” is a duty. */
const BEFORE_VERB = new RegExp(
  `^(.{2,160}?)(?:,)?\\s+${VERBS}(?:(?=[\\s,:]|$)|(?<!thực hiện|triển khai)(?=[.;]))`,
  'u',
);
/** Names that go on with such a word: “Ban chỉ đạo”, “cơ quan chủ trì”, “đơn vị thực hiện”, “văn phòng đăng ký”. */
const NOT_YET =
  /(?:(?:^|\s)(?:[Bb]an|[Cc]ơ quan|[Đđ]ơn vị|[Vv]ăn phòng|[Tt]ổ|[Đđ]ội|[Ll]ực lượng|[Hh]ội đồng|[Tt]iểu ban|(?<!Nữ )[Cc]ông|[Nn]gười|được|để|bộ phận|[Cc]ác|và|những|của)|,)$/u;

/**
 * The body a sentence begins with, when a verb of duty follows: “Ban Dân vận hướng dẫn …” → “Ban Dân vận”.
 * @param led behind words of assignment, where a body may begin with a small letter: “Đề nghị | lực lượng dân phòng phối hợp …”
 */
export function bodyBeforeVerb(text: string, led = false): string | undefined {
  let offset = 0;
  while (offset <= 160) {
    const match = BEFORE_VERB.exec(text.slice(offset));
    if (!match) return undefined;
    const name = text.slice(0, offset) + match[1]!;
    if (/:|\.\s/u.test(name)) return undefined;
    // “Thủ trưởng các phòng; Chủ tịch UBND các xã căn cứ …”: every part names a body.
    if (name.split(/;\s*/u).some((part) => name.includes(';') && !startsLikeBody(part))) return undefined;
    if (!NOT_YET.test(name))
      return (startsLikeBody(name) || (led && ANY_BODY.test(name) && !THINGS.test(name))) &&
        name.length <= 160
        ? bodyOfTitle(name)
        : undefined;
    offset += match[1]!.length + 1;
  }
  return undefined;
}

/** Does a text, behind the verb it begins with, go on to another: “vận động hội viên gương mẫu thực hiện”? */
export function goesOnToDo(text: string): boolean {
  return new RegExp(`^${VERBS}\\s(?:.*\\s)?${VERBS}(?=[\\s,:]|$)`, 'u').test(text);
}

/** Does a text begin with what is to be done: “Xây dựng kế hoạch …”? */
export function startsWithDuty(text: string): boolean {
  return new RegExp(`^${VERBS}(?=[\\s,:]|$)`, 'iu').test(text);
}

/** A title that says more than the name: “Bộ Y tế là cơ quan chủ quản”, “UBND các xã có trách nhiệm”, “Sở A (cơ quan thường trực)”. */
export function bodyOfTitle(title: string): string {
  return title
    .replace(
      /,?\s+(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|là (?:cơ quan|đơn vị|đầu mối)|chủ trì(?! (?:các )?(?:dự án|tiểu dự án|nội dung|chương trình|nhiệm vụ|hoạt động))|phối hợp|căn cứ|theo chức năng)(?=[\s,]|$).*$/u,
      '',
    )
    .replace(/\s*\([^()]*\)\s*$/u, '');
}
