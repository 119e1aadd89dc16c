/** Made-up plans of made-up places, in the layouts that offices really use. No sentence is taken from any source. */

/** A commune plan as Word shows it in text: head in two columns, wrapped cells, signature beside recipients. */
export const COMMUNE = `UBND HUYỆN AN BÌNH                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
UBND XÃ CÁT VÂN                              Độc lập - Tự do - Hạnh phúc
_______                                           ______________
Số: 14/KH-UBND                               Cát Vân, ngày 05 tháng 3 năm 2019

KẾ HOẠCH
Xây dựng tổ tự quản bảo vệ nguồn nước năm 2019
______

Căn cứ Kế hoạch số 48/KH-UBND ngày 22/02/2019 của UBND huyện An Bình về việc bảo vệ nguồn nước trên địa bàn huyện;
Thực hiện Nghị quyết số 07-NQ/ĐU ngày 15/01/2019 của Đảng ủy xã về nhiệm vụ năm 2019;
UBND xã Cát Vân xây dựng kế hoạch thành lập tổ tự quản như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Giữ sạch ba con suối chảy qua xã.
- Huy động người dân cùng trông coi bể nước của thôn.
2. Yêu cầu: Làm thật, không phô trương.
II. CHỈ TIÊU
1. Đến cuối năm 2019, có từ 80% trở lên hộ dân ký cam kết không xả rác xuống suối.
2. Mỗi thôn thành lập ít nhất 01 tổ tự quản.
3. Giảm tỷ lệ hộ dùng nước chưa qua lọc xuống dưới 12,5%.
III. LỘ TRÌNH
1. Quý I/2019:
- Họp thôn, bầu tổ trưởng.
- Ký cam kết với từng hộ.
2. Quý II và III/2019: Dọn lòng suối, trồng tre ven bờ.
3. Quý IV/2019
- Chấm điểm từng thôn.
IV. TỔ CHỨC THỰC HIỆN
1. Công chức Địa chính - Xây dựng: Chủ trì, theo dõi các tổ; báo cáo Ủy ban nhân dân xã trước ngày 15/12/2019.
2. Đề nghị Mặt trận Tổ quốc Việt Nam xã
- Vận động các hộ tham gia.
- Giám sát việc chấm điểm.
3. Trưởng các thôn:
a) Lập danh sách tổ tự quản;
b) Bố trí nơi sinh hoạt của tổ.
Trên đây là Kế hoạch xây dựng tổ tự quản bảo vệ nguồn nước năm 2019 của UBND xã Cát Vân./.

Nơi nhận:                                         TM. ỦY BAN NHÂN DÂN
- UBND huyện (b/c);                                   KT. CHỦ TỊCH
- Các thôn (t/h);                                    PHÓ CHỦ TỊCH
- Lưu: VT.
                                                     (đã ký)

                                                 Nguyễn Văn Ví Dụ
`;

/** A Party committee: no nation line, number with a dash, `T/M`, everything flattened to one column. */
export const PARTY = `ĐẢNG BỘ TỈNH ĐỒNG XUÂN
HUYỆN ỦY AN BÌNH
*
Số 26-KH/HU
ĐẢNG CỘNG SẢN VIỆT NAM
An Bình, ngày 22 tháng 4 năm 2021

KẾ HOẠCH
thực hiện Chỉ thị số 12-CT/TU ngày 18/02/2021 của Ban Thường vụ Tỉnh ủy về giữ rừng đầu nguồn
-----

Thực hiện Chỉ thị số 12-CT/TU ngày 18/02/2021 của Ban Thường vụ Tỉnh ủy, Ban Thường vụ Huyện ủy An Bình xây dựng kế hoạch thực hiện, cụ thể như sau:
I- MỤC ĐÍCH
1- Nâng cao trách nhiệm của cấp ủy đối với rừng đầu nguồn.
2- Chấm dứt việc phát nương vào rừng trước ngày 31-12-2022.
II- TỔ CHỨC THỰC HIỆN
1- Ban Dân vận Huyện ủy: hướng dẫn các chi bộ vận động đảng viên đi trước.
2- Các chi bộ, đảng bộ cơ sở xây dựng chương trình hành động.
Nơi nhận:
- Thường trực Tỉnh ủy (b/c),
- Các chi, đảng bộ cơ sở,
- Lưu Văn phòng Huyện ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Nguyễn Văn Ví Dụ
`;

/** A decision: powers before the bases, articles, an attached plan is not part of it. */
export const DECISION = `ỦY BAN NHÂN DÂN
TỈNH ĐỒNG XUÂN
Số: 305/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đồng Xuân, ngày 9 tháng 11 năm 2020

QUYẾT ĐỊNH
Về việc ban hành bộ tiêu chí thôn sạch giai đoạn 2021 - 2025

ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
Theo đề nghị của Giám đốc Sở Tài nguyên và Môi trường tại Tờ trình số 88/TTr-STNMT ngày 02 tháng 11 năm 2020.
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này bộ tiêu chí thôn sạch.
Điều 2. Giao Sở Tài nguyên và Môi trường:
1. Chủ trì, hướng dẫn các huyện thực hiện.
2. Tổng hợp, báo cáo trước ngày 30 tháng 11 hằng năm.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- Lưu: VT, NNTN.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Văn Ví Dụ
`;

/** A department of a province; head glued to one line, title in capitals, appendix after the signature. */
export const DEPARTMENT = `UBND TỈNH ĐỒNG XUÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG Độc lập - Tự do - Hạnh phúc
Số: 1207/KH-SNNMT Đồng Xuân, ngày 18 tháng 8 năm 2025
KẾ HOẠCH
Kiểm tra hồ chứa trước mùa mưa năm 2025
Căn cứ Quyết định số 305/QĐ-UBND ngày 09/11/2020 của UBND tỉnh Đồng Xuân; Sở Nông nghiệp và Môi trường ban hành kế hoạch kiểm tra như sau:
I. NỘI DUNG
1. Kiểm tra 24 hồ chứa; 100% hồ có quy trình vận hành (Phụ lục kèm theo).
II. TỔ CHỨC THỰC HIỆN
1. Chi cục Thủy lợi:
- Lập đoàn kiểm tra; hoàn thành chậm nhất ngày 15/9/2025.
2. Văn phòng Sở: bố trí xe, kinh phí.
Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT, CCTL.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Nguyễn Văn Ví Dụ
PHỤ LỤC
DANH MỤC HỒ CHỨA
`;

/** After 01/7/2025 there is no district; Mặt trận of a ward. */
export const FRONT = `MTTQ VIỆT NAM TỈNH ĐỒNG XUÂN
ỦY BAN MTTQ VIỆT NAM
PHƯỜNG BÌNH MINH
Số: 03/KH-MTTQ-BTT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Minh, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Tổ chức ngày hội phân loại rác năm 2026
Ban Thường trực Ủy ban MTTQ Việt Nam phường tổ chức ngày hội như sau:
1. Thời gian, địa điểm
a) Thời gian: Ngày 20/3/2026.
b) Địa điểm: Nhà văn hóa các tổ dân phố.
2. Phân công
- Ban Công tác Mặt trận: mời người dân, ít nhất 60 hộ mỗi tổ.
Nơi nhận:
- Đảng ủy phường (b/c);
- Lưu VT.
TM. BAN THƯỜNG TRỰC
CHỦ TỊCH
Nguyễn Văn Ví Dụ
`;
