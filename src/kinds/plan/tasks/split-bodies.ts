import type { AgencyFinder } from './tasks.ts';

const OPENS_BODY =
  'bộ chỉ huy|bộ đội|đồn|trưởng thôn|trưởng ban|trưởng công an|trưởng trạm|bí thư chi bộ|bí thư đoàn|chủ tịch hội|công chức|chi bộ|phòng|ban|trung tâm|đài|chi cục|cục|hội|UBND|ủy ban|uỷ ban|văn phòng|sở|công an|bảo hiểm|kho bạc|trang|trạm|ngân hàng|liên đoàn|liên minh|đoàn(?! thể| trực)|bệnh viện|báo|viện|thanh tra|bảo tàng|chi nhánh|tòa án|mặt trận|trường';
/** A second body begins: “Phòng …”, or “phòng Y tế” with a capital after; “ban, ngành” is none. */
const STARTS_BODY = new RegExp(
  `^(?:${OPENS_BODY.replace(/(?<=^|\|)\p{Ll}/gu, (first) => first.toUpperCase())})(?!\\p{L})|^(?:${OPENS_BODY})\\s+\\p{Lu}`,
  'u',
);

/** “các thôn”, “Các đơn vị liên quan”: a group of bodies. */
const GROUP = /^[Cc]ác\s/u;

/**
 * Several bodies in one heading: at `;` always, at `,` before a new body or a group, at “và” and “cùng” only when both sides are known or begin
 * like bodies, or a known one stands before a group.
 */
export function splitBodies(heading: string, agencyOf: AgencyFinder): string[] {
  return heading
    .split(/\s*;\s*/u)
    .flatMap((part) => (agencyOf(part) ? [part] : splitAtComma(part)))
    .flatMap((part) => {
      if (agencyOf(part) || GROUP.test(part) || ONE_OFFICE.test(part)) return [part];
      for (const match of part.matchAll(/\s+(?:và|cùng(?: với)?)\s+/gu)) {
        const left = part.slice(0, match.index);
        const right = part.slice(match.index + match[0].length);
        const known = agencyOf(left) && (agencyOf(right) || GROUP.test(right));
        // “Văn phòng HĐND và UBND” is one office of both.
        if (
          !known &&
          /^[Vv]ăn phòng (?:HĐND|Hội đồng nhân dân|(?:Đoàn )?ĐBQH|Đoàn đại biểu Quốc hội|Đảng ủy)$/u.test(
            left,
          )
        )
          continue;
        if (known || (STARTS_BODY.test(left) && STARTS_BODY.test(right))) return [left, right];
      }
      return [part];
    });
}

/** “Văn phòng HĐND và UBND xã” serves two bodies and is one office. */
const ONE_OFFICE =
  /^Văn phòng (?:Đoàn [^,;]{3,40}|HĐND|Hội đồng nhân dân)(?:,| và)\s(?:HĐND|UBND|Hội đồng nhân dân|[ỦU][ỷy] ban nhân dân)(?:(?: (?:xã|phường|huyện|tỉnh|thành phố|thị xã))(?: \p{Lu}\p{L}*)*)?$/u;

function splitAtComma(text: string): string[] {
  if (GROUP.test(text) || ONE_OFFICE.test(text)) return [text];
  const parts: string[] = [];
  for (const piece of text.split(/,\s*/u)) {
    const last = parts.at(-1);
    // “UBND các xã, các phường” are of one kind.
    const group =
      last !== undefined && GROUP.test(piece) && STARTS_BODY.test(last) && !/(?<!\p{L})các\s/u.test(last);
    if (parts.length && !group && !STARTS_BODY.test(piece)) parts[parts.length - 1] += `, ${piece}`;
    else parts.push(piece);
  }
  return parts;
}
