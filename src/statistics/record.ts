import { pullRecord, type PullRecord } from '../schemas/observation.ts';
import type { Problem } from '../content/problem.ts';

/** The record of a pull; a damaged one, or one of another source, is undefined and told. */
export function readRecord(file: string, text: string, problems: Problem[]): PullRecord | undefined {
  const result = pullRecord.safeParse(parsed(text));
  if (result.success && file.endsWith(`/${result.data.source}.meta.json`)) return result.data;
  problems.push({
    file,
    message: 'tệp ghi lần lấy số liệu bị hỏng, không đọc được',
    hint: 'lấy lại tệp này từ bản đã lưu (git), hoặc xóa nó rồi chạy “npm run pull” để lấy mới',
  });
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no record: told above
  }
}
