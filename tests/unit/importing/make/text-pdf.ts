/** A PDF whose letters are Unicode: every letter is half as wide as high, so places can be reckoned. */
export interface PdfPage {
  /** Drawing operators, from `text` and `line`. */
  draw: string;
  width?: number;
  height?: number;
  /** Degrees the viewer turns the page. */
  rotate?: number;
}

/** Text with its lower left corner; `matrix` turns it. */
export function text(x: number, y: number, words: string, size = 12, matrix = '1 0 0 1'): string {
  const codes = [...words].map((sign) => sign.codePointAt(0)!.toString(16).padStart(4, '0')).join('');
  return `BT /F1 ${size} Tf ${matrix} ${x} ${y} Tm <${codes}> Tj ET\n`;
}

export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `0.5 w ${x0} ${y0} m ${x1} ${y1} l S\n`;
}

/**
 * A table drawn with lines. `edges` are its upright lines, `rows` its texts by row; `<<` and `^^` stand for merged cells, between
 * which no line is drawn.
 */
export function ruled(
  edges: readonly number[],
  top: number,
  rows: readonly (readonly string[])[],
  high = 20,
): string {
  const left = edges[0]!;
  const y = (row: number): number => top - row * high;
  let out = line(left, y(0), edges.at(-1)!, y(0)) + line(left, y(rows.length), edges.at(-1)!, y(rows.length));
  rows.forEach((cells, row) => {
    cells.forEach((words, column) => {
      const [x0, x1] = [edges[column]!, edges[column + 1]!];
      if (words !== '<<') out += line(x0, y(row), x0, y(row + 1));
      if (column === cells.length - 1) out += line(x1, y(row), x1, y(row + 1));
      const below = rows[row + 1]?.[column];
      if (below !== undefined && below !== '^^') out += line(x0, y(row + 1), x1, y(row + 1));
      if (words !== '<<' && words !== '^^') out += text(x0 + 3, y(row + 1) + 6, words, 10);
    });
  });
  return out;
}

/** @param unicode false leaves out the table that says which letter a code is */
export function textPdf(pages: readonly PdfPage[], unicode = true): Uint8Array {
  const cmap =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${7 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Vidu /Encoding /Identity-H /DescendantFonts [4 0 R] ${unicode ? '/ToUnicode 6 0 R' : ''} >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Vidu /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 500 >>',
    '<< /Type /FontDescriptor /FontName /Vidu /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    `<< /Length ${cmap.length} >>\nstream\n${cmap}\nendstream`,
    ...pages.flatMap(({ draw, width = 595, height = 842, rotate = 0 }, index) => [
      `<< /Type /Page /Parent 2 0 R /Rotate ${rotate} /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${8 + index * 2} 0 R >>`,
      `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    ]),
  ];
  return fileOf(objects);
}

/** One page in fonts of TCVN3 that bring no table of letters: `/F1` draws them as typed, `/F2` draws small letters as capitals. */
export function oldPdf(draw: string): Uint8Array {
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${'500 '.repeat(224)}] >>`;
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [5 0 R] /Count 1 >>',
    font('.VnTime'),
    font('.VnTimeH'),
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents 6 0 R >>',
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
  ]);
}

/** Each sign of the objects is one byte. */
function fileOf(objects: readonly string[]): Uint8Array {
  let out = '%PDF-1.5\n';
  const offsets = objects.map((object, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(out, (sign) => sign.charCodeAt(0));
}
