import { linesOf } from '../../../../src/importing/readers/text.ts';
import { segment, type Segments } from '../../../../src/importing/understand/segment.ts';
import { readStructure } from '../../../../src/importing/understand/structure.ts';
import { docx, p, table, xml } from './docx.ts';
import { printPdf } from './pdf.ts';

/** A plain-text plan cut into what an office would type into Word: head, title, paragraphs, notes, tail. */
interface Typed {
  segments: Segments;
  title: string;
  paragraphs: { text: string; note: boolean }[];
}

function typed(text: string): Typed {
  const segments = segment(linesOf(text));
  const { paragraphs } = readStructure(segments.body);
  return {
    segments,
    title: segments.title.map((line) => line.text).join(' '),
    paragraphs: paragraphs.map(({ text: words }) => ({ text: words, note: /^[⁰¹²³⁴⁵⁶⁷⁸⁹]/u.test(words) })),
  };
}

/** Every paragraph in one column, one after the other, notes as typed. */
export function flatDocx(text: string): Uint8Array {
  const { segments, title, paragraphs } = typed(text);
  const all = [
    ...segments.head.map((line) => line.text),
    segments.docType?.text ?? '',
    title,
    ...paragraphs.map((paragraph) => paragraph.text),
    ...(segments.recipients.length ? ['Nơi nhận:'] : []),
    ...segments.recipients.map((line) => line.text),
    ...segments.signature.map((line) => line.text),
  ];
  return docx({
    body: all
      .filter(Boolean)
      .map((line) => p(line))
      .join(''),
  });
}

/** Head and signature as tables of two columns, notes as real footnotes, the issuer in the head in capitals. */
export function officeDocx(text: string, agency: readonly string[]): Uint8Array {
  const { segments, title, paragraphs } = typed(text);
  const heads = segments.head.map((line) => line.text);
  const number = heads.filter((line) => line.startsWith('Số'));
  const place = heads.filter((line) => /ngày/u.test(line));
  const notes = paragraphs
    .filter((paragraph) => paragraph.note)
    .map((note) => note.text.replace(/^[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*/u, ''));
  const footnotes = notes
    .map((note, index) => `<w:footnote w:id="${index + 2}">${p(note)}</w:footnote>`)
    .join('');
  const withCalls = (words: string): string =>
    `<w:p>${words
      .split(/(?<=[\p{L}\d”)])([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})/u)
      .map((piece, index) =>
        index % 2
          ? `<w:r><w:footnoteReference w:id="${1 + Number([...piece].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)).join(''))}"/></w:r>`
          : `<w:r><w:t xml:space="preserve">${xml(piece)}</w:t></w:r>`,
      )
      .join('')}</w:p>`;
  const body = [
    table([
      [
        [...agency, '_______', ...number],
        ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '_____________', ...place],
      ],
    ]),
    p(segments.docType?.text ?? '', '<w:jc w:val="center"/>', '<w:b/>'),
    p(title, '<w:jc w:val="center"/>', '<w:b/>'),
    ...paragraphs.filter((paragraph) => !paragraph.note).map((paragraph) => withCalls(paragraph.text)),
    segments.recipients.length
      ? table([
          [
            ['Nơi nhận:', ...segments.recipients.map((line) => line.text)],
            segments.signature.map((line) => line.text),
          ],
        ])
      : '',
  ].join('');
  return docx({ body, footnotes });
}

/** The same printed to PDF. */
export function officePdf(text: string): Uint8Array {
  const { segments, title, paragraphs } = typed(text);
  const cell = (lines: readonly string[], left = false): string =>
    `<td${left ? ' class=l' : ''}>${lines.map((line) => `<p>${xml(line)}</p>`).join('')}</td>`;
  const heads = segments.head.map((line) => line.text);
  const left = heads.filter((line) => line.startsWith('Số'));
  const right = heads.filter((line) => /ngày/u.test(line));
  const body = [
    heads.length
      ? `<table style="font-size:12pt"><tr>${cell(left)}${cell(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', ...right])}</tr></table>`
      : '',
    `<p class=c><b>${segments.docType?.text ?? ''}</b></p><p class=c>${xml(title)}</p>`,
    ...paragraphs.map((paragraph) => `<p>${xml(paragraph.text)}</p>`),
    segments.recipients.length
      ? `<table style="break-inside:avoid;font-size:12pt"><tr>${cell(['Nơi nhận:', ...segments.recipients.map((line) => line.text)], true)}${cell(segments.signature.map((line) => line.text))}</tr></table>`
      : '',
  ].join('');
  return printPdf(body);
}
