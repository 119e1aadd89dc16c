import type { Page } from '@playwright/test';

/** Pixels that the box to ask in has for its word, and those that the word takes. */
export function roomOfSearchBox(page: Page): Promise<[room: number, wanted: number]> {
  return page.locator('#site-q').evaluate((input: HTMLInputElement) => {
    const { font, paddingLeft, paddingRight } = getComputedStyle(input);
    const pen = document.createElement('canvas').getContext('2d')!;
    pen.font = font;
    return [
      input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight),
      pen.measureText(input.placeholder).width,
    ];
  });
}
