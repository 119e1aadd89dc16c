import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSite } from '../../../src/packing/new-site.ts';

// An editor who cannot program: a new portal, and the pieces of docs/bien-tap.md copied into it letter by letter.
mkdirSync('.cache/test', { recursive: true });
const room = mkdtempSync(resolve('.cache/test/so-tay-bien-tap-'));
const content = join(room, 'content');
const out = join(room, 'dist');
afterAll(() => rmSync(room, { recursive: true }));

const guide = readFileSync('docs/bien-tap.md', 'utf8');
const pieces = [...guide.matchAll(/^```(?:yaml|text)\n([^]*?)^```/gm)].map(([, text]) => text!);
const piece = (begins: string): string => pieces.find((text) => text.startsWith(begins))!;

const TAKEN_BACK = 'withdrawn: { date: 2026-05-14, reason: Lý do }';
const SECTION = `---
title: Tổ chức đám cưới gọn
summary: Làm đám cưới vui mà không mắc nợ.
quick: [Bàn trước với hai gia đình.]
questions:
  - { group: want, question: Tôi muốn làm đám cưới gọn, answer: Báo với thôn. }
ask:
  - { agency: phong-van-hoa, about: cách đăng ký }
papersNote: Hỏi tại Ủy ban nhân dân xã.
photos:
  - { file: nap-gieng.jpg, alt: Nắp giếng bằng gỗ, credit: Người chụp, noPerson: true }
sources:
  - { key: nguon-1, title: Sổ tay cưới, publisher: Nhóm làm phần mềm, date: null }
reviewed: 2026-11-01
changes: [{ date: 2026-11-01, note: Bản đầu }]
---

`;
const STORY = `---
${TAKEN_BACK}
title: Tiệc trà ở thôn Mẫu
summary: Đám cưới bằng tiệc trà.
kind: group
place: xa-suoi-ben
village: null
people: null
year: null
activities: [tiệc trà]
topics: [tu-luc]
lesson: Gọn mà vui.
sources:
  - { key: nguon-1, title: Sổ tay cưới, publisher: Nhóm làm phần mềm, date: null }
updated: 2026-11-01
---

Đám cưới của thôn làm bằng tiệc trà.
`;

/** A tag as the table of tags shows it, with something inside where it is a pair. */
function written(tag: string): string {
  const [opens = '', closes] = [...tag.matchAll(/`(<[^`]+>)`/g)].map(([, each]) => each!);
  const tagged = opens.replace('ty-le-…', 'ty-le-dam-cuoi-tiec-tra');
  const inside = opens === '<Steps>' ? '1. Báo với thôn.\n2. Mời tiệc trà.' : 'Lời ở bên trong.';
  return closes
    ? `${tagged}\n\n${inside}\n\n${closes}\n\n`
    : opens.startsWith('<Src')
      ? `Một câu. ${tagged}\n\n`
      : `${tagged}\n\n`;
}

beforeAll(async () => {
  const first = newSite({
    generator: '0.1.0',
    name: 'Nếp Cưới Tang',
    campaign: 'Cuộc vận động',
    province: 'Ví Dụ',
    address: 'https://cong.example',
    today: '2026-11-01',
  });
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(room, file)), { recursive: true });
    writeFileSync(join(room, file), text);
  };
  for (const [file, text] of Object.entries(first)) put(file, text);
  const places = readFileSync(join(content, 'places.yaml'), 'utf8').replace(
    '# - { id: xa-vi-du',
    '- { id: xa-vi-du',
  );
  put('content/places.yaml', places + piece('  - { id: xa-suoi'));
  appendFileSync(join(content, 'agencies.yaml'), piece('- { id: phong-van-hoa'));
  for (const name of ['indicators', 'references', 'sources'])
    put(`content/statistics/${name}.yaml`, piece(`# ${name}.yaml`));
  const [, path, table] = /^(\S+):\n([^]*)$/.exec(piece('raw/'))!;
  put(`content/statistics/${path}`, table!);
  const tags = [...guide.matchAll(/^\| (`<.+?) \|/gm)].map(([, tag]) => tag!);
  put('content/handbook/99-to-chuc-dam-cuoi-gon.mdx', SECTION + tags.map(written).join(''));
  const picture = { width: 320, height: 240, channels: 3, background: '#586' } as const;
  await sharp({ create: picture }).jpeg().toFile(join(content, 'handbook/nap-gieng.jpg'));
  put(
    'content/stories/tiec-tra-o-thon-mau/index.mdx',
    STORY.replace('updated:', `${piece('figures:')}updated:`),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--out', out], {
    env: { ...process.env, PORTAL_CONTENT: content, NODE_ENV: '', VITEST: '' },
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
}, 600_000);

const page = (path: string): string => readFileSync(join(out, path, 'index.html'), 'utf8');

test('a new portal takes them all: bodies, places that were merged, the first figures', () => {
  for (const path of ['co-quan/phong-van-hoa', 'dia-ban/xa-suoi', 'dia-ban/xa-suoi-ben'])
    expect(existsSync(join(out, path, 'index.html'))).toBe(true);
  expect(page('so-lieu/ty-le-dam-cuoi-tiec-tra')).toContain('41,7');
});

test('every tag of the table stands on lines of its own; words of another language are told to whoever has them read aloud', () => {
  const section = page('so-tay/to-chuc-dam-cuoi-gon');
  expect(section).toContain('<div lang="bdq"><p>Lời ở bên trong.</p></div>');
  expect(section).toContain('alt="Nắp giếng bằng gỗ"');
  expect(section).toContain('<svg');
});

test('a story that was taken back leaves word at its address, though it was the only one', () => {
  const notice = page('dien-hinh/tiec-tra-o-thon-mau');
  expect(notice).toContain('Lý do');
  expect(notice).not.toContain('href="/dien-hinh/"');
  expect(existsSync(join(out, 'dien-hinh/index.html'))).toBe(false);
});
