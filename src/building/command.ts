import { formatProblem, problemsIn, toldTogether } from '../content/problem.ts';
import { troubleInWords } from './trouble.ts';
import { makeProgress, type Progress } from './progress.ts';

/** Most problems printed at once; the rest are counted. */
const SHOWN = 50;

/** Runs a command; faults are printed in Vietnamese with place and remedy, and the exit code becomes 1. */
export async function run(command: () => unknown): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    const problems = problemsIn(error) ?? troubleInWords(error)?.problems;
    if (!problems) {
      console.error(
        `\n✗ Lỗi không lường trước: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return;
    }
    console.error(`\n✗ Có ${problems.length} chỗ cần sửa:\n`);
    const told = toldTogether(problems);
    for (const problem of told.slice(0, SHOWN)) console.error(`  ${formatProblem(problem)}`);
    const rest = told.slice(SHOWN).reduce((sum, { alsoOn = [] }) => sum + 1 + alsoOn.length, 0);
    if (rest > 0) console.error(`  … và ${rest} chỗ nữa.`);
    console.error('\nKhông có gì bị thay đổi. Sửa xong, chạy lại lệnh vừa rồi.');
  }
}

export function terminalProgress(): Progress {
  return makeProgress({
    write: (text) => void process.stdout.write(text),
    isTTY: process.stdout.isTTY === true && process.env.CI === undefined,
    now: () => performance.now(),
  });
}
