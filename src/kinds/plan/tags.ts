/** A tag as it stands in an outline text. */
export interface Tag {
  name: string;
  /** `</Name>`. */
  closes: boolean;
  /** `<Name />`. */
  closed: boolean;
  /** Attributes in order; undefined when one has no value. */
  attributes: { name: string; value: string | undefined }[];
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
  /** 1-based line and column on which it begins. */
  line: number;
  column: number;
}

/** A sign that opens code or a tag and belongs to none. */
export interface StraySign {
  sign: string;
  line: number;
  column: number;
}

const TAG =
  /<(\/?)([A-Za-z][\w.:-]{0,40})((?:\s{1,200}[\w:.-]{1,40}(?:\s{0,20}=\s{0,20}(?:"[^"]{0,2000}"|'[^']{0,2000}'))?){0,20})\s{0,200}(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

/**
 * Tags of an outline text, over one line or several, and the signs `<`, `{`, `}` that are none and have no backslash before them.
 * An outline is never read as Markdown: every one of these signs counts, in whatever it stands.
 */
export function scanTags(text: string): { tags: Tag[]; strays: StraySign[] } {
  const tags: Tag[] = [];
  const strays: StraySign[] = [];
  let [line, lineStart] = [1, 0];
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]!;
    if (sign === '\n') [line, lineStart] = [line + 1, index + 1];
    if ((sign !== '<' && sign !== '{' && sign !== '}') || text[index - 1] === '\\') continue;
    if (joinsCells(text, index)) continue;
    const place = { line, column: index - lineStart + 1 };
    TAG.lastIndex = index;
    const match = sign === '<' ? TAG.exec(text) : null;
    if (!match) {
      strays.push({ sign, ...place });
      continue;
    }
    const [whole, closes, name = '', attributes = '', closed] = match;
    const end = index + whole.length;
    tags.push({
      name,
      closes: closes === '/',
      closed: closed === '/',
      attributes: [...attributes.matchAll(ATTRIBUTE)].map(([, key, double, single]) => ({
        name: key!,
        value: double ?? single,
      })),
      start: index,
      end,
      ...place,
    });
    for (; index < end - 1; index++) if (text[index + 1] === '\n') [line, lineStart] = [line + 1, index + 2];
  }
  return { tags, strays };
}

/** `| << |` goes on with the cell to its left: a sign of the table, no tag. */
function joinsCells(text: string, index: number): boolean {
  const from = text[index - 1] === '<' ? index - 1 : index;
  return (
    text.startsWith('<<', from) &&
    /\|[^\S\n]*$/u.test(text.slice(0, from)) &&
    /^[^\S\n]*\|/u.test(text.slice(from + 2))
  );
}
