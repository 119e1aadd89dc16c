/** Bodies that the public may call and write to: their telephones and pages are there to be used. */
const OFFICE =
  /(?<!\p{L})(?:trạm y tế|trạm (?:khuyến nông|thú y|xá)|ủy ban|uỷ ban|ubnd|hđnd|hội đồng nhân dân|công an|bệnh viện|phòng khám|trung tâm|phòng (?:giao dịch|dân tộc|y tế|văn hóa|kinh tế|giáo dục|nông nghiệp|tư pháp|nội vụ|lao động|tài chính)|ngân hàng|bộ phận (?:một cửa|tiếp nhận)|văn phòng|ban (?:quản lý|chỉ đạo|dân tộc)|sở (?:y tế|tư pháp|nội vụ|giáo dục|nông nghiệp|tài chính|văn hóa|công thương|xây dựng|dân tộc)|chi cục|bưu điện|tòa án|viện kiểm sát|đồn biên phòng|bộ đội biên phòng|hạt kiểm lâm|trường (?:tiểu học|thcs|thpt|mầm non|phổ thông)|hội (?:liên hiệp )?(?:phụ nữ|nông dân|cựu chiến binh|chữ thập đỏ)|đoàn thanh niên|mặt trận|ubmttq|liên đoàn lao động|điện lực|đường dây nóng|health (?:station|centre|center)|people[’']s committee|hospital|clinic|police (?:station|post)|(?:social policy|policy) bank|post office)(?!\p{L})/iu;

/** Words that bring a person, or a home, into it. */
const PERSON =
  /(?<!\p{L})(?:ông|bà(?! con)|anh(?! em| hùng)|chị(?! em)|cô|chú|bác(?! sĩ)|(?<!(?:anh|chị) )em|cháu|cụ|gặp|riêng|cạnh nhà|mr|mrs|ms|miss|his|her|home)(?!\p{L})/iu;

/** Whether what stands between these words of one line is of a body and of no person. */
export function ofOffice(before: string, after: string): boolean {
  const sentence = before.split(/(?<=[.!?;])\s+(?=\p{Lu})/u).at(-1)!;
  const rest = after.split(/[.!?;](?:\s|$)/u)[0]!;
  return OFFICE.test(sentence) && !PERSON.test(sentence) && !PERSON.test(rest);
}

/** A person called by name, in a list of offices too. */
export const namesSomebody = (line: string): boolean =>
  /(?<!\p{L})(?:ông|bà|anh|chị|cô|chú|bác|em|cụ) \p{Lu}/u.test(line);
