import { isNumbered, type Clause } from '../../kinds/plan/clauses/clauses.ts';
import {
  isStepName,
  readSeason,
  readStepTime,
  stepTimeIn,
  type SeasonTime,
  type StepTime,
} from '../../kinds/plan/terms/periods.ts';
import { yearBelow } from '../../kinds/plan/terms/term-context.ts';
import { isStatus } from '../../kinds/plan/targets/targets.ts';
import type { Structure } from './structure.ts';
import { readTimeTables } from './roadmap-tables.ts';
import type { TableLine } from './tables.ts';

/** A step of the roadmap: a heading, a clause or a row of a table that sets a time, and how much is to be done then. */
export interface RoadmapStep {
  period: string;
  /** Null where only an end is set. */
  start: string | null;
  /** Null, like its start, for a school year or a season. */
  end: string | null;
  sectionPath: string;
  tasks: number;
  line: number;
}

/** The time that words are; a school year is one without days. */
const timeOf = (words: string, year: number | undefined): StepTime | SeasonTime | undefined =>
  readStepTime(words, year) ?? readSeason(words);

/** Aims sorted by period (“CHỈ TIÊU: 1. Đến năm 2025”) are no steps. */
const AIMS = /^(?:CÁC |MỘT SỐ )?(?:MỤC TIÊU|CHỈ TIÊU)/iu;
/** What opens a clause, with its time in brackets, before a colon. */
export const BRACKETED_HEAD = /^([^:;.]{2,90}\([^()]{3,60}\))\s*:/u;
/** Parts whose clauses are steps wherever they name their time. */
const TIMES =
  /LỘ TRÌNH|TIẾN ĐỘ|THỜI GIAN(?! (?:TỚI|QUA|VỪA QUA))|CÁC BƯỚC (?:THỰC HIỆN|TIẾN HÀNH|TRIỂN KHAI)|(?:CÁC|CHIA) (?:ĐỢT|GIAI ĐOẠN)|LỊCH (?:THỜI VỤ|CÔNG TÁC|TRIỂN KHAI|THỰC HIỆN|TỔ CHỨC)/iu;
const WHOLE_TIME = /^(?:Tổng )?[Tt]hời (?:gian|hạn)(?: (?:thực hiện|tổ chức|triển khai))?$/u;
/**
 * Steps of the roadmap in document order.
 * @param year the year of the plan, for times without one
 */
export function readRoadmap(
  structure: Structure,
  rows: readonly TableLine[],
  year: number | null,
): RoadmapStep[] {
  const steps = structure.clauses.flatMap(({ clause, ancestors, path }): RoadmapStep[] => {
    if (clause.text.startsWith('|') || ancestors.some(setsAims)) return [];
    const ofYear = yearAbove(ancestors) ?? year ?? undefined;
    const line = timeOfLine(clause, ancestors, ofYear);
    const listed = line?.time ?? timeOfBullet(clause, ancestors, ofYear);
    const outer = clause.kind === 'section' || clause.kind === 'part';
    const headed = outer && !ancestors.some(isTimed) ? undefined : headTime(clause, ofYear);
    const time =
      listed ?? headed ?? (isStep(clause, ancestors, ofYear) ? stepTimeIn(clause.text, ofYear) : undefined);
    if (!time) return [];
    const { start, end, words } = time;
    const tasks = line?.tasks ?? (listed ? 1 : Math.max(1, countTasks(clause)));
    return [
      {
        period: headed ? (clause.heading ?? words) : words,
        start,
        end,
        sectionPath: path,
        tasks,
        line: clause.line,
      },
    ];
  });
  return [...steps, ...readTimeTables(rows, year ?? undefined)].sort((a, b) => a.line - b.line);
}

/** The year of the nearest heading that names one and no other: “Quý II” below “Năm 2022”. */
function yearAbove(ancestors: readonly Clause[]): number | undefined {
  return ancestors
    .map(({ heading }) => (heading === undefined ? undefined : yearBelow([heading], undefined)))
    .findLast((year) => year !== undefined);
}

/** Does a heading open a part on times? */
function isTimed({ heading }: Clause): boolean {
  return heading !== undefined && TIMES.test(heading);
}

/** A part of aims, not one of aims and of what is to be done. */
function setsAims({ kind, text }: Clause): boolean {
  const outer = kind === 'part' || kind === 'chapter';
  return AIMS.test(text) && !(outer && /NHIỆM VỤ|GIẢI PHÁP|NỘI DUNG|LỘ TRÌNH|TIẾN ĐỘ/iu.test(text));
}

/** `Bước 2 (tháng 3/2024)`: the label names the step, the heading its time. */
function headTime(clause: Clause, year: number | undefined): ReturnType<typeof timeOf> {
  if (clause.heading === undefined) {
    // `Tuần 1 (từ 01/3 đến 07/3/2023): Ra quân.`
    const text = clause.kind === 'named' ? `${clause.label} ${clause.text}` : clause.text;
    const before = isNumbered(clause) ? BRACKETED_HEAD.exec(text)?.[1] : undefined;
    return before === undefined ? undefined : bracketed(before, year);
  }
  const whole = clause.kind === 'named' ? `${clause.label} ${clause.heading}` : clause.heading!;
  return timeOf(whole, year) ?? bracketed(clause.heading!, year);
}

/** `Chuẩn bị (từ ngày 01/3 đến ngày 15/3/2024)` */
function bracketed(heading: string, year: number | undefined): ReturnType<typeof timeOf> {
  const inner = /\(([^()]{3,60})\)$/u.exec(heading)?.[1];
  return inner === undefined ? undefined : timeOf(inner, year);
}

/** `- Quý I: triển khai kế hoạch`: a bullet that a time opens, in a part that speaks of times. */
function timeOfBullet(
  clause: Clause,
  ancestors: readonly Clause[],
  year: number | undefined,
): ReturnType<typeof timeOf> {
  if (!LISTED.includes(clause.kind)) return undefined;
  const inTimed = ancestors.some(isTimed);
  // What is said of all the time before its steps is a sentence, no bullet: “Từ … đến hết …, chia làm 3 bước:”.
  const opened = openingTime(clause, year, inTimed && clause.kind !== 'paragraph');
  // Several that a time opens, one after the other, are steps wherever they stand.
  const several = ancestors.length > 0 && !isStatus(ancestors) ? ancestors.at(-1)!.children : [];
  if (opened && several.filter((sibling) => openingTime(sibling, year)).length > 1) return opened;
  if (!inTimed) return undefined;
  if (opened) return opened;
  // `- Đại hội chi đoàn: hoàn thành trước ngày 31/3/2012`: one of several that a time closes; below a title of another thing, one of nothing else.
  const closing = closingTime(clause, year);
  const all = ancestors.at(-1)!.children;
  const closed = all.filter((sibling) => closingTime(sibling, year));
  const above = ancestors.findLast(isNumbered);
  return closed.length > 1 && ((above && isTimed(above)) || closed.length === all.length)
    ? closing
    : undefined;
}

const LISTED: readonly Clause['kind'][] = ['dash', 'plus', 'paragraph'];

/**
 * The time that opens a bullet, before a colon; in a part on times also before a comma. A step may have a name before its time:
 * `- Bước 1: Từ ngày 05/01 đến ngày 15/01/2026: rà soát.`, `- Đợt 2: từ 10/5 đến 17/5/2018, huấn luyện.`
 */
function openingTime(
  { kind, text }: Clause,
  year: number | undefined,
  inTimed = false,
): ReturnType<typeof timeOf> {
  if (!LISTED.includes(kind)) return undefined;
  const opening = /^([^:;]{3,60}?)\s*:\s*\S/u.exec(text)?.[1];
  // `- Tuần 1 (06/4 - 12/4/2026): họp dân`
  const whole = opening === undefined ? undefined : (timeOf(opening, year) ?? bracketed(opening, year));
  if (whole) return whole;
  const named = opening !== undefined && isStepName(opening);
  const rest = named ? text.slice(opening.length).replace(/^[\s:]+/u, '') : text;
  const stops =
    named || inTimed
      ? [...rest.slice(0, LONGEST_OPENING).matchAll(named ? /\s*(?:[,:;]|\.?$)/gu : /\s*[,:;]/gu)]
      : [];
  return stops.map(({ index }) => timeOf(rest.slice(0, index), year)).find((time) => time !== undefined);
}

const LONGEST_OPENING = 60;

/** `Tháng 9/2025` on a line of its own, with what is to be done then on the lines below, and so on: how many lines, and when. */
function timeOfLine(
  clause: Clause,
  ancestors: readonly Clause[],
  year: number | undefined,
): { time: StepTime | SeasonTime; tasks: number } | undefined {
  if (clause.kind !== 'paragraph' && clause.kind !== 'star') return undefined;
  const time = timeOf(clause.text, year);
  const siblings = ancestors.at(-1)?.children ?? [];
  if (!time || isStatus(ancestors)) return undefined;
  const alike = siblings.filter((sibling) => sibling.kind === clause.kind && timeOf(sibling.text, year));
  const below = siblings.slice(siblings.indexOf(clause) + 1);
  const end = below.findIndex((sibling) => alike.includes(sibling));
  const tasks = clause.children.length || (end < 0 ? below : below.slice(0, end)).length;
  return alike.length > 1 && tasks > 0 ? { time, tasks } : undefined;
}

/** What is done, a colon, and nothing but a time. */
function closingTime({ text }: Clause, year: number | undefined): ReturnType<typeof timeOf> {
  const parts = /^([^:;]{3,90}?)\s*:\s*([^:;]{4,60})$/u.exec(text);
  return parts && !WHOLE_TIME.test(parts[1]!) ? timeOf(parts[2]!, year) : undefined;
}

/** A numbered clause without numbered ones below, in a part that speaks of times. */
function isStep(clause: Clause, ancestors: readonly Clause[], year: number | undefined): boolean {
  return (
    isNumbered(clause) &&
    !clause.children.some(isNumbered) &&
    // “1. Thời gian: từ … đến …” says how long all of it takes.
    !(clause.heading !== undefined && WHOLE_TIME.test(clause.heading)) &&
    ancestors.some(isTimed) &&
    // Below “Giai đoạn 2024 - 2025” clauses are what is done in that step.
    !ancestors.some((above) => headTime(above, year) !== undefined)
  );
}

/** Tasks below a heading: its bullets, points or sub-clauses, or one for each plain paragraph and for text after the colon. */
function countTasks(clause: Clause): number {
  const listed = clause.children.filter((child) => child.kind !== 'paragraph');
  if (listed.length) return listed.length;
  const inline =
    clause.heading === undefined
      ? clause.text
      : clause.text.slice(clause.heading.length).replace(/^[\s:.]+/u, '');
  return clause.children.length + (inline ? 1 : 0);
}
