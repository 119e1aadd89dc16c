import { child, childrenOf, isElement, textOf, type XmlElement } from '../../office/xml.ts';

/** Wrappers that stand around blocks, rows, cells or runs alike and add nothing: content controls, custom XML, insertions. */
const WRAPPERS = new Set(['w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'w:dir', 'w:bdo', 'w:hyperlink', 'w:rubyBase', 'm:oMathPara']); // prettier-ignore

/** Children of an element with every wrapper opened, at any depth; content controls that hold a table of contents stay closed. */
export function* contentsOf(parent: XmlElement): Generator<XmlElement> {
  for (const node of parent.children) {
    if (!isElement(node)) continue;
    if (node.name === 'mc:AlternateContent') yield* contentsOf(chosen(node));
    else if (node.name === 'w:sdt' && !holdsContents(node))
      yield* contentsOf(child(node, 'w:sdtContent') ?? node);
    else if (node.name === 'w:ruby') yield* contentsOf(child(node, 'w:rubyBase') ?? node);
    else if (WRAPPERS.has(node.name)) {
      // An insertion counts as a tracked change, so its reader must see where it was.
      if (node.name === 'w:ins' || node.name === 'w:moveTo')
        yield { name: 'changed', attributes: {}, children: [] };
      yield* contentsOf(node);
    } else yield node;
  }
}

/** A content control made by “References → Table of Contents”. */
function holdsContents(node: XmlElement): boolean {
  const gallery = child(child(child(node, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return /table of contents/i.test(gallery?.attributes['w:val'] ?? '');
}

/** Word offers the same thing twice, new and old drawing: the first that holds text is taken, else the first that holds anything. */
export function chosen(alternate: XmlElement): XmlElement {
  const choices = [...childrenOf(alternate, 'mc:Choice'), ...childrenOf(alternate, 'mc:Fallback')];
  return (
    choices.find((choice) => textOf(choice).trim()) ??
    choices.find((choice) => choice.children.some(isElement)) ??
    alternate
  );
}

/** Text boxes inside a drawing, each once. */
export function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  if (element.name === 'mc:AlternateContent') return boxesIn(chosen(element));
  return element.children.filter(isElement).flatMap(boxesIn);
}

/** Pictures and embedded objects in a drawing, by what they are; those in a text box are read with the box. */
export function picturesIn(element: XmlElement): string[] {
  if (element.name === 'w:txbxContent') return [];
  if (element.name === 'mc:AlternateContent') return picturesIn(chosen(element));
  const inner = element.children.filter(isElement);
  // An object shows itself by a picture: that is one thing.
  const object = inner.find(({ name }) => name === 'o:OLEObject');
  if (object) return [objectKind(object.attributes['ProgID'] ?? '')];
  const shown = element.name === 'a:blip' || element.name === 'v:imagedata';
  return [...(shown ? ['hình'] : []), ...inner.flatMap(picturesIn)];
}

function objectKind(program: string): string {
  if (/^Excel/i.test(program)) return 'bảng Excel nhúng';
  return /^Equation/i.test(program) ? 'công thức nhúng' : 'phần nhúng của phần mềm khác';
}

/** Words drawn as a picture (WordArt): watermarks such as “BẢN SAO”. */
export function wordArtIn(element: XmlElement): string[] {
  if (element.name === 'mc:AlternateContent') return wordArtIn(chosen(element));
  const own = element.name === 'v:textpath' ? (element.attributes['string'] ?? '') : '';
  return [...(own.trim() ? [own.trim()] : []), ...element.children.filter(isElement).flatMap(wordArtIn)];
}

/** Text of a part of a Word file as its letters stand in it, deleted text and field codes left aside. */
export function plainText(element: XmlElement): string {
  if (element.name === 'w:t' || element.name === 'm:t') return textOf(element);
  if (element.name === 'w:tab' || element.name === 'w:br') return ' ';
  const inner = element.children.filter(isElement).map(plainText).join('');
  return element.name === 'w:p' ? `${inner} ` : inner;
}
