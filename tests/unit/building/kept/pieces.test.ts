import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Fingerprints } from '../../../../src/building/kept/fingerprint.ts';
import { Pieces, type Read } from '../../../../src/building/kept/pieces.ts';
import {
  isUntouched,
  readMemory,
  recordPath,
  stampsOf,
  writeMemory,
} from '../../../../src/building/kept/record.ts';
import { KeptShelf } from '../../../../src/building/kept/shelf.ts';
import { HeldValues } from '../../../../src/building/kept/values.ts';
import { noMemory } from '../../../../src/checking/memory.ts';
import type { Content } from '../../../../src/content/content.ts';
import { asked, once } from '../../../../src/content/once.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'manh-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const wordsOf = once('words of a test of pieces', (content) =>
  (content as unknown as Told).site.name.split(' '),
);
const wordAt = asked('word of a test of pieces', (content, at: number) => wordsOf(content)[at]);
interface Told {
  site: { name: string };
  texts: { id: string; file: string; title: string; body: string }[];
  places: Map<string, string>;
  nameOf: (id: string) => string;
}
const TOLD: Told = {
  site: { name: 'Giếng Làng' },
  texts: [
    { id: 'gieng', file: 'a.md', title: 'Giếng', body: 'Nước' },
    { id: 'suoi', file: 'b.md', title: 'Suối', body: 'Đá' },
  ],
  places: new Map([['mau', 'Mẫu']]),
  nameOf: (id) => `tên của ${id}`,
};

describe('a page is made anew when a piece that it read is another, and only then', () => {
  const printOf = (read: Read, told: Partial<Told> = {}, ground = {}): string => {
    const content = { ...TOLD, ...told } as unknown as Content;
    const pieces = new Pieces({
      content,
      folder,
      all: 'cả',
      today: '2026-11-24',
      fingerprints: new Fingerprints(),
      ...ground,
    });
    return pieces.print(JSON.stringify(read));
  };
  const changed = (at: number, more: Partial<Told['texts'][number]>): Partial<Told> => ({
    texts: TOLD.texts.map((text, index) => (index === at ? { ...text, ...more } : text)),
  });

  const cases: [what: string, read: Read, other: Partial<Told>[], same: Partial<Told>[]][] = [
    [
      'the names of a list',
      [['content'], 'texts', ['names']],
      [
        { texts: TOLD.texts.toReversed() },
        { texts: TOLD.texts.slice(1) },
        changed(1, { id: 'ao' }),
        changed(1, { file: 'c.md' }),
      ],
      [changed(1, { title: 'Khe' }), { places: new Map() }],
    ],
    [
      'a property of an item',
      [['content'], 'texts', ['item', 'b.md', 'title']],
      [changed(1, { title: 'Khe' }), { texts: TOLD.texts.slice(0, 1) }],
      [changed(1, { body: 'Cát' }), changed(0, { title: 'Ao' }), { texts: TOLD.texts.toReversed() }],
    ],
    [
      'all of an item',
      [['content'], 'texts', ['item', 'b.md']],
      [changed(1, { body: 'Cát' }), { texts: TOLD.texts.slice(0, 1) }],
      [changed(0, { body: 'Cát' })],
    ],
    [
      'an entry of a map',
      [['content'], 'places', ['entry', 'mau']],
      [{ places: new Map([['mau', 'Khác']]) }, { places: new Map() }],
      [
        {
          places: new Map([
            ['mau', 'Mẫu'],
            ['khac', 'Khác'],
          ]),
        },
      ],
    ],
    [
      'an answer of a function',
      [['content'], 'nameOf', ['call', 'gieng']],
      [{ nameOf: (id) => `chữ ${id}` }],
      [{ nameOf: (id) => (id === 'gieng' ? 'tên của gieng' : 'khác') }],
    ],
    [
      'a value as a whole',
      [['content'], 'site', ['whole']],
      [{ site: { name: 'Khác' } }],
      [{ site: { name: 'Giếng Làng' } }],
    ],
    [
      'what is worked out once',
      [['once', 'words of a test of pieces'], null, ['whole']],
      [{ site: { name: 'Giếng Suối' } }],
      [{ places: new Map() }],
    ],
    [
      'an answer to a question',
      [['asked', 'word of a test of pieces', 0], null, ['whole']],
      [{ site: { name: 'Ao Làng' } }],
      [{ site: { name: 'Giếng Suối' } }],
    ],
  ];
  test.each(cases)('%s', (_, read, others, same) => {
    const own = printOf(read);
    for (const other of others) expect(printOf(read, other)).not.toBe(own);
    for (const other of same) expect(printOf(read, other)).toBe(own);
    // Of what can be told, nothing else counts.
    expect(printOf(read, {}, { all: 'khác', today: '2026-11-25' })).toBe(own);
  });

  test('a question of another place is another piece', () => {
    const at = (place: number) => printOf([['asked', 'word of a test of pieces', place], null, ['whole']]);
    expect(at(0)).not.toBe(at(1));
    expect(wordAt({ ...TOLD } as unknown as Content, 1)).toBe('Làng');
  });

  test('the day, and a file by its bytes, whether or not it is there', () => {
    expect(printOf(['today'])).toBe('2026-11-24');
    const file = (): string => printOf(['file', 'anh.jpg']);
    const none = file();
    writeFileSync(join(folder, 'anh.jpg'), 'một');
    const one = file();
    writeFileSync(join(folder, 'anh.jpg'), 'hai');
    expect(new Set([none, one, file()]).size).toBe(3);
  });

  test('what cannot be told by itself: any change of the content makes it another', () => {
    const read: Read = [['content'], 'nameOf', ['whole']];
    expect(printOf(read)).toBe(printOf(read));
    expect(printOf(read, {}, { all: 'khác' })).not.toBe(printOf(read));
  });

  test('what is no more is nothing', () => {
    const none = printOf([['content'], 'gone', ['names']]);
    for (const piece of [
      ['item', 'b.md'],
      ['entry', 'mau'],
      ['call', 'x'],
    ] as const)
      expect(printOf([['content'], 'gone', piece])).toBe(none);
    expect(printOf([['content'], 'texts', ['item', 'c.md', 'title']])).toBe(none);
  });
});

describe('the shelf of what was worked out', () => {
  test('tells questions apart by their name and by what they are about', () => {
    const shelf = new KeptShelf();
    const ask = (name: string, about: unknown, answer: string): string =>
      shelf.get(name, about, () => answer);
    expect(ask('a', ['x'], 'một')).toBe('một');
    expect(ask('a', ['x'], 'hai')).toBe('một');
    expect(ask('b', ['x'], 'ba')).toBe('ba');
    expect(ask('a', ['y'], 'bốn')).toBe('bốn');
    // What cannot be told apart is worked out each time.
    expect([ask('a', [() => 1], 'năm'), ask('a', [() => 1], 'sáu')]).toEqual(['năm', 'sáu']);
  });

  test('gives back what was put there, another copy each time, to the next build too', () => {
    const values = new HeldValues();
    const shelf = new KeptShelf(values);
    expect(shelf.find('a', 1)).toBeUndefined();
    shelf.put('a', 1, { list: [1] });
    shelf.put('a', 2, 'khác');
    shelf.find<{ list: number[] }>('a', 1)!.list.push(2);
    expect(shelf.find('a', 1)).toEqual({ list: [1] });
    const next = new HeldValues(values.asked);
    expect(new KeptShelf(next).find('a', 2)).toBe('khác');
    // Of what nobody asked for nothing is left.
    expect([...next.asked]).toHaveLength(1);
  });

  test('keeps for the next build what nobody reads, where it is there', () => {
    const shelf = new KeptShelf();
    shelf.put('a', 1, 'một');
    expect([shelf.keep('a', 1), shelf.keep('a', 2), shelf.keep('b', 1), shelf.keep('a', () => 1)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    shelf.put('a', () => 1, 'một');
    expect(shelf.find('a', () => 1)).toBeUndefined();
  });
});

test('a fingerprint cannot be taken of a sign, nor of what holds one', () => {
  const prints = new Fingerprints();
  expect([prints.of(Symbol('a')), prints.of([Symbol('a')]), prints.of(new Map([['a', () => 1]]))]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(prints.of(new Map([['a', 1]]))).not.toBe(prints.of(new Map([['a', 2]])));
  expect(prints.of(new Map([['a', 1]]))).not.toBe(prints.of(new Map([['b', 1]])));
});

describe('a site is as its build left it', () => {
  const lay = (files: Record<string, string>): void => {
    for (const [file, words] of Object.entries(files)) writeFileSync(join(folder, file), words);
  };

  test('with every file, no other, each of its size and time', () => {
    lay({ a: 'một', b: 'hai' });
    const stamps = stampsOf(folder);
    expect(isUntouched(folder, stamps)).toBe(true);
    expect(isUntouched(folder, { ...stamps, c: [1, 1] })).toBe(false);
    expect(isUntouched(folder, { a: stamps['a']! })).toBe(false);
    expect(isUntouched(folder, { ...stamps, a: [stamps['a']![0] + 1, stamps['a']![1]] })).toBe(false);
    expect(isUntouched(folder, { ...stamps, a: [stamps['a']![0], stamps['a']![1] + 1] })).toBe(false);
    expect(isUntouched(join(folder, 'none'), {})).toBe(false);
  });

  test('what one generator remembers is nothing to another', () => {
    const path = join(folder, 'cong.json');
    const memory = { checks: noMemory(), prints: new Map([['a', 'b']]), values: undefined };
    writeMemory(path, 'một', memory);
    expect(readMemory(path, 'một')).toEqual(memory);
    expect(readMemory(path, 'hai').prints).toEqual(new Map());
    writeFileSync(join(folder, 'cong.bin'), 'hỏng');
    expect(readMemory(path, 'một').prints).toEqual(new Map());
  });

  test('each campaign has a record for each folder that it is built into', () => {
    const paths = [recordPath('c', 'a', 'x'), recordPath('c', 'a', 'y'), recordPath('c', 'b', 'x')];
    expect(new Set(paths).size).toBe(3);
  });
});
