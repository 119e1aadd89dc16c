import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { run as asCommand } from '../src/building/command.ts';
import { readOptions, usage, type Command } from '../src/building/options.ts';
import { ensureChromium } from '../src/pdf/chromium.ts';
import { makeFolder } from '../src/files/make-folder.ts';

const COMMAND: Command<never> = {
  name: 'npm test',
  does: 'Mọi phép thử: định dạng, quy tắc, kiểu, từng phần, dựng, trình duyệt (nhiều phút)',
  options: {},
  more: 'Chỉ một phần: npm run unit -- tests/unit/…; chỉ một tệp thử trình duyệt: npm run browser -- TÊN (cần đã dựng).',
};
await asCommand(() => {
  if (!readOptions(COMMAND, process.argv.slice(2)).help) return;
  console.log(usage(COMMAND));
  process.exit();
});
if (process.exitCode) process.exit();

/**
 * `npm test`: format, lint, types, unit, build, browser. Ends with `N passed, N failed` from the real counts. Two lanes go side by side,
 * one for each of two processors: the browser, whose pages wait in real time, on the portal that is built first; and all that runs
 * without one, of which each lane takes the next when it is free. A third lane only made each of them wait for the others. The check of
 * types shares Astro's folder with the portal and comes behind it.
 */
const total = { passed: 0, failed: 0, skipped: 0 };
/** Names of the steps that failed: two lanes print thousands of lines, and the reason must not be looked for among them. */
const failed: string[] = [];
const reports = '.cache/test';
/** Commands are started a hundred times, each with the same modules: Node keeps them compiled. */
const compiled = resolve('.cache/compiled');
rmSync(reports, { recursive: true, force: true });
makeFolder(reports);

interface Step {
  name: string;
  args: string[];
  env?: Record<string, string>;
  /** Reads the counts of a step with tests of its own from its report. Without it, the step counts as one check. */
  count?: () => { passed: number; failed: number; skipped: number };
}

const formatted: Step = {
  name: 'Định dạng (oxfmt)',
  args: ['node_modules/oxfmt/bin/oxfmt', '--check'],
};
/** oxfmt reads all but these. */
const pagesFormatted: Step = {
  name: 'Định dạng của trang (prettier)',
  args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', 'src/**/*.astro'],
};
const linted: Step = {
  name: 'Quy tắc viết mã (oxlint)',
  args: ['node_modules/oxlint/bin/oxlint', '--deny-warnings', 'src', 'scripts', 'tests'],
};
/** All but `.astro` files, by the native compiler: `astro check`, which has to take the one in JavaScript, took ten times as long. */
const typed: Step = {
  name: 'Kiểu (tsc)',
  args: ['node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.json'],
};
const pagesTyped: Step = {
  name: 'Kiểu của trang (astro check)',
  args: [
    'node_modules/astro/bin/astro.mjs',
    'check',
    '--tsconfig',
    'tsconfig.astro.json',
    '--minimumFailingSeverity',
    'warning',
    '--minimumSeverity',
    'warning',
  ],
};
const workersTyped: Step = {
  name: 'Kiểu của service worker (tsc)',
  args: ['node_modules/typescript-native/bin/tsc', '-p', 'src/offline'],
};
const built: Step = { name: 'Dựng cổng thông tin', args: ['scripts/build.ts'] };
const checked: Step = { name: 'Kiểm tra mọi trang đã dựng', args: ['scripts/check.ts'] };
const browsed: Step = {
  name: 'Thử trên trình duyệt (Playwright)',
  args: ['node_modules/@playwright/test/cli.js', 'test'],
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/browser.json` },
  count: () => {
    const { stats } = JSON.parse(readFileSync(`${reports}/browser.json`, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
  },
};

/** Tests of one project of `vitest.config.ts`. @param share one part of its files, as `1/3` */
function unit(name: string, project: string, share = '1/1'): Step {
  const report = `${reports}/${project}-${share.replace('/', '-')}.json`;
  return {
    name,
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      `--shard=${share}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    count: () => {
      const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
        readFileSync(report, 'utf8'),
      ) as Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests', number>;
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
    },
  };
}

/**
 * Runs its own steps, then what is left of the rest: each entry is a row of steps that one lane takes in this order, since the later ones
 * read what the earlier ones wrote. What each says comes out in one piece when it has ended: lanes are never mixed.
 */
async function lane(own: readonly Step[], rest: (readonly Step[])[]): Promise<void> {
  for (const step of own) await run(step);
  for (let row = rest.shift(); row; row = rest.shift()) for (const step of row) await run(step);
}

async function run({ name, args, env, count }: Step): Promise<void> {
  const started = performance.now();
  console.log(`\n▶ ${name}`);
  const { ok, said } = await node(args, env);
  process.stdout.write(said);
  console.log(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  const counts = count ? counted(name, count) : { passed: Number(ok), failed: Number(!ok), skipped: 0 };
  if (!ok && counts.failed === 0) counts.failed = 1;
  if (counts.failed > 0) failed.push(name);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

/** A runner that dies without a report is one failure. */
function counted(name: string, count: NonNullable<Step['count']>): ReturnType<NonNullable<Step['count']>> {
  try {
    return count();
  } catch (error) {
    console.error(`Không đọc được kết quả của bước “${name}”: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function node(args: string[], env: Record<string, string> = {}): Promise<{ ok: boolean; said: string }> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled, ...env },
  });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
  return new Promise((done) => {
    child.on('error', (error) => done({ ok: false, said: `${error.message}\n` }));
    child.on('close', (code) => done({ ok: code === 0, said: Buffer.concat(pieces).toString() }));
  });
}

const chromium = await ensureChromium(console.log).catch((error: Error) => {
  console.error(error.message);
  return undefined;
});
if (chromium) process.env.CHROMIUM_PATH = chromium;

if (!chromium) {
  total.failed++;
  failed.push('Tìm Chromium');
}
/**
 * Taken by whichever lane is free. Whole builds are the longest. Types of Astro’s modules are written by the build and again by the check of
 * pages, which empties their folder first: all other types are read after it, never beside it.
 */
const rest: (readonly Step[])[] = [
  [formatted],
  [pagesFormatted],
  [linted],
  [workersTyped],
  [unit('Thử từng phần, 1/3 (vitest)', 'parts', '1/3')],
  [unit('Dựng các cổng thử (vitest)', 'builds')],
  [unit('Thử từng phần, 2/3 (vitest)', 'parts', '2/3')],
  [unit('Thử từng phần, 3/3 (vitest)', 'parts', '3/3')],
  [pagesTyped, typed],
  [checked],
];
await Promise.all([lane([built, ...(chromium ? [browsed] : [])], rest), lane([], rest)]);

if (failed.length > 0) console.log(`\nKhông đạt: ${failed.join(' · ')}`);
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed ? 1 : 0);
