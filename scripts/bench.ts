import { runCommand } from '../src/building/command.ts';
import type { Asked, Command } from '../src/building/options.ts';
import { ProblemsError } from '../src/content/problem.ts';

type Option =
  | 'browser'
  | 'communes'
  | 'copies'
  | 'fit'
  | 'misses'
  | 'peers'
  | 'plans'
  | 'shipped'
  | 'sizes'
  | 'sources';
type Print = (line: string) => void;

interface Measure {
  says: string;
  run: (asked: Asked<Option>, print: Print) => unknown;
  /** Needs files that do not lie in the project: measured only when asked for by name. */
  byName?: true;
}

/** In their order. Each is loaded by itself: what another one needs would count as its memory. */
const MEASURES: Record<string, Measure> = {
  build: {
    says: 'dựng trang, độ nặng của trang',
    run: async (_, print) => (await import('./bench/build.ts')).benchBuild(print),
  },
  charts: {
    says: 'mọi biểu đồ: CPU, độ nặng; báo lỗi khi vượt mức',
    run: async (_, print) => failed((await import('./bench/charts.ts')).benchCharts(print)),
  },
  overlap: {
    says: 'nội dung có chép lời của bản gốc (.txt, --sources) không; báo lỗi khi có',
    run: async (asked, print) =>
      failed(
        (await import('./bench/overlap.ts')).benchOverlap(asked.word('sources') ?? '../shared/seeds', print),
      ),
    byName: true,
  },
  reading: {
    says: 'đọc trên mạng yếu: LCP lần đầu, lần sau, khi đã lưu (cần đã dựng, cần Chromium)',
    run: async (_, print) => (await import('./bench/reading.ts')).benchReading(print),
  },
  plans: {
    says: 'dựng cổng có nhiều kế hoạch toàn văn',
    run: async (asked, print) =>
      (await import('./bench/plans.ts')).benchAllPlans(
        numbersOf(asked, 'plans', '200,1000'),
        asked.has('peers'),
        print,
      ),
  },
  figures: {
    says: 'dựng cổng có số liệu mười năm của từng xã',
    run: async (asked, print) =>
      (await import('./bench/figures.ts')).benchAllFigures(numbersOf(asked, 'communes', '100,300'), print),
  },
  search: {
    says: 'tìm kiếm: đúng, trúng, byte, mili giây theo loại câu hỏi',
    run: async (asked, print) => {
      const { benchSearch, benchSearchBrowser, fitSearch } = await import('./bench/search.ts');
      const sizes = numbersOf(asked, 'sizes', '0');
      if (asked.has('fit')) return fitSearch(sizes, print);
      const [peers, shipped, misses] = [asked.has('peers'), asked.has('shipped'), asked.has('misses')];
      if (!asked.has('browser')) await benchSearch({ sizes, peers, shipped, misses, print });
      return benchSearchBrowser(print);
    },
  },
  import: {
    says: 'nhập nhiều kế hoạch một lượt',
    run: async (asked, print) => {
      const [copies] = numbersOf(asked, 'copies', '200');
      const cost = await (await import('./bench/import.ts')).benchImport(copies!);
      print(
        `\n## Nhập ${cost.files} kế hoạch: ${cost.cpuSeconds.toFixed(1)} giây CPU, ${cost.wallSeconds.toFixed(1)} giây, ` +
          `đỉnh ${cost.peakMegabytes.toFixed(0)} MB, từ chối ${cost.refused}, giữ được ít nhất ${cost.coverage.toLocaleString('vi-VN')}% chữ của tệp, thanh tiến độ nhích ${cost.progressMoves} lần`,
      );
    },
  },
};

const COMMAND: Command<Option> = {
  name: 'npm run bench',
  does: 'Đo tốc độ và chất lượng; không nêu phép đo nào thì đo cả, cỡ phát hành',
  words: ['PHÉP_ĐO…?'],
  options: {
    peers: {
      takes: 'yes',
      says: 'plans: thêm Starlight, Eleventy; search: thêm Pagefind nguyên bản, MiniSearch, lunr, FlexSearch, Orama',
    },
    plans: { takes: 'word', word: 'SỐ,SỐ…', says: 'plans: bao nhiêu kế hoạch (mặc định 200,1000)' },
    communes: { takes: 'word', word: 'SỐ,SỐ…', says: 'figures: bao nhiêu xã (mặc định 100,300)' },
    copies: { takes: 'word', word: 'SỐ', says: 'import: bao nhiêu tệp (mặc định 200)' },
    sizes: { takes: 'word', word: 'SỐ,SỐ…', says: 'search: thêm chừng ấy trang đệm, ví dụ 0,5000,20000' },
    shipped: { takes: 'yes', says: 'search: chỉ nội dung phát hành, không thử văn bản gốc nằm cạnh dự án' },
    browser: {
      takes: 'yes',
      says: 'search: chỉ đo trong Chromium: chờ bao lâu, mấy KB, gõ có bị giật không',
    },
    misses: { takes: 'yes', says: 'search: liệt kê câu hỏi chưa trúng (trừ phần giữ riêng)' },
    fit: {
      takes: 'yes',
      says: 'search: học lại các trọng số từ câu hỏi đã chấm (trừ phần giữ riêng)',
    },
    sources: {
      takes: 'word',
      word: 'THƯ_MỤC',
      says: 'overlap: nơi có các bản gốc (mặc định ../shared/seeds)',
    },
  },
  more: [
    'PHÉP_ĐO:',
    ...Object.entries(MEASURES).map(([name, { says }]) => `  ${name.padEnd(10)}${says}`),
    '',
    'Những nơi được đo cùng (--peers) cài riêng, một lần: npm install --prefix scripts/bench/peers',
  ].join('\n'),
};

await runCommand(COMMAND, async (asked, { line }) => {
  const unknown = asked.words.filter((name) => !Object.hasOwn(MEASURES, name));
  if (unknown.length) throw fault(`không có phép đo “${unknown[0]}”`, Object.keys(MEASURES).join(', '));
  const missing = asked.has('peers') ? (await import('./bench/peers/whole-index.ts')).missingPeers() : [];
  if (missing.length)
    throw fault(
      `chưa cài ${missing.join(', ')}: chúng chỉ dùng để đo, không cài cùng dự án`,
      'npm install --prefix scripts/bench/peers',
    );
  for (const [name, { run, byName }] of Object.entries(MEASURES))
    if (asked.words.length ? asked.words.includes(name) : !byName) await run(asked, line);
});

function failed(passed: boolean): void {
  if (!passed) process.exitCode = 1;
}

/** @throws ProblemsError when one of them is no number that can be counted */
function numbersOf(asked: Asked<Option>, option: Option, otherwise: string): number[] {
  const words = (asked.word(option) ?? otherwise).split(',');
  const wrong = words.find((word) => !/^\d+$/.test(word));
  if (wrong !== undefined) throw fault(`--${option}: “${wrong}” không phải số`, `--${option} ${otherwise}`);
  return words.map(Number);
}

function fault(message: string, write: string): ProblemsError {
  return new ProblemsError([{ file: COMMAND.name, message, hint: `viết: ${write}` }]);
}
