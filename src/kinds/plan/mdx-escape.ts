/**
 * Body of a plan in `.mdx`: what MDX would read as code gets a backslash, so that the page shows the text as typed.
 * `import` and `export` open code only at the very start of a line: one space before them is enough.
 */
export function escapeMdx(text: string): string {
  return text
    .replace(/[{}<*]/g, '\\$&')
    .split('\n')
    .map((line) => (opensCode(line) ? ` ${line}` : line))
    .join('\n');
}

/** Undoes `escapeMdx`; the loader of plans does the same. */
export function unescapeMdx(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith(' ') && opensCode(line.slice(1)) ? line.slice(1) : line))
    .join('\n')
    .replace(/\\([{}<*])/g, '$1');
}

/** Would the check of the content see `import` or `export` at the start of this escaped line? */
function opensCode(line: string): boolean {
  return /^ *(?:import|export)\s/.test(line.replace(/`[^`]*`/g, '').replace(/\\[{}<*]/g, ''));
}
