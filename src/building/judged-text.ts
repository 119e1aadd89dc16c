import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { readContentText } from '../content/files.ts';
import { ProblemsError } from '../content/problem.ts';

/** Astro renders a text as the one reader gives it (NFC, `\n` line ends), not as it lies on the disk: what was judged is what is shown. */
export function judgedText(folder: string): Plugin {
  return {
    name: 'portal-judged-text',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.mdx')) return undefined;
      const file = relative(realpathSync(folder), id);
      if (file.startsWith('..') || file === id) return undefined;
      const { text, problems } = readContentText(folder, file.split(sep).join('/'));
      if (text === undefined) throw new ProblemsError(problems);
      return text;
    },
  };
}
