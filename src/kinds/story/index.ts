import { paged } from '../../content/addresses.ts';
import type { Kind, Reference } from '../../content/kind.ts';
import type { Problem } from '../../content/problem.ts';
import { postalName } from '../../places/lineage.ts';
import { storyDraft } from '../../spoken/script-drafts.ts';
import { homeText } from '../../text/home.ts';
import { pagesText } from '../../text/pages.ts';
import { listedStories, type StoryEntry } from './facets.ts';
import { activityMark } from './icons.ts';
import { storyRecords } from './records.ts';
import { story } from './schema.ts';
import { storyTemplate } from './template.ts';
import * as routes from '../../routes.ts';

declare module '../../content/content.ts' {
  interface Content {
    /** Model households, groups, cooperatives and villages, by id; withdrawn ones too. */
    stories: StoryEntry[];
  }
}

/** What may stand behind `#` of a story besides its headings. */
const ANCHORS = 'thong-tin cung-huyen cung-cach-lam xem-them nguon'.split(' ');

/** A story tells of what was; its figures may name a year to come, as one that is aimed at. */
function yearToCome({ file, data: { year } }: StoryEntry, today: string): Problem[] {
  const now = Number(today.slice(0, 4));
  if (year === null || year <= now) return [];
  return [
    {
      file,
      field: 'year',
      message: `năm ${year} còn ở tương lai (năm nay là ${now})`,
      hint: 'ghi năm của chuyện được kể; nguồn không nói thì ghi null',
    },
  ];
}

/** Stories of people who changed something: places and sources named, private persons not. */
export const storyKind: Kind<'stories', typeof story> = {
  id: 'story',
  collection: 'stories',
  schema: story,
  noun: 'điển hình',
  where: 'stories/',
  home: {
    folder: 'stories',
    fits: /^stories\/[^/]+\/index\.mdx?$/,
    where: (name) => `stories/${name}/index.mdx`,
  },
  read(reader) {
    const stories = reader.folders('stories', story).sort((a, b) => (a.id < b.id ? -1 : 1));
    reader.problems.push(...stories.flatMap((entry) => yearToCome(entry, reader.today)));
    return { stories };
  },
  collected: ({ stories }) => stories.map(({ id, data }) => ({ id, data })),
  entries: ({ stories, site }) =>
    stories.map(({ id, file, data }) => ({
      id,
      title: data.title,
      summary: data.summary,
      path: routes.story(id),
      file,
      updated: data.updated,
      place: data.place,
      withdrawn: data.withdrawn !== undefined,
      picture: routes.sharingName.story(id),
      mark: activityMark(data.activities, site.look),
      makes: [routes.story(id), routes.script(routes.story(id))],
      reads: [
        `place:${data.place}`,
        ...data.related.handbook.map((section) => `handbook:${section}`),
        ...data.related.plans.map((plan) => `plan:${plan.split('#')[0]}`),
        ...data.related.indicators.map((indicator) => `indicator:${indicator}`),
        // Stories near by stand below the text.
        'story:*',
      ],
    })),
  related: {
    field: 'stories',
    links: (content, names) =>
      listedStories(content)
        .filter(({ id }) => names.includes(id))
        .map(({ id, data }) => ({ path: routes.story(id), label: data.title })),
  },
  references: ({ stories }) => stories.flatMap(references),
  texts: ({ stories }) => stories.map((entry) => paged(entry, routes.story(entry.id), ANCHORS)),
  section: ({ site }) => ({ path: routes.stories, label: site.menu.stories }),
  inMenu: true,
  pages: 'own',
  links: () => [{ path: routes.weekProgram, label: pagesText.links.program, weight: 15, where: 'map' }],
  door: ({ stories }) => ({
    need: 'want',
    links: stories.length > 0 ? [{ path: routes.stories, label: homeText.seeOthers }] : [],
  }),
  highlight(content) {
    const [newest] = listedStories(content).toSorted(
      (a, b) =>
        b.data.updated.localeCompare(a.data.updated) ||
        (b.data.year ?? 0) - (a.data.year ?? 0) ||
        a.id.localeCompare(b.id),
    );
    if (!newest) return undefined;
    const { title, summary, village, place, year, activities } = newest.data;
    return {
      title,
      summary,
      path: routes.story(newest.id),
      note: [village, postalName(content.places, place), year].filter(Boolean).join(', '),
      mark: activityMark(activities, content.site.look),
    };
  },
  feed: ({ site }) => ({ path: routes.storyFeed, label: site.menu.stories }),
  records: storyRecords,
  scripts: (content) =>
    listedStories(content).map((entry) => ({
      page: routes.story(entry.id),
      entry,
      updated: entry.data.updated,
      title: entry.data.title,
      draft: () => storyDraft(content, entry),
    })),
  template: storyTemplate,
};

function references({ file, data }: StoryEntry): Reference[] {
  const { related } = data;
  const list = (kind: string, field: keyof typeof related): Reference[] =>
    related[field].map((id, index) => ({ kind, id, file, at: ['related', field, index] }));
  return [
    { kind: 'place', id: data.place, file, at: ['place'] },
    ...list('handbook', 'handbook'),
    ...list('plan', 'plans'),
    ...list('indicator', 'indicators'),
  ];
}
