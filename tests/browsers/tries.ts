import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { serve } from '../../src/building/serve.ts';
import * as routes from '../../src/routes.ts';
import { until, type Driver } from './driver.ts';

/** The built portal on loopback, which can be taken from the network and put back. */
export interface Portal {
  address: string;
  away(): Promise<void>;
  back(): Promise<void>;
}

export async function startPortal(folder: string, base: string): Promise<Portal> {
  let server = await serve({ folder, port: 0, base });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base.replace(/\/$/, '')}`,
    away: () => stop(server),
    async back() {
      server = await serve({ folder, port, base });
    },
  };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

const firstEntry = "document.querySelector('.entries h2 a')";

/** What a reader does, by the sentence that names it. Throws where it does not go as it should. */
export const TRIES: Record<string, (driver: Driver, portal: Portal) => Promise<void>> = {
  'tìm kiếm ra kết quả': async (driver, { address }) => {
    await driver.open(address + routes.search);
    const query = await driver.value<string>(`document.querySelector('main a[href*="?q="]').href`);
    await driver.open(query);
    await until(driver, `document.querySelector('[data-search-results] a')`, 'không có kết quả nào');
  },
  'trang đã mở đọc lại được khi mất mạng': async (driver, portal) => {
    await driver.open(portal.address + routes.handbook);
    await driver.open(await driver.value<string>(`${firstEntry}.href`));
    const [url, title] = await driver.value<[string, string]>('[location.href, document.title]');
    await until(driver, `caches.match(location.href, { cacheName: 'opened' })`, 'trang không được giữ');
    await portal.away();
    try {
      await driver.open('about:blank');
      await driver.open(url);
      await until(driver, `document.title === ${JSON.stringify(title)}`, 'trang đã giữ không hiện lại');
    } finally {
      await portal.back();
    }
  },
  'bấm nút chép được địa chỉ': async (driver, { address }) => {
    await driver.open(address + routes.handbook);
    await driver.open(await driver.value<string>(`${firstEntry}.href`));
    await until(driver, `!document.querySelector('[data-copy]').hidden`, 'nút chép không hiện');
    await driver.press('[data-copy]');
    await until(
      driver,
      `document.querySelector('[data-told]').textContent.trim() === document.querySelector('[data-copy]').dataset.copied`,
      'không chép được',
    );
  },
};
