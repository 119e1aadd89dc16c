import { findMentions, type Mention } from './citations/citations.ts';
import { findAnchors } from './clauses/footnotes.ts';
import { escapeHtml } from '../../html/escape.ts';
import { plansText } from '../../text/plans.ts';

/** What the page knows when it shows a text of a plan. */
export interface InlineOptions {
  footnotes: ReadonlySet<number>;
  /** Address of the page of a cited document. */
  documentHref: (mention: Mention) => string | undefined;
}

/** A text with its cited documents and footnote anchors as links, `*words*` as emphasis; every character else as it stands. */
export function renderInline(text: string, { footnotes, documentHref }: InlineOptions): string {
  const marks: { from: number; to: number; html: string }[] = [];
  for (const mention of findMentions(text)) {
    const href = documentHref(mention);
    const printed = text.slice(mention.index, mention.index + mention.length);
    if (href)
      marks.push({
        from: mention.index,
        to: mention.index + mention.length,
        html: `<a href="${escapeHtml(href)}">${escapeHtml(printed)}</a>`,
      });
  }
  for (const anchor of findAnchors(text, footnotes)) {
    const printed = text.slice(anchor.index, anchor.index + anchor.length);
    marks.push({
      from: anchor.index,
      to: anchor.index + anchor.length,
      html: `<a class="fn" href="#cn-${anchor.number}" aria-label="${plansText.footnote(anchor.number)}">${printed}</a>`,
    });
  }
  marks.sort((a, b) => a.from - b.from);
  let html = '';
  let position = 0;
  for (const mark of marks) {
    if (mark.from < position) continue;
    html += escapeHtml(text.slice(position, mark.from)) + mark.html;
    position = mark.to;
  }
  html += escapeHtml(text.slice(position));
  // Emphasis left by text recognition: `(*làng*)`.
  return html.replace(/(?<![\p{L}\d*])\*([^*<>\n]{1,200})\*(?![\p{L}\d*])/gu, '<em>$1</em>');
}
