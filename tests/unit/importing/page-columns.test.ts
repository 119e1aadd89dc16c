import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/importing/readers/read.ts';
import { text, textPdf } from './make/text-pdf.ts';

/** Letters are half as wide as high: 44 of them at size 10 fill a column of 220 points. */
const WIDE = 44;
const LEFT = 60;
const RIGHT = 320;

/** A full line of words that begins with its number and can be told from every other. */
function lineOf(number: number): string {
  return `dòng ${number} của bài chạy hết bề ngang của cột này ạ`.slice(0, WIDE);
}

function column(x: number, top: number, numbers: readonly number[], leading = 14): string {
  return numbers.map((number, at) => text(x, top - at * leading, lineOf(number), 10)).join('');
}

const numbers = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => from + at);
const read = async (draw: string): Promise<string[]> =>
  (await readSource('a.pdf', textPdf([{ draw }]))).lines.map((line) => line.text);

describe('a page in two columns', () => {
  it('is read down one column and then the other, though their lines stand on other heights', async () => {
    const texts = await read(column(LEFT, 700, numbers(1, 12)) + column(RIGHT, 695, numbers(13, 12), 15));
    const order = [...texts.join(' ').matchAll(/dòng (\d+)/gu)].map((match) => Number(match[1]));
    expect(order).toEqual(numbers(1, 24));
  });

  it('leaves the head above and the signature below where they are', async () => {
    const head = text(110, 780, 'UBND XÃ VÍ DỤ', 10) + text(340, 780, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 10); // prettier-ignore
    const tail = text(LEFT, 400, 'Nơi nhận:', 10) + text(380, 400, 'CHỦ TỊCH', 10) + text(LEFT, 386, '- Lưu: VT.', 10) + text(360, 340, 'Nguyễn Văn Ví Dụ', 10); // prettier-ignore
    const texts = await read(head + column(LEFT, 740, numbers(1, 12)) + column(RIGHT, 735, numbers(13, 12), 15) + tail); // prettier-ignore
    expect(texts.slice(0, 2)).toEqual(['UBND XÃ VÍ DỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
    expect(texts.slice(-4)).toEqual(['Nơi nhận:', '- Lưu: VT.', 'CHỦ TỊCH', 'Nguyễn Văn Ví Dụ']);
  });

  it('is not seen in a table without lines', async () => {
    const rows = numbers(1, 12).map((number) => text(LEFT, 700 - number * 20, `Thôn ${number}`, 10) + text(RIGHT, 700 - number * 20, `${number} hộ`, 10)); // prettier-ignore
    const texts = await read(rows.join(''));
    expect(texts.slice(0, 4)).toEqual(['Thôn 1', '1 hộ', 'Thôn 2', '2 hộ']);
  });
});

describe('a page printed by a browser', () => {
  it('loses the hour above and the address below, and says so', async () => {
    const words = 'Các thôn tổ chức trồng tre ven suối trước mùa mưa.';
    const source = await readSource(
      'a.pdf',
      textPdf([
        {
          draw: text(LEFT, 820, '12/3/26, 7:51 AM Kế hoạch', 8) + text(LEFT, 700, words) + text(LEFT, 20, 'https://vidu.vn/ke-hoach 1/1', 8),
        },
      ]),
    ); // prettier-ignore
    expect(source.lines.map((line) => line.text)).toEqual([words]);
    expect(source.dropped!.map((piece) => piece.text)).toEqual([
      '12/3/26, 7:51 AM Kế hoạch',
      'https://vidu.vn/ke-hoach 1/1',
    ]);
  });
});
