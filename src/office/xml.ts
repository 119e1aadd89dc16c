import { SaxesParser } from 'saxes';
import { FileRefusal } from './refusal.ts';
import { broken } from './zip.ts';

/** A light element tree; names carry the usual prefix of their namespace (`w:p`), whatever the file calls it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0': 'number',
  'http://www.w3.org/1999/xlink': 'xlink',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
};
const MAX_DEPTH = 300;
const MAX_ELEMENTS = 1_500_000;

/**
 * Parses one XML part. Document types are refused: Office files have none, and entities are the way in for
 * expansion bombs and for reading other files. Nothing outside the given text is ever read.
 * @throws FileRefusal when the XML is broken, too deep or too large.
 */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const stack: XmlElement[] = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new FileRefusal(
      'broken',
      'Tệp có khai báo DOCTYPE/ENTITY, không phải tệp văn phòng bình thường.',
      'Không nhập tệp này; hỏi lại nơi gửi, hoặc chép chữ sang một tệp mới.',
    );
  });
  parser.on('error', () => {
    throw broken();
  });
  parser.on('opentag', (tag) => {
    if (stack.length > MAX_DEPTH || ++elements > MAX_ELEMENTS)
      throw new FileRefusal(
        'bomb',
        'Tệp có cấu trúc lồng nhau quá sâu hoặc quá lớn so với một văn bản.',
        'Mở bằng Word hoặc LibreOffice, chép chữ sang một tệp mới rồi nhập.',
      );
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes))
      attributes[nameOf(attribute.uri, attribute.prefix, attribute.local)] = attribute.value;
    const element = { name: nameOf(tag.uri, tag.prefix, tag.local), attributes, children: [] };
    stack.at(-1)!.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => void stack.pop());
  const addText = (text: string): void => void stack.at(-1)!.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source).close();
  return root.children.find(isElement) ?? root;
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}

/** First child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

/** Child elements of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement => isElement(node) && node.name === name,
  );
}

/** Text of an element and everything in it. */
export function textOf(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textOf(node) : node)).join('');
}

function nameOf(uri: string, prefix: string, local: string): string {
  const known = PREFIXES[uri] ?? prefix;
  return known ? `${known}:${local}` : local;
}
