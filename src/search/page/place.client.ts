/**
 * Keeps how far the reader had come: results come after the page, so the browser's own way back would end at the top. What is
 * returned is to be called when results stand there; it goes to the kept place once.
 */
export function keepPlace(): () => void {
  history.scrollRestoration = 'manual';
  let kept = (history.state as { top?: number } | null)?.top ?? 0;
  addEventListener('pagehide', () => history.replaceState({ top: scrollY }, ''));
  return () => {
    if (kept > 0) scrollTo({ top: kept, behavior: 'instant' });
    kept = 0;
  };
}
