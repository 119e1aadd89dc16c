import { readContentText } from '../content/files.ts';
import type { Content } from '../content/content.ts';
import type { Problem } from '../content/problem.ts';
import { scriptText } from '../spoken/script-files.ts';
import { scripts, type ScriptSet } from '../spoken/scripts.ts';
import { atTheirSource } from './source-lines.ts';
import { checkScript } from './spoken.ts';

/**
 * Words that no script can read, at the line of the text they come from, each once: all scripts of a text are made of the same words. Those
 * of full texts are many and not looked through here.
 */
export function unsayable(content: Content, folder: string): Problem[] {
  return scripts(content)
    .filter(({ onDemand }) => !onDemand)
    .flatMap((set) =>
      atSource(set, folder, [
        ...set.variants.flatMap(({ script }) => checkScript(set.source, scriptText(script))),
        ...misread(set),
      ]),
    );
}

/**
 * What scripts say, but perhaps otherwise than it was meant: a day no calendar has, people counted by fractions.
 * @param pages whose scripts are looked at
 */
export function misreadOn(pages: ReadonlySet<string>, content: Content, folder: string): Problem[] {
  return scripts(content)
    .filter(({ onDemand, page }) => !onDemand && pages.has(page))
    .flatMap((set) => atSource(set, folder, misread(set)));
}

function misread({ source, variants }: ScriptSet): Problem[] {
  return variants.flatMap(({ script }) =>
    script.misread.map(({ word, why }) => ({
      file: source,
      message: `bản đọc có thể sai ở chỗ: “${word}”`,
      hint: why,
    })),
  );
}

function atSource({ source }: ScriptSet, folder: string, problems: Problem[]): Problem[] {
  return problems.length ? atTheirSource(problems, source, readContentText(folder, source).text ?? '') : [];
}
