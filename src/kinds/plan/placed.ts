import { MADE_FROM, printOf } from '../../remembered.ts';
import type { Mention } from './citations/citations.ts';
import { walk, type Clause, type ClauseTree } from './clauses/clauses.ts';
import type { FactColumns, PrintedList } from './fact-columns.ts';
import type { PlanText } from './outline.ts';
import type { ClausePlace, PlanIndex, ScheduledItem, UndatedTerm } from './plan-index.ts';
import type { Target } from './targets/targets.ts';
import type { Task } from './tasks/tasks.ts';

/** What one plan says, each thing with its place. */
export interface PlacedFacts extends Pick<PlanIndex, 'tasks' | 'targets' | 'undated'> {
  mentions: { place: ClausePlace; mention: Mention; scope: string }[];
  scheduled: ScheduledItem[];
}

/** Makes the things of which a plan's columns tell; they hold nothing of the columns but texts. */
export function placeFacts(plan: PlanText, columns: FactColumns): PlacedFacts {
  const { texts, clauses, mentions, tasks, targets, scheduled, undated, prints } = columns;
  const home = new Home(plan, prints);
  const text = <T extends string | undefined = string>(place: number | undefined): T => texts[place!] as T;
  const id = (clause: number): string => text(clauses.id[clause]);
  const name = (clause: number): string => text(clauses.name[clause]);
  const short = (clause: number): string => text(clauses.short[clause]);
  const placeOf = (clause: number): Place =>
    new ClauseAt(home, 'clauses', clause, id(clause), name(clause), short(clause));
  const at = (clause: number, list: PrintedList, index: number): Place =>
    new Place(home, list, index, id(clause), name(clause), short(clause));
  return {
    mentions: mentions.clause.map((clause, index) => ({
      place: new Place(
        home,
        'mentions',
        index,
        id(clause),
        text(mentions.name[index]),
        text(mentions.short[index]),
      ),
      mention: {
        number: text(mentions.number[index]),
        type: text<Mention['type']>(mentions.type[index]),
        date: text<Mention['date']>(mentions.date[index]),
        issuer: text<Mention['issuer']>(mentions.issuer[index]),
        title: text<Mention['title']>(mentions.title[index]),
        index: mentions.index[index]!,
        length: mentions.length[index]!,
      },
      scope: plan.data.place,
    })),
    tasks: tasks.clause.map((clause, index) =>
      Object.assign(new Printed(home, 'tasks', index), {
        agency: text<Task['agency']>(tasks.agency[index]),
        name: text(tasks.name[index]),
        block: text(tasks.block[index]),
        clause: id(clause),
        text: text(tasks.text[index]),
        mode: text<Task['mode']>(tasks.mode[index]),
        role: text<Task['role']>(tasks.role[index]),
        place: placeOf(clause),
      }),
    ),
    targets: targets.clause.map((clause, index) =>
      Object.assign(new Printed(home, 'targets', index), {
        clause: id(clause),
        words: text(targets.words[index]),
        value: targets.value[index]!,
        written: text(targets.written[index]),
        printed: text(targets.printed[index]),
        upper: targets.upper[index],
        unit: text(targets.unit[index]),
        comparator: text<Target['comparator']>(targets.comparator[index]),
        sense: text<Target['sense']>(targets.sense[index]),
        doubt: text<Target['doubt']>(targets.doubt[index]),
        place: placeOf(clause),
      }),
    ),
    scheduled: scheduled.clause.map((clause, index) =>
      Object.assign(at(clause, 'scheduled', index), {
        kind: text<ScheduledItem['kind']>(scheduled.kind[index]),
        start: text(scheduled.start[index]),
        end: text(scheduled.end[index]),
        words: text(scheduled.words[index]),
        agencies: scheduled.agencies[index]!,
      }),
    ),
    undated: undated.clause.map((clause, index) =>
      Object.assign(at(clause, 'undated', index), {
        words: text(undated.words[index]),
        why: text<UndatedTerm['why']>(undated.why[index]),
        agencies: undated.agencies[index]!,
      }),
    ),
  };
}

/** Of each tree as long as it is held. */
const clausesById = new WeakMap<readonly Clause[], ReadonlyMap<string, Clause>>();

/** What all that one plan says has in common. */
class Home {
  readonly plan: PlanText;
  /** Taken now: a page that shows a clause of one of many plans has not read the whole plan. */
  readonly #tree: ClauseTree;
  readonly #prints: FactColumns['prints'];
  #whole: string | undefined;

  constructor(plan: PlanText, prints: FactColumns['prints']) {
    this.plan = plan;
    this.#tree = plan.tree;
    this.#prints = prints;
  }

  clause(id: string): Clause {
    const { clauses } = this.#tree;
    let known = clausesById.get(clauses);
    if (!known)
      clausesById.set(
        clauses,
        (known = new Map([...walk(clauses)].map(({ clause }) => [clause.id, clause]))),
      );
    return known.get(id)!;
  }

  printOf(list: PrintedList, at: number): string | undefined {
    if (!this.#prints) return undefined;
    const { all, width } = this.#prints[list];
    return all.slice(at * width, (at + 1) * width);
  }

  /** Of what is told with all that the front matter says. */
  get whole(): string | undefined {
    return (this.#whole ??= printOf(this.plan));
  }
}

/**
 * A thing that is told apart by a print, of which copies know nothing. An object of a class, for things by the hundred thousand: to define
 * the same of each of many plain objects takes ten times as long.
 */
class Printed {
  readonly #home: Home;
  readonly #list: PrintedList;
  readonly #at: number;

  constructor(home: Home, list: PrintedList, at: number) {
    this.#home = home;
    this.#list = list;
    this.#at = at;
  }

  get [MADE_FROM](): unknown {
    const print = this.#home.printOf(this.#list, this.#at);
    return print && this.#home.whole && print + this.#home.whole;
  }

  /** What tells its clause apart: to look whether it is another than in the last build, no tree is made. */
  static printOfClause(of: Printed): string | undefined {
    return of.#home.printOf(of.#list, of.#at);
  }

  static clauseOf(of: Printed, id: string): Clause {
    return of.#home.clause(id);
  }
}

/** One for all places, so that they stay alike; a copy of a place has its clause too. */
const CLAUSE = {
  enumerable: true,
  get(this: Place): Clause {
    return Printed.clauseOf(this, this.clauseId);
  },
};

class Place extends Printed implements ClausePlace {
  readonly plan: PlanText;
  readonly clauseId: string;
  readonly name: string;
  readonly short: string;
  declare readonly clause: Clause;

  constructor(home: Home, list: PrintedList, at: number, clauseId: string, name: string, short: string) {
    super(home, list, at);
    this.plan = home.plan;
    this.clauseId = clauseId;
    this.name = name;
    this.short = short;
    Object.defineProperty(this, 'clause', CLAUSE);
  }
}

/** The place of a thing that has a print of its own. */
class ClauseAt extends Place {
  override get [MADE_FROM](): unknown {
    const print = Printed.printOfClause(this);
    return print && ['place', print, this.plan, this.name, this.short];
  }
}
