import { judgeMarkdown, type Judged } from './judge.ts';

/** Judges the body of a text by what its page is made from. */
export type Judge = (file: string, body: string, bodyLine: number) => Judged;

/** Texts whose pages are made by `markdown/render.ts`: MDX, or Markdown. */
export const judgeEntry: Judge = (file, body, bodyLine) => {
  if (file.endsWith('.mdx')) return judgeMarkdown(file, 'mdx', body, bodyLine);
  // Trimmed as for its page: that can turn an indented first line from code into text.
  const lead = /^\s*/.exec(body)![0];
  return judgeMarkdown(file, 'md', body.trim(), bodyLine + lead.split('\n').length - 1);
};
