import { CHARSETS } from '../readers/charsets.ts';

/** Groups that hold no words of the document. */
const NO_WORDS = /^(?:fonttbl|colortbl|stylesheet|info|pict|object|themedata|datastore|latentstyles|listtable|listoverridetable|rsidtbl|generator|xmlnstbl|fldinst|bkmkstart|bkmkend|atnid|atnauthor|atndate|atnref|nonshppict|shprslt|listtext|pntext|filetbl|revtbl|sp|sn|sv|mmathPict|m\w*Pr)$/; // prettier-ignore
const BREAKS = /^(?:par|line|tab|cell|row|sect|page|column|nestcell)$/;

/** Every letter of an RTF file but those of its tables of fonts, styles and pictures: a second way to look, without tables or notes. */
export function rtfText(source: string): string {
  const token =
    /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/g;
  const stack: { skip: boolean; page: string | undefined }[] = [];
  let skip = false;
  let swallow = 0;
  let text = '';
  // Letters as bytes stand in the page of their font; of a font without one, in that of the file.
  const pages = pagesOfFonts(source);
  const usual = `windows-${/\\ansicpg(\d+)/.exec(source)?.[1] ?? '1252'}`;
  const first = pages.get(/\\deff(\d+)/.exec(source)?.[1] ?? '');
  let page = first;
  const add = (piece: string): void => {
    const kept = piece.slice(Math.min(swallow, piece.length));
    swallow -= piece.length - kept.length;
    if (!skip) text += kept;
  };
  for (const [, word, parameter, hex, sign, brace, plain] of source.matchAll(token)) {
    if (brace === '{') stack.push({ skip, page });
    else if (brace === '}') ({ skip, page } = stack.pop() ?? { skip: false, page: first });
    else if (word !== undefined) {
      if (NO_WORDS.test(word)) skip = true;
      else if (word === 'shptxt' || word === 'moMath') skip = false;
      // The same words once more, in all letters: who wrote the file is no word of the text either way.
      else if (word === 'ud') skip = stack.at(-1)?.skip ?? false;
      else if (word === 'u') {
        add(String.fromCharCode((Number(parameter) + 65_536) % 65_536));
        swallow = 1;
      } else if (word === 'f') page = pages.get(parameter ?? '');
      else if (word === 'plain') page = first;
      else if (BREAKS.test(word)) add(' ');
    } else if (hex !== undefined) add(letterOf(Number.parseInt(hex, 16), page ?? usual));
    else if (sign === '*') skip = true;
    else if (sign !== undefined && '\\{}'.includes(sign)) add(sign);
    else if (sign === '~') add(' ');
    else if (plain !== undefined) add(plain);
  }
  return text;
}

/** Pages of the fonts that say one, by the number of the font. */
function pagesOfFonts(source: string): Map<string, string> {
  const table = /\{\\fonttbl[\s\S]*?\}\s*\}/.exec(source)?.[0] ?? '';
  return new Map(
    [...table.matchAll(/\\f(\d+)(?![a-z])[^{}]*?\\fcharset(\d+)/g)].flatMap(([, font, charset]) => {
      const page = CHARSETS[Number(charset)];
      return page ? [[font!, page] as const] : [];
    }),
  );
}

/** One byte a letter; an unknown page reads as the usual one, as in the reading. */
function letterOf(byte: number, page: string): string {
  try {
    return new TextDecoder(page).decode(Uint8Array.of(byte));
  } catch {
    return new TextDecoder('windows-1252').decode(Uint8Array.of(byte));
  }
}
