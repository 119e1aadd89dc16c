import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What one command cost, with every process that it started and waited for. */
export interface ProcessCost {
  wallSeconds: number;
  /** User and system time of all of them, in seconds. */
  cpuSeconds: number;
  /** Largest sum of their resident sizes seen at one moment (four looks a second), in megabytes. */
  peakMegabytes: number;
  /** What they printed. */
  said: string;
}

/**
 * Runs a command and adds up what it cost. One at a time: other children of this process that end meanwhile would be counted too.
 * @throws Error with what it printed when it does not end with 0, or when this system has no `/proc`
 */
export async function processCost(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<ProcessCost> {
  if (!existsSync('/proc/self/stat')) throw new Error('Phép đo này đọc /proc, chỉ chạy được trên Linux.');
  const started = performance.now();
  const before = secondsOfChildren();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, residentKilobytes(child.pid))), 250);
  try {
    const code = await new Promise<number | null>((done, fail) => {
      child.on('error', fail);
      child.on('close', done);
    });
    if (code !== 0) throw new Error(said);
    return {
      wallSeconds: (performance.now() - started) / 1000,
      cpuSeconds: secondsOfChildren() - before,
      peakMegabytes: peak / 1024,
      said,
    };
  } finally {
    clearInterval(watch);
  }
}

/** `cutime` and `cstime` (proc_pid_stat(5)), in seconds: a clock tick is a hundredth on every Linux that Node runs on. */
function secondsOfChildren(): number {
  const [, ...fields] = fieldsOf('self');
  return (Number(fields[14]) + Number(fields[15])) / 100;
}

/** Fields of `stat` from the third on (the second, the name, may hold spaces); [0] is the process itself. */
function fieldsOf(pid: string): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return [pid, 'name', ...stat.slice(stat.lastIndexOf(')') + 2).split(' ')];
}

/** Resident size of a process and of all below it. */
function residentKilobytes(root: number | undefined): number {
  const parents = new Map<string, string>();
  const sizes = new Map<string, number>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      parents.set(pid, fieldsOf(pid)[3]!);
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      sizes.set(pid, Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    } catch {
      // Ended between two looks.
    }
  const under = (pid: string | undefined): boolean =>
    pid !== undefined && (pid === String(root) || under(parents.get(pid)));
  return [...sizes].reduce((sum, [pid, size]) => sum + (under(pid) ? size : 0), 0);
}
