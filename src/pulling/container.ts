import { PullFailure } from './failure.ts';

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
