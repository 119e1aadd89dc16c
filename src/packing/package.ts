import { readdirSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile, packagesNamed } from './compile.ts';
import { BIN } from './bin.ts';
import { COMMANDS } from './commands.ts';
import { makeFolder } from '../files/make-folder.ts';

/** The part of `package.json` that packing reads. */
interface Manifest {
  name: string;
  version: string;
  description: string;
  license: string;
  devDependencies: Record<string, string>;
}

/** Needed by no import of ours: Astro and Vite load them, or they must stay at the version that was tested. */
const ALSO = ['node', 'vite', 'pagefind', '@emnapi/core', '@emnapi/runtime'];
/** Asked for when its command is first used. */
const PEERS = ['@playwright/test'];

/**
 * Lays the package out in a folder, as `npm pack` takes it. Same sources, same bytes.
 * @returns number of files
 */
export function layPackage(program: string, folder: string): number {
  const manifest = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as Manifest;
  rmSync(folder, { recursive: true, force: true });
  const named = new Set(ALSO);
  let files = 0;
  const put = (file: string, data: string | Buffer): void => {
    makeFolder(dirname(join(folder, file)));
    writeFileSync(join(folder, file), data);
    files++;
  };
  const sources = [...filesBelow(program, 'src'), ...COMMANDS.map((command) => `scripts/${command}.ts`)];
  for (const file of sources) {
    const bytes = readFileSync(join(program, file));
    if (!/\.(?:ts|js|astro)$/.test(file)) {
      put(file, bytes);
      continue;
    }
    const made = compile(file, bytes.toString('utf8'));
    if (!made) continue;
    put(made.file, made.code);
    for (const name of packagesNamed(made.code)) named.add(name);
  }
  const guides = ['README', 'CONTRIBUTING'].flatMap((name) => [`${name}.md`, `${name}.en.md`]);
  for (const file of ['LICENSE', 'CHANGELOG.md', ...guides, ...filesBelow(program, 'docs')])
    put(file, readFileSync(join(program, file)));
  put('bin/nep-moi.mjs', BIN);
  chmodSync(join(folder, 'bin/nep-moi.mjs'), 0o755);
  put('package.json', `${JSON.stringify(manifestOf(manifest, named), null, 2)}\n`);
  return files;
}

function manifestOf(
  { name, version, description, license, devDependencies }: Manifest,
  named: ReadonlySet<string>,
): object {
  const wanted = Object.entries(devDependencies).filter(([each]) => named.has(each));
  return {
    name,
    version,
    description,
    license,
    type: 'module',
    engines: { node: '>=20' },
    bin: { 'nep-moi': 'bin/nep-moi.mjs' },
    dependencies: Object.fromEntries(wanted.filter(([each]) => !PEERS.includes(each))),
    peerDependencies: Object.fromEntries(wanted.filter(([each]) => PEERS.includes(each))),
    peerDependenciesMeta: Object.fromEntries(PEERS.map((each) => [each, { optional: true }])),
  };
}

function filesBelow(program: string, folder: string): string[] {
  return readdirSync(join(program, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name).slice(program.length).replaceAll('\\', '/').replace(/^\//, ''),
    )
    .sort();
}

/** For the README of a portal that brings its generator along: npm takes a package of the same name and place for the one it has, unless it is asked for it once more. */
export const newerGenerator = (file: string): string => `
Có bộ dựng mới: trong thư mục của nó chạy \`npm run pack\`, chép tệp \`nep-moi-….tgz\` vừa làm đè lên \`${file}\` ở đây, rồi:

\`\`\`sh
npm install ./${file}    # thiếu tên tệp thì npm giữ bản cũ mà không nói
npm run check
\`\`\`
`;
