import { literal } from '../../vietnamese/matches.ts';
import { Parser } from 'htmlparser2';
import type { GlossaryEntry } from '../../schemas/glossary.ts';
import { spelled } from '../../search/answer/meanings.ts';
import { BEHIND_WORD } from '../../vietnamese/reading/abbreviations.ts';

/** A word explained in place: the popover's id, the word as it stands in the text, what it means. */
export interface Term {
  id: string;
  word: string;
  meaning: string;
}

/** Elements whose words are not explained: already a control or a name, or not running text. */
const NOT_INSIDE = new Set([
  'a',
  'button',
  'dfn',
  'figure',
  'svg',
  'sup',
  'code',
  'h1',
  'h2',
  'h3',
  'h4',
  'title',
]);

/**
 * Marks the first use of each glossary word in a rendered text with `<dfn>` and a button that opens its popover; nothing else of
 * `html` changes by a byte. Where two words overlap the longer wins (“Ủy ban Mặt trận” before “Mặt trận”).
 */
export function explainTerms(
  html: string,
  glossary: readonly GlossaryEntry[],
): { html: string; terms: Term[] } {
  // Of some two hundred words, a text holds a dozen: only these are looked for in each of its pieces.
  const letters = html.toLowerCase();
  const words = wordsOf(glossary).filter((word) => letters.includes(word.begins) && word.pattern.test(html));
  const terms: Term[] = [];
  let out = '';
  let at = 0;
  for (const [from, to] of runningText(html)) {
    out += html.slice(at, from);
    out += mark(html.slice(from, to), words, terms);
    at = to;
  }
  return { html: out + html.slice(at), terms };
}

interface Word {
  entry: GlossaryEntry;
  /** Its letters up to a sign that HTML writes otherwise, small: quickly looked for. */
  begins: string;
  pattern: RegExp;
}

/** Spellings of every entry, longest first. A full name is known in any case, an abbreviation only as written. */
function wordsOf(glossary: readonly GlossaryEntry[]): Word[] {
  let words = known.get(glossary);
  if (!words) known.set(glossary, (words = makeWords(glossary)));
  return words;
}
const known = new WeakMap<readonly GlossaryEntry[], Word[]>();

function makeWords(glossary: readonly GlossaryEntry[]): Word[] {
  const spellings = glossary
    .filter((entry) => !entry.scope)
    .flatMap((entry) =>
      [entry.long, entry.short, ...entry.variants].flatMap((word) => (word ? [{ entry, word }] : [])),
    );
  return spellings
    .toSorted((a, b) => b.word.length - a.word.length)
    .map(({ entry, word }) => ({
      entry,
      begins: word.toLowerCase().replace(/&.*/s, ''),
      pattern: new RegExp(
        `${UNIT.test(word) ? BEHIND_FIGURE : '(?<![\\p{L}\\p{N}&;])'}${elsewhere(word, entry.notIn)}${inHtml(word)}(?![\\p{L}\\p{N}])`,
        word === entry.long ? 'iu' : 'u',
      ),
    }));
}

/** A unit is one behind a figure or a slash: nobody laughs “héc-ta”. */
const UNIT = /^\p{Ll}{1,3}[\d²³]?$/u;
const BEHIND_FIGURE = String.raw`(?:(?<=[\p{N}/]\s?)|${BEHIND_WORD})`;

/** Looks ahead and behind for the longer words in which these syllables are none. */
function elsewhere(word: string, notIn: readonly string[]): string {
  return notIn
    .filter((longer) => longer.includes(word))
    .map((longer) => {
      const at = longer.indexOf(word);
      return `(?!(?<=(?<!\\p{L})${inHtml(longer.slice(0, at))})${inHtml(longer.slice(at))}(?!\\p{L}))`;
    })
    .join('');
}

/** Words as they may stand in HTML. */
function inHtml(words: string): string {
  return literal(words).replaceAll('&', '&(?:amp;)?');
}

function mark(text: string, words: readonly Word[], terms: Term[]): string {
  let rest = text;
  let out = '';
  for (;;) {
    const hit = firstHit(rest, words);
    if (!hit) return out + rest;
    const known = terms.some((term) => term.id === `tu-${hit.entry.id}`);
    const [word] = hit.match;
    out += rest.slice(0, hit.match.index);
    if (known) out += word;
    else {
      terms.push({ id: `tu-${hit.entry.id}`, word: spelled(hit.entry), meaning: hit.entry.plain });
      out += `<dfn><button type="button" class="term" popovertarget="tu-${hit.entry.id}">${word}</button></dfn>`;
    }
    rest = rest.slice(hit.match.index + word.length);
  }
}

function firstHit(
  text: string,
  words: readonly Word[],
): { entry: GlossaryEntry; match: RegExpExecArray } | undefined {
  let best: { entry: GlossaryEntry; match: RegExpExecArray } | undefined;
  for (const { entry, pattern } of words) {
    const match = pattern.exec(text);
    if (match && (!best || match.index < best.match.index)) best = { entry, match };
  }
  return best;
}

/** Offsets of the pieces of running text, in order. */
function runningText(html: string): [from: number, to: number][] {
  const pieces: [number, number][] = [];
  let shut = 0;
  const parser = new Parser(
    {
      onopentagname: (name) => void (shut += NOT_INSIDE.has(name) ? 1 : 0),
      onclosetag: (name) => void (shut -= NOT_INSIDE.has(name) ? 1 : 0),
      ontext: () => {
        if (shut === 0) pieces.push([parser.startIndex, parser.endIndex + 1]);
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return pieces;
}
