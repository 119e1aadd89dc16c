import type { Clause } from '../../plans/clauses.ts';
import { readRoadmapHeading } from '../../plans/time.ts';
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

/** Steps of the roadmap in document order. */
export function readRoadmap(structure: Structure): RoadmapStep[] {
  return structure.clauses.flatMap(({ clause, path }) => {
    const time = clause.heading === undefined ? undefined : readRoadmapHeading(clause.heading);
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
