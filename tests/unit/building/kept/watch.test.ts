import { expect, test } from 'vitest';
import { madeFrom } from '../../../../src/remembered.ts';
import { behind } from '../../../../src/reads.ts';
import { Fingerprints } from '../../../../src/building/kept/fingerprint.ts';
import { watch } from '../../../../src/building/kept/watch.ts';

const SITE = { name: 'Giếng Làng' };
const WELL = { id: 'gieng', file: 'a.md', data: { title: 'Giếng' }, body: 'Nước' };
const BROOK = { id: 'suoi', file: 'b.md', data: { title: 'Suối' }, body: 'Đá' };

/** Something like a content, and what was read of it. */
function watched() {
  const value = {
    site: SITE,
    texts: [WELL, BROOK],
    places: new Map([['mau', { name: 'Mẫu' }]]),
    numbers: [1, 2],
    nameOf: (id: string) => `tên của ${id}`,
  };
  const heard: unknown[] = [];
  const given = watch(value, (key, piece) => heard.push([key, ...piece])) as () => typeof value;
  return { value, given: given(), heard };
}

test('who looks for an item of a list has read the names of all, and nothing else of the others', () => {
  const { given, heard } = watched();
  expect(given.texts.find(({ id }) => id === 'suoi')!.data.title).toBe('Suối');
  expect(heard).toEqual([
    ['texts', 'names'],
    ['texts', 'item', 'b.md', 'data'],
  ]);
});

test('of a map the item that was asked for is read, even when there is none; who goes through it has read all', () => {
  const { given, heard } = watched();
  expect(given.places.get('mau')).toEqual({ name: 'Mẫu' });
  expect(given.places.get('khac')).toBeUndefined();
  expect([...given.places.values()]).toHaveLength(1);
  expect(heard).toEqual([
    ['places', 'entry', 'mau'],
    ['places', 'entry', 'khac'],
    ['places', 'whole'],
  ]);
});

test('a function is read by what it answered; anything else as a whole', () => {
  const { given, heard } = watched();
  expect(given.nameOf('x')).toBe('tên của x');
  expect(given.numbers).toEqual([1, 2]);
  expect(given.site.name).toBe('Giếng Làng');
  expect(heard).toEqual([
    ['nameOf', 'call', 'x'],
    ['numbers', 'whole'],
    ['site', 'whole'],
  ]);
});

test('taking an item apart reads all of it, and so does asking what it has', () => {
  const { given, heard } = watched();
  expect({ ...given.texts[0]! }).toEqual(WELL);
  expect('photo' in given.texts[1]!).toBe(false);
  expect(heard).toContainEqual(['texts', 'item', 'a.md']);
  expect(heard).toContainEqual(['texts', 'item', 'b.md']);
});

test('the thing itself stands behind what is watched', () => {
  const { value, given } = watched();
  expect(behind(given)).toBe(value);
  expect(behind(given.texts[0])).toBe(WELL);
  expect(behind(WELL)).toBe(WELL);
});

test('a fingerprint tells apart what is different, and nothing else', () => {
  const prints = new Fingerprints();
  const values = [
    1, '1', null, undefined, true, [], {}, [[]], [1, [2]], [[1], 2], { a: 1 }, { b: 1 }, { a: undefined }, new Map(), new Map([[1, 2]]),
    new Set(), new Set([1]), new Date(0), new Date(1), new Uint8Array([1]), new Uint8Array([2]), 'a'.repeat(99), 'a'.repeat(98), 0, -0,
    '[]', '{}', { a: '1' }, ['a', 'b'], ['a","b'],
  ]; // prettier-ignore
  const made = values.map((value) => prints.of(value));
  expect(new Set(made).size).toBe(values.length);
  expect(made).not.toContain(undefined);
  const long = { text: 'a'.repeat(99), list: [1, { b: 2 }] };
  expect(prints.of(structuredClone(long))).toBe(prints.of(long));
  expect(prints.of([long, long])).toBe(new Fingerprints().of([structuredClone(long), structuredClone(long)]));
});

test('a thing of which is said what it is made from is told apart by that, wherever it stands', () => {
  const tree = (text: string): object => madeFrom({ clauses: [text, () => 1] }, 'tree', text);
  const prints = new Fingerprints();
  expect(prints.of([tree('I. Giếng')])).toBe(prints.of([tree('I. Giếng')]));
  expect(prints.of([tree('I. Giếng')])).not.toBe(prints.of([tree('I. Suối')]));
  expect(prints.of(madeFrom({}, 'outline', 'I. Giếng'))).not.toBe(prints.of(tree('I. Giếng')));
});

test('what no fingerprint can tell is said: functions, objects of a class, what holds itself', () => {
  const ring: { self?: unknown } = {};
  ring.self = ring;
  for (const value of [() => 1, [() => 1], new URL('https://a.vn'), ring])
    expect(new Fingerprints().of(value)).toBeUndefined();
});
