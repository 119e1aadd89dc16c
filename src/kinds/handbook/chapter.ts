/**
 * Makes a rendered text one chapter of a longer page: its ids and what points at them get a prefix, so that chapters may repeat a
 * heading, and every heading goes one level down; its sections are no landmarks of the long page, their headings lead there. `html` must come from our own renderer (attributes in double quotes).
 */
export function asChapter(html: string, prefix: string): string {
  return html
    .replace(/(<section\b[^>]*?) aria-labelledby="[^"]*"/g, '$1')
    .replace(/(<\/?h)([1-5])(?=[\s>])/g, (_, tag: string, level: string) => `${tag}${Number(level) + 1}`)
    .replace(
      /(\s(?:id|for|popovertarget|aria-labelledby|aria-describedby|aria-controls)=")([^"]+)"/g,
      (_, attribute: string, ids: string) =>
        `${attribute}${ids
          .split(' ')
          .map((id) => `${prefix}-${id}`)
          .join(' ')}"`,
    )
    .replace(/(\s(?:xlink:)?href=")#([^"]+)"/g, `$1#${prefix}-$2"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${prefix}-$1)`);
}
