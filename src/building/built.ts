import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ProblemsError } from '../content/problem.ts';
import { restoreFolder } from '../files/replace.ts';
import { manifest } from '../routes.ts';
import { inTurn } from './turn.ts';

/**
 * The folder of the last build; one that a killed build took away is put back first.
 * @param base where it must have been built for; left out, anywhere will do
 * @throws ProblemsError when there is none
 */
export async function lastBuild({
  output,
  cache,
  base,
  say,
}: {
  output: string;
  cache: string;
  base?: string;
  say: (line: string) => void;
}): Promise<string> {
  // A build that is at its last step gives the folder back at once.
  if (!isBuilt(output))
    await inTurn({ writes: { cache, output }, task: RESTORING, say }, () => putBack(output, say));
  if (!isBuilt(output))
    throw new ProblemsError([
      {
        file: `${relative('.', output)}/`,
        message: 'chưa có bản dựng nào',
        hint: 'chạy “npm run build” trước',
      },
    ]);
  const built = builtFor(output);
  if (base !== undefined && built !== undefined && built !== base)
    throw new ProblemsError([
      {
        file: `${relative('.', output)}/`,
        message: `bản này dựng cho thư mục “${built}”, mà lệnh đang dùng “${base}”: liên kết trong trang sẽ hỏng`,
        hint: `đặt PORTAL_BASE=${built} như lúc dựng, hoặc dựng lại`,
      },
    ]);
  return output;
}

/** The base that a built site was made for, as its pages have it; undefined when it does not say. */
function builtFor(output: string): string | undefined {
  const file = join(output, manifest);
  if (!existsSync(file)) return undefined;
  const { start_url: start } = JSON.parse(readFileSync(file, 'utf8')) as { start_url?: string };
  return start;
}

/** Puts back what a killed build took away, and says so. Only in turn: a build that runs may be about to do it itself. */
export function putBack(output: string, say: (line: string) => void): void {
  if (restoreFolder(output))
    say(`Lần dựng trước bị ngắt đúng lúc thay bản cũ: đã đặt lại bản cũ vào ${relative('.', output)}/.`);
}

function isBuilt(output: string): boolean {
  return existsSync(join(output, 'index.html'));
}

const RESTORING = 'đặt lại bản đã dựng';
