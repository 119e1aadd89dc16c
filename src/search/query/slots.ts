import { hasMarks } from '../../vietnamese/fold.ts';
import type { Lexicon } from '../lexicon.ts';
import { agrees, distinct, indexOf, placeWordings } from './names.ts';
import { ownNumber } from './own-numbers.ts';
import type { Slot, Wording } from './query.ts';
import { readAhead } from './readings.ts';
import { isSmallPhrase, isStopWord } from './stopwords.ts';
import type { Token } from '../tokens.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** A query in words. */
interface Cut {
  text: string;
  tokens: readonly Token[];
  marked: boolean;
  /** The number at the end may go on. */
  begun: boolean;
}

/** Cuts tokens into slots, longest known wording first. */
export function cutSlots(
  { text, tokens: typed, marked, begun }: Cut,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): Slot[] {
  const { terms, places, longest } = indexOf(lexicon);
  const exactly = (words: readonly Token[]): Token[] =>
    words.map((token) => ({ ...token, exact: isExact(token, vocabulary, lexicon) }));
  const tokens = exactly(typed);
  // A bare small word is itself, not a rarer one with its marks left out: “muon” is “muốn”, no “mướn”.
  const isOther = ([word, ...more]: readonly Token[], [term]: readonly Token[]): boolean =>
    more.length === 0 && word!.form !== term!.form && isSmall(word!);
  const isSmall = (token: Token): boolean =>
    isStopWord(token.form, marked && tokens.length > 1) && (marked || mostlyStops(token, vocabulary));
  const slots: Slot[] = [];
  for (let i = 0; i < tokens.length;) {
    const small = ownNumber(tokens, i) || smallPhrase(tokens, i);
    if (small > 0) {
      for (const token of tokens.slice(i, i + small)) slots.push(slot([{ tokens: [token], share: 1 }], true));
      i += small;
      continue;
    }
    let found: Slot | null = null;
    let taken = Math.min(longest, tokens.length - i);
    for (; taken >= 1 && !found; taken--) {
      const run = tokens.slice(i, i + taken);
      const named = terms.get(run.map((token) => token.fold).join(' ')) ?? [];
      // Terms are written with all their marks: “lý do” is not “lý đô”.
      const meant = named
        .flatMap((term) => (agrees(run, term.tokens) && !isOther(run, term.tokens) ? term.others : []))
        .map((one) => ({ ...one, tokens: one.tokens.map((token) => ({ ...token, exact: true })) }));
      const namesOfPlaces = placeWordings(run, places).map((one) => ({
        ...one,
        tokens: exactly(one.tokens),
      }));
      const others = [...meant, ...namesOfPlaces];
      if (others.length === 0) continue;
      const asWritten = named.some((term) => isWrittenSo(run, term.tokens));
      const said = asWritten ? run.map((token) => ({ ...token, exact: true })) : run;
      found = slot([{ tokens: said, share: 1 }, ...distinct(others)], false);
    }
    if (found) {
      slots.push(found);
      i += taken + 1;
      continue;
    }
    const reading = readAhead(tokens.slice(i, i + 3), text);
    const mayGoOn = begun && reading?.dated === true && i + reading.taken === tokens.length;
    if (reading && !(mayGoOn && MONTH_BEGUN.test(tokens.at(-1)!.written))) {
      const before = slots.at(-1);
      if (before && reading.dated && BEFORE_A_DAY.has(before.wordings[0]?.tokens[0]?.fold ?? ''))
        before.stop = true;
      const run = tokens.slice(i, i + reading.taken);
      slots.push({
        ...slot([{ tokens: run, share: 1 }, ...reading.others], false),
        dated: reading.dated === true,
      });
      i += reading.taken;
      continue;
    }
    const token = tokens[i]!;
    slots.push(slot([{ tokens: [token], share: 1 }], isSmall(token)));
    i++;
  }
  return slots.map((one) => withoutAsked(one, slots));
}

/** Typed with all the marks that the term has, and not without any. */
const isWrittenSo = (run: readonly Token[], term: readonly Token[]): boolean =>
  run.length > 1 &&
  run.some(({ form }) => hasMarks(form)) &&
  run.every(({ form }, at) => form === term[at]?.form);

/** “xã Ví Dụ Một tỉnh Ví Dụ Hai” asks for both names: the one is no other wording of the other there. */
function withoutAsked(one: Slot, slots: readonly Slot[]): Slot {
  const keyOf = ({ tokens }: Wording): string => tokens.map(({ form }) => form).join(' ');
  const others = slots.filter((slot) => slot !== one).flatMap(({ wordings }) => wordings.slice(0, 1));
  const asked = new Set(others.map(keyOf));
  return { ...one, wordings: one.wordings.filter((wording, at) => at === 0 || !asked.has(keyOf(wording))) };
}

/** How many words from here on say little side by side, though one of them by itself may say much. */
function smallPhrase(tokens: readonly Token[], at: number): number {
  const forms = tokens.slice(at, at + LONGEST_PHRASE).map(({ form }) => form);
  while (forms.length > 1 && !isSmallPhrase(forms)) forms.pop();
  return forms.length > 1 ? forms.length : 0;
}

/**
 * Typed with the marks of its vowels, a word that the site has so means itself: “đẻ” is not “để” with a mark left out. Names are
 * written in many ways.
 */
const isExact = ({ form, fold }: Token, vocabulary: Vocabulary, lexicon: Lexicon): boolean =>
  hasMarks(form.replaceAll('đ', 'd')) && vocabulary.frequency(form) > 0 && !indexOf(lexicon).words.has(fold);

/** Puts one slot for the name in place of those of its words; false when a longer slot holds some of them. */
export function joinName(
  slots: Slot[],
  { names, taken }: { names: Token[][]; taken: number },
  lexicon: Lexicon,
): boolean {
  const { places } = indexOf(lexicon);
  let from = slots.length;
  let words = 0;
  while (from > 0 && words < taken) words += slots[--from]?.wordings[0]?.tokens.length ?? 0;
  if (words !== taken) return false;
  const typed = slots.slice(from).flatMap(({ wordings }) => wordings[0]?.tokens ?? []);
  const wordings = names.flatMap((tokens) => [{ tokens, share: 1 }, ...placeWordings(tokens, places)]);
  slots.splice(
    from,
    slots.length,
    slot([...wordings, { tokens: typed.slice(0, -1), share: NOT_THE_NAME }], false),
  );
  return true;
}

/** A bare word may be a small word or another: “can” is “cần”, but here more often “cận”. */
export function mostlyStops({ fold }: Token, vocabulary: Vocabulary): boolean {
  const [usual] = vocabulary.markings(fold);
  return usual === undefined || isStopWord(usual, true);
}

const slot = (wordings: Wording[], stop: boolean): Slot => ({
  wordings,
  stop,
  weight: 1,
  open: false,
  dated: false,
  unknown: false,
  foreign: false,
});

/** Before a day they say less than the day does. */
const BEFORE_A_DAY = new Set(['truoc', 'sau', 'den', 'tu', 'nhat', 'het', 'cuoi', 'dau']);
/** A month that may become October, November or December, or one written with a zero. */
const MONTH_BEGUN = /^[01]$/;
/** What is being typed may be another name after all. */
const NOT_THE_NAME = 0.5;
/** Words of a small phrase. */
const LONGEST_PHRASE = 3;
