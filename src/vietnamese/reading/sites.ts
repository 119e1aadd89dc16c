import { makesVietnameseSyllable } from './syllable.ts';

/** A name of a site or an address on the network. */
const SITE =
  '(?:https?:\\/\\/)?(?:www\\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+(?:vn|com|net|org|gov|edu|info|tv|asia|io)(?:\\/\\S*[^\\s.,;:)])?';
const ALONE = new RegExp(`^${SITE}$`, 'iu');
const SOURCE = new RegExp(
  `(?<=(?<!\\p{L})(?:theo(?: báo| trang)?|nguồn(?: tin)?(?: từ)?:?)\\s+)${SITE}(?![\\p{L}\\d])`,
  'giu',
);
/** Words with which the name of a paper or a body begins; what follows is its own name, whatever its spelling. */
const INSTITUTION =
  /^(?:Báo|Đài|Tạp chí|Trang|Cổng|Chuyên trang|Hội|Sở|Ban|Bộ|Cục|Ủy ban|UBND|Ngân hàng|Truyền hình|Thông tấn|Trung tâm|Nhà xuất bản|Chi cục|Văn phòng|Tổng cục|Liên minh|Mặt trận)(?!\p{L})/u;

/**
 * “Theo vietnam.vn” → “Theo một trang tin”: nobody hears the letters of an address. Where the listener shall go there, the address
 * is left for a person.
 */
export function saySites(text: string): string {
  return text.replace(SOURCE, 'một trang tin');
}

/**
 * Name of a publisher as an announcer says it. An address, or a foreign name that the glossary does not spell out, is “một trang tin”;
 * of “Etime - Dân Việt” the part that can be said stays.
 */
export function publisherAloud(name: string, known: ReadonlySet<string>): string {
  const sayable = (part: string): boolean =>
    known.has(part) ||
    (!ALONE.test(part) &&
      (INSTITUTION.test(part) ||
        part.split(/\s+/).every((word) => makesVietnameseSyllable(word) || /^[\p{Lu}\d&-]+$/u.test(word))));
  const parts = name.split(/\s+[-–]\s+/).filter(sayable);
  return parts.length > 0 ? parts.join(', ') : 'một trang tin';
}
