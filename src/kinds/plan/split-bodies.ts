import type { AgencyFinder } from './tasks.ts';

const OPENS_BODY =
  'bộ chỉ huy|bộ đội|đồn|trưởng thôn|trưởng ban|trưởng công an|trưởng trạm|bí thư chi bộ|bí thư đoàn|chủ tịch hội|công chức|chi bộ|phòng|ban|trung tâm|đài|chi cục|cục|hội|UBND|ủy ban|uỷ ban|văn phòng|sở|công an|bảo hiểm|kho bạc|trang|trạm|ngân hàng|liên đoàn|liên minh|đoàn(?! thể| trực)|bệnh viện|báo|viện|thanh tra|bảo tàng|chi nhánh|tòa án|mặt trận|trường';
/** A second body begins: “Phòng …”, or “phòng Y tế” with a capital after; “ban, ngành” is none. */
const STARTS_BODY = new RegExp(
  `^(?:${OPENS_BODY.replace(/(?<=^|\|)\p{Ll}/gu, (first) => first.toUpperCase())})(?!\\p{L})|^(?:${OPENS_BODY})\\s+\\p{Lu}`,
  'u',
);

/** Several bodies in one heading: at `;` always, at `,` before a new body, at “và” only when both sides are known or begin like bodies. */
export function splitBodies(heading: string, agencyOf: AgencyFinder): string[] {
  return heading
    .split(/\s*;\s*/u)
    .flatMap((part) => (agencyOf(part) ? [part] : splitAtComma(part)))
    .flatMap((part) => {
      if (agencyOf(part) || /^[Cc]ác\s/u.test(part) || ONE_OFFICE.test(part)) return [part];
      for (const match of part.matchAll(/\s+và\s+/gu)) {
        const left = part.slice(0, match.index);
        const right = part.slice(match.index + match[0].length);
        const known = agencyOf(left) && agencyOf(right);
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
  if (/^[Cc]ác\s/u.test(text) || ONE_OFFICE.test(text)) return [text];
  const parts: string[] = [];
  for (const piece of text.split(/,\s*/u)) {
    if (parts.length && !STARTS_BODY.test(piece)) parts[parts.length - 1] += `, ${piece}`;
    else parts.push(piece);
  }
  return parts;
}
