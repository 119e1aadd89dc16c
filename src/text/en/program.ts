import type { ProgramWords } from '../program.ts';
import { count } from './count.ts';

export const programText: ProgramWords = {
  total: (stories, time) => `${count(stories, 'story', 'stories')}, ${time}`,
  minutes: (minutes) => `${minutes} min`,
  seconds: (seconds) => `${seconds} s`,
  counted: [' chosen, about ', ' s'],
};
