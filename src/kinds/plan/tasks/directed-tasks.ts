import {
  bodyBeforeVerb,
  goesOnToDo,
  NO_DUTIES,
  startsLikeBody,
  tellsDuties,
  withoutLead,
} from '../agency-names.ts';
import { walk, type Clause } from '../clauses/clauses.ts';
import { STATUS } from '../figures.ts';
import { roleOf } from './roles.ts';
import { splitBodies } from './split-bodies.ts';
import type { AgencyFinder, Task } from './tasks.ts';

/** Work told outside those blocks, where the clause names a known body that is directed. */
export function directedTasks(clauses: readonly Clause[], agencyOf: AgencyFinder): Task[] {
  return [...walk(clauses)].flatMap(({ clause, ancestors }) => {
    const directed =
      clause.table || ancestors.some(tellsDuties) ? [] : directedBodies(clause, ancestors, agencyOf);
    const at = { block: clause.id, clause: clause.id, text: clause.text };
    return directed.map(({ agency, name, mode, work }): Task => ({
      agency,
      name,
      ...at,
      mode,
      role: roleOf(work),
    }));
  });
}

/** Longest name of a known body, in words, after “Chỉ đạo”. */
const NAME_WORDS = 14;

interface Directed extends Pick<Task, 'agency' | 'name' | 'mode'> {
  work: string;
}

/**
 * “Chỉ đạo công chức Văn hóa - Xã hội … tham mưu …”: the doer is the body that is directed (document grammar, “Roles”); “Giao Trạm Y tế xã
 * chủ trì …” names it before its verb, known or not.
 */
function directedBodies(clause: Clause, ancestors: readonly Clause[], agencyOf: AgencyFinder): Directed[] {
  const known = directedBody(clause, agencyOf);
  if (known) return [{ ...known, mode: 'assign' }];
  // The articles of a decision are read among the blocks; a report asks others for what it proposes.
  const chain = [...ancestors, clause];
  if (chain.some(({ kind, heading }) => kind === 'article' || NO_DUTIES.test(heading ?? ''))) return [];
  const leads = LEADS.exec(clause.text)?.groups!['by'];
  const leader =
    leads === undefined || chain.some(({ heading }) => STATUS.test(heading ?? ''))
      ? undefined
      : agencyOf(leads);
  if (leader) return [{ agency: leader, name: leads!, mode: 'assign', work: 'chủ trì' }];
  const done = DONE_BY.exec(clause.text)?.groups!['by'];
  if (done === undefined && !/^(?:Giao(?: cho)?|Phân công)\s/u.test(clause.text)) return [];
  const { bare, mode, led } = withoutLead(done === undefined ? clause.text : `Giao ${done}`);
  const names = bodyBeforeVerb(bare, led);
  const work = names === undefined ? '' : bare.slice(names.length).replace(/^,?\s+/u, '');
  return splitBodies(names ?? '', agencyOf)
    .filter((name) => isNamed(name, agencyOf))
    .map((name) => ({ agency: agencyOf(name), name, mode, work }));
}

/** “Sở Giáo dục và Đào tạo chủ trì biên soạn tài liệu …” */
const LEADS = /^(?<by>\p{Lu}[^,;.:()]{3,90}?)\s(?:có trách nhiệm\s)?chủ trì[\s,]/u;
/** “Nội dung này do Phòng Kinh tế chủ trì”; “mô hình do Hội Phụ nữ thực hiện” in the middle of a sentence only names one. */
const DONE_BY =
  /^(?:Nội dung|Nhiệm vụ|Công việc|Việc|Phần việc|Hoạt động)\s(?:(?!đã\s)[^,;.:])*?\sdo\s(?<by>\p{L}.*)$/u;

function directedBody(
  { text }: Clause,
  agencyOf: AgencyFinder,
): { agency: string; name: string; work: string } | undefined {
  const lead = /^Chỉ đạo\s+(?:đạo\s+)?/u.exec(text);
  if (!lead) return undefined;
  const words = text.slice(lead[0].length).split(' ');
  for (let count = Math.min(NAME_WORDS, words.length); count > 0; count--) {
    const name = words
      .slice(0, count)
      .join(' ')
      .replace(/[,;:.]+$/u, '');
    const agency = agencyOf(name);
    if (agency) return { agency, name, work: words.slice(count).join(' ') };
  }
  return undefined;
}

/** Bodies that nobody can look up: “các ngành liên quan”, “đơn vị khác”. */
const VAGUE = /(?<!\p{L})(?:liên quan|khác|chức năng|nêu trên|trên địa bàn)(?!\p{L})/iu;
/** A name of more than its first word: “Công an xã”, “Hội Nông dân”. */
const NAMED = /^\p{Lu}[\p{L}.]*(?:\s+\S+)+$/u;

/** A body that can be told from others: known to the portal, or named with more than a common word. */
function isNamed(name: string, agencyOf: AgencyFinder): boolean {
  if (agencyOf(name)) return true;
  return (
    NAMED.test(name) &&
    startsLikeBody(name) &&
    !/^(?:Các|Mỗi|Những)\s|,/u.test(name) &&
    !VAGUE.test(name) &&
    !goesOnToDo(`thực hiện ${name}`)
  );
}
