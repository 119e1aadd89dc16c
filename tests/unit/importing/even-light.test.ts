import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { evenLight } from '../../../src/importing/run/even-light.ts';

let room: string;
beforeEach(() => (room = mkdtempSync(join(tmpdir(), 'anh-trang-'))));
afterEach(() => rmSync(room, { recursive: true }));

/** A page with strokes as of letters. @param shadow how dark its lower right corner is, 0 to 1 */
async function page(shadow: number): Promise<string> {
  const strokes = Array.from(
    { length: 60 },
    (_, at) =>
      `<rect x="${40 + (at % 10) * 72}" y="${60 + Math.floor(at / 10) * 150}" width="5" height="40" fill="#222"/>`,
  ).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1000"><defs><linearGradient id="g" x2="1" y2="1"><stop offset="0" stop-opacity="0"/><stop offset="1" stop-opacity="${shadow}"/></linearGradient></defs><rect width="800" height="1000" fill="#fff"/>${strokes}<rect width="800" height="1000" fill="url(#g)"/></svg>`;
  const file = join(room, 'trang.png');
  await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).greyscale().png().toFile(file);
  return file;
}

/** Brightness of paper and of strokes in the corner that lies in shadow, 0 to 255. */
async function inTheCorner(file: string): Promise<{ paper: number; stroke: number }> {
  const { data, info } = await sharp(file).greyscale().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number => data[(y * info.width + x) * info.channels]!;
  return { paper: at(720, 900), stroke: at(40 + 9 * 72 + 2, 60 + 5 * 150 + 20) };
}

test('paper in shadow becomes as light as paper, letters stay dark', async () => {
  const shaded = await page(0.7);
  const before = await inTheCorner(shaded);
  expect(before.paper).toBeLessThan(130);
  const even = await evenLight(shaded);
  expect(even).not.toBe(shaded);
  const after = await inTheCorner(even);
  expect(after.paper).toBeGreaterThan(235);
  expect(after.stroke).toBeLessThan(90);
});

test('a page that is lit evenly stays the file that it is', async () => {
  const file = await page(0);
  expect(await evenLight(file)).toBe(file);
});

test('what is no picture is left to those who read it', async () => {
  const file = join(room, 'rong.png');
  writeFileSync(file, '');
  expect(await evenLight(file)).toBe(file);
});
