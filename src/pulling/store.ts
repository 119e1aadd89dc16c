import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomic } from '../files/atomic.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { PullRecord } from '../schemas/observation.ts';
import { ProblemsError, type Problem } from '../content/problem.ts';
import { readRows, type Row } from '../statistics/table/normalise.ts';
import { readRecord } from '../statistics/record.ts';

/** The last good pull of a source, as committed. */
export interface Kept {
  rows: Row[];
  record: PullRecord;
}

/** `statistics/data/`: one normalised table and one record for each source. */
export interface Store {
  /** Undefined when the source was never pulled. @throws ProblemsError when its record is damaged */
  read(source: string): Kept | undefined;
  write(record: PullRecord, csv: string): void;
  /** Writes only the record: the figures stay. */
  note(record: PullRecord): void;
}

/** Opens the folder; what a killed pull left half-written is removed. */
export function openStore(folder: string): Store {
  const path = (source: string, ending: string): string => join(folder, `${source}.${ending}`);
  if (existsSync(folder))
    for (const name of readdirSync(folder)) if (name.endsWith('.tmp')) rmSync(join(folder, name));
  const note = (record: PullRecord): void =>
    writeAtomic(path(record.source, 'meta.json'), `${JSON.stringify(record, undefined, 2)}\n`);
  return {
    read(source) {
      const [csv, meta] = [path(source, 'csv'), path(source, 'meta.json')];
      if (!existsSync(csv) || !existsSync(meta)) return undefined;
      const problems: Problem[] = [];
      const record = readRecord(`statistics/data/${source}.meta.json`, readFileSync(meta, 'utf8'), problems);
      if (!record) throw new ProblemsError(problems);
      return { rows: readRows(readFileSync(csv, 'utf8')) as Row[], record };
    },
    write(record, csv) {
      makeFolder(folder);
      writeAtomic(path(record.source, 'csv'), csv);
      note(record);
    },
    note,
  };
}
