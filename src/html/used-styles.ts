import type { CssNode, SelectorList } from 'css-tree';
// The parser alone: all of the library takes twice as long to load.
import parse from 'css-tree/parser';

/** One rule of a minified style sheet, or a group of rules that share a condition. */
interface Rule {
  /** What stands before the brace: selectors, or `@media …`. */
  prelude: string;
  /** With its braces. */
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

/** A style sheet taken apart once, when the first page asks, to be cut for page after page. */
export class StyleSheet {
  readonly #css: string;
  #rules: readonly Rule[] | undefined;
  /** Every name that a selector asks for. */
  #names: readonly string[] = [];
  /** By which of these a page has: thousands of pages are made alike. */
  readonly #known = new Map<string, string>();

  constructor(css: string) {
    this.#css = css;
  }

  /**
   * The rules that can hold for something on a page, in their order, with those of their selectors that can. What is left out names a class, an id
   * or an element that the page has not; of what a selector asks besides (attributes, states, order) nothing is judged.
   */
  usedBy(page: PageWords): string {
    if (!this.#rules) {
      this.#rules = rulesOf(this.#css);
      this.#names = [...new Set(this.#rules.flatMap(namesOf))];
    }
    const names = this.#names.filter((name) => page.has(name)).join(' ');
    let used = this.#known.get(names);
    if (used === undefined) this.#known.set(names, (used = write(this.#rules, page)));
    return used;
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

function namesOf({ selectors = [], inner = [] }: Rule): string[] {
  const ofSelector = ({ names, choices }: Selector): string[] => [
    ...names,
    ...choices.flatMap((list) => list.flatMap(ofSelector)),
  ];
  return [...selectors.flatMap(ofSelector), ...inner.flatMap(namesOf)];
}

function write(rules: readonly Rule[], page: PageWords): string {
  return rules
    .map(({ prelude, body, selectors, inner }) => {
      if (inner) {
        const kept = write(inner, page);
        return kept && `${prelude}{${kept}}`;
      }
      if (!selectors) return prelude + body;
      const kept = selectors.filter((selector) => couldMatch(selector, page));
      return kept.length ? `${kept.map(({ text }) => text).join(',')}${body}` : '';
    })
    .join('');
}

function couldMatch({ names, choices }: Selector, page: PageWords): boolean {
  return (
    names.every((name) => page.has(name)) &&
    choices.every((list) => list.some((selector) => couldMatch(selector, page)))
  );
}

/** @param css as the bundler wrote it: nothing is lost or written otherwise, rules stay in the words of the source */
function rulesOf(css: string): Rule[] {
  const words = (node: CssNode): string => css.slice(node.loc!.start.offset, node.loc!.end.offset);
  const ruleOf = (node: CssNode): Rule => {
    if (node.type !== 'Rule' && node.type !== 'Atrule') throw new Error(`No rule of styles: ${words(node)}`);
    const { block } = node;
    const all = words(node);
    const body = block ? words(block) : '';
    const prelude = all.slice(0, all.length - body.length).trim();
    if (node.type === 'Rule')
      // Selectors that the parser cannot read hold for all it knows.
      return {
        prelude,
        body,
        ...(node.prelude.type === 'SelectorList' ? { selectors: selectorsOf(node.prelude, words) } : {}),
      };
    return CONDITIONS.has(node.name)
      ? { prelude, body, inner: block!.children.toArray().map(ruleOf) }
      : { prelude, body };
  };
  const sheet = parse(css, {
    positions: true,
    parseAtrulePrelude: false,
    parseValue: false,
    parseCustomProperty: false,
    onParseError: (error) => {
      throw error;
    },
  });
  if (sheet.type !== 'StyleSheet') throw new Error(`No sheet of styles: ${sheet.type}`);
  return sheet.children
    .toArray()
    .filter(({ type }) => type !== 'Comment')
    .map(ruleOf);
}

function selectorsOf(list: SelectorList, words: (node: CssNode) => string): Selector[] {
  return list.children.toArray().flatMap((selector) => {
    if (selector.type !== 'Selector') return [];
    const names: string[] = [];
    const choices: Selector[][] = [];
    for (const part of selector.children) {
      if (part.type === 'TypeSelector' && part.name !== '*') names.push(part.name);
      if (part.type === 'ClassSelector') names.push(`.${part.name}`);
      if (part.type === 'IdSelector') names.push(`#${part.name}`);
      // What is forbidden (`:not`) need not be there.
      if (part.type === 'PseudoClassSelector' && CHOICES.has(part.name))
        for (const inner of part.children ?? [])
          if (inner.type === 'SelectorList') choices.push(selectorsOf(inner, words));
    }
    return [{ text: words(selector), names, choices }];
  });
}

/** Rules below these hold under a condition. */
const CONDITIONS: ReadonlySet<string> = new Set(['media', 'supports']);
/** States that name what else has to be there. */
const CHOICES: ReadonlySet<string> = new Set(['is', 'where', 'has', '-webkit-any', '-moz-any']);
