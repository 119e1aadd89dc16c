import sharp from 'sharp';
import type { Tokens } from '../schemas/palette.ts';
import { cardSvg, type Card } from './card.ts';

/** Preview picture of a page for social networks: 1200 × 630 PNG, in the colours of the campaign. */
export async function previewPicture(card: Card, colours: Tokens): Promise<Buffer> {
  return sharp(Buffer.from(cardSvg(card, colours)))
    .png({ compressionLevel: 9, palette: true, colours: 16 })
    .toBuffer();
}
