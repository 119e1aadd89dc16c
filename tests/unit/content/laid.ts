import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProblemsError, type Problem } from '../../../src/content/problem.ts';
import { readContent } from '../../../src/portal.ts';

export const SITE = fileURLToPath(new URL('../../sites/nuoc-sach', import.meta.url));
export const SECTION = 'handbook/01-be-loc-cat.mdx';
export const STORY = 'stories/nhom-giu-giong/index.mdx';
export const PLAN = 'plans/ubnd-xa-vi-du-2024/index.md';

/** One change to a copy of the small campaign, as `content.json` writes it. */
export interface Change {
  name: string;
  file: string;
  append?: string;
  appendBytes?: string;
  frontMatter?: string;
  replace?: Record<string, string>;
  write?: string;
  symlink?: Record<string, string>;
  insteadOf?: string;
  copyOf?: string;
  repeat?: { what: string; times: number };
  lines?: string[];
}

/** Runs `look` on a copy of the small campaign with one change laid over it. */
export function withChange<Result>(change: Change, look: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'laid-'));
  try {
    cpSync(SITE, folder, { recursive: true });
    lay(folder, change);
    return look(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function lay(folder: string, change: Change): void {
  const path = join(folder, change.file);
  mkdirSync(dirname(path), { recursive: true });
  if (change.insteadOf) renameSync(join(folder, change.insteadOf), path);
  if (change.copyOf) cpSync(join(folder, change.copyOf), path);
  if (change.write !== undefined) writeFileSync(path, change.write);
  for (const [name, target] of Object.entries(change.symlink ?? {})) symlinkSync(target, join(dirname(path), name));
  let text = readFileSync(path);
  const edit = (by: (written: string) => string): void => {
    const before = text.toString('utf8');
    const after = by(before);
    if (after === before) throw new Error(`the change “${change.name}” changes nothing`);
    text = Buffer.from(after);
  };
  if (change.frontMatter) edit((written) => written.replace(/^---\n/, () => `---\n${change.frontMatter}`));
  for (const [what, by] of Object.entries(change.replace ?? {})) edit((written) => written.replace(what, () => by));
  if (change.append) {
    const { what, times } = change.repeat ?? { what: '', times: 1 };
    const added = what ? change.append.replace(what, () => what.repeat(times)) : change.append;
    text = Buffer.concat([text, Buffer.from(added)]);
  }
  if (change.appendBytes) text = Buffer.concat([text, Buffer.from(change.appendBytes, 'hex')]);
  writeFileSync(path, text);
}

/** What is said about a content folder; nothing when it can be published. Anything but problems is thrown on. */
export function problemsOf(folder: string): readonly Problem[] {
  try {
    readContent(folder);
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
}
