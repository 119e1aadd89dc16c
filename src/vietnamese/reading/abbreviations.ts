import { literal } from '../matches.ts';
import type { GlossaryEntry } from '../../schemas/glossary.ts';
import { makesVietnameseSyllable } from './syllable.ts';

/** What is read otherwise than written. */
export interface ReadingTerm {
  written: string;
  spoken: string;
}

/** Units of measurement that every campaign writes (Luật Đo lường, SI); a glossary may read them otherwise. */
const MEASURES: readonly (readonly [written: string, spoken: string])[] = [
  ['km/h', 'ki-lô-mét một giờ'],
  ['m/s', 'mét một giây'],
  ['l/s', 'lít một giây'],
  ['m³/s', 'mét khối một giây'],
  ['m3/s', 'mét khối một giây'],
  ['m³/h', 'mét khối một giờ'],
  ['m3/h', 'mét khối một giờ'],
  ['t/ha', 'tấn mỗi héc-ta'],
  ['km²', 'ki-lô-mét vuông'],
  ['km2', 'ki-lô-mét vuông'],
  ['m²', 'mét vuông'],
  ['m2', 'mét vuông'],
  ['m³', 'mét khối'],
  ['m3', 'mét khối'],
  ['km', 'ki-lô-mét'],
  ['dm', 'đề-xi-mét'],
  ['cm', 'xăng-ti-mét'],
  ['mm', 'mi-li-mét'],
  ['m', 'mét'],
  ['ha', 'héc-ta'],
  ['kg', 'ki-lô-gam'],
  ['mg', 'mi-li-gam'],
  ['g', 'gam'],
  ['ml', 'mi-li-lít'],
  ['l', 'lít'],
  ['kWh', 'ki-lô-oát giờ'],
  ['kW', 'ki-lô-oát'],
  ['W', 'oát'],
  ['V', 'vôn'],
  ['°C', 'độ xê'],
  ['ºC', 'độ xê'],
  ['oC', 'độ xê'],
  ['độ C', 'độ xê'],
  ['USD', 'đô la Mỹ'],
];

/** Words of a portal for reading aloud; each list longest first. */
export interface ReadingLexicon {
  /** Phrases read before any rule: “Chương trình 135”. */
  phrases: ReadingTerm[];
  /** Units, read only after a number. */
  units: ReadingTerm[];
  /** Short forms in capitals. */
  abbreviations: ReadingTerm[];
}

const lexicons = new WeakMap<readonly GlossaryEntry[], ReadingLexicon>();

/** Short forms that mean something only in lists of recipients or in numbers of documents are never read. */
export function readingLexicon(glossary: readonly GlossaryEntry[]): ReadingLexicon {
  let lexicon = lexicons.get(glossary);
  if (!lexicon) lexicons.set(glossary, (lexicon = makeLexicon(glossary)));
  return lexicon;
}

function makeLexicon(glossary: readonly GlossaryEntry[]): ReadingLexicon {
  const lexicon: ReadingLexicon = { phrases: [], units: [], abbreviations: [] };
  for (const entry of glossary) {
    if (entry.scope) continue;
    const spoken = (entry.spoken ?? entry.long).normalize('NFC');
    const forms = [
      ...(entry.short ? [entry.short] : []),
      ...(entry.spoken && (!entry.short || /[-–&\d]/.test(entry.long)) ? [entry.long] : []),
      ...entry.variants,
    ];
    for (const written of forms) {
      if (written === spoken) continue;
      const list = /^[\p{Ll}]{1,3}[\d²³]?$/u.test(written)
        ? lexicon.units
        : written === entry.short || /\p{Lu}{2}/u.test(written)
          ? lexicon.abbreviations
          : lexicon.phrases;
      list.push({ written: written.normalize('NFC'), spoken });
      // “chương trình 135” within a sentence is the one that the list begins with a capital.
      if (list === lexicon.phrases && /^\p{Lu}\p{Ll}+ .*\d/u.test(written))
        list.push({ written: inSentence(written.normalize('NFC')), spoken: inSentence(spoken) });
    }
  }
  const own = new Set(lexicon.units.map(({ written }) => written));
  for (const [written, spoken] of MEASURES) if (!own.has(written)) lexicon.units.push({ written, spoken });
  for (const list of Object.values(lexicon) as ReadingTerm[][])
    list.sort((a, b) => b.written.length - a.written.length || (a.written < b.written ? -1 : 1));
  return lexicon;
}

export function sayPhrases(text: string, { phrases, units }: ReadingLexicon): string {
  return sayUnits(replaceTerms(text, phrases), units);
}

/** Whole words, capitals as written, longest first. */
export function sayAbbreviations(text: string, { abbreviations }: ReadingLexicon): string {
  return abbreviations.reduce(
    (said, { spoken }) =>
      spoken.includes(' ') && said.includes(spoken) ? said.replace(again(spoken), '$1') : said,
    replaceTerms(text, abbreviations),
  );
}

/** “hợp tác xã - HTX”, “hợp tác xã, sau đây viết tắt là HTX”: what stands for words that were just said is not said again. */
function again(spoken: string): RegExp {
  return pattern(
    `(?<!\\p{L})(${literal(spoken)})\\s*(?:,|-|–|\\s)\\s*(?:(?:sau đây )?(?:gọi|viết) tắt là )?${literal(spoken)}(?!\\p{L})`,
  );
}

function sayUnits(text: string, units: readonly ReadingTerm[]): string {
  const roads = /km\s\d/i.test(text) ? text.replace(/(?<![\p{L}\d])km\s(?=\d)/giu, 'ki-lô-mét ') : text;
  // Most texts hold none of them; their letters stand in every word.
  if (!anyUnit(units).test(roads)) return roads;
  return units.reduce(
    (result, { written, spoken }) =>
      result.includes(written)
        ? result
            .replace(
              pattern(
                `${AFTER_FIGURE[Number(written.length > 1)]}${literal(written)}(?![\\p{L}\\d²³]|/(?!\\p{Ll}|\\d))`,
              ),
              ` ${spoken}`,
            )
            .replace(
              pattern(`${BEHIND_WORD}${literal(written)}(?![\\p{L}\\d²³/])`),
              written.length > 1 && written.length < 4 ? spoken : '$&',
            )
            // “đồng/kg”, “tấn/ha”: a price or a yield; a letter alone after a slash may be anything.
            .replace(
              pattern(`(?<=[\\p{L}%²³])\\s*/\\s*${literal(written)}(?![\\p{L}\\d²³/])`),
              written.length > 1 ? ` mỗi ${spoken}` : '$&',
            )
        : result,
    roads,
  );
}

/** Where a unit may stand: right behind a figure; one that no other word looks like also behind “triệu”. */
const AFTER_FIGURE = [
  String.raw`(?<=\d)\s*`,
  String.raw`(?:(?<=\d)\s*|(?<=\d\s(?:nghìn|ngàn|vạn|triệu|tỷ))\s+)`,
] as const;

/** “mỗi ha”, “nửa kg”, “trên 1 ha”: a unit may be counted in words. */
export const BEHIND_WORD = String.raw`(?<=(?<!\p{L})(?:[Mm]ỗi|[Mm]ột|[Nn]ửa|[Vv]ài|[Mm]ấy|từng|chục|trăm|nghìn|triệu)\s)`;

const anyUnits = new WeakMap<readonly ReadingTerm[], RegExp>();

/** A unit where the rules look for one: behind a figure or a slash. */
function anyUnit(units: readonly ReadingTerm[]): RegExp {
  let any = anyUnits.get(units);
  if (!any) {
    any = new RegExp(
      `(?:[\\d/]|nghìn|ngàn|vạn|triệu|tỷ|mỗi|một|nửa|vài|mấy|từng|chục|trăm)\\s*(?:${units.map(({ written }) => literal(written)).join('|')})(?![\\p{L}\\d²³])`,
      'iu',
    );
    anyUnits.set(units, any);
  }
  return any;
}

function replaceTerms(text: string, terms: readonly ReadingTerm[]): string {
  const letters = plain(text);
  return terms.reduce((result, { written, spoken }) => {
    // What is said for one term may hold another.
    if (!letters.includes(plain(written)) && !result.includes(written)) return result;
    const source = `(?<![\\p{L}\\d-])${literal(written).replace(APOSTROPHE, "['’ʼ]")}(?![\\p{L}\\d]|-\\p{Lu})`;
    return result.replace(pattern(source, isNoWord(written) ? 'giu' : 'gu'), spoken);
  }, text);
}

function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Keyboards have one apostrophe, word processors another: “Ia H'Drai”, “Ia H’Drai”. */
const APOSTROPHE = /['’ʼ]/gu;

function plain(text: string): string {
  return text.toLowerCase().replace(APOSTROPHE, '’');
}

/** “Ocop”, “Vietgap”, “ubnd”: letters that make no word are the same short form in any case. */
function isNoWord(written: string): boolean {
  return /^\p{L}{4,}$/u.test(written) && !makesVietnameseSyllable(written);
}

const patterns = new Map<string, RegExp>();

/** A pattern is compiled once: the same few hundred terms are looked for in every sentence. */
function pattern(source: string, flags = 'gu'): RegExp {
  let compiled = patterns.get(source);
  if (!compiled) patterns.set(source, (compiled = new RegExp(source, flags)));
  return compiled;
}
