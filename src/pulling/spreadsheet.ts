import { FileRefusal } from '../office/refusal.ts';
import { archiveNames, openArchive } from '../office/zip.ts';
import type { Grid } from '../statistics/grid.ts';
import { PullFailure } from './failure.ts';
import { ODS_PARTS, readOds } from './ods.ts';
import { readXlsx, XLSX_PARTS } from './xlsx.ts';

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
    if (error instanceof FileRefusal) throw new PullFailure(error.message, error.hint);
    throw error;
  }
}

/** Whether a file is an archive, as .xlsx and .ods are. */
export function isArchive([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** Spreadsheets of before 2007, and those under a password, lie in another container. */
export function refuseOldSpreadsheet([first, second, third, fourth]: Uint8Array): void {
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0)
    throw new PullFailure(
      'tệp là bảng tính đời cũ (.xls) hoặc có đặt mật khẩu',
      'mở bằng phần mềm bảng tính và lưu lại dạng .xlsx hoặc .ods, không đặt mật khẩu',
    );
}
