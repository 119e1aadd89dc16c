import { Parser } from 'htmlparser2';

/** Fewer may be words of the text itself. */
const SOME = 3;
/** Line ends written as a program writes them inside a string: `\r\n`, `\n`. */
const LINE_END = /(?:\\r)?\\n/gu;
/** Letters written as a web page may write them: `&aacute;`, `&#7879;`, `&nbsp;`. */
const LETTER =
  /&(?:nbsp|amp|quot|apos|lt|gt|ndash|mdash|hellip|[lr][ds]quo|[a-z]{1,2}(?:grave|acute|circ|tilde|uml|cedil|ring|horn)|#\d{2,6}|#x[\da-f]{2,5});/giu;

/** A text that was copied out of a data file or the source of a web page: its line ends and letters as a reader sees them. */
export function unescaped(source: string): { text: string; repairs: string[] } {
  const repairs: string[] = [];
  let text = source;
  if ((text.match(LINE_END)?.length ?? 0) >= SOME) {
    text = text.replace(LINE_END, '<br>');
    repairs.push('Dấu xuống dòng trong tệp ghi bằng chữ “\\n”; đã đổi thành xuống dòng.');
  }
  if ((text.match(LETTER)?.length ?? 0) >= SOME) {
    text = text.replace(LETTER, letterOf).normalize('NFC');
    repairs.push('Chữ trong tệp ghi theo mã trang mạng (&aacute;, &nbsp;); đã đổi thành chữ.');
  }
  return { text, repairs };
}

function letterOf(code: string): string {
  let letter = '';
  const parser = new Parser({ ontext: (data) => (letter += data) }, { decodeEntities: true });
  parser.end(code);
  return letter.replace('\u00A0', ' ');
}
