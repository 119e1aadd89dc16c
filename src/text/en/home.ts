import type { HomeWords } from '../home.ts';
import { count } from './count.ts';

export const homeText: HomeWords = {
  needs: {
    want: { title: 'I want to …', note: 'Everyday matters in plain words, with steps and whom to ask.' },
    commune: {
      title: 'My commune',
      note: 'What there is of the place where you live, under its old or new name.',
    },
    'look-up': {
      title: 'Look up',
      note: 'Down to the clause and the figure, with sources and ready citations.',
    },
  },
  otherQuestions: 'Other questions',
  seeOthers: 'See how others do it',
  chooseCommune: 'Choose my commune',
  commune: (name, stories) => `${name}: ${count(stories, 'story', 'stories')}`,
  agencies: 'Agencies',
  targets: 'Targets',
  calendar: 'Calendar',
  documents: 'Documents',
  data: 'Download data',
  asked: 'Asked most often',
  more: (section) => `Read more: ${section}`,
  highlight: 'A true story',
  news: 'New and changed',
  chart: 'One figure',
  chartMore: 'See all figures and sources',
};
