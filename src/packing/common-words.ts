/**
 * `glossary.yaml` to begin with: short forms that offices all over the country write, in plain words. Without them a plan that is imported could be
 * neither read aloud nor found by the long form.
 */
export const COMMON_WORDS = `# Chữ viết tắt và từ khó: một nguồn cho tìm kiếm, chú giải và đọc thành lời. Thêm, bớt, sửa tùy ý.
- { id: ubnd, short: UBND, long: Ủy ban nhân dân, plain: 'Cơ quan lo việc chung của xã, phường hay tỉnh.' }
- { id: hdnd, short: HĐND, long: Hội đồng nhân dân, plain: Nhóm đại biểu do dân bầu ra để quyết việc của địa phương. }
- { id: mttq, short: MTTQ, long: Mặt trận Tổ quốc, plain: Tổ chức tập hợp các đoàn thể và người dân. }
- { id: bcd, short: BCĐ, long: Ban Chỉ đạo, plain: Nhóm cán bộ lo chung một việc của nhiều cơ quan. }
- { id: btv, short: BTV, long: Ban Thường vụ, plain: Nhóm người lãnh đạo giữa hai kỳ họp của một tổ chức. }
- { id: ldld, short: LĐLĐ, long: Liên đoàn Lao động, plain: Tổ chức công đoàn của một tỉnh. }
- { id: lhpn, short: LHPN, long: Liên hiệp Phụ nữ, plain: Hội của chị em phụ nữ. }
- { id: tncs, short: TNCS, long: Thanh niên Cộng sản, plain: Tên của Đoàn Thanh niên. }
- { id: ccb, short: CCB, long: Cựu chiến binh, plain: Người từng đi bộ đội. }
- { id: cbccvc, short: CBCCVC, long: 'cán bộ, công chức, viên chức', plain: Người làm việc trong cơ quan của Nhà nước. }
- { id: dtts, short: DTTS, long: dân tộc thiểu số, plain: Các dân tộc có số dân ít hơn dân tộc Kinh. }
- { id: kt-xh, short: KT-XH, long: kinh tế - xã hội, spoken: 'kinh tế, xã hội', plain: Chuyện làm ăn và đời sống chung. }
- { id: mtqg, short: MTQG, long: mục tiêu quốc gia, plain: 'Việc lớn cả nước cùng làm trong nhiều năm, có vốn riêng.' }
- { id: ntm, short: NTM, long: nông thôn mới, plain: Chương trình làm cho làng xã khang trang hơn theo nhiều tiêu chí. }
- { id: csxh, short: CSXH, long: chính sách xã hội, plain: Việc Nhà nước giúp người nghèo và người khó khăn. }
- { id: nhcsxh, short: NHCSXH, long: Ngân hàng Chính sách xã hội, plain: Ngân hàng của Nhà nước cho hộ nghèo và hộ khó khăn vay. }
- { id: bhyt, short: BHYT, long: bảo hiểm y tế, plain: Thẻ để được khám và chữa bệnh mà trả ít tiền. }
- { id: bhxh, short: BHXH, long: bảo hiểm xã hội, plain: 'Tiền đóng lúc đi làm, để có lương khi già hay khi ốm.' }
- { id: gd-dt, short: GD&ĐT, long: Giáo dục và Đào tạo, plain: Ngành lo trường học., variants: [GDĐT] }
- { id: thcs, short: THCS, long: trung học cơ sở, plain: Trường từ lớp 6 đến lớp 9. }
- { id: thpt, short: THPT, long: trung học phổ thông, plain: Trường từ lớp 10 đến lớp 12. }
- { id: htx, short: HTX, long: hợp tác xã, plain: 'Nhiều người góp vốn, góp sức làm ăn chung, có đăng ký.' }
- { id: clb, short: CLB, long: câu lạc bộ, plain: Nhóm người thường gặp nhau để cùng học hay cùng làm một việc. }
- { id: kdc, short: KDC, long: khu dân cư, plain: 'Nơi một số gia đình sống gần nhau, như thôn, tổ dân phố.' }
- { id: cntt, short: CNTT, long: công nghệ thông tin, plain: 'Việc dùng máy tính, điện thoại và mạng.' }
- { id: pccc, short: PCCC, long: phòng cháy chữa cháy, plain: Việc giữ cho khỏi cháy và dập lửa khi cháy. }
`;
