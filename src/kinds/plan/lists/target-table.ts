import { lineage } from '../../../places/lineage.ts';
import type { Observation } from '../../../schemas/observation.ts';
import { planIndex, type PlanIndex } from '../plan-index.ts';
import { subjectName, subjectOf } from '../targets/subject.ts';
import type { Content } from '../../../content/content.ts';
import { once } from '../../../content/once.ts';
import { originOf, printedAs, remembered } from '../../../remembered.ts';
import { capitalise } from '../../../text/sentence.ts';
import { slugify } from '../../../vietnamese/slug.ts';
import { timesIn, type Times } from './due.ts';

export type PlacedTarget = PlanIndex['targets'][number] & {
  /** The same figure among the statistics, which knows indicator, group and standard. */
  observation: Observation | undefined;
};

export interface TargetGroup {
  /** Tells it apart, in an address too. */
  id: string;
  /** Undefined where the plans agree in words only. */
  indicator: string | undefined;
  name: string;
  targets: PlacedTarget[];
}

/**
 * Targets of all plans: side by side by what they are of (province before district before commune, then by year), and all of them. What only
 * the words tell is side by side where several plans say it.
 */
export const targetTable = once('target table', (content): { shared: TargetGroup[]; all: PlacedTarget[] } => {
  const { indicators } = content.statistics;
  const all = withObservations(content);
  const said = saidOfTargets(content);
  const groups = Map.groupBy(
    all,
    ({ observation }, at) => observation?.indicator ?? meant(content, said[at]!),
  );
  groups.delete(undefined);
  const depth = (target: PlacedTarget): number =>
    lineage(content.places, target.place.plan.data.place).length;
  const used = new Set(indicators.keys());
  const timesOf = timesOnce(planIndex(content));
  const shared = ([...groups] as [string, PlacedTarget[]][])
    .filter(([subject, targets]) => indicators.has(subject) || plansIn(targets) > 1)
    .map(([subject, targets]) => ({
      id: indicators.has(subject) ? subject : unused(subject, used),
      indicator: indicators.has(subject) ? subject : undefined,
      name: indicators.get(subject)?.name ?? nameInWords(targets, timesOf),
      targets: targets.toSorted(
        (a, b) => depth(a) - depth(b) || a.place.plan.data.year - b.place.plan.data.year,
      ),
    }));
  return { shared: shared.sort((a, b) => plansIn(b.targets) - plansIn(a.targets)), all };
});

/**
 * What a target is of, as targets of other plans meet it: its indicator, else what its words say.
 * @param times that its plan sets
 */
export function subjectIn(content: Content, target: PlacedTarget, times: Times): string | undefined {
  return target.observation?.indicator ?? meant(content, saidOf(target, times));
}

/** Of the times that a plan sets, those that the clause of a target sets in the words of the target itself. */
export function timesWithin(times: Times, { place, words }: Omit<PlacedTarget, 'observation'>): string[] {
  const own = times.get(place.clauseId) ?? [];
  return own.map((due) => due.words).filter((time) => words.toLowerCase().includes(time.toLowerCase()));
}

/** Words that say what a target is of stand for the indicator that any plan's target of these words belongs to. */
function meant(content: Content, said: string): string | undefined {
  return said === '' ? undefined : (indicatorsByWords(content).get(said) ?? said);
}

const indicatorsByWords = once('indicators by the words of targets', (content) => {
  const said = saidOfTargets(content);
  const found = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const [at, { observation }] of withObservations(content).entries()) {
    const words = said[at]!;
    if (!observation || words === '') continue;
    const { indicator } = observation;
    if ((found.get(words) ?? indicator) !== indicator) doubtful.add(words);
    found.set(words, indicator);
  }
  for (const words of doubtful) found.delete(words);
  return found;
});

/** What the words of each target say that it is of, in the order of the targets; empty where they do not. */
const saidOfTargets = once('what words of targets say', (content) => {
  const index = planIndex(content);
  return index.plans.flatMap(({ id }) => {
    const set = index.setBy(id);
    return remembered('what the words of its targets say', set, () => {
      const times = timesIn(index, id);
      return set.targets.map((target) => saidOf(target, times));
    });
  });
});

const saidOf = (target: Omit<PlacedTarget, 'observation'>, times: Times): string =>
  subjectOf(target.words, target.clause, timesWithin(times, target)) ?? '';

/** The shortest of the wordings: it says least of one plan alone. */
function nameInWords(targets: readonly PlacedTarget[], timesOf: (plan: string) => Times): string {
  const names = targets.map((target) =>
    subjectName(target.words, timesWithin(timesOf(target.place.plan.id), target)),
  );
  return capitalise(names.reduce((best, name) => (name.length < best.length ? name : best)));
}

/** Times that plans set, of each plan laid out once: its targets stand in many groups. */
function timesOnce(index: PlanIndex): (plan: string) => Times {
  const known = new Map<string, Times>();
  return (plan) => {
    let times = known.get(plan);
    if (!times) known.set(plan, (times = timesIn(index, plan)));
    return times;
  };
}

/** Letters of an address that is made from words. */
const LONGEST_ID = 80;

function unused(words: string, used: Set<string>): string {
  const plain = slugify(words).slice(0, LONGEST_ID).replace(/-$/, '');
  let id = plain;
  for (let count = 2; used.has(id); count++) id = `${plain}-${count}`;
  used.add(id);
  return id;
}

function plansIn(targets: readonly PlacedTarget[]): number {
  return new Set(targets.map(({ place }) => place.plan.id)).size;
}

/**
 * Pairs each target with its figure among the statistics. A clause may set the same figure for several things (“100% … 100% …”):
 * figures of one clause are taken in the order in which they stand, each once; one of the same unit before one whose unit is said otherwise,
 * and never a share for a count (“10 hộ … 10%”).
 */
const withObservations = once('targets with their figures', (content): PlacedTarget[] => {
  const open = Map.groupBy(
    content.statistics.observations.filter(({ kind, clause }) => kind === 'target' && clause !== undefined),
    ({ clause }) => clause!,
  );
  const { targets } = planIndex(content);
  const paired = new Map<(typeof targets)[number], Observation>();
  for (const fits of [isSameUnit, isOneShare])
    for (const target of targets) {
      const figures = paired.has(target) ? [] : (open.get(`${target.place.plan.id}#${target.clause}`) ?? []);
      const index = figures.findIndex(({ value, unit }) => value === target.value && fits(unit, target.unit));
      if (index >= 0) paired.set(target, figures.splice(index, 1)[0]!);
    }
  return targets.map((target) => {
    const observation = paired.get(target);
    return observation ? { ...target, observation } : printedAs({ ...target, observation }, originOf(target));
  });
});

const isSameUnit = (one: string, other: string): boolean => one === other;
/** Both are shares, or neither: “mô hình” and “mô hình/khu dân cư” are said of one thing, “hộ” and “%” never. */
const isOneShare = (one: string, other: string): boolean => /[%‰]/u.test(one) === /[%‰]/u.test(other);
