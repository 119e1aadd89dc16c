import { Parser } from 'htmlparser2';
import { formatNumber } from '../docx/numbering.ts';
import { decodeText } from '../encoding/decode.ts';
import { superscript, tidy, type ImportWarning, type SourceLine, type SourceText } from '../line.ts';
import { FileRefusal } from '../../office/refusal.ts';

const SKIPPED = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'math', 'object', 'iframe', 'select', 'textarea']); // prettier-ignore
const BLOCKS = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'tr', 'td', 'th', 'table', 'ul', 'ol', 'section', 'article', 'header', 'footer', 'main', 'blockquote', 'pre', 'hr', 'body', 'center', 'dd', 'dt']); // prettier-ignore
const MAX_DEPTH = 400;

/** Reads a web page saved from a browser or a word processor. Scripts never run, pictures are never fetched. */
export function readHtml(bytes: Uint8Array): SourceText {
  const decoded = decodeText(bytes);
  const reader = new HtmlReader();
  const parser = new Parser(reader.handlers(), { decodeEntities: true, lowerCaseTags: true });
  parser.write(decoded.text);
  parser.end();
  return {
    format: 'html',
    lines: reader.finish(),
    warnings: [
      ...decoded.repairs.map((message) => ({ code: 're-encoded', line: 0, message })),
      ...reader.warnings,
    ],
    encoding: `HTML, ${decoded.encoding}`,
  };
}

interface OpenList {
  ordered: boolean;
  format: string;
  next: number;
}

class HtmlReader {
  readonly warnings: ImportWarning[] = [];
  readonly #lines: SourceLine[] = [];
  readonly #lists: OpenList[] = [];
  readonly #cells: { table: number; row: number; column: number }[] = [];
  #text = '';
  #label = '';
  #count = 1;
  #skip = 0;
  #raised = 0;
  #depth = 0;
  #tables = 0;

  handlers(): {
    onopentag: (name: string, attributes: Record<string, string>) => void;
    ontext: (text: string) => void;
    onclosetag: (name: string) => void;
  } {
    return {
      onopentag: (name, attributes) => this.#open(name, attributes),
      ontext: (text) => this.#add(text),
      onclosetag: (name) => this.#close(name),
    };
  }

  finish(): SourceLine[] {
    this.#flush();
    const columns = new Map<number, number>();
    for (const { cell } of this.#lines)
      if (cell) columns.set(cell.table, Math.max(columns.get(cell.table) ?? 0, cell.column + 1));
    return this.#lines.map(({ cell, ...line }) => {
      const count = cell && columns.get(cell.table)!;
      return cell && count && count > 1 ? { ...line, cell: { ...cell, columns: count } } : line;
    });
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (++this.#depth > MAX_DEPTH)
      throw new FileRefusal(
        'bomb',
        'Trang HTML lồng nhau quá sâu so với một văn bản.',
        'Chép chữ sang một tệp mới rồi nhập.',
      );
    if (this.#skip || SKIPPED.has(name) || 'hidden' in attributes || isInvisible(attributes)) {
      if (!VOID.has(name)) this.#skip++;
      return;
    }
    if (BLOCKS.has(name)) this.#flush();
    if (name === 'br') this.#flush(false);
    if (name === 'sup') this.#raised++;
    if (name === 'ol' || name === 'ul')
      this.#lists.push({
        ordered: name === 'ol',
        format: LIST_TYPES[attributes['type'] ?? '1'] ?? 'decimal',
        next: Number(attributes['start'] ?? 1) || 1,
      });
    const list = this.#lists.at(-1);
    if (name === 'li' && list) {
      const number = formatNumber(list.next++, list.format);
      const after = list.format === 'lowerLetter' ? ')' : '.';
      this.#label = list.ordered
        ? `${number}${after} `
        : this.#lists.slice(0, -1).some(({ ordered }) => !ordered)
          ? '+ '
          : '- ';
    }
    const cell = this.#cells.at(-1);
    if (name === 'table') this.#cells.push({ table: ++this.#tables, row: -1, column: -1 });
    if (name === 'tr' && cell) Object.assign(cell, { row: cell.row + 1, column: -1 });
    if ((name === 'td' || name === 'th') && cell) cell.column++;
  }

  #close(name: string): void {
    this.#depth--;
    if (this.#skip) {
      if (!VOID.has(name)) this.#skip--;
      return;
    }
    if (BLOCKS.has(name)) this.#flush();
    if (name === 'sup') this.#raised = Math.max(0, this.#raised - 1);
    if (name === 'ol' || name === 'ul') this.#lists.pop();
    if (name === 'table') this.#cells.pop();
  }

  #add(text: string): void {
    if (this.#skip) {
      return;
    }
    const raised = this.#raised > 0 && /^\s*\[?\d{1,3}\]?\s*$/.test(text);
    this.#text += raised ? superscript(text.replace(/\D/g, '')) : text.replace(/\s+/g, ' ');
  }

  /** Ends a line; `whole` is false for `<br>`, after which the paragraph may go on. */
  #flush(whole = true): void {
    const text = tidy(this.#text);
    const cell = this.#cells.at(-1);
    if (text) {
      // A list item that carries its own number must not get a second one.
      const label = /^(?:[-+*•]|\d{1,2}[.)]|[a-zđ]\)|[IVX]+\.)\s/u.test(text) ? '' : this.#label;
      this.#lines.push({
        text: label + text,
        line: this.#count++,
        whole,
        ...(cell && cell.column >= 0 ? { cell: { ...cell, columns: 0 } } : {}),
      });
      this.#label = '';
    }
    this.#text = '';
  }
}

const LIST_TYPES: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'source', 'area', 'base', 'embed', 'param', 'track']); // prettier-ignore

function isInvisible(attributes: Record<string, string>): boolean {
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attributes['style'] ?? '');
}
