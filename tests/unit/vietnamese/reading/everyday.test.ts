import { describe, expect, test } from 'vitest';
import { readAloud } from '../../../../src/vietnamese/reading/read-aloud.ts';
import { PRESETS } from '../../../../src/vietnamese/reading/settings.ts';
import { lexicon } from './glossary.ts';

const read = (text: string) => readAloud(text, PRESETS.standard, lexicon);
const y25 = 'hai nghìn không trăm hai mươi lăm';
const y26 = 'hai nghìn không trăm hai mươi sáu';

/** What notices, bulletins and news of a commune write every day. */
const KINDS: Record<string, [written: string, spoken: string][]> = {
  'an hour is written short': [
    ['họp lúc 7h30', 'họp lúc bảy giờ ba mươi phút'],
    ['Cắt điện từ 07h00 – 17h00', 'Cắt điện từ bảy giờ đến mười bảy giờ'],
    ['từ 08h00’ đến 11h30’', 'từ tám giờ đến mười một giờ ba mươi phút'],
    ['7h - 11h, 13h30 - 17h', 'bảy giờ đến mười một giờ, mười ba giờ ba mươi phút đến mười bảy giờ'],
    ['phát lúc 5H30', 'phát lúc năm giờ ba mươi phút'],
    ['4 - 5h chiều', 'bốn đến năm giờ chiều'],
    ['tiêm trong 24h sau sinh', 'tiêm trong hai mươi tư giờ sau sinh'],
    ['mưa trong 48h tới', 'mưa trong bốn mươi tám giờ tới'],
    ['07:30 - 11:00 tiếp dân', 'bảy giờ ba mươi phút đến mười một giờ tiếp dân'],
    ['chạy 60 km/h', 'chạy sáu mươi ki-lô-mét một giờ'],
  ],
  'for one thing, in one time': [
    ['45 triệu đồng/người/năm', 'bốn mươi lăm triệu đồng mỗi người mỗi năm'],
    ['5-7 triệu đồng/hộ/năm', 'năm đến bảy triệu đồng mỗi hộ mỗi năm'],
    ['15 lít nước/người/ngày', 'mười lăm lít nước mỗi người mỗi ngày'],
    ['70 triệu đồng/năm/hộ', 'bảy mươi triệu đồng mỗi năm mỗi hộ'],
    ['30 triệu đồng/ha/vụ', 'ba mươi triệu đồng mỗi héc-ta mỗi vụ'],
    ['góp 20 nghìn/hộ/tháng', 'góp hai mươi nghìn mỗi hộ mỗi tháng'],
  ],
  'a day that no fraction could be, behind a word that leads to a day': [
    ['Hạn nộp: 31/10.', 'Hạn nộp: ngày ba mươi mốt tháng mười.'],
    ['gửi trước 15/12 hằng năm', 'gửi trước ngày mười lăm tháng mười hai hằng năm'],
    ['sáng 5/8 tại thôn', 'sáng ngày mùng năm tháng tám tại thôn'],
    ['Thứ Hai (10/11), xã họp', 'Thứ Hai, ngày mùng mười tháng mười một, xã họp'],
    ['Sáng qua (12/11), xã họp', 'Sáng qua, ngày mười hai tháng mười một, xã họp'],
    ['tối 20-11', 'tối ngày hai mươi tháng mười một'],
    ['tiêm từ 12/3-30/4', 'tiêm từ ngày mười hai tháng ba đến ngày ba mươi tháng tư'],
    ['từ 10 - 20/11', 'từ ngày mùng mười đến ngày hai mươi tháng mười một'],
    ['sau ngày 01.07.2025', `sau ngày mùng một tháng bảy năm ${y25}`],
    ['mùng 3/3 âm lịch', 'mùng ba tháng ba âm lịch'],
  ],
  'a season with two years is one season': [
    ['Từ năm học 2025-2026', `Từ năm học ${y25}, ${y26}`],
    ['hết vụ Đông Xuân 2025 - 2026', `hết vụ Đông Xuân ${y25}, ${y26}`],
    ['năm học 2025-2026', `năm học ${y25} đến ${y26}`],
    ['thực hiện từ 2025-2030', `thực hiện từ năm ${y25} đến năm hai nghìn không trăm ba mươi`],
  ],
  'Roman numerals of a list, and of what comes in turns': [
    ['lần thứ XIII và XIV', 'lần thứ mười ba và mười bốn'],
    ['Đợt I thu 5 tấn', 'Đợt một thu năm tấn'],
    ['học kỳ II', 'học kỳ hai'],
  ],
  'numbers of headings and items': [
    ['1/ Đặc tính', 'Đặc tính'],
    ['c, Cây hằng năm', 'Cây hằng năm'],
    ['II- Yêu cầu', 'Yêu cầu'],
  ],
  measures: [
    ['60tạ/ha', 'sáu mươi tạ mỗi héc-ta'],
    ['Mỗi ha trồng 5con', 'Mỗi héc-ta trồng năm con'],
    ['nửa kg', 'nửa ki-lô-gam'],
    ['dốc trên 15°.', 'dốc trên mười lăm độ.'],
    ['15.000 USD/năm', 'mười lăm nghìn đô la Mỹ mỗi năm'],
    ['3-4 đứa con', 'ba đến bốn đứa con'],
    ['số hạt/bông', 'số hạt mỗi bông'],
  ],
  'a span of whatever is counted, and figures behind their percentage': [
    ['từ 02 - 03 “Mái ấm”', 'từ hai đến ba Mái ấm'],
    ['khoảng 5-7 nơi', 'khoảng năm đến bảy nơi'],
    ['100% (9/9) thôn', 'một trăm phần trăm, chín trên chín, thôn'],
    ['giảm 0,5-0,7 điểm %', 'giảm không phẩy năm đến không phẩy bảy điểm phần trăm'],
    ['111 bé trai/100 bé gái', 'một trăm mười một bé trai trên một trăm bé gái'],
  ],
  'a number of a document and its day': [
    ['Kế hoạch 50 ngày 12/3/2025', `Kế hoạch năm mươi, ngày mười hai tháng ba năm ${y25}`],
    ['Kế hoạch 50 ngày đêm', 'Kế hoạch năm mươi ngày đêm'],
  ],
  'names and persons': [
    ['người Giẻ - Triêng', 'người Giẻ Triêng'],
    ['anh Ví Dụ (SN 1989)', 'anh Ví Dụ, sinh năm một nghìn chín trăm tám mươi chín'],
    ['Trưởng thôn 4 - cho biết', 'Trưởng thôn bốn, cho biết'],
    ['Bản tin số 12/2025', `Bản tin số mười hai, năm ${y25}`],
  ],
};

for (const [kind, rows] of Object.entries(KINDS))
  describe(kind, () => {
    test.each(rows)('“%s” is said “%s”', (written, spoken) => {
      const reading = read(written);
      expect(reading.spoken).toBe(spoken);
      expect(reading.unread).toEqual([]);
    });
  });

test.each([
  ['a part of all people is no “three of four”', '3/4 dân làng', '3/4'],
  ['parts beside parts', 'từ 1/3 - 2/3 số hộ', '1/3'],
  ['a share behind “trước”', 'trước 5/8 xã', '5/8'],
  ['“sáng 3/4 số hộ” is no day', 'sáng 3/4 số hộ', '3/4'],
  ['hours of a morning or a day', 'sáng 5-8, xã ra quân', '5-8'],
  ['an hour that no clock shows', 'lúc 25h30', '25h30'],
  ['round the clock', 'trực 24/24h', '24/24h'],
  ['a day in brackets behind a percentage', 'đạt 80% (15/6), gửi', '15/6'],
  ['a range of villages', 'thôn 4 - thôn 6', '4'],
  ['what stands in square brackets may be left to fill in', 'bà [họ tên] ở thôn 2', '[họ'],
])('%s: “%s” is handed to a person', (_, written, left) => {
  const { spoken, unread } = read(written);
  expect(spoken).toContain(left);
  expect(unread.length).toBeGreaterThan(0);
});

test('an editor is told of what could be said more as people say it', () => {
  expect(read('họp lúc 7h30').advice.map(({ why }) => why)).toEqual([expect.stringContaining('rưỡi')]);
  expect(read('2 triệu đồng/người/tháng').advice.map(({ why }) => why)).toEqual([
    expect.stringContaining('một người một tháng'),
  ]);
});
