import { pagedAt } from '../../content/addresses.ts';
import type { Content, Entry } from '../../content/content.ts';
import type { Kind, Reference } from '../../content/kind.ts';
import type { Problem } from '../../content/problem.ts';
import { planDraft } from '../../spoken/script-drafts.ts';
import { compareText } from '../../text/compare.ts';
import { homeText } from '../../text/home.ts';
import { pagesText } from '../../text/pages.ts';
import { plansText } from '../../text/plans.ts';
import { checkPlanComponents } from './check-components.ts';
import { clausePlace } from './citations/citation-string.ts';
import { paragraphsOf, parseClauses, walk, type ClauseTree } from './clauses/clauses.ts';
import { judgeOutline } from './gate.ts';
import { heldTrees } from './clauses/held-trees.ts';
import { outlineOf } from './outline.ts';
import { nameWithState, planLife } from './lists/life.ts';
import { planIndex } from './plan-index.ts';
import { hasComponents, planText } from './plan-text.ts';
import { planRecords } from './records.ts';
import { plan, type Plan } from './schema.ts';
import { sayableTargets } from './spoken.ts';
import { planTemplate } from './template.ts';
import { keepRemembered, madeFrom, remembered } from '../../remembered.ts';
import * as routes from '../../routes.ts';

declare module '../../content/content.ts' {
  interface Content {
    /** Plans, by id; withdrawn ones too. */
    plans: Entry<Plan>[];
    /** Clause tree of each plan. */
    trees: Map<string, ClauseTree>;
    /** Clause ids of a plan, in order. */
    clauseIds: (plan: string) => string[];
    /** Numbers of the footnotes of a plan. */
    noteNumbers: (plan: string) => readonly number[];
    /** Printed place of a clause: “mục II.2”. */
    clauseName: (plan: string, clause: string) => string;
  }
}

/** What may stand behind `#` of a plan: clauses, addresses they once had, footnotes. */
function anchorsOf(
  { id, data }: Entry<Plan>,
  { clauseIds, noteNumbers }: Pick<Content, 'clauseIds' | 'noteNumbers'>,
): string[] {
  return [
    'outline',
    'chu-thich',
    ...clauseIds(id),
    ...Object.keys(data.aliases),
    ...noteNumbers(id).map((number) => `cn-${number}`),
  ];
}

/** Plans of the campaign, clause by clause: digests of ours and full texts of the operator. */
export const planKind: Kind<'plans', typeof plan> = {
  id: 'plan',
  collection: 'plans',
  schema: plan,
  noun: 'kế hoạch',
  where: 'plans/',
  home: {
    folder: 'plans',
    fits: /^plans\/[^/]+\/index\.mdx?$/,
    where: (name) => `plans/${name}/index.md`,
  },
  read(reader) {
    const plans = reader.folders('plans', plan, judgeOutline).sort((a, b) => (a.id < b.id ? -1 : 1));
    const trees = new Map(plans.map((entry) => [entry.id, treeOf(entry)]));
    const bones = new Map(plans.map((entry) => [entry.id, bonesOf(entry, trees.get(entry.id)!)]));
    reader.problems.push(
      ...plans.flatMap(checkPlanComponents),
      ...plans.flatMap(checkLife),
      ...plans.flatMap((entry) => checkYears(entry, reader.today)),
      ...checkTwins(plans),
      ...checkOrder(plans),
    );
    return {
      plans,
      trees,
      clauseIds: (id) => bones.get(id)?.ids ?? [],
      noteNumbers: (id) => bones.get(id)?.notes ?? [],
      clauseName: (id, clause) => clauseName(trees.get(id), clause),
    };
  },
  collected: ({ plans }) => plans.map(({ id, data }) => ({ id, data })),
  entries: ({ plans }) =>
    plans.map(({ id, file, data }) => ({
      id,
      title: data.shortTitle,
      summary: data.summary,
      path: routes.plan(id),
      shown: { title: nameWithState(data), path: routes.plan(id) },
      file,
      updated: data.updated,
      place: data.place,
      withdrawn: data.withdrawn !== undefined,
      // Full texts come by the hundred, and are found by their number rather than by a picture.
      picture: data.edition === 'digest' ? routes.sharingName.plan(id) : undefined,
      makes: [routes.plan(id), routes.script(routes.plan(id)), routes.planCalendarFile(id)],
      reads: [
        `place:${data.place}`,
        `agency:${data.issuer}`,
        ...data.implements.map((other) => `plan:${other}`),
        ...(data.replacedBy ? [`plan:${data.replacedBy}`] : []),
        // Bodies that carry its tasks, documents it cites, plans it is compared with.
        'agency:*',
        'document:*',
        'plan:*',
      ],
    })),
  anchors: ({ clauseIds }, id) => clauseIds(id),
  promised: ({ plans, clauseIds }) =>
    plans.map(({ id, file, data }) => ({
      id,
      file,
      anchors: clauseIds(id),
      aliases: Object.keys(data.aliases),
    })),
  related: {
    field: 'plans',
    links: ({ plans, clauseName: nameOf }, names) =>
      names.map((name) => {
        const [id = '', clause] = name.split('#');
        const { shortTitle } = plans.find((entry) => entry.id === id)!.data;
        return {
          path: routes.plan(id, clause),
          label: clause ? `${shortTitle}, ${nameOf(id, clause)}` : shortTitle,
        };
      }),
  },
  references: ({ plans }) => plans.flatMap(references),
  texts: ({ plans, clauseIds, noteNumbers }) =>
    plans.map((entry) =>
      // Headings of a plan are clauses and have their ids.
      pagedAt(entry, routes.plan(entry.id), () => anchorsOf(entry, { clauseIds, noteNumbers })),
    ),
  section: ({ site }) => ({ path: routes.plans, label: site.menu.plans }),
  inMenu: true,
  pages: 'own',
  further: [routes.calendarFile, ...['chi-tieu.csv', 'viec.csv'].map(routes.dataFile)],
  withheld(content) {
    const { plans, targets, tasks, scheduledItems, undated } = planIndex(content);
    return [
      ...(targets.length === 0 ? [routes.targets(), routes.dataFile('chi-tieu.csv')] : []),
      ...(tasks.length === 0 ? [routes.dataFile('viec.csv')] : []),
      ...(scheduledItems.length + undated.length === 0 ? [routes.calendar] : []),
      ...(scheduledItems.length === 0 ? [routes.calendarFile] : []),
      ...(plans.length < 2 ? [routes.comparison()] : []),
    ];
  },
  links: () => [
    {
      path: routes.targets(),
      label: plansText.targets,
      short: pagesText.links.targets,
      weight: 40,
      where: 'foot and map',
    },
    {
      path: routes.calendar,
      label: plansText.calendar,
      short: pagesText.links.calendar,
      weight: 50,
      where: 'foot and map',
    },
    { path: routes.comparison(), label: compareText.title, weight: 55, where: 'map' },
  ],
  door: ({ plans, site }) => ({
    need: 'look-up',
    links:
      plans.length > 0
        ? [
            { path: routes.plans, label: site.menu.plans },
            { path: routes.calendar, label: homeText.calendar },
            { path: routes.agencies, label: homeText.agencies },
            { path: routes.targets(), label: homeText.targets },
          ]
        : [],
  }),
  feed: ({ site }) => ({ path: routes.planFeed, label: site.menu.plans }),
  records: planRecords,
  *scripts(content) {
    for (const entry of listed(content)) {
      const amendedBy = planLife(content, entry.id).amendedBy.map(({ id }) => id);
      const from = [
        entry.data,
        content.trees.get(entry.id),
        content.glossary,
        content.site.language,
        amendedBy,
      ];
      // Its scripts are made from it some day, though they stand already.
      keepRemembered(DRAFT, from);
      yield {
        page: routes.plan(entry.id),
        entry,
        updated: entry.data.updated,
        // A portal may show a thousand full texts, each with scripts in four ways.
        onDemand: entry.data.edition === 'full',
        title: entry.data.shortTitle,
        draft: () =>
          remembered(DRAFT, from, () => planDraft(entry, sayableTargets(content, entry.id), amendedBy)),
        from,
      };
    }
  },
  template: planTemplate,
};

/** The clause tree of a plan, made when somebody looks into it: a build that takes a plan over never does. */
function treeOf(entry: Entry<Plan>): ClauseTree {
  const { file, bodyPrint, bodyLine, data } = entry;
  const made = heldTrees.of(() => parseClauses(paragraphsOf(planText(entry), bodyLine), data.clauseIds));
  const tree: ClauseTree = {
    get clauses() {
      return made().clauses;
    },
    get footnotes() {
      return made().footnotes;
    },
  };
  return madeFrom(tree, 'clause tree', [hasComponents(file), bodyPrint, bodyLine, data.clauseIds]);
}

/** What every reading of the content asks of a plan: ids of its clauses, numbers of its footnotes. */
interface Bones {
  ids: string[];
  notes: number[];
}

function bonesOf(entry: Entry<Plan>, tree: ClauseTree): Bones {
  return remembered('bones of a plan', [entry.file, tree], () => {
    // Nearly all that lists of clauses ask for some day is read with them, while the tree is at hand: of thousands of plans it would be made anew.
    outlineOf(tree);
    return {
      ids: [...walk(tree.clauses)].map(({ clause }) => clause.id),
      notes: tree.footnotes.map(({ number }) => number),
    };
  });
}

/** A plan is made for the years around its day; one far off is a slip of the keyboard. A day to come is told by itself. */
function checkYears({ file, data }: Entry<Plan>, today: string): Problem[] {
  const { year, yearEnd, date, issuedNotBefore, issuedNotAfter } = data;
  const [first, last] = [date ?? issuedNotBefore?.date, date ?? issuedNotAfter?.date].map((day) =>
    day === undefined ? undefined : Number(day.slice(0, 4)),
  );
  if (yearEnd !== undefined && yearEnd < year)
    return [
      {
        file,
        field: 'yearEnd',
        message: `năm cuối ${yearEnd} đứng trước năm đầu ${year}`,
        hint: 'xem lại “year” và “yearEnd”',
      },
    ];
  const early = last !== undefined && year > last + YEARS_AHEAD;
  const late = first !== undefined && (yearEnd ?? year) < first - YEARS_BEHIND;
  const issued = early ? last : first;
  if ((!early && !late) || issued! > Number(today.slice(0, 4))) return [];
  return [
    {
      file,
      field: 'year',
      message: `kế hoạch ban hành năm ${issued} mà “year” là ${year}`,
      hint: 'year là năm đầu mà kế hoạch làm cho; xem lại năm và ngày ban hành',
    },
  ];
}

const YEARS_AHEAD = 5;
const YEARS_BEHIND = 2;

/** One document laid down twice: same body, number, day and edition. */
function checkTwins(plans: readonly Entry<Plan>[]): Problem[] {
  const first = new Map<string, string>();
  return plans.flatMap(({ id, file, data }) => {
    const { number, date, issuer, edition } = data;
    if (number === null || date === null || data.withdrawn) return [];
    const document = [issuer, number, date, edition].join(' ');
    const other = first.get(document);
    if (other === undefined) first.set(document, id);
    return other === undefined
      ? []
      : [
          {
            file,
            field: 'number',
            message: `văn bản “${number}” đã có ở kế hoạch “${other}”`,
            hint: 'xóa bản chép, hoặc sửa số, ngày; bản tóm lược thì ghi edition: digest',
          },
        ];
  });
}

/** What takes the place of a plan is not older than it. */
function checkOrder(plans: readonly Entry<Plan>[]): Problem[] {
  const dates = new Map(plans.map(({ id, data }) => [id, data.date]));
  return plans.flatMap(({ id, file, data: { date, replacedBy } }) => {
    const later = replacedBy === undefined || replacedBy === id ? undefined : dates.get(replacedBy);
    return date && later && later < date
      ? [
          {
            file,
            field: 'replacedBy',
            message: `kế hoạch ngày ${date} không thể bị thay bằng “${replacedBy}”, ngày ${later}`,
            hint: 'ghi “replacedBy” ở bản cũ hơn; xem lại ngày của hai bản',
          },
        ]
      : [];
  });
}

/** A plan that is replaced says by what; none goes on from itself. */
function checkLife({ id, file, data }: Entry<Plan>): Problem[] {
  const { status, replacedBy, statusNote, amends, implements: above } = data;
  const itself = [
    ...(replacedBy === id ? ['replacedBy'] : []),
    ...(amends.includes(id) ? ['amends'] : []),
    ...(above.includes(id) ? ['implements'] : []),
  ];
  return [
    ...itself.map((field) => ({
      file,
      field,
      message: `kế hoạch “${id}” nêu chính nó`,
      hint: 'ghi mã của kế hoạch kia, hoặc xóa trường này',
    })),
    ...(status === 'replaced' && !replacedBy && !statusNote
      ? [
          {
            file,
            field: 'status',
            message: 'kế hoạch “replaced” mà chưa ghi bị thay bằng gì',
            hint: 'thêm “replacedBy: mã kế hoạch mới”; bản thay không có ở đây thì nói ở “statusNote”',
          },
        ]
      : []),
  ];
}

function listed({ plans }: Pick<Content, 'plans'>): Entry<Plan>[] {
  return plans.filter(({ data }) => !data.withdrawn);
}

/** “mục II.2”; the id itself when the plan has no such clause. */
function clauseName(tree: ClauseTree | undefined, id: string): string {
  for (const { clause, ancestors } of walk(tree?.clauses ?? []))
    if (clause.id === id) return clausePlace(tree!.clauses, [...ancestors, clause]);
  return id;
}

function references({ id, file, data }: Entry<Plan>): Reference[] {
  return [
    { kind: 'agency', id: data.issuer, file, at: ['issuer'] },
    { kind: 'place', id: data.place, file, at: ['place'] },
    ...data.implements.map((other, index) => ({ kind: 'plan', id: other, file, at: ['implements', index] })),
    ...data.amends.map((other, index) => ({ kind: 'plan', id: other, file, at: ['amends', index] })),
    ...(data.replacedBy ? [{ kind: 'plan', id: data.replacedBy, file, at: ['replacedBy'] }] : []),
    ...Object.keys(data.remarks).map((clause) => ({
      kind: 'plan',
      id: `${id}#${clause}`,
      file,
      at: ['remarks', clause],
    })),
    ...Object.entries(data.aliases).map(([old, clause]) => ({
      kind: 'plan',
      id: `${id}#${clause}`,
      file,
      at: ['aliases', old],
    })),
  ];
}

const DRAFT = 'draft of a plan';
