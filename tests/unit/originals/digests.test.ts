import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findCopied } from '../../../scripts/bench/overlap.ts';
import { paragraphsOf, parseClauses, walk, type Paragraph } from '../../../src/kinds/plan/clauses/clauses.ts';
import { agencyFinder, findTasks } from '../../../src/kinds/plan/tasks/tasks.ts';
import { readContent } from '../../../src/portal.ts';
import { besideOriginals, bodyOf, FACTS, ORIGINALS, SEEDS } from './originals.ts';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));

/** How many lists each clause leaves open. */
const openLists = (paragraphs: readonly Paragraph[]): Map<string, number> =>
  new Map(
    [...walk(parseClauses(paragraphs).clauses)]
      .map(({ clause }) => [clause.id, clause.text.match(/…|\.{3}/gu)?.length ?? 0] as const)
      .filter(([, count]) => count > 0),
  );

/** Words that plain ones do not replace: “cùng” does not tell who answers for the work, “giúp” is no “tham mưu”, “không” no “tuyệt đối không”. */
const BINDING = [
  'chủ trì',
  'phối hợp',
  'tham mưu',
  'đề xuất',
  'đề nghị',
  'phải',
  'tuyệt đối',
  'kịp thời',
  'trực tiếp',
  'theo quy định',
];
const count = (text: string, word: string): number =>
  text.match(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'giu'))?.length ?? 0;

test('a list that trails off is open, however its points are written', () => {
  expect(
    openLists(paragraphsOf('I. VIỆC\n\n1. Trồng rau, nuôi heo…\n\n2. Nuôi gà, thả cá...\n\n3. Họp thôn.')),
  ).toEqual(
    new Map([
      ['m1-k1', 1],
      ['m1-k2', 1],
    ]),
  );
});

besideOriginals('the content beside what it was written from', () => {
  const { agencies, plans, stories } = readContent(CONTENT);
  const flat = (paragraphs: Parameters<typeof parseClauses>[0]) =>
    new Map(
      [...walk(parseClauses(paragraphs).clauses)]
        .filter(({ clause }) => clause.id.includes('m'))
        .map(({ clause }) => [clause.id, clause]),
    );
  const figures = (text: string): string[] => (text.match(/\d[\d.,/-]*\d|\d/gu) ?? []).sort();

  test.each(Object.entries(ORIGINALS))(
    '%s keeps every clause and every figure of its original',
    (id, seed) => {
      const original = flat(bodyOf(seed));
      const digest = flat(paragraphsOf(plans.find((plan) => plan.id === id)!.body));
      expect([...digest.keys()]).toEqual([...original.keys()]);
      const lost = [...original].flatMap(([clauseId, clause]) => {
        const kept = figures(digest.get(clauseId)!.text);
        return figures(clause.text)
          .filter((figure) => !kept.includes(figure))
          .map((figure) => `${clauseId}: ${figure}`);
      });
      expect(lost).toEqual([]);
    },
  );

  test.each(Object.entries(ORIGINALS))(
    '%s leaves each task to the body its original gives it to, to lead, to support or to advise',
    (id, seed) => {
      const find = agencyFinder(agencies.values());
      const tasks = (paragraphs: readonly Paragraph[]): string[] =>
        findTasks(parseClauses(paragraphs).clauses, find).map(
          ({ clause, name, mode, role }) => `${clause} ${name}: ${mode}, ${role}`,
        );
      expect(tasks(paragraphsOf(plans.find((plan) => plan.id === id)!.body))).toEqual(tasks(bodyOf(seed)));
    },
  );

  test.each(Object.entries(ORIGINALS))(
    '%s says who leads, who joins in and what is bound to be done wherever its original says it',
    (id, seed) => {
      const digest = flat(paragraphsOf(plans.find((plan) => plan.id === id)!.body));
      const lost = [...flat(bodyOf(seed))].flatMap(([clauseId, { text }]) =>
        BINDING.filter((word) => count(digest.get(clauseId)!.text, word) < count(text, word)).map(
          (word) => `${clauseId}: ${word}`,
        ),
      );
      expect(lost).toEqual([]);
    },
  );

  test.each(Object.entries(ORIGINALS))('%s restates its original in other words', (id, seed) => {
    const words = (text: string): string[] =>
      text
        .toLowerCase()
        .split(/[^\p{L}\d/%-]+/u)
        .filter(Boolean);
    const LONG = 24;
    // Names of documents, programmes and the campaign itself carry over; they stand in quotes or after a document number.
    const bare = (text: string): string =>
      text
        .replace(/“[^”]*(?:“[^”]*”[^”]*)?”/gu, ' § ')
        .replace(
          /(?:Nghị quyết|Quyết định|Kế hoạch|Chỉ thị|Kết luận|Chương trình|Công văn)[^;.]*?\d{4}(?:[^;.]*?(?:của|giữa)[^;.,]*)?/gu,
          ' § ',
        );
    const source = words(
      bare(
        bodyOf(seed)
          .map(({ text }) => text)
          .join(' § '),
      ),
    ).join(' ');
    const copied: string[] = [];
    const flatDigest = flat(paragraphsOf(plans.find((plan) => plan.id === id)!.body));
    for (const clause of flatDigest.values()) {
      const own = words(bare(clause.text));
      for (let index = 0; index + LONG <= own.length; index++) {
        const run = own.slice(index, index + LONG).join(' ');
        if (source.includes(run)) copied.push(`${clause.id}: ${run}`);
      }
    }
    expect(copied).toEqual([]);
  });

  test.each(Object.entries(ORIGINALS))(
    '%s leaves open every list that its original leaves open',
    (id, seed) => {
      const digest = plans.find((plan) => plan.id === id)!.body;
      expect(openLists(paragraphsOf(digest))).toEqual(openLists(bodyOf(seed)));
    },
  );

  test('the originals do leave lists open: eleven clauses, each once', () => {
    const counts = Object.values(ORIGINALS).flatMap((seed) => [...openLists(bodyOf(seed)).values()]);
    expect([counts.length, counts.reduce((sum, count) => sum + count, 0)]).toEqual([11, 11]);
  });

  test('no sentence of the content or the interface is copied', () => {
    expect(
      findCopied(CONTENT, SEEDS).copied.map(({ file, line, words }) => `${file}:${line} ${words}`),
    ).toEqual([]);
  });

  test('no story names a private person of the facts it was written from', () => {
    const facts = JSON.parse(readFileSync(`${FACTS}stories.json`, 'utf8')) as {
      subject: string;
      kind: string;
    }[];
    const names = facts
      .filter(({ kind }) => kind === 'household' || kind === 'elder')
      .map(({ subject }) => subject.replace(/^(?:Ông|Bà|Anh|Chị) /u, ''));
    expect(names.length).toBeGreaterThan(20);
    for (const { file, data, body } of stories) {
      // Titles of sources are quoted as published.
      const words = `${JSON.stringify({ ...data, sources: [], related: undefined })} ${body}`;
      for (const name of names)
        expect(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(words), `${file}: ${name}`).toBe(false);
    }
  });
});
