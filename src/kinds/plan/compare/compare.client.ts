import '../../../search/page/older-browsers.client.ts';
import { compareText as text } from '../../../text/compare.ts';
import { fold } from '../../../vietnamese/fold.ts';
import { type ComparedHeading, type ComparedPlan, type ComparedTarget, layBeside } from './compare.ts';

/** Any two plans side by side, from a small file each. Without it the page shows what plans share. */
const form = document.querySelector<HTMLFormElement>('[data-compare]');
const output = document.querySelector<HTMLElement>('[data-compared]');
/** What many plans share: shown until two are chosen. */
const shared = document.querySelector<HTMLElement>('[data-compare-shared]');
const status = document.querySelector<HTMLElement>('[data-compare-status]');

/** Names beyond which a choice is easier once narrowed by a few letters. */
const MANY = 20;

type Name = [id: string, title: string, year: number];

document.querySelector('[data-compare-late]')?.remove();
if (form && output && status) void start(form, output, status);

async function start(form: HTMLFormElement, output: HTMLElement, status: HTMLElement): Promise<void> {
  const [a, b] = ['a', 'b'].map((side) =>
    form.querySelector<HTMLSelectElement>(`[data-compare-side=${side}]`)!,
  ) as [HTMLSelectElement, HTMLSelectElement];
  const say = (words: string): void => void (status.textContent = words);
  const names = await fetchJson<Name[]>(form.dataset['compare']!).catch(() => undefined);
  if (!names) return say(text.failed);
  const asked = new URLSearchParams(location.search);
  for (const select of [a, b]) {
    fill(select, names, '');
    select.value = names.some(([id]) => id === asked.get(select.name)) ? asked.get(select.name)! : '';
  }
  let missing = [a, b].some((select) => asked.get(select.name) && select.value === '');
  const narrow = form.querySelector<HTMLInputElement>('[data-compare-narrow]')!;
  narrow.parentElement!.hidden = names.length <= MANY;
  form.hidden = false;
  const pairs = document.querySelector<HTMLElement>('[data-compare-pairs]');
  if (pairs) pairs.hidden = false;

  let turn = 0;
  const show = async (): Promise<void> => {
    const mine = ++turn;
    refill(output, []);
    if (shared) shared.hidden = false;
    if (!a.value || !b.value) return say(missing ? text.unknown : '');
    if (a.value === b.value) return say(text.same);
    say(text.loading);
    try {
      const [left, right] = await Promise.all(
        [a, b].map(({ value }) => fetchJson<ComparedPlan>(addressOf('file', value))),
      );
      // Another choice was made while these were on their way.
      if (mine !== turn) return;
      refill(output, draw(left!, right!, say));
      if (shared) shared.hidden = true;
    } catch {
      if (mine === turn) say(text.failed);
    }
  };
  form.addEventListener('change', (event) => {
    if (event.target === narrow) return;
    missing = false;
    history.replaceState(null, '', `${location.pathname}?a=${a.value}&b=${b.value}`);
    void show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  narrow.addEventListener('input', () => {
    for (const select of [a, b]) fill(select, names, narrow.value);
  });
  await show();
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as T;
}

/** Plans whose name holds the letters, by year; the one chosen stays. */
function fill(select: HTMLSelectElement, names: readonly Name[], letters: string): void {
  const chosen = select.value;
  const wanted = fold(letters).trim();
  const fitting = names.filter(([id, title]) => id === chosen || fold(title).includes(wanted));
  const groups: HTMLOptGroupElement[] = [];
  // The list comes newest first, one year after the other.
  for (const [id, title, year] of fitting) {
    let group = groups[groups.length - 1];
    if (!group || group.label !== String(year)) {
      group = element('optgroup');
      group.label = String(year);
      groups.push(group);
    }
    group.append(option(id, title));
  }
  refill(select, [option('', text.choose), ...groups]);
  select.value = chosen;
}

/** `replaceChildren`, which browsers of 2020 do not have. */
function refill(parent: HTMLElement, children: Node[]): void {
  parent.textContent = '';
  parent.append(...children);
}

function option(value: string, title: string): HTMLOptionElement {
  const made = element('option', title);
  made.value = value;
  return made;
}

function draw(left: ComparedPlan, right: ComparedPlan, say: (words: string) => void): Node[] {
  const { targets, sections, onlyLeft, onlyRight } = layBeside(left, right);
  say(text.shown(left.title, right.title, targets.length, sections.length));
  const pair = (name: string, a: Node[], b: Node[]): HTMLElement =>
    named(
      element(
        'div',
        ...(name ? [named(element('h3', name), 'compare-name')] : []),
        side(left, a),
        side(right, b),
      ),
      'compare-pair',
    );
  return [
    element('h2', text.targets),
    ...(targets.length === 0 ? [element('p', text.noTargets)] : []),
    ...targets.map((row) =>
      pair(
        row.name,
        row.left.map((each) => figure(left, each)),
        row.right.map((each) => figure(right, each)),
      ),
    ),
    element('h2', text.sections),
    ...(sections.length === 0 ? [element('p', text.noSections)] : []),
    ...sections.map((row) => pair('', [section(left, row.left)], [section(right, row.right)])),
    ...[
      [left, onlyLeft],
      [right, onlyRight],
    ].flatMap(([plan, only]) => alone(plan as ComparedPlan, only as typeof onlyLeft)),
  ];
}

function side(plan: ComparedPlan, content: Node[]): HTMLElement {
  const whose = named(anchor(plan.id, plan.title), 'compare-whose');
  return named(element('div', whose, ...content), 'compare-side');
}

function figure(plan: ComparedPlan, { printed, clause, place, change }: ComparedTarget): HTMLElement {
  return element(
    'p',
    named(element('span', printed), 'figure'),
    ' ',
    named(anchor(plan.id, place, clause), 'small'),
    ...(change ? [named(element('span', ` (${text.change})`), 'small muted')] : []),
  );
}

function section(plan: ComparedPlan, { below, ...own }: ComparedPlan['sections'][number]): HTMLElement {
  const list = named(
    element('ul', ...below.map((each) => element('li', heading(plan, each)))),
    'plain small',
  );
  return element('div', heading(plan, own), ...(below.length > 0 ? [list] : []));
}

function heading(plan: ComparedPlan, { label, heading: words, clause }: ComparedHeading): HTMLElement {
  return anchor(plan.id, label ? `${label}. ${words}` : words, clause);
}

/** What only one of them has, folded: it compares with nothing. */
function alone(plan: ComparedPlan, only: Pick<ComparedPlan, 'sections' | 'targets'>): HTMLElement[] {
  if (only.sections.length + only.targets.length === 0) return [];
  return [
    named(
      element(
        'details',
        element('summary', text.only(plan.title, only.targets.length, only.sections.length)),
        ...only.targets.map((target) => element('div', element('p', target.name), figure(plan, target))),
        ...only.sections.map((each) => section(plan, each)),
      ),
      'compare-only',
    ),
  ];
}

function anchor(plan: string, words: string, clause?: string): HTMLAnchorElement {
  const made = element('a', words);
  made.href = addressOf('page', plan) + (clause ? `#${clause}` : '');
  return made;
}

/** Page or file of a plan, as the form gives them with a star for its id: a reader loads no table of addresses for this. */
function addressOf(what: 'page' | 'file', plan: string): string {
  return form!.dataset[what]!.replace('*', plan);
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

function named<T extends HTMLElement>(made: T, classes: string): T {
  made.className = classes;
  return made;
}
