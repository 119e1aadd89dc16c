import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** Who holds a lock, as its file tells. */
export interface Holder {
  /** What it does, in words. */
  task: string;
  /** Process, on the machine `host`. */
  pid: number;
  host: string;
  /** When that process began, as the system counts it: another process may get the same number later. Empty where it cannot be known. */
  born: string;
  /** Milliseconds since 1970. */
  since: number;
}

/**
 * Takes the lock that a file stands for. A lock whose holder has ended is taken over.
 * @returns a function that gives it back, or who holds it
 */
export function takeLock(path: string, task: string, now: number): (() => void) | Holder {
  makeFolder(dirname(path));
  const own: Holder = { task, pid: process.pid, host: hostname(), born: bornAt(process.pid), since: now };
  for (;;) {
    if (create(path, JSON.stringify(own))) return () => release(path, own);
    const holder = holderOf(path, now);
    if (holder === 'gone') continue;
    if (holder !== 'dead') return holder;
    if (!takeOver(path, now)) return UNKNOWN;
  }
}

/**
 * Removes a dead lock. One process at a time does, and looks again first: the lock may be a new one already. Returns false while another
 * process is at it.
 */
function takeOver(path: string, now: number): boolean {
  const guard = `${path}.guard`;
  if (!create(guard, '')) {
    if (age(guard, now) > MOMENT) rmSync(guard, { force: true });
    return false;
  }
  try {
    if (holderOf(path, now) === 'dead') rmSync(path, { force: true });
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

function release(path: string, own: Holder): void {
  const text = textOf(path);
  if (text === JSON.stringify(own)) rmSync(path, { force: true });
}

function holderOf(path: string, now: number): Holder | 'dead' | 'gone' {
  const text = textOf(path);
  if (text === undefined) return 'gone';
  const holder = parse(text);
  // Killed between making the file and writing it.
  if (!holder) return age(path, now) > MOMENT ? 'dead' : UNKNOWN;
  if (holder.host !== hostname()) return holder;
  const { pid, born } = holder;
  const sameProcess = !born || !bornAt(pid) || born === bornAt(pid);
  return isAlive(pid) && sameProcess ? holder : 'dead';
}

/** Whether a process of this number runs on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Start of a process in ticks since the machine started (Linux, `/proc/<pid>/stat`, field 22). */
function bornAt(pid: number): string {
  const text = textOf(`/proc/${pid}/stat`);
  // The second field is a name in brackets that may hold anything.
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function parse(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Holder;
    return typeof value.pid === 'number' && typeof value.since === 'number' ? value : undefined;
  } catch {
    return undefined; // Half-written: the caller judges by its age.
  }
}

function create(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    // Of a folder in its place the system does not say which.
    throw Object.assign(error as Error, { path });
  }
}

/** A file of tomorrow is not one of this moment either: the clock was set back. */
function age(path: string, now: number): number {
  return Math.abs(now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now));
}

/** Milliseconds that writing a lock may take at most. */
const MOMENT = 10_000;
const UNKNOWN: Holder = { task: '', pid: 0, host: hostname(), born: '', since: 0 };
