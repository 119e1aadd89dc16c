/** What the words of a table mean in the normalised one. */
export const KINDS: Record<string, string> = {
  'chỉ tiêu': 'target',
  'đầu kỳ': 'baseline',
  'kết quả': 'actual',
  target: 'target',
  baseline: 'baseline',
  actual: 'actual',
  kh: 'target',
  'kế hoạch': 'target',
  'mục tiêu': 'target',
  th: 'actual',
  'thực hiện': 'actual',
  'kết quả thực hiện': 'actual',
  '': 'actual',
};

/** Words for the standing of a figure, and the codes of SDMX. */
export const STATUSES: Record<string, string> = { 'chính thức': 'A', ước: 'E', 'ước tính': 'E', 'ước thực hiện': 'E', 'sơ bộ': 'P' }; // prettier-ignore

export const COMPARATORS: Record<string, string> = {
  '': '',
  trên: '>',
  dưới: '<',
  'từ … trở lên': '>=',
  'từ … trở xuống': '<=',
  khoảng: '~',
  gần: '~<',
  hơn: '>',
  '>': '>',
  '<': '<',
  '>=': '>=',
  '<=': '<=',
  '~': '~',
  '~<': '~<',
};

/** Words for all of a place, in a column that says whom its figures are of. */
export const ALL =
  /^(?:|-|tổng|tổng số|tổng cộng|tổng chung|chung|cộng|tất cả|toàn bộ|hai giới|cả hai giới|mọi lứa tuổi|_t|t|_z|_o|total|all)$/iu;
