import { ElementType, parseDocument } from 'htmlparser2';
import type { ChildNode, Element, Text } from 'domhandler';
import { makesVietnameseSyllable } from '../vietnamese/reading/syllable.ts';

/**
 * Says `lang="vi"` of every Vietnamese part of a page whose interface speaks another `language` (WCAG 3.1.2): titles, clauses, names that
 * come from the content. An element that holds nothing else says it itself; within a sentence a `span` does. All else stays byte for byte.
 */
export function markVietnamese(html: string, language: string): string {
  const document = parseDocument(html, { withStartIndices: true, withEndIndices: true });
  const insertions: Insertion[] = [];
  const mark = (node: Text): void => markText(node, html, insertions);
  for (const node of document.children) walk(node, language, '', mark);
  let out = '';
  let position = 0;
  for (const { at, words } of insertions.toSorted((a, b) => a.at - b.at)) {
    out += html.slice(position, at) + words;
    position = at;
  }
  return out + html.slice(position);
}

interface Insertion {
  at: number;
  words: string;
}

/** What is inside is no text of the page, or is said in its language as a whole. */
const PASSED = new Set(['script', 'style', 'code', 'template']);
/** Elements that hold text alone: they say their language themselves or not at all. */
const PLAIN = new Set(['title', 'option', 'textarea', 'desc']);

/** @param inherited language of what is around the node */
function walk(node: ChildNode, language: string, inherited: string, mark: (node: Text) => void): void {
  if (node.type === ElementType.Text && inherited === language) mark(node);
  if (!('children' in node)) return;
  const element = node as Element;
  if (PASSED.has(element.name)) return;
  const own = element.attribs?.['lang'] ?? inherited;
  for (const child of element.children) walk(child, language, own, mark);
}

function markText(node: Text, html: string, insertions: Insertion[]): void {
  const [from, to] = [node.startIndex!, node.endIndex! + 1];
  const words = [...html.slice(from, to).matchAll(WORD)];
  if (!words.some(([word]) => MARKED.test(word))) return;
  const parent = node.parent as Element;
  const whole = words.every(([word]) => couldBeVietnamese(word));
  if (whole && parent.children.length === 1 && parent.attribs['lang'] === undefined)
    return void insertions.push({ at: parent.startIndex! + 1 + parent.name.length, words: ' lang="vi"' });
  if (PLAIN.has(parent.name)) return;
  const tag = insideSvg(parent) ? 'tspan' : 'span';
  const runs = whole ? [[0, words.length - 1] as const] : runsOf(words.map(([word]) => word));
  for (const [first, last] of runs) {
    const end = words[last]!;
    insertions.push({ at: from + words[first]!.index, words: `<${tag} lang="vi">` });
    insertions.push({ at: from + end.index + end[0].length, words: `</${tag}>` });
  }
}

/** References to characters are no words; a name may hold an apostrophe: “H’Drai”. */
const WORD = /(?<![&#\p{L}\d])\p{L}[\p{L}\p{M}]*(?:[’'-]\p{L}+)*/gu;
const MARKED = /[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u;
/** Words of English that could be syllables of Vietnamese. */
const ENGLISH = new Set('a am an and be by can do he her him in it may me my no not nor of on or so than that the then they to two up us was we who you'.split(' ')); // prettier-ignore

function couldBeVietnamese(word: string): boolean {
  return MARKED.test(word) || /^\p{Lu}+$/u.test(word) || word.split(/[’'-]/u).every(makesVietnameseSyllable);
}

/** From a word with Vietnamese letters to the last one that follows it without an English word between, and names right before. */
function runsOf(words: readonly string[]): (readonly [first: number, last: number])[] {
  const runs: (readonly [number, number])[] = [];
  const within = (word: string | undefined): boolean =>
    word !== undefined && couldBeVietnamese(word) && !ENGLISH.has(word.toLowerCase());
  for (let at = 0; at < words.length; at++) {
    if (!MARKED.test(words[at]!)) continue;
    let first = at;
    while (within(words[first - 1]) && first - 1 > (runs.at(-1)?.[1] ?? -1)) first--;
    let last = at;
    while (within(words[last + 1])) last++;
    runs.push([first, last]);
    at = last;
  }
  return runs;
}

function insideSvg(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parent as Element | null)
    if (each.name === 'svg') return true;
  return false;
}
