import { divide, type Facet } from '../../content/facets.ts';
import type { Content, Entry } from '../../content/content.ts';
import { areaOf, fullName } from '../../places/lineage.ts';
import type { Story } from './schema.ts';
import { storiesText } from '../../text/stories.ts';
import { text } from '../../text/common.ts';

export type StoryEntry = Entry<Story>;

/** Stories on show: withdrawn ones leave every list. */
export function listedStories(content: Pick<Content, 'stories'>): StoryEntry[] {
  return content.stories.filter((story) => !story.data.withdrawn);
}

/** How the list of stories can be divided: district or commune, way of living, who, length when read aloud. */
export function storyFacets(
  content: Pick<Content, 'stories' | 'places'>,
  minutes: (story: StoryEntry) => number,
): Facet<StoryEntry>[] {
  return divide(listedStories(content), [
    {
      key: 'huyen',
      title: storiesText.facets.place,
      labels: (story) =>
        [areaOf(content.places, story.data.place)].flatMap((place) => (place ? [fullName(place)] : [])),
    },
    { key: 'viec', title: storiesText.facets.living, labels: (story) => [...story.data.activities] },
    { key: 'ai', title: storiesText.facets.who, labels: (story) => [text.storyKind[story.data.kind]] },
    {
      key: 'doc',
      title: storiesText.facets.length,
      labels: (story) => [lengthLabel(minutes(story))],
      order: [0, 1, 2, 4].map(lengthLabel),
    },
  ]);
}

/** @param minutes how long the script takes to read aloud */
function lengthLabel(minutes: number): string {
  if (minutes < 1) return storiesText.facets.below;
  if (minutes < 2) return storiesText.facets.between(1, 2);
  return minutes < 4 ? storiesText.facets.between(2, 4) : storiesText.facets.above;
}
