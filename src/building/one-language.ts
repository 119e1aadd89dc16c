import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { portal } from '../portal.ts';
import { programText } from '../text/program.ts';

/** A bundle speaks the language of the portal only: no reader loads the words of another. */
export function oneLanguage(program: string): Plugin {
  const words = join(program, 'src/text/');
  const counting = join(program, 'src/styles/program.css');
  return {
    name: 'portal-one-language',
    enforce: 'pre',
    load(id) {
      const [file] = id.split('?') as [string];
      if (file === counting) return inWords(readFileSync(file, 'utf8'));
      if (!file.startsWith(words)) return undefined;
      return readFileSync(file, 'utf8').replace(/\binLanguage\(\{ [a-z, ]+ \}\)/, portal().site.language);
    },
  };
}

/** The one sentence that a style sheet says. */
function inWords(css: string): string {
  const { site } = portal();
  if (site.language === 'vi') return css;
  const [stories, seconds] = programText.counted as [string, string];
  return css.replace(
    /content: counter\(chosen\) '[^']*' counter\(seconds\) '[^']*'/,
    `content: counter(chosen) '${stories}' counter(seconds) '${seconds}'`,
  );
}
