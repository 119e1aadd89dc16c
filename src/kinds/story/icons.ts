import type { Look } from '../../schemas/look.ts';

/**
 * Quiet drawn marks for stories without a photo: one figure for each way of living, on a 24 × 24 grid, `currentColor` lines.
 * Matched by words of the story's activities; the first that fits is shown.
 */
const MARKS: { words: RegExp; path: string }[] = [
  {
    words: /sâm|dược liệu/,
    path: 'M12 3v4m0 0c-3-2-6-1-7 1 3 1 5 1 7-1zm0 0c3-2 6-1 7 1-3 1-5 1-7-1zM12 8c-2 2-2 4-1 6s1 4-1 7m2-13c2 3 2 5 1 7s0 4 2 6',
  },
  {
    words: /cà phê/,
    path: 'M8 4c-4 2-5 8-2 11 4-2 5-8 2-11zm0 2c-2 3 0 5-1 8M17 9c-4 2-5 8-2 11 4-2 5-8 2-11zm0 2c-2 3 0 5-1 8',
  },
  { words: /cao su/, path: 'M9 3v18m6-18v18M9 8l6 3M9 12l6 3M11 17h6l-1 4h-4z' },
  {
    words: /heo|lợn/,
    path: 'M4 13c0-4 3-6 8-6s7 2 8 5l1 1-1 2c-1 3-4 4-8 4s-8-2-8-6zm3 5v3m9-3v3M16 11h.1M14 7l3-2v3',
  },
  {
    words: /bò|trâu|gia súc|dê/,
    path: 'M5 5c0 3 2 4 4 4h6c2 0 4-1 4-4M9 9c-1 3-1 5 0 7l1 4h4l1-4c1-2 1-4 0-7M10 13h.1M14 13h.1M10 18h4',
  },
  {
    words: /gà|vịt|gia cầm/,
    path: 'M5 9c2 0 3-1 3-3 2-1 4 0 4 2 2 3 5 3 8 2-1 5-4 7-8 7s-6-2-6-6zM11 17v4m3-4v4M7 8h.1',
  },
  { words: /cá|ao|thủy sản/, path: 'M3 12c3-5 10-6 14-1l4-4v10l-4-4C13 18 6 17 3 12zM8 11h.1' },
  { words: /rau|vườn/, path: 'M12 21V10m0 0C8 10 6 7 6 4c4 0 6 2 6 6zm0 0c4 0 6-3 6-6-4 0-6 2-6 6zM4 21h16' },
  {
    words: /quả|cây ăn|mắc ca|sầu riêng|chuối/,
    path: 'M12 8c-5-3-8 1-8 5s3 8 8 8 8-4 8-8-3-8-8-5zm0 0c0-3 1-4 4-5',
  },
  {
    words: /lúa|ruộng|ngô|sắn|mì/,
    path: 'M12 21V6m0 0c-2 0-3-2-3-4 2 0 3 2 3 4zm0 4c-3 0-4-2-4-4m4 8c-3 0-4-2-4-4m4 0c3 0 4-2 4-4m-4 8c3 0 4-2 4-4M6 21h12',
  },
  {
    words: /du lịch|homestay|đón khách/,
    path: 'M3 12 12 3l9 9M6 10v11M18 10v11M6 15h12M10 21v-6h4v6M8 6l4-5 4 5',
  },
  { words: /dệt|thổ cẩm|đan/, path: 'M4 4h16v16H4zM4 9h16M4 14h16M9 4v16M14 4v16M9 9l5 5M14 9l-5 5' },
  {
    words: /dịch vụ|máy|cày|buôn bán|vận tải/,
    path: 'M4 16V9h7l2 4h4v3M4 16h1m6 0h3M11 9V5H7v4M8 16a3 3 0 1 0 0 .1M18 16a2 2 0 1 0 0 .1',
  },
  {
    words: /rừng|keo|bời lời|lâm/,
    path: 'M8 21v-5m0 0L3 16l5-6-3 0 5-7 3 4M16 21v-4m0 0h-5l4-6h-2l4-6 4 6h-2l3 6z',
  },
  {
    words: /hợp tác|liên kết|tổ|nhóm/,
    path: 'M7 8a2 2 0 1 0 0-.1M17 8a2 2 0 1 0 0-.1M12 14a2 2 0 1 0 0-.1M3 15c0-3 2-4 4-4m14 4c0-3-2-4-4-4M7 21c0-3 2-4 5-4s5 1 5 4',
  },
];
const VILLAGE = 'M2 21h20M4 21v-7l4-8 4 8v7M12 21v-4l4-5 4 5v4M7 21v-4h2v4';

/**
 * Inside of an SVG of 24 × 24 for the first activity that has a mark, of the campaign's own (`look.marks`) or of ours; a village of two
 * roofs otherwise.
 */
export function activityMark(activities: readonly string[], look: Look | undefined): string {
  const path =
    activities
      .map((activity) => activity.toLowerCase())
      .map((activity) => ownMark(activity, look) ?? MARKS.find(({ words }) => words.test(activity))?.path)
      .find(Boolean) ?? VILLAGE;
  return `<path d="${path}" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function ownMark(activity: string, look: Look | undefined): string | undefined {
  const spaced = ` ${activity.replace(/[^\p{L}\d]+/gu, ' ')} `;
  return look?.marks.find(({ words }) => words.some((word) => spaced.includes(` ${word} `)))?.path;
}
