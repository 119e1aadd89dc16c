import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { ProblemsError } from '../schemas/problem.ts';

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
/** No file may be heavier: a phone with a fine screen asks for the widest one. */
export const HEAVIEST = 120_000;
const QUALITIES = [70, 55, 42, 30, 20];
const FORMATS = { avif: 15, webp: 0, jpeg: 0 };

/**
 * Turned upright, in sRGB, without any metadata (place, camera, name), each file at most 120 KB. Never enlarged.
 * @throws ProblemsError when the file is no picture or too small to show.
 */
export async function makePhoto(file: string, original: Uint8Array): Promise<PhotoSet> {
  const upright = await open(file, original);
  const { width: sourceWidth = 0, height: sourceHeight = 0 } = upright.info;
  if (sourceWidth < WIDTHS[0]!)
    throw refused(file, `ảnh chỉ rộng ${sourceWidth} điểm`, `chọn ảnh rộng từ ${WIDTHS[0]} điểm trở lên`);
  const widths = WIDTHS.filter((width) => width <= sourceWidth);
  const digest = createHash('sha256').update(original).digest('hex').slice(0, 10);
  const files: PhotoFile[] = [];
  for (const width of widths)
    for (const format of Object.keys(FORMATS) as (keyof typeof FORMATS)[])
      files.push({
        name: `${digest}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
        type: `image/${format}`,
        width,
        bytes: await lightEnough(sharp(upright.data, { raw: raw(upright.info) }).resize({ width }), format),
      });
  const width = widths.at(-1)!;
  return { width, height: Math.round((sourceHeight * width) / sourceWidth), files };
}

/** Pixels of the picture as a person would hold it; at most as wide as anything made from it. */
async function open(file: string, original: Uint8Array) {
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
      `không đọc được ảnh này (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`,
      'mở ảnh trên máy, lưu lại thành .jpg rồi thay tệp',
    );
  }
}

/** The best quality that stays below the weight. */
async function lightEnough(picture: Sharp, format: keyof typeof FORMATS): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = new Uint8Array();
  for (const quality of QUALITIES) {
    bytes = new Uint8Array(
      await picture
        .clone()
        .toFormat(format, { quality: quality - FORMATS[format] })
        .toBuffer(),
    );
    if (bytes.length <= HEAVIEST) break;
  }
  return bytes;
}

function raw({ width, height, channels }: { width: number; height: number; channels: 1 | 2 | 3 | 4 }) {
  return { width, height, channels };
}

function refused(file: string, message: string, hint: string): ProblemsError {
  return new ProblemsError([{ file, message, hint }]);
}
