import type { Content } from '../../content/content.ts';
import { handbookText } from '../../text/handbook.ts';
import { proseRecords } from '../../search/prose-records.ts';
import { sentences, TITLE_JOIN, type SearchRecord } from '../../search/record.ts';
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
    const questions = data.questions.map(({ question, answer }) => ({
      ...facets,
      title: `${data.title}${TITLE_JOIN}${question}`,
      text: sentences(question, answer),
    }));
    const more = [
      `## ${handbookText.ask}\n${data.ask.map((ask) => `${agencies.get(ask.agency)!.name}: ${ask.about}`).join('. ')}`,
      `## ${handbookText.papers}\n${[...data.papers, data.papersNote ?? ''].join('. ')}`,
    ];
    const [first, ...sections] = proseRecords(`\n${body}\n\n${more.join('\n\n')}`, facets);
    const introduction = first?.anchor === undefined ? (first?.text ?? '') : '';
    const unknown = {
      ...facets,
      anchor: 'chua-ro',
      title: `${data.title}${TITLE_JOIN}${handbookText.unknown}`,
      text: `${handbookText.unknown}. ${data.unknown.join('. ')}`,
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
        title: `${data.title}${TITLE_JOIN}${handbookText.quick}`,
        text: data.quick.join(' '),
      },
      ...(first?.anchor === undefined ? [] : [first]),
      ...sections,
      ...(data.unknown.length ? [unknown] : []),
    ];
  });
}
