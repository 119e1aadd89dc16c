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
      } else if (BREAKS.test(word)) add(' ');
    } else if (hex !== undefined) add(String.fromCharCode(Number.parseInt(hex, 16)));
    else if (sign === '*') skip = true;
    else if (sign !== undefined && '\\{}'.includes(sign)) add(sign);
    else if (sign === '~') add(' ');
    else if (plain !== undefined) add(plain);
  }
  return text;
}
