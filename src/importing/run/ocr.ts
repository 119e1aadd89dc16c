import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileRefusal } from '../../office/refusal.ts';
import { evenLight } from './even-light.ts';

const HOW =
  'Cài tesseract với gói tiếng Việt (vie) và poppler (pdftoppm); trên Debian, Ubuntu: apt-get install tesseract-ocr tesseract-ocr-vie poppler-utils. Hoặc nhận dạng chữ bằng phần mềm khác rồi nhập tệp Word.';

/** Lines of the whole width, gaps between columns kept: the head and the tail of an official document stand in two columns. */
const AS_LINES = ['--psm', '4', '-c', 'preserve_interword_spaces=1'];

/**
 * Recognises a PDF of pictures with the Tesseract of this machine. One string a page.
 * @throws FileRefusal `no-ocr` when tesseract, its Vietnamese data or pdftoppm is missing or fails
 */
export async function recognise(pdf: Uint8Array): Promise<string[]> {
  const languages = run('tesseract', ['--list-langs'], 'Máy này chưa có tesseract.');
  if (!/^vie$/m.test(languages))
    throw new FileRefusal('no-ocr', 'Tesseract trên máy này chưa có tiếng Việt (vie).', HOW);
  const folder = mkdtempSync(join(tmpdir(), 'nhan-dang-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    run(
      'pdftoppm',
      ['-r', '300', '-gray', '-png', '-l', '60', join(folder, 'in.pdf'), join(folder, 'trang')],
      'Máy này chưa có pdftoppm.',
    );
    const pages: string[] = [];
    for (const name of readdirSync(folder)
      .filter((each) => each.endsWith('.png'))
      .sort()) {
      const page = await evenLight(join(folder, name));
      pages.push(run('tesseract', [page, '-', '-l', 'vie', ...AS_LINES], 'Tesseract không đọc được trang.'));
    }
    return pages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, parameters: string[], fault: string): string {
  try {
    return execFileSync(command, parameters, {
      encoding: 'utf8',
      timeout: 120_000,
      maxBuffer: 16 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    throw new FileRefusal('no-ocr', fault, HOW);
  }
}
