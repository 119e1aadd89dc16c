import { agencyFinder } from '../plan/tasks/tasks.ts';
import type { PlanText } from '../plan/plan-index.ts';
import type { Agency } from './schema.ts';
import { compareVietnamese } from '../../vietnamese/collate.ts';
import { planIndex } from '../plan/plan-index.ts';
import type { Content } from '../../content/content.ts';
import { once } from '../../content/once.ts';
import type { HandbookEntry } from '../handbook/entry.ts';

/** The order of the list: who leads, who governs, who rallies, who serves. */
const KINDS = ['party', 'state', 'front', 'union', 'service', 'bank', 'other'] as const;

/** Where a body stands in the portal, besides its tasks. */
export interface AgencyMentions {
  issued: PlanText[];
  /** Plans that name the body among their recipients. */
  received: PlanText[];
  /** Sections of the handbook that send a reader there. */
  askedIn: HandbookEntry[];
}

const mentions = once('agency mentions', readMentions);

export function mentionsOfAgency(content: Content, id: string): AgencyMentions {
  return mentions(content).get(id)!;
}

function readMentions(content: Content): Map<string, AgencyMentions> {
  const found = new Map<string, AgencyMentions>(
    [...content.agencies.keys()].map((id) => [id, { issued: [], received: [], askedIn: [] }]),
  );
  const agencyOf = agencyFinder(content.agencies.values());
  for (const plan of planIndex(content).plans) {
    found.get(plan.data.issuer)?.issued.push(plan);
    const names = plan.data.recipients.flatMap((line) => line.split(/\s*[;,]\s*/));
    const ids = names.flatMap((name) => agencyOf(name.replace(/\s*\([^)]*\)$/, '')) ?? []);
    for (const id of new Set(ids)) found.get(id)!.received.push(plan);
  }
  for (const section of content.handbook)
    for (const id of new Set(section.data.ask.map(({ agency }) => agency)))
      found.get(id)?.askedIn.push(section);
  return found;
}

/** Bodies that plans speak of, by kind; then those that only the handbook knows. A body nothing speaks of is listed nowhere. */
export function agencyGroups(content: Content): {
  groups: { kind: Agency['kind']; agencies: Agency[] }[];
  asked: Agency[];
} {
  const { tasksOf } = planIndex(content);
  const inPlans = (id: string): boolean => {
    const { issued, received } = mentionsOfAgency(content, id);
    return tasksOf(id).length + issued.length + received.length > 0;
  };
  const sorted = [...content.agencies.values()].sort((a, b) => compareVietnamese(a.name, b.name));
  return {
    groups: KINDS.map((kind) => ({
      kind,
      agencies: sorted.filter((agency) => agency.kind === kind && inPlans(agency.id)),
    })).filter(({ agencies }) => agencies.length > 0),
    asked: sorted.filter(({ id }) => !inPlans(id) && mentionsOfAgency(content, id).askedIn.length > 0),
  };
}
