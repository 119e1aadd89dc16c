import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { writeAtomic } from '../../files/atomic.ts';

/** What a build remembers of a file it made as a page. */
export interface KeptPage {
  /** Fingerprint of what the page was handed. */
  props: string;
  /** Pieces that it read, each with its fingerprint then: places in the two lists of the record. */
  reads: [piece: number, print: number][];
  /** The file as it then lay in the output. */
  size: number;
  time: number;
}

const record = z.object({
  version: z.literal(1),
  output: z.string(),
  /** Fingerprint of all that every page rests on. */
  ground: z.string(),
  pieces: z.array(z.string()),
  prints: z.array(z.string()),
  /** By file below the output. */
  pages: z.record(
    z.string(),
    z.object({
      props: z.string(),
      reads: z.array(z.tuple([z.number(), z.number()])),
      size: z.number(),
      time: z.number(),
    }),
  ),
});

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

export function writeRecord(path: string, made: BuildRecord): void {
  mkdirSync(dirname(path), { recursive: true });
  writeAtomic(path, JSON.stringify(made));
  sweep(dirname(path));
}

/** Where it lies: each campaign has its own for each folder that it is built into. */
export function recordPath(cache: string, content: string, output: string): string {
  return join(cache, 'kept', `${hash('sha256', `${content}\n${output}`).slice(0, 12)}.json`);
}

/** Records are left of the folders built last; the site itself may be gone long since. */
function sweep(folder: string): void {
  const old = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, time: statSync(path).mtimeMs }))
    .sort((a, b) => b.time - a.time)
    .slice(MOST_RECORDS);
  for (const { path } of old) rmSync(path, { force: true });
}

const MOST_RECORDS = 12;
