import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import type { Said, Wanted } from './build-many.ts';

/** A process that builds on being asked. @param program folder of the generator */
export class Builder {
  readonly #child: ChildProcess;
  readonly #ended: Promise<never>;

  constructor(program = '.') {
    this.#child = fork(resolve('tests/unit/building/kept/build-many.ts'), {
      cwd: program,
      env: { ...process.env, NODE_ENV: '', VITEST: '' },
    });
    this.#ended = once(this.#child, 'exit').then(([code]) => {
      throw new Error(`The building process has ended: ${code}`);
    });
    // Told to whoever builds; at the end nobody does.
    this.#ended.catch(() => undefined);
  }

  get pid(): number {
    return this.#child.pid!;
  }

  /** Lines that the build said. */
  async build(wanted: Wanted): Promise<string[]> {
    const answer = once(this.#child, 'message');
    this.#child.send(wanted);
    const [said] = (await Promise.race([answer, this.#ended])) as [Said];
    expect('problems' in said ? said.problems : []).toEqual([]);
    return (said as { lines: string[] }).lines;
  }

  end(): void {
    this.#child.kill();
  }
}

/** Files of a folder, each with what is one and the same as long as nobody wrote it anew. */
export function inodes(folder: string): Map<string, number> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .map((path) => [path.slice(folder.length + 1), statSync(path).ino]),
  );
}
