import type { Content, Entry } from './content.ts';
import { fieldName, nearest } from './explain.ts';
import type { Kind, Reference } from './kind.ts';
import type { Problem } from './problem.ts';
import type { ContentReader } from './reader.ts';
import { UNTOLD } from '../schemas/common.ts';
import { slugify } from '../vietnamese/slug.ts';

/** Every name by which one part of the content points at another must exist. Returns what does not, each with its line. */
export function checkReferences(
  content: Content,
  kinds: readonly Kind[],
  reader: Pick<ContentReader, 'locate'>,
): Problem[] {
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  // Asked for only where something of the kind is named: entries of some kinds are found in the texts of all plans.
  const known = new Map<string, ReadonlySet<string>>();
  const idsOf = (kind: Kind): ReadonlySet<string> => {
    let ids = known.get(kind.id);
    if (!ids) known.set(kind.id, (ids = new Set(kind.entries(content).map((entry) => entry.id))));
    return ids;
  };
  const references: Reference[] = [
    { kind: 'place', id: content.site.place, file: 'site.yaml', at: ['place'] },
    ...content.site.asked.map((id, index) => ({ kind: 'handbook', id, file: 'site.yaml', at: ['asked', index] })),
    ...kinds.flatMap((kind) => kind.references(content)),
    ...content.texts.flatMap(componentReferences),
  ];
  return references.flatMap((reference): Problem[] => {
    const kind = byId.get(reference.kind);
    const [id = '', anchor] = reference.id.split('#');
    const at = fieldName(reference.at ?? []);
    const place = () => ({
      file: reference.file,
      ...(reference.line === undefined
        ? reader.locate(reference.file, at, [id])
        : { line: reference.line, column: reference.column }),
      field: reference.field ?? at,
    });
    if (!kind) throw new TypeError(`no kind is called “${reference.kind}” (${reference.file})`);
    const ids = idsOf(kind);
    if (id === UNTOLD.agency || id === UNTOLD.place)
      return [
        {
          ...place(),
          message: `chưa rõ ${kind.noun}: bản nguồn không ghi`,
          hint: `thay “${id}” bằng mã của ${kind.noun}; xem ${kind.where}`,
        },
      ];
    if (!ids.has(id))
      return [
        {
          ...place(),
          message: `không có ${kind.noun} nào mang mã “${id}”`,
          hint: `${suggestion(id, [...ids])}xem ${kind.where}`,
          missing: id,
        },
      ];
    const anchors = anchor === undefined ? [] : (kind.anchors?.(content, id) ?? []);
    if (anchor === undefined || anchors.includes(anchor)) return [];
    return [
      {
        ...place(),
        message: `${kind.noun} “${id}” không có khoản nào mang mã “${anchor}”`,
        hint: `${suggestion(anchor, anchors)}mở trang ${kind.noun}, bấm dấu ¶ ở khoản để lấy mã`,
      },
    ];
  });
}

/** `<Chart>` names an indicator, and perhaps a place, that exist. */
function componentReferences({ file, uses }: Entry<unknown>): Reference[] {
  return uses
    .filter(({ name }) => name === 'Chart')
    .flatMap(({ line, column, attributes: { indicator, place } }) => [
      ...(indicator === undefined
        ? []
        : [{ kind: 'indicator', id: indicator, file, line, column, field: '<Chart> indicator' }]),
      ...(place === undefined ? [] : [{ kind: 'place', id: place, file, line, column, field: '<Chart> place' }]),
    ]);
}

function suggestion(id: string, known: readonly string[]): string {
  const near =
    nearest(id, known) ??
    nearest(slugify(id), known) ??
    known.find((each) => isPartOf(id, each)) ??
    known.find((each) => hasWordsOf(each, id)) ??
    known.find((each) => isPartOf(each, id));
  if (near) return `có phải ý bạn là “${near}”? `;
  return known.length > 0 && known.length <= MOST_LISTED ? `các mã đang có: ${known.join(', ')}; ` : '';
}

/** Ids that a message lists. */
const MOST_LISTED = 8;

/** `ty-le-dam-cuoi` of `ty-le-dam-cuoi-tiec-tra`: whole words at one end. */
function isPartOf(part: string, whole: string): boolean {
  return part.length >= SHORTEST_PART && (whole.startsWith(`${part}-`) || whole.endsWith(`-${part}`));
}

/** `xa-vi-du-giong` for `xa-vi-du-huyen-giong`: its words in their order, some left out, with the same first one. */
function hasWordsOf(shorter: string, longer: string): boolean {
  const [short, long] = [shorter.split('-'), longer.split('-')];
  let next = 0;
  for (const word of long) if (word === short[next]) next += 1;
  return next === short.length && short.length > 2 && short[0] === long[0];
}

/** A part of one short word says nothing. */
const SHORTEST_PART = 6;
