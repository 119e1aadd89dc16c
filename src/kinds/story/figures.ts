import { areaOf } from '../../places/lineage.ts';
import { numberText, shownNumber } from '../../text/number.ts';
import type { Content } from '../../content/content.ts';
import { asked } from '../../content/once.ts';
import type { z } from 'zod';
import type { storyFigure } from './schema.ts';
import { listedStories, type StoryEntry } from './facets.ts';

const QUALIFIED = { trên: 'above', dưới: 'below', gần: 'nearly', khoảng: 'about' } as const;

/** “trên 1,5 ha”, “từ 30 đến 40 con”: the word of the source always stands with the number. */
export function figureText(figure: z.output<typeof storyFigure>): string {
  const amount =
    figure.value === null
      ? numberText.range(shownNumber(figure.min ?? 0), shownNumber(figure.max ?? 0))
      : shownNumber(figure.value);
  const full = `${amount} ${figure.unit}`;
  return figure.qualifier ? numberText[QUALIFIED[figure.qualifier]](full) : full;
}

/** Other stories of the same district, and other stories of the same way of living elsewhere; at most four each. */
function neighbours(
  content: Pick<Content, 'stories' | 'places'>,
  story: StoryEntry,
): { sameDistrict: StoryEntry[]; sameWay: StoryEntry[] } {
  const others = listedStories(content).filter((other) => other.id !== story.id);
  const district = areaOf(content.places, story.data.place)?.id;
  const sameDistrict = others
    .filter((other) => district && areaOf(content.places, other.data.place)?.id === district)
    .slice(0, 4);
  const shared = (other: StoryEntry): number =>
    other.data.activities.filter((activity) => story.data.activities.includes(activity)).length;
  const sameWay = others
    .filter((other) => shared(other) > 0 && !sameDistrict.includes(other))
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, 4);
  return { sameDistrict, sameWay };
}

/** The same as the page of a story names them. */
export const storiesNear = asked('stories near a story', (content, id: string) => {
  const { sameDistrict, sameWay } = neighbours(
    content,
    content.stories.find((story) => story.id === id)!,
  );
  const named = (stories: StoryEntry[]) =>
    stories.map((story) => ({ id: story.id, title: story.data.title }));
  return { sameDistrict: named(sameDistrict), sameWay: named(sameWay) };
});
