/** Words of the pages about model stories. */
export const storiesText = {
  listDescription: (count: number) =>
    `${count} hộ, nhóm, hợp tác xã và làng đã đổi cách làm: chuyện ở đâu, làm thế nào, số liệu và nguồn.`,
  listLead: (count: number) => `${count} câu chuyện có nguồn. Người trong chuyện không nêu tên.`,
  facets: {
    place: 'Địa bàn',
    living: 'Cách làm ăn',
    who: 'Ai',
    length: 'Độ dài',
    about: (minutes: number) => `khoảng ${minutes} phút đọc`,
  },
  facetDescription: (count: number, label: string) => `${count} câu chuyện điển hình: ${label}.`,
  withdrawn: {
    title: 'Câu chuyện đã gỡ',
    description: 'Câu chuyện ở địa chỉ này đã được gỡ.',
    heading: 'Câu chuyện này đã được gỡ',
    when: (day: string, reason: string) => `Gỡ ${day}. Lý do: ${reason}`,
    others: 'Xem các câu chuyện khác',
  },
  /** A story older than the campaign must not be read as a result of it. */
  earlier: (before: string, campaign: string, from: number) =>
    `${before} ${campaign} (${from}). Kể lại như một gương làm ăn, không phải kết quả của ${campaign}.`,
  facts: 'Thông tin',
  where: 'Ở đâu',
  today: 'Nay thuộc',
  people: 'Dân tộc',
  when: 'Thời gian',
  year: (year: number) => `năm ${year}`,
  aboutYear: (year: number) => `khoảng năm ${year}`,
  activities: 'Cách làm ăn',
  figures: 'Số liệu trong chuyện',
  columns: { what: 'Nội dung', figure: 'Số liệu', year: 'Năm', source: 'Nguồn' },
  noYear: 'không rõ',
  sameArea: (name: string | undefined) => `Cùng ${name ?? 'địa bàn'}`,
  sameWay: 'Cùng cách làm',
};
