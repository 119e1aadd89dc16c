import { handbookText } from '../../text/handbook.ts';
import { articleHtml, articleText, type Article } from './article.ts';
import { escapeHtml } from '../../html/escape.ts';
import { markVietnamese } from '../../html/vietnamese-parts.ts';

export interface PackInput {
  /** Name of the handbook and of the site. */
  title: string;
  site: string;
  /** Who answers for it, licence and the like; one paragraph each. */
  about: readonly string[];
  /** Address of the handbook on the web. */
  address: string;
  /** Of the words around the articles, which are in Vietnamese. */
  language: string;
  articles: readonly Article[];
  /** Style rules that something on these pages, or made by the search, can use. */
  stylesFor: (pages: readonly string[]) => string;
  /** The search, a classic script: `file://` forbids modules and fetching. */
  searchScript: string;
  /** Pictures by their path in the pack. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/** Files of the handbook as plain pages with relative links, opened by a double click on `index.html`. Path → content. */
export function packFolder(input: PackInput): Map<string, string | Uint8Array> {
  const index = input.articles.flatMap((article) =>
    article.parts.map(({ anchor, heading, text: words }) => ({
      a: `${article.id}.html${anchor ? `#${anchor}` : ''}`,
      t: heading ? `${article.title} · ${heading}` : article.title,
      x: words,
    })),
  );
  const pages = new Map([
    ['index.html', frontPage(input)],
    ...input.articles.map((article): [string, string] => [
      `${article.id}.html`,
      page(
        input,
        article.title,
        `<p><a href="index.html">← ${handbookText.pack.back}</a></p><article class="prose">${articleHtml(article, 'html')}</article><p><a href="index.html">← ${handbookText.pack.back}</a></p>`,
      ),
    ]),
  ]);
  return new Map<string, string | Uint8Array>([
    ...pages,
    ['tep/kieu.css', input.stylesFor([...pages.values()])],
    ['tep/chi-muc.js', `window.chiMuc=${JSON.stringify(index)};\n`],
    ['tep/tim.js', input.searchScript],
    ...input.pictures,
  ]);
}

/** The whole handbook as one plain text. */
export function packText({ title, site, about, address, articles }: PackInput): string {
  const head = [`${site} – ${title}`, ...about, `${handbookText.pack.web}: ${address}`].join('\n');
  const contents = articles.map((article, index) => `${index + 1}. ${article.title}`).join('\n');
  const rule = '='.repeat(40);
  return `${[`${head}\n\n${contents}`, ...articles.map(articleText)].join(`\n\n${rule}\n\n`)}\n`;
}

function frontPage(input: PackInput): string {
  return page(
    input,
    input.title,
    `<h1>${escapeHtml(input.title)}</h1>
<form id="tim" role="search" class="search-form" hidden><label class="visually-hidden" for="cau">${handbookText.pack.searchLabel}</label><input id="cau" type="search" placeholder="${handbookText.pack.searchLabel}" autocomplete="off"></form>
<div id="ket-qua" role="status" data-none="${handbookText.pack.searchNone}" data-found="${handbookText.pack.searchFound}"></div>
<h2>${handbookText.pack.contents}</h2>
<ol>${input.articles.map((article) => `<li><a href="${article.id}.html">${escapeHtml(article.title)}</a></li>`).join('')}</ol>
${input.about.map((line) => `<p class="small">${escapeHtml(line)}</p>`).join('\n')}
<p class="small">${handbookText.pack.web}: <a href="${input.address}">${input.address}</a></p>
<script src="tep/chi-muc.js"></script><script src="tep/tim.js"></script>`,
  );
}

function page({ site, language }: PackInput, title: string, body: string): string {
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} · ${escapeHtml(site)}</title><link rel="stylesheet" href="tep/kieu.css"></head>
<body><div class="wrap"><main>${body}</main></div></body></html>
`;
  return language === 'vi' ? html : markVietnamese(html, language);
}
