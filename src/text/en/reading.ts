import { handbookText } from './handbook.ts';
import { aloudText } from '../aloud.ts';
import type { ReadingWords } from '../reading.ts';
import { count, number } from './count.ts';
import { duration } from './duration.ts';

export const readingText: ReadingWords = {
  ...aloudText,
  script: 'Reading script',
  listen: 'Listen, reading script',
  scriptDescription: (title, syllables, minutes) =>
    `${title}: script for announcers, in Vietnamese, ${count(syllables, 'syllable')}, ${minutes}.`,
  download: (ending) => `Download .${ending}`,
  onDemand: {
    noScript:
      'The .docx (Word) and .ssml files of this script are made by the browser on your device, which needs JavaScript. Without it, download the .txt file above: it holds all the words and opens in Word.',
    failed:
      'The form for the .docx file could not be loaded. Press again when you are online, or download the .txt file.',
  },
  original: 'Original text and sources',
  time: 'Time',
  perMinute: (speed) => `(${count(speed, 'syllable')} a minute)`,
  length: 'Length',
  syllables: (syllables) => count(syllables, 'syllable'),
  scriptOf: (title) => `Reading script: ${title}`,
  notes: 'Notes, not read aloud',
  lengths: { short: 'Short version', middle: 'Middle version', long: 'Long version' },
  presets: {
    standard: 'standard speech (linh, nghìn)',
    'central-highlands': 'speech of the Central Highlands (lẻ, ngàn)',
  },
  minutes: duration,
  recording: ({ reader, language, seconds }, date, bytes) => {
    const name =
      handbookText.languages.names[language] ??
      new Intl.DisplayNames('en', { type: 'language' }).of(language);
    const length = [
      seconds >= 60 && `${Math.floor(seconds / 60)} min`,
      seconds % 60 > 0 && `${seconds % 60} s`,
    ];
    const size =
      bytes < 100_000 ? `${number(Math.ceil(bytes / 1000), 0)} KB` : `${number(bytes / 1_000_000, 1)} MB`;
    return `Recording in ${name ?? language}, read by ${reader} on ${date}, ${length.filter(Boolean).join(' ')}, ${size}. The words stand on the page of the script.`;
  },
  tools: {
    title: 'Listen and share',
    listen: 'Listen with the voice of this device',
    stop: 'Stop',
  },
  edited:
    'This version, in Vietnamese, is edited for speaking: numbers, dates and abbreviations are written out. The original text is unchanged.',
  names: 'Ask first how to say these names and foreign words',
  voicesNote:
    'PTV 1 and PTV 2 mark where the voice changes; a single announcer ignores them. Words in capitals are directions and are not read.',
  lengthNote: 'Time is reckoned by syllables, with a second of rest after each paragraph and without music.',
  txtNote: 'The text file is UTF-8 with a byte order mark and Windows line ends, and opens well in Notepad.',
  program: 'Weekly programme',
  programPage: {
    description: 'Choose stories for the weekly broadcast, see the whole time and print the list.',
    lead: 'Mark the stories to broadcast. The whole time stands below the list; only the chosen ones are printed.',
    onlyChosen: 'Show chosen stories only',
    choose: 'Stories',
    none: 'No story chosen yet.',
    keep: 'Keep the choice in the address of the page',
    clear: 'Clear the choice',
    explain:
      'The choice stays on your device and is sent nowhere. Without JavaScript you can still choose, add up the time (to ten seconds) and print, but the choice is lost when the page is opened again.',
  },
};
