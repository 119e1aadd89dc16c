import { listText as en } from './en/lists.ts';
import { inLanguage, type Words } from './language.ts';

/** Words of lists that are longer than one page. */
const vi = {
  parts: 'Các trang của danh sách',
  previous: 'Trang trước',
  next: 'Trang sau',
  partOf: (part: number, parts: number) => `Trang ${part} / ${parts}`,
  /** Ending of the title of a further page. */
  partTitle: (title: string, part: number) => (part > 1 ? `${title}, trang ${part}` : title),
  searchPlaceholder: 'vài từ là đủ',
  year: (year: string) => `Năm ${year}`,
  noYear: 'Không rõ năm',
};

export type ListWords = Words<typeof vi>;
export const listText = inLanguage({ vi, en });
