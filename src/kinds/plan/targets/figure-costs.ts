import { isMoney } from '../figures.ts';

// Figures of what is lent, given, fined and paid: none of them is aimed at.

/** “lãi suất cho vay 6,6%/năm”. */
const INTEREST =
  /(?<!\p{L})(?:lãi suất|mức lãi|lãi vay|thuế suất)(?:\s\p{Ll}+){0,8}(?:\s[\d,]+%(?:\/\p{L}+)?\s(?:tương đương|tức|bằng)(?:\s\p{L}+){0,2})?\s*:?\s*$/iu;
/** “hỗ trợ tối đa 40 triệu đồng/nhà”: the most that is given to one. */
const GIVEN =
  /(?<!\p{L})(?:vay|hỗ trợ|mức|định mức|thưởng|phạt|chi|đóng góp|đóng|nộp|trợ cấp|bồi thường|góp vốn|giữ|để lại|tạm ứng|mượn|rút)(?:\s\p{Ll}+){0,4}\s+(?:tối đa|không (?:quá|vượt quá|vượt)|nhiều nhất)(?:\s+(?:là|đến))?\s+$/iu;
/** “hỗ trợ 50% chi phí giống, tối đa 30 triệu đồng/hộ”. */
const MOST_OF_IT =
  /(?<!\p{L})(?:hỗ trợ|vay|trợ cấp|thưởng)(?!\p{L})[^;.]*,\s+(?:nhưng\s+)?(?:tối đa|không (?:quá|vượt quá)|nhiều nhất)(?:\s+(?:là|đến))?\s+$/iu;
/** “phạt tiền từ 1.000.000 đồng đến 3.000.000 đồng”: what the law says of those who break it. */
const FINED =
  /(?<!\p{L})phạt(?: tiền)?(?:\s\p{Ll}+){0,3}\s+(?:(?:từ|đến|là|trên|dưới)\s+)?(?:[\d.,]+\s*(?:triệu )?(?:đồng|đ)?\s*(?:đến|-|–)\s*)?$/iu;
/** “Ngân sách nhà nước hỗ trợ 70%, Nhân dân đóng góp 30%”, “hỗ trợ 100% mức đóng”, “Mức hỗ trợ: hộ nghèo 100%”: who pays how much. */
const PAYS = /ngân sách[^;.]*(?:hỗ trợ|đóng góp|đối ứng|bố trí|bảo đảm|đảm bảo)\s+$/iu;
const PAID_OF = /^\s*(?:mức (?:đóng|phí)|chi phí|học phí|giá|kinh phí|lãi suất|tiền)(?!\p{L})/iu;
/** “ngân sách trung ương 90%, vốn vay 10%”: funds and the share that each bears. */
const FUNDS =
  /(?:^|[,:(])\s*(?:nguồn |từ |do )*(?:ngân sách(?:\s(?:nhà nước|trung ương|địa phương|tỉnh|huyện|xã|thành phố|các cấp|cấp \p{Ll}+))*|vốn (?:vay|tự có|đối ứng|lồng ghép|xã hội h[oó][aá]|của dân|dân góp))\s*(?::|là|chiếm)?\s+$/iu;
/** “bằng 40% mức lương cơ sở”, “giảm 50% lệ phí”, “chỉ nộp 30% số tiền”: a rate by which something is paid. */
const OF_WAGE = /^\s*(?:(?:của )?(?:mức|tiền) )?lương(?!\p{L})/iu;
const REMITS = /(?<!\p{L})(?:miễn|giảm)(?:,? giảm)?\s+$/iu;
const OF_FEES =
  /^\s*(?:tiền |mức )?(?:(?:lệ |học |viện )?phí|lãi(?: suất)?|thuế|mức đóng|giá (?:vé|thuê|dịch vụ)|tiền (?:điện|thuê|sử dụng|phạt|ăn))(?!\p{L})|^\s*so với giá(?!\p{L})/iu;
const IS_PAID =
  /(?<!\p{L})(?:(?:không phải|chỉ(?: phải)?|tự|được) (?:nộp|đóng|trả|góp|chi trả|hưởng)|nộp|đóng(?: góp)?|trả|góp|hưởng|đối ứng|hoàn)\s+$/iu;
const OF_MONEY =
  /^\s*(?:mà |số )?(?:tiền|chỉ (?:nộp|đóng|trả|góp))|^\s*(?:mức (?:đóng|phí)|chi phí|học phí|giá(?: trị)?|tổng mức|vốn)(?!\p{L})/iu;
const RATES = /^\s*(?:[-+*•–]\s*)?(?:mức|định mức|tỷ lệ) (?:hỗ trợ|đóng góp|đối ứng)(?!\p{L})/iu;
/** “vay đến 30% giá trị phương án”. */
const UP_TO = /(?<!\p{L})(?:vay|hỗ trợ|bảo lãnh|bồi thường)(?:\s\p{L}+){0,3}\s(?:đến|tới|bằng)\s+$/iu;
/** “Vay 50 triệu đồng thì mỗi tháng trả khoảng 330.000 đồng”: what comes of what. */
const IF_SO = /\sthì\s[^;.]*$/iu;

/** Interest, the most that is given to one, a fine, an example in money: what rules say of it. */
export function isPrice(before: string, after: string, unit: string): boolean {
  const money = isMoney(unit);
  if (INTEREST.test(before) || ((money || OF_MONEY.test(after)) && GIVEN.test(before))) return true;
  return money && (FINED.test(before) || IF_SO.test(before));
}

/** Which share of a cost is borne, by whom, and the most of it. */
export function isPaid(before: string, after: string, unit: string): boolean {
  if (unit !== '%') return isMoney(unit) && MOST_OF_IT.test(before);
  return (
    PAYS.test(before) ||
    RATES.test(before) ||
    FUNDS.test(before) ||
    OF_WAGE.test(after) ||
    (REMITS.test(before) && OF_FEES.test(after)) ||
    ((IS_PAID.test(before) || UP_TO.test(before)) && OF_MONEY.test(after)) ||
    (/hỗ trợ\s+$/iu.test(before) && PAID_OF.test(after))
  );
}
