import type { Content } from '../content/content.ts';
import { unfinished } from '../content/gate/unfinished.ts';
import { personsToLookAt } from '../content/private/advice.ts';
import type { Problem } from '../content/problem.ts';
import { staleTranslations } from '../kinds/handbook/languages.ts';
import { storiesOutOfTime } from '../kinds/story/out-of-time.ts';
import { checkEnds } from './ends.ts';
import { filesToLookInto } from './handed-on.ts';

/** What an editor should look at and nothing stops for. `today` is `YYYY-MM-DD` in Việt Nam. */
export function advice(content: Content, today: string, folder: string): Problem[] {
  return [
    ...checkEnds(content, today),
    ...staleTranslations(content),
    ...personsToLookAt(content),
    ...filesToLookInto(content, folder),
    ...unfinished(content),
    ...storiesOutOfTime(content),
  ];
}
