import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PullRecord } from '../schemas/observation.ts';
import { ProblemsError, type Problem } from '../content/problem.ts';
import type { StatisticsSource } from '../schemas/statistics-source.ts';
import { acrossTables } from '../statistics/table/across-tables.ts';
import { KEEP_ONE } from '../statistics/table/twins.ts';
import { compareRows, isEmpty, type Changes } from '../statistics/table/changes.ts';
import type { Grid, Remark } from '../statistics/table/grid.ts';
import { normaliseGrid, writeRows, type Lookups, type Normalised, type Row } from '../statistics/table/normalise.ts'; // prettier-ignore
import { newestOf } from '../statistics/newest.ts';
import { filesAsSheets, sheetsOfOtherTimes } from '../statistics/table/sheet-years.ts';
import { readCatalogue } from './catalogue.ts';
import { inUnicode } from './old-letters.ts';
import { PullFailure } from './failure.ts';
import { download, type Answer, type Network } from './http.ts';
import { addressOf, readAnswer, readFiles, requestFor } from './read-source.ts';
import { openStore, type Kept, type Store } from './store.ts';
import { tellGone } from './tell.ts';

export interface PullOptions {
  /** Content folder. */
  folder: string;
  /** A source that cannot be had stops everything instead of keeping the last good figures. */
  strict: boolean;
  tick: (state: string) => void;
  network: Network;
  /** Today, `YYYY-MM-DD`. */
  today: string;
  /** Sources whose large changes a person has looked at: `all` for every one. */
  accept?: 'all' | 'none';
  /** `look`: tell what would change, write nothing. */
  mode?: 'write' | 'look';
  /** `files`: sources in files of the content folder alone. */
  only?: 'files';
}

/** What became of one source. */
export interface PulledSource {
  id: string;
  rows: number;
  changes?: Changes;
  /** What was left out of its tables or looks odd in them: `statistics/raw/a.xlsx:9: …`. */
  remarks: string[];
  /** Why the last good figures were kept. */
  failing?: string;
}

/** Sources fetched at the same time. */
const PARALLEL = 4;

/**
 * Brings every source of `sources.yaml` into `statistics/data/<source>.csv`. A table that did not change leaves its files alone, so that a
 * build makes the same bytes. A source on the web that fails keeps its last good figures and says so in its record; a file of the content
 * folder that fails stops the pull, and nothing is written then.
 * @throws ProblemsError with every fault of every table
 */
export async function pullStatistics(
  options: PullOptions,
): Promise<{ summary: string; sources: PulledSource[] }> {
  const { folder, tick, today } = options;
  if (!existsSync(join(folder, 'statistics'))) return { summary: 'không có nguồn nào', sources: [] };
  const { sources: declared, lookups } = readCatalogue(folder, today);
  const sources = declared.filter(({ from }) => !options.only || from.kind === 'file');
  const store = openStore(join(folder, 'statistics/data'));
  const fetchOnce = sharedDownloads(options.network);
  let done = 0;
  const results = await inParallel(sources, async (source) => {
    const kept = store.read(source.id);
    const outcome = await attempt(source, kept, { ...options, fetchOnce, lookups });
    tick(`${++done}/${sources.length} nguồn`);
    return { source, kept, outcome };
  });

  const problems = results.flatMap(({ source, kept, outcome }) =>
    outcome.kind === 'failed' && (options.strict || !kept || source.from.kind === 'file')
      ? outcome.problems
      : [],
  );
  if (problems.length) throw new ProblemsError(problems);
  if (options.mode !== 'look') for (const result of results) settle(result, store, today);

  const pulled = results.map(({ source, kept, outcome }): PulledSource => {
    const rows = outcome.kind === 'new' ? outcome.rows.length : (kept?.record.rows ?? 0);
    return {
      id: source.id,
      rows,
      remarks: outcome.kind === 'new' ? outcome.remarks : [],
      ...(outcome.kind === 'new' && { changes: outcome.changes }),
      ...(outcome.kind === 'failed' && { failing: reasonOf(outcome.problems) }),
    };
  });
  return { summary: summaryOf(pulled), sources: pulled };
}

type Outcome =
  | { kind: 'unchanged' }
  | { kind: 'new'; rows: Row[]; changes: Changes; remarks: string[]; answer?: PullRecord['answer'] }
  | { kind: 'failed'; problems: Problem[] };
type FetchOnce = (address: string, source: StatisticsSource, kept: Kept | undefined) => Promise<Answer>;

async function attempt(
  source: StatisticsSource,
  kept: Kept | undefined,
  tools: PullOptions & { fetchOnce: FetchOnce; lookups: Lookups },
): Promise<Outcome> {
  const declared = digest(JSON.stringify(source));
  const untouched = kept && digest(writeRows(kept.rows)) === kept.record.sha256;
  const known = untouched && kept.record.answer?.declared === declared ? kept : undefined;
  const address = addressOf(source);
  let grids: Grid[];
  let answer: PullRecord['answer'];
  try {
    if (source.from.kind === 'file') grids = (await readFiles(tools.folder, source)).map(inUnicode);
    else {
      const got = await tools.fetchOnce(address!, source, known);
      if (got.unchanged) return { kind: 'unchanged' };
      const { etag, lastModified } = got;
      answer = { declared, ...(etag && { etag }), ...(lastModified && { lastModified }) };
      grids = (await readAnswer(source, address!, got)).map(inUnicode);
    }
  } catch (error) {
    if (!(error instanceof PullFailure)) throw error;
    const file = source.from.kind === 'file' ? `statistics/${source.from.path}` : address!;
    return failed(file, `nguồn “${source.id}”: ${error.message}`, error.hint);
  }
  if (!grids.length && source.from.kind === 'file')
    return failed(
      `statistics/${source.from.path}`,
      `thiếu tệp số liệu của nguồn “${source.id}”`,
      `đặt tệp vào thư mục statistics/raw/; trong statistics/sources.yaml, ở nguồn này ghi path: raw/${source.from.path.split(/[\\/]/).at(-1)}`,
    );
  const tables = readable(grids.map((grid) => ({ grid, ...normaliseGrid(source, grid, tools.lookups) })));
  const problems = tables.flatMap((table) => table.problems);
  if (problems.length) return { kind: 'failed', problems };
  const sheets = tables.map(({ grid, rows }) => ({ file: grid.file, sheet: grid.sheet, rows }));
  const elsewhen = (what: string, names: readonly string[], hint: string): Outcome =>
    failed(
      sheets[0]!.file,
      `nguồn “${source.id}”: ${what} ${names.map((name) => `“${name}”`).join(', ')} là của thời điểm khác mà cũng được đọc cho thời điểm đã khai`,
      hint,
    );
  if (!('sheet' in source.from) || source.from.sheet === undefined) {
    const others = sheetsOfOtherTimes(sheets);
    if (others.length)
      return elsewhen('bảng tính', others.map(({ sheet }) => sheet!), 'ghi “sheet” (tên bảng tính) ở “from” của nguồn này; mỗi năm một bảng tính thì khai mỗi bảng một nguồn'); // prettier-ignore
  }
  const files = sheetsOfOtherTimes(filesAsSheets(sheets));
  if (files.length)
    return elsewhen('tệp', files.map(({ path }) => path.split('/').at(-1)!), 'khai mỗi tệp một nguồn với thời điểm của nó, hoặc thêm cột thời điểm vào bảng và khai “period”'); // prettier-ignore
  const together = acrossTables(tables.map(({ grid, rows }) => ({ name: nameOf(grid), rows })));
  const { rows, clashes } = together;
  if (clashes.length)
    return failed(
      sheets[0]!.file,
      `nguồn “${source.id}”: ${clashes[0]!}${clashes.length > 1 ? `; ${clashes.length - 1} chỗ nữa cũng vậy` : ''}`,
      `chọn một bảng (“sheet” hay “path” của nguồn); hoặc ${KEEP_ONE}`,
    );
  if (!rows.length)
    return failed(
      grids[0]?.file ?? source.id,
      `nguồn “${source.id}” không có con số nào`,
      'xem lại bảng và tên cột',
    );
  const changes = compareRows(kept?.rows ?? [], rows);
  const many = changes.changed.length + changes.removed.length > 1;
  const large = kept && ((many && changes.share > source.maxChange) || changes.flipped.length > 0);
  if (large && tools.accept !== 'all' && tools.mode !== 'look')
    return failed(
      grids[0]!.file,
      `nguồn “${source.id}” thay đổi lớn: ${largeChange(changes)}`,
      'chạy “npm run pull -- --diff” để xem; nếu đúng thì chạy “npm run pull -- --accept”',
    );
  const remarks = [
    ...tables.flatMap(({ grid, remarks: some }) => some.map((remark) => told(grid, remark))),
    ...together.remarks,
    ...(kept && tools.mode !== 'look' ? tellGone(changes) : []),
  ];
  return { kind: 'new', rows, changes, remarks, ...(answer && { answer }) };
}

type Read = Normalised & { grid: Grid };

/** A workbook may hold sheets of other things: they are passed over where one sheet at least of the same file is understood. */
function readable(tables: readonly Read[]): readonly Read[] {
  return [...Map.groupBy(tables, ({ grid }) => grid.file).values()].flatMap((sheets) =>
    sheets.some(({ understood }) => understood)
      ? sheets.map((sheet) =>
          sheet.understood
            ? sheet
            : { ...sheet, problems: [], remarks: [{ message: 'không có các cột cần tìm, bỏ qua' }] },
        )
      : sheets.length > 1
        ? sheets.toSorted((a, b) => a.problems.length - b.problems.length).slice(0, 1)
        : sheets,
  );
}

function nameOf({ file, sheet }: Grid): string {
  return `${file}${sheet ? ` (bảng tính “${sheet}”)` : ''}`;
}

function told(grid: Grid, { line, message }: Remark): string {
  return `${nameOf(grid)}${line ? `:${line}` : ''}: ${message}`;
}

function failed(file: string, message: string, hint: string): Outcome {
  return { kind: 'failed', problems: [{ file, message, hint }] };
}

function largeChange({ share, flipped }: Changes): string {
  const parts = [
    ...(share > 0 ? [`${Math.round(share * 100)}% số dòng khác trước hoặc mất đi`] : []),
    ...flipped.slice(0, 3).map((series) => `đổi dấu ở ${series}`),
  ];
  return parts.join('; ');
}

function settle(
  { source, kept, outcome }: { source: StatisticsSource; kept: Kept | undefined; outcome: Outcome },
  store: Store,
  today: string,
): void {
  if (outcome.kind === 'failed') {
    const since = kept!.record.failing?.since ?? today;
    const failing = { since, reason: reasonOf(outcome.problems) };
    if (kept!.record.failing?.reason !== failing.reason) store.note({ ...kept!.record, failing });
    return;
  }
  const { failing: _, ...good } = kept?.record ?? {};
  if (outcome.kind === 'unchanged') {
    if (kept!.record.failing) store.note(good as PullRecord);
    return;
  }
  const csv = writeRows(outcome.rows);
  const sha256 = digest(csv);
  const same = kept?.record.sha256 === sha256 && digest(writeRows(kept.rows)) === sha256;
  const { answer, changes } = outcome;
  if (same) {
    // The same figures under another tag of the server: only the tag is new.
    if (JSON.stringify(kept.record.answer) !== JSON.stringify(answer) || kept.record.failing)
      store.note({ ...(good as PullRecord), ...(answer && { answer }) });
    return;
  }
  // What was found out, not aimed at.
  const found = outcome.rows
    .filter((row) => row.KIND !== 'target')
    .map((row) => ({ kind: 'actual' as const, period: row.TIME_PERIOD }));
  const asOf = newestOf(found)?.period.split('/').at(-1);
  const changedRows = changes.added.length + changes.removed.length + changes.changed.length;
  store.write(
    {
      source: source.id,
      pulledAt: today,
      ...(asOf && { asOf }),
      sha256,
      rows: outcome.rows.length,
      changedRows,
      ...(answer && { answer }),
    },
    csv,
  );
}

/** Sources that ask the same of one address share one download: with the same limits, and knowing the same answer. */
function sharedDownloads(network: Network): FetchOnce {
  const running = new Map<string, Promise<Answer>>();
  return (address, source, kept) => {
    const { etag, lastModified } = kept?.record.answer ?? {};
    const request = requestFor(source.from as never, address, kept && { etag, lastModified });
    const key = JSON.stringify(request);
    const answer = running.get(key) ?? download(request, network);
    running.set(key, answer);
    return answer;
  };
}

async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return results;
}

function reasonOf(problems: readonly Problem[]): string {
  const more = problems.length > 1 ? ` (và ${problems.length - 1} chỗ nữa)` : '';
  return `${problems[0]!.message}${more}`;
}

function summaryOf(pulled: readonly PulledSource[]): string {
  const total = pulled.reduce((sum, source) => sum + source.rows, 0);
  const changed = pulled.filter(({ changes }) => changes && !isEmpty(changes)).length;
  const failing = pulled.filter((source) => source.failing);
  const remarks = pulled.reduce((sum, source) => sum + source.remarks.length, 0);
  const state = [
    changed ? `${changed} nguồn có thay đổi` : 'không đổi',
    ...failing.map(({ id, failing: why }) => `nguồn “${id}” giữ số cũ vì ${why}`),
    ...(remarks ? [`${remarks} điều cần biết về các bảng, xem bằng “npm run pull”`] : []),
  ];
  return `${pulled.length} nguồn, ${total} số liệu, ${state.join('; ')}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
