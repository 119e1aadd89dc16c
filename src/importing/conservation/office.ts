import { SaxesParser } from 'saxes';
import type { Archive } from '../../office/zip.ts';

/** Parts of a Word file that hold words. */
const WORD_PARTS = /^word\/(?:document\d*|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

/**
 * Every letter of a Word file as its parts hold it, in file order: a second way to look, which knows nothing of tables, lists or
 * fields. Deleted text and field codes are other elements (`w:delText`, `w:instrText`) and no part of it.
 */
export function wordText(archive: Archive): string {
  return archive.names
    .filter((name) => WORD_PARTS.test(name))
    .map((name) =>
      streamed(
        archive.text(name)!,
        (local) => local === 't',
        /^(?:p|tab|br|cr|tc|noBreakHyphen|fldChar|rt|rubyBase)$/,
      ),
    )
    .join('\n');
}

/** Every letter of an OpenDocument text; who changed what and the settings before the text are no part of it. */
export function openDocumentText(content: string): string {
  return streamed(
    content,
    (local) => local === 'body',
    /^(?:p|h|s|tab|line-break|table-cell|note|ruby-text|deletion)$/,
    /^(?:change-info|note-citation)$/,
  );
}

/**
 * Text of the elements wanted, read as a stream.
 * @param breaks local names that part words
 * @param skipped local names whose text does not count
 */
function streamed(xml: string, wanted: (local: string) => boolean, breaks: RegExp, skipped?: RegExp): string {
  let text = '';
  let inside = 0;
  let outside = 0;
  /** For each choice of drawings that is open: what was there before it, and whether one alternative held text. */
  const choices: { at: number; told: boolean }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => undefined); // A broken part has been refused by the reader before this.
  parser.on('opentag', ({ local }) => {
    if (local === 'AlternateContent') choices.push({ at: 0, told: false });
    if (local === 'Choice' || local === 'Fallback') choices.at(-1)!.at = text.length;
    if (wanted(local)) inside++;
    if (skipped?.test(local)) outside++;
    if (breaks.test(local)) text += ' ';
  });
  parser.on('closetag', ({ local }) => {
    if (wanted(local)) inside--;
    if (skipped?.test(local)) outside--;
    if (local === 'AlternateContent') choices.pop();
    const choice = choices.at(-1);
    if (choice && (local === 'Choice' || local === 'Fallback')) {
      // The same words stand in both alternatives and are printed once.
      if (choice.told) text = text.slice(0, choice.at);
      else choice.told = text.slice(choice.at).trim() !== '';
    }
    if (breaks.test(local)) text += ' ';
  });
  const add = (piece: string): void => {
    if (inside > 0 && outside === 0) text += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  return text;
}
