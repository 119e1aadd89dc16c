import { search } from '../../src/search/answer/engine.ts';
import type { Site } from '../../src/search/answer/site.ts';
import { type Features, weigh } from '../../src/search/answer/rank.ts';
import type { SearchWeights } from '../../src/search/weights.ts';
import { isExpected, type JudgedQuery } from './search-queries.ts';

/** One result of a judged query: what speaks for it, and whether it may come first. */
interface Candidate {
  features: Features;
  right: boolean;
}
/** One judged query with its results. */
export interface Lesson {
  candidates: readonly Candidate[];
  /** How much it counts against the others. */
  worth: number;
}

/** Asks the queries and keeps those that a right answer was found for: of the others, weights can learn nothing. */
export async function lessonsOf(
  site: Site,
  queries: readonly JudgedQuery[],
  worth: number,
): Promise<Lesson[]> {
  const all: Lesson[] = [];
  for (const query of queries) {
    const { results } = await search(site, {
      query: query.query,
      filters: {},
      sort: 'best',
      typing: query.typing === true,
      limit: CANDIDATES,
    });
    const candidates = results.map(({ passage, match: { features } }) => ({
      features,
      right: isExpected(query, passage.url),
    }));
    if (candidates.some(({ right }) => right)) all.push({ candidates, worth });
  }
  return all;
}

/**
 * Weights under which right answers stand higher: coordinate descent on the cross-entropy of right answers, each result being
 * as likely as its score to the power of 1 / `SHARPNESS`. Weights that the judged queries say nothing about stay where they
 * are; the others are held back by the square of their change in proportion, so that a few queries cannot turn them over.
 */
export function fitWeights(lessons: readonly Lesson[], from: SearchWeights): SearchWeights {
  let weights = from;
  let least = lossOf(lessons, weights, from);
  for (let step = FIRST_STEP; step > LAST_STEP; step *= 0.7)
    for (const path of FITTED)
      for (const factor of [1 + step, 1 - step, 1 + step / 3, 1 - step / 3]) {
        const changed = withWeight(weights, path, weightAt(weights, path) * factor);
        const loss = lossOf(lessons, changed, from);
        if (loss < least) [weights, least] = [changed, loss];
      }
  return weights;
}

/** Share of the queries whose right answer comes first under these weights. */
export function firstShare(lessons: readonly Lesson[], weights: SearchWeights): number {
  const first = lessons.filter(({ candidates }) => {
    const scores = candidates.map((candidate) => weigh(candidate.features, weights));
    return candidates[scores.indexOf(Math.max(...scores))]?.right;
  });
  return first.length / lessons.length;
}

/** Fitted weights that changed, by name, for the eye. */
export function changedWeights(from: SearchWeights, to: SearchWeights): string[] {
  return FITTED.filter((path) => Math.abs(weightAt(to, path) - weightAt(from, path)) > 0.005).map(
    (path) => `${path.join('.')} ${weightAt(from, path)} → ${weightAt(to, path).toFixed(2)}`,
  );
}

function lossOf(lessons: readonly Lesson[], weights: SearchWeights, from: SearchWeights): number {
  let loss = 0;
  let worths = 0;
  for (const { candidates, worth } of lessons) {
    const logits = candidates.map(
      (candidate) => Math.log(Math.max(LEAST_SCORE, weigh(candidate.features, weights))) / SHARPNESS,
    );
    const most = Math.max(...logits);
    const odds = logits.map((logit) => Math.exp(logit - most));
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    const right = sum(odds.filter((_, at) => candidates[at]!.right));
    loss -= worth * Math.log(Math.max(LEAST_SHARE, right / sum(odds)));
    worths += worth;
  }
  const changes = FITTED.map((path) => Math.log(weightAt(weights, path) / weightAt(from, path)) ** 2);
  return loss / worths + (PULL * changes.reduce((total, change) => total + change, 0)) / FITTED.length;
}

type Path = readonly [keyof SearchWeights] | readonly ['kinds' | 'named', keyof SearchWeights['kinds']];

function weightAt(weights: SearchWeights, [name, kind]: Path): number {
  const value = weights[name];
  return typeof value === 'number' ? value : value[kind!];
}

const withWeight = (weights: SearchWeights, path: Path, value: number): SearchWeights =>
  path.length === 1
    ? { ...weights, [path[0]]: value }
    : { ...weights, [path[0]]: { ...weights[path[0]], [path[1]]: value } };

const KINDS = ['handbook', 'story', 'indicator', 'document', 'agency', 'place'] as const;
/** All that `weigh` reads, against the worth of a clause of a plan, which is 1. */
const FITTED: readonly Path[] = [
  ['phrase'],
  ['proximity'],
  ['heading'],
  ['exactHeading'],
  ['exactness'],
  ['below'],
  ['repetition'],
  ['wanted'],
  ['length'],
  ['coverage'],
  ['overview'],
  ...KINDS.map((kind): Path => ['kinds', kind]),
  ['named', 'plan'],
  ...KINDS.map((kind): Path => ['named', kind]),
];

const CANDIDATES = 40;
const SHARPNESS = 0.08;
const PULL = 0.3;
const FIRST_STEP = 0.15;
const LAST_STEP = 0.02;
const LEAST_SCORE = 1e-3;
const LEAST_SHARE = 1e-4;
