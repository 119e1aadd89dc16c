import { expect, test } from 'vitest';
import { renderText } from '../../../src/markdown/render.ts';

const NOTES = { label: 'Chú thích', backLabel: 'Về chỗ có chú thích {reference}' };

/** A text as its page gets it, marks as `[]`. */
const written = (body: string): string =>
  renderText({ file: 'a.mdx', body }, NOTES)
    .parts.map((part) => (typeof part === 'string' ? part : '[]'))
    .join('');

test('the mark of a source stays on the line of the words it stands behind, and marks side by side stay together', () => {
  expect(written('Vay 100 triệu. <Src id="a" /> <Src id="b" /> Lãi 6,6%. <Src id="c" />')).toBe(
    '<p>Vay 100 triệu.\u00a0[]\u00a0[] Lãi 6,6%.\u00a0[]</p>',
  );
});

test('where no space stands before a mark, none comes', () => {
  expect(written('Trồng cà phê<Src id="a" />.')).toBe('<p>Trồng cà phê[].</p>');
});
