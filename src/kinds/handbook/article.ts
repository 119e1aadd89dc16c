import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import type { ChildNode, Element } from 'domhandler';

/** A handbook section as it stands in its built page, cleaned for reading away from the site. */
export interface Article {
  id: string;
  title: string;
  /** What the section says, without tools, menus and links that only make sense on the site. */
  nodes: ChildNode[];
  /** Pictures it shows, as addresses below the site. */
  pictures: string[];
  /** Text under each heading, for the small search: anchor (empty for the opening), heading, words. */
  parts: { anchor: string; heading: string; text: string }[];
}

/** Where a link of the article leads once it has left the site. */
export interface Relink {
  link(address: string): string;
  picture(address: string): string;
}

/**
 * Reads the `<article>` of a built page. Everything that is not printed goes; pictures and links are rewritten by `relink`.
 * @throws Error when the page has no article
 */
export function readArticle(id: string, html: string, relink: Relink): Article {
  const document = parseDocument(html, { lowerCaseAttributeNames: false, lowerCaseTags: false });
  const article = DomUtils.findOne((element) => element.name === 'article', document.children);
  if (!article) throw new Error(`page of ${id} has no article`);
  for (const element of all(article, isLeftOut)) DomUtils.removeElement(element);
  const pictures: string[] = [];
  for (const element of all(article, () => true)) {
    const { attribs } = element;
    for (const name of Object.keys(attribs))
      if (/^data-astro|^srcset$|^sizes$/.test(name)) delete attribs[name];
    if (element.name === 'a' && attribs['href']) attribs['href'] = relink.link(attribs['href']);
    if (element.name !== 'img' || !attribs['src']) continue;
    pictures.push(attribs['src']);
    attribs['src'] = relink.picture(attribs['src']);
  }
  const nodes = article.children;
  const title = all(article, ({ name }) => name === 'h1').map((element) => wordsOf(element))[0] ?? id;
  return { id, title, nodes, pictures, parts: partsOf(nodes) };
}

/** HTML of the article, or XHTML for books. */
export function articleHtml({ nodes }: Article, syntax: 'html' | 'xhtml'): string {
  return nodes
    .map((node) =>
      DomUtils.getOuterHTML(node, syntax === 'xhtml' ? { xmlMode: true } : { encodeEntities: 'utf8' }),
    )
    .join('');
}

/** Words of the article, one block a line, an empty line before a heading. */
export function articleText({ nodes }: Article): string {
  let out = '';
  const visit = (node: ChildNode): void => {
    if (node.type === ElementType.Text) out += node.data.replace(/\s+/g, ' ');
    if (!('attribs' in node) || SILENT.has(node.name) || node.attribs['class'] === 'terms') return;
    if (/^h\d$/.test(node.name)) out += '\n\n';
    else if (BLOCK.has(node.name)) out += '\n';
    if (node.name === 'li') out += `${itemMark(node)} `;
    node.children.forEach(visit);
    if (/^h\d$/.test(node.name) || BLOCK.has(node.name)) out += '\n';
  };
  nodes.forEach(visit);
  return out
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/^(-|\d+\.)\s+/gm, '$1 ')
    .replace(/^((?:-|\d+\.) .*)\n+(?=(?:-|\d+\.) )/gm, '$1\n')
    .replace(/ +([,.;:])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const BLOCK = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'div',
  'section',
  'table',
  'tr',
  'figure',
  'figcaption',
  'summary',
  'dt',
  'dd',
]);
/** Drawings: the sentence under a chart says what it shows. */
const SILENT = new Set(['svg', 'script', 'style']);

/** “-”, or the place in a numbered list: “2.”. */
function itemMark(item: Element): string {
  const list = item.parent as Element;
  return list.name === 'ol' ? `${list.children.filter((child) => 'name' in child).indexOf(item) + 1}.` : '-';
}

function isLeftOut({ attribs }: Element): boolean {
  const classes = (attribs['class'] ?? '').split(/\s+/);
  return ['no-print', 'keep', 'print-only'].some((name) => classes.includes(name)) || 'hidden' in attribs;
}

function all(root: Element, test: (element: Element) => boolean): Element[] {
  return DomUtils.findAll(test, root.children);
}

function wordsOf(node: ChildNode): string {
  return DomUtils.textContent(node).replace(/\s+/g, ' ').trim();
}

function partsOf(nodes: readonly ChildNode[]): Article['parts'] {
  const parts: Article['parts'] = [{ anchor: '', heading: '', text: '' }];
  const visit = (node: ChildNode): void => {
    if (node.type === ElementType.Text) parts.at(-1)!.text += node.data;
    if (!('attribs' in node) || SILENT.has(node.name)) return;
    if (/^h[2-4]$/.test(node.name) && node.attribs['id'])
      parts.push({ anchor: node.attribs['id'], heading: wordsOf(node), text: '' });
    else node.children.forEach(visit);
    if (BLOCK.has(node.name)) parts.at(-1)!.text += ' ';
  };
  nodes.forEach(visit);
  return parts.map((part) => ({ ...part, text: part.text.replace(/\s+/g, ' ').trim() }));
}
