import { judgeMarkdown, type Judged } from './judge.ts';

/** Judges the body of a text by what its page is made from. */
export type Judge = (file: string, body: string, bodyLine: number) => Judged;

/** Texts that Astro renders: MDX, or Markdown. */
export const judgeEntry: Judge = (file, body, bodyLine) => {
  if (file.endsWith('.mdx')) return judgeMarkdown(file, 'mdx', body, bodyLine);
  // Astro trims the body of an .md file, which can turn an indented first line from code into text.
  const lead = /^\s*/.exec(body)![0];
  return judgeMarkdown(file, 'md', body.trim(), bodyLine + lead.split('\n').length - 1);
};
