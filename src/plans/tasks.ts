import type { Agency } from '../schemas/agency.ts';
import { fold } from '../vietnamese/fold.ts';
import { walk, type Clause } from './clauses.ts';

/** Work a plan gives to one body. */
export interface Task {
  /** Agency id, or undefined when the name is in no list. */
  agency: string | undefined;
  /** Name as the plan prints it. */
  name: string;
  clause: string;
  text: string;
  /** `request` for a body that is not subordinate (“Đề nghị …”). */
  mode: 'assign' | 'request';
  role: 'lead' | 'support' | 'advise' | 'do';
}

const DUTIES = /TỔ CHỨC THỰC HIỆN|PHÂN CÔNG/iu;
const BODY_WORDS =
  'phòng|ban|trung tâm|đài|chi cục|hội|UBND|văn phòng|sở|công an|bảo hiểm|kho bạc|trang|trạm|ngân hàng|liên đoàn|đoàn(?! thể)';
/** A body begins: “Phòng …”, or “phòng Y tế” with a capital after; “ban, ngành” is none. */
const STARTS_BODY = new RegExp(
  `^(?:${capitalised(BODY_WORDS)})(?!\\p{L})|^(?:${BODY_WORDS})\\s+\\p{Lu}`,
  'u',
);

function capitalised(words: string): string {
  return words.replace(/(?<=^|\|)\p{Ll}/gu, (first) => first.toUpperCase());
}

/** Finds agencies by any of their names; district and place names after the name do not matter. */
export function agencyFinder(agencies: Iterable<Agency>): (name: string) => string | undefined {
  const byName = new Map<string, string>();
  for (const agency of agencies)
    for (const name of [agency.name, ...agency.aliases]) byName.set(nameKey(name), agency.id);
  return (name) => {
    const key = nameKey(name);
    return (
      byName.get(key) ??
      byName.get(key.replace(/ (?:huyen|thanh pho|tinh|xa|cac huyen|cac xa)(?: .*)?$/u, ''))
    );
  };
}

function nameKey(name: string): string {
  return fold(name)
    .toLowerCase()
    .replace(/&/g, 'va')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Is this a section that charges bodies with work? */
export function tellsDuties({ text }: Pick<Clause, 'text'>): boolean {
  return DUTIES.test(text);
}

/**
 * Tasks in document order: the blocks of “Tổ chức thực hiện”, one for each body named in a block; elsewhere, what the issuer directs
 * a body to do (“Chỉ đạo công chức …”).
 */
export function findTasks(
  clauses: readonly Clause[],
  agencyOf: (name: string) => string | undefined,
): Task[] {
  const tasks: Task[] = [];
  for (const { clause, ancestors } of walk(clauses)) {
    if (!ancestors.some(tellsDuties)) {
      const directed = directedBody(clause, agencyOf);
      if (directed)
        tasks.push({
          ...directed,
          clause: clause.id,
          text: clause.text,
          mode: 'assign',
          role: roleOf(directed.work),
        });
      continue;
    }
    if (clause.kind !== 'clause' || clause.heading === undefined) continue;
    const { bare, mode } = stripLead(clause.heading);
    const names = splitBodies(bare, agencyOf);
    const inline = clause.text.slice(clause.heading.length).replace(/^\s*:\s*/u, '');
    const works = inline
      ? [{ id: clause.id, text: inline }]
      : clause.children.map((child) => ({ id: child.id, text: child.text }));
    for (const name of names)
      for (const work of works)
        tasks.push({
          agency: agencyOf(name),
          name,
          clause: work.id,
          text: work.text,
          mode,
          role: roleOf(work.text),
        });
  }
  return tasks;
}

/** Longest name of a known body, in words, after “Chỉ đạo”. */
const NAME_WORDS = 14;

/** “Chỉ đạo công chức Văn hóa - Xã hội … tham mưu …”: the doer is the body that is directed (document grammar, “Roles”). */
function directedBody(
  { text }: Clause,
  agencyOf: (name: string) => string | undefined,
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

function stripLead(heading: string): { bare: string; mode: Task['mode'] } {
  const match = /^(Đề nghị|Giao|Trách nhiệm của)\s+/u.exec(heading);
  return {
    bare: match ? heading.slice(match[0].length) : heading,
    mode: match?.[1] === 'Đề nghị' ? 'request' : 'assign',
  };
}

/** Several bodies in one heading: at `;` always, at `,` before a new body, at “và” only when both sides are known or begin like bodies. */
function splitBodies(heading: string, agencyOf: (name: string) => string | undefined): string[] {
  return heading
    .split(/\s*;\s*/u)
    .flatMap((part) => (agencyOf(part) ? [part] : splitAtComma(part)))
    .flatMap((part) => {
      if (agencyOf(part)) return [part];
      for (const match of part.matchAll(/\s+và\s+/gu)) {
        const left = part.slice(0, match.index);
        const right = part.slice(match.index + match[0].length);
        const known = agencyOf(left) && agencyOf(right);
        if (known || (STARTS_BODY.test(left) && STARTS_BODY.test(right))) return [left, right];
      }
      return [part];
    });
}

function splitAtComma(text: string): string[] {
  const parts: string[] = [];
  for (const piece of text.split(/,\s*/u)) {
    if (parts.length && !STARTS_BODY.test(piece)) parts[parts.length - 1] += `, ${piece}`;
    else parts.push(piece);
  }
  return parts;
}

function roleOf(text: string): Task['role'] {
  if (/^(?:Kịp thời )?[Cc]hủ trì/u.test(text)) return 'lead';
  if (/^(?:Chủ động )?[Pp]hối hợp|^Cùng\s/u.test(text)) return 'support';
  return /^(?:Kịp thời )?[Tt]ham mưu/u.test(text) ? 'advise' : 'do';
}
