import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { Redirect } from '../schemas/redirect.ts';
import type { Site } from '../schemas/site.ts';
import type { ComponentUse } from './components.ts';
import type { LinkUse } from './gate/judge.ts';

/** A text of one of the kinds: its front matter, its body and where both stand. */
export interface Entry<Data> {
  id: string;
  /** Path relative to the content folder. */
  file: string;
  data: Data;
  /** Read when somebody asks for it. */
  readonly body: string;
  /** Tells the body apart from all others: who needs no more does not read it. */
  bodyPrint: string;
  /** 1-based line of `file` on which the body starts. */
  bodyLine: number;
  /** Registered components found in the body. */
  uses: ComponentUse[];
  /** Links found in the body. */
  links: LinkUse[];
  /** Headings of the body with the ids they get on the page; undefined when the body could not be read. */
  headings: { id: string; text: string }[] | undefined;
}

/** A text with its page. */
export interface PagedText extends Entry<unknown> {
  /** Address of its page below the base. */
  page: string;
  /** What may stand behind `#` there; undefined when the body could not be read. */
  anchors: ReadonlySet<string> | undefined;
}

/**
 * Everything an editor wrote, read and checked one by one. Here stands what belongs to no kind; each kind adds its own part
 * beside its schema (`declare module … { interface Content { stories: … } }`).
 */
export interface Content {
  site: Site;
  glossary: GlossaryEntry[];
  redirects: Redirect[];
  /** Texts of all kinds that are written in Markdown, in the order of the kinds; withdrawn ones too. */
  texts: readonly PagedText[];
  /** Addresses of the pages of all entries, and of the lists of the kinds. */
  addresses: () => ReadonlySet<string>;
}
