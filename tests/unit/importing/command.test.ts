import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importPlan } from '../../../src/importing/import-plan.ts';
import { FileRefusal } from '../../../src/office/refusal.ts';
import { Sandbox } from '../../../src/importing/run/sandbox.ts';
import { docx, p } from './make/docx.ts';
import { COMMUNE, PARTY } from './make/documents.ts';
import { tinyPdf } from './make/pdf.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lenh-nhap-'));
  mkdirSync(join(folder, 'content'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, data: string | Uint8Array): string => {
  writeFileSync(join(folder, name), data);
  return join(folder, name);
};

/** Runs `npm run import -- …` as the script itself. */
function run(
  parameters: string[],
  path = process.env['PATH'] ?? '',
): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, PORTAL_CONTENT: join(folder, 'content'), PATH: path };
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      [join(ROOT, 'scripts/import.ts'), ...parameters],
      { env, cwd: folder },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    ),
  );
}

describe('npm run import', () => {
  it('looks where its results are to go before any plan is written', async () => {
    const plan = put('a.txt', COMMUNE);
    for (const [option, where, words] of [
      ['--json', folder, 'đây là một thư mục'],
      ['--json', join(folder, 'khong/co.json'), 'không có thư mục'],
      ['--out', plan, 'đây là một tệp'],
    ] as const) {
      const { code, out, err } = await run([plan, option, where]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`${option} ${where}: ${words}`);
      expect(err).not.toMatch(/^\s+at /m);
    }
    expect(readdirSync(join(folder, 'content'))).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')(
    'refuses in words a folder that takes nothing, and goes on to no end of a device',
    async () => {
      const plan = put('a.txt', COMMUNE);
      symlinkSync('vong', join(folder, 'vong'));
      for (const [parameters, words] of [
        [[plan, '--out', '/proc/ke-hoach'], 'Không đọc hoặc ghi được “/proc” (EPERM). Kiểm tra quyền'],
        [['/dev/zero'], '“/dev/zero” không phải một tệp. Chép văn bản thành một tệp'],
        [[join(folder, 'vong')], '(ELOOP). Đây là liên kết đi vòng tròn'],
        [['https://vi-du.example/a.docx'], 'là địa chỉ trên mạng. Tải tệp về máy'],
        [[put('a.gdoc', '{}')], 'mở ở đó, chọn Tệp → Tải xuống → .docx'],
      ] as const) {
        const { code, out, err } = await run([...parameters]);
        expect(out).toContain(words);
        expect(code).toBe(1);
        expect(err).not.toMatch(/^\s+at /m);
      }
    },
  );

  it('goes on after a refused file, shows progress, ends with a table and a failing exit code', async () => {
    const files = [
      put('a.txt', COMMUNE),
      put('hong.docx', 'không phải Word'),
      put('b.txt', PARTY),
      join(folder, 'thieu.txt'),
    ];
    const { code, out, err } = await run(files);
    expect(code).toBe(1);
    expect(readdirSync(join(folder, 'content/plans')).sort()).toEqual([
      'huyen-uy-an-binh-2021',
      'ubnd-xa-cat-van-2019',
    ]);
    expect(out).toContain('4 tệp:');
    expect(out).toContain('2 bị từ chối');
    expect(out).toMatch(/hong\.docx\s+TỪ CHỐI\s+Tệp có đuôi \.docx nhưng bên trong không phải DOCX/u);
    expect(out).toMatch(/thieu\.txt\s+TỪ CHỐI\s+Không có tệp/u);
    expect(err).toContain('3/4');
  });

  it('writes nothing on a dry run but the JSON it was asked for', async () => {
    const json = join(folder, 'ra.json');
    const { code } = await run([put('a.txt', COMMUNE), '--dry-run', '--json', json]);
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'content/plans'))).toBe(false);
    const plan = JSON.parse(readFileSync(json, 'utf8')) as Record<string, unknown>;
    expect(Object.keys(plan)).toEqual([
      'status', 'warnings', 'metadata', 'outline', 'bullets', 'indicators', 'roadmap', 'responsibilities', 'citations', 'deadlines', 'footnotes', 'coverage',
    ]); // prettier-ignore
    expect(Object.keys(plan['metadata'] as object)).toEqual([
      'docType', 'title', 'number', 'symbol', 'place', 'date', 'year', 'issuer', 'level', 'province', 'district', 'commune', 'signer', 'recipients', 'legalBases',
    ]); // prettier-ignore
  });

  it('says why in the JSON of a refused file, and nothing else', async () => {
    const json = join(folder, 'ra.json');
    await run([put('a.pdf', tinyPdf(['0 0 9 9 re f'])), '--json', json]);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual({
      status: 'rejected',
      reason: 'PDF chỉ có ảnh quét, không có lớp chữ.',
    });
  });

  it('puts plans where it is told, as .mdx when asked', async () => {
    await run([put('a.txt', COMMUNE), '--out', join(folder, 'khac'), '--mdx']);
    expect(existsSync(join(folder, 'khac/ubnd-xa-cat-van-2019/index.mdx'))).toBe(true);
  });

  it('refuses a plan that is there, unless told to renew it', async () => {
    const file = put('a.txt', COMMUNE);
    expect((await run([file])).code).toBe(0);
    const again = await run([file]);
    expect(again.code).toBe(1);
    expect(again.out).toContain('--force');
    expect((await run([file, '--force'])).code).toBe(0);
  });

  it('explains its use when called without files or with an unknown option', async () => {
    expect(await run([])).toMatchObject({ code: 2 });
    expect((await run(['--lạ'])).err).toContain('npm run import');
    expect((await run(['--help'])).code).toBe(0);
  });

  it('names places and bodies as the portal knows them', async () => {
    writeFileSync(
      join(folder, 'content/agencies.yaml'),
      '- {id: ubnd-cat-van, name: UBND xã Cát Vân, kind: state, level: xa, aliases: []}\n',
    );
    writeFileSync(
      join(folder, 'content/places.yaml'),
      'sources: {}\nplaces:\n  - {id: huyen-an-binh, name: An Bình, type: huyện, level: district, parent: null}\n  - {id: xa-cat-van-huyen-an-binh, name: Cát Vân, type: xã, level: commune, parent: huyen-an-binh}\n',
    );
    await run([put('a.txt', COMMUNE)]);
    const text = readFileSync(join(folder, 'content/plans/ubnd-xa-cat-van-2019/index.md'), 'utf8');
    expect(text).toMatch(/^issuer: ubnd-cat-van$/mu);
    expect(text).toMatch(/^place: xa-cat-van-huyen-an-binh$/mu);
  });

  it('stops before the first file when the content of the portal is broken', async () => {
    writeFileSync(join(folder, 'content/agencies.yaml'), '- {id: Sai Mã}\n');
    const { code, err } = await run([put('a.txt', COMMUNE)]);
    expect(code).toBe(2);
    expect(err).toContain('agencies.yaml');
  });
});

describe('recognising pictures', () => {
  const scan = tinyPdf(['0 0 595 842 re f']);
  const tool = (name: string, script: string): void => {
    mkdirSync(join(folder, 'bin'), { recursive: true });
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  };

  it('says what is missing on this machine', async () => {
    tool('tesseract', 'echo eng');
    const { out } = await run([put('a.pdf', scan), '--ocr'], `${join(folder, 'bin')}:/usr/bin:/bin`);
    expect(out).toContain('chưa có tiếng Việt (vie)');
  });

  it('uses Tesseract with Vietnamese and marks every line unsure', async () => {
    // Gaps between columns have to be asked for: without them the head is one muddle.
    tool(
      'tesseract',
      `if [ "$1" = --list-langs ]; then echo vie; else case "$*" in *preserve_interword_spaces=1*) cat "${join(folder, 'chu.txt')}";; esac; fi`,
    );
    tool('pdftoppm', 'for last; do :; done; : > "$last-1.png"');
    put('chu.txt', COMMUNE);
    const { code, out } = await run([put('a.pdf', scan), '--ocr'], `${join(folder, 'bin')}:/usr/bin:/bin`);
    expect(code).toBe(0);
    expect(out).toContain('máy nhận dạng từ ảnh');
    expect(readFileSync(join(folder, 'content/plans/ubnd-xa-cat-van-2019/index.md'), 'utf8')).toContain(
      'Chữ được máy nhận dạng',
    );
  });
});

describe('the bounded thread', () => {
  const job = (name: string, bytes: Uint8Array): Parameters<Sandbox['run']>[0] => ({
    name,
    bytes,
    known: KNOWN,
    options: { edition: 'full' },
  });
  const code = async (promise: Promise<unknown>): Promise<string> => {
    try {
      await promise;
      return 'read';
    } catch (error) {
      return error instanceof FileRefusal ? error.code : String(error);
    }
  };

  it('ends a file that takes too long and reads the next one', async () => {
    const slow = new Sandbox({ milliseconds: 1, heapMegabytes: 448, processMegabytes: 4000 });
    const long = `KẾ HOẠCH\nI. ABC\n${'- a\n'.repeat(50_000)}`;
    expect(await code(slow.run(job('a.txt', strToU8(long))))).toBe('timeout');
    await slow.close();
    const usual = new Sandbox();
    expect(await code(usual.run(job('a.txt', strToU8(COMMUNE))))).toBe('read');
    expect(await code(usual.run(job('b.docx', strToU8('x'))))).toBe('broken');
    expect(await code(usual.run(job('c.txt', strToU8(PARTY))))).toBe('read');
    await usual.close();
  });

  it('ends a file that takes too much memory', async () => {
    const small = new Sandbox({ milliseconds: 120_000, heapMegabytes: 24, processMegabytes: 4000 });
    const huge = docx({ body: p('chữ').repeat(250_000) });
    expect(['memory', 'bomb']).toContain(await code(small.run(job('a.docx', huge))));
    await small.close();
    const tight = new Sandbox({ milliseconds: 120_000, heapMegabytes: 448, processMegabytes: 1 });
    expect(await code(tight.run(job('a.docx', huge)))).toBe('memory');
    await tight.close();
  });
});

describe('the network', () => {
  it('is never asked for anything, whatever a file points at', async () => {
    const asked: unknown[] = [];
    const { fetch } = globalThis;
    const { connect } = net.Socket.prototype;
    globalThis.fetch = (url) => {
      asked.push(url);
      throw new Error('mạng');
    };
    net.Socket.prototype.connect = function (...target: unknown[]) {
      asked.push(target);
      throw new Error('mạng');
    } as typeof connect;
    try {
      const rels =
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" TargetMode="External" Target="http://vi-du.example/a.png" Type="image"/></Relationships>';
      const files: [string, Uint8Array][] = [
        [
          'a.docx',
          docx({
            body: p('KẾ HOẠCH') + p('I. VIỆC'),
            extra: { 'word/_rels/document.xml.rels': strToU8(rels) },
          }),
        ],
        [
          'a.html',
          strToU8(
            '<link rel=stylesheet href="http://vi-du.example/a.css"><img src="http://vi-du.example/a.png"><p>KẾ HOẠCH</p><p>I. VIỆC</p>',
          ),
        ],
        ['a.pdf', tinyPdf(['BT /F1 14 Tf 90 700 Td (Ke hoach trong tre nam 2019) Tj ET'])],
      ];
      for (const [name, bytes] of files) await importPlan(name, bytes, KNOWN, { edition: 'full' });
    } finally {
      globalThis.fetch = fetch;
      net.Socket.prototype.connect = connect;
    }
    expect(asked).toEqual([]);
  });
});
