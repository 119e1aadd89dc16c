import type { Content } from '../../../content/content.ts';
import { once } from '../../../content/once.ts';
import { numberKey } from '../citations/citations.ts';
import { planIndex, type PlanText } from '../plan-index.ts';
import { text } from '../../../text/common.ts';
import { plansText } from '../../../text/plans.ts';

/** What became of a plan, and what it came from. Each relation is written once, in one of the two plans, and told in both. */
export interface PlanLife {
  replacedBy: PlanText[];
  replaces: PlanText[];
  amendedBy: PlanText[];
  amends: PlanText[];
  /** The same document in another edition: its full text, its digest. */
  editions: PlanText[];
}

export type Relation = keyof PlanLife;

const lives = once('lives of plans', (content) => read(planIndex(content).plans));

export function planLife(content: Content, id: string): PlanLife {
  return lives(content).get(id) ?? none();
}

/** The plan itself that a plan goes on from or lives on in, for a page that lays both side by side; each pair once, older first. */
export function editionPairs(content: Content): [PlanText, PlanText][] {
  return planIndex(content).plans.flatMap((plan) => {
    const { replaces, amends, editions } = planLife(content, plan.id);
    const others = [...replaces, ...amends, ...editions.filter((other) => other.id < plan.id)];
    return [...new Set(others)].map((other): [PlanText, PlanText] => [other, plan]);
  });
}

/** What became of a plan in words: “thay bằng Kế hoạch …”. */
export function lifeWords({ replacedBy, amendedBy, replaces, amends }: PlanLife): string[] {
  const { life } = plansText;
  const said: [string, PlanText[]][] = [
    [life.replacedBy, replacedBy],
    [life.amendedBy, amendedBy],
    [life.replaces, replaces],
    [life.amends, amends],
  ];
  return said
    .filter(([, plans]) => plans.length > 0)
    .map(([words, plans]) => `${words.toLowerCase()} ${plans.map(({ data }) => data.shortTitle).join(', ')}`);
}

/** Whether a plan binds anybody: a draft does not, nor one that another has replaced. */
export function binds({ status }: Pick<PlanText['data'], 'status'>): boolean {
  return status !== 'draft' && status !== 'replaced';
}

/** What goes with the name of a plan wherever its tasks, terms or targets are gathered: that it binds nobody, and why. */
export function bindingWords(data: Pick<PlanText['data'], 'status'>): string {
  return binds(data) ? '' : text.status[data.status].toLowerCase();
}

/** The same, and of plans that bind: which of them another one amends, and which amends another. For lists in which plans stand without their names. */
export function standingWords(content: Content, { id, data }: Pick<PlanText, 'id' | 'data'>): string[] {
  const { amendedBy, amends } = planLife(content, id);
  const { life } = plansText;
  return [
    bindingWords(data),
    amends.length > 0 ? life.amending : '',
    amendedBy.length > 0 ? life.amended : '',
  ].filter((words) => words !== '');
}

/** The name of a plan with these words behind it. */
export function nameWithState(data: Pick<PlanText['data'], 'shortTitle' | 'status'>): string {
  const words = bindingWords(data);
  return words ? `${data.shortTitle} (${words})` : data.shortTitle;
}

function read(plans: readonly PlanText[]): Map<string, PlanLife> {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const all = new Map(plans.map(({ id }) => [id, none()]));
  const tie = (from: PlanText, to: string, there: Relation, back: Relation): void => {
    const other = byId.get(to);
    if (!other || other === from) return;
    all.get(from.id)![there].push(other);
    all.get(to)![back].push(from);
  };
  for (const plan of plans) {
    if (plan.data.replacedBy) tie(plan, plan.data.replacedBy, 'replacedBy', 'replaces');
    for (const other of plan.data.amends) tie(plan, other, 'amends', 'amendedBy');
  }
  const numbered = plans.filter(({ data }) => data.number !== null && data.date !== null);
  for (const same of Map.groupBy(
    numbered,
    ({ data }) => `${numberKey(data.number!)} ${data.date} ${data.issuer}`,
  ).values())
    for (const plan of same)
      all.get(plan.id)!.editions.push(...same.filter(({ data }) => data.edition !== plan.data.edition));
  return all;
}

function none(): PlanLife {
  return { replacedBy: [], replaces: [], amendedBy: [], amends: [], editions: [] };
}
