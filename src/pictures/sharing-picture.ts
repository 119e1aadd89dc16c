import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';
import sharp from 'sharp';
import type { Tokens } from '../schemas/palette.ts';

/** Preview picture of a page for social networks: 1200 × 630 PNG. Letters are drawn as paths, so it looks the same on every machine. */
export async function previewPicture({
  title,
  section,
  site,
  colours,
}: {
  title: string;
  section: string;
  site: string;
  colours: Tokens;
}): Promise<Buffer> {
  const lines = wrap(title, 62, 1020).slice(0, 5);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
<rect width="1200" height="630" fill="${colours['--paper']}"/>
<rect width="1200" height="34" fill="${colours['--indigo-deep']}"/><rect y="34" width="1200" height="42" fill="${colours['--weave']}"/>${band(colours['--turmeric-bright']!)}
<path d="${outline(section, 90, 158, 30)}" fill="${colours['--madder']}"/>
${lines.map((line, index) => `<path d="${outline(line, 90, 245 + index * 78, 62)}" fill="${colours['--ink']}"/>`).join('')}
<path d="M118 548 150 580 118 612 86 580z" fill="${colours['--madder']}"/><path d="M118 558v44l-22-22z" fill="${colours['--paper']}"/><path d="M118 558v44l22-22z" fill="${colours['--turmeric-bright']}"/>
<path d="${outline(site, 170, 592, 34)}" fill="${colours['--indigo']}"/></svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true, colours: 16 }).toBuffer();
}

const require = createRequire(import.meta.url);
let fonts: Font[] | undefined;

/** Be Vietnam Pro in its subsets; a letter is taken from the first that has it. */
function loadFonts(): Font[] {
  fonts ??= ['latin', 'vietnamese', 'latin-ext'].map((subset) => {
    const bytes = readFileSync(
      require.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-600-normal.woff`),
    );
    return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  });
  return fonts;
}

function fontOf(letter: string): Font {
  const all = loadFonts();
  return all.find((font) => font.charToGlyphIndex(letter) > 0) ?? all[0]!;
}

function outline(text: string, x: number, y: number, size: number): string {
  let path = '';
  for (const letter of text.normalize('NFC')) {
    const font = fontOf(letter);
    path += font.getPath(letter, x, y, size).toPathData(1);
    x += font.getAdvanceWidth(letter, size);
  }
  return path;
}

function width(text: string, size: number): number {
  return [...text.normalize('NFC')].reduce(
    (sum, letter) => sum + fontOf(letter).getAdvanceWidth(letter, size),
    0,
  );
}

function wrap(text: string, size: number, limit: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const current = lines.at(-1);
    if (current !== undefined && width(`${current} ${word}`, size) <= limit)
      lines[lines.length - 1] = `${current} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function band(colour: string): string {
  let path = '';
  for (let x = 0; x < 1200; x += 60)
    path += `M${x} 55l15-15 15 15-15 15zM${x + 33} 55h6v-6h6v-6h6v6h6v6h-6v6h-6v6h-6v-6h-6z`;
  return `<path d="${path}" fill="${colour}"/>`;
}
