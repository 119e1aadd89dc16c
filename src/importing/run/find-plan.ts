import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { FileRefusal } from '../../office/refusal.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { ImportedPlan } from '../import-plan.ts';
import { freeId } from '../write/identity.ts';
import { likeness } from '../write/match-clauses.ts';
import { readRecord } from './record.ts';

/** What is known of where a plan belongs. */
export interface Choice {
  folder: string;
  /** Ids written in this run: a second plan of the same name gets a number, not the place of the first. */
  written: ReadonlySet<string>;
  /** Plan that the editor says this is a new copy of. */
  update?: string | undefined;
  /** The editor says that it is a plan of its own. */
  asNew?: boolean | undefined;
}

/** The folder a plan goes to, and whether it is the numbered copy of a draft that stands there. */
export interface Place {
  id: string;
  ofDraft: boolean;
}

/** So much alike are titles of one plan that was reworded before it was signed. */
const ALIKE = 0.6;

/**
 * Finds the plan a copy belongs to: the one with its title and number, or the draft without number that it carries on.
 * @throws FileRefusal `maybe-draft` when a draft is like it without being surely the same; `unknown-plan` for an `update` that is not there
 */
export function findPlace(plan: ImportedPlan, { folder, written, update, asNew }: Choice): Place {
  if (update !== undefined) {
    if (!existsSync(join(folder, update)))
      throw new FileRefusal(
        'unknown-plan',
        `Không có kế hoạch “${update}” trong ${folder}.`,
        'Xem lại mã: đó là tên thư mục của kế hoạch.',
      );
    return { id: update, ofDraft: isDraft(join(folder, update)) };
  }
  const drafts =
    asNew || plan.fields['number'] === null
      ? []
      : draftsOf(plan, folder).filter(({ id }) => !written.has(id));
  const [same] = drafts.filter(({ share }) => share === 1);
  if (same) return { id: same.id, ofDraft: true };
  const [like] = drafts.filter(({ share }) => share >= ALIKE);
  if (like)
    throw new FileRefusal(
      'maybe-draft',
      `Có thể đây là bản có số của dự thảo “${like.id}” (“${like.title}”), nhưng trích yếu không giống hẳn.`,
      `Đúng thì thêm --update ${like.id}; là kế hoạch khác thì thêm --new.`,
    );
  const taken = (id: string): boolean =>
    written.has(id) || (existsSync(join(folder, id)) && (asNew === true || !isSame(join(folder, id), plan)));
  return { id: freeId(plan.id, taken), ofDraft: false };
}

/** Drafts of the same body, with how much of the title they share; the most alike first. */
function draftsOf(plan: ImportedPlan, folder: string): { id: string; title: string; share: number }[] {
  if (!existsSync(folder)) return [];
  const stem = plan.id.replace(/-\d{4}$/u, '');
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && entry.name.startsWith(stem) && isDraft(join(folder, entry.name)),
    )
    .flatMap(({ name }) => {
      const fields = readRecord(join(folder, name))!.fields;
      if (fields['issuer'] !== plan.fields['issuer'] || fields['type'] !== plan.fields['type']) return [];
      const title = String(fields['title']);
      const share =
        bare(title) === bare(String(plan.fields['title']))
          ? 1
          : Math.min(0.99, likeness(title, String(plan.fields['title'])));
      return [{ id: name, title, share }];
    })
    .sort((a, b) => b.share - a.share);
}

function bare(title: string): string {
  return fold(title)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Imported without a number, and none written in since. */
function isDraft(folder: string): boolean {
  const record = readRecord(folder);
  return record !== null && record.fields['number'] === null && frontMatterOf(folder)['number'] === null;
}

/** Another plan of the same body and year must not land in this folder. */
function isSame(folder: string, plan: ImportedPlan): boolean {
  const last = readRecord(folder);
  if (!last) return true;
  return last.fields['title'] === plan.fields['title'] && last.fields['number'] === plan.fields['number'];
}

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

function frontMatterOf(folder: string): Record<string, unknown> {
  const path = ['index.md', 'index.mdx'].map((name) => join(folder, name)).find((name) => existsSync(name));
  const yaml = path && FENCE.exec(readFileSync(path, 'utf8'))?.[1];
  try {
    return ((yaml && parse(yaml)) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Names for lists that other plans have, by plan. */
export function readShortTitles(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .flatMap(({ name }) => {
        const title = frontMatterOf(join(folder, name))['shortTitle'];
        return typeof title === 'string' ? [[name, title] as const] : [];
      }),
  );
}

/** A name for lists that no other plan has: with the number, the day, the first words of the title, at last a count. */
export function uniqueShortTitle(plan: ImportedPlan, taken: ReadonlySet<string>): string {
  const { shortTitle, number, date, title } = plan.fields as Record<string, string | null>;
  const base = shortTitle!;
  const day = date?.split('-').reverse().join('/');
  const words = title!.split(' ').slice(0, 8).join(' ');
  const names = [
    base,
    ...(number ? [`${base}, số ${number}`] : []),
    ...(number && day ? [`${base}, số ${number} ngày ${day}`] : day ? [`${base}, ngày ${day}`] : []),
    `${base}: ${words}`,
  ];
  const free = names.find((name) => !taken.has(name));
  if (free) return free;
  for (let count = 2; ; count++) if (!taken.has(`${base} (${count})`)) return `${base} (${count})`;
}
