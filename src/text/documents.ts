/** Words of the page of a cited document, for what is known beyond the words of the plans. */
export const documentsText = {
  titleFrom: {
    document: 'theo văn bản',
    source: 'theo trang giới thiệu văn bản',
    cited: 'theo văn bản khác dẫn lại',
    plan: 'theo câu của kế hoạch',
  },
  inPlans: 'Kế hoạch ghi',
  state: 'Tình trạng',
  conflicts: 'Chỗ ghi khác nhau',
  dates: (cited: string, own: string) => `Kế hoạch ghi ${cited}; văn bản ghi ${own}.`,
  note: 'Lưu ý',
  read: 'Đọc ở',
  known: 'Thông tin lấy từ',
};
