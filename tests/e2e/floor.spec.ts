import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { newerInScript, newerInStyles } from './floor.ts';

const built = (ending: string): [string, string][] =>
  readdirSync('dist/assets')
    .filter((name) => name.endsWith(ending))
    .map((name) => [name.replace(/\.[\w-]{8}(?=\.\w+$)/, ''), readFileSync(`dist/assets/${name}`, 'utf8')]);

test('styles use nothing newer than the oldest browsers of the floor but what leaves a plain page', () => {
  const newer = new Set(built('.css').flatMap(([, css]) => newerInStyles(css)));
  console.log([...newer].join('\n'));
  expect([...newer]).toEqual([]);
});

test('scripts call nothing that the oldest browsers of the floor lack', () => {
  const files: [string, string][] = [...built('.js'), ['sw.js', readFileSync('dist/sw.js', 'utf8')]];
  expect(files.flatMap(([name, code]) => newerInScript(code).map((what) => `${name}: ${what}`))).toEqual([]);
});
