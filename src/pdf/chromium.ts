import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ProblemsError } from '../content/problem.ts';

/**
 * The panels of the address bar are pages of their own that Chromium loads with every window, and nobody sees them here: without them a
 * page costs half the processor time. The switch takes the place of Playwright's own, so the names that Playwright 1.65 gives stand here too.
 */
const DISABLED =
  'WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,' +
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay,' +
  'MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,TcpPortRandomizationWin,' +
  'OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch';

/** Flags for a headless Chromium that may run as root on a machine without network. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  // Containers share little memory between processes.
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${DISABLED}`,
];

/** A new machine is often still updating itself, and mirrors fail for a moment. */
const APT = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];

/** The shell has no window around its pages and costs a fifth; where it is not installed, any Chromium will do. */
const ON_PATH = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** Path of a Chromium that starts on this machine: `CHROMIUM_PATH`, one on the PATH, or Playwright's own. */
export async function findChromium(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  const places = [process.env.CHROMIUM_PATH, ...ON_PATH.map(onPath), shellBeside(own), own];
  return places.find((path) => path && existsSync(path) && starts(path));
}

/**
 * Finds a Chromium, or gets one: by Playwright's download, then, as root on Debian, by apt-get.
 * @throws ProblemsError that says what to install.
 */
export async function ensureChromium(say: (message: string) => void): Promise<string> {
  const found = await findChromium();
  if (found) return found;
  say('Không thấy Chromium, thử tải bản của Playwright…');
  attempt('node', ['node_modules/@playwright/test/cli.js', 'install', '--only-shell', 'chromium'], 300_000);
  const downloaded = await findChromium();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Cài Chromium bằng apt-get…');
    attempt('apt-get', [...APT, 'update'], 600_000);
    // Debian has the shell as a package of its own; others have the whole browser alone.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      attempt('apt-get', [...APT, 'install', '-y', '--no-install-recommends', name], 900_000);
      const installed = await findChromium();
      if (installed) return installed;
    }
  }
  throw noChromium();
}

/** What an editor can do where no browser is to be had. */
export function noChromium(): ProblemsError {
  return new ProblemsError([
    {
      file: 'máy đang chạy lệnh',
      message: 'không có trình duyệt Chromium, và không tự cài được',
      hint: 'cài gói “chromium” (hoặc Google Chrome) rồi chạy lại; trình duyệt nằm chỗ khác thì đặt biến CHROMIUM_PATH',
    },
  ]);
}

/**
 * Playwright keeps its shell beside its whole browser: `chromium_headless_shell-1234` beside `chromium-1234`.
 * @param whole path of the whole browser, which need not be there
 */
export function shellBeside(whole: string): string | undefined {
  const [, store, revision] = /^(.*)[\\/]chromium-(\d+)[\\/]/.exec(whole) ?? [];
  if (!store) return undefined;
  const found = globSync(
    `chromium_headless_shell-${revision}/*/{chrome-headless-shell,headless_shell}{,.exe}`,
    {
      cwd: store,
    },
  );
  return found[0] && join(store, found[0]);
}

function onPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** A browser that was only copied here may lack libraries of the system and then never starts. */
function starts(path: string): boolean {
  return attempt(path, ['--version'], 60_000) !== undefined;
}

function attempt(command: string, args: string[], timeout = 10_000): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', timeout, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined; // absence is the answer here; the caller goes on to the next way
  }
}
