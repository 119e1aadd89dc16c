import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { HEAVIEST, makePhoto } from '../../../src/pictures/photo.ts';
import { ProblemsError } from '../../../src/content/problem.ts';

/** A picture hard to compress: the same noise every time. */
function noise(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const pixels = new Uint8Array(width * height * channels);
  let seed = 12_345;
  for (let index = 0; index < pixels.length; index++) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    pixels[index] = seed >> 16;
  }
  return sharp(pixels, { raw: { width, height, channels } });
}

const plain = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#3a6' } });

test('a photo with the place it was taken loses all metadata in every file', async () => {
  const original = await plain(1400, 900)
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Nguyễn Văn Ví Dụ' },
      IFD3: { GPSLatitude: '14/1 21/1 0/1', GPSLatitudeRef: 'N' },
    })
    .toBuffer();
  expect((await sharp(original).metadata()).exif).toBeDefined();
  const { files } = await makePhoto('a.jpg', original);
  expect(files).toHaveLength(12);
  for (const { bytes } of files) {
    const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc }).toEqual({
      exif: undefined,
      xmp: undefined,
      iptc: undefined,
      icc: undefined,
    });
  }
});

test('a photo too lively to be light when wide is shown smaller, never heavier than 120 KB', async () => {
  const leaves = await noise(640, 480).resize(1280).jpeg({ quality: 95 }).toBuffer();
  const { width, height, files } = await makePhoto('a.jpg', leaves);
  expect(width).toBeLessThan(1280);
  expect(height).toBe((width * 3) / 4);
  for (const { bytes } of files) expect(bytes.length).toBeLessThanOrEqual(HEAVIEST);
});

test('a photo held upright is shown upright, with the size after turning', async () => {
  const original = await plain(1600, 1200).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const { width, height, files } = await makePhoto('a.jpg', original);
  expect([width, height]).toEqual([960, 1280]);
  const widest = await sharp(files.at(-1)!.bytes).metadata();
  expect([widest.width, widest.height, widest.orientation]).toEqual([960, 1280, undefined]);
});

test('a photo for the press in CMYK comes out in sRGB', async () => {
  const original = await plain(800, 600).toColourspace('cmyk').jpeg().toBuffer();
  expect((await sharp(original).metadata()).space).toBe('cmyk');
  const { files } = await makePhoto('a.jpg', original);
  for (const { bytes } of files) expect((await sharp(bytes).metadata()).space).toBe('srgb');
});

test('a photo of 40 megapixels is made small, at most 1280 pixels wide', async () => {
  const { width, height, files } = await makePhoto('a.jpg', await plain(7300, 5500).jpeg().toBuffer());
  expect([width, height]).toEqual([1280, 964]);
  expect([...new Set(files.map((file) => file.width))]).toEqual([320, 640, 960, 1280]);
});

test('a small photo is never enlarged', async () => {
  const { width, files } = await makePhoto('a.png', await plain(700, 500).png().toBuffer());
  expect(width).toBe(640);
  expect([...new Set(files.map((file) => file.width))]).toEqual([320, 640]);
});

for (const [what, original, said] of [
  ['a file that is no picture', Buffer.from('không phải ảnh'), 'không đọc được ảnh này'],
  [
    'a picture cut off in the middle',
    (await noise(900, 700).jpeg().toBuffer()).subarray(0, 40_000),
    'không đọc được ảnh này',
  ],
  ['a picture of noise alone, very tall', await noise(320, 4000).png().toBuffer(), 'ảnh quá nhiều chi tiết'],
  ['a picture too small to show', await plain(200, 150).jpeg().toBuffer(), 'ảnh chỉ rộng 200 điểm'],
] as const)
  test(`${what} is refused with its file and what to do`, async () => {
    const refusal = await makePhoto('stories/a/anh.jpg', original).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ProblemsError);
    expect((refusal as ProblemsError).problems).toMatchObject([
      { file: 'stories/a/anh.jpg', hint: expect.any(String) },
    ]);
    expect((refusal as ProblemsError).message).toContain(said);
  });

test('the same photo gives the same bytes', async () => {
  const original = await noise(700, 500).jpeg().toBuffer();
  const [first, second] = [await makePhoto('a.jpg', original), await makePhoto('a.jpg', original)];
  expect(first.files.map(({ bytes }) => Buffer.from(bytes).toString('hex'))).toEqual(
    second.files.map(({ bytes }) => Buffer.from(bytes).toString('hex')),
  );
});
