import { formatNumber } from '../docx/numbering.ts';
import { child, childrenOf, isElement, type XmlElement } from '../../office/xml.ts';

/** One level of a list style. */
export interface ListLevel {
  bullet: boolean;
  format: string;
  prefix: string;
  suffix: string;
  show: number;
  start: number;
}

const FORMATS: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Numbers of lists and headings of an OpenDocument text, counted as the text is read. */
export class OdtLists {
  readonly #lists = new Map<string, Map<number, ListLevel>>();
  readonly #counters = new Map<string, number[]>();
  #outline: Map<number, ListLevel> | undefined;

  constructor(holders: readonly (XmlElement | undefined)[]) {
    for (const holder of holders) {
      for (const list of childrenOf(holder, 'text:list-style'))
        this.#lists.set(list.attributes['style:name'] ?? '', levelsOf(list));
      const outline = child(holder, 'text:outline-style');
      if (outline) this.#outline = levelsOf(outline);
    }
  }

  /** Opens a list on its outermost level; it counts from the start unless it carries on. */
  open(list: XmlElement, style: string): void {
    const continued =
      list.attributes['text:continue-numbering'] === 'true' || list.attributes['text:continue-list'];
    if (!continued) this.#countersOf(style).length = 0;
  }

  /** Label of the next item, which may say where it counts from; empty when the level has none. */
  label(style: string, level: number, item: Record<string, string>): string {
    const counters = this.#countersOf(style);
    const start = Number(item['text:start-value']);
    if (start > 0) counters[level] = start - 1;
    return this.#next(this.#lists.get(style), counters, level);
  }

  outlineLabel(heading: XmlElement): string {
    const level = Number(heading.attributes['text:outline-level'] ?? 1) - 1;
    const definition = this.#outline?.get(level);
    if (!definition || definition.bullet || !definition.format) return '';
    return this.#next(this.#outline, this.#countersOf('\0outline'), level);
  }

  #countersOf(style: string): number[] {
    const counters = this.#counters.get(style) ?? [];
    this.#counters.set(style, counters);
    return counters;
  }

  #next(levels: Map<number, ListLevel> | undefined, counters: number[], level: number): string {
    const definition = levels?.get(level);
    // Only bullets above make a bullet a lower one; numbers above do not.
    const above = [...(levels ?? [])].filter(([at, { bullet }]) => at < level && bullet).length;
    if (!definition) return level === 0 ? '-' : '+';
    if (definition.bullet) {
      const sign = definition.format;
      return /^[-+*]$/.test(sign) ? sign : above === 0 ? '-' : '+';
    }
    counters[level] = (counters[level] ?? definition.start - 1) + 1;
    counters.length = level + 1;
    const parts: string[] = [];
    for (let at = Math.max(0, level - definition.show + 1); at <= level; at++)
      parts.push(formatNumber(counters[at] ?? 1, levels?.get(at)?.format ?? 'decimal'));
    return `${definition.prefix}${parts.join('.')}${definition.suffix}`.trim();
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
