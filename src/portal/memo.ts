/** Holds what was read from the content folder for the length of one build; on `globalThis` because the dev server loads modules twice. */
const holder = globalThis as { portalMemo?: unknown };

export function rememberPortal<T>(make: () => T): T {
  holder.portalMemo ??= make();
  return holder.portalMemo as T;
}

export function forgetPortal(): void {
  delete holder.portalMemo;
}
