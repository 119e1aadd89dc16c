import { existsSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { walkContent } from '../content/files.ts';
import { ProblemsError } from '../content/problem.ts';

/** Memory, in bytes. */
export interface Memory {
  /** What Node may fill with values before it ends the process. */
  heap: number;
  /** What this process can have at all. */
  machine: number;
}

/**
 * Sees to it that a large portal has the memory to be built: Node fills at most some 4 GB unless it was started with more, and then ends with
 * a report that tells an editor nothing. Starts the same command anew with as much as the content needs.
 * @throws ProblemsError when this machine has not as much, or Node cannot start anew here
 */
export function takeMemory(folder: string, say: (line: string) => void): void {
  if (!existsSync(folder)) return;
  // Pages come and go as bytes beside the heap: by itself V8 looks through the whole heap for each 64 MB of them.
  setFlagsFromString('--external-memory-accounted-in-global-limit');
  const text = textBytes(folder);
  const heap = heapFor(text, memoryHere());
  if (heap === undefined) {
    const growth = growthFor(text);
    if (growth !== undefined) setFlagsFromString(`--heap-growing-percent=${growth}`);
    return;
  }
  const given = `--max-old-space-size=${Math.ceil(heap / MEGABYTE)}`;
  if (process.execArgv.includes(given) || process.platform === 'win32')
    throw new ProblemsError([
      {
        file: folder,
        message: `nội dung dài ${megabytes(text)} MB chữ, dựng cần chừng ${gigabytes(heap)} GB bộ nhớ`,
        hint: `đặt biến môi trường NODE_OPTIONS=${given} rồi chạy lại`,
      },
    ]);
  say(`Nội dung dài ${megabytes(text)} MB chữ: lệnh này dùng đến ${gigabytes(heap)} GB bộ nhớ.`);
  const others = process.execArgv.filter((option) => !option.startsWith('--max-old-space-size'));
  process.execve!(process.execPath, [process.execPath, given, ...others, ...process.argv.slice(1)]);
}

/**
 * Heap with which to start anew; nothing when what there is will do.
 * @param text bytes of the content folder
 * @throws ProblemsError when the machine has not as much
 */
export function heapFor(text: number, { heap, machine }: Memory): number | undefined {
  const wanted = LEAST + text * OF_EACH_BYTE;
  if (wanted <= heap) return undefined;
  if (wanted * BESIDE_HEAP <= machine) return wanted * SPARE;
  throw new ProblemsError([
    {
      file: 'máy đang chạy lệnh',
      message: `nội dung dài ${megabytes(text)} MB chữ, dựng cần chừng ${gigabytes(wanted * BESIDE_HEAP)} GB bộ nhớ; máy có ${gigabytes(machine)} GB`,
      hint: 'dựng trên máy có nhiều bộ nhớ hơn, hoặc chia thành nhiều cổng và khai “shards” trong site.yaml để vẫn tìm chung',
    },
  ]);
}

/**
 * By how many hundredths of what is in use a heap may grow before it is cleared; nothing where Node decides, which lets it grow to about
 * twice as much: little for a small portal, gigabytes for a large one.
 * @param text bytes of the content folder
 */
export function growthFor(text: number): number | undefined {
  return GROWTH.find(({ from }) => text > from)?.percent;
}

/** Bytes of all texts and tables; pictures and recordings are never read whole. */
function textBytes(folder: string): number {
  return walkContent(folder)
    .files.filter((file) => /\.(?:mdx?|ya?ml|csv|json)$/.test(file))
    .reduce((sum, file) => sum + (statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0), 0);
}

function memoryHere(): Memory {
  const bound = process.constrainedMemory();
  return {
    heap: getHeapStatistics().heap_size_limit,
    machine: bound > 0 ? Math.min(bound, totalmem()) : totalmem(),
  };
}

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number): string =>
  (bytes / MEGABYTE).toLocaleString('vi-VN', { maximumFractionDigits: 0 });
const gigabytes = (bytes: number): string =>
  (bytes / MEGABYTE / 1024).toLocaleString('vi-VN', { maximumFractionDigits: 1 });

/** From so many bytes of text on: a thousand plans take 0.6 GB less than with what Node decides, five thousand one, and no longer. */
const GROWTH = [
  { from: 50 * MEGABYTE, percent: 35 },
  { from: 15 * MEGABYTE, percent: 60 },
];
/** Measured with full texts by the thousand (`npm run bench -- plans`): what a build holds of each byte of content, and without any. */
const OF_EACH_BYTE = 20;
const LEAST = 700 * MEGABYTE;
/** What a process takes beside its heap. */
const BESIDE_HEAP = 1.1;
/** Texts differ. */
const SPARE = 1.3;
