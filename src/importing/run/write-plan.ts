import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportedPlan } from '../import-plan.ts';
import { FileRefusal } from '../../office/refusal.ts';
import { reviewPage } from '../report/page.ts';
import { escapeMdx } from '../../kinds/plan/mdx-escape.ts';
import { freeId } from '../write/identity.ts';
import { mergeFields, toYaml, type Fields } from '../write/merge.ts';

/** Where and how plans are written. */
export interface WriteOptions {
  /** Folder of plans, `content/plans`. */
  folder: string;
  extension: 'md' | 'mdx';
  /** Renew plans that exist already, keeping what the editor changed. */
  force: boolean;
  /** Ids written in this run: a second plan of the same name gets a number, not the place of the first. */
  written: Set<string>;
}

/** What the last import wrote, kept beside the plan for the three-way merge. */
interface Record {
  source: string;
  sha256: string;
  fields: Fields;
  body: string;
}

const RECORD = '.import.json';
export const REVIEW = '.import.html';
const FENCE = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * Writes one plan folder, all or nothing. New plans go to a temporary folder that is renamed; of existing ones each
 * file is renamed into place, `index` last.
 * @returns the folder and remarks for the report
 * @throws FileRefusal `exists` when the plan is there and `force` was not asked for
 */
export function writePlan(
  plan: ImportedPlan,
  original: Uint8Array,
  options: WriteOptions,
): { id: string; folder: string; notes: string[] } {
  const { folder, written, force } = options;
  const sha256 = createHash('sha256').update(original).digest('hex');
  const taken = (id: string): boolean =>
    written.has(id) || (existsSync(join(folder, id)) && !isSamePlan(join(folder, id), plan));
  const id = freeId(plan.id, taken);
  const target = join(folder, id);
  const body = `${plan.body.join('\n\n')}\n`;
  const record: Record = { source: plan.review.file, sha256, fields: plan.fields, body };
  const exists = existsSync(target);
  if (exists && !force)
    throw new FileRefusal(
      'exists',
      `Kế hoạch “${id}” đã có trong ${folder}.`,
      'Thêm --force để nhập lại; những gì biên tập đã sửa vẫn được giữ.',
    );
  const next = exists
    ? merged(target, plan, record)
    : { yaml: toYaml(plan.fields), body, notes: [], extension: options.extension };
  const text = next.extension === 'mdx' && next.body === body ? escapeMdx(next.body) : next.body;
  const files: [string, string | Uint8Array][] = [
    [plan.attachment, original],
    [RECORD, `${JSON.stringify(record, null, 1)}\n`],
    [REVIEW, reviewPage({ ...plan.review, id, notes: [...plan.review.notes, ...next.notes] })],
    [`index.${next.extension}`, `---\n${next.yaml.trimEnd()}\n---\n\n${text}`],
  ];
  if (exists) replaceFiles(target, files);
  else createFolder(folder, target, files);
  written.add(id);
  return { id, folder: target, notes: next.notes };
}

function createFolder(parent: string, target: string, files: readonly [string, string | Uint8Array][]): void {
  const temporary = join(parent, `.nhap-${process.pid}-${Date.now()}`);
  mkdirSync(temporary, { recursive: true });
  try {
    for (const [name, data] of files) writeFileSync(join(temporary, name), data);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
}

function replaceFiles(target: string, files: readonly [string, string | Uint8Array][]): void {
  const temporary = files.map(([name]) => join(target, `.${name}.${process.pid}.tmp`));
  try {
    files.forEach(([, data], index) => writeFileSync(temporary[index]!, data));
    files.forEach(([name], index) => renameSync(temporary[index]!, join(target, name)));
  } finally {
    for (const path of temporary) rmSync(path, { force: true });
  }
}

/** Front matter and body after the three-way merge with what stands in the folder. */
function merged(
  target: string,
  plan: ImportedPlan,
  record: Record,
): { yaml: string; body: string; notes: string[]; extension: 'md' | 'mdx' } {
  const extension = existsSync(join(target, 'index.mdx')) ? 'mdx' : 'md';
  const path = join(target, `index.${extension}`);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const match = FENCE.exec(text);
  const last = readRecord(target);
  const editorBody = text.slice(match?.[0].length ?? 0).replace(/^\n/, '');
  const { yaml, notes } = mergeFields(last?.fields ?? null, match?.[1] ?? '', plan.fields);
  const lastBody = last && (extension === 'mdx' ? escapeMdx(last.body) : last.body);
  const untouched = !match || (lastBody !== null && editorBody.trim() === lastBody.trim());
  const words = {
    replaced: 'đã thay theo bản nhập mới',
    kept: 'giữ bản của biên tập',
    added: 'đã thêm',
    'left-out': 'biên tập đã bỏ, không thêm lại',
  };
  return {
    yaml,
    body: untouched ? record.body : editorBody,
    extension,
    notes: [
      ...notes.map((note) => `Trường “${note.field}”: ${words[note.what]}.`),
      ...(untouched ? [] : ['Phần nội dung đã được biên tập sửa: giữ nguyên, không thay bằng bản nhập mới.']),
    ],
  };
}

function readRecord(folder: string): Record | null {
  const path = join(folder, RECORD);
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record;
  } catch {
    return null; // A damaged record counts as none: then everything is the editor's and stays.
  }
}

/** Another plan of the same body and year must not land in this folder. */
function isSamePlan(folder: string, plan: ImportedPlan): boolean {
  const last = readRecord(folder);
  if (!last) return true;
  return last.fields['title'] === plan.fields['title'] && last.fields['number'] === plan.fields['number'];
}
