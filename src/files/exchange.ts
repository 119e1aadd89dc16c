import { spawnSync } from 'node:child_process';

/**
 * Lets two folders change places in one step: nobody who looks at either name finds nothing there. Linux can (`renameat2` with
 * RENAME_EXCHANGE), Node has no call for it: `mv` of GNU coreutils 9.5 does, and before it Perl, which Debian and most others always carry.
 * Both must lie on the same disk. Returns whether it was done; otherwise nothing has changed.
 */
export function exchange(a: string, b: string): boolean {
  return process.platform === 'linux' && (byPerl(a, b) || byMove(a, b));
}

function byMove(a: string, b: string): boolean {
  return succeeds('mv', ['--exchange', '--no-target-directory', '--', a, b]);
}

function byPerl(a: string, b: string): boolean {
  const call = RENAMEAT2[process.arch];
  return call !== undefined && succeeds('perl', ['-e', PROGRAM, String(call), a, b]);
}

/** Arguments: number of the call, the two names. A number given as text would be handed on as an address. */
const PROGRAM =
  'my ($call, $a, $b) = @ARGV; exit(syscall($call + 0, AT_FDCWD(), $a, AT_FDCWD(), $b, 2) == 0 ? 0 : 1); sub AT_FDCWD { -100 }';

/** Number of the call, by processor (Linux, `syscall.tbl`). */
const RENAMEAT2: Record<string, number | undefined> = {
  x64: 316,
  arm64: 276,
  riscv64: 276,
  loong64: 276,
  arm: 382,
  ia32: 353,
  ppc64: 357,
  s390x: 347,
};

function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
