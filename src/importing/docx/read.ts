import { fromTcvn3, fromVni } from '../encoding/legacy.ts';
import { repairText } from '../encoding/decode.ts';
import { superscript, tidy, type ImportWarning, type SourceLine, type SourceText } from '../line.ts';
import { broken, openArchive } from '../../office/zip.ts';
import { child, childrenOf, isElement, parseXml, textOf, type XmlElement } from '../../office/xml.ts';
import { Numbering } from './numbering.ts';
import { readLook, Styles, type Look } from './styles.ts';

const PARTS =
  /^word\/(?:document\d*|styles|numbering|footnotes|endnotes)\.xml$|^\[Content_Types\]\.xml$|^_rels\/\.rels$/;

/**
 * Reads a Word file (OOXML) directly: text as printed with tracked changes accepted, automatic numbers written
 * out, footnotes after the paragraph that calls them, tables as cells, hidden text left out with a warning.
 * @throws FileRefusal when the archive or its XML is broken, encrypted or too large.
 */
export function readDocx(bytes: Uint8Array): SourceText {
  const archive = openArchive(bytes, (name) => PARTS.test(name));
  const main = archive.names.find((name) => /^word\/document\d*\.xml$/.test(name));
  const source = main && archive.text(main);
  if (!source) throw broken();
  const part = (name: string): XmlElement | undefined => {
    const text = archive.text(`word/${name}.xml`);
    return text ? parseXml(text) : undefined;
  };
  const reader = new DocxReader(
    new Styles(part('styles')),
    new Numbering(part('numbering')),
    notesOf(part('footnotes'), 'w:footnote'),
    notesOf(part('endnotes'), 'w:endnote'),
  );
  const body = child(parseXml(source), 'w:body');
  if (!body) throw broken();
  return reader.read(body);
}

function notesOf(root: XmlElement | undefined, name: string): Map<string, XmlElement> {
  return new Map(
    childrenOf(root, name)
      .filter((note) => !note.attributes['w:type'] || note.attributes['w:type'] === 'normal')
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  );
}

/** A paragraph on its way to lines. */
interface Paragraph {
  text: string;
  bold: number;
  letters: number;
  /** Notes called in it, in order. */
  notes: { number: number; body: XmlElement }[];
  /** Text boxes anchored in it. */
  boxes: XmlElement[];
}

class DocxReader {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #footnotes: Map<string, XmlElement>;
  readonly #endnotes: Map<string, XmlElement>;
  readonly #lines: SourceLine[] = [];
  readonly #warnings: ImportWarning[] = [];
  readonly #legacyFonts = new Set<string>();
  #paragraphs = 0;
  #page = 1;
  #tables = 0;
  #notes = 0;
  #changes = 0;
  #bullets = new Set<string>();
  #fields: ('code' | 'result')[] = [];
  /** Start of a paragraph whose end mark was deleted in a tracked change: it flows into the next one. */
  #carried: Paragraph | undefined;

  constructor(
    styles: Styles,
    numbering: Numbering,
    footnotes: Map<string, XmlElement>,
    endnotes: Map<string, XmlElement>,
  ) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#footnotes = footnotes;
    this.#endnotes = endnotes;
  }

  read(body: XmlElement): SourceText {
    this.#blocks(body, undefined);
    if (this.#changes)
      this.#warn(
        'tracked-changes',
        0,
        `Tệp còn ${this.#changes} chỗ sửa chưa chấp nhận (Track Changes); đã đọc như khi chấp nhận hết.`,
      );
    const fonts = this.#legacyFonts.size ? `, chữ ${[...this.#legacyFonts].join(', ')}` : '';
    return {
      format: 'docx',
      lines: repairPasted(this.#lines, this.#warnings),
      warnings: this.#warnings,
      encoding: `Word (OOXML)${fonts}`,
    };
  }

  #blocks(parent: XmlElement, cell: SourceLine['cell']): void {
    for (const node of parent.children) {
      if (!isElement(node)) continue;
      switch (node.name) {
        case 'w:p':
          this.#paragraph(node, cell);
          break;
        case 'w:tbl':
          this.#table(node, cell);
          break;
        case 'w:sdt':
          this.#blocks(child(node, 'w:sdtContent') ?? node, cell);
          break;
        case 'w:ins':
        case 'w:moveTo':
        case 'w:customXml':
        case 'w:smartTag':
          this.#blocks(node, cell);
          break;
        case 'mc:AlternateContent':
          this.#blocks(chosen(node), cell);
          break;
      }
    }
  }

  #table(table: XmlElement, outer: SourceLine['cell']): void {
    const rows = childrenOf(table, 'w:tr').filter((row) => !child(child(row, 'w:trPr'), 'w:del'));
    const cellsOf = (row: XmlElement): XmlElement[] =>
      row.children
        .filter(isElement)
        .flatMap((node) => (node.name === 'w:sdt' ? childrenOf(child(node, 'w:sdtContent'), 'w:tc') : [node]))
        .filter((node) => node.name === 'w:tc');
    const columns = Math.max(0, ...rows.map((row) => cellsOf(row).length));
    const number = ++this.#tables;
    rows.forEach((row, rowIndex) => {
      cellsOf(row).forEach((cell, column) => {
        const place = outer ?? (columns > 1 ? { table: number, row: rowIndex, column, columns } : undefined);
        this.#blocks(cell, place);
      });
    });
  }

  #paragraph(element: XmlElement, cell: SourceLine['cell']): void {
    const at = ++this.#paragraphs;
    const properties = child(element, 'w:pPr');
    const own = readLook(properties);
    const style = child(properties, 'w:pStyle')?.attributes['w:val'] ?? this.#styles.normal;
    const look: Look = { ...this.#styles.look(style), ...own };
    const paragraph = this.#carried ?? { text: '', bold: 0, letters: 0, notes: [], boxes: [] };
    const flowing = this.#carried !== undefined;
    this.#carried = undefined;
    this.#fields = [];
    this.#runs(element, look, paragraph, at);
    if (child(child(properties, 'w:rPr'), 'w:del')) {
      this.#changes++;
      this.#carried = paragraph;
      return;
    }
    const numbering = flowing || !paragraph.text.trim() ? undefined : this.#label(look, own, style, at);
    paragraph.text.split('\n').forEach((piece, index) => {
      const label = index === 0 && numbering ? `${numbering.label} ` : '';
      // Runs of spaces and tabs separate columns in heads and signatures: kept until the columns are read.
      const text = (label + piece).normalize('NFC').replace(/\t/g, '    ').replace(/\s+$/, '');
      if (!text.trim()) return;
      this.#lines.push({
        text: tidyKeepingGaps(text),
        line: at,
        page: this.#page,
        whole: index === 0,
        ...(paragraph.letters && paragraph.bold > paragraph.letters / 2 ? { bold: true } : {}),
        ...(look.align ? { align: look.align } : {}),
        ...(look.indent ? { indent: look.indent } : {}),
        ...(style && style !== this.#styles.normal ? { style: this.#styles.nameOf(style) } : {}),
        ...(index === 0 && numbering
          ? { numbering: { label: numbering.label, level: numbering.level } }
          : {}),
        ...(cell ? { cell } : {}),
      });
    });
    for (const note of paragraph.notes) this.#note(note, at);
    for (const box of paragraph.boxes) this.#blocks(box, cell);
  }

  #label(
    look: Look,
    own: Look,
    style: string | undefined,
    at: number,
  ): { label: string; level: number } | undefined {
    const list = own.list ?? look.list;
    if (!list || list.numId === '0') return undefined;
    const level = list.level ?? (style ? this.#numbering.levelOfStyle(list.numId, style) : undefined) ?? 0;
    const auto = this.#numbering.next(list.numId, level);
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
    for (const element of childrenOf(note.body, 'w:p')) {
      const paragraph: Paragraph = { text: '', bold: 0, letters: 0, notes: [], boxes: [] };
      this.#runs(element, this.#styles.look(this.#styles.normal), paragraph, at);
      if (tidy(paragraph.text)) texts.push(tidy(paragraph.text));
    }
    this.#lines.push({
      text: `${superscript(note.number)} ${texts.join(' ')}`.trim(),
      line: at,
      page: this.#page,
      whole: true,
      footnote: note.number,
    });
  }

  #runs(parent: XmlElement, look: Look, into: Paragraph, at: number): void {
    for (const node of parent.children) {
      if (!isElement(node)) continue;
      switch (node.name) {
        case 'w:r':
          this.#run(node, look, into, at);
          break;
        case 'w:del':
        case 'w:moveFrom':
          this.#changes++;
          break;
        case 'w:ins':
        case 'w:moveTo':
          this.#changes++;
          this.#runs(node, look, into, at);
          break;
        case 'mc:AlternateContent':
          this.#runs(chosen(node), look, into, at);
          break;
        case 'w:hyperlink':
        case 'w:fldSimple':
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:sdt':
        case 'w:sdtContent':
        case 'w:dir':
        case 'w:bdo':
          this.#runs(node, look, into, at);
          break;
      }
    }
  }

  #run(run: XmlElement, paragraphLook: Look, into: Paragraph, at: number): void {
    const properties = child(run, 'w:rPr');
    const styleId = child(properties, 'w:rStyle')?.attributes['w:val'];
    const styled = styleId ? this.#styles.look(styleId) : {};
    const look: Look = { ...paragraphLook, ...styled, ...readLook(properties) };
    let text = '';
    for (const node of run.children) {
      if (!isElement(node)) continue;
      switch (node.name) {
        case 'w:fldChar':
          this.#field(node.attributes['w:fldCharType']);
          break;
        case 'w:t':
          if (this.#fields.at(-1) !== 'code') text += textOf(node).replace(/[\r\n]+/g, ' ');
          break;
        case 'w:tab':
        case 'w:ptab':
          text += '\t';
          break;
        case 'w:br':
          text += '\n';
          break;
        case 'w:cr':
          text += '\n';
          break;
        case 'w:noBreakHyphen':
          text += '-';
          break;
        case 'w:sym':
          text += symbol(node);
          break;
        case 'w:lastRenderedPageBreak':
          this.#page++;
          break;
        case 'w:footnoteReference':
          text += this.#call(this.#footnotes.get(node.attributes['w:id'] ?? ''), into);
          break;
        case 'w:endnoteReference':
          text += this.#call(this.#endnotes.get(node.attributes['w:id'] ?? ''), into);
          break;
        case 'mc:AlternateContent':
          into.boxes.push(...boxesIn(chosen(node)));
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          into.boxes.push(...boxesIn(node));
          break;
      }
    }
    if (!text) return;
    if (look.hidden) {
      if (tidy(text))
        this.#warn('hidden-text', at, `Bỏ qua chữ ẩn trong tệp Word: “${shorten(tidy(text))}”.`);
      return;
    }
    text = this.#fromFont(text, look.font);
    if (look.caps) text = text.toUpperCase();
    if (look.superscript && /^\s*\d{1,3}\s*$/.test(text)) text = superscript(text.trim());
    into.text += text;
    const letters = text.replace(/\P{L}/gu, '').length;
    into.letters += letters;
    if (look.bold) into.bold += letters;
  }

  #call(body: XmlElement | undefined, into: Paragraph): string {
    if (!body) return '';
    const number = ++this.#notes;
    into.notes.push({ number, body });
    return superscript(number);
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('code');
    else if (type === 'separate' && this.#fields.length) this.#fields[this.#fields.length - 1] = 'result';
    else if (type === 'end') this.#fields.pop();
  }

  /** `.VnTime` is TCVN3, `VNI-Times` is VNI: the font tells what the letters mean. */
  #fromFont(text: string, font: string | undefined): string {
    if (!font || !/\P{ASCII}/u.test(text)) return text;
    if (/^\.Vn/i.test(font)) {
      this.#legacyFonts.add('TCVN3 (ABC)');
      const converted = fromTcvn3(text);
      return font.endsWith('H') ? converted.toUpperCase() : converted;
    }
    if (/^VNI/i.test(font)) {
      this.#legacyFonts.add('VNI');
      return fromVni(text);
    }
    return text;
  }

  #warn(code: string, line: number, message: string): void {
    this.#warnings.push({ code, line, message });
  }
}

/** Word offers the same text box twice, new and old drawing: the first that holds something is taken. */
function chosen(alternate: XmlElement): XmlElement {
  const choices = [...childrenOf(alternate, 'mc:Choice'), ...childrenOf(alternate, 'mc:Fallback')];
  return choices.find((choice) => choice.children.some(isElement)) ?? alternate;
}

function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  if (element.name === 'mc:AlternateContent') return boxesIn(chosen(element));
  return element.children.filter(isElement).flatMap(boxesIn);
}

/** `w:sym` draws a letter of a symbol font; only those that plans use as bullets have a plain form. */
function symbol(node: XmlElement): string {
  const code = Number.parseInt(node.attributes['w:char'] ?? '', 16);
  if (!Number.isFinite(code)) return '';
  const low = code >= 0xf000 ? code - 0xf000 : code;
  if (low === 0x2d) return '-';
  return low === 0xb7 || low === 0xa7 || low === 0x6c ? '•' : String.fromCodePoint(Math.min(low, 0xffff));
}

/** Word files hold text pasted from old tables under a modern font name; told like a text file. */
function repairPasted(lines: SourceLine[], warnings: ImportWarning[]): SourceLine[] {
  const whole = repairText(lines.map((line) => line.text).join('\n'));
  if (!whole.from) return lines;
  warnings.push({
    code: 're-encoded',
    line: 0,
    message: `Chữ trong tệp ở dạng ${whole.from}; đã chuyển sang Unicode.`,
  });
  const texts = whole.text.split('\n');
  return texts.length === lines.length
    ? lines.map((line, index) => ({ ...line, text: texts[index]!.normalize('NFC') }))
    : lines;
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

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
