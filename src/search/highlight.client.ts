import { markWords, typedWordsToMark } from './excerpt.ts';

/**
 * Marks the words of `?tim=` on the page that a search result opened: in the part that the anchor names, else in the whole
 * main part. Only text is touched; links, buttons and the words themselves stay as they are.
 */
export function highlightFromAddress(page: Document, address: URL): number {
  const typed = address.searchParams.get('tim');
  if (!typed) return 0;
  const words = typedWordsToMark(typed);
  const main = page.querySelector('main') ?? page.body;
  const target = address.hash ? page.getElementById(decodeURIComponent(address.hash.slice(1))) : null;
  return highlight(target ? partOf(target) : main, words);
}

/** A heading stands for what follows it: its section, or its parent. */
function partOf(target: Element): Element {
  return /^H[1-6]$/.test(target.tagName)
    ? (target.closest('section') ?? target.parentElement ?? target)
    : target;
}

/** Wraps every word of `root` whose bare letters are in `words` in `<mark>`; gives the number of marks. */
export function highlight(root: Element, words: ReadonlySet<string>): number {
  const page = root.ownerDocument;
  const texts = textsOf(root);
  let marks = 0;
  for (const node of texts) {
    const cut = markWords(node.data, words);
    if (!cut.some((piece) => piece.marked)) continue;
    const made = cut.map(({ text, marked }) => {
      if (!marked) return page.createTextNode(text);
      const mark = page.createElement('mark');
      mark.textContent = text;
      marks++;
      return mark;
    });
    node.replaceWith(...made);
  }
  return marks;
}

function textsOf(root: Element): Text[] {
  const texts: Text[] = [];
  for (const node of root.childNodes) {
    if (node.nodeType === TEXT) texts.push(node as Text);
    else if (node.nodeType === ELEMENT && !SKIPPED.test((node as Element).tagName))
      texts.push(...textsOf(node as Element));
  }
  return texts;
}

const TEXT = 3;
const ELEMENT = 1;
const SKIPPED = /^(?:SCRIPT|STYLE|SVG|MARK|TEXTAREA|SELECT|BUTTON)$/i;
