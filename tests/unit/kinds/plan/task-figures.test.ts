import { describe, expect, test } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { findTargets } from '../../../../src/kinds/plan/targets/targets.ts';

/** Targets of a clause in a part on tasks of a plan of 2026, as they are shown. */
const targets = (text: string): string[] =>
  findTargets(parseClauses(paragraphsOf(`II. NHIỆM VỤ, GIẢI PHÁP\n1. ${text}`)).clauses, 2026).map(
    ({ printed }) => printed,
  );

describe('in a part on tasks a figure that says which ones are meant is no target', () => {
  test.each([
    'Rà soát, lập danh sách hộ có từ 03 con trở lên đang đi học để đề xuất học bổng',
    'Tiếp tục ưu tiên các thôn có tỷ lệ hộ nghèo trên 30%',
    'Tập trung truyền thông tại các thôn có tỷ lệ tảo hôn cao (trên 10%)',
    'Thẩm định các dự án có tổng mức đầu tư từ 5 tỷ đồng trở lên',
    'Đối với khu vực có mật độ dân cư trên 200 hộ/km² lắp camera an ninh',
    'Đề xuất khen thưởng tập thể giải ngân trên 95% trước ngày 31/12/2026',
    'Xét tặng danh hiệu “Gia đình văn hóa” cho hộ đạt từ 90 điểm trở lên',
    'Xử lý các trường hợp lấn chiếm trên 50 m² đất công',
    'Trừ 5 điểm với lớp có trên 3 học sinh vi phạm',
  ])('%s', (text) => expect(targets(text)).toEqual([]));

  test.each([
    ['Xử lý 100% phương tiện quá tải trên 10% tải trọng', ['100%']],
    ['Xử lý dứt điểm trên 95% tin báo', ['trên 95%']],
    ['Tập trung tiêm phòng vụ xuân, có trên 85% đàn bò được tiêm', ['trên 85%']],
    ['Rà soát, cập nhật dữ liệu cho trên 98% nhân khẩu', ['trên 98%']],
    ['Ưu tiên hỗ trợ ít nhất 30 hộ nghèo có đông con đi học', ['ít nhất 30 hộ']],
    ['Vận động để các thôn có tỷ lệ hộ ký cam kết trên 90%', ['trên 90%']],
    ['Đến cuối năm, trong số hộ nghèo ở các thôn có trên 15% thoát nghèo', ['trên 15%']],
    ['Danh hiệu “Gia đình văn hóa” đạt từ 90% số hộ trở lên', ['từ 90% số hộ trở lên']],
  ])('but here something is set: %s', (text, told) => expect(targets(text)).toEqual(told));
});

describe('in a part on tasks a bound that limits or describes is no target', () => {
  test.each([
    'Mỗi tiết mục không quá 7 phút; mỗi đội tham gia tối đa 15 người',
    'Trao giải cho không quá 5 tập thể',
    'Mỗi hộ được vay không quá 02 lần trong một chu kỳ',
    'Trẻ cần ngủ ít nhất 10 giờ/ngày',
    'Khuyến cáo bà con ăn ít nhất 400 gam rau',
    'Hồ sơ dự thi kèm ít nhất 02 ảnh',
    'Hội nghị có khoảng 200 người dự',
    'Vườn mẫu phải có diện tích tối thiểu 500 m²',
    'Gạo hỗ trợ có tỷ lệ tấm không quá 15%',
    'Sử dụng hồ sơ điện tử cho các thủ tục có tần suất trên 100 hồ sơ/năm',
    'Tai nạn do rượu bia chiếm trên 30% số vụ',
    'Tai nạn xảy ra nhiều vào buổi tối (khoảng 65% số vụ), cần tăng tuần tra',
    'Cho thuê gian hàng, giảm 50% giá thuê trong 6 tháng đầu',
    'Thành lập tổ tuần tra từ 3 - 5 người',
    'Ngành đặc thù có tỷ lệ nữ dưới 30% có thể điều chỉnh mục tiêu',
    'Nhu cầu vốn khoảng 12,5 tỷ đồng, trong đó vốn tín dụng 60%',
    'Sau bão, nơi ngập trên 0,5 m phải phun khử khuẩn',
    'Các trường có từ 5 lớp trở lên bố trí nhân viên y tế',
    'Mức chi hỗ trợ tối đa không quá 80% tổng kinh phí',
    'Giảm số xã có mật độ muỗi từ 0,5 con/nhà trở lên',
    'Trả thêm ít nhất 30% tiền lương cho người làm ban đêm',
    'Lúa bị hạn trên 70% được hỗ trợ giống, từ 30% đến 70% được hỗ trợ phân bón',
    'Với công trình quy mô nhỏ (tổng mức đầu tư dưới 3 tỷ đồng), áp dụng cơ chế đặc thù',
    'Mô hình phải có lợi nhuận cao hơn sản xuất đại trà từ 15% trở lên',
    'Thôn có trên 50% số hộ là đồng bào dân tộc thiểu số bố trí cán bộ biết tiếng',
  ])('%s', (text) => expect(targets(text)).toEqual([]));

  test.each([
    ['Kiềm chế số vụ cháy rừng không quá 02 vụ', ['không quá 02 vụ']],
    ['Số hộ tái nghèo không quá 05 hộ', ['không quá 05 hộ']],
    ['Giảm số điểm đen xuống còn không quá 02 điểm', ['không quá 02 điểm']],
    ['Mỗi chi hội có ít nhất 02 hội viên tham gia hợp tác xã', ['ít nhất 02 hội viên']],
    ['Các thôn có trên 90% số hộ ký cam kết', ['trên 90%']],
    ['Khi kết thúc năm học có trên 98% học sinh lên lớp', ['trên 98%']],
    ['Người dân có tài khoản thanh toán điện tử trên 70%', ['trên 70%']],
    ['Thu hút từ 100 thanh thiếu niên trở lên', ['từ 100 thanh thiếu niên trở lên']],
    ['Cấp ít nhất 200 thẻ bảo hiểm y tế', ['ít nhất 200']],
    ['Nâng công suất từ 2.000 m3 lên 5.000 m3/ngày', ['5.000 m3/ngày']],
    ['Kiểm tra tối thiểu 20% số cơ quan, đơn vị', ['tối thiểu 20%']],
    ['Đẩy mạnh thanh toán, trên 80% giao dịch qua mã QR', ['trên 80%']],
  ])('but here something is set: %s', (text, told) => expect(targets(text)).toEqual(told));

  test('and in a part on aims the same bound is one', () => {
    const aims = parseClauses(paragraphsOf('I. MỤC TIÊU\n1. Mỗi thôn không quá 02 hộ phát sinh nghèo mới.')).clauses; // prettier-ignore
    expect(findTargets(aims, 2026).map(({ printed }) => printed)).toEqual(['không quá 02 hộ']);
  });
});

describe('when something is done, why it is done, how it is done', () => {
  test.each([
    'Báo cáo ngay khi đàn vật nuôi ốm, chết trên 5%',
    'Nghiệm thu khi cây sống trên 85%',
    'Kiểm điểm người đứng đầu nếu kết quả dưới 50% kế hoạch',
    'Cuộc họp phải có trên 50% số hộ đồng ý mới triển khai',
    'Trên 70% lao động của xã làm nông nghiệp nên lịch tập huấn phải tránh mùa vụ',
    'Do hơn 60% số hộ sống rải rác trên nương, các tổ phải đến từng nhà',
    'Rác nhựa chiếm khoảng 15%, vì vậy các chợ cần giảm túi ni lông',
    'Tuần tra ban đêm vì khoảng 70% số vụ xảy ra sau 22 giờ',
    'Theo quy định, chủ đầu tư phải dành ít nhất 20% quỹ đất ở',
    'Quy định mỗi hộ nuôi không quá 02 con chó',
    'Cấm xe trên 3,5 tấn vào giờ tan trường',
    'Mỗi lần tưới không quá 20 lít nước',
    'Thả cá với mật độ 2 - 3 con/m²',
    'Chấm theo thang 100 điểm, trong đó 30% số điểm do người dân chấm',
    'Sản phẩm đạt từ 50 điểm đến 69 điểm xếp hạng 3 sao',
    'Công khai việc giảm 30% tiền thuê đất cho hợp tác xã',
    'Trả góp lãi suất 5%/tháng tương đương 60%/năm',
    'Dự kiến có khoảng 120 đại biểu tham dự',
    'Uống rượu bia làm tăng gấp 7 lần nguy cơ tai nạn',
    'Thôn nào đạt dưới 70% phải kiểm điểm',
    'Bảo lãnh cho hộ vay đến 30% giá trị phương án',
    'Bậc thang thứ nhất từ 0 đến 50 kWh',
  ])('is no target: %s', (text) => expect(targets(text)).toEqual([]));

  test.each([
    ['Tỷ số giới tính khi sinh dưới 111 bé trai/100 bé gái', ['dưới 111 bé trai/100 bé gái']],
    ['Quy định rõ trách nhiệm, phấn đấu 100% thôn có quy ước', ['100%']],
    ['Giảm 5% chi phí điện', ['giảm 5%']],
    ['Tuần tra nhiều hơn, góp phần làm giảm 10% số vụ', ['giảm 10%']],
    ['Tháng nào cũng có trên 80% số hộ nộp đúng hạn', ['trên 80%']],
    ['Theo quy định của tỉnh, năm nay phấn đấu đạt 90%', ['90%']],
  ])('but here something is set: %s', (text, told) => expect(targets(text)).toEqual(told));
});

test.each([
  ['Phấn đấu trong năm 2026 trồng 50.000 cây phân tán', ['50.000 cây']],
  ['Chỉ tiêu: thành lập mới 03 hợp tác xã', ['03 hợp tác xã']],
  ['Nâng số máy tính nối mạng từ 40 máy lên 65 máy', ['65']],
  ['Kiềm chế số vụ cháy không tăng quá 2% so với năm trước', ['tăng không quá 2%']],
])('a clause of any part that says so of itself sets what it counts: %s', (text, told) => {
  expect(targets(text)).toEqual(told);
});
