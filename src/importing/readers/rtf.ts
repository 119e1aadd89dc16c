import { byteOf, fromTcvn3, fromVni, restoreCapitals } from '../../vietnamese/encoding/legacy.ts';
import { fromSymbolFont, isSymbolFont } from '../../vietnamese/encoding/symbols.ts';
import { rtfText } from '../conservation/rtf.ts';
import { CHARSETS } from './charsets.ts';
import {
  STRUCK,
  superscript,
  tidy,
  type Dropped,
  type ImportWarning,
  type SourceLine,
  type SourceText,
} from '../line.ts';
import { toldPictures, type Picture } from '../pictures.ts';
import { placeRows, type RtfCell, type RtfRow } from './rtf-table.ts';
import { NESTED_TABLE } from '../table.ts';
import { FileRefusal } from '../../office/refusal.ts';
import { broken } from '../../office/zip.ts';

/** Groups that hold no text of the document. */
const SKIPPED = new Set(['colortbl', 'stylesheet', 'info', 'pict', 'object', 'shprslt', 'sp', 'pntext', 'themedata', 'colorschememapping', 'datastore', 'latentstyles', 'listtable', 'listoverridetable', 'rsidtbl', 'generator', 'xmlnstbl', 'fldinst', 'bkmkstart', 'bkmkend', 'atnid', 'atnauthor', 'nonshppict', 'pnseclvl', 'mmathPr', 'mmathPict', 'filetbl', 'revtbl']); // prettier-ignore
/** Groups whose words are left out, with the reason told. */
const BESIDE: Record<string, string> = {
  header: 'đầu trang, chân trang', headerl: 'đầu trang, chân trang', headerr: 'đầu trang, chân trang', headerf: 'đầu trang, chân trang',
  footer: 'đầu trang, chân trang', footerl: 'đầu trang, chân trang', footerr: 'đầu trang, chân trang', footerf: 'đầu trang, chân trang',
  annotation: 'ghi chú bên lề (Comment)', deleted: 'chữ đã xóa (Track Changes)', mvf: 'chữ đã chuyển chỗ (Track Changes)',
}; // prettier-ignore
const CHARACTERS: Record<string, string> = {
  tab: '\t', line: '\n', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', '~': ' ', _: '-',
}; // prettier-ignore

/** How a formula holds its form, and the signs that say it on one line: `1/2`, `x^2`. */
const MATH_PROPERTIES = /^m\w*Pr$/;
const MATH_SIGNS: Record<string, string> = { mden: '/', msup: '^', msub: '_', mrad: '√' };

interface Group {
  skip: boolean;
  /** Words of this group are told as left out. */
  reason?: string;
  hidden: boolean;
  struck: boolean;
  capitals: boolean;
  raised: boolean;
  font: string;
  /** Code page of the font, where it has one of its own. */
  page: string | undefined;
  unicodeSkip: number;
  footnote: boolean;
  fontTable: boolean;
  /** Part of a formula. */
  math: boolean;
  /** Holds the code of a field. */
  field: boolean;
  /** Pictures here stand elsewhere too, or are bullets. */
  again: boolean;
}

/** Reads RTF: text, automatic numbers as Word wrote them beside, footnotes, cells; pictures and objects are left out and told. */
export function readRtf(bytes: Uint8Array): SourceText {
  const source = new TextDecoder('latin1').decode(bytes);
  if (!source.trimEnd().endsWith('}') && !source.includes('\\par')) throw broken();
  return new RtfReader().read(source);
}

class RtfReader {
  readonly #lines: SourceLine[] = [];
  readonly #fonts = new Map<string, string>();
  readonly #pages = new Map<string, string>();
  #defaultFont = '';
  readonly #stack: Group[] = [];
  #group: Group = { skip: false, hidden: false, struck: false, capitals: false, raised: false, font: '', page: undefined, unicodeSkip: 1, footnote: false, fontTable: false, math: false, field: false, again: false }; // prettier-ignore
  #page = 'windows-1252';
  #text = '';
  #raw: number[] = [];
  #note = '';
  #notes: { number: number; text: string }[] = [];
  #noteCount = 0;
  #count = 0;
  #swallow = 0;
  #hiddenSeen = false;
  /** The paragraph has letters of TCVN3, whose table lacks most capitals. */
  #smallened = false;
  readonly #legacy = new Set<string>();
  #fontName = '';
  #fontId = '';
  readonly #dropped: Dropped[] = [];
  #tables = 0;
  #inTable = false;
  /** Line of the first table inside a cell. */
  #nested: number | undefined;
  /** Rows of the table that is open, and the row that is being read. */
  #rows: RtfRow[] = [];
  #row: RtfRow = { cells: [], lines: [[]], header: false };
  #cell: Omit<RtfCell, 'right'> = {};
  #fieldCode = '';
  readonly #pictures: Picture[] = [];

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
    this.#endTable();
    const warnings: ImportWarning[] = [];
    if (this.#hiddenSeen)
      warnings.push({ code: 'hidden-text', line: 0, message: 'Bỏ qua chữ ẩn trong tệp RTF.' });
    if (this.#nested !== undefined) warnings.push({ ...NESTED_TABLE, line: this.#nested });
    warnings.push(...toldPictures(this.#pictures, this.#lines));
    return {
      format: 'rtf',
      lines: this.#lines,
      warnings,
      encoding: this.#legacy.size ? `RTF, chữ ${[...this.#legacy].join(', ')}` : 'RTF',
      raw: rtfText(source),
      dropped: this.#dropped.map((item) => ({ ...item, text: tidy(item.text) })).filter(({ text }) => text),
    };
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
    if (word === 'fldinst') {
      this.#fieldCode = '';
      group.field = true;
    }
    if (word === 'nonshppict' || word === 'listpicture' || word === 'objdata') group.again = true;
    if (word === 'pict' && !group.again && !group.reason) this.#pictures.push({ line: this.#count });
    if (SKIPPED.has(word)) group.skip = true;
    else if (Object.hasOwn(BESIDE, word) && parameter !== 0) group.reason = BESIDE[word]!;
    else if (word === 'shptxt') {
      // A shape is a group that old programs skip; its words are words of the document.
      group.skip = false;
      this.#paragraph();
    } else if (word === 'moMath') Object.assign(group, { skip: false, math: true });
    else if (group.math && MATH_PROPERTIES.test(word)) group.skip = true;
    else if (group.math && Object.hasOwn(MATH_SIGNS, word)) this.#add(MATH_SIGNS[word]!);
    else if (word === 'fldrslt' && /^\s*(?:TOC|INDEX)(?:\s|$)/i.test(this.#fieldCode))
      group.reason = 'mục lục';
    else if (word === 'fonttbl') Object.assign(group, { skip: true, fontTable: true });
    else if (word === 'f') {
      group.font = this.#fonts.get(String(parameter)) ?? '';
      group.page = this.#pages.get(String(parameter)) ?? this.#page;
      if (group.fontTable) this.#fontId = String(parameter);
    } else if (word === 'deff') this.#defaultFont = String(parameter);
    else if (word === 'fcharset' && CHARSETS[parameter!])
      this.#pages.set(this.#fontId, CHARSETS[parameter!]!);
    else if (word === 'ansicpg') this.#page = `windows-${parameter}`;
    else if (word === 'uc') group.unicodeSkip = parameter ?? 1;
    else if (word === 'u') {
      this.#add(String.fromCharCode(((parameter ?? 0) + 65_536) % 65_536));
      this.#swallow = group.unicodeSkip;
    } else if (word === 'v') group.hidden = parameter !== 0;
    else if (word === 'strike' || word === 'striked') group.struck = parameter !== 0;
    else if (word === 'caps') group.capitals = parameter !== 0;
    else if (word === 'super') group.raised = parameter !== 0;
    else if (word === 'nosupersub') group.raised = false;
    else if (word === 'plain')
      Object.assign(group, { hidden: false, struck: false, capitals: false, raised: false, page: undefined });
    else if (word === 'footnote') {
      this.#noteCount++;
      if (!group.skip) this.#text += superscript(this.#noteCount);
      group.footnote = true;
    } else if (word === 'par' || word === 'sect' || word === 'page' || word === 'column') {
      if (group.footnote) this.#note += ' ';
      else if (!group.skip) this.#paragraph();
    } else if (!group.skip && !group.footnote && this.#tableWord(word, parameter)) return;
    else if (word in CHARACTERS) this.#add(CHARACTERS[word]!);
  }

  /** Words that build tables; true when this was one. */
  #tableWord(word: string, parameter: number | undefined): boolean {
    if (word === 'trowd') {
      if (!this.#inTable && !this.#row.lines.some((lines) => lines.length)) this.#paragraph();
      this.#row.cells = [];
      this.#row.header = false;
      this.#cell = {};
    } else if (word === 'trhdr') this.#row.header = true;
    else if (word === 'clmgf' || word === 'clmrg') this.#cell.across = word === 'clmgf' ? 'first' : 'on';
    else if (word === 'clvmgf' || word === 'clvmrg') this.#cell.down = word === 'clvmgf' ? 'first' : 'on';
    else if (word === 'cellx') {
      this.#row.cells.push({ ...this.#cell, right: parameter ?? 0 });
      this.#cell = {};
    } else if (word === 'intbl') this.#inTable = true;
    else if (word === 'pard') this.#inTable = false;
    else if (word === 'cell') {
      this.#inTable = true;
      this.#paragraph();
      this.#row.lines.push([]);
    } else if (word === 'nestcell' || word === 'nestrow') {
      this.#nested ??= this.#count + 1;
      this.#paragraph();
    } else if (word === 'row') {
      this.#rows.push({ ...this.#row, lines: this.#row.lines.slice(0, -1) });
      this.#row = { cells: this.#row.cells, lines: [[]], header: false };
    } else return false;
    return true;
  }

  #sign(sign: string): void {
    if (sign === '*') this.#group.skip = true;
    else if (sign in CHARACTERS) this.#add(CHARACTERS[sign]!);
    else if ('\\{}'.includes(sign)) this.#add(sign);
    else if (sign === '\n' || sign === '\r') this.#paragraph();
  }

  /** The rows read so far are a table. */
  #endTable(): void {
    const left = this.#row.lines.flat();
    if (this.#rows.length) this.#lines.push(...placeRows(this.#rows, ++this.#tables));
    this.#lines.push(...left);
    this.#rows = [];
    this.#row = { cells: [], lines: [[]], header: false };
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
    const { font, page = this.#pages.get(this.#defaultFont) ?? this.#page } = this.#group;
    const legacy = /^(?:\.Vn|VNI)/i.test(font);
    let decoder: TextDecoder;
    try {
      decoder = new TextDecoder(legacy ? 'windows-1252' : page);
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
    if (group.field) this.#fieldCode += text;
    if (group.skip || !text) return;
    if (group.hidden) this.#hiddenSeen ||= /\S/.test(text);
    const reason = group.reason ?? (group.hidden ? 'chữ ẩn' : group.struck ? STRUCK : undefined);
    if (reason) {
      const last = this.#dropped.at(-1);
      const at = this.#count + 1;
      if (last?.reason === reason && last.line === at) last.text += text;
      else this.#dropped.push({ reason, text, line: at });
      return;
    }
    if (isSymbolFont(group.font)) text = fromSymbolFont(text, group.font).text;
    if (/\P{ASCII}/u.test(text) && [...text].every((char) => byteOf(char) >= 0)) {
      const old = /^\.Vn/i.test(group.font) ? 'TCVN3 (ABC)' : /^VNI/i.test(group.font) ? 'VNI' : '';
      if (old) {
        this.#legacy.add(old);
        text = old === 'VNI' ? fromVni(text) : fromTcvn3(text);
        this.#smallened ||= old !== 'VNI';
      }
    }
    // The fonts whose names end in H draw every letter as a capital.
    if (group.capitals || /^\.Vn.*H$/i.test(group.font)) text = text.toUpperCase();
    if (group.raised && /^\s*\d{1,3}\s*$/.test(text)) text = superscript(text.trim());
    if (group.footnote) this.#note += text;
    else this.#text += text;
  }

  #paragraph(): void {
    const inTable = this.#inTable;
    const has = tidy(this.#text) !== '' || this.#notes.length > 0;
    // The first paragraph after the last row shows that the table is over.
    if (!inTable && has && this.#rows.length) this.#endTable();
    const add = (line: Omit<SourceLine, 'line'>): void => {
      const numbered = { ...line, line: ++this.#count };
      if (inTable) this.#row.lines.at(-1)!.push(numbered);
      else this.#lines.push(numbered);
    };
    for (const [index, printed] of this.#text.split('\n').entries()) {
      // Letters came one by one; only the whole line tells which of them are capitals.
      const piece = this.#smallened ? restoreCapitals(printed) : printed;
      const text = piece.replace(/\t/g, ' ').normalize('NFC');
      if (tidy(text)) add({ text: tidy(text), whole: index === 0 });
    }
    this.#text = '';
    this.#smallened = false;
    for (const note of this.#notes)
      add({ text: `${superscript(note.number)} ${note.text}`, whole: true, footnote: note.number });
    this.#notes = [];
  }
}
