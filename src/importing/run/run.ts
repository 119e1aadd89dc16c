import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportedPlan, ImportOptions } from '../import-plan.ts';
import { MAX_FILE } from '../readers/read.ts';
import { FileRefusal } from '../../office/refusal.ts';
import { outcomeTable, progressBar, type Outcome } from '../report/progress.ts';
import { reviewText } from '../report/terminal.ts';
import type { Known } from '../write/front-matter.ts';
import { type MissingNames, missingText } from '../write/missing-names.ts';
import { partOf, writeJson, type JsonEntry } from './json.ts';
import { recognise } from './ocr.ts';
import type { Sandbox } from './sandbox.ts';
import { REVIEW, writePlan, type WriteOptions } from './write-plan.ts';

/** What `npm run import` was asked to do. */
export interface RunOptions {
  files: readonly string[];
  folder: string;
  dryRun: boolean;
  json: string | null;
  edition: 'full' | 'digest';
  extension: 'md' | 'mdx';
  force: boolean;
  ocr: boolean;
  /** Id of the plan that the one file is a new copy of. */
  update?: string | undefined;
  /** A plan of its own, however like a draft it is. */
  asNew?: boolean | undefined;
  /** Clauses may go; their addresses lead to the part they stood in. */
  acceptLost?: boolean | undefined;
}

/** Where a run speaks to the editor. */
export interface Speaker {
  /** Reports and the closing table. */
  print(text: string): void;
  /** The moving line; an empty string clears it. */
  progress(text: string): void;
  /** Asks the editor to say yes or no; absent where nobody sits at the terminal. */
  ask?(question: string): Promise<boolean>;
}

/**
 * Imports files one after another; a refused file does not stop the others.
 * @returns number of refused files
 */
export async function runImport(
  options: RunOptions,
  known: Known,
  sandbox: Pick<Sandbox, 'run'>,
  speaker: Speaker,
): Promise<number> {
  const outcomes: Outcome[] = [];
  // Each file's part as bytes: what was found in hundreds of files is more than the importer needs to keep about it.
  const json: Uint8Array[] = [];
  const note = (entry: JsonEntry): void => {
    if (options.json) json.push(partOf(entry, options.files.length > 1));
  };
  const written = new Set<string>();
  const missing: MissingNames[] = [];
  const total = options.files.length;
  for (const [index, file] of options.files.entries()) {
    speaker.progress(progressBar(index, total, file));
    try {
      const bytes = readBytes(file);
      const plan = await importOne(file, bytes, known, options, sandbox);
      const target = options.dryRun ? null : await write(plan, bytes, { ...options, written }, speaker);
      missing.push(plan.missing);
      note({ file, ...plan.result, coverage: plan.coverage });
      speaker.progress('');
      if (total <= REPORT_ALL)
        speaker.print(
          reviewText({
            ...plan.review,
            id: target?.id ?? plan.id,
            notes: [...plan.review.notes, ...(target?.notes ?? [])],
          }) + (target ? `   Phiếu soát để in: ${join(target.folder, REVIEW)}\n` : '   (thử: chưa ghi gì)\n'),
        );
      const warnings = plan.result.warnings.length;
      outcomes.push({
        file,
        result: warnings ? 'warnings' : 'imported',
        detail: `${target?.id ?? plan.id}${warnings ? `, ${warnings} lưu ý` : ''}`,
      });
    } catch (error) {
      const { message, hint } = explain(error, file, options.folder);
      note({ file, status: 'rejected', reason: message });
      outcomes.push({ file, result: 'refused', detail: `${message} ${hint}` });
    }
  }
  speaker.progress(progressBar(total, total, ''));
  speaker.progress('');
  if (options.json) writeJson(options.json, json);
  speaker.print(outcomeTable(outcomes));
  const names = missingText(missing);
  if (names) speaker.print(names);
  return outcomes.filter((outcome) => outcome.result === 'refused').length;
}

/** Writes a plan; where a person must say, asks, or refuses with the flags that say it. */
async function write(
  plan: ImportedPlan,
  bytes: Uint8Array,
  options: WriteOptions,
  speaker: Speaker,
): Promise<ReturnType<typeof writePlan>> {
  try {
    return writePlan(plan, bytes, options);
  } catch (error) {
    if (!(error instanceof FileRefusal) || !speaker.ask) throw error;
    if (error.code === 'clauses-lost' && (await speaker.ask(`${error.message} Bỏ các khoản ấy?`)))
      return write(plan, bytes, { ...options, acceptLost: true }, speaker);
    const draft = /“([^”]+)”/u.exec(error.message)?.[1];
    if (error.code !== 'maybe-draft' || draft === undefined) throw error;
    return (await speaker.ask(`${error.message} Ghi tiếp vào kế hoạch ấy?`))
      ? write(plan, bytes, { ...options, update: draft }, speaker)
      : write(plan, bytes, { ...options, asNew: true }, speaker);
  }
}

/** Beyond this many files the terminal shows the table only; each plan keeps its printable report. */
const REPORT_ALL = 10;

async function importOne(
  file: string,
  bytes: Uint8Array,
  known: Known,
  options: RunOptions,
  sandbox: Pick<Sandbox, 'run'>,
): Promise<ImportedPlan> {
  const given: ImportOptions = { edition: options.edition };
  try {
    return await sandbox.run({ name: file, bytes, known, options: given });
  } catch (error) {
    if (!options.ocr || !(error instanceof FileRefusal) || error.code !== 'pictures-only') throw error;
    return sandbox.run({
      name: file,
      bytes,
      known,
      options: { ...given, recognised: await recognise(bytes) },
    });
  }
}

function readBytes(file: string): Uint8Array {
  const there = statSync(file);
  // A pipe or a device may have no end.
  if (!there.isFile() && !there.isDirectory())
    throw new FileRefusal(
      'unreadable',
      `“${file}” không phải một tệp.`,
      'Chép văn bản thành một tệp rồi nhập tệp ấy.',
    );
  const { size } = there;
  if (size > MAX_FILE)
    throw new FileRefusal(
      'too-large',
      `Tệp nặng ${Math.round(size / 1048576)} MB, quá lớn đối với văn bản một kế hoạch.`,
      'Bỏ bớt ảnh, hoặc xuất lại từ Word; tài liệu quét cần nhận dạng chữ trước.',
    );
  return new Uint8Array(readFileSync(file));
}

/** @param folder where plans are written: of a disk that takes no more, the system tells no path */
function explain(error: unknown, file: string, folder: string): { message: string; hint: string } {
  if (error instanceof FileRefusal) return error;
  const { code, syscall, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  if (code === 'ENOENT' && /^https?:/i.test(file))
    return { message: `“${file}” là địa chỉ trên mạng.`, hint: 'Tải tệp về máy rồi nhập tệp ấy.' };
  if (code === 'ENOENT') return { message: `Không có tệp “${file}”.`, hint: 'Kiểm tra lại đường dẫn.' };
  if (code === 'EISDIR') return { message: `“${file}” là thư mục.`, hint: 'Chỉ ra từng tệp trong thư mục.' };
  if (code === undefined || syscall === undefined) throw error;
  return {
    message: `Không đọc hoặc ghi được “${dest ?? path ?? (syscall === 'write' ? folder : file)}” (${code}).`,
    hint: HINTS[code] ?? 'Kiểm tra quyền, chỗ trống và tình trạng của đĩa.',
  };
}

/** What to do about a fault of the machine. */
const HINTS: Record<string, string> = {
  ENOSPC: 'Đĩa đã đầy: xóa bớt tệp không cần rồi nhập lại.',
  EROFS: 'Đĩa này chỉ cho đọc: chọn nơi khác bằng --out, hoặc gắn lại đĩa ở chế độ ghi.',
  ELOOP: 'Đây là liên kết đi vòng tròn: xóa liên kết, chép tệp thật vào.',
  ENOTDIR: 'Trên đường dẫn có một tệp ở chỗ phải là thư mục: sửa đường dẫn.',
  ENOTEMPTY: 'Lệnh khác vừa ghi kế hoạch này: đọc lại bản ấy; muốn nhập lại thì thêm --force.',
  ENAMETOOLONG: 'Tên tệp quá dài: đổi tên ngắn lại.',
};
