import type { StoryEntry } from './facets.ts';

/** Minutes a story takes read aloud at 190 syllables a minute; a written Vietnamese word is one syllable. */
export function storyMinutes(story: StoryEntry): number {
  const words = story.body
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word));
  return words.length / 190;
}
