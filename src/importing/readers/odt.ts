import { formatNumber } from '../docx/numbering.ts';
import { superscript, tidy, type ImportWarning, type SourceLine, type SourceText } from '../line.ts';
import { broken, encrypted, openArchive } from '../../office/zip.ts';
import { child, childrenOf, isElement, parseXml, textOf, type XmlElement } from '../../office/xml.ts';

/** Reads an OpenDocument text (LibreOffice). Lists are numbered as their style says; notes follow their paragraph. */
export function readOdt(bytes: Uint8Array): SourceText {
  const archive = openArchive(bytes, (name) =>
    /^(?:content|styles)\.xml$|^META-INF\/manifest\.xml$/.test(name),
  );
  if (/<manifest:encryption-data/.test(archive.text('META-INF/manifest.xml') ?? '')) throw encrypted();
  const content = archive.text('content.xml');
  if (!content) throw broken();
  const root = parseXml(content);
  const text = child(child(root, 'office:body'), 'office:text');
  if (!text) throw broken();
  const styles = archive.text('styles.xml');
  const reader = new OdtReader(root, styles ? parseXml(styles) : undefined);
  reader.blocks(text);
  return { format: 'odt', lines: reader.lines, warnings: reader.warnings, encoding: 'OpenDocument (.odt)' };
}

interface ListLevel {
  bullet: boolean;
  format: string;
  prefix: string;
  suffix: string;
  show: number;
  start: number;
}

class OdtReader {
  readonly lines: SourceLine[] = [];
  readonly warnings: ImportWarning[] = [];
  readonly #lists = new Map<string, Map<number, ListLevel>>();
  readonly #hidden = new Set<string>();
  readonly #raised = new Set<string>();
  readonly #counters = new Map<string, number[]>();
  #outline: Map<number, ListLevel> | undefined;
  #count = 0;
  #tables = 0;
  #notes = 0;
  #pending: XmlElement[] = [];

  constructor(content: XmlElement, styles: XmlElement | undefined) {
    const holders = [content, styles].flatMap((root) => [
      child(root, 'office:automatic-styles'),
      child(root, 'office:styles'),
    ]);
    for (const holder of holders) {
      for (const list of childrenOf(holder, 'text:list-style'))
        this.#lists.set(list.attributes['style:name'] ?? '', levelsOf(list));
      const outline = child(holder, 'text:outline-style');
      if (outline) this.#outline = levelsOf(outline);
      for (const style of childrenOf(holder, 'style:style')) {
        const look = child(style, 'style:text-properties')?.attributes ?? {};
        const name = style.attributes['style:name'] ?? '';
        if (look['text:display'] === 'none') this.#hidden.add(name);
        if (/^(?:super|[1-9]\d?%)/.test(look['style:text-position'] ?? '')) this.#raised.add(name);
      }
    }
  }

  blocks(parent: XmlElement, cell?: SourceLine['cell']): void {
    for (const node of parent.children) {
      if (!isElement(node)) continue;
      switch (node.name) {
        case 'text:p':
          this.#paragraph(node, '', cell);
          break;
        case 'text:h':
          this.#paragraph(node, this.#outlineLabel(node), cell);
          break;
        case 'text:list':
          this.#list(node, node.attributes['text:style-name'] ?? '', 0, cell);
          break;
        case 'table:table':
          this.#table(node, cell);
          break;
        case 'text:section':
        case 'text:index-body':
          this.blocks(node, cell);
          break;
      }
    }
  }

  #list(list: XmlElement, style: string, level: number, cell: SourceLine['cell']): void {
    const counters = this.#counters.get(style) ?? [];
    this.#counters.set(style, counters);
    const continued =
      list.attributes['text:continue-numbering'] === 'true' || list.attributes['text:continue-list'];
    if (level === 0 && !continued) counters.length = 0;
    for (const item of childrenOf(list, 'text:list-item')) {
      let first = true;
      for (const node of item.children) {
        if (!isElement(node)) continue;
        if (node.name === 'text:list')
          this.#list(node, node.attributes['text:style-name'] ?? style, level + 1, cell);
        else if (node.name === 'text:p' || node.name === 'text:h') {
          const label = first ? this.#label(this.#lists.get(style), counters, level) : '';
          this.#paragraph(node, label, cell);
          first = false;
        }
      }
    }
  }

  #label(levels: Map<number, ListLevel> | undefined, counters: number[], level: number): string {
    const definition = levels?.get(level);
    // Only bullets above make a bullet a lower one; numbers above do not.
    const above = [...(levels ?? [])].filter(([at, { bullet }]) => at < level && bullet).length;
    if (!definition) return level === 0 ? '- ' : '+ ';
    if (definition.bullet) {
      const sign = definition.format;
      return /^[-+*]$/.test(sign) ? `${sign} ` : above === 0 ? '- ' : '+ ';
    }
    counters[level] = (counters[level] ?? definition.start - 1) + 1;
    counters.length = level + 1;
    const parts: string[] = [];
    for (let at = Math.max(0, level - definition.show + 1); at <= level; at++)
      parts.push(formatNumber(counters[at] ?? 1, levels?.get(at)?.format ?? 'decimal'));
    const label = `${definition.prefix}${parts.join('.')}${definition.suffix}`.trim();
    return label ? `${label} ` : '';
  }

  #outlineLabel(heading: XmlElement): string {
    const level = Number(heading.attributes['text:outline-level'] ?? 1) - 1;
    const definition = this.#outline?.get(level);
    if (!definition || definition.bullet || !definition.format) return '';
    const counters = this.#counters.get('\0outline') ?? [];
    this.#counters.set('\0outline', counters);
    return this.#label(this.#outline, counters, level);
  }

  #table(table: XmlElement, outer: SourceLine['cell']): void {
    const rows = [...childrenOf(child(table, 'table:table-header-rows'), 'table:table-row'), ...childrenOf(table, 'table:table-row')]; // prettier-ignore
    const columns = Math.max(0, ...rows.map((row) => childrenOf(row, 'table:table-cell').length));
    const number = ++this.#tables;
    rows.forEach((row, rowIndex) =>
      childrenOf(row, 'table:table-cell').forEach((cell, column) =>
        this.blocks(
          cell,
          outer ?? (columns > 1 ? { table: number, row: rowIndex, column, columns } : undefined),
        ),
      ),
    );
  }

  #paragraph(element: XmlElement, label: string, cell: SourceLine['cell']): void {
    const at = ++this.#count;
    const text = this.#inline(element, at);
    text.split('\n').forEach((piece, index) => {
      const kept = piece.replace(/\t/g, '    ').trim();
      if (!tidy(kept)) return;
      this.lines.push({
        text: (index === 0 ? label : '') + kept.normalize('NFC'),
        line: at,
        whole: index === 0,
        ...(cell ? { cell } : {}),
      });
    });
    for (const note of this.#pending.splice(0)) {
      const body = child(note, 'text:note-body');
      const number = ++this.#notes;
      const words = childrenOf(body, 'text:p').map((node) => tidy(this.#inline(node, at)));
      this.lines.push({
        text: `${superscript(number)} ${words.join(' ')}`,
        line: at,
        whole: true,
        footnote: number,
      });
    }
  }

  #inline(element: XmlElement, at: number): string {
    let text = '';
    for (const node of element.children) {
      if (!isElement(node)) {
        text += node.replace(/\s+/g, ' ');
        continue;
      }
      const style = node.attributes['text:style-name'] ?? '';
      if (node.name === 'text:s')
        text += ' '.repeat(Math.min(200, Number(node.attributes['text:c'] ?? 1) || 1));
      else if (node.name === 'text:tab') text += '\t';
      else if (node.name === 'text:line-break') text += '\n';
      else if (node.name === 'text:note') {
        this.#pending.push(node);
        text += superscript(this.#notes + this.#pending.length);
      } else if (node.name === 'text:span' && this.#hidden.has(style)) {
        if (tidy(textOf(node)))
          this.warnings.push({
            code: 'hidden-text',
            line: at,
            message: `Bỏ qua chữ ẩn: “${tidy(textOf(node)).slice(0, 60)}”.`,
          });
      } else if (node.name === 'text:span' || node.name === 'text:a') {
        const inner = this.#inline(node, at);
        text += this.#raised.has(style) && /^\d{1,3}$/.test(inner) ? superscript(inner) : inner;
      }
    }
    return text;
  }
}

function levelsOf(style: XmlElement): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const node of style.children) {
    if (!isElement(node) || !/^text:(?:list|outline)-level-style/.test(node.name)) continue;
    const given = node.attributes;
    const bullet = node.name.endsWith('bullet');
    const format = given['style:num-format'] ?? '';
    levels.set(Number(given['text:level'] ?? 1) - 1, {
      bullet,
      format: bullet ? (given['text:bullet-char'] ?? '-').replace(/[–—]/, '-') : (FORMATS[format] ?? ''),
      prefix: given['style:num-prefix'] ?? '',
      suffix: given['style:num-suffix'] ?? '',
      show: Number(given['text:display-levels'] ?? 1) || 1,
      start: Number(given['text:start-value'] ?? 1) || 1,
    });
  }
  return levels;
}

const FORMATS: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
