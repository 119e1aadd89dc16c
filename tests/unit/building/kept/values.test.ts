import { appendFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FiledValues, type Index, ReadValues } from '../../../../src/building/kept/values.ts';

let room: string;
let path: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'cat-giu-'));
  path = join(room, 'dist.values');
});
afterEach(() => rmSync(room, { recursive: true }));

const bytes = (words: string): Uint8Array => Buffer.from(words);
const MEGABYTE = 1_048_576;

/** One build: it asks for some values, and puts away those that it has made. Returns what it was given. */
function build(
  index: Index | undefined,
  { asks = [], puts = {} }: { asks?: string[]; puts?: Record<string, Uint8Array> },
): { given: (string | undefined)[]; index: Index } {
  const values = new FiledValues(path, index);
  const given = asks.map((key) => values.get(key)).map((value) => value && Buffer.from(value).toString());
  for (const [key, value] of Object.entries(puts)) values.put(key, value);
  return { given, index: values.close() };
}

test('what one build has put away the next one finds', () => {
  const { index } = build(undefined, { puts: { gieng: bytes('giếng'), suoi: bytes('suối') } });
  expect(build(index, { asks: ['suoi', 'gieng', 'be'] }).given).toEqual(['suối', 'giếng', undefined]);
});

test('a build finds what it has put away itself', () => {
  const values = new FiledValues(path, undefined);
  values.put('gieng', bytes('giếng'));
  expect(Buffer.from(values.get('gieng')!).toString()).toBe('giếng');
  values.abandon();
});

test('what a build did not ask for is not there any more', () => {
  const first = build(undefined, { puts: { gieng: bytes('giếng'), suoi: bytes('suối') } });
  const second = build(first.index, { asks: ['gieng'] });
  expect(build(second.index, { asks: ['gieng', 'suoi'] }).given).toEqual(['giếng', undefined]);
});

test('what a build keeps without reading it is there for the next one', () => {
  const { index } = build(undefined, { puts: { gieng: bytes('giếng'), suoi: bytes('suối') } });
  const values = new FiledValues(path, index);
  values.keep('suoi');
  values.keep('be');
  expect(build(values.close(), { asks: ['gieng', 'suoi', 'be'] }).given).toEqual([
    undefined,
    'suối',
    undefined,
  ]);
});

test('what a build that did not end has written counts for nothing, and takes no room', () => {
  const { index } = build(undefined, { puts: { gieng: bytes('giếng') } });
  appendFileSync(path, 'nửa chừng');
  const { given } = build(index, { asks: ['gieng'] });
  expect(given).toEqual(['giếng']);
  expect(statSync(path).size).toBe(index.length);
});

test('a file that another build has begun anew, or that was cut short, holds nothing', () => {
  const { index } = build(undefined, { puts: { gieng: bytes('giếng') } });
  build(undefined, { puts: { suoi: bytes('suối') } });
  expect(build(index, { asks: ['gieng'] }).given).toEqual([undefined]);
  const again = build(undefined, { puts: { gieng: bytes('giếng') } });
  truncateSync(path, again.index.length - 1);
  expect(build(again.index, { asks: ['gieng'] }).given).toEqual([undefined]);
});

test('a file that mostly counts no more becomes as small as what counts', () => {
  const large = Buffer.alloc(6 * MEGABYTE, 'x');
  const first = build(undefined, { puts: { gieng: bytes('giếng'), cu: large } });
  const second = build(first.index, { asks: ['gieng'] });
  expect(statSync(path).size).toBeLessThan(1_000);
  expect(build(second.index, { asks: ['gieng', 'cu'] }).given).toEqual(['giếng', undefined]);
});

test('who only reads finds what a build has left, also while another adds to it, moves it or begins anew', () => {
  const { index } = build(undefined, { puts: { gieng: bytes('giếng'), suoi: bytes('suối') } });
  const values = ReadValues.open(path, index)!;
  const read = (key: string): string | undefined => {
    const value = values.get(key);
    return value && Buffer.from(value).toString();
  };
  build(index, { asks: ['gieng'], puts: { be: bytes('bể') } });
  expect([read('gieng'), read('suoi'), read('be')]).toEqual(['giếng', 'suối', undefined]);
  build(undefined, { puts: { khac: Buffer.alloc(MEGABYTE, 'x') } });
  expect([read('gieng'), read('suoi')]).toEqual(['giếng', 'suối']);
  expect([values.keep('suoi'), values.keep('be')]).toEqual([true, false]);
});

test('who only reads is given nothing of another file than the one that the index is of', () => {
  const { index } = build(undefined, { puts: { gieng: bytes('giếng') } });
  build(undefined, { puts: { gieng: bytes('khác') } });
  expect(ReadValues.open(path, index)).toBeUndefined();
  expect(ReadValues.open(join(room, 'khong-co.values'), index)).toBeUndefined();
});
