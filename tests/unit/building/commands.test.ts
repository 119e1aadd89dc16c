import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lastBuild } from '../../../src/building/built.ts';
import { qualityOf } from '../../../src/building/build-command.ts';
import { readOptions, usage, type Command } from '../../../src/building/options.ts';
import { checkRoom, checkStandsInPlace } from '../../../src/building/room.ts';
import { troubleInWords } from '../../../src/building/trouble.ts';
import { inTurn } from '../../../src/building/turn.ts';
import { readConfiguration } from '../../../src/config.ts';
import { takeLock } from '../../../src/files/lock.ts';

let room: string;
beforeEach(() => (room = mkdtempSync(join(tmpdir(), 'lenh-'))));
afterEach(() => rmSync(room, { recursive: true }));

describe('where a site is to be put is looked at before any work', () => {
  const PLENTY = (): number => 10 ** 12;
  const into = (output: string, free = PLENTY): void => {
    mkdirSync(join(room, 'content'), { recursive: true });
    const own = readConfiguration(
      { PORTAL_CONTENT: join(room, 'content') },
      new Date('2026-01-15T03:00:00Z'),
    );
    checkRoom({ ...own, cache: join(room, 'cache'), output: join(room, output) }, free);
  };
  const put = (file: string): void => {
    mkdirSync(join(room, file, '..'), { recursive: true });
    writeFileSync(join(room, file), 'x');
  };

  test('a new folder, an empty one, and one with a site made before will do', () => {
    into('dist');
    mkdirSync(join(room, 'trong'));
    into('trong');
    for (const file of ['cu/index.html', 'cu/404.html', 'cu/manifest.webmanifest']) put(file);
    into('cu');
  });

  test('a folder with something else in it is not cleared away', () => {
    put('anh-cua-toi/mot.jpg');
    expect(() => into('anh-cua-toi')).toThrow('đang có tệp khác');
    expect(existsSync(join(room, 'anh-cua-toi/mot.jpg'))).toBe(true);
  });

  test('neither is a site that somebody made by hand', () => {
    for (const file of ['trang-xa/index.html', 'trang-xa/404.html', 'trang-xa/anh/hop-dan.jpg']) put(file);
    expect(() => into('trang-xa')).toThrow('đang có tệp khác');
  });

  test('a link does not hide where a folder lies', () => {
    into('dist');
    symlinkSync(join(room, 'content'), join(room, 'loi-tat'));
    expect(() => into('loi-tat/dist/moi')).toThrow('nằm trong thư mục nội dung');
    expect(() => into('loi-tat')).toThrow('chứa nội dung hoặc chương trình');
  });

  test('a command stands where the packages are, on the branch of the disk that the program is on', () => {
    const program = process.cwd();
    checkStandsInPlace(program);
    checkStandsInPlace(program, join(program, 'content'));
    expect(() => checkStandsInPlace(program, room)).toThrow('vào thư mục của cổng');
    mkdirSync(join(room, 'node_modules/astro'), { recursive: true });
    expect(() => checkStandsInPlace('/mot-noi-khac/nep-moi/', room)).toThrow('vào thư mục của cổng');
  });

  test('neither is one that holds the content, or lies in it', () => {
    expect(() => into('.')).toThrow('chứa nội dung hoặc chương trình');
    expect(() => into('content')).toThrow('chứa nội dung hoặc chương trình');
    expect(() => into('content/dist')).toThrow('nằm trong thư mục nội dung');
  });

  test('a file stands in the way', () => {
    put('dist');
    expect(() => into('dist')).toThrow('đây là một tệp');
    expect(() => into('dist/cong')).toThrow('có một tệp ở chỗ phải là thư mục');
  });

  test('a disk that is nearly full is told in megabytes, and leaves nothing of the try', () => {
    expect(() => into('dist', () => 5 * 1_048_576)).toThrow('còn 5 MB, cần ít nhất 64 MB');
    expect(readdirSync(room).sort()).toEqual(['cache', 'content']);
  });

  const NOBODY = 65_534;
  test.skipIf(process.getuid?.() !== 0)('a folder where this user may not write is told by its name', () => {
    // Root may write everywhere: another user tries.
    const script = `
      process.setgid(${NOBODY}); process.setuid(${NOBODY});
      const { checkRoom } = await import('./src/building/room.ts');
      const { readConfiguration } = await import('./src/config.ts');
      try { checkRoom({ ...readConfiguration({}, new Date(0)), cache: '/nobodys', output: '/nobodys/dist' }); }
      catch (error) { console.log(error.message); }`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(stdout).toContain('/nobodys: không có quyền đọc hoặc ghi ở đây');
  });
});

test('a new text is laid down in the folder of a portal only', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/new.ts', 'story', 'Bài mới'], {
    cwd: new URL('../../../', import.meta.url).pathname,
    env: { ...process.env, PORTAL_CONTENT: room },
    encoding: 'utf8',
  });
  expect([status, readdirSync(room)]).toEqual([1, []]);
  expect(stderr).toContain('không có tệp site.yaml');
});

describe('a command that npm starts', () => {
  /** `scripts/run.mjs` with one script beside it, as in a folder where nothing is installed. */
  const npmRun = (script: string, ...args: string[]) => {
    cpSync('scripts/run.mjs', join(room, 'scripts/run.mjs'));
    writeFileSync(join(room, 'scripts/thu.ts'), script);
    return spawnSync(process.execPath, [join(room, 'scripts/run.mjs'), 'thu', ...args], { encoding: 'utf8' });
  };

  test('says which package is missing, and nothing of where in the program it was asked for', () => {
    const { status, stderr } = npmRun("import 'khong-co-goi-nay';");
    expect([status, stderr]).toEqual([
      1,
      '✗ Thiếu gói “khong-co-goi-nay”, hoặc một phần của nó.\n    → ở thư mục của bộ dựng, chạy: npm ci\n',
    ]);
  });

  test('does not call a fault of the program a missing package', () => {
    expect(npmRun("import './khong-co-tep-nay.ts';").stderr).toContain('ERR_MODULE_NOT_FOUND');
    expect(npmRun("throw new Error('hỏng');").stderr).toContain('Error: hỏng');
  });

  test('finds its words where it would find them without', () => {
    expect(npmRun('console.log(JSON.stringify(process.argv.slice(1)));', '--out', 'a b').stdout).toBe(
      `${JSON.stringify([join(room, 'scripts/thu.ts'), '--out', 'a b'])}\n`,
    );
  });
});

describe('whoever reads what a command says', () => {
  const saying = (then: string): string => `
    const { runCommand } = await import('./src/building/command.ts');
    const { setImmediate: turn } = await import('node:timers/promises');
    await runCommand({ name: 'x', does: 'x', options: {} }, async (_, { line }) => {
      for (let i = 0; i < 3; i++) { line('một dòng'); await turn(); }
      ${then}
    });`;
  const inShell = (code: string, end: string) =>
    spawnSync('bash', ['-c', `set -o pipefail; "$NODE" --input-type=module -e "$CODE" ${end}`], {
      env: { ...process.env, NODE: process.execPath, CODE: code },
      encoding: 'utf8',
    });

  test.skipIf(process.platform === 'win32')('may go away: the work is done to its end', () => {
    const done = join(room, 'xong');
    const code = saying(`(await import('node:fs')).writeFileSync(${JSON.stringify(done)}, '');`);
    const { status, stderr } = inShell(code, '| true');
    expect([status, stderr, existsSync(done)]).toEqual([0, '', true]);
  });

  test.skipIf(process.platform !== 'linux')(
    'and a disk that is full is told, for then nobody knows what was said',
    () => {
      const { status, stderr } = inShell(saying(''), '> /dev/full');
      expect([status, stderr]).toEqual([1, expect.stringContaining('Không ghi được hết lời của lệnh')]);
      expect(stderr.match(/đĩa đã đầy/g)).toHaveLength(1);
    },
  );
});

test('faults of the machine are told in words, also from inside other faults', () => {
  const fault = (code: string): Error => Object.assign(new Error(code), { code, path: '/www/dist' });
  expect(troubleInWords(fault('ENOSPC'))?.message).toContain('/www/dist: đĩa đã đầy');
  expect(troubleInWords(new Error('x', { cause: fault('EROFS') }))?.message).toContain('chỉ cho đọc');
  expect(troubleInWords(new AggregateError([fault('EMFILE')]))?.message).toContain('quá nhiều tệp');
  expect(
    troubleInWords(new Error('Could not write: No space left on device (os error 28)'))?.message,
  ).toContain('đĩa đã đầy');
  expect(troubleInWords(fault('ENOTEMPTY'))?.message).toContain('/www/dist: thư mục này không trống');
  const listening = { syscall: 'listen', port: 80 };
  expect(troubleInWords(Object.assign(new Error('x'), listening, { code: 'EADDRINUSE' }))?.message).toContain(
    'cổng mạng 80: đang có chương trình khác dùng',
  );
  expect(troubleInWords(Object.assign(new Error('x'), listening, { code: 'EACCES' }))?.message).toContain(
    'cổng mạng 80: máy không cho người dùng này mở',
  );
  const lacking = (what: string): Error => new Error(`Cannot find ${what} imported from /a/b.ts`);
  expect(troubleInWords(lacking("package '@astrojs/rss'"))?.message).toContain('@astrojs/rss: thiếu gói này');
  expect(troubleInWords(lacking("module '/a/c.ts'"))).toBeUndefined();
  expect(troubleInWords(fault('ENOENT'))).toBeUndefined();
  expect(troubleInWords(new Error('lỗi khác'))).toBeUndefined();
});

describe('two commands on one folder', () => {
  const writes = (): { cache: string; output: string } => ({ cache: room, output: join(room, 'dist') });

  test('take turns: the second waits, says once for whom, and starts when the first is done', async () => {
    const order: string[] = [];
    const said: string[] = [];
    let finish = (): void => undefined;
    let begun = (): void => undefined;
    const running = new Promise<void>((resolve) => (begun = resolve));
    const first = inTurn({ writes: writes(), task: 'dựng cổng', say: () => undefined }, async () => {
      begun();
      await new Promise<void>((resolve) => (finish = resolve));
      order.push('first');
    });
    await running;
    const say = (line: string): void => {
      said.push(line);
      finish();
    };
    const second = inTurn({ writes: writes(), task: 'npm run pdf', say }, () => order.push('second'));
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      /^Đang chờ: lệnh “dựng cổng” \(tiến trình \d+ trên máy .+, chạy đã \d+ giây\) đang dùng /u,
    );
    expect(readdirSync(room)).toEqual([]);
  });

  test('the second gives up in the end, names the first and the file that says so', async () => {
    takeLock(join(room, '.dist.lock'), 'dựng cổng', 0);
    let clock = 0;
    const turn = { writes: writes(), task: 'dựng cổng', say: () => undefined, patience: 1_000 };
    await expect(inTurn({ ...turn, now: () => (clock += 600_000) }, () => undefined)).rejects.toThrow(
      /đã chờ lâu .* chạy đã \d+ phút\) đang dùng[\s\S]*xóa tệp .*\.dist\.lock/u,
    );
  });

  test('a fault in the first frees the folder for the second', async () => {
    const turn = { writes: writes(), task: 'dựng cổng', say: () => undefined };
    await expect(inTurn(turn, () => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');
    expect(await inTurn(turn, () => 'xong')).toBe('xong');
  });
});

test('a command that needs the site puts back what a killed build took away, and says so', async () => {
  mkdirSync(join(room, '.dist.old'));
  writeFileSync(join(room, '.dist.old/index.html'), 'cũ');
  const said: string[] = [];
  const site = { output: join(room, 'dist'), cache: room, say: (line: string) => void said.push(line) };
  expect(await lastBuild(site)).toBe(site.output);
  expect(said.join()).toContain('đã đặt lại bản cũ');
  await lastBuild(site);
  expect(said).toHaveLength(1);
  rmSync(site.output, { recursive: true });
  await expect(lastBuild(site)).rejects.toThrow('chưa có bản dựng nào');
});

test('a site built for one folder of a server is not shown as one for another', async () => {
  const output = join(room, 'cvd');
  mkdirSync(output);
  writeFileSync(join(output, 'index.html'), 'x');
  const site = { output, cache: room, say: () => undefined };
  expect(await lastBuild({ ...site, base: '/' })).toBe(output);
  writeFileSync(join(output, 'manifest.webmanifest'), '{"start_url":"/cvd/"}');
  expect(await lastBuild({ ...site, base: '/cvd/' })).toBe(output);
  await expect(lastBuild({ ...site, base: '/' })).rejects.toThrow('đặt PORTAL_BASE=/cvd/ như lúc dựng');
  expect(await lastBuild(site)).toBe(output);
});

describe('options of a command', () => {
  const COMMAND: Command<'out' | 'strict'> = {
    name: 'npm run thu',
    does: 'Thử',
    options: {
      out: { takes: 'word', word: 'THƯ_MỤC', says: 'nơi đặt' },
      strict: { takes: 'yes', says: 'chặt chẽ' },
    },
    words: ['LOẠI', 'TÊN?'],
  };
  const read = (...args: string[]) => readOptions(COMMAND, args);

  test('are read in any order and spelling', () => {
    for (const args of [
      ['a', '--out', 'x', '--strict'],
      ['--strict', '--out=x', 'a'],
    ]) {
      const asked = read(...args);
      expect([asked.word('out'), asked.has('strict'), asked.words, asked.help]).toEqual([
        'x',
        true,
        ['a'],
        false,
      ]);
    }
  });

  test.each([
    [['a', '--ou', 'x'], 'không có lựa chọn “--ou”'],
    [['a', '--ou', 'x'], 'có phải ý bạn là --out?'],
    [['a', '--str'], 'có phải ý bạn là --strict?'],
    [['a', '--stict'], 'có phải ý bạn là --strict?'],
    [['a', '--o-ut', 'x'], 'có phải ý bạn là --out?'],
    [['a', '--out'], 'sau “--out” cần một THƯ_MỤC'],
    [['a', '--strict=1'], 'lựa chọn “--strict” không kèm giá trị'],
    [['a', '--strict', '--strict'], 'viết hai lần'],
    [['a', 'b', 'c'], 'không hiểu “c”'],
    [[], 'còn thiếu LOẠI'],
  ])('%j is told in words, with what there is', (args, words) => {
    expect(() => read(...args)).toThrow(words);
    expect(() => read(...args)).toThrow('--out, --strict, --help');
  });

  test('a last word with “…” is as many as there are, and one at least but for “…?”', () => {
    const many = (...args: string[]) => readOptions({ ...COMMAND, words: ['TỆP…'] }, args);
    expect(many('a', '--strict', 'b', 'c').words).toEqual(['a', 'b', 'c']);
    expect(() => many('--strict')).toThrow('còn thiếu TỆP…');
    const any = (...args: string[]) => readOptions({ ...COMMAND, words: ['TỆP…?'] }, args);
    expect([any().words, any('a', 'b').words]).toEqual([[], ['a', 'b']]);
  });

  test('--help needs nothing else, and shows every option', () => {
    expect(read('--help').help).toBe(true);
    expect(read('-h').help).toBe(true);
    const text = usage(COMMAND);
    expect(text).toContain('npm run thu -- LOẠI [TÊN]');
    expect(text).toMatch(/--out THƯ_MỤC +nơi đặt\n +--strict +chặt chẽ\n +--help/u);
  });
});

test('a quality asks for compressed copies by itself, and has to be one', () => {
  const asked = (...args: string[]) =>
    qualityOf(
      readOptions(
        {
          name: 'npm run thu',
          does: 'Thử',
          options: {
            compress: { takes: 'yes', says: 'nén' },
            quality: { takes: 'word', word: 'SỐ', says: 'mức' },
          },
        },
        args,
      ),
    );
  expect(asked()).toBeUndefined();
  expect(asked('--compress')).toBe(9);
  expect(asked('--quality', '11')).toBe(11);
  expect(() => asked('--quality', '13')).toThrow('không phải mức nén');
});
