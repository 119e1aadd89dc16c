/**
 * The box and its results as a combobox (WAI-ARIA Authoring Practices, “Combobox pattern”) whose popup is a dialog. Of the four
 * kinds of popup only a dialog leaves its children what they are, here an ordered list of links: options of a listbox
 * may hold no links, and rows of a grid are no list. A dialog takes no `aria-activedescendant`; the focus itself moves, which is
 * what readers of links expect. It is not modal: it stands in the page, covers nothing, and Tab goes through it.
 *
 * ↓ goes from the box into the results, ↑ ↓ among them, Enter opens one as any link. Esc leads from a result back to the
 * box; in the box it clears it, which closes the results.
 */
export class Combobox {
  onClear: () => void = () => undefined;
  readonly #input: HTMLInputElement;
  readonly #popup: HTMLElement;
  readonly #list: HTMLElement;

  constructor(root: HTMLElement, input: HTMLInputElement, popup: HTMLElement, list: HTMLElement) {
    this.#input = input;
    this.#popup = popup;
    this.#list = list;
    // Set here and not in the page: without script the box is a plain field of a form.
    popup.setAttribute('role', 'dialog');
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-haspopup': 'dialog',
      'aria-controls': popup.id,
      'aria-autocomplete': 'list',
    }))
      input.setAttribute(name, value);
    this.expanded = false;
    root.addEventListener('keydown', (event) => {
      if (!event.isComposing && this.#press(event.key)) event.preventDefault();
    });
  }

  set expanded(open: boolean) {
    this.#input.setAttribute('aria-expanded', String(open));
    this.#popup.hidden = !open;
  }

  /** Whether the key meant something here. */
  #press(key: string): boolean {
    const links = [...this.#list.querySelectorAll<HTMLAnchorElement>('[data-result] > a:first-child')];
    const at = links.findIndex((link) => link === document.activeElement);
    const inBox = document.activeElement === this.#input;
    if (key === 'ArrowDown' && (inBox || at >= 0)) links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (key === 'ArrowUp' && at >= 0) (links[at - 1] ?? this.#input).focus();
    else if (key === 'Escape' && at >= 0) this.#input.focus();
    else if (key === 'Escape' && inBox && this.#input.value) {
      this.#input.value = '';
      this.onClear();
    } else return false;
    return true;
  }
}
