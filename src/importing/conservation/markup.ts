import { Parser } from 'htmlparser2';

/** Elements that hold code, not words. */
const CODE = new Set(['script', 'style', 'head', 'template', 'noscript', 'annotation', 'annotation-xml']);
const INLINE = new Set(['a', 'abbr', 'b', 'big', 'code', 'em', 'font', 'i', 'ins', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'u', 'wbr']); // prettier-ignore

/** Every letter of a web page, whatever shows or hides it: a second way to look, which knows nothing of tables or lists. */
export function markupText(html: string): string {
  let text = '';
  let code = 0;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (CODE.has(name)) code++;
        if (!INLINE.has(name) && !name.includes(':')) text += ' ';
      },
      onclosetag: (name) => {
        if (CODE.has(name)) code--;
        if (!INLINE.has(name) && !name.includes(':')) text += ' ';
      },
      ontext: (piece) => {
        if (code <= 0) text += piece;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return text;
}
