import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { makeFolder } from '../files/make-folder.ts';
import { compile } from './compile.ts';

/** What makes a new portal. */
const START = 'packing/create.ts';

/** `create-nep-moi`: a few kilobytes, so that a new portal does not wait for everything the generator needs. */
export function layCreatePackage(program: string, folder: string): void {
  const { version, license } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  rmSync(folder, { recursive: true, force: true });
  makeFolder(folder);
  layWithImports(join(program, 'src'), START, folder);
  writeFileSync(join(folder, 'bin.js'), BIN.replace('VERSION', version));
  chmodSync(join(folder, 'bin.js'), 0o755);
  writeFileSync(join(folder, 'LICENSE'), readFileSync(join(program, 'LICENSE')));
  const manifest = {
    name: 'create-nep-moi',
    version,
    description: 'Makes the folder of a new portal for Nếp Mới',
    license,
    type: 'module',
    engines: { node: '>=20' },
    bin: { 'create-nep-moi': 'bin.js' },
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Lays a source file and all that it imports of the generator, each below the folder as it stands below `src`. */
function layWithImports(source: string, start: string, folder: string): void {
  const files = new Set([start]);
  for (const file of files) {
    const { file: name, code } = compile(file, readFileSync(join(source, file), 'utf8'))!;
    makeFolder(join(folder, dirname(name)));
    writeFileSync(join(folder, name), code);
    for (const [, beside] of code.matchAll(/ from '(\.[^']+)\.js'/g))
      files.add(posix.join(posix.dirname(file), `${beside}.ts`));
  }
}

const BIN = `#!/usr/bin/env node
import { create } from './${START.replace('.ts', '.js')}';

// The day on a calendar in Viet Nam (UTC+7).
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
try {
  process.exitCode = await create(process.argv.slice(2), {
    version: 'VERSION',
    today,
    print: console.log,
    complain: console.error,
    canAsk: process.stdin.isTTY === true && process.stdout.isTTY === true,
  });
} catch (error) {
  if (!error.syscall) throw error;
  console.error(\`✗ \${error.path}: không ghi được vào đây (\${error.code})\\n    → chọn thư mục khác: --out TÊN\`);
  process.exitCode = 1;
}
`;
