/**
 * Two buttons at the clause that the address names: one copies its citation, one its address. Both texts stand in the page already,
 * and can be copied by hand without this.
 * @param offer makes buttons with `data-copy` work
 */
export function copyCitations(root: Document, offer: (within: ParentNode) => void): void {
  const clauses = root.querySelector<HTMLElement>('[data-copy-citation]');
  if (!clauses) return;
  const words = clauses.dataset;
  const show = (): void => {
    const clause = root.getElementById(decodeURIComponent(root.location.hash.slice(1)));
    const cite = clause?.querySelector('.cite');
    // The first citation inside a clause is its own, unless the clause has none.
    if (!cite || cite.closest('.clause') !== clause || cite.nextElementSibling?.matches('.cite-tools'))
      return;
    const tools = root.createElement('span');
    tools.className = 'cite-tools ui no-print';
    const button = (name: string, text: string, copied: string): void => {
      const made = root.createElement('button');
      made.type = 'button';
      made.textContent = name;
      made.dataset['copy'] = text;
      made.dataset['copied'] = copied;
      tools.append(made);
    };
    button(words['copyCitation']!, cite.textContent!, words['copiedCitation']!);
    button(words['copyAddress']!, cite.textContent!.split(', ').pop()!, words['copiedAddress']!);
    cite.after(tools);
    offer(tools);
  };
  root.defaultView?.addEventListener('hashchange', show);
  show();
}
