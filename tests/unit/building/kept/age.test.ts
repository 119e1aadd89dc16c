import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ageOfSite } from '../../../../src/building/kept/age.ts';
import { digestOfContent } from '../../../../src/building/kept/program.ts';
import { recordPath, writeRecord } from '../../../../src/building/kept/record.ts';
import { ProblemsError } from '../../../../src/content/problem.ts';

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'tuoi-'));
  for (const folder of ['mot', 'hai']) {
    mkdirSync(join(room, folder));
    writeFileSync(join(room, folder, 'site.yaml'), `name: ${folder}\n`);
  }
});
afterEach(() => rmSync(room, { recursive: true }));

const place = (content: string): { cache: string; content: string; output: string } => ({
  cache: join(room, 'cache'),
  content: join(room, content),
  output: join(room, 'dist'),
});

/** What a build of this content into `dist` leaves behind. @param second when it ended */
function built(content: string, second: number): void {
  const { cache, content: folder, output } = place(content);
  const path = recordPath(cache, folder, output);
  const whole = JSON.stringify(['program', digestOfContent(folder), '', '/', '2026-11-24', null]);
  const none = { ground: '', pieces: [], prints: [], pages: {}, files: {}, warned: [] };
  writeRecord(path, { version: 2, output, whole, ...none });
  utimesSync(path, second, second);
}

test('a site of the content as it stands: nothing is said', () => {
  built('mot', 1);
  expect(ageOfSite(place('mot'))).toEqual([]);
});

test('content that was changed after the build: told, for the new words are on no page yet', () => {
  built('mot', 1);
  writeFileSync(join(room, 'mot/site.yaml'), 'name: đã sửa\n');
  expect(ageOfSite(place('mot'))[0]!.message).toContain('bản đã dựng cũ hơn nội dung');
});

test('addresses were recorded after the build, as the guide says: no page is older for it', () => {
  built('mot', 1);
  writeFileSync(join(room, 'mot/anchors.lock.json'), '{}\n');
  expect(ageOfSite(place('mot'))).toEqual([]);
});

test('another campaign was built into the folder since: refused, for its pages would be held against the wrong texts', () => {
  built('mot', 1);
  built('hai', 2);
  expect(() => ageOfSite(place('mot'))).toThrow(ProblemsError);
  expect(() => ageOfSite(place('mot'))).toThrow('bản này dựng từ một thư mục nội dung khác');
  built('mot', 3);
  expect(ageOfSite(place('mot'))).toEqual([]);
});

test('no record is left: nothing can be told', () => {
  expect(ageOfSite(place('mot'))).toEqual([]);
});
