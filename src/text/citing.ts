import { citingText as en } from './en/citing.ts';
import { inLanguage, type Words } from './language.ts';

const ORDINAL = ['', 'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const TIMES = ['', 'một', 'hai', 'ba', 'bốn', 'năm'];
const ordinal = (order: number): string => ORDINAL[order] ?? String(order);

/** How a plan and a place in it are cited. Numbers and names are as printed. */
const vi = {
  section: (label: string) => `mục ${label}`,
  clause: (label: string) => `khoản ${label}`,
  point: (label: string) => `điểm ${label}`,
  dash: (order: number) => `gạch đầu dòng ${order}`,
  plus: (order: number) => `dấu cộng ${order}`,
  star: (order: number) => `dấu sao ${order}`,
  table: (number: string) => `bảng ${number}`,
  row: (order: number, name: string) => (name ? `dòng ${order} (${name})` : `dòng ${order}`),
  closing: 'đoạn kết',
  opening: (order: number) => `phần mở đầu, đoạn ${order}`,
  paragraph: (order: number) => `đoạn ${order}`,
  /** A printed number that stands more than once among its siblings. */
  doubled: (kind: 'section' | 'clause', label: string, order: number, times: number) => {
    const word = kind === 'section' ? 'mục' : 'khoản';
    return `${word} ${label} (${word} thứ ${ordinal(order)} theo thứ tự; bản gốc ghi ${TIMES[times] ?? times} ${word} “${label}”)`;
  },
  doubledShort: (kind: 'section' | 'clause', label: string, order: number) =>
    `${kind === 'section' ? 'mục' : 'khoản'} ${label} (thứ ${ordinal(order)})`,
  number: (number: string) => `số ${number}`,
  date: (day: string) => `ngày ${day}`,
  issuer: (name: string) => `của ${name}`,
  about: (title: string) => `về việc “${title}”`,
};

export type CitingWords = Words<typeof vi>;
export const citingText = inLanguage({ vi, en });
