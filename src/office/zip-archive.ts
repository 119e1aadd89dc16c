import { crc32 } from './crc32.ts';

/** One file of an archive, ready to be laid in: parts that many archives share are compressed once. */
export interface ZipPart {
  name: string;
  /** How it is packed: `STORED` or `DEFLATED`. */
  method: number;
  /** Size before compressing. */
  size: number;
  crc: number;
  packed: Uint8Array;
}

const STORED = 0;
export const DEFLATED = 8;

/** A part as it is, for where no compressor is at hand. */
export function storedPart(name: string, data: Uint8Array): ZipPart {
  return { name, method: STORED, size: data.length, crc: crc32(data), packed: data };
}

/** A zip archive of these parts, in their order, all of the first day that the format knows (APPNOTE 6.3, without ZIP64). */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const name = new TextEncoder().encode(part.name);
    const about = describe(part, name.length);
    const local = [LOCAL, about, name, part.packed];
    const offset = new Uint8Array(14);
    view(offset).setUint32(10, at, true);
    directory.push(CENTRAL, about, offset, name);
    pieces.push(...local);
    at += sizeOf(local);
  }
  const end = new Uint8Array(22);
  end.set(END);
  view(end).setUint16(8, parts.length, true);
  view(end).setUint16(10, parts.length, true);
  view(end).setUint32(12, sizeOf(directory), true);
  view(end).setUint32(16, at, true);
  return joined([...pieces, ...directory, end]);
}

const LOCAL = new Uint8Array([0x50, 0x4b, 3, 4]);
/** With the version of the writer after it. */
const CENTRAL = new Uint8Array([0x50, 0x4b, 1, 2, 20, 0]);
const END = new Uint8Array([0x50, 0x4b, 5, 6]);
/** Names are in UTF-8. */
const UTF8 = 0x800;
/** 1 January 1980. */
const FIRST_DAY = 33;

/** The fields that stand alike before the part and in the directory. */
function describe({ method, size, crc, packed }: ZipPart, nameLength: number): Uint8Array {
  const fields = new Uint8Array(26);
  const to = view(fields);
  to.setUint16(0, 20, true);
  to.setUint16(2, UTF8, true);
  to.setUint16(4, method, true);
  to.setUint16(8, FIRST_DAY, true);
  to.setUint32(10, crc, true);
  to.setUint32(14, packed.length, true);
  to.setUint32(18, size, true);
  to.setUint16(22, nameLength, true);
  return fields;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const sizeOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(sizeOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
