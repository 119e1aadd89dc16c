import { child, childrenOf, isElement, textOf, type XmlElement } from '../office/xml.ts';
import { raised, struck } from './letters.ts';
import { isTrue } from './sheet.ts';

/** Words of a string in several styles, without the reading aids of East Asian text; what stands raised or is struck stays so. */
export function richText(element: XmlElement): string {
  return element.children
    .filter(isElement)
    .map((part) => {
      if (part.name === 't') return textOf(part);
      if (part.name !== 'r') return '';
      const words = childrenOf(part, 't').map(textOf).join('');
      const style = child(part, 'rPr');
      const crossed = child(style, 'strike');
      if (crossed && isTrue(crossed.attributes['val'] ?? '1')) return struck(words);
      return child(style, 'vertAlign')?.attributes['val'] === 'superscript' ? raised(words) : words;
    })
    .map(unescape)
    .join('')
    .normalize('NFC')
    .trim();
}

/** Signs that XML cannot hold are written `_x000D_`. */
function unescape(text: string): string {
  return text.replaceAll(/_x([\dA-F]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
