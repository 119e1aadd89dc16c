import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { configuration } from '../src/config.ts';
import { readKnown } from '../src/importing/run/known.ts';
import { runImport, type Speaker } from '../src/importing/run/run.ts';
import { Sandbox } from '../src/importing/run/sandbox.ts';
import { ProblemsError } from '../src/content/problem.ts';

const USAGE = `Nhập kế hoạch từ tệp Word, PDF, văn bản:
  npm run import -- TỆP… [lựa chọn]

  --out THƯ_MỤC     nơi đặt kế hoạch (mặc định: plans/ trong thư mục nội dung)
  --dry-run         chỉ đọc và báo cáo, không ghi gì
  --json TỆP        ghi thêm kết quả dạng JSON
  --edition LOẠI    full (nguyên văn, mặc định) hoặc digest (bản tóm lược)
  --mdx             ghi index.mdx thay cho index.md
  --force           nhập lại kế hoạch đã có; giữ những gì biên tập đã sửa
  --update MÃ       bản này là bản mới của kế hoạch MÃ (một tệp)
  --new             là kế hoạch riêng, dù giống một dự thảo đã có
  --accept-lost     nhận việc bản mới bỏ bớt khoản; địa chỉ cũ dẫn đến phần chứa khoản ấy
  --ocr             nhận dạng chữ trong PDF ảnh nếu máy có tesseract tiếng Việt

Đọc được: .docx .pdf .odt .rtf .html .txt .md. Tệp .doc: lưu thành .docx trước.`;

process.exitCode = await main(process.argv.slice(2));

async function main(given: string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      args: given,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'string' },
        edition: { type: 'string', default: 'full' },
        mdx: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        update: { type: 'string' },
        new: { type: 'boolean', default: false },
        'accept-lost': { type: 'boolean', default: false },
        ocr: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    console.error(`Lựa chọn không đúng: ${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const { values, positionals } = parsed;
  const { edition } = values;
  if (values.help || !positionals.length || (edition !== 'full' && edition !== 'digest')) {
    (values.help ? console.log : console.error)(USAGE);
    return values.help ? 0 : 2;
  }
  if (values.update !== undefined && (positionals.length !== 1 || values.new)) {
    console.error('--update đi với một tệp, không đi với --new.');
    return 2;
  }
  const { content, today } = configuration();
  const sandbox = new Sandbox();
  try {
    const refused = await runImport(
      {
        files: positionals.flatMap(expandFolder),
        folder: values.out ?? relative('.', join(content, 'plans')),
        dryRun: values['dry-run'],
        json: values.json ?? null,
        edition,
        extension: values.mdx ? 'mdx' : 'md',
        force: values.force,
        ocr: values.ocr,
        update: values.update,
        asNew: values.new,
        acceptLost: values['accept-lost'],
      },
      readKnown(content, today),
      sandbox,
      terminal(),
    );
    return refused ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    console.error(`Nội dung cổng có lỗi, sửa trước khi nhập:\n${error.message}`);
    return 2;
  } finally {
    await sandbox.close();
  }
}

/** A folder stands for the files in it. */
function expandFolder(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(path, entry.name))
    .sort();
}

function terminal(): Speaker {
  const moving = process.stderr.isTTY;
  return {
    ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
    print: (text) => console.log(text),
    progress: (text) => {
      if (moving) process.stderr.write(`\r\u001B[2K${text}`);
      else if (text) process.stderr.write(`${text}\n`);
    },
  };
}

async function ask(question: string): Promise<boolean> {
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^c/iu.test(await reader.question(`${question} [c/K] `));
  } finally {
    reader.close();
  }
}
