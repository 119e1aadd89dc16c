import { isExpected, readQueries, type JudgedQuery } from '../../../scripts/bench/search-queries.ts';
import { siteRecords } from '../../../src/building/records.ts';
import { readContent } from '../../../src/portal.ts';
import { search } from '../../../src/search/answer/engine.ts';
import { indexed } from './indexed.ts';

/** The search of an example campaign, and what was asked of it. @param site below `tests/sites`; `file`: its judged queries below `tests/search` */
export function campaignSearch(site: string, file: string) {
  const content = readContent(`tests/sites/${site}`);
  const portal = indexed(siteRecords(content), {
    glossary: content.glossary,
    places: [...content.places.values()],
  });
  const judged = readQueries(`tests/search/${file}`);
  const found = async (query: string): Promise<string[]> => {
    const request = { query, filters: {}, sort: 'best' as const, typing: false, limit: 10 };
    return (await search(portal.site(), request)).results.map(({ passage }) => passage.url);
  };
  const isAnswered = ({ expect: right }: JudgedQuery): boolean => right.length > 0;
  return {
    found,
    /** Queries of what the campaign is not about. */
    nonsense: judged.filter((query) => !isAnswered(query)),
    /** One line for each query whose first result is not right; `asked`: how many there are. */
    async wrong(): Promise<{ asked: number; lines: string[] }> {
      const lines: string[] = [];
      const asked = judged.filter(isAnswered);
      for (const query of asked) {
        const [first = ''] = await found(query.query);
        if (!isExpected(query, first)) lines.push(`${query.query} → ${first}`);
      }
      return { asked: asked.length, lines };
    },
  };
}
