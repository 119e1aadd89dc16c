import type { ToolsWords } from '../tools.ts';

export const toolsText: ToolsWords = {
  share: 'Share',
  copyAddress: 'Copy the address',
  copiedAddress: 'Address copied.',
  sendBy: 'Send by',
  mail: 'e-mail',
  save: 'Save this part',
  saved: 'Saved on this device',
  told: {
    'data-copied': 'Copied.',
    'data-failed': 'This browser does not allow copying. Please select and copy by hand.',
    'data-saved': 'Saved. It can be read without network until you remove it.',
    'data-removed': 'Removed.',
    'data-full': 'No space left on this device, so nothing was saved.',
    'data-interrupted': 'The connection broke, so nothing was saved. Press again when there is network.',
  },
};
