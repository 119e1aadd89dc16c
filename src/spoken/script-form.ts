import type { ZipPart } from '../office/zip-archive.ts';
import { escapeHtml } from '../html/escape.ts';
import { sheetText } from '../text/sheet.ts';
import type { Script } from './script.ts';

/**
 * What the Word files of all scripts of a portal share. The library writes one paragraph of each shape into a document, once; scripts fill the
 * shapes with their words. Writing every script through the library takes ten times as long, and there are thousands.
 */
export interface ScriptForm {
  /** Parts of the archive by name; a bare name is a part that each script has of its own. */
  parts: (ZipPart | string)[];
  about: string;
  /** The text before and after its paragraphs. */
  before: string;
  after: string;
  /** What stands before, between and after the words of a paragraph. */
  shapes: Record<Shape, string[]>;
}

export const SHAPES = ['title', 'small', 'strong', 'block', 'spoken'] as const;
export type Shape = (typeof SHAPES)[number];
export const ABOUT = 'docProps/core.xml';
export const TEXT = 'word/document.xml';
/** Where a file says when it was made, and when changed. */
export const DAYS = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
/** Stands where words go. */
export const MARK = 'NOI-DIEN-CHU';

/** A script as a file shows it: all that its page says too. */
export interface ShownScript extends Pick<Script, 'title'> {
  blocks: readonly { kind: Script['blocks'][number]['kind']; paragraphs: readonly SpokenParagraph[] }[];
  /** “512 tiếng, 3 phút 20 giây (150 tiếng một phút)”. */
  length: string;
  /** Day the text last changed. */
  updated: string;
}
type SpokenParagraph = Pick<Script['blocks'][number]['paragraphs'][number], 'voice' | 'sentences'>;

/** The parts of a Word file in their order; those that are its own are packed by `pack`. */
export function fillForm(
  form: ScriptForm,
  script: ShownScript,
  pack: (name: string, data: Uint8Array) => ZipPart,
): ZipPart[] {
  const own = new Map([
    [ABOUT, aboutOf(form, script)],
    [TEXT, form.before + paragraphsOf(form, script).join('') + form.after],
  ]);
  return form.parts.map((part) =>
    typeof part === 'string' ? pack(part, new TextEncoder().encode(own.get(part))) : part,
  );
}

/** Head to fill in, directions in capitals, the words of each announcer. */
function paragraphsOf(form: ScriptForm, script: ShownScript): string[] {
  const written = (shape: Shape, ...words: string[]): string =>
    form.shapes[shape].map((piece, index) => (index ? escapeHtml(words[index - 1]!) : '') + piece).join('');
  return [
    written('title', script.title),
    ...[sheetText.station, sheetText.approved, sheetText.announcers].map((label) =>
      written('small', `${label}: ……………………………`),
    ),
    written('small', script.length),
    written('strong', sheetText.opening),
    ...script.blocks.flatMap(({ kind, paragraphs }) => [
      written('block', sheetText.blocks[kind]),
      ...paragraphs.map(({ voice, sentences }) =>
        written('spoken', `${sheetText.voice(voice)}: `, sentences.join(' ')),
      ),
    ]),
    written('strong', sheetText.ending),
  ];
}

/** The days inside the file are those of the text, never of the build. */
function aboutOf({ about }: ScriptForm, { title, updated }: ShownScript): string {
  return about.replace(MARK, () => escapeHtml(title)).replace(DAYS, `$1${updated}T00:00:00Z`);
}
