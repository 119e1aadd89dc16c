import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { siteRecords } from '../../../../src/building/records.ts';
import {
  languageName,
  languagesOf,
  sectionIn,
  staleTranslations,
} from '../../../../src/kinds/handbook/languages.ts';
import { readContent } from '../../../../src/portal.ts';
import { fold } from '../../../../src/vietnamese/fold.ts';

const site = readContent(fileURLToPath(new URL('../../../sites/hai-tieng', import.meta.url)));

test('a site has the languages that its translations have', () => {
  expect(languagesOf(site)).toEqual(['bdq', 'jra']);
  expect(languagesOf(site).map(languageName)).toEqual(['Tiếng Ba Na', 'Tiếng Gia Rai']);
});

test('a section nobody has translated is read in Vietnamese', () => {
  expect(sectionIn(site, 'be-loc-cat', 'bdq').language).toBe('bdq');
  expect(sectionIn(site, 'be-loc-cat', 'jra').language).toBe('vi');
});

test('a translation older than its source is told with file and what to write', () => {
  expect(staleTranslations(site)).toEqual([
    {
      file: 'handbook/02-rua-tay.jra.mdx',
      field: 'translation.source',
      message: 'bản dịch cũ hơn bản tiếng Việt (dịch từ bản ngày 2025-01-05)',
      hint: 'dịch lại chỗ đã sửa rồi ghi ngày của bản tiếng Việt vào “translation.source”',
    },
  ]);
});

test('translations are found, and their letters fold to plain ones', () => {
  const record = siteRecords(site).find(({ url }) => url === '/so-tay/be-loc-cat/bdq/');
  expect(fold(record!.title)).toBe('vi du bdq bok om');
});
