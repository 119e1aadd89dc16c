import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './src/pdf/chromium.ts';

const executablePath = await findChromium();
/** Two work trees on one machine may be tried at once, each on a port of its own. */
const port = process.env.PORTAL_TEST_PORT ?? '4399';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/test/artifacts',
  fullyParallel: true,
  // As many as a small machine has processors: what runs without a browser runs beside.
  workers: 2,
  // Bounds for what hangs, not for what is slow: a busy machine with old processors may take its time.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'vi-VN',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `${JSON.stringify(process.execPath)} scripts/serve.ts`,
    env: { PORT: port },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
