import { createHash } from 'node:crypto';
import type { Sharp } from 'sharp';
import { ProblemsError } from '../content/problem.ts';
import { loadSharp } from './sharp.ts';

/** A picture in every width and format a reader's browser may choose. */
export interface PhotoSet {
  /** Size of the largest one, in pixels. */
  width: number;
  height: number;
  files: PhotoFile[];
}

export interface PhotoFile {
  /** `3f9c0a12b4-640.webp`: digest of the original, width, format. */
  name: string;
  type: `image/${'avif' | 'webp' | 'jpeg'}`;
  width: number;
  bytes: Uint8Array<ArrayBuffer>;
}

const WIDTHS = [320, 640, 960, 1280];
/** Of narrower ones readers see nothing. */
export const NARROWEST = 320;
/** No file may be heavier: a phone with a fine screen asks for the widest one. */
export const HEAVIEST = 120_000;
const QUALITIES = [70, 55, 42, 30, 20];
/** What each format may give away of the quality and still look the same. */
const FORMATS = { jpeg: 0, webp: 0, avif: 15 };

/**
 * Turned upright, in sRGB, without any metadata (place, camera, name), each file at most 120 KB. Never enlarged.
 * @throws ProblemsError when the file is no picture, too small to show or impossible to make light.
 */
export async function makePhoto(file: string, original: Uint8Array): Promise<PhotoSet> {
  const upright = await open(file, original);
  const { width: sourceWidth = 0, height: sourceHeight = 0 } = upright.info;
  if (sourceWidth < WIDTHS[0]!)
    throw refused(file, `ảnh chỉ rộng ${sourceWidth} điểm`, `chọn ảnh rộng từ ${WIDTHS[0]} điểm trở lên`);
  const sharp = await loadSharp();
  const digest = createHash('sha256').update(original).digest('hex').slice(0, 10);
  const files: PhotoFile[] = [];
  for (const width of WIDTHS.filter((each) => each <= sourceWidth)) {
    const picture = sharp(upright.data, { raw: raw(upright.info) }).resize({ width });
    const made = await inFormats(picture, width, digest);
    // A picture too lively to be light at this width is shown smaller.
    if (!made) break;
    files.push(...made);
  }
  const width = files.at(-1)?.width;
  if (!width)
    throw refused(
      file,
      `ảnh quá nhiều chi tiết, không nén được dưới ${HEAVIEST / 1000} KB`,
      'chọn ảnh khác, hoặc cắt bớt phần thừa',
    );
  return { width, height: Math.round((sourceHeight * width) / sourceWidth), files };
}

/** One width in every format; undefined when one of them stays too heavy. */
async function inFormats(picture: Sharp, width: number, digest: string): Promise<PhotoFile[] | undefined> {
  const files: PhotoFile[] = [];
  for (const format of Object.keys(FORMATS) as (keyof typeof FORMATS)[]) {
    const bytes = await lightEnough(picture, format);
    if (!bytes) return undefined;
    files.push({
      name: `${digest}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
      type: `image/${format}`,
      width,
      bytes,
    });
  }
  return files;
}

/** Pixels of the picture as a person would hold it; at most as wide as anything made from it. */
async function open(file: string, original: Uint8Array) {
  const sharp = await loadSharp();
  try {
    return await sharp(original, { failOn: 'error' })
      .autoOrient()
      .resize({ width: WIDTHS.at(-1)!, withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
  } catch (error) {
    throw refused(
      file,
      /pixel limit/i.test(String(error))
        ? 'ảnh này quá lớn'
        : 'không đọc được ảnh này: tệp hỏng, hoặc không phải ảnh',
      'mở ảnh trên máy, lưu lại thành .jpg (cạnh dài chừng 2.000 điểm) rồi thay tệp',
    );
  }
}

/** The best quality that stays below the weight; undefined when none does. */
async function lightEnough(
  picture: Sharp,
  format: keyof typeof FORMATS,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  for (const quality of QUALITIES) {
    const options = {
      quality: quality - FORMATS[format],
      ...(format === 'avif' ? { effort: 3 } : {}),
      ...(format === 'jpeg' ? { mozjpeg: true } : {}),
    };
    const bytes = new Uint8Array(await picture.clone().toFormat(format, options).toBuffer());
    if (bytes.length <= HEAVIEST) return bytes;
  }
  return undefined;
}

function raw({ width, height, channels }: { width: number; height: number; channels: 1 | 2 | 3 | 4 }) {
  return { width, height, channels };
}

function refused(file: string, message: string, hint: string): ProblemsError {
  return new ProblemsError([{ file, message, hint }]);
}
