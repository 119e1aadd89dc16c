import type { StoriesWords } from '../stories.ts';
import { count } from './count.ts';
import { duration } from './duration.ts';

export const storiesText: StoriesWords = {
  listDescription: (stories) =>
    `${count(stories, 'true story', 'true stories')}: where, how, figures and sources.`,
  listLead: (stories, named) =>
    `${count(stories, 'story', 'stories')} with sources. ${
      named ? 'People are named only with their written consent.' : 'The people in them are not named.'
    }`,
  facets: {
    place: 'Place',
    living: 'What they do',
    who: 'Who',
    length: 'Length',
    below: 'under 1 minute',
    between: (from, to) => `${from} to ${to} minutes`,
    above: 'over 4 minutes',
  },
  duration,
  length: (minutes) => `read aloud in about ${duration(minutes)}`,
  tools: 'Listen to and share this story',
  listen: 'Listen and share',
  follow: 'Follow new stories',
  title: (section, labels) => `${section}: ${labels.join(', ')}`,
  count: (stories) => `${count(stories, 'story', 'stories')}.`,
  facetDescription: (stories, label) =>
    `${count(stories, 'model story', 'model stories')}: ${label}. Every story has its sources and a script for loudspeakers.`,
  withdrawn: {
    title: 'Story taken down',
    description: 'The story at this address has been taken down.',
    heading: 'This story has been taken down',
    when: (day, reason) => `Taken down on ${day}. Reason: ${reason}`,
    others: 'See other stories',
  },
  earlier: (before, campaign, from) =>
    `${before} ${campaign} (${from}). Told as an example, not as a result of ${campaign}.`,
  facts: 'Facts',
  where: 'Where',
  today: 'Now part of',
  people: 'Ethnic group',
  when: 'When',
  year: (year) => `${year}`,
  aboutYear: (year) => `about ${year}`,
  activities: 'What they do',
  figures: 'Figures in the story',
  columns: { what: 'What', figure: 'Figure', year: 'Year', source: 'Source' },
  noYear: 'not known',
  sameArea: (name) => (name ? `Also in ${name}` : 'From the same place'),
  sameWay: 'In the same way',
};
