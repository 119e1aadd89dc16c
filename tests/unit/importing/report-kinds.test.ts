import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../../src/importing/import-plan.ts';
import type { SourceText } from '../../../src/importing/line.ts';
import { readSource } from '../../../src/importing/readers/read.ts';
import { docx, p, run, sdt } from './make/docx.ts';
import { odt, rtf } from './make/generated.ts';

const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
const TOP = ['KẾ HOẠCH', 'Trồng tre', 'I. CHỈ TIÊU'];

/** The lines below the top, once it is sure that nothing is lost unreported. */
function below(file: string, source: SourceText): string[] {
  expect(planOf(file, source, KNOWN, { edition: 'full' }).coverage.missing).toEqual([]);
  expect(source.lines.slice(0, TOP.length).map(({ text }) => text)).toEqual(TOP);
  return source.lines.slice(TOP.length).map(({ text }) => text);
}

const inWord = async (body: string): Promise<string[]> =>
  below('a.docx', await readSource('a.docx', docx({ body: TOP.map((line) => p(line)).join('') + body })));
const openDocument = (body: string): Promise<SourceText> =>
  readSource('a.odt', odt(TOP.map((line) => `<text:p>${line}</text:p>`).join('') + body));
const page = (body: string): Promise<SourceText> =>
  readSource(
    'a.html',
    strToU8(`<html><body>${TOP.map((line) => `<p>${line}</p>`).join('')}${body}</body></html>`),
  );
const richText = (body: string): Promise<SourceText> =>
  readSource(
    'a.rtf',
    strToU8(`{\\rtf1\\ansi\\uc1 ${TOP.map((line) => `${rtf(line)}\\par `).join('')}${body}\\par}`),
  );

describe('Word: what public reports say that readers lose or double', () => {
  it('small letters over a word stand in brackets behind it (python-mammoth 76)', async () => {
    const over = `<w:r><w:ruby><w:rt>${run('phiên âm')}</w:rt><w:rubyBase>${run('Nôm')}</w:rubyBase></w:ruby></w:r>`;
    expect(await inWord(`<w:p>${run('1. Dạy chữ ')}${over}${run(' cho 20 người.')}</w:p>`)).toEqual([
      '1. Dạy chữ Nôm (phiên âm) cho 20 người.',
    ]);
  });

  it('a content control in a content control in a line keeps its words (pandoc 4415)', async () => {
    expect(await inWord(`<w:p>${run('1. Đạt ')}${sdt(sdt(run('100%')))}${run(' hộ.')}</w:p>`)).toEqual([
      '1. Đạt 100% hộ.',
    ]);
  });

  it('words with a direction of their own stand in their line (pandoc 2242, 5723)', async () => {
    const turned = `<w:dir w:val="ltr"><w:bdo w:val="ltr">${run('120 ha')}</w:bdo></w:dir>`;
    expect(await inWord(`<w:p>${run('1. Trồng ')}${turned}${run(' rừng.')}</w:p>`)).toEqual([
      '1. Trồng 120 ha rừng.',
    ]);
  });

  it('text that was moved stands once, where it was moved to (pandoc 4270)', async () => {
    const from = `<w:p><w:moveFrom w:id="1">${run('1. Đạt 95% hộ.')}</w:moveFrom></w:p>`;
    const to = `<w:p><w:moveTo w:id="2">${run('1. Đạt 95% hộ.')}</w:moveTo></w:p>`;
    expect(await inWord(from + p('2. Thôn Một.') + to)).toEqual(['2. Thôn Một.', '1. Đạt 95% hộ.']);
  });

  it('a hyphen that does not break parts the years, a soft one goes (mammoth.js 10)', async () => {
    const years =
      '<w:r><w:t>1. Giai đoạn 2021</w:t><w:noBreakHyphen/><w:t>2025: đạt 5</w:t><w:softHyphen/><w:t>0%.</w:t></w:r>';
    expect(await inWord(`<w:p>${years}</w:p>`)).toEqual(['1. Giai đoạn 2021-2025: đạt 50%.']);
  });

  it('a soft return begins a line (mammoth.js 32)', async () => {
    expect(await inWord('<w:p><w:r><w:t>1. Thôn Một</w:t><w:cr/><w:t>2. Thôn Hai</w:t></w:r></w:p>')).toEqual(
      ['1. Thôn Một', '2. Thôn Hai'],
    );
  });
});

describe('OpenDocument', () => {
  it('spaces, tabs and line breaks that are elements part the words (textract 79, PHPWord 2502)', async () => {
    const source = await openDocument(
      '<text:p>1. Trồng<text:s text:c="2"/>25<text:tab/>ha<text:line-break/>2. Giữ rừng</text:p>',
    );
    expect(below('a.odt', source)).toEqual(['1. Trồng  25    ha', '2. Giữ rừng']);
  });

  it('a page that turns inside a sentence is no part of it (odt2txt 9)', async () => {
    const source = await openDocument(
      '<text:p>1. Trồng<text:soft-page-break/> tre.</text:p><text:soft-page-break/><text:p>2. Giữ rừng.</text:p>',
    );
    expect(below('a.odt', source)).toEqual(['1. Trồng tre.', '2. Giữ rừng.']);
    expect(source.lines.at(-1)!.page).toBe(3);
  });

  it('what a tracked change removed is left out and told', async () => {
    const removed =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>cả xã Hai</text:p></text:deletion></text:changed-region></text:tracked-changes>';
    const source = await openDocument(`${removed}<text:p>1. Giao xã Một.</text:p>`);
    expect(below('a.odt', source)).toEqual(['1. Giao xã Một.']);
    expect(source.dropped).toEqual([{ reason: 'chữ đã xóa (Track Changes)', text: 'cả xã Hai', line: 3 }]);
  });

  it('small letters over a word are kept', async () => {
    const source = await openDocument(
      '<text:p>1. Chữ <text:ruby><text:ruby-base>Nôm</text:ruby-base><text:ruby-text>âm</text:ruby-text></text:ruby>.</text:p>',
    );
    expect(below('a.odt', source)).toEqual(['1. Chữ Nôm (âm).']);
  });
});

describe('a web page', () => {
  it('struck words that the page marks as deleted are left out and told (vandalizer 823)', async () => {
    const source = await page('<p>1. Đạt <del>80%</del> <ins>95%</ins> hộ.</p>');
    expect(below('a.html', source)).toEqual(['1. Đạt 95% hộ.']);
    expect(source.dropped).toEqual([{ reason: 'chữ đã xóa', text: '80%', line: 4 }]);
  });

  it('a cell with rowspan 0 reaches to the last row', async () => {
    const source = await page(
      '<table><tr><td rowspan="0">Xã Một</td><td>12</td></tr><tr><td>15</td></tr></table>',
    );
    const places = source.lines.slice(3).map(({ text, cell }) => [text, cell?.row, cell?.column]);
    expect(places).toEqual([
      ['Xã Một', 0, 0],
      ['12', 0, 1],
      ['15', 1, 1],
    ]);
  });

  it('lines typed as they stand stay lines (substance 1083)', async () => {
    expect(below('a.html', await page('<pre>1. Thôn Một\n2. Thôn Hai</pre>'))).toEqual([
      '1. Thôn Một',
      '2. Thôn Hai',
    ]);
  });
});

describe('RTF', () => {
  it('a formula stands in its line with every figure', async () => {
    const half = '{\\mmath{\\*\\moMath{\\mf{\\mfPr{\\mtype bar}}{\\mnum{\\mr 1}}{\\mden{\\mr 2}}}}}';
    const power = '{\\mmath{\\*\\moMath{\\msSup{\\me{\\mr 10}}{\\msup{\\mr 3}}}}}';
    const source = await richText(`${rtf('1. Đạt ')}${half}${rtf(' số hộ, ')}${power}${rtf(' cây.')}`);
    expect(below('a.rtf', source)).toEqual(['1. Đạt 1/2 số hộ, 10^3 cây.']);
  });

  it('a column that ends parts the words', async () => {
    const source = await richText(`${rtf('1. Cột một')}\\column ${rtf('2. Cột hai')}`);
    expect(below('a.rtf', source)).toEqual(['1. Cột một', '2. Cột hai']);
  });
});
