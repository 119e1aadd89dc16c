import type { z } from 'zod';
import type { Source } from '../../schemas/common.ts';
import { explainIssue } from '../../content/explain.ts';
import {
  featuredCharts,
  indicators as indicatorsSchema,
  references as referencesSchema,
} from '../../schemas/indicator.ts';
import { observation } from '../../schemas/observation.ts';
import { findPrivateData } from '../../content/private/find.ts';
import type { Problem } from '../../content/problem.ts';
import { statisticsSources } from '../../schemas/statistics-source.ts';
import { readRows } from '../../statistics/table/normalise.ts';
import { readRecord } from '../../statistics/record.ts';
import type { Statistics } from '../../statistics/statistics.ts';
import type { ContentReader } from '../../content/reader.ts';

/** Reads `statistics/`: a folder without figures is allowed, wrong figures are not. */
export function readStatistics(reader: ContentReader): Statistics {
  const { problems } = reader;
  const indicators = reader.byId(
    'statistics/indicators.yaml',
    reader.optionalYaml('statistics/indicators.yaml', indicatorsSchema, []),
  );
  const references: Map<string, Source> = reader.byKey(
    'statistics/references.yaml',
    reader.optionalYaml('statistics/references.yaml', referencesSchema, []),
    ({ key }) => key,
  );
  const featured = reader.optionalYaml('statistics/charts.yaml', featuredCharts, []);
  const statistics: Statistics = { indicators, references, sources: [], observations: [], featured };
  const sources = reader.optionalYaml('statistics/sources.yaml', statisticsSources, []);
  for (const source of reader.byId('statistics/sources.yaml', sources).values()) {
    const file = `statistics/data/${source.id}.csv`;
    if (!reader.has(file) || !reader.has(file.replace(/csv$/, 'meta.json'))) {
      problems.push({ file, message: 'nguồn này chưa được lấy về', hint: 'chạy “npm run pull”' });
      continue;
    }
    const written = reader.text(file.replace(/csv$/, 'meta.json'));
    const table = reader.text(file);
    const record =
      written === undefined ? undefined : readRecord(file.replace(/csv$/, 'meta.json'), written, problems);
    if (!record || table === undefined) continue;
    statistics.sources.push({ source, record });
    readRows(table).forEach((row, index) => {
      const result = observation.safeParse(row, { reportInput: true });
      if (!result.success) {
        problems.push(
          ...result.error.issues.map((issue) => ({
            file,
            line: index + 2,
            field: String(issue.path[0] ?? ''),
            ...explainIssue(issue),
          })),
        );
        return;
      }
      if (
        !reader.incomplete &&
        !references.has(result.data.reference) &&
        !reader.unread.has(result.data.reference)
      )
        problems.push(unknownReference(file, index + 2, result.data));
      problems.push(...privateWords(file, index + 2, result.data));
      statistics.observations.push({ ...result.data, source: source.id });
    });
  }
  if (!reader.incomplete) problems.push(...ofNoSource(reader, new Set(sources.map(({ id }) => id))));
  return statistics;
}

/** Figures that were pulled for a source which nobody declares any more: they would vanish without a word. */
function ofNoSource(reader: ContentReader, declared: ReadonlySet<string>): Problem[] {
  return reader
    .files(DATA)
    .filter((name) => name.endsWith('.csv') && !declared.has(idOf(name)) && !reader.unread.has(idOf(name)))
    .map((name) => ({
      file: `${DATA}/${name}`,
      message: 'số liệu này không thuộc nguồn nào trong statistics/sources.yaml, nên không hiện ở đâu',
      hint: `khai lại nguồn có id: ${idOf(name)}; không dùng nữa thì xóa tệp này cùng tệp .meta.json bên cạnh`,
    }));
}

const DATA = 'statistics/data';
const idOf = (name: string): string => name.slice(0, -'.csv'.length);

/** Tables carry numbers that mean none of this: only their words are looked through. */
function privateWords(
  file: string,
  line: number,
  { group, periodLabel, note }: z.output<typeof observation>,
): Problem[] {
  return [group, periodLabel, note]
    .filter((words) => words !== '')
    .flatMap((words) => findPrivateData(file, words))
    .map((problem) => ({ ...problem, line }));
}

function unknownReference(file: string, line: number, row: z.output<typeof observation>): Problem {
  return {
    file,
    line,
    field: 'REFERENCE',
    message: `không có tài liệu nào mang mã “${row.reference}”`,
    missing: row.reference,
    hint: 'thêm vào references.yaml, hoặc sửa mã trong bảng gốc',
  };
}
