import sharp from 'sharp';
import { cardSvg, type Card } from './card.ts';

/** Preview picture of a page for social networks: 1200 × 630 PNG. */
export async function previewPicture(card: Card): Promise<Buffer> {
  return sharp(Buffer.from(cardSvg(card)))
    .png({ compressionLevel: 9, palette: true, colours: 16 })
    .toBuffer();
}
