/** What a page needs beyond its own site. */
export interface PolicyNeeds {
  /** Origins of other portals whose files its scripts fetch. */
  origins?: readonly string[];
}

/**
 * Content-Security-Policy of a page (CSP Level 3), for a `<meta>` in it, so that any host will do. A page has no script of its own; the digest of
 * its styles is added where they are written into it (`building/page-styles.ts`).
 */
export function contentPolicy({ origins = [] }: PolicyNeeds = {}): string {
  const loads = [
    "default-src 'self'",
    "img-src 'self' data:",
    ["connect-src 'self'", ...origins].join(' '),
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
  ];
  return `${loads.join(';')}; script-src 'self'; style-src 'self';`;
}
