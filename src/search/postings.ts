import { fold } from '../vietnamese/fold.ts';
import { readNumbers, writeNumber } from './number-text.ts';
import { type SearchRecord, TITLE_JOIN } from './record.ts';
import { everyToken, type RecordTokens, type Token } from './tokens.ts';

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
 * The files of postings, by number; a word stands in the file that `postingsFile` tells. What is long has a file of its own behind
 * those, so that the words beside it stay cheap.
 */
export class PostingsWriter {
  readonly #postings = new Map<string, { form: string; fold: string; own: number[]; titled: number[] }>();
  /** Of the page under way: the words of its title stand with each of its records. */
  #title = '';
  #titleTokens: ReadonlyMap<string, Token> = new Map();
  #size = 0;

  add({ record, text }: RecordTokens): void {
    const number = this.#size++;
    const own = distinct(text);
    for (const token of everyToken(ownTitle(record))) own.set(token.form, token);
    for (const token of own.values()) this.#of(token).own.push(number);
    for (const [form, token] of this.#titled(record)) {
      if (own.has(form)) continue;
      const { titled } = this.#of(token);
      const [start = -1, length = 0] = titled.slice(-2);
      if (start + length === number) titled[titled.length - 1] = length + 1;
      else titled.push(number, 1);
    }
  }

  written(): string[] {
    const files = Array.from({ length: filesFor(this.#size) }, (): string[] => []);
    const sorted = [...this.#postings.values()].sort((a, b) => (a.form < b.form ? -1 : 1));
    for (const { form, fold: bare, own, titled } of sorted) {
      const posting = `${rising(own)} ${ranges(titled)}`;
      const isLong = posting.length > LONGEST_INLINE;
      files[postingsFile(bare, this.#size)]!.push(
        isLong ? `${form} ${ELSEWHERE}${writeNumber(files.length)}` : `${form} ${posting}`,
      );
      if (isLong) files.push([posting]);
    }
    return files.map((lines) => `${lines.join('\n')}\n`);
  }

  #of({ form, fold: bare }: Token): { own: number[]; titled: number[] } {
    let known = this.#postings.get(form);
    if (!known) this.#postings.set(form, (known = { form, fold: bare, own: [], titled: [] }));
    return known;
  }

  #titled(record: SearchRecord): ReadonlyMap<string, Token> {
    const title = titleOf(record);
    if (title !== this.#title) {
      this.#title = title;
      this.#titleTokens = distinct(everyToken(title));
    }
    return this.#titleTokens;
  }
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

/** Number of the file that holds a word, by its bare letters (FNV-1a); `size`: number of records of the site. */
export function postingsFile(word: string, size: number): number {
  let hash = 0x811c9dc5;
  for (const letter of word) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return hash % filesFor(size);
}

/** What the title of a record says beyond that of its page; of a page itself, the whole title. */
function ownTitle({ title, pageTitle }: SearchRecord): string {
  return title.startsWith(pageTitle + TITLE_JOIN) ? title.slice(pageTitle.length + TITLE_JOIN.length) : title;
}

/** The title of the page, and of a plan the body that issued it: who asks for the plans of a body names it. */
const titleOf = ({ pageTitle, kind, body }: SearchRecord): string =>
  kind === 'plan' ? `${pageTitle} ${body ?? ''}` : pageTitle;

const distinct = (tokens: readonly Token[]): Map<string, Token> =>
  new Map(tokens.map((token) => [token.form, token]));

/** Each number as its distance from the one before: small numbers, which pack well. */
const rising = (numbers: readonly number[]): string =>
  numbers.map((number, at) => writeNumber(number - (numbers[at - 1] ?? 0))).join('');

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
