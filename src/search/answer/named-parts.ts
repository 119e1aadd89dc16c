import { fold } from '../../vietnamese/fold.ts';
import { normalize } from '../../vietnamese/normalize.ts';
import { tidyNumbers } from '../query/asked.ts';
import { isReferred } from '../query/clause-references.ts';
import { list } from './listing.ts';
import { PARTS, type Query, understand } from '../query/query.ts';
import { withoutNumber } from '../record.ts';
import type { Found, SearchRequest, Site } from './site.ts';
import { bareText, tokenize } from '../tokens.ts';

/**
 * A query for a clause whose part is named in words, “khoản 3 phần tổ chức thực hiện”, with the number that the part has in the likeliest
 * plan that has such a clause, “khoản 3 mục IV Kế hoạch UBND huyện Ví Dụ 2022”, and the address of its heading. Null where it names none. A clause with a heading of its own
 * does not say in which part it stands; the heading of the part does.
 */
export async function clauseInNamedPart(
  site: Site,
  { clause }: Query,
  request: SearchRequest,
): Promise<{ query: string; heading: string } | null> {
  if (!clause || clause.whole) return null;
  const text = tidyNumbers(normalize(request.query)).replace(CLAUSE, ' ').trim();
  const part = partNamed(text);
  if (part === null) return null;
  const found = (about: string): Promise<Found[]> => {
    const query = understand(about, site.vocabulary, site.lexicon, false);
    return list(site, query, { ...request, query: about, limit: MOST_PLANS }).then(
      (listing) => listing.found,
    );
  };
  for (const { passage } of await found(text.replace(PART, ''))) {
    const [number] = ROMAN.exec(passage.heading) ?? [];
    const heading = bareText(tokenize(withoutNumber(passage.heading)));
    if (number === undefined || !passage.opens || !heading.includes(part)) continue;
    const asked = `khoản ${clause.number} mục ${number} ${passage.pageTitle}`;
    const { clause: whole } = understand(asked, site.vocabulary, site.lexicon, false);
    const [first] = await found(asked);
    if (first && first.passage.pageTitle === passage.pageTitle && isReferred(first.passage, whole))
      return { query: asked, heading: passage.url };
  }
  return null;
}

/** First words of the name of a part, bare, with a space before and after: behind “phần”, “mục”, or one that many plans have. */
function partNamed(text: string): string | null {
  const [, behind] = PART.exec(text) ?? [];
  const words = behind === undefined ? [...PARTS].find((one) => fold(text).includes(one)) : fold(behind);
  return words === undefined ? null : ` ${words.toLowerCase()} `;
}

const CLAUSE =
  /(?<![\p{L}\p{M}])(?:khoản|khoan)\s+\d{1,2}(?!\d)(?:\s*,|\s+(?:của|cua|thuộc|thuoc|ở|trong|tại)(?=\s))?/iu;
const PART =
  /(?<![\p{L}\p{M}])(?:(?:phần|phan)|(?:mục|muc)(?!\s+(?:tiêu|tieu|đích|dich)))\s+(?=((?:[\p{L}\p{M}]{2,})(?:\s+[\p{L}\p{M}]{2,})?))/iu;
const ROMAN = /^[IVX]+(?=\s|$)/u;
/** Plans that are looked at for such a part. */
const MOST_PLANS = 8;
