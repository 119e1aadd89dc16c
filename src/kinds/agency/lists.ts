import type { Content } from '../../content/content.ts';
import {
  byYear,
  fits,
  listPages,
  type ListPage,
  sectionName,
  type SectionName,
} from '../../content/long-list.ts';
import { once } from '../../content/once.ts';
import { plansText } from '../../text/plans.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { planIndex, type PlacedTask, type PlanText } from '../plan/plan-index.ts';
import { binds } from '../plan/lists/life.ts';
import { agencyGroups } from './mentions.ts';
import type { Agency } from './schema.ts';
import * as routes from '../../routes.ts';

export interface AgencyLists {
  groups: ReturnType<typeof agencyGroups>['groups'];
  asked: Agency[];
  /** Kinds of bodies, when they are too many for one page. */
  sections: SectionName[];
  pages: ListPage<Agency>[];
}

/** Bodies as the list shows them, laid out once for each reading of the content. */
export const agencyLists = once('lists of agencies', layAgencies);

function layAgencies(content: Content): AgencyLists {
  const { groups, asked } = agencyGroups(content);
  const all = [
    ...groups.map(({ kind, agencies }) => ({ label: plansText.kindOfAgency[kind], agencies })),
    { label: plansText.agenciesAsked, agencies: asked },
  ];
  const sections = fits(
    all.flatMap(({ agencies }) => agencies),
    weighAgency,
  )
    ? []
    : all
        .filter(({ agencies }) => agencies.length > 0)
        .map(({ label, agencies }) => ({ slug: slugify(label), label, entries: agencies }));
  return {
    groups,
    asked,
    sections: sections.map(sectionName),
    pages: listPages(routes.agencies, sections, weighAgency),
  };
}

/** Links of a list compress less well than prose: their addresses differ all along. */
function weighAgency({ id, name }: Agency): number {
  return 140 + 2 * (id.length + name.length);
}

/** Tasks that one plan gives a body. */
export interface TasksOfPlan {
  plan: PlanText;
  tasks: PlacedTask[];
}

export interface TaskLists {
  /** Newest plan first, one that binds nobody (`binds`) behind the others. The same office exists in many places: its tasks stand apart by the place of the plan. */
  all: TasksOfPlan[];
  /** Years of plans, when the tasks are too many for the page of the body. */
  sections: SectionName[];
  pages: ListPage<TasksOfPlan>[];
}

/** Tasks of a body, by the year of the plan where they are too many for its page. */
export function taskLists(content: Content, agency: string): TaskLists {
  const all = [...Map.groupBy(planIndex(content).tasksOf(agency), ({ place }) => place.plan)]
    .map(([plan, tasks]) => ({ plan, tasks }))
    .sort(
      (a, b) =>
        Number(binds(b.plan.data)) - Number(binds(a.plan.data)) || b.plan.data.year - a.plan.data.year,
    );
  const sections = fits(all, weighTasks) ? [] : byYear(all, ({ plan }) => String(plan.data.year));
  return {
    all,
    sections: sections.map(sectionName),
    pages: listPages(routes.agency(agency), sections, weighTasks),
  };
}

function weighTasks({ plan, tasks }: TasksOfPlan): number {
  return tasks.reduce((sum, { text }) => sum + 420 + text.length, 300 + 2 * plan.data.shortTitle.length);
}
