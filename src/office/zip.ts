import { unzipSync } from 'fflate';
import { FileRefusal } from './refusal.ts';

/** Parts of an Office archive are small; anything beyond is an attack or a mistake. */
const MAX_PART = 24 * 1024 * 1024;
const MAX_RATIO = 250;
const MAX_ENTRIES = 4000;

/** Text parts of a zip archive (docx, odt). Nothing is ever written to disk, names are only compared. */
export interface Archive {
  names: readonly string[];
  /** Text of one part; undefined when the archive has none of that name. */
  text(name: string): string | undefined;
  /** Bytes of one part, for parts that are files of their own. */
  bytes(name: string): Uint8Array | undefined;
}

/**
 * Opens a zip archive with limits on size and number of parts.
 * @throws FileRefusal `broken`, `encrypted` or `bomb`.
 */
export function openArchive(bytes: Uint8Array, wanted: (name: string) => boolean): Archive {
  const entries = readDirectory(bytes);
  if (entries.length > MAX_ENTRIES)
    throw new FileRefusal(
      'bomb',
      `Tệp nén có ${entries.length} phần, quá nhiều đối với một văn bản.`,
      'Mở bằng Word hoặc LibreOffice, lưu lại thành tệp mới rồi nhập.',
    );
  for (const entry of entries) {
    if (!wanted(entry.name)) continue;
    if (entry.encrypted) throw encrypted();
    const bomb = entry.size > 1024 * 1024 && entry.size > entry.packed * MAX_RATIO;
    if (entry.size > MAX_PART || bomb)
      throw new FileRefusal(
        'bomb',
        `Phần “${entry.name}” trong tệp phình ra ${Math.round(entry.size / 1048576)} MB khi giải nén; có thể là tệp phá hoại.`,
        'Không nhập tệp này; hỏi lại nơi gửi, hoặc chép chữ sang một tệp mới.',
      );
  }
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: (file) => wanted(file.name) && file.originalSize <= MAX_PART });
  } catch {
    throw broken();
  }
  const names = Object.keys(parts);
  const bytesOf = (name: string): Uint8Array | undefined => {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part && part.length > MAX_PART) throw broken();
    return part;
  };
  return {
    names,
    bytes: bytesOf,
    text(name) {
      const part = bytesOf(name);
      if (!part) return undefined;
      const wide = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
      return new TextDecoder(wide ? (part[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(part);
    },
  };
}

/** Names of all parts, without unpacking any. */
export function archiveNames(bytes: Uint8Array): string[] {
  return readDirectory(bytes).map((entry) => entry.name);
}

export function broken(): FileRefusal {
  return new FileRefusal(
    'broken',
    'Tệp bị hỏng hoặc bị cắt cụt, không đọc được.',
    'Mở bằng Word hoặc LibreOffice, lưu lại (.docx) rồi nhập lại.',
  );
}

export function encrypted(): FileRefusal {
  return new FileRefusal(
    'encrypted',
    'Tệp có đặt mật khẩu.',
    'Mở bằng mật khẩu, lưu lại một bản không có mật khẩu rồi nhập.',
  );
}

interface DirectoryEntry {
  name: string;
  packed: number;
  size: number;
  encrypted: boolean;
}

/** The central directory, read by hand: flags and sizes before anything is unpacked. */
function readDirectory(bytes: Uint8Array): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const stop = Math.max(0, end - 65_536);
  while (end >= stop && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < stop || end < 0) throw broken();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: DirectoryEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
