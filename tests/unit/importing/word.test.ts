import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { importPlan } from '../../../src/importing/import-plan.ts';
import { docx, p, table } from './make/docx.ts';

const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };

/** A plan as an office writes it in Word: tables for head and tail, every number set by Word itself. */
async function officeFile(): Promise<Uint8Array> {
  const cell = (...lines: string[]): TableCell =>
    new TableCell({ children: lines.map((line) => new Paragraph(line)) });
  const numbered = (text: string, level: number): Paragraph =>
    new Paragraph({ text, numbering: { reference: 'muc', level } });
  const dash = (text: string): Paragraph =>
    new Paragraph({ text, numbering: { reference: 'gach', level: 0 } });
  const level = (
    at: number,
    format: (typeof LevelFormat)[keyof typeof LevelFormat],
    text: string,
  ): object => ({ level: at, format, text, alignment: AlignmentType.LEFT });
  const document = new Document({
    numbering: {
      config: [
        { reference: 'muc', levels: [level(0, LevelFormat.UPPER_ROMAN, '%1.'), level(1, LevelFormat.DECIMAL, '%2.'), level(2, LevelFormat.DECIMAL, '%2.%3.'), level(3, LevelFormat.LOWER_LETTER, '%4)')] as never },
        { reference: 'gach', levels: [level(0, LevelFormat.BULLET, '-')] as never },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('về việc giao kế hoạch trồng tre')] } },
    sections: [
      {
        children: [
          new Table({ rows: [new TableRow({ children: [cell('UBND HUYỆN AN BÌNH', 'UBND XÃ CÁT VÂN', '-------', 'Số: 14/KH-UBND'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '---------------', 'Cát Vân, ngày 05 tháng 3 năm 2019')] })] }),
          new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: 'KẾ HOẠCH', bold: true })] }),
          new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: 'Trồng tre ven suối', bold: true }), new TextRun({ text: 'năm 2019', bold: true, break: 1 })] }),
          new Paragraph({ children: [new TextRun('Căn cứ Quyết định số 305/QĐ-UBND ngày 09/11/2018 của UBND huyện An Bình'), new FootnoteReferenceRun(1), new TextRun('; UBND xã Cát Vân xây dựng kế hoạch như sau:')] }),
          numbered('CHỈ TIÊU', 0),
          numbered('Trồng mới 2.000 cây tre.', 1),
          numbered('Mỗi thôn làm', 1),
          numbered('Một vườn ươm;', 2),
          numbered('Một tổ trông coi, gồm:', 2),
          numbered('Tổ trưởng;', 3),
          numbered('Hai tổ viên.', 3),
          numbered('TỔ CHỨC THỰC HIỆN', 0),
          numbered('Công chức Địa chính - Xây dựng', 1),
          dash('Chọn đất trồng.'),
          dash('Báo cáo trước ngày 15/12/2019.'),
          numbered('Các thôn: chuẩn bị cây giống.', 1),
          new Paragraph('Trên đây là Kế hoạch trồng tre ven suối năm 2019./.'),
          new Table({ rows: [new TableRow({ children: [cell('Nơi nhận:', '- UBND huyện (b/c);', '- Lưu: VT.'), cell('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '', 'Nguyễn Văn Ví Dụ')] })] }),
          new Paragraph({ pageBreakBefore: true, text: 'PHỤ LỤC' }),
          new Paragraph('Chỉ tiêu trồng tre của các thôn'),
          new Table({ rows: [['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2019'], ['1', 'Tre trồng mới ở thôn Một', 'cây', '1.200'], ['2', 'Tre trồng mới ở thôn Hai', 'cây', '800']].map((cells) => new TableRow({ children: cells.map((text) => cell(text)) })) }),
        ],
      },
    ],
  }); // prettier-ignore
  return new Uint8Array(await Packer.toBuffer(document));
}

describe('a Word file as an office makes it', () => {
  it('is understood whole: head, automatic numbers, notes, tail, appendix', async () => {
    const plan = await importPlan('ke-hoach.docx', await officeFile(), KNOWN, { edition: 'full' });
    const { metadata, outline, bullets, footnotes, citations, deadlines, indicators } = plan.result;
    expect(metadata).toEqual({
      docType: 'Kế hoạch',
      title: 'Trồng tre ven suối năm 2019',
      number: '14/KH-UBND',
      symbol: 'KH-UBND',
      place: 'Cát Vân',
      date: '2019-03-05',
      year: 2019,
      issuer: 'Ủy ban nhân dân xã Cát Vân',
      level: 'xã',
      province: null,
      district: 'An Bình',
      commune: 'Cát Vân',
      signer: {
        name: 'Nguyễn Văn Ví Dụ',
        role: 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH',
        onBehalf: 'TM. ỦY BAN NHÂN DÂN',
      },
      recipients: ['UBND huyện (b/c)', 'Lưu: VT'],
      legalBases: ['305/QĐ-UBND'],
    });
    expect(outline.map(({ path, label, level }) => [path, label, level])).toEqual([
      ['I', 'I.', 1], ['I.1', '1.', 2], ['I.2', '2.', 2], ['I.2.1', '2.1.', 3], ['I.2.2', '2.2.', 3], ['I.2.2.a', 'a)', 4], ['I.2.2.b', 'b)', 4],
      ['II', 'II.', 1], ['II.1', '1.', 2], ['II.2', '2.', 2],
    ]); // prettier-ignore
    expect(bullets).toEqual([{ sectionPath: 'II.1', marker: '-', count: 2 }]);
    expect(footnotes).toEqual([{ n: 1, text: 'về việc giao kế hoạch trồng tre', sectionPath: 'preamble' }]);
    expect(citations).toMatchObject([
      { number: '305/QĐ-UBND', type: 'Quyết định', date: '2018-11-09', mentions: 1 },
    ]);
    expect(deadlines).toMatchObject([{ date: '2019-12-15', sectionPath: 'II.1' }]);
    expect(indicators).toMatchObject([
      { value: 2000, sectionPath: 'I.1' },
      { value: 1200, unit: 'cây', period: '2019', sectionPath: 'PHỤ LỤC' },
      { value: 800, unit: 'cây', period: '2019', sectionPath: 'PHỤ LỤC' },
    ]);
    expect(plan.body.slice(-3)).toEqual([
      'PHỤ LỤC',
      'Chỉ tiêu trồng tre của các thôn',
      [
        '| TT | Chỉ tiêu | ĐVT | Năm 2019 |',
        '| --- | --- | --- | --- |',
        '| 1 | Tre trồng mới ở thôn Một | cây | 1.200 |',
        '| 2 | Tre trồng mới ở thôn Hai | cây | 800 |',
      ].join('\n'),
    ]);
  });

  it('joins the lines of a Word file that was pasted from a PDF', async () => {
    const words = 'các cơ quan, đơn vị phối hợp vận động nhân dân giữ sạch nguồn nước,';
    const lines = Array.from({ length: 16 }, (_, index) => [
      p(`- Việc thứ ${index + 1}: ${words}`),
      p('trồng tre ven suối và chấm điểm từng thôn theo quý.'),
    ]).flat();
    const plan = await importPlan(
      'a.docx',
      docx({ body: p('KẾ HOẠCH') + p('Trồng tre') + p('I. NỘI DUNG') + lines.join('') }),
      KNOWN,
      { edition: 'full' },
    );
    expect(plan.result.bullets).toEqual([{ sectionPath: 'I', marker: '-', count: 16 }]);
    expect(plan.body[1]).toBe(`- Việc thứ 1: ${words} trồng tre ven suối và chấm điểm từng thôn theo quý.`);
  });

  it('keeps short paragraphs apart, which a text file of that shape would have wrapped', async () => {
    const body = [
      'KẾ HOẠCH',
      'Trồng tre',
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Phòng Kinh tế',
      'Chọn đất trồng',
      '2. Các thôn',
      'Chuẩn bị cây giống',
      'Trông coi vườn ươm',
    ]
      .map((line) => p(line))
      .join('');
    const plan = await importPlan('a.docx', docx({ body }), KNOWN, { edition: 'full' });
    expect(plan.body).toEqual([
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Phòng Kinh tế',
      'Chọn đất trồng',
      '2. Các thôn',
      'Chuẩn bị cây giống',
      'Trông coi vườn ươm',
    ]);
  });

  it('reads a plan whose text stands in a frame table of one column', async () => {
    const body =
      p('KẾ HOẠCH') + p('Trồng tre') + table([[['I. NỘI DUNG', '1. Chọn đất.']], [['2. Trồng cây.']]]);
    const plan = await importPlan('a.docx', docx({ body }), KNOWN, { edition: 'full' });
    expect(plan.body).toEqual(['I. NỘI DUNG', '1. Chọn đất.', '2. Trồng cây.']);
  });
});
