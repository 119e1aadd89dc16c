import type { Content } from '../content/content.ts';
import { unfinished } from '../content/gate/unfinished.ts';
import { leftOfTheForm } from './left-of-form.ts';
import { notShown } from './not-shown.ts';
import { weakSources } from '../content/gate/weak-sources.ts';
import { personsToLookAt } from '../content/private/advice.ts';
import type { Problem } from '../content/problem.ts';
import { staleTranslations } from '../kinds/handbook/languages.ts';
import { endedForNobody } from '../kinds/place/index.ts';
import { saidLives } from '../kinds/plan/lists/said-lives.ts';
import { unknownBodies } from '../kinds/plan/lists/unknown-bodies.ts';
import { storiesOutOfTime } from '../kinds/story/out-of-time.ts';
import { checkEnds } from './ends.ts';
import { filesToLookInto } from './handed-on.ts';
import { hardToFollow, sourceless } from './handbook.ts';
import { pictured } from './pictured.ts';

/** What an editor should look at and nothing stops for. `today` is `YYYY-MM-DD` in Việt Nam. */
export function advice(content: Content, today: string, folder: string): Problem[] {
  return [
    ...checkEnds(content, today),
    ...staleTranslations(content),
    ...hardToFollow(content.handbook),
    ...sourceless(content.handbook),
    ...personsToLookAt(content),
    ...pictured(content),
    ...filesToLookInto(content, folder),
    ...notShown(content, folder),
    ...unfinished(content),
    ...weakSources(content),
    ...leftOfTheForm(content),
    ...storiesOutOfTime(content),
    ...unknownBodies(content),
    ...saidLives(content, today),
    ...endedForNobody(content),
  ];
}
