import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { insideOf } from '../../../../src/content/private/inside-files.ts';

/** What programs write into files; every name is made up. */

const core = (creator: string, last: string) =>
  zipSync({
    'word/document.xml': strToU8('<w:document><w:ins w:id="1" w:author="Lê Thị Mẫu"><w:r/></w:ins></w:document>'),
    'docProps/core.xml': strToU8(
      `<cp:coreProperties><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${last}</cp:lastModifiedBy></cp:coreProperties>`,
    ),
  });
const said = (bytes: Uint8Array, ending: string) => insideOf(bytes, ending).map(({ what, value }) => `${what}: ${value}`);

test('a document of Word: who made it, who changed it last, whose changes are still marked', () => {
  expect(said(core('Nguyễn Văn Ví Dụ', 'Trần &amp; Mẫu'), 'docx')).toEqual([
    'người tạo: Nguyễn Văn Ví Dụ',
    'người sửa cuối: Trần & Mẫu',
    'người sửa (dấu vết sửa): Lê Thị Mẫu',
  ]);
});

test('names that machines give themselves are nobody’s', () => {
  const bytes = core('Administrator', 'Windows User');
  expect(said(bytes, 'docx')).toEqual(['người sửa (dấu vết sửa): Lê Thị Mẫu']);
  expect(said(strToU8('%PDF-1.4 << /Author (Admin) /Producer (x) >>'), 'pdf')).toEqual([]);
});

test('a PDF: the author in each of its ways of writing', () => {
  const wide = Buffer.from('Ví Dụ', 'utf16le').swap16().toString('hex');
  expect(said(strToU8('<< /Author (Nguyen \\(A\\)) >>'), 'pdf')).toEqual(['người tạo: Nguyen (A)']);
  expect(said(strToU8(`<< /Author <FEFF${wide}> >>`), 'pdf')).toEqual(['người tạo: Ví Dụ']);
  const packet = '<dc:creator><rdf:Seq><rdf:li>Trần Mẫu</rdf:li></rdf:Seq></dc:creator>';
  expect(said(strToU8(packet), 'pdf')).toEqual(['người tạo: Trần Mẫu']);
});

test('a recording: who is heard, and where a telephone recorded it', () => {
  const words = Buffer.from('\u0003Nguyễn Văn Ví Dụ');
  const frame = Buffer.concat([Buffer.from('TPE1'), Buffer.from([0, 0, 0, words.length, 0, 0]), words]);
  const mp3 = Buffer.concat([Buffer.from('ID3'), Buffer.from([4, 0, 0, 0, 0, 0, frame.length]), frame]);
  expect(said(mp3, 'mp3')).toEqual(['người thể hiện: Nguyễn Văn Ví Dụ']);
  const place = Buffer.concat([Buffer.from('\u0000\u0000\u0000\u0018ftypM4A '), Buffer.from([0xa9]), Buffer.from('xyz\u0000\u0012\u0015\u00c7+14.3500+108.0000/', 'latin1')]);
  expect(said(place, 'm4a')).toEqual(['nơi ghi âm (tọa độ): tọa độ +14.3500+108.0000']);
});

test('what cannot be opened holds nothing that is told', () => {
  expect(insideOf(strToU8('đây không phải tệp nén'), 'docx')).toEqual([]);
  expect(insideOf(new Uint8Array(), 'mp3')).toEqual([]);
});
