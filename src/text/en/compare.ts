import type { CompareWords } from '../compare.ts';
import { count } from './count.ts';

export const compareText: CompareWords = {
  title: 'Compare two plans',
  lead: 'Choose two plans: targets on the same subject and headings of the same name stand side by side, each line leading to its clause.',
  first: 'First plan',
  second: 'Second plan',
  narrow: 'Narrow the names of plans',
  choose: 'Choose a plan',
  show: 'Put side by side',
  swap: 'Swap',
  noScript:
    'Choosing any two plans needs JavaScript. Without it, the targets that several plans set can be seen below.',
  late: 'The part that lets you choose two plans has not loaded. Load the page again on a better connection.',
  loading: 'Fetching the two plans…',
  failed: 'The plans could not be fetched. Check the connection and choose again.',
  same: 'Both fields hold the same plan. Choose another one in either.',
  unknown: 'The address names a plan that this site does not have. Choose again above.',
  shown: (a, b, targets, sections) =>
    `${a} and ${b}: ${count(targets, 'target')} and ${count(sections, 'heading')} side by side.`,
  targets: 'Targets that both set',
  sections: 'Headings in both',
  noTargets: 'No target of the two is in the same words or linked to the same indicator.',
  noSections: 'The two plans have no heading of the same name.',
  only: (title, targets, sections) =>
    `Only in ${title}: ${[targets && count(targets, 'target'), sections && count(sections, 'heading')].filter(Boolean).join(', ')}`,
  change: 'a change, in percentage points',
  pairs: 'Pairs of plans with many targets in common',
  pair: (a, b) => `${a} and ${b}`,
  pairCount: (targets) => `${count(targets, 'target')} in common`,
  shared: 'Targets that several plans set',
  sharedAll: (targets) => `See all ${count(targets, 'target')} side by side`,
  noShared:
    'No target of two plans is linked to one indicator yet. Choose two plans, and targets in the same words still stand side by side.',
};
