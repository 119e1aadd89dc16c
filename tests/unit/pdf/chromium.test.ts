import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ProblemsError } from '../../../src/content/problem.ts';
import { noChromium, shellBeside } from '../../../src/pdf/chromium.ts';

let store: string;
beforeEach(() => (store = mkdtempSync(join(tmpdir(), 'trinh-duyet-'))));
afterEach(() => rmSync(store, { recursive: true }));

const put = (folder: string, file: string): string => {
  mkdirSync(join(store, folder), { recursive: true });
  writeFileSync(join(store, folder, file), '');
  return join(store, folder, file);
};

test('the shell that Playwright downloaded is found beside the place of its whole browser, of the same version', () => {
  const whole = join(store, 'chromium-1234/chrome-linux64/chrome');
  put('chromium_headless_shell-1233/chrome-headless-shell-linux64', 'chrome-headless-shell');
  expect(shellBeside(whole)).toBeUndefined();
  const shell = put('chromium_headless_shell-1234/chrome-headless-shell-linux64', 'chrome-headless-shell');
  expect(shellBeside(whole)).toBe(shell);
});

test('where Playwright keeps its browser in another way, no shell is guessed', () => {
  expect(shellBeside('/usr/bin/chromium')).toBeUndefined();
});

test('where no browser is to be had, the command says in words what to install, without a stack', () => {
  expect(noChromium()).toBeInstanceOf(ProblemsError);
  expect(noChromium().message).toMatch(
    /không có trình duyệt Chromium[^]+→ cài gói “chromium”[^]+CHROMIUM_PATH/,
  );
});
