import type { IncomingHttpHeaders } from 'node:http';

/** What tells one state of a file from another (RFC 9110, 8.8). */
export interface Validators {
  /** With quotes; `W/` in front where the bytes sent may be compressed in more than one way. */
  etag: string;
  /** Milliseconds since 1970. */
  modified: number;
}

/** First and last byte to be sent. */
export interface Span {
  start: number;
  end: number;
}

export type Verdict = 'whole' | 'unchanged' | 'precondition failed' | 'unsatisfiable' | Span;

/** What is to be sent of a file (RFC 9110, 13.2.2): preconditions in their order, then the range. */
export function judge(
  headers: IncomingHttpHeaders,
  method: string,
  size: number,
  validators: Validators,
): Verdict {
  if (failsPrecondition(headers, validators)) return 'precondition failed';
  if (isUnchanged(headers, validators)) return 'unchanged';
  // A range is defined for GET alone; a range of a file that has changed meanwhile is the whole file.
  if (method !== 'GET' || !headers.range || !holds(headers['if-range'], validators)) return 'whole';
  return readRange(headers.range, size);
}

/**
 * One range of bytes (RFC 9110, 14.1.2). What is no range in that grammar is as if it had not been asked; neither are several ranges,
 * which a server may refuse to put together.
 */
export function readRange(header: string, size: number): 'whole' | 'unsatisfiable' | Span {
  const [, first, last] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header.trim()) ?? [];
  if (first === undefined || last === undefined || (!first && !last)) return 'whole';
  if (!first) {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  if (last && Number(last) < start) return 'whole';
  if (start >= size) return 'unsatisfiable';
  return { start, end: last ? Math.min(Number(last), size - 1) : size - 1 };
}

function failsPrecondition(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  const match = headers['if-match'];
  if (match !== undefined)
    return match.trim() !== '*' && (isWeak(etag) || !tags(match).some((tag) => tag === etag));
  const since = dateOf(headers['if-unmodified-since']);
  return since !== undefined && seconds(modified) > since;
}

function isUnchanged(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  const none = headers['if-none-match'];
  if (none !== undefined)
    return none.trim() === '*' || tags(none).some((tag) => opaque(tag) === opaque(etag));
  const since = dateOf(headers['if-modified-since']);
  return since !== undefined && seconds(modified) <= since;
}

/** `If-Range`: a strong tag, or the very date. */
function holds(condition: string | string[] | undefined, { etag, modified }: Validators): boolean {
  if (condition === undefined) return true;
  const wanted = String(condition).trim();
  if (/^(?:W\/)?"/.test(wanted)) return wanted === etag && !isWeak(etag);
  return dateOf(wanted) === seconds(modified);
}

function tags(list: string): string[] {
  return list.match(/(?:W\/)?"[^"]*"/g) ?? [];
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, '');
}

function isWeak(tag: string): boolean {
  return tag.startsWith('W/');
}

function dateOf(text: string | undefined): number | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : seconds(time);
}

/** Dates in headers know no fractions. */
function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
