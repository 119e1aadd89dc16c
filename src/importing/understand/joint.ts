import { levelOf } from './administrative-units.ts';
import { expand, inSentenceCase } from './sentence-case.ts';

/** Kinds and codes of documents that several bodies give out together: `KẾ HOẠCH LIÊN TỊCH`, `12/KHLT-SNV-LĐLĐ`. */
const JOINT_TYPE = /LIÊN (?:TỊCH|NGÀNH)|PHỐI HỢP/u;
const JOINT_CODE = /^(?:KH|CT|CTr|QC|NQ|HD|TT)(?:LT|LN|PH)(?!\p{L})/u;
/** Bodies that a people's committee printed above them heads. */
const OF_COMMITTEE = /^(?:SỞ|PHÒNG|BAN|TRUNG TÂM|TRƯỜNG|CHI CỤC|HẠT|VĂN PHÒNG|TRẠM)\s/u;
/** The standing part of the body above it. */
const COMMITTEE = /^BAN (?:THƯỜNG TRỰC|THƯỜNG VỤ|CHẤP HÀNH|CHỈ ĐẠO)$/u;

/**
 * The bodies of a head, those that issue together as one: `CÔNG AN XÃ A` and `HỘI LHPN XÃ A` one above the other are no superior and
 * issuer where the kind says that they act together and the number names both or both sign.
 * @param signers how many people sign
 */
export function jointBodies(
  agencies: readonly string[],
  docType: string | null,
  symbol: string | null,
  signers: number,
): readonly string[] {
  const own = agencies.at(-1);
  const together = JOINT_TYPE.test(docType ?? '') || JOINT_CODE.test(symbol ?? '');
  const codes = (symbol ?? '').split(/[-/]/u).length - 1;
  if (!own || !together || (codes < 2 && signers < 2)) return agencies;
  if (COMMITTEE.test(own) || /\s[-–]\s/u.test(own)) return agencies;
  const level = levelIn(own);
  // A school names no level; it is no superior where the number names, or the signatures are, as many as stand in the head.
  const allNamed = level !== null && Math.max(codes, signers) >= agencies.length;
  const isSuperior = (name: string): boolean =>
    (levelIn(name) !== level && !(allNamed && levelIn(name) === null)) ||
    (/^(?:UBND|[ỦU][ỶY] BAN NHÂN DÂN)(?:\s|$)/u.test(name) && OF_COMMITTEE.test(own));
  const from = agencies.findLastIndex(isSuperior) + 1;
  const joint = agencies.slice(from);
  return joint.length > 1 ? [...agencies.slice(0, from), joint.join(' - ')] : agencies;
}

function levelIn(name: string): string | null {
  return levelOf(expand(inSentenceCase(name, '')));
}
