import type { Content } from '../content/content.ts';
import { textsWithMedia, type Photo } from '../content/media.ts';
import type { Problem } from '../content/problem.ts';

const CHILDREN =
  'em bé|các em|các cháu|em học sinh|học sinh|học trò|trẻ(?: em| nhỏ| con)?|bé(?: trai| gái)?|cháu(?: bé)?|em|thiếu nhi|nhi đồng|trẻ mầm non';
/** What a description begins with that speaks of people. “Bố cục”, “chú thích” begin like people and are none. */
const PEOPLE = `${CHILDREN}|ông|bà|anh|chị|cô|chú(?! (?:thích|ý))|bác|cụ|mế|mẹ|cha|bố(?! (?:cục|trí))|vợ chồng|thầy|giáo viên|người|phụ nữ|đàn ông|thanh niên|đoàn viên|hội viên|đảng viên|già làng|nghệ nhân|trưởng thôn|thôn trưởng|dân làng|nông dân|công nhân|cán bộ|bộ đội|chiến sĩ|công an|bác sĩ|y sĩ|y tá|đại biểu|lãnh đạo`;
const BEFORE =
  '(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\\d+|các|những|vài|mấy|nhiều|đông|nhóm|tốp|đoàn|đám|cảnh|hình|ảnh|hình ảnh) )*';
const SHOWS_PEOPLE = new RegExp(`^${BEFORE}(?:${PEOPLE})(?![\\p{L}’'])`, 'iu');
const SHOWS_CHILDREN = new RegExp(`^${BEFORE}(?:${CHILDREN})(?![\\p{L}’'])`, 'iu');
/** Nobody is known by it. */
const FROM_AFAR =
  /(?<!\p{L})(?:từ xa|ở xa|phía sau|đằng sau|sau lưng|quay lưng|từ trên cao|che mặt|(?:không|chẳng) (?:rõ|thấy|nhìn rõ) (?:mặt|ai)|khuất mặt|làm mờ|bóng)(?!\p{L})/iu;
/** Whoever signs for a child. */
const GUARDIAN = /(?<!\p{L})(?:cha|bố|ba|mẹ|má|ông|bà|anh|chị|cô|chú|bác|phụ huynh|giám hộ)(?!\p{L})/iu;

/**
 * Pictures that, by their own description, show people, and are said to show none; and children, for whom father, mother or guardian agrees,
 * and the child as well from seven years on (Luật Trẻ em 2016, Điều 6, khoản 11).
 */
export function pictured(content: Pick<Content, 'texts'>): Problem[] {
  return textsWithMedia(content).flatMap(({ file, data: { photo, photos } }) => [
    ...(photo ? look(file, 'photo', photo) : []),
    ...photos.flatMap((each, index) => look(file, `photos[${index + 1}]`, each)),
  ]);
}

function look(file: string, field: string, { alt, noPerson, consent }: Photo): Problem[] {
  if (noPerson && SHOWS_PEOPLE.test(alt) && !FROM_AFAR.test(alt))
    return [
      {
        file,
        field: `${field}.alt`,
        message: `ảnh khai “noPerson” mà lời tả nói có người: “${alt.slice(0, SHOWN)}”`,
        hint: 'nhận ra được ai thì thay “noPerson” bằng “consent”; không nhận ra ai thì nói rõ trong lời tả: “nhìn từ xa”, “quay lưng”',
      },
    ];
  if (consent && SHOWS_CHILDREN.test(alt) && !GUARDIAN.test(consent.by))
    return [
      {
        file,
        field: `${field}.consent.by`,
        message: `ảnh có trẻ em, cần cha, mẹ hoặc người giám hộ ký giấy đồng ý: “${consent.by}”`,
        hint: 'ghi ai ký, là gì của em, ví dụ “Nguyễn Thị Ví Dụ (mẹ)”; em từ bảy tuổi trở lên thì cả em cũng phải đồng ý',
      },
    ];
  return [];
}

const SHOWN = 60;
