import sharp from 'sharp';

/** Paper is looked at in small: letters go, light and shadow stay. */
const SMALLER = 8;
/** Wider than the strokes of letters at this size, so that the paper around them wins. */
const STROKES = 9;
/** Shares of full brightness by which the paper of a scan from a glass plate differs at most. */
const EVEN = 0.1;

/**
 * A picture of a page without shadow and vignette, as telephones take them: each point over the brightness of the paper around it. Pages that are
 * lit evenly stay as they are, and so does what is no picture.
 * @param file a PNG; @returns it, or a file beside it
 */
export async function evenLight(file: string): Promise<string> {
  try {
    const page = await sharp(file).greyscale().png().toBuffer();
    const { width, height } = await sharp(page).metadata();
    const paper = await sharp(page)
      .resize(Math.max(1, Math.round(width / SMALLER)))
      .median(STROKES)
      .blur(4)
      .greyscale()
      .toColourspace('b-w')
      .png()
      .toBuffer();
    const shades = (await sharp(paper).raw().toBuffer()).toSorted();
    const at = (share: number): number => shades[Math.floor(shades.length * share)]! / 255;
    if (at(0.95) - at(0.05) < EVEN) return file;
    // A dodge by the inverse of the paper divides by the paper.
    const inverse = await sharp(paper)
      .resize(width, height, { fit: 'fill', kernel: 'cubic' })
      .negate()
      .toBuffer();
    const even = `${file}.even.png`;
    await sharp(page)
      .composite([{ input: inverse, blend: 'colour-dodge' }])
      .png()
      .toFile(even);
    return even;
  } catch {
    return file;
  }
}
