import { fold } from '../../vietnamese/fold.ts';
import { readNumbers, writeNumber } from './number-text.ts';
import type { RecordWords } from './record-words.ts';
import type { Word } from '../tokens.ts';
import { wordHash } from './word-hash.ts';

/**
 * Which records hold a word, for every word of the site: what makes a list of results complete and its count true without
 * reading a text. Pagefind knows only bundles; and of a large site not where in a bundle its most frequent words stand.
 */
export interface Posting {
  /** Numbers of the records whose own text or heading holds it, rising. */
  own: readonly number[];
  /** Records under a page title that holds it, which do not hold it themselves: first number and how many, by turns. */
  titled: readonly number[];
}

/** A word of a file of postings, in the form of tokens.ts, and its posting, or the number of the file that holds nothing else. */
export interface PostingEntry {
  form: string;
  posting: Posting | { file: number };
}

/**
 * The postings of one page: each of its words by line, and beside it, at the same place in each list, where it stands. Records are
 * numbered from the first of the page, so that the same page gives the same wherever it stands among the others.
 */
export interface PagePostings {
  forms: string;
  /** First and last record that holds the word itself, −1 when none does; the records between, as distances, by line. */
  first: readonly number[];
  last: readonly number[];
  between: string;
  /** Words of the title: place of the word, then its ranges as in `Posting`. */
  titled: readonly (readonly [word: number, ...turns: number[]])[];
}

export function postingsOnPage(records: readonly RecordWords[]): PagePostings {
  const words = new Map<string, Held>();
  const of = ({ form }: Word): Held => {
    let known = words.get(form);
    if (!known) words.set(form, (known = { own: [], last: -1, titled: [] }));
    return known;
  };
  const hold = (word: Word, number: number): void => {
    const held = of(word);
    if (held.last === number) return;
    held.own.push(number);
    held.last = number;
  };
  // The words of the page's title stand with each of its records.
  let page: readonly Word[] = [];
  let titled: ReadonlySet<Held> = new Set();
  for (const [number, record] of records.entries()) {
    for (const word of record.text) hold(word, number);
    for (const word of record.heading) hold(word, number);
    if (page !== record.page) titled = new Set((page = record.page).map(of));
    for (const held of titled) if (held.last !== number) addRange(held.titled, number, 1);
  }
  const all = [...words.values()];
  return {
    forms: [...words.keys()].join('\n'),
    first: all.map(({ own }) => own[0] ?? -1),
    last: all.map(({ last }) => last),
    between: all.map(({ own }) => between(own)).join('\n'),
    titled: withTitle(all),
  };
}

/** Where a word stands on a page: as in `Posting`, and the last record that holds it itself. */
interface Held {
  own: number[];
  last: number;
  titled: number[];
}

/**
 * The files of postings, by number; a word stands in the file that `postingsFile` tells. What is long has a file of its own behind
 * those, so that the words beside it stay cheap.
 */
export class PostingsWriter {
  readonly #postings = new Map<string, Added>();
  #size = 0;

  /** @param size number of records of the page */
  add({ forms, first, last, between, titled }: PagePostings, size: number): void {
    const before = this.#size;
    this.#size += size;
    if (first.length === 0) return;
    const rests = between.split('\n');
    const held = forms.split('\n').map((form, at) => {
      const posting = this.#of(form);
      if (first[at]! >= 0) {
        if (posting.first < 0) posting.first = before + first[at]!;
        else posting.between += writeNumber(before + first[at]! - posting.last);
        posting.between += rests[at]!;
        posting.last = before + last[at]!;
      }
      return posting;
    });
    for (const [word, ...turns] of titled)
      for (let turn = 0; turn < turns.length; turn += 2)
        addRange(held[word]!.titled, before + turns[turn]!, turns[turn + 1]!);
  }

  written(): string[] {
    const files = Array.from({ length: filesFor(this.#size) }, (): string[] => []);
    const sorted = [...this.#postings].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [form, { first, between, titled }] of sorted) {
      const posting = `${first < 0 ? '' : writeNumber(first)}${between} ${ranges(titled)}`;
      const isLong = posting.length > LONGEST_INLINE;
      files[postingsFile(fold(form), this.#size)]!.push(
        isLong ? `${form} ${ELSEWHERE}${writeNumber(files.length)}` : `${form} ${posting}`,
      );
      if (isLong) files.push([posting]);
    }
    return files.map((lines) => `${lines.join('\n')}\n`);
  }

  /** All pages as one, which can be added where they would be. */
  joined(): PagePostings {
    const all = [...this.#postings.values()];
    return {
      forms: [...this.#postings.keys()].join('\n'),
      first: all.map(({ first }) => first),
      last: all.map(({ last }) => last),
      between: all.map(({ between }) => between).join('\n'),
      titled: withTitle(all),
    };
  }

  #of(form: string): Added {
    let known = this.#postings.get(form);
    if (!known) this.#postings.set(form, (known = { first: -1, last: -1, between: '', titled: [] }));
    return known;
  }
}

/** A word of several pages, its parts as in `PagePostings`. */
interface Added {
  first: number;
  last: number;
  between: string;
  titled: number[];
}

const withTitle = (words: readonly { titled: readonly number[] }[]): PagePostings['titled'] =>
  words.flatMap(({ titled }, at) => (titled.length > 0 ? [[at, ...titled] as [number, ...number[]]] : []));

/** A range behind others; one that goes on where the last ended makes that longer. */
function addRange(turns: number[], from: number, count: number): void {
  const end = turns.length - 1;
  const after = end > 0 ? turns[end - 1]! + turns[end]! : -1;
  if (after === from) turns[end]! += count;
  else turns.push(from, count);
}

/** What a file of postings says, by the bare letters of its words. */
export type PostingsFile = ReadonlyMap<string, readonly string[]>;

export function readPostings(file: string): PostingsFile {
  const lines = file.split('\n').filter(Boolean);
  return Map.groupBy(lines, (line) => fold(line.slice(0, line.indexOf(' '))));
}

/** The entries of every marking of these bare letters. */
export function postingsOf(file: PostingsFile, word: string): PostingEntry[] {
  return (file.get(word) ?? []).map((line) => {
    const [form = '', own = '', titled = ''] = line.split(' ');
    const elsewhere = own.startsWith(ELSEWHERE) ? readNumbers(own.slice(ELSEWHERE.length))[0] : undefined;
    return { form, posting: elsewhere === undefined ? readPosting(`${own} ${titled}`) : { file: elsewhere } };
  });
}

/** What a file of one word holds. */
export function readPosting(text: string): Posting {
  const [own = '', titled = ''] = text.trimEnd().split(' ');
  return { own: fromRising(own), titled: fromRanges(titled) };
}

/** Number of the file that holds a word, by its bare letters; `size`: number of records of the site. */
export function postingsFile(word: string, size: number): number {
  return wordHash(word) % filesFor(size);
}

/** Each number but the first as its distance from the one before: small numbers, which pack well. */
function between(numbers: readonly number[]): string {
  let text = '';
  for (let at = 1; at < numbers.length; at++) text += writeNumber(numbers[at]! - numbers[at - 1]!);
  return text;
}

function fromRising(text: string): number[] {
  let last = 0;
  return readNumbers(text).map((distance) => (last += distance));
}

const ranges = (turns: readonly number[]): string =>
  turns
    .map((value, at) =>
      writeNumber(at % 2 === 1 ? value : value - (at ? turns[at - 2]! + turns[at - 1]! : 0)),
    )
    .join('');

function fromRanges(text: string): number[] {
  const turns = readNumbers(text);
  for (let at = 2; at < turns.length; at += 2) turns[at]! += turns[at - 2]! + turns[at - 1]!;
  return turns;
}

const filesFor = (size: number): number => Math.min(MOST_FILES, Math.max(LEAST_FILES, Math.ceil(size / 64)));
/** So many that the file of a usual word weighs a few kilobytes, compressed. */
const LEAST_FILES = 8;
const MOST_FILES = 512;
/** Letters of a posting that stands among others: some 800 records, about 600 bytes compressed. No site of a thousand records has more. */
const LONGEST_INLINE = 1_200;
/** Before the number of a file; no number is written with it. */
const ELSEWHERE = '→';
