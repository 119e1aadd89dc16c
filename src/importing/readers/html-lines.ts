import { Parser } from 'htmlparser2';
import { formatNumber } from '../docx/numbering.ts';
import { STRUCK, superscript, tidy, type Dropped, type ImportWarning, type SourceLine } from '../line.ts';
import type { Picture } from '../pictures.ts';
import { flow, placeOf, settle, type Placed } from '../table.ts';
import { FileRefusal } from '../../office/refusal.ts';
import { FORMATS, PageStyles, type Declared, type Marker } from './page-styles.ts';

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
  /** What a style sheet sets before its items, and the counter that its items raise. */
  marker: Marker | undefined;
  counter: string | undefined;
}

/** How an element and all in it are shown. */
interface Look {
  capitals: boolean;
  /** Lines stand as they are typed. */
  typed: boolean;
}

interface HtmlCell {
  letters: number;
  /** Holds a table of its own. */
  holds: boolean;
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

/** The lines of a page or of a piece of one, and what was left out of it. */
export function readMarkup(html: string): Pick<
  HtmlReader,
  'captions' | 'warnings' | 'dropped' | 'pictures'
> & {
  lines: SourceLine[];
} {
  const reader = new HtmlReader();
  const parser = new Parser(reader.handlers(), { decodeEntities: true, lowerCaseTags: true });
  parser.write(html);
  parser.end();
  const lines = reader.finish();
  const { captions, warnings, dropped, pictures } = reader;
  return { lines, captions, warnings, dropped, pictures };
}

/** Turns the tags and texts of a page into lines. */
class HtmlReader {
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
  readonly #styles = new PageStyles();
  readonly #looks: Look[] = [];
  /** Last number of each list that a style sheet numbers. */
  readonly #counters = new Map<string, number>();
  /** A style sheet that is being read. */
  #sheet: string | undefined;
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
    const letters = this.#lines.reduce((sum, { line }) => sum + line.text.length, 0);
    // One cell with a table of its own and most of the page in it lays out the page.
    const layouts = new Set(
      [...new Set(this.#lines.flatMap(({ path }) => path.map(({ table }) => table)))].filter(
        ({ rows, letters: own, nested }) =>
          nested > own / 2 || rows.flat().some((cell) => cell.holds && cell.letters > letters / 2),
      ),
    );
    return this.#lines.map(({ line, path, captionOf }) => {
      if (captionOf) this.captions.set(place(captionOf).number, line.text);
      const data = path.find(({ table }) => !layouts.has(table) && place(table).columns > 1);
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
    if (name === 'style') this.#sheet = '';
    const declared = this.#styles.of(name, attributes);
    this.#looks.push(lookOf(name, declared, this.#looks.at(-1)));
    const reason = leftOut(name, attributes, declared);
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
    if (name === 'ol' || name === 'ul') {
      const declaredType = declared.get('list-style-type') ?? '';
      this.#lists.push({
        ordered: name === 'ol',
        format:
          declaredType === 'none'
            ? 'none'
            : (FORMATS[declaredType] ?? LIST_TYPES[attributes['type'] ?? '1'] ?? 'decimal'),
        next: Number(attributes['start'] ?? 1) || 1,
        marker: this.#styles.markerOf(attributes),
        counter: /\blst-[\w-]+/u.exec(attributes['class'] ?? '')?.[0].replace(/^lst-/u, 'lst-ctn-'),
      });
    }
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
    if (list.counter) this.#counters.set(list.counter, list.next);
    const set = list.marker
      ?.map((part) =>
        typeof part === 'string'
          ? part
          : formatNumber(this.#counters.get(part.counter) ?? 1, FORMATS[part.format] ?? 'decimal'),
      )
      .join('')
      .trim();
    const number = formatNumber(list.next++, list.format);
    // A bullet that a style sheet sets is one of a symbol font as often as a dash.
    if (set !== undefined && (list.ordered || /^[-–+*]$/u.test(set))) {
      this.#label = set;
      return;
    }
    if (list.ordered && list.format === 'none') return;
    const after = list.format === 'lowerLetter' ? ')' : '.';
    this.#label = list.ordered
      ? `${number}${after}`
      : this.#lists.slice(0, -1).some(({ ordered }) => !ordered)
        ? '+'
        : '-';
  }

  #openTable(name: string, attributes: Record<string, string>): void {
    const table = this.#tables.at(-1);
    const around = table?.rows.at(-1)?.at(-1);
    if (name === 'table' && around) around.holds = true;
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
        letters: 0,
        holds: false,
        colSpan: Number.parseInt(attributes['colspan'] ?? '1', 10),
        // `rowspan="0"` reaches to the last row.
        rowSpan: Number.parseInt(attributes['rowspan'] ?? '1', 10) || Number.MAX_SAFE_INTEGER,
        heading: name === 'th',
      });
    }
  }

  #close(name: string): void {
    this.#depth--;
    this.#looks.pop();
    if (name === 'style' && this.#sheet !== undefined) {
      this.#styles.read(this.#sheet);
      this.#sheet = undefined;
    }
    if (this.#skip.length) {
      if (!VOID.has(name)) this.#skip.pop();
      return;
    }
    if (BLOCKS.has(name)) this.#flush();
    if (name === 'sup') this.#raised = Math.max(0, this.#raised - 1);
    if (name === 'a') this.#link = undefined;
    if (name === 'a') this.#linked = Math.max(0, this.#linked - 1);
    if (name === 'ol' || name === 'ul') this.#lists.pop();
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === 'caption') table.caption = false;
    if (name === 'thead') table.inHead = false;
    if (name === 'table') this.#tables.pop();
  }

  #add(given: string): void {
    if (this.#sheet !== undefined) this.#sheet += given;
    const { capitals, typed } = this.#looks.at(-1) ?? PLAIN;
    const text = capitals ? given.toUpperCase() : given;
    if (this.#skip.length) {
      const reason = this.#skip.find(Boolean);
      if (reason && tidy(text)) this.dropped.push({ reason, text: tidy(text), line: this.#count });
      return;
    }
    if (typed) {
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
    for (const { table, cell } of path) {
      table.letters += text.length;
      cell.letters += text.length;
    }
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
function leftOut(name: string, attributes: Record<string, string>, declared: Declared): string | undefined {
  if (Object.hasOwn(AROUND, name)) return AROUND[name];
  if (ROLES.test(attributes['role'] ?? '')) return AROUND['nav'];
  if (name === 'svg') return 'chữ trong hình vẽ';
  if (name === 'del') return 'chữ đã xóa';
  const lined = `${declared.get('text-decoration') ?? ''} ${declared.get('text-decoration-line') ?? ''}`;
  if (name === 's' || name === 'strike' || /line-through/iu.test(lined)) return STRUCK;
  const invisible =
    /^none$/iu.test(declared.get('display') ?? '') ||
    /^hidden$/iu.test(declared.get('visibility') ?? '') ||
    Number.parseFloat(declared.get('font-size') ?? '1') === 0 ||
    /^all$/iu.test(declared.get('mso-hide') ?? '');
  return 'hidden' in attributes || invisible ? 'chữ ẩn' : undefined;
}

const PLAIN: Look = { capitals: false, typed: false };

/** What an element does not say itself it has from the one around it. */
function lookOf(name: string, declared: Declared, around: Look = PLAIN): Look {
  const letters = declared.get('text-transform');
  const space = BLOCKS.has(name) ? declared.get('white-space') : undefined;
  return {
    capitals: letters === undefined ? around.capitals : /^uppercase$/iu.test(letters),
    typed: name === 'pre' || (space === undefined ? around.typed : /^pre(?:-|$)/iu.test(space)),
  };
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
