import { makesVietnameseSyllable } from './syllable.ts';

/** How the advice on a proper name begins. */
export const PROPER_NAME = 'tên riêng';

/** A place of the text that a person must look at, and the reason, in Vietnamese. */
export interface Doubt {
  word: string;
  why: string;
}

const LEFT: [RegExp, string][] = [
  [
    /@|(?:\p{L}[\p{L}\d-]*\.){1,}(?:vn|com|net|org|gov|edu|info)(?!\p{L})/iu,
    'địa chỉ trên mạng: nói tên trang, hoặc bỏ khỏi bản đọc',
  ],
  [/\d+h\d*/u, 'giờ viết tắt: viết “7 giờ 30 phút”'],
  [/^0\d+$|^\d{4,}$/u, 'có thể là số điện thoại hoặc mã số: viết cách đọc từng nhóm'],
  [/^\d+[/]\d+$/u, 'không rõ là ngày, tỷ lệ hay phân số: viết thành lời'],
  [/\d.*\p{Lu}|\p{Lu}.*\d/u, 'ký hiệu có chữ và số: ghi cách đọc vào bảng chữ viết tắt'],
  [/\d/u, 'con số chưa có quy tắc đọc: viết thành lời'],
  [/^\p{Lu}{2,}$/u, 'chữ viết tắt chưa có trong bảng, hoặc chữ in hoa cả từ: ghi vào bảng, hoặc viết thường'],
  [/\p{Lu}\p{Ll}*\p{Lu}|\p{Ll}\p{Lu}/u, 'ký hiệu chưa có trong bảng chữ viết tắt: ghi cách đọc vào bảng'],
  [
    /^(?:[BCDĐGHKLMNPQRSTVX][bcdđghklmnpqrstvx]+|[bcdđghklmnpqrstvx]{2,}|kcal|mmol|[đghklmnpqrstvx])$/u,
    'đơn vị hay chữ viết tắt chưa đọc được: viết thành lời, hoặc ghi vào bảng',
  ],
  [/\p{L}\.\p{L}/u, 'dấu chấm giữa hai chữ: viết thành lời, hoặc cách ra'],
  [/\//u, 'dấu gạch chéo không rõ nghĩa: viết thành lời'],
];
const SIGN = /[^\p{L}\p{M}\s.,;:!?’'-]|(?<!\p{L})-|-(?!\p{L})/u;

/** What the rules could not read: figures, capitals and signs that are left. Neighbours with one reason are told together. */
export function findUnread(spoken: string): Doubt[] {
  const found: (Doubt & { index: number })[] = [];
  spoken.split(' ').forEach((token, index, tokens) => {
    const word = token.replace(/^[\s.,;:!?]+|[\s.,;:!?]+$/g, '');
    const why = /^[B-DF-NP-TV-XZĐ]$|^I$/.test(word)
      ? whyNoLetter(token, tokens[index - 1], tokens[index + 1])
      : whyUnread(word);
    if (!why) return;
    const last = found.at(-1);
    if (last && last.index === index - 1 && last.why === why)
      Object.assign(last, { word: `${last.word} ${word}`, index });
    else found.push({ word, why, index });
  });
  return found.map(({ word, why }) => ({ word, why }));
}

/** Who is named by a letter: “bà H.”, “anh X”. */
const PERSON = /^(?:ông|bà|anh|chị|em|cô|chú|bác|cụ|cháu)$/iu;
const NUMBER_WORD = /^(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|ngàn)$/iu;
/** What Roman numerals number; “loại C”, “viêm gan B”, “vitamin D” are letters. */
const NUMBERED = /^(?:phần|mục|chương|điều|khoản|thứ|khóa|khoá|kỳ|lục|biểu)$/iu;

/** Why a capital that stands alone may be more than a letter: a numeral, a unit, a word cut short (“P. Ví Dụ”, “Q. 1”); empty when it is none. */
function whyNoLetter(token: string, before = '', after = ''): string {
  if (PERSON.test(before)) return '';
  if (/^[IVX]/.test(token) || (/^[CDLM]/.test(token) && NUMBERED.test(before)))
    return 'một chữ cái đứng riêng: không rõ là số La Mã hay chữ';
  const cutShort = token.endsWith('.') && (/^[\p{Lu}\d]/u.test(after) || NUMBER_WORD.test(after));
  return cutShort || NUMBER_WORD.test(before) ? 'một chữ cái đứng thay cho chữ khác: viết thành lời' : '';
}

const judged = new Map<string, string>();
/** Words of a language are few beside the places they stand in; a text of nothing but codes must not fill the memory. */
const JUDGED_AT_MOST = 50_000;

/** Why a word cannot be read; empty when it can. */
function whyUnread(word: string): string {
  let why = judged.get(word);
  if (why === undefined) {
    why =
      LEFT.find(
        ([pattern]) => word.split('-').some((part) => pattern.test(part)) || pattern.test(word),
      )?.[1] ?? (SIGN.test(word) ? 'dấu không đọc được: viết thành lời' : '');
    if (judged.size >= JUDGED_AT_MOST) judged.clear();
    judged.set(word, why);
  }
  return why;
}

/** With a sign without which the pattern fits nowhere: it is looked for first, at a tenth of the cost. */
const ADVICE: [sign: RegExp, pattern: RegExp, why: string][] = [
  [
    /=/,
    /(?=\d[^=]*=)\d+[.\d]*\s*(?:đ|đồng)?[^.;]*\s[x×]\s\d[^.;]*=/u,
    'phép tính khó nghe: viết thành hai câu',
  ],
  [
    /0/,
    /(?<![\d.,/-])\(?0\d{2,3}\)?(?:[ .-]\d{1,4}){2,4}(?!\d)/u,
    'số điện thoại, đọc từng nhóm như trên giấy: nên đọc hai lần',
  ],
  [
    /h/i,
    /(?<![\p{L}\d.,/])\d{1,2}h(?:[0-5]\d)?(?![\p{L}\d])/iu,
    'giờ viết tắt, đọc “… giờ … phút”: nếu quen nói “rưỡi” thì viết thành lời',
  ],
  [
    /\//,
    /\p{L}\/\p{L}[\p{L} ]*\/\p{L}+/u,
    'hai dấu gạch chéo, đọc “mỗi … mỗi …”: có thể nói “một người một tháng”',
  ],
  [/\//, /\d{1,4}\/\d{1,4}(?=\s\p{Ll})/u, 'tỷ lệ: nếu là tất cả thì nói “cả …”'],
  [
    /(?:h|ốn) \d/,
    /(?:Chương trình|(?<!\p{L})[Vv]ốn) \d+(?![\d.,])(?!\s(?:đồng|nghìn|ngàn|triệu|tỷ))/u,
    'tên quen gọi của chương trình: hỏi cách đọc, ghi vào bảng',
  ],
  [
    /%/,
    /từ \d+(?:,\d+)?%(?!\s*(?:trở|đến|[-–]))/u,
    'thiếu “trở lên” hoặc “trở xuống”: hỏi lại nguồn, không tự thêm',
  ],
  [
    /%/,
    /(?:giảm|tăng) \d+(?:,\d+)?% tỷ lệ/u,
    'mức đổi của tỷ lệ là điểm phần trăm: có thể nói cứ một trăm thì bớt mấy',
  ],
  [
    /\d,\d/,
    /(?<![\d.,])[1-9]\d{0,2},(?:000(?![\d,])|\d{3}(?= (?:hộ|người|khẩu|con|cây|lượt|đồng|căn|xã|thôn)(?!\p{L})))/u,
    'dấu phẩy trước ba chữ số: nếu là hàng nghìn thì viết dấu chấm',
  ],
  [/%/, /\d+,\d*[1-9]\d*\s*%/u, 'số lẻ phần trăm khó nghe: có thể nói cứ một trăm thì có khoảng mấy'],
  [
    /11/,
    /(?<!\p{L})(?:số )?11[1-5](?=\s*(?:[.,;:)”]|$))/u,
    'có thể là số gọi khẩn cấp: nếu phải thì viết “gọi …”, để đọc từng chữ số',
  ],
  [/quý/i, /quý (?:I{1,3}|IV)(?!\p{L})/iu, 'quý khó nhớ: có thể nói từ tháng mấy đến tháng mấy'],
  [/[-–]/, /(?<=\p{L}) [-–] (?=\p{L})/u, 'gạch nối giữa các từ: thay bằng dấu phẩy'],
  [
    /tượng|bàn|khai|bào/iu,
    /đối tượng|trên địa bàn|triển khai thực hiện|là người đồng bào/iu,
    'lời hành chính: nói “bà con”, “gia đình”',
  ],
  [
    /\(/,
    /\((?![\p{Lu}\d&.\s-]{2,}\)|\p{Ll}\/\p{Ll}\)|gọi tắt)[^()]+\)/u,
    'lời trong ngoặc: nếu cần thì viết thành câu',
  ],
];

/** What can be read, but would be better for a person's second look: sums, codes spelled out, names of places. */
export function findAdvice(source: string, spoken: string, spelled: boolean): Doubt[] {
  const advice = ADVICE.flatMap(([sign, pattern, why]) => {
    const match = sign.test(source) ? pattern.exec(source) : undefined;
    return match ? [{ word: match[0].trim() || '-', why }] : [];
  });
  if (spelled && /gạch ngang|\strên\s/u.test(spoken) && /\d\S*\p{Lu}/u.test(source))
    advice.push({
      word: /\S*\d\S*\p{Lu}\S*/u.exec(source)![0],
      why: 'tên chữ cái mỗi vùng gọi một khác: hỏi đài',
    });
  return [...advice, ...foreignNames(spoken)];
}

const NAME = /\p{Lu}\p{Ll}*(?:[’']\p{Lu}?\p{Ll}+)?(?:\s\p{Lu}\p{Ll}*(?:[’']\p{Lu}?\p{Ll}+)?)*/gu;

/** A word in small letters; those of numbers and units are joined by dashes. */
const WORD = /(?<![\p{L}\d'’])\p{Ll}[\p{Ll}'’]+(?![\p{L}\d])/gu;

/**
 * Names that Vietnamese spelling rules do not settle, and words of other languages: read them as the people of the place do. A letter alone is
 * neither.
 */
function foreignNames(spoken: string): Doubt[] {
  const names = spoken.match(NAME) ?? [];
  const words = spoken.match(WORD) ?? [];
  return [...new Set([...names, ...words])]
    .filter((name) => name.split(' ').some((part) => part.length > 1 && !makesVietnameseSyllable(part)))
    .map((word) => ({ word, why: `${PROPER_NAME}: hỏi người ở đó cách đọc` }));
}
