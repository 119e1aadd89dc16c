import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { Corpus } from '../search-corpus.ts';
import type { System } from '../search-peers.ts';
import { pageOf } from '../search-recall.ts';

/** Results counted, as on the search page. */
const TEN = 10;

/** What the bench asks of each engine. They are installed beside this file when somebody wants to measure them, and by nobody else. */
interface Doc {
  id: number;
  title: string;
  text: string;
}
type MiniSearchClass = new (options: object) => {
  addAll(documents: readonly Doc[]): void;
  search(query: string, options: object): { id: number }[];
};
interface LunrBuilder {
  field(name: string): void;
  add(document: object): void;
  pipeline: { reset(): void };
  searchPipeline: { reset(): void };
}
type Lunr = (make: (builder: LunrBuilder) => void) => { search(query: string): { ref: string }[] };
type FlexIndexClass = new (options: object) => {
  add(id: number, text: string): void;
  search(query: string, limit: number): (number | string)[];
  export(each: (key: string, data: string) => void): void;
};
interface Orama {
  create(options: object): object;
  insert(index: object, document: object): unknown;
  save(index: object): unknown;
  search(index: object, asked: object): Promise<{ hits: { id: string }[] }>;
}

/** Names of the engines that are not installed. */
export function missingPeers(): string[] {
  const own = new URL('package.json', import.meta.url);
  const { dependencies } = JSON.parse(readFileSync(own, 'utf8')) as { dependencies: Record<string, string> };
  return Object.keys(dependencies).filter((name) => !existsSync(new URL(`node_modules/${name}`, own)));
}

async function installed<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module;
}

/** Four engines that load one whole index, each with a folding tokenizer (marks off, `đ` as `d`). */
export function wholeIndexPeers({ records }: Corpus): (() => Promise<System>)[] {
  const documents = records.map(({ title, text }, id) => ({ id, title: fold(title), text: fold(text) }));
  const addresses = records.map(({ url, anchor }) => url + (anchor ? `#${anchor}` : ''));
  const named = (
    name: string,
    index: string,
    ask: (query: string, limit: number) => number[] | Promise<number[]>,
  ): System => {
    const size = gzipSync(index).length;
    return {
      name,
      ask: async (query) => (await ask(fold(query), TEN)).slice(0, TEN).map((id) => addresses[id]!),
      all: async (query) => (await ask(fold(query), documents.length)).map((id) => pageOf(addresses[id]!)),
      cold: async () => ({ first: size, query: 0, next: 0 }),
      close: () => {},
    };
  };
  return [
    async () => {
      const { default: MiniSearch } = await installed<{ default: MiniSearchClass }>('minisearch');
      const mini = new MiniSearch({ fields: ['title', 'text'] });
      mini.addAll(documents);
      return named('MiniSearch', JSON.stringify(mini), (query) =>
        mini.search(query, { boost: { title: 2 }, prefix: true }).map(({ id }) => Number(id)),
      );
    },
    async () => {
      const { default: lunr } = await installed<{ default: Lunr }>('lunr');
      const index = lunr((builder) => {
        builder.field('title');
        builder.field('text');
        // The stemmer and the stop words are English.
        builder.pipeline.reset();
        builder.searchPipeline.reset();
        for (const document of documents) builder.add(document);
      });
      return named('lunr', JSON.stringify(index), (query) =>
        index.search(query.replace(/[:~^+*-]/g, ' ')).map(({ ref }) => Number(ref)),
      );
    },
    async () => {
      const { default: FlexSearch } = await installed<{ default: { Index: FlexIndexClass } }>('flexsearch');
      const index = new FlexSearch.Index({ tokenize: 'strict', context: true });
      for (const { id, title, text } of documents) index.add(id, `${title} ${text}`);
      const exported: string[] = [];
      index.export((key: string, data: string) => void exported.push(`${key}${data}`));
      return named('FlexSearch', exported.join(''), (query) =>
        index.search(query, documents.length).map(Number),
      );
    },
    async () => {
      const orama = await installed<Orama>('@orama/orama');
      const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
      const tokenizer = {
        language: 'english',
        normalizationCache: new Map<string, string>(),
        tokenize: words,
      };
      const index = orama.create({ schema: { title: 'string', text: 'string' }, components: { tokenizer } });
      for (const { id, ...document } of documents) void orama.insert(index, { id: String(id), ...document });
      return named('Orama', JSON.stringify(orama.save(index)), async (query, limit) => {
        const { hits } = await orama.search(index, { term: query, limit, boost: { title: 2 } });
        return hits.map(({ id }) => Number(id));
      });
    },
  ];
}
