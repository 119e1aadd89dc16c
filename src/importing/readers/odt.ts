import { openDocumentText } from '../conservation/office.ts';
import {
  STRUCK,
  superscript,
  tidy,
  type CellPlace,
  type Dropped,
  type ImportWarning,
  type SourceLine,
  type SourceText,
} from '../line.ts';
import { toldPictures, type Picture } from '../pictures.ts';
import { flow, NESTED_TABLE, placeOf, settle } from '../table.ts';
import { broken, encrypted, openArchive } from '../../office/zip.ts';
import { child, childrenOf, isElement, parseXml, textOf, type XmlElement } from '../../office/xml.ts';
import { OdtLists } from './odt-lists.ts';

const HIDDEN = 'chữ ẩn';
const PARTS = /^(?:content|styles)\.xml$|^META-INF\/manifest\.xml$|^Object \d+\/content\.xml$/;
const CONTENTS =
  /^text:(?:table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index|bibliography)$/;
/** Wrappers of blocks that add nothing. */
const SECTIONS = new Set(['text:section', 'text:index-body', 'text:list-header', 'draw:g', 'draw:a', 'draw:text-box', 'draw:frame', 'draw:custom-shape', 'draw:rect', 'draw:ellipse', 'draw:circle', 'draw:path', 'draw:polygon', 'draw:caption', 'draw:page-thumbnail', 'text:numbered-paragraph', 'draw:object', 'office:forms']); // prettier-ignore

/**
 * Reads an OpenDocument text (LibreOffice). Lists are numbered as their style says; notes follow their paragraph, text boxes and
 * shapes the paragraph they are tied to; equations stand in their line.
 * @throws FileRefusal `broken` or `encrypted`
 */
export function readOdt(bytes: Uint8Array): SourceText {
  const archive = openArchive(bytes, (name) => PARTS.test(name));
  if (/<manifest:encryption-data/.test(archive.text('META-INF/manifest.xml') ?? '')) throw encrypted();
  const content = archive.text('content.xml');
  if (!content) throw broken();
  const root = parseXml(content);
  const text = child(child(root, 'office:body'), 'office:text');
  if (!text) throw broken();
  const styles = archive.text('styles.xml');
  const objects = new Map(
    archive.names
      .filter((name) => name.startsWith('Object '))
      .map((name) => [name.split('/')[0]!, parseXml(archive.text(name)!)]),
  );
  const reader = new OdtReader(root, styles ? parseXml(styles) : undefined, objects);
  reader.blocks(text);
  return {
    format: 'odt',
    lines: reader.lines,
    warnings: [...reader.warnings, ...toldPictures(reader.pictures, reader.lines)],
    encoding: 'OpenDocument (.odt)',
    raw: [openDocumentText(content), ...[...objects.values()].map(formula)].join('\n'),
    dropped: reader.dropped,
  };
}

class OdtReader {
  readonly lines: SourceLine[] = [];
  readonly warnings: ImportWarning[] = [];
  readonly dropped: Dropped[] = [];
  readonly pictures: Picture[] = [];
  readonly #lists: OdtLists;
  readonly #objects: ReadonlyMap<string, XmlElement>;
  readonly #hidden = new Set<string>();
  readonly #raised = new Set<string>();
  readonly #struck = new Set<string>();
  /** Styles that say whether their letters are capitals. */
  readonly #capitals = new Map<string, boolean>();
  /** The letters that are read are shown as capitals. */
  #inCapitals = false;
  #count = 0;
  #tables = 0;
  #notes = 0;
  #page = 1;
  #pending: XmlElement[] = [];
  #boxes: XmlElement[] = [];

  constructor(content: XmlElement, styles: XmlElement | undefined, objects: ReadonlyMap<string, XmlElement>) {
    const holders = [content, styles].flatMap((root) => [
      child(root, 'office:automatic-styles'),
      child(root, 'office:styles'),
    ]);
    this.#lists = new OdtLists(holders);
    this.#objects = objects;
    const named = new Map(
      holders
        .flatMap((holder) => childrenOf(holder, 'style:style'))
        .map((style) => [style.attributes['style:name'] ?? '', style]),
    );
    for (const name of named.keys()) {
      const look = lookOf(named, name);
      if (look['text:display'] === 'none') this.#hidden.add(name);
      if (/^(?:super|[1-9]\d?%)/.test(look['style:text-position'] ?? '')) this.#raised.add(name);
      if (
        /^(?!none$)./.test(
          look['style:text-line-through-style'] ?? look['style:text-line-through-type'] ?? '',
        )
      )
        this.#struck.add(name);
      const letters = look['fo:text-transform'];
      if (letters !== undefined) this.#capitals.set(name, letters === 'uppercase');
    }
  }

  blocks(parent: XmlElement, cell?: CellPlace): void {
    for (const node of parent.children) {
      if (!isElement(node)) continue;
      if (node.name === 'text:p') this.#paragraph(node, '', cell);
      else if (node.name === 'text:h') this.#paragraph(node, this.#lists.outlineLabel(node), cell);
      else if (node.name === 'text:list') this.#list(node, node.attributes['text:style-name'] ?? '', 0, cell);
      else if (node.name === 'table:table') this.#table(node, cell);
      else if (node.name === 'text:soft-page-break') this.#page++;
      else if (node.name === 'text:tracked-changes') this.#deletions(node);
      else if (CONTENTS.test(node.name)) this.#drop('mục lục', textOf(node));
      else if (node.name === 'draw:frame' && !child(node, 'draw:text-box') && child(node, 'draw:image'))
        this.pictures.push({ line: this.#count });
      else if (SECTIONS.has(node.name)) {
        if (node.attributes['text:display'] === 'none') this.#drop(HIDDEN, textOf(node));
        else this.blocks(node, cell);
      }
    }
  }

  #list(list: XmlElement, style: string, level: number, cell: CellPlace | undefined): void {
    if (level === 0) this.#lists.open(list, style);
    for (const item of list.children) {
      if (!isElement(item) || !/^text:list-(?:item|header)$/.test(item.name)) continue;
      let first = item.name === 'text:list-item';
      for (const node of item.children) {
        if (!isElement(node)) continue;
        if (node.name === 'text:list')
          this.#list(node, node.attributes['text:style-name'] ?? style, level + 1, cell);
        else if (node.name === 'text:p' || node.name === 'text:h') {
          this.#paragraph(node, first ? this.#lists.label(style, level, item.attributes) : '', cell);
          first = false;
        } else this.blocks({ name: 'text:section', attributes: {}, children: [node] }, cell);
      }
    }
  }

  #table(table: XmlElement, outer: CellPlace | undefined): void {
    const rows = rowsOf(table, false);
    const number = ++this.#tables;
    const laid = flow(
      rows.map(({ element, header }) =>
        element.children
          .filter(isElement)
          .filter(({ name }) => name === 'table:table-cell')
          .map((cell) => ({
            element: cell,
            header,
            colSpan:
              Number(cell.attributes['table:number-columns-spanned'] ?? 1) *
              repeats(cell, 'table:number-columns-repeated'),
            rowSpan: Number(cell.attributes['table:number-rows-spanned'] ?? 1),
          })),
      ),
    );
    const { columns } = settle(laid);
    if (outer && laid.some((cell) => tidy(textOf(cell.element))))
      this.warnings.push({ ...NESTED_TABLE, line: this.#count + 1 });
    for (const cell of laid)
      this.blocks(cell.element, outer ?? placeOf(cell, { number, columns }, cell.header));
  }

  #paragraph(element: XmlElement, label: string, cell: CellPlace | undefined): void {
    const at = ++this.#count;
    const text = this.#inline(element, at);
    text.split('\n').forEach((piece, index) => {
      const kept = piece.replace(/\t/g, '    ').trim();
      if (!tidy(kept)) return;
      const own = index === 0 ? label : '';
      this.lines.push({
        text: (own ? `${own} ` : '') + kept.normalize('NFC'),
        line: at,
        page: this.#page,
        whole: index === 0,
        ...(own ? { numbering: { label: own, level: 0 } } : {}),
        ...(cell ? { cell } : {}),
      });
    });
    for (const note of this.#pending.splice(0)) this.#note(note, at);
    for (const box of this.#boxes.splice(0)) this.blocks(box, cell);
  }

  #note(note: XmlElement, at: number): void {
    const words: string[] = [];
    const visit = (parent: XmlElement): void => {
      for (const node of parent.children) {
        if (!isElement(node)) continue;
        if (node.name === 'text:p' || node.name === 'text:h') words.push(tidy(this.#inline(node, at)));
        else visit(node);
      }
    };
    const body = child(note, 'text:note-body');
    if (body) visit(body);
    const number = ++this.#notes;
    this.lines.push({
      text: `${superscript(number)} ${words.join(' ')}`,
      line: at,
      page: this.#page,
      whole: true,
      footnote: number,
    });
  }

  #inline(element: XmlElement, at: number): string {
    const style = element.attributes['text:style-name'] ?? '';
    if (this.#hidden.has(style)) return this.#leaveOut(element, HIDDEN, at);
    if (this.#struck.has(style)) return this.#leaveOut(element, STRUCK, at);
    const around = this.#inCapitals;
    this.#inCapitals = this.#capitals.get(style) ?? around;
    let text = '';
    for (const node of element.children)
      text += isElement(node) ? this.#piece(node, at) : this.#letters(node.replace(/\s+/g, ' '));
    this.#inCapitals = around;
    return text;
  }

  #letters(text: string): string {
    return this.#inCapitals ? text.toUpperCase() : text;
  }

  #piece(node: XmlElement, at: number): string {
    const style = node.attributes['text:style-name'] ?? '';
    switch (node.name) {
      case 'text:s':
        return ' '.repeat(Math.min(200, Number(node.attributes['text:c'] ?? 1) || 1));
      case 'text:tab':
        return '\t';
      case 'text:line-break':
        return '\n';
      case 'text:soft-page-break':
        this.#page++;
        return '';
      case 'text:note':
        this.#pending.push(node);
        return superscript(this.#notes + this.#pending.length);
      case 'office:annotation':
        this.#drop('ghi chú bên lề (Comment)', textOf(node));
        return '';
      case 'text:ruby':
        return this.#ruby(node, at);
      case 'draw:object':
        return formula(this.#objects.get((node.attributes['xlink:href'] ?? '').replace(/^\.\//, '')));
      case 'draw:frame': {
        const object = child(node, 'draw:object');
        const math = object && this.#piece(object, at);
        if (math) return math;
        // An object shows itself by a picture: that is one thing.
        if (object || child(node, 'draw:image') || child(node, 'draw:object-ole'))
          this.pictures.push({
            line: at,
            ...(object || child(node, 'draw:object-ole') ? { what: 'phần nhúng' } : {}),
          });
        this.#boxes.push(node);
        return '';
      }
    }
    if (SECTIONS.has(node.name)) {
      this.#boxes.push(node);
      return '';
    }
    if (node.name === 'text:hidden-text') return this.#leaveOut(node, HIDDEN, at);
    // Spans, links, fields, bookmarks: whatever it is, its words are words of the line.
    const inner = this.#inline(node, at);
    return this.#raised.has(style) && /^\d{1,3}$/.test(inner) ? superscript(inner) : inner;
  }

  /** Small letters over a word, in brackets behind it. */
  #ruby(node: XmlElement, at: number): string {
    const base = child(node, 'text:ruby-base');
    const over = child(node, 'text:ruby-text');
    if (!base || !over) return this.#inline(base ?? node, at);
    return `${this.#inline(base, at)} (${this.#inline(over, at)})`;
  }

  #deletions(changes: XmlElement): void {
    for (const region of childrenOf(changes, 'text:changed-region'))
      for (const part of childrenOf(child(region, 'text:deletion'), 'text:p'))
        this.#drop('chữ đã xóa (Track Changes)', textOf(part));
  }

  #leaveOut(element: XmlElement, reason: string, at: number): string {
    const text = tidy(textOf(element));
    if (text && reason === HIDDEN)
      this.warnings.push({
        code: 'hidden-text',
        line: at,
        message: `Bỏ qua chữ ẩn: “${text.slice(0, 60)}”.`,
      });
    this.#drop(reason, text);
    return '';
  }

  #drop(reason: string, text: string): void {
    if (tidy(text)) this.dropped.push({ reason, text: tidy(text), line: this.#count });
  }
}

/** What a style says of its letters, with all it is based on. */
function lookOf(
  styles: ReadonlyMap<string, XmlElement>,
  name: string | undefined,
  depth = 0,
): Record<string, string> {
  const style = name === undefined || depth > 20 ? undefined : styles.get(name);
  if (!style) return {};
  const above = lookOf(styles, style.attributes['style:parent-style-name'], depth + 1);
  return { ...above, ...child(style, 'style:text-properties')?.attributes };
}

/** Rows of a table, those of heading groups marked. */
function rowsOf(table: XmlElement, header: boolean): { element: XmlElement; header: boolean }[] {
  return table.children.filter(isElement).flatMap((node) => {
    if (node.name === 'table:table-row')
      return Array.from(
        { length: textOf(node).trim() ? repeats(node, 'table:number-rows-repeated') : 1 },
        () => ({
          element: node,
          header,
        }),
      );
    if (node.name === 'table:table-header-rows') return rowsOf(node, true);
    return /^table:table-(?:rows|row-group)$/.test(node.name) ? rowsOf(node, header) : [];
  });
}

function repeats(element: XmlElement, name: string): number {
  const value = Number(element.attributes[name] ?? 1);
  return Number.isInteger(value) && value > 0 && value <= 100 ? value : 1;
}

/** An equation of LibreOffice (MathML) on one line; its source in another notation is left aside. */
function formula(root: XmlElement | undefined): string {
  if (!root || /annotation/.test(root.name)) return '';
  const children = root.children.filter((node) => isElement(node) || node.trim());
  const parts = children.map((node) => (isElement(node) ? formula(node) : node.trim()));
  if (/(?:^|:)mfrac$/.test(root.name)) return parts.join('/');
  if (/(?:^|:)msqrt$/.test(root.name)) return `√(${parts.join('')})`;
  if (/(?:^|:)msup$/.test(root.name) && /^\d{1,3}$/.test(parts[1] ?? ''))
    return parts[0]! + superscript(parts[1]!);
  return parts.join('');
}
