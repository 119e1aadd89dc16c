import { expect, test } from 'vitest';
import { findPrivateData } from '../../../../src/content/private/find.ts';

/** The words around a number tell whose it is. Every number here is made up. */
const found = (line: string, offices = false): string[] =>
  findPrivateData('a.mdx', line, { offices }).map(({ message }) => /^có thể là (.*) của một người/u.exec(message)![1]!);

const words = (list: string): string[] => list.split(', ');

test.each(
  words(
    'gọi, liên hệ, liên lạc, nhắn, sđt, SĐT, đt, tel, Hotline, di động, điện thoại, phone, Zalo, viber, fax, gọi số, liên hệ qua, nhắn cho, gọi theo số, điện thoại bàn, số máy điện thoại',
  ),
)('behind “%s” stands a telephone, its first zero left out or not', (word) => {
  expect(found(`${word}: 900000001`)).toEqual(['số điện thoại']);
  expect(found(`${word} 0900000001`)).toEqual(['số điện thoại']);
});

test.each(
  words(
    'CCCD, CMND, CMTND, số CMT, căn cước, căn cước công dân, mã định danh, định danh cá nhân, giấy CM, chứng minh, chứng minh nhân dân, chứng minh thư',
  ),
)('behind “%s” stands a paper of a person', (word) => {
  expect(found(`${word} 100000001`)).toEqual(['số căn cước hay chứng minh nhân dân']);
});

test.each(
  words(
    'STK, số tk, tài khoản, số thẻ, chuyển khoản về, chuyển tiền cho, chuyển khoản vào, Agribank, Vietcombank, VietinBank, BIDV, MB Bank, mbbank, Sacombank, Techcombank, VPBank, TPBank, HDBank, LPBank, LienVietPostBank, Eximbank, SeABank, Kienlongbank, Nam A Bank, Bac A Bank, ACB, SHB, VIB, OCB, MSB, SCB, VCB, CTG, Momo, ViettelPay, Viettel Money, ZaloPay',
  ),
)('behind “%s” stands an account', (word) => {
  expect(found(`${word} 1000 2000 3001`)).toEqual(['số tài khoản ngân hàng']);
});

test.each(words('tại Agribank, ngân hàng BIDV, ở Vietcombank, NH Sacombank, (chủ tài khoản, - chủ TK'))(
  'before “%s” stands an account',
  (after) => expect(found(`Ủng hộ vào 1000 2000 3001 ${after}`)).toEqual(['số tài khoản ngân hàng']),
);

test.each(words('đồng, đ, VNĐ, tỷ, triệu đồng, nghìn, ngàn, %, ha, km, m2, m², hộ, người, tấn, kg, đơn vị'))(
  'what is counted in “%s” is no account',
  (unit) => expect(found(`Tài khoản có 1000200 ${unit}`)).toEqual([]),
);

test('what has a point before each three figures is counted, and is no account', () => {
  expect(found('Tài khoản có 1.000.200')).toEqual([]);
  expect(found('Tài khoản 1.0002.00')).toEqual(['số tài khoản ngân hàng']);
});

test.each([
  ['BHYT 0000000001', ['số thẻ bảo hiểm']],
  ['bảo hiểm xã hội: 1000000000001', ['số thẻ bảo hiểm']],
  ['BHXH 100000000000001', ['số thẻ bảo hiểm']],
  ['BHYT 10000000001', []],
  ['bảo hiểm y tế cho 1000000000 đồng', []],
  ['Mã số thuế cá nhân 1000000001', ['mã số thuế']],
  ['MST của chị: 100000000001', ['mã số thuế']],
  ['MST của chị: 10000000001', []],
  ['Mã số thuế 1000000001', []],
  ['mã đơn vị 0200000000', []],
  ['MÃ SỐ DOANH NGHIỆP 0200000000', []],
  ['mã quan hệ ngân sách 001000000001', []],
  ['Sổ hộ khẩu số 100000', ['số hộ khẩu']],
  ['Sổ hộ khẩu số 10000', []],
])('“%s” is %j', (line, kinds) => expect(found(line)).toEqual(kinds));

test.each([
  'Từ 15/06/2026 đến 20/07/2026',
  'gọi ngày 15/06/2026',
  'Các tháng 03, 04, 05, 06, 07',
  'ngày 01 02 03 04 05',
  'Khoản 03.05.07.09.11',
  'Số 0345678912/CV-UBND',
  'tep-0345678912-a.pdf',
  '0900000001 đồng',
  '1900 1234',
])('“%s” holds no telephone', (line) => expect(found(line)).toEqual([]));

test.each([
  ['tin-0345678912 gửi', ['số điện thoại']],
  ['0900000001, 0900000002', ['số điện thoại']],
  ['01200000001', ['số điện thoại']],
  ['Máy bàn: 02603000001', ['số điện thoại']],
  ['0300000001', ['số điện thoại']],
  ['0400000001', []],
  ['0500000001', ['số điện thoại']],
  ['0600000001', []],
  ['0700000001', ['số điện thoại']],
  ['0800000001', ['số điện thoại']],
])('“%s” is %j by its figures alone', (line, kinds) => expect(found(line)).toEqual(kinds));

test.each(
  words(
    'trạm y tế, trạm khuyến nông, trạm thú y, trạm xá, Ủy ban, UBND, HĐND, hội đồng nhân dân, công an, bệnh viện, phòng khám, trung tâm, phòng giao dịch, phòng Dân tộc, phòng y tế, phòng văn hóa, phòng kinh tế, phòng giáo dục, phòng nông nghiệp, phòng tư pháp, phòng nội vụ, phòng lao động, phòng tài chính, ngân hàng, bộ phận một cửa, bộ phận tiếp nhận, văn phòng, ban quản lý, ban chỉ đạo, ban dân tộc, sở y tế, sở tư pháp, sở xây dựng, chi cục, bưu điện, tòa án, viện kiểm sát, đồn biên phòng, bộ đội biên phòng, hạt kiểm lâm, trường tiểu học, trường THPT, trường mầm non, hội phụ nữ, hội liên hiệp phụ nữ, hội nông dân, hội cựu chiến binh, hội chữ thập đỏ, đoàn thanh niên, Mặt trận, liên đoàn lao động, điện lực, đường dây nóng, health station, hospital, police station, post office',
  ),
)('a telephone with an area is there to be called, of “%s”', (office) => {
  expect(found(`Hỏi ${office} xã: 0260 3000 001`)).toEqual([]);
  // A mobile one may be somebody's, whoever lends the name.
  expect(found(`Hỏi ${office} xã: 0900 000 001`)).toEqual(['số điện thoại']);
});

test.each(words('ông Mẫu, bà Mẫu, anh Mẫu, chị Mẫu, cô Mẫu, chú Mẫu, bác Mẫu, em Mẫu, cháu Mẫu, cụ Mẫu, gặp y sĩ, máy riêng, cạnh nhà dài'))(
  'with “%s” beside it, it is somebody’s',
  (person) => {
    expect(found(`Hỏi Trạm Y tế (${person}): 0260 3000 001`)).toEqual(['số điện thoại']);
    expect(found(`Hỏi Trạm Y tế: 0260 3000 001, ${person}`)).toEqual(['số điện thoại']);
    expect(found(`Hỏi Trạm Y tế: 0260 3000 001. Còn ${person} thì không.`)).toEqual([]);
  },
);

test.each(['bà con', 'anh em', 'chị em', 'bác sĩ', 'anh hùng'])('“%s” are nobody', (people) =>
  expect(found(`Trạm Y tế xã đón ${people}: 0260 3000 001`)).toEqual([]),
);

test.each([
  ['Xe 81A-123.45 đi qua', 'biển số xe'],
  ['Xe 81A-12345 đi qua', 'biển số xe'],
  ['xe 81 B1-123.45', 'biển số xe'],
  ['Biển số 81B1 1234', 'biển số xe'],
  ['BKS: 81A-12345', 'biển số xe'],
  ['Hộ chiếu B1000001', 'số giấy tờ'],
  ['Giấy phép lái xe 100000000001', 'số giấy tờ'],
  ['GPLX số: 10000000', 'số giấy tờ'],
  ['bằng lái số 1000 0001', 'số giấy tờ'],
  ['thẻ DN 4 00 00 00000 001', 'số thẻ bảo hiểm y tế'],
  ['14.35001, 108.00001', 'tọa độ nhà ở'],
  ['8.35001 N 104.50001', 'tọa độ nhà ở'],
  ['23.35001; 110.00001', 'tọa độ nhà ở'],
  ['zalo.me/vidu', 'trang riêng trên mạng'],
  ['viber.me/vidu', 'trang riêng trên mạng'],
  ['https://www.facebook.com/vidu', 'trang riêng trên mạng'],
  ['vidu@gmail.com', 'địa chỉ thư điện tử'],
  ['vidu (at) gmail (dot) com', 'địa chỉ thư điện tử'],
  ['vidu a còng gmail chấm com', 'địa chỉ thư điện tử'],
])('“%s” holds %s', (line, kind) => expect(found(line)).toEqual([kind]));

test.each([
  'Quyết định 81A-123.45/QĐ',
  'Văn bản 12/81A-12345',
  'Tọa độ 14.35, 108.00',
  'Trạm Y tế xã: 14.35001, 108.00001',
  'Trang của UBND xã: facebook.com/vidu',
  'https://www.facebook.com/sharer/sharer.php?u=x',
  'ubnd@vidu.gov.vn',
  'vidu@vidu.gov.vn.',
])('“%s” is of nobody', (line) => expect(found(line)).toEqual([]));

test('in a list of offices their telephones and addresses stand, and those of a person named there do not', () => {
  expect(found('phone: 0900 000 001', true)).toEqual([]);
  expect(found('email: vidu@gmail.com', true)).toEqual([]);
  expect(found('phone: 0900 000 001, gặp chị Mẫu', true)).toEqual(['số điện thoại']);
  expect(found('CCCD 001099000001', true)).toEqual(['số căn cước hay chứng minh nhân dân']);
});

test.each([
  '| STT | Họ và tên | Năm sinh |',
  '| STT | HỌ TÊN | CCCD |',
  '| STT | Tên chủ hộ | Địa chỉ |',
  '| STT | Tên người | Bệnh |',
  '| STT | Chủ hộ | Dân tộc |',
  'Họ và Tên | Số tài khoản |',
  '| TT | HỌ VÀ TÊN | SĐT |',
])('a table with the headings “%s” lists persons', (line) =>
  expect(found(line)).toEqual(['danh sách họ tên cùng điều riêng']),
);

test.each(['| STT | Họ và tên | Chức vụ |', '| Tên thôn | Số hộ nghèo |'])('a table with the headings “%s” does not', (line) =>
  expect(found(line)).toEqual([]),
);
