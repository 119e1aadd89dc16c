import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentPath, walkContent } from '../../content/files.ts';

/** Tells two states of the generator apart: its code and styles, the packages it runs on, and Node. */
export function digestOfProgram(program: string): string {
  const source = readdirSync(join(program, 'src'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
  const lists = ['package.json', 'package-lock.json'].map((name) => join(program, name));
  return digestOf(
    [...source, ...lists, installed(program)]
      .filter((file) => existsSync(file))
      .map((file) => [file.slice(program.length), readFileSync(file)] as const),
    [process.version, process.platform, process.arch],
  );
}

/** Tells two states of a content folder apart. */
export function digestOfContent(folder: string): string {
  return digestOf(
    walkContent(folder).files.map(
      (file) => [file, readFileSync(contentPath(folder, file) as string)] as const,
    ),
  );
}

function digestOf(
  files: readonly (readonly [name: string, bytes: Buffer])[],
  more: readonly string[] = [],
): string {
  return hash(
    'sha1',
    [...files.map(([name, bytes]) => `${name} ${hash('sha1', bytes)}`), ...more].join('\n'),
  );
}

/** npm's own list of what is installed, where the packages of the generator lie. */
function installed(folder: string): string {
  const here = join(folder, 'node_modules/.package-lock.json');
  return existsSync(here) || dirname(folder) === folder ? here : installed(dirname(folder));
}
