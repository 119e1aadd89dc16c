import { strToU8, zipSync } from 'fflate';

/** A cell of a made-up table, as someone at a spreadsheet means it. */
export type Made =
  | null
  | { text: string; raised?: string }
  /** A number and its format: `0`, `0.0`, `#,##0`, `#,##0.00`, `0.0%`, `General`. */
  | { number: number; format: string }
  /** A day, of which the cell shows the day, the month or only the year. */
  | { day: string; shows: 'day' | 'month' | 'year' }
  | { error: string };

export interface MadeTable {
  rows: Made[][];
  /** Merged cells: column, row, columns wide, rows high; from 0. */
  merged: { left: number; top: number; wide: number; high: number }[];
  hiddenRows: number[];
  hiddenColumns: number[];
}

const RAISED: Record<string, string> = { '1': '¹', '2': '²', '3': '³' };

/** A cell as a Vietnamese screen shows it. */
export function shown(cell: Made): string {
  if (cell === null) return '';
  if ('text' in cell) return cell.text + [...(cell.raised ?? '')].map((sign) => RAISED[sign]).join('');
  if ('error' in cell) return cell.error;
  if ('day' in cell) {
    const [year, month, day] = cell.day.split('-');
    return { day: `${day}/${month}/${year}`, month: `${month}/${year}`, year: year! }[cell.shows];
  }
  return spoken(cell.number, cell.format, ',', '.');
}

function spoken(number: number, format: string, decimal: string, thousands: string): string {
  const isPercent = format.endsWith('%');
  const places = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const value = Math.abs(isPercent ? number * 100 : number);
  const [whole = '', part] = (format === 'General' ? String(value) : value.toFixed(places)).split('.');
  const grouped = format.startsWith('#') ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, thousands) : whole;
  return `${number < 0 ? '-' : ''}${grouped}${part === undefined ? '' : decimal + part}${isPercent ? '%' : ''}`;
}

/** The table saved as CSV: what is hidden is empty, and a merged cell of headings is said once. */
export function toCsv({ rows, merged, hiddenRows, hiddenColumns }: MadeTable, headingRows: number): string {
  const copies = merged.filter(({ top }) => top >= headingRows);
  const text = (at: number, line: number): string => {
    const over = copies.find(({ left, top, wide, high }) => at >= left && at < left + wide && line >= top && line < top + high);
    return shown(over ? rows[over.top]![over.left]! : (rows[line]![at] ?? null));
  };
  return rows
    .map((row, line) =>
      row
        .map((_, at) => (hiddenRows.includes(line) || hiddenColumns.includes(at) ? '' : text(at, line)))
        .map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(';'),
    )
    .join('\n');
} // prettier-ignore

/** The table as an Excel workbook; `isTrue` is the spelling of a boolean (`1`, `true`). */
export function toXlsx(table: MadeTable, isTrue: string): Uint8Array {
  const formats: string[] = ['General'];
  const styleOf = (format: string): number => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format);
  };
  const cell = (made: Made, name: string): string => {
    if (made === null) return `<c r="${name}"/>`;
    if ('error' in made) return `<c r="${name}" t="e"><v>${made.error}</v></c>`;
    if ('number' in made) return `<c r="${name}" s="${styleOf(made.format)}"><v>${made.number}</v></c>`;
    if ('day' in made) {
      const serial = (Date.parse(made.day) - Date.UTC(1899, 11, 30)) / 86_400_000;
      const format = { day: 'dd/mm/yyyy', month: 'mm/yyyy', year: 'yyyy' }[made.shows];
      return `<c r="${name}" s="${styleOf(format)}"><v>${serial}</v></c>`;
    }
    const runs = made.raised
      ? `<r><t>${escape(made.text)}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${made.raised}</t></r>`
      : `<t xml:space="preserve">${escape(made.text)}</t>`;
    return `<c r="${name}" t="inlineStr"><is>${runs}</is></c>`;
  };
  const rows = table.rows.map((row, line) => {
    const hidden = table.hiddenRows.includes(line) ? ` hidden="${isTrue}"` : '';
    return `<row r="${line + 1}"${hidden}>${row.map((made, at) => cell(made, nameOf(at, line))).join('')}</row>`;
  });
  const cols = table.hiddenColumns.map((at) => `<col min="${at + 1}" max="${at + 1}" hidden="${isTrue}"/>`);
  const merged = table.merged.map(({ left, top, wide, high }) => `<mergeCell ref="${nameOf(left, top)}:${nameOf(left + wide - 1, top + high - 1)}"/>`);
  const sheet = `<worksheet xmlns="${MAIN}">${cols.length ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>${rows.join('')}</sheetData>${merged.length ? `<mergeCells>${merged.join('')}</mergeCells>` : ''}</worksheet>`;
  const own = formats.map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escape(format)}"/>`);
  return pack({
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Biểu" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellXfs>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet,
  });
} // prettier-ignore

/** The table as LibreOffice writes it; `english`: on a machine with English signs. */
export function toOds(table: MadeTable, english: boolean): Uint8Array {
  const covered = (at: number, line: number): boolean =>
    table.merged.some(({ left, top, wide, high }) => at >= left && at < left + wide && line >= top && line < top + high && (at > left || line > top));
  const cell = (made: Made, at: number, line: number): string => {
    if (covered(at, line)) return '<table:covered-table-cell/>';
    const merge = table.merged.find(({ left, top }) => left === at && top === line);
    const span = merge ? ` table:number-columns-spanned="${merge.wide}" table:number-rows-spanned="${merge.high}"` : '';
    const make = (attributes: string, words: string): string => `<table:table-cell${span}${attributes}>${words && `<text:p>${words}</text:p>`}</table:table-cell>`;
    if (made === null) return make('', '');
    if ('error' in made) return make(' office:value-type="string" calcext:value-type="error" table:formula="of:=1/0"', made.error);
    if ('day' in made) return make(` table:style-name="c-${made.shows}" office:value-type="date" office:date-value="${made.day}"`, shown(made));
    if ('number' in made) {
      const type = made.format.endsWith('%') ? 'percentage' : 'float';
      return make(` office:value-type="${type}" office:value="${made.number}"`, english ? spoken(made.number, made.format, '.', ',') : shown(made));
    }
    const raised = made.raised ? `<text:span text:style-name="T1">${made.raised}</text:span>` : '';
    return make(' office:value-type="string"', `${escape(made.text)}${raised}`);
  };
  const rows = table.rows.map((row, line) => {
    const hidden = table.hiddenRows.includes(line) ? ' table:visibility="collapse"' : '';
    return `<table:table-row${hidden}>${row.map((made, at) => cell(made, at, line)).join('')}</table:table-row>`;
  });
  const width = Math.max(...table.rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => `<table:table-column${table.hiddenColumns.includes(at) ? ' table:visibility="collapse"' : ''}/>`);
  const dates = { day: ['day', 'month', 'year'], month: ['month', 'year'], year: ['year'] };
  const styles = Object.entries(dates).map(([name, parts]) => `<number:date-style style:name="n-${name}">${parts.map((part) => `<number:${part} number:style="long"/>`).join('<number:text>/</number:text>')}</number:date-style><style:style style:name="c-${name}" style:family="table-cell" style:data-style-name="n-${name}"/>`);
  return pack({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${ODF}><office:automatic-styles>${styles.join('')}<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Biểu">${columns.join('')}${rows.join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
  });
} // prettier-ignore

export function pack(parts: Record<string, string>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name,
        strToU8(name.endsWith('.xml') ? `<?xml version="1.0" encoding="UTF-8"?>\n${text}` : text),
      ]),
    ),
  );
}

function nameOf(column: number, line: number): string {
  return `${String.fromCharCode(65 + column)}${line + 1}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
export const ODF = `${['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`).join(' ')} xmlns:number="${OASIS}:datastyle:1.0" xmlns:fo="${OASIS}:xsl-fo-compatible:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"`;
