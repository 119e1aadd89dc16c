import type { z } from 'zod';
import type { Findable } from '../search/record-page.ts';
import type { ScriptDraft } from '../spoken/script.ts';
import type { OfflineSet } from '../offline/offline-set.ts';
import type { Content, PagedText } from './content.ts';
import type { Problem } from './problem.ts';
import type { ContentReader } from './reader.ts';

/**
 * One kind of content: all that only this kind needs, in one folder `src/kinds/<kind>/`. Whatever reads, checks, finds, lists,
 * keeps or speaks loops over the list in `src/kinds/index.ts` and knows no kind by name: a new kind is one folder and one line.
 */
export interface Kind<Collection extends string = string, Schema extends z.ZodType = z.ZodType> {
  /** Stable id: `story`; also the value of the search filter “kind” and the word of `npm run new`. */
  id: string;
  /** Name of the collection that pages ask for: `getLiveCollection('stories')`. */
  collection: Collection;
  /** Schema of the data of one entry of the collection, which says its type. */
  schema: Schema;
  /** What an editor calls one entry in a message: “điển hình”. */
  noun: string;
  /** Where its ids are listed, told when a name is unknown: `stories/`. */
  where: string;
  /** Where its texts lie, for what an editor put elsewhere. */
  home?: TextHome;

  /** Reads its part of the content folder; what it returns becomes part of `Content`. Faults go to `reader.problems`. */
  read(reader: ContentReader): Partial<Content>;
  /** What its collection holds for pages. */
  collected(content: Content): CollectionItem<z.output<Schema>>[];
  /** Everything of this kind, in the order of its lists. */
  entries(content: Content): KindEntry[];
  /** Ids that may stand behind `#` in a name of an entry: clauses of a plan. */
  anchors?(content: Content, id: string): string[];
  /** Anchors that are promises once published, and stand in the registry of addresses. */
  promised?(content: Content): PromisedAnchors[];
  /** How texts lead to its entries under “Xem thêm”. */
  related?: RelatedLinks;
  /** Names of other entries that its entries write down; each must exist. */
  references(content: Content): Reference[];
  /** Texts written in Markdown, whose components, sources, charts and pictures are checked alike. */
  texts?(content: Content): PagedText[];
  /** What is wrong between its entries, once all of the content is read. */
  check?(content: Content): Problem[];

  /** Its list page: address below the base, and the word of menu, breadcrumbs and site map. */
  section(content: Content): { path: string; label: string };
  /** Whether the section stands in the menu at the top, and its entries one by one in the site map. */
  inMenu: boolean;
  /** `plain`: list, entry and feed are made by the common pages; `own`: `src/pages` has pages for it. */
  pages: 'own' | 'plain';
  /** Further pages of the kind, for foot and site map. */
  links?(content: Content): SiteLink[];
  /** Pages and files of its own below addresses of the portal: downloads. A portal without entries of the kind does not publish them. */
  further?: readonly string[];
  /** Pages of its own that would be empty although there are entries: two plans side by side, where there is one. */
  withheld?(content: Content): string[];
  /** Its ways in on the home page, below the need of a reader that they answer. */
  door?(content: Content): Door;
  /** Questions that readers ask most, the most asked first, with the short answer. */
  asked?(content: Content): AskedQuestion[];
  /** One entry worth showing on the home page. */
  highlight?(content: Content): Highlight | undefined;
  /** Feed of its newest entries. */
  feed?(content: Content): { path: string; label: string };

  /** What of it can be found, pages in order, the records of a page in reading order. */
  records(content: Content): Findable[];
  /** Sets a reader may keep for reading without network. */
  offline?(content: Content): OfflineSet[];
  /** Scripts for the loudspeaker; best one by one, so that each is read aloud while what was tried for it is still known. */
  scripts?(content: Content): Iterable<SpokenText>;
  /** The form that `npm run new` lays down. */
  template?: Template;
}

/** Where texts of a kind lie. */
export interface TextHome {
  /** Top folder that belongs to the kind: `stories`. */
  folder: string;
  /** Paths at which its texts are read. */
  fits: RegExp;
  /** Where a text of this name belongs, as said to an editor. */
  where: (name: string) => string;
}

/** Anchors of one entry that must go on working once they are published. */
export interface PromisedAnchors {
  id: string;
  file: string;
  /** What stands behind `#` today. */
  anchors: readonly string[];
  /** Old anchors that lead to one of them. */
  aliases: readonly string[];
}

export interface RelatedLinks {
  /** Field below `related` in front matter that holds names of its entries: `stories`. */
  field: string;
  /** One link for each name, `id` or `id#anchor`; none for what stands in no list. */
  links(content: Content, names: readonly string[]): { path: string; label: string }[];
}

/** One entry as lists of all kinds see it. */
export interface KindEntry {
  id: string;
  title: string;
  /** One sentence for previews and feeds; empty when the kind has none. */
  summary: string;
  /** Address of its page below the base. */
  path: string;
  /** The same in the language of the portal, where somebody translated it: lists for readers lead there. */
  shown?: { title: string; path: string } | undefined;
  /** Content file it comes from. */
  file: string;
  /** Day `YYYY-MM-DD` its text last changed. */
  updated?: string | undefined;
  /** Id of the place it belongs to. */
  place?: string | undefined;
  /** Taken back: it has a page that says so and stands in no list. */
  withdrawn?: boolean;
  /** Name of its sharing picture: `dien-hinh-<id>`. Entries without one share that of their kind. */
  picture?: string | undefined;
  /** Drawn mark on that picture: inside of an SVG of 24 × 24 in `currentColor`. */
  mark?: string;
  /** Addresses below the base that this entry gives: its pages and files. */
  makes: readonly string[];
  /** Names of entries whose words its pages show: `place:tinh-vi-du`; `plan:*` when it shows the list of a kind. */
  reads: readonly string[];
}

/** A name written in the content, and where it stands. */
export interface Reference {
  /** Kind of the entry that is named. */
  kind: string;
  /** `id`, or `id#anchor`. */
  id: string;
  file: string;
  /** Path of the field in the YAML of the file, for its line. */
  at?: readonly PropertyKey[];
  /** Field as told to the editor, where the path alone would not tell which entry it is in. */
  field?: string;
  line?: number;
  column?: number | undefined;
}

export interface SiteLink {
  path: string;
  label: string;
  /** Label where there is little room: the foot. */
  short?: string;
  /** Place among the links of all kinds, smaller first. */
  weight: number;
  where: 'foot and map' | 'foot' | 'map';
}

/** What a reader comes with: to do something, to see the own commune, to look something up. */
export type Need = 'want' | 'commune' | 'look-up';

/** Ways in from the home page. */
export interface Door {
  need: Need;
  /** `mine`: the link leads to the commune that the reader chose on this device, where there is one. */
  links: { path: string; label: string; mine?: boolean }[];
}

export interface AskedQuestion {
  question: string;
  answer: string;
  /** Page that tells more. */
  path: string;
  label: string;
}

export interface Highlight {
  title: string;
  summary: string;
  path: string;
  /** Where and when, in few words. */
  note: string;
  /** Inside of its drawn mark, an SVG of 24 × 24. */
  mark: string;
}

/** A text that can be read aloud. */
export interface SpokenText {
  /** Address of its page below the base. */
  page: string;
  entry: { id: string; file: string };
  /** Day the text last changed. */
  updated: string;
  /** Word and SSML of its scripts are made by the reader's browser; the build writes plain text only. */
  onDemand?: boolean;
  title: string;
  /** What its scripts are made from, made when somebody asks. */
  draft: () => ScriptDraft;
  /** All that the draft is made from, where that is told apart without it. */
  from?: unknown;
}

export interface Template {
  /** File of a new entry below the content folder. */
  file: (id: string) => string;
  /** The form with every required field, to be filled in where it says “…”. `title` is quoted for YAML, `today` is `YYYY-MM-DD`. */
  text: (title: string, today: string) => string;
}

/** One entry of a collection: its data, already read and checked. */
export interface CollectionItem<Data = unknown> {
  id: string;
  data: Data;
}
