import { DomUtils, parseDocument } from 'htmlparser2';
import type { ChildNode, Element } from 'domhandler';
import { handbookText } from '../../text/handbook.ts';
import { articleHtml, type Article } from './article.ts';
import { escapeHtml } from '../../html/escape.ts';
import { markVietnamese } from '../../html/vietnamese-parts.ts';

export interface BookInput {
  title: string;
  /** Who answers for the book. */
  creator: string;
  /** Permanent name of the book: its address on the web. */
  identifier: string;
  /** Of the words around the articles, which are in Vietnamese. */
  language: string;
  /** Last change of any section, `YYYY-MM-DD`. */
  modified: string;
  about: readonly string[];
  /** Links between articles must already end in `.xhtml`. */
  articles: readonly Article[];
}

/** Files of an EPUB 3.2 book in their order; `mimetype` comes first and must be stored uncompressed (EPUB OCF 3.2, 4.3). */
export function bookFolder(book: BookInput): Map<string, string> {
  const chapters = book.articles.map((article) => ({
    id: article.id,
    title: article.title,
    body: forReaders(articleHtml(article, 'xhtml')),
  }));
  return new Map([
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/sach.opf', packageFile(book, chapters)],
    ['EPUB/muc-luc.xhtml', contentsPage(book, chapters)],
    ['EPUB/bia.xhtml', page(book.language, book.title, coverBody(book))],
    ...chapters.map(({ id, title, body }): [string, string] => [
      `EPUB/${id}.xhtml`,
      page(book.language, title, body),
    ]),
    ['EPUB/kieu.css', CSS],
  ]);
}

interface Chapter {
  id: string;
  title: string;
  body: string;
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/sach.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

const CSS = `body{line-height:1.5}h1{font-size:1.5em}h2{font-size:1.2em;margin-top:1.5em}.quick{border-top:2px solid;border-bottom:2px solid;padding:.5em 0}.src{font-size:.75em}.small{font-size:.9em}svg{max-width:100%}table{border-collapse:collapse}th,td{text-align:left;padding:.2em .6em .2em 0;border-bottom:1px solid}
`;

/** Reading devices know no popover buttons: a word keeps its place, its meaning stands after the text. One drawing of a chart is enough. */
function forReaders(xhtml: string): string {
  const root = parseDocument(xhtml, { xmlMode: true });
  const each = (test: (element: Element) => boolean): Element[] => DomUtils.findAll(test, root.children);
  for (const element of each(({ attribs }) => /\bchart-narrow\b/.test(attribs['class'] ?? '')))
    DomUtils.removeElement(element);
  for (const button of each(({ name }) => name === 'button')) {
    button.children.slice().forEach((child: ChildNode) => DomUtils.prepend(button, child));
    DomUtils.removeElement(button);
  }
  for (const element of each(() => true)) {
    delete element.attribs['popover'];
    if (element.name === 'svg') element.attribs['xmlns'] = 'http://www.w3.org/2000/svg';
    // EPUB 3.2 knows only the values of SVG 1.1.
    delete element.attribs['font-variant'];
    // A role that HTML 5.3 does not know on this element fails the validator; the words carry the meaning.
    if (element.attribs['role'] === 'note') delete element.attribs['role'];
  }
  return DomUtils.getOuterHTML(root.children, { xmlMode: true });
}

function page(language: string, title: string, body: string): string {
  const xhtml = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}"><head><meta charset="utf-8"/><title>${escapeHtml(title)}</title><link rel="stylesheet" href="kieu.css"/></head><body>${body}</body></html>
`;
  return language === 'vi' ? xhtml : markVietnamese(xhtml, language);
}

function coverBody({ title, about, identifier }: BookInput): string {
  const lines = about.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return `<h1>${escapeHtml(title)}</h1>${lines}<p>${handbookText.pack.web}: <a href="${escapeHtml(identifier)}">${escapeHtml(identifier)}</a></p>`;
}

function contentsPage({ language }: BookInput, chapters: readonly Chapter[]): string {
  const items = chapters
    .map(({ id, title }) => `<li><a href="${id}.xhtml">${escapeHtml(title)}</a></li>`)
    .join('');
  return page(
    language,
    handbookText.book.contents,
    `<nav epub:type="toc" id="muc-luc"><h1>${handbookText.book.contents}</h1><ol>${items}</ol></nav>`,
  );
}

function packageFile(book: BookInput, chapters: readonly Chapter[]): string {
  const items = chapters
    .map(
      ({ id, body }) =>
        `<item id="m-${id}" href="${id}.xhtml" media-type="application/xhtml+xml"${body.includes('<svg') ? ' properties="svg"' : ''}/>`,
    )
    .join('\n');
  const languages = [...new Set(['vi', book.language])]
    .map((code) => `<dc:language>${code}</dc:language>`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="ma" xml:lang="${book.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="ma">${escapeHtml(book.identifier)}</dc:identifier><dc:title>${escapeHtml(book.title)}</dc:title>${languages}<dc:creator>${escapeHtml(book.creator)}</dc:creator>
<meta property="dcterms:modified">${book.modified}T00:00:00Z</meta>
</metadata>
<manifest>
<item id="muc-luc" href="muc-luc.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="bia" href="bia.xhtml" media-type="application/xhtml+xml"/>
<item id="kieu" href="kieu.css" media-type="text/css"/>
${items}
</manifest>
<spine><itemref idref="bia"/><itemref idref="muc-luc"/>${chapters.map(({ id }) => `<itemref idref="m-${id}"/>`).join('')}</spine>
</package>
`;
}
