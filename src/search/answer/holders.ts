import { leavesOutDiacritics } from './hits.ts';
import type { Passage } from '../index/passages.ts';
import type { Posting } from '../index/postings.ts';
import type { Query, Slot, Wording } from '../query/query.ts';
import { TITLE_JOIN } from '../record.ts';
import type { RecordTable } from './record-table.ts';
import { SAME } from './subqueries.ts';
import { everyToken, type Token } from '../tokens.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** What is needed to tell which records hold a query. */
export interface Holdings {
  vocabulary: Vocabulary;
  /** Loaded when first needed; both reject when files do not come. */
  table(): Promise<RecordTable>;
  postings(fold: string): Promise<WordHolders[]>;
}

/** A word of the site, and how to come by the records that hold it. */
export interface WordHolders {
  /** In the form of tokens.ts. */
  form: string;
  /** It stands in so many records that its posting is a file of its own. */
  isFar: boolean;
  load(): Promise<Posting>;
}

/** Records by number. */
export interface HoldingRecords {
  records: Set<number>;
  /** Whether each of them holds the query; else it holds the rarer words of it and must be read for the others. */
  isExact: boolean;
}

/**
 * The records that hold the whole query: each part of it in one of the wordings that mean the same, with the diacritics typed, in
 * the text, the headings or the page title; one part at least in the text or its own heading, for the page itself stands for what
 * only its title says. Small words of a question need not be there.
 *
 * The rarer words come first: those with short postings, then as many of the others as should do. Where they leave no more than `few`
 * bundles, reading those costs less than the long postings of the more frequent words, which are not loaded then.
 */
export async function recordsHolding(query: Query, holdings: Holdings, few = 0): Promise<HoldingRecords> {
  const telling = query.slots.filter((slot) => !slot.stop);
  if (telling.length === 0) return { records: new Set(), isExact: true };
  const [table, slots] = await Promise.all([
    holdings.table(),
    Promise.all(telling.map((slot) => holdersOf(slot, holdings))),
  ]);
  const held = (some: readonly SlotHolders[]): Promise<Uint8Array[]> =>
    Promise.all(some.map((slot) => recordsOf(slot, table.size)));
  const left = rarestFirst(slots, holdings.vocabulary);
  const cheap = left.filter((slot) => !slot.some(isFar)).length;
  const known: Uint8Array[] = [];
  for (const round of [cheap, enoughOf(left, holdings.vocabulary, few)]) {
    known.push(...(await held(left.splice(0, round - known.length))));
    if (left.length === 0 || known.length === 0) continue;
    const records = inAll(known, table.size);
    const bundles = new Set([...records].map((record) => table.bundleOf(record)));
    if (bundles.size <= few) return { records, isExact: false };
  }
  known.push(...(await held(left)));
  return { records: inAll(known, table.size, true), isExact: true };
}

/** Those with short postings, then the others by how many records may hold them. */
const rarestFirst = (slots: readonly SlotHolders[], vocabulary: Vocabulary): SlotHolders[] =>
  slots.toSorted(
    (a, b) =>
      Number(a.some(isFar)) - Number(b.some(isFar)) || countOf(a, vocabulary) - countOf(b, vocabulary),
  );

/** Records that hold a slot, about. */
const countOf = (slot: SlotHolders, vocabulary: Vocabulary): number =>
  slot.reduce((sum, wording) => {
    const counts = wording.map((word) => word.reduce((all, { form }) => all + vocabulary.frequency(form), 0));
    return sum + Math.min(vocabulary.size, ...counts);
  }, 0);

/** How many of these slots, as if their words had nothing to do with each other, should be held together by no more than so many records. */
function enoughOf(slots: readonly SlotHolders[], vocabulary: Vocabulary, most: number): number {
  let left = vocabulary.size;
  const at = slots.findIndex((slot) => (left *= countOf(slot, vocabulary) / vocabulary.size) <= most);
  return at < 0 ? slots.length : at + 1;
}

/** Records that hold every slot; `own`: one of them in the text or heading. */
function inAll(held: readonly Uint8Array[], size: number, own = false): Set<number> {
  const found = new Set<number>();
  for (let record = 0; record < size; record++) {
    let all = true;
    let any = 0;
    for (const one of held) {
      if (!one[record]) all = false;
      any |= one[record]!;
    }
    if (all && (!own || any & OWN)) found.add(record);
  }
  return found;
}

/** The same of one passage that was read: what decides as long as no postings are loaded. */
export function passageHolds(passage: Passage, query: Query, vocabulary: Vocabulary): boolean {
  const telling = query.slots.filter((slot) => !slot.stop);
  const ownTitle = passage.title.startsWith(passage.pageTitle + TITLE_JOIN)
    ? passage.title.slice(passage.pageTitle.length)
    : passage.title;
  const own = formsByFold([...passage.everyToken, ...everyToken(ownTitle)]);
  const titled = formsByFold([...everyToken(passage.title), ...passage.issuerTokens]);
  const isIn = (forms: Map<string, Set<string>>, token: Token): boolean =>
    [...(forms.get(token.fold) ?? [])].some((form) => agrees(token, form));
  const held = telling.map((slot) => {
    const wordings = wordingsOf(slot, vocabulary).filter(({ tokens }) =>
      tokens.every((token) => isIn(own, token) || isIn(titled, token)),
    );
    return {
      any: wordings.length > 0,
      own: wordings.some(({ tokens }) => tokens.some((one) => isIn(own, one))),
    };
  });
  return held.length > 0 && held.every(({ any }) => any) && held.some((one) => one.own);
}

function formsByFold(tokens: readonly Token[]): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  for (const { form, fold } of tokens) forms.set(fold, (forms.get(fold) ?? new Set()).add(form));
  return forms;
}

/** A slot as its wordings, each as its words, each as the words of the site that agree with it. */
type SlotHolders = WordHolders[][][];

const isFar = (wording: WordHolders[][]): boolean =>
  wording.some((words) => words.some((word) => word.isFar));

function holdersOf(slot: Slot, { vocabulary, postings }: Holdings): Promise<SlotHolders> {
  const agreeing = async (token: Token): Promise<WordHolders[]> =>
    (await postings(token.fold)).filter(({ form }) => agrees(token, form));
  return Promise.all(
    wordingsOf(slot, vocabulary).map(({ tokens }) => Promise.all(tokens.map((token) => agreeing(token)))),
  );
}

/** How each record holds the slot: `OWN`, `TITLED`, or 0 when it does not. */
async function recordsOf(slot: SlotHolders, size: number): Promise<Uint8Array> {
  const held = new Uint8Array(size);
  for (const wording of slot) {
    const words = await Promise.all(wording.map((word) => recordsOfWord(word, size)));
    for (let record = 0; record < size; record++)
      if (words.every((word) => word[record])) for (const word of words) held[record]! |= word[record]!;
  }
  return held;
}

async function recordsOfWord(word: readonly WordHolders[], size: number): Promise<Uint8Array> {
  const held = new Uint8Array(size);
  for (const { own, titled } of await Promise.all(word.map(({ load }) => load()))) {
    for (const record of own) held[record] = OWN;
    for (let at = 0; at + 1 < titled.length; at += 2)
      for (let record = titled[at]!; record < titled[at]! + titled[at + 1]!; record++)
        held[record]! |= TITLED;
  }
  return held;
}

/**
 * The wordings that mean the same as the words typed. An unfinished word is itself when the site has it as typed, and else
 * what it may become.
 */
function wordingsOf({ open, wordings }: Slot, vocabulary: Vocabulary): Pick<Wording, 'tokens'>[] {
  const [token, ...rest] = wordings[0]?.tokens ?? [];
  if (!open || !token || rest.length > 0 || token.number || vocabulary.frequency(token.form) > 0)
    return wordings.filter(({ share }) => share >= SAME);
  const words = vocabulary.completions(token.fold).slice(0, MOST_COMPLETIONS);
  return words.map((fold) => ({ tokens: [{ ...token, form: fold, fold }] }));
}

const agrees = (typed: Token, form: string): boolean =>
  form === typed.form || (!typed.exact && leavesOutDiacritics(typed.form, form));

const OWN = 1;
const TITLED = 2;
/** Words that an unfinished one may become: each may be a file. */
const MOST_COMPLETIONS = 8;
