import { tell, wordsFor } from './tell.client.ts';

/** Shows every `button[data-copy]`; pressed, the words of `data-copy` lie on the clipboard and the page says so (`data-copied`). */
export function offerCopying(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const done = await copy(button.dataset['copy']!);
      tell(done ? (button.dataset['copied'] ?? wordsFor('copied')) : wordsFor('failed'));
    });
  }
}

/** Whether the words are on the clipboard now. Views inside other applications often refuse the newer way and allow the older. */
async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyFromField(words);
  }
}

function copyFromField(words: string): boolean {
  const focused = document.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.value = words;
  field.readOnly = true;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return done;
}
