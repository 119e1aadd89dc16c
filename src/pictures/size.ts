/** Size of a picture by its head, in Latin-1, before it is turned upright; undefined where it does not stand there. */
export function pictureSize(head: string): { width: number; height: number } | undefined {
  const bytes = Buffer.from(head, 'latin1');
  if (head.startsWith('\x89PNG') && bytes.length > 24)
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (head.startsWith('GIF8') && bytes.length > 10)
    return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  return head.startsWith('\xFF\xD8') ? ofJpeg(bytes) : undefined;
}

/** Frames begin with C0–CF, but for the tables among them (ITU-T T.81, table B.1). */
function ofJpeg(bytes: Buffer): { width: number; height: number } | undefined {
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const mark = bytes[at + 1]!;
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
