import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from './types.ts';

const asGzip = promisify(gzip);
const asBrotli = promisify(brotliCompress);

export interface Compressed {
  files: number;
  /** Bytes before and after, by format. */
  raw: number;
  gzip: number;
  brotli: number;
}

/**
 * Lays a `.gz` and a `.br` beside every text of a built site, with the time of the text itself: servers hand them out instead of compressing
 * anew for every reader. What would not become smaller is left alone. Index files of the search are compressed already.
 * @param quality of Brotli: 5 is quick, 11 a tenth smaller for seven times the work
 */
export async function compressSite(
  site: string,
  { quality, tick }: { quality: number; tick: (state: string) => void },
): Promise<Compressed> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && isText(item.name))
    .map((item) => join(item.parentPath, item.name))
    .sort();
  const sum: Compressed = { files: 0, raw: 0, gzip: 0, brotli: 0 };
  let next = 0;
  const work = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      await compressFile(file, quality, sum);
      tick(`${next}/${files.length} tệp`);
    }
  };
  // Node compresses on four threads.
  await Promise.all(Array.from({ length: 4 }, work));
  return sum;
}

async function compressFile(file: string, quality: number, sum: Compressed): Promise<void> {
  const bytes = readFileSync(file);
  if (bytes.length < SMALL) return;
  const { mtime } = statSync(file);
  const [gz, br] = await Promise.all([
    asGzip(bytes, { level: constants.Z_BEST_COMPRESSION }),
    asBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
  ]);
  for (const [ending, packed] of [
    ['.gz', gz],
    ['.br', br],
  ] as const) {
    if (packed.length >= bytes.length) continue;
    writeFileSync(file + ending, packed);
    utimesSync(file + ending, mtime, mtime);
  }
  sum.files++;
  sum.raw += bytes.length;
  sum.gzip += Math.min(gz.length, bytes.length);
  sum.brotli += Math.min(br.length, bytes.length);
}

/** One line on what was won. */
export function tellCompressed({ files, raw, gzip, brotli }: Compressed): string {
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1).replace('.', ',');
  return `${files} tệp, ${megabytes(raw)} MB còn ${megabytes(gzip)} MB (gzip), ${megabytes(brotli)} MB (brotli)`;
}

/** Whether compressed copies were laid into a site. */
export function isCompressed(site: string): boolean {
  return existsSync(join(site, 'index.html.gz'));
}

/** Of Brotli, where nothing else is asked: nearly the smallest in a third of the time. */
export const QUALITY = 9;

/** Bytes below which a text fits into one packet anyway. */
const SMALL = 512;
