import { sectionPath } from '../handbook/languages.ts';
import { library } from '../portal/library.ts';
import type { Content } from '../portal/portal.ts';
import { fullName, postalName } from '../places/lineage.ts';
import type { Plan } from '../schemas/plan.ts';
import { planRecords } from '../search/plan-records.ts';
import { proseRecords } from '../search/prose-records.ts';
import { TITLE_JOIN, type SearchRecord } from '../search/record.ts';
import { figureText } from '../statistics/figure.ts';
import { listedStories } from '../stories/facets.ts';
import { figureText as storyFigureText } from '../stories/figures.ts';

/** Everything that can be found, pages in a fixed order, the records of a page in reading order. Withdrawn texts are left out. */
export function siteRecords(content: Content): SearchRecord[] {
  return [
    ...handbookRecords(content),
    ...storyRecords(content),
    ...planClauses(content),
    ...indicatorRecords(content),
    ...documentRecords(content),
    ...agencyRecords(content),
    ...placeRecords(content),
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
    const opening = [data.title, data.summary, ...data.questions.map(({ question }) => question)].join('. ');
    const questions = data.questions.map(({ question, answer }) => `${question} ${answer}`).join(' ');
    const more = [
      `## Hỏi ai\n${data.ask.map((ask) => `${agencies.get(ask.agency)!.name}: ${ask.about}`).join('. ')}`,
      `## Giấy tờ\n${[...data.papers, data.papersNote ?? ''].join('. ')}`,
      ...(data.unknown.length ? [`## Điều chưa rõ\n${data.unknown.join('. ')}`] : []),
    ];
    return [
      { ...facets, title: data.title, text: `${opening}. ${questions}` },
      {
        ...facets,
        anchor: 'doc-nhanh',
        title: `${data.title}${TITLE_JOIN}Đọc nhanh`,
        text: data.quick.join(' '),
      },
      ...proseRecords(`${body}\n\n${more.join('\n\n')}`, facets).filter(({ anchor }) => anchor !== undefined),
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
      text: [
        data.title,
        data.summary,
        where,
        data.activities.join(', '),
        ...text,
        ...figures,
        data.lesson,
      ].join('. '),
    };
  });
}

function planClauses(content: Content): SearchRecord[] {
  return library(content).plans.flatMap(({ id, data, tree }) =>
    planRecords(tree.clauses, tree.footnotes, {
      url: `/ke-hoach/${id}/`,
      pageTitle: data.shortTitle,
      kind: 'plan',
      year: data.year,
      place: placeName(content, data.place),
      level: data.level,
      body: content.agencies.get(data.issuer)!.name,
      edition: data.edition,
      date: issueDay(data),
    }),
  );
}

/** Day for sorting: day of issue, or the bound before which a plan cannot have been issued. */
function issueDay(plan: Plan): string {
  return plan.date ?? plan.issuedNotBefore?.date ?? `${plan.year}-01-01`;
}

function indicatorRecords({ statistics, places }: Content): SearchRecord[] {
  return [...statistics.indicators.values()].map((indicator) => {
    const figures = statistics.observations
      .filter((observation) => observation.indicator === indicator.id)
      .map((figure) => `${fullName(places.get(figure.place)!)} ${figure.periodLabel}: ${figureText(figure)}`);
    return {
      url: `/so-lieu/${indicator.id}/`,
      title: indicator.name,
      pageTitle: indicator.name,
      kind: 'indicator',
      text: [indicator.name, indicator.definition, indicator.topic, ...figures].join('. '),
    };
  });
}

function documentRecords(content: Content): SearchRecord[] {
  return library(content).documents.map((document) => {
    const title = [document.type, document.number].filter(Boolean).join(' ');
    return {
      url: `/van-ban/${document.slug}/`,
      title,
      pageTitle: title,
      kind: 'document',
      text: [title, document.issuer, ...document.titles].filter(Boolean).join('. '),
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

function placeRecords({ places }: Content): SearchRecord[] {
  return [...places.values()]
    .filter((place) => place.level !== 'country')
    .map((place) => ({
      url: `/dia-ban/${place.id}/`,
      title: fullName(place),
      pageTitle: fullName(place),
      kind: 'place',
      place: fullName(place),
      text: [postalName(places, place.id), ...place.variants, place.note ?? ''].join('. '),
    }));
}

function placeName({ places }: Content, id: string): string {
  return fullName(places.get(id)!);
}
