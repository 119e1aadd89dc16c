import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Hosted } from '../../../src/hosting/hosts/host.ts';
import { publish } from '../../../src/hosting/publish.ts';
import { freePort, get, has, makeSite, room, startCaddy, startNginx, type Running } from './servers.ts';

// Several portals on one machine, each with its files as `npm run host` writes them for it.
const portal = (base: string, other: Partial<Hosted> = {}): Hosted => ({
  base,
  address: 'http://127.0.0.1',
  www: join(room, `beside-${base.replaceAll('/', '')}`),
  moved: [{ from: '/cu/', to: '/so-tay/' }],
  ...other,
});
const HOSTED = [portal('/gieng/', { name: 'gieng' }), portal('/suoi/', { name: 'suoi' })] as const;

beforeAll(async () => {
  for (const [index, word] of ['gieng', 'suoi'].entries())
    publish(await makeSite(`beside-${word}-site`, word), HOSTED[index]!.www, 'r1', HOSTED[index]!.base);
});

async function answersFor({ base }: Hosted, port: number): Promise<void> {
  const word = base.replaceAll('/', '');
  const home = await get(port, base);
  expect(home.bytes.toString()).toContain(`<h1>${word}</h1>`);
  expect(home.headers['cache-control']).toBe('no-cache');
  expect((await get(port, `${base}assets/${word}.css`)).headers['cache-control']).toContain('immutable');
  expect((await get(port, `${base}lich.ics`)).headers['content-type']).toContain('text/calendar');
  expect((await get(port, `${base}cu/?a=1`)).headers.location).toBe(`${base}so-tay/?a=1`);
  const missing = await get(port, `${base}khong-co/`);
  expect([missing.status, missing.headers['cache-control']]).toEqual([404, 'no-store']);
  expect(missing.bytes.toString()).toContain('Không có trang');
  expect((await get(port, base.slice(0, -1))).headers.location).toBe(base);
  expect((await get(port, `${base}.an/mat.txt`)).status).toBe(404);
}

const withRunning = async (start: Promise<Running>, look: (port: number) => Promise<void>): Promise<void> => {
  const running = await start;
  try {
    await look(running.port);
  } finally {
    await running.stop();
  }
};

describe.skipIf(!has('nginx', '-v'))('one nginx', () => {
  test('holds two portals on two ports: their files do not know of each other', async () => {
    const port = await freePort();
    await withRunning(
      startNginx(HOSTED[0], [{ ...HOSTED[1], listen: `127.0.0.1:${port}` }]),
      async (first) => {
        await answersFor(HOSTED[0], first);
        await answersFor(HOSTED[1], port);
      },
    );
  });

  test('holds two portals in two folders of one address: the second goes inside the server of the first', async () => {
    await withRunning(startNginx(HOSTED[0], [{ ...HOSTED[1], inside: true }]), async (port) => {
      for (const hosted of HOSTED) await answersFor(hosted, port);
    });
  });
});

describe.skipIf(!has('caddy', 'version'))('one Caddy', () => {
  test('holds two portals on two ports', async () => {
    const port = await freePort();
    const second = { ...HOSTED[1], listen: `http://127.0.0.1:${port}` };
    await withRunning(startCaddy(HOSTED[0], [second]), async (first) => {
      await answersFor(HOSTED[0], first);
      await answersFor(HOSTED[1], port);
    });
  });
});
