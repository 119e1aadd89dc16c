/** Words of the home page: four doors, one for each task a reader comes with. */
export const homeText = {
  doors: {
    handbook: 'Tôi muốn đọc sổ tay',
    handbookNote: (count: number) => `${count} chuyện thường ngày, lời dễ hiểu, có các bước và hỏi ai.`,
    questions: 'Câu hỏi khác',
    stories: 'Tôi tìm gương điển hình',
    storiesNote: (count: number) => `${count} chuyện làm ăn có nguồn.`,
    program: 'Bản đọc cho đài xã: chọn chương trình tuần',
    plans: 'Tôi tra kế hoạch',
    plansNote: (count: number) => `${count} kế hoạch, tra đến từng khoản, có sẵn câu trích dẫn.`,
    agencies: 'Cơ quan nào làm việc gì',
    targets: 'Chỉ tiêu đặt cạnh nhau',
    statistics: 'Tôi xem số liệu',
    statisticsNote: (count: number) => `${count.toLocaleString('vi-VN')} con số, số nào cũng có nguồn.`,
    places: 'Số liệu và chuyện ở xã tôi',
    calendar: 'Lịch việc và thời hạn',
    documents: 'Văn bản được viện dẫn',
    data: 'Tải dữ liệu về máy',
  },
};
