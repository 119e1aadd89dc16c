/** Groups that hold no words of the document. */
const NO_WORDS = /^(?:fonttbl|colortbl|stylesheet|info|pict|object|themedata|datastore|latentstyles|listtable|listoverridetable|rsidtbl|generator|xmlnstbl|fldinst|bkmkstart|bkmkend|atnid|atnauthor|atndate|atnref|nonshppict|shprslt|listtext|pntext|filetbl|revtbl|sp|sn|sv|mmathPict|m\w*Pr)$/; // prettier-ignore
const BREAKS = /^(?:par|line|tab|cell|row|sect|page|column|nestcell)$/;

/** Every letter of an RTF file but those of its tables of fonts, styles and pictures: a second way to look, without tables or notes. */
export function rtfText(source: string): string {
  const token =
    /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/g;
  const stack: boolean[] = [];
  let skip = false;
  let swallow = 0;
  let text = '';
  // A font of Vietnamese letters holds for the text, whatever page the file names.
  const vietnamese = /\\fcharset163(?!\d)/.test(source);
  let decoder = decoderOf(vietnamese ? 'windows-1258' : 'windows-1252');
  const add = (piece: string): void => {
    const kept = piece.slice(Math.min(swallow, piece.length));
    swallow -= piece.length - kept.length;
    if (!skip) text += kept;
  };
  for (const [, word, parameter, hex, sign, brace, plain] of source.matchAll(token)) {
    if (brace === '{') stack.push(skip);
    else if (brace === '}') skip = stack.pop() ?? false;
    else if (word !== undefined) {
      if (NO_WORDS.test(word)) skip = true;
      else if (word === 'shptxt' || word === 'ud' || word === 'moMath') skip = false;
      else if (word === 'u') {
        add(String.fromCharCode((Number(parameter) + 65_536) % 65_536));
        swallow = 1;
      } else if (word === 'ansicpg' && !vietnamese) decoder = decoderOf(`windows-${parameter}`);
      else if (BREAKS.test(word)) add(' ');
    } else if (hex !== undefined) add(decoder.decode(Uint8Array.of(Number.parseInt(hex, 16))));
    else if (sign === '*') skip = true;
    else if (sign !== undefined && '\\{}'.includes(sign)) add(sign);
    else if (sign === '~') add(' ');
    else if (plain !== undefined) add(plain);
  }
  return text;
}

/** One byte a letter; an unknown page reads as the usual one, as in the reading. */
function decoderOf(page: string): TextDecoder {
  try {
    return new TextDecoder(page);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
