/**
 * Words of everyday speech that mean the same thing in another part of the country, or are written in several ways: who types
 * one means the other. Words of the language, not of a campaign; what is particular to one stands in its glossary.
 */
export const SAME_WORDS: readonly (readonly string[])[] = [
  ['cà phê', 'cafe', 'cà fê', 'café', 'caphe', 'cofe', 'coffee'],
  ['xi măng', 'ximăng'],
  ['ô tô', 'ôtô', 'oto', 'xe hơi'],
  ['ti vi', 'tivi', 'TV'],
  ['heo', 'lợn'],
  ['bắp', 'ngô'],
  ['sắn', 'khoai mì', 'củ mì'],
  ['đậu phộng', 'lạc'],
  ['dứa', 'khóm', 'trái thơm'],
  ['trái cây', 'hoa quả'],
  ['bệnh viện', 'nhà thương'],
  ['khai sinh', 'giấy khai sinh'],
  ['điện thoại di động', 'điện thoại cầm tay'],
  ['mạng', 'internet', 'in-tơ-nét'],
  ['ly hôn', 'ly dị', 'li dị'],
  ['nguyên nhân', 'lý do', 'lí do'],
];

/** What is told of a whole kind is told of each of it: who asks for chickens is helped by what is said of poultry. */
export const WIDER_WORDS: readonly { readonly words: readonly string[]; readonly wider: string }[] = [
  { words: ['gà', 'vịt', 'ngan', 'ngỗng', 'gà vịt', 'chim cút'], wider: 'gia cầm' },
  { words: ['trâu', 'bò', 'dê', 'heo', 'lợn', 'ngựa'], wider: 'gia súc' },
  { words: ['cúm gà', 'dịch tả heo', 'dịch tả lợn', 'lở mồm long móng'], wider: 'dịch bệnh' },
  { words: ['sổ đỏ', 'sổ hồng', 'bìa đỏ'], wider: 'giấy chứng nhận quyền sử dụng đất' },
  { words: ['bác sĩ', 'y sĩ', 'bệnh viện'], wider: 'khám bệnh' },
];
