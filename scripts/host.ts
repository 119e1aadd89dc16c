import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { runCommand } from '../src/building/command.ts';
import type { Command } from '../src/building/options.ts';
import { configuration } from '../src/config.ts';
import { ProblemsError } from '../src/content/problem.ts';
import { putInto } from '../src/files/put.ts';
import { usualWww, type Hosted } from '../src/hosting/hosts/host.ts';
import { faultsOf } from '../src/hosting/hosts/faults.ts';
import { hosts } from '../src/hosting/hosts/index.ts';
import { readMoved } from '../src/hosting/moved.ts';

const COMMAND: Command<'force' | 'inside' | 'listen' | 'name' | 'out' | 'www'> = {
  name: 'npm run host',
  does: 'Viết cấu hình cho nơi đặt cổng thông tin',
  words: ['NƠI'],
  options: {
    out: { takes: 'word', word: 'THƯ_MỤC', says: 'nơi ghi các tệp cấu hình (mặc định: hosting/<nơi>)' },
    www: {
      takes: 'word',
      word: 'THƯ_MỤC',
      says: 'thư mục mà lệnh publish đăng vào (mặc định: /srv/nep-moi/www, có tên thì /srv/nep-moi-TÊN/www)',
    },
    listen: { takes: 'word', word: 'ĐỊA_CHỈ', says: 'máy chủ nghe ở đâu (mặc định: 80, hoặc tên miền)' },
    name: {
      takes: 'word',
      word: 'TÊN',
      says: 'nhiều cổng trên một máy: tên riêng trong tên tệp (suoi: nep-moi-suoi.conf)',
    },
    inside: {
      takes: 'yes',
      says: `cổng là một thư mục trong máy chủ đã có của cùng tên miền (${hosts
        .filter(({ fitsInside }) => fitsInside)
        .map(({ id }) => id)
        .join(', ')})`,
    },
    force: { takes: 'yes', says: 'ghi đè tệp đã có và đã sửa' },
  },
  more: `NƠI là một trong:\n${hosts.map(({ id, is }) => `  ${id.padEnd(12)}${is}`).join('\n')}`,
};

/** `npm run host -- nginx`: writes what a host needs to know; the answers are those of `npm run serve`. */
await runCommand(COMMAND, (asked, { line }) => {
  const [name] = asked.words;
  const host = hosts.find(({ id }) => id === name);
  if (!host)
    throw fault(
      COMMAND.name,
      `không biết nơi “${name}”`,
      `viết một trong: ${hosts.map(({ id }) => id).join(', ')}`,
    );
  const { address, base, content, today } = configuration();
  if (!address)
    throw fault(
      'site.yaml',
      'không đọc được địa chỉ của cổng',
      'ghi “address: https://…” rồi chạy npm run check',
    );
  const called = { name: asked.word('name') };
  const hosted: Hosted = {
    ...called,
    address,
    base,
    www: resolve(asked.word('www') ?? usualWww(called)),
    listen: asked.word('listen'),
    moved: readMoved(content, today),
    inside: asked.has('inside'),
  };
  const wrong = faultsOf(hosted, host);
  if (wrong.length) throw new ProblemsError(wrong);
  const folder = asked.word('out') ?? join('hosting', host.id);
  const files = Object.entries(host.files(hosted)).map(([file, text]) => ({
    path: join(folder, file),
    text,
  }));
  if (!asked.has('force')) {
    const changed = files.filter(({ path, text }) => existsSync(path) && readFileSync(path, 'utf8') !== text);
    if (changed.length)
      throw new ProblemsError(
        changed.map(({ path }) => ({
          file: path,
          message: 'tệp này đã có và khác với tệp sắp ghi',
          hint: 'thêm --force để ghi đè, hoặc chọn --out khác',
        })),
      );
  }
  for (const { path, text } of files) {
    putInto(dirname(path))(basename(path), text);
    line(`Đã ghi ${relative('.', path) || path}`);
  }
  const left = host.leavesOut?.(hosted);
  if (left) line(`\n⚠ ${left}`);
  line(['\nLàm tiếp:', ...host.next(folder, hosted).map((step) => `  ${step}`)].join('\n'));
});

function fault(file: string, message: string, hint: string): ProblemsError {
  return new ProblemsError([{ file, message, hint }]);
}
