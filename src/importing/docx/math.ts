import { superscript } from '../line.ts';
import { child, childrenOf, isElement, textOf, type XmlElement } from '../../office/xml.ts';

/** An equation of Word (`m:oMath`) on one line, as it is read aloud: `(a + b)/c`, `√(x)`, `m²`, `CO_2`. No figure is left out. */
export function linearMath(element: XmlElement): string {
  return inside(element).replace(/\s+/gu, ' ').trim();
}

function inside(parent: XmlElement | undefined): string {
  return (parent?.children ?? []).map((node) => (isElement(node) ? part(node) : '')).join('');
}

function part(node: XmlElement): string {
  const arg = (name: string): string => inside(child(node, name));
  const sign = (properties: string, name: string, usual: string): string =>
    child(child(node, properties), name)?.attributes['m:val'] ?? usual;
  switch (node.name) {
    case 'm:r':
      return node.children
        .filter(isElement)
        .filter(({ name }) => name === 'm:t' || name === 'w:t')
        .map(textOf)
        .join('');
    case 'm:f':
      return `${grouped(arg('m:num'))}/${grouped(arg('m:den'))}`;
    case 'm:sSup':
      return raised(arg('m:e'), arg('m:sup'));
    case 'm:sSub':
      return `${arg('m:e')}_${grouped(arg('m:sub'))}`;
    case 'm:sSubSup':
      return raised(`${arg('m:e')}_${grouped(arg('m:sub'))}`, arg('m:sup'));
    case 'm:sPre':
      return `${arg('m:sub')}${arg('m:sup')}${arg('m:e')}`;
    case 'm:rad':
      return `${arg('m:deg')}√(${arg('m:e')})`;
    case 'm:d':
      return (
        sign('m:dPr', 'm:begChr', '(') +
        childrenOf(node, 'm:e')
          .map(inside)
          .join(sign('m:dPr', 'm:sepChr', ' | ')) +
        sign('m:dPr', 'm:endChr', ')')
      );
    case 'm:nary': {
      const bounds = [
        arg('m:sub') && `_${grouped(arg('m:sub'))}`,
        arg('m:sup') && `^${grouped(arg('m:sup'))}`,
      ];
      return `${sign('m:naryPr', 'm:chr', '∫')}${bounds.join('')} ${arg('m:e')}`;
    }
    case 'm:limLow':
    case 'm:limUpp':
      return `${arg('m:e')}_${grouped(arg('m:lim'))}`;
    case 'm:m':
      return `[${childrenOf(node, 'm:mr')
        .map((row) => childrenOf(row, 'm:e').map(inside).join(', '))
        .join('; ')}]`;
    case 'm:eqArr':
      return childrenOf(node, 'm:e').map(inside).join('; ');
    default:
      // Properties hold no text; what else there is holds its text deeper down.
      return node.name.endsWith('Pr') ? '' : inside(node);
  }
}

/** `x`, `12`, `(a + b)`. */
function grouped(text: string): string {
  return /^[\p{L}\d.,%]*$/u.test(text) ? text : `(${text})`;
}

function raised(base: string, exponent: string): string {
  return /^\d{1,3}$/.test(exponent) ? base + superscript(exponent) : `${base}^${grouped(exponent)}`;
}
