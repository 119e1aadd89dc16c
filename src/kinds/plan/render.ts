import { clausePlace, rowName } from './citations/citation-string.ts';
import type { Clause, ClauseTree } from './clauses/clauses.ts';
import { escapeHtml } from '../../html/escape.ts';
import { renderInline, type InlineOptions } from './inline.ts';
import { tableHtml } from './tables/table-html.ts';
import { plansText } from '../../text/plans.ts';

export interface RenderOptions extends InlineOptions {
  /** The plan in a citation: “Kế hoạch số 07/KH-UBND ngày 05/3/2024 của UBND xã …”. */
  citedAs: string;
  /** Whole address of its page; a citation ends with that of the clause. */
  address?: string;
  /** Remarks to show at clauses: clause id → text. */
  remarks: Readonly<Record<string, string>>;
  /** Old ids that must go on working: old id → present id. */
  aliases: Readonly<Record<string, string>>;
  /** Clauses after which the page sets in something of its own; the empty id stands for the start. */
  slots?: ReadonlySet<string>;
}

/** Marks in the HTML where the page sets in components. A text of a plan cannot make one: its `<` is escaped. */
export const SLOT = /<!--slot:([^>]*)-->/;

const LISTED = new Set(['dash', 'plus', 'point']);

/**
 * HTML of a plan's body. Text is verbatim: what a reader sees, without elements of class `ui` (link, citation, remark), is the
 * source after NFC and space folding. Every clause carries its permanent id.
 */
export function renderClauses(tree: ClauseTree, options: RenderOptions): string {
  const aliasesOf = new Map<string, string[]>();
  for (const [old, present] of Object.entries(options.aliases))
    aliasesOf.set(present, [...(aliasesOf.get(present) ?? []), old]);
  const writer = new Writer(tree, options, aliasesOf);
  return writer.slot('') + writer.siblings(tree.clauses, []) + footnoteList(tree, options);
}

class Writer {
  readonly tree: ClauseTree;
  readonly options: RenderOptions;
  readonly aliases: ReadonlyMap<string, string[]>;

  constructor(tree: ClauseTree, options: RenderOptions, aliases: ReadonlyMap<string, string[]>) {
    this.tree = tree;
    this.options = options;
    this.aliases = aliases;
  }

  siblings(clauses: readonly Clause[], ancestors: readonly Clause[]): string {
    let html = '';
    let list = '';
    for (const clause of clauses) {
      const wanted = LISTED.has(clause.kind) ? clause.kind : '';
      if (wanted !== list) html += (list ? '</ul>' : '') + (wanted ? '<ul class="marks">' : '');
      list = wanted;
      html += this.clause(clause, ancestors);
    }
    return html + (list ? '</ul>' : '');
  }

  clause(clause: Clause, ancestors: readonly Clause[]): string {
    const chain = [...ancestors, clause];
    if (clause.kind === 'table') return this.table(clause, chain);
    const tag = LISTED.has(clause.kind)
      ? 'li'
      : clause.kind === 'section' || clause.kind === 'part' || clause.kind === 'chapter'
        ? 'section'
        : 'div';
    const label = clause.label ? `<span class="label">${escapeHtml(clause.label)}</span> ` : '';
    const text = renderInline(clause.text, this.options);
    const isTitle = clause.heading !== undefined && clause.text.replace(/\s*[:.]+$/u, '') === clause.heading;
    const level = Math.min(6, 2 + ancestors.filter((ancestor) => ancestor.heading !== undefined).length);
    const body = isTitle
      ? `<h${level}>${label}${text}</h${level}>${this.tools(clause, chain)}`
      : `<p>${label}${this.withHeading(clause, text)}${this.tools(clause, chain)}</p>`;
    return `<${tag} class="clause ${clause.kind}" id="${clause.id}">${this.old(clause)}${body}${this.remark(clause)}${this.slot(clause.id)}${this.siblings(clause.children, chain)}</${tag}>`;
  }

  /** A table with its remarks, those of its rows too, and what the page sets in behind any of them. */
  table(clause: Clause, chain: readonly Clause[]): string {
    const html = tableHtml(clause, {
      words: (text) => renderInline(text, this.options),
      old: (each) => this.old(each),
      tools: this.tools(clause, chain),
    });
    const remarks = clause.children.map((row, index) => {
      const text = this.options.remarks[row.id];
      return text ? remarkHtml(plansText.remarkAt(rowName(row, index + 1)), text) : '';
    });
    const slots = clause.children.map((row) => this.slot(row.id));
    return `<div class="clause table" id="${clause.id}">${html}${this.remark(clause)}${remarks.join('')}${this.slot(clause.id)}${slots.join('')}</div>`;
  }

  /** Marks of the addresses a clause had before. */
  old(clause: Clause): string {
    return (this.aliases.get(clause.id) ?? [])
      .map((id) => `<span id="${escapeHtml(id)}" class="ui"></span>`)
      .join('');
  }

  slot(id: string): string {
    return this.options.slots?.has(id) ? `<!--slot:${id}-->` : '';
  }

  /** The words before a colon that name what the clause is about stand out. */
  withHeading(clause: Clause, text: string): string {
    const heading = clause.heading === undefined ? undefined : escapeHtml(clause.heading);
    return heading && text.startsWith(heading)
      ? `<strong>${heading}</strong>${text.slice(heading.length)}`
      : text;
  }

  /**
   * Permanent link and ready citation. The style sheet shows the citation at the clause the address names, and one click
   * selects all of it: a citation to copy needs no script.
   */
  tools(clause: Clause, chain: readonly Clause[]): string {
    const place = escapeHtml(clausePlace(this.tree.clauses, chain));
    const { citedAs, address } = this.options;
    const cited = [citedAs, ...(address ? [`${address}#${clause.id}`] : [])].join(', ');
    return `<a class="permalink ui" href="#${clause.id}" aria-label="${place}">¶</a><span class="cite ui">${place}, ${escapeHtml(cited)}</span>`;
  }

  remark(clause: Clause): string {
    const remark = this.options.remarks[clause.id] ?? clause.warnings[0]?.message;
    return remark ? remarkHtml(plansText.remark, remark) : '';
  }
}

function remarkHtml(title: string, text: string): string {
  return `<p class="remark ui"><strong>${escapeHtml(title)}:</strong> ${escapeHtml(text)}</p>`;
}

function footnoteList(tree: ClauseTree, options: RenderOptions): string {
  if (!tree.footnotes.length) return '';
  const items = tree.footnotes.map(
    (note) =>
      `<li id="cn-${note.number}" value="${note.number}">${renderInline(note.text, { ...options, footnotes: new Set() })}</li>`,
  );
  return `<section class="footnotes" aria-labelledby="chu-thich"><h2 id="chu-thich" class="ui">${plansText.footnotes}</h2><ol>${items.join('')}</ol></section>`;
}
