import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A source file: path below the project, and its text. */
export interface SourceFile {
  file: string;
  code: string;
}

/** Files of `folder` that hold code or markup, in the order of their names; not of packages installed there, as those that the bench measures. */
export function sourceFiles(folder = 'src', endings = /\.(?:ts|js|mjs|astro|css)$/): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => endings.test(file) && !file.includes('/node_modules/'))
    .sort()
    .map(oneFile);
}

export function oneFile(file: string): SourceFile {
  return { file, code: readFileSync(join(ROOT, file), 'utf8') };
}

/** The code with its comments blanked out, line numbers kept. */
export function withoutComments(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s{])\/\/.*$/gm, '$1');
}

/** Places where a pattern is found in code, as `file:line text`. */
export function findings(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ file, code }) =>
    withoutComments(code)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
}
