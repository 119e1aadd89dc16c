import { isElement, type XmlElement } from '../../office/xml.ts';

/** A field that is open where the reading stands. */
interface OpenField {
  code: string;
  phase: 'code' | 'result';
}

/** What to do with text at this place. */
export type FieldState = 'shown' | 'code' | 'contents';

/**
 * Fields of Word as the reading passes through them, also over several paragraphs: codes are never text, results are, except the
 * table of contents and the index, which repeat what stands elsewhere.
 */
export class Fields {
  readonly #open: OpenField[] = [];
  readonly #unpaired: ReadonlySet<XmlElement>;

  /** @param story body, note or text box whose fields are followed; marks that have no partner in it are left aside */
  constructor(story: XmlElement) {
    this.#unpaired = unpaired(story);
  }

  mark(element: XmlElement): void {
    if (this.#unpaired.has(element)) return;
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') this.#open.push({ code: '', phase: 'code' });
    else if (type === 'separate' && this.#open.length) this.#open.at(-1)!.phase = 'result';
    else if (type === 'end') this.#open.pop();
  }

  code(text: string): void {
    const field = this.#open.at(-1);
    if (field?.phase === 'code') field.code += text;
  }

  get state(): FieldState {
    if (this.#open.some(({ phase }) => phase === 'code')) return 'code';
    return this.#open.some(({ code }) => isContents(code)) ? 'contents' : 'shown';
  }
}

/** Codes of fields that repeat headings: `TOC \o "1-3"`, `INDEX`. */
export function isContents(code: string): boolean {
  return /^\s*(?:TOC|INDEX|TOA)(?:\s|$)/i.test(code);
}

/** Field marks without partner: a file cut by hand must not lose all that comes after. */
function unpaired(story: XmlElement): Set<XmlElement> {
  const begins: XmlElement[] = [];
  const alone = new Set<XmlElement>();
  const visit = (element: XmlElement): void => {
    for (const node of element.children) {
      if (!isElement(node)) continue;
      // A text box is a story of its own.
      if (node.name === 'w:txbxContent') continue;
      if (node.name !== 'w:fldChar') {
        visit(node);
        continue;
      }
      const type = node.attributes['w:fldCharType'];
      if (type === 'begin') begins.push(node);
      else if (type === 'end' && !begins.pop()) alone.add(node);
      else if (type === 'separate' && !begins.length) alone.add(node);
    }
  };
  visit(story);
  for (const begin of begins) alone.add(begin);
  return alone;
}
