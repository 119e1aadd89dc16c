import { statSync } from 'node:fs';
import { beginsAs, bothEnds } from './whole-file.ts';

/** kbit/s of MPEG-1 layer III by the index in the head of a frame, and of MPEG-2 (ISO/IEC 11172-3, 13818-3). */
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

/** Stands in the first frame where the rate changes from frame to frame: that of the first says nothing of the others. */
const CHANGES = /Xing|VBRI/;
/** So many bytes from its beginning, at most. */
const NEAR = 200;

/** About how many seconds a recording lasts, WAV or MP3; undefined when its head does not tell. */
export function secondsOf(path: string): number | undefined {
  const { head } = bothEnds(path);
  const bytes = Buffer.from(head, 'latin1');
  const { size } = statSync(path);
  if (head.startsWith('RIFF')) {
    const format = head.indexOf('fmt ');
    const rate = format > 0 && format + 20 <= bytes.length ? bytes.readUInt32LE(format + 16) : 0;
    return rate > 0 ? size / rate : undefined;
  }
  // What looks like a frame stands in any other recording by chance.
  if (!beginsAs('mp3', head)) return undefined;
  const tags = head.startsWith('ID3') ? 10 + [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (bytes[at]! & 0x7f), 0) : 0;
  const frame = bytes.subarray(tags).findIndex((byte, at, all) => byte === 0xff && (all[at + 1]! & 0xe6) === 0xe2);
  if (frame < 0 || CHANGES.test(head.slice(tags + frame, tags + frame + NEAR))) return undefined;
  const [, version = 0, rates = 0] = bytes.subarray(tags + frame);
  const rate = ((version & 0x18) === 0x18 ? RATES_1 : RATES_2)[rates >> 4] ?? 0;
  return rate > 0 ? ((size - tags) * 8) / (rate * 1000) : undefined;
}
