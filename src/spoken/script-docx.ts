import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { scriptMinutes, type Script } from './script.ts';
import { readingText } from '../text/reading.ts';

/** Twentieths of a point; A4 with a wide left margin for marks. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 },
};

/**
 * Script for the station's files: head to fill in, directions in capitals, 16 pt. The same script gives the same bytes: the
 * days inside the file are those of the text, never of the build.
 */
export async function scriptDocx(
  script: Script,
  { speed, updated, name }: { speed: number; updated: string; name: string },
): Promise<Uint8Array> {
  const minutes = readingText.minutes(scriptMinutes(script, speed));
  const head = [readingText.station, readingText.approved, readingText.announcers].map((label) =>
    line(`${label}: ……………………………`, { size: 24 }),
  );
  const body = script.blocks.flatMap((block) => [
    new Paragraph({ text: readingText.blocks[block.kind], heading: 'Heading2', keepNext: true }),
    ...block.paragraphs.map(
      ({ voice, sentences }) =>
        new Paragraph({
          spacing: { line: 384, after: 200 },
          keepLines: true,
          children: [
            new TextRun({ text: `${readingText.voice(voice)}: `, bold: true, size: 24 }),
            new TextRun(sentences.join(' ')),
          ],
        }),
    ),
  ]);
  const document = new Document({
    title: script.title,
    creator: name,
    lastModifiedBy: name,
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: 32 } },
        heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 200 } } },
        heading2: {
          run: { size: 24, bold: true, color: '555555' },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: { page: PAGE },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ size: 20, children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: script.title, heading: 'Heading1' }),
          ...head,
          line(`${script.syllables} tiếng, ${minutes} (${speed} tiếng một phút)`, { size: 24 }),
          line(readingText.opening, { bold: true }),
          ...body,
          line(readingText.ending, { bold: true }),
        ],
      },
    ],
  });
  return steady(new Uint8Array(await Packer.toBuffer(document)), updated);
}

function line(text: string, run: { size?: number; bold?: boolean }): Paragraph {
  return new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text, ...run })] });
}

/** Repacks an archive so that neither its clock nor the library's random ids show. */
function steady(bytes: Uint8Array, day: string): Uint8Array {
  const files = unzipSync(bytes);
  const packed: Zippable = {};
  for (const path of Object.keys(files).sort()) {
    const data = path.endsWith('.xml')
      ? new TextEncoder().encode(
          new TextDecoder()
            .decode(files[path])
            .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`),
        )
      : files[path]!;
    packed[path] = [data, { mtime: new Date(1980, 0, 1) }];
  }
  return zipSync(packed, { level: 9 });
}
