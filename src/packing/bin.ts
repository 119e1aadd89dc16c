/** `bin/nep-moi.mjs` of the package: plain JavaScript that also an old Node reads. */
export const BIN = String.raw`#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = fileURLToPath(new URL('..', import.meta.url));
const commands = readdirSync(join(own, 'scripts')).map((name) => name.replace(/\.js$/, '')).sort();
const [command, ...rest] = process.argv.slice(2);
if (!commands.includes(command)) {
  const asked = command === undefined || command === '--help' || command === '-h';
  const words = (asked ? '' : 'Không có lệnh “' + command + '”.\n') +
    'Cách dùng: nep-moi LỆNH [lựa chọn]; lời hướng dẫn của từng lệnh: nep-moi LỆNH --help\nCác lệnh: ' + commands.join(', ');
  (asked ? console.log : console.error)(words);
  process.exit(asked ? 0 : 2);
}
// Astro needs 22.12. The package brings a newer Node along; it takes over where the machine's own is too old.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  const newer = newerNode();
  if (newer === undefined || process.env.NEP_MOI_NODE) {
    console.error('✗ Cần Node 22.12 trở lên; máy đang có ' + process.versions.node + '.\n    → cài bản mới từ https://nodejs.org, hoặc chạy trong thư mục này: npm install node@24');
    process.exit(1);
  }
  console.error('Node của máy là ' + process.versions.node + ', cần 22.12 trở lên: dùng bản Node đi kèm gói.');
  const done = spawnSync(newer, [fileURLToPath(import.meta.url), command, ...rest], { stdio: 'inherit', env: { ...process.env, NEP_MOI_NODE: newer } });
  process.exit(done.status ?? 1);
}
process.argv = [process.argv[0], join(own, 'scripts', command + '.js'), ...rest];
try {
  await import(new URL('../scripts/' + command + '.js', import.meta.url).href);
} catch (error) {
  const [, missing] = /^Cannot find (?:package|module) '([^'./][^':]*)'/.exec(error?.message) ?? [];
  if (missing === undefined) throw error;
  // Another version than the one that is asked for would be refused by npm.
  const { peerDependencies = {} } = createRequire(import.meta.url)('../package.json');
  console.error(missing in peerDependencies
    ? '✗ Lệnh này cần Chromium và gói “' + missing + '”.\n    → chạy: npm install --save-dev ' + missing + '@' + peerDependencies[missing] + ', rồi chạy lại'
    : '✗ Thiếu gói “' + missing + '”, hoặc một phần của nó.\n    → ở thư mục của cổng, chạy: npm install');
  process.exit(1);
}

function newerNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    return [join(folder, 'bin', 'node'), join(folder, 'bin', 'node.exe')].find((path) => existsSync(path));
  } catch {
    return undefined;
  }
}
`;
