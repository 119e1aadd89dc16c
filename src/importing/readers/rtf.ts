import { byteOf, fromTcvn3, fromVni } from '../encoding/legacy.ts';
import { superscript, tidy, type SourceLine, type SourceText } from '../line.ts';
import { FileRefusal } from '../../office/refusal.ts';
import { broken } from '../../office/zip.ts';

/** Groups that hold no text of the document. */
const SKIPPED = new Set(['colortbl', 'stylesheet', 'info', 'pict', 'object', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'themedata', 'colorschememapping', 'datastore', 'latentstyles', 'listtable', 'listoverridetable', 'rsidtbl', 'generator', 'xmlnstbl', 'fldinst', 'bkmkstart', 'bkmkend', 'annotation', 'atnid', 'atnauthor', 'nonshppict', 'pnseclvl', 'mmathPr', 'filetbl', 'revtbl']); // prettier-ignore
const CHARACTERS: Record<string, string> = {
  tab: '\t', line: '\n', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', '~': ' ', _: '-',
}; // prettier-ignore

interface Group {
  skip: boolean;
  hidden: boolean;
  raised: boolean;
  font: string;
  unicodeSkip: number;
  footnote: boolean;
  fontTable: boolean;
}

/** Reads RTF: text, automatic numbers as Word wrote them beside, footnotes, cells; pictures and objects are left out. */
export function readRtf(bytes: Uint8Array): SourceText {
  const source = new TextDecoder('latin1').decode(bytes);
  if (!source.trimEnd().endsWith('}') && !source.includes('\\par')) throw broken();
  return new RtfReader().read(source);
}

class RtfReader {
  readonly #lines: SourceLine[] = [];
  readonly #fonts = new Map<string, string>();
  readonly #stack: Group[] = [];
  #group: Group = { skip: false, hidden: false, raised: false, font: '', unicodeSkip: 1, footnote: false, fontTable: false }; // prettier-ignore
  #page = 'windows-1252';
  #text = '';
  #raw: number[] = [];
  #note = '';
  #notes: { number: number; text: string }[] = [];
  #noteCount = 0;
  #swallow = 0;
  #hiddenSeen = false;
  #fontName = '';
  #fontId = '';
  #table = { number: 0, row: 0, column: 0, open: false };

  read(source: string): SourceText {
    const token =
      /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/g;
    for (const match of source.matchAll(token)) {
      const [, word, parameter, hex, sign, brace, text] = match;
      if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
      else {
        this.#flushBytes();
        if (word !== undefined) this.#word(word, parameter === undefined ? undefined : Number(parameter));
        else if (sign !== undefined) this.#sign(sign);
        else if (brace === '{') this.#enter();
        else if (brace === '}') this.#leave();
        else if (text !== undefined) this.#add(text);
      }
    }
    this.#flushBytes();
    this.#paragraph();
    const warnings = this.#hiddenSeen
      ? [{ code: 'hidden-text', line: 0, message: 'Bỏ qua chữ ẩn trong tệp RTF.' }]
      : [];
    return { format: 'rtf', lines: this.#withColumns(), warnings, encoding: 'RTF' };
  }

  #enter(): void {
    if (this.#stack.length > 500)
      throw new FileRefusal('bomb', 'Tệp RTF lồng nhau quá sâu.', 'Mở bằng Word, lưu lại thành .docx.');
    this.#stack.push(this.#group);
    this.#group = { ...this.#group };
  }

  #leave(): void {
    const left = this.#group;
    const outer = this.#stack.pop();
    if (!outer) return;
    this.#group = outer;
    if (left.footnote && !outer.footnote) {
      this.#notes.push({ number: this.#noteCount, text: tidy(this.#note) });
      this.#note = '';
    }
    if (left.fontTable && this.#fontName) {
      this.#fonts.set(this.#fontId, this.#fontName.replace(/;.*$/, '').trim());
      this.#fontName = '';
    }
  }

  #word(word: string, parameter: number | undefined): void {
    const group = this.#group;
    if (SKIPPED.has(word)) group.skip = true;
    else if (word === 'fonttbl') Object.assign(group, { skip: true, fontTable: true });
    else if (word === 'f') {
      group.font = this.#fonts.get(String(parameter)) ?? '';
      if (group.fontTable) this.#fontId = String(parameter);
    } else if (word === 'ansicpg') this.#page = `windows-${parameter}`;
    else if (word === 'uc') group.unicodeSkip = parameter ?? 1;
    else if (word === 'u') {
      this.#add(String.fromCharCode(((parameter ?? 0) + 65_536) % 65_536));
      this.#swallow = group.unicodeSkip;
    } else if (word === 'v') group.hidden = parameter !== 0;
    else if (word === 'super') group.raised = parameter !== 0;
    else if (word === 'nosupersub') group.raised = false;
    else if (word === 'plain') Object.assign(group, { hidden: false, raised: false });
    else if (word === 'deleted') group.skip = parameter !== 0;
    else if (word === 'footnote') {
      this.#noteCount++;
      if (!group.skip) this.#text += superscript(this.#noteCount);
      group.footnote = true;
    } else if (word === 'par' || word === 'sect' || word === 'page') {
      if (group.footnote) this.#note += ' ';
      else if (!group.skip) this.#paragraph();
    } else if (word === 'trowd') this.#row();
    else if (word === 'intbl') this.#table.open = true;
    else if (word === 'pard') this.#table.open = false;
    else if (word === 'cell') {
      this.#table.open = true;
      this.#paragraph();
      this.#table.column++;
    } else if (word === 'row') {
      this.#table.row++;
      this.#table.column = 0;
    } else if (word in CHARACTERS) this.#add(CHARACTERS[word]!);
  }

  #sign(sign: string): void {
    if (sign === '*') this.#group.skip = true;
    else if (sign in CHARACTERS) this.#add(CHARACTERS[sign]!);
    else if ('\\{}'.includes(sign)) this.#add(sign);
    else if (sign === '\n' || sign === '\r') this.#paragraph();
  }

  #row(): void {
    if (this.#table.open && this.#table.row > 0) return;
    if (!this.#table.open) this.#table = { number: this.#table.number + 1, row: 0, column: 0, open: false };
  }

  #byte(byte: number): void {
    if (this.#swallow > 0) {
      this.#swallow--;
      return;
    }
    this.#raw.push(byte);
  }

  #flushBytes(): void {
    if (!this.#raw.length) return;
    const bytes = Uint8Array.from(this.#raw);
    this.#raw = [];
    const { font } = this.#group;
    const legacy = /^(?:\.Vn|VNI)/i.test(font);
    let decoder: TextDecoder;
    try {
      decoder = new TextDecoder(legacy ? 'windows-1252' : this.#page);
    } catch {
      decoder = new TextDecoder('windows-1252'); // An unknown code page: the scoring of the whole text decides later.
    }
    this.#add(decoder.decode(bytes));
  }

  #add(given: string): void {
    let text = given;
    while (this.#swallow > 0 && text) {
      this.#swallow--;
      text = text.slice(1);
    }
    const group = this.#group;
    if (group.fontTable) this.#fontName += text;
    if (group.skip || !text) return;
    if (group.hidden) {
      this.#hiddenSeen ||= /\S/.test(text);
      return;
    }
    if (/\P{ASCII}/u.test(text) && [...text].every((char) => byteOf(char) >= 0)) {
      if (/^\.Vn/i.test(group.font)) text = fromTcvn3(text);
      else if (/^VNI/i.test(group.font)) text = fromVni(text);
    }
    if (group.raised && /^\s*\d{1,3}\s*$/.test(text)) text = superscript(text.trim());
    if (group.footnote) this.#note += text;
    else this.#text += text;
  }

  #paragraph(): void {
    const table = this.#table;
    for (const [index, piece] of this.#text.split('\n').entries()) {
      const text = piece.replace(/\t/g, ' ').normalize('NFC');
      if (!tidy(text)) continue;
      this.#lines.push({
        text: tidy(text),
        line: this.#lines.length + 1,
        whole: index === 0,
        ...(table.open
          ? { cell: { table: table.number, row: table.row, column: table.column, columns: 0 } }
          : {}),
      });
    }
    this.#text = '';
    for (const note of this.#notes)
      this.#lines.push({
        text: `${superscript(note.number)} ${note.text}`,
        line: this.#lines.length + 1,
        whole: true,
        footnote: note.number,
      });
    this.#notes = [];
  }

  #withColumns(): SourceLine[] {
    const columns = new Map<number, number>();
    for (const { cell } of this.#lines)
      if (cell) columns.set(cell.table, Math.max(columns.get(cell.table) ?? 0, cell.column + 1));
    return this.#lines.map(({ cell, ...line }) => {
      const count = cell ? columns.get(cell.table)! : 0;
      return cell && count > 1 ? { ...line, cell: { ...cell, columns: count } } : line;
    });
  }
}
