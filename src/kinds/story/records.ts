import type { Content } from '../../content/content.ts';
import { fullName, postalName } from '../../places/lineage.ts';
import { proseRecords } from '../../search/prose-records.ts';
import { sentences, type SearchRecord } from '../../search/record.ts';
import { searchText } from '../../text/search.ts';
import { listedStories } from './facets.ts';
import { figureText } from './figures.ts';
import * as routes from '../../routes.ts';

/** One record for each story on show. */
export function storyRecords(content: Content): SearchRecord[] {
  return listedStories(content).map(({ id, data, body }) => {
    const facets = {
      url: routes.story(id),
      pageTitle: data.title,
      kind: 'story' as const,
      year: data.year ?? data.yearApprox,
      place: fullName(content.places.get(data.place)!),
      date: data.updated,
    };
    const text = proseRecords(body, facets).map((record) => record.text);
    const where = [data.village, postalName(content.places, data.place), data.people]
      .filter(Boolean)
      .join(', ');
    const figures = data.figures.map((figure) => `${figure.what}: ${figureText(figure)}`);
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
