import { parseHTML } from 'linkedom';
import { parseClauses, type Paragraph } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { renderClauses } from '../../../../src/kinds/plan/render.ts';

/** The clauses of a plan as they stand on its page. */
export function render(paragraphs: readonly Paragraph[], remarks: Record<string, string> = {}, aliases = {}) {
  const tree = parseClauses(paragraphs);
  const html = renderClauses(tree, {
    citedAs: 'Kế hoạch mẫu 2024',
    remarks,
    aliases,
    footnotes: new Set(tree.footnotes.map((note) => note.number)),
    documentHref: (mention) => `/van-ban/${mention.number.length}/`,
  });
  return parseHTML(`<main>${html}</main>`).document;
}

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** What a reader sees of the text itself: without links to copy, citations and remarks of the portal. */
export function textOf(document: ReturnType<typeof render>): string {
  document.querySelectorAll('.ui').forEach((element) => element.remove());
  // Blocks stand apart on the page.
  document.querySelectorAll('p, h2, h3, h4, h5, h6, li').forEach((element) => element.append(' '));
  return fold(document.querySelector('main')!.textContent ?? '');
}

/** Every character of a text in order, footnotes moved to where the page shows them: at the end, as a numbered list. */
export function sourceText(paragraphs: readonly Paragraph[]): string {
  const { footnotes } = parseClauses(paragraphs);
  const lines = new Set(footnotes.map((note) => note.line));
  const body = paragraphs.filter(({ line }) => !lines.has(line)).map(({ text }) => text);
  return fold([...body, ...footnotes.map((note) => note.text)].join(' '));
}
