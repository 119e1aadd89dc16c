import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../../config.ts';
import type { Content } from '../../content/content.ts';
import { Fingerprints } from './fingerprint.ts';
import { LastSite } from './last-site.ts';
import { PageKeeper } from './page-keeper.ts';
import { KeptShelf } from './shelf.ts';
import { FiledValues } from './values.ts';
import { digestOfContent, digestOfProgram, digestOfRegistry } from './program.ts';
import type { SiteBefore } from '../../checking/gone-addresses.ts';
import { noMemory, type CheckMemory } from '../../checking/memory.ts';
import {
  isUntouched,
  readMemory,
  readRecord,
  recordPath,
  stampsOf,
  valuesPath,
  writeMemory,
  writeRecord,
  type BuildRecord,
  type Stamp,
} from './record.ts';
import { makeFolder } from '../../files/make-folder.ts';

export interface KeepOptions {
  configuration: Configuration;
  /** Quality of compressed copies beside the texts, where they are wanted. */
  compress?: number | undefined;
  /** Take nothing over. */
  clean?: boolean | undefined;
  say: (line: string) => void;
}

interface Opened {
  checks: CheckMemory;
  prints: ReadonlyMap<string, string>;
  values: FiledValues;
  shelf: KeptShelf;
}

/** Taking over what the last build made, for the length of one build. */
export class LastBuild {
  readonly program: string;
  readonly clean: boolean;
  readonly #configuration: Configuration;
  readonly #path: string;
  /** What it wrote down; `#record` is what this build takes over from it. */
  readonly #known: BuildRecord | undefined;
  readonly #record: BuildRecord | undefined;
  /** Of the texts of this build: what its memory and its pages are told apart by is the same, and looked at once. */
  readonly #fingerprints = new Fingerprints();
  #opened: Opened | undefined;
  readonly #whole: string;
  readonly #all: string;

  /** @param compress quality, where compressed copies are wanted */
  constructor({ configuration, compress, clean = false, say }: KeepOptions) {
    const { address, base, cache, content, output, program, store, today } = configuration;
    this.#configuration = configuration;
    this.#path = recordPath(cache, content, output);
    this.clean = clean;
    this.program = digestOfProgram(program);
    this.#all = digestOfContent(content);
    const promised = digestOfRegistry(content);
    this.#whole = JSON.stringify([this.program, this.#all, address, base, today, compress, promised]);
    forgetOthers(store, this.program, clean);
    const record = readRecord(this.#path);
    if (record === 'damaged' && !clean)
      say('   ⚠ Ghi chép của lần dựng trước bị hỏng: đã bỏ đi, lần này dựng lại mọi trang.');
    this.#known = typeof record === 'object' && record.output === output ? record : undefined;
    this.#record = clean ? undefined : this.#known;
  }

  /** What the checks remember. */
  get checks(): CheckMemory {
    return this.#memory().checks;
  }

  /** What was worked out from single texts. */
  get shelf(): KeptShelf {
    return this.#memory().shelf;
  }

  /** Read when something is to be made: mostly nothing is. */
  #memory(): Opened {
    if (this.#opened) return this.#opened;
    const memory = this.#record ? readMemory(this.#path, this.program) : undefined;
    const values = new FiledValues(valuesPath(this.#path), memory?.values);
    return (this.#opened = {
      checks: memory?.checks ?? noMemory(),
      prints: memory?.prints ?? new Map<string, string>(),
      values,
      shelf: new KeptShelf(values, this.#fingerprints),
    });
  }

  /** When nothing at all has changed, and nobody has touched the site: the warnings of the last build, and its pages. */
  standing(): { warned: readonly string[]; pages: number } | undefined {
    const last = this.#record;
    if (last?.whole !== this.#whole || !isUntouched(this.#configuration.output, last.files)) return undefined;
    return { warned: last.warned, pages: Object.keys(last.files).filter(isPage).length };
  }

  /** What of its site may be gone: its files, and what had been gone before. */
  get before(): SiteBefore {
    return { files: Object.keys(this.#known?.files ?? {}), gone: this.#known?.gone ?? [] };
  }

  /** How much the site that it left takes on the disk. */
  get bytes(): number {
    const { output } = this.#configuration;
    const files = this.#record?.files ?? (existsSync(output) ? stampsOf(output) : {});
    return Object.values(files).reduce((sum, [size]) => sum + size, 0);
  }

  /** The site that it left, for one that is put together in `fresh`. */
  site(fresh: string): LastSite {
    const files = this.#record?.files ?? {};
    const printOf = (file: string): string | undefined => {
      const { checks, prints } = this.#memory();
      // Of the very site that lies there: whoever was killed while he wrote down what he knows has left two halves.
      const [size, time] = checks.stamps[file] ?? [];
      return files[file]?.[0] === size && files[file]?.[1] === time ? prints.get(file) : undefined;
    };
    return new LastSite({ old: this.#configuration.output, fresh, files, printOf });
  }

  /** Pages taken over that offer files which are made after all pages. */
  offering({ taken }: LastSite): string[] {
    const offers = (file: string): boolean => this.checks.pages.get(file)?.offers !== false;
    return [...taken.keys()].filter((file) => file.endsWith('.html') && offers(file));
  }

  keeper(content: Content, fresh: string, site: LastSite): PageKeeper {
    const { content: folder, today } = this.#configuration;
    return new PageKeeper(this.#configuration, {
      content,
      folder,
      today,
      fresh,
      program: this.program,
      all: this.#all,
      fingerprints: this.#fingerprints,
      last: this.#record,
      site,
    });
  }

  /** For the next build, once the site has taken the place of the last. @param stamps of all its files */
  remember(
    keeper: PageKeeper,
    { prints }: LastSite,
    { stamps, ...left }: { stamps: Readonly<Record<string, Stamp>>; warned: string[]; gone: string[] },
  ): void {
    this.checks.stamps = stamps;
    writeRecord(this.#path, { ...keeper.record(), files: stamps, whole: this.#whole, ...left });
    const { checks, values } = this.#memory();
    this.#opened = undefined;
    writeMemory(this.#path, this.program, { checks, prints, values: values.close() });
  }

  /** At the end of a build, whatever came of it. */
  end(): void {
    this.#opened?.values.abandon();
    this.#opened = undefined;
  }
}

const isPage = (file: string): boolean => file.endsWith('.html');

/** What Astro remembers of texts it knows by their words alone: another generator may make something else of the same words. */
function forgetOthers(store: string, code: string, clean: boolean | undefined): void {
  const mark = join(store, 'made-by');
  const known = existsSync(mark) ? readFileSync(mark, 'utf8') : '';
  if (known === code && !clean) return;
  rmSync(store, { recursive: true, force: true });
  makeFolder(store);
  writeFileSync(mark, code);
}
