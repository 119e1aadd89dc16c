import { describe, expect, test } from 'vitest';
import { glossary } from '../../../../src/schemas/glossary.ts';
import { readingLexicon } from '../../../../src/vietnamese/reading/abbreviations.ts';
import { readAloud } from '../../../../src/vietnamese/reading/read-aloud.ts';
import { PRESETS } from '../../../../src/vietnamese/reading/settings.ts';
import { publisherAloud } from '../../../../src/vietnamese/reading/sites.ts';
import { lexicon } from './glossary.ts';

const read = (text: string) => readAloud(text, PRESETS.standard, lexicon);
const y24 = 'hai nghìn không trăm hai mươi tư';
const y25 = 'hai nghìn không trăm hai mươi lăm';

const KINDS: Record<string, [written: string, spoken: string][]> = {
  'a slash after a measured thing is “mỗi”': [
    ['2 con bò/hộ', 'hai con bò mỗi hộ'],
    ['5 cây cà phê/hộ', 'năm cây cà phê mỗi hộ'],
    ['1 buổi họp/tháng', 'một buổi họp mỗi tháng'],
    ['3 bữa chính/ngày', 'ba bữa chính mỗi ngày'],
    ['20 ngày công/người', 'hai mươi ngày công mỗi người'],
    ['3 vụ lúa/năm', 'ba vụ lúa mỗi năm'],
    ['50.000 đồng/lượt', 'năm mươi nghìn đồng mỗi lượt'],
    ['phạt 500.000 đồng/vụ', 'phạt năm trăm nghìn đồng mỗi vụ'],
    ['tiêm 2 mũi/con', 'tiêm hai mũi mỗi con'],
    ['bón 200g/gốc', 'bón hai trăm gam mỗi gốc'],
    ['5 đồng chí/chi bộ', 'năm đồng chí mỗi chi bộ'],
    ['10 thôn/xã', 'mười thôn mỗi xã'],
    ['nửa ngày/tuần', 'nửa ngày mỗi tuần'],
    ['2m/giây', 'hai mét mỗi giây'],
    ['3 người/1 tổ', 'ba người mỗi tổ'],
    ['thu nhập bình quân đầu người/năm', 'thu nhập bình quân đầu người mỗi năm'],
    ['57,1 tạ/héc-ta', 'năm mươi bảy phẩy một tạ mỗi héc-ta'],
    ['2,1 con/phụ nữ', 'hai phẩy một con mỗi phụ nữ'],
    ['10 bác sĩ/vạn dân', 'mười bác sĩ mỗi vạn dân'],
    ['75 triệu đồng/lượng', 'bảy mươi lăm triệu đồng mỗi lượng'],
  ],
  'a slash between equals is a choice, before a whole a share, before “lần” a frequency': [
    ['12 huyện/thành phố', 'mười hai huyện hoặc thành phố'],
    ['mỗi xã/phường', 'mỗi xã hoặc phường'],
    ['2 con trâu/bò', 'hai con trâu hoặc bò'],
    ['5 cán bộ/công chức', 'năm cán bộ hoặc công chức'],
    ['3 hộ nghèo/cận nghèo', 'ba hộ nghèo hoặc cận nghèo'],
    ['4 thị trấn/xã', 'bốn thị trấn hoặc xã'],
    ['số hộ nghèo/tổng số hộ', 'số hộ nghèo trên tổng số hộ'],
    ['2 ngày/lần', 'hai ngày một lần'],
    ['7-10 ngày/lần', 'bảy đến mười ngày một lần'],
    ['ngày/tháng/năm sinh', 'ngày, tháng, năm sinh'],
  ],
  'an emergency number is said by its digits, a quantity is not': [
    ['Bà con gọi 115 khi cấp cứu', 'Bà con gọi một một năm khi cấp cứu'],
    ['gọi 114 khi cháy, bấm 113', 'gọi một một bốn khi cháy, bấm một một ba'],
    ['số khẩn cấp 112', 'số khẩn cấp một một hai'],
    ['gọi ngay 114', 'gọi ngay một một bốn'],
    ['Gọi 113, 114 hoặc 115', 'Gọi một một ba, một một bốn hoặc một một năm'],
    ['khẩn cấp 112, 113, 114, 115', 'khẩn cấp một một hai, một một ba, một một bốn, một một năm'],
    ['lực lượng 113 đến nơi', 'lực lượng một một ba đến nơi'],
    ['gọi 115 cấp cứu', 'gọi một một năm cấp cứu'],
    ['bấm số 114 rồi chờ', 'bấm số một một bốn rồi chờ'],
    ['Cháy: 114. Công an: 113.', 'Cháy: một một bốn. Công an: một một ba.'],
    ['gọi 115 người đến họp', 'gọi một trăm mười lăm người đến họp'],
    ['Thôn có 115 hộ', 'Thôn có một trăm mười lăm hộ'],
  ],
  'a switchboard has words between its name and its number': [
    ['Tổng đài bảo vệ trẻ em 111', 'Tổng đài bảo vệ trẻ em một một một'],
    ['Tổng đài quốc gia bảo vệ trẻ em số 111', 'Tổng đài quốc gia bảo vệ trẻ em số một một một'],
    ['Tổng đài có 112 nhân viên', 'Tổng đài có một trăm mười hai nhân viên'],
    ['gặp máy lẻ 102', 'gặp máy lẻ một không hai'],
  ],
  'a code is said by its digits, its groups apart': [
    ['Mã số thuế 6100123456', 'Mã số thuế sáu một không không một hai ba bốn năm sáu'],
    ['số tài khoản 0011 2233', 'số tài khoản không không một một, hai hai ba ba'],
    ['số sổ hộ khẩu 123456', 'số sổ hộ khẩu một hai ba bốn năm sáu'],
    ['mã bưu điện 60000', 'mã bưu điện sáu không không không không'],
    ['Mã hộ 0123', 'Mã hộ không một hai ba'],
  ],
  hours: [
    ['8 giờ 00', 'tám giờ'],
    ['lúc 07 giờ 00 phút', 'lúc bảy giờ'],
    ['7 giờ 30', 'bảy giờ ba mươi phút'],
    ['6 giờ 05 phút sáng', 'sáu giờ năm phút sáng'],
    ['lúc 7:30', 'lúc bảy giờ ba mươi phút'],
    ['từ 8 - 10 giờ', 'từ tám đến mười giờ'],
    ['7 giờ 30 - 9 giờ 15', 'bảy giờ ba mươi phút đến chín giờ mười lăm phút'],
    ['8 giờ sáng - 5 giờ chiều', 'tám giờ sáng đến năm giờ chiều'],
  ],
  'days of one month are all said alike': [
    ['Từ ngày 5 đến ngày 9/8/2025', `Từ ngày mùng năm đến ngày mùng chín tháng tám năm ${y25}`],
    ['ngày 5, 6 và 7/8/2025', `ngày mùng năm, ngày mùng sáu và ngày mùng bảy tháng tám năm ${y25}`],
    ['ngày 5 và ngày 6 tháng 8', 'ngày mùng năm và ngày mùng sáu tháng tám'],
    ['từ 5 đến 9/8/2025', `từ ngày mùng năm đến ngày mùng chín tháng tám năm ${y25}`],
    ['từ mùng 5 đến mùng 9/8', 'từ mùng năm đến mùng chín tháng tám'],
    ['từ 5/8 đến 9/8', 'từ ngày mùng năm tháng tám đến ngày mùng chín tháng tám'],
    ['nộp trước ngày 5 hằng tháng', 'nộp trước ngày mùng năm hằng tháng'],
    ['uống ngày 3 lần', 'uống ngày ba lần'],
    ['Trong hai ngày 03 - 04/6/2025', `Trong hai ngày từ mùng ba đến mùng bốn tháng sáu năm ${y25}`],
    ['Các ngày 15-20/6', 'Các ngày từ mười lăm đến hai mươi tháng sáu'],
    ['vào ngày 15-20/6', 'vào ngày mười lăm đến ngày hai mươi tháng sáu'],
    ['từ ngày 15-20/6', 'từ ngày mười lăm đến ngày hai mươi tháng sáu'],
    ['Ngày 08 tháng Giêng', 'Ngày mùng tám tháng Giêng'],
    ['từ ngày 28/5 - 03/6/2025', `từ ngày hai mươi tám tháng năm đến ngày mùng ba tháng sáu năm ${y25}`],
    [
      'Từ ngày 28 tháng 5 đến 03 tháng 6 năm 2025',
      `Từ ngày hai mươi tám tháng năm đến ngày mùng ba tháng sáu năm ${y25}`,
    ],
    ['trước 30 tháng 6', 'trước ngày ba mươi tháng sáu'],
    ['kỳ 1 Tháng 4/2025', `kỳ một Tháng tư năm ${y25}`],
    ['Trẻ từ 5 tháng 4 ngày', 'Trẻ từ năm tháng bốn ngày'],
    ['Trong 3 tháng 6, 7 và 8/2025', `Trong ba tháng sáu, tháng bảy và tháng tám năm ${y25}`],
    ['Tháng 3 - Tháng Thanh niên', 'Tháng ba, Tháng Thanh niên'],
    ['ngày 23 tháng Chạp', 'ngày hai mươi ba tháng Chạp'],
    ['tháng 3-5 là mùa khô', 'tháng ba đến tháng năm là mùa khô'],
  ],
  'a space that is missing, or stands where none belongs, changes no word': [
    ['ngày15/6/2025', `ngày mười lăm tháng sáu năm ${y25}`],
    ['năm2025', `năm ${y25}`],
    ['5triệu đồng', 'năm triệu đồng'],
    ['Ngày 5 / 6 / 2025', `Ngày mùng năm tháng sáu năm ${y25}`],
    ['Ngày 5. 6. 2025', `Ngày mùng năm tháng sáu năm ${y25}`],
    ['Tháng 4/ 2025', `Tháng tư năm ${y25}`],
    ['Quý I / 2025', `Quý một năm ${y25}`],
    ['Kế hoạch số 12/KH - UBND', 'Kế hoạch số mười hai'],
    ['Công văn số 123 /CV-SNN', 'Công văn số một trăm hai mươi ba'],
    ['Quyết định số 33/2025/QĐ - TTg', `Quyết định số ba mươi ba, năm ${y25}`],
    [
      'Chương trình số 90/CTr - MTTQ - BTT ngày 22/01/2025',
      `Chương trình số chín mươi, ngày hai mươi hai tháng một năm ${y25}`,
    ],
    ['10ha,5kg,3m', 'mười héc-ta, năm ki-lô-gam, ba mét'],
  ],
  weekdays: [
    ['thứ 2, 4, 6 hằng tuần', 'thứ hai, thứ tư, thứ sáu hằng tuần'],
    ['từ thứ 2 đến thứ 6', 'từ thứ hai đến thứ sáu'],
    ['thứ 3 và thứ 5', 'thứ ba và thứ năm'],
  ],
  'May is told from five, and a number from the year behind it': [
    ['họp tháng 5 năm 2025 ở làng', `họp tháng Năm, năm ${y25} ở làng`],
    ['họp ngày 02/5/2025', `họp ngày mùng hai tháng Năm, năm ${y25}`],
    ['9 tháng năm 2024', `chín tháng, năm ${y24}`],
    ['Đại hội lần thứ V năm 2025', `Đại hội lần thứ năm, năm ${y25}`],
    ['Bão số 5 năm 2024', `Bão số năm, năm ${y24}`],
    ['kế hoạch 5 năm 2024-2025', `kế hoạch năm năm, ${y24} đến ${y25}`],
  ],
  'halves of measures of the field': [
    ['1,5 tạ', 'tạ rưỡi'],
    ['2,5 sào', 'hai sào rưỡi'],
    ['0,5 sào', 'nửa sào'],
    ['Thu 1,5 tạ/sào', 'Thu tạ rưỡi mỗi sào'],
    ['2,5 ha', 'hai phẩy năm héc-ta'],
    ['1,5 ngày công', 'một phẩy năm ngày công'],
    ['1,75 tạ', 'một phẩy bảy mươi lăm tạ'],
  ],
  'a thousandth is said like a hundredth': [
    ['17,5‰', 'mười bảy phẩy năm phần nghìn'],
    ['giảm 0,2 - 0,3‰', 'giảm từ không phẩy hai đến không phẩy ba phần nghìn'],
  ],
  'a site that only is a source': [
    ['Theo baovemoitruong.org.vn, làng đã đổi', 'Theo một trang tin, làng đã đổi'],
    ['Nguồn: vietnam.vn', 'Nguồn: một trang tin'],
  ],
  'a name that begins with a vowel is a word': [['bản tiếng Anh', 'bản tiếng Anh']],
  'a share before what it counts': [
    ['1.005/1.216 xã', 'một nghìn không trăm linh năm trên một nghìn hai trăm mười sáu xã'],
    ['985/1.000 hộ', 'chín trăm tám mươi lăm trên một nghìn hộ'],
    ['35/30 hộ', 'ba mươi lăm trên ba mươi hộ'],
    ['6/7 huyện', 'sáu trên bảy huyện'],
  ],
  'minutes behind a stroke': [
    ["nghỉ 5' giữa giờ", 'nghỉ năm phút giữa giờ'],
    ['đun sôi trong 10’', 'đun sôi trong mười phút'],
    ["bài hát 'Mùa xuân 75'", 'bài hát Mùa xuân bảy mươi lăm'],
  ],
  'a list of weekdays has its pauses, however tight it is written': [
    ['thứ 2,4,6', 'thứ hai, thứ tư, thứ sáu'],
    ['sáng thứ 2-6', 'sáng thứ hai đến thứ sáu'],
  ],
  'a decree known by a number that begins with zero': [
    ['thực hiện Đề án 06.', 'thực hiện Đề án không sáu.'],
    ['Chỉ thị 05 của Bộ Chính trị', 'Chỉ thị không năm của Bộ Chính trị'],
    ['Kế hoạch 05 năm', 'Kế hoạch năm năm'],
  ],
  'several years are counted, then named': [
    ['trong 5 năm 2024, 2025', `trong năm năm, ${y24}, ${y25}`],
    ['đợt 5 năm 2024, xã họp', `đợt năm, năm ${y24}, xã họp`],
  ],
  'a dose is no product': [['500 mg x 2 lần/ngày', 'năm trăm mi-li-gam, hai lần mỗi ngày']],
  'short forms of everyday': [
    ['500 nghìn đ', 'năm trăm nghìn đồng'],
    ['2 triệu đ/hộ', 'hai triệu đồng mỗi hộ'],
    ['Tp Kon Tum', 'thành phố Kon Tum'],
    ['Tp. Kon Tum', 'thành phố Kon Tum'],
  ],
  'a short form beside its own long form is said once': [
    ['hộ dân tộc thiểu số - DTTS', 'hộ dân tộc thiểu số'],
    ['tổ dân phố (sau đây viết tắt là TDP) họp', 'tổ dân phố, họp'],
    ['TDP 1, TDP 2', 'tổ dân phố một, tổ dân phố hai'],
  ],
  'a document of a year is not so many years': [
    ['Nghị định 61 năm 2024', `Nghị định sáu mươi mốt, năm ${y24}`],
    ['Luật số 31 năm 2024', `Luật số ba mươi mốt, năm ${y24}`],
  ],
  'labels of a list inside a sentence': [
    ['gồm: a) nuôi bò; b) trồng rau', 'gồm: nuôi bò; trồng rau'],
    ['gồm (i) nuôi bò, (ii) trồng rau, (iv) dệt', 'gồm, một, nuôi bò, hai, trồng rau, bốn, dệt'],
  ],
  'a day of every month': [
    ['Họp định kỳ ngày 05 hằng tháng', 'Họp định kỳ ngày mùng năm hằng tháng'],
    ['lớp 5 năm học 2024-2025', `lớp năm, năm học ${y24} đến ${y25}`],
    ['Ngày 15/6/2024, thứ Bảy, họp thôn', `Ngày mười lăm tháng sáu năm ${y24}, thứ Bảy, họp thôn`],
  ],
  'a bracket of figures is said': [
    ['nuôi bò (12 con)', 'nuôi bò, mười hai con'],
    ['họp (tháng 9)', 'họp, tháng chín'],
    ['10 (mười) bộ', 'mười bộ'],
    ['1.250.000đ (Một triệu hai trăm năm mươi ngàn đồng chẵn)', 'một triệu hai trăm năm mươi nghìn đồng'],
    ['50 năm (2024-2025)', `năm mươi năm, ${y24} đến ${y25}`],
    ['12 hộ (15%)', 'mười hai hộ, mười lăm phần trăm'],
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
  ['Ngày 31/02/2024', '31/02/2024'],
  ['31/4/2025', '31/4/2025'],
  ['29/02/2023', '29/02/2023'],
  ['ngày 31 tháng 6 năm 2024', 'ngày 31 tháng 6 năm 2024'],
  ['Ngày 30/02', 'Ngày 30/02'],
  ['tháng 13/2024', 'tháng 13'],
  ['từ ngày 25-31/4/2025', 'ngày 25-31/4/2025'],
])('“%s”: no calendar has “%s”, and the editor is told', (written, word) => {
  expect(read(written).unread).toContainEqual({
    word,
    why: expect.stringContaining('không có thật') as string,
  });
});

test.each(['29/02/2024', 'ngày 29/02', '31/12/2024'])('“%s” is a day', (written) => {
  expect(read(written).unread.filter(({ why }) => why.includes('không có thật'))).toEqual([]);
});

test.each([
  'nhắn 1407',
  '18001090',
  'mật khẩu 123456',
  'MST: 6101234567-001',
  'tài khoản số 123-456-789',
  '2 kg phân/cây/hố',
  'vật tư/hộ',
  'cây cao 1m2',
  'lúc 25 giờ',
  'Xem tại trang vi-du.gov.vn',
  'www.vi-du.gov.vn.',
  'vi-du@vi-du.vn',
  '1.5%',
  '12.5 ha',
  '8g30',
  'lớp 1-5',
  'tỷ số 2-1',
  'km 12+500',
  'từ 8g đến 11g',
  'lúc 8g ngày 15/5',
  "chạy trong 5'30",
  '14°21\'30"N',
  'đạt 4*',
  'mật độ 10⁶ vi khuẩn',
  'xã điểm (2 ATK)',
  'đi tuyến (QL 14)',
  'làm đường (T9-T10)',
  '10 (mười một) bộ',
  '5.000.000đ (Năm mươi triệu đồng)',
  'Đợt 2/2024 xã tổ chức',
  'hạn 15/8 hộ nào chưa nộp',
  'trước 5/8 xã báo cáo',
  '1.250,000 đồng',
  'bón 1,500 kg',
  'gọi số 1022 để được hỗ trợ',
  'nhắn tin đến 1405 ủng hộ',
  'tỷ lệ 1 : 500',
  '100% - 20%',
  '4 nhân viên/bếp',
  'học sinh/lớp',
  'điểm 2.a',
  'xem tr.12',
  'mạng 12 Mbps',
  'cúm A(H7N9)',
  'thứ Hai, ngày 15/6/2024',
  'ngày 15 tháng 6 năm 2024 (thứ Hai)',
  'chủ nhật ngày 14/6/2024',
  'lúc 12 giờ 60',
  'thu 4,500 trong một vụ',
  'cấp 1,250 tỷ đồng',
  'nồng độ 15%o',
  'rộng 10 m 2',
  'mất .5 ngày',
  'giá 5 đ rưỡi chục đ',
  'Ths Ví Dụ',
  'ngày … tháng … năm 2024',
  'ngày 0 7 tháng 3 năm 2011',
  'Ngày 31 các tháng 3, 6, 9',
  'Ngày 30 tháng Hai năm 2026',
  'Từ ngày 20/5/2026 đến ngày 10/5/2026',
  'Từ ngày 20 đến ngày 10/5/2026',
  'Làng Mẫu, ngày     tháng 3 năm 2025',
  'Tổng đài quốc gia 1022 tiếp nhận phản ánh',
  'Soạn tin gửi 1407 để ủng hộ',
  'Hàng rào dài 1km2',
  'ngày 15 tháng 6 năm 20..',
  'Kế hoạch số … của xã',
])('“%s” is handed to a person', (written) => {
  expect(read(written).unread.length).toBeGreaterThan(0);
});

test('a short form that makes no word is known in any case, a name with either apostrophe, a numbered name within a sentence', () => {
  const own = readingLexicon(
    glossary.parse([
      { id: 'ocop', short: 'OCOP', long: 'Mỗi xã một sản phẩm', spoken: 'ô-cốp', plain: 'Lời.' },
      { id: 'an', short: 'ANTT', long: 'an ninh trật tự', plain: 'Lời.' },
      { id: 'ia', long: 'Ia H’Ví', spoken: 'I-a Hờ Ví', plain: 'Lời.' },
      { id: 'ct', long: 'Chương trình 135', spoken: 'Chương trình một ba năm', plain: 'Lời.' },
    ]),
  );
  const say = (text: string) => readAloud(text, PRESETS.standard, own).spoken;
  expect(say('Sản phẩm Ocop, antt của làng')).toBe('Sản phẩm ô-cốp, an ninh trật tự của làng');
  expect(say("Xã Ia H'Ví, xã Ia H’Ví")).toBe('Xã I-a Hờ Ví, xã I-a Hờ Ví');
  expect(say('vốn của chương trình 135')).toBe('vốn của chương trình một ba năm');
});

test('words of other languages are told to the announcer with the names', () => {
  expect(
    read('bán qua livestream, đón khách ở homestay, đo bằng ki-lô-mét').advice.map(({ word }) => word),
  ).toEqual(['livestream', 'homestay']);
});

test('a station that keeps the comma has no halves', () => {
  expect(readAloud('2,5 sào', { ...PRESETS.standard, halves: 'comma' }, lexicon).spoken).toBe(
    'hai phẩy năm sào',
  );
});

test.each([
  ['baovemoitruong.org.vn', 'một trang tin'],
  ['Etime', 'một trang tin'],
  ['Etime - Dân Việt', 'Dân Việt'],
  ['Báo Đắk Lắk', 'Báo Đắk Lắk'],
  ['Ví Dụ News', 'Ví Dụ News'],
  ['Dân tộc và Phát triển', 'Dân tộc và Phát triển'],
])('the publisher “%s” is said “%s”', (name, said) => {
  expect(publisherAloud(name, new Set(['Ví Dụ News']))).toBe(said);
});
