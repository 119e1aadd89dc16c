import type { Kind } from '../../content/kind.ts';
import type { Problem } from '../../content/problem.ts';
import { pagesText } from '../../text/pages.ts';
import { plansText } from '../../text/plans.ts';
import { newest, planIndex } from '../plan/plan-index.ts';
import { mentionsOfAgency } from './mentions.ts';
import { agencyRecords } from './records.ts';
import { agencies, agency, type Agency } from './schema.ts';
import * as routes from '../../routes.ts';

const FILE = 'agencies.yaml';

declare module '../../content/content.ts' {
  interface Content {
    /** Bodies of the list, by id. */
    agencies: Map<string, Agency>;
  }
}

/** Bodies of `agencies.yaml`: they issue plans, carry tasks, are asked for help. */
export const agencyKind: Kind<'agencies', typeof agency> = {
  id: 'agency',
  collection: 'agencies',
  schema: agency,
  noun: 'cơ quan',
  where: FILE,
  read(reader) {
    const read = reader.yaml(FILE, agencies);
    return read ? { agencies: reader.byId(FILE, read) } : {};
  },
  collected: ({ agencies: all }) => [...all.values()].map((data) => ({ id: data.id, data })),
  entries: (content) =>
    [...content.agencies.values()].map(({ id, name, note, place }) => ({
      id,
      title: name,
      summary: note ?? '',
      path: routes.agency(id),
      file: FILE,
      updated: newest([
        ...planIndex(content)
          .tasksOf(id)
          .map((task) => task.place.plan),
        ...mentionsOfAgency(content, id).issued,
      ]),
      place,
      makes: [routes.agency(id)],
      reads: ['plan:*', 'handbook:*', 'agency:*'],
    })),
  references: ({ agencies: all }) =>
    // By their ids: with one laid down twice, the order in the file is another.
    [...all.values()].flatMap(({ id, place, successor }) => [
      ...(place ? [{ kind: 'place', id: place, file: FILE, at: [id, 'place'] }] : []),
      ...(successor ? [{ kind: 'agency', id: successor, file: FILE, at: [id, 'successor'] }] : []),
    ]),
  check: ({ agencies: all }) => calledAlike([...all.values()]),
  section: ({ plans }) => ({ path: routes.agencies, label: plansText.agencies(plans.length > 0) }),
  inMenu: false,
  pages: 'own',
  links: ({ plans }) => [
    {
      path: routes.agencies,
      label: plansText.agencies(plans.length > 0),
      short: pagesText.links.agencies(plans.length > 0),
      weight: 30,
      where: 'foot and map',
    },
  ],
  records: agencyRecords,
};

/** One name for two bodies: work in a plan would go to whichever stands last. A body found in many places is one entry without a place. */
function calledAlike(all: readonly Agency[]): Problem[] {
  const first = new Map<string, string>();
  return all.flatMap(({ id, name, aliases }) =>
    [...new Set([name, ...aliases])].flatMap((called): Problem[] => {
      const key = called.toLowerCase().replaceAll(/\s+/g, ' ');
      const other = first.get(key);
      if (other === undefined) first.set(key, id);
      return other === undefined || other === id
        ? []
        : [
            {
              file: FILE,
              field: `${id}.${called === name ? 'name' : 'aliases'}`,
              message: `“${called}” là tên của cả hai cơ quan “${other}” và “${id}”`,
              hint: 'mỗi cách viết chỉ của một cơ quan: xóa ở một mục, hoặc viết tên kèm nơi; cơ quan nơi nào cũng có thì ghi một mục, bỏ “place”',
            },
          ];
    }),
  );
}
