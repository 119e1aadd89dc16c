import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lastBuild } from '../../../src/building/built.ts';
import { restoreFolder } from '../../../src/files/replace.ts';
import { bytesOf } from './bytes.ts';

// Commands are killed without a word of warning, at moments spread over their whole run. Many more: KILLS=100 npm run unit -- kills
const KILLS = Number(process.env['KILLS'] ?? 4);
/** A bound for what hangs, however many kills are asked for. */
const HANGS = 3_600_000;
const share = (part: number): number => Math.max(1, Math.round(KILLS * part));

mkdirSync('.cache/test', { recursive: true });
const room = mkdtempSync(resolve('.cache/test/kills-'));
const content = join(room, 'content');
const env = { ...process.env, PORTAL_CONTENT: content, NODE_ENV: '', VITEST: '' };
beforeAll(() => cpSync('tests/sites/nuoc-sach', content, { recursive: true }));
afterAll(() => rmSync(room, { recursive: true }));

/** Runs a command to its end; returns how long it took in milliseconds. */
function whole(args: string[]): number {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
  return performance.now() - started;
}

async function killed(args: string[], after: number): Promise<void> {
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
  await Promise.race([once(child, 'exit'), sleep(after)]);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** Kills a command at evenly spread moments, and looks each time at what it left. */
async function killOften(args: string[], times: number, took: number, look: () => unknown): Promise<void> {
  for (let time = 0; time < times; time++) {
    await killed(args, (took * (time + 0.5)) / times);
    await look();
  }
}

test(
  'a build killed at any moment leaves the last site as it was, and the next one works',
  async () => {
    const out = join(room, 'dist');
    const build = ['scripts/build.ts', '--out', out];
    const took = whole(build);
    const first = bytesOf(out);
    await killOften(build, share(0.25), took, async () => {
      await lastBuild({ output: out, cache: '.cache', say: () => undefined });
      expect(bytesOf(out)).toEqual(first);
    });
    whole(build);
    expect(bytesOf(out)).toEqual(first);
    expect(readdirSync(room).sort()).toEqual(['content', 'dist']);
  },
  HANGS,
);

test(
  'a site killed while it takes the place of another is the old or the new one, whole',
  async () => {
    const target = join(room, 'switch', 'dist');
    const names = Array.from({ length: 40 }, (_, index) => `${index}.html`);
    const replacing = (how: string): string => `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { exchange } from './src/files/exchange.ts';
    import { replaceFolder } from './src/files/replace.ts';
    for (let round = 0; ; round++) {
      const fresh = ${JSON.stringify(join(room, 'switch', 'fresh'))};
      mkdirSync(fresh, { recursive: true });
      for (let i = 0; i < ${names.length}; i++) writeFileSync(fresh + '/' + i + '.html', String(round));
      replaceFolder(fresh, ${JSON.stringify(target)}, ${how});
    }`;
    for (const how of ['exchange', '() => false'])
      await killOften(['--input-type=module', '-e', replacing(how)], share(0.5), 1_500, () => {
        restoreFolder(target);
        if (!existsSync(target)) return; // killed before the first was there
        const texts = names.map((name) => readFileSync(join(target, name), 'utf8'));
        expect(new Set(texts).size).toBe(1);
        expect(readdirSync(join(room, 'switch')).filter((name) => name.startsWith('.'))).toEqual([]);
      });
  },
  HANGS,
);

test(
  'figures killed while they are pulled are the old or the new ones, whole',
  async () => {
    const raw = join(content, 'statistics/raw/so-giong.csv');
    const data = join(content, 'statistics/data/so-giong.csv');
    const before = readFileSync(raw, 'utf8');
    const pull = ['scripts/pull.ts', '--accept'];
    const took = whole(pull);
    const old = readFileSync(data, 'utf8');
    writeFileSync(raw, before.replace('41,5', '43,5'));
    whole(pull);
    const fresh = readFileSync(data, 'utf8');
    expect(fresh).not.toBe(old);
    let turn = 0;
    await killOften(pull, share(0.25), took, () => {
      expect([old, fresh]).toContain(readFileSync(data, 'utf8'));
      expect(() => JSON.parse(readFileSync(data.replace('.csv', '.meta.json'), 'utf8'))).not.toThrow();
      writeFileSync(raw, turn++ % 2 ? before.replace('41,5', '43,5') : before);
    });
    writeFileSync(raw, before);
    whole(pull);
    expect(readFileSync(data, 'utf8')).toBe(old);
    expect(readdirSync(join(content, 'statistics/data')).sort()).toEqual([
      'so-giong.csv',
      'so-giong.meta.json',
    ]);
  },
  HANGS,
);

test(
  'a plan killed while it is imported is not there, or there whole',
  async () => {
    const plans = join(room, 'plans');
    mkdirSync(plans);
    const file = 'tests/fixtures/plans/02-gian-chu.txt';
    const took = whole(['scripts/import.ts', file, '--out', plans]);
    const [id] = readdirSync(plans);
    const first = bytesOf(join(plans, id!));
    await killOften(['scripts/import.ts', file, '--out', plans, '--force'], share(0.25), took, () => {
      const now = bytesOf(join(plans, id!));
      expect(
        Object.keys(now)
          .filter((name) => !name.endsWith('.tmp'))
          .sort(),
      ).toEqual(Object.keys(first));
      expect(now[`/index.md`]).toBe(first['/index.md']);
    });
    rmSync(join(plans, id!), { recursive: true });
    await killOften(['scripts/import.ts', file, '--out', plans], share(0.25), took, () => {
      const there = readdirSync(plans).filter((name) => !name.startsWith('.'));
      expect([[], [id]]).toContainEqual(there);
      if (there.length) expect(Object.keys(bytesOf(join(plans, id!)))).toEqual(Object.keys(first));
      rmSync(join(plans, id!), { recursive: true, force: true });
    });
    whole(['scripts/import.ts', file, '--out', plans]);
    expect(readdirSync(plans)).toEqual([id]);
  },
  HANGS,
);
