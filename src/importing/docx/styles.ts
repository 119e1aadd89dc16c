import { child, childrenOf, type XmlElement } from '../../office/xml.ts';

/** What of a paragraph or run matters here; undefined = not said, ask the style. */
export interface Look {
  bold?: boolean;
  hidden?: boolean;
  caps?: boolean;
  struck?: boolean;
  superscript?: boolean;
  font?: string;
  align?: 'left' | 'center' | 'right';
  indent?: number;
  /** List of the paragraph; a style may say only the list or only the level, and have the other from what it is based on. */
  list?: { numId?: string; level?: number };
}

/** What is said nearer to the text wins; of a list, list and level each by itself. */
export function mergeLooks(...looks: readonly Look[]): Look {
  const list = Object.assign({}, ...looks.map((look) => look.list)) as NonNullable<Look['list']>;
  return { ...Object.assign({}, ...looks), ...(Object.keys(list).length ? { list } : {}) } as Look;
}

/** Styles of a Word document, with what they inherit. */
export class Styles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #looks = new Map<string, Look>();
  readonly #defaults: Look;
  /** Style of paragraphs that name none. */
  readonly normal: string | undefined;

  constructor(root: XmlElement | undefined) {
    for (const style of childrenOf(root, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (id) this.#styles.set(id, style);
    }
    this.normal = [...this.#styles].find(
      ([, style]) => style.attributes['w:type'] === 'paragraph' && isOn(style.attributes['w:default']),
    )?.[0];
    const defaults = child(root, 'w:docDefaults');
    this.#defaults = mergeLooks(
      readLook(child(child(defaults, 'w:rPrDefault'), 'w:rPr')),
      readLook(child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
    );
  }

  /** Name of the style as the editor sees it. */
  nameOf(id: string): string {
    return child(this.#styles.get(id), 'w:name')?.attributes['w:val'] ?? id;
  }

  /** Style of that id and those it is based on, nearest first. */
  chain(id: string | undefined): string[] {
    const ids: string[] = [];
    for (let at = id; at && !ids.includes(at);) {
      ids.push(at);
      at = child(this.#styles.get(at), 'w:basedOn')?.attributes['w:val'];
    }
    return ids;
  }

  /** Look of a style with everything it is based on. */
  look(id: string | undefined, depth = 0): Look {
    if (id === undefined || depth > 20) return this.#defaults;
    const known = this.#looks.get(id);
    if (known) return known;
    const style = this.#styles.get(id);
    if (!style) return this.#defaults;
    const parent = child(style, 'w:basedOn')?.attributes['w:val'];
    const look = mergeLooks(
      parent && parent !== id ? this.look(parent, depth + 1) : this.#defaults,
      readLook(child(style, 'w:pPr')),
      readLook(child(style, 'w:rPr')),
    );
    this.#looks.set(id, look);
    return look;
  }
}

/** Reads `w:pPr` or `w:rPr`; only what is said there. */
export function readLook(properties: XmlElement | undefined): Look {
  const look: Look = {};
  if (!properties) return look;
  const on = (name: string): boolean | undefined => {
    const element = child(properties, name);
    return element && isOn(element.attributes['w:val'] ?? 'true');
  };
  const value = (name: string): string | undefined => child(properties, name)?.attributes['w:val'];
  const set = <K extends keyof Look>(key: K, given: Look[K] | undefined): void => {
    if (given !== undefined) look[key] = given;
  };
  set('bold', on('w:b'));
  set('hidden', on('w:vanish'));
  set('caps', on('w:caps'));
  set('struck', on('w:dstrike') || on('w:strike'));
  const vertical = value('w:vertAlign');
  if (vertical) look.superscript = vertical === 'superscript';
  const fonts = child(properties, 'w:rFonts')?.attributes;
  set('font', fonts?.['w:ascii'] ?? fonts?.['w:hAnsi']);
  const align = value('w:jc');
  if (align) look.align = align === 'center' ? 'center' : /^(?:right|end)$/.test(align) ? 'right' : 'left';
  const indent = child(properties, 'w:ind')?.attributes;
  const left = indent?.['w:left'] ?? indent?.['w:start'];
  if (left !== undefined && Number.isFinite(Number(left))) look.indent = Number(left) / 20;
  const list = child(properties, 'w:numPr');
  if (list) {
    const numId = child(list, 'w:numId')?.attributes['w:val'];
    const level = child(list, 'w:ilvl')?.attributes['w:val'];
    look.list = {
      ...(numId === undefined ? {} : { numId }),
      ...(level === undefined ? {} : { level: Number(level) }),
    };
  }
  return look;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
