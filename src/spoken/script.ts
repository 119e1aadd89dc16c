import { capitalise } from '../text/sentence.ts';
import type { ReadingLexicon } from '../vietnamese/reading/abbreviations.ts';
import type { Doubt } from '../vietnamese/reading/doubts.ts';
import { readOnce } from '../vietnamese/reading/read-once.ts';
import type { ReadingSettings } from '../vietnamese/reading/settings.ts';
import { isForReaders } from '../vietnamese/reading/for-readers.ts';
import { aloudText } from '../text/aloud.ts';
import type { MarkedParagraph } from './paragraphs.ts';
import { breaths } from './breaths.ts';
import { ended, saidSentences } from '../vietnamese/sentences.ts';
import { syllables } from './syllables.ts';

export type ScriptLength = 'short' | 'middle' | 'long';
export type BlockKind = keyof typeof aloudText.blocks;

/** What a script is made from, still as written. */
export interface ScriptDraft {
  title: string;
  /** Two or three sentences: who, where, what changed. */
  lead: string[];
  body: Record<ScriptLength, Omit<MarkedParagraph, 'mark'>[]>;
  /** What to remember, whom to ask, where it comes from. */
  repeat: string[];
  /** For the announcer only, never read. */
  notes?: string[];
}

export interface ScriptParagraph {
  /** Id of the paragraph or clause the words come from. */
  id: string;
  /** Announcer; the voice changes at paragraph ends only. */
  voice: 1 | 2;
  /** Sentences in the words to be said, in order; a long one in the parts that are said in one breath. */
  sentences: string[];
}

/** A text ready to be read before a microphone. */
export interface Script {
  title: string;
  blocks: { kind: BlockKind; paragraphs: ScriptParagraph[] }[];
  /** Written Vietnamese words, each one syllable; “ki-lô-mét” is three. */
  syllables: number;
  paragraphs: number;
  /** For the announcer only, never read. */
  notes: string[];
  /** What no rule could read; a script with any is not published. */
  unread: Doubt[];
  /** What a person should look at once more. */
  advice: Doubt[];
}

/** One script of a draft in the given length and house style. Sentences are taken whole or not at all. */
export function makeScript(
  draft: ScriptDraft,
  length: ScriptLength,
  settings: ReadingSettings,
  lexicon: ReadingLexicon,
): Script {
  const unread: Doubt[] = [];
  const advice = new Map<string, Doubt>();
  let voice: 1 | 2 = 2;
  const speak = (sentence: string): string[] => {
    const reading = readOnce(sentence, settings, lexicon);
    unread.push(...reading.unread);
    for (const doubt of reading.advice) advice.set(`${doubt.word} ${doubt.why}`, doubt);
    return breaths(ended(capitalise(reading.spoken)));
  };
  const notes = [...(draft.notes ?? [])];
  const onAir = (sentence: string): boolean => {
    if (!isForReaders(sentence)) return true;
    notes.push(ended(sentence));
    return false;
  };
  const block = (kind: BlockKind, paragraphs: Omit<MarkedParagraph, 'mark'>[]): Script['blocks'][number] => ({
    kind,
    paragraphs: paragraphs.map(({ id, sentences }) => {
      voice = voice === 1 ? 2 : 1;
      return { id, voice, sentences: sentences.flatMap(speak) };
    }),
  });
  const own = (id: string, texts: readonly string[]) => [{ id, sentences: texts.flatMap(saidSentences) }];
  const blocks = [
    block('greeting', own('loi-chao', [aloudText.greeting])),
    block('lead', own('loi-dan', draft.lead)),
    block(
      'body',
      draft.body[length]
        .map(({ id, sentences }) => ({ id, sentences: sentences.filter(onAir) }))
        .filter(({ sentences }) => sentences.length > 0),
    ),
    block('repeat', own('nhac-lai', draft.repeat)),
    block('closing', own('loi-ket', [aloudText.closing])),
  ];
  const paragraphs = blocks.flatMap((item) => item.paragraphs);
  return {
    title: draft.title,
    blocks,
    syllables: paragraphs.reduce((sum, { sentences }) => sum + syllables(sentences.join(' ')), 0),
    paragraphs: paragraphs.length,
    notes,
    unread,
    advice: [...advice.values()],
  };
}

/** Minutes at a speed in syllables a minute, with a second's rest after each paragraph; music not counted. */
export function scriptMinutes(script: Pick<Script, 'syllables' | 'paragraphs'>, speed: number): number {
  return script.syllables / speed + script.paragraphs / 60;
}

/** Syllables, minutes and the speed they are reckoned by, as the head of a script says it. */
export function scriptLength(script: Pick<Script, 'syllables' | 'paragraphs'>, speed: number): string {
  return aloudText.reckoned(script.syllables, aloudText.minutes(scriptMinutes(script, speed)), speed);
}
