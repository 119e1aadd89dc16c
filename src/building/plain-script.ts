import { transformSync } from 'esbuild';
import { remembered } from '../remembered.ts';

/**
 * A classic script as the oldest browsers of `BROWSER_FLOOR` run it (ES2019), without comments and spaces: for scripts that no bundler sees.
 */
export function plainScript(code: string): string {
  return remembered(
    'plain script',
    code,
    () => transformSync(code, { target: 'es2019', minifyWhitespace: true, legalComments: 'none' }).code,
  );
}
