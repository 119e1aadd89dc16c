import { capitalise } from '../../../text/sentence.ts';
import { startsLikeBody } from '../agency-names.ts';
import { walk, type Clause } from '../clauses/clauses.ts';
import { splitBodies } from './split-bodies.ts';
import type { AgencyFinder, Task } from './tasks.ts';

const ROLES: Record<string, Task['role']> = { 'chủ trì': 'lead', 'phối hợp': 'support', 'thực hiện': 'do' };
/** “Cơ quan chủ trì: Hội Nông dân xã”, “(Chủ trì: Trường Tiểu học; phối hợp: Hội Phụ nữ xã)”. */
const LABELLED =
  /(?<=^\s*[-+*•–]?\s*|[(;.]\s*)(?:(?:cơ quan|đơn vị|bộ phận)\s(?=chủ trì|phối hợp|thực hiện)|(?=chủ trì|phối hợp))(chủ trì|phối hợp|thực hiện)(?:\sthực hiện)?\s*:\s*(\p{L}[^;.:()]{2,160}?)(?=\s*(?:[;.)]|$))/giu;

/** Work whose bodies are named behind a label, in its own sentence or right below it. */
export function labelledTasks(clauses: readonly Clause[], agencyOf: AgencyFinder): Task[] {
  return [...walk(clauses)].flatMap(({ clause, ancestors }) => {
    if (clause.table || !/chủ trì|phối hợp|thực hiện/iu.test(clause.text)) return [];
    const work =
      /^\s*[-+*•–]?\s*(?:(?:cơ quan|đơn vị|bộ phận)\s)?(?:chủ trì|phối hợp|thực hiện)[^:]{0,12}:/iu.test(
        clause.text,
      )
        ? ancestors.at(-1)
        : clause;
    if (!work || work.kind === 'section') return [];
    return [...clause.text.matchAll(LABELLED)].flatMap(([, role, names]) => {
      const bodies = names!.split(/,\s+(?=các\s)/u).flatMap((part) => splitBodies(part, agencyOf));
      return bodies.every((name) => agencyOf(name) || startsLikeBody(capitalise(name)))
        ? bodies.map((name): Task => ({
            agency: agencyOf(name),
            name,
            block: clause.id,
            clause: work.id,
            text: work.text,
            mode: 'assign',
            role: ROLES[role!.toLowerCase()]!,
          }))
        : [];
    });
  });
}
