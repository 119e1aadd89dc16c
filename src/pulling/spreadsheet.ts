import { FileRefusal } from '../office/refusal.ts';
import { archiveNames, openArchive } from '../office/zip.ts';
import type { Grid } from '../statistics/table/grid.ts';
import { PullFailure } from './failure.ts';
import { ODS_PARTS, readOds } from './ods.ts';
import { readXlsx, XLSX_PARTS } from './xlsx.ts';

const RESAVE = 'mở bằng phần mềm bảng tính và lưu lại dạng .xlsx hoặc .ods; tệp lấy từ mạng thì tải lại';

/** Visible sheets of an Excel or OpenDocument spreadsheet. @throws PullFailure when it is none, is broken, locked or blown up */
export function readSpreadsheet(file: string, bytes: Uint8Array): Grid[] {
  try {
    return archiveNames(bytes).includes('content.xml')
      ? readOds(
          file,
          openArchive(bytes, (name) => ODS_PARTS.test(name)),
        )
      : readXlsx(
          file,
          openArchive(bytes, (name) => XLSX_PARTS.test(name)),
        );
  } catch (error) {
    // The hints of archives speak of documents.
    if (error instanceof FileRefusal)
      throw new PullFailure(error.message, error.hint.includes('.docx') ? RESAVE : error.hint);
    throw error;
  }
}
