import { existsSync } from 'node:fs';
import type { SearchWeights } from '../../src/search/weights.ts';
import { measureBrowser } from './search-browser.ts';
import { filler, readCorpus, seedsFolder, type Corpus } from './search-corpus.ts';
import { changedWeights, firstShare, fitWeights, type Lesson, lessonsOf } from './search-fit.ts';
import { wholeIndexPeers } from './peers/whole-index.ts';
import { own, stockPagefind, type System, type Weight } from './search-peers.ts';
import { addressesHolding, everydayWords, pageOf, recallOf } from './search-recall.ts';
import { categoryOf, heldOut, isExpected, readQueries, scoreOf, type JudgedQuery } from './search-queries.ts';

interface Asked {
  query: JudgedQuery;
  /** Place of the first right answer from 0, or -1. */
  place: number;
  count: number;
  milliseconds: number;
}

export interface SearchBenchOptions {
  /** Pages of filler beside the content, one table for each. */
  sizes: readonly number[];
  /** Also ask stock Pagefind, MiniSearch, lunr, FlexSearch and Orama. */
  peers: boolean;
  /** Leave out the official texts that lie beside the project. */
  shipped?: boolean;
  /** Print every query whose right answer is not first. */
  misses: boolean;
  print: (line: string) => void;
}

/** Sets of other authors, written from the content alone before any result was seen, and used since to find what whole kinds lack. */
const OTHER_SETS = [
  ['bộ thứ hai', 'tests/search/fresh.yaml'],
  ['bộ thứ ba', 'tests/search/third.yaml'],
  ['bộ thứ tư', 'tests/search/fourth.yaml'],
  ['bộ thứ năm', 'tests/search/fifth.yaml'],
  ['bộ thứ bảy', 'tests/search/seventh.yaml'],
  ['bộ thứ tám', 'tests/search/eighth.yaml'],
  ['bộ thứ mười', 'tests/search/tenth.yaml'],
  ['bộ thứ mười hai', 'tests/search/twelfth.yaml'],
  ['bộ thứ mười bốn', 'tests/search/fourteenth.yaml'],
  ['bộ thứ mười sáu', 'tests/search/sixteenth.yaml'],
  ['bộ thứ mười tám', 'tests/search/eighteenth.yaml'],
] as const;
/** Only ever reported: nothing was mended by it, no weight is fitted to it, and its misses are not listed. */
const KEPT_SETS = [
  ['bộ thứ sáu', 'tests/search/sixth.yaml'],
  ['bộ thứ chín', 'tests/search/ninth.yaml'],
  ['bộ thứ mười một', 'tests/search/eleventh.yaml'],
  ['bộ thứ mười ba', 'tests/search/thirteenth.yaml'],
  ['bộ thứ mười lăm', 'tests/search/fifteenth.yaml'],
  ['bộ thứ mười bảy', 'tests/search/seventeenth.yaml'],
  ['bộ thứ mười chín', 'tests/search/nineteenth.yaml'],
] as const;

/** A corpus to search and the queries that ask it. */
interface Trial {
  name: string;
  /** Pages of filler in it. */
  size: number;
  corpus: Corpus;
  asked: JudgedQuery[];
}

/**
 * The shipped content, and with the five official texts where they lie beside it; each with as many pages of filler. One at
 * a time, for they are large.
 */
function* trials(sizes: readonly number[], onlyShipped = false): Generator<Trial> {
  const queries = readQueries('tests/search/queries.yaml');
  const seeds = onlyShipped ? undefined : seedsFolder();
  const shipped = {
    name: 'nội dung phát hành',
    base: readCorpus('content'),
    asked: queries.filter(({ full }) => !full),
  };
  const imported = seeds && {
    name: 'văn bản gốc nhập vào',
    base: readCorpus('content', seeds),
    asked: queries,
  };
  for (const { name, base, asked } of [shipped, ...(imported ? [imported] : [])])
    for (const size of sizes)
      yield {
        size,
        name: size ? `${name} + ${size} trang đệm` : name,
        corpus: size ? { ...base, records: [...base.records, ...filler(base, size)] } : base,
        asked,
      };
}

/** Success@1, @3, MRR@10, bytes and latency by category, on the kept-out third and on all queries, beside the peers. */
export async function benchSearch({
  sizes,
  peers,
  shipped,
  misses,
  print,
}: SearchBenchOptions): Promise<void> {
  const others = [
    ...OTHER_SETS.map(([name, file]) => ({ name, asked: readQueries(file), open: true })),
    ...KEPT_SETS.map(([name, file]) => ({ name, asked: readQueries(file), open: false })),
  ];
  for (const { name: what, size, corpus, asked } of trials(sizes, shipped)) {
    print(`\n## ${what}: ${corpus.records.length} mục, ${asked.length} câu hỏi`);
    // One after the other: two engines in one process would share one way to the files.
    const systems: (() => System | Promise<System>)[] = [
      () => own(corpus),
      // The largest size takes whole-index engines minutes and hundreds of megabytes; that is an answer too.
      ...(peers ? [() => stockPagefind(corpus), ...(size <= 5000 ? wholeIndexPeers(corpus) : [])] : []),
    ];
    for (const [index, make] of systems.entries()) {
      const system = await make();
      const results = await askAll(system, asked);
      report(system.name, results, await weigh(system, asked), print);
      print(`${system.name.padEnd(11)} đủ: ${await recallNote(system, corpus)}`);
      if (index === 0) byCategory(results, print);
      if (index === 0 && misses)
        listMisses(
          results.filter(({ query }) => !heldOut(query)),
          print,
        );
      for (const { name, asked: set, open } of others) {
        const found = await askAll(system, set);
        scoreLine(system.name, name, found, print);
        print(`${system.name.padEnd(11)} ${name}: ${nonsenseNote(found)}`);
        if (index === 0) byCategory(found, print);
        if (index === 0 && misses && open) listMisses(found, print);
      }
      system.close();
    }
  }
}

/** Fits the weights to all judged queries but the kept-out third, and says what changed. */
export async function fitSearch(sizes: readonly number[], print: (line: string) => void): Promise<void> {
  const learned: Lesson[] = [];
  const kept: Lesson[] = [];
  const others = OTHER_SETS.flatMap(([, file]) => readQueries(file));
  let weights: SearchWeights | undefined;
  for (const { name, size, corpus, asked } of trials(sizes)) {
    print(`Hỏi ${name} …`);
    const system = await own(corpus);
    const { site } = system;
    weights ??= site.lexicon.weights;
    kept.push(...(await lessonsOf(site, asked.filter(heldOut), 1)));
    const open = [...asked.filter((query) => !heldOut(query)), ...others];
    learned.push(...(await lessonsOf(site, open, size ? WORTH_OF_FILLED : 1)));
    system.close();
  }
  if (!weights) return;
  const fitted = fitWeights(learned, weights);
  for (const line of changedWeights(weights, fitted)) print(`   ${line}`);
  for (const [what, queries] of [
    ['để chỉnh', learned],
    ['giữ riêng', kept],
  ] as const)
    print(
      `${what}: đúng đầu trong số tìm ra ${percent(firstShare(queries, weights))} → ${percent(firstShare(queries, fitted))}`,
    );
}

/** A site of shuffled words is no real one. */
const WORTH_OF_FILLED = 1 / 3;

/** What a reader waits for, in Chromium on the site as built; every fifth query. */
export async function benchSearchBrowser(print: (line: string) => void): Promise<void> {
  if (!existsSync('dist/pagefind')) return print('Chưa dựng trang: bỏ qua phép đo trong Chromium.');
  const queries = readQueries('tests/search/queries.yaml').filter((_, index) => index % 5 === 0);
  const { latency, first, later, typing } = await measureBrowser(
    'dist',
    queries.map(({ query }) => query),
  );
  print(
    `\n## Chromium, ${latency.length} câu hỏi, tệp đã có sẵn: ms trung vị ${median(latency).toFixed(0)}, p95 ${quantile(latency, 0.95).toFixed(0)}; ` +
      `KB qua mạng: câu trả lời đầu ${kilobytes(first)}, ${later.length} câu sau trung vị ${kilobytes(median(later))}, p95 ${kilobytes(quantile(later, 0.95))}`,
  );
  for (const { pace, letters, clock, longest, blocking } of typing)
    print(
      `   gõ ${letters} chữ, ${pace} ms một chữ, máy chậm 4 lần: ${blocking} lần trang bận trên 50 ms CPU, dài nhất ${longest.toFixed(0)}; ` +
        `theo đồng hồ ${clock.length} lần (${clock.map((task) => task.toFixed(0)).join(', ')})`,
    );
}

/** Share of the pages that hold an everyday word which are in the whole list for it; of a large corpus, over fewer words. */
async function recallNote(system: System, { records }: Corpus): Promise<string> {
  const words = everydayWords().filter((_, at) => records.length < LARGE || at % 6 === 0);
  const shares = [];
  for (const word of words) {
    const expected = new Set([...addressesHolding(word, records)].map(pageOf));
    shares.push(recallOf(expected, new Set(await system.all(word).catch(() => []))));
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return `${percent(mean).trim()} số trang có từ, ${words.length} từ thường ngày, thấp nhất ${percent(Math.min(...shares)).trim()}`;
}

/** Bytes of every tenth query, each asked with nothing loaded before: medians, and those of the first ten results from which the heaviest tenth begins. */
async function weigh(system: System, queries: readonly JudgedQuery[]): Promise<Weight & { heavy: number }> {
  const sample = queries.filter(({ expect }, index) => expect.length > 0 && index % 10 === 0);
  const none = { first: 0, query: 0, next: 0 };
  const bytes: Weight[] = [];
  for (const { query } of sample) bytes.push(await system.cold(query).catch(() => none));
  // A judged query seldom has more than ten results; an everyday word has.
  const words = everydayWords().filter((_, index) => index % 10 === 0);
  const next = [];
  for (const word of words) next.push((await system.cold(word).catch(() => none)).next);
  const typical = (part: 'first' | 'query'): number => median(bytes.map((weight) => weight[part]));
  const heavy = quantile(
    bytes.map(({ first }) => first),
    0.9,
  );
  return { first: typical('first'), query: typical('query'), next: median(next), heavy };
}

async function askAll(system: System, queries: readonly JudgedQuery[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const query of queries) {
    const started = performance.now();
    const found = await system.ask(query.query, query.typing === true).catch(() => []);
    const place = found.findIndex((address) => isExpected(query, address));
    asked.push({
      query,
      place,
      count: found.length,
      milliseconds: performance.now() - started,
    });
  }
  return asked;
}

function report(
  name: string,
  asked: readonly Asked[],
  bytes: Weight & { heavy: number },
  print: (line: string) => void,
): void {
  scoreLine(
    name,
    'giữ riêng',
    asked.filter(({ query }) => heldOut(query)),
    print,
  );
  scoreLine(
    name,
    'để chỉnh',
    asked.filter(({ query }) => !heldOut(query)),
    print,
  );
  scoreLine(name, 'tất cả', asked, print);
  print(
    `${name.padEnd(11)} ${nonsenseNote(asked)}; KB trung vị: mười kết quả đầu ${kilobytes(bytes.first)} (một phần mười số câu từ ${kilobytes(bytes.heavy)}), riêng câu hỏi ${kilobytes(bytes.query)}, mười kết quả sau ${kilobytes(bytes.next)}; ` +
      `ms trung vị ${median(asked.map(({ milliseconds }) => milliseconds)).toFixed(1)}, p95 ${quantile(
        asked.map(({ milliseconds }) => milliseconds),
        0.95,
      ).toFixed(1)}`,
  );
}

function scoreLine(
  name: string,
  label: string,
  asked: readonly Asked[],
  print: (line: string) => void,
): void {
  const answered = asked.filter(({ query }) => query.expect.length > 0);
  const score = scoreOf(
    answered.map(({ place }) => place),
    answered.map(({ count }) => count),
  );
  print(
    `${name.padEnd(11)} ${label.padEnd(12)} s@1 ${percent(score.first)}  s@3 ${percent(score.firstThree)}  MRR ${score.reciprocal.toFixed(3)}  không kết quả ${score.none}/${answered.length}`,
  );
}

function nonsenseNote(asked: readonly Asked[]): string {
  const nonsense = asked.filter(({ query }) => query.expect.length === 0);
  return `vô nghĩa được nói “không thấy” ${nonsense.filter(({ count }) => count === 0).length}/${nonsense.length}`;
}

function byCategory(asked: readonly Asked[], print: (line: string) => void): void {
  for (const [category, own] of Map.groupBy(asked, ({ query }) => categoryOf(query))) {
    if (category === 'nonsense') continue;
    const score = scoreOf(
      own.map(({ place }) => place),
      own.map(({ count }) => count),
    );
    print(
      `   ${category.padEnd(14)} ${String(own.length).padStart(3)}  s@1 ${percent(score.first)}  MRR ${score.reciprocal.toFixed(3)}`,
    );
  }
}

function listMisses(asked: readonly Asked[], print: (line: string) => void): void {
  for (const { query, place, count } of asked)
    if (query.expect.length ? place !== 0 : count > 0)
      print(
        `   ✗ ${query.id} “${query.query}” → ${place < 0 ? 'không có' : `thứ ${place + 1}`} (${count} kết quả), chờ ${query.expect.join(' | ')}`,
      );
}

/** Records from which whole lists take long. */
const LARGE = 10_000;
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`.padStart(6);
const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);
const median = (values: readonly number[]): number => quantile(values, 0.5);

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
