import { hasMarks } from '../../vietnamese/fold.ts';
import { normalize } from '../../vietnamese/normalize.ts';
import { isBare, matterOf, tidyNumbers } from './asked.ts';
import { readKeystrokes } from './keystrokes.ts';
import { type Lexicon, placeKey } from '../lexicon.ts';
import { agrees, completedNames, indexOf } from './names.ts';
import { plainPasted } from './pasted.ts';
import { plainLetters } from './plain-letters.ts';
import { plainRegional } from './regional.ts';
import { writeOut } from './short-forms.ts';
import { COUNTING, isTalk, meaningAsked } from './stopwords.ts';
import { cutSlots, joinName, mostlyStops } from './slots.ts';
import { titleKey } from '../spelling.ts';
import { isYear, type Token, tokenize, wordForm } from '../tokens.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { makesVietnameseSyllable } from '../../vietnamese/reading/syllable.ts';
import { oneTypoAway } from './alike.ts';
import { cutQuery } from './cut.ts';
import { otherProvince } from './elsewhere.ts';
import { type ClauseReference, readClause } from './clause-references.ts';
import { countedIn, type Intent, intentsOf, storyWords } from './intent.ts';

/** One way to say a part of the query. */
export interface Wording {
  tokens: Token[];
  /** Share it counts for: 1 for the words typed. */
  share: number;
}

/** A part of the query: a word, a name, a document number; with every wording that means the same. */
export interface Slot {
  /** The first is what was typed, but for the spelling of i and y. */
  wordings: Wording[];
  /** Says little: see stopwords.ts. */
  stop: boolean;
  /** How much it decides: rarity on this site. */
  weight: number;
  /** The reader may still be typing it. */
  open: boolean;
  /** It is a day or a month: its numbers mean that only side by side. */
  dated: boolean;
  /** The site has none of its wordings. */
  unknown: boolean;
  /** It is such a word of another language, “taxi”, and no slip of one that the site has: a thing that the site has nothing of. */
  foreign: boolean;
}

export interface Query {
  slots: Slot[];
  /** Texts that must stand as typed. */
  phrases: Token[][];
  /** Document numbers typed with their signs: “08-KL/TU”. */
  codes: string[];
  /** The other province whose matters it asks for: see elsewhere.ts. */
  elsewhere: string | null;
  /** The clause that it names by number: “khoản 2 mục IV”. */
  clause: ClauseReference | null;
  /** The word whose meaning alone is asked for: “tín chấp” of “tín chấp là gì”. */
  meaning: string | null;
  /** The whole query as the title of a page; null when it cannot be one. */
  title: string | null;
  /** The beginning of the title of a page that counts what is asked for: “Số huyện nghèo” for “mấy huyện nghèo”. */
  countTitle: string | null;
  /** It is the beginning of such a title: the reader is still typing. */
  titleBegun: boolean;
  /** The query says which marks it means. */
  marked: boolean;
  /** It is a word or two of everyday speech: no number, name, abbreviation or question. */
  everyday: boolean;
  /** It names a place without saying what kind of unit it is. */
  bareName: boolean;
  /** Share of the lighter side where “và”, “hoặc” joins two: who asks for two bodies is helped by what is about one. 0 otherwise. */
  joined: number;
  /** What the question asks for besides its words. */
  intents: Intent[];
  /** The query after reading keystrokes and short forms, when that changed it. */
  decoded: string | null;
}

/** Understands what was typed, with the words of this site. `typing`: the last word may be unfinished. */
export function understand(typed: string, vocabulary: Vocabulary, lexicon: Lexicon, typing: boolean): Query {
  const plain = normalize(plainPasted(plainLetters(cutQuery(typed))))
    .replace(/\s+/g, ' ')
    .trim();
  const decoded = writeOut(plainRegional(readKeystrokes(plain, vocabulary), lexicon), vocabulary, lexicon);
  const { text: cleaned, clause } = readClause(tidyNumbers(decoded));
  const open = typing && /[\p{L}\p{M}]$/u.test(cleaned);
  const asked = matterOf(cleaned, lexicon);
  const phrases = [...asked.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => tokenize(phrase));
  const codes = asked.match(DOCUMENT_NUMBER) ?? [];
  const tokens = tokenize(asked);
  const marked = hasMarks(asked);
  const begun = typing && BEGUN_NUMBER.test(cleaned);
  const slots = cutSlots({ text: asked, tokens, marked, begun }, vocabulary, lexicon);
  const intents = intentsOf(cleaned);
  if (clause) lightenRuns(slots, PARTS);
  if (intents.length > 0) lightenRuns(slots, EVERYBODY);
  if (intents.includes('story')) lightenHead(slots, tokenize(storyWords(cleaned)).length);
  const last = slots.at(-1);
  if (last && (open || begun) && last.wordings[0]?.tokens.length === 1) last.open = true;
  const names = open && last?.wordings[0]?.tokens.length === 1 ? completedNames(tokens, lexicon) : null;
  // A name that is being typed is asked for as a whole; one letter of another word to come says nothing yet.
  const named = names !== null && joinName(slots, names, lexicon);
  if (!named && open && slots.length > 1 && isOneLetter(last)) slots.pop();
  for (const slot of slots) if (!slot.open) addSpelling(slot, vocabulary, lexicon);
  for (const slot of slots) weigh(slot, vocabulary);
  if (namesSomething(slots)) for (const slot of slots) slot.foreign = false;
  lightenUnknown(slots);
  if (marked) lightenTalk(slots);
  const end = slots.at(-1);
  if (end?.open && begun && slots.length > 1) end.weight *= UNKNOWN_SHARE;
  if (slots.every((slot) => slot.stop)) for (const slot of slots) slot.stop = false;
  return {
    slots,
    codes,
    elsewhere: otherProvince(tokens, lexicon),
    clause,
    meaning: meaningAsked(cleaned),
    title: titleKey(asked.replace(YEAR_AT_END, ''), open),
    countTitle: intents.includes('figure') ? titleKey(`số ${countedIn(cleaned) ?? ''}`, true) : null,
    titleBegun: open,
    phrases: phrases.filter((phrase) => phrase.length > 0),
    marked,
    everyday: isBare(cleaned, asked) && isEveryday(asked, slots, lexicon),
    bareName: slots.some((one) => namesPlace(one, lexicon)) && !KIND_OF_UNIT.test(asked),
    joined: lighterSide(slots),
    intents,
    decoded: decoded === plain ? null : decoded,
  };
}

function isEveryday(text: string, slots: readonly Slot[], lexicon: Lexicon): boolean {
  const telling = slots.filter((slot) => !slot.stop);
  const words = telling.flatMap(({ wordings }) => wordings[0]?.tokens ?? []);
  return (
    words.length > 0 &&
    words.length <= EVERYDAY_WORDS &&
    (!/\d|\p{Lu}/u.test(text) || isShouted(text, telling)) &&
    !telling.some((one) => namesPlace(one, lexicon))
  );
}

/** All in capitals, and no abbreviation: the key was left on. */
const isShouted = (text: string, slots: readonly Slot[]): boolean =>
  !/\d|\p{Ll}/u.test(text) &&
  slots.every(({ wordings }) => wordings[0]?.tokens.every(({ fold }) => /[aeiouy]/.test(fold))) &&
  slots.some(({ wordings }) => (wordings[0]?.tokens.length ?? 0) > 1 || slots.length > 1);

/** Share of the query, by weight, of the lighter side of the first word that joins; 0 when there is none. */
function lighterSide(slots: readonly Slot[]): number {
  const weightOf = (part: readonly Slot[]): number =>
    part.reduce((sum, { stop, weight }) => (stop ? sum : sum + weight), 0);
  const at = slots.findIndex(({ stop, wordings }) => stop && JOINS.has(wordings[0]?.tokens[0]?.form ?? ''));
  if (at < 0) return 0;
  return Math.min(weightOf(slots.slice(0, at)), weightOf(slots.slice(at))) / weightOf(slots);
}

const namesPlace = ({ wordings }: Slot, lexicon: Lexicon): boolean =>
  indexOf(lexicon).places.has(placeKey((wordings[0]?.tokens ?? []).map(({ form }) => form).join(' ')));

const isOneLetter = (slot: Slot | undefined): boolean =>
  slot?.wordings[0]?.tokens.length === 1 && slot.wordings[0].tokens[0]?.form.length === 1;

/** “tỉ lệ” and “tỷ lệ”, “kĩ thuật” and “kỹ thuật” are one: the other spelling is asked for first when the site prefers it. */
function addSpelling(slot: Slot, vocabulary: Vocabulary, lexicon: Lexicon): void {
  const [token, ...rest] = slot.wordings.length === 1 ? (slot.wordings[0]?.tokens ?? []) : [];
  if (!token || rest.length > 0) return;
  for (const other of indexOf(lexicon).words.get(token.fold) ?? [])
    if (vocabulary.frequency(other.form) > vocabulary.frequency(token.form) && !agrees([token], [other]))
      slot.wordings.push({ tokens: [other], share: 1 });
  if (!OPEN_I.test(token.fold)) return;
  const swapped = token.form.normalize('NFD').replace(/[iy](?=\p{M}*$)/u, (i) => (i === 'i' ? 'y' : 'i'));
  const other = wordForm(swapped);
  const count = (form: string): number =>
    hasMarks(form) ? vocabulary.frequency(form) : vocabulary.foldedFrequency(form);
  if (count(other) > PREFERRED * count(token.form))
    slot.wordings.unshift({ tokens: tokenize(other), share: 1 });
}

/** A few words that the site does not know must not hide what it has for all the others. */
function lightenUnknown(slots: readonly Slot[]): void {
  const telling = slots.filter((slot) => !slot.stop);
  const unknown = telling.filter((slot) => slot.unknown);
  if (unknown.length * MOST_UNKNOWN > telling.length - unknown.length) return;
  const isShort = telling.length <= SHORT_QUERY;
  for (const slot of unknown)
    if (!slot.foreign && !(isShort && isHalf(slot, slots))) slot.weight *= UNKNOWN_SHARE;
}

/**
 * Whether a syllable with its marks that the site does not have stands beside another: the two are most likely one word, and the site has
 * nothing of what it names: “xổ số”. Of a short query that is half.
 */
function isHalf(slot: Slot, slots: readonly Slot[]): boolean {
  const [token] = slot.wordings[0]?.tokens ?? [];
  const at = slots.indexOf(slot);
  const isSyllable = token !== undefined && hasMarks(token.form) && makesVietnameseSyllable(token.form);
  const after = slots[at + 1];
  return isSyllable && after !== undefined && !after.stop && slots.length === at + 2;
}

/** In a whole question, words of the talk around it count less: “bố mẹ em muốn vay tiền mua bò thì gặp ai”. */
function lightenTalk(slots: readonly Slot[]): void {
  const telling = slots.filter((slot) => !slot.stop);
  const isLong = telling.length >= QUESTION;
  const talk = telling.filter(
    (slot, at) =>
      slot.wordings.length === 1 &&
      slot.wordings[0]!.tokens.length === 1 &&
      (isLong
        ? isTalk(slot.wordings[0]!.tokens[0]!.form)
        : countsNext(slot, telling[at - 1], telling[at + 1])),
  );
  for (const slot of talk) slot.weight *= TALK_SHARE;
}

/** “cái” of “xin cái giấy”, not of “con cái”. */
function countsNext({ wordings: [typed] }: Slot, before: Slot | undefined, after: Slot | undefined): boolean {
  const isCounting = COUNTING.has(typed!.tokens[0]!.form);
  return isCounting && after !== undefined && before?.wordings[0]?.tokens[0]?.form !== 'con';
}

/** Lets runs of words say little that only do so in such a query, in bare letters; unless the word behind them makes another of them. */
function lightenRuns(slots: readonly Slot[], runs: ReadonlySet<string>): void {
  const bare = slots.map(({ wordings }) => wordings[0]?.tokens.map(({ fold }) => fold).join(' ') ?? '');
  for (const at of bare.keys())
    for (let end = Math.min(bare.length, at + LONGEST_LIGHT); end > at + 1; end--)
      if (runs.has(bare.slice(at, end).join(' ')) && !BEHIND_DAN.has(bare.slice(end - 1, end + 1).join(' ')))
        for (const slot of slots.slice(at, end)) slot.stop = true;
}
/** Lets the first words say little where the others tell what is asked for; a word or two would be one with them: “gương xe”. */
function lightenHead(slots: readonly Slot[], words: number): void {
  let left = words;
  const head = slots.filter(({ wordings }) => (left -= wordings[0]?.tokens.length ?? 0) >= 0);
  const others = slots.slice(head.length).filter(({ stop }) => !stop);
  if (others.length < FEWEST_OTHERS && !others.some(({ wordings }) => wordings.length > 1)) return;
  for (const slot of head) slot.stop = true;
}
const FEWEST_OTHERS = 3;

/**
 * Names that a part has in every plan: beside the number of a clause they say where to look, not what it holds, “khoản 15 tổ chức thực
 * hiện”.
 */
export const PARTS: ReadonlySet<string> = new Set([
  'to chuc thuc hien',
  'muc dich yeu cau',
  'noi dung thuc hien',
  'giai phap thuc hien',
  'nhiem vu giai phap',
  'nhiem vu va giai phap',
  'phan cong nhiem vu',
  'kinh phi thuc hien',
]);
/** Those whom all texts are written for, in a question: “vì sao người dân nghèo”. */
const EVERYBODY: ReadonlySet<string> = new Set(['nguoi dan', 'ba con', 'ba con minh', 'dan minh']);
/** “người dân tộc”, “người dân cư”. */
const BEHIND_DAN: ReadonlySet<string> = new Set([
  'dan toc',
  'dan cu',
  'dan so',
  'dan quan',
  'dan chu',
  'dan van',
]);
const LONGEST_LIGHT = 5;

function weigh(slot: Slot, vocabulary: Vocabulary): void {
  const spread = SPREAD * Math.log(Math.max(1, vocabulary.size / USUAL_SIZE));
  // A slip in a mark is as frequent as what was meant, “nghéo”. Small words make none frequent that looks alike: “đá” is not “đã”.
  const countOf = (token: Token): number => {
    const { form, fold: bare } = token;
    const found = form === bare ? 0 : vocabulary.frequency(form);
    const alike = form === bare || !mostlyStops(token, vocabulary);
    return found || (alike ? vocabulary.foldedFrequency(bare) : 0);
  };
  const rarity = (token: Token): number => {
    if (token.number) return isYear(token) ? YEAR_WEIGHT + spread : NUMBER_WEIGHT;
    const count = countOf(token);
    const odds = (vocabulary.size - count + 0.5) / (count + 0.5);
    return Math.log(1 + odds * Math.exp(spread));
  };
  const known = (wording: Wording): boolean =>
    wording.tokens.every((token) => token.number || vocabulary.markings(token.fold).length > 0);
  const typed = slot.wordings[0]?.tokens ?? [];
  const prefix = slot.open && vocabulary.completions(typed[0]?.fold ?? '').length > 0;
  slot.unknown = !prefix && !slot.wordings.some(known);
  slot.foreign = slot.unknown && typed.length === 1 && isForeign(typed[0]!, vocabulary);
  const isOfSite = ({ tokens }: Wording): boolean =>
    tokens.every((token) => token.number || countOf(token) > 0);
  const said = slot.wordings.find(isOfSite)?.tokens ?? typed;
  const rare = Math.min(MOST_WEIGHT, Math.max(LEAST_WEIGHT, ...said.map(rarity)));
  slot.weight =
    (slot.stop ? STOP_SHARE * Math.min(rare, MOST_OF_STOP) : rare) *
    (slot.wordings.length > 1 ? NAME_FACTOR : 1);
}

/** A name tells what the query is about, whatever stands beside it: “homestay Kon Pring”. */
const namesSomething = (slots: readonly Slot[]): boolean =>
  slots.some(
    ({ unknown, wordings: [typed, ...others] }, at) =>
      !unknown && (others.length > 0 || (at > 0 && /^\p{Lu}\p{Ll}/u.test(typed?.tokens[0]?.written ?? ''))),
  );

/** Not spelled as a syllable, and none of the site with a slip: those are “nghhèo”, “tahn”. Short forms have no vowels. */
const isForeign = ({ form, fold: bare, number }: Token, vocabulary: Vocabulary): boolean =>
  !number &&
  bare.length >= SHORTEST_FOREIGN &&
  /[aeiouy]/.test(bare) &&
  form === bare &&
  !makesVietnameseSyllable(bare) &&
  ![...vocabulary.bareWords()].some(
    (word) => oneTypoAway(word, bare) && (word.length >= bare.length || DOUBLED.test(bare)),
  );

/** A year after what may be a title: “số hộ nghèo 2022”. */
const YEAR_AT_END = /\s+(?:19|20)\d\d$/u;
/** “08-KL/TU”, “88/2019/QH14”, “1719/QĐ-TTg”, not dates. */
const DOCUMENT_NUMBER = /\d+(?:[-/][\p{L}\d]+)*[-/]\p{L}[\p{L}\d]*(?:-[\p{L}\d]+)*/gu;
/** A number at the end that may go on: “kế hoạch 20”. */
const BEGUN_NUMBER = /(?<![\d.,\p{L}-])\d{1,3}$/u;
/** Words for kinds of unit before a name. */
const KIND_OF_UNIT =
  /(?<!\p{L})(?:tỉnh|tinh|thành phố|thanh pho|tp|huyện|huyen|thị xã|thi xa|xã|xa|phường|phuong)(?!\p{L})/iu;
const JOINS: ReadonlySet<string> = new Set(['và', 'hoặc', 'hay', 'với', 'cùng', 'va', 'hoac', 'voi', 'cung']);
/** Syllables of a bare everyday word: “bảo hiểm”. */
const EVERYDAY_WORDS = 2;
const NUMBER_WEIGHT = 6;
/** Years stand in most texts, and in the titles of plans. */
const YEAR_WEIGHT = 2.5;
const LEAST_WEIGHT = 0.9;
/** Records of the site that the weights were fitted to; what is everyday on a larger one still tells, in proportion to this power of its size. */
const USUAL_SIZE = 1_000;
const SPREAD = 0.3;
/** On a large site too, a rare word must not count for more than all others together: “tốn” of “làm nhà vệ sinh tốn bao nhiêu tiền”. */
const MOST_WEIGHT = 5.5;
const STOP_SHARE = 0.15;
/** Weight of a small word before that share: one that questions say and texts do not, “mấy”, asks for nothing. */
const MOST_OF_STOP = 2;
const NAME_FACTOR = 1.15;
/** Open syllables that are written with i or y. */
const OPEN_I = /^(?:[hklmstv]|qu)[iy]$/;
/** How many times more frequent the other spelling must be. */
const PREFERRED = 3;
const UNKNOWN_SHARE = 0.4;
const SHORTEST_FOREIGN = 4;
/** Telling words up to which one word of two syllables is half of what is asked. */
const SHORT_QUERY = 4;
/** A key pressed twice is the usual letter too many. */
const DOUBLED = /(.)\1/;
/** Telling words from which a query is a whole question. */
const QUESTION = 6;
const TALK_SHARE = 0.4;
/** Known words there must be for each unknown one. */
const MOST_UNKNOWN = 2;
