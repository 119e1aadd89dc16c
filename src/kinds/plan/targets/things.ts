/** Words that end the name of what is counted: “200 thanh niên | được vay vốn”, “12 điểm cầu | ở các xã”. */
const ENDS =
  /^(?:được|có|đạt|tham gia|tham dự|trong|tại|ở|của|cho|và|hoặc|với|trên|dưới|theo|để|không|chưa|đã|sẽ|bị|là|từ|đến|tới|vào|về|do|bằng|như|gồm|mỗi|một|hai|ba|các|những|này|trở|so|sau|trước|nhằm|khi|nếu|thuộc|nằm|giữa|cùng|kể|tính|mới|ngoài|song ngữ|ra(?= lớp| quân)|cần|phải|hiện|còn|đang|chiếm|bình quân|hằng|hàng|năm|tháng|quý)(?!\p{L})/u;
/** Words behind a figure that count no things: times, ages, ranks, parts of texts. */
const NO_THING =
  /^(?:ký tự|chữ số|đến|tới|và|hoặc|trong|tại|ở|của|cho|là|ngày|tháng|năm|giờ|phút|giây|tuần|quý|thập kỷ|nhiệm kỳ|năm học|tuổi|lần|bậc|cấp|sao|độ|phần(?! mềm| thưởng| việc)|nội dung|nhiệm vụ|mục tiêu|chỉ tiêu|giải pháp|bước|giai đoạn|nghị quyết|quyết định|chỉ thị|văn bản|kế hoạch|chương trình|điều(?! tra| dưỡng| phối)|khoản|loại|nguyên tắc|mặt|khâu|quy|nghìn|ngàn|triệu|tỷ|tỉ|bản(?! tin| đồ| làng)|trang(?! thông tin| tin| web| trại)|dân(?! quân| công| phòng)|không|sạch|có|tốt|tăng|giảm|so|trở)(?!\p{L})/u;
/** `thanh niên`, `hội chợ/năm`, `CĐCS`; no half of `µg/m3`. */
const WORD = /^(?:\p{Ll}+|\p{Lu}{2,}\p{L}*)(?!\p{L})(?:\/(?:1[0.]*0\s)?\p{Ll}+)*(?![\p{L}\d²³/])/u;
/** Most words of such a name. */
const LONGEST = 3;

/**
 * What a figure counts when no list of units names it, from the words behind it: “thanh thiếu niên chậm tiến” → “thanh thiếu niên”.
 * Undefined when they name no thing.
 */
export function thingAt(text: string): string | undefined {
  if (NO_THING.test(text)) return undefined;
  const words: string[] = [];
  let rest = text;
  while (words.length < LONGEST && !ENDS.test(rest)) {
    const word = WORD.exec(rest)?.[0];
    if (word === undefined && /^\p{Ll}/u.test(rest)) return undefined;
    if (word === undefined) break;
    words.push(word);
    rest = rest.slice(word.length);
    if (!/^\s(?:\p{Ll}|\p{Lu}{2})/u.test(rest)) break;
    rest = rest.slice(1);
  }
  return words.join(' ') || undefined;
}
