/** Words of the home page: three doors by need, what is asked most, a story, what is new, one chart. */
export const homeText = {
  needs: {
    want: { title: 'Tôi muốn …', note: 'Việc thường ngày, lời dễ hiểu, có các bước và hỏi ai.' },
    commune: { title: 'Xã tôi', note: 'Chuyện, kế hoạch, số liệu của nơi mình ở, theo tên cũ hay tên mới.' },
    'look-up': { title: 'Tra cứu', note: 'Đến từng khoản, từng con số, có nguồn và câu trích dẫn sẵn.' },
  },
  otherQuestions: 'Câu hỏi khác',
  seeOthers: 'Tôi muốn xem người ta làm ăn thế nào',
  chooseCommune: 'Chọn xã, phường của tôi',
  plans: (menu: string) => `${menu}, tra đến từng khoản`,
  agencies: 'Cơ quan nào làm việc gì',
  targets: 'Chỉ tiêu đặt cạnh nhau',
  calendar: 'Lịch việc và thời hạn',
  documents: 'Văn bản được viện dẫn',
  statistics: (menu: string) => `${menu}, số nào cũng có nguồn`,
  data: 'Tải dữ liệu về máy',
  asked: 'Hay được hỏi nhất',
  more: (section: string) => `Đọc tiếp: ${section}`,
  highlight: 'Một chuyện có thật',
  news: 'Mới thêm, mới sửa',
  chart: 'Một con số',
  chartMore: 'Xem mọi con số và nguồn',
};
