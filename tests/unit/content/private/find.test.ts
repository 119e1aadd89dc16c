import { describe, expect, test } from 'vitest';
import { adviseOnPersons, personsToLookAt } from '../../../../src/content/private/advice.ts';
import { findPrivateData } from '../../../../src/content/private/find.ts';

// Every number and every name here is made up and follows no real one.
const found = (line: string): string[] => findPrivateData('a.mdx', line).map(({ message }) => message);

describe('the build stops, with file and line, at', () => {
  for (const [what, lines] of Object.entries({
    'số điện thoại': [
      'gọi 0900 000 001 nhé',
      'gọi 0900000001 nhé',
      'gọi 0900.000.001',
      'gọi 0900-000-001',
      'gọi 0900–000–001',
      'gọi 0900/000/001',
      'gọi 0900_000_001',
      'đt 0900,000,001',
      'gọi (0900) 000 001',
      'số 09 00 00 00 01',
      'gọi +84 900 000 001',
      'gọi +84 (0) 900 000 001',
      'gọi 84900000001',
      'gọi O900000001',
      'gọi 0900 00O 001',
      'gọi 0９00000001',
      'gọi ０９００ ０００ ００１',
      'gọi 𝟎𝟗𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟏',
      'gọi 0900\u00A0000\u00A0001',
      'gọi 0900\u200B000\u200B001',
      'gọi 0900\u202F000\u2009001',
      'gọi 0900\\-000\\-001',
      'gọi **0900** 000 001',
      'SĐT: 0260 3000 001',
      'điện thoại bàn (0260) 3.000.001',
      'Điện thoại: 060 3000 001',
      'liên hệ 900 000 001 gặp tổ trưởng',
      'Zalo 0900000001',
      '[gọi](tel:0900000001)',
      '[gọi](tel:+84900000001)',
      'gọi 0900000001 hoặc 0900000002, gặp thôn trưởng',
      'số liệu năm 2023, hỏi thêm 0900 000 001',
      '0084 900 000 001',
      '00840900000001',
      'sđt 0 9 0 0 0 0 0 0 0 1',
      '0900000001-0900000002',
      '(024) 3000 0001',
      'Tel/Fax: 02603.000.001',
      'số cũ 01200 000 001 vẫn dùng',
      'gọi 0900&#48;00001 nhé',
      'gọi 09l0000001 nhé',
      'gọi ٠٩٠٠٠٠٠٠٠١',
      'Gọi chị Mẫu ở Trạm Y tế xã: 0900 000 001.',
      'Nhà ông Tư có máy bàn 0260 3000 001.',
      'Trạm Y tế xã ở cạnh nhà chị Hoa, số điện thoại nhà chị là 0260 3000 001.',
      'Gọi Trạm Y tế xã: 0260 3000 001 - 0900 000 001.',
      'Công an xã trực: 0900 000 001.',
      'Call Ms Lan at the health station: 0260 3000 001',
    ],
    'tọa độ': ['Nhà chị ở 14.350001, 108.000001, cạnh suối', 'vĩ độ 14.350001, kinh độ 108.000001'],
    'số căn cước': [
      'CCCD 001099000001',
      'CCCD: 001 099 000 001',
      'căn cước công dân số 001099000001',
      'số 001-099-000-001',
      'Số 001099000001 của chị',
      'mã định danh cá nhân 001.099.000.001',
      'CMND 100000001',
      'CMND: 100 000 001',
      'chứng minh nhân dân số 100 000 001',
      'giấy CM 100000001',
      'số CMTND 100.000.001',
      'CCCD số: 001 0990 00001',
      'số CMT: 100 000 001',
    ],
    'số tài khoản': [
      'STK 1000000000001 Agribank',
      'tài khoản số 1000 2000 30001',
      'Gửi vào số tài khoản 0000.1111.2222',
      'Vietcombank 0001000000001',
      'thẻ ATM 1000 2000 3000 4000',
      'chuyển về 1000000000001 (Ngân hàng BIDV)',
      'TK 123 456 7890 tại Agribank huyện Mẫu',
      'Chuyển khoản về 1000 2000 3000 1, chủ tài khoản Nguyễn Văn Ví Dụ',
    ],
    'số thẻ ngân hàng': ['Gửi 9704000000000001 nhé', '9704 0000 0000 0000 001'],
    'số thẻ bảo hiểm': [
      'thẻ BHYT GD4000000000001',
      'GD 4 00 0000000001',
      'mã thẻ bảo hiểm y tế 0000000001',
      'số sổ BHXH 0000000001',
    ],
    'mã số thuế': ['Mã số thuế cá nhân 8000000001', 'MST của ông Ví Dụ: 8000000001', 'MST cá nhân: 8000000001-001'],
    'số giấy tờ': ['hộ chiếu C1000001', 'hộ chiếu số B 1000001', 'GPLX số 790000000001'],
    'số hộ khẩu': ['hộ khẩu số 600000001', 'sổ hộ khẩu: 600000001'],
    'biển số xe': ['biển số 99B1-000.01', 'xe 99B1-000.01', 'biển kiểm soát 99A 00001', 'BKS: 99-H1 0001'],
    'thư điện tử': [
      'ten@example.com',
      'viết cho vi.du@thu.example nhé',
      'ten (at) example.com',
      'ten [at] example.com',
      'ten a còng example.com',
      'ten[at]example[dot]com',
      'ten @ example.com',
      'ten@@example.com',
      'ten&#64;example.com',
      'mailto:ten%40example.com',
      'ten@gov.vn.example.com',
      'ten@khong-phai-gov.vn',
      'ten [a] example . com',
    ],
    'trang riêng trên mạng': [
      '[zalo](https://zalo.me/0900000001)',
      'https://facebook.com/ten.nguoi.vi.du',
      'https://www.facebook.com/profile.php?id=100000000000001',
      'xem fb.com/ten.nguoi.vi.du',
      'https://t.me/tennguoividu',
      'kênh youtube.com/@tennguoividu',
    ],
    'ngày sinh': [
      'ông Nguyễn Văn Ví Dụ, sinh 12/03/1970',
      'sinh ngày 12/03/1970, số 12 phố Mẫu',
      'chị ấy sinh ngày 12 tháng 3 năm 1970',
      'Ngày sinh: 1-2-1985',
      'Ngày sinh của chị Mẫu: 12/03/1970.',
    ],
    'gắn với tên': [
      'chị Y Ví Dụ ở thôn 4, mắc bệnh lao',
      'hộ nghèo Nguyễn Văn Ví Dụ',
      'Hộ cận nghèo A Ví Dụ được vay bò.',
      'Nhà nghèo túng, ông Nguyễn Văn Ví Dụ vẫn cho con đi học.',
      'Bà Nguyễn Thị Ví Dụ bị tâm thần nhiều năm.',
      'Anh A Ví Dụ, người Xơ Đăng, trồng cà phê.',
      'ông Nguyễn Văn Ví Dụ (1970) làm rẫy',
      'bệnh nhân Nguyễn Văn Ví Dụ',
      'gia đình anh A Ví Dụ là hộ nghèo',
      'bà Nguyễn Thị Ví Dụ, số nhà 12 đường Mẫu',
    ],
    'đời tư gắn với tên': [
      'Em Y Ví Dụ tảo hôn từ năm lớp chín.',
      'Chị Nguyễn Thị Ví Dụ bị chồng đánh, nay đã ly hôn.',
      'Học sinh Nguyễn Văn Ví Dụ bỏ học từ Tết.',
      'Ông Trần Văn Mẫu, bí thư chi bộ, ly hôn năm ngoái.',
      'Ksor Ví Dụ mới ra tù năm ngoái.',
      'Em Giàng Thị Ví lấy chồng năm 14 tuổi.',
      'Bà Trần Thị Ví Dụ nợ nặng lãi năm mươi triệu đồng.',
    ],
    'bệnh tật gắn với tên': ['Bé Y Ví Dụ nhiễm HIV từ mẹ.', 'Con gái ông K’Ví Dụ bị tâm thần.', 'Con trai bà Y Mẫu nghiện ma tuý.', 'Ms Y Vi Du has tuberculosis.'],
    'giấy tờ gắn với tên': [
      'Giấy khai sinh số 45 của cháu Nguyễn Thị Ví Dụ',
      'Thửa đất số 45 của ông A Ví Dụ',
    ],
    'tuổi gắn với tên': [
      'alt: "Cháu Nguyễn Thị Ví Dụ, 8 tuổi, bên giếng"',
      'Chị Y Ví Dụ năm nay 34 tuổi.',
      'Em Y Ví Dụ đi học lại khi mới 15 tuổi.',
      'Bà Trần Thị Mẫu, nhân viên y tế thôn, năm nay 34 tuổi.',
    ],
    'cảnh nghèo gắn với tên': [
      'Bà H’Mẫu không biết chữ.',
      '1. Nguyễn Văn Ví Dụ – thôn Mẫu – hộ nghèo',
      'Danh sách hộ nghèo: A Ví Dụ, Trần Thị Mẫu.',
      'Ông Trần Văn Mẫu, trưởng thôn, là hộ nghèo.',
      'Cả thôn mừng khi Sùng A Ví Dụ không còn là hộ nghèo.',
      'Người thoát nghèo sau cùng, Quàng Thị Mẫu, vẫn mù chữ.',
      'NGUYỄN VĂN VÍ DỤ: HỘ NGHÈO, 5 KHẨU.',
      'Nhà bà Ví Dụ nghèo nhất thôn.',
      'The poor household of Tran Thi Vi Du got a pit.',
    ],
    'điều riêng gắn với tên': ['| 1 | Y Ví Dụ | thôn Mẫu | cận nghèo |'],
    'danh sách họ tên': [
      '| STT | Họ và tên | Năm sinh | Hộ nghèo |',
      '| Họ tên chủ hộ | Số CCCD |',
      '| TT | Tên chủ hộ | Dân tộc |',
    ],
  }))
    test.each(lines)(`${what}: %s`, (line) => {
      const said = found(line);
      expect(said).toHaveLength(1);
      expect(said[0]).toContain(what);
      expect(said[0]).toContain('•');
    });

  test('a number broken at the end of a line', () => {
    expect(findPrivateData('stories/a/index.mdx', '---\n---\ngọi số 0900\n000 001 nhé')).toMatchObject([
      { file: 'stories/a/index.mdx', line: 3 },
    ]);
  });
});

describe('nothing is private in', () => {
  test.each([
    'Thu 1.000.000.000 đồng, vay 50.000.000đ năm 2020.',
    'Từ ngày 01/01/2018 đến 30/11/2023, giai đoạn 2021-2025.',
    'Quyết định số 1719/QĐ-TTg ngày 14/10/2021',
    'Số 15/2023/QĐ-UBND ngày 05/01/2023 và 06/02/2023',
    'url: "https://bao.example/bai-viet-1684840578693.htm"',
    'Gửi vanthu@ubnd.example.gov.vn, phong@tinhmau.gov.vn',
    'value: 0.0012345678',
    'mã đơn vị 23377, mã số thuế 0300000001',
    'tổng đài 111, 115, 1800 1090, 1900 1234',
    'các tháng 03, 05, 07, 09, 11 hằng năm',
    'trong các ngày 05-07-09-11-13',
    'tài khoản hộ có 1.234.567 đồng; mở tài khoản năm 2023, 12.345 tài khoản mới',
    'Agribank cho vay 120.000.000 đồng trong 12 tháng',
    'bảo hiểm y tế cho 12.345 người, 2.345.678.900 đồng',
    'sổ hộ khẩu hết giá trị từ 01/01/2023',
    'Thông tư 22/2014/TT-BTTTT, QCVN 01-1:2018/BYT, TCVN 7957',
    'Kế hoạch 82A-KH/HU, số 12B-1234/UBND',
    'hộ nghèo Kon Tum, hộ nghèo Xơ Đăng, chị em Gia Rai, bà con Ba Na',
    'Bác Hồ Chí Minh sinh ngày 19/5/1890',
    'kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh 19/5',
    'Học sinh Trường Tiểu học Lê Lợi ở phường Trần Hưng Đạo được hỗ trợ.',
    'người khuyết tật, hộ nghèo ở xã Nguyễn Huệ',
    '| STT | Họ và tên | Chức vụ | Cơ quan |',
    '| Chỉ tiêu | Hộ nghèo | Cận nghèo |',
    'https://www.facebook.com/sharer/sharer.php?u=x',
    'kinh tuyến 107°45′, diện tích 9.674,18 km², 0,345 ha',
    'văn bản số 0345678912/CV-XYZ, mã hồ sơ 000.00.00.H34-240101-0001',
    'id: bai-0900000001x',
    'file: 000-512754029c5dea90.txt',
    'Quyết định 12A-2020, mẫu C1-05/NS, khu TĐC 82A-1',
    'lúc 07 giờ 30, từ 08/09/2019 đến 05/06/2020',
    'TK 112, TK 331 (kế toán); số tài khoản mở mới: 12.345',
    'bà con Ba Na Rơ Ngao, anh hùng Núp, ông Bí thư Đảng ủy xã',
    'ISBN 978-604-0-00000-1 và ISSN 0866-0000',
    'Biểu 01, 02, 03, 04, 05, 06, 07, 08, 09, 10.',
    'Phụ nữ bị bạo lực gọi 1900 000001.',
    'Ông Trần Văn Mẫu, Phó Chủ tịch UBND xã, trao 10 con bò cho hộ nghèo.',
    'Ông A Ví Dụ, Công an xã, xử lý bạo lực gia đình.',
    'Bà Trần Thị Mẫu, công chức xã, phụ trách hộ nghèo.',
    'Già làng A Ví Dụ khuyên lớp trẻ không tảo hôn.',
    'Trường THCS Nguyễn Văn Ví Dụ có 12 học sinh bỏ học.',
    'Bà Nguyễn Thị Ví Dụ nấu cơm cho trẻ từ 3 tuổi.',
    '| Xã Mẫu | 12 | cận nghèo |',
    'Thợ đến 20l nước, 12 345 viên gạch.',
    'Gọi Trạm Y tế xã: 0260 3000 001.',
    'Điện thoại của Ủy ban nhân dân xã Ví Dụ: (0260) 3.000.001.',
    'Bà con gọi Công an xã, số 0235-3000-001, ngày đêm.',
    'Phòng Giao dịch Ngân hàng Chính sách xã hội, điện thoại 0260.300.0001, nhận hồ sơ sáng thứ Ba.',
    'Bộ phận Một cửa của xã: +84 260 3000 001.',
    'Call the commune health station on 0260 3000 001.',
    'Trang của Hội Phụ nữ xã: [xem](https://www.facebook.com/hoiphunuvidu).',
    'Trạm Y tế ở 14.3500, 108.0000; xã ở vùng 14,35 độ vĩ bắc, 108 độ kinh đông.',
    'Trẻ suy dinh dưỡng giảm; nạn tảo hôn, nợ nặng lãi, cờ bạc đã bớt.',
    'Ms Tran Thi Vi Du, chair of the commune People’s Committee, said poor households are fewer.',
    'Poor households and disabled people pay nothing.',
    'Bí thư chi bộ thôn Mẫu Trần Văn Ví Dụ tặng hộ nghèo mười con gà.',
    'Giao đồng chí Lò Văn Mẫu rà soát hộ nghèo thôn Mẫu.',
    'Trường Tiểu học Võ Thị Mẫu ở xã Mẫu có 12 em thuộc hộ nghèo.',
    'Ở huyện Châu Thành A Hậu Giang xưa, hộ nghèo được vay bò.',
  ])('%s', (line) => expect(found(line)).toEqual([]));

  test('the list of offices: their telephones, letters and pages are there to be used', () => {
    const file = ['note: "Điện thoại 0260 3000 001, thư vi.du@thu.example"', 'note: https://facebook.com/xamau'];
    expect(findPrivateData('agencies.yaml', file.join('\n'), { offices: true })).toEqual([]);
    expect(findPrivateData('agencies.yaml', 'note: CCCD 001099000001', { offices: true })).toHaveLength(1);
  });

  test('a person who agreed in writing to be named', () => {
    const line = 'Ông Nguyễn Văn Ví Dụ thuộc hộ nghèo, nay đã khá.';
    expect(found(line)).toHaveLength(1);
    expect(findPrivateData('a.mdx', line, { names: ['Nguyễn Văn Ví Dụ'] })).toEqual([]);
  });

  test('who agreed to be named has not agreed that it be told how poor or how ill he is', () => {
    const said = (line: string, scope: string[]) => findPrivateData('a.mdx', line, { names: ['Nguyễn Văn Ví Dụ'], scope }).length;
    expect(said('Ông Nguyễn Văn Ví Dụ thuộc hộ nghèo.', ['name'])).toBe(1);
    expect(said('Ông Nguyễn Văn Ví Dụ thuộc hộ nghèo.', ['name', 'poverty'])).toBe(0);
    expect(said('Ông Nguyễn Văn Ví Dụ mắc bệnh lao.', ['name', 'poverty'])).toBe(1);
    expect(said('Ông Nguyễn Văn Ví Dụ, người Xơ Đăng, mắc bệnh lao.', ['name', 'health', 'ethnicity'])).toBe(0);
    expect(said('Mr Nguyễn Văn Ví Dụ has tuberculosis.', ['name'])).toBe(1);
    expect(said('Bà Trần Thị Mẫu là hộ nghèo.', ['name', 'poverty'])).toBe(1);
  });

  test('a person named in the list of offices keeps a telephone of his own for himself', () => {
    expect(findPrivateData('agencies.yaml', 'note: gọi chị Mẫu 0900 000 001', { offices: true })).toHaveLength(1);
    expect(findPrivateData('agencies.yaml', 'note: trực ban 0900 000 001', { offices: true })).toEqual([]);
  });
});

describe('a person is asked to look at', () => {
  test.each([
    ['Ông Nguyễn Văn Ví Dụ trồng cà phê.', 'nêu tên một người: “Ông Nguyễn Văn Ví Dụ”'],
    ['Nhờ già làng A Ví Dụ, làng đã bỏ hủ tục.', 'nêu tên một người: “già làng A Ví Dụ”'],
    ['- Nguyễn Văn Ví Dụ', 'nêu tên một người: “Nguyễn Văn Ví Dụ”'],
    ['Cô giáo Trần Thị Mẫu dạy xóa mù.', 'nêu tên một người: “Trần Thị Mẫu”'],
    ['Bác sĩ Lê Văn Mẫu khám bệnh từ năm 1990.', 'nêu tên một người: “Lê Văn Mẫu”'],
    ['Nghệ nhân dệt là Bnướch Thị Mẫu.', 'nêu tên một người: “Bnướch Thị Mẫu”'],
    ['Theo thầy cúng Sùng A Mẫu, nay ốm thì đi trạm.', 'nêu tên một người: “Sùng A Mẫu”'],
    ['Trưởng nhóm là Trương Ví Dụ Mẫu.', 'nêu tên một người: “Trương Ví Dụ Mẫu”'],
    ['Chị Mơ ở thôn Mẫu nuôi được mười con lợn.', 'nêu tên một người: “Chị Mơ”'],
    ['Nhờ nhà ông Bảy, cả ấp có nước.', 'nêu tên một người: “ông Bảy”'],
    ['Chủ hộ: ĐINH VĂN MẪU.', 'nêu tên một người: “Đinh Văn Mẫu”'],
    ['Chuyện ông Lê Văn Mẫu', 'nêu tên một người: “ông Lê Văn Mẫu”'],
    ['Nhà chị bí thư nói: anh Trần Văn Mẫu hiến đất.', 'nêu tên một người: “anh Trần Văn Mẫu”'],
    ['Mr Nguyen Van Vi Du dug the first pit.', 'nêu tên một người: “Mr Nguyen Van Vi Du”'],
    ['Chị V. ở thôn Mẫu mắc lao.', 'có thể nhận ra là ai'],
    ['Người phụ nữ góa duy nhất ở thôn Mẫu, 47 tuổi, mắc bệnh phong.', 'có thể nhận ra là ai'],
    ['Nhà chị ở số 15, hẻm 27 đường Mẫu.', 'có thể nhận ra là ai'],
    ['gọi không chín một hai ba bốn năm sáu bảy tám', 'các chữ số đọc rời'],
  ])('%s', (line, said) => {
    expect(adviseOnPersons('a.mdx', line, 7)).toMatchObject([{ file: 'a.mdx', line: 7 }]);
    expect(adviseOnPersons('a.mdx', line, 7)[0]!.message).toContain(said);
  });

  test('an office in a street is none', () => {
    expect(adviseOnPersons('a.mdx', 'Nhà văn hóa ở số 15, hẻm 27 đường Mẫu; bà con đến nhận giống.')).toEqual([]);
  });

  test.each([
    'Các em Đoàn Thanh niên và các cháu Trường Mầm non Hoa Mai dọn suối.',
    'Anh em Hội Cựu chiến binh góp công, chị em Hội Phụ nữ góp cơm.',
    'Thầy cô Trường Phổ thông dân tộc nội trú dạy tiếng Mông.',
    'Cháu Ngoan Bác Hồ được khen.',
    'Lễ hội Bà Chúa Kho, cầu Ông Mẫu, núi Bà Mẫu đều sạch.',
    'Bà Rịa, Cô Tô là tên đất; chị Tày, anh Mông đều có mặt.',
    'Ông Bí thư, chú Bộ đội và cô Hiệu trưởng cùng cúng ông Táo.',
    'Bà Lê Thị Mẫu, Chủ tịch Hội Liên hiệp Phụ nữ xã, phát động tháng xanh.',
    'Theo ông Trần Mẫu Ví – Giám đốc Hợp tác xã Mẫu, mỗi tháng thu hai tấn rau.',
    'Chủ tịch Ủy ban nhân dân xã Giàng Thị Mẫu ký kế hoạch.',
    'Trưởng Công an xã, ông Hà Văn Mẫu, trao quà.',
    'Các em lớp Nguyễn Thị Mẫu quét đường Lê Văn Mẫu Ví.',
    'Quỹ học bổng Vừ A Mẫu, liệt sĩ Nguyễn Văn Mẫu.',
  ])('an official, a crowd or a thing called after somebody is no private person: %s', (line) => {
    expect(adviseOnPersons('a.mdx', line)).toEqual([]);
  });

  test('no name that was agreed to, no place, no people, none that everybody knows', () => {
    const words =
      'Ông Nguyễn Văn Ví Dụ hỏi chị em Xơ Đăng ở làng Kon Mẫu, theo lời Bác Hồ. Một hai ba bốn năm bò.';
    expect(adviseOnPersons('a.mdx', words, 1, ['Nguyễn Văn Ví Dụ'])).toEqual([]);
  });

  test('a name in the title and in what a picture shows, but not of who took it', () => {
    const data = {
      title: 'Giếng của ông Nguyễn Văn Ví Dụ',
      photos: [{ alt: 'Bà Trần Thị Mẫu múc nước', credit: 'Ông Lê Văn Mẫu' }],
      sources: [{ title: 'Chuyện ông Lê Văn Mẫu' }],
    };
    const texts = [{ file: 'a.mdx', data, body: '', bodyLine: 9 }] as unknown as Parameters<typeof personsToLookAt>[0]['texts'];
    expect(personsToLookAt({ texts }).map(({ field }) => field)).toEqual(['title', 'photos[1].alt', 'sources[1].title']);
  });
});
