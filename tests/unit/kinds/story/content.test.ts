import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkScript } from '../../../../src/checking/spoken.ts';
import { readContent } from '../../../../src/portal.ts';
import { scripts } from '../../../../src/spoken/scripts.ts';
import { scriptText } from '../../../../src/spoken/script-files.ts';
import { scriptMinutes } from '../../../../src/spoken/script.ts';

const CONTENT = fileURLToPath(new URL('../../../../content', import.meta.url));
const SECOND = fileURLToPath(new URL('../../../sites/nuoc-sach', import.meta.url));

/** Read once: hundreds of scripts are made from it. */
const portal = readContent(CONTENT);

for (const [name, content] of [
  ['this portal', portal],
  ['the second campaign', readContent(SECOND)],
] as const)
  test(`every script of ${name} is in words alone`, () => {
    const sets = scripts(content);
    expect(sets.length).toBeGreaterThan(0);
    for (const { id, variants } of sets)
      for (const { file, script } of variants)
        expect([...script.unread, ...checkScript(`${id}/${file}.txt`, scriptText(script))]).toEqual([]);
  });

test('what is read is one lead and its sentence; steps are no weekdays; what the source leaves out is a note', () => {
  const sets = scripts(portal);
  const all = sets.flatMap(({ variants }) => variants.map(({ script }) => script));
  for (const { blocks } of all)
    for (const sentence of blocks.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ sentences }) => sentences),
    )) {
      expect(sentence).not.toMatch(/:.*:/u);
      expect(sentence).not.toMatch(/^Thứ (?:hai|ba|tư|năm|sáu|bảy):|Nguồn không ghi rõ năm/u);
    }
  expect(all.some(({ notes }) => notes.includes('Nguồn không ghi rõ năm.'))).toBe(true);
});

test('the summary of a plan takes three minutes at most', () => {
  for (const { variants } of scripts(portal).filter(({ kind }) => kind === 'plan'))
    for (const { script } of variants) expect(scriptMinutes(script, 190)).toBeLessThanOrEqual(3);
});
