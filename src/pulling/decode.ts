import { PullFailure } from './failure.ts';

/**
 * Text of a table. A byte order mark wins, then text that reads as UTF-8 without a fault (which other codings do not do by chance), then
 * the coding named in sources.yaml, then the one that the server names.
 * @throws PullFailure when the bytes fit none of them, or are a web page
 */
export function decodeTable(bytes: Uint8Array, named: string | undefined, type = ''): string {
  const text =
    decode(bytes, markOf(bytes) ?? 'utf-8') ??
    decode(bytes, named) ??
    decode(bytes, /charset="?([\w-]+)/iu.exec(type)?.[1]);
  if (text === undefined)
    throw new PullFailure(
      'chữ trong bảng không phải UTF-8 và không rõ bảng mã',
      'lưu lại bảng dạng “CSV UTF-8”, hoặc khai “encoding: windows-1258” (hay bảng mã khác) trong sources.yaml',
    );
  if (/^\s*(?:<!doctype html|<html|<head|<body|<meta|<table|<div)/iu.test(text))
    throw new PullFailure(
      'nơi lấy trả về một trang web, không phải bảng số liệu',
      'tệp do phần mềm xuất ra thì mở bằng phần mềm bảng tính và lưu lại dạng .xlsx; địa chỉ thì mở bằng trình duyệt xem có phải đăng nhập hay đã chuyển chỗ; lấy địa chỉ tải tệp thay cho địa chỉ trang',
    );
  if (/^\s*<\?xml/iu.test(text))
    throw new PullFailure(
      'nơi lấy trả về XML, lệnh này không đọc XML',
      'lấy bảng ấy dạng csv, json, xlsx hoặc ods',
    );
  return text;
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decode(bytes: Uint8Array, coding: string | undefined): string | undefined {
  if (!coding) return undefined;
  try {
    return new TextDecoder(coding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // another coding is tried next
  }
}
