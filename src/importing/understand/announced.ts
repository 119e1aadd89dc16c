import { findMentions } from '../../kinds/plan/citations/citations.ts';
import { findDates } from '../../kinds/plan/terms/time.ts';
import { collapse } from './words.ts';

/** What a web page says of the document it brings, for one whose head the page left out. */
export interface Announced {
  docType: string | null;
  number: string;
  date: string | null;
  /** Who gave it out, as the sentence names it. */
  issuer: string;
}

const LEAD =
  /^(?:(?:Mới đây|Vừa qua|Theo đó),?\s+|Ngày\s+[\d/.-]+,?\s+|Ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4},?\s+)?/u;
const GIVES_OUT = /^(\p{Lu}[^.;:]{3,90}?)\s+(?:vừa\s+|đã\s+|xây dựng và\s+)*(?:ký\s+)?ban hành\s+(?=\p{Lu})/u;

/** “Ngày 23/8/2017, Tỉnh ủy Ví Dụ đã ban hành Chương trình số 27-CTr/TU về …”. */
export function readAnnounced(lines: readonly string[]): Announced | null {
  for (const line of lines.map(collapse)) {
    const lead = LEAD.exec(line)![0];
    const gives = GIVES_OUT.exec(line.slice(lead.length));
    if (!gives) continue;
    const behind = line.slice(lead.length + gives[0].length);
    const mention = findMentions(behind)[0];
    if (!mention || !/^\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,3}\s+số\s*:?\s*$/u.test(behind.slice(0, mention.index)))
      continue;
    return {
      docType: mention.type?.toUpperCase() ?? null,
      number: mention.number,
      date: mention.date ?? findDates(lead)[0]?.start ?? null,
      issuer: gives[1]!,
    };
  }
  return null;
}
