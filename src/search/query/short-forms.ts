import { fold, hasMarks } from '../../vietnamese/fold.ts';
import type { Lexicon } from '../lexicon.ts';
import { indexOf } from './names.ts';
import { wordForm } from '../tokens.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/**
 * A query with what is shortened as in messages written out, “vay dc bn” → “vay được bao nhiêu”, and abbreviations that are
 * several in one parted, “XDNTM” → “XD NTM”: only what the site does not have as it is typed. Those of several pieces are written as
 * the site knows them.
 */
export function writeOut(text: string, vocabulary: Vocabulary, lexicon: Lexicon): string {
  const marked = hasMarks(text);
  return withOffice(joinPieces(text.replace(SPEAKER_E, 'em'), lexicon), lexicon).replace(WORD, (word) => {
    const form = wordForm(word);
    const isKnown = vocabulary.markings(fold(form)).length > 0;
    const whole = MESSAGES.get(word);
    // Beside words with their marks, a bare “ko” is not “Kơ” either.
    if (whole !== undefined && (marked ? vocabulary.frequency(form) === 0 : !isKnown))
      return marked ? whole : fold(whole);
    return isKnown ? word : (partsOf(word, lexicon)?.join(' ') ?? word);
  });
}

/**
 * Abbreviations of several pieces in the writing of the lexicon, however they were joined: “PGD-ĐT”, “GD và ĐT”, “NN & PTNT” →
 * “phòng GD&ĐT”, “GD&ĐT”, “NN&PTNT”.
 */
function joinPieces(text: string, lexicon: Lexicon): string {
  return [SIGNED, SPACED].reduce(
    (read, pattern) => read.replace(pattern, (run) => joined(run, lexicon)),
    text,
  );
}

function joined(run: string, lexicon: Lexicon): string {
  const { terms } = indexOf(lexicon);
  const pieces = [...run.matchAll(/[\p{L}\p{M}]+/gu)].filter(([piece]) => !AND.test(piece));
  for (let length = pieces.length; length > 1; length--)
    for (let from = 0; from + length <= pieces.length; from++) {
      const some = pieces.slice(from, from + length);
      const [first, last] = [some[0]!, some.at(-1)!];
      const isKnown = terms.has(some.map(([piece]) => fold(piece)).join(' '));
      const written = isKnown
        ? run.slice(first.index, last.index + last[0].length)
        : writtenShort(some.map(([piece]) => piece).join(''), lexicon);
      if (written !== null)
        return run.slice(0, first.index) + written + joined(run.slice(last.index + last[0].length), lexicon);
    }
  return run;
}

/**
 * The short form of these letters, “phòng”, “sở”, “bộ” before it where one letter stands for the office; null when it is none. As typed
 * where the lexicon has it so too.
 */
function writtenShort(letters: string, lexicon: Lexicon): string | null {
  const { shorts, terms } = indexOf(lexicon);
  const written = (some: string): string | undefined =>
    terms.has(fold(some)) && shorts.has(fold(some)) ? some : shorts.get(fold(some));
  const whole = written(letters);
  if (whole !== undefined) return whole;
  const field = written(letters.slice(1));
  const office = OFFICES.find(
    ({ letter, least }) => letter === fold(letters[0] ?? '') && letters.length > least,
  );
  return field !== undefined && office ? `${office.name} ${field}` : null;
}

/** “p tckh”, “p. ldtbxh”, “s. nnptnt”: the letter of an office apart from the short form of its field. */
function withOffice(text: string, lexicon: Lexicon): string {
  return text.replace(OFFICE_APART, (whole, letter: string, field: string) => {
    const { shorts } = indexOf(lexicon);
    const office = OFFICES.find((one) => one.letter === fold(letter.toLowerCase()));
    return office && shorts.has(fold(field.toLowerCase())) ? `${office.name} ${field}` : whole;
  });
}

/** The fewest abbreviations that a longer one is made of; null when it is one itself, or no such. */
function partsOf(word: string, lexicon: Lexicon): string[] | null {
  const { shorts, terms } = indexOf(lexicon);
  const bare = fold(word.toLowerCase());
  const isShort = /^\p{Lu}+$/u.test(word) || !/[aeiouy]/.test(bare);
  if (!isShort || bare.length !== word.length || terms.has(bare)) return null;
  const written = writtenShort(word, lexicon);
  if (written !== null) return [written];
  if (word.length < 2 * SHORTEST) return null;
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    let fewest: string[] | null = null;
    for (let start = 0; start <= end - SHORTEST; start++) {
      const before = best[start];
      const piece = bare.slice(start, end);
      if (before && shorts.has(piece) && before.length + 1 < (fewest?.length ?? Infinity))
        fewest = [...before, terms.has(piece) ? word.slice(start, end) : shorts.get(piece)!];
    }
    best.push(fewest);
  }
  return best.at(-1) ?? null;
}

const SHORTEST = 2;
/** An office is shortened by one letter before its field: “PTC”, “SNN&PTNT”; of few letters, that is seldom meant. */
const OFFICES = [
  { letter: 'p', least: 2, name: 'phòng' },
  { letter: 's', least: 4, name: 'sở' },
  { letter: 'b', least: 4, name: 'bộ' },
];
/** Pieces joined by signs, in any case; and in capitals, by blanks or “và”. */
const SIGNED = /(?<![\p{L}\p{M}\d/-])[\p{L}\p{M}]+(?:\s?[&–-]\s?[\p{L}\p{M}]+)+(?![\p{L}\p{M}\d/-])/gu;
const SPACED =
  /(?<![\p{L}\p{M}\d/-])\p{Lu}+(?:(?:\s(?:và|VÀ|va)\s|\.?\s?[&–-]?\s?)\p{Lu}+(?![\p{L}\p{M}]))+(?![\p{L}\p{M}\d/-])/gu;
const OFFICE_APART = /(?<![\p{L}\p{M}\d/.-])([psb])(?:\.\s*|\s+)([\p{L}\p{M}]{3,})(?![\p{L}\p{M}\d/-])/giu;
const AND = /^(?:và|va)$/iu;
const WORD = /(?<![\p{L}\p{M}\d-])[\p{L}\p{M}]+(?![\p{L}\p{M}\d-])/gu;
/** “e” of messages behind what is the speaker’s: “nhà e”, “con e”. By itself it is a letter of names. */
const SPEAKER_E =
  /(?<=(?<![\p{L}\p{M}])(?:nhà|nha|con|mẹ|me|bố|bo|ba|má|ông|ong|bà|vợ|vo|chồng|chong|của|cua|cho|bên|ben)\s)e(?=\s(?!\p{Lu})|$)/giu;
/** As people write in messages; in small letters only. */
const MESSAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ko: 'không',
    k: 'không',
    kg: 'không',
    hok: 'không',
    hông: 'không',
    hổng: 'không',
    hong: 'không',
    khum: 'không',
    dc: 'được',
    đc: 'được',
    bn: 'bao nhiêu',
    bnhiu: 'bao nhiêu',
    bnhieu: 'bao nhiêu',
    nhiu: 'nhiêu',
    j: 'gì',
    ntn: 'như thế nào',
    vs: 'với',
    trc: 'trước',
    ng: 'người',
    mk: 'mình',
    tui: 'tôi',
    cx: 'cũng',
    lm: 'làm',
    bik: 'biết',
    đt: 'điện thoại',
    gđ: 'gia đình',
    hs: 'học sinh',
    nc: 'nước',
    vk: 'vợ',
    ck: 'chồng',
    sđt: 'số điện thoại',
    đki: 'đăng ký',
    đkí: 'đăng ký',
    dki: 'đăng ký',
    đk: 'đăng ký',
    dk: 'đăng ký',
    htro: 'hỗ trợ',
    hotro: 'hỗ trợ',
    btrú: 'bán trú',
    btru: 'bán trú',
    lsuat: 'lãi suất',
    ls: 'lãi suất',
    trg: 'trường',
    ctrình: 'chương trình',
    ctrinh: 'chương trình',
    cty: 'công ty',
    nta: 'người ta',
    ngta: 'người ta',
    bjo: 'bây giờ',
    bgio: 'bây giờ',
    z: 'vậy',
    hem: 'không',
    hk: 'không',
    mún: 'muốn',
    mun: 'muốn',
    bít: 'biết',
    rùi: 'rồi',
    cko: 'cho',
    ms: 'mới',
    mng: 'mọi người',
    lun: 'luôn',
    thui: 'thôi',
    thag: 'tháng',
    sv: 'sinh viên',
    hnay: 'hôm nay',
    tgian: 'thời gian',
  }),
);
