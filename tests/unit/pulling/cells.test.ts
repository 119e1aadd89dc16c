import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { heldBack } from '../../../src/pulling/paging.ts';
import { readSpreadsheet } from '../../../src/pulling/spreadsheet.ts';

/** Cells of spreadsheets as their programs write them, each by itself. */

const STRUCK = (text: string): string => [...text].map((letter) => `${letter}\u0336`).join('');

describe('a cell of Excel', () => {
  const book = (rows: string, { more = '', cols = '', workbook = '' } = {}): Uint8Array =>
    zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook xmlns:r="r">${workbook}<sheets><sheet name="Biểu" r:id="a"/><sheet name="Nháp" r:id="b" state="veryHidden"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="a" Target="/xl/worksheets/s1.xml"/><Relationship Id="b" Target="worksheets/s2.xml"/></Relationships>',
      ),
      'xl/styles.xml': strToU8(
        `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0"/><numFmt numFmtId="171" formatCode="yyyy"/><numFmt numFmtId="172" formatCode=";;;"/><numFmt numFmtId="173" formatCode="#,##0&quot; hộ&quot;"/></numFmts>
         <fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>
         <cellXfs><xf/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf fontId="1"/><xf fontId="2"/><xf numFmtId="173"/></cellXfs></styleSheet>`,
      ),
      'xl/sharedStrings.xml': strToU8(
        '<sst><si><t>Thôn</t></si><si><r><t>12</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si><si><r><rPr><strike/></rPr><t>45</t></r><r><t> 50</t></r></si><si><t>a_x000D_b</t><rPh><t>đọc</t></rPh></si></sst>',
      ),
      'xl/worksheets/s1.xml': strToU8(`<worksheet>${cols}<sheetData>${rows}</sheetData>${more}</worksheet>`),
      'xl/worksheets/s2.xml': strToU8('<worksheet><sheetData/></worksheet>'),
    });
  const one = (cell: string, workbook = '') =>
    readSpreadsheet('a.xlsx', book(`<row r="1">${cell}</row>`, { workbook }))[0]!.rows[0]!.cells[0];

  test.each([
    ['<c t="s"><v>0</v></c>', { text: 'Thôn' }],
    ['<c t="s"><v>1</v></c>', { text: '12¹' }],
    ['<c t="s"><v>2</v></c>', { text: `${STRUCK('45')} 50` }],
    ['<c t="s"><v>3</v></c>', { text: 'a\rb' }],
    ['<c t="s"><v>9</v></c>', { text: '', fault: 'ô A1 trỏ tới một chuỗi không có trong tệp' }],
    ['<c t="inlineStr"><is><t> Thôn </t></is></c>', { text: 'Thôn' }],
    ['<c t="str"><f>A2</f><v> Thôn </v></c>', { text: 'Thôn' }],
    ['<c t="str"><f>A2</f><v></v></c>', { text: '' }],
    ['<c t="b"><v>1</v></c>', { text: 'có' }],
    ['<c t="b"><v>0</v></c>', { text: 'không' }],
    ['<c t="e"><v>#DIV/0!</v></c>', { text: '#DIV/0!' }],
    ['<c t="d"><v>2023-06-30T00:00:00</v></c>', { text: '30/06/2023', isDay: true }],
    ['<c><v>1250.5</v></c>', { text: '1250,5', number: 1250.5 }],
    ['<c><v>0.30000000000000004</v></c>', { text: '0,3', number: 0.30000000000000004 }],
    ['<c><v> </v></c>', { text: '' }],
    ['<c><v>1e</v></c>', { text: '', fault: 'ô A1 có giá trị hỏng “1e”' }],
    ['<c s="1"><v>0.1532</v></c>', { text: '15,32%', number: 0.1532 }],
    ['<c s="2"><v>45107</v></c>', { text: '30/06/2023', isDay: true }],
    ['<c s="3"><v>2.45</v></c>', { text: '2,5', number: 2.45 }],
    ['<c s="4"><v>45107</v></c>', { text: '2023', isDay: true }],
    ['<c s="5"><v>7</v></c>', { text: '', fault: 'định dạng của ô giấu con số đi' }],
    ['<c s="8"><v>1250</v></c>', { text: '1.250 hộ', number: 1250 }],
    ['<c s="6"><v>45</v></c>', { text: STRUCK('45') }],
    ['<c s="7"><v>45</v></c>', { text: '45', number: 45 }],
    ['<c><f>A2+1</f><v>5</v></c>', { text: '5', number: 5 }],
    ['<c><f>A2+1</f></c>', { text: '', fault: 'ô A1 là công thức chưa có kết quả lưu trong tệp' }],
    ['<c t="str"><f>A2</f></c>', { text: '', fault: 'ô A1 là công thức chưa có kết quả lưu trong tệp' }],
  ])('%s', (cell, read) => expect(one(cell)).toEqual(read));

  test('counts days from 1904 where its book does', () => {
    expect(one('<c s="2"><v>43645</v></c>', '<workbookPr date1904="1"/>')).toEqual({
      text: '30/06/2023',
      isDay: true,
    });
  });

  test('of a book that asks to be worked out anew: a formula that gives nought has no result', () => {
    const stale = '<calcPr fullCalcOnLoad="1"/>';
    expect(one('<c><f>A2</f><v>0</v></c>', stale)).toMatchObject({
      fault: expect.stringContaining('công thức'),
    });
    expect(one('<c><f>A2</f><v>3</v></c>', stale)).toMatchObject({ text: '3' });
    expect(one('<c><v>0</v></c>', stale)).toMatchObject({ text: '0' });
    expect(one('<c><f>A2</f><v>0</v></c>')).toMatchObject({ text: '0' });
  });

  test('stands where it says, or behind the one before; what is hidden is left out and told', () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="AA2"><v>3</v></c></row><row r="4" hidden="1"><c><v>4</v></c></row><row ht="0"><c><v>5</v></c></row><row r="9"><c><v>6</v></c></row>';
    const [grid] = readSpreadsheet(
      'a.xlsx',
      book(rows, {
        cols: '<cols><col min="3" max="3" hidden="1"/><col min="27" max="30" width="0"/></cols>',
      }),
    );
    expect(
      grid!.rows.map(({ line, cells }) => [
        line,
        cells
          .map(({ text }) => text)
          .join('|')
          .replace(/\|+$/, ''),
      ]),
    ).toEqual([
      [2, '|1'],
      [9, '6'],
    ]);
    expect(grid!.remarks!.map(({ message }) => message)).toEqual([
      'dòng ẩn không lấy: 4–5',
      'cột ẩn không lấy: C, AA',
      'bảng tính ẩn không lấy: “Nháp”',
    ]);
  });

  test('merged over others speaks for them where it holds words; a figure counts once and names the rest', () => {
    const rows =
      '<row r="1"><c><v>2023</v></c><c/></row><row r="2"><c t="s"><v>0</v></c><c><v>9</v></c></row>';
    const merged = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>';
    const [grid] = readSpreadsheet('a.xlsx', book(rows, { more: merged }));
    expect(grid!.rows.map(({ cells }) => cells.map(({ text, over }) => over ?? text))).toEqual([
      ['2023', '2023'],
      ['Thôn', 'Thôn'],
    ]);
    expect(grid!.rows[0]!.cells[1]).toEqual({ text: '', over: '2023' });
  });
});

describe('a cell of OpenDocument', () => {
  const book = (rows: string, columns = ''): Uint8Array =>
    zipSync({
      'content.xml': strToU8(
        `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0">
        <office:automatic-styles>
          <number:date-style style:name="N1"><number:month/><number:year/></number:date-style>
          <style:style style:name="c1" style:data-style-name="N1"/>
          <style:style style:name="c2"><style:text-properties style:text-line-through-style="solid"/></style:style>
          <style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>
          <style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>
        </office:automatic-styles>
        <office:body><office:spreadsheet><table:table table:name="Biểu">${columns}${rows}</table:table><table:table table:name="Nháp" table:style-name="ta1"/></office:spreadsheet></office:body></office:document-content>`,
      ),
    });
  const one = (cell: string) =>
    readSpreadsheet('a.ods', book(`<table:table-row>${cell}</table:table-row>`))[0]!.rows[0]?.cells[0];
  const cell = (attributes: string, words = ''): string =>
    `<table:table-cell ${attributes}>${words && `<text:p>${words}</text:p>`}</table:table-cell>`;

  test.each([
    [cell('office:value-type="string"', 'Thôn <text:s text:c="2"/>Mẫu'), { text: 'Thôn   Mẫu' }],
    [cell('office:value-type="string"', '12<text:span text:style-name="T1">1</text:span>'), { text: '12¹' }],
    [
      cell('office:value-type="string"', '12<office:annotation><text:p>lời</text:p></office:annotation>'),
      { text: '12' },
    ],
    [cell('office:value-type="float" office:value="1250"', '1.250'), { text: '1.250', number: 1250 }],
    [cell('office:value-type="float" office:value="1250"', '1,250 hộ'), { text: '1.250 hộ', number: 1250 }],
    [cell('office:value-type="float" office:value="12.345"', '12.3'), { text: '12,3', number: 12.345 }],
    [cell('office:value-type="float" office:value="-5"', '(5)'), { text: '(5)', number: -5 }],
    [cell('office:value-type="float" office:value="-5"', '5'), { text: '-5', number: -5 }],
    [cell('office:value-type="float" office:value="7"'), { text: '7', number: 7 }],
    [
      cell('office:value-type="percentage" office:value="0.1532"', '15.32%'),
      { text: '15,32%', number: 0.1532 },
    ],
    [
      cell('office:value-type="float" office:value="x"', '5'),
      { text: '', fault: 'ô A1 có giá trị hỏng “x”' },
    ],
    [
      cell('office:value-type="float" office:value="1250000"', '1.250'),
      { text: '', fault: 'ô hiện “1.250” mà giá trị bên trong là 1250000: định dạng của ô đổi đơn vị' },
    ],
    [
      cell('office:value-type="date" office:date-value="2023-06-30"', '30/06/23'),
      { text: '30/06/2023', isDay: true },
    ],
    [
      cell('office:value-type="date" office:date-value="2023-06-30"', '6/2023'),
      { text: '6/2023', isDay: true },
    ],
    [
      cell('office:value-type="date" office:date-value="2023-06-30" table:style-name="c1"', '06/23'),
      { text: '06/2023', isDay: true },
    ],
    [cell('office:value-type="boolean" office:boolean-value="true"', 'TRUE'), { text: 'có' }],
    [cell('office:value-type="string" table:style-name="c2"', '45'), { text: STRUCK('45') }],
    [
      cell('table:formula="of:=[.A2]" office:value-type="float"'),
      { text: '', fault: 'ô A1 là công thức chưa có kết quả lưu trong tệp' },
    ],
    [
      cell('table:formula="of:=[.A2]" office:value-type="float" office:value="3"', '3'),
      { text: '3', number: 3 },
    ],
  ])('%s', (written, read) => expect(one(written)).toEqual(read));

  test('said many times stands in each place; the empty rest of a sheet is none; what is hidden is told', () => {
    const rows = `<table:table-row table:number-rows-repeated="2">${cell('office:value-type="string" table:number-columns-repeated="2"', 'a')}</table:table-row>
      <table:table-row table:visibility="collapse">${cell('office:value-type="string"', 'ẩn')}</table:table-row>
      <table:table-row-group table:display="false"><table:table-row>${cell('office:value-type="string"', 'ẩn')}</table:table-row></table:table-row-group>
      <table:table-header-rows><table:table-row>${cell('office:value-type="string"', 'b')}</table:table-row></table:table-header-rows>
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    const columns = '<table:table-column/><table:table-column table:visibility="collapse"/>';
    const [grid] = readSpreadsheet('a.ods', book(rows, columns));
    expect(grid!.rows.map(({ line, cells }) => [line, cells.map(({ text }) => text).join('|')])).toEqual([
      [1, 'a|'],
      [2, 'a|'],
      [5, 'b'],
    ]);
    expect(grid!.remarks!.map(({ message }) => message)).toEqual([
      'dòng ẩn không lấy: 3–4',
      'cột ẩn không lấy: B',
      'bảng tính ẩn không lấy: “Nháp”',
    ]);
  });

  test('merged over others covers what lies under it', () => {
    const rows = `<table:table-row>${cell('office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"', 'Thôn')}<table:covered-table-cell office:value-type="string"><text:p>dưới</text:p></table:covered-table-cell></table:table-row>
      <table:table-row><table:covered-table-cell/><table:covered-table-cell/></table:table-row>`;
    const [grid] = readSpreadsheet('a.ods', book(rows));
    expect(grid!.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Thôn', 'Thôn'],
      ['Thôn', 'Thôn'],
    ]);
  });
});

describe('an answer of JSON that holds rows back', () => {
  const told = (json: unknown, path?: string) => heldBack(json, path, 2);
  test.each([
    'next',
    'nextPage',
    'next_url',
    'nextLink',
    '@odata.nextLink',
    'nextCursor',
    'hasMore',
    'has_next',
    'hasNextPage',
    'exceededTransferLimit',
  ])('says so by “%s”', (name) => {
    expect(told({ data: [], [name]: true }, 'data')).toMatchObject({ sure: true });
    expect(told({ data: [], meta: { [name]: 'https://vi-du.vn/?trang=2' } }, 'data')).toMatchObject({
      sure: true,
    });
    for (const nothing of [null, false, '', 0, { href: null }])
      expect(told({ data: [], [name]: nothing }, 'data')).toBeUndefined();
  });
  test.each(['total_pages', 'totalPages', 'page_count', 'lastPage', 'num_pages', 'pages'])(
    'says so by “%s” above one',
    (name) => {
      expect(told({ data: [], [name]: 2 }, 'data')).toMatchObject({ sure: true });
      expect(told({ data: [], [name]: 1 }, 'data')).toBeUndefined();
    },
  );
  test.each([
    'total',
    'totalCount',
    'total_rows',
    'maxRecords',
    'recordsTotal',
    'numFound',
    'numberMatched',
    'count',
  ])('may say so by “%s” above the rows that came; surely where a page is told beside it', (name) => {
    expect(told({ data: [], [name]: 3 }, 'data')).toMatchObject({ sure: false, said: `“${name}”: 3` });
    expect(told({ data: [], [name]: '3' }, 'data')).toMatchObject({ sure: false });
    expect(told({ data: [], [name]: 3, limit: 2 }, 'data')).toMatchObject({ sure: true });
    for (const enough of [2, 2.5, 'nhiều'])
      expect(told({ data: [], [name]: enough }, 'data')).toBeUndefined();
  });
  test('is looked at on the whole way to its rows, and nowhere else', () => {
    expect(told({ a: { b: [], total: 3 } }, 'a.b')).toBeDefined();
    expect(told({ a: { b: [] }, total: 3 }, 'a.b')).toBeDefined();
    expect(told([{ total: 3 }])).toBeUndefined();
  });
});
