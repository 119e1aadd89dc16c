/**
 * Hearing a script by a Vietnamese voice of this device. The button shows only where there is one; a voice that would send the words
 * to a server does not count. Sharing and copying are every page's (`deferred/`).
 */
export function startScriptTools(tools: HTMLElement, sentences: () => string[]): void {
  if ('speechSynthesis' in window)
    offerVoice(tools.querySelector<HTMLButtonElement>('[data-listen]')!, sentences);
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
    utterances[utterances.length - 1]!.addEventListener('end', idle);
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
