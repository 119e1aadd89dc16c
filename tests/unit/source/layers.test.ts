import { expect, test } from 'vitest';
import { oneFile } from './files.ts';
import { modules } from './imports.ts';

/**
 * Rooms from the top down; rooms on one line do not know each other. A file belongs to the longest name that fits it. The reader of all
 * content stands above the kinds it reads, what every kind needs of a content file below them.
 */
const ORDER = [
  ['pages', 'middleware.ts', 'live.config.ts', 'env.d.ts'],
  ['layouts'],
  ['deferred'],
  ['components'],
  ['pdf'],
  ['building', 'packing'],
  ['checking', 'hosting', 'importing', 'pulling'],
  ['spoken/script-routes.ts'],
  ['spoken/scripts.ts', 'offline'],
  ['portal.ts'],
  ['content/read.ts'],
  ['content/cross-references.ts'],
  ['kinds'],
  ['content'],
  ['pictures', 'spoken'],
  ['config.ts'],
  ['charts'],
  ['statistics', 'search'],
  ['places'],
  ['text'],
  [
    'markdown',
    'schemas',
    'routes.ts',
    'link.ts',
    'own-name.client.ts',
    'reads.ts',
    'remembered.ts',
    'html',
    'styles',
    'vietnamese/encoding',
  ],
  ['content/problem.ts', 'vietnamese', 'files', 'office'],
];

function layerOf(file: string): { layer: number; room: string } {
  const fits = ORDER.flatMap((rooms, layer) =>
    rooms
      .filter((room) => file === `src/${room}` || file.startsWith(`src/${room}/`))
      .map((room) => ({ layer, room })),
  ).sort((a, b) => b.room.length - a.room.length);
  if (!fits[0]) throw new Error(`${file} stands in no room of the order`);
  return fits[0];
}

test('nothing imports upwards, and rooms side by side leave each other alone', () => {
  const faults = [...modules().values()].flatMap(({ file, imports }) => {
    const from = layerOf(file);
    return imports
      .filter((target) => target.startsWith('src/'))
      .filter((target) => {
        const to = layerOf(target);
        return to.layer < from.layer || (to.layer === from.layer && to.room !== from.room);
      })
      .map((target) => `${file} → ${target}`);
  });
  expect(faults).toEqual([]);
});

test('the map of the code shows the same rooms in the same order', () => {
  const { code } = oneFile('docs/architecture.md');
  const shown = [...code.matchAll(/^\| (\d+) \| (.+?) \|/gm)].map(([, , cell]) =>
    [...cell!.matchAll(/`([^`]+)`/g)].map(([, room]) => room!),
  );
  expect(shown).toEqual(ORDER);
});
