/** One rule of a minified style sheet, or a group of rules that share a condition. */
interface Rule {
  /** What stands before the brace: selectors, or `@media …`. */
  prelude: string;
  body: string;
  /** None of rules that hold for no element (`@page`): they always stay. */
  selectors?: readonly Selector[];
  /** Rules inside `@media` and `@supports`. */
  inner?: readonly Rule[];
}

interface Selector {
  text: string;
  /** Classes, ids and elements that have to be on a page. */
  names: readonly string[];
  /** Lists of `:is()` and the like: of each, one selector has to hold. */
  choices: readonly (readonly Selector[])[];
}

/** A style sheet taken apart once, to be cut for page after page. */
export class StyleSheet {
  readonly #rules: readonly Rule[];

  constructor(css: string) {
    this.#rules = rulesOf(css);
  }

  /**
   * The rules that can hold for something on a page, in their order, with those of their selectors that can. What is left out names a class, an id
   * or an element that the page has not; of what a selector asks besides (attributes, states, order) nothing is judged.
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
    .map(({ prelude, body, selectors, inner }) => {
      if (inner) {
        const kept = write(inner, page);
        return kept && `${prelude}{${kept}}`;
      }
      if (!selectors) return `${prelude}{${body}}`;
      const kept = selectors.filter((selector) => couldMatch(selector, page));
      return kept.length ? `${kept.map(({ text }) => text).join(',')}{${body}}` : '';
    })
    .join('');
}

function couldMatch({ names, choices }: Selector, page: PageWords): boolean {
  return (
    names.every((name) => page.has(name)) &&
    choices.every((list) => list.some((selector) => couldMatch(selector, page)))
  );
}

function selectorsOf(list: string): Selector[] {
  return partsOf(list).map((text) => {
    const choices: Selector[][] = [];
    let plain = '';
    for (let at = 0; at < text.length; at++) {
      if (text[at] !== '(' && text[at] !== '[') {
        plain += text[at];
        continue;
      }
      const end = closing(text, at);
      if (/:(?:is|where|has|-webkit-any|-moz-any)$/.test(plain) && text[at] === '(')
        choices.push(selectorsOf(text.slice(at + 1, end)));
      at = end;
    }
    // Names of states (`:hover`, `::marker`) are no names of elements.
    const names = plain.replace(/::?[\w-]+/g, ' ').match(/[.#]?[a-z_][\w-]*/gi) ?? [];
    return { text, names, choices };
  });
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
    if (/^@(?:media|supports)\b/.test(prelude)) rules.push({ prelude, body, inner: rulesOf(body) });
    else if (prelude.startsWith('@')) rules.push({ prelude, body });
    else rules.push({ prelude, body, selectors: selectorsOf(prelude) });
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
