import { gzipSync } from 'node:zlib';

/** A file as Pagefind's script reads it. */
export function packed(data: Uint8Array | string): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), Buffer.from(data)]), { level: 9 });
}

/** What opens each file of Pagefind, before its data. */
const SIGNATURE = 'pagefind_dcd';
