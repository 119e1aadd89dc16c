import { existsSync, readFileSync, statSync } from 'node:fs';
import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { noMemory, type CheckMemory } from '../../checking/memory.ts';
import { writeAtomic } from '../../files/atomic.ts';
import { filesBelow } from '../../files/below.ts';
import { type PackedFacts, packedFacts, unpackedFacts } from './packed-facts.ts';
import type { Index } from './values.ts';
import { keepNewest } from '../../files/keep-newest.ts';
import { makeFolder } from '../../files/make-folder.ts';

/** What a build remembers of a file it made as a page. */
export interface KeptPage {
  /** Fingerprint of what the page was handed. */
  props: string;
  /** Pieces that it read: places in the list of the record. */
  reads: number[];
}

/** Size and time of a file: whoever writes it changes one of them. */
export type Stamp = [size: number, time: number];

const record = z.object({
  version: z.literal(2),
  output: z.string(),
  /** Fingerprint of all that every page rests on. */
  ground: z.string(),
  /** All pieces that pages read, and the fingerprint of each. */
  pieces: z.array(z.string()),
  prints: z.array(z.string()),
  /** By file below the output. */
  pages: namedList((value): value is KeptPage => {
    const { props, reads } = (value ?? {}) as Partial<KeptPage>;
    return typeof props === 'string' && Array.isArray(reads) && reads.every(isNumber);
  }),
  /** Every file of the output as that build left it. */
  files: namedList(isPair),
  /** Fingerprint of all that went into the build, and the warnings that it gave. */
  whole: z.string(),
  warned: z.array(z.string()),
  /** Addresses of pages that builds before had, and that led nowhere when this one was done. */
  gone: z.array(z.string()).optional(),
});

/** Of a large portal these are hundreds of thousands of values: looked at one by one, they take longer than reading the file. */
function namedList<T>(is: (value: unknown) => value is T): z.ZodType<Record<string, T>> {
  return z.custom<Record<string, T>>(
    (value) => typeof value === 'object' && value !== null && Object.values(value).every(is),
  );
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

function isPair(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every(isNumber);
}

/** What a build leaves for the next one into the same folder. */
export type BuildRecord = z.output<typeof record>;

/** The record of the last build of this content into this folder; `damaged` when there is one that cannot be read. */
export function readRecord(path: string): BuildRecord | 'damaged' | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return record.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return 'damaged';
  }
}

/** Every file below a folder with its stamp. @param known stamps that need not be looked up; `files`: all there are */
export function stampsOf(
  folder: string,
  known: ReadonlyMap<string, Stamp> = new Map(),
  files: readonly string[] = filesBelow(folder),
): Record<string, Stamp> {
  const stamps: Record<string, Stamp> = {};
  for (const file of files) {
    const stamp = known.get(file);
    if (stamp) {
      stamps[file] = stamp;
      continue;
    }
    const { size, mtimeMs } = statSync(join(folder, file));
    stamps[file] = [size, mtimeMs];
  }
  return stamps;
}

/** Whether a folder holds what a build left there, every file and no other. */
export function isUntouched(folder: string, files: Readonly<Record<string, Stamp>>): boolean {
  if (!existsSync(folder)) return false;
  const found = Object.entries(stampsOf(folder));
  return (
    found.length === Object.keys(files).length &&
    found.every(([file, [size, time]]) => files[file]?.[0] === size && files[file][1] === time)
  );
}

export function writeRecord(path: string, made: BuildRecord): void {
  makeFolder(dirname(path));
  writeAtomic(path, JSON.stringify(made));
  keepNewest(dirname(path), MOST_RECORDS);
}

/** What the last build has worked out, for one by the same program. */
export interface Memory {
  checks: CheckMemory;
  /** Of files of the site: what tells what each is made from. */
  prints: ReadonlyMap<string, string>;
  /** Where what was worked out from single texts lies. */
  values: Index | undefined;
}

/** Nothing when there is none, when it cannot be read, or when another program wrote it: all is worked out anew. */
export function readMemory(path: string, program: string): Memory {
  try {
    const kept = deserialize(readFileSync(memoryPath(path))) as PutAway;
    if (kept.program === program)
      return { ...kept.memory, checks: { ...kept.memory.checks, pages: unpackedFacts(kept.pages) } };
  } catch {
    // As said above.
  }
  return { checks: noMemory(), prints: new Map(), values: undefined };
}

export function writeMemory(path: string, program: string, { checks, ...memory }: Memory): void {
  const { pages, ...others } = checks;
  const kept: PutAway = { program, memory: { ...memory, checks: others }, pages: packedFacts(pages) };
  writeAtomic(memoryPath(path), serialize(kept));
}

/** A memory as it lies on the disk. */
interface PutAway {
  program: string;
  memory: Omit<Memory, 'checks'> & { checks: Omit<CheckMemory, 'pages'> };
  pages: PackedFacts;
}

const memoryPath = (path: string): string => path.replace(/json$/, 'bin');

/** The file of values beside a record. */
export const valuesPath = (path: string): string => path.replace(/json$/, 'values');

/** Where it lies: each campaign has its own for each folder that it is built into. */
export function recordPath(cache: string, content: string, output: string): string {
  return join(cache, 'kept', `${hash('sha256', `${content}\n${output}`).slice(0, 12)}.json`);
}

/** Three files for each folder; the site itself may be gone long since. */
const MOST_RECORDS = 36;
