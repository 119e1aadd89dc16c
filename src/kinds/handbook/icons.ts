/**
 * Section marks: small woven figures, one a section, made from the section's number so that a new section has its own at once.
 * Returns the inside of an SVG of 24 × 24; colours come from `currentColor`.
 */
export function sectionMark(order: number): string {
  const cells: string[] = [];
  // A 5 × 5 weave mirrored on both axes: six free cells, set by the bits of a number spread over 63 values.
  const bits = ((order * 37) % 62) + 1;
  for (let row = 0; row < 5; row++)
    for (let column = 0; column < 5; column++) {
      const r = Math.min(row, 4 - row);
      const c = Math.min(column, 4 - column);
      const bit = r <= c ? r * 3 + c - (r * (r + 1)) / 2 : c * 3 + r - (c * (c + 1)) / 2;
      if (bits & (1 << bit))
        cells.push(
          `M${12 + (column - row) * 2.4} ${2.4 + (column + row) * 2.4 - 2.2}l2.2 2.2-2.2 2.2-2.2-2.2z`,
        );
    }
  return `<path d="${cells.join('')}" fill="currentColor"/>`;
}
