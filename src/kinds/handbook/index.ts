import { paged } from '../../content/addresses.ts';
import type { Content } from '../../content/content.ts';
import type { Kind, KindEntry, Reference } from '../../content/kind.ts';
import type { Problem } from '../../content/problem.ts';
import type { ContentReader } from '../../content/reader.ts';
import { handbookDraft } from '../../spoken/script-drafts.ts';
import { homeText } from '../../text/home.ts';
import { pagesText } from '../../text/pages.ts';
import { text } from '../../text/common.ts';
import type { HandbookEntry } from './entry.ts';
import { sectionFiles } from './files.ts';
import { sectionMark } from './icons.ts';
import { entryId, sectionIn, sectionsToShow } from './languages.ts';
import { checkPromisedHeadings } from './promised-headings.ts';
import { handbookRecords } from './records.ts';
import { handbookSection } from './schema.ts';
import { handbookTemplate } from './template.ts';
import * as routes from '../../routes.ts';
import { headingId } from '../../markdown/heading-ids.ts';
import { slugify } from '../../vietnamese/slug.ts';

declare module '../../content/content.ts' {
  interface Content {
    /** Sections in Vietnamese, in order. */
    handbook: HandbookEntry[];
    /** Translations of sections. */
    translations: HandbookEntry[];
  }
}

/** What may stand behind `#` of a section besides its headings. */
const ANCHORS = 'outline doc-nhanh hay-hoi hoi-ai giay-to chua-ro xem-them nguon doi-chieu giu-lai'.split(
  ' ',
);

/** Sections of the Sổ tay: plain words, one subject each, translated where somebody did. */
export const handbookKind: Kind<'handbook', typeof handbookSection> = {
  id: 'handbook',
  collection: 'handbook',
  schema: handbookSection,
  noun: 'mục sổ tay',
  where: 'handbook/',
  home: {
    folder: 'handbook',
    fits: /^handbook\/[^/]+\.mdx?$/,
    where: (name) => `handbook/NN-${name}.mdx (NN là số thứ tự), ngay trong thư mục handbook`,
  },
  read(reader) {
    const sections = readSections(reader);
    reader.problems.push(...checkPromisedHeadings(sections), ...sections.flatMap(untold));
    return {
      handbook: sections.filter((section) => section.language === 'vi'),
      translations: sections.filter((section) => section.language !== 'vi'),
    };
  },
  collected: ({ handbook, translations }) =>
    [...handbook, ...translations].map((text) => ({ id: entryId(text), data: text.data })),
  entries: ({ handbook, translations }) =>
    handbook.map(({ id, file, data, order }) => ({
      id,
      title: data.title,
      summary: data.summary,
      path: routes.section(id),
      shown: translated({ handbook, translations }, id),
      file,
      updated: data.reviewed,
      picture: routes.sharingName.section(id),
      mark: sectionMark(order),
      makes: [routes.section(id), routes.script(routes.section(id)), ...Object.keys(sectionFiles(id))],
      reads: [
        ...data.ask.map(({ agency }) => `agency:${agency}`),
        ...data.related.handbook.map((other) => `handbook:${other}`),
        ...data.related.stories.map((story) => `story:${story}`),
        ...data.related.plans.map((plan) => `plan:${plan.split('#')[0]}`),
        ...data.related.indicators.map((indicator) => `indicator:${indicator}`),
        // Previous and next section stand below the text.
        'handbook:*',
      ],
    })),
  related: {
    field: 'handbook',
    links: (content, names) =>
      sectionsToShow(content)
        .filter(({ id }) => names.includes(id))
        .map(({ id, language, data }) => ({ path: routes.section(id, language), label: data.title })),
  },
  references: ({ handbook, translations }) => [
    ...[...handbook, ...translations].flatMap(references),
    ...translations.map(({ id, file }) => ({ kind: 'handbook', id, file, field: 'tên tệp' })),
  ],
  texts: ({ handbook, translations }) =>
    [...handbook, ...translations].map((entry) =>
      paged(entry, routes.section(entry.id, entry.language), ANCHORS),
    ),
  section: ({ site }) => ({ path: routes.handbook, label: site.menu.handbook }),
  inMenu: true,
  pages: 'own',
  further: [routes.packs],
  links: () => [
    { path: routes.questions, label: pagesText.links.questions, weight: 10, where: 'foot and map' },
  ],
  door(content) {
    const wishes = inAskedOrder(content)
      .flatMap(({ id, language, data }) =>
        data.questions
          .filter(({ group }) => group === 'want')
          .slice(0, 1)
          .map(({ question }) => ({ path: routes.section(id, language), label: question })),
      )
      .slice(0, 4);
    const more = wishes.length > 0 ? homeText.otherQuestions : pagesText.links.questions;
    return { need: 'want', links: [...wishes, { path: routes.questions, label: more }] };
  },
  asked: (content) =>
    inAskedOrder(content).flatMap(({ id, language, data }) =>
      data.questions
        .filter(({ group }) => group !== 'want')
        .slice(0, 1)
        .map(({ question, answer, heading }) => ({
          question,
          answer,
          path: routes.sectionAnchor(id, heading && headingId(heading), language),
          label: data.title,
        })),
    ),
  records: handbookRecords,
  offline: ({ handbook }) =>
    handbook.length === 0
      ? []
      : [
          {
            id: 'so-tay',
            name: null,
            pages: [
              routes.handbook,
              routes.handbookPrint,
              routes.questions,
              ...handbook.map(({ id }) => routes.section(id)),
            ],
            folders: [],
          },
        ],
  scripts: (content) =>
    content.handbook.map((entry) => ({
      page: routes.section(entry.id),
      entry,
      updated: entry.data.reviewed,
      title: entry.data.title,
      draft: () => handbookDraft(content, entry),
    })),
  template: handbookTemplate,
};

/** A section as the portal's own language tells it; none where nobody translated it, or where that is Vietnamese. */
function translated(sections: Pick<Content, 'handbook' | 'translations'>, id: string): KindEntry['shown'] {
  const { language, data } = sectionIn(sections, id, text.language);
  return language === 'vi' ? undefined : { title: data.title, path: routes.section(id, language) };
}

/** Sections as `site.yaml` says they are asked for, then all others in their own order. */
function inAskedOrder({ handbook, translations, site }: Content): readonly HandbookEntry[] {
  const place = ({ id }: HandbookEntry): number =>
    site.asked.includes(id) ? site.asked.indexOf(id) : Infinity;
  return sectionsToShow({ handbook, translations }).toSorted((a, b) =>
    place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : a.order - b.order,
  );
}

/** `01_Bể lọc.mdx` → `01-be-loc.mdx`, `01-be-loc.EN.mdx` → `01-be-loc.en.mdx`. */
function nameFor(name: string): string {
  const [, number = 'NN', words = '', language = '', ending = ''] =
    /^(\d*)[\s_.-]*(.*?)(\.[A-Za-z]{2,3})?(\.mdx?)$/.exec(name) ?? [];
  return `${number || 'NN'}-${slugify(words) || 'ma-muc'}${language.toLowerCase()}${ending}`;
}

/** A translation says who made it, and from which day of the text. */
function untold({ file, language, data: { translation } }: HandbookEntry): Problem[] {
  if (language === 'vi' || translation) return [];
  return [
    {
      file,
      field: 'title',
      message: `bản dịch (${language}) chưa khai ai dịch, dịch từ bản ngày nào`,
      hint: 'thêm “translation: { translator: tên người dịch, reviewed: null, source: 2024-02-24 }”, source là ngày của bản tiếng Việt',
    },
  ];
}

/** `handbook/NN-<id>.mdx` and `handbook/NN-<id>.<lang>.mdx`, in order. */
function readSections(reader: ContentReader): HandbookEntry[] {
  return reader.files('handbook').flatMap((name) => {
    const match = /^(\d+)-([a-z0-9-]+)(?:\.([a-z]{2,3}))?\.mdx?$/.exec(name);
    if (!match) {
      if (/\.mdx?$/.test(name))
        reader.problems.push({
          file: `handbook/${name}`,
          message: 'tên tệp không đúng dạng',
          hint: `đặt tên là ${nameFor(name)} (số thứ tự, gạch ngang, mã không dấu)`,
        });
      return [];
    }
    return reader.entry(`handbook/${name}`, match[2]!, handbookSection).map((entry) => ({
      ...entry,
      order: Number(match[1]),
      language: match[3] ?? 'vi',
    }));
  });
}

function references({ file, data }: HandbookEntry): Reference[] {
  const { ask, related } = data;
  const list = (kind: string, field: keyof typeof related): Reference[] =>
    related[field].map((id, index) => ({ kind, id, file, at: ['related', field, index] }));
  return [
    ...ask.map(({ agency }, index) => ({ kind: 'agency', id: agency, file, at: ['ask', index, 'agency'] })),
    ...ask.flatMap(({ clause }, index) =>
      clause === undefined ? [] : { kind: 'plan', id: clause, file, at: ['ask', index, 'clause'] },
    ),
    ...list('handbook', 'handbook'),
    ...list('story', 'stories'),
    ...list('plan', 'plans'),
    ...list('indicator', 'indicators'),
  ];
}
