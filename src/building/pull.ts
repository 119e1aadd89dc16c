import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { placeLookup } from '../places/lookup.ts';
import { parseYaml, validate } from '../portal/front-matter.ts';
import { indicators as indicatorsSchema } from '../schemas/indicator.ts';
import type { PullRecord } from '../schemas/observation.ts';
import { gazetteer } from '../schemas/place.ts';
import { ProblemsError, type Problem } from '../schemas/problem.ts';
import { statisticsSources } from '../schemas/statistics-source.ts';
import { normaliseTable, writeRows } from '../statistics/normalise.ts';

export interface PullOptions {
  /** Content folder. */
  folder: string;
  strict: boolean;
  tick: (state: string) => void;
  /** Today, `YYYY-MM-DD`. */
  today?: string;
}

/**
 * Reads every source of `sources.yaml` into `statistics/data/<source>.csv`. A table that did not change leaves its files alone,
 * so that a build makes the same bytes; files are written to a temporary name and renamed.
 * @throws ProblemsError with every fault of every table; nothing is written then
 */
export function pullStatistics({
  folder,
  tick,
  today = new Date().toISOString().slice(0, 10),
}: PullOptions): { summary: string } {
  if (!existsSync(join(folder, 'statistics'))) return { summary: 'không có nguồn nào' };
  const read = <S extends z.ZodType>(file: string, schema: S): z.output<S> => {
    const path = join(folder, file);
    if (!existsSync(path))
      throw new ProblemsError([
        { file, message: 'thiếu tệp này trong thư mục nội dung', hint: `tạo tệp ${file}` },
      ]);
    const result = validate(parseYaml(file, readFileSync(path, 'utf8')), schema);
    if (result.problems.length) throw new ProblemsError(result.problems);
    return result.value as z.output<S>;
  };
  const sources = read('statistics/sources.yaml', statisticsSources);
  const units = new Map(
    read('statistics/indicators.yaml', indicatorsSchema).map((indicator) => [indicator.id, indicator.unit]),
  );
  const placeOf = placeLookup(
    new Map(read('places.yaml', gazetteer).places.map((place) => [place.id, place])),
  );

  const problems: Problem[] = [];
  const tables = sources.map((source) => {
    tick(source.id);
    const path = join(folder, 'statistics', source.from.path);
    if (!existsSync(path)) {
      problems.push({
        file: `statistics/${source.from.path}`,
        message: `thiếu tệp số liệu của nguồn “${source.id}”`,
        hint: 'đặt tệp vào thư mục statistics/, hoặc sửa “path” trong sources.yaml',
      });
      return { source, csv: '', rows: 0 };
    }
    const result = normaliseTable(source, readFileSync(path, 'utf8'), placeOf, (indicator) =>
      units.get(indicator),
    );
    problems.push(...result.problems);
    return { source, csv: writeRows(result.rows), rows: result.rows.length };
  });
  if (problems.length) throw new ProblemsError(problems);

  mkdirSync(join(folder, 'statistics/data'), { recursive: true });
  let changed = 0;
  for (const { source, csv, rows } of tables) {
    const path = join(folder, 'statistics/data', `${source.id}.csv`);
    const sha256 = createHash('sha256').update(csv).digest('hex');
    if (
      existsSync(path) &&
      readFileSync(path, 'utf8') === csv &&
      existsSync(path.replace(/csv$/, 'meta.json'))
    )
      continue;
    changed++;
    writeWhole(path, csv);
    const record: PullRecord = { source: source.id, pulledAt: today, sha256, rows };
    writeWhole(path.replace(/csv$/, 'meta.json'), `${JSON.stringify(record, undefined, 2)}\n`);
  }
  const total = tables.reduce((sum, table) => sum + table.rows, 0);
  return {
    summary: `${sources.length} nguồn, ${total} số liệu, ${changed ? `${changed} nguồn có thay đổi` : 'không đổi'}`,
  };
}

function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.tmp`, text);
  renameSync(`${path}.tmp`, path);
}
