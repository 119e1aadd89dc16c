import { programText as en } from './en/program.ts';
import { inLanguage, type Words } from './language.ts';

/** Words that add up the running order of the week; its script takes them too. */
const vi = {
  total: (stories: number, time: string) => `${stories} câu chuyện, ${time}`,
  minutes: (minutes: number) => `${minutes} phút`,
  seconds: (seconds: number) => `${seconds} giây`,
  /** Behind the two numbers that the style sheet counts where there is no script. */
  counted: [' câu chuyện, khoảng ', ' giây'],
};

export type ProgramWords = Words<typeof vi>;
export const programText = inLanguage({ vi, en });
