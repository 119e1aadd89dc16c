import type { ImportWarning } from '../line.ts';

/** Smaller pictures, in their own points, are seals, codes and ornaments. */
const WIDE = 240;
const HIGH = 100;

/**
 * Pictures that stand beside the text of a PDF, told by their number: they may be a table or a map. They are counted in the bytes,
 * where every picture has its dictionary in plain letters, and never unpacked. As many as there are pages are the pages themselves,
 * scanned, with the text laid over them.
 */
export function toldPdfPictures(bytes: Uint8Array, pages: number): ImportWarning[] {
  const text = new TextDecoder('latin1').decode(bytes);
  const masks = new Set([...text.matchAll(/\/S?Mask\s+(\d+)\s+\d+\s+R/g)].map((match) => match[1]!));
  const large = [...text.matchAll(/(\d+)\s+\d+\s+obj\s*(<<(?:[^>]|>(?!>\s*stream))*>>)\s*stream/g)].filter(
    ([, number, entries]) =>
      !masks.has(number!) &&
      /\/Subtype\s*\/Image\b/.test(entries!) &&
      sizeOf(entries!, 'Width') >= WIDE &&
      sizeOf(entries!, 'Height') >= HIGH,
  ).length;
  if (!large || large >= pages * SCANNED) return [];
  return [
    {
      code: 'picture',
      line: 0,
      message: `PDF có ${large} hình chưa nhập được. Nếu trong hình có bảng, số liệu hay sơ đồ thì gõ lại thành chữ; con dấu, chữ ký, hình trang trí thì bỏ qua.`,
    },
  ];
}

/** Pictures to a page from which the pages themselves are pictures; a file of one page may hold one. */
const SCANNED = 2;

function sizeOf(entries: string, name: string): number {
  return Number(new RegExp(`/${name}\\s+(\\d+)`).exec(entries)?.[1] ?? 0);
}
