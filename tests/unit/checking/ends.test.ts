import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkEnds } from '../../../src/checking/ends.ts';
import { readContent } from '../../../src/portal.ts';
import { source as sourceSchema, type Source } from '../../../src/schemas/common.ts';
import { ProblemsError } from '../../../src/content/problem.ts';
import { rulesText } from '../../../src/text/rules.ts';

const content = readContent(fileURLToPath(new URL('../../sites/nuoc-sach', import.meta.url)));
const [section] = content.texts;
const rule = {
  key: 'muc-vay',
  title: 'Mức vay làm bể nước',
  publisher: 'Báo Ví Dụ',
  date: '2026-02-01',
  titleFrom: 'page' as const,
  basis: 'Nghị định 1/2026/NĐ-CP',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
};
const remind = (today: string, source: Partial<Source> = {}) =>
  checkEnds(
    {
      texts: [{ ...section!, data: { ...section!.data!, sources: [{ ...rule, ...source }] } }],
    },
    today,
  );

test('a rule that holds for more than 60 days yet needs no word', () => {
  expect(remind('2026-10-31')).toEqual([]);
});

test('from 60 days before its end on, the editor is reminded with file, source and days left', () => {
  expect(remind('2026-11-01')).toHaveLength(1);
  expect(remind('2026-12-30')).toEqual([
    {
      file: 'handbook/01-be-loc-cat.mdx',
      field: 'sources.muc-vay',
      message: '“Nghị định 1/2026/NĐ-CP” chỉ áp dụng đến hết 31/12/2026, còn 1 ngày',
      hint: 'đọc lại quy định; thêm “afterwards” nói sau ngày ấy thì thế nào, hoặc sửa bài và “validTo”',
    },
  ]);
});

test('on its last day a rule still holds; the day after, the text stops the build', () => {
  expect(remind('2026-12-31')[0]!.message).toContain('còn 0 ngày');
  expect(() => remind('2027-01-01')).toThrow(ProblemsError);
  expect(() => remind('2027-01-01')).toThrow(
    'handbook/01-be-loc-cat.mdx · trường “sources.muc-vay”: “Nghị định 1/2026/NĐ-CP” chỉ áp dụng đến hết 31/12/2026, nay đã hết mà bài chưa nói',
  );
});

test('a text that says what holds now may stand, and the editor is reminded to rewrite it', () => {
  expect(remind('2027-01-02', { afterwards: 'Từ 01/01/2027 mức vay là mức khác.' })).toMatchObject([
    {
      file: 'handbook/01-be-loc-cat.mdx',
      field: 'sources.muc-vay',
      message: '“Nghị định 1/2026/NĐ-CP” chỉ áp dụng đến hết 31/12/2026, đã qua 2 ngày',
    },
  ]);
});

test('a rule without an end is never asked for', () => {
  expect(remind('2099-01-01', { validTo: undefined })).toEqual([]);
});

test.each([
  [{ basis: undefined }, 'ghi cả “basis”'],
  [{ validTo: '2025-01-01' }, 'ngày hết đứng trước ngày bắt đầu'],
  [{ validTo: undefined, afterwards: 'Sau đó thì khác.' }, 'ghi cả “validTo”'],
])('%j in a source is told, with what to write', (slip, message) => {
  const { error } = sourceSchema.safeParse({ ...rule, ...slip });
  expect(error!.issues.map((issue) => issue.message).join()).toContain(message);
});

test('the list of sources prints rule, days and what comes after', () => {
  expect(rulesText.rule({ ...rule, afterwards: 'Từ 2027 là mức mới.' })).toBe(
    'Căn cứ: Nghị định 1/2026/NĐ-CP, áp dụng từ 01/01/2026 đến hết 31/12/2026. Từ 2027 là mức mới.',
  );
  expect(rulesText.rule({ ...rule, validFrom: undefined, validTo: undefined })).toBe(
    'Căn cứ: Nghị định 1/2026/NĐ-CP.',
  );
});

test('no rule of this portal has ended without its text saying so', () => {
  const own = readContent(fileURLToPath(new URL('../../../content', import.meta.url)));
  expect(() => checkEnds(own, new Date().toISOString().slice(0, 10))).not.toThrow();
});
