import { fold } from './fold.ts';
import { normalize } from './normalize.ts';

/**
 * ASCII id from Vietnamese words: “Phòng Dân tộc” → `phong-dan-toc`, “1719/QĐ-TTg” → `1719-qd-ttg`.
 * Apostrophes join (“Ia H’Drai” → `ia-hdrai`); every other sign separates. Empty when nothing is left.
 */
export function slugify(text: string): string {
  return fold(normalize(text))
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
