import { expect, test } from 'vitest';
import { blocksOf } from '../../../src/markdown/blocks.ts';

const texts = (body: string): string[] => blocksOf(body).map(({ kind, text }) => `${kind}: ${text}`);

test('the words of a text come block by block as the page shows them, whatever signs they were written with', () => {
  expect(
    texts(
      '## Ai *làm* được\n\nHộ nghèo \\{ba\\} `vốn`,\nđi họp. <Src id="a" /> Về [xã](/a/).\n\n- Một\n  - Hai\n\n> Lời **già làng**\n\n| Tên | Số |\n| --- | --: |\n| Lúa | 3 |\n',
    ),
  ).toEqual([
    'heading: Ai làm được',
    'paragraph: Hộ nghèo {ba} vốn, đi họp. Về xã.',
    'item: Một',
    'item: Hai',
    'paragraph: Lời già làng',
    'row: Tên Số',
    'row: Lúa 3',
  ]);
});

test('a sign that is no Markdown stays: a rule written with stars between numbers, a hash in a name', () => {
  expect(blocksOf('Diện tích 3 * 4 m, tổ #2, a_b_c').map(({ text }) => text)).toEqual([
    'Diện tích 3 * 4 m, tổ #2, a_b_c',
  ]);
});

test('what stands inside Core and More is marked, also in a list; what follows is plain again', () => {
  const marks = blocksOf('<Core>\n\nMột.\n\n- Hai\n\n</Core>\n\nBa.\n\n<More>\n\nBốn.\n\n</More>\n').map(
    ({ mark, text }) => `${mark} ${text}`,
  );
  expect(marks).toEqual(['core Một.', 'core Hai', 'plain Ba.', 'more Bốn.']);
});

test('a source marks its own block only, and leaves no gap before a full stop', () => {
  expect(
    blocksOf('Có 88 hộ <Src id="a" />.\n\nCó 90 hộ.').map(({ text, sourced }) => [text, sourced]),
  ).toEqual([
    ['Có 88 hộ.', true],
    ['Có 90 hộ.', false],
  ]);
});

test('a text that MDX cannot read is read as Markdown', () => {
  expect(texts('Giá {chưa rõ và < 3 đồng')).toEqual(['paragraph: Giá {chưa rõ và < 3 đồng']);
});
