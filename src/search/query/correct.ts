import { capitalise } from '../../text/sentence.ts';
import { heardAlike, oneTypoAway, soundsAlike } from './alike.ts';
import { fold, hasMarks } from '../../vietnamese/fold.ts';
import { distanceInMarks, isPartlyMarked } from '../../vietnamese/diacritics.ts';
import { decodeTelex } from '../../vietnamese/keystrokes.ts';
import type { Neighbours } from '../index/neighbours.ts';
import { type Lexicon, oneWordNames } from '../lexicon.ts';
import { indexOf } from './names.ts';
import { LONGEST_WORD, type Model, partings } from './parting.ts';
import { plainLetters } from './plain-letters.ts';
import type { Query } from './query.ts';
import { makesVietnameseSyllable } from '../../vietnamese/reading/syllable.ts';
import { ASKING_PAIRS, ASKING_WORDS, isStopWord } from './stopwords.ts';
import { type Token, tokenize, wordForm } from '../tokens.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** What the corrector knows of the site. */
export interface Language {
  vocabulary: Vocabulary;
  neighbours: Neighbours;
  lexicon: Lexicon;
}

/**
 * What the query may have meant, likeliest first: words replaced by words one letter or some marks away, or parted where a
 * space was left out, where that makes words that stand side by side on this site. Most typos of a Vietnamese word make
 * another word of the language, so every word is looked at, not only those that the site does not have. None when the query
 * as typed is as likely, when it needs more than two typos, or when it is too long for a typo to matter.
 *
 * A noisy channel: likelihood of the words (an interpolated bigram model) times that of the typos (Kernighan, Church & Gale 1990).
 */
export function corrections(typed: string, query: Query, language: Language, typing: boolean): string[] {
  const { vocabulary, neighbours, lexicon } = language;
  const source = query.decoded ?? plainLetters(typed);
  const tokens = tokenize(source);
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return [];
  const model = modelOf(vocabulary, neighbours, query.marked);
  const fixed = fixedWords(query, vocabulary);
  const names = oneWordNames(lexicon).map((name) => ({ name, bare: fold(name) }));
  const choices = tokens.map((token, at) => {
    const open = typing && at === tokens.length - 1 && token.end === source.length;
    const unfinished = open && vocabulary.completions(token.fold).length > 0;
    return unfinished || token.number || fixed.has(token.form)
      ? [asTyped(token, unfinished || token.number)]
      : [
          ...choicesFor(token, vocabulary, model, query.marked),
          ...keystrokesNear(token, vocabulary, model),
          ...namesNear(token, names, vocabulary),
        ];
  });
  // Of a short word by itself, another letter makes another word; one may be left out.
  const asked = query.meaning ?? source;
  const alone = asked.length <= SHORTEST_ALONE && tokenize(asked).length === 1;
  const meant = choices.map((some, at) =>
    alone && tokens[at]!.written === asked ? some.filter(isNoOther(tokens[at]!.fold)) : some,
  );
  const paths = bestPaths(meant, model, tokens.length < LONG ? 1 : MOST_TYPOS);
  const plain = paths.find(({ changed }) => !changed)?.score ?? Number.NEGATIVE_INFINITY;
  const likely = paths
    .filter(({ changed, score, words }) => changed && score > plain && !repeats(words, tokens))
    .map(({ words }) => replaceAll(source, tokens, words));
  const moved = movedSpaces(source, tokens, vocabulary);
  return [...moved, ...termsHeard(source, tokens, language), ...likely].slice(0, MOST_OFFERED);
}

/** A term of the lexicon of several words, which no text needs to hold, spelled by ear: “trích ngừa” for “chích ngừa”. */
function termsHeard(
  source: string,
  tokens: readonly Token[],
  { vocabulary, lexicon }: Pick<Language, 'vocabulary' | 'lexicon'>,
): string[] {
  const isOfSite = ({ form }: Token): boolean => vocabulary.frequency(form) > 0;
  if (tokens.every((token) => token.number || isOfSite(token))) return [];
  const several = [...indexOf(lexicon).terms.values()].flat().filter((term) => term.tokens.length > 1);
  return several.flatMap(({ tokens: term }) =>
    tokens.flatMap((_, at) => {
      const run = tokens.slice(at, at + term.length);
      const isSaidSo = term.every(
        ({ form }, i) => form === run[i]?.form || heardAlike(form, run[i]?.form ?? ''),
      );
      const isMended = run.some((token, i) => token.form !== term[i]?.form && !isOfSite(token));
      return isSaidSo && isMended
        ? [
            source.slice(0, run[0]!.start) +
              term.map(({ written }) => written).join(' ') +
              source.slice(run.at(-1)!.end),
          ]
        : [];
    }),
  );
}

/** Whether a word put in another's place only says again what the one beside it says: “kết quả số số” for “kết quả xổ số”. */
const repeats = (words: readonly (readonly string[])[], tokens: readonly Token[]): boolean =>
  words.flat().some((word, at, all) => word === all[at + 1]) &&
  !tokens.some(({ form }, at) => form === tokens[at + 1]?.form);

/** The query with a space one letter to the left or right, where that makes two words of the site, “yêuc ầu”; or without it: “tr ú”. */
function movedSpaces(source: string, tokens: readonly Token[], vocabulary: Vocabulary): string[] {
  const has = (word: string): boolean => vocabulary.markings(fold(wordForm(word))).length > 0;
  const isOf = (word: string): boolean => vocabulary.frequency(wordForm(word)) > 0;
  return tokens.slice(1).flatMap((second, at) => {
    const first = tokens[at]!;
    if (source.slice(first.end, second.start) !== ' ' || (has(first.written) && has(second.written)))
      return [];
    const letters = first.written + second.written;
    const around = (words: string): string => source.slice(0, first.start) + words + source.slice(second.end);
    const joined = isOf(letters) && !isOf(first.written) && !isOf(second.written) ? [around(letters)] : [];
    const cuts = [first.written.length - 1, first.written.length + 1];
    const moved = cuts
      .map((cut) => [letters.slice(0, cut), letters.slice(cut)])
      .filter((words) => words.every((word) => word.length > 1 && has(word)))
      .map((words) => around(words.join(' ')));
    return [...joined, ...moved];
  });
}

/** One way to read a word of the query. */
interface Choice {
  /** In the form of tokens.ts; two words where a space was left out. */
  words: readonly string[];
  /** Logarithm of how likely it is typed so. */
  cost: number;
  typos: number;
  /** It is said as what was typed: no slip, unless there are others beside it. */
  heard?: boolean;
  /** It is not what was typed. */
  changed: boolean;
  /** Not to be judged by its neighbours: a number, a word that is still being typed. */
  apart: boolean;
}

interface Path {
  words: (readonly string[])[];
  last: string | null;
  score: number;
  typos: number;
  heard: number;
  changed: boolean;
}

function modelOf(vocabulary: Vocabulary, neighbours: Neighbours, marked: boolean): Model {
  const asks = vocabulary.size * ASKING;
  const count = (word: string): number =>
    (marked ? vocabulary.frequency(word) : vocabulary.foldedFrequency(word)) +
    (ASKING_WORDS.has(word) ? asks : 0);
  const beside = marked ? neighbours.frequency : neighbours.foldedFrequency;
  const pair = (first: string, second: string): number =>
    beside(first, second) + (ASKING_PAIRS.has(`${first} ${second}`) ? asks / 2 : 0);
  const words = vocabulary.size * WORDS_PER_RECORD;
  return (before, word) => {
    const alone = count(word) / words || UNSEEN;
    if (before === null) return Math.log(alone);
    const after = count(before) > 0 ? Math.min(1, pair(before, word) / count(before)) : 0;
    return Math.log(BESIDE * after + (1 - BESIDE) * alone);
  };
}

/**
 * Words of names and terms that the site knows as a whole: those are no typos. A short form that may be a word, “ha”, can be, but none
 * that the site has only in other words, “sanh” for “sinh”.
 */
function fixedWords({ slots }: Query, vocabulary: Vocabulary): Set<string> {
  const known = slots.filter(({ unknown, wordings }) => !unknown && wordings.length > 1);
  const typed = known.map(({ wordings }) => wordings[0]?.tokens ?? []);
  const whole = typed.filter(
    ({ length, 0: first }) =>
      length > 1 ||
      (first &&
        (isAbbreviation(first) || hasMarks(first.form) || vocabulary.markings(first.fold).length === 0)),
  );
  return new Set(whole.flatMap((tokens) => tokens.map(({ form }) => form)));
}

const isAbbreviation = ({ written, fold: bare }: Token): boolean =>
  /^\p{Lu}{2,}/u.test(written) || !/[aeiouy]/.test(bare);

/** What is longer than any syllable is likely several. */
const asTyped = ({ form }: Token, apart: boolean): Choice => ({
  words: [form],
  cost: apart ? 0 : TOO_LONG * Math.max(0, form.length - LONGEST_WORD),
  typos: 0,
  changed: false,
  apart,
});

/** The word itself and what it may be a typo of, the likeliest by itself. */
function choicesFor(token: Token, vocabulary: Vocabulary, model: Model, marked: boolean): Choice[] {
  const isUnknown =
    (marked ? vocabulary.frequency(token.form) : vocabulary.foldedFrequency(token.fold)) === 0;
  const isNear = (bare: string): boolean =>
    bare === token.fold ||
    oneTypoAway(token.fold, bare) ||
    soundsAlike(token.fold, bare) ||
    (isUnknown && heardAlike(token.fold, bare));
  const near = [...vocabulary.bareWords()].filter(isNear);
  const asking = ASKING_NEAR.filter(({ word, bare }) => (marked || word === bare) && isNear(bare));
  const words = new Set([
    ...(marked ? near.flatMap((bare) => vocabulary.markings(bare)) : near),
    ...asking.map(({ word }) => word),
  ]);
  // Who types a word with its marks did not mean one that says less; of no word of the site, only its marks may be a slip: “giá vàng”.
  const isWord = hasMarks(token.form) && !isStopWord(token.form, true) && makesVietnameseSyllable(token.form);
  const isTelling = isWord && vocabulary.frequency(token.form) > 0;
  const worthy = [...words].filter(
    (word) => !isStopWord(word, true) || !(isTelling || (isWord && fold(word) !== token.fold)),
  );
  const one = worthy.map((word): Choice => {
    const isHeard = isUnknown && heardAlike(token.form, word);
    const cost = word === token.form ? 0 : isHeard ? BY_EAR : typoCost(token.form, word, marked);
    const changed = cost < MARKS_LEFT_OUT;
    return { words: [word], cost, typos: changed && !isHeard ? 1 : 0, heard: isHeard, changed, apart: false };
  });
  const known = one.some((choice) => choice.words[0] === token.form);
  const all = [
    ...one,
    ...parted(token, vocabulary, model, marked),
    ...(known ? [] : [asTyped(token, false)]),
  ];
  const worth = ({ words: [first = ''], cost }: Choice): number => cost + model(null, first);
  return all.sort((a, b) => worth(b) - worth(a)).slice(0, MOST_CHOICES);
}

/** What a slip of the keys of Telex may have been: “laamf” spells “lầm”, next to “làm”. */
function keystrokesNear(token: Token, vocabulary: Vocabulary, model: Model): Choice[] {
  if (vocabulary.markings(token.fold).length > 0 || !/[aeiouy]/.test(token.fold)) return [];
  const spelled = decodeTelex(token.written);
  if (spelled === null || spelled === token.form) return [];
  const form = wordForm(spelled);
  const read = { ...token, form, fold: fold(form), written: spelled };
  return choicesFor(read, vocabulary, model, true)
    .filter(({ words: [word = ''] }) => vocabulary.frequency(word) > 0)
    .map((choice) => ({ ...choice, cost: choice.cost + WRONG_KEY, typos: 1, changed: true }));
}

/** Names written as one word, “sathay”, and abbreviations, one typo away; the site seldom writes them so. A word of the site is none. */
function namesNear(
  { form, fold: typed }: Token,
  names: readonly { name: string; bare: string }[],
  vocabulary: Vocabulary,
): Choice[] {
  const isWord = vocabulary.frequency(form) > 0 || (isBare(form) && vocabulary.markings(form).length > 0);
  if (typed.length < SHORTEST_NAME || isWord) return [];
  return (
    names
      .filter(({ bare }) => bare.length >= SHORTEST_NAME && oneTypoAway(typed, bare))
      // Of so few letters, another one makes another abbreviation: “GDP” is no slip of “TDP”.
      .filter(
        ({ bare }) => bare.length > SHORTEST_NAME || bare.length !== typed.length || isSwapped(typed, bare),
      )
      .map(({ name }) => ({ words: [name], cost: WRONG_NAME, typos: 1, changed: true, apart: true }))
  );
}

/**
 * How likely a word is typed so. Marks left out are no typo; wrong ones are, and the more the less likely. `marked`: where others are
 * typed, so are those of a word that lacks a letter.
 */
function typoCost(typed: string, word: string, marked: boolean): number {
  const bare = fold(typed);
  const marks = isBare(typed) && !marked ? 0 : distanceInMarks(typed, word);
  if (bare === fold(word))
    return isPartlyMarked(typed, word) ? MARKS_LEFT_OUT : WRONG_MARK + MORE_MARKS * (marks - 1);
  const start = startCost(bare, fold(word));
  return letterCost(bare, fold(word)) + start + MORE_MARKS * marks;
}

/** What one wrong letter costs: hands leave one out, add one or swap two sooner than they hit a key far from the right one. */
function letterCost(typed: string, word: string): number {
  if (typed.length !== word.length) return MISSED_LETTER;
  const at = [...typed].findIndex((letter, i) => letter !== word[i]);
  const [a = '', b = ''] = [typed[at], word[at]];
  if (typed[at + 1] === b && word[at + 1] === a && a !== b) return MISSED_LETTER;
  return ROWS.some(
    (row) => Math.abs(row.indexOf(a) - row.indexOf(b)) === 1 && row.includes(a) && row.includes(b),
  ) || ALIKE.some((letters) => letters.includes(a) && letters.includes(b))
    ? MISSED_LETTER
    : WRONG_LETTER;
}

/** What another first letter costs: people seldom miss it, but for letters that sound alike where they live. */
function startCost(typed: string, word: string): number {
  const [a = '', b = ''] = [typed[0], word[0]];
  if (a === b) return 0;
  return ALIKE.some((letters) => letters.includes(a) && letters.includes(b)) ? LIKE_START : OTHER_START;
}

/**
 * Whether a word stands in the query that no text has with these marks, though it has its letters: “cốn”, “hiễm”. What is found then is
 * found with other marks than typed.
 */
export function isMistyped({ slots, marked }: Query, vocabulary: Vocabulary): boolean {
  return slots.some(({ stop, open, wordings: [typed, ...others] }) => {
    const [token, ...more] = typed?.tokens ?? [];
    if (!token || stop || open || more.length > 0 || others.length > 0 || token.number) return false;
    return (
      marked &&
      hasMarks(token.form) &&
      vocabulary.frequency(token.form) === 0 &&
      vocabulary.markings(token.fold).length > 0
    );
  });
}

/** Whether two words have the same letters. */
const isSwapped = (a: string, b: string): boolean => [...a].sort().join() === [...b].sort().join();

const isNoOther =
  (bare: string) =>
  ({ words: [word = ''] }: Choice): boolean =>
    fold(word) === bare || word.length > bare.length || isSwapped(fold(word.toLowerCase()), bare);

const isBare = (word: string): boolean => !hasMarks(word);

/** Words of the site written as one that it does not have: “hộnghèo”. */
function parted({ written }: Token, vocabulary: Vocabulary, model: Model, marked: boolean): Choice[] {
  return partings(written, vocabulary, model, marked).map(({ words, score }) => {
    const cost = SPACE_LEFT_OUT + MORE_SPACES * (words.length - 2) + score;
    return { words, cost, typos: 0, changed: true, apart: false };
  });
}

/** The likeliest readings of the whole, best first: a beam search, since the likelihood of a word hangs on the one before. */
function bestPaths(choices: readonly Choice[][], model: Model, mostTypos: number): Path[] {
  let paths: Path[] = [{ words: [], last: null, score: 0, typos: 0, heard: 0, changed: false }];
  for (const options of choices) {
    const next = paths.flatMap((path) =>
      options.flatMap(({ words, cost, typos, heard, changed, apart }): Path[] => {
        const slips = path.typos + typos;
        const byEar = path.heard + (heard ? 1 : 0);
        if (slips > 0 && slips + byEar > mostTypos) return [];
        const score = path.score + cost + (apart ? 0 : model(path.last, words[0] ?? ''));
        const last = apart ? null : (words.at(-1) ?? null);
        return [
          {
            words: [...path.words, words],
            last,
            score,
            typos: slips,
            heard: byEar,
            changed: path.changed || changed,
          },
        ];
      }),
    );
    paths = next.sort((a, b) => b.score - a.score).slice(0, BEAM);
  }
  return paths;
}

function replaceAll(source: string, tokens: readonly Token[], words: readonly (readonly string[])[]): string {
  let text = source;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { start, end, form, written } = tokens[i]!;
    const word = words[i]!.join(' ');
    if (word === form) continue;
    const capital = written[0] !== written[0]?.toLowerCase();
    const loud = written.length > 1 && written === written.toUpperCase();
    text =
      text.slice(0, start) +
      (loud ? word.toUpperCase() : capital ? capitalise(word) : word) +
      text.slice(end);
  }
  return text;
}

const ASKING_NEAR = [...ASKING_WORDS].map((word) => ({ word, bare: fold(word) }));

/** Logarithms of how likely each typo is. Dear ones miss typos; cheap ones offer what nobody meant. */
const MARKS_LEFT_OUT = -0.3;
const WRONG_MARK = -4;
/** A word that the site does not have, spelled as another is said. */
const BY_EAR = -3;
const MISSED_LETTER = -5;
const WRONG_LETTER = -7;
/** Keys side by side. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SPACE_LEFT_OUT = -6;
/** For each further space left out, and for each letter above those of a syllable. */
const MORE_SPACES = -1;
const TOO_LONG = -4;
const WRONG_NAME = -12;
const WRONG_KEY = -1;
const SHORTEST_NAME = 3;
const SHORTEST_ALONE = 3;
/** For each mark beyond the first that differs. */
const MORE_MARKS = -1.6;
/** For another first letter, that sounds alike or not. */
const LIKE_START = -0.5;
const OTHER_START = -6;
const ALIKE = ['sx', 'ln', 'dgrv', 'ckq', 'iy', 'bp', 'tc'];
/** Share of the likelihood of a word that the word before it tells. */
const BESIDE = 0.8;
/** Part of the texts in which words of asking would stand, if texts were queries. */
const ASKING = 0.05;
/** Likelihood of a word that the site does not have. */
const UNSEEN = 3e-7;
/** Words of an average record: turns the number of records with a word into its share of the text. */
const WORDS_PER_RECORD = 30;
/** Words from which a query may hold two typos; with more, it is not mistyped but something else. */
const LONG = 6;
const MOST_TYPOS = 2;
const MOST_CHOICES = 60;
const BEAM = 40;
/** In longer queries, a typo leaves enough. */
const MOST_WORDS = 16;
const MOST_OFFERED = 3;
