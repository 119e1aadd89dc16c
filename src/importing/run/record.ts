import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClauseIds } from '../../kinds/plan/clauses/clause-ids.ts';
import type { Fields } from '../write/merge.ts';

/** What the last import wrote, kept beside the plan for the next one. */
export interface ImportRecord {
  source: string;
  sha256: string;
  fields: Fields;
  /** The text as imported, before any edit. */
  body: string;
  /** Ids of its clauses that are not those of their order. */
  ids?: ClauseIds;
  /** Every id that any import gave, also to clauses that are gone. */
  used?: string[];
}

export const RECORD = '.import.json';

/** A damaged record counts as none: then everything is the editor's and stays. */
export function readRecord(folder: string): ImportRecord | null {
  const path = join(folder, RECORD);
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ImportRecord;
  } catch {
    return null;
  }
}
