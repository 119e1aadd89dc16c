import type { Content } from '../../content/content.ts';
import { filteredPages, type FilteredPage } from '../../content/filtered-pages.ts';
import { filterStates } from '../../content/filter-states.ts';
import { listedStories, storyFacets, type StoryEntry } from './facets.ts';
import * as routes from '../../routes.ts';

/** The list of stories and every filter of it that has a page. `minutes`: how long a story takes to read aloud. */
export function layStories(
  content: Content,
  minutes: (story: StoryEntry) => number,
): FilteredPage<StoryEntry>[] {
  const states = filterStates(storyFacets(content, minutes), listedStories(content), {
    root: routes.stories,
    pathOf: ({ id }) => routes.story(id),
    // What leaves one story leads straight to it.
    fewest: 2,
    mostPages: 300,
    deepest: 3,
  });
  return filteredPages(routes.stories, states, ({ data }) => 900 + data.title.length + data.summary.length);
}
