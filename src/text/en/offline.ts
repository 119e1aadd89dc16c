import type { OfflineText } from '../offline.ts';
import { count, number } from './count.ts';

export const offlineText: OfflineText = {
  title: 'Reading without network',
  description:
    'Pages you opened can be read again without network; save a whole part where there is signal and read it at home.',
  lead: (pages) =>
    `Pages opened in this browser can be read again without network: the device keeps the last ${pages} of them, words and pictures; no recordings and no downloads.`,
  setsLead: 'To keep a whole part, with pages you have not opened, save it once where there is signal.',
  opened: 'Opened pages on this device',
  openedCount: (all, shown) =>
    all > shown
      ? `The device keeps ${count(all, 'opened page')}; here are the newest ${shown}.`
      : `The device keeps ${count(all, 'opened page')}.`,
  sets: 'Choose what to save',
  kept: {
    'so-tay': 'all sections, the print version and the questions',
    'tim-kiem': 'finds every part, without network too',
  },
  size: (bytes) =>
    bytes < 1_000_000 ? `(${Math.ceil(bytes / 1000)} KB)` : `(${number(bytes / 1_000_000, 1)} MB)`,
  save: 'Save',
  saveAgain: 'Go on saving',
  remove: 'Remove from this device',
  aria: (act, name) => `${act}: ${name}`,
  states: {
    none: 'Not saved.',
    saved: 'Saved. It renews itself when there is network.',
    removed: 'Removed from this device.',
    interrupted: 'The connection broke. What was loaded is kept; press “Go on saving” when there is network.',
    full: 'No space left on this device. Remove pictures, films or other saved parts, then try again.',
    gone: 'This part is no longer on the site.',
    error: 'Not saved. Load this page again and try once more.',
  },
  progress: (percent) => `Loading ${percent}%…`,
  missing:
    'The page you opened is not saved on this device. Pages opened before and saved parts below can still be read.',
  unsupported: (pack) =>
    `This browser cannot save pages for reading without network.${pack ? ' Please use the pack to download.' : ''}`,
  insecure: (pack) =>
    `This address has no https://, so the browser does not let it keep pages for reading without network.${pack ? ' Please use the pack to download, or tell those who run the site to switch https on.' : ' Please tell those who run the site to switch https on.'}`,
  noWorker: (pack) =>
    `The browser could not get the file sw.js of this site, so nothing can be kept. Try again when there is network; if it stays so, tell those who run the site.${pack ? ' Or use the pack to download.' : ''}`,
  noScript: (pack) =>
    `This needs JavaScript switched on in the browser.${pack ? ' Without it, download the pack, unpack it and open the file index.html.' : ''}`,
  wishes: 'How to show pages on this device',
  wishesHow:
    'Choose the kind of letters you like; every section of the handbook opened on this device then shows so. The choice stays on the device and is sent nowhere.',
  pack: 'Pack for reading without network',
  install: 'Add to the home screen',
  installHow: 'Open the menu of the browser and choose “Add to home screen” to open the portal like an app.',
};
