import * as routes from '../routes.ts';

/** Headers of every answer, whoever serves the portal. */
export const SAFETY: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * Pages carry their own policy, with the digest of their styles. A browser keeps to both; this one says what a page cannot
 * say of itself: that nobody may show it inside a page of theirs.
 */
export const POLICY = "frame-ancestors 'none'";
/** A drawing opened by itself is a document that could run scripts. */
export const DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Files named by their content never change; all others are asked about at every visit. */
export const FOR_EVER = 'public, max-age=31536000, immutable';
export const ASK_AGAIN = 'no-cache';
/** What went wrong may be right the next time. */
export const NEVER_KEPT = 'no-store';

/** Other portals may search this one along: its index is as public as its pages, and asks nobody who they are. */
export const OPEN = { 'Access-Control-Allow-Origin': '*' };

/** Headers of a file by its address below the base; `origin`: the other portal whose page asks for it, if any. */
export function headersOf(path: string, origin?: string): Record<string, string> {
  return {
    ...SAFETY,
    'Content-Security-Policy': path.endsWith('.svg') ? DRAWING_POLICY : POLICY,
    'Cache-Control': path.startsWith(routes.assets) ? FOR_EVER : ASK_AGAIN,
    // A search is some sixty small files: a line that only others need is not sent with each.
    ...(origin !== undefined && path.startsWith(routes.searchIndex) ? OPEN : {}),
  };
}

/** Headers of an answer that is no file: not found, refused. */
export function headersOfFault(): Record<string, string> {
  return { ...SAFETY, 'Content-Security-Policy': POLICY, 'Cache-Control': NEVER_KEPT };
}
