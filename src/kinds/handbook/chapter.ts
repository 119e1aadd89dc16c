import { isTag, type Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/** Attributes that hold ids of the same page, parted by spaces. */
const IDS = ['id', 'for', 'popovertarget', 'aria-labelledby', 'aria-describedby', 'aria-controls'];
/** Names and entities are left as they are written: `viewBox`, `&amp;`. */
const AS_WRITTEN = { lowerCaseTags: false, lowerCaseAttributeNames: false, decodeEntities: false };

/**
 * Makes a rendered text one chapter of a longer page: its ids and what points at them get a prefix, so that chapters may repeat a
 * heading, and every heading goes one level down; its sections are no landmarks of the long page, their headings lead there.
 */
export function asChapter(html: string, prefix: string): string {
  const { children } = parseDocument(html, AS_WRITTEN);
  for (const element of DomUtils.findAll(isTag, children)) rewrite(element, prefix);
  return DomUtils.getOuterHTML(children, { encodeEntities: false });
}

function rewrite(element: Element, prefix: string): void {
  const { attribs } = element;
  if (element.name === 'section') delete attribs['aria-labelledby'];
  if (/^h[1-5]$/.test(element.name)) element.name = `h${Number(element.name[1]) + 1}`;
  for (const [name, value] of Object.entries(attribs)) {
    if (IDS.includes(name))
      attribs[name] = value
        .split(' ')
        .map((id) => `${prefix}-${id}`)
        .join(' ');
    else if (/^(?:xlink:)?href$/.test(name)) attribs[name] = value.replace(/^#(?=.)/, `#${prefix}-`);
    else attribs[name] = value.replace(/url\(#([^)]+)\)/g, `url(#${prefix}-$1)`);
  }
}
