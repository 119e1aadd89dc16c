import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { outliveReader } from '../src/building/command.ts';
import { readOptions, usage, type Asked, type Command } from '../src/building/options.ts';
import { troubleInWords } from '../src/building/trouble.ts';
import { configuration } from '../src/config.ts';
import { readKnown } from '../src/importing/run/known.ts';
import { runImport, type Speaker } from '../src/importing/run/run.ts';
import { Sandbox } from '../src/importing/run/sandbox.ts';
import { noFolder } from '../src/content/files.ts';
import { formatProblem, ProblemsError, type Problem } from '../src/content/problem.ts';

type Option =
  | 'out'
  | 'dry-run'
  | 'json'
  | 'edition'
  | 'mdx'
  | 'force'
  | 'update'
  | 'new'
  | 'accept-lost'
  | 'ocr';
const COMMAND: Command<Option> = {
  name: 'npm run import',
  does: 'Nhập kế hoạch từ tệp Word, PDF, văn bản',
  words: ['TỆP…'],
  options: {
    out: {
      takes: 'word',
      word: 'THƯ_MỤC',
      says: 'nơi đặt kế hoạch (mặc định: plans/ trong thư mục nội dung)',
    },
    'dry-run': { takes: 'yes', says: 'chỉ đọc và báo cáo, không ghi gì' },
    json: { takes: 'word', word: 'TỆP', says: 'ghi thêm kết quả dạng JSON' },
    edition: { takes: 'word', word: 'LOẠI', says: 'full (nguyên văn, mặc định) hoặc digest (bản tóm lược)' },
    mdx: { takes: 'yes', says: 'ghi index.mdx thay cho index.md' },
    force: { takes: 'yes', says: 'nhập lại kế hoạch đã có; giữ những gì biên tập đã sửa' },
    update: { takes: 'word', word: 'MÃ', says: 'bản này là bản mới của kế hoạch MÃ (một tệp)' },
    new: { takes: 'yes', says: 'là kế hoạch riêng, dù giống một dự thảo đã có' },
    'accept-lost': {
      takes: 'yes',
      says: 'nhận việc bản mới bỏ bớt khoản; địa chỉ cũ dẫn đến phần chứa khoản ấy',
    },
    ocr: { takes: 'yes', says: 'nhận dạng chữ trong PDF ảnh nếu máy có tesseract tiếng Việt' },
  },
  more: 'Đọc được: .docx .pdf .odt .rtf .html .txt .md. Tệp .doc: lưu thành .docx trước.',
};

outliveReader();
process.exitCode = await main(process.argv.slice(2));

async function main(given: string[]): Promise<number> {
  if (given.length === 0) {
    console.error(usage(COMMAND));
    return 2;
  }
  let asked: Asked<Option>;
  try {
    asked = readOptions(COMMAND, given);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    console.error(`${error.message}\n\n${usage(COMMAND)}`);
    return 2;
  }
  if (asked.help) {
    console.log(usage(COMMAND));
    return 0;
  }
  const files = asked.words;
  const edition = asked.word('edition') ?? 'full';
  if (edition !== 'full' && edition !== 'digest') {
    console.error(`--edition là full hoặc digest, không phải “${edition}”.`);
    return 2;
  }
  if (asked.has('update') && (files.length !== 1 || asked.has('new'))) {
    console.error('--update đi với một tệp, không đi với --new.');
    return 2;
  }
  const { content, today } = configuration();
  const wrong = wrongTarget(asked) ?? (asked.has('out') ? undefined : noFolder(content));
  if (wrong) {
    console.error(formatProblem(wrong));
    return 2;
  }
  const sandbox = new Sandbox();
  try {
    const refused = await runImport(
      {
        files: files.flatMap(expandFolder),
        folder: asked.word('out') ?? relative('.', join(content, 'plans')),
        dryRun: asked.has('dry-run'),
        json: asked.word('json') ?? null,
        edition,
        extension: asked.has('mdx') ? 'mdx' : 'md',
        force: asked.has('force'),
        ocr: asked.has('ocr'),
        update: asked.word('update'),
        asNew: asked.has('new'),
        acceptLost: asked.has('accept-lost'),
      },
      readKnown(content, today),
      sandbox,
      terminal(),
    );
    return refused ? 1 : 0;
  } catch (error) {
    const trouble = troubleInWords(error);
    if (!trouble && !(error instanceof ProblemsError)) throw error;
    console.error(
      trouble?.message ?? `Nội dung cổng có lỗi, sửa trước khi nhập:\n${(error as Error).message}`,
    );
    return 2;
  } finally {
    await sandbox.close();
  }
}

/** Why nothing can be written where it is wanted: told before any work, and not when the plan is there and its result is not. */
function wrongTarget(asked: Asked<Option>): Problem | undefined {
  const is = (path: string): 'folder' | 'file' | undefined => {
    const there = statSync(path, { throwIfNoEntry: false });
    return there && (there.isDirectory() ? 'folder' : 'file');
  };
  const [out, json] = [asked.word('out'), asked.word('json')];
  if (out !== undefined && is(out) === 'file')
    return {
      file: `--out ${out}`,
      message: 'đây là một tệp, không phải thư mục',
      hint: 'ghi tên một thư mục',
    };
  if (json === undefined) return undefined;
  if (is(json) === 'folder')
    return {
      file: `--json ${json}`,
      message: 'đây là một thư mục',
      hint: `ghi tên tệp, ví dụ ${join(json, 'ket-qua.json')}`,
    };
  return is(dirname(json)) === 'folder'
    ? undefined
    : {
        file: `--json ${json}`,
        message: `không có thư mục “${dirname(json)}”`,
        hint: 'tạo thư mục ấy trước, hoặc ghi vào nơi khác',
      };
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
