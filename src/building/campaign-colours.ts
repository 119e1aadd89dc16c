import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { portal } from '../portal.ts';
import { OWN, paletteOf, type Palette } from '../schemas/palette.ts';
import type { Look } from '../schemas/look.ts';

/** The style sheets in the colours and fonts of the campaign: what it did not choose stands nowhere in the built site. */
export function campaignColours(program: string): Plugin {
  const styles = ['tokens', 'handbook'].map((name) => join(program, `src/styles/${name}.css`));
  return {
    name: 'portal-campaign-colours',
    enforce: 'pre',
    load(id) {
      const [file] = id.split('?') as [string];
      if (!styles.includes(file)) return undefined;
      return recolour(readFileSync(file, 'utf8'), portal().site.look);
    },
  };
}

/** Every token that has the generator’s own colour gets the campaign’s; others (print, high contrast) stay. */
export function recolour(css: string, look: Look | undefined): string {
  if (!look) return css;
  const chosen = paletteOf(look.colours);
  const coloured = css.replace(
    /(--[a-z0-9-]+): (#[0-9a-f]{6})(?=;)/g,
    (declaration, token: string, value: string) => {
      const side = (['light', 'dark'] as const).find(
        (side): side is keyof Palette => OWN[side][token] === value,
      );
      return side ? `${token}: ${chosen[side][token]}` : declaration;
    },
  );
  return look.font === undefined
    ? coloured
    : coloured.replace(
        /(--text-font): [^;]+(?=;)/,
        (_, token: string) => `${token}: ${look.font}, sans-serif`,
      );
}
