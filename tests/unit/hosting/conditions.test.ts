import { describe, expect, test } from 'vitest';
import { judge, readRange } from '../../../src/hosting/conditions.ts';

describe('one range of a file of 10 bytes (RFC 9110, 14.1.2)', () => {
  test.each([
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['bytes=9-9', { start: 9, end: 9 }],
    ['bytes=5-99999999999999999999', { start: 5, end: 9 }],
    ['BYTES=0-0', { start: 0, end: 0 }],
    ['bytes= 2-4 ', { start: 2, end: 4 }],
  ])('%s is a part', (header, span) => expect(readRange(header, 10)).toEqual(span));

  test.each(['bytes=10-', 'bytes=10-20', 'bytes=99999999999999999999-', 'bytes=-0'])(
    '%s is none that the file has',
    (header) => expect(readRange(header, 10)).toBe('unsatisfiable'),
  );

  test.each([
    'bytes=5-2',
    'bytes=-',
    'bytes=',
    'bytes',
    'bytes=a-b',
    'bytes=1.5-3',
    'bytes=-1-2',
    'bytes=--3',
    'bytes=0x1-3',
    'items=0-3',
    'bytes=0-1,3-4',
    'bytes=0-1,',
    '=0-1',
    '',
    'bytes=1e1-',
    'bytes=+1-3',
  ])('“%s” asks for no range that this server knows: the whole file', (header) =>
    expect(readRange(header, 10)).toBe('whole'),
  );

  test('an empty file has no part', () => {
    expect(readRange('bytes=0-', 0)).toBe('unsatisfiable');
    expect(readRange('bytes=-5', 0)).toBe('unsatisfiable');
  });
});

describe('conditions come before the range, in their order (RFC 9110, 13.2.2)', () => {
  const modified = Date.parse('2026-01-15T03:00:00.700Z');
  const [day, before, after] = [
    'Thu, 15 Jan 2026 03:00:00 GMT',
    'Wed, 14 Jan 2026 03:00:00 GMT',
    'Fri, 16 Jan 2026 03:00:00 GMT',
  ];
  const strong = { etag: '"a1"', modified };
  const weak = { etag: 'W/"a1"', modified };
  const part = { start: 0, end: 3 };

  test.each([
    [{ 'if-none-match': '"a1"' }, weak, 'unchanged'],
    [{ 'if-none-match': '"b2", W/"a1"' }, strong, 'unchanged'],
    [{ 'if-none-match': '*' }, strong, 'unchanged'],
    [{ 'if-none-match': '"b2"', 'if-modified-since': after }, strong, 'whole'],
    [{ 'if-modified-since': day }, strong, 'unchanged'],
    [{ 'if-modified-since': before }, strong, 'whole'],
    [{ 'if-modified-since': 'hôm qua' }, strong, 'whole'],
    [{ 'if-match': '"a1"' }, strong, 'whole'],
    [{ 'if-match': 'W/"a1"' }, weak, 'precondition failed'],
    [{ 'if-match': '*' }, weak, 'whole'],
    [{ 'if-match': '"b2"', range: 'bytes=0-3' }, strong, 'precondition failed'],
    [{ 'if-unmodified-since': before }, strong, 'precondition failed'],
    [{ 'if-unmodified-since': day }, strong, 'whole'],
    [{ range: 'bytes=0-3' }, strong, part],
    [{ range: 'bytes=0-3', 'if-none-match': '"a1"' }, strong, 'unchanged'],
    [{ range: 'bytes=0-3', 'if-range': '"a1"' }, strong, part],
    [{ range: 'bytes=0-3', 'if-range': '"b2"' }, strong, 'whole'],
    [{ range: 'bytes=0-3', 'if-range': 'W/"a1"' }, weak, 'whole'],
    [{ range: 'bytes=0-3', 'if-range': day }, strong, part],
    [{ range: 'bytes=0-3', 'if-range': after }, strong, 'whole'],
  ] as const)('%o', (headers, validators, verdict) =>
    expect(judge(headers, 'GET', 10, validators)).toEqual(verdict),
  );

  test('a range is asked for with GET alone', () => {
    expect(judge({ range: 'bytes=0-3' }, 'HEAD', 10, strong)).toBe('whole');
  });
});
