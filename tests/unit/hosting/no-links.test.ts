import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { publish } from '../../../src/hosting/publish.ts';

const room = mkdtempSync(join(tmpdir(), 'no-links-'));
afterAll(() => rmSync(room, { recursive: true }));

/** As a disk does that knows none (exFAT), and Windows without leave. */
const noLink = (): void => {
  throw Object.assign(new Error('EPERM: operation not permitted, symlink'), { code: 'EPERM' });
};

test('a disk that holds no links is told with what to do there, not as a right that is missing', () => {
  const site = join(room, 'site');
  mkdirSync(site);
  for (const file of ['index.html', '404.html']) writeFileSync(join(site, file), file);
  expect(() => publish(site, join(room, 'www'), 'r1', '/', noLink)).toThrow(
    /không giữ được liên kết[^]*rsync/,
  );
});
