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

/** Word by which the group of a total is called in tables of a yearbook. */
export const TOTAL = 'Tổng số';
