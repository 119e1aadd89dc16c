import { loadSharp } from './sharp.ts';

/**
 * The mark of the portal as a square PNG of `size` pixels. `safe`: on paper colour and within the inner 80 % (W3C, maskable icons).
 * @param mark the drawing, as SVG
 */
export async function appIcon(
  { size, safe }: { size: number; safe: boolean },
  mark: string,
  paper: string,
): Promise<Buffer> {
  const sharp = await loadSharp();
  const inner = safe ? Math.round(size * 0.62) : size;
  // Drawn at the size it is wanted: sharp draws an SVG at 72 points an inch.
  const { width = 32 } = await sharp(Buffer.from(mark)).metadata();
  const drawn = await sharp(Buffer.from(mark), { density: Math.min(100_000, (72 * inner) / width) })
    .resize(inner, inner, { fit: 'contain', background: '#00000000' })
    .png()
    .toBuffer();
  if (!safe) return sharp(drawn).png({ compressionLevel: 9, palette: true }).toBuffer();
  return sharp({ create: { width: size, height: size, channels: 3, background: paper } })
    .composite([{ input: drawn, gravity: 'centre' }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
