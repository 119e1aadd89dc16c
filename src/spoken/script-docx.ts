import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { unzipSync } from 'fflate';
import { zipOf } from '../office/zip-archive.ts';
import { zipPart } from '../office/zip-parts.ts';
import { ABOUT, DAYS, fillForm, MARK, SHAPES, TEXT, type ScriptForm, type Shape } from './script-form.ts';
import { scriptLength, type Script } from './script.ts';

/** Twentieths of a point; A4 with a wide left margin for marks. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 },
};

/** Script for the station's files, in 16 pt. The same script gives the same bytes. */
export async function scriptDocx(
  script: Script,
  { speed, updated, name }: { speed: number; updated: string; name: string },
): Promise<Uint8Array> {
  const { title, blocks } = script;
  const shown = { title, blocks, updated, length: scriptLength(script, speed) };
  return zipOf(fillForm(await scriptForm(name), shown, zipPart));
}

const forms = new Map<string, Promise<ScriptForm>>();

/** The form of a portal of this name. */
export function scriptForm(name: string): Promise<ScriptForm> {
  let form = forms.get(name);
  if (!form) forms.set(name, (form = makeForm(name)));
  return form;
}

async function makeForm(name: string): Promise<ScriptForm> {
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
    // The library writes the moment of the build, which no two builds share.
    about: text(ABOUT).replace(DAYS, '$1'),
    before: whole.slice(0, first.index),
    after: whole.slice(last.index + last[0].length),
    shapes: Object.fromEntries(SHAPES.map((shape, at) => [shape, found[at]![0].split(MARK)])) as Record<
      Shape,
      string[]
    >,
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

const SHAPED: Record<Shape, () => Paragraph> = {
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
