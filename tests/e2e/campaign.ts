import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { serve } from '../../src/building/serve.ts';

/** A campaign other than the shipped one, built into a folder of its own and served. */
export interface ServedCampaign {
  /** Address of its home page. */
  address: string;
  close(): void;
}

/** @param content its content folder; `base` below which it is built and served */
export async function serveCampaign(content: string, base = '/'): Promise<ServedCampaign> {
  mkdirSync('.cache/test', { recursive: true });
  const room = mkdtempSync('.cache/test/campaign-');
  const folder = join(room, 'dist');
  execFileSync(process.execPath, ['scripts/build.ts', '--out', folder], {
    env: { ...process.env, PORTAL_CONTENT: resolve(content), PORTAL_BASE: base },
    stdio: 'inherit',
  });
  const server = await serve({ folder, port: 0, base });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close() {
      server.close();
      rmSync(room, { recursive: true, force: true });
    },
  };
}
