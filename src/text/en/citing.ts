import type { CitingWords } from '../citing.ts';

const ORDINAL = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const TIMES = 'no one two three four five'.split(' ');
const ordinal = (order: number): string => ORDINAL[order] ?? `${order}th`;

export const citingText: CitingWords = {
  section: (label) => `section ${label}`,
  clause: (label) => `clause ${label}`,
  point: (label) => `point ${label}`,
  dash: (order) => `dash ${order}`,
  plus: (order) => `plus sign ${order}`,
  star: (order) => `asterisk ${order}`,
  table: (number) => `table ${number}`,
  row: (order, name) => (name ? `row ${order} (${name})` : `row ${order}`),
  closing: 'closing paragraph',
  opening: (order) => `opening, paragraph ${order}`,
  paragraph: (order) => `paragraph ${order}`,
  doubled: (kind, label, order, times) =>
    `${kind} ${label} (the ${ordinal(order)} ${kind} in order; the source text has ${TIMES[times] ?? times} ${kind}s “${label}”)`,
  doubledShort: (kind, label, order) => `${kind} ${label} (the ${ordinal(order)})`,
  number: (number) => `No. ${number}`,
  date: (day) => `of ${day},`,
  issuer: (name) => `issued by ${name}`,
  about: (title) => `on “${title}”`,
};
