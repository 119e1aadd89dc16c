import { describe, expect, test } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { findTargets } from '../../../../src/kinds/plan/targets/targets.ts';

/** Targets of a clause of a plan of 2025, as they are shown. */
const targets = (text: string): string[] =>
  findTargets(parseClauses(paragraphsOf(`II. CHỈ TIÊU\n1. ${text}`)).clauses, 2025).map(
    ({ printed }) => printed,
  );

describe('what a thing is made of, how large it is, how far it stands', () => {
  test.each([
    'Lau sàn bằng dung dịch cloramin B nồng độ 0,05%',
    'Pha nước muối 0,9% cho trẻ súc miệng',
    'Nước có độ mặn trên 4 phần nghìn không tưới lúa',
    'Thuốc lá điện tử chứa tới 2% nicotin',
    'Chuồng rộng tối thiểu 4 m2 cho một con bò',
    'Trẻ sơ sinh nhẹ dưới 2,5 kg cần theo dõi',
    'Kho thuốc sâu để xa bể nước tối thiểu 20 m',
    'Hạn mức giao đất ở không quá 400 m2',
    'Xe qua làng không quá 40 km/giờ',
    'Đất dốc trên 15% phải làm ruộng bậc thang',
  ])('is no target: %s', (text) => expect(targets(text)).toEqual([]));

  test.each([
    ['Mở rộng ít nhất 5 ha vườn cây', ['ít nhất 5 ha']],
    ['Hồ chứa đạt 80% dung tích', ['80%']],
    ['Tiêu chuẩn nước sạch đạt 80% số hộ', ['80%']],
  ])('but here something is set: %s', (text, told) => expect(targets(text)).toEqual(told));
});

describe('whom a rule is for, and when it holds', () => {
  test.each([
    'Rừng cộng đồng từ 50 ha trở lên phải có tổ bảo vệ',
    'Nuôi lợn từ 10 con trở lên phải kê khai',
    'Cuộc họp thôn hợp lệ khi có trên 50% đại diện hộ dự',
    'Chỉ xét công nhận khi đạt từ 80 điểm trở lên',
    'Thôn đạt trên 90% được 10 điểm; từ 80% đến dưới 90% được 8 điểm',
    'Đối tượng: hộ có thu nhập dưới 1,5 triệu đồng/người/tháng',
    'Cây mì cho năng suất giảm 20% nếu trồng liền ba vụ',
    'Tảo hôn làm tăng 20% nguy cơ sinh non',
    'Hộ vi phạm lần hai bị trừ 50% điểm thi đua',
    'Dê con cai sữa khi đạt 8 kg trở lên',
    'Người trúng cử phải được trên 50% số phiếu',
    'Không còn xã dưới 15 tiêu chí',
    'Các xã có tỷ lệ tiêm chủng dưới 80% trong quý I phải tiêm vét',
    'Số dư quỹ vượt 10% tổng thu thì chuyển sang năm sau',
    'Tiêu chí công nhận: có ít nhất 70% hộ văn hóa',
  ])('is no target: %s', (text) => expect(targets(text)).toEqual([]));

  test.each([
    ['Trên 70% hộ nuôi từ 02 con bò trở lên tiêm phòng đủ', ['trên 70%']],
    ['100% hộ có từ 3 khẩu trở lên dùng bếp cải tiến', ['100%']],
    ['95% người điều trị có tải lượng vi rút dưới 1.000 bản sao', ['95%']],
    ['100% chi hội tổ chức tối thiểu 03 buổi đối thoại', ['100%', 'tối thiểu 03 buổi']],
    ['Không quá 02 lần phải bổ sung hồ sơ', ['không quá 02 lần']],
    ['Toàn xã có từ 30 hộ trở lên được cấp giống', ['từ 30 hộ trở lên']],
    ['Ít nhất 20 ha cà phê phải tái canh xong', ['ít nhất 20 ha']],
    ['Thành lập trên 03 tổ hợp tác, mỗi tổ phải có quy chế', ['trên 03 tổ hợp tác']],
    ['Nợ quá hạn dưới 0,2% nếu không có thiên tai', ['dưới 0,2%']],
    ['Đối tượng tham gia lớp đạt 95%', ['95%']],
  ])('but here something is set: %s', (text, told) => expect(targets(text)).toEqual(told));
});

describe('what is paid, lent, given and fined', () => {
  test.each([
    'Cơ cấu vốn: ngân sách trung ương 90%, vốn vay 10%',
    'Trợ cấp cho học sinh bán trú bằng 40% mức lương cơ sở',
    'Giảm 50% lệ phí làm thẻ căn cước',
    'Ai trả trước hạn được giảm 10% lãi',
    'Người dân không phải nộp 100% mà chỉ nộp 30% số tiền',
    'Người dân đóng góp 20% giá trị công trình',
    'Lãi suất cho vay đối với hộ cận nghèo 7,92%/năm',
    'Bồi thường tối đa 10 triệu đồng',
    'Hỗ trợ 50% chi phí giống, tối đa 30 triệu đồng/hộ',
    'Hộ nộp thừa được hoàn 100% số tiền',
    'Thuế suất 5% áp dụng cho nông sản sơ chế',
    'Thành viên góp vốn không quá 20% vốn điều lệ',
    'Vay 50 triệu đồng thì mỗi tháng trả khoảng 330.000 đồng',
    'Giá điện tăng 4,8% từ tháng này',
  ])('is no target: %s', (text) => expect(targets(text)).toEqual([]));

  test.each([
    ['Thu ngân sách tăng 5%', ['tăng 5%']],
    ['Tỷ lệ giải ngân vốn vay 98%', ['98%']],
    ['Giảm 5% chi phí sản xuất cho nông dân', ['giảm 5%']],
    ['Giá trị sản xuất tăng 8%', ['tăng 8%']],
  ])('but here something is set: %s', (text, told) => expect(targets(text)).toEqual(told));
});

describe('what was, what was found, what others have', () => {
  test.each([
    'Năm trước giảm 4,2% hộ nghèo, vượt kế hoạch 1,2 điểm phần trăm',
    'Năm 2024 giảm 4,2% hộ nghèo, vượt kế hoạch 1,2 điểm phần trăm',
    'Có nơi đến 60% số hộ còn thả rông gia súc',
    'Có thôn trên 30% số hộ bỏ ruộng',
    'Qua rà soát còn 45% hộ chưa có nhà tiêu',
    'Ba năm qua, tỷ lệ tảo hôn giảm 5%',
    'Năm học trước có 7% học sinh nghỉ giữa chừng',
    'Khảo sát cho thấy 85% hộ hài lòng',
    'Hộ nghèo giảm bình quân 4%/năm. Tuy nhiên, hủ tục vẫn còn',
    'Theo chuyên gia, rửa tay giúp giảm 35% ca tiêu chảy',
    'Vẫn còn trên 20% học sinh nghỉ mùa rẫy',
    'Khắc phục tình trạng 30% học sinh nghỉ sau Tết',
    'Phát huy kết quả 92% hộ đã ký cam kết',
    'Tỷ lệ hộ nghèo của huyện bạn là 30%',
    'Ma túy tổng hợp chiếm 70% số vụ trên cả nước',
    'Treo khẩu hiệu “100% nhà sạch, 100% vườn xanh”',
  ])('is no target: %s', (text) => expect(targets(text)).toEqual([]));

  test.each([
    ['Có năm thôn đạt từ 80% trở lên số hộ văn hóa', ['từ 80% trở lên']],
    ['Chỉ còn 3% hộ chưa có nhà tiêu', ['3%']],
    ['100% hộ chưa có nhà tiêu được hỗ trợ xây', ['100%']],
    ['Kết quả 100% thôn tổ chức Ngày hội', ['100%']],
    ['Năm trước 4,2%, năm nay phấn đấu 5% hộ thoát nghèo', ['5%']],
    ['Duy trì phong trào “5 không, 3 sạch” ở 100% chi hội', ['100%']],
    ['Phong trào “Nhà sạch” đạt 85% số hộ', ['85%']],
  ])('but here something is set: %s', (text, told) => expect(targets(text)).toEqual(told));

  test.each(['HẠN CHẾ', 'TỒN TẠI, HẠN CHẾ', 'KHÓ KHĂN VÀ VƯỚNG MẮC', 'BÀI HỌC KINH NGHIỆM'])(
    'nor is anything below “%s”',
    (part) => {
      const found = (heading: string): number =>
        findTargets(parseClauses(paragraphsOf(`II. ${heading}\n1. Chỉ 12% hộ phân loại rác.`)).clauses, 2025).length;
      expect(found(part)).toBe(0);
      expect(found('GIẢI PHÁP KHẮC PHỤC HẠN CHẾ')).toBe(1);
      expect(found('HẠN CHẾ TÚI NI LÔNG')).toBe(1);
    },
  ); // prettier-ignore
});

describe('tables', () => {
  const printed = (rows: string): string[] =>
    findTargets(parseClauses(paragraphsOf(`II. CHỈ TIÊU\n\n${rows}`)).clauses, 2025).map(
      ({ comparator, value }) => `${comparator} ${value}`,
    );

  test('a column of the least that is asked bounds its figures', () => {
    expect(
      printed(
        '| Chỉ tiêu | Mức tối thiểu |\n| --- | --- |\n| Hộ ký cam kết | 90% |\n| Hộ vi phạm | dưới 2% |',
      ),
    ).toEqual(['>= 90', '< 2']);
  });

  test('points by which work is judged are no targets', () => {
    expect(
      printed('| Nội dung | Điểm tối đa |\n| --- | --- |\n| Đường sạch | 20 |\n| Vườn rau | 15 |'),
    ).toEqual([]);
    expect(printed('| Chỉ tiêu | Số điểm thu gom rác |\n| --- | --- |\n| Thôn Một | 4 |')).toEqual(['= 4']);
  });
});
