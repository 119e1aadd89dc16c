import { expect, test } from 'vitest';
import { glossary } from '../../../../src/schemas/glossary.ts';
import { readingLexicon } from '../../../../src/vietnamese/reading/abbreviations.ts';
import { readAloud } from '../../../../src/vietnamese/reading/read-aloud.ts';
import { PRESETS } from '../../../../src/vietnamese/reading/settings.ts';
import { lexicon } from './glossary.ts';
import { FOR_A_PERSON, ROWS } from './rows.ts';

const standard = PRESETS.standard;
const words = (text: string, settings = standard): string => readAloud(text, settings, lexicon).spoken;

test('the table holds every row of the document', () => {
  expect([ROWS.length, FOR_A_PERSON.length]).toEqual([112, 24]);
});

for (const [id, written, spoken] of ROWS)
  test(`${id}: “${written}” is said “${spoken}” and leaves nothing unread`, () => {
    const reading = readAloud(written, standard, lexicon);
    expect(reading.spoken).toBe(spoken);
    expect(reading.unread).toEqual([]);
  });

for (const [id, written] of FOR_A_PERSON)
  test(`${id}: “${written}” is handed to a person with a reason`, () => {
    const settings = /\(exact\)/.test(written) ? { ...standard, documentSymbol: 'spell' as const } : standard;
    const { unread, advice } = readAloud(written.replace(' (exact)', ''), settings, lexicon);
    const doubts = [...unread, ...advice];
    expect(doubts.length).toBeGreaterThan(0);
    for (const { word, why } of doubts)
      expect([word, why]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
  });

for (const [written, left] of [
  ['2/3 số hộ', '2/3'],
  ['1/2 ngày', '1/2'],
  ['24/24 giờ', '24/24'],
  ['02603862000', '02603862000'],
  ['16/7', '16/7'],
  ['1/2 triệu đồng', '1/2'],
  ['hơn 2/3 hộ dân', '2/3'],
  ['QH14', 'QH14'],
  ['OCOP', 'OCOP'],
  ['CPI', 'CPI'],
  ['Số: /KH-UBND', '/KH-UBND'],
  ['08-KL/TU', '08-KL/TU'],
  ['VI. TỔ CHỨC THỰC HIỆN', 'TỔ CHỨC THỰC HIỆN'],
  ['1.1200', '1.1200'],
] as const)
  test(`“${written}” is never guessed: “${left}” stays as it is and is listed`, () => {
    const { spoken, unread } = readAloud(written, standard, lexicon);
    expect(spoken).toContain(left);
    expect(unread.map(({ word }) => word)).toContain(left);
  });

for (const [written, said] of [
  ['Gọi 0260 3862 000.', 'Gọi không hai sáu không, ba tám sáu hai, không không không.'],
  ['Điện thoại (0260) 3.862.000', 'Điện thoại không hai sáu không, ba, tám sáu hai, không không không'],
  ['Điện thoại: 02603.862.000', 'Điện thoại: không hai sáu không ba, tám sáu hai, không không không'],
  ['gọi 1900 0001 nhé', 'Gọi một chín không không, không không không một nhé'],
  ['Nước trong rồi 🌱💧, cả nhà vui 👨‍👩‍👧.', 'Nước trong rồi, cả nhà vui.'],
  ['Từ ~5 kg cát.', 'Từ khoảng năm ki-lô-gam cát.'],
] as const)
  test(`“${written}” is read as “${said}”`, () => {
    const { spoken, unread } = readAloud(written, standard, lexicon);
    expect([spoken.toLowerCase(), unread]).toEqual([said.toLowerCase(), []]);
  });

test('a little picture that says yes is a word, and is left to a person', () => {
  expect(readAloud('Nước sạch ✅', standard, lexicon).unread.map(({ word }) => word)).toEqual(['✅']);
});

test('a symbol is spelled letter by letter when the station asks for it', () => {
  expect(words('08-KL/TU', { ...standard, documentSymbol: 'spell' })).toBe(
    'không tám gạch ngang ca e-lờ trên tê u',
  );
});

test('the preset of the Centre and the Highlands says “lẻ” and “ngàn”', () => {
  expect(words('1.105 hộ', PRESETS['central-highlands'])).toBe('một ngàn một trăm lẻ năm hộ');
  expect(words('0,005', PRESETS['central-highlands'])).toBe('không phẩy không trăm lẻ năm');
});

for (const [what, settings, written, spoken] of [
  ['“bốn” after “mươi”', { fourAfterTens: 'bốn' }, '24 hộ', 'hai mươi bốn hộ'],
  ['“mồng” before the first days', { firstDays: 'mồng' }, 'ngày 02/5', 'ngày mồng hai tháng năm'],
  ['no word before the first days', { firstDays: '' }, 'ngày 02/5', 'ngày hai tháng năm'],
  ['zeros that end a decimal', { trailingZeros: 'keep' }, '25,20%', 'hai mươi lăm phẩy hai mươi phần trăm'],
  ['decimals digit by digit', { decimals: 'digits' }, '5,63%', 'năm phẩy sáu ba phần trăm'],
  [
    'long document numbers digit by digit',
    { documentNumber: 'digits' },
    'Quyết định 1956/QĐ-TTg',
    'Quyết định số một chín năm sáu',
  ],
] as const)
  test(`a station may choose ${what}`, () => {
    expect(words(written, { ...standard, ...settings })).toBe(spoken);
  });

for (const [written, spoken] of [
  [
    'Ngày 02/5/2023, làng ra mắt',
    'Ngày mùng hai tháng Năm, năm hai nghìn không trăm hai mươi ba, làng ra mắt',
  ],
  ['lần thứ II', 'lần thứ hai'],
  ['lần thứ I', 'lần thứ nhất'],
  ['lần thứ IV', 'lần thứ tư'],
  ['khóa XIV', 'khóa mười bốn'],
  ['nuôi 2-3 con bò', 'nuôi hai đến ba con bò'],
  ['vay 5-10 triệu đồng', 'vay năm đến mười triệu đồng'],
  ['20.000 đồng/cây', 'hai mươi nghìn đồng mỗi cây'],
  ['xã Mỡ (huyện Nọ) trong năm', 'xã Mỡ, huyện Nọ, trong năm'],
  ['Phòng Tài chính - Kế hoạch', 'Phòng Tài chính, Kế hoạch'],
  ['sân 4 m², bể 3 m3', 'sân bốn mét vuông, bể ba mét khối'],
  ['đường dài 1,5 km', 'đường dài một phẩy năm ki-lô-mét'],
] as const)
  test(`“${written}” is said “${spoken}”`, () => expect(words(written)).toBe(spoken));

test('units of measurement are read without a glossary, and as a glossary has them where it does', () => {
  const bare = readingLexicon([]);
  expect(readAloud('4 m² sân, 20 kg cát', standard, bare).spoken).toBe(
    'bốn mét vuông sân, hai mươi ki-lô-gam cát',
  );
  const own = readingLexicon(glossary.parse([{ id: 'kg', short: 'kg', long: 'cân', plain: 'Một cân.' }]));
  expect(readAloud('20 kg cát', standard, own).spoken).toBe('hai mươi cân cát');
});

test('names that spelling does not settle are told, ordinary names are not', () => {
  const { unread, advice } = readAloud('Bà con ở Ia H’Drai và Hà Nội', standard, lexicon);
  expect(unread).toEqual([]);
  expect(advice.map(({ word }) => word)).toEqual(['Ia H’Drai']);
});
