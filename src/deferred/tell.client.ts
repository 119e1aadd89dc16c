/** Milliseconds that words stay in sight: three short sentences read slowly. */
const IN_SIGHT = 8000;
let timer: ReturnType<typeof setTimeout> | undefined;

const place = (): HTMLElement => document.querySelector<HTMLElement>('[data-told]')!;

/** Says something in the corner of the page: seen, and read out by a screen reader. */
export function tell(words: string): void {
  place().textContent = words;
  clearTimeout(timer);
  timer = setTimeout(() => (place().textContent = ''), IN_SIGHT);
}

/** Words that the page holds ready under this name. */
export function wordsFor(name: 'copied' | 'failed' | 'saved' | 'removed' | 'full' | 'interrupted'): string {
  return place().dataset[name]!;
}
