import { fromTcvn3, fromVni } from '../../vietnamese/encoding/legacy.ts';
import { STRUCK, superscript, tidy, type Dropped, type ImportWarning } from '../line.ts';
import { child, isElement, textOf, type XmlElement } from '../../office/xml.ts';
import { Fields, isContents } from './fields.ts';
import { linearMath } from './math.ts';
import { boxesIn, chosen, contentsOf, picturesIn, plainText, wordArtIn } from './nodes.ts';
import { mergeLooks, readLook, type Look, type Styles } from './styles.ts';
import type { Picture } from '../pictures.ts';
import { fromSymbolFont, isSymbolFont } from '../../vietnamese/encoding/symbols.ts';

/** A paragraph on its way to lines. */
export interface Paragraph {
  text: string;
  bold: number;
  letters: number;
  /** Notes called in it, in order. */
  notes: { number: number; body: XmlElement }[];
  /** Text boxes anchored in it. */
  boxes: XmlElement[];
}

export function emptyParagraph(): Paragraph {
  return { text: '', bold: 0, letters: 0, notes: [], boxes: [] };
}

/** Notes of a document by their id. */
export interface Notes {
  footnotes: ReadonlyMap<string, XmlElement>;
  endnotes: ReadonlyMap<string, XmlElement>;
}

/** Word's own style for the words that a control shows until somebody fills it in. */
const PROMPT_STYLE = /^placeholder ?text$/iu;

/** Reads what stands inside paragraphs: runs, fields, equations, symbols, calls of notes, anchors of boxes. */
export class RunReader {
  readonly legacyFonts = new Set<string>();
  readonly pictures: Picture[] = [];
  changes = 0;
  page = 1;
  readonly #styles: Styles;
  readonly #notes: Notes;
  readonly #warnings: ImportWarning[];
  readonly #dropped: Dropped[];
  #fields: Fields;
  #count = 0;

  constructor(
    styles: Styles,
    notes: Notes,
    story: XmlElement,
    warnings: ImportWarning[],
    dropped: Dropped[],
  ) {
    this.#styles = styles;
    this.#notes = notes;
    this.#fields = new Fields(story);
    this.#warnings = warnings;
    this.#dropped = dropped;
  }

  /** Reads a note or text box, which has fields of its own. */
  inStory(story: XmlElement, read: () => void): void {
    const outer = this.#fields;
    this.#fields = new Fields(story);
    read();
    this.#fields = outer;
  }

  read(parent: XmlElement, look: Look, into: Paragraph, at: number): void {
    for (const node of contentsOf(parent)) {
      switch (node.name) {
        case 'w:r':
          this.#run(node, look, into, at);
          break;
        case 'm:oMath':
          this.#add(linearMath(node), look, into, at);
          break;
        case 'w:fldSimple':
          if (isContents(node.attributes['w:instr'] ?? '')) this.#drop('mục lục', plainText(node), at);
          else this.read(node, look, into, at);
          break;
        case 'changed':
          this.changes++;
          break;
        case 'w:del':
          this.changes++;
          break;
        case 'w:moveFrom':
          this.changes++;
          this.#drop('chữ đã xóa hoặc chuyển chỗ (Track Changes)', plainText(node), at);
          break;
        case 'w:sdt':
          this.#drop('mục lục', plainText(node), at);
          break;
        case 'w:subDoc':
          this.#warnings.push({
            code: 'sub-document',
            line: at,
            message:
              'Tệp Word này trỏ đến một tệp con nằm ngoài; phần ấy chưa nhập được. Chép vào một tệp rồi nhập lại.',
          });
      }
    }
  }

  #run(run: XmlElement, paragraphLook: Look, into: Paragraph, at: number): void {
    const properties = child(run, 'w:rPr');
    const styleId = child(properties, 'w:rStyle')?.attributes['w:val'];
    // What an empty control asks for is no word of the document.
    if (styleId && PROMPT_STYLE.test(this.#styles.nameOf(styleId)))
      return this.#drop('chữ nhắc của ô nhập còn trống', plainText(run), at);
    const look = mergeLooks(paragraphLook, styleId ? this.#styles.look(styleId) : {}, readLook(properties));
    let text = '';
    for (const node of run.children) {
      if (!isElement(node)) continue;
      switch (node.name) {
        case 'w:fldChar':
          // What stood before the mark in this run belongs to the state before it.
          this.#add(text, look, into, at);
          text = '';
          this.#fields.mark(node);
          break;
        case 'w:instrText':
          this.#fields.code(textOf(node));
          break;
        case 'w:t':
          text += textOf(node).replace(/[\r\n]+/g, ' ');
          break;
        case 'w:tab':
        case 'w:ptab':
          text += '\t';
          break;
        case 'w:br':
        case 'w:cr':
          text += '\n';
          break;
        case 'w:noBreakHyphen':
          text += '-';
          break;
        case 'w:sym':
          text += this.#symbol(node, at);
          break;
        case 'w:lastRenderedPageBreak':
          this.page++;
          break;
        case 'w:footnoteReference':
          text += this.#call(this.#notes.footnotes.get(node.attributes['w:id'] ?? ''), into);
          break;
        case 'w:endnoteReference':
          text += this.#call(this.#notes.endnotes.get(node.attributes['w:id'] ?? ''), into);
          break;
        case 'mc:AlternateContent':
          this.#drawing(chosen(node), into, at);
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          this.#drawing(node, into, at);
          break;
        case 'w:ruby':
          this.#add(text, look, into, at);
          text = '';
          this.#ruby(node, look, into, at);
          break;
      }
    }
    this.#add(text, look, into, at);
  }

  #drawing(drawing: XmlElement, into: Paragraph, at: number): void {
    into.boxes.push(...boxesIn(drawing));
    for (const what of picturesIn(drawing)) this.pictures.push({ line: at, what });
    for (const words of wordArtIn(drawing)) this.#drop('chữ vẽ thành hình (WordArt)', words, at);
  }

  /** Text that is shown goes on the paragraph; all other is noted with the reason. */
  #add(given: string, look: Look, into: Paragraph, at: number): void {
    if (!given) return;
    const { state } = this.#fields;
    if (state !== 'shown') return this.#drop(state === 'code' ? 'mã trường của Word' : 'mục lục', given, at);
    if (look.hidden) {
      if (tidy(given))
        this.#warn('hidden-text', at, `Bỏ qua chữ ẩn trong tệp Word: “${shorten(tidy(given))}”.`);
      return this.#drop('chữ ẩn', given, at);
    }
    if (look.struck) return this.#drop(STRUCK, given, at);
    let text = this.#fromFont(given, look.font, at);
    if (look.caps) text = text.toUpperCase();
    if (look.superscript && /^\s*\d{1,3}\s*$/.test(text)) text = superscript(text.trim());
    into.text += text;
    const letters = text.replace(/\P{L}/gu, '').length;
    into.letters += letters;
    if (look.bold) into.bold += letters;
  }

  #call(body: XmlElement | undefined, into: Paragraph): string {
    if (!body || this.#fields.state !== 'shown') return '';
    const number = ++this.#count;
    into.notes.push({ number, body });
    return superscript(number);
  }

  /** `.VnTime` is TCVN3, `VNI-Times` is VNI, Symbol holds signs: the font tells what the letters mean. */
  #fromFont(text: string, font: string | undefined, at: number): string {
    if (isSymbolFont(font)) return this.#signs(text, font!, at);
    if (!font) return text;
    // The fonts whose names end in H draw every letter as a capital.
    if (!/\P{ASCII}/u.test(text)) return /^\.Vn.*H$/i.test(font) ? text.toUpperCase() : text;
    if (/^\.Vn/i.test(font)) {
      this.legacyFonts.add('TCVN3 (ABC)');
      const converted = fromTcvn3(text);
      return /H$/i.test(font) ? converted.toUpperCase() : converted;
    }
    if (/^VNI/i.test(font)) {
      this.legacyFonts.add('VNI');
      return fromVni(text);
    }
    return text;
  }

  /** Small letters over a word, in brackets behind it. */
  #ruby(node: XmlElement, look: Look, into: Paragraph, at: number): void {
    const over = child(node, 'w:rt');
    this.read(child(node, 'w:rubyBase') ?? node, look, into, at);
    if (!over) return;
    this.#add(' (', look, into, at);
    this.read(over, look, into, at);
    this.#add(')', look, into, at);
  }

  #symbol(node: XmlElement, at: number): string {
    const code = Number.parseInt(node.attributes['w:char'] ?? '', 16);
    if (!Number.isFinite(code) || code > 0xffff || code < 0x20) return '';
    const sign = String.fromCodePoint(code);
    const font = node.attributes['w:font'];
    return isSymbolFont(font) ? this.#signs(sign, font!, at) : sign;
  }

  #signs(text: string, font: string, at: number): string {
    const read = fromSymbolFont(text, font);
    if (read.unknown.length)
      this.#warn(
        'unknown-symbol',
        at,
        `Ký hiệu riêng của phông ${font} (${read.unknown.map((code) => code.toString(16).toUpperCase()).join(', ')}) chưa rõ nghĩa, tạm ghi “□”: xem bản gốc rồi gõ lại.`,
      );
    return read.text;
  }

  #drop(reason: string, text: string, line: number): void {
    if (tidy(text)) this.#dropped.push({ reason, text: tidy(text), line });
  }

  #warn(code: string, line: number, message: string): void {
    this.#warnings.push({ code, line, message });
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
