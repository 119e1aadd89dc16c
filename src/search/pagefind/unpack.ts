import { gunzipSync } from 'fflate';

/** What opens each file of Pagefind, before its data. */
export const SIGNATURE = 'pagefind_dcd';

/**
 * The data of a file of Pagefind, whether it comes packed or a server has unpacked it on its way.
 * @throws RangeError when it is none, as a page that a network puts in its place
 */
export function unpack(file: Uint8Array): Uint8Array {
  const data = isPacked(file) ? gunzipSync(file) : file;
  for (let at = 0; at < SIGNATURE.length; at++)
    if (data[at] !== SIGNATURE.charCodeAt(at)) throw new RangeError('no file of an index');
  return data.subarray(SIGNATURE.length);
}

/** The two bytes that open every gzip file (RFC 1952). */
const isPacked = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;
