import { fold } from '../../vietnamese/fold.ts';
import { type Lexicon, placeKey } from '../lexicon.ts';
import { indexOf } from './names.ts';
import { bareText, type Token, wordForm } from '../tokens.ts';

/**
 * The other province whose bodies or documents a query asks for, “kế hoạch tỉnh Lâm Đồng”, in the forms of tokens.ts with a space before and
 * after: what does not name it is no answer. Null where the province is one of the site, and where somebody only lives, works or learns there.
 */
export function otherProvince(tokens: readonly Token[], lexicon: Lexicon): string | null {
  const bare = bareText(tokens);
  const asked = OFFICIAL.exec(bare);
  if (!asked) return null;
  const after = bare.slice(asked.index + asked[0].length);
  const name = PROVINCES.find((one) => after.startsWith(`${fold(one)} `));
  return name === undefined || indexOf(lexicon).places.has(placeKey(name)) ? null : ` ${name} `;
}

/** A document, a body or who heads it, then the kind of unit that the name stands behind. */
const OFFICIAL =
  / (?:ke hoach|nghi quyet|quyet dinh|chi thi|cong van|de an|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|chu tich|bi thu|so|cong an|mat tran|mttq) (?:[a-z ]+ )?(?:tinh|thanh pho|tp) /;
/** Provinces before and after 01/7/2025. */
const PROVINCES = (
  'An Giang,Bà Rịa,Bắc Giang,Bắc Kạn,Bạc Liêu,Bắc Ninh,Bến Tre,Bình Định,Bình Dương,Bình Phước,Bình Thuận,Cà Mau,Cần Thơ,Cao Bằng,' +
  'Đà Nẵng,Đắk Lắk,Đắk Nông,Điện Biên,Đồng Nai,Đồng Tháp,Gia Lai,Hà Giang,Hà Nam,Hà Nội,Hà Tĩnh,Hải Dương,Hải Phòng,Hậu Giang,' +
  'Hòa Bình,Hồ Chí Minh,Huế,Hưng Yên,Khánh Hòa,Kiên Giang,Lai Châu,Lâm Đồng,Lạng Sơn,Lào Cai,Long An,Nam Định,Nghệ An,' +
  'Ninh Bình,Ninh Thuận,Phú Thọ,Phú Yên,Quảng Bình,Quảng Nam,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sóc Trăng,Sơn La,Tây Ninh,' +
  'Thái Bình,Thái Nguyên,Thanh Hóa,Thừa Thiên Huế,Tiền Giang,Trà Vinh,Tuyên Quang,Vĩnh Long,Vĩnh Phúc,Yên Bái'
)
  .split(',')
  .map(wordForm);
