import { createRequire } from 'node:module';
import { remembered } from '../remembered.ts';

const require = createRequire(import.meta.url);

/**
 * A classic script as the oldest browsers of `BROWSER_FLOOR` run it (ES2019), without comments: for scripts that no bundler sees.
 */
export function plainScript(code: string): string {
  return remembered('plain script', code, () => {
    // Loaded when it is needed: the compiler is the largest library of all, and most builds have the script of the last one.
    const ts = require('typescript') as typeof import('typescript');
    return ts.transpileModule(code, {
      compilerOptions: { target: ts.ScriptTarget.ES2019, module: ts.ModuleKind.None, removeComments: true },
    }).outputText;
  });
}
