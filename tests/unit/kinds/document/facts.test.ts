import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { described, subjectOf } from '../../../../src/kinds/document/facts.ts';
import { planIndex } from '../../../../src/kinds/plan/plan-index.ts';
import type { Content } from '../../../../src/content/content.ts';
import { inSentence } from '../../../../src/text/sentence.ts';
import { readContent } from '../../../../src/portal.ts';
import { ProblemsError } from '../../../../src/content/problem.ts';

const SITE = fileURLToPath(new URL('../../../sites/nuoc-sach', import.meta.url));
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** The second campaign with its own list of documents; its one plan cites 12/KH-UBND of 20/02/2024. */
function withDocuments(yaml: string): Content {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  folders.push(folder);
  cpSync(SITE, folder, { recursive: true });
  writeFileSync(join(folder, 'documents.yaml'), yaml);
  return readContent(folder);
}
function problemsOf(yaml: string): string[] {
  try {
    withDocuments(yaml);
  } catch (error) {
    if (error instanceof ProblemsError)
      return error.problems.map(({ field, message, hint }) => `${field}: ${message} → ${hint}`);
    throw error;
  }
  return [];
}
const ENTRY =
  '- { number: 12/KH-UBND, date: 2024-02-20, issuer: UBND huyện Giọng, state: ended, stateNote: Kế hoạch của năm 2024. }\n';
const shown = (content: Content) => described(content, planIndex(content).documents[0]!);

test('without a list of documents, a document is what the plans say of it', () => {
  const content = readContent(SITE);
  expect(shown(content)).toEqual({
    facts: undefined,
    date: '2024-02-20',
    issuer: 'Ủy ban nhân dân huyện Giọng',
    titles: ['về nước sạch năm 2024'],
  });
});

test('what is known of a document stands before what the plans say', () => {
  const content = withDocuments(
    ENTRY.replace(' }', ', title: Nước sạch năm 2024 ở huyện Giọng, titleFrom: document }'),
  );
  expect(shown(content)).toMatchObject({
    issuer: 'UBND huyện Giọng',
    titles: ['Nước sạch năm 2024 ở huyện Giọng', 'về nước sạch năm 2024'],
    facts: { state: 'ended', conflicts: [] },
  });
});

test('a slip in the number is told, with the number it may be', () => {
  expect(problemsOf(ENTRY.replace('12/KH', '21/KH'))).toEqual([
    '1: không kế hoạch nào viện dẫn “21/KH-UBND” → có phải ý bạn là “12/KH-UBND”? sửa số cho đúng, hoặc xóa mục này',
  ]);
});

test('another day than the plans print is told; with “citedAs” both days are kept', () => {
  const late = ENTRY.replace('2024-02-20', '2024-02-22');
  expect(problemsOf(late)).toEqual([
    '1: 12/KH-UBND ghi ngày 22/02/2024, các kế hoạch ghi ngày 20/02/2024 → kế hoạch ghi sai ngày thì giữ “date” đúng của văn bản và thêm “citedAs” là ngày kế hoạch ghi',
  ]);
  const content = withDocuments(late.replace('issuer', 'citedAs: 2024-02-20, issuer'));
  expect(shown(content)).toMatchObject({ date: '2024-02-22', facts: { citedAs: '2024-02-20' } });
});

test('a state needs its reason, a title needs where it comes from', () => {
  expect(problemsOf(ENTRY.replace(', stateNote: Kế hoạch của năm 2024.', ''))[0]).toContain(
    'phải ghi theo đâu',
  );
  expect(problemsOf(ENTRY.replace('state:', 'title: Nước sạch, state:'))[0]).toContain('ghi “titleFrom”');
});

test('this portal tells the day of every cited document, and says what differs', () => {
  const content = readContent(fileURLToPath(new URL('../../../../content', import.meta.url)));
  const all = planIndex(content).documents.map((document) => ({ document, ...described(content, document) }));
  expect(all.filter(({ facts, date }) => !facts || !date).map(({ document }) => document.number)).toEqual([]);
  const law = all.find(({ document }) => document.slug === '88-2019-qh14')!;
  expect([law.document.date, law.date]).toEqual(['2019-09-18', '2019-11-18']);
  expect(law.facts!.conflicts.join()).toContain('18/9/2019');
  // Three are cited without a word on what they are about.
  expect(all.filter(({ titles }) => titles.length === 0).map(({ document }) => document.number)).toEqual([
    '08-KL/TU',
    '731/KH-UBND',
    '26-KH/HU',
  ]);
});

test('a document that is a plan of this portal has the force that the plan says of itself', () => {
  const content = readContent(fileURLToPath(new URL('../../../sites/lang-sach', import.meta.url)));
  const cited = planIndex(content).documents.find(({ number }) => number === '12/KH-UBND')!;
  expect(described(content, cited).state).toBe('in-force');
  const other = planIndex(content).documents.find(({ number }) => number === '00/QĐ-UBND')!;
  expect(described(content, other).state).toBeUndefined();
});

test('what a plan of this portal leaves out of a document is told by that document, where it stands here itself', () => {
  const content = readContent(fileURLToPath(new URL('../../../sites/lang-sach', import.meta.url)));
  const cited = planIndex(content).documents.find(({ number }) => number === '12/KH-UBND')!;
  const bare = { ...cited, titles: [], issuer: undefined };
  expect(described(content, bare)).toMatchObject({
    issuer: content.agencies.get('ubnd-tinh-mau')!.name,
    titles: [inSentence(content.plans.find(({ id }) => id === 'ubnd-tinh-mau-2026')!.data.title)],
  });
  // A number alone may be that of another body.
  expect(described(content, { ...bare, date: undefined })).toMatchObject({ issuer: undefined, titles: [] });
});

test('“về” is not said twice behind “Về việc”', () => {
  expect(subjectOf('về Phong trào “Nước sạch”')).toBe('Phong trào “Nước sạch”');
  expect(subjectOf('về việc cấp nước')).toBe('cấp nước');
  expect(subjectOf('phê duyệt đề án')).toBe('phê duyệt đề án');
});
