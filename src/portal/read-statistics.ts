import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Source } from '../schemas/common.ts';
import { explainIssue } from '../schemas/explain.ts';
import {
  featuredCharts,
  indicators as indicatorsSchema,
  references as referencesSchema,
} from '../schemas/indicator.ts';
import { observation } from '../schemas/observation.ts';
import type { Place } from '../schemas/place.ts';
import type { Problem } from '../schemas/problem.ts';
import { statisticsSources } from '../schemas/statistics-source.ts';
import { readRows } from '../statistics/normalise.ts';
import { readRecord } from '../statistics/record.ts';
import type { Statistics } from '../statistics/statistics.ts';
import { parseYaml, validate } from './front-matter.ts';

/** Reads `statistics/`: a folder without figures is allowed, wrong figures are not. Adds what is wrong to `problems`. */
export function readStatistics(
  folder: string,
  places: ReadonlyMap<string, Place>,
  problems: Problem[],
): Statistics {
  const yaml = <S extends z.ZodType>(file: string, schema: S, fallback: z.output<S>): z.output<S> => {
    const path = join(folder, file);
    if (!existsSync(path)) return fallback;
    const result = validate(parseYaml(file, readFileSync(path, 'utf8')), schema);
    problems.push(...result.problems);
    return result.value ?? fallback;
  };
  const indicators = new Map(
    yaml('statistics/indicators.yaml', indicatorsSchema, []).map((item) => [item.id, item]),
  );
  const references = new Map<string, Source>(
    yaml('statistics/references.yaml', referencesSchema, []).map((item) => [item.key, item]),
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
    const record = readRecord(file.replace(/csv$/, 'meta.json'), readFileSync(meta, 'utf8'), problems);
    if (!record) continue;
    statistics.sources.push({ source, record });
    readRows(readFileSync(path, 'utf8')).forEach((row, index) => {
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
          message: `không có chỉ tiêu nào mang mã “${id}”`,
          hint: 'xem indicators.yaml',
        });
  return statistics;
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
