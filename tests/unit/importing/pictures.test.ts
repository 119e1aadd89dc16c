import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/importing/readers/read.ts';
import { docx, p } from './make/docx.ts';
import { odt, rtf } from './make/generated.ts';
import { text, textPdf } from './make/text-pdf.ts';

const told = async (name: string, bytes: Uint8Array): Promise<string[]> =>
  (await readSource(name, bytes)).warnings
    .filter(({ code }) => code === 'picture')
    .map(({ message }) => message);
const inWord = (inside: string): Uint8Array =>
  docx({ body: `${p('Biểu phân bổ theo thôn:')}<w:p><w:r>${inside}</w:r></w:p>${p('Các thôn thực hiện.')}` });
const PLACE = 'sau dòng 1 “Biểu phân bổ theo thôn:”';

describe('pictures and embedded objects do not go without a word', () => {
  it.each([
    ['a picture', '<w:drawing><a:blip r:embed="rId1"/></w:drawing>', `hình ở sau dòng 2`],
    ['an old picture', '<w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict>', 'hình ở'],
    ['a sheet of Excel', '<w:object><v:shape><v:imagedata r:id="rId1"/></v:shape><o:OLEObject xmlns:o="urn:o" ProgID="Excel.Sheet.12"/></w:object>', 'bảng Excel nhúng ở'],
    ['an old equation', '<w:object><v:shape><v:imagedata r:id="rId1"/></v:shape><o:OLEObject xmlns:o="urn:o" ProgID="Equation.3"/></w:object>', 'công thức nhúng ở'],
  ])('Word: %s is told once, with the line it follows', async (_, inside, what) => {
    const [message, ...more] = await told('a.docx', inWord(inside));
    expect(more).toEqual([]);
    expect(message).toContain('Có 1 hình hoặc phần nhúng');
    expect(message).toContain(what.replace('sau dòng 2', 'sau dòng 1'));
    expect(message).toContain(PLACE);
  }); // prettier-ignore

  it('OpenDocument', async () => {
    const body = '<text:p>Biểu phân bổ theo thôn:</text:p><text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p>'; // prettier-ignore
    expect((await told('a.odt', odt(body)))[0]).toContain(`hình ở ${PLACE}`);
  });

  it('RTF: the copy that old programs read is the same picture', async () => {
    const bytes = strToU8(`{\\rtf1\\ansi ${rtf('Biểu phân bổ theo thôn:')}\\par {\\*\\shppict{\\pict\\pngblip 8950}}{\\nonshppict{\\pict 0100}}\\par ${rtf('Các thôn thực hiện.')}\\par}`); // prettier-ignore
    expect((await told('a.rtf', bytes))[0]).toContain(
      `Có 1 hình hoặc phần nhúng chưa nhập được: hình ở ${PLACE}`,
    );
  });

  it('a web page: a picture in its text, no icon and no picture that leads away', async () => {
    const page = (inside: string): Uint8Array => strToU8(`<html><body><p>Biểu phân bổ theo thôn:</p><p>${inside}</p></body></html>`); // prettier-ignore
    expect((await told('a.html', page('<img src="a.png" width="600" height="300">')))[0]).toContain(PLACE);
    expect(await told('a.html', page('<img src="i.png" width="24"><a href="/x"><img src="q.png"></a>'))).toEqual([]); // prettier-ignore
  });

  it('PDF: counted; pictures of whole pages under recognised text are the pages themselves', async () => {
    const image = (number: number): string =>
      `${number} 0 obj\n<< /Type /XObject /Subtype /Image /Width 800 /Height 600 >> stream\n\nendstream endobj\n`;
    const withImages = (count: number): Uint8Array => {
      const plain = new TextDecoder('latin1').decode(textPdf([{ draw: text(60, 700, 'Các thôn trồng tre ven suối trước mùa mưa.') }])); // prettier-ignore
      const images = Array.from({ length: count }, (_, at) => image(90 + at)).join('');
      return Uint8Array.from(plain.replace(/startxref/, `${images}startxref`), (sign) => sign.charCodeAt(0));
    };
    expect(await told('a.pdf', withImages(0))).toEqual([]);
    expect((await told('a.pdf', withImages(1)))[0]).toContain('PDF có 1 hình chưa nhập được');
    expect(await told('a.pdf', withImages(2))).toEqual([]);
  });
});
