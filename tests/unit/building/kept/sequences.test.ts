import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf } from '../bytes.ts';
import { Builder } from './builder.ts';
import { Campaign, LATER, OTHER_SECTION, OTHER_STORY, PLAN, SECTION, STORY } from './campaign.ts';

// Whatever an editor does between two builds, the second gives what a build into an empty folder gives. Many more:
// SEQUENCES=40 npm run unit -- sequences
const SEQUENCES = Number(process.env['SEQUENCES'] ?? 4);
/** A bound for what hangs, however many are asked for. */
const HANGS = 3_600_000;

mkdirSync('.cache/test', { recursive: true });
const room = mkdtempSync(resolve('.cache/test/chuoi-sua-'));
const content = join(room, 'content');
const output = join(room, 'dist');
const empty = join(room, 'empty');
let campaign: Campaign;
let builder: Builder;

beforeAll(async () => {
  campaign = new Campaign(content);
  builder = new Builder();
  await builder.build({ content, output });
});
afterAll(() => {
  builder.end();
  rmSync(room, { recursive: true });
});

const WORDS = ['giếng', 'suối', 'bể lọc', 'nắp đậy', 'sân phơi', 'thôn Ba', 'nước trong', 'chum vại'];
const word = fc.constantFrom(...WORDS);
const place = fc.nat(99);
/** Plans and stories that no other text names: they may go, come back, and be called otherwise. */
const free = fc.constantFrom('plans/ubnd-xa-vi-du', 'stories/nhom-giu-suoi');

/** What an editor does; each is right by itself, whatever was done before. */
const deed = fc.oneof(
  fc.record({ does: fc.constant('clause' as const), file: fc.constantFrom(PLAN, LATER), place, word }),
  fc.record({
    does: fc.constant('title' as const),
    file: fc.constantFrom(PLAN, LATER, STORY, OTHER_STORY, SECTION),
    word,
  }),
  fc.record({
    does: fc.constant('text' as const),
    file: fc.constantFrom(STORY, OTHER_STORY, SECTION, OTHER_SECTION),
    word,
  }),
  fc.record({
    does: fc.constant('list' as const),
    file: fc.constantFrom('agencies.yaml', 'places.yaml', 'glossary.yaml'),
    place,
    word,
  }),
  fc.record({
    does: fc.constant('order' as const),
    file: fc.constantFrom('agencies.yaml', 'places.yaml', 'glossary.yaml'),
    place,
  }),
  fc.record({ does: fc.constant('site' as const), word }),
  fc.record({ does: fc.constant('sections' as const) }),
  fc.record({ does: fc.constant('away' as const), free }),
  fc.record({ does: fc.constant('rename' as const), free, place }),
  fc.record({ does: fc.constant('figure' as const), place }),
  fc.record({ does: fc.constant('moved' as const), place }),
);
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

test(
  'after any sequence of edits, deletions, renames and reorderings, a build gives what an empty folder gets',
  async () => {
    const sequences = fc.sample(fc.array(deed, { minLength: 3, maxLength: 8 }), SEQUENCES);
    for (const [index, sequence] of sequences.entries()) {
      // What a process has loaded it never gives back.
      if (index % 8 === 7) {
        builder.end();
        builder = new Builder();
      }
      for (const each of sequence) make(each);
      const story = JSON.stringify(sequence);
      await builder.build({ content, output });
      rmSync(empty, { recursive: true, force: true });
      await builder.build({ content, output: empty });
      expect(differences(), story).toEqual([]);
    }
  },
  HANGS,
);

/** Files that differ, or that only one of the two sites has. */
function differences(): string[] {
  const [again, once] = [bytesOf(output), bytesOf(empty)];
  return [...new Set([...Object.keys(again), ...Object.keys(once)])].filter(
    (file) => again[file] !== once[file],
  );
}

function make(each: Deed): void {
  switch (each.does) {
    case 'clause': {
      const file = found(each.file);
      if (file)
        edit(file, (lines) =>
          replaceAt(lines, /^(?:\d\.|[a-z]\)|-) /, each.place, (line) => `${line} Thêm: ${each.word}.`),
        );
      return;
    }
    case 'title': {
      const file = found(each.file);
      const field = file?.startsWith('plans') ? 'shortTitle' : 'title';
      if (file)
        edit(file, (lines) =>
          lines.map((line) => (line.startsWith(`${field}: `) ? `${line} ${each.word}` : line)),
        );
      return;
    }
    case 'text': {
      const file = found(each.file);
      if (file) edit(file, (lines) => [...lines, '', `Bà con giữ ${each.word} cho nhau.`, '']);
      return;
    }
    case 'list':
      return edit(each.file, (lines) =>
        // Figures name the commune of old by its name.
        replaceAt(lines, /^(?!.*id: xa-vi-du-huyen-giong).*(?:name|plain): /, each.place, (line) =>
          line.replace(
            /((?:name|plain): '?)([^,'}]+)/,
            (_, field: string, said: string) => `${field}${said.trim().replace(/\.$/, '')} ${each.word}`,
          ),
        ),
      );
    case 'order':
      return edit(each.file, (lines) => turned(lines, each.place));
    case 'site':
      return edit('site.yaml', (lines) =>
        lines.map((line) => (line.startsWith('name: ') ? `name: Cổng ${each.word}` : line)),
      );
    case 'sections': {
      const [first, second] = ['01', '03'].map((number) => `handbook/${number}-be-loc-cat.mdx`) as [
        string,
        string,
      ];
      return existsSync(join(content, first)) ? move(first, second) : move(second, first);
    }
    case 'away':
      return awayOrBack(each.free);
    case 'rename': {
      const name = folderOf(each.free);
      if (name) move(name, `${each.free}-ten-${each.place}${name.startsWith('plans') ? '-2025' : ''}`);
      return;
    }
    case 'figure':
      return edit('statistics/raw/so-giong.csv', (lines) =>
        lines.map((line) => line.replace(/(2023;)[\d,]+/, `$152,${each.place % 10}`)),
      );
    case 'moved':
      return edit('redirects.yaml', (lines) => [
        ...lines.filter((line) => line && !line.includes(`/cho-cu-${each.place}/`)),
        `- { from: /cho-cu-${each.place}/, to: /ke-hoach/, date: 2026-11-23, reason: Chuyển chỗ }`,
        '',
      ]);
  }
}

/** Where a text lies now: its folder or its number may have been changed. */
function found(file: string): string | undefined {
  if (existsSync(join(content, file))) return file;
  if (file === SECTION) return 'handbook/03-be-loc-cat.mdx';
  const [kind, name] = [LATER, OTHER_STORY].includes(file) ? [file.split('/')[0]!, file.split('/')[2]!] : [];
  const folder = kind && folderOf(kind === 'plans' ? 'plans/ubnd-xa-vi-du' : 'stories/nhom-giu-suoi');
  return folder && existsSync(join(content, folder, name!)) ? `${folder}/${name}` : undefined;
}

/** The folder of a text that may have another name by now; the plan of 2024, which others name, is none of them. */
function folderOf(start: string): string | undefined {
  const [kind, begins] = start.split('/') as [string, string];
  const name = readdirSync(join(content, kind)).find(
    (each) => each.startsWith(begins) && !each.endsWith('-2024'),
  );
  return name && `${kind}/${name}`;
}

function awayOrBack(start: string): void {
  const shelf = join(room, 'away', start.replace('/', '-'));
  mkdirSync(join(room, 'away'), { recursive: true });
  const folder = folderOf(start);
  if (folder) renameSync(join(content, folder), shelf);
  else if (existsSync(shelf))
    renameSync(shelf, join(content, start === 'plans/ubnd-xa-vi-du' ? 'plans/ubnd-xa-vi-du-2025' : start));
}

function move(from: string, to: string): void {
  renameSync(join(content, from), join(content, to));
}

function edit(file: string, change: (lines: string[]) => string[]): void {
  campaign.write(file, change(campaign.read(file).split('\n')).join('\n'));
}

function replaceAt(lines: string[], which: RegExp, at: number, change: (line: string) => string): string[] {
  const places = lines.flatMap((line, index) => (which.test(line) ? [index] : []));
  const chosen = places[at % places.length];
  return lines.map((line, index) => (index === chosen ? change(line) : line));
}

/** The items of a list from another one on; what stands above the list stays there. */
function turned(lines: string[], by: number): string[] {
  const start = lines.findIndex((line) => /^\s*- \{ id: /.test(line));
  const items = lines.slice(start).filter(Boolean);
  const from = by % items.length;
  return [...lines.slice(0, start), ...items.slice(from), ...items.slice(0, from), ''];
}
