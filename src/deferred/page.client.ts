// The one module a content page loads, deferred: at most 6 KB, and nothing of reading, finding or printing waits for it. What it makes
// possible stands in the page hidden, and shows only where this browser can do it. Words come from the page itself.
import { copyCitations } from '../kinds/plan/citations/cite.client.ts';
import { rememberCommune } from './commune.client.ts';
import { offerCopying } from './copy.client.ts';
import { keepOpened } from './opened.client.ts';
import { offerSaving } from './save.client.ts';
import { offerSharing } from './share.client.ts';

offerCopying(document);
copyCitations(document, offerCopying);
offerSharing(document);
rememberCommune(document);
offerSaving(document);
keepOpened();
