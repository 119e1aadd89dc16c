import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/importing/readers/text.ts';
import { segment, type Segments } from '../../../src/importing/understand/segment.ts';
import { levelOf, unitsIn } from '../../../src/importing/understand/administrative-units.ts';
import { inSentenceCase } from '../../../src/importing/understand/sentence-case.ts';
import { readMetadata } from '../../../src/importing/understand/metadata.ts';
import type { ResultMetadata } from '../../../src/importing/import-result.ts';
import { COMMUNE, DECISION, DEPARTMENT, FRONT, PARTY } from './make/documents.ts';

function read(text: string): { segments: Segments; values: ResultMetadata } {
  const segments = segment(linesOf(text));
  const body = segments.body.map((line) => line.text);
  const first = body.findIndex((line) => /^(?:I[.-]|Điều 1|1\.)/u.test(line));
  const closing = body.filter((line) => line.startsWith('Trên đây'));
  const clues = { preamble: body.slice(0, first), closing, all: body, legalBases: [], boundYear: null };
  return { segments, values: readMetadata(segments, clues).values };
}

describe('metadata of documents in several layouts', () => {
  it('reads a commune plan with its head and signature in two columns', () => {
    const { values, segments } = read(COMMUNE);
    expect(values).toMatchObject({
      docType: 'Kế hoạch',
      title: 'Xây dựng tổ tự quản bảo vệ nguồn nước năm 2019',
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
      recipients: ['UBND huyện (b/c)', 'Các thôn (t/h)', 'Lưu: VT'],
    });
    expect(segments.body[0]!.text).toMatch(/^Căn cứ Kế hoạch/u);
    expect(segments.body.at(-1)!.text).toMatch(/Cát Vân\.\/\.$/u);
  });

  it('reads a Party plan, whose title begins like a basis', () => {
    expect(read(PARTY).values).toMatchObject({
      title: 'thực hiện Chỉ thị số 12-CT/TU ngày 18/02/2021 của Ban Thường vụ Tỉnh ủy về giữ rừng đầu nguồn',
      number: '26-KH/HU',
      symbol: 'KH/HU',
      place: 'An Bình',
      date: '2021-04-22',
      issuer: 'Ban Thường vụ Huyện ủy An Bình',
      level: 'huyện',
      province: 'Đồng Xuân',
      district: 'An Bình',
      commune: null,
      signer: { name: 'Nguyễn Văn Ví Dụ', role: 'PHÓ BÍ THƯ', onBehalf: 'T/M BAN THƯỜNG VỤ' },
      recipients: ['Thường trực Tỉnh ủy (b/c)', 'Các chi, đảng bộ cơ sở', 'Lưu Văn phòng Huyện ủy'],
    });
  });

  it('reads a decision, whose issuing body wraps in the head', () => {
    const { values, segments } = read(DECISION);
    expect(values).toMatchObject({
      docType: 'Quyết định',
      title: 'Về việc ban hành bộ tiêu chí thôn sạch giai đoạn 2021 - 2025',
      number: '305/QĐ-UBND',
      date: '2020-11-09',
      year: 2020,
      issuer: 'Ủy ban nhân dân tỉnh Đồng Xuân',
      level: 'tỉnh',
      province: 'Đồng Xuân',
      district: null,
    });
    expect(segments.body.map((line) => line.text)).toContain('QUYẾT ĐỊNH:');
  });

  it('reads a department whose head was glued to one column, and keeps the appendix apart', () => {
    const { values, segments } = read(DEPARTMENT);
    expect(values).toMatchObject({
      number: '1207/KH-SNNMT',
      place: 'Đồng Xuân',
      date: '2025-08-18',
      issuer: 'Sở Nông nghiệp và Môi trường',
      level: 'tỉnh',
      province: 'Đồng Xuân',
      signer: { name: 'Nguyễn Văn Ví Dụ', role: 'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC', onBehalf: null },
      recipients: ['UBND tỉnh (b/c)', 'Lưu: VT, CCTL'],
    });
    expect(segments.appendices.map((line) => line.text)).toEqual(['PHỤ LỤC', 'DANH MỤC HỒ CHỨA']);
  });

  it('reads a ward after the districts were abolished', () => {
    expect(read(FRONT).values).toMatchObject({
      title: 'Tổ chức ngày hội phân loại rác năm 2026',
      number: '03/KH-MTTQ-BTT',
      issuer: 'Ban Thường trực Ủy ban MTTQ Việt Nam phường Bình Minh',
      level: 'xã',
      province: 'Đồng Xuân',
      district: null,
      commune: 'Bình Minh',
      signer: { name: 'Nguyễn Văn Ví Dụ', role: 'CHỦ TỊCH', onBehalf: 'TM. BAN THƯỜNG TRỰC' },
    });
  });

  it('never borrows a number or a date from a cited document', () => {
    const { values } = read(
      'KẾ HOẠCH\nTrồng tre ven suối\nCăn cứ Kế hoạch số 48/KH-UBND ngày 22/02/2019 của UBND huyện An Bình;\nUBND xã lập kế hoạch như sau:\nI. VIỆC\n1. Trồng tre.',
    );
    expect(values).toMatchObject({ number: null, symbol: null, date: null, place: null, year: null });
  });

  it('leaves a number and a day blank where the source does, and keeps the symbol and the year', () => {
    const { values } = read(
      'Số:      /KH-UBND\nAn Bình, ngày     tháng 4 năm 2022\nKẾ HOẠCH\nTrồng tre\nI. VIỆC\n1. Trồng tre.',
    );
    expect(values).toMatchObject({
      number: null,
      symbol: 'KH-UBND',
      date: null,
      year: 2022,
      place: 'An Bình',
    });
  });
});

describe('names of bodies', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN XÃ CÁT VÂN', 'Ủy ban nhân dân xã Cát Vân'],
    ['UBND THỊ TRẤN ĐĂK MỚI', 'Ủy ban nhân dân thị trấn Đăk Mới'],
    ['SỞ LAO ĐỘNG', 'Sở Lao động'],
    ['HUYỆN ỦY AN BÌNH', 'Huyện ủy An Bình'],
  ])('writes %s as %s', (capitals, name) => {
    expect(inSentenceCase(capitals, '')).toBe(name);
  });

  it('takes the spelling of the text where the text writes the name', () => {
    expect(inSentenceCase('SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'giao Sở Nông nghiệp và Môi trường làm')).toBe(
      'Sở Nông nghiệp và Môi trường',
    );
  });

  it.each([
    ['Ủy ban nhân dân xã Cát Vân', 'xã'],
    ['Ủy ban nhân dân thành phố Đồng Xuân', 'huyện'],
    ['Ủy ban nhân dân thành phố Đà Nẵng', 'tỉnh'],
    ['Sở Y tế', 'tỉnh'],
    ['Thủ tướng Chính phủ', 'trung ương'],
    ['Câu lạc bộ thơ', null],
  ])('sets %s on the level %s', (name, level) => {
    expect(levelOf(name)).toBe(level);
  });

  it('finds units with apostrophes and numbers, and no body mistaken for a unit', () => {
    expect(unitsIn('huyện Ia H’Ra, phường 5, tỉnh Đoàn, xã Mô Rai và Đảng ủy xã')).toEqual([
      { type: 'huyện', name: 'Ia H’Ra' },
      { type: 'phường', name: '5' },
      { type: 'xã', name: 'Mô Rai' },
    ]);
  });
});
