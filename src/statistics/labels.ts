/** What the words of a table mean in the normalised one. */
export const KINDS: Record<string, string> = {
  'chỉ tiêu': 'target',
  'đầu kỳ': 'baseline',
  'kết quả': 'actual',
  target: 'target',
  baseline: 'baseline',
  actual: 'actual',
  '': 'actual',
};

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
