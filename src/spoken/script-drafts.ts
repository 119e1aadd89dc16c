import { postalName } from '../places/lineage.ts';
import type { Content, Entry } from '../content/content.ts';
import type { HandbookEntry } from '../kinds/handbook/entry.ts';
import type { Plan } from '../kinds/plan/schema.ts';
import { blocksOf } from '../markdown/blocks.ts';
import { aloudText } from '../text/aloud.ts';
import type { StoryEntry } from '../kinds/story/facets.ts';
import { type MarkedParagraph, markedParagraphs } from './paragraphs.ts';
import { ended, saidSentences } from '../vietnamese/sentences.ts';
import { publisherAloud } from '../vietnamese/reading/sites.ts';
import type { ScriptDraft } from './script.ts';
import { syllables } from './syllables.ts';

type Known = Pick<Content, 'site' | 'places' | 'agencies' | 'glossary'>;

/** Words a plan's summary may hold before the rest is left to the page: three minutes at 150 syllables a minute. */
const PLAN_LIMIT = 330;

export function storyDraft({ site, places, glossary }: Known, { data, body }: StoryEntry): ScriptDraft {
  const year = data.year ?? data.yearApprox;
  const spelled = new Set(
    glossary.flatMap(({ short, variants }) => [...(short ? [short] : []), ...variants]),
  );
  const publishers = [
    ...new Set(
      data.sources.map((source) => publisherAloud(source.publisher.replace(/\s*\([^)]*\)/g, ''), spelled)),
    ),
  ];
  return {
    title: data.title,
    lead: [ended(aloudText.led(aloudText.leadStory, data.title)), data.summary],
    body: byMark(markedParagraphs(body)),
    repeat: [
      aloudText.led(aloudText.remember, data.lesson),
      aloudText.where([data.village, postalName(places, data.place)].filter(Boolean).join(', ')),
      ...(data.year ? [aloudText.whenYear(data.year)] : []),
      ...(year !== undefined && year < site.period.from
        ? [aloudText.earlier(site.reading.campaign ?? site.campaignShort)]
        : []),
      aloudText.source(publishers.join(', ')),
    ],
    notes: [...(data.year ? [] : [aloudText.whenUnknown]), ...tablesLeft(body)],
  };
}

/** The short form of a section is its own `quick` text. */
export function handbookDraft({ agencies }: Known, { data, body }: HandbookEntry): ScriptDraft {
  return {
    title: data.title,
    lead: [ended(aloudText.led(aloudText.leadHandbook, data.title)), data.summary],
    body: {
      ...byMark(markedParagraphs(body)),
      short: data.quick.map((text, index) => ({
        id: `doc-nhanh-${index + 1}`,
        sentences: saidSentences(text),
      })),
    },
    repeat: [
      ...data.ask
        .map((ask) => ({ agency: agencies.get(ask.agency)!, about: ask.about }))
        .filter(({ agency }) => !agency.endedOn)
        .map(({ agency, about }) => aloudText.ask(agency.name, about)),
      ...(data.papersNote ? [data.papersNote] : []),
    ],
    notes: tablesLeft(body),
  };
}

/**
 * A plan in three minutes: its summary, then the clauses that set targets, whole, as long as they fit, in words for the ear.
 * @param amendedBy plans that amend it
 */
export function planDraft(
  plan: Entry<Plan>,
  targets: Iterable<{ id: string; text: string }>,
  amendedBy: readonly string[] = [],
): ScriptDraft {
  const body: Omit<MarkedParagraph, 'mark'>[] = [
    { id: 'tom-tat', sentences: saidSentences(plan.data.summary) },
  ];
  let length = syllables(plan.data.summary);
  for (const clause of targets) {
    length += syllables(clause.text);
    if (length > PLAN_LIMIT) break;
    body.push({ id: clause.id, sentences: saidSentences(clause.text) });
  }
  const { status, statusNote } = plan.data;
  return {
    title: plan.data.shortTitle,
    lead: [
      // “… Ngọc Hồi 2022” would be heard as a number without a noun; a title that has one keeps it.
      aloudText.leadPlan(
        plan.data.shortTitle
          .replace(/(?<!(?:năm|tháng|quý)(?:\s+[\dIVX]+)?) (\d{4})$/iu, ' năm $1')
          .replace(/(?<!giai đoạn|nhiệm kỳ|năm)(?<!,) (\d{4}\s?[-–]\s?\d{4})$/iu, ', giai đoạn $1'),
      ),
      // Who listens to the beginning only must not go by it.
      ...(status === 'draft' || status === 'replaced' ? [aloudText.state[status]] : []),
      ...(amendedBy.length > 0 ? [aloudText.state.amended] : []),
    ],
    body: { short: body.slice(0, 1), middle: body, long: body },
    repeat: [
      ...(statusNote ? [statusNote] : status === 'ended' ? [aloudText.state.ended] : []),
      plan.data.edition === 'digest' ? aloudText.digest : aloudText.excerpt,
    ],
  };
}

/** Nobody can follow rows and columns by ear: the announcer is told that there are some, and tells of them in words of their own. */
function tablesLeft(body: string): string[] {
  return blocksOf(body).some(({ kind }) => kind === 'row') ? [aloudText.tablesLeft] : [];
}

function byMark(paragraphs: readonly MarkedParagraph[]): ScriptDraft['body'] {
  const core = paragraphs.filter(({ mark }) => mark === 'core');
  const middle = paragraphs.filter(({ mark }) => mark !== 'more');
  return { short: core.length ? core : middle, middle, long: [...paragraphs] };
}
