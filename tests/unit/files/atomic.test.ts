import { execFileSync, spawn } from 'node:child_process';
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeAtomic } from '../../../src/files/atomic.ts';

const room = mkdtempSync(join(tmpdir(), 'atomic-'));
afterAll(() => rmSync(room, { recursive: true }));
const at = (name: string): string => join(room, name);

test('a link stays a link: what it leads to is written', () => {
  writeFileSync(at('bang.json'), 'cũ');
  symlinkSync('bang.json', at('loi-tat.json'));
  writeAtomic(at('loi-tat.json'), 'mới');
  expect([lstatSync(at('loi-tat.json')).isSymbolicLink(), readFileSync(at('bang.json'), 'utf8')]).toEqual([
    true,
    'mới',
  ]);
  expect(readdirSync(room).sort()).toEqual(['bang.json', 'loi-tat.json']);
});

test.skipIf(process.platform === 'win32')(
  'a pipe stays a pipe: whoever reads it gets the words',
  async () => {
    execFileSync('mkfifo', [at('ong')]);
    const reader = spawn('cat', [at('ong')]);
    let read = '';
    reader.stdout.on('data', (data: Buffer) => (read += data.toString()));
    const ended = new Promise((done) => reader.on('close', done));
    writeAtomic(at('ong'), 'lời');
    await ended;
    expect([lstatSync(at('ong')).isFIFO(), read]).toEqual([true, 'lời']);
  },
);
