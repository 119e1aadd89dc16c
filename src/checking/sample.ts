import { Parser } from 'htmlparser2';
import { REFERENCES, Shapes } from './shapes.ts';

/**
 * What of a page the rules of HTML have to be tried on: most of a long page is the hundredth row of a table. Elements in which all is made as in
 * what was sampled before are left out, unless something points at them.
 */
export class Sampler {
  readonly #shapes = new Shapes();

  /** The page, shorter: its lines are not those of the page any more. */
  of(html: string): string {
    const shape = this.#shapes.follow();
    const named = new Set([...html.matchAll(REFERENCE)].flatMap(([, ids]) => ids!.split(/\s+/)));
    const open: { from: number; known: number; stays: boolean }[] = [];
    const cuts: { from: number; to: number }[] = [];
    let ends = 0;
    let isWhole = true;
    const parser = new Parser({
      onopentag(tag, attributes) {
        const stays = STAYS.has(tag) || 'for' in attributes || named.has(attributes['id']!);
        open.push({ from: parser.startIndex, known: shape.fresh, stays });
        shape.open(tag, attributes);
      },
      ontext: (words) => shape.text(words),
      onclosetag(tag) {
        shape.close();
        const { from, known, stays } = open.pop()!;
        const isEnd = html.startsWith(`</${tag}`, parser.startIndex);
        if (isEnd) ends++;
        // An element without a tag that ends it ends where it begins; and none begins with such a tag.
        if (from === parser.startIndex ? isEnd : !isEnd) isWhole = false;
        if (stays || shape.fresh > known) {
          const above = open.at(-1);
          if (above) above.stays ||= stays;
          return;
        }
        // With it goes what was cut out of it.
        while ((cuts.at(-1)?.from ?? -1) > from) cuts.pop();
        cuts.push({ from, to: parser.endIndex + 1 });
      },
    });
    parser.end(html);
    // Which element a tag spoils that ends none, or is missing, cannot be told.
    if (!isWhole || html.split('</').length - 1 !== ends) return html;
    let sample = '';
    let at = 0;
    for (const { from, to } of cuts) {
      sample += html.slice(at, from);
      at = to;
    }
    return sample + html.slice(at);
  }
}

/** Names other elements of the page by their ids. */
const REFERENCE = new RegExp(`\\s(?:${REFERENCES.join('|')})="([^"]*)"`, 'g');
/** Without these a page is none, and what holds a summary has to have one. */
const STAYS: ReadonlySet<string> = new Set([
  'html',
  'head',
  'title',
  'meta',
  'body',
  'main',
  'h1',
  'summary',
]);
