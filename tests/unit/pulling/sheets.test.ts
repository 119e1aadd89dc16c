import { expect, it } from 'vitest';
import { readSpreadsheet } from '../../../src/pulling/spreadsheet.ts';
import type { Grid } from '../../../src/statistics/table/grid.ts';
import { MAIN, ODF, OFFICE, pack } from './made-table.ts';

interface Book {
  styles?: string;
  data: string;
  cols?: string;
  merged?: string;
  formats?: readonly string[];
  workbook?: string;
  strings?: string;
  state?: string;
}

/** An Excel workbook around the rows of one sheet, given as XML; style 1 and on have the given formats. */
function xlsx({ data, cols = '', merged = '', formats = [], styles, workbook = '', strings, state }: Book): Grid[] {
  const sheets = `<sheets>${state ? `<sheet name="Nháp" sheetId="1" r:id="r2" state="${state}"/>` : ''}<sheet name="Biểu" sheetId="2" r:id="r1"/></sheets>`;
  const sheet = `<worksheet xmlns="${MAIN}">${cols && `<cols>${cols}</cols>`}<sheetData>${data}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
  const relation = (id: string, name: string): string => `<Relationship Id="${id}" Type="${OFFICE}/worksheet" Target="worksheets/${name}.xml"/>`;
  return readSpreadsheet(
    'a.xlsx',
    pack({
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook.replace(/<calcPr.*/, '')}${sheets}${/<calcPr.*/.exec(workbook)?.[0] ?? ''}</workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('r1', 'sheet1')}${relation('r2', 'sheet2')}</Relationships>`,
      'xl/styles.xml': styles ?? `<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((code, at) => `<xf numFmtId="${/^\d+$/.test(code) ? code : 170 + at}"/>`).join('')}</cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': sheet,
      'xl/worksheets/sheet2.xml': sheet,
      ...(strings && { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    }),
  );
} // prettier-ignore

/** The styles of a book whose second style is struck through. */
const STRUCK_STYLES = `<styleSheet xmlns="${MAIN}"><fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>`;

function ods(table: string, styles = '', attributes = ''): Grid[] {
  return readSpreadsheet(
    'a.ods',
    pack({
      'content.xml': `<office:document-content ${ODF}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Biểu"${attributes}>${table}</table:table></office:spreadsheet></office:body></office:document-content>`,
    }),
  );
}

const texts = ([grid]: Grid[]): string[][] => grid!.rows.map(({ cells }) => cells.map(({ text }) => text));
const remarks = ([grid]: Grid[]): string[] => grid!.remarks!.map(({ message }) => message);
const word = (name: string, text: string): string =>
  `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;

it.each(['1', 'true', 'TRUE', ' true ', 'on'])('a row hidden="%s" is not on the screen', (spelling) => {
  const grids = xlsx({ data: `<row r="1">${word('A1', 'có')}</row><row r="2" hidden="${spelling}">${word('A2', 'ẩn')}</row>` });
  expect(texts(grids)).toEqual([['có']]);
  expect(remarks(grids)).toEqual(['dòng ẩn không lấy: 2']);
}); // prettier-ignore

it.each(['0', '0.0'])('a row of height %s is not on the screen', (height) => {
  const grids = xlsx({ data: `<row r="1">${word('A1', 'có')}</row><row r="2" ht="${height}" customHeight="1">${word('A2', 'ẩn')}</row>` });
  expect(texts(grids)).toEqual([['có']]);
}); // prettier-ignore

it.each(['0', 'false', 'False'])('a row hidden="%s" is on the screen', (spelling) => {
  expect(texts(xlsx({ data: `<row r="1" hidden="${spelling}">${word('A1', 'có')}</row>` }))).toEqual([
    ['có'],
  ]);
});

it('a hidden column keeps its place, says nothing and is told', () => {
  for (const hidden of ['hidden="true"', 'hidden="1"', 'width="0"']) {
    const grids = xlsx({ cols: `<col min="2" max="3" ${hidden}/>`, data: `<row r="1">${word('A1', 'a')}${word('B1', 'b')}${word('C1', 'c')}${word('D1', 'd')}</row>` });
    expect(texts(grids)).toEqual([['a', '', '', 'd']]);
    expect(remarks(grids)).toEqual(['cột ẩn không lấy: B–C']);
  }
}); // prettier-ignore

it('hidden and very hidden sheets are left out and told', () => {
  for (const state of ['hidden', 'veryHidden']) {
    const grids = xlsx({ data: `<row r="1">${word('A1', 'a')}</row>`, state });
    expect(grids.map(({ sheet }) => sheet)).toEqual(['Biểu']);
    expect(remarks(grids)).toEqual(['bảng tính ẩn không lấy: “Nháp”']);
  }
});

it.each([
  ['<workbookPr date1904="true"/>', '01/12/2023'],
  ['<workbookPr date1904="1"/>', '01/12/2023'],
  ['<workbookPr date1904="false"/>', '30/11/2019'],
  ['', '30/11/2019'],
])('43799 under %s is %s', (workbook, day) => {
  expect(texts(xlsx({ data: '<row r="1"><c r="A1" s="1"><v>43799</v></c></row>', formats: ['14'], workbook }))).toEqual([[day]]);
}); // prettier-ignore

it.each([
  ['General', 1234.5, '1234,5'],
  ['#,##0', 21848, '21.848'],
  ['0.00', 97, '97,00'],
  ['#0', 45.6, '46'],
  ['0.0%', 0.1532, '15,3%'],
  ['10', 0.1532, '15,32%'],
  ['0" hộ"', 45, '45 hộ'],
  ['"Năm "0', 2023, 'Năm 2023'],
  ['#,##0;(#,##0)', -1234, '(1.234)'],
  ['#,##0_);[Red](#,##0)', -1234, '(1.234)'],
  ['0;0', -12, '-12'],
  ['_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', 0, '0'],
  ['#,##0,', 1234567, '1.235'],
  ['# ?/?', 0.5, '0,5'],
  ['0.0E+00', 12345, '12345'],
  ['@', 45, '45'],
  ['mm/yyyy', 45107, '06/2023'],
  ['yyyy', 45107, '2023'],
  ['dd-mm-yyyy hh:mm', 45107.5, '30/06/2023'],
  ['"ngày" dd "tháng" mm "năm" yyyy', 45107, '30/06/2023'],
  ['17', 45107, '06/2023'],
  ['d-mmm', 45107, '30/06'],
])('the format %s shows %s as %s', (format, value, text) => {
  expect(texts(xlsx({ data: `<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, formats: [format] }))).toEqual([[text]]);
}); // prettier-ignore

it('dust of sums is no digit of a figure', () => {
  expect(texts(xlsx({ data: '<row r="1"><c r="A1"><v>0.30000000000000004</v></c></row>' }))).toEqual([
    ['0,3'],
  ]);
});

it('raised digits stay raised, in shared and inline words; lowered ones do not matter', () => {
  const rich = (style: string): string => `<r><t>45</t></r><r><rPr><vertAlign val="${style}"/></rPr><t>1</t></r>`;
  const grids = xlsx({
    strings: `<si>${rich('superscript')}</si><si>${rich('subscript')}</si>`,
    data: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is>${rich('superscript')}<rPh><t>x</t></rPh></is></c></row>`,
  });
  expect(texts(grids)).toEqual([['45¹', '451', '45¹']]);
}); // prettier-ignore

it('what is struck through stays struck, and is refused as a figure and as a name', () => {
  const crossed = (style: string): string => `<si><r><rPr>${style}</rPr><t>45</t></r><r><t>50</t></r></si>`;
  const data = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
  expect(texts(xlsx({ strings: crossed('<strike/>') + crossed('<strike val="0"/>'), data }))).toEqual([['4\u03365\u033650', '4550']]);
  const style = '<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>';
  const cell = '<table:table-row><table:table-cell office:value-type="string"><text:p><text:span text:style-name="S">45</text:span>50</text:p></table:table-cell></table:table-row>';
  expect(texts(ods(cell, style))).toEqual([['4\u03365\u033650']]);
}); // prettier-ignore

it('a number that its format hides is not published in silence', () => {
  const [grid] = xlsx({ data: '<row r="1"><c r="A1" s="1"><v>45</v></c><c r="B1" s="2"><v>0</v></c></row>', formats: [';;;', '0;-0;;@'] });
  expect(grid!.rows[0]!.cells).toEqual([{ text: '', fault: 'định dạng của ô giấu con số đi' }, { text: '0', number: 0 }]);
}); // prettier-ignore

it.each([
  ['<c r="B2"><f>60+60</f></c>', 'ô B2 là công thức chưa có kết quả lưu trong tệp'],
  ['<c r="B2"><f>60+60</f><v></v></c>', 'ô B2 là công thức chưa có kết quả lưu trong tệp'],
  ['<c r="B2"><f t="shared" si="0"/></c>', 'ô B2 là công thức chưa có kết quả lưu trong tệp'],
  ['<c r="B2" t="str"><f>A1</f></c>', 'ô B2 là công thức chưa có kết quả lưu trong tệp'],
  ['<c r="B2" t="s"><v>7</v></c>', 'ô B2 trỏ tới một chuỗi không có trong tệp'],
  ['<c r="B2"><v>abc</v></c>', 'ô B2 có giá trị hỏng “abc”'],
])('%s cannot be read, and is named', (cell, fault) => {
  expect(xlsx({ data: `<row r="2">${cell}</row>` })[0]!.rows[0]!.cells[1]).toMatchObject({ text: '', fault });
});

it('a formula gives its last result; an empty word is one, a nought in a file that asks to be worked out anew is none', () => {
  const data = '<row r="1"><c r="A1"><f>60+60</f><v>120</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><f>1-1</f><v>0</v></c></row>';
  expect(texts(xlsx({ data }))).toEqual([['120', '', '0']]);
  expect(xlsx({ data, workbook: '<calcPr fullCalcOnLoad="1"/>' })[0]!.rows[0]!.cells.map(({ fault }) => fault !== undefined)).toEqual([false, false, true]);
}); // prettier-ignore

it('a merged word speaks in each place it covers, a number only names the places beside it, what lies under is not seen', () => {
  const data = `<row r="1">${word('A1', 'Đơn vị')}<c r="B1"><v>2023</v></c><c r="C1"><v>9</v></c></row><row r="2">${word('A2', 'dưới')}</row>`;
  const [grid] = xlsx({ data, merged: '<mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/>' });
  expect(grid!.rows.map(({ cells }) => cells)).toEqual([
    [{ text: 'Đơn vị' }, { text: '2023', number: 2023 }, { text: '', over: '2023' }],
    [{ text: 'Đơn vị' }],
  ]);
});

it('a spelled-out sign that XML cannot hold is one sign', () => {
  expect(texts(xlsx({ data: `<row r="1">${word('A1', 'Số_x000A_hộ')}</row>` }))).toEqual([['Số\nhộ']]);
});

it('LibreOffice: hidden and filtered rows, rows in closed groups, hidden columns and tables', () => {
  const cell = (text: string): string => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const grids = ods(
    `<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-header-rows><table:table-row>${cell('a')}${cell('b')}${cell('c')}${cell('d')}</table:table-row></table:table-header-rows><table:table-row table:visibility="filter">${cell('lọc')}</table:table-row><table:table-row-group table:display="false"><table:table-row>${cell('gập')}</table:table-row></table:table-row-group><table:table-row table:number-rows-repeated="2">${cell('e')}</table:table-row></table:table><table:table table:name="Nháp" table:style-name="h"><table:table-row>${cell('nháp')}</table:table-row>`,
    '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>',
  );
  expect(grids.map(({ sheet }) => sheet)).toEqual(['Biểu']);
  expect(grids[0]!.rows.map(({ line, cells }) => [line, ...cells.map(({ text }) => text)])).toEqual([[1, 'a', '', '', 'd'], [4, 'e'], [5, 'e']]);
  expect(remarks(grids)).toEqual(['dòng ẩn không lấy: 2–3', 'cột ẩn không lấy: B–C', 'bảng tính ẩn không lấy: “Nháp”']);
}); // prettier-ignore

it.each([
  ['office:value-type="float" office:value="1234.5"', '1.234,50', '1.234,50'],
  ['office:value-type="float" office:value="1234.5"', '1,234.50', '1.234,50'],
  ['office:value-type="float" office:value="45.678"', '46', '46'],
  ['office:value-type="float" office:value="45"', '45 hộ', '45 hộ'],
  ['office:value-type="float" office:value="-12"', '(12)', '(12)'],
  ['office:value-type="float" office:value="0"', '-', '0'],
  ['office:value-type="float" office:value="12345"', '1,23E+04', '12345'],
  ['office:value-type="float" office:value="45"', '', '45'],
  ['office:value-type="percentage" office:value="0.1532"', '15.32%', '15,32%'],
  ['office:value-type="currency" office:currency="VND" office:value="5000"', '5.000 ₫', '5.000 ₫'],
  ['office:value-type="date" office:date-value="2023-06-30"', '30/06/23', '30/06/2023'],
  ['office:value-type="date" office:date-value="2023-06-30T07:00:00"', '30/06/23', '30/06/2023'],
  ['office:value-type="string" calcext:value-type="error" table:formula="of:=1/0"', '#DIV/0!', '#DIV/0!'],
  ['office:value-type="string" table:formula="of:=&quot;&quot;"', '', ''],
])('LibreOffice: %s on the screen as “%s” is %s', (attributes, screen, text) => {
  const shown = `<table:table-row><table:table-cell ${attributes}><office:annotation><text:p>99</text:p></office:annotation><text:p>${screen}</text:p></table:table-cell></table:table-row>`;
  expect(texts(ods(shown))).toEqual(text ? [[text]] : [[]]);
}); // prettier-ignore

it('LibreOffice: thousands shown of a number are refused: its signs may part thousands or decimals', () => {
  const [grid] = ods('<table:table-row><table:table-cell office:value-type="float" office:value="1234567"><text:p>1.235</text:p></table:table-cell></table:table-row>');
  expect(grid!.rows[0]!.cells[0]).toMatchObject({ text: '', fault: 'ô hiện “1.235” mà giá trị bên trong là 1234567: định dạng của ô đổi đơn vị' });
}); // prettier-ignore

it('LibreOffice: a number that ends in 5 is rounded as the program rounds it', () => {
  expect(texts(ods('<table:table-row><table:table-cell office:value-type="float" office:value="1.005"><text:p>1,01</text:p></table:table-cell></table:table-row>'))).toEqual([['1,01']]);
}); // prettier-ignore

it('LibreOffice: a formula that was never worked out is named', () => {
  const [grid] = ods('<table:table-row><table:table-cell/><table:table-cell table:formula="of:=60+60"/></table:table-row>');
  expect(grid!.rows[0]!.cells[1]).toMatchObject({ fault: 'ô B1 là công thức chưa có kết quả lưu trong tệp' });
}); // prettier-ignore

it('spreadsheets of before 2007 and locked ones are told apart from tables', async () => {
  const { refuseOldSpreadsheet } = await import('../../../src/pulling/container.ts');
  expect(() => refuseOldSpreadsheet(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toThrow(
    'bảng tính đời cũ (.xls) hoặc có đặt mật khẩu',
  );
  expect(() => readSpreadsheet('a.xlsx', pack({ 'word/document.xml': '<a/>' }))).toThrow(
    'không phải bảng tính Excel (.xlsx) hay OpenDocument (.ods)',
  );
});

it('what a cell strikes through stays struck, in words and in figures', () => {
  const data = `<row r="1"><c r="A1" s="1"><v>12</v></c><c r="B1" s="2"><v>12</v></c><c r="C1" s="1" t="inlineStr"><is><t>a</t></is></c></row>`;
  const [cells] = xlsx({ data, styles: STRUCK_STYLES })[0]!.rows.map((row) => row.cells);
  expect(cells).toEqual([{ text: '1\u03362\u0336' }, { text: '12', number: 12 }, { text: 'a\u0336' }]);
  const style = '<style:style style:name="bo" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>';
  const table = '<table:table-row><table:table-cell table:style-name="bo" office:value-type="float" office:value="12"><text:p>12</text:p></table:table-cell></table:table-row>';
  expect(ods(table, style)[0]!.rows[0]!.cells).toEqual([{ text: '1\u03362\u0336' }]);
}); // prettier-ignore

it('a day without a style is as precise as its words', () => {
  const day = (shown: string): string =>
    `<table:table-cell office:value-type="date" office:date-value="2023-06-01"><text:p>${shown}</text:p></table:table-cell>`;
  const row = `<table:table-row>${['06/2023', '2023', '1/6/2023'].map(day).join('')}</table:table-row>`;
  expect(texts(ods(row))).toEqual([['06/2023', '2023', '01/06/2023']]);
});
