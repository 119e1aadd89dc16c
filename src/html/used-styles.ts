/** One rule of a minified style sheet, or a group of rules that share a condition. */
interface Rule {
  /** What stands before the brace: selectors, or `@media …`. */
  prelude: string;
  body: string;
  /** Rules inside `@media` and `@supports`. */
  inner?: Rule[];
}

/** A style sheet taken apart once, to be cut for page after page. */
export class StyleSheet {
  readonly #rules: Rule[];

  constructor(css: string) {
    this.#rules = rulesOf(css);
  }

  /**
   * The rules that can hold for something on a page, in their order. What is left out names a class, an id or an element that the page has not;
   * of what a selector asks besides (attributes, states, order) nothing is judged.
   */
  usedBy(page: PageWords): string {
    return write(this.#rules, page);
  }
}

/** Classes, ids and elements of a page, and words of the scripts that may add to them. */
export class PageWords {
  readonly #names = new Set<string>();
  readonly #written: ReadonlySet<string>[] = [];

  /** Notes one element of the page. */
  see(element: string, attributes: Readonly<Record<string, string>>): void {
    this.#names.add(element);
    if (attributes['id']) this.#names.add(`#${attributes['id']}`);
    for (const word of attributes['class']?.split(/\s+/) ?? []) this.#names.add(`.${word}`);
  }

  /** @param words that a script of the page may write: see `wordsOfScript` */
  mayWrite(words: ReadonlySet<string>): void {
    this.#written.push(words);
  }

  /** @param name `.class`, `#id` or an element */
  has(name: string): boolean {
    return this.#names.has(name) || this.#written.some((words) => words.has(name.replace(/^[.#]/, '')));
  }
}

/** Whatever a script could write as the name of a class, an id or an element. */
export function wordsOfScript(code: string): ReadonlySet<string> {
  return new Set(code.match(/[a-z][\w-]*/gi));
}

function write(rules: readonly Rule[], page: PageWords): string {
  return rules
    .map(({ prelude, body, inner }) => {
      if (!inner) return mayHold(prelude, page) ? `${prelude}{${body}}` : '';
      const kept = write(inner, page);
      return kept && `${prelude}{${kept}}`;
    })
    .join('');
}

/** Whether one selector of a list could hold. Other rules than those of elements (`@page`) always do. */
function mayHold(selectors: string, page: PageWords): boolean {
  return selectors.startsWith('@') || partsOf(selectors).some((selector) => couldMatch(selector, page));
}

function couldMatch(selector: string, page: PageWords): boolean {
  let plain = '';
  for (let at = 0; at < selector.length; at++) {
    if (selector[at] !== '(' && selector[at] !== '[') {
      plain += selector[at];
      continue;
    }
    const end = closing(selector, at);
    const asked = /:(?:is|where|has|-webkit-any|-moz-any)$/.test(plain) && selector[at] === '(';
    if (asked && !mayHold(selector.slice(at + 1, end), page)) return false;
    at = end;
  }
  // Names of states (`:hover`, `::marker`) are no names of elements.
  const names = plain.replace(/::?[\w-]+/g, ' ').match(/[.#]?[a-z_][\w-]*/gi) ?? [];
  return names.every((name) => page.has(name));
}

/** Parts of a list between its commas, but not those inside brackets. */
function partsOf(list: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at <= list.length; at++) {
    if (list[at] === '(' || list[at] === '[') at = closing(list, at);
    else if (at === list.length || list[at] === ',') {
      parts.push(list.slice(from, at));
      from = at + 1;
    }
  }
  return parts;
}

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  let from = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '"' || css[at] === "'") at = css.indexOf(css[at]!, at + 1);
    else if (css.startsWith('/*', at)) at = from = css.indexOf('*/', at) + 2;
    if (css[at] !== '{') continue;
    const prelude = css.slice(from, at).trim();
    const end = closing(css, at);
    const body = css.slice(at + 1, end);
    rules.push(
      /^@(?:media|supports)\b/.test(prelude) ? { prelude, body, inner: rulesOf(body) } : { prelude, body },
    );
    at = end;
    from = end + 1;
  }
  return rules;
}

/** Where the bracket that opens here closes; words in quotation marks hold none. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '"' || sign === "'") at = text.indexOf(sign, at + 1);
    else if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign) && --depth === 0) return at;
  }
  throw new Error(`A bracket in a style sheet is never closed: ${text.slice(open, open + 60)}`);
}
