import { toolsText as en } from './en/tools.ts';
import { inLanguage, type Words } from './language.ts';

/** Words of what a page offers besides reading: to share, to copy, to keep. */
const vi = {
  share: 'Chia sẻ',
  copyAddress: 'Chép địa chỉ',
  copiedAddress: 'Đã chép địa chỉ.',
  sendBy: 'Gửi qua',
  mail: 'thư điện tử',
  save: 'Lưu phần này',
  saved: 'Đã lưu trong máy',
  /** What the page says after a button was pressed, as attributes of the place where it is said. */
  told: {
    'data-copied': 'Đã chép.',
    'data-failed': 'Trình duyệt này không cho chép. Hãy bôi đen rồi chép bằng tay.',
    'data-saved': 'Đã lưu. Phần này đọc được khi không có mạng, đến khi bạn bỏ lưu.',
    'data-removed': 'Đã bỏ lưu.',
    'data-full': 'Máy hết chỗ trống nên chưa lưu được.',
    'data-interrupted': 'Mạng bị đứt nên chưa lưu được. Hãy bấm lại khi có mạng.',
  },
} as const;

export type ToolsWords = Words<typeof vi>;
export const toolsText = inLanguage({ vi, en });
