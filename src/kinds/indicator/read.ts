import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Source } from '../../schemas/common.ts';
import { explainIssue } from '../../content/explain.ts';
import {
  featuredCharts,
  indicators as indicatorsSchema,
  references as referencesSchema,
} from '../../schemas/indicator.ts';
import { observation, pullRecord } from '../../schemas/observation.ts';
import type { Place } from '../../schemas/place.ts';
import type { Problem } from '../../content/problem.ts';
import { statisticsSources } from '../../schemas/statistics-source.ts';
import { readRows } from '../../statistics/normalise.ts';
import type { Statistics } from '../../statistics/statistics.ts';
import { readContentText } from '../../content/files.ts';
import { usedTwice } from '../../content/gate/placement.ts';
import { parseYaml, validate, type YamlSource } from '../../content/yaml.ts';

/**
 * Reads `statistics/`: a folder without figures is allowed, wrong figures are not. Adds what is wrong to `problems`, and the YAML it
 * read to `sources`, for the lines of what later checks find.
 */
export function readStatistics(
  folder: string,
  places: ReadonlyMap<string, Place>,
  problems: Problem[],
  sources = new Map<string, YamlSource>(),
): Statistics {
  const yaml = <S extends z.ZodType>(file: string, schema: S, fallback: z.output<S>): z.output<S> => {
    if (!existsSync(join(folder, file))) return fallback;
    const read = readContentText(folder, file);
    problems.push(...read.problems);
    if (read.text === undefined) return fallback;
    const source = parseYaml(file, read.text);
    sources.set(file, source);
    const result = validate(source, schema);
    problems.push(...result.problems);
    return result.value ?? fallback;
  };
  const unique = <T>(file: string, items: readonly T[], keyOf: (item: T) => string): Map<string, T> => {
    problems.push(...usedTwice(file, items.map(keyOf)));
    return new Map(items.map((item) => [keyOf(item), item]));
  };
  const indicators = unique(
    'statistics/indicators.yaml',
    yaml('statistics/indicators.yaml', indicatorsSchema, []),
    ({ id }) => id,
  );
  const references: Map<string, Source> = unique(
    'statistics/references.yaml',
    yaml('statistics/references.yaml', referencesSchema, []),
    ({ key }) => key,
  );
  const featured = yaml('statistics/charts.yaml', featuredCharts, []);
  const statistics: Statistics = { indicators, references, sources: [], observations: [], featured };
  for (const source of yaml('statistics/sources.yaml', statisticsSources, [])) {
    const file = `statistics/data/${source.id}.csv`;
    const path = join(folder, file);
    const meta = path.replace(/csv$/, 'meta.json');
    if (!existsSync(path) || !existsSync(meta)) {
      problems.push({ file, message: 'nguồn này chưa được lấy về', hint: 'chạy “npm run pull”' });
      continue;
    }
    const record = readRecord(folder, file.replace(/csv$/, 'meta.json'), problems);
    const table = readContentText(folder, file);
    problems.push(...table.problems);
    if (!record || table.text === undefined) continue;
    statistics.sources.push({ source, record });
    readRows(table.text).forEach((row, index) => {
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
      problems.push(...unknownNames(file, index + 2, result.data, statistics, places));
      statistics.observations.push({ ...result.data, source: source.id });
    });
  }
  for (const chart of featured)
    for (const id of chart.indicators)
      if (!indicators.has(id))
        problems.push({
          file: 'statistics/charts.yaml',
          field: 'indicators',
          message: `không có chỉ tiêu nào mang mã “${id}”`,
          hint: 'xem indicators.yaml',
        });
  return statistics;
}

/** What the last pull wrote about a table; undefined, and a problem, when it is damaged. */
function readRecord(
  folder: string,
  file: string,
  problems: Problem[],
): z.output<typeof pullRecord> | undefined {
  const { text, problems: faults } = readContentText(folder, file);
  problems.push(...faults);
  try {
    return text === undefined ? undefined : pullRecord.parse(JSON.parse(text));
  } catch {
    problems.push({
      file,
      message: 'tệp ghi của lần lấy số liệu đã hỏng',
      hint: 'xóa tệp này rồi chạy “npm run pull”',
    });
    return undefined;
  }
}

function unknownNames(
  file: string,
  line: number,
  row: z.output<typeof observation>,
  statistics: Statistics,
  places: ReadonlyMap<string, Place>,
): Problem[] {
  const problems: Problem[] = [];
  if (!statistics.indicators.has(row.indicator))
    problems.push({
      file,
      line,
      field: 'INDICATOR',
      message: `không có chỉ tiêu nào mang mã “${row.indicator}”`,
      hint: 'thêm vào indicators.yaml, hoặc sửa mã trong bảng gốc',
    });
  if (!places.has(row.place))
    problems.push({
      file,
      line,
      field: 'REF_AREA',
      message: `không có địa bàn nào mang mã “${row.place}”`,
      hint: 'xem places.yaml',
    });
  if (!statistics.references.has(row.reference))
    problems.push({
      file,
      line,
      field: 'REFERENCE',
      message: `không có tài liệu nào mang mã “${row.reference}”`,
      hint: 'thêm vào references.yaml, hoặc sửa mã trong bảng gốc',
    });
  return problems;
}
