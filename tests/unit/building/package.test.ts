import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile, packagesNamed } from '../../../src/packing/compile.ts';
import { layCreatePackage } from '../../../src/packing/create-package.ts';
import { layPackage } from '../../../src/packing/package.ts';
import { bytesOf } from './bytes.ts';

// The package as `npm install` lays it down: its own files below `node_modules`, the packages it asks for beside it. Those are taken from
// the project, for tests have no network.
const room = mkdtempSync(join(tmpdir(), 'goi-'));
afterAll(() => rmSync(room, { recursive: true }));
const installed = join(room, 'node_modules', 'nep-moi');

beforeAll(() => {
  mkdirSync(join(room, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (name !== 'nep-moi') symlinkSync(resolve('node_modules', name), join(room, 'node_modules', name));
  layPackage(process.cwd() + '/', installed);
});

function nepMoi(args: string[], env: Record<string, string> = {}): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(installed, 'bin/nep-moi.mjs'), ...args],
    {
      cwd: room,
      encoding: 'utf8',
      env: { ...process.env, PORTAL_CONTENT: '', NODE_ENV: '', VITEST: '', ...env },
    },
  );
  return { code: status, said: stdout + stderr };
}

describe('a source file in the package', () => {
  test('has no types, and names its neighbours as they are called there', () => {
    const code = `import { a } from './a.ts';\nexport const b: number = a;\nnew Worker(new URL('./w.ts', import.meta.url));\nawait import('../c.ts');\n`;
    expect(compile('src/b.ts', code)).toEqual({
      file: 'src/b.js',
      code: `import { a } from './a.js';\nexport const b         = a;\nnew Worker(new URL('./w.js', import.meta.url));\nawait import('../c.js');\n`,
    });
    expect(
      compile('src/Page.astro', `---\nimport { a } from '../a.ts';\nconst b: string = a;\n---`)?.code,
    ).toContain(`from '../a.js';\nconst b: string`);
    expect(compile('src/env.d.ts', 'declare const a: string;')).toBeUndefined();
  });

  test('tells the packages it needs, not what Node has', () => {
    const code = [
      "import a from 'node:fs';",
      "import { b } from '@scope/b/deep';",
      "import 'c';",
      // Written apart: this file is looked through for names of packages itself.
      `const d = await ${'import'}('d/e');`,
      "import f from './f.js';",
      "import g from 'astro:content';",
    ].join('\n');
    expect(packagesNamed(code)).toEqual(['@scope/b', 'c', 'd']);
  });
});

test('no file of the package has types left, and every package that is named is asked for in its exact version', () => {
  const { dependencies, peerDependencies, bin } = JSON.parse(
    readFileSync(join(installed, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  expect(bin).toEqual({ 'nep-moi': 'bin/nep-moi.mjs' });
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.endsWith('.ts'))).toEqual([]);
  const named = new Set(
    files
      .filter((file) => /^(?:src|scripts)\/.*\.js$/.test(file))
      .flatMap((file) => packagesNamed(readFileSync(join(installed, file), 'utf8'))),
  );
  expect([...named].filter((name) => !(name in dependencies!) && !(name in peerDependencies!))).toEqual([]);
  for (const version of Object.values({ ...dependencies, ...peerDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the guides come along, and what they lead to is there', () => {
  const guides = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(?:docs\/)?[\w.-]+\.md$/.test(file),
  );
  expect(guides.length).toBeGreaterThan(8);
  const links = guides.flatMap((file) =>
    [...readFileSync(join(installed, file), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, to]) =>
      join(file, '..', to!),
    ),
  );
  expect(links.filter((file) => !existsSync(join(installed, file)))).toEqual([]);
});

test('a command explains itself, and one that does not exist is told with those that do', () => {
  for (const command of ['build', 'import', 'new', 'serve']) {
    const { code, said } = nepMoi([command, '--help']);
    expect([command, code], said).toEqual([command, 0]);
    expect(said).toMatch(/npm (?:run|start)/);
  }
  const { code, said } = nepMoi(['dung']);
  expect(code).toBe(2);
  expect(said).toContain('Không có lệnh “dung”');
  expect(said).toContain('build, check');
});

test('printing asks for the very version of its package that npm would take beside this one', () => {
  const [link, away] = ['@playwright', '.playwright-away'].map((name) => join(room, 'node_modules', name));
  renameSync(link!, away!);
  try {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    const { code, said } = nepMoi(['pdf']);
    expect(code).toBe(1);
    expect(said).toContain(`npm install --save-dev @playwright/test@${devDependencies['@playwright/test']},`);
  } finally {
    renameSync(away!, link!);
  }
});

test('a package that is gone is named, with what brings it back', () => {
  const [link, away] = ['yaml', '.yaml-away'].map((name) => join(room, 'node_modules', name));
  renameSync(link!, away!);
  try {
    const { code, said } = nepMoi(['check']);
    expect([code, said]).toEqual([
      1,
      '✗ Thiếu gói “yaml”, hoặc một phần của nó.\n    → ở thư mục của cổng, chạy: npm install\n',
    ]);
  } finally {
    renameSync(away!, link!);
  }
});

describe('a new portal', () => {
  const create = join(room, 'create');
  const made = join(room, 'cong');
  const run = (...args: string[]): { code: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(create, 'bin.js'), ...args], {
      cwd: room,
      encoding: 'utf8',
    });
    return { code: status, said: stdout + stderr };
  };
  beforeAll(() => layCreatePackage(process.cwd(), create));

  test('is made by a package of a few kilobytes that needs no other', () => {
    const { code, said } = run('--out', made, '--name', 'Cổng Nước Sạch', '--province', 'Mẫu', '--yes');
    expect(code, said).toBe(0);
    const weight = Object.values(bytesOf(create)).reduce((sum, bytes) => sum + (bytes.length * 3) / 4, 0);
    expect(weight).toBeLessThan(20_000);
    expect(JSON.parse(readFileSync(join(made, 'package.json'), 'utf8'))).toMatchObject({
      name: 'cong-nuoc-sach',
      scripts: { start: 'nep-moi start', build: 'nep-moi build' },
    });
    expect(readFileSync(join(made, 'README.md'), 'utf8')).toContain('npm install\nnpm start');
  });

  test('is laid into no folder that holds something, and answers in words when asked wrongly', () => {
    expect(run('--out', made, '--yes')).toMatchObject({ code: 1 });
    expect(run('--out', made, '--yes').said).toContain('thư mục này không trống');
    expect(run('--nam', 'x').said).toContain('có lựa chọn không đúng');
    expect(run('--out', join(room, 'khac'), '--address', 'vi-du', '--yes').said).toContain(
      'không phải địa chỉ trang',
    );
    expect(run('--help')).toMatchObject({ code: 0 });
    if (process.platform === 'linux')
      expect(run('--out', '/proc/cong', '--yes')).toEqual({
        code: 1,
        said: expect.stringContaining('✗ /proc: không ghi được vào đây (EPERM)\n    → chọn thư mục khác'),
      });
  });

  test('is the same when the repository makes it, and passes every check of content', () => {
    const other = join(room, 'cong-hai');
    const { code, said } = nepMoi([
      'new',
      'site',
      '--out',
      other,
      '--name',
      'Cổng Nước Sạch',
      '--province',
      'Mẫu',
      '--yes',
    ]);
    expect(code, said).toBe(0);
    expect(bytesOf(other)).toEqual(bytesOf(made));
    const checked = nepMoi(['check'], { PORTAL_CONTENT: join(made, 'content') });
    expect(checked.said).toContain('Kiểm tra nội dung: xong');
    expect(checked.said).toContain('chưa có bản dựng nào');
  });
});

test('a portal built by the package is the one that the repository builds, byte for byte', () => {
  cpSync('tests/sites/suoi-trong', join(room, 'content'), { recursive: true });
  const packed = nepMoi(['build']);
  expect(packed.code, packed.said).toBe(0);
  const own = join(room, 'own');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--out', own], {
    encoding: 'utf8',
    env: { ...process.env, PORTAL_CONTENT: join(room, 'content'), NODE_ENV: '', VITEST: '' },
  });
  expect(status, stdout + stderr).toBe(0);
  expect(bytesOf(join(room, 'dist'))).toEqual(bytesOf(own));
  expect(readdirSync(installed).sort()).toEqual(
    readdirSync(installed)
      .filter((name) => !name.startsWith('.'))
      .sort(),
  );
}, 900_000);
