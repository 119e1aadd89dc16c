import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotInstalled, type Driver } from './driver.ts';

const PACKAGES = 'apt-get install webkit2gtk-driver xvfb';
/** Key under which WebDriver hands over an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The small browser of WebKitGTK in a window that nobody sees, spoken to over WebDriver. */
export async function startWebKit(): Promise<Driver> {
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  if (!binary || !['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'].every((file) => existsSync(file)))
    throw new NotInstalled(PACKAGES);
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const { screen, display } = await startScreen();
  const port = await freePort();
  const helper = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      HOME: home,
      // Its sandbox makes name spaces, which root in a container may not.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      // No graphics card.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(value?.message ?? value?.error ?? response.statusText);
    return value;
  };
  await answers(`http://127.0.0.1:${port}/status`);
  const { sessionId, capabilities } = (await call('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
    },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = `/session/${sessionId}`;
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    async open(url) {
      await call('POST', `${session}/url`, { url }).catch(() => undefined);
    },
    async value<T>(expression: string) {
      const script = `const done = arguments[0]; Promise.resolve(${expression}).then((found) => done(JSON.stringify(found ?? null)), (error) => done(JSON.stringify({ thrown: String(error) })));`;
      const found = JSON.parse((await call('POST', `${session}/execute/async`, { script, args: [] })) as string); // prettier-ignore
      if (found?.thrown) throw new Error(found.thrown);
      return found as T;
    },
    async press(selector) {
      const element = (await call('POST', `${session}/element`, {
        using: 'css selector',
        value: selector,
      })) as Record<string, string>;
      await call('POST', `${session}/element/${element[ELEMENT]}/click`, {});
    },
    async close() {
      await call('DELETE', session).catch(() => undefined);
      helper.kill();
      screen.kill();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A screen in memory; it says its number on a channel of its own. */
function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '800x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  }); // prettier-ignore
  return new Promise((done, failed) => {
    screen.once('error', failed);
    screen.stdio[3]!.once('data', (number: Buffer) =>
      done({ screen, display: `:${number.toString().trim()}` }),
    );
  });
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    }),
  );
}

async function answers(address: string): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    if (await fetch(address).then(({ ok }) => ok, () => false)) return; // prettier-ignore
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('WebKitWebDriver không trả lời');
}
