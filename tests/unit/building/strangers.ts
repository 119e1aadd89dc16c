import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN } from '../../../src/schemas/palette.ts';

const TEXTS = /\.(?:html|css|js|json|jsonld|svg|xml|txt|csv|ics|webmanifest|ssml)$/;

/** Files of a built site that hold a word or a colour of the shipped campaign. */
export function strangersIn(site: string): string[] {
  const { light, dark } = OWN;
  const chosen = [
    '--indigo',
    '--indigo-deep',
    '--madder',
    '--turmeric',
    '--turmeric-bright',
    '--weave',
    '--paper',
  ];
  // What a dark screen shows stays dark: its ground is nobody's colour.
  const colours = [
    ...chosen.map((token) => light[token]!),
    dark['--indigo']!,
    dark['--madder']!,
    dark['--link']!,
  ];
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => TEXTS.test(file))
    .filter((file) => {
      const text = readFileSync(join(site, file), 'utf8').toLowerCase();
      return /kon tum|nếp nghĩ/u.test(text) || colours.some((colour) => text.includes(colour));
    });
}
