import { capitalise } from './sentence.ts';
import { sheetText } from './sheet.ts';

/** How long a text takes aloud, “1 phút 10 giây”: to the nearest ten seconds, as every page and file says it. */
export function duration(minutes: number): string {
  const seconds = Math.max(10, Math.round(minutes * 6) * 10);
  const parts = [
    seconds >= 60 && `${Math.floor(seconds / 60)} phút`,
    seconds % 60 > 0 && `${seconds % 60} giây`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** What an announcer says around a text, and what stands in a script: always Vietnamese, whatever the language of the interface. */
export const aloudText = {
  ...sheetText,
  greeting: 'Kính chào bà con và các bạn!',
  leadStory: 'Mời bà con nghe chuyện',
  leadHandbook: 'Hôm nay, mời bà con nghe về',
  leadPlan: (title: string) => `Sau đây là phần tóm lược ${title}.`,
  where: (place: string) => `Chuyện ở ${place}.`,
  whenYear: (year: number) => `Chuyện kể về năm ${year}.`,
  whenUnknown: 'Nguồn không ghi rõ năm.',
  tablesLeft: 'Bài có bảng, không nằm trong bản đọc: số nào cần nói thì viết thành câu.',
  earlier: (campaign: string) => `Chuyện có trước khi bắt đầu ${campaign}.`,
  source: (publishers: string) => `Theo ${publishers}.`,
  remember: 'Điều nên nhớ',
  /** An editor may write “hỏi về vay vốn” where the words already stand. */
  ask: (agency: string, about: string) =>
    `Cần hỏi về ${about.replace(/^hỏi(?: về)?\s+/iu, '')}, bà con gặp ${agency}.`,
  /** Of a plan that is not one to go by. */
  state: {
    draft: 'Đây là bản dự thảo, chưa được ban hành.',
    replaced: 'Kế hoạch này đã được thay thế.',
    ended: 'Kế hoạch này đã hết thời gian thực hiện.',
    amended: 'Kế hoạch này đã được sửa đổi, bổ sung.',
  },
  digest: 'Đây là bản tóm lược, không phải văn bản chính thức.',
  /** Of a plan in full text, whose script is no more than its summary and targets. */
  excerpt:
    'Đây là phần tóm lược, không phải cả kế hoạch. Muốn biết thêm, bà con hỏi Ủy ban nhân dân xã, phường.',
  closing: 'Bản tin đến đây là kết thúc. Xin kính chào và hẹn gặp lại!',
  step: (number: string) => `Bước ${number}`,
  /** “Sáu hủ tục: …”: “Hai là: Cúng khi ốm đau” is told, not advised. */
  item: (number: string, words: string) =>
    `${capitalise(number)} là${words.includes(':') ? ',' : ':'} ${words}`,
  /** One lead, then what it leads to: two colons in one breath are not heard. */
  led: (lead: string, words: string) =>
    /:/u.test(words) ? `${lead}. ${capitalise(words)}` : `${lead}: ${words}`,
  minutes: duration,
  reckoned: (syllables: number, minutes: string, speed: number) =>
    `${syllables} tiếng, ${minutes} (${speed} tiếng một phút)`,
} as const;
