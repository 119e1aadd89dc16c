import { formatNumber } from '../docx/numbering.ts';
import { superscript, tidy, type Dropped, type ImportWarning, type SourceLine } from '../line.ts';
import type { Picture } from '../pictures.ts';
import { flow, placeOf, settle, type Placed } from '../table.ts';
import { FileRefusal } from '../../office/refusal.ts';

/** Code, and what only a running page shows. */
const SKIPPED = new Set(['script', 'style', 'head', 'template', 'noscript', 'object', 'iframe', 'annotation', 'annotation-xml']); // prettier-ignore
/** Parts of a page around its document, with the reason told. */
const AROUND: Record<string, string> = {
  nav: 'thanh chọn của trang web',
  aside: 'cột bên của trang web',
  form: 'ô nhập của trang web',
  button: 'ô nhập của trang web',
  select: 'ô nhập của trang web',
  textarea: 'ô nhập của trang web',
};
const ROLES = /^(?:navigation|banner|search|contentinfo|menu|menubar)$/;
const BLOCKS = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'tr', 'td', 'th', 'table', 'ul', 'ol', 'section', 'article', 'header', 'footer', 'main', 'blockquote', 'pre', 'hr', 'body', 'center', 'dd', 'dt', 'caption', 'address', 'figure', 'figcaption', 'fieldset', 'details', 'summary', 'title']); // prettier-ignore
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'source', 'area', 'base', 'embed', 'param', 'track']); // prettier-ignore
const MAX_DEPTH = 400;
/** Links between a note and its call, as Word, LibreOffice and Google Docs write them. */
const NOTE_CALL = /#(?:_?(?:ftn|edn)|ftnt)(\d{1,3})$|#sdfootnote(\d{1,3})sym$/;
const NOTE_BACK = /#(?:_?(?:ftn|edn)ref|ftnt_ref)(\d{1,3})$|#sdfootnote(\d{1,3})anc$/;

interface OpenList {
  ordered: boolean;
  format: string;
  next: number;
}

interface HtmlCell {
  colSpan: number;
  rowSpan: number;
  heading: boolean;
}

interface HtmlTable {
  rows: HtmlCell[][];
  /** Rows of `<thead>`. */
  head: Set<number>;
  inHead: boolean;
  caption: boolean;
  letters: number;
  /** Letters that stand in tables inside this one. */
  nested: number;
}

/** Where a line stands: each table around it with the cell, outermost first. */
type Path = { table: HtmlTable; cell: HtmlCell }[];

/** Turns the tags and texts of a page into lines. */
export class HtmlReader {
  readonly warnings: ImportWarning[] = [];
  readonly dropped: Dropped[] = [];
  readonly captions = new Map<number, string>();
  readonly pictures: Picture[] = [];
  readonly #lines: { line: SourceLine; path: Path; captionOf?: HtmlTable }[] = [];
  readonly #lists: OpenList[] = [];
  readonly #tables: HtmlTable[] = [];
  #text = '';
  #label = '';
  #count = 1;
  /** Elements left out that are open, with the reason worth telling. */
  #skip: (string | undefined)[] = [];
  #raised = 0;
  /** Number of the note that the open link calls or leads back from; its own sign is left out. */
  #link: string | undefined;
  /** Links that are open: a picture in one leads away from the page. */
  #linked = 0;
  /** The line that is read defines this note. */
  #note: number | undefined;
  /** Elements open whose lines stand as they are typed. */
  #typed = 0;
  #depth = 0;

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

  /** The lines, once all tags are read: only then is it known which tables hold data and which only lay out the page. */
  finish(): SourceLine[] {
    this.#flush();
    const laid = new Map<HtmlTable, { number: number; columns: number; places: Map<HtmlCell, Placed> }>();
    const place = (table: HtmlTable): { number: number; columns: number; places: Map<HtmlCell, Placed> } => {
      const known = laid.get(table);
      if (known) return known;
      const placed = flow(table.rows);
      const { columns } = settle(placed);
      const found = { number: laid.size + 1, columns, places: new Map<HtmlCell, Placed>(placed.map((cell) => [cell, cell])) }; // prettier-ignore
      laid.set(table, found);
      return found;
    };
    return this.#lines.map(({ line, path, captionOf }) => {
      if (captionOf) this.captions.set(place(captionOf).number, line.text);
      const data = path.find(({ table }) => table.nested <= table.letters / 2 && place(table).columns > 1);
      if (!data) return line;
      const { number, columns, places } = place(data.table);
      const row = places.get(data.cell)!.row;
      const heading =
        data.table.head.has(row) || (data.table.rows[row]?.every((cell) => cell.heading) ?? false);
      const cell = placeOf(places.get(data.cell)!, { number, columns }, heading);
      return cell ? { ...line, cell } : line;
    });
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (++this.#depth > MAX_DEPTH)
      throw new FileRefusal(
        'bomb',
        'Trang HTML lồng nhau quá sâu so với một văn bản.',
        'Chép chữ sang một tệp mới rồi nhập.',
      );
    const reason = leftOut(name, attributes);
    if (this.#skip.length || SKIPPED.has(name) || reason) {
      if (!VOID.has(name)) this.#skip.push(reason);
      return;
    }
    if (BLOCKS.has(name)) this.#flush();
    if (name === 'br') this.#flush(false);
    if (name === 'sup') this.#raised++;
    if (name === 'img' && !isOrnament(attributes) && !this.#linked)
      this.pictures.push({ line: this.#count - 1 });
    if (name === 'a') this.#linked++;
    if (name === 'a') this.#openLink(attributes['href'] ?? '');
    if (name === 'pre') this.#typed++;
    if (name === 'ol' || name === 'ul')
      this.#lists.push({
        ordered: name === 'ol',
        format: LIST_TYPES[attributes['type'] ?? '1'] ?? 'decimal',
        next: Number(attributes['start'] ?? 1) || 1,
      });
    if (name === 'li') this.#item(attributes);
    this.#openTable(name, attributes);
  }

  #openLink(href: string): void {
    const back = NOTE_BACK.exec(href);
    const call = back ?? NOTE_CALL.exec(href);
    if (!call) return;
    this.#link = call[1] ?? call[2]!;
    this.#text += superscript(this.#link);
    if (back && tidy(this.#text) === superscript(this.#link)) this.#note = Number(this.#link);
  }

  #item(attributes: Record<string, string>): void {
    const list = this.#lists.at(-1);
    if (!list) return;
    list.next = Number(attributes['value']) || list.next;
    const number = formatNumber(list.next++, list.format);
    const after = list.format === 'lowerLetter' ? ')' : '.';
    this.#label = list.ordered
      ? `${number}${after}`
      : this.#lists.slice(0, -1).some(({ ordered }) => !ordered)
        ? '+'
        : '-';
  }

  #openTable(name: string, attributes: Record<string, string>): void {
    const table = this.#tables.at(-1);
    if (name === 'table')
      this.#tables.push({ rows: [], head: new Set(), inHead: false, caption: false, letters: 0, nested: 0 });
    else if (!table) return;
    else if (name === 'caption') table.caption = true;
    else if (name === 'thead') table.inHead = true;
    else if (name === 'tr') {
      if (table.inHead) table.head.add(table.rows.length);
      table.rows.push([]);
    } else if (name === 'td' || name === 'th') {
      if (!table.rows.length) table.rows.push([]);
      table.rows.at(-1)!.push({
        colSpan: Number.parseInt(attributes['colspan'] ?? '1', 10),
        // `rowspan="0"` reaches to the last row.
        rowSpan: Number.parseInt(attributes['rowspan'] ?? '1', 10) || Number.MAX_SAFE_INTEGER,
        heading: name === 'th',
      });
    }
  }

  #close(name: string): void {
    this.#depth--;
    if (this.#skip.length) {
      if (!VOID.has(name)) this.#skip.pop();
      return;
    }
    if (BLOCKS.has(name)) this.#flush();
    if (name === 'sup') this.#raised = Math.max(0, this.#raised - 1);
    if (name === 'a') this.#link = undefined;
    if (name === 'a') this.#linked = Math.max(0, this.#linked - 1);
    if (name === 'pre') this.#typed = Math.max(0, this.#typed - 1);
    if (name === 'ol' || name === 'ul') this.#lists.pop();
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === 'caption') table.caption = false;
    if (name === 'thead') table.inHead = false;
    if (name === 'table') this.#tables.pop();
  }

  #add(text: string): void {
    if (this.#skip.length) {
      const reason = this.#skip.find(Boolean);
      if (reason && tidy(text)) this.dropped.push({ reason, text: tidy(text), line: this.#count });
      return;
    }
    if (this.#typed > 0) {
      text.split('\n').forEach((line, index) => {
        if (index) this.#flush(false);
        this.#text += line.replace(/\t/g, ' ');
      });
      return;
    }
    if (this.#link !== undefined && /^[\s[(]*[\dIVXivx*]{0,4}[\s\])]*$/.test(text)) return;
    const raised = this.#raised > 0 && /^\s*\[?\d{1,3}\]?\s*$/.test(text);
    this.#text += raised ? superscript(text.replace(/\D/g, '')) : text.replace(/\s+/g, ' ');
  }

  /** Ends a line; `whole` is false for `<br>`, after which the paragraph may go on. */
  #flush(whole = true): void {
    const text = tidy(this.#text);
    const note = this.#note;
    this.#text = '';
    if (!text) return;
    if (whole) this.#note = undefined;
    // A list item that carries its own number must not get a second one.
    const label = /^(?:[-+*•]|\d{1,2}[.)]|[a-zđ]\)|[IVX]+\.)\s/u.test(text) ? '' : this.#label;
    this.#label = '';
    const path = this.#tables.flatMap((table) => {
      const cell = table.rows.at(-1)?.at(-1);
      return cell && !table.caption ? [{ table, cell }] : [];
    });
    for (const { table } of path) table.letters += text.length;
    for (const { table } of path.slice(0, -1)) table.nested += text.length;
    const caption = this.#tables.at(-1);
    this.#lines.push({
      line: {
        text: label ? `${label} ${text}` : text,
        line: this.#count++,
        whole,
        ...(note === undefined ? {} : { footnote: note }),
        ...(label ? { numbering: { label, level: this.#lists.length - 1 } } : {}),
      },
      path,
      ...(caption?.caption ? { captionOf: caption } : {}),
    });
  }
}

/** Why an element is no part of the document; undefined when it is. */
function leftOut(name: string, attributes: Record<string, string>): string | undefined {
  if (Object.hasOwn(AROUND, name)) return AROUND[name];
  if (ROLES.test(attributes['role'] ?? '')) return AROUND['nav'];
  if (name === 'svg') return 'chữ trong hình vẽ';
  if (name === 'del') return 'chữ đã xóa';
  const style = attributes['style'] ?? '';
  const invisible = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style);
  return 'hidden' in attributes || invisible ? 'chữ ẩn' : undefined;
}

/** Icons and pixels of a page, by the size they say they have; letters drawn as a picture are ornaments where they say so. */
function isOrnament({ width, height, role }: Record<string, string>): boolean {
  const small = [width, height].some((size) => size !== undefined && Number.parseInt(size, 10) < LEAST);
  return small || role === 'presentation';
}

/** In points of the screen: a smaller picture holds no table. */
const LEAST = 64;

const LIST_TYPES: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
