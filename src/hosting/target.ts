/** What a request line asks for. */
export type Target =
  | { kind: 'path'; path: string; query: string }
  | { kind: 'fault'; status: 400 | 404 | 414 };

/** Longest address and longest query that are looked at: the longest the search page makes is far below. */
const MAX_ADDRESS = 4_096;
const MAX_QUERY = 2_048;

/**
 * Reads the target of a request: decoded, below the root of the site. Whatever could mean another file than it seems to (dots, backslashes,
 * empty parts, control characters) is nobody's page.
 */
export function readTarget(url: string): Target {
  if (url.length > MAX_ADDRESS) return fault(414);
  const [, raw, query = ''] = /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*)(\?[^#]*)?(?:#.*)?$/is.exec(url) ?? [];
  if (raw === undefined) return fault(400);
  if (query.length > MAX_QUERY) return fault(414);
  const path = decode(raw);
  if (path === undefined || /\p{Cc}/u.test(path)) return fault(400);
  const parts = path.split('/').slice(1);
  const isOdd = (part: string, index: number): boolean =>
    (part === '' && index < parts.length - 1) ||
    part.includes('\\') ||
    (part.startsWith('.') && part !== '.well-known');
  return parts.some(isOdd) ? fault(404) : { kind: 'path', path: path.normalize('NFC'), query };
}

function fault(status: 400 | 404 | 414): Target {
  return { kind: 'fault', status };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // `%` without two digits, or bytes that are no UTF-8: the caller answers 400.
  }
}
