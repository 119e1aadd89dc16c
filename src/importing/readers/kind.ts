import { FileRefusal } from '../../office/refusal.ts';
import { archiveNames, encrypted } from '../../office/zip.ts';

/** Kinds of files that are read. */
export type Kind = 'docx' | 'odt' | 'pdf' | 'rtf' | 'html' | 'md' | 'txt';

/**
 * Told by the bytes; the name only decides where bytes do not.
 * @throws FileRefusal for what is no text, with what the editor can do
 */
export function kindOf(name: string, bytes: Uint8Array): Kind {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return zipKind(bytes);
  if (start.startsWith('\xD0\xCF\x11\xE0')) throw oldOffice(bytes);
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/^\s*(?:\xEF\xBB\xBF)?\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<!?(?:doctype )?html)/i.test(start))
    return 'html';
  const mail = mailKind(start, extension);
  if (mail) throw mail;
  if (IMAGES.some((magic) => start.startsWith(magic)))
    throw new FileRefusal(
      'pictures-only',
      'Đây là tệp ảnh, không có chữ để đọc.',
      'Nhận dạng chữ (OCR) thành PDF hoặc Word trước, rồi nhập.',
    );
  if (['docx', 'odt', 'pdf', 'rtf'].includes(extension))
    throw new FileRefusal(
      'broken',
      `Tệp có đuôi .${extension} nhưng bên trong không phải ${extension.toUpperCase()}; tệp hỏng hoặc đặt sai đuôi.`,
      'Mở bằng Word hoặc LibreOffice rồi lưu lại đúng loại.',
    );
  if (extension === 'html' || extension === 'htm') return 'html';
  if (extension === 'md') return 'md';
  if (extension === '' || extension === 'txt' || extension === 'text') return 'txt';
  throw new FileRefusal(
    'format',
    `Chưa nhập được tệp .${extension}.`,
    extension === 'gdoc'
      ? 'Tệp này chỉ là đường dẫn tới Google Tài liệu: mở ở đó, chọn Tệp → Tải xuống → .docx, rồi nhập tệp tải về.'
      : 'Dùng .docx, .pdf (có lớp chữ), .odt, .rtf, .html, .txt hoặc .md.',
  );
}

function zipKind(bytes: Uint8Array): Kind {
  const names = archiveNames(bytes);
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx';
  if (names.includes('content.xml')) return 'odt';
  throw new FileRefusal(
    'format',
    'Tệp nén này không phải văn bản Word hay OpenDocument (có thể là Excel, PowerPoint hoặc zip thường).',
    'Nhập từng tệp .docx, .odt, .pdf; bảng Excel thuộc phần số liệu.',
  );
}

/** Archives of web pages and mails wrap a document in parts; the program that made them can take it out. */
function mailKind(start: string, extension: string): FileRefusal | undefined {
  const page = /^(?:mht|mhtml)$/.test(extension) || /^Content-Type:\s*multipart\/related/im.test(start);
  const mail = extension === 'eml' || /^(?:Received|Return-Path|Delivered-To|Message-ID):\s/im.test(start);
  if (!page && !mail) return undefined;
  return page
    ? new FileRefusal(
        'format',
        'Tệp trang web gói (.mht, .mhtml) chưa đọc trực tiếp được.',
        'Mở bằng Word, chọn “Lưu thành” (Save As) loại .docx; hoặc mở bằng trình duyệt, lưu thành .html, rồi nhập tệp mới.',
      )
    : new FileRefusal(
        'format',
        'Đây là thư điện tử (.eml), không phải văn bản kế hoạch.',
        'Mở thư, lưu tệp đính kèm (.docx, .pdf) ra rồi nhập tệp ấy; nếu kế hoạch nằm ngay trong thư thì chép chữ sang một tệp Word.',
      );
}

/** OLE files: Word 97–2003, or a new Word file behind a password. */
function oldOffice(bytes: Uint8Array): FileRefusal {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (names.includes('EncryptedPackage')) return encrypted();
  if (names.includes('__substg1.0_'))
    return new FileRefusal(
      'format',
      'Đây là thư của Outlook (.msg), không phải văn bản kế hoạch.',
      'Mở thư, lưu tệp đính kèm (.docx, .pdf) ra rồi nhập tệp ấy.',
    );
  return new FileRefusal(
    'old-word',
    'Tệp .doc (Word 97–2003) chưa đọc trực tiếp được.',
    'Mở bằng Word hoặc LibreOffice, chọn “Lưu thành” (Save As) loại .docx, rồi nhập tệp .docx.',
  );
}

const IMAGES = ['\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'II*\0', 'MM\0*'];
