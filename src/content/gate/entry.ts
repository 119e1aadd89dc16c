import { judgeOutline } from '../../kinds/plan/gate.ts';
import { judgeMarkdown, type Judged } from './judge.ts';

/** Judges a text by what its page is made from: plans are outlines, everything else is Markdown or MDX. */
export function judgeEntry(file: string, body: string, bodyLine: number): Judged {
  if (file.startsWith('plans/')) return judgeOutline(file, body, bodyLine);
  if (file.endsWith('.mdx')) return judgeMarkdown(file, 'mdx', body, bodyLine);
  // Astro trims the body of an .md file, which can turn an indented first line from code into text.
  const lead = /^\s*/.exec(body)![0];
  return judgeMarkdown(file, 'md', body.trim(), bodyLine + lead.split('\n').length - 1);
}
