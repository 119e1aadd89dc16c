import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { newSite, type NewSite } from './new-site.ts';
import { makeFolder } from '../files/make-folder.ts';

// Runs by itself as the package `create-nep-moi`, with nothing installed: neither it nor what it imports asks for any other package.

const QUESTIONS = {
  name: { asks: 'Tên cổng thông tin (ngắn, hiện ở đầu trang)', otherwise: 'Cổng thông tin' },
  campaign: { asks: 'Tên đầy đủ của cuộc vận động', otherwise: 'Cuộc vận động' },
  province: { asks: 'Tên tỉnh, thành phố (không kèm chữ “tỉnh”)', otherwise: 'Ví Dụ' },
  address: { asks: 'Địa chỉ trang (https://…)', otherwise: 'https://cong-thong-tin.example' },
} as const;
type Answer = keyof typeof QUESTIONS;

const USAGE = `Tạo một cổng thông tin mới:
  --out THƯ_MỤC        thư mục mới, chưa có hoặc trống
${Object.entries(QUESTIONS)
  .map(([flag, { asks }]) => `  ${`--${flag} …`.padEnd(21)}${asks}`)
  .join('\n')}
  --generator BẢN      bản Nếp Mới cần cài, hoặc đường dẫn tới gói .tgz
  --yes                không hỏi: điều không ghi thì lấy mặc định
  --help               lời hướng dẫn này`;

export interface Surroundings {
  /** Version of the generator that a new portal asks for. */
  version: string;
  /** Today in Việt Nam, `YYYY-MM-DD`. */
  today: string;
  print(text: string): void;
  complain(text: string): void;
  /** Whether somebody sits at the terminal. */
  canAsk: boolean;
  /** The generator as a package, where it is not to be had from npm: it lies in the new portal, which then works wherever it is taken. */
  pack?(): { file: string; bytes: Uint8Array; newer?: string };
}

/** Makes the folder of a new portal. Every question is also an option. Returns the exit code; a folder that holds something is left alone. */
export async function create(args: readonly string[], around: Surroundings): Promise<number> {
  const given = readArguments(args);
  if (typeof given === 'string') {
    around.complain(`✗ ${given}\n\n${USAGE}`);
    return 2;
  }
  if (given.help) {
    around.print(USAGE);
    return 0;
  }
  const folder = resolve(given.out ?? 'cong-thong-tin');
  if (existsSync(folder) && readdirSync(folder).length) {
    const there = existsSync(join(folder, 'bo-dung')) ? '; muốn bộ dựng mới thì xem README.md ở đó' : '';
    around.complain(`✗ ${folder}: thư mục này không trống\n    → chọn thư mục khác: --out TÊN${there}`);
    return 1;
  }
  const answers = await ask(given, around).catch(stopped);
  if (!answers) {
    around.complain('\nĐã dừng, chưa tạo gì.');
    return 1;
  }
  if (!/^https?:\/\/[\w.-]+(?::\d+)?\/?$/.test(answers.address)) {
    around.complain(`✗ “${answers.address}” không phải địa chỉ trang\n    → viết như https://vi-du.vn`);
    return 2;
  }
  const own = given.generator === undefined ? around.pack?.() : undefined;
  const generator = own ? `file:${own.file}` : (given.generator ?? around.version);
  const site: NewSite = { ...answers, generator, newer: own?.newer, today: around.today };
  write(folder, { ...newSite(site), ...(own ? { [own.file]: own.bytes } : {}) });
  around.print(`Đã tạo ${folder}\n\n  cd ${typed(folder)}\n  npm install\n  npm start`);
  return 0;
}

/** The way to a folder from here, as a terminal takes it. */
function typed(folder: string): string {
  const way = relative('.', folder) || '.';
  return /[^\w./\\:-]/.test(way) ? `"${way}"` : way;
}

type Given = Partial<Record<Answer | 'generator' | 'out', string>> & { help: boolean; yes: boolean };

/** What was asked, or what is wrong with it. */
function readArguments(args: readonly string[]): Given | string {
  const word = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: word,
        campaign: word,
        province: word,
        address: word,
        generator: word,
        out: word,
        yes: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [folder, ...more] = positionals;
    if (more.length || (folder !== undefined && values.out !== undefined))
      return `không hiểu “${more[0] ?? folder}”`;
    const out = values.out ?? folder;
    return { ...values, ...(out === undefined ? {} : { out }) };
  } catch {
    return 'có lựa chọn không đúng, hoặc thiếu giá trị sau lựa chọn';
  }
}

async function ask(given: Given, { canAsk }: Surroundings): Promise<Record<Answer, string>> {
  const answers = {} as Record<Answer, string>;
  const reader =
    canAsk && !given.yes ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  try {
    for (const [flag, { asks, otherwise }] of Object.entries(QUESTIONS) as [
      Answer,
      (typeof QUESTIONS)[Answer],
    ][]) {
      const said = given[flag] ?? (await reader?.question(`${asks} [${otherwise}]: `)) ?? '';
      answers[flag] = said.trim().normalize('NFC') || otherwise;
    }
    return answers;
  } finally {
    reader?.close();
  }
}

/** Ctrl+C or Ctrl+D at a question. */
function stopped(error: Error): undefined {
  if (error.name !== 'AbortError') throw error;
}

/** Whole or not at all: hidden beside its place, then renamed. */
function write(folder: string, files: Record<string, string | Uint8Array>): void {
  const fresh = join(dirname(folder), `.${basename(folder)}.new`);
  rmSync(fresh, { recursive: true, force: true });
  try {
    for (const [file, text] of Object.entries(files)) {
      makeFolder(dirname(join(fresh, file)));
      writeFileSync(join(fresh, file), text);
    }
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}
