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

/** The same inside the large rooms; a file that lies in such a room itself is shared by all of it. */
const INSIDE: Record<string, readonly (readonly string[])[]> = {
  'kinds/plan': [
    ['calendar', 'compare'],
    ['lists'],
    ['citations'],
    ['targets', 'terms', 'tasks'],
    ['tables'],
    ['clauses'],
  ],
  search: [['page'], ['pagefind'], ['answer'], ['query'], ['index']],
  statistics: [['views'], ['table']],
};

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

test('inside the large rooms nothing imports upwards either', () => {
  const faults = Object.entries(INSIDE).flatMap(([room, order]) => {
    const layer = (file: string): number =>
      order.findIndex((names) => names.some((name) => file.startsWith(`src/${room}/${name}/`)));
    const nameOf = (file: string): string | undefined => file.split('/')[room.split('/').length + 1];
    return [...modules().values()].flatMap(({ file, imports }) =>
      imports
        .filter((target) => layer(file) >= 0 && layer(target) >= 0)
        .filter(
          (target) =>
            layer(target) < layer(file) || (layer(target) === layer(file) && nameOf(target) !== nameOf(file)),
        )
        .map((target) => `${file} → ${target}`),
    );
  });
  expect(faults).toEqual([]);
});

test('the map of the code shows the rooms inside the large ones in the same order', () => {
  const { code } = oneFile('docs/architecture.md');
  const shown: Record<string, string[][]> = {};
  let room = '';
  for (const [, named, inside] of code.matchAll(/^\| (?:`([a-z/]+)`)? ?\| (`[a-z]+`(?:, `[a-z]+`)*) \|/gm)) {
    room = named ?? room;
    (shown[room] ??= []).push([...inside!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
  }
  expect(shown).toEqual(INSIDE);
});

test('every file of a room that is divided lies in one of its parts, or is shared by them', () => {
  const folders = Object.keys(INSIDE).flatMap((room) =>
    [
      ...new Set(
        [...modules().keys()]
          .flatMap((file) =>
            file.startsWith(`src/${room}/`) ? [file.slice(room.length + 5).split('/')] : [],
          )
          .filter((way) => way.length > 1)
          .map(([name]) => name!),
      ),
    ].map((name) => [room, name] as const),
  );
  expect(folders.filter(([room, name]) => !INSIDE[room]!.flat().includes(name))).toEqual([]);
});

test('the map of the code shows the same rooms in the same order', () => {
  const { code } = oneFile('docs/architecture.md');
  const shown = [...code.matchAll(/^\| (\d+) \| (.+?) \|/gm)].map(([, , cell]) =>
    [...cell!.matchAll(/`([^`]+)`/g)].map(([, room]) => room!),
  );
  expect(shown).toEqual(ORDER);
});
