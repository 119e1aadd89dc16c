import type { Grid } from './grid.ts';
import { plainMark } from './read-figure.ts';

const NOTE =
  /^(?:ghi chú|chú thích)?\s*:?\s*(?:[([](\d{1,2}|[a-e]|\*+)[)\]]|([⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ⁽⁾]+)|(\*+)|(\d|[a-e])\))\s*[:.–-]?\s*(\p{L}.*)$/iu;

/** Notes that stand under a table by their mark: `(1) Số liệu ước` → `1`. Only rows whose first words are the note count. */
export function footnotesOf(rows: Grid['rows']): Map<string, string> {
  const notes = new Map<string, string>();
  for (const { cells } of rows) {
    const texts = [...new Set(cells.map(({ text }) => text).filter(Boolean))];
    const match = texts.length === 1 ? NOTE.exec(texts[0]!) : null;
    if (match) notes.set(plainMark(match.slice(1, 5).find(Boolean)!), match[5]!.trim());
  }
  return notes;
}
