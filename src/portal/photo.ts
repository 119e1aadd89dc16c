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
  const widths = WIDTHS.filter((width) => width <= sourceWidth);
  const digest = createHash('sha256').update(original).digest('hex').slice(0, 10);
  const files: PhotoFile[] = [];
  for (const width of widths)
    for (const format of Object.keys(FORMATS) as (keyof typeof FORMATS)[])
      files.push({
        name: `${digest}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
        type: `image/${format}`,
        width,
        bytes: await lightEnough(
          file,
          sharp(upright.data, { raw: raw(upright.info) }).resize({ width }),
          format,
        ),
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
async function lightEnough(
  file: string,
  picture: Sharp,
  format: keyof typeof FORMATS,
): Promise<Uint8Array<ArrayBuffer>> {
  for (const quality of QUALITIES) {
    const options = { quality: quality - FORMATS[format], ...(format === 'avif' ? { effort: 3 } : {}) };
    const bytes = new Uint8Array(await picture.clone().toFormat(format, options).toBuffer());
    if (bytes.length <= HEAVIEST) return bytes;
  }
  throw refused(
    file,
    `ảnh quá nhiều chi tiết, không nén được dưới ${HEAVIEST / 1000} KB`,
    'chọn ảnh khác, hoặc cắt bớt phần thừa',
  );
}

function raw({ width, height, channels }: { width: number; height: number; channels: 1 | 2 | 3 | 4 }) {
  return { width, height, channels };
}

function refused(file: string, message: string, hint: string): ProblemsError {
  return new ProblemsError([{ file, message, hint }]);
}
