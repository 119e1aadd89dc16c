import type { Tokens } from '../schemas/palette.ts';

/** The mark of a portal that has no logo of its own: a diamond of the motif, in the colours of the campaign. */
export function markSvg(colours: Tokens): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M16 1 31 16 16 31 1 16z" fill="${colours['--madder']}"/><path d="M16 6v20L6 16z" fill="${colours['--on-indigo']}"/><path d="M16 6v20l10-10z" fill="${colours['--turmeric-bright']}"/><path d="M16 11.5 20.5 16 16 20.5 11.5 16z" fill="${colours['--indigo-deep']}"/></svg>\n`;
}
