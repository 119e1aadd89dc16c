import type { Content } from '../../content/content.ts';
import { handbookText } from '../../text/handbook.ts';
import { headed, proseRecords } from '../../search/prose-records.ts';
import { sentences, SOURCES_ID, TITLE_JOIN, type SearchRecord } from '../../search/record.ts';
import { text as common } from '../../text/common.ts';
import * as routes from '../../routes.ts';

/** What can be found of the sections: each whole, each question, each heading. */
export function handbookRecords({ handbook, translations, agencies }: Content): SearchRecord[] {
  return [...handbook, ...translations].flatMap(({ id, language, data, body }) => {
    const facets = {
      url: routes.section(id, language),
      pageTitle: data.title,
      kind: 'handbook' as const,
      date: data.reviewed,
    };
    // A question asked in its own words has its answer as the excerpt; it leads to the section, which opens with what matters most.
    const questions = data.questions.map(({ question, answer, alsoAsked }) => ({
      ...facets,
      title: `${data.title}${TITLE_JOIN}${question}`,
      text: sentences(question, answer, ...alsoAsked),
    }));
    const told = data.questions.map(({ question, answer }) => sentences(question, answer));
    const ask = data.ask.map(({ agency, about }) => `${agencies.get(agency)!.name}: ${about}`).join('. ');
    const papers = [...data.papers, data.papersNote ?? ''].filter(Boolean).join('. ');
    const rules = data.sources.flatMap(({ basis, title }) => (basis ? [`${basis}: ${title}`] : []));
    const [first, ...sections] = proseRecords(body, facets);
    const introduction = first?.anchor === undefined ? (first?.text ?? '') : '';
    return [
      {
        ...facets,
        title: data.title,
        text: sentences(data.title, data.summary, ...told, introduction),
      },
      ...questions,
      {
        ...facets,
        anchor: 'doc-nhanh',
        title: `${data.title}${TITLE_JOIN}${handbookText.quick}`,
        text: data.quick.join(' '),
      },
      ...(first?.anchor === undefined ? [] : [first]),
      ...sections,
      headed(facets, 'hoi-ai', handbookText.ask, ask),
      ...(papers ? [headed(facets, 'giay-to', handbookText.papers, papers)] : []),
      ...(data.unknown.length
        ? [headed(facets, 'chua-ro', handbookText.unknown, sentences(...data.unknown))]
        : []),
      // Rules that a section rests on are mostly printed with its sources alone.
      ...(rules.length ? [headed(facets, SOURCES_ID, common.sources, rules.join('. '))] : []),
    ];
  });
}
