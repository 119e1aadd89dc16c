import { getEntry, render, type CollectionEntry } from 'astro:content';
import { entryId } from '../kinds/handbook/languages.ts';
import type { HandbookEntry } from '../kinds/handbook/entry.ts';
import type { StoryEntry } from '../kinds/story/facets.ts';

// Astro renders a text from a list of its own, not from the content that pages read. Here a page reads the words besides: a build tells by
// what was read which pages are to be made anew.

/** A section as Astro renders it. */
export async function renderedSection(section: HandbookEntry) {
  return rendered(section, await getEntry('handbook', entryId(section)));
}

/** A story as Astro renders it. */
export async function renderedStory(story: StoryEntry) {
  return rendered(story, await getEntry('stories', story.id));
}

function rendered(read: { body: string }, entry: CollectionEntry<'handbook' | 'stories'> | undefined) {
  if (!entry || read.body === undefined) throw new Error('No text of this name was rendered');
  return render(entry);
}
