import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/importing/docx/read.ts';
import { docx, item, level, list, num, p, table } from './make/docx.ts';

const texts = (bytes: Uint8Array): string[] => readDocx(bytes).lines.map((line) => line.text);

describe('automatic numbering of Word', () => {
  it('writes out Roman, decimal and lettered numbers of one multi-level list', () => {
    const numbering =
      list(
        1,
        level(0, 'upperRoman', '%1.') +
          level(1, 'decimal', '%2.') +
          level(2, 'decimal', '%2.%3.') +
          level(3, 'lowerLetter', '%4)'),
      ) + num(1);
    const body = [
      item('MỤC ĐÍCH', 1), item('Mục tiêu', 1, 1), item('Yêu cầu', 1, 1), item('Chi tiết', 1, 2), item('Điểm', 1, 3), item('Điểm', 1, 3),
      item('TỔ CHỨC', 1), item('Phòng Dân tộc', 1, 1), item('Nhỏ', 1, 2),
    ].join(''); // prettier-ignore
    expect(texts(docx({ body, numbering }))).toEqual([
      'I. MỤC ĐÍCH', '1. Mục tiêu', '2. Yêu cầu', '2.1. Chi tiết', 'a) Điểm', 'b) Điểm', 'II. TỔ CHỨC', '1. Phòng Dân tộc', '1.1. Nhỏ',
    ]); // prettier-ignore
  });

  it('shows Roman parents as digits where the level is legal numbering', () => {
    const numbering =
      list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>')) + num(1);
    expect(texts(docx({ body: item('A', 1) + item('B', 1, 1), numbering }))).toEqual(['I. A', '1.1. B']);
  });

  it('goes on counting where two lists share a definition, and restarts where the list says so', () => {
    const numbering =
      list(1, level(0, 'decimal', '%1.')) +
      num(1) +
      num(2) +
      num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const shared = numbering.replace(
      '<w:num w:numId="2"><w:abstractNumId w:val="2"/>',
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/>',
    );
    const body = item('a', 1) + item('b', 2) + item('c', 3) + item('d', 3);
    expect(texts(docx({ body, numbering: shared }))).toEqual(['1. a', '2. b', '1. c', '2. d']);
  });

  it('keeps counting through a level that never restarts', () => {
    const numbering =
      list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')) +
      num(1);
    const body = item('A', 1) + item('x', 1, 1) + item('B', 1) + item('y', 1, 1);
    expect(texts(docx({ body, numbering }))).toEqual(['I. A', '1. x', 'II. B', '2. y']);
  });

  it('numbers paragraphs through their style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Khoan"><w:name w:val="Khoản"/><w:basedOn w:val="Muc"/></w:style>';
    const numbering =
      list(
        1,
        level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>') +
          level(1, 'decimal', '%2.', '<w:pStyle w:val="Khoan"/>'),
      ) + num(1);
    const body = p('A', '<w:pStyle w:val="Muc"/>') + p('B', '<w:pStyle w:val="Khoan"/>');
    expect(texts(docx({ body, styles, numbering }))).toEqual(['I. A', '1. B']);
  });

  it('switches a number off where the paragraph says list 0', () => {
    const numbering = list(1, level(0, 'decimal', '%1.')) + num(1);
    expect(texts(docx({ body: item('a', 1) + item('b', 0), numbering }))).toEqual(['1. a', 'b']);
  });

  it('writes dash bullets as dashes and says when a sign was mapped', () => {
    const numbering =
      list(1, level(0, 'bullet', '-') + level(1, 'bullet', '+')) +
      list(2, level(0, 'bullet', '\uF0B7')) +
      num(1) +
      num(2);
    const read = readDocx(docx({ body: item('a', 1) + item('b', 1, 1) + item('c', 2), numbering }));
    expect(read.lines.map((line) => line.text)).toEqual(['- a', '+ b', '- c']);
    expect(read.warnings.map((warning) => warning.code)).toEqual(['bullet-mapped']);
  });
});

describe('text of Word', () => {
  it('reads tracked changes as if all were accepted', () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">Giao </w:t></w:r><w:del><w:r><w:delText>Phòng A</w:delText></w:r></w:del><w:ins><w:r><w:t>Phòng B</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom></w:p>' +
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Nửa đầu </w:t></w:r></w:p><w:p><w:r><w:t>nửa sau</w:t></w:r></w:p>';
    const read = readDocx(docx({ body }));
    expect(read.lines.map((line) => line.text)).toEqual(['Giao Phòng B', 'Nửa đầu nửa sau']);
    expect(read.warnings.map((warning) => warning.code)).toEqual(['tracked-changes']);
  });

  it('leaves hidden text out and says where', () => {
    const body = p('Một') + p('Ghi chú nội bộ', '', '<w:vanish/>') + p('Hai');
    const read = readDocx(docx({ body }));
    expect(read.lines.map((line) => line.text)).toEqual(['Một', 'Hai']);
    expect(read.warnings).toMatchObject([{ code: 'hidden-text', line: 2 }]);
  });

  it('reads a text box once, though Word stores it twice', () => {
    const box = (inner: string): string => `<w:txbxContent>${p(inner)}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>Trước</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('Trong hộp')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('Trong hộp')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(texts(docx({ body }))).toEqual(['Trước', 'Trong hộp']);
  });

  it('puts footnotes behind their paragraph with the same number as the anchor', () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p('về phê duyệt')}</w:footnote>`;
    const body =
      '<w:p><w:r><w:t>Quyết định</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>' +
      p('Sau');
    expect(texts(docx({ body, footnotes }))).toEqual(['Quyết định¹.', '¹ về phê duyệt', 'Sau']);
  });

  it('keeps line breaks as lines, tabs as gaps, raised digits as superscripts', () => {
    const body =
      p('Dòng một\nDòng hai') +
      '<w:p><w:r><w:t>Trái</w:t><w:tab/><w:t>Phải</w:t></w:r></w:p>' +
      '<w:p><w:r><w:t>5 km</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>';
    expect(texts(docx({ body }))).toEqual(['Dòng một', 'Dòng hai', 'Trái    Phải', '5 km²']);
  });

  it('shows the result of a field and not its code', () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">Trang </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    expect(texts(docx({ body }))).toEqual(['Trang 3']);
  });

  it('prints all capitals where the run says so', () => {
    expect(texts(docx({ body: p('Kế hoạch', '', '<w:caps/>') }))).toEqual(['KẾ HOẠCH']);
  });

  it('knows TCVN3 and VNI by their fonts', () => {
    const font = (name: string): string => `<w:rFonts w:ascii="${name}"/>`;
    const body =
      p('KÕ ho¹ch', '', font('.VnTime')) +
      p('kÕ ho¹ch', '', font('.VnTimeH')) +
      p('Keá hoaïch', '', font('VNI-Times'));
    expect(texts(docx({ body }))).toEqual(['Kế hoạch', 'KẾ HOẠCH', 'Kế hoạch']);
  });

  it('gives the place of each text in its table', () => {
    const { lines } = readDocx(
      docx({
        body: table([
          [['UBND XÃ A'], ['CỘNG HÒA']],
          [['Số: 1'], ['Độc lập']],
        ]),
      }),
    );
    expect(lines.map(({ text, cell }) => [text, cell?.row, cell?.column, cell?.columns])).toEqual([
      ['UBND XÃ A', 0, 0, 2],
      ['CỘNG HÒA', 0, 1, 2],
      ['Số: 1', 1, 0, 2],
      ['Độc lập', 1, 1, 2],
    ]);
  });
});
