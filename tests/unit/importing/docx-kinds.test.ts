import { strToU8 } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { readSource } from '../../../src/importing/readers/read.ts';
import type { SourceText } from '../../../src/importing/line.ts';
import { tablesOf } from '../../../src/importing/table.ts';
import { renderTable } from '../../../src/kinds/plan/clauses/table.ts';
import { chunk, docx, field, item, level, list, num, p, run, sdt, table, tbl, tc, tr } from './make/docx.ts';

const read = (parts: Parameters<typeof docx>[0]): Promise<SourceText> => readSource('a.docx', docx(parts));
const texts = (source: SourceText): string[] => source.lines.map((line) => line.text);
const tables = (source: SourceText): string[][] => [...tablesOf(source.lines).values()].map(renderTable);
const dropped = (source: SourceText): string[] =>
  source.dropped!.map(({ reason, text }) => `${reason}: ${text}`);
const para = (inside: string): string => `<w:p>${inside}</w:p>`;

describe('content controls and custom XML', () => {
  it('are opened around paragraphs, rows, cells and runs, one in another', async () => {
    const row = (a: string, b: string): string => tr(tc(p(a)) + tc(p(b)));
    const body =
      sdt(sdt(p('Trong hai hộp'))) +
      para(run('Vận động ') + sdt(run('30 hộ')) + `<w:customXml>${run(' làm chuồng')}</w:customXml>`) +
      tbl(row('Thôn', 'Hộ') + sdt(sdt(row('Một', '12'))) + `<w:customXml>${row('Hai', '8')}</w:customXml>` + tr(sdt(tc(p('Ba'))) + tc(sdt(p('5')))));
    const source = await read({ body });
    expect(texts(source).slice(0, 2)).toEqual(['Trong hai hộp', 'Vận động 30 hộ làm chuồng']);
    expect(tables(source)).toEqual([
      ['| Thôn | Hộ |', '| --- | --- |', '| Một | 12 |', '| Hai | 8 |', '| Ba | 5 |'],
    ]);
  }); // prettier-ignore
});

describe('embedded parts (altChunk)', () => {
  const body = p('Trước') + '<w:altChunk r:id="rId9"/>' + p('Sau');

  it('a web page takes its place in the text, with its tables', async () => {
    const html = '<html><body><p>Ở giữa</p><table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table></body></html>'; // prettier-ignore
    const source = await read({
      body: table([[['x'], ['y']]]) + body,
      extra: chunk('a.html', strToU8(html)),
    });
    expect(texts(source)).toEqual(['x', 'y', 'Trước', 'Ở giữa', 'A', 'B', '1', '2', 'Sau']);
    expect(source.lines.map(({ cell }) => cell?.table)).toEqual([1, 1, undefined, undefined, 2, 2, 2, 2, undefined]); // prettier-ignore
  });

  it('a Word file in a Word file takes its place too', async () => {
    const source = await read({ body, extra: chunk('b.docx', docx({ body: p('Ở giữa') })) });
    expect(texts(source)).toEqual(['Trước', 'Ở giữa', 'Sau']);
  });

  it('plain text under a name of no kind is told by its bytes', async () => {
    const source = await read({ body, extra: chunk('afchunk.dat', strToU8('Ở giữa')) });
    expect(texts(source)).toEqual(['Trước', 'Ở giữa', 'Sau']);
  });

  it('a part that is not there, or an archive of a mail, is refused with the way out', async () => {
    await expect(read({ body })).rejects.toMatchObject({
      code: 'embedded',
      hint: expect.stringContaining('.docx') as string,
    });
    await expect(read({ body, extra: chunk('a.mht', strToU8('MIME-Version: 1.0')) })).rejects.toMatchObject({
      code: 'embedded',
    });
  });
});

describe('symbols and equations', () => {
  it('signs of Symbol and Wingdings are what the page shows', async () => {
    const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    const sym = (name: string, code: string): string => `<w:r><w:sym w:font="${name}" w:char="${code}"/></w:r>`;
    const body =
      para(run('Đạt ') + sym('Symbol', 'F0B3') + run(' 95%, sai số ') + run('\uF0B1', font('Symbol')) + run(' 2')) +
      para(sym('Wingdings', 'F0FE') + run(' đã làm ') + sym('Wingdings', '00A8') + run(' chưa làm')) +
      para(run('a b', font('Symbol')));
    expect(texts(await read({ body }))).toEqual(['Đạt ≥ 95%, sai số ± 2', '☑ đã làm □ chưa làm', 'α β']);
  }); // prettier-ignore

  it('a sign that no table knows is told, not guessed', async () => {
    const unknown = await read({ body: para('<w:r><w:sym w:font="Wingdings 3" w:char="F021"/></w:r>') });
    expect(unknown.warnings).toMatchObject([{ code: 'unknown-symbol', line: 1 }]);
  });

  it('equations stand on their line with every figure', async () => {
    const r = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const body =
      para(run('Tỷ lệ ') + `<m:oMath>${r('≥95%')}</m:oMath>` + run(' hộ')) +
      para(`<m:oMathPara><m:oMath><m:f><m:num>${r('a+b')}</m:num><m:den>${r('2')}</m:den></m:f>${r('=')}<m:rad><m:deg/><m:e>${r('x')}</m:e></m:rad></m:oMath></m:oMathPara>`) +
      para(`<m:oMath><m:sSup><m:e>${r('m')}</m:e><m:sup>${r('2')}</m:sup></m:sSup><m:d><m:e>${r('30')}</m:e></m:d></m:oMath>`);
    expect(texts(await read({ body }))).toEqual(['Tỷ lệ ≥95% hộ', '(a+b)/2=√(x)', 'm²(30)']);
  }); // prettier-ignore
});

describe('tables of Word', () => {
  it('merged headings keep every value under its own column', async () => {
    const restart = '<w:vMerge w:val="restart"/>';
    const span = '<w:gridSpan w:val="2"/>';
    const body = tbl(
      tr(tc(p('TT'), restart) + tc(p('Thôn'), restart) + tc(p('Hộ thoát nghèo'), span)) +
        tr(tc(p(''), '<w:vMerge/>') + tc(p(''), '<w:vMerge/>') + tc(p('Số hộ')) + tc(p('Tỷ lệ (%)'))) +
        tr(tc(p('1')) + tc(p('Thôn Một')) + tc(p('4')) + tc(p('3,2'))) +
        tr(tc(p('Tổng cộng'), span) + tc(p('4')) + tc(p('3,2'))),
    );
    expect(tables(await read({ body }))).toEqual([
      [
        '| TT | Thôn | Hộ thoát nghèo | << |',
        '| ^^ | ^^ | Số hộ | Tỷ lệ (%) |',
        '| --- | --- | --- | --- |',
        '| 1 | Thôn Một | 4 | 3,2 |',
        '| Tổng cộng | << | 4 | 3,2 |',
      ],
    ]);
  });

  it('a grid finer than the table shows adds no columns', async () => {
    const wide = (text: string): string => tc(p(text), '<w:gridSpan w:val="3"/>');
    expect(tables(await read({ body: tbl(tr(wide('A') + wide('B')) + tr(wide('1') + wide('2'))) }))).toEqual([
      ['| A | B |', '| --- | --- |', '| 1 | 2 |'],
    ]);
  });

  it('a row that begins late stands in its columns', async () => {
    const body = tbl(tr(tc(p('A')) + tc(p('B'))) + tr(tc(p('2')), '<w:gridBefore w:val="1"/>'));
    expect(tables(await read({ body }))[0]!.at(-1)).toBe('|  | 2 |');
  });

  it('heading rows are those that Word repeats on each page', async () => {
    const head = '<w:tblHeader/>';
    const body = tbl(tr(tc(p('2024')) + tc(p('2025')), head) + tr(tc(p('1')) + tc(p('2')), head) + tr(tc(p('7')) + tc(p('8')))); // prettier-ignore
    expect(tables(await read({ body }))[0]!.indexOf('| --- | --- |')).toBe(2);
  });

  it('a table in a cell is said cell by cell in that cell, with a remark', async () => {
    const body = tbl(tr(tc(p('Việc') + table([[['Vật tư'], ['20 bộ']]]) + p('Hết')) + tc(p('Quý II'))));
    const source = await read({ body });
    expect(source.lines.map(({ text, cell }) => [text, cell!.table, cell!.column])).toEqual([
      ['Việc', 1, 0], ['Vật tư', 1, 0], ['20 bộ', 1, 0], ['Hết', 1, 0], ['Quý II', 1, 1],
    ]); // prettier-ignore
    expect(source.warnings.map(({ code }) => code)).toEqual(['nested-table']);
  });

  it('rows deleted by a tracked change go, and are told', async () => {
    const body = tbl(tr(tc(p('A')) + tc(p('B'))) + tr(tc(p('cũ')) + tc(p('bỏ')), '<w:del w:id="1"/>'));
    const source = await read({ body });
    expect(texts(source)).toEqual(['A', 'B']);
    expect(dropped(source)).toEqual(['dòng bảng đã xóa (Track Changes): cũ bỏ']);
  });
});

describe('fields', () => {
  it('nested codes are never printed', async () => {
    const inner = field('MERGEFIELD loai', run('XA'));
    const body = para(run('Người dân ') + `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>${inner}<w:r><w:instrText> = "XA" "xã" "huyện" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('xã Ví Dụ')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`); // prettier-ignore
    const source = await read({ body });
    expect(texts(source)).toEqual(['Người dân xã Ví Dụ']);
    expect(dropped(source)).toEqual(['mã trường của Word: XA']);
  });

  it('a field that never ends does not swallow the rest of the document', async () => {
    const body = para(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>${run('Một')}`) + p('Hai'); // prettier-ignore
    expect(texts(await read({ body }))).toEqual(['Một', 'Hai']);
  });

  it.each([
    ['a field over paragraphs', p('MỤC LỤC') + para('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run('I. MỤC TIÊU')) + para(run('II. TỔ CHỨC') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')],
    ['a content control', sdt(p('MỤC LỤC') + p('I. MỤC TIÊU') + p('II. TỔ CHỨC'), '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>')],
    ['paragraph styles', p('Mục lục') + p('I. MỤC TIÊU', '<w:pStyle w:val="TOC1"/>') + p('II. TỔ CHỨC', '<w:pStyle w:val="TOC1"/>')],
  ])('a table of contents made by %s goes with its heading, and is told', async (_, contents) => {
    const styles = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
    const source = await read({ body: p('KẾ HOẠCH') + contents + p('I. MỤC TIÊU'), styles });
    expect(texts(source)).toEqual(['KẾ HOẠCH', 'I. MỤC TIÊU']);
    expect(source.dropped!.every(({ reason }) => reason === 'mục lục')).toBe(true);
    expect(source.dropped!.map(({ text }) => text.toUpperCase()).join(' ')).toMatch(/MỤC LỤC/u);
    expect(source.dropped!.map(({ text }) => text).join(' ')).toMatch(/I\. MỤC TIÊU.*II\. TỔ CHỨC|II\. TỔ CHỨC/u);
  }); // prettier-ignore
});

describe('numbers of lists through styles', () => {
  const numbering = list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)')) + num(1); // prettier-ignore
  const style = (id: string, based: string, list: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${based ? `<w:basedOn w:val="${based}"/>` : ''}<w:pPr><w:numPr>${list}</w:numPr></w:pPr></w:style>`;

  it('a style that only says the level has the list of the style it is based on', async () => {
    const styles = style('Muc', '', '<w:numId w:val="1"/>') + style('Khoan', 'Muc', '<w:ilvl w:val="1"/>') + style('Diem', 'Khoan', '<w:ilvl w:val="2"/>'); // prettier-ignore
    const body = ['Muc', 'Khoan', 'Diem', 'Diem', 'Muc']
      .map((id) => p(id, `<w:pStyle w:val="${id}"/>`))
      .join('');
    expect(texts(await read({ body, styles, numbering }))).toEqual(['I. Muc', '1. Khoan', 'a) Diem', 'b) Diem', 'II. Muc']); // prettier-ignore
  });

  it('a paragraph that only says the level has the list of its style', async () => {
    const styles = style('Muc', '', '<w:numId w:val="1"/>');
    const body = p('A', '<w:pStyle w:val="Muc"/>') + p('B', '<w:pStyle w:val="Muc"/><w:numPr><w:ilvl w:val="1"/></w:numPr>'); // prettier-ignore
    expect(texts(await read({ body, styles, numbering }))).toEqual(['I. A', '1. B']);
  });
});

test('words struck through are left out and told, whatever the kind of line', async () => {
  const body = para(run('Có ') + run('70%', '<w:strike/>') + run('75%', '<w:dstrike/>') + run('85%', '<w:strike w:val="0"/>')); // prettier-ignore
  const source = await read({ body });
  expect(texts(source)).toEqual(['Có 85%']);
  expect(dropped(source)).toEqual(['chữ đã gạch bỏ: 70%', 'chữ đã gạch bỏ: 75%']);
});

describe('what stands beside the text', () => {
  const wrap = (root: string, inner: string): Uint8Array =>
    strToU8(`<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${inner}</w:${root}>`); // prettier-ignore

  it('page heads and comments are left out and told', async () => {
    const extra = {
      'word/header1.xml': wrap('hdr', p('UBND XÃ CÁT VÂN')),
      'word/comments.xml': wrap('comments', `<w:comment>${p('Xem lại chỗ này')}</w:comment>`),
    };
    const source = await read({ body: p('Một'), extra });
    expect(texts(source)).toEqual(['Một']);
    expect(dropped(source).sort()).toEqual([
      'ghi chú bên lề (Comment): Xem lại chỗ này',
      'đầu trang, chân trang: UBND XÃ CÁT VÂN',
    ]);
  });

  it('a document whose head stands in the head of its page is read from there, once', async () => {
    const head = p('UBND XÃ VÍ DỤ\nSố: 5/KH-UBND') + p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const extra = { 'word/header1.xml': wrap('hdr', p('Dự thảo')), 'word/header2.xml': wrap('hdr', head) };
    const source = await read({ body: p('KẾ HOẠCH'), extra });
    expect(texts(source)).toEqual([
      'UBND XÃ VÍ DỤ',
      'Số: 5/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'KẾ HOẠCH',
    ]);
    expect(dropped(source)).toEqual(['đầu trang, chân trang: Dự thảo']);
    // With a nation of its own the text needs no other.
    const own = await read({ body: p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), extra });
    expect(texts(own)).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
  });

  it('words of a diagram cannot be placed: they are shown as missing', async () => {
    const source = await read({ body: p('Một'), extra: { 'word/diagrams/data1.xml': wrap('x', '<a:p><a:r><a:t>Tổ trưởng</a:t></a:r></a:p>') } }); // prettier-ignore
    expect(source.dropped).toMatchObject([{ text: 'Tổ trưởng', needed: true }]);
    expect(source.warnings.map(({ code }) => code)).toEqual(['drawn-text']);
  });

  it('a text box is read from the older drawing when the newer one holds none', async () => {
    const box = `<w:txbxContent>${p('Trong hộp')}</w:txbxContent>`;
    const body = para(run('Trước') + `<w:r><mc:AlternateContent><mc:Choice Requires="wpc"><w:drawing><wps:wsp/></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`); // prettier-ignore
    expect(texts(await read({ body }))).toEqual(['Trước', 'Trong hộp']);
  });
});

describe('what Word shows and its text does not hold', () => {
  it('the numbers of an empty column stand in their cells', async () => {
    const auto = item('', 1);
    const source = await read({
      numbering: list(1, level(0, 'decimal', '%1')) + num(1),
      body: tbl(tr(tc(p('TT')) + tc(p('Việc'))) + tr(tc(auto) + tc(p('Tập huấn'))) + tr(tc(auto) + tc(p('Hội thi')))),
    }); // prettier-ignore
    expect(tables(source)).toEqual([
      ['| TT | Việc |', '| --- | --- |', '| 1 | Tập huấn |', '| 2 | Hội thi |'],
    ]);
  });

  it('an empty paragraph of a list counts, as Word prints it', async () => {
    const source = await read({
      numbering: list(1, level(0, 'decimal', '%1.')) + num(1),
      body: item('Một', 1) + item('', 1) + item('Ba', 1),
    });
    expect(texts(source)).toEqual(['1. Một', '3. Ba']);
  });

  it('what an empty control asks for is left out and told', async () => {
    const source = await read({
      styles: '<w:style w:type="character" w:styleId="a3"><w:name w:val="Placeholder Text"/></w:style>',
      body: para(run('Hạn: ') + sdt(run('Click or tap here to enter text.', '<w:rStyle w:val="a3"/>'))),
    });
    expect(texts(source)).toEqual(['Hạn:']);
    expect(dropped(source)).toEqual(['chữ nhắc của ô nhập còn trống: Click or tap here to enter text.']);
  });

  it('“DỰ THẢO” drawn behind every page is told: the document may not have been issued', async () => {
    const source = await read({
      body: p('I. MỤC TIÊU'),
      extra: {
        'word/header1.xml': strToU8(
          '<w:hdr xmlns:w="w" xmlns:v="v"><w:p><w:r><w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict></w:r></w:p></w:hdr>',
        ),
      },
    });
    expect(source.warnings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'stamp: Trang có hình chìm “DỰ THẢO”: xem đây đã là bản ban hành chưa.',
    ]);
  });
});
