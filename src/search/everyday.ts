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

/**
 * What is said, or shortened, for words that texts use: who types one means the other, but not the other way round, for the texts
 * hold the plain words. The short forms are those of offices all over the country.
 */
export const MEANT_WORDS: readonly { readonly words: readonly string[]; readonly meant: string }[] = [
  { words: ['nhà cầu', 'cầu tiêu', 'nhà xí', 'WC', 'toilet'], meant: 'nhà vệ sinh' },
  { words: ['trạm xá', 'bệnh xá'], meant: 'trạm y tế' },
  { words: ['bịnh'], meant: 'bệnh' },
  { words: ['vay nóng', 'vay lãi cao', 'vay lãi nặng'], meant: 'vay nặng lãi' },
  { words: ['căn cước công dân', 'CCCD', 'thẻ căn cước', 'chứng minh nhân dân'], meant: 'căn cước' },
  { words: ['có bầu', 'mang bầu', 'mang thai'], meant: 'có thai' },
  { words: ['chích ngừa', 'tiêm ngừa', 'tiêm phòng'], meant: 'tiêm chủng' },
  { words: ['lễ cưới', 'tiệc cưới'], meant: 'đám cưới' },
  { words: ['đám ma', 'đám tang', 'tang lễ'], meant: 'việc tang' },
  { words: ['tiền học'], meant: 'học phí' },
  { words: ['bỏ học'], meant: 'nghỉ học' },
  { words: ['con nít', 'trẻ con'], meant: 'trẻ em' },
  { words: ['thôn trưởng'], meant: 'trưởng thôn' },
  { words: ['miễn phí', 'khỏi trả tiền'], meant: 'không mất tiền' },
  { words: ['smartphone'], meant: 'điện thoại thông minh' },
  { words: ['heo rừng lai'], meant: 'heo lai rừng' },
  { words: ['BCĐ'], meant: 'ban chỉ đạo' },
  { words: ['BQL'], meant: 'ban quản lý' },
  { words: ['NĐ'], meant: 'nghị định' },
  { words: ['TT'], meant: 'thông tư' },
  { words: ['TT'], meant: 'trung tâm' },
  { words: ['HD'], meant: 'hướng dẫn' },
  { words: ['BC'], meant: 'báo cáo' },
  { words: ['ĐA'], meant: 'đề án' },
  { words: ['XD'], meant: 'xây dựng' },
  { words: ['GN'], meant: 'giảm nghèo' },
  { words: ['GNBV'], meant: 'giảm nghèo bền vững' },
  { words: ['TBXH'], meant: 'Thương binh và Xã hội' },
  { words: ['TTCP'], meant: 'Thủ tướng Chính phủ' },
  { words: ['HND'], meant: 'Hội Nông dân' },
  { words: ['HPN'], meant: 'Hội Phụ nữ' },
  { words: ['CCB'], meant: 'Cựu chiến binh' },
  { words: ['ĐTN'], meant: 'Đoàn Thanh niên' },
  { words: ['KDC'], meant: 'khu dân cư' },
  { words: ['NVH'], meant: 'nhà văn hóa' },
  { words: ['NCUT'], meant: 'người có uy tín' },
  { words: ['CBCC'], meant: 'cán bộ, công chức' },
  { words: ['CBCCVC'], meant: 'cán bộ, công chức, viên chức' },
  { words: ['KCB'], meant: 'khám chữa bệnh' },
  { words: ['VSMT'], meant: 'vệ sinh môi trường' },
  { words: ['SXKD'], meant: 'sản xuất kinh doanh' },
];

/** What is told of a whole kind is told of each of it: who asks for chickens is helped by what is said of poultry. */
export const WIDER_WORDS: readonly { readonly words: readonly string[]; readonly wider: string }[] = [
  { words: ['gà', 'vịt', 'ngan', 'ngỗng', 'gà vịt', 'chim cút'], wider: 'gia cầm' },
  { words: ['trâu', 'bò', 'dê', 'heo', 'lợn', 'ngựa'], wider: 'gia súc' },
  { words: ['cúm gà', 'dịch tả heo', 'dịch tả lợn', 'lở mồm long móng'], wider: 'dịch bệnh' },
  { words: ['sổ đỏ', 'sổ hồng', 'bìa đỏ'], wider: 'giấy chứng nhận quyền sử dụng đất' },
  { words: ['bác sĩ', 'y sĩ', 'bệnh viện'], wider: 'khám bệnh' },
  { words: ['lãi suất', 'tiền lãi', 'tiền lời'], wider: 'lãi' },
  { words: ['cây thuốc', 'thuốc nam'], wider: 'dược liệu' },
  { words: ['vay tiền', 'mượn tiền', 'mượn vốn'], wider: 'vay vốn' },
  { words: ['homestay', 'nhà nghỉ'], wider: 'đón khách' },
  { words: ['facebook', 'zalo', 'tiktok'], wider: 'mạng xã hội' },
  { words: ['sắn', 'khoai mì', 'củ mì'], wider: 'mì' },
  { words: ['kết hôn', 'lấy vợ', 'lấy chồng'], wider: 'cưới' },
];
