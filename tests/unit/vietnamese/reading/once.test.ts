import { expect, test } from 'vitest';
import { readingLexicon } from '../../../../src/vietnamese/reading/abbreviations.ts';
import { readAloud } from '../../../../src/vietnamese/reading/read-aloud.ts';
import { readOnce } from '../../../../src/vietnamese/reading/read-once.ts';
import { PRESETS } from '../../../../src/vietnamese/reading/settings.ts';
import { glossary } from '../../../../src/schemas/glossary.ts';
import { lexicon } from './glossary.ts';
import { FOR_A_PERSON, ROWS } from './rows.ts';

const { standard, 'central-highlands': highlands } = PRESETS;

test('a sentence that was read in one house style is said in the other with its own words', () => {
  const text = 'Năm 2005 có 1.205 hộ';
  expect(readOnce(text, standard, lexicon).spoken).toBe(
    'Năm hai nghìn không trăm linh năm có một nghìn hai trăm linh năm hộ',
  );
  expect(readOnce(text, highlands, lexicon).spoken).toBe(
    'Năm hai ngàn không trăm lẻ năm có một ngàn hai trăm lẻ năm hộ',
  );
});

for (const [what, text, spoken] of [
  ['a word', 'Linh hoạt, linh động cho 105 hộ', 'Linh hoạt, linh động cho một trăm lẻ năm hộ'],
  ['a number in words', 'hỗ trợ năm nghìn đồng và 2.000 đồng', 'hỗ trợ năm nghìn đồng và hai ngàn đồng'],
  ['a marked word', 'l*inh* thiêng, 105 hộ', 'linh thiêng, một trăm lẻ năm hộ'],
  ['a branch', 'ngành nghề của 1.000 hộ', 'ngành nghề của một ngàn hộ'],
] as const)
  test(`what the text itself says stays, whatever the house style: ${what}`, () => {
    readOnce(text, standard, lexicon);
    expect(readOnce(text, highlands, lexicon).spoken).toBe(spoken);
  });

test('what the glossary says stays, whatever the house style', () => {
  const plain = 'Một cách chia.';
  const own = readingLexicon(glossary.parse([{ id: 'pn', short: 'PN', long: 'phần nghìn', plain }]));
  readOnce('3 PN của 1.000 hộ', standard, own);
  expect(readOnce('3 PN của 1.000 hộ', highlands, own).spoken).toBe('ba phần nghìn của một ngàn hộ');
});

test('a style that differs in more than a word is read for itself', () => {
  readOnce('24 hộ ngày 02/5', standard, lexicon);
  const said = readOnce('24 hộ ngày 02/5', { ...highlands, firstDays: 'mồng' }, lexicon).spoken;
  expect(said).toBe('hai mươi tư hộ ngày mồng hai tháng năm');
});

test('every row of the document says, doubts and advises in both house styles what it does when read by itself', () => {
  for (const [, written] of [...ROWS, ...FOR_A_PERSON])
    for (const settings of [standard, highlands])
      expect(readOnce(written, settings, lexicon)).toEqual(readAloud(written, settings, lexicon));
});
