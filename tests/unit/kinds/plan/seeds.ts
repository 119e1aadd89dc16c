import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { joinLines, type JoinResult } from '../../../../src/kinds/plan/joining.ts';

const FOLDER = new URL('../../../../../shared/seeds/', import.meta.url).pathname;

/** The original plans lie beside the project only where it was founded; elsewhere these tests show as skipped. */
export const seedsPresent = existsSync(FOLDER);

/** Joined paragraphs of an original, by the first three digits of its file name. */
export function joinSeed(number: string): JoinResult {
  const file = readdirSync(FOLDER).find((name) => name.startsWith(number))!;
  return joinLines(
    readFileSync(FOLDER + file, 'utf8')
      .split('\n')
      .map((text, index) => ({ text, line: index + 1 })),
  );
}

/** Paragraphs from the start to the line before recipients or signature. */
export function bodyOf(number: string): JoinResult['paragraphs'] {
  const { paragraphs } = joinSeed(number);
  const end = paragraphs.findIndex(({ text }) => /^(?:Nơi nhận|TM\.)/u.test(text));
  return end < 0 ? paragraphs : paragraphs.slice(0, end);
}
