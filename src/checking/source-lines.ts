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
    const word = /“(.*)”$/su.exec(message)?.[1] ?? '';
    const line = lineOf(word, lines);
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

/** The line that holds a word of a script: as it stands, without the stops around it, or else the signs that are no letters. */
function lineOf(word: string, lines: readonly string[]): number | undefined {
  const bare = word.replace(/^[.,;:!?]+|[.,;:!?]+$/g, '');
  const signs = bare.replace(/[\p{L}\d.,;:!?’'-]+/gu, '');
  for (const needle of [word, bare, signs]) {
    const at = needle === '' ? -1 : lines.findIndex((line) => holds(line, needle));
    if (at >= 0) return at + 1;
  }
  return undefined;
}

/** A word of letters is looked for whole: “t” is not that of “thôn”. */
function holds(line: string, needle: string): boolean {
  return /^\p{L}+$/u.test(needle)
    ? new RegExp(`(?<!\\p{L})${needle}(?!\\p{L})`, 'u').test(line)
    : line.includes(needle);
}
