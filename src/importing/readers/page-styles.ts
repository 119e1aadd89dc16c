/** What the styles of a page declare of one element, by property: `text-transform` → `uppercase`. */
export type Declared = ReadonlyMap<string, string>;

/** What a list writes before its items: words, and counters in a form. */
export type Marker = readonly (string | { counter: string; format: string })[];

interface Rule {
  tag: string | undefined;
  classes: readonly string[];
  id: string | undefined;
  weight: number;
  declared: Declared;
}

/**
 * The style sheets of a page, as far as they change what a reader sees: rules for one element by its name, classes and id. Rules for
 * elements inside others are left aside, and those for a medium but for what they show. Besides, the numbers that Google Docs sets before
 * the items of its lists (`.lst-kix_a-0 > li:before { content: counter(…) ". " }`).
 */
export class PageStyles {
  readonly #rules: Rule[] = [];
  readonly #markers = new Map<string, Marker>();
  /** What the rules say, by name, classes and id of an element. */
  readonly #ruled = new Map<string, Declared>();

  read(css: string): void {
    this.#ruled.clear();
    this.#read(withoutComments(css), false);
  }

  /** @param onScreens of a medium: a narrow screen may hide what a wide one shows, so only what is shown counts */
  #read(css: string, onScreens: boolean): void {
    let head = '';
    let body = '';
    let depth = 0;
    for (const piece of css.split(/(?<=[{};])/u)) {
      body += piece;
      if (piece.endsWith('{') && depth++ === 0) [head, body] = [body.slice(0, -1).trim(), ''];
      if (piece.endsWith('}') && --depth === 0) {
        const inner = body.slice(0, -1);
        if (!head.startsWith('@'))
          for (const selector of head.split(',')) this.#rule(selector.trim(), inner, onScreens);
        else if (!onScreens && /^@media(?!.*\bprint\b)/iu.test(head)) this.#read(inner, true);
      }
      depth = Math.max(0, depth);
      if (depth === 0) body = '';
    }
  }

  /** Declarations for an element; the heavier rule wins, then the later, then what the element says itself. */
  of(name: string, attributes: Record<string, string>): Declared {
    const key = [name, attributes['class'], attributes['id']].join('\n');
    let ruled = this.#ruled.get(key);
    if (!ruled) this.#ruled.set(key, (ruled = this.#ruledBy(name, attributes)));
    const own = attributes['style'];
    return own ? new Map([...ruled, ...declarationsIn(own)]) : ruled;
  }

  #ruledBy(name: string, attributes: Record<string, string>): Declared {
    const classes = new Set((attributes['class'] ?? '').split(/\s+/u));
    const found = this.#rules.filter(
      ({ tag, id, classes: asked }) =>
        (tag === undefined || tag === name) &&
        (id === undefined || id === attributes['id']) &&
        asked.every((one) => classes.has(one)),
    );
    return new Map(found.sort((a, b) => a.weight - b.weight).flatMap(({ declared }) => [...declared]));
  }

  /** What stands before the items of a list of this class. */
  markerOf(attributes: Record<string, string>): Marker | undefined {
    return (attributes['class'] ?? '')
      .split(/\s+/u)
      .map((one) => this.#markers.get(one))
      .find(Boolean);
  }

  #rule(selector: string, body: string, onScreens: boolean): void {
    const list = /^(?:[ou]l)?\.([\w-]+)\s*>\s*li::?before$/u.exec(selector)?.[1];
    if (list !== undefined) {
      const content = declarationsIn(body).get('content');
      if (content) this.#markers.set(list, markerIn(content));
      return;
    }
    const parts = /^([a-z][a-z\d]*)?((?:[.#][\w-]+)*)$/iu.exec(selector);
    if (!parts) return;
    const [, tag, rest] = parts;
    const classes = [...rest!.matchAll(/\.([\w-]+)/gu)].map(([, one]) => one!);
    const id = /#([\w-]+)/u.exec(rest!)?.[1];
    const weight = (id ? 100 : 0) + classes.length * 10 + (tag ? 1 : 0);
    const declared = declarationsIn(body);
    if (onScreens && (declared.get('display') ?? 'none') === 'none') return;
    if (
      SEEN.some((property) => declared.has(property)) ||
      Number.parseFloat(declared.get('font-size') ?? '1') === 0
    )
      this.#rules.push({ tag: tag?.toLowerCase(), classes, id, weight, declared });
  }
}

/** What changes the letters that a reader sees. */
const SEEN = ['display', 'visibility', 'mso-hide', 'text-transform', 'text-decoration', 'text-decoration-line', 'white-space', 'list-style-type']; // prettier-ignore

/** `"" counter(a-0,upper-roman) ". "` */
function markerIn(content: string): Marker {
  return [
    ...content.matchAll(
      /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|counter\(\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?\)/gu,
    ),
  ].map(([, double, single, counter, format]) =>
    counter === undefined
      ? (double ?? single)!.replace(/\\([\da-f]{1,6})\s?/giu, (_, code: string) =>
          String.fromCodePoint(Number.parseInt(code, 16)),
        )
      : { counter, format: format ?? 'decimal' },
  );
}

function withoutComments(css: string): string {
  return css
    .replaceAll(/<!--|-->/gu, '')
    .split('/*')
    .map((piece, index) => (index ? piece.slice(piece.indexOf('*/') + 2) : piece))
    .join('');
}

function declarationsIn(body: string): Declared {
  const pieces = body.match(/(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^;"'])+/gu) ?? [];
  return new Map(
    pieces.flatMap((piece): [string, string][] => {
      const at = piece.indexOf(':');
      const value = piece.slice(at + 1).replace(/!important/iu, '');
      return at < 0 ? [] : [[piece.slice(0, at).trim().toLowerCase(), value.trim()]];
    }),
  );
}

/** Forms of numbers in style sheets, as Word calls them. */
export const FORMATS: Record<string, string> = {
  'upper-roman': 'upperRoman',
  'lower-roman': 'lowerRoman',
  'upper-latin': 'upperLetter',
  'upper-alpha': 'upperLetter',
  'lower-latin': 'lowerLetter',
  'lower-alpha': 'lowerLetter',
  decimal: 'decimal',
};
