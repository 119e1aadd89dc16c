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

test('a workbook: who left a remark on any of its sheets', () => {
  const book = zipSync({
    'xl/comments1.xml': strToU8('<comments><authors><author>Nguyễn Văn Ví Dụ</author></authors></comments>'),
    'xl/comments2.xml': strToU8('<comments><authors><author>Trần Mẫu</author><author>tc={1}</author></authors></comments>'),
    'xl/persons/person.xml': strToU8('<personList><person displayName="Lê Thị Mẫu" id="{1}"/></personList>'),
    'docProps/app.xml': strToU8('<Properties><Manager>Phạm Mẫu</Manager></Properties>'),
  });
  expect(said(book, 'xlsx')).toEqual([
    'người quản lý: Phạm Mẫu',
    'người ghi lời nhắc: Nguyễn Văn Ví Dụ',
    'người ghi lời nhắc: Trần Mẫu',
    'người ghi lời nhắc: Lê Thị Mẫu',
  ]);
});

test('an OpenDocument: who made it, who left a remark, whose changes are marked', () => {
  const text = zipSync({
    'meta.xml': strToU8('<meta:initial-creator>Nguyễn Mẫu</meta:initial-creator><dc:creator>Trần Mẫu</dc:creator>'),
    'content.xml': strToU8(
      '<office:annotation office:name="1"><dc:creator>Lê Mẫu</dc:creator><text:p>xem</text:p></office:annotation><text:p>dc:creator</text:p><office:change-info><dc:creator>Vũ Mẫu</dc:creator></office:change-info>',
    ),
  });
  expect(said(text, 'odt')).toEqual([
    'người tạo: Nguyễn Mẫu',
    'người sửa cuối: Trần Mẫu',
    'người ghi lời nhắc: Lê Mẫu',
    'người sửa (dấu vết sửa): Vũ Mẫu',
  ]);
});

test('one name in two places is told in both, and in each once', () => {
  expect(said(core('Trần Mẫu', 'Trần Mẫu'), 'docx').slice(0, 2)).toEqual(['người tạo: Trần Mẫu', 'người sửa cuối: Trần Mẫu']);
  expect(said(strToU8('/Author (Trần Mẫu) /Author (Trần Mẫu)'), 'pdf')).toHaveLength(1);
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

test('tags of a recording in each of their tables, and in each kind of file', () => {
  const id3 = (table: number, words: Buffer, version = 3, name = 'TPE1') => {
    const frame = Buffer.concat([Buffer.from(name), Buffer.alloc(6), Buffer.from([table]), words]);
    frame.writeUInt32BE(words.length + 1, 4);
    return Buffer.concat([Buffer.from('ID3'), Buffer.from([version, 0, 0, 0, 0, 0, 0]), frame]);
  };
  const WHO = 'người thể hiện: Ví Dụ';
  expect(said(id3(3, Buffer.from('Ví Dụ')), 'mp3')).toEqual([WHO]);
  expect(said(id3(1, Buffer.from('\uFEFFVí Dụ', 'utf16le')), 'mp3')).toEqual([WHO]);
  expect(said(id3(0, Buffer.from('Mau', 'latin1')), 'mp3')).toEqual(['người thể hiện: Mau']);
  expect(said(id3(3, Buffer.from('Ví Dụ'), 3, 'COMM'), 'mp3')).toEqual(['lời ghi chú: Ví Dụ']);
  expect(said(id3(3, Buffer.from('Ví Dụ'), 3, 'TBPM'), 'mp3')).toEqual([]);
  // A frame that nobody asks for is passed over by its length, told in seven bits each since version 4.
  const long = Buffer.concat([Buffer.from('TBPM'), Buffer.from([0, 0, 1, 1, 0, 0]), Buffer.alloc(129)]);
  const behind = id3(3, Buffer.from('Ví Dụ'), 4).subarray(10);
  expect(said(Buffer.concat([Buffer.from('ID3\u0004'), Buffer.alloc(6), long, behind]), 'mp3')).toEqual([WHO]);
  expect(said(Buffer.from('OggS…ARTIST=Ví Dụ\u0001'), 'ogg')).toEqual([WHO]);
  expect(said(Buffer.from('OggS…XARTIST=Ví Dụ\u0001'), 'ogg')).toEqual([]);
  expect(said(Buffer.from('RIFF…WAVEIART\u0006\0\0\0Ví Dụ\0'), 'wav')).toEqual([WHO]);
  const atom = Buffer.concat([Buffer.from([0xa9]), Buffer.from('ART\0\0\0\u0016data\0\0\0\u0001\0\0\0\0Ví Dụ\0')]);
  expect(said(Buffer.concat([Buffer.from('\0\0\0\u0018ftypM4A '), atom]), 'm4a')).toEqual([WHO]);
});

test('what cannot be opened holds nothing that is told', () => {
  expect(insideOf(strToU8('đây không phải tệp nén'), 'docx')).toEqual([]);
  expect(insideOf(new Uint8Array(), 'mp3')).toEqual([]);
});
