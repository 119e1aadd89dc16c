import { listedStories } from '../kinds/story/facets.ts';
import { handbookDraft, planDraft, storyDraft } from './script-drafts.ts';
import { scriptText } from './script-files.ts';
import { makeScript, scriptMinutes, type Script, type ScriptDraft, type ScriptLength } from './script.ts';
import { readingLexicon } from '../vietnamese/reading/abbreviations.ts';
import { readAloud } from '../vietnamese/reading/read-aloud.ts';
import { PRESETS, type ReadingPreset } from '../vietnamese/reading/settings.ts';
import { planIndex } from '../kinds/plan/plan-index.ts';
import type { Content } from '../content/content.ts';
import * as routes from '../routes.ts';

/** Kinds of text that can be read aloud. */
export type ScriptKind = 'story' | 'handbook' | 'plan';

/** One script with its own address. */
export interface ScriptVariant {
  /** Last part of the address; empty for the one shown first. */
  slug: string;
  /** Name of the files to download, without ending. */
  file: string;
  length: ScriptLength;
  preset: ReadingPreset;
  script: Script;
}

/** All scripts of one story, section or plan; the first is the one shown first. */
export interface ScriptSet {
  kind: ScriptKind;
  id: string;
  title: string;
  /** Content file the words come from. */
  source: string;
  /** Day the text last changed. */
  updated: string;
  variants: ScriptVariant[];
}

const LENGTHS: Record<ScriptLength, string> = { middle: 'vua', short: 'ngan', long: 'dai' };
const PRESET_SLUGS: Record<ReadingPreset, string> = {
  standard: 'chuan',
  'central-highlands': 'mien-trung-tay-nguyen',
};

const known = new WeakMap<Content, ScriptSet[]>();

/** Scripts of everything that is on show, made once for each reading of the content. */
export function scripts(content: Content): ScriptSet[] {
  let sets = known.get(content);
  if (!sets) known.set(content, (sets = makeSets(content)));
  return sets;
}

export function scriptsOf(content: Content, kind: ScriptKind): ScriptSet[] {
  return scripts(content).filter((set) => set.kind === kind);
}

/** Page of the text that the script reads. */
export function scriptedPage({ kind, id }: Pick<ScriptSet, 'kind' | 'id'>): string {
  return { story: routes.story, handbook: routes.section, plan: routes.plan }[kind](id);
}

/** Minutes of the script a story shows first, at the station's speed. */
export function storyMinutes(content: Content): (story: { id: string }) => number {
  const sets = new Map(scriptsOf(content, 'story').map((set) => [set.id, set]));
  return ({ id }) =>
    scriptMinutes(sets.get(id)!.variants[0]!.script, content.site.reading.syllablesPerMinute);
}

function makeSets(content: Content): ScriptSet[] {
  const { targets } = planIndex(content);
  const lexicon = readingLexicon(content.glossary);
  // An official text may not be reworded for the ear: a clause with signs nobody can say stays on the page, out of the summary.
  const sayable = ({ text }: { text: string }): boolean =>
    readAloud(text, PRESETS.standard, lexicon).unread.length === 0;
  const set = (
    kind: ScriptKind,
    entry: { id: string; file: string },
    updated: string,
    draft: ScriptDraft,
  ): ScriptSet => ({
    kind,
    id: entry.id,
    title: draft.title,
    source: entry.file,
    updated,
    variants: variantsOf(content, draft),
  });
  return [
    ...listedStories(content).map((entry) =>
      set('story', entry, entry.data.updated, storyDraft(content, entry)),
    ),
    ...content.handbook.map((entry) =>
      set('handbook', entry, entry.data.reviewed, handbookDraft(content, entry)),
    ),
    ...content.plans
      .filter((plan) => !plan.data.withdrawn)
      .map((plan) => {
        const clauses = targets
          .filter(({ place }) => place.plan.id === plan.id)
          .map(({ place }) => place.clause)
          .filter(sayable);
        return set('plan', plan, plan.data.updated, planDraft(plan, [...new Set(clauses)]));
      }),
  ];
}

/** One for each length and house style; what would say the same as an earlier one is left out. */
function variantsOf(content: Content, draft: ScriptDraft): ScriptVariant[] {
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
          script,
        },
      ];
    }),
  );
}
