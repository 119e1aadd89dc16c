import { describe, expect, it } from 'vitest';
import { searchWeights } from '../../../src/search/weights.ts';
import { HEAD_ID } from '../../../src/search/index/bundles.ts';
import type { Lexicon } from '../../../src/search/lexicon.ts';
import { type Passage, passagesOf } from '../../../src/search/index/passages.ts';
import { understand } from '../../../src/search/query/query.ts';
import { match } from '../../../src/search/answer/rank.ts';
import { readVocabulary } from '../../../src/search/index/vocabulary.ts';
import { wordLists } from '../../../src/search/index/word-lists.ts';

const PLAN = 'Kế hoạch huyện Ví Dụ 2022';

/** A clause of a plan as the reader's device gets it. */
function clause(page: string, heading: string, text: string, issuer?: string): Passage {
  const anchors = [
    { id: HEAD_ID, title: page, location: 0 },
    { id: 'm1', title: heading, location: 0 },
  ];
  const filters = { kind: ['plan'], ...(issuer ? { body: [issuer] } : {}) };
  return passagesOf({ url: '/ke-hoach/a/', content: text, filters, anchors })[0]!;
}

const dutyOf = clause(PLAN, 'IV.2 Phòng Giáo dục', '2. Phòng Giáo dục');
const mention = clause(PLAN, 'V Kinh phí', 'Gửi Phòng Giáo dục huyện Ví Dụ tổng hợp chung');
const goal = clause(PLAN, 'II.1 Mục tiêu', '1. Vận động nhà vệ sinh hợp quy cách');
const figure = clause(PLAN, 'II.2 Mục tiêu', '2. Vận động 80% nhà vệ sinh hợp quy cách');
const passages = [dutyOf, mention, goal, figure];

const vocabulary = readVocabulary(
  wordLists(
    passages.map(({ url, title, text }) => ({ url, title, pageTitle: PLAN, kind: 'plan' as const, text })),
  ).vocabulary,
);
const lexicon: Lexicon = { terms: [], places: [], successors: {}, weights: searchWeights.parse({}) };
const score = (passage: Passage, query: string): number =>
  match(passage, understand(query, vocabulary, lexicon, false), lexicon.weights)?.score ?? 0;

describe('the order of passages', () => {
  it('puts the heading that begins as typed so far before one that only shares its finished words', () => {
    const typed = understand('vận động nhà v', vocabulary, lexicon, true);
    const scoreOf = (heading: string): number =>
      match(clause(PLAN, `II.1 ${heading}`, `1. ${heading}: vận động nhà`), typed, lexicon.weights)!.score;
    expect(scoreOf('Vận động nhà vệ sinh')).toBeGreaterThan(scoreOf('Vận động nhà ở kín'));
  });

  it('puts the clause headed so before one that only names it, when the query adds whose plan it is', () => {
    const query = 'Phòng Giáo dục huyện Ví Dụ';
    expect(score(dutyOf, query)).toBeGreaterThan(score(mention, query));
  });

  it('puts the clause that says it before the heading above it, when the query begins with that heading', () => {
    const heading = 'IV.2 Phòng Giáo dục';
    const [above, vows, other] = [
      clause(PLAN, heading, '2. Phòng Giáo dục'),
      clause(PLAN, heading, '- Vận động nhà vệ sinh'),
      clause(PLAN, heading, '- Tổng hợp kinh phí chung'),
    ];
    const query = 'Phòng Giáo dục nhà vệ sinh';
    expect(score(vows, query)).toBeGreaterThan(score(above, query));
    expect(score(above, 'Phòng Giáo dục')).toBeGreaterThan(score(vows, 'Phòng Giáo dục'));
    expect(score(vows, query)).toBeGreaterThan(score(other, query));
  });

  it('asks a clause below a heading typed whole for the rest of the query only', () => {
    const phrase = (heading: string): number =>
      match(
        clause(PLAN, heading, '- Vận động nhà vệ sinh'),
        understand('Phòng Giáo dục nhà vệ sinh', vocabulary, lexicon, false),
        lexicon.weights,
      )!.phrase;
    expect(phrase('IV.2 Phòng Giáo dục')).toBe(1);
    expect(phrase('IV.2 Phòng họp, giáo dục và các mục tiêu chung')).toBeLessThan(0.7);
  });

  it('takes a number being typed for the beginning of one, a whole number only for itself', () => {
    const quarter = clause(PLAN, 'III.1 Quý I/2024', '1. Quý I/2024');
    const coverage = (typing: boolean): number =>
      match(quarter, understand('quý I/2', vocabulary, lexicon, typing), lexicon.weights)!.coverage;
    expect(coverage(true)).toBeGreaterThan(0.9);
    expect(coverage(false)).toBeLessThan(0.7);
  });

  it('takes numbers of a title for a date only when they stand side by side', () => {
    const quarter = clause('Kế hoạch huyện Ví Dụ 2024', 'III.2 Quý II/2024', '- Tổng hợp kinh phí');
    expect(score(quarter, 'tháng 2 năm 2024')).toBe(0);
    const month = clause('Kế hoạch huyện Ví Dụ 2024', 'III.2 Tháng 02/2024', '- Tổng hợp kinh phí');
    expect(score(month, 'tháng 2 năm 2024')).toBeGreaterThan(0);
  });

  it('asks no clause to repeat the place that its plan is named after', () => {
    const inPlan = clause('Kế hoạch huyện Ví Dụ 2022', 'III Chỉ tiêu', 'Chỉ tiêu năm tới');
    const apart = clause(
      'Kế hoạch huyện Mẫu 2022',
      'III Kinh phí',
      'Chỉ tiêu do tỉnh giao, huyện Ví Dụ nhận',
    );
    const phrase = (passage: Passage): number =>
      match(passage, understand('chỉ tiêu huyện Ví Dụ', vocabulary, lexicon, false), lexicon.weights)!.phrase;
    expect(phrase(inPlan)).toBe(1);
    expect(phrase(apart)).toBeLessThan(0.8);
  });

  it('takes the name of the issuing body for a word of the title, but not a syllable of that name', () => {
    const issuer = 'Ủy ban Mặt trận Tổ quốc huyện Ví Dụ';
    const steps = clause('Kế hoạch Mặt trận Ví Dụ 2023', 'III Các bước', 'Các bước vận động', issuer);
    const named: Lexicon = { ...lexicon, terms: [['MTTQ', 'Mặt trận Tổ quốc']] };
    const coverage = (query: string): number =>
      match(steps, understand(query, vocabulary, named, false), named.weights)?.coverage ?? 0;
    // The other form of a name counts a little less, and so does what no title says.
    expect(coverage('mttq các bước')).toBeGreaterThan(0.85);
    expect(coverage('uy tín')).toBe(0);
  });

  it('puts a passage with a figure first when the query asks how many, and only then', () => {
    const more = score(figure, 'bao nhiêu nhà vệ sinh') / score(goal, 'bao nhiêu nhà vệ sinh');
    expect(more).toBeGreaterThan(1.05);
    expect(score(figure, 'nhà vệ sinh') / score(goal, 'nhà vệ sinh')).toBeCloseTo(1, 1);
  });

  it('puts the clause with a percentage before one with the bare number, in text or title', () => {
    const bare = clause('Kế hoạch 80', 'II.5 Mục tiêu', '2. Vận động 80 nhà vệ sinh hợp quy cách');
    expect(score(bare, '80% nhà vệ sinh')).toBeLessThan(0.95 * score(figure, '80% nhà vệ sinh'));
  });

  it('puts causes first when the query asks why, days when it asks when', () => {
    const cause = clause(PLAN, 'II.6 Nguyên nhân', '3. Nguyên nhân chưa có nhà vệ sinh');
    const day = clause(PLAN, 'II.7 Mục tiêu', '4. Vận động nhà vệ sinh trước tháng 11');
    const more = (passage: Passage, words: string): number =>
      score(passage, `${words} nhà vệ sinh`) / score(passage, 'nhà vệ sinh');
    expect(more(cause, 'vì sao')).toBeGreaterThan(1.05 * more(goal, 'vì sao'));
    expect(more(day, 'khi nào')).toBeGreaterThan(1.05 * more(goal, 'khi nào'));
  });

  it('takes the figure that opens a clause for one', () => {
    const query = 'bao nhiêu nhà vệ sinh';
    for (const count of ['2.135', '2.018']) {
      const opening = clause(PLAN, 'II.4 Mục tiêu', `${count} nhà vệ sinh được vận động hợp quy cách`);
      expect(score(opening, query)).toBeGreaterThan(1.05 * score(goal, query));
    }
  });

  it('takes neither a year nor the number of the clause for a figure', () => {
    const year = clause(PLAN, 'II.3 Mục tiêu', '3. Vận động nhà vệ sinh năm 2022');
    const query = 'bao nhiêu nhà vệ sinh';
    expect(score(year, query) / score(goal, query)).toBeCloseTo(1, 1);
  });
});
