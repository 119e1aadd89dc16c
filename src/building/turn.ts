import { createHash } from 'node:crypto';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemsError } from '../content/problem.ts';
import { takeLock, type Holder } from '../files/lock.ts';

/** Folders that one command at a time may write. */
export interface Writes {
  /** Folder for what may be deleted at any time; locks of content folders lie there. */
  cache: string;
  /** Content folder whose figures are pulled and whose pages are made. */
  content?: string;
  /** Folder of the built site. */
  output?: string;
}

export interface Turn {
  writes: Writes;
  /** What the command does, for the one that has to wait. */
  task: string;
  say: (line: string) => void;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Milliseconds until waiting is given up. */
  patience?: number;
}

/**
 * Does the work when no other command writes the same folders: waits for it, and says once for whom.
 * @throws ProblemsError when the other one takes longer than `patience`
 */
export async function inTurn<T>(turn: Turn, work: () => Promise<T> | T): Promise<T> {
  const given: (() => void)[] = [];
  try {
    // Always in the same order: two commands that want the same two folders never wait for each other.
    for (const { path, folder } of locks(turn.writes)) given.push(await waitFor(path, folder, turn));
    return await work();
  } finally {
    for (const giveBack of given.reverse()) giveBack();
  }
}

/** Beside the site, so that all who write there see it; of a content folder in the cache, for its own folder is the editor's. */
function locks({ cache, content, output }: Writes): { path: string; folder: string }[] {
  const all: { path: string; folder: string }[] = [];
  if (content !== undefined)
    all.push({ path: join(cache, 'locks', `${digest(resolve(content))}.lock`), folder: content });
  if (output !== undefined)
    all.push({ path: join(dirname(output), `.${basename(output)}.lock`), folder: output });
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function waitFor(
  path: string,
  folder: string,
  { task, say, now = Date.now, patience = PATIENCE }: Turn,
): Promise<() => void> {
  const started = now();
  let told = false;
  for (;;) {
    const taken = takeLock(path, task, now());
    if (typeof taken === 'function') return taken;
    if (now() - started >= patience) throw held(folder, path, taken, now());
    if (!told) say(`Đang chờ: ${describe(taken, folder, now())}`);
    told = true;
    await sleep(AGAIN);
  }
}

function held(folder: string, path: string, holder: Holder, now: number): ProblemsError {
  return new ProblemsError([
    {
      file: shown(folder),
      message: `đã chờ lâu mà vẫn có lệnh khác đang dùng: ${describe(holder, folder, now)}`,
      hint: `đợi lệnh ấy xong rồi chạy lại; nếu chắc rằng nó không còn chạy, xóa tệp ${shown(path)}`,
    },
  ]);
}

function describe({ task, pid, host, since }: Holder, folder: string, now: number): string {
  if (!pid) return `một lệnh khác vừa bắt đầu với ${shown(folder)}`;
  return `lệnh “${task}” (tiến trình ${pid} trên máy ${host}, chạy đã ${age(now - since)}) đang dùng ${shown(folder)}`;
}

function age(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 90) return `${seconds} giây`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} phút` : `${Math.round(seconds / 3600)} giờ`;
}

function shown(path: string): string {
  const short = relative('.', path);
  return short && !short.startsWith('..') ? short : path;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** A build of a thousand plans takes minutes. */
const PATIENCE = 1_800_000;
const AGAIN = 200;
