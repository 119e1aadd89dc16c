import { scriptText } from './script-files.ts';
import { makeScript, scriptMinutes, type Script, type ScriptDraft, type ScriptLength } from './script.ts';
import { readingLexicon } from '../vietnamese/reading/abbreviations.ts';
import type { Doubt } from '../vietnamese/reading/doubts.ts';
import { PRESETS, type ReadingPreset } from '../vietnamese/reading/settings.ts';
import { kinds } from '../kinds/index.ts';
import { madeFrom, printOf, remembered } from '../remembered.ts';
import type { Content } from '../content/content.ts';
import type { SpokenText } from '../content/kind.ts';
import { asked, once } from '../content/once.ts';
import type { FilteredPage } from '../content/filtered-pages.ts';
import type { StoryEntry } from '../kinds/story/facets.ts';
import { layStories } from '../kinds/story/lists.ts';

/** One script with its own address. */
export interface ScriptVariant {
  /** Last part of the address; empty for the one shown first. */
  slug: string;
  /** Name of the files to download, without ending. */
  file: string;
  length: ScriptLength;
  preset: ReadingPreset;
  /** What no rule is sure of in its script: known without making it. */
  unread: Doubt[];
  script: Script;
}

/** All scripts of one story, section or plan; the first is the one shown first. */
export interface ScriptSet {
  /** Id of its kind. */
  kind: string;
  /** List page of its kind. */
  section: { path: string; label: string };
  /** Page of the text that the script reads. */
  page: string;
  id: string;
  title: string;
  /** Content file the words come from. */
  source: string;
  /** Day the text last changed. */
  updated: string;
  /** Word and SSML are made by the reader's browser, from the page of the script. */
  onDemand: boolean;
  variants: ScriptVariant[];
}

const LENGTHS: Record<ScriptLength, string> = { middle: 'vua', short: 'ngan', long: 'dai' };
const PRESET_SLUGS: Record<ReadingPreset, string> = {
  standard: 'chuan',
  'central-highlands': 'mien-trung-tay-nguyen',
};

/** Scripts of everything that is on show, made once for each reading of the content. */
export const scripts = once('scripts', makeSets);

export function scriptsOf(content: Content, kind: string): ScriptSet[] {
  return scripts(content).filter((set) => set.kind === kind);
}

/** Minutes of the script a story shows first, at the station's speed. */
export function storyMinutes(content: Content): (story: { id: string }) => number {
  return ({ id }) => minutesOf(content, id);
}

const minutesOf = asked('minutes of a story', (content, id: string) =>
  scriptMinutes(setsOfStories(content).get(id)!.variants[0]!.script, content.site.reading.syllablesPerMinute),
);

const setsOfStories = once(
  'scripts of stories',
  (content) => new Map(scriptsOf(content, 'story').map((set) => [set.id, set])),
);

/** Pages of the list of stories, which can be divided by how long they take to read aloud. */
export const storyPages = once('pages of the list of stories', (content): FilteredPage<StoryEntry>[] =>
  layStories(content, storyMinutes(content)),
);

function makeSets(content: Content): ScriptSet[] {
  const sets: ScriptSet[] = [];
  for (const kind of kinds)
    for (const text of kind.scripts?.(content) ?? [])
      sets.push({
        kind: kind.id,
        section: kind.section(content),
        page: text.page,
        id: text.entry.id,
        title: text.title,
        source: text.entry.file,
        updated: text.updated,
        onDemand: text.onDemand ?? false,
        variants: variantsOf(content, text),
      });
  return sets;
}

/** Most pages are those of the last build and only ask which scripts there are: a script is made, or read, when somebody looks at it. */
function variantsOf(content: Content, { draft, from }: SpokenText): ScriptVariant[] {
  const told = from === undefined ? draft() : remembered('print of a draft', from, () => printOf(draft()));
  const about = [told, content.site.reading.preset, content.glossary, content.site.language];
  // Held as long as there is room: the scripts of thousands of texts fill the memory.
  let held: WeakRef<ScriptVariant[]> | undefined;
  const made = (): ScriptVariant[] => {
    const variants = held?.deref() ?? remembered('scripts', about, () => makeVariants(content, draft()));
    held = new WeakRef(variants);
    return variants;
  };
  const names = remembered('names of scripts', about, () =>
    made().map(({ script, ...named }) => ({ named, print: printOf(script) })),
  );
  return names.map(({ named, print }, at) => {
    const variant = Object.defineProperty(named as ScriptVariant, 'script', {
      get: () => made()[at]!.script,
      enumerable: true,
    });
    return madeFrom(variant, 'script', [named.slug, named.file, named.length, named.preset, print]);
  });
}

/** One for each length and house style; what would say the same as an earlier one is left out. */
function makeVariants(content: Content, draft: ScriptDraft): ScriptVariant[] {
  const lexicon = readingLexicon(content.glossary);
  const own = content.site.reading.preset;
  const presets = [own, ...(Object.keys(PRESETS) as ReadingPreset[]).filter((preset) => preset !== own)];
  const seen = new Set<string>();
  return presets.flatMap((preset) =>
    (Object.keys(LENGTHS) as ScriptLength[]).flatMap((length) => {
      const script = makeScript(draft, length, PRESETS[preset], lexicon);
      const words = scriptText(script);
      if (seen.has(words)) return [];
      seen.add(words);
      const style = preset === own ? [] : [PRESET_SLUGS[preset]];
      return [
        {
          slug: [...(length === 'middle' ? [] : [LENGTHS[length]]), ...style].join('-'),
          file: [LENGTHS[length], ...style].join('-'),
          length,
          preset,
          unread: script.unread,
          script,
        },
      ];
    }),
  );
}
