import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../src/kinds/plan/clauses/clauses.ts';
import type { Table } from '../../../src/kinds/plan/clauses/table.ts';
import { joinOriginal, NUMBERS, originalsPresent } from '../originals/originals.ts';

// The whole way: an official text in a content folder, the real build, the page as a reader gets it.
mkdirSync('.cache/test', { recursive: true });
const room = mkdtempSync(resolve('.cache/test/toan-van-'));
afterAll(() => rmSync(room, { recursive: true }));
const content = join(room, 'content');
const out = join(room, 'dist');

/** Of the originals that are there; where they are not, `originals/reading.test.ts` shows as skipped. */
const SEEDS = originalsPresent ? NUMBERS : [];
/** A name that is read aloud has no bare figures. */
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm'];
const OWN = 'ubnd-xa-vi-du-2024';
const TABLE = `Bảng 1. Giao cho các thôn <2024>
| TT | Thôn | Hộ dùng {nước} sạch | << |
| ^^ | ^^ | Số hộ | Tỷ lệ (%) |
| --- | --- | --- | --- |
| Vùng thấp | << | << | << |
| 1 | Thôn Một \\| Hai | - 120 \\ - hộ "mới" | 96,5 |
| 2 | Thôn Ba | ^^ | \\<< |`;
const bodies = new Map<string, string>();

beforeAll(() => {
  cpSync('tests/sites/nuoc-sach', content, { recursive: true });
  const model = readFileSync(join(content, `plans/${OWN}/index.md`), 'utf8');
  const end = model.indexOf('\n---\n', 4) + 5;
  bodies.set(OWN, model.slice(end));
  const front = (name: string, edition: string) =>
    model
      .slice(0, end)
      .replace(/^shortTitle: .*$/m, `shortTitle: ${name}`)
      .replace(/^edition: .*$/m, `edition: ${edition}`)
      .replace(/^number: .*$/m, 'number: null')
      .replace(/^date: .*$/m, 'date: null');
  const write = (id: string, file: string, text: string) => {
    mkdirSync(join(content, 'plans', id));
    writeFileSync(join(content, 'plans', id, file), text);
  };
  for (const seed of SEEDS) {
    const body = joinOriginal(seed)
      .paragraphs.map(({ text }) => text)
      .join('\n\n');
    bodies.set(`ban-goc-${seed}`, body);
    write(
      `ban-goc-${seed}`,
      'index.md',
      `${front(`Bản gốc thứ ${ORDINALS[Number(seed)]}`, 'full')}\n${body}\n`,
    );
  }
  bodies.set('co-bang', bodies.get(OWN)!.replace('\nII. TỔ', `\n${TABLE}\n\nII. TỔ`));
  write('co-bang', 'index.md', `${front('Bản gốc có bảng', 'full')}${bodies.get('co-bang')!}`);
  const digest = bodies
    .get(OWN)!
    .replace('{As}', '(As)')
    .replace('<10', 'dưới 10')
    .replace('\nII. TỔ', '\n<Note title="Đọc thêm">\nXem **bể lọc**.\n</Note>\n\nII. TỔ');
  bodies.set('ban-tom-luoc', digest);
  write('ban-tom-luoc', 'index.mdx', `${front('Bản tóm lược có chú giải', 'digest')}${digest}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--out', out], {
    env: { ...process.env, PORTAL_CONTENT: content, NODE_ENV: '', VITEST: '' },
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr}`).toContain('không lỗi');
  expect(status).toBe(0);
}, 300_000);

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const pageOf = (id: string) =>
  parseHTML(readFileSync(join(out, 'ke-hoach', id, 'index.html'), 'utf8')).document.querySelector(
    '.clauses',
  )!;

/** Text of the clauses as a reader sees it, without what the portal adds to it. */
function shown(id: string): string {
  const clauses = pageOf(id);
  clauses.querySelectorAll('.ui, .notice').forEach((element) => element.remove());
  clauses
    .querySelectorAll('p, h2, h3, h4, h5, h6, li, caption, th, td')
    .forEach((element) => element.append(' '));
  return fold(clauses.textContent ?? '');
}

/** The source, its footnotes moved to where a page shows them: the end. */
function source(id: string): string {
  const paragraphs = paragraphsOf(bodies.get(id)!);
  const { footnotes } = parseClauses(paragraphs);
  const lines = new Set(footnotes.map(({ line }) => line));
  return fold(
    [
      ...paragraphs
        .filter(({ line }) => !lines.has(line))
        .map(({ text, table }) => (table ? wordsOf(table.model) : text)),
      ...footnotes.map(({ text }) => text),
    ].join(' '),
  );
}

/** Every cell of a table in reading order, where it begins. */
function wordsOf({ caption, cells }: Table): string {
  return [caption, ...cells.map(({ text }) => text)].filter(Boolean).join(' ');
}

function expectVerbatim(id: string): void {
  // `*làng*` left by text recognition is shown as emphasis.
  expect(shown(id).replaceAll('*', '')).toBe(source(id).replaceAll('*', ''));
}

test.each([OWN, ...SEEDS.map((seed) => `ban-goc-${seed}`)])(
  'the built page of the full text %s shows its source to the letter',
  expectVerbatim,
);

test('the built page of a full text with a table shows every cell of it once, to the letter', () => {
  expectVerbatim('co-bang');
  expect(shown('co-bang')).toContain('Vùng thấp 1 Thôn Một | Hai - 120 - hộ "mới" 96,5 2 Thôn Ba <<');
  expect(pageOf('co-bang').querySelector('#bang-1-d2 td[rowspan="2"]')?.innerHTML).toContain('<br>');
});

test('a digest with a component shows it between the clauses, and its clauses keep the ids of the plain text', () => {
  const idsOf = (id: string) => [...pageOf(id).querySelectorAll('.clause')].map((clause) => clause.id);
  expect(idsOf('ban-tom-luoc')).toEqual(idsOf(OWN));
  const note = pageOf('ban-tom-luoc').querySelector('.notice')!;
  expect(fold(note.textContent ?? '')).toBe('Đọc thêm Xem bể lọc.');
  expect(note.querySelector('strong')).not.toBeNull();
  expect(note.closest('.clause')?.id).toBe('m1-k2');
});
