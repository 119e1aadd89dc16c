import { encode } from 'uqr';

/**
 * A QR code as the inside of an SVG: `size` modules a side (quiet zone of four included, ISO/IEC 18004) and one path of the dark ones.
 * Error correction M survives a stain on a notice board.
 */
export function qrCode(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  let path = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!data[y]![x]) continue;
      let run = 1;
      while (data[y]![x + run]) run++;
      path += `M${x} ${y}h${run}v1h-${run}z`;
      x += run;
    }
  return { size, path };
}
