import { posix } from 'node:path';
import { sourceFiles, withoutComments, type SourceFile } from './files.ts';

/** A module and what it needs when it runs: types are gone by then, so `import type` does not count. */
export interface Module {
  file: string;
  code: string;
  /** Files below the project, or names of packages and of parts of Node. */
  imports: string[];
}

/** Every module of `src` that runs in Node, a browser or Astro. */
export function modules(): Map<string, Module> {
  const files = sourceFiles('src', /\.(?:ts|js|mjs|astro)$/);
  return new Map(files.map((each) => [each.file, { ...each, imports: importsOf(each) }]));
}

const STATEMENT =
  /(?:^|\n)\s*(?:import|export)\s+(?<clause>[^'"();]*?\s+from\s+)?['"](?<target>[^'"]+)['"]|\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"](?<late>[^'"]+)['"]/g;

/** Modules that a file needs at run time, resolved; also what it loads later. A worker is a program of its own. */
export function importsOf({ file, code }: SourceFile): string[] {
  return [...withoutComments(code).matchAll(STATEMENT)].flatMap(({ groups }) => {
    const { clause = '', target, late } = groups!;
    if (/^type\s/.test(clause) || onlyTypes(clause)) return [];
    const path = (target ?? late)!;
    return path.startsWith('.') ? posix.join(posix.dirname(file), path) : path;
  });
}

/** `{ type A, type B } from`. */
function onlyTypes(clause: string): boolean {
  const names = /^\{(?<names>[\s\S]*)\}\s*from\s*$/.exec(clause)?.groups?.['names'];
  return names !== undefined && names.split(',').every((name) => !name.trim() || /^\s*type\s/.test(name));
}
