import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { unzipSync } from 'fflate';
import { scriptMinutes, type Script } from './script.ts';
import { escapeHtml } from '../html/escape.ts';
import { zipOf, zipPart, type ZipPart } from '../office/zip-parts.ts';
import { aloudText } from '../text/aloud.ts';

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
  const form = await formOf(name);
  const { title, small, strong, block, spoken } = form.paragraphs;
  const minutes = aloudText.minutes(scriptMinutes(script, speed));
  const body = [
    title(script.title),
    ...[aloudText.station, aloudText.approved, aloudText.announcers].map((label) =>
      small(`${label}: ……………………………`),
    ),
    small(`${script.syllables} tiếng, ${minutes} (${speed} tiếng một phút)`),
    strong(aloudText.opening),
    ...script.blocks.flatMap(({ kind, paragraphs }) => [
      block(aloudText.blocks[kind]),
      ...paragraphs.map(({ voice, sentences }) => spoken(`${aloudText.voice(voice)}: `, sentences.join(' '))),
    ]),
    strong(aloudText.ending),
  ];
  const about = form.about
    .replace(MARK, () => escapeHtml(script.title))
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${updated}T00:00:00Z`);
  const own = new Map([
    [ABOUT, about],
    [TEXT, form.before + body.join('') + form.after],
  ]);
  return zipOf(
    form.parts.map((part) =>
      typeof part === 'string' ? zipPart(part, new TextEncoder().encode(own.get(part))) : part,
    ),
  );
}

/**
 * What all scripts of a portal share. The library writes one paragraph of each shape into a document, once; scripts fill the shapes with
 * their words. Writing every script through the library takes ten times as long, and there are thousands.
 */
interface Form {
  /** Parts of the archive by name; a bare name is a part that each script has of its own. */
  parts: (ZipPart | string)[];
  about: string;
  /** The text before and after its paragraphs. */
  before: string;
  after: string;
  paragraphs: Record<(typeof SHAPES)[number], (...words: string[]) => string>;
}

const ABOUT = 'docProps/core.xml';
const TEXT = 'word/document.xml';
/** Stands where words go. */
const MARK = 'NOI-DIEN-CHU';
const SHAPES = ['title', 'small', 'strong', 'block', 'spoken'] as const;

const forms = new Map<string, Promise<Form>>();

function formOf(name: string): Promise<Form> {
  let form = forms.get(name);
  if (!form) forms.set(name, (form = makeForm(name)));
  return form;
}

async function makeForm(name: string): Promise<Form> {
  const files = unzipSync(new Uint8Array(await Packer.toBuffer(emptyDocument(name))));
  const text = (part: string): string => new TextDecoder().decode(files[part]);
  const whole = text(TEXT);
  const found = [...whole.matchAll(/<w:p>.*?<\/w:p>/gsu)];
  if (found.length !== SHAPES.length) throw new Error('docx: paragraphs are not written one by one');
  const [first, last] = [found[0]!, found.at(-1)!];
  return {
    parts: Object.keys(files)
      .sort()
      .map((part) => (part === ABOUT || part === TEXT ? part : zipPart(part, files[part]!))),
    about: text(ABOUT),
    before: whole.slice(0, first.index),
    after: whole.slice(last.index + last[0].length),
    paragraphs: Object.fromEntries(
      SHAPES.map((shape, at) => {
        const pieces = found[at]![0].split(MARK);
        const fill = (...words: string[]): string =>
          pieces.map((piece, index) => (index ? escapeHtml(words[index - 1]!) : '') + piece).join('');
        return [shape, fill];
      }),
    ) as Form['paragraphs'],
  };
}

function emptyDocument(name: string): Document {
  return new Document({
    title: MARK,
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
        children: SHAPES.map((shape) => SHAPED[shape]()),
      },
    ],
  });
}

const SHAPED: Record<(typeof SHAPES)[number], () => Paragraph> = {
  title: () => new Paragraph({ text: MARK, heading: 'Heading1' }),
  small: () => line({ size: 24 }),
  strong: () => line({ bold: true }),
  block: () => new Paragraph({ text: MARK, heading: 'Heading2', keepNext: true }),
  spoken: () =>
    new Paragraph({
      spacing: { line: 384, after: 200 },
      keepLines: true,
      children: [new TextRun({ text: MARK, bold: true, size: 24 }), new TextRun(MARK)],
    }),
};

function line(run: { size?: number; bold?: boolean }): Paragraph {
  return new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text: MARK, ...run })] });
}
