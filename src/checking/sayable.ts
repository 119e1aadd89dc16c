import { readContentText } from '../content/files.ts';
import type { Content } from '../content/content.ts';
import type { Problem } from '../content/problem.ts';
import * as routes from '../routes.ts';
import { scriptText } from '../spoken/script-files.ts';
import { scripts, type ScriptVariant } from '../spoken/scripts.ts';
import { atTheirSource, withoutStops, wordTold } from './source-lines.ts';
import { checkScript } from './spoken.ts';

/**
 * Words that no script can read, at the line of the text they come from, each once: all scripts of a text are made of the same words. Those
 * of full texts are many and not looked through here.
 */
export function unsayable(content: Content, folder: string): Problem[] {
  return scripts(content)
    .filter(({ onDemand }) => !onDemand)
    .flatMap(({ kind, source, variants }) =>
      toldIn(
        folder,
        source,
        variants.flatMap((variant) => [
          ...checkScript(source, scriptText(variant.script)),
          ...(isOwnWords(kind) ? doubtsOf(variant, source) : []),
        ]),
      ),
    );
}

/**
 * What the rules read and are not sure of, in the scripts of a built site that are not those of the last one: no sign of it is left in the
 * words (“7 giờ 75 phút” is said like any other hour), so it cannot be found in the files.
 */
export function undecided(
  content: Content,
  folder: string,
  isTakenOver: (file: string) => boolean,
): Problem[] {
  const own = scripts(content).filter(({ kind, onDemand }) => !onDemand && isOwnWords(kind));
  return own.flatMap(({ page, source, variants }) =>
    toldIn(
      folder,
      source,
      variants
        .filter(({ file }) => !isTakenOver(routes.scriptFile(page, `${file}.txt`).slice(1)))
        .flatMap((variant) => doubtsOf(variant, source)),
    ),
  );
}

/** The text is read where something is wrong with it only. */
function toldIn(folder: string, source: string, problems: readonly Problem[]): Problem[] {
  return problems.length > 0
    ? atTheirSource(problems, source, readContentText(folder, source).text ?? '')
    : [];
}

/** A plan says what its document says: a day that no calendar has stands there as printed, and its page and the calendar tell so. */
const isOwnWords = (kind: string): boolean => kind !== 'plan';

/** Doubts about a script, but for those that its words show by themselves. */
function doubtsOf(variant: Pick<ScriptVariant, 'unread' | 'script'>, file: string): Problem[] {
  if (variant.unread.length === 0) return [];
  const shown = new Set(
    checkScript(file, scriptText(variant.script)).flatMap(({ message }) => wordsOf(wordTold(message))),
  );
  return variant.unread
    .filter(({ word }) => !wordsOf(word).some((part) => shown.has(part)))
    .map(({ word, why }) => ({ file, message: `bản đọc chưa chắc: “${word}”`, hint: why }));
}

const wordsOf = (text: string): string[] => text.split(' ').map(withoutStops).filter(Boolean);
