import type { Agency } from '../../agency/schema.ts';
import { fold } from '../../../vietnamese/fold.ts';
import {
  DUTIES,
  type Mode,
  NO_DUTIES,
  bodyBeforeVerb,
  bodyOfTitle,
  goesOnToDo,
  namesBody,
  startsLikeBody,
  startsWithDuty,
  withoutLead,
} from '../agency-names.ts';
import { walk, type Clause } from '../clauses/clauses.ts';
import { directedTasks } from './directed-tasks.ts';
import { labelledTasks } from './labelled-tasks.ts';
import { roleOf } from './roles.ts';
import { splitBodies } from './split-bodies.ts';
import { columnsOf } from '../tables/table-columns.ts';
import { partOf, tableTasks, workOfRow } from './table-tasks.ts';

/** Work a plan gives to one body. */
export interface Task {
  /** Agency id, or undefined when the name is in no list. */
  agency: string | undefined;
  /** Name as the plan prints it. */
  name: string;
  /** Clause that names the body. */
  block: string;
  /** Clause that says the work: the block itself or one below it. */
  clause: string;
  text: string;
  mode: Mode;
  role: 'lead' | 'support' | 'advise' | 'do';
}

/** The agency of a name as a plan prints it, by its id. */
export type AgencyFinder = (name: string) => string | undefined;

/** Finds agencies by any of their names; district and place names after the name do not matter. */
export function agencyFinder(agencies: Iterable<Agency>): AgencyFinder {
  const byName = new Map<string, string>();
  for (const agency of agencies)
    for (const name of [agency.name, ...agency.aliases]) byName.set(nameKey(name), agency.id);
  const find = (name: string): string | undefined => {
    const known = byName.get(nameKey(name));
    const place = known === undefined ? PLACE_BEHIND.exec(name) : null;
    if (!place || OTHERS_BEHIND.test(place.groups!['rest']!)) return known;
    return byName.get(nameKey(name.slice(0, place.index)));
  };
  // Plans name the same few bodies again and again.
  const found = new Map<string, string | undefined>();
  return (name) => {
    if (!found.has(name)) found.set(name, find(name));
    return found.get(name);
  };
}

const LEVEL = '(?:huyện|thị xã|thành phố|tỉnh|xã(?!\\s+hội)|phường|thị trấn|đặc khu)(?!\\p{L})';
/** “Công an | xã Ví Dụ”, “Đoàn Thanh niên | các xã, phường”. */
const PLACE_BEHIND = new RegExp(`\\s+(?:các\\s+)?${LEVEL}(?<rest>.*)$`, 'iu');
/** “Trạm Y tế xã, Hội Phụ nữ xã” are two bodies, and none of them both. */
const OTHERS_BEHIND = new RegExp(`(?:[,;]|\\s(?:và|cùng))\\s+(?!(?:các\\s+)?${LEVEL})`, 'iu');

function nameKey(name: string): string {
  return fold(name)
    .toLowerCase()
    .replace(/&/g, 'va')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * Tasks in document order: the blocks of “Tổ chức thực hiện”, one for each body named in a block; elsewhere, what the issuer directs
 * a body to do (“Chỉ đạo công chức …”, “Giao X …”) or a label says (“Cơ quan chủ trì: X”), and rows of tables whose headings name who
 * carries them out.
 */
export function findTasks(clauses: readonly Clause[], agencyOf: AgencyFinder): Task[] {
  const blocks = blockTasks(clauses, agencyOf);
  const own = new Set(blocks.flatMap(({ block, clause }) => [block, clause]));
  const labelled = labelledTasks(clauses, agencyOf).filter(
    ({ block, clause }) => !own.has(block) && !own.has(clause),
  );
  const named = new Set(labelled.map(({ clause }) => clause));
  const directed = directedTasks(clauses, agencyOf).filter(
    ({ clause }) => !named.has(clause) && !own.has(clause),
  );
  return inOrder(clauses, [...blocks, ...directed, ...labelled]);
}

/** Work told in blocks and tables alone, which the importer counts. */
export function blockTasks(clauses: readonly Clause[], agencyOf: AgencyFinder): Task[] {
  const tabled = [...walk(clauses)]
    .filter(({ clause }) => clause.kind === 'table')
    .flatMap(({ clause }) => tableTasks(clause, agencyOf, (names) => splitBodies(names, agencyOf)));
  const told = new Set(tabled.map(({ clause }) => clause));
  return inOrder(clauses, [
    ...chargedTasks(clauses, agencyOf).filter(({ clause }) => !told.has(clause)),
    ...tabled,
  ]);
}

function inOrder(clauses: readonly Clause[], tasks: Task[]): Task[] {
  const order = new Map([...walk(clauses)].map(({ clause }, index) => [clause.id, index]));
  return tasks.sort((a, b) => order.get(a.clause)! - order.get(b.clause)!);
}

/** Work told in the blocks of “Tổ chức thực hiện”. */
function chargedTasks(clauses: readonly Clause[], agencyOf: (name: string) => string | undefined): Task[] {
  return ownBlocks(clauses).flatMap(({ clause, bare, mode, work }) => {
    const behind = partInBrackets(clause.text, bare);
    const named = splitBodies(bare, agencyOf).map(partOf);
    return named.flatMap(({ name, own }, at) =>
      work.map(({ id, text }): Task => ({
        agency: agencyOf(name),
        name,
        block: clause.id,
        clause: id,
        text,
        mode,
        role:
          own ??
          (at === named.length - 1 ? behind : undefined) ??
          roleOf(id === clause.id ? afterName(text, bare) : text),
      })),
    );
  });
}

/** “Trung tâm Khuyến nông (phối hợp): tập huấn …”: the part of the body that stands last, behind its name. */
function partInBrackets(text: string, name: string): Task['role'] | undefined {
  const at = text.indexOf(name);
  if (at < 0) return undefined;
  const words = /^\s*\(((?:cơ quan |đơn vị )?(?:chủ trì|phối hợp|tham mưu|thường trực|đầu mối))\)\s*:/iu.exec(
    text.slice(at + name.length),
  )?.[1];
  if (words === undefined) return undefined;
  return /phối hợp|tham mưu/iu.test(words) ? roleOf(words) : 'lead';
}

/** What a sentence says of the body that it names: “Phòng Kinh tế (đầu mối) có trách nhiệm | chủ trì …”. */
function afterName(text: string, name: string): string {
  const at = text.indexOf(name);
  return at < 0 || at > 40 ? text : text.slice(at + name.length).replace(/^\s*\([^()]*\)/u, '');
}

/** What the articles of a decision say in one sentence, the plan it gives out says in full: then the plan's own blocks count. */
function ownBlocks(clauses: readonly Clause[]): Block[] {
  const told = blocksIn(clauses, false);
  // A plan that has no such part may still list bodies, each with its work below.
  const blocks = told.length ? told : listedBlocks(clauses);
  const ofPlan = blocks.filter(({ clause }) => clause.kind !== 'article');
  const enclosed =
    clauses.some(({ kind }) => kind === 'article') && clauses.some(({ kind }) => kind === 'section');
  return enclosed && ofPlan.length ? ofPlan : blocks;
}

/** A clause that names one or more bodies and what they do. */
interface Block {
  clause: Clause;
  /** The bodies, without words of assignment. */
  bare: string;
  mode: Mode;
  /** The name stands before a colon or as a title, not in a sentence. */
  titled: boolean;
  work: { id: string; text: string }[];
}

/** Blocks among clauses; inside a block nothing is looked for any more. `inDuties` once a heading above speaks of duties. */
function blocksIn(clauses: readonly Clause[], inDuties: boolean): Block[] {
  const listed = clauses.some((clause) => clause.kind !== 'paragraph');
  // Bodies that stand one after another, each with its work, are charged whether or not a heading says so.
  const listsDuties = inDuties || isListOfDuties(clauses);
  return clauses.flatMap((clause) => {
    const charged = listsDuties && (inDuties || clause.kind === 'clause');
    const duties = inDuties || (clause.heading !== undefined && DUTIES.test(clause.heading.slice(0, 160)));
    const below = (): Block[] => blocksIn(clause.children, duties);
    if (clause.kind === 'article' && /^(?:Trách nhiệm của|Giao)\s/u.test(clause.text)) {
      const inner = below();
      const own = blockOf(clause);
      return inner.length || !own ? inner : [own];
    }
    // `C. TỔ CHỨC THỰC HIỆN` › `I. Sở Y tế`: sections below such a part name the bodies.
    const inner = below();
    // “Cấp tỉnh”, “Ngành Y tế” only sort the bodies that all their clauses name.
    const sorts =
      inner.length > 0 && inner.length >= clause.children.length && inner.every(({ titled }) => titled);
    const ofPart = inDuties && !sorts && clause.kind === 'section' ? blockOf(clause) : undefined;
    if (ofPart?.titled && ofPart.work.length) return [ofPart];
    if (!charged || clause.kind === 'section' || clause.kind === 'part' || clause.kind === 'chapter')
      return inner;
    if (clause.kind === 'paragraph' && listed) return [];
    const several = partsOf(clause);
    if (several.length) return several;
    const own = sorts || (inner.length && /^Cấp\s/u.test(clause.text)) ? undefined : blockOf(clause);
    return own ? [own] : inner;
  });
}

/** Runs of numbers that name nothing but bodies: `1. Sở Y tế` with its work below, `1. Đối với Ban Giám hiệu: …`. */
function listedBlocks(clauses: readonly Clause[]): Block[] {
  return runsOf(clauses).flatMap((run) => {
    const blocks = run.map((clause) => (/^Cấp\s/u.test(clause.text) ? undefined : blockOf(clause)));
    const named = blocks.filter((block) => block !== undefined);
    // A sentence names its body because a verb of duty follows.
    const working = named.filter(({ titled, work }) => !titled || startsWithDuty(work[0]?.text ?? ''));
    const lists = run.length > 1 && named.length === run.length && working.length * 2 >= run.length;
    // A directive charges body after body, its first number all of them: “1. Tiếp tục quán triệt …”, “2. Ban Tuyên giáo …”.
    const most = named.length > 3 && named.length * 4 >= run.length * 3 && working.length === named.length;
    if (lists || most) return named;
    return run.flatMap(({ heading, text, children }) =>
      NO_DUTIES.test(heading ?? text) ? [] : listedBlocks(children),
    );
  });
}

/** Clauses whose numbers count on belong together; a number that begins anew begins another run. */
function runsOf(clauses: readonly Clause[]): Clause[][] {
  const runs: Clause[][] = [];
  for (const clause of clauses) {
    const number = Number.parseInt(clause.label, 10);
    const before = Number.parseInt(runs.at(-1)?.at(-1)?.label ?? '', 10);
    if (number === before + 1) runs.at(-1)!.push(clause);
    else runs.push([clause]);
  }
  return runs;
}

/** `1. Sở Nội vụ: theo dõi …`, `2. Sở Y tế: chủ trì …`: every number names a body, and what it has to do follows. */
function isListOfDuties(clauses: readonly Clause[]): boolean {
  const numbered = clauses.filter((clause) => clause.kind === 'clause');
  if (numbered.length < 2) return false;
  const duties = numbered.map(({ text }) => /^([^:.;]{2,160}?)\s*:\s*(\S.*)$/su.exec(text));
  return (
    duties.every((match) => match !== null && startsLikeBody(match[1]!)) &&
    duties.filter((match) => startsWithDuty(match![2]!)).length * 2 >= numbered.length
  );
}

/** `Phòng Kinh tế: chủ trì`; with the work in the items below, `Phòng Kinh tế:`. */
const NAMED = /^([^:.;]{2,160}?)\s*:\s*\S/u;
const NAMED_ABOVE = /^([^:.;]{2,160}?)\s*:(?:\s*\S|$)/u;

function blockOf(clause: Clause): Block | undefined {
  const named = (clause.children.length ? NAMED_ABOVE : NAMED).exec(clause.text)?.[1];
  // The heading of a section is its whole line: `III. Công an xã: bảo đảm an ninh`.
  const lead = clause.kind === 'section' ? (named ?? clause.heading) : (clause.heading ?? named);
  const { bare, mode } = withoutLead(lead ?? clause.text);
  if (lead !== undefined && namesBody(lead)) {
    const inline = clause.text.slice(lead.length).replace(/^\s*:\s*/u, '');
    const group = groupOf(lead, inline);
    if (group) return { clause, bare: group, mode, titled: false, work: workOf(clause, inline) };
    // “Cấp huyện: Hội Phụ nữ các huyện hướng dẫn …” names the body behind the colon.
    const behind = /^Cấp\s/u.test(bare) ? bodyBeforeVerb(inline) : undefined;
    return {
      clause,
      bare: behind ?? bodyOfSentence(bare) ?? bodyOfTitle(bare),
      mode,
      titled: true,
      work: workOf(clause, inline),
    };
  }
  // “Ban Dân vận hướng dẫn …”: no colon, the verb ends the name.
  if (/(?:như sau|sau đây)\s*:$/u.test(clause.text)) return undefined;
  const sentence = withoutLead(clause.text);
  const name = bodyBeforeVerb(sentence.bare, sentence.led);
  return name === undefined
    ? undefined
    : {
        clause,
        bare: name,
        mode: sentence.mode,
        titled: false,
        work: workOf(clause, clause.text.replace(/:$/u, '')),
      };
}

/** “Hội Nông dân xã chủ trì; Đoàn Thanh niên phối hợp mở lớp”: each part of the sentence names a body and what it does. */
function partsOf(clause: Clause): Block[] {
  const parts = clause.text.split(/;\s+/u);
  if (parts.length < 2 || clause.children.length || clause.text.includes(':')) return [];
  const blocks = parts.map((text): Block | undefined => {
    const { bare, mode, led } = withoutLead(text);
    const name = bodyBeforeVerb(bare, led);
    return name === undefined
      ? undefined
      : { clause, bare: name, mode, titled: false, work: [{ id: clause.id, text }] };
  });
  return blocks.every((block) => block !== undefined) ? blocks : [];
}

/** A title that says what is done, and more than one thing, is a sentence: “Mặt trận và các đoàn thể vận động hội viên gương mẫu thực hiện”. */
function bodyOfSentence(title: string): string | undefined {
  const name = bodyBeforeVerb(title);
  if (name === undefined || /(?:^|\s)(?:và|các|,)$/u.test(name)) return undefined;
  return goesOnToDo(title.slice(name.length).replace(/^,?\s+/u, '')) ? name : undefined;
}

/** “Các sở: Y tế, Tài chính, Công an tỉnh theo chức năng …”: the colon only opens the list of names. */
function groupOf(lead: string, inline: string): string | undefined {
  if (!/^Các\s(?:sở|ban|phòng|ngành|bộ|đơn vị)[^:]{0,30}$/iu.test(lead) || startsWithDuty(inline))
    return undefined;
  const names = bodyBeforeVerb(`Sở ${inline}`)?.slice(3);
  return names && `${lead}: ${names}`;
}

/** What stands behind the name, else what stands below it. */
function workOf(clause: Clause, inline: string): Block['work'] {
  // Behind the work itself only a table whose heading speaks of tasks says more of it: figures by village belong to the plan.
  const isRow = ({ kind, text }: Clause): boolean => kind === 'table' || text.startsWith('|');
  const said = inline !== '' || !clause.children.every(isRow);
  const below = clause.children.flatMap((child) => {
    // A row that the importer has not put into its table yet.
    if (said && child.kind !== 'table' && isRow(child)) return [];
    if (child.kind !== 'table') return [{ id: child.id, text: child.text }];
    if (said && columnsOf(child.table!.model).task === undefined) return [];
    return child.children.map((row) => ({ id: row.id, text: workOfRow(row) }));
  });
  return inline && !below.length ? [{ id: clause.id, text: inline }] : below;
}
