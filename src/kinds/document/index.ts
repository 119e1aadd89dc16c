import { usedTwice } from '../../content/gate/placement.ts';
import type { Kind } from '../../content/kind.ts';
import { pagesText } from '../../text/pages.ts';
import { homeText } from '../../text/home.ts';
import { plansText } from '../../text/plans.ts';
import { documentName } from '../plan/citations/citations.ts';
import { newest, planIndex } from '../plan/plan-index.ts';
import { checkDocuments } from './facts.ts';
import { documents, type DocumentFacts } from './facts-schema.ts';
import { documentRecords } from './records.ts';
import { citedDocument, documentData } from './schema.ts';
import * as routes from '../../routes.ts';

const FILE = 'documents.yaml';

declare module '../../content/content.ts' {
  interface Content {
    /** What is known of cited documents beyond the words of the plans. */
    documents: DocumentFacts[];
  }
}

/** Documents that plans cite: found in their texts, one entry each, with every clause that cites it. */
export const documentKind: Kind<'documents', typeof citedDocument> = {
  id: 'document',
  collection: 'documents',
  schema: citedDocument,
  noun: 'văn bản viện dẫn',
  where: 'plans/',
  read(reader) {
    const read = reader.optionalYaml(FILE, documents, []);
    const names = read.map(({ number, date, issuer }) => `${number} ngày ${date} của ${issuer}`);
    reader.problems.push(...usedTwice(FILE, names, '', 'văn bản'));
    return { documents: read };
  },
  collected: (content) => planIndex(content).documents.map(documentData),
  entries(content) {
    const files = new Map(content.plans.map(({ id, file }) => [id, file]));
    return planIndex(content).documents.map((document) => ({
      id: document.slug,
      title: documentName(document),
      summary: document.titles[0] ?? '',
      path: routes.document(document.slug),
      file: files.get(document.places[0]!.place.plan.id)!,
      updated: newest(document.places.map(({ place }) => place.plan)),
      makes: [routes.document(document.slug)],
      reads: ['plan:*'],
    }));
  },
  references: () => [],
  check: checkDocuments,
  section: () => ({ path: routes.documents, label: plansText.documents }),
  inMenu: false,
  pages: 'own',
  further: [routes.dataFile('van-ban.csv')],
  links: () => [
    {
      path: routes.documents,
      label: plansText.documents,
      short: pagesText.links.documents,
      weight: 20,
      where: 'foot and map',
    },
  ],
  door: (content) => ({
    need: 'look-up',
    links:
      planIndex(content).documents.length > 0 ? [{ path: routes.documents, label: homeText.documents }] : [],
  }),
  records: documentRecords,
};
