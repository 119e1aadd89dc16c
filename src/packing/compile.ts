import { stripTypeScriptTypes } from 'node:module';

/** A source file as the package holds it: Node reads no types below `node_modules`. Undefined for what only the compiler reads. */
export function compile(file: string, code: string): { file: string; code: string } | undefined {
  if (file.endsWith('.d.ts')) return undefined;
  if (file.endsWith('.ts'))
    return {
      file: file.replace(/\.ts$/, '.js'),
      code: renamed(stripTypeScriptTypes(code, { mode: 'strip' })),
    };
  return { file, code: file.endsWith('.astro') ? renamed(code) : code };
}

/** Names of modules of ours end with `.js` there: in imports, exports, and where a worker is named by its address. */
function renamed(code: string): string {
  return code.replace(
    /((?:\bfrom|\bimport|\bimport\(|\bnew URL\()\s*)(['"])(\.{1,2}\/[^'"\n]+)\.ts\2/g,
    '$1$2$3.js$2',
  );
}

/** Packages that the code names, built-in modules and virtual ones of Astro left out. */
export function packagesNamed(code: string): string[] {
  const named = code.matchAll(
    /\b(?:from\s*|import\s*|import\(\s*|require\.resolve\(\s*)(['"`])([^'"`.\n$][^'"`\n$]*)/g,
  );
  return [...named]
    .map(([, , name]) => name!)
    .filter((name) => /^(?:@[a-z0-9-]+\/)?[a-z0-9][\w.-]*(?:\/|$)/.test(name) && !/^[\w-]+:/.test(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}
