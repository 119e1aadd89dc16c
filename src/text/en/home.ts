import type { HomeWords } from '../home.ts';
import { begun } from '../holdings.ts';
import { count } from './count.ts';

export const homeText: HomeWords = {
  needs: {
    want: {
      title: () => 'I want to …',
      note: (has) =>
        has('handbook')
          ? 'Everyday matters in plain words, with steps and whom to ask.'
          : 'How others did it: where, in which way, with what result.',
    },
    commune: {
      title: () => 'My commune',
      note: (has) =>
        begun(
          [has('story') && 'stories', has('plan') && 'plans', has('indicator') && 'figures'],
          ' of the place where you live, under its old or new name.',
          'The place where you live, under its old or new name.',
        ),
    },
    'look-up': {
      title: () => 'Look up',
      note: (has) =>
        begun(
          [has('plan') && 'clause by clause', has('indicator') && 'figure by figure'],
          has('plan') ? ', with sources and ready citations.' : ', with sources.',
          'Names, addresses, sources.',
        ),
    },
  },
  otherQuestions: 'Other questions',
  seeOthers: 'See how others do it',
  chooseCommune: () => 'Choose my commune',
  commune: (name, stories) => `${name}: ${count(stories, 'story', 'stories')}`,
  agencies: 'Agencies',
  targets: 'Targets',
  calendar: 'Calendar',
  documents: 'Cited documents',
  data: 'Download data',
  asked: 'Asked most often',
  more: (section) => `Read more: ${section}`,
  highlight: 'A true story',
  news: 'New and changed',
  chart: 'One figure',
  chartMore: 'See all figures and sources',
};
