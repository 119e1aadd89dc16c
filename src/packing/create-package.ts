import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from './compile.ts';

/** `create-nep-moi`: a few kilobytes, so that a new portal does not wait for everything the generator needs. */
export function layCreatePackage(program: string, folder: string): void {
  const { version, license } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['create', 'new-site', 'first-content', 'commands']) {
    const made = compile(`${name}.ts`, readFileSync(join(program, 'src/packing', `${name}.ts`), 'utf8'))!;
    writeFileSync(join(folder, made.file), made.code);
  }
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

const BIN = `#!/usr/bin/env node
import { create } from './create.js';

// The day on a calendar in Viet Nam (UTC+7).
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
process.exitCode = await create(process.argv.slice(2), {
  version: 'VERSION',
  today,
  print: console.log,
  complain: console.error,
  canAsk: process.stdin.isTTY === true && process.stdout.isTTY === true,
});
`;
