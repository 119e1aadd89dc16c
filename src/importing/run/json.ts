import { writeAtomic } from '../../files/atomic.ts';
import type { Coverage } from '../conservation/coverage.ts';
import type { ImportRefusal, ImportResult } from '../import-result.ts';

/** One file in the JSON of a run. */
export type JsonEntry = { file: string } & ((ImportResult & { coverage: Coverage }) | ImportRefusal);

/** One file in the JSON, as it will stand in it: in a list it is set in and says its file. */
export function partOf(entry: JsonEntry, listed: boolean): Uint8Array {
  const text = JSON.stringify(listed ? entry : { ...entry, file: undefined }, null, 2);
  return Buffer.from(listed ? text.replace(/^/gmu, '  ') : text);
}

/** One file gives one object, several give a list; written whole or not at all. */
export function writeJson(path: string, parts: readonly Uint8Array[]): void {
  const [only] = parts;
  const list = parts.flatMap((part, at) => [Buffer.from(at ? ',\n' : '[\n'), part]);
  writeAtomic(
    path,
    Buffer.concat(parts.length === 1 ? [only!, Buffer.from('\n')] : [...list, Buffer.from('\n]\n')]),
  );
}
