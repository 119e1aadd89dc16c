import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from '../src/pdf/chromium.ts';

/** `npm test`: format, lint, types, unit, build, browser. Ends with `N passed, N failed` from the real counts. */
const total = { passed: 0, failed: 0, skipped: 0 };
const reports = '.cache/test';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

function node(args: string[], env: Record<string, string> = {}): boolean {
  return (
    spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
  );
}

function once(name: string, run: () => boolean): boolean {
  const started = performance.now();
  console.log(`\n▶ ${name}`);
  const ok = run();
  console.log(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return ok;
}

/** A step that counts as one check. */
function check(name: string, run: () => boolean): void {
  total[once(name, run) ? 'passed' : 'failed']++;
}

/** A step with its own tests; `count` reads them from its report. A runner that dies without a report is one failure. */
function suite(
  name: string,
  run: () => boolean,
  count: () => { passed: number; failed: number; skipped: number },
): void {
  const ok = once(name, run);
  let counts = { passed: 0, failed: 1, skipped: 0 };
  try {
    counts = count();
  } catch (error) {
    console.error(`Không đọc được kết quả của bước “${name}”: ${String(error)}`);
  }
  if (!ok && counts.failed === 0) counts.failed = 1;
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

check('Định dạng (prettier)', () =>
  node(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
);
check('Quy tắc viết mã (oxlint)', () =>
  node(['node_modules/oxlint/bin/oxlint', '--deny-warnings', 'src', 'scripts', 'tests']),
);
check('Kiểu (astro check)', () =>
  node([
    'node_modules/astro/bin/astro.mjs',
    'check',
    '--minimumFailingSeverity',
    'warning',
    '--minimumSeverity',
    'warning',
  ]),
);

const chromium = await ensureChromium(console.log).catch((error: Error) => {
  console.error(error.message);
  return undefined;
});
if (chromium) process.env.CHROMIUM_PATH = chromium;

suite(
  'Thử từng phần (vitest)',
  () =>
    node([
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reports}/unit.json`,
    ]),
  () => {
    const report = JSON.parse(readFileSync(`${reports}/unit.json`, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      numFailedTestSuites: number;
    };
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
  },
);
check('Dựng cổng thông tin', () => node(['scripts/build.ts']));
if (chromium) {
  suite(
    'Thử trên trình duyệt (Playwright)',
    () =>
      node(['node_modules/@playwright/test/cli.js', 'test'], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/browser.json`,
      }),
    () => {
      const { stats } = JSON.parse(readFileSync(`${reports}/browser.json`, 'utf8')) as {
        stats: { expected: number; unexpected: number; flaky: number; skipped: number };
      };
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
    },
  );
} else total.failed++;

console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed ? 1 : 0);
