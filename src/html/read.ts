import type { Element } from 'domhandler';
import { DomUtils, Parser, parseDocument } from 'htmlparser2';

/** Elements of a page that `test` holds for, in the order of the page. */
export function elementsOf(html: string, test: (element: Element) => boolean): Element[] {
  return DomUtils.findAll(test, parseDocument(html).children);
}

/** One tag that opens an element: its place is that of the tag alone, `to` behind it. */
export interface OpenTag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  from: number;
  to: number;
}

/** Goes through a page once, tag by tag: for many pages far quicker than a tree of each. */
export function eachTag(html: string, visit: (tag: OpenTag) => void): void {
  const parser = new Parser({
    onopentag: (name, attributes) =>
      visit({ name, attributes, from: parser.startIndex, to: parser.endIndex + 1 }),
  });
  parser.end(html);
}

/** Writes something else in the place of some elements, which must not stand inside each other; all else stays byte for byte. */
export function replaceElements(
  html: string,
  test: (element: Element) => boolean,
  write: (element: Element) => string,
): string {
  const document = parseDocument(html, { withStartIndices: true, withEndIndices: true });
  let out = '';
  let position = 0;
  for (const element of DomUtils.findAll(test, document.children)) {
    out += html.slice(position, element.startIndex!) + write(element);
    position = element.endIndex! + 1;
  }
  return out + html.slice(position);
}

/** Whether a tag is that of a heading. */
export function isHeading(tag: string): boolean {
  return tag.length === 2 && tag >= 'h1' && tag <= 'h6';
}

/** Words inside an element, as a reader sees them. */
export function wordsOf(element: Element): string {
  return DomUtils.textContent(element).replace(/\s+/g, ' ').trim();
}

/** Addresses of the files a page loads by itself: styles, icons, manifest, scripts and pictures. */
export function loadedBy(html: string): string[] {
  return elementsOf(html, ({ name }) => ['link', 'script', 'img'].includes(name)).flatMap(
    ({ name, attribs }) => loadedByElement(name, attribs) ?? [],
  );
}

/** Address of the file that an element makes a page load by itself. */
export function loadedByElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
): string | undefined {
  if (name === 'script' || name === 'img') return attributes['src'];
  const loads = name === 'link' && ['stylesheet', 'icon', 'manifest'].includes(attributes['rel']!);
  return loads ? attributes['href'] : undefined;
}
