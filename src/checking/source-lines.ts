import { literal } from '../vietnamese/matches.ts';
import type { Problem } from '../content/problem.ts';

/**
 * What is wrong with the scripts of one text, at the lines of that text, each once.
 * @param source the content file
 * @param written the text as its editor sees it
 */
export function atTheirSource(problems: readonly Problem[], source: string, written: string): Problem[] {
  // Tags are no words: “<” of a text is not that of `<Core>`.
  const lines = written.replaceAll(/<\/?[A-Z][^<>]*>/g, (tag) => tag.replaceAll(/[^\n]/g, ' ')).split('\n');
  const told = new Map<string, Problem>();
  for (const { message, hint } of problems) {
    const line = lineOf(wordTold(message), lines);
    const problem = {
      file: source,
      ...(line === undefined ? {} : { line }),
      message,
      ...(hint === undefined ? {} : { hint }),
    };
    const key = `${line} ${message}`;
    if (!told.has(key)) told.set(key, problem);
  }
  return [...told.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** The word of a script that a message ends with; empty where it tells of none. */
export const wordTold = (message: string): string => /“(.*)”$/su.exec(message)?.[1] ?? '';

export const withoutStops = (word: string): string => word.replace(/^[.,;:!?]+|[.,;:!?]+$/g, '');

/**
 * The line that holds a word of a script: as it stands, without the stops around it, or else the signs that are no letters. Rather one where
 * it is a word of its own: “12” is not that of “12/2024”.
 */
function lineOf(word: string, lines: readonly string[]): number | undefined {
  const bare = withoutStops(word);
  const signs = bare.replace(/[\p{L}\d.,;:!?’'\s-]+/gu, '');
  const own = new RegExp(
    `(?<![\\p{L}\\d]|[\\p{L}\\d][.,/+-])${literal(bare)}(?![\\p{L}\\d]|[.,/+-][\\p{L}\\d])`,
    'u',
  );
  // Signs alone stand in addresses and ids of the front matter too: “ke-hoach#m2”.
  const body = lines.indexOf('---', 1);
  const holds = [
    (line: string) => bare !== '' && own.test(line),
    ...[word, bare].map((needle) => (line: string) => needle !== '' && line.includes(needle)),
    (line: string, index: number) => index > body && signs !== '' && line.includes(signs),
    (line: string) => signs !== '' && line.includes(signs),
  ];
  const at = holds.map((held) => lines.findIndex(held)).find((index) => index >= 0);
  return at === undefined ? undefined : at + 1;
}
