import { formatProblem, problemsIn, toldTogether } from '../content/problem.ts';
import { readOptions, usage, type Asked, type Command } from './options.ts';
import { makeProgress, type Progress } from './progress.ts';
import { troubleInWords } from './trouble.ts';

/** Most problems printed at once; the rest are counted. */
const SHOWN = 50;

/**
 * Does what was asked of a command, or prints its usage for `--help`. Then the process ends, with 1 when something was wrong.
 * @param stays it goes on (a server): the process ends for a fault only
 */
export async function runCommand<Name extends string>(
  command: Command<Name>,
  work: (asked: Asked<Name>, progress: Progress) => unknown,
  { stays = false }: { stays?: boolean } = {},
): Promise<void> {
  let goesOn = stays;
  await run(async () => {
    const asked = readOptions(command, process.argv.slice(2));
    const progress = terminalProgress();
    if (!asked.help) return work(asked, progress);
    goesOn = false;
    return progress.line(usage(command));
  });
  if (!goesOn || process.exitCode) process.exit();
}

/** Runs a piece of work; faults are printed in Vietnamese with place and remedy, and the exit code becomes 1. */
export async function run(command: () => unknown): Promise<void> {
  outliveReader();
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

/**
 * Whoever reads what is said may go away (`npm run build | head`): the work is done to its end all the same. What cannot be said for another
 * reason (a full disk) is not left unsaid: that is told where faults are, and the command has failed.
 */
export function outliveReader(): void {
  for (const stream of [process.stdout, process.stderr])
    if (!stream.listeners('error').includes(unsaid)) stream.on('error', unsaid);
}

function unsaid(this: NodeJS.WriteStream, error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || this === process.stderr) return;
  if (!process.exitCode)
    console.error(`✗ Không ghi được hết lời của lệnh: ${troubleInWords(error)?.message ?? error.message}`);
  process.exitCode = 1;
}

function terminalProgress(): Progress {
  return makeProgress({
    write: (text) => void process.stdout.write(text),
    isTTY: process.stdout.isTTY === true && process.env.CI === undefined,
    now: () => performance.now(),
  });
}
