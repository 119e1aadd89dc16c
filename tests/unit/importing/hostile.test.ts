import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/importing/readers/read.ts';
import { FileRefusal } from '../../../src/office/refusal.ts';
import { docx, p } from './make/docx.ts';
import { tinyPdf } from './make/pdf.ts';

/** Code of the refusal that reading these bytes ends in. */
async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await readSource(name, bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    expect(error.message).toMatch(/\p{L}/u);
    expect(error.hint).toMatch(/\p{L}/u);
    return error.code;
  }
}

const good = docx({ body: p('KẾ HOẠCH') });

describe('broken files are refused with a reason', () => {
  it('an empty file', async () => {
    expect(await refusal('a.docx', new Uint8Array())).toBe('empty');
  });

  it('a Word file cut short', async () => {
    expect(await refusal('a.docx', good.slice(0, good.length - 30))).toBe('broken');
  });

  it('a Word file whose XML is not well-formed', async () => {
    expect(await refusal('a.docx', docx({ body: '<w:p><w:r>' }))).toBe('broken');
  });

  it('a Word file without a text part', async () => {
    expect(await refusal('a.docx', zipSync({ 'word/styles.xml': strToU8('<x/>') }))).toBe('format');
  });

  it('an Excel file or a plain zip', async () => {
    expect(await refusal('a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe('format');
  });

  it('a text file that calls itself Word', async () => {
    expect(await refusal('a.docx', strToU8('Kế hoạch'))).toBe('broken');
  });

  it('an old .doc, with how to convert it', async () => {
    const ole = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array.from({ length: 600 }, () => 0),
    ]);
    expect(await refusal('a.doc', ole)).toBe('old-word');
  });

  it('a Word file behind a password', async () => {
    const name = Uint8Array.from([...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0]));
    const ole = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array.from({ length: 600 }, () => 0),
      ...name,
    ]);
    expect(await refusal('a.docx', ole)).toBe('encrypted');
  });

  it('a zip entry behind a password', async () => {
    const locked = good.slice();
    const view = new DataView(locked.buffer);
    for (let at = 0; at < locked.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) locked[at + 8] = 1;
    expect(await refusal('a.docx', locked)).toBe('encrypted');
  });

  it('a PDF cut short', async () => {
    const pdf = tinyPdf(['BT /F1 14 Tf 90 700 Td (Ke hoach) Tj ET']);
    expect(await refusal('a.pdf', pdf.slice(0, pdf.length - 40))).toBe('broken');
  });

  it('a PDF that is noise behind its first line', async () => {
    expect(await refusal('a.pdf', strToU8('%PDF-1.7\nkhông phải pdf\n%%EOF'))).toBe('broken');
  });

  it('a PDF behind a password', async () => {
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'28'.repeat(32)}> /U <${'29'.repeat(32)}> /P -4 >> /ID [<00> <00>]`;
    expect(await refusal('a.pdf', tinyPdf(['BT /F1 14 Tf (x) Tj ET'], trailer))).toBe('encrypted');
  });

  it('a PDF of pictures only, with advice to recognise it first', async () => {
    expect(await refusal('a.pdf', tinyPdf(['0 0 595 842 re f', '0 0 595 842 re f']))).toBe('pictures-only');
  });

  it('a picture', async () => {
    expect(await refusal('a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toBe(
      'pictures-only',
    );
  });

  it('a kind of file nobody can read here', async () => {
    expect(await refusal('a.wps', strToU8('Kế hoạch'))).toBe('format');
  });
});

describe('hostile files are refused before they cost anything', () => {
  it('a zip bomb', async () => {
    const bomb = docx({ body: p('x'), extra: { 'word/styles.xml': new Uint8Array(23 * 1024 * 1024) } });
    expect(await refusal('a.docx', bomb)).toBe('bomb');
  });

  it('a zip bomb that lies about its size', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 900, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 900, true);
    }
    expect(await refusal('a.docx', bomb)).toBe('broken');
  });

  it('an archive of a hundred thousand entries', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`x/${index}`, new Uint8Array()]),
    );
    expect(await refusal('a.docx', zipSync({ ...many, 'word/document.xml': strToU8('<x/>') }))).toBe('bomb');
  });

  it('entities that expand to billions of letters', async () => {
    const prolog = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(await refusal('a.docx', docx({ body: '<w:p><w:r><w:t>&b;</w:t></w:r></w:p>', prolog }))).toBe(
      'broken',
    );
  });

  it('an entity that names a file of this machine', async () => {
    const prolog = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(await refusal('a.docx', docx({ body: '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>', prolog }))).toBe(
      'broken',
    );
  });

  it('elements nested beyond any document', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(2000) + '</w:sdtContent></w:sdt>'.repeat(2000);
    expect(await refusal('a.docx', docx({ body: deep }))).toBe('bomb');
  });

  it('HTML nested beyond any document', async () => {
    expect(await refusal('a.html', strToU8('<div>'.repeat(5000)))).toBe('bomb');
  });

  it('reads past entries that point outside the archive, which are never unpacked', async () => {
    const source = await readSource(
      'a.docx',
      docx({ body: p('KẾ HOẠCH'), extra: { '../../etc/cron.d/x': strToU8('x') } }),
    );
    expect(source.lines.map((line) => line.text)).toEqual(['KẾ HOẠCH']);
  });
});
