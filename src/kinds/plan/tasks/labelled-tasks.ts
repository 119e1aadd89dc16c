import { capitalise } from '../../../text/sentence.ts';
import { startsLikeBody } from '../agency-names.ts';
import { walk, type Clause } from '../clauses/clauses.ts';
import { splitBodies } from './split-bodies.ts';
import type { AgencyFinder, Task } from './tasks.ts';

const ROLES: Record<string, Task['role']> = { 'chủ trì': 'lead', 'phối hợp': 'support', 'thực hiện': 'do' };
/** “Cơ quan chủ trì: Hội Nông dân xã”, “(Chủ trì: Trường Tiểu học; phối hợp: Hội Phụ nữ xã)”. */
const LABELLED =
  /(?<=^\s*[-+*•–]?\s*|[(;.]\s*)(?:(?:cơ quan|đơn vị|bộ phận)\s(?=chủ trì|phối hợp|thực hiện)|(?=chủ trì|phối hợp))(chủ trì|phối hợp|thực hiện)(?:\sthực hiện)?\s*:\s*(\p{L}(?:[^.:()]|\((?:chủ trì|phối hợp)\)){2,240})(?=\s*(?:[;.)]|$))/giu;

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
    return [...clause.text.matchAll(LABELLED)].flatMap(([, label, names]) =>
      partsIn(names!, agencyOf).map(({ name, own }): Task => ({
        agency: agencyOf(name),
        name,
        block: clause.id,
        clause: work.id,
        text: work.text,
        mode: 'assign',
        role: own ?? ROLES[label!.toLowerCase()]!,
      })),
    );
  });
}

/** Bodies behind a label, with the part that a bracket gives: “Sở A (chủ trì), Sở B, Sở C (phối hợp)”. Behind a semicolon only known ones. */
function partsIn(printed: string, agencyOf: AgencyFinder): { name: string; own: Task['role'] | undefined }[] {
  const [first = '', ...more] = printed.split(/;\s+/u);
  const parts = bodiesIn(first, agencyOf);
  if (!parts.every(({ name }) => agencyOf(name) || startsLikeBody(capitalise(name)))) return [];
  for (const further of more.map((names) => bodiesIn(names, agencyOf))) {
    if (!further.every(({ name }) => agencyOf(name))) break;
    parts.push(...further);
  }
  return parts;
}

function bodiesIn(
  printed: string,
  agencyOf: AgencyFinder,
): { name: string; own: Task['role'] | undefined }[] {
  return [...printed.matchAll(/([^()]+)(?:\((chủ trì|phối hợp)\))?/giu)].flatMap(([, names, part]) => {
    const bodies = names!
      .replace(/^[\s,]+|[\s,]+$/gu, '')
      .split(/,\s+(?=các\s)/u)
      .flatMap((group) => (group ? splitBodies(group, agencyOf) : []));
    // Who leads is one: “Sở A, Sở B (chủ trì)” says it of the last.
    const own = part === undefined ? undefined : ROLES[part.toLowerCase()];
    return bodies.map((name, at) => ({
      name,
      own: own === 'lead' && at < bodies.length - 1 ? undefined : own,
    }));
  });
}
