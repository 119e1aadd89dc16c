import { describe, expect, test } from 'vitest';
import { readAloud } from '../../../../src/vietnamese/reading/read-aloud.ts';
import { PRESETS } from '../../../../src/vietnamese/reading/settings.ts';
import { lexicon } from './glossary.ts';

const read = (text: string) => readAloud(text, PRESETS.standard, lexicon);
const y24 = 'hai nghìn không trăm hai mươi tư';
const y25 = 'hai nghìn không trăm hai mươi lăm';

const KINDS: Record<string, [written: string, spoken: string][]> = {
  'a day beside a day, of two months or of the moon': [
    ['từ 28/2-02/3/2025', `từ ngày hai mươi tám tháng hai đến ngày mùng hai tháng ba năm ${y25}`],
    [
      'Từ 28/5 - 05/6/2024: ra quân',
      `Từ ngày hai mươi tám tháng năm đến ngày mùng năm tháng sáu năm ${y24}: ra quân`,
    ],
    [
      'chào mừng ngày Nhà giáo Việt Nam 20/11',
      'chào mừng ngày Nhà giáo Việt Nam ngày hai mươi tháng mười một',
    ],
    ['nhân dịp 8/3', 'nhân dịp ngày mùng tám tháng ba'],
    ['giỗ tổ 10/3 âm lịch', 'giỗ tổ ngày mùng mười tháng ba âm lịch'],
    ['ngày 10/3 ÂL', 'ngày mùng mười tháng ba âm lịch'],
  ],
  'numbers of documents in a list, and letters behind a number': [
    ['các Nghị quyết số 10, 11 và 12/NQ-HĐND', 'các Nghị quyết số mười, mười một và mười hai'],
    ['Thông tư liên tịch 01/2024/TTLT-BYT-BTC', `Thông tư liên tịch số không một, năm ${y24}`],
    ['Nghị quyết 30a/2008/NQ-CP', 'Nghị quyết số ba mươi a, năm hai nghìn không trăm linh tám'],
    ['Quyết định số 12A/QĐ-UBND', 'Quyết định số mười hai a'],
    ['Quyết định số 1.234/QĐ-UBND', 'Quyết định số một nghìn hai trăm ba mươi tư'],
    ['Điều 36a', 'Điều ba mươi sáu a'],
    ['khoản 2b Điều 5', 'khoản hai bê Điều năm'],
    ['huyện nghèo 30a', 'huyện nghèo ba mươi a'],
  ],
  'a span of a rate behind a word that leads to it': [
    ['che phủ khoảng 70–80%', 'che phủ khoảng bảy mươi đến tám mươi phần trăm'],
    ['giảm 3-4%', 'giảm từ ba đến bốn phần trăm'],
  ],
  'Roman numerals in a list': [
    ['Phụ lục II, III', 'Phụ lục hai, ba'],
    ['trường cấp II-III', 'trường cấp hai đến ba'],
    ['xã khu vực I, II và III', 'xã khu vực một, hai và ba'],
  ],
  measures: [
    ['chuồng 2x3m', 'chuồng hai nhân với ba mét'],
    ['2,5 triệu m3 nước', 'hai phẩy năm triệu mét khối nước'],
    ['chảy 3 m/s', 'chảy ba mét một giây'],
    ['3 tấn/1.000 m2', 'ba tấn trên một nghìn mét vuông'],
    ['gió cấp 6-7, giật cấp 9', 'gió cấp sáu đến bảy, giật cấp chín'],
    ['dưới 60/100.000 dân', 'dưới sáu mươi trên một trăm nghìn dân'],
    ['làm rõ 6/7 vụ', 'làm rõ sáu trên bảy vụ'],
    ['1 lần/6 tháng', 'sáu tháng một lần'],
    ['2 lần/3 năm', 'hai lần trong ba năm'],
    ['quân số 15/15 đồng chí', 'quân số mười lăm trên mười lăm đồng chí'],
  ],
  'short forms that everyone writes': [
    ['Nghị quyết T.Ư 4', 'Nghị quyết Trung ương bốn'],
    ['Ban Bí thư TƯ Đoàn', 'Ban Bí thư Trung ương Đoàn'],
    ['V/v tuyên truyền', 'Về việc tuyên truyền'],
    ['đ/c Bí thư', 'đồng chí Bí thư'],
    ['Mã 2024', 'Mã hai không hai bốn'],
    ['PGS.TS. Ví Dụ', 'phó giáo sư, tiến sĩ Ví Dụ'],
    ['ThS.BS Ví Dụ', 'thạc sĩ, bác sĩ Ví Dụ'],
    ['BS.CKII Ví Dụ', 'bác sĩ chuyên khoa hai Ví Dụ'],
    ['TX. Ví Dụ', 'thị xã Ví Dụ'],
    ['VD: nuôi bò', 'Ví dụ: nuôi bò'],
    ['ĐT: 0260.3862.000', 'số điện thoại: không hai sáu không, ba tám sáu hai, không không không'],
    ['gọi 1800 599 928', 'gọi một tám không không, năm chín chín, chín hai tám'],
  ],
  'a bracket in capitals is dropped where it only shortens the words before it': [
    ['căn cước công dân (CCCD) gắn chíp', 'căn cước công dân gắn chíp'],
    ['phòng cháy, chữa cháy và cứu nạn, cứu hộ (PCCC&CNCH)', 'phòng cháy, chữa cháy và cứu nạn, cứu hộ'],
    ['Quốc hội khóa XV (QH15)', 'Quốc hội khóa mười lăm'],
    ['cấp xã (UBND)', 'cấp xã, Ủy ban nhân dân'],
  ],
  'a bracket that says the figure again with what it counts': [
    ['30% (ba mươi phần trăm)', 'ba mươi phần trăm'],
    ['02 năm (hai năm)', 'hai năm'],
    ['10 hộ (hai hộ mới)', 'mười hộ, hai hộ mới'],
  ],
  'labels of headings and items': [
    ['I/ Mục tiêu', 'Mục tiêu'],
    ['A/ Phần chung', 'Phần chung'],
    ['B. Cách làm', 'Cách làm'],
    ['(a) Rửa tay', 'Rửa tay'],
    ['o Trồng 5 cây', 'Trồng năm cây'],
    ['➢ Rửa tay', 'Rửa tay'],
    ['✓ Rửa tay', 'Rửa tay'],
    ['Hồ sơ gồm: 1. Đơn; 2. Ảnh.', 'Hồ sơ gồm: một, Đơn; hai, Ảnh.'],
  ],
  'signs that compare': [
    ['tiêm ≥ 95% trẻ', 'tiêm ít nhất chín mươi lăm phần trăm trẻ'],
    ['hộ nghèo ≤5%', 'hộ nghèo không quá năm phần trăm'],
    ['trẻ <5 tuổi, người > 60 tuổi', 'trẻ dưới năm tuổi, người trên sáu mươi tuổi'],
  ],
  'Roman numerals with two ones, whatever they number, and of an alarm': [
    ['Thôn II và làng VIII', 'Thôn hai và làng tám'],
    ['dưới báo động I', 'dưới báo động một'],
    ['Đợt I/2025', `Đợt một năm ${y25}`],
  ],
  'thousands that are parted by spaces': [
    ['Hỗ trợ 1 000 000 đồng', 'Hỗ trợ một triệu đồng'],
    ['250 000 đ', 'hai trăm năm mươi nghìn đồng'],
  ],
  'metres as people say them, and one unit on both sides': [
    ['cao 1m65', 'cao một mét sáu mươi lăm'],
    ['sâu 3m5', 'sâu ba mét năm'],
    ['có 4-5 cặp lá', 'có bốn đến năm cặp lá'],
    ['cách nhau 1m - 1,2m', 'cách nhau một mét đến một phẩy hai mét'],
    ['3,5 t/ha', 'ba tấn rưỡi mỗi héc-ta'],
    ['150 mm/24 giờ', 'một trăm năm mươi mi-li-mét trong hai mươi tư giờ'],
  ],
  'what is said over something': [
    ['huyết áp từ 140/90', 'huyết áp từ một trăm bốn mươi trên chín mươi'],
    ['bản đồ tỷ lệ 1/25.000', 'bản đồ tỷ lệ một trên hai mươi lăm nghìn'],
    ['112 bé trai/100 bé gái', 'một trăm mười hai bé trai trên một trăm bé gái'],
  ],
  'letters that are names': [
    ['viêm gan B', 'viêm gan B'],
    ['vitamin C', 'vitamin C'],
    ['Thuốc loại C, bệnh viện K', 'Thuốc loại C, bệnh viện K'],
    ['Bà H. kể lại, anh X nghe', 'Bà H. kể lại, anh X nghe'],
    ['những ngày tháng 5', 'những ngày tháng năm'],
    ['Đã qua bao nhiêu năm… ông vẫn nhớ', 'Đã qua bao nhiêu năm, ông vẫn nhớ'],
    ['nuôi dê, bò và một số…', 'nuôi dê, bò và một số'],
  ],
  'months and days without their words': [
    ['Trong 12/2024, xã làm', `Trong tháng mười hai năm ${y24}, xã làm`],
    ['từ 5 đến 7/4', 'từ ngày mùng năm đến ngày mùng bảy tháng tư'],
    ['cả ngày 15/2 làng vui', 'cả ngày mười lăm tháng hai làng vui'],
    ['hai ngày 2/3 và 5/3/2024', `hai ngày mùng hai tháng ba và ngày mùng năm tháng ba năm ${y24}`],
  ],
  'a crossing of four roads': [
    ['đến ngã 4 thì rẽ', 'đến ngã tư thì rẽ'],
    ['đến ngã 3 thì rẽ', 'đến ngã ba thì rẽ'],
  ],
  'a letter behind the number of a class, a village, a road': [
    ['lớp 4A', 'lớp bốn a'],
    ['thôn 1B', 'thôn một bê'],
    ['quốc lộ 14C', 'quốc lộ mười bốn xê'],
    ['đạt 85/100 điểm', 'đạt tám mươi lăm trên một trăm điểm'],
  ],
};
for (const [kind, rows] of Object.entries(KINDS))
  describe(`${kind}`, () => {
    test.each(rows)('%s', (written, spoken) => {
      const reading = read(written);
      expect(reading.spoken).toBe(spoken);
      expect(reading.unread).toEqual([]);
    });
  });

test.each([
  ['a share of all is no “two of three”', 'trên 2/3 đại biểu', '2/3'],
  ['“TƯ” among capitals is a syllable', 'SỞ KẾ HOẠCH VÀ ĐẦU TƯ', 'SỞ KẾ HOẠCH VÀ ĐẦU TƯ'],
  ['so it is behind “tháng”', 'tháng TƯ', 'TƯ'],
  ['“đ/c” may be an address', 'đ/c: thôn Ví Dụ', 'đ/c'],
  ['and before the name of a place it is one', 'đ/c Thôn Ví Dụ', 'đ/c'],
  ['a form of paper is measured by nothing', 'ảnh 4x6', '4x6'],
  ['what stands in capitals and shortens nothing', 'lây qua đường máu (HIV)', 'HIV'],
  ['a number that a message is sent to', 'phản ánh gửi 5656 không mất tiền', '5656'],
  ['“ĐT” before a number may be a road', 'ĐT 675', 'ĐT'],
  ['a figure in brackets behind a word may be a note', 'theo chuẩn mới (1).', '(một)'],
  ['no day beside what is counted', 'mừng 15/12 thôn về đích', '15/12'],
  ['nor where a part of a whole may be meant', 'dịp Quốc khánh 2/9', '2/9'],
  ['nor behind days that are counted', 'sau 10 ngày 2/3 đàn heo đã khỏi', '2/3'],
  ['nor behind a whole day', 'cả ngày 1/2 làng mất điện', '1/2'],
  ['a part behind a month', 'trong tháng 2/3 hộ đã họp', '2/3'],
  ['men beside women are no ratio', '12 nam/15 nữ', 'nam/15'],
  ['a letter alone is no measure', 'bao nặng 5 t', 't'],
  ['a letter that stands for a word', 'ở P. Ví Dụ', 'P'],
  ['a letter behind a number', 'máy 5 K', 'K'],
  ['a numeral or a letter', 'nhóm X', 'X'],
  ['a sign between figures compares nothing', '5 < 7', '<'],
  ['a number behind the number of a village is no thousand', 'thôn 1 250 hộ', '1 250'],
])('%s: “%s” is handed to a person', (_, written, left) => {
  const { spoken, unread } = read(written);
  expect(spoken).toContain(left);
  expect(unread.map(({ word }) => word)).toContain(left);
});
