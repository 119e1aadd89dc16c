import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportedPlan } from '../import-plan.ts';
import { clearLeftOver } from '../../files/left-over.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { FileRefusal } from '../../office/refusal.ts';
import { reviewPage } from '../report/page.ts';
import { escapeMdx } from '../../kinds/plan/mdx-escape.ts';
import { toYaml } from '../write/merge.ts';
import { findPlace, readShortTitles, uniqueShortTitle } from './find-plan.ts';
import { type ImportRecord, RECORD } from './record.ts';
import { renew } from './reimport.ts';

/** Where and how plans are written. */
export interface WriteOptions {
  /** Folder of plans, `content/plans`. */
  folder: string;
  extension: 'md' | 'mdx';
  /** Renew plans that exist already, keeping what the editor changed. */
  force: boolean;
  /** Ids written in this run: a second plan of the same name gets a number, not the place of the first. */
  written: Set<string>;
  /** Id of the plan that this is a new copy of, in the words of the editor. */
  update?: string | undefined;
  /** It is a plan of its own, however like a draft it is. */
  asNew?: boolean | undefined;
  /** Clauses may go; their addresses lead to the part they stood in. */
  acceptLost?: boolean | undefined;
}

export const REVIEW = '.import.html';

/**
 * Writes one plan folder, all or nothing. New plans go to a temporary folder that is renamed; of existing ones each
 * file is renamed into place, the record last: a plan that is newer than its record is renewed again, while one that is older would pass for
 * the editor’s own text.
 * @returns the folder and remarks for the report
 * @throws FileRefusal `exists` when the plan is there and `force` was not asked for; `maybe-draft`, `clauses-lost` when a person must say
 */
export function writePlan(
  imported: ImportedPlan,
  original: Uint8Array,
  options: WriteOptions,
): { id: string; folder: string; notes: string[] } {
  const { folder, written, force } = options;
  const { id, ofDraft } = findPlace(imported, options);
  const target = join(folder, id);
  const exists = existsSync(target);
  if (exists && !force && !ofDraft && options.update === undefined)
    throw new FileRefusal(
      'exists',
      `Kế hoạch “${id}” đã có trong ${folder}.`,
      'Thêm --force để nhập lại; những gì biên tập đã sửa vẫn được giữ.',
    );
  const titles = readShortTitles(folder);
  titles.delete(id);
  const shortTitle = uniqueShortTitle(imported, new Set(titles.values()));
  const plan = { ...imported, fields: { ...imported.fields, shortTitle } };
  const body = `${plan.body.join('\n\n')}\n`;
  const next = exists
    ? renew(target, plan, options.acceptLost ?? false)
    : {
        yaml: toYaml(plan.fields),
        text: options.extension === 'mdx' ? escapeMdx(body) : body,
        ids: {},
        used: [],
        notes: [],
        extension: options.extension,
      };
  const notes = [
    ...(ofDraft ? [`Bản có số của dự thảo “${id}”: đã ghi tiếp vào kế hoạch ấy.`] : []),
    ...next.notes,
  ];
  const record: ImportRecord = {
    source: plan.review.file,
    sha256: createHash('sha256').update(original).digest('hex'),
    fields: plan.fields,
    body,
    ids: next.ids,
    used: next.used,
  };
  const files: [string, string | Uint8Array][] = [
    [plan.attachment, original],
    [REVIEW, reviewPage({ ...plan.review, id, notes: [...plan.review.notes, ...notes] })],
    [`index.${next.extension}`, `---\n${next.yaml.trimEnd()}\n---\n\n${next.text}`],
    [RECORD, `${JSON.stringify(record, null, 1)}\n`],
  ];
  if (exists) replaceFiles(target, files);
  else createFolder(folder, target, files);
  written.add(id);
  return { id, folder: target, notes };
}

function createFolder(parent: string, target: string, files: readonly [string, string | Uint8Array][]): void {
  clearLeftOver(parent, /^\.nhap-(\d+)$/);
  const temporary = join(parent, `.nhap-${process.pid}`);
  makeFolder(temporary);
  try {
    for (const [name, data] of files) writeFileSync(join(temporary, name), data);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
}

function replaceFiles(target: string, files: readonly [string, string | Uint8Array][]): void {
  clearLeftOver(target, /^\..+\.(\d+)\.tmp$/);
  const temporary = files.map(([name]) => join(target, `.${name}.${process.pid}.tmp`));
  try {
    files.forEach(([, data], index) => writeFileSync(temporary[index]!, data));
    files.forEach(([name], index) => renameSync(temporary[index]!, join(target, name)));
  } finally {
    for (const path of temporary) rmSync(path, { force: true });
  }
}
