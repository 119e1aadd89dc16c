import type { HandbookWords } from '../handbook.ts';
import { count } from './count.ts';

export const handbookText: HandbookWords = {
  quick: 'In short',
  questions: 'Often asked',
  ask: 'Whom to ask',
  papers: 'Papers needed',
  unknown: 'Not known yet',
  clause: 'see the clause',
  endedOffice: (day) =>
    ` (this agency worked until ${day}; now ask the People’s Committee of your commune or ward)`,
  reviewed: 'Last checked against the sources',
  changes: 'Changes',
  terms: 'Hard words in this section',
  closeTerm: 'Close',
  neighbours: 'Previous and next section',
  keep: {
    title: 'Print, keep, share',
    address: 'Address of this page',
    scan: 'Scan the code to open this page',
    print: 'The whole handbook on one page, for printing',
    pack: 'Pack for reading without network',
    message: 'Send this address as a message',
    tools: 'Listen, share, copy the address',
    report: 'Report a mistake on this page',
    reportSubject: (title) => `Mistake: ${title}`,
    reportBody: (title, address) =>
      `Page: ${title}\nAddress: ${address}\nSection or clause: \nWhat is wrong: \nWhat it should say: \n`,
    reportPhone: 'Report a mistake by phone',
    sectionPdf: 'This section, PDF, A4',
    bookPdf: 'The whole handbook, PDF, A4',
    bookletPdf: 'The whole handbook in large letters, PDF, A5',
    epub: 'The whole handbook, EPUB e-book',
    zip: 'The whole handbook, .zip pack that opens in a browser',
    txt: 'The whole handbook, plain text .txt',
  },
  book: {
    title: 'The handbook for printing',
    description: (sections) =>
      `All ${count(sections, 'section')} of the handbook on one page with cover, contents and sources, to print or to keep.`,
    contents: 'Contents',
    onTheWeb: 'On the web',
    hint: 'Use the print command of the browser to print this page; choose A4.',
    reviewed: (first, last) =>
      first === last
        ? `The sections were checked against their sources on ${first}.`
        : `The sections were checked against their sources from ${first} to ${last}.`,
  },
  pack: {
    title: 'Pack for reading without network',
    lead: 'Copy the handbook to a memory card, send it by Bluetooth or Zalo, and open it where there is no signal.',
    how: 'How to open it',
    steps: [
      'Load the .zip pack onto the computer or phone.',
      'Unpack it: tap the file and choose “Extract”.',
      'Open the file index.html in the new folder. No network and no installation needed.',
    ],
    files: 'Files',
    save: 'Do you often read on this phone? Save the handbook in the browser: it renews itself when there is network.',
    saveLink: 'Save for reading without network',
    searchTitle: 'Search the handbook',
    searchLabel: 'Type a few words, with or without marks',
    searchNone: 'No section found. Try fewer words.',
    searchFound: 'found',
    contents: 'Sections',
    back: 'Back to the contents',
    web: 'Newest version on the web',
  },
  languages: {
    label: 'Read in another language',
    names: {
      vi: 'Vietnamese',
      bdq: 'Bahnar',
      sed: 'Sedang',
      jra: 'Jarai',
      jeh: 'Jeh',
      rad: 'Rade',
      hre: 'Hre',
      cua: 'Cua',
      hmn: 'Hmong',
      tyz: 'Tay',
    },
    fallBack: (name) => `This section has no version in ${name} yet. Below is the Vietnamese one.`,
    stale:
      'This translation is older than the Vietnamese text. Where the two differ, the Vietnamese text holds.',
    translator: (name) => `Translated by ${name}.`,
    reviewed: (day) => `The translation was reviewed on ${day}.`,
    notReviewed: 'The translation has not been reviewed.',
  },
  comfort: {
    title: 'Letters and background',
    large: 'Large letters',
    spacing: 'Wide lines',
    contrast: 'Strong contrast, white ground',
    dark: 'Dark ground',
    remember: 'Remember on this device',
  },
};
