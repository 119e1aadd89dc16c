import { capitalise } from '../../text/sentence.ts';
import { anyOf } from './words.ts';

/** What the sentence that gives a plan out says of it, for a source whose head has lost the kind or the summary. */
export interface Enacted {
  /** `KẾ HOẠCH` */
  docType: string;
  /** The words behind the kind, when they say what the plan is about. */
  title: string | null;
}

const KINDS = anyOf([
  '[Kk]ế hoạch',
  '[Cc]hương trình hành động',
  '[Cc]hương trình',
  '[Pp]hương án',
  '[Đđ]ề án',
]);
const GIVEN_OUT = new RegExp(
  `(?:ban hành|xây dựng|lập|đề ra|thông báo)\\s+(${KINDS})(?:\\s+([^.:]*?))?[,;]?\\s*(?:\\(gọi tắt[^)]*\\)\\s*)?(?:(?:cụ thể|với|gồm)\\s[^.:]*|như sau|sau đây)\\s*[:.]?$`,
  'u',
);
/** “ban hành Kế hoạch triển khai như sau” does not say what it is about. */
const LEAST_WORDS = 4;

/** Reads “UBND tỉnh ban hành Kế hoạch thực hiện Đề án … trên địa bàn tỉnh như sau:”. */
export function readEnacting(preamble: readonly string[]): Enacted | null {
  const sentence = preamble.findLast((paragraph) => /(?:như sau|sau đây)\s*[:.]?$/u.test(paragraph));
  const match = sentence === undefined ? null : GIVEN_OUT.exec(sentence);
  if (!match) return null;
  const about = (match[2] ?? '').trim();
  return {
    docType: match[1]!.toUpperCase(),
    title: about.split(' ').length >= LEAST_WORDS ? capitalise(about) : null,
  };
}
