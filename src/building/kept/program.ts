import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REGISTRY } from '../../checking/anchors.ts';
import { contentPath, walkContent } from '../../content/files.ts';

/** Tells two states of the generator apart: its code and styles, the packages it runs on, and Node. */
export function digestOfProgram(program: string): string {
  const source = readdirSync(join(program, 'src'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
  const lists = ['package.json', 'package-lock.json'].map((name) => join(program, name));
  const files = [...source, ...lists, installed(program)].filter((file) => existsSync(file));
  return hash(
    'sha1',
    [
      ...files.map((file) => `${file.slice(program.length)} ${hash('sha1', readFileSync(file))}`),
      process.version,
      process.platform,
      process.arch,
    ].join('\n'),
  );
}

/** Tells two states of a content folder apart, but for the registry of published anchors: it stands on no page. */
export function digestOfContent(folder: string): string {
  const files = walkContent(folder).files.filter((file) => file !== REGISTRY);
  return hash('sha1', files.map((file) => `${file} ${digestOfFile(folder, file)}`).join('\n'));
}

/** Tells two states of the registry apart: whoever builds holds the content against it. */
export const digestOfRegistry = (folder: string): string => digestOfFile(folder, REGISTRY);

function digestOfFile(folder: string, file: string): string {
  const path = contentPath(folder, file);
  return typeof path === 'string' ? hash('sha1', readFileSync(path)) : path.message;
}

/** npm's own list of what is installed, where the packages of the generator lie. */
function installed(folder: string): string {
  const here = join(folder, 'node_modules/.package-lock.json');
  return existsSync(here) || dirname(folder) === folder ? here : installed(dirname(folder));
}
