/**
 * Body of a plan in `.mdx`: what MDX would read as code gets a backslash, so that the page shows the text as typed.
 * `import` and `export` open code only at the very start of a line: one space before them is enough.
 */
export function escapeMdx(text: string): string {
  return text.replace(/[{}<*]/g, '\\$&').replace(/^(?= *(?:import|export)\s)/gm, ' ');
}

/** Undoes `escapeMdx`; the loader of plans does the same. */
export function unescapeMdx(text: string): string {
  return text.replace(/^ (?= *(?:import|export)\s)/gm, '').replace(/\\([{}<*])/g, '$1');
}
