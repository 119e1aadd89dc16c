import {
  superscript,
  tidy,
  type CellPlace,
  type Dropped,
  type ImportWarning,
  type SourceLine,
} from '../line.ts';
import type { Picture } from '../pictures.ts';
import { NESTED_TABLE, placeOf } from '../table.ts';
import { child, childrenOf, type XmlElement } from '../../office/xml.ts';
import type { Numbering } from './numbering.ts';
import { contentsOf, plainText } from './nodes.ts';
import { emptyParagraph, RunReader, type Notes, type Paragraph } from './runs.ts';
import { mergeLooks, readLook, type Look, type Styles } from './styles.ts';
import { layTable } from './tables.ts';

/** All that the body of a Word file needs to be read. */
export interface BodyParts {
  styles: Styles;
  numbering: Numbering;
  notes: Notes;
  /** Reads the part an `altChunk` points to. */
  chunk: (id: string) => { lines: SourceLine[]; warnings: ImportWarning[]; dropped: Dropped[] };
}

/** Reads blocks to lines: paragraphs with their automatic numbers, tables, notes after their paragraph, boxes after their anchor. */
export class BodyReader {
  readonly lines: SourceLine[] = [];
  readonly warnings: ImportWarning[] = [];
  readonly dropped: Dropped[] = [];
  readonly #parts: BodyParts;
  readonly #runs: RunReader;
  readonly #bullets = new Set<string>();
  #paragraphs = 0;
  #tables = 0;
  /** Start of a paragraph whose end mark was deleted in a tracked change: it flows into the next one. */
  #carried: Paragraph | undefined;

  constructor(parts: BodyParts, body: XmlElement) {
    this.#parts = parts;
    this.#runs = new RunReader(parts.styles, parts.notes, body, this.warnings, this.dropped);
    this.#blocks(body, undefined);
    if (this.#carried) this.#write(this.#carried, {}, undefined, this.#paragraphs, undefined);
    if (this.#runs.changes)
      this.#warn(
        'tracked-changes',
        0,
        `Tệp còn ${this.#runs.changes} chỗ sửa chưa chấp nhận (Track Changes); đã đọc như khi chấp nhận hết.`,
      );
  }

  /** Pictures and embedded objects, in the order of the text. */
  get pictures(): readonly Picture[] {
    return this.#runs.pictures;
  }

  /** Old Vietnamese tables that fonts of the file stand for. */
  get legacy(): string[] {
    return [...this.#runs.legacyFonts];
  }

  #blocks(parent: XmlElement, cell: CellPlace | undefined): void {
    for (const node of contentsOf(parent)) {
      switch (node.name) {
        case 'w:p':
          this.#paragraph(node, cell);
          break;
        case 'w:tbl':
          this.#table(node, cell);
          break;
        case 'm:oMath':
          this.#paragraph({ name: 'w:p', attributes: {}, children: [node] }, cell);
          break;
        case 'w:altChunk':
          this.#chunk(node.attributes['r:id'] ?? '', cell);
          break;
        case 'w:sdt':
          this.#contents(plainText(node), this.#paragraphs + 1);
          break;
        case 'w:moveFrom':
        case 'w:del':
          this.#drop('chữ đã xóa hoặc chuyển chỗ (Track Changes)', plainText(node));
          break;
      }
    }
  }

  #table(table: XmlElement, outer: CellPlace | undefined): void {
    const laid = layTable(table);
    const number = ++this.#tables;
    if (outer && laid.cells.some((cell) => /\S/.test(plainText(cell.element))))
      this.#warn(NESTED_TABLE.code, this.#paragraphs + 1, NESTED_TABLE.message);
    for (const cell of laid.cells)
      this.#blocks(cell.element, outer ?? placeOf(cell, { number, columns: laid.columns }, cell.header));
    for (const cell of laid.hidden) this.#drop('chữ nằm dưới ô đã gộp, Word không hiện', plainText(cell));
    for (const row of laid.deleted) this.#drop('dòng bảng đã xóa (Track Changes)', plainText(row));
  }

  /** Lines of an embedded part take their place here; its tables and places in the text are counted on. */
  #chunk(id: string, cell: CellPlace | undefined): void {
    const part = this.#parts.chunk(id);
    const first = this.#paragraphs;
    const tables = this.#tables;
    for (const line of part.lines) {
      this.lines.push({
        ...line,
        line: first + line.line,
        page: this.#runs.page,
        ...(cell ? { cell } : line.cell ? { cell: { ...line.cell, table: tables + line.cell.table } } : {}),
      });
      this.#paragraphs = Math.max(this.#paragraphs, first + line.line);
      this.#tables = Math.max(this.#tables, tables + (line.cell?.table ?? 0));
    }
    this.warnings.push(...part.warnings);
    this.dropped.push(...part.dropped);
  }

  #paragraph(element: XmlElement, cell: CellPlace | undefined): void {
    const at = ++this.#paragraphs;
    const { styles } = this.#parts;
    const properties = child(element, 'w:pPr');
    const style = child(properties, 'w:pStyle')?.attributes['w:val'] ?? styles.normal;
    const own = readLook(properties);
    const look = mergeLooks(styles.look(style), own);
    const paragraph = this.#carried ?? emptyParagraph();
    const flowing = this.#carried !== undefined;
    this.#carried = undefined;
    const already = this.dropped.length;
    this.#runs.read(element, look, paragraph, at);
    if (this.dropped.slice(already).some(({ reason }) => reason === 'mục lục')) this.#contents('', at);
    if (child(child(properties, 'w:rPr'), 'w:del')) {
      this.#runs.changes++;
      this.#carried = paragraph;
      return;
    }
    if (/^(?:toc \d|table of figures)$/i.test(style ? styles.nameOf(style) : '') && tidy(paragraph.text)) {
      this.#contents(paragraph.text, at);
      return;
    }
    // Word shows the number of an empty paragraph and counts on from it: a column of such is what “TT” holds.
    const label = flowing ? undefined : this.#label(look, own, style, at);
    const numbering =
      paragraph.text.trim() || (cell && label && /[\p{L}\d]/u.test(label.label)) ? label : undefined;
    this.#write(paragraph, look, style, at, cell, numbering);
  }

  #write(
    paragraph: Paragraph,
    look: Look,
    style: string | undefined,
    at: number,
    cell: CellPlace | undefined,
    numbering?: SourceLine['numbering'],
  ): void {
    const { styles } = this.#parts;
    paragraph.text.split('\n').forEach((piece, index) => {
      const label = index === 0 && numbering ? `${numbering.label} ` : '';
      // Runs of spaces and tabs separate columns in heads and signatures: kept until the columns are read.
      const text = (label + piece).normalize('NFC').replace(/\t/g, '    ').replace(/\s+$/, '');
      if (!text.trim()) return;
      this.lines.push({
        text: tidyKeepingGaps(text),
        line: at,
        page: this.#runs.page,
        whole: index === 0,
        ...(paragraph.letters && paragraph.bold > paragraph.letters / 2 ? { bold: true } : {}),
        ...(look.align ? { align: look.align } : {}),
        ...(look.indent ? { indent: look.indent } : {}),
        ...(style && style !== styles.normal ? { style: styles.nameOf(style) } : {}),
        ...(index === 0 && numbering ? { numbering } : {}),
        ...(cell ? { cell } : {}),
      });
    });
    for (const note of paragraph.notes) this.#note(note, at);
    for (const box of paragraph.boxes) this.#runs.inStory(box, () => this.#blocks(box, cell));
  }

  /** A table of contents goes, with the words “MỤC LỤC” that stand above it. */
  #contents(text: string, at: number): void {
    const above = this.lines.at(-1);
    if (above && /^mục lục:?$/iu.test(tidy(above.text))) {
      this.lines.pop();
      this.dropped.push({ reason: 'mục lục', text: tidy(above.text), line: above.line });
    }
    if (tidy(text)) this.dropped.push({ reason: 'mục lục', text: tidy(text), line: at });
  }

  /** Number or bullet of a paragraph. The level comes from itself, from the level its style is tied to, or from what the style says. */
  #label(look: Look, own: Look, style: string | undefined, at: number): SourceLine['numbering'] | undefined {
    const { numbering, styles } = this.#parts;
    const numId = look.list?.numId;
    if (numId === undefined || numId === '0') return undefined;
    const tied = (id: string | undefined): number | undefined =>
      id === undefined ? undefined : numbering.levelOfStyle(numId, id);
    const inherited = styles
      .chain(style)
      .map(tied)
      .find((level) => level !== undefined);
    const level = own.list?.level ?? tied(style) ?? look.list?.level ?? inherited ?? 0;
    const auto = numbering.next(numId, level);
    if (!auto) return undefined;
    if (auto.bullet === undefined) return auto.label.trim() ? { label: auto.label.trim(), level } : undefined;
    const sign = auto.label.trim();
    if (/^[-–—+*]$/.test(sign)) return { label: sign.replace(/[–—]/, '-'), level };
    const mapped = auto.bullet === 0 ? '-' : '+';
    if (!this.#bullets.has(sign + level)) {
      this.#bullets.add(sign + level);
      const shown = /^[\uE000-\uF8FF]$/u.test(sign) || !sign ? 'ký hiệu' : `“${sign}”`;
      this.#warn('bullet-mapped', at, `Dấu đầu dòng tự động ${shown} của Word được ghi là “${mapped}”.`);
    }
    return { label: mapped, level };
  }

  #note(note: Paragraph['notes'][number], at: number): void {
    const texts: string[] = [];
    const read = (parent: XmlElement): void => {
      for (const element of contentsOf(parent)) {
        if (element.name === 'w:tbl') for (const cell of layTable(element).cells) read(cell.element);
        if (element.name !== 'w:p') continue;
        const paragraph = emptyParagraph();
        const style = child(child(element, 'w:pPr'), 'w:pStyle')?.attributes['w:val'];
        this.#runs.read(element, this.#parts.styles.look(style ?? this.#parts.styles.normal), paragraph, at);
        if (tidy(paragraph.text)) texts.push(tidy(paragraph.text));
      }
    };
    this.#runs.inStory(note.body, () => read(note.body));
    this.lines.push({
      text: `${superscript(note.number)} ${texts.join(' ')}`.trim(),
      line: at,
      page: this.#runs.page,
      whole: true,
      footnote: note.number,
    });
  }

  #drop(reason: string, text: string): void {
    if (tidy(text)) this.dropped.push({ reason, text: tidy(text), line: this.#paragraphs });
  }

  #warn(code: string, line: number, message: string): void {
    this.warnings.push({ code, line, message });
  }
}

function tidyKeepingGaps(text: string): string {
  return text
    .split(/(\s{3,})/)
    .map((piece, index) => (index % 2 ? '    ' : tidyInside(piece)))
    .join('')
    .trim();
}

function tidyInside(piece: string): string {
  const lead = /^\s/.test(piece) ? ' ' : '';
  const tail = /\s$/.test(piece) ? ' ' : '';
  const text = tidy(piece);
  return text ? lead + text + tail : '';
}

/** Notes by id; the lines that separate notes from the text are no notes. */
export function notesOf(root: XmlElement | undefined, name: string): Map<string, XmlElement> {
  return new Map(
    childrenOf(root, name)
      .filter((note) => !note.attributes['w:type'] || note.attributes['w:type'] === 'normal')
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  );
}
