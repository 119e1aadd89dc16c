import type { Entry } from './content.ts';
import type { Problem } from './problem.ts';

/** Front matter of a text that lists its sources; figures of a story name one each. */
interface Sourced {
  sources?: readonly { key: string }[];
  figures?: readonly { source: string }[];
}

/** `<Src id>` and the figures of a story point at the text's own list of sources. */
export function checkSources(entry: Pick<Entry<unknown>, 'file' | 'data' | 'uses'>): Problem[] {
  const { sources, figures = [] } = entry.data as Sourced;
  if (!sources) return [];
  const { file } = entry;
  const known = sources.map((source) => source.key);
  const hint = `các nguồn đã khai: ${known.join(', ')}`;
  return [
    ...figures.flatMap(({ source }, index) =>
      known.includes(source)
        ? []
        : {
            file,
            field: `figures[${index + 1}].source`,
            message: `nguồn “${source}” chưa được khai trong “sources”`,
            hint,
          },
    ),
    ...entry.uses
      .filter(({ name, attributes: { id } }) => name === 'Src' && id !== undefined && !known.includes(id))
      .map((use) => ({
        file,
        line: use.line,
        column: use.column,
        message: `<Src id="${use.attributes.id}"> trỏ tới nguồn chưa khai`,
        hint,
      })),
    ...known.flatMap((key, index) =>
      known.indexOf(key) === index
        ? []
        : {
            file,
            field: `sources[${index + 1}].key`,
            message: `nguồn “${key}” khai hai lần`,
            hint: 'đặt mã khác nhau',
          },
    ),
  ];
}
