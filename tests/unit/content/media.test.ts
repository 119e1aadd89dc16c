import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { markSize } from '../../../src/content/logo.ts';
import { photoFiles } from '../../../src/content/media.ts';
import { formatProblem, problemsIn, ProblemsError } from '../../../src/content/problem.ts';

const folder = mkdtempSync(join(tmpdir(), 'media-'));
afterAll(() => rmSync(folder, { recursive: true }));

const picture = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#884422' } }).jpeg().toBuffer(); // prettier-ignore

test('every picture that cannot be shown is told at once, not the first alone', async () => {
  mkdirSync(join(folder, 'stories/a'), { recursive: true });
  writeFileSync(join(folder, 'stories/a/nho.jpg'), await picture(24, 24));
  writeFileSync(join(folder, 'stories/a/hep.jpg'), await picture(200, 900));
  writeFileSync(join(folder, 'stories/a/vua.jpg'), await picture(640, 480));
  const photo = (file: string) => ({ file, alt: 'Cái giếng', credit: 'Người chụp', noPerson: true as const });
  const texts = [
    { id: 'a', file: 'stories/a/index.mdx', data: { photos: ['nho.jpg', 'vua.jpg', 'hep.jpg'].map(photo), audio: [] } },
  ] as unknown as Parameters<typeof photoFiles>[0]['texts'];
  const told = problemsIn(await photoFiles({ texts }, folder).catch((error: unknown) => error))!;
  expect(told.map(formatProblem)).toEqual([
    'stories/a/hep.jpg: ảnh chỉ rộng 200 điểm\n    → chọn ảnh rộng từ 320 điểm trở lên',
    'stories/a/nho.jpg: ảnh chỉ rộng 24 điểm\n    → chọn ảnh rộng từ 320 điểm trở lên',
  ]);
});

test('what another copy of the code refuses is told in words, too: pages are made from a bundle of their own', () => {
  class Copy extends Error {
    override name = 'ProblemsError';
    problems = [{ file: 'a', message: 'sai' }];
  }
  expect(problemsIn(new Copy())).toEqual([{ file: 'a', message: 'sai' }]);
  expect(problemsIn(new ProblemsError([{ file: 'b', message: 'sai' }]))).toEqual([{ file: 'b', message: 'sai' }]);
  expect(problemsIn(new Error('khác'))).toBeUndefined();
});

test('the header keeps the shape of a logo, four times as wide as high at most', () => {
  const size = (viewBox: string) => {
    writeFileSync(join(folder, 'logo.svg'), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"/>`);
    return markSize({ logo: 'logo.svg' } as Parameters<typeof markSize>[0], folder);
  };
  expect(size('0 0 24 24')).toEqual({ width: 34, height: 34 });
  expect(size('0 0 100 50')).toEqual({ width: 68, height: 34 });
  expect(size('0 0 600 60')).toEqual({ width: 136, height: 34 });
  expect(size('0 0 30 60')).toEqual({ width: 34, height: 34 });
  expect(markSize(undefined, folder)).toEqual({ width: 34, height: 34 });
});
