import { strToU8, zipSync } from 'fflate';
import { docx, p, table, xml } from './docx.ts';
import { ruled, text, textPdf } from './text-pdf.ts';

/** A made-up document: title and blocks, the same for every format. */
export interface Generated {
  title: string;
  blocks: ({ kind: 'text'; words: string } | { kind: 'table'; rows: string[][] })[];
}

const WORDS = 'các cơ quan đơn vị phối hợp vận động nhân dân trồng tre ven suối giữ sạch nguồn nước chấm điểm từng thôn theo quý và báo cáo kết quả về xã'.split(' '); // prettier-ignore

/** A document from a seed; every paragraph carries figures of its own, so that each can be missed. */
export function generate(seed: number): Generated {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  const next = (most: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * most);
  };
  const words = (count: number): string =>
    Array.from({ length: count }, () => WORDS[next(WORDS.length)]).join(' ');
  const blocks: Generated['blocks'] = [];
  const sections = 2 + next(3);
  for (let section = 0; section < sections; section++) {
    blocks.push({ kind: 'text', words: `${['I', 'II', 'III', 'IV'][section]}. NỘI DUNG THỨ ${section + 1}` });
    for (let item = 1; item <= 1 + next(4); item++)
      blocks.push({ kind: 'text', words: `${item}. Đạt ${next(90) + 10}% ${words(4 + next(9))}.` });
    if (next(2)) {
      const columns = 2 + next(3);
      const rows = [Array.from({ length: columns }, (_, at) => `Cột ${words(1)} ${at + 1}`)];
      for (let row = 0; row < 2 + next(4); row++)
        rows.push(Array.from({ length: columns }, (_, at) => (at ? `${next(900)}` : `Thôn ${row + 1}`)));
      blocks.push({ kind: 'table', rows });
    }
  }
  return { title: `Trồng tre ven suối lần ${seed}`, blocks };
}

export const FORMATS = ['docx', 'odt', 'html', 'rtf', 'txt', 'pdf'] as const;

/** The document as a file of that format. */
export function fileOf({ title, blocks }: Generated, format: (typeof FORMATS)[number]): Uint8Array {
  const lines = ['KẾ HOẠCH', title];
  switch (format) {
    case 'docx':
      return docx({
        body:
          lines.map((line) => p(line)).join('') +
          blocks.map((block) => (block.kind === 'text' ? p(block.words) : table(block.rows.map((row) => row.map((cell) => [cell]))))).join(''),
      }); // prettier-ignore
    case 'odt':
      return odt(
        lines.map((line) => `<text:p>${line}</text:p>`).join('') +
          blocks.map((block) => block.kind === 'text' ? `<text:p>${xml(block.words)}</text:p>` : `<table:table>${block.rows.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell><text:p>${xml(cell)}</text:p></table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`).join(''),
      ); // prettier-ignore
    case 'html':
      return strToU8(
        `<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}${blocks.map((block) => block.kind === 'text' ? `<p>${xml(block.words)}</p>` : `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${xml(cell)}</td>`).join('')}</tr>`).join('')}</table>`).join('')}</body></html>`,
      ); // prettier-ignore
    case 'rtf':
      return strToU8(
        `{\\rtf1\\ansi\\uc1 ${lines.map((line) => `\\pard ${rtf(line)}\\par `).join('')}${blocks.map((block) => block.kind === 'text' ? `\\pard ${rtf(block.words)}\\par ` : block.rows.map((row) => `\\trowd${row.map((_, at) => `\\cellx${(at + 1) * 2000}`).join('')} ${row.map((cell) => `\\pard\\intbl ${rtf(cell)}\\cell `).join('')}\\row `).join('')).join('')}\\pard\\par}`,
      ); // prettier-ignore
    case 'txt':
      return strToU8(
        [...lines, ...blocks.flatMap((block) => block.kind === 'text' ? [block.words] : ['', ...block.rows.map((row) => `| ${row.join(' | ')} |`), ''])].join('\n'),
      ); // prettier-ignore
    case 'pdf':
      return pdf(lines, blocks);
  }
}

export function odt(body: string, automatic = ''): Uint8Array {
  const names = ['office', 'text', 'style', 'table'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`); // prettier-ignore
  return zipSync({
    'content.xml': strToU8(
      `<office:document-content ${names.join(' ')} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });
}

export function rtf(words: string): string {
  return [...words.replace(/[\\{}]/g, '\\$&')].map((sign) => (sign.charCodeAt(0) > 127 ? `\\u${sign.charCodeAt(0)}?` : sign)).join(''); // prettier-ignore
}

function pdf(lines: readonly string[], blocks: Generated['blocks']): Uint8Array {
  const pages: string[] = [''];
  let y = 800;
  const room = (high: number): void => {
    if (y - high > 60) return;
    pages.push('');
    y = 780;
  };
  const put = (words: string): void => {
    room(16);
    pages[pages.length - 1] += text(60, y, words, 10);
    y -= 16;
  };
  for (const line of lines) put(line);
  for (const block of blocks) {
    if (block.kind === 'text') {
      put(block.words);
      continue;
    }
    const high = block.rows.length * 18;
    room(high);
    pages[pages.length - 1] += ruled(
      [60, ...block.rows[0]!.map((_, at) => 160 + at * 100)],
      y + 8,
      block.rows,
      18,
    );
    y -= high + 16;
  }
  return textPdf(pages.map((draw) => ({ draw })));
}
