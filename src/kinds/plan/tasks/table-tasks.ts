import type { Clause } from '../clauses/clauses.ts';
import { columnsOf } from '../tables/table-columns.ts';
import { knownOf, readRow, rowWithHeadings } from '../tables/table-rows.ts';
import type { Task } from './tasks.ts';

/** What a row asks for: the words of its task, else of the whole row with its headings. */
export function workOfRow({ table }: Clause): string {
  const { model, row } = table!;
  const { task } = columnsOf(model);
  const text = task === undefined ? '' : knownOf(model).grid[row!]![task]!.text;
  return text ? text.replace(/\n/g, ' ') : rowWithHeadings(model, row!);
}

/**
 * Tasks of a table whose headings name the bodies: one for each body of a row, with the part its column gives it.
 * @param split cuts “Phòng A, Phòng B” into bodies
 */
export function tableTasks(
  table: Clause,
  agencyOf: (name: string) => string | undefined,
  split: (names: string) => string[],
): Task[] {
  const { model } = table.table!;
  const { bodies, task } = columnsOf(model);
  if (task === undefined || !bodies.length) return [];
  const { grid } = knownOf(model);
  return table.children.flatMap((row) => {
    const cells = grid[row.table!.row!]!;
    // A row that only names a group of tasks gives none.
    if (readRow(model, row.table!.row!).title || !/\p{L}{2}/u.test(cells[task]!.text)) return [];
    return bodies.flatMap(({ at, role }) =>
      labelledParts(cells[at]!.text).flatMap(({ names, own: told }) =>
        names
          .split('\n')
          .flatMap((line) => line.split(BEHIND_PART))
          .flatMap((line) => split(line.replace(/^[-+•–]\s*|[.;,]+$/gu, '')))
          .filter((name) => /\p{L}{2}/u.test(name))
          .map(partOf)
          .map(({ name, own }): Task => ({
            agency: agencyOf(name),
            name,
            block: table.id,
            clause: row.id,
            text: workOfRow(row),
            mode: 'assign',
            role: own ?? told ?? role,
          })),
      ),
    );
  });
}

/** “Hội Nông dân (chủ trì), các thôn (phối hợp)”: a bracket ends what is said of a body. */
const BEHIND_PART = /(?<=\((?:chủ trì|phối hợp|tham mưu|thực hiện)[^()]*\))\s*[,;]\s*/u;

/** “Chủ trì: Sở Công Thương. Phối hợp: Sở Tài chính, các xã”: one cell with a word before the names that says their part. */
export function labelledParts(cell: string): { names: string; own: Task['role'] | undefined }[] {
  const labels = [...cell.matchAll(PART_LABEL)];
  const parts = labels.map((label, index) => ({
    names: cell.slice(label.index + label[0].length, labels[index + 1]?.index).trim(),
    own: ROLES[label[1]!.toLowerCase()],
  }));
  const before = cell.slice(0, labels[0]?.index).trim();
  return [...(before ? [{ names: before, own: undefined }] : []), ...parts];
}

/** Behind a letter such words belong to a name or a sentence. */
const PART_LABEL =
  /(?<![\p{L}\d][ ]?)(?:[-+•–]\s*)?(?:(?:Cơ quan|Đơn vị|Bộ phận)\s+)?(chủ trì|phối hợp|tham mưu|thực hiện)(?:\s+(?:thực hiện|chính))?\s*:\s*/giu;

/** “Hội Nông dân chủ trì; Hội Phụ nữ phối hợp”: a cell may say itself what part each body has. */
export function partOf(printed: string): { name: string; own: Task['role'] | undefined } {
  const match =
    /^(\p{L}.*?),?\s+(?:là (?:đơn vị|cơ quan) )?\(?(chủ trì|phối hợp|tham mưu|thực hiện)\)?(?:\s+(?:thực hiện|chính))?$/u.exec(
      printed,
    );
  // “Cơ quan chủ trì”, “Tổ thực hiện” are names themselves, or name nobody.
  if (!match || !/\s/u.test(match[1]!) || /^(?:các\s+)?(?:cơ quan|đơn vị|bộ phận)$/iu.test(match[1]!))
    return { name: printed, own: undefined };
  return { name: match[1]!, own: ROLES[match[2]!] };
}

const ROLES: Record<string, Task['role']> = {
  'chủ trì': 'lead',
  'phối hợp': 'support',
  'tham mưu': 'advise',
  'thực hiện': 'do',
};
