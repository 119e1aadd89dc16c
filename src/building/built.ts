import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ProblemsError } from '../content/problem.ts';

/** The folder of the last build. @throws ProblemsError when nothing has been built yet */
export function lastBuild({ output }: { output: string }): string {
  if (!existsSync(join(output, 'index.html')))
    throw new ProblemsError([
      {
        file: `${relative('.', output)}/`,
        message: 'chưa có bản dựng nào',
        hint: 'chạy “npm run build” trước',
      },
    ]);
  return output;
}
