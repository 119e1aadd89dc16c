import { capitalise } from '../../text/sentence.ts';
import type { Content } from '../../content/content.ts';
import { fullName } from '../../places/lineage.ts';
import { sentences, type SearchRecord } from '../../search/record.ts';
import type { RecordPage } from '../../search/record-page.ts';
import { searchText } from '../../text/search.ts';
import { clauseRecords } from './clause-records.ts';
import { text } from '../../text/common.ts';
import { lifeWords, planLife } from './lists/life.ts';
import { planIndex } from './plan-index.ts';
import type { Plan } from './schema.ts';
import * as routes from '../../routes.ts';

/** What can be found of the plans: the head of each, and each clause. */
export function planRecords(content: Content): RecordPage[] {
  return planIndex(content).plans.map(({ id, data, tree }) => {
    const facets = {
      url: routes.plan(id),
      pageTitle: data.shortTitle,
      kind: 'plan' as const,
      year: data.year,
      place: fullName(content.places.get(data.place)!),
      level: data.level,
      body: content.agencies.get(data.issuer)!.name,
      edition: data.edition,
      date: issueDay(data),
    };
    const life = lifeOf(content, id, data);
    return {
      url: facets.url,
      from: [facets, data, tree, life, content.site.language],
      records: (): SearchRecord[] => [
        {
          ...facets,
          title: data.shortTitle,
          text: sentences(aboutPlan(data, facets.body), ...life),
        },
        ...clauseRecords(tree.clauses, tree.footnotes, facets),
      ],
    };
  });
}

/** What the head of the plan's page says: who issued it, who signed it in office, what it is about. */
function aboutPlan({ title, shortTitle, number, summary, signer }: Plan, issuer: string): string {
  const signed = signer && [`${searchText.signer}: ${signer.role}`, signer.name].filter(Boolean).join(' ');
  return sentences(shortTitle, title, number, issuer, signed, summary);
}

/** What has to be known before the plan is used: a draft, replaced by another, ended. */
function lifeOf(content: Content, id: string, { status }: Plan): string[] {
  const state = status === 'in-force' || status === 'unknown' ? [] : [text.status[status]];
  return [...state, ...lifeWords(planLife(content, id)).map(capitalise)];
}

/** Day for sorting: day of issue, or the bound before which a plan cannot have been issued. */
function issueDay(plan: Plan): string {
  return plan.date ?? plan.issuedNotBefore?.date ?? `${plan.year}-01-01`;
}
