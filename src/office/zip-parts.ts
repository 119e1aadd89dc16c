import { crc32, deflateRawSync } from 'node:zlib';
import { DEFLATED, type ZipPart } from './zip-archive.ts';

/** A part as small as it gets. */
export function zipPart(name: string, data: Uint8Array): ZipPart {
  return {
    name,
    method: DEFLATED,
    size: data.length,
    crc: crc32(data),
    packed: deflateRawSync(data, { level: 9 }),
  };
}
