import { liftComponents } from './components.ts';
import { unescapeMdx } from './mdx-escape.ts';

export const hasComponents = (file: string): boolean => file.endsWith('.mdx');

/** Words of a plan as they are read; `.mdx` may hold components, and keeps a backslash before signs of code. */
export function planText({ file, body }: { file: string; body: string }): string {
  return hasComponents(file) ? unescapeMdx(liftComponents(body).text) : body;
}
