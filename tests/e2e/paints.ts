import type { Page } from '@playwright/test';

/** What `markPaints` puts on elements. */
export const PAINTED = '[data-painted]';

/**
 * Marks two elements, the first and the last, for each way in which words are painted on the page as it stands: their colour, size, weight
 * and line, on the same backgrounds one above the other, and, in a link, within words of the same colour. Whether such words are told from
 * their background is the same for all of them.
 */
export function markPaints(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const marked of document.querySelectorAll('[data-painted]')) marked.removeAttribute('data-painted');
    const grounds = new Map<Element, string>();
    /** Whatever an element and those around it paint behind the words, and where one may lie above another. */
    const ground = (element: Element | null): string => {
      if (!element) return '';
      const known = grounds.get(element);
      if (known !== undefined) return known;
      const style = getComputedStyle(element);
      const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.position];
      const plain = own.join() === 'rgba(0, 0, 0, 0),none,1,none,static';
      const found = ground(element.parentElement) + (plain ? '' : `/${own.join()}`);
      grounds.set(element, found);
      return found;
    };
    const marks = new Map<string, [first: Element, last: Element]>();
    for (const element of document.body.querySelectorAll('*')) {
      const says =
        element.matches('input, select, textarea') ||
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim());
      const { width, height } = element.getBoundingClientRect();
      if (!says || width <= 1 || height <= 1) continue;
      if (!element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      const around = element.closest('a[href]')?.parentElement;
      const paint = [
        style.color,
        `${style.fontSize} ${style.fontWeight} ${style.textDecorationLine} ${style.textShadow}`,
        around ? getComputedStyle(around).color + getComputedStyle(around).fontWeight : '',
        // Words of a button that cannot be pressed need not be told.
        element.closest(':disabled') ? 'disabled' : '',
        ground(element),
      ].join();
      marks.set(paint, [marks.get(paint)?.[0] ?? element, element]);
    }
    for (const pair of marks.values()) for (const each of pair) each.setAttribute('data-painted', '');
  });
}
