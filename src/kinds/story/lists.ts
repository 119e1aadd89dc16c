import type { Content } from '../../content/content.ts';
import { filteredPages, type FilteredPage } from '../../content/filtered-pages.ts';
import { filterStates } from '../../content/filter-states.ts';
import { once } from '../../content/once.ts';
import { listedStories, storyFacets, type StoryEntry } from './facets.ts';
import * as routes from '../../routes.ts';

/** Minutes are told by the scripts, which stand above this room: whoever asks first hands them in. */
const laid = once('lists of stories', (): { pages?: FilteredPage<StoryEntry>[] } => ({}));

/** The list of stories and every filter of it that has a page, laid out once for each reading of the content. */
export function storyPages(
  content: Content,
  minutes: (story: StoryEntry) => number,
): FilteredPage<StoryEntry>[] {
  return (laid(content).pages ??= layPages(content, minutes));
}

function layPages(content: Content, minutes: (story: StoryEntry) => number): FilteredPage<StoryEntry>[] {
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
