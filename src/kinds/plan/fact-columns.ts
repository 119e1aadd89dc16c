import { printOf, printOfPlain } from '../../remembered.ts';
import { walk } from './clauses/clauses.ts';
import type { PlanText } from './outline.ts';
import type { PlanFacts } from './plan-facts.ts';

/** Lists of what a plan says, each thing at a clause. */
type FactList = 'mentions' | 'tasks' | 'targets' | 'scheduled' | 'undated';

/** A list by its columns: a text by its number among the texts, anything else as it is. */
type Columns<T> = {
  [Key in keyof T]: [T[Key]] extends [string | undefined] ? number[] : T[Key][];
};

type Item<List extends FactList> = PlanFacts[List][number];
type Mention = Pick<Item<'mentions'>, 'clause' | 'name' | 'short'> & Item<'mentions'>['mention'];

/** What has prints: the things of each list, and the clauses. */
export type PrintedList = FactList | 'clauses';

/** Prints of the things of a list, one behind the other. */
interface Prints {
  all: string;
  /** Letters of each. */
  width: number;
}

/**
 * What one plan says, as a build keeps it and reads it again: large portals hold such things by the hundred thousand, and as columns of numbers
 * beside a list of texts they are read at a fifth of what as many objects cost.
 */
export interface FactColumns {
  /** Every text that stands in a column, each once. */
  texts: (string | undefined)[];
  /** Clauses that something is told of; a column `clause` names them by their place here. */
  clauses: { id: number[]; name: number[]; short: number[] };
  mentions: Columns<Mention>;
  tasks: Columns<Item<'tasks'>>;
  targets: Columns<Item<'targets'>>;
  scheduled: Columns<Item<'scheduled'>>;
  undated: Columns<Item<'undated'>>;
  /** What tells all this apart, in a build that remembers: each thing with the words of its clause, and each clause. */
  prints: Record<PrintedList, Prints> | undefined;
}

/** Lays out what a plan says. */
export function layColumns(plan: PlanText, facts: PlanFacts): FactColumns {
  const texts = new Texts();
  const ids = Object.keys(facts.names);
  const places = new Map(ids.map((id, at) => [id, at]));
  const lay = <T extends { clause: string }>(
    items: readonly T[],
    { words, others = [] }: { words: (keyof T)[]; others?: (keyof T)[] },
  ): Columns<T> => {
    const columns: { [Key in keyof T]?: unknown } = {
      clause: items.map(({ clause }) => places.get(clause)!),
    };
    for (const key of words) columns[key] = items.map((item) => texts.of(item[key] as string | undefined));
    for (const key of others) columns[key] = items.map((item) => texts.list(item[key]));
    return columns as Columns<T>;
  };
  return {
    clauses: {
      id: ids.map((id) => texts.of(id)),
      name: ids.map((id) => texts.of(facts.names[id]![0])),
      short: ids.map((id) => texts.of(facts.names[id]![1])),
    },
    mentions: lay<Mention>(
      facts.mentions.map(({ mention, ...at }) => ({ ...at, ...mention })),
      {
        words: ['name', 'short', 'number', 'type', 'date', 'issuer', 'title'],
        others: ['index', 'length'],
      },
    ),
    tasks: lay(facts.tasks, { words: ['agency', 'name', 'block', 'text', 'mode', 'role'] }),
    targets: lay(facts.targets, {
      words: ['words', 'written', 'printed', 'unit', 'comparator', 'sense', 'doubt'],
      others: ['value', 'upper'],
    }),
    scheduled: lay(facts.scheduled, { words: ['kind', 'start', 'end', 'words'], others: ['agencies'] }),
    undated: lay(facts.undated, { words: ['words', 'why'], others: ['agencies'] }),
    prints: printsOf(plan, facts, ids),
    texts: texts.all,
  };
}

/** Undefined outside of a build, which alone asks for prints. */
function printsOf(
  plan: PlanText,
  facts: PlanFacts,
  ids: readonly string[],
): FactColumns['prints'] | undefined {
  const known = new Map<string, string | undefined>();
  for (const { clause } of walk(plan.tree.clauses))
    if (facts.names[clause.id]) known.set(clause.id, printOf(clause));
  if (ids.some((id) => known.get(id) === undefined)) return undefined;
  const of = (list: readonly { clause: string }[]): Prints =>
    joined(list.map((item) => printOfPlain([item, facts.names[item.clause], known.get(item.clause)])!));
  return {
    clauses: joined(ids.map((id) => known.get(id)!)),
    mentions: of(facts.mentions),
    tasks: of(facts.tasks),
    targets: of(facts.targets),
    scheduled: of(facts.scheduled),
    undated: of(facts.undated),
  };
}

function joined(prints: readonly string[]): Prints {
  return { all: prints.join(''), width: prints[0]?.length ?? 0 };
}

/** Texts and lists of texts, each once. */
class Texts {
  readonly all: (string | undefined)[] = [];
  readonly #places = new Map<string | undefined, number>();
  readonly #lists = new Map<string, unknown>();

  /** The same of lists: what is no list stays as it is. */
  list(value: unknown): unknown {
    if (!Array.isArray(value)) return value;
    const key = value.join('\n');
    if (!this.#lists.has(key)) this.#lists.set(key, value);
    return this.#lists.get(key);
  }

  of(text: string | undefined): number {
    let place = this.#places.get(text);
    if (place === undefined) this.#places.set(text, (place = this.all.push(text) - 1));
    return place;
  }
}
