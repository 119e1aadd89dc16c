import ts from 'typescript';

/**
 * A classic script as the oldest browsers of `BROWSER_FLOOR` run it (ES2019), without comments: for scripts that no bundler sees.
 */
export function plainScript(code: string): string {
  return ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2019, module: ts.ModuleKind.None, removeComments: true },
  }).outputText;
}
