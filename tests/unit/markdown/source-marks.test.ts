import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { keptSourceMarks } from '../../../src/markdown/source-marks.ts';

/** Words of a text as its page gets them, marks as `[]`. */
const written = (body: string): string => {
  const { code } = mdxToJs(body, { hastPlugins: [keptSourceMarks()] });
  const [, children] = /_components\.p,\s*\{\s*children:\s*\[([^]*?)\]\s*\}/.exec(code)!;
  return children!
    .replaceAll('\\xA0', '\u00a0')
    .replace(/_jsxs?\(Src[^)]*\)/g, '"[]"')
    .replace(/",\s*"/g, '')
    .replace(/^\s*"|"\s*$/g, '');
};

test('the mark of a source stays on the line of the words it stands behind, and marks side by side stay together', () => {
  expect(written('Vay 100 triệu. <Src id="a" /> <Src id="b" /> Lãi 6,6%. <Src id="c" />')).toBe(
    'Vay 100 triệu.\u00a0[]\u00a0[] Lãi 6,6%.\u00a0[]',
  );
});

test('where no space stands before a mark, none comes', () => {
  expect(written('Trồng cà phê<Src id="a" />.')).toBe('Trồng cà phê[].');
});
