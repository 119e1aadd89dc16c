import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotInstalled, type Driver } from './driver.ts';

interface Answer {
  id?: number;
  error?: string;
  message?: string;
  result?: Record<string, unknown>;
}

/** Firefox without a window, spoken to over WebDriver BiDi, which it understands without a helper. */
export async function startFirefox(): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const firefox = spawn(
    'firefox-esr',
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } },
  );
  const address = await listening(firefox);
  const socket = new WebSocket(`${address}/session`);
  await new Promise((done, failed) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', () => failed(new Error('Firefox không trả lời qua WebDriver BiDi')));
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id ?? -1)?.(answer);
  });
  let count = 0;
  const command = async (method: string, params: object): Promise<Record<string, unknown>> => {
    const id = ++count;
    const answer = await new Promise<Answer>((done) => {
      waiting.set(id, done);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (answer.error) throw new Error(`${method}: ${answer.message ?? answer.error}`);
    return answer.result ?? {};
  };

  const { capabilities } = await command('session.new', { capabilities: {} });
  const { contexts } = await command('browsingContext.getTree', {});
  const { context } = (contexts as { context: string }[])[0]!;
  const value = async <T>(expression: string, userActivation = false): Promise<T> => {
    const { result, exceptionDetails } = (await command('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((found) => JSON.stringify(found ?? null))`,
      target: { context },
      awaitPromise: true,
      userActivation,
    })) as { result?: { value: string }; exceptionDetails?: { text: string } };
    if (!result) throw new Error(exceptionDetails?.text);
    return JSON.parse(result.value) as T;
  };
  return {
    name: `Firefox ${(capabilities as { browserVersion: string }).browserVersion}`,
    async open(url) {
      await command('browsingContext.navigate', { context, url, wait: 'complete' }).catch(() => undefined);
    },
    value,
    async press(selector) {
      await value(`document.querySelector(${JSON.stringify(selector)}).click()`, true);
    },
    async close() {
      socket.close();
      firefox.kill();
      await new Promise((done) => firefox.once('exit', done));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Address that Firefox says it listens at. */
function listening(firefox: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let said = '';
    firefox.once('error', () => failed(new NotInstalled('apt-get install firefox-esr')));
    firefox.once('exit', () => failed(new Error(`Firefox không chạy được: ${said.slice(-500)}`)));
    firefox.stderr!.on('data', (data: Buffer) => {
      said += data.toString();
      const address = /listening on (ws:\S+)/.exec(said)?.[1];
      if (address) done(address);
    });
  });
}
