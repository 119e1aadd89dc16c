import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { configuration } from '../config.ts';
import { icon } from '../routes.ts';

/** The site's mark as a square PNG of `size` pixels. `safe`: on paper colour and within the inner 80 % (W3C, maskable icons). */
export async function appIcon({ size, safe }: { size: number; safe: boolean }): Promise<Buffer> {
  const inner = safe ? Math.round(size * 0.62) : size;
  const mark = await sharp(readFileSync(join(configuration().program, 'public', icon)), {
    density: (72 * inner) / 32,
  })
    .resize(inner, inner)
    .png()
    .toBuffer();
  if (!safe) return sharp(mark).png({ compressionLevel: 9, palette: true }).toBuffer();
  return sharp({ create: { width: size, height: size, channels: 3, background: '#faf6ec' } })
    .composite([{ input: mark, gravity: 'centre' }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
