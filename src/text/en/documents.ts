import type { DocumentsWords } from '../documents.ts';

export const documentsText: DocumentsWords = {
  titleFrom: {
    document: 'as in the document',
    source: 'as on a page about the document',
    cited: 'as another document cites it',
    plan: 'as the plan puts it',
  },
  inPlans: 'Plans say',
  state: 'Status',
  conflicts: 'Where accounts differ',
  dates: (cited, own) => `Plans say ${cited}; the document says ${own}.`,
  note: 'Note',
  read: 'Read it at',
  known: 'Known from',
  noState: 'Not known. This site has no source that says whether the document is still in force.',
  citedWhere: 'Plans give the number only, not the subject. The sentence that names the document:',
  numberOnly: 'Plans give the number only, not the subject.',
  notPrinted: 'not given by the plan',
  noSubject: 'Subject not known: plans give the number only.',
  how: 'Where to look for the document',
  finding: {
    law: (name) =>
      `Look up “${name}” in the national database of legal documents (vbpl.vn) or the document system of the Government (vanban.chinhphu.vn).`,
    'local-law': (name, issuer) =>
      `Look up “${name}” in the national database of legal documents (vbpl.vn), section of local documents, or on the portal of ${issuer ?? 'the local authority that issued it'}.`,
    party: (name, issuer) =>
      `Documents of the Party are not in the database of legal documents. Ask the office ${issuer ? `of ${issuer}` : 'of the committee that issued it'}, or the Party cell where you work; name “${name}”.`,
    administrative: (name, issuer) =>
      `Administrative documents are seldom published online. Ask the records office of ${issuer ?? 'the agency that issued it'}, or the agency that took over if that one is gone; name “${name}”.`,
  },
  search: 'Search these documents',
  byYear: 'By year of issue',
  ofYear: (label) => `Cited documents: ${label}`,
  citingOfYear: (name, label) => `${name}: citing clauses, ${label}`,
  columns: {
    name: 'Document',
    date: 'Date',
    issuer: 'Issued by',
    state: 'Status',
    citedBy: 'Cited by',
  },
};
