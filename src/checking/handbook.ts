import type { Entry } from '../content/content.ts';
import type { Problem } from '../content/problem.ts';
import { figuresWithoutSource, longSentences, SYLLABLES } from '../kinds/handbook/plain-words.ts';
import type { HandbookSection } from '../kinds/handbook/schema.ts';

/** Sentences that an editor should look at again, as advice. */
export function hardToFollow(handbook: readonly Entry<HandbookSection>[]): Problem[] {
  return handbook.flatMap((entry) =>
    longSentences(entry.data, entry.body, SYLLABLES.warned).map(({ sentence, syllables }) => ({
      file: entry.file,
      line: lineOf(entry, sentence),
      message: `câu dài ${syllables} tiếng: “${sentence}”`,
      hint: 'tách thành câu ngắn',
    })),
  );
}

/** Figures of the body that no source stands behind, as advice. */
export function sourceless(handbook: readonly Entry<HandbookSection>[]): Problem[] {
  return handbook.flatMap((entry) =>
    figuresWithoutSource(entry.body).map((text) => ({
      file: entry.file,
      line: lineOf(entry, text),
      message: `có con số mà chưa có nguồn: “${text}”`,
      hint: 'ghi nguồn ở “sources”, rồi đặt <Src id="…" /> sau câu; số ai cũng biết thì để vậy',
    })),
  );
}

/** Line on which these words begin; undefined where they stand in the fields, or with signs between them. */
function lineOf({ body, bodyLine }: Entry<HandbookSection>, words: string): number | undefined {
  const begins = words.split(' ').slice(0, TOLD_BY).join(' ');
  const at = body.split('\n').findIndex((line) => line.includes(begins));
  return at < 0 ? undefined : bodyLine + at;
}

/** Words that tell where a paragraph begins. */
const TOLD_BY = 5;
