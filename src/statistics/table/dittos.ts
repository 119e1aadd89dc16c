import type { Grid } from './grid.ts';

/** “nt”, “-nt-”, “như trên”, or a quotation mark: the same as in the row above. “NT” is short for “nông thôn”. */
const DITTO = /^(?:[-–—]*\s*n\.?t\.?\s*[-–—]*|[Nn]hư trên|["”“″〃]|''|’’|-\s*["”“]\s*-)$/u;

/** Rows whose words are written out: a ditto in a column of words is the word above it. Figures are never repeated so. */
export function withoutDittos(rows: Grid['rows'], columns: Iterable<number>): Grid['rows'] {
  const wanted = [...columns];
  if (!rows.some(({ cells }) => wanted.some((at) => DITTO.test(cells[at]?.text ?? '')))) return rows;
  const above = new Map<number, string>();
  return rows.map((row) => {
    const cells = [...row.cells];
    for (const at of wanted) {
      const text = cells[at]?.text ?? '';
      const word = above.get(at);
      if (DITTO.test(text) && word !== undefined) cells[at] = { text: word };
      else if (text !== '') above.set(at, text);
    }
    return { ...row, cells };
  });
}

export function isDitto(text: string): boolean {
  return DITTO.test(text);
}
