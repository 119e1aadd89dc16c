import { readContentText } from '../content/files.ts';
import type { Content } from '../content/content.ts';
import type { Problem } from '../content/problem.ts';
import { scriptText } from '../spoken/script-files.ts';
import { scripts } from '../spoken/scripts.ts';
import { atTheirSource } from './source-lines.ts';
import { checkScript } from './spoken.ts';

/**
 * Words that no script can read, at the line of the text they come from, each once: all scripts of a text are made of the same words. Those
 * of full texts are many and not looked through here.
 */
export function unsayable(content: Content, folder: string): Problem[] {
  return scripts(content)
    .filter(({ onDemand }) => !onDemand)
    .flatMap(({ source, variants }) =>
      atTheirSource(
        variants.flatMap(({ script }) => checkScript(source, scriptText(script))),
        source,
        readContentText(folder, source).text ?? '',
      ),
    );
}
