import { describe, expect, it } from 'vitest';
import { decodeText, repairText } from '../../../src/vietnamese/encoding/decode.ts';
import { isSyllable } from '../../../src/vietnamese/encoding/syllable.ts';
import { FileRefusal } from '../../../src/office/refusal.ts';

const RIGHT =
  'Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nKế hoạch thực hiện của huyện, tỉnh “Cuộc vận động”';
const TCVN3 =
  'Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc\nKÕ ho¹ch thùc hiÖn cña huyÖn, tØnh “Cuéc vËn ®éng”';
const VNI =
  'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nÑoäc laäp - Töï do - Haïnh phuùc\nKeá hoaïch thöïc hieän cuûa huyeän, tænh “Cuoäc vaän ñoäng”';

/** Bytes of a text of Windows-1252 letters. */
function bytes1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map((char) => ({ '“': 0x93, '”': 0x94 })[char] ?? char.codePointAt(0)!));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('encodings', () => {
  it('reads UTF-8 with and without mark alike', () => {
    expect(decodeText(utf8(RIGHT))).toEqual({ text: RIGHT, encoding: 'UTF-8', repairs: [] });
    expect(decodeText(utf8(`\uFEFF${RIGHT}`))).toMatchObject({
      text: RIGHT,
      encoding: 'UTF-8 có BOM',
      repairs: [],
    });
  });

  it('reads UTF-16 of either order, with or without mark', () => {
    const little = new Uint8Array(new Uint16Array([...RIGHT].map((char) => char.charCodeAt(0))).buffer);
    const big = Uint8Array.from(little, (_, index) => little[index ^ 1]!);
    const marked = Uint8Array.from([0xff, 0xfe, ...little]);
    expect(decodeText(marked)).toMatchObject({ text: RIGHT, encoding: 'UTF-16 LE' });
    expect(decodeText(little)).toMatchObject({ text: RIGHT, encoding: 'UTF-16 LE' });
    expect(decodeText(big)).toMatchObject({ text: RIGHT, encoding: 'UTF-16 BE' });
  });

  it('reads TCVN3 bytes and TCVN3 pasted as Unicode', () => {
    expect(decodeText(bytes1252(TCVN3))).toMatchObject({ text: RIGHT, encoding: 'TCVN3 (ABC)' });
    const pasted = decodeText(utf8(TCVN3));
    expect(pasted.text).toBe(RIGHT);
    expect(pasted.repairs.join()).toContain('TCVN3');
  });

  it('gives TCVN3 its capitals back', () => {
    const text = 'KÕ HO¹CH\nCéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\nvÒ viÖc thùc hiÖn ®Ò ¸n gi¶m nghÌo bÒn v÷ng';
    expect(decodeText(bytes1252(text)).text).toBe(
      'KẾ HOẠCH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nvề việc thực hiện đề án giảm nghèo bền vững',
    );
  });

  it('gives capitals back to words of few letters by the words beside them, column by column, and to no code', () => {
    const text = [
      'Sè 02-KH/CB',
      'UBND X· §¡K GI¶                    §éc lËp - Tù do - H¹nh phóc',
      'KT. GI¸M §èC',
      'BÝ TH\u00AD',
      '- Gi¸m ®èc, c¸c PG§ Së;',
      '1- ñy ban nh©n d©n x·',
      '- Ýt nhÊt 350 hé ®\u00ADîc vay vèn, t¹i ñy ban nh©n d©n x·',
    ].join('\n');
    expect(decodeText(bytes1252(text)).text.split('\n')).toEqual([
      'Số 02-KH/CB',
      'UBND XÃ ĐĂK GIẢ                    Độc lập - Tự do - Hạnh phúc',
      'KT. GIÁM ĐỐC',
      'BÍ THƯ',
      '- Giám đốc, các PGĐ Sở;',
      '1- Ủy ban nhân dân xã',
      '- Ít nhất 350 hộ được vay vốn, tại Ủy ban nhân dân xã',
    ]);
  });

  it('reads VNI bytes and VNI pasted as Unicode', () => {
    expect(decodeText(bytes1252(VNI))).toMatchObject({ text: RIGHT, encoding: 'VNI' });
    const pasted = decodeText(utf8(VNI));
    expect(pasted.text).toBe(RIGHT);
    expect(pasted.repairs.join()).toContain('VNI');
  });

  it('reads Windows-1258 with its marks after the letters', () => {
    // “Độc lập, tự do, hạnh phúc của xã”
    const bytes = [0xd0, 0xf4, 0xf2, 0x63, 0x20, 0x6c, 0xe2, 0xf2, 0x70, 0x2c, 0x20, 0x74, 0xfd, 0xf2, 0x20, 0x64, 0x6f, 0x2c, 0x20, 0x68, 0x61, 0xf2, 0x6e, 0x68, 0x20, 0x70, 0x68, 0x75, 0xec, 0x63, 0x20, 0x63, 0x75, 0xd2, 0x61, 0x20, 0x78, 0x61, 0xde]; // prettier-ignore
    expect(decodeText(Uint8Array.from(bytes))).toMatchObject({
      text: 'Độc lập, tự do, hạnh phúc của xã',
      encoding: 'Windows-1258',
    });
  });

  it('a text of letters that UTF-8 cannot be does not win by losing them all', () => {
    // “Ở thôn Brẻ” and Kon Krông: names that are no Vietnamese syllables among a few words.
    const bytes = [0xd5, 0xd2, 0x20, 0x74, 0x68, 0xf4, 0x6e, 0x20, 0x42, 0x72, 0x65, 0xd2, 0x2c, 0x20, 0x4b, 0x6f, 0x6e, 0x20, 0x4b, 0x72, 0xf4, 0x6e, 0x67]; // prettier-ignore
    expect(decodeText(Uint8Array.from(bytes))).toMatchObject({
      text: 'Ở thôn Brẻ, Kon Krông',
      encoding: 'Windows-1258',
    });
  });

  it('UTF-8 with a few bytes broken stays UTF-8', () => {
    const bytes = utf8(RIGHT.repeat(4));
    bytes[3] = 0xff;
    expect(decodeText(bytes)).toMatchObject({ encoding: 'UTF-8 bị hỏng vài chỗ' });
    expect(decodeText(bytes).text).toContain('xã hội chủ nghĩa Việt Nam');
  });

  it('undoes UTF-8 that was encoded three times, and what Windows-1258 read', () => {
    const read = (bytes: Uint8Array, table: string): Uint8Array => utf8(new TextDecoder(table).decode(bytes));
    expect(decodeText(read(read(utf8(RIGHT), 'windows-1252'), 'windows-1252')).text).toBe(RIGHT);
    expect(decodeText(read(utf8(RIGHT), 'windows-1258')).text).toBe(RIGHT);
  });

  it('undoes UTF-8 that was encoded twice', () => {
    const doubled = utf8(new TextDecoder('windows-1252').decode(utf8(RIGHT)));
    const decoded = decodeText(doubled);
    expect(decoded.text).toBe(RIGHT);
    expect(decoded.repairs.join()).toContain('hai lần');
  });

  it('composes separate marks and says so', () => {
    const decoded = decodeText(utf8(RIGHT.normalize('NFD')));
    expect(decoded.text).toBe(RIGHT);
    expect(decoded.repairs.join()).toContain('NFC');
  });

  it('repairs a few old lines inside a modern text', () => {
    const modern = `${RIGHT}\n`.repeat(8);
    const decoded = decodeText(utf8(`${modern}${TCVN3.split('\n')[0]}\n${modern}`));
    expect(decoded.text.split('\n')[24]).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
    expect(decoded.repairs.join()).toContain('1 dòng');
  });

  it('leaves English and names of the highlands alone', () => {
    const text = 'Plan of action\nĐăk Glei, Ia H’Drai, Kon Plông, Mô Rai: 5 km², 10 %';
    expect(repairText(text)).toEqual({ text, from: null });
  });

  it('refuses bytes that are no text', () => {
    const noise = Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256);
    expect(() => decodeText(noise)).toThrow(FileRefusal);
  });
});

describe('Vietnamese syllables', () => {
  it.each(['Nghiêng', 'quyết', 'giếng', 'thuở', 'uỷ', 'ủy', 'khuỷu', 'xoong', 'Đắk', 'rượu', 'gì', 'quý'])(
    'knows “%s”',
    (word) => {
      expect(isSyllable(word)).toBe(true);
    },
  );

  it.each(['ho¹ch', 'hoaïch', 'tỉĩnh', 'Káº¾', 'bcđ'])('does not take “%s” for one', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
