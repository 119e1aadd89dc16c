import { sectionPath } from '../handbook/languages.ts';
import { library } from '../portal/library.ts';
import type { Content } from '../portal/portal.ts';
import { fullName, postalName } from '../places/lineage.ts';
import { documentName } from '../plans/citations.ts';
import type { Plan } from '../schemas/plan.ts';
import { planRecords } from '../search/plan-records.ts';
import { proseRecords } from '../search/prose-records.ts';
import { sentences, TITLE_JOIN, type SearchRecord } from '../search/record.ts';
import { figureText } from '../statistics/figure.ts';
import { observationsOf } from '../statistics/statistics.ts';
import { listedStories } from '../stories/facets.ts';
import { figureText as storyFigureText } from '../stories/figures.ts';
import { officialDate } from '../text/date.ts';
import { searchText } from '../text/search.ts';
import { placeRecords } from './place-records.ts';

/** Everything that can be found, pages in a fixed order, the records of a page in reading order. Withdrawn texts are left out. */
export function siteRecords(content: Content): SearchRecord[] {
  return [
    ...handbookRecords(content),
    ...storyRecords(content),
    ...planClauses(content),
    ...indicatorRecords(content),
    ...documentRecords(content),
    ...agencyRecords(content),
    ...placeRecords(content.places),
  ];
}

function handbookRecords({ handbook, translations, agencies }: Content): SearchRecord[] {
  return [...handbook, ...translations].flatMap(({ id, language, data, body }) => {
    const facets = {
      url: sectionPath(id, language),
      pageTitle: data.title,
      kind: 'handbook' as const,
      date: data.reviewed,
    };
    // A question asked in its own words has its answer as the excerpt; it leads to the section, which opens with what matters most.
    const questions = data.questions.map(({ question, answer }) => ({
      ...facets,
      title: `${data.title}${TITLE_JOIN}${question}`,
      text: sentences(question, answer),
    }));
    const more = [
      `## Hỏi ai\n${data.ask.map((ask) => `${agencies.get(ask.agency)!.name}: ${ask.about}`).join('. ')}`,
      `## Giấy tờ\n${[...data.papers, data.papersNote ?? ''].join('. ')}`,
    ];
    const [first, ...sections] = proseRecords(`\n${body}\n\n${more.join('\n\n')}`, facets);
    const introduction = first?.anchor === undefined ? (first?.text ?? '') : '';
    const unknown = {
      ...facets,
      anchor: 'chua-ro',
      title: `${data.title}${TITLE_JOIN}Điều chưa rõ`,
      text: `Điều chưa rõ. ${data.unknown.join('. ')}`,
    };
    return [
      {
        ...facets,
        title: data.title,
        text: sentences(data.title, data.summary, ...questions.map(({ text }) => text), introduction),
      },
      ...questions,
      {
        ...facets,
        anchor: 'doc-nhanh',
        title: `${data.title}${TITLE_JOIN}Đọc nhanh`,
        text: data.quick.join(' '),
      },
      ...(first?.anchor === undefined ? [] : [first]),
      ...sections,
      ...(data.unknown.length ? [unknown] : []),
    ];
  });
}

function storyRecords(content: Content): SearchRecord[] {
  return listedStories(content).map(({ id, data, body }) => {
    const facets = {
      url: `/dien-hinh/${id}/`,
      pageTitle: data.title,
      kind: 'story' as const,
      year: data.year ?? data.yearApprox,
      place: placeName(content, data.place),
      date: data.updated,
    };
    const text = proseRecords(body, facets).map((record) => record.text);
    const where = [data.village, postalName(content.places, data.place), data.people]
      .filter(Boolean)
      .join(', ');
    const figures = data.figures.map((figure) => `${figure.what}: ${storyFigureText(figure)}`);
    return {
      ...facets,
      title: data.title,
      text: sentences(
        data.title,
        data.summary,
        where,
        data.activities.join(', '),
        ...text,
        ...figures,
        data.lesson,
        searchText.storyWords,
      ),
    };
  });
}

function planClauses(content: Content): SearchRecord[] {
  return library(content).plans.flatMap(({ id, data, tree }) => {
    const facets = {
      url: `/ke-hoach/${id}/`,
      pageTitle: data.shortTitle,
      kind: 'plan' as const,
      year: data.year,
      place: placeName(content, data.place),
      level: data.level,
      body: content.agencies.get(data.issuer)!.name,
      edition: data.edition,
      date: issueDay(data),
    };
    return [
      { ...facets, title: data.shortTitle, text: aboutPlan(data, facets.body) },
      ...planRecords(tree.clauses, tree.footnotes, facets),
    ];
  });
}

/** What the head of the plan's page says: who issued it, who signed it in office, what it is about. */
function aboutPlan({ title, shortTitle, number, summary, signer }: Plan, issuer: string): string {
  const signed = signer && `${searchText.signer}: ${signer.role} ${signer.name}`;
  return sentences(shortTitle, title, number, issuer, signed, summary);
}

/** Day for sorting: day of issue, or the bound before which a plan cannot have been issued. */
function issueDay(plan: Plan): string {
  return plan.date ?? plan.issuedNotBefore?.date ?? `${plan.year}-01-01`;
}

/** One record for the indicator, and one for each place it is known of: “Tỷ lệ hộ nghèo, huyện Giọng”. */
function indicatorRecords({ statistics, places }: Content): SearchRecord[] {
  return [...statistics.indicators.values()].flatMap((indicator) => {
    const figures = observationsOf(statistics, { indicator: indicator.id });
    const facets = {
      url: `/so-lieu/${indicator.id}/`,
      pageTitle: indicator.name,
      kind: 'indicator' as const,
    };
    const own = [...Map.groupBy(figures, ({ place }) => place)].map(([id, some]) => {
      const place = fullName(places.get(id)!);
      // Whoever asks for a figure wants the newest result: the excerpt begins with it.
      const [targets = [], results = []] = [true, false].map((target) =>
        some.filter(({ kind }) => (kind === 'target') === target).reverse(),
      );
      const values = [...results, ...targets].map((figure) => `${figure.periodLabel}: ${figureText(figure)}`);
      const title = `${indicator.name}, ${place}`;
      return { ...facets, title, pageTitle: title, place, text: `${title}. ${values.join('. ')}` };
    });
    const known = own.map(({ place }) => place).join(', ');
    return [
      {
        ...facets,
        title: indicator.name,
        text: [indicator.name, indicator.definition, indicator.topic, known].join('. '),
      },
      ...own,
    ];
  });
}

function documentRecords(content: Content): SearchRecord[] {
  return library(content).documents.map((document) => {
    const title = documentName(document);
    const day = document.date && officialDate(document.date);
    return {
      url: `/van-ban/${document.slug}/`,
      title,
      pageTitle: title,
      kind: 'document',
      text: [day ? `${title} ${day}` : title, document.issuer, ...document.titles].filter(Boolean).join('. '),
      year: document.date ? Number(document.date.slice(0, 4)) : undefined,
      date: document.date,
    };
  });
}

function agencyRecords(content: Content): SearchRecord[] {
  const { tasks } = library(content);
  return [...content.agencies.values()].map((agency) => ({
    url: `/co-quan/${agency.id}/`,
    title: agency.name,
    pageTitle: agency.name,
    kind: 'agency',
    body: agency.name,
    level: agency.level ?? undefined,
    text: [
      agency.name,
      ...agency.aliases,
      agency.note ?? '',
      ...new Set(
        tasks.filter((task) => task.agency === agency.id).map((task) => task.place.plan.data.shortTitle),
      ),
    ].join('. '),
  }));
}

function placeName({ places }: Content, id: string): string {
  return fullName(places.get(id)!);
}
