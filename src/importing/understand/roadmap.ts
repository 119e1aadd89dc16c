import type { Clause } from '../../kinds/plan/clauses.ts';
import { readRoadmapHeading } from '../../kinds/plan/time.ts';
import type { Structure } from './structure.ts';

/** A step of the roadmap: a heading that is only a time, and what is to be done then. */
export interface RoadmapStep {
  period: string;
  start: string;
  end: string;
  sectionPath: string;
  tasks: number;
  line: number;
}

/** Aims sorted by period (“CHỈ TIÊU: 1. Đến năm 2025”) are no steps. */
const AIMS = /^(?:CÁC |MỘT SỐ )?(?:MỤC TIÊU|CHỈ TIÊU)/iu;

/**
 * Steps of the roadmap in document order.
 * @param year the year of the plan, for headings without one
 */
export function readRoadmap(structure: Structure, year: number | null): RoadmapStep[] {
  return structure.clauses.flatMap(({ clause, ancestors, path }) => {
    if (clause.kind === 'section' || clause.kind === 'part') return [];
    if (ancestors.some((above) => AIMS.test(above.text))) return [];
    const time =
      clause.heading === undefined ? undefined : readRoadmapHeading(clause.heading, year ?? undefined);
    if (!time) return [];
    return [
      { period: clause.heading!, ...time, sectionPath: path, tasks: countTasks(clause), line: clause.line },
    ];
  });
}

/** Tasks below a heading: its bullets, points or sub-clauses, or one for each plain paragraph and for text after the colon. */
export function countTasks(clause: Clause): number {
  const listed = clause.children.filter((child) => child.kind !== 'paragraph');
  if (listed.length) return listed.length;
  const inline =
    clause.heading === undefined
      ? clause.text
      : clause.text.slice(clause.heading.length).replace(/^[\s:.]+/u, '');
  return clause.children.length + (inline ? 1 : 0);
}
