/** What the source leaves open, and where to look on the page. */
const FOR_READERS =
  /^(?:(?:Các )?(?:nguồn|bài báo|bài viết) (?:tin )?(?:không|chưa) (?:ghi|nêu|nói|cho biết|rõ)|Xem (?:thêm )?(?:bảng|biểu đồ|sơ đồ|ảnh|hình (?:vẽ|ảnh|bên|dưới|trên|sau|\d)))(?!\p{L})/iu;

/** Whether a sentence is told to who reads, and means nothing to who listens: “Nguồn không ghi rõ năm.”, “Xem bảng dưới đây.” */
export function isForReaders(sentence: string): boolean {
  return FOR_READERS.test(sentence);
}
