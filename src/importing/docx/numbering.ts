import { child, childrenOf, type XmlElement } from '../../office/xml.ts';

/** One level of a list as numbering.xml defines it. */
interface Level {
  start: number;
  format: string;
  /** `%1.%2.` or the bullet itself. */
  text: string;
  /** Level after which this one starts again; 0 = never; undefined = after every higher level. */
  restart: number | undefined;
  /** Show all higher numbers as digits (`w:isLgl`). */
  legal: boolean;
}

interface List {
  abstractId: string;
  levels: Map<number, Level>;
  /** Levels that this `w:num` sets back to a number when it is first used. */
  overrides: Map<number, number>;
}

/** Label of a paragraph in an automatic list. */
export interface AutoLabel {
  label: string;
  level: number;
  /** For a bullet, how many levels of bullets stand above it in its list; numbered levels above do not count. */
  bullet: number | undefined;
}

/** Automatic numbering of one document: feed it the paragraphs in order, it gives the printed label of each. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #styleLevels = new Map<string, Map<string, number>>();
  readonly #counters = new Map<string, number[]>();
  readonly #started = new Set<string>();

  constructor(root: XmlElement | undefined) {
    const abstracts = new Map<string, XmlElement>();
    const byStyleLink = new Map<string, XmlElement>();
    for (const abstract of childrenOf(root, 'w:abstractNum')) {
      abstracts.set(abstract.attributes['w:abstractNumId'] ?? '', abstract);
      const link = child(abstract, 'w:styleLink')?.attributes['w:val'];
      if (link) byStyleLink.set(link, abstract);
    }
    for (const num of childrenOf(root, 'w:num')) {
      const id = num.attributes['w:numId'] ?? '';
      let abstractId = child(num, 'w:abstractNumId')?.attributes['w:val'] ?? '';
      let abstract = abstracts.get(abstractId);
      const link = child(abstract, 'w:numStyleLink')?.attributes['w:val'];
      if (link && byStyleLink.has(link)) {
        abstract = byStyleLink.get(link)!;
        abstractId = abstract.attributes['w:abstractNumId'] ?? abstractId;
      }
      const list: List = { abstractId, levels: this.#levels(abstract, id), overrides: new Map() };
      for (const override of childrenOf(num, 'w:lvlOverride')) {
        const level = Number(override.attributes['w:ilvl'] ?? 0);
        for (const [key, value] of this.#levels(override, id)) list.levels.set(key, value);
        const start = child(override, 'w:startOverride')?.attributes['w:val'];
        if (start !== undefined) list.overrides.set(level, Number(start));
      }
      this.#lists.set(id, list);
    }
  }

  /** Level that the list ties to a paragraph style (`w:pStyle`), for headings numbered through their style. */
  levelOfStyle(numId: string, style: string): number | undefined {
    return this.#styleLevels.get(numId)?.get(style);
  }

  /** Counts one paragraph of list `numId` and returns its label; undefined when the list does not exist. */
  next(numId: string, level: number): AutoLabel | undefined {
    const list = this.#lists.get(numId);
    const definition = list?.levels.get(level);
    if (!list || !definition) return undefined;
    if (definition.format === 'bullet') {
      const above = [...list.levels].filter(([at, { format }]) => at < level && format === 'bullet').length;
      return { label: definition.text, level, bullet: above };
    }
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    if (!this.#started.has(numId)) {
      this.#started.add(numId);
      for (const [at, start] of list.overrides) counters[at] = start - 1;
    }
    counters[level] = (counters[level] ?? definition.start - 1) + 1;
    for (let at = level + 1; at <= 8; at++) {
      const restart = list.levels.get(at)?.restart;
      if (restart === 0 || (restart !== undefined && level >= restart)) continue;
      delete counters[at];
    }
    const label = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = definition.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
      return formatNumber(counters[at] ?? list.levels.get(at)?.start ?? 1, format);
    });
    return { label, level, bullet: undefined };
  }

  #levels(parent: XmlElement | undefined, numId: string): Map<number, Level> {
    const levels = new Map<number, Level>();
    for (const element of childrenOf(parent, 'w:lvl')) {
      const value = (name: string): string | undefined => child(element, name)?.attributes['w:val'];
      const at = Number(element.attributes['w:ilvl'] ?? 0);
      levels.set(at, {
        start: Number(value('w:start') ?? 1),
        format: value('w:numFmt') ?? 'decimal',
        text: value('w:lvlText') ?? '',
        restart: value('w:lvlRestart') === undefined ? undefined : Number(value('w:lvlRestart')),
        legal: child(element, 'w:isLgl') !== undefined,
      });
      const style = value('w:pStyle');
      if (style) {
        const known = this.#styleLevels.get(numId) ?? new Map<string, number>();
        this.#styleLevels.set(numId, known.set(style, at));
      }
    }
    return levels;
  }
}

/** 4 → `IV`, `iv`, `d`, `04`, as Word prints the number format; unknown formats as digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const steps: [number, string][] = [
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
    [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ]; // prettier-ignore
  let left = value;
  return steps
    .map(([size, sign]) => {
      const times = Math.floor(left / size);
      left -= times * size;
      return sign.repeat(times);
    })
    .join('');
}

/** Word counts a…z, then aa, bb, cc. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 20) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
