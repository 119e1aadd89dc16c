import { divide, type Facet } from '../../content/facets.ts';
import type { Content, Entry } from '../../content/content.ts';
import { fullName, unitOf } from '../../places/lineage.ts';
import type { Story } from './schema.ts';
import { storiesText } from '../../text/stories.ts';
import { text } from '../../text/vi.ts';

const words = storiesText.facets;

export type StoryEntry = Entry<Story>;

/** Stories on show: withdrawn ones leave every list. */
export function listedStories(content: Pick<Content, 'stories'>): StoryEntry[] {
  return content.stories.filter((story) => !story.data.withdrawn);
}

/** How the list of stories can be divided: district, way of living, who, length when read aloud. */
export function storyFacets(
  content: Pick<Content, 'stories' | 'places'>,
  minutes: (story: StoryEntry) => number,
): Facet<StoryEntry>[] {
  return divide(listedStories(content), [
    {
      key: 'huyen',
      title: words.place,
      labels: (story) =>
        [unitOf(content.places, story.data.place, 'district')].flatMap((place) =>
          place ? [fullName(place)] : [],
        ),
    },
    { key: 'viec', title: words.living, labels: (story) => [...story.data.activities] },
    { key: 'ai', title: words.who, labels: (story) => [text.storyKind[story.data.kind]] },
    { key: 'doc', title: words.length, labels: (story) => [lengthLabel(minutes(story))] },
  ]);
}

function lengthLabel(minutes: number): string {
  if (minutes < 1) return words.below;
  if (minutes < 2) return words.between(1, 2);
  return minutes < 4 ? words.between(2, 4) : words.above;
}
