/**
 * Tools of a script page: hearing it by a Vietnamese voice of this device, sharing and copying the address. Each button shows only
 * where the browser can do it; a voice that would send the words to a server does not count.
 */
export function startScriptTools(tools: HTMLElement, sentences: () => string[]): void {
  const button = (name: string) => tools.querySelector<HTMLButtonElement>(`[data-${name}]`)!;
  const [listen, share, copy] = [button('listen'), button('share'), button('copy')];
  const { title, address, copied } = tools.dataset as Record<'title' | 'address' | 'copied', string>;

  if ('share' in navigator) {
    share.hidden = false;
    share.addEventListener('click', () => {
      // A reader who closes the sheet has changed his mind; there is nothing to tell.
      navigator.share({ title, url: address }).catch(() => undefined);
    });
  }
  if ('clipboard' in navigator) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(address);
      tools.querySelector('[role=status]')!.textContent = copied;
    });
  }
  if ('speechSynthesis' in window) offerVoice(listen, sentences);
}

function offerVoice(listen: HTMLButtonElement, sentences: () => string[]): void {
  const { start, stop } = listen.dataset as Record<'start' | 'stop', string>;
  const idle = (): void => void (listen.textContent = start);
  const look = (): void => void (listen.hidden = !vietnameseVoice());
  listen.addEventListener('click', () => {
    if (speechSynthesis.speaking) return speechSynthesis.cancel();
    // One sentence an utterance: long ones are cut off by some browsers.
    const utterances = sentences().map((words) => {
      const utterance = new SpeechSynthesisUtterance(words);
      Object.assign(utterance, { lang: 'vi-VN', voice: vietnameseVoice() ?? null, onerror: idle });
      return utterance;
    });
    utterances.at(-1)!.addEventListener('end', idle);
    for (const utterance of utterances) speechSynthesis.speak(utterance);
    listen.textContent = stop;
  });
  window.addEventListener('pagehide', () => speechSynthesis.cancel());
  // Voices are often known only a while after the page.
  speechSynthesis.addEventListener('voiceschanged', look);
  look();
}

function vietnameseVoice(): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find(({ lang, localService }) => localService && /^vi\b/i.test(lang));
}
