/** Name of the `<meta>` that stands in every page of the portal, with the portal's root as its content. */
export const MARK_NAME = 'portal';

/** The mark as it stands in a page: an answer without it comes from somebody else, however it calls itself. */
export function markOf(root: string): string {
  return `<meta name="${MARK_NAME}" content="${root}">`;
}
