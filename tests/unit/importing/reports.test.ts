import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../../src/importing/line.ts';
import { readSource } from '../../../src/importing/readers/read.ts';
import { tablesOf } from '../../../src/importing/table.ts';
import { renderTable } from '../../../src/kinds/plan/clauses/table.ts';
import { docx, p, sdt, tbl, tc, tr } from './make/docx.ts';
import { odt, rtf } from './make/generated.ts';
import { text, textPdf } from './make/text-pdf.ts';

const word = (body: string): Promise<SourceText> => readSource('a.docx', docx({ body }));
const texts = (source: SourceText): string[] => source.lines.map((line) => line.text);
const tables = (source: SourceText): string[][] => [...tablesOf(source.lines).values()].map(renderTable);
const cells = (...words: string[]): string => words.map((each) => tc(p(each))).join('');
const two = '<w:gridSpan w:val="2"/>';

/** Kinds of faults that others reported of readers of documents, each with the value that is right here. */
describe('Word, as reported of pandoc, docling, POI and Open-XML-SDK', () => {
  it('a cell in a content control moves no cell beside it (docling 3946)', async () => {
    const body = tbl(
      tr(cells('Ngày', 'Lần', 'Người')) + tr(sdt(tc(p('01/02/2015'))) + cells('1', 'Tổ trưởng')),
    );
    expect(tables(await word(body))[0]!.at(-1)).toBe('| 01/02/2015 | 1 | Tổ trưởng |');
  });

  it('a cell over two columns moves no cell behind it (pandoc 4672)', async () => {
    const body = tbl(tr(cells('A', 'B', 'C')) + tr(tc(p('B1 và C1'), two) + cells('D1')));
    expect(tables(await word(body))[0]!.at(-1)).toBe('| B1 và C1 | << | D1 |');
  });

  it('a second row with more cells than the first loses none (pandoc 2633, 2831)', async () => {
    const body = tbl(tr(tc(p('Đầu mục'), two) + cells('Hai')) + tr(cells('1', '2', '3')));
    expect(tables(await word(body))[0]!.at(-1)).toBe('| 1 | 2 | 3 |');
  });

  it('a first row of one cell without a span does not cut the rows below to one column (pandoc 11833)', async () => {
    const body = tbl(tr(cells('BẢNG CHỈ TIÊU')) + tr(cells('Thôn', 'Hộ')) + tr(cells('Một', '12')));
    expect(tables(await word(body))[0]!.slice(-2)).toEqual(['| Thôn | Hộ |', '| Một | 12 |']);
  });

  it('a table without a grid is a table (pandoc 11380)', async () => {
    expect(tables(await word(tbl(tr(cells('Thôn', 'Hộ')) + tr(cells('Một', '12')))))).toEqual([['| Thôn | Hộ |', '| --- | --- |', '| Một | 12 |']]); // prettier-ignore
  });

  it('a row that begins one column later keeps its last cell (pandoc 11464)', async () => {
    const body = tbl(tr(cells('A', 'B', 'C')) + tr(cells('2', '3'), '<w:gridBefore w:val="1"/>'));
    expect(tables(await word(body))[0]!.at(-1)).toBe('|  | 2 | 3 |');
  });

  it('two paragraphs of a merged cell stay in it, apart (pandoc 6025)', async () => {
    const body = tbl(tr(cells('Việc', 'Làm')) + tr(cells('a') + tc(p('Có') + p('Không'), '<w:vMerge w:val="restart"/>')) + tr(cells('b') + tc(p(''), '<w:vMerge/>'))); // prettier-ignore
    expect(tables(await word(body))[0]!.slice(2)).toEqual(['| a | Có \\ Không |', '| b | ^^ |']);
  });

  it('a table whose rows all stand in content controls is not empty (POI 66263)', async () => {
    expect(tables(await word(tbl(sdt(tr(cells('Thôn', 'Hộ'))) + sdt(tr(cells('Một', '12'))))))).toEqual([['| Thôn | Hộ |', '| --- | --- |', '| Một | 12 |']]); // prettier-ignore
  });

  it('several rows in one content control are several rows (Open-XML-SDK 83)', async () => {
    const body = tbl(tr(cells('Thôn', 'Hộ')) + sdt(tr(cells('Một', '12')) + tr(cells('Hai', '8'))));
    expect(tables(await word(body))[0]!.slice(2)).toEqual(['| Một | 12 |', '| Hai | 8 |']);
  });
});

describe('PDF, as reported of pdf.js', () => {
  it('letters numbered by a font of its own are no text: refused (8044, 10812)', async () => {
    const jumbled = '!"#$%&\'()*+,-.+/#012345&65*1 BCDFGHJKLMNPQRSTVWXZ bcdfghjklmnp qrstvwxz';
    const draw = Array.from({ length: 5 }, (_, index) => text(60, 700 - index * 16, jumbled)).join('');
    await expect(readSource('a.pdf', textPdf([{ draw }]))).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('figures side by side in columns are not glued to one (14497)', async () => {
    const row = (y: number, ...figures: string[]): string => figures.map((figure, at) => text(60 + at * 90, y, figure)).join(''); // prettier-ignore
    const source = await readSource('a.pdf', textPdf([{ draw: row(700, 'Chỉ tiêu', 'Thôn Một', 'Thôn Hai') + row(680, 'Số hộ', '256', '36') + row(660, 'Số cây', '30', '1.200') }])); // prettier-ignore
    expect(tables(source)[0]!.slice(2)).toEqual(['| Số hộ | 256 | 36 |', '| Số cây | 30 | 1.200 |']);
  });

  it('joined letters of a font are plain letters (11016)', async () => {
    const source = await readSource('a.pdf', textPdf([{ draw: text(60, 700, 'Hộ đăng ký o\uFB03ce theo \uFB01le mẫu của thôn.') }])); // prettier-ignore
    expect(texts(source)).toEqual(['Hộ đăng ký office theo file mẫu của thôn.']);
  });
});

describe('the same merged table from other writers', () => {
  const MERGED = ['| Thôn | Hộ thoát nghèo | << |', '| ^^ | Số hộ | Tỷ lệ |', '| --- | --- | --- |', '| Một | 4 | 3,2 |']; // prettier-ignore

  it('from a web page', async () => {
    const page = '<table><caption>Bảng 1. Thoát nghèo</caption><tr><td rowspan=2>Thôn</td><td colspan=2>Hộ thoát nghèo</td></tr><tr><td>Số hộ</td><td>Tỷ lệ</td></tr><tr><td>Một</td><td>4</td><td>3,2</td></tr></table>'; // prettier-ignore
    const source = await readSource('a.html', strToU8(page));
    expect(tables(source)).toEqual([MERGED]);
    expect([...source.captions!.values()]).toEqual(['Bảng 1. Thoát nghèo']);
  });

  it('from OpenDocument', async () => {
    const cell = (words: string, more = ''): string => `<table:table-cell ${more}><text:p>${words}</text:p></table:table-cell>`; // prettier-ignore
    const covered = '<table:covered-table-cell/>';
    const row = (inside: string): string => `<table:table-row>${inside}</table:table-row>`;
    const body = `<table:table>${row(cell('Thôn', 'table:number-rows-spanned="2"') + cell('Hộ thoát nghèo', 'table:number-columns-spanned="2"') + covered)}${row(covered + cell('Số hộ') + cell('Tỷ lệ'))}${row(cell('Một') + cell('4') + cell('3,2'))}</table:table>`; // prettier-ignore
    expect(tables(await readSource('a.odt', odt(body)))).toEqual([MERGED]);
  });

  it('from RTF', async () => {
    const row = (edges: string, ...words: string[]): string => `\\trowd${edges} ${words.map((each) => `\\pard\\intbl ${rtf(each)}\\cell `).join('')}\\row `; // prettier-ignore
    const source = `{\\rtf1\\ansi\\uc1 ${row('\\clvmgf\\cellx2000\\cellx6000', 'Thôn', 'Hộ thoát nghèo')}${row('\\clvmrg\\cellx2000\\cellx4000\\cellx6000', '', 'Số hộ', 'Tỷ lệ')}${row('\\cellx2000\\cellx4000\\cellx6000', 'Một', '4', '3,2')}\\pard ${rtf('Hết bảng.')}\\par}`; // prettier-ignore
    const read = await readSource('a.rtf', strToU8(source));
    expect(tables(read)).toEqual([MERGED]);
    expect(texts(read).at(-1)).toBe('Hết bảng.');
  });

  it('from Markdown', async () => {
    expect(tables(await readSource('a.md', strToU8(`Lời dẫn.\n\n${MERGED.join('\n')}\n`)))).toEqual([MERGED]);
  });
});

describe('boxes, contents and mails', () => {
  it('a text box of RTF is read once, its page head is told', async () => {
    const source = await readSource('a.rtf', strToU8(`{\\rtf1\\ansi\\uc1 {\\header ${rtf('Đầu trang')}}\\pard ${rtf('Trước')}\\par {\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt \\pard ${rtf('Trong hộp')}\\par }}{\\shprslt ${rtf('Trong hộp')}}}\\pard ${rtf('Sau')}\\par}`)); // prettier-ignore
    expect(texts(source)).toEqual(['Trước', 'Trong hộp', 'Sau']);
    expect(source.dropped).toMatchObject([{ reason: 'đầu trang, chân trang', text: 'Đầu trang' }]);
  });

  it('a text box and a shape of OpenDocument are read', async () => {
    const body = '<text:p>Trước<draw:frame><draw:text-box><text:p>Trong hộp</text:p></draw:text-box></draw:frame></text:p><text:p><draw:custom-shape><text:p>Trong hình</text:p></draw:custom-shape>Sau</text:p>'; // prettier-ignore
    expect(texts(await readSource('a.odt', odt(body)))).toEqual(['Trước', 'Trong hộp', 'Sau', 'Trong hình']);
  });

  it.each([
    ['a.mht', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n', '.docx'],
    ['a.eml', 'Received: from a\nSubject: Ke hoach\n', 'đính kèm'],
  ])('%s is refused with the way out', async (name, start, hint) => {
    await expect(readSource(name, strToU8(start))).rejects.toMatchObject({
      code: 'format',
      hint: expect.stringContaining(hint) as string,
    });
  });
});
