/** Waits until what was changed has been painted, and keys pressed meanwhile have been heard. */
export function nextFrame(): Promise<void> {
  // A hidden page has no frames.
  if (document.hidden) return pause(0);
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
