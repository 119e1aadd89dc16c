import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { FileRefusal } from '../../office/refusal.ts';
import type { ClauseIds } from '../../kinds/plan/clauses/clause-ids.ts';
import { paragraphsOf, parseClauses, walk, type Clause } from '../../kinds/plan/clauses/clauses.ts';
import { escapeMdx, unescapeMdx } from '../../kinds/plan/mdx-escape.ts';
import type { ImportedPlan } from '../import-plan.ts';
import { assignIds, type Assigned } from '../write/assign-ids.ts';
import { mergeBody } from '../write/merge-body.ts';
import { mergeFields } from '../write/merge.ts';
import { readRecord } from './record.ts';

/** An existing plan with a new import worked into it. */
export interface Renewed {
  yaml: string;
  /** As it goes into the file: escaped where the file is `.mdx`. */
  text: string;
  ids: ClauseIds;
  used: string[];
  notes: string[];
  extension: 'md' | 'mdx';
}

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const WHAT = {
  replaced: 'đã thay theo bản nhập mới',
  kept: 'giữ bản của biên tập',
  added: 'đã thêm',
  'left-out': 'biên tập đã bỏ, không thêm lại',
};

/**
 * Works a new import into the plan that stands in a folder: fields and paragraphs merge three ways, clauses keep their ids by their
 * words, and ids, remarks and aliases go with them.
 * @param acceptLost ids of clauses that are gone lead to the part they stood in
 * @throws FileRefusal `clauses-lost` when published clauses are gone and nobody has agreed to it
 */
export function renew(target: string, plan: ImportedPlan, acceptLost: boolean): Renewed {
  const extension = existsSync(join(target, 'index.mdx')) ? 'mdx' : 'md';
  const path = join(target, `index.${extension}`);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const match = FENCE.exec(text);
  const last = readRecord(target);
  const { yaml, notes: changes } = mergeFields(last?.fields ?? null, match?.[1] ?? '', plan.fields);
  const notes = changes.map((note) => `Trường “${note.field}”: ${WHAT[note.what]}.`);
  const escaped = (body: string): string => (extension === 'mdx' ? escapeMdx(body) : body);
  const plain = (body: string): string => (extension === 'mdx' ? unescapeMdx(body) : body);

  const editor = text.slice(match?.[0].length ?? 0).trim();
  const next = escaped(plan.body.join('\n\n'));
  const merged = bodyOf(match ? editor : '', last && escaped(last.body), next);
  notes.push(...merged.notes);

  const document = parseDocument(yaml);
  const fields = (document.toJS() ?? {}) as { clauseIds?: ClauseIds; aliases?: Record<string, string> };
  const before = treeOf(last?.body ?? plain(editor), last ? (last.ids ?? {}) : (fields.clauseIds ?? {}));
  const after = treeOf(plain(merged.text), {});
  const used = [...(last?.used ?? []), ...Object.keys(fields.aliases ?? {}), ...registered(target)];
  const assigned = assignIds(before, after, used);
  notes.push(...told(assigned));
  if (Object.keys(assigned.ids).length) document.set('clauseIds', assigned.ids);
  else document.delete('clauseIds');
  aliasLost(document, fields.aliases ?? {}, assigned, acceptLost);
  return {
    yaml: document.toString({ lineWidth: 0 }),
    text: `${merged.text}\n`,
    ids: assigned.ids,
    used: [
      ...new Set([...used, ...[...walk(before)].map(({ clause }) => clause.id), ...assigned.fresh]),
    ].sort(),
    notes,
    extension,
  };
}

function treeOf(body: string, ids: ClauseIds): Clause[] {
  return parseClauses(paragraphsOf(body), ids).clauses;
}

/** Without a record nothing tells what the editor changed: then the text is the editor's. */
function bodyOf(editor: string, base: string | null, next: string): { text: string; notes: string[] } {
  if (!editor) return { text: next, notes: [] };
  if (base === null)
    return {
      text: editor,
      notes: ['Phần nội dung không phải do bản nhập trước ghi: giữ nguyên của biên tập.'],
    };
  if (editor === base.trim()) return { text: next, notes: [] };
  const { paragraphs, conflicts } = mergeBody(blocksOf(base), blocksOf(editor), blocksOf(next));
  return {
    text: paragraphs.join('\n\n').replaceAll(`\n\n${ROW}`, '\n'),
    notes: [
      'Phần nội dung đã được biên tập sửa: chỗ sửa được giữ, chỗ khác thay theo bản nhập mới.',
      ...conflicts.map(
        ({ kept, refused }) =>
          `Cả biên tập và bản nhập mới cùng sửa một chỗ; giữ “${shorten(kept.join(' ').replaceAll(ROW, ''))}”, bản mới ghi “${shorten(refused.join(' ').replaceAll(ROW, ''))}”.`,
      ),
    ],
  };
}

/** Stands before a row of a table while texts are merged, so that an edited row and one put in beside it are two changes. */
const ROW = '\u0001';

function blocksOf(body: string): string[] {
  return body
    .trim()
    .replace(/(?<!\n)\n(?=\|)/gu, `\n\n${ROW}`)
    .split(/\n{2,}/u);
}

/** Every clause that is new, changed or gone, with its address. */
function told({ fresh, unsure, lost }: Assigned): string[] {
  return [
    ...(fresh.length ? [`Khoản mới, có mã chưa dùng bao giờ: ${fresh.join(', ')}.`] : []),
    ...unsure.map(
      ({ id, before, now }) =>
        `Khoản “${id}” đổi lời nhiều, xem có đúng là một khoản không: trước “${shorten(before)}”, nay “${shorten(now)}”.`,
    ),
    ...lost.map(
      ({ clause, near }) =>
        `Khoản “${clause.id}” không còn: “${shorten(clause.text)}”${near ? `; gần nhất là “${near}”` : ''}.`,
    ),
  ];
}

/** Old addresses go on working: an alias of a lost clause leads to the part it stood in, and aliases that led to it follow. */
function aliasLost(
  document: ReturnType<typeof parseDocument>,
  aliases: Readonly<Record<string, string>>,
  { lost }: Assigned,
  accept: boolean,
): void {
  const gone = lost.filter(({ clause }) => !(clause.id in aliases));
  if (!gone.length) return;
  if (!accept)
    throw new FileRefusal(
      'clauses-lost',
      `Bản mới không còn ${gone.length} khoản đã có địa chỉ: ${gone
        .slice(0, 8)
        .map(({ clause }) => `${clause.id} (“${shorten(clause.text, 60)}”)`)
        .join('; ')}${gone.length > 8 ? ' …' : ''}.`,
      'Đúng là đã bỏ thì thêm --accept-lost: địa chỉ cũ dẫn đến phần chứa khoản ấy. Khoản chỉ đổi lời thì tự ghi vào aliases: { mã cũ: mã mới }.',
    );
  const near = new Map(gone.map(({ clause, near: id }) => [clause.id, id] as const));
  const led = Object.entries(aliases).map(([old, id]) => [old, near.get(id) ?? id] as const);
  const added = gone.flatMap(({ clause, near: id }) => (id ? [[clause.id, id] as const] : []));
  const all = Object.fromEntries([...led, ...added]);
  if (Object.keys(all).length) document.set('aliases', all);
}

/** Ids of the plan in the registry of published addresses. */
function registered(target: string): string[] {
  const path = join(target, '..', '..', 'anchors.lock.json');
  if (!existsSync(path)) return [];
  try {
    const registry = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string[]>;
    return registry[target.split(/[\\/]/).at(-1)!] ?? [];
  } catch {
    return []; // The check of the content tells what is wrong with it.
  }
}

function shorten(text: string, most = 80): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
