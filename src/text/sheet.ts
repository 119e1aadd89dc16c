/** What stands on the sheet of a script beside its words, always in Vietnamese. A browser that makes a file of a script holds these words too. */
export const sheetText = {
  blocks: {
    greeting: 'Lời chào',
    lead: 'Lời dẫn',
    body: 'Nội dung',
    repeat: 'Nhắc lại',
    closing: 'Lời kết',
  },
  voice: (voice: number) => `PTV ${voice}`,
  opening: 'NHẠC HIỆU (10–15 giây)',
  ending: 'NHẠC CẮT',
  station: 'Đài, số bản tin, ngày phát',
  approved: 'Người biên tập, người duyệt',
  announcers: 'Người đọc',
} as const;
