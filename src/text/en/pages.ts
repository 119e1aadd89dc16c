import type { PagesWords } from '../pages.ts';
import { count } from './count.ts';

export const pagesText: PagesWords = {
  links: {
    questions: 'Questions and answers',
    documents: 'Cited documents',
    agencies: (plans) => (plans ? 'Agencies and their tasks' : 'Agencies'),
    targets: 'Targets',
    calendar: 'Calendar',
    places: 'Places',
    data: 'Download data',
    about: 'About',
    map: 'Site map',
    search: 'Search',
    home: 'Home',
    program: 'Weekly programme for announcers',
  },
  map: {
    title: 'Site map',
    description: 'Every page of the portal, part by part.',
    others: 'More to look up',
    whole: (entries) => `List of ${count(entries, 'entry', 'entries')}`,
  },
  portals: {
    title: 'Portals searched together',
    lead: 'The search box of this site also looks in the portals below. A result from another portal bears its name.',
    own: 'this portal',
    count: (portals) => `Also searches ${count(portals, 'other portal', 'other portals')}`,
  },
  about: {
    title: 'About',
    who: 'Who makes this site',
    operator: (name) => `Responsible: ${name}.`,
    contact: 'Contact',
    email: 'E-mail',
    phone: 'Phone',
    promises: 'What we hold to',
    promiseList: [
      'Words such as “above”, “nearly”, “or more” always stand with their figure.',
      'What is not known is said to be not known.',
      'The site sets no cookies, counts no readers and loads nothing from other sites.',
    ],
    promiseOfFigures: (charts) =>
      charts
        ? 'Every figure is shown with its source, moment and standard; what the source does not give is said. Targets and results are drawn differently.'
        : 'Every figure has a source.',
    promiseOfStories:
      'People in stories are not named without their written consent. Whoever wants a story taken down has it taken down.',
    reuse: 'Using the content again',
    reuseData: 'Data can be downloaded on',
    dataPage: 'the data page',
    access: 'For every device',
    accessText:
      'The site can be read on old phones, on weak networks, without JavaScript, with enlarged letters, on paper and with screen readers.',
  },
  questions: {
    title: 'Questions and answers',
    description:
      'Choose the question nearest to yours; each has a short answer and leads to the section that tells more.',
    lead: 'Choose the question nearest to yours. Press a question to read its answer.',
    groups: { want: 'I want to …', family: 'My family …', ask: 'Other questions' },
    readSection: (title) => `Read the section “${title}”`,
  },
  handbook: {
    description: (campaign, sections) =>
      `Handbook of ${campaign}: ${count(sections, 'everyday matter')} in plain words, with steps, whom to ask, and sources.`,
    lead: 'One matter a section: why it is worth doing, how to do it step by step, whom to ask. Opens at once and can be printed.',
    unsure: 'Not sure where to begin? Choose by your question.',
  },
};
