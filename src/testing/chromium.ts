import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Flags for a headless Chromium that may run as root on a machine without network. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a Chromium on this machine: `CHROMIUM_PATH`, one on the PATH, or Playwright's own. */
export async function findChromium(): Promise<string | undefined> {
  const given = process.env.CHROMIUM_PATH;
  if (given && existsSync(given)) return given;
  for (const name of ON_PATH) {
    const path = attempt('which', [name])?.trim();
    if (path) return path;
  }
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

/**
 * Finds a Chromium, or gets one: by Playwright's download, then, as root on Debian, by apt-get.
 * @throws Error with one sentence on what to install.
 */
export async function ensureChromium(say: (message: string) => void): Promise<string> {
  const found = await findChromium();
  if (found) return found;
  say('Không thấy Chromium, thử tải bản của Playwright…');
  attempt('node', ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], 300_000);
  const downloaded = await findChromium();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Cài Chromium bằng apt-get…');
    attempt('apt-get', ['update'], 300_000);
    attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 900_000);
    const installed = await findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'Cần Chromium để chạy các bài thử trên trình duyệt: cài gói “chromium” rồi chạy lại, hoặc đặt CHROMIUM_PATH.',
  );
}

function attempt(command: string, args: string[], timeout = 10_000): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', timeout, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined; // absence is the answer here; the caller goes on to the next way
  }
}
