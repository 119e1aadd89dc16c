import { expect, test } from 'vitest';
import { readingLexicon } from '../../../../src/vietnamese/reading/abbreviations.ts';
import { readAloud } from '../../../../src/vietnamese/reading/read-aloud.ts';
import { PRESETS } from '../../../../src/vietnamese/reading/settings.ts';
import { lexicon } from './glossary.ts';

const read = (text: string) => readAloud(text, PRESETS.standard, lexicon);
const year24 = 'hai nghìn không trăm hai mươi tư';

// Forms that plans and newspapers write and the table of the document does not hold; expected values by its rules.
for (const [written, spoken] of [
  // Dates
  ['ngày 01.01.2024', `ngày mùng một tháng một năm ${year24}`],
  ['từ ngày 15-20/5/2024', `từ ngày mười lăm đến ngày hai mươi tháng Năm, năm ${year24}`],
  ['từ 05 - 20/5/2024', `từ ngày mùng năm đến ngày hai mươi tháng Năm, năm ${year24}`],
  ['ngày 15-20/5', 'từ ngày mười lăm đến ngày hai mươi tháng năm'],
  [
    '15/8/2024 - 20/8/2024',
    `ngày mười lăm tháng tám năm ${year24} đến ngày hai mươi tháng tám năm ${year24}`,
  ],
  ['tháng 3-5/2024', `tháng ba đến tháng Năm, năm ${year24}`],
  ['tháng 3 và 4/2024', `tháng ba và tháng tư năm ${year24}`],
  ['Tháng 4, 5, 6 năm 2024', `Tháng tư, tháng năm, tháng sáu năm ${year24}`],
  ['Quý I-II/2024', `Quý một đến quý hai năm ${year24}`],
  ['hộ nghèo giảm 15 năm 2024', `hộ nghèo giảm mười lăm, năm ${year24}`],
  ['tháng 6 và 7 năm 2024', `tháng sáu và tháng bảy năm ${year24}`],
  ['quý II/2024 - quý IV/2024', `quý hai năm ${year24} đến quý bốn năm ${year24}`],
  ['tháng 2/2024 - tháng 4/2024', `tháng hai năm ${year24} đến tháng tư năm ${year24}`],
  // Points of a clause
  ['Điểm a, b khoản 2 Điều 3', 'Điểm a, bê khoản hai Điều ba'],
  ['các điểm a, c và đ khoản 1', 'các điểm a, xê và đê khoản một'],
  ['từ điểm b đến điểm d khoản 3', 'từ điểm bê đến điểm dê khoản ba'],
  // Spans
  ['2,0 - 2,5 tấn', 'hai đến hai phẩy năm tấn'],
  ['gấp 2-3 lần', 'gấp hai đến ba lần'],
  ['từ 18-35 tuổi', 'từ mười tám đến ba mươi lăm tuổi'],
  ['nặng 2-3 kg', 'nặng hai đến ba ki-lô-gam'],
  ['18-20°C', 'mười tám đến hai mươi độ xê'],
  // Prices, rates, yields
  ['lãi 6,6%/năm', 'lãi sáu phẩy sáu phần trăm mỗi năm'],
  ['giảm 4-5%/năm', 'giảm từ bốn đến năm phần trăm mỗi năm'],
  ['8.000 đồng/kg', 'tám nghìn đồng mỗi ki-lô-gam'],
  ['8.000-10.000đ/kg', 'tám nghìn đến mười nghìn đồng mỗi ki-lô-gam'],
  ['12-15 tấn/ha', 'mười hai đến mười lăm tấn mỗi héc-ta'],
  ['5 người/hộ', 'năm người mỗi hộ'],
  ['1.500 m²/hộ', 'một nghìn năm trăm mét vuông mỗi hộ'],
  ['3 buổi/01 tuần', 'ba buổi mỗi tuần'],
  ['12 huyện/thành phố', 'mười hai huyện hoặc thành phố'],
  ['xã/phường/thị trấn', 'xã, phường hoặc thị trấn'],
  ['và/hoặc', 'và hoặc'],
  ['30.000 VNĐ', 'ba mươi nghìn đồng'],
  ['5,5 tr.đồng', 'năm phẩy năm triệu đồng'],
  // Measures
  ['người/km²', 'người mỗi ki-lô-mét vuông'],
  ['60km/h', 'sáu mươi ki-lô-mét một giờ'],
  ['ở km 12', 'ở ki-lô-mét mười hai'],
  ['xuống -2 độ C', 'xuống âm hai độ xê'],
  ['tăng trưởng -2,5%', 'tăng trưởng âm hai phẩy năm phần trăm'],
  // Roman numerals
  ['thế kỷ XXI', 'thế kỷ hai mươi mốt'],
  ['Đại hội XIII của Đảng', 'Đại hội mười ba của Đảng'],
  ['Phụ lục III', 'Phụ lục ba'],
  ['giai đoạn II', 'giai đoạn hai'],
  // Brackets, signs, short forms
  ['hỗ trợ 10 (mười) triệu đồng', 'hỗ trợ mười triệu đồng'],
  ['50.000.000đ (Năm mươi triệu đồng chẵn)', 'năm mươi triệu đồng'],
  ['nuôi bò, dê v.v.', 'nuôi bò, dê vân vân.'],
  ['nuôi bò, dê v.v... ở làng', 'nuôi bò, dê vân vân ở làng'],
  ['UBND TP.Kon Tum', 'Ủy ban nhân dân thành phố Kon Tum'],
  ['điểm b khoản 1 Điều 4', 'điểm bê khoản một Điều bốn'],
  ['Có 41 hộ. 12 hộ nghèo.', 'Có bốn mươi mốt hộ. Mười hai hộ nghèo.'],
  ['9/10 tiêu chí', 'chín trên mười tiêu chí'],
] as const)
  test(`“${written}” is said “${spoken}”, and nothing is left`, () => {
    const reading = read(written);
    expect(reading.spoken).toBe(spoken);
    expect(reading.unread).toEqual([]);
  });

for (const [written, left] of [
  ['phần C', 'C'],
  ['mục L', 'L'],
  ['10 - 5', '10'],
  ['-5 con bò', '-5'],
  ['Tổng đài 18001111', '18001111'],
  ['đường dây nóng 111', '111'],
  ['điện thoại: 113', '113'],
  ['dịch Covid-19', 'Covid-19'],
  ['UBND-HĐND', 'UBND-HĐND'],
  ['máy 5 kVA', 'kVA'],
  ['chừng kg', 'kg'],
  ['55 hộ/205 khẩu', 'hộ/205'],
  ['niên vụ 2022/2023', '2022/2023'],
  ['tỷ lệ 1:2', '1:2'],
  ['bốc 5 g/l', 'gam/l'],
] as const)
  test(`“${written}” is handed to a person, not guessed`, () => {
    const { unread } = read(written);
    expect(unread.map(({ word }) => word).join(' ')).toContain(left);
  });

test('three zeros after a comma are read by the rule, and the editor is told that a thousand may be meant', () => {
  const { spoken, advice } = read('5,000 cây');
  expect(spoken).toBe('năm cây');
  expect(advice.map(({ why }) => why)).toEqual([expect.stringContaining('hàng nghìn')]);
});

test('units of the list are read after a slash even where the glossary has none of them', () => {
  expect(readAloud('7 tạ/ha', PRESETS.standard, readingLexicon([])).spoken).toBe('bảy tạ mỗi héc-ta');
});
