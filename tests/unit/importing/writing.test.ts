import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importPlan, type ImportedPlan } from '../../../src/importing/import-plan.ts';
import { writePlan, type WriteOptions } from '../../../src/importing/run/write-plan.ts';
import { escapeMdx, unescapeMdx } from '../../../src/kinds/plan/mdx-escape.ts';
import { attachmentName, freeId, issuerSlug, planId } from '../../../src/importing/write/identity.ts';
import { unsureOf } from '../../../src/importing/report/review.ts';
import { mergeFields, toYaml } from '../../../src/importing/write/merge.ts';
import { parseFrontMatter, validate } from '../../../src/content/yaml.ts';
import { judgeOutline } from '../../../src/kinds/plan/gate.ts';
import { plan as planSchema } from '../../../src/kinds/plan/schema.ts';
import type { Known } from '../../../src/importing/write/front-matter.ts';
import { COMMUNE, PARTY } from './make/documents.ts';

const KNOWN: Known = {
  places: [],
  agencies: [],
  campaign: { id: 'nuoc-sach', name: 'Cuộc vận động “Giữ nguồn nước”' },
  today: '2026-11-23',
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const imported = (text: string, name = 'kế hoạch.txt'): Promise<ImportedPlan> =>
  importPlan(name, bytes(text), KNOWN, { edition: 'full' });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhap-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = (more: Partial<WriteOptions> = {}): WriteOptions => ({
  folder,
  extension: 'md',
  force: false,
  written: new Set(),
  ...more,
});
const page = (id: string): string => readFileSync(join(folder, id, 'index.md'), 'utf8');

describe('a written plan', () => {
  it('has front matter that the schema accepts and one paragraph a line with its label', async () => {
    const plan = await imported(COMMUNE);
    const { id } = writePlan(plan, bytes(COMMUNE), options());
    expect(id).toBe('ubnd-xa-cat-van-2019');
    const parsed = parseFrontMatter('index.md', page(id));
    const checked = validate(parsed.yaml, planSchema);
    expect(checked.problems).toEqual([]);
    expect(checked.value).toMatchObject({
      number: '14/KH-UBND',
      date: '2019-03-05',
      level: 'xa',
      edition: 'full',
      status: 'unknown',
    });
    const lines = parsed.body.trim().split('\n\n');
    expect(lines).toContain('I. MỤC ĐÍCH, YÊU CẦU');
    expect(lines).toContain('2. Quý II và III/2019: Dọn lòng suối, trồng tre ven bờ.');
    expect(lines.every((line) => !line.includes('\n'))).toBe(true);
  });

  it('names the agency that the portal knows when a committee of it gives the plan out', async () => {
    const agency = {
      id: 'hu',
      name: 'Huyện ủy An Bình',
      aliases: [],
    } as unknown as Known['agencies'][number];
    const plan = await importPlan(
      'a.txt',
      bytes(PARTY),
      { ...KNOWN, agencies: [agency] },
      { edition: 'full' },
    );
    expect(plan.fields['issuer']).toBe('hu');
    expect(plan.result.metadata.issuer).toBe('Ban Thường vụ Huyện ủy An Bình');
  });

  it('keeps the original beside it under a safe name', async () => {
    const plan = await imported(COMMUNE, '../../Kế hoạch (bản ký)!.TXT');
    const { id } = writePlan(plan, bytes(COMMUNE), options());
    expect(readdirSync(join(folder, id)).sort()).toEqual([
      '.import.html',
      '.import.json',
      'index.md',
      'ke-hoach-ban-ky.txt',
    ]);
    expect(readFileSync(join(folder, id, 'ke-hoach-ban-ky.txt'), 'utf8')).toBe(COMMUNE);
  });

  it('is not written over without being asked', async () => {
    const plan = await imported(COMMUNE);
    writePlan(plan, bytes(COMMUNE), options());
    writeFileSync(join(folder, plan.id, 'index.md'), 'của biên tập');
    expect(() => writePlan(plan, bytes(COMMUNE), options())).toThrow('đã có');
    expect(page(plan.id)).toBe('của biên tập');
  });

  it('takes a number when another plan of the same body and year is there', async () => {
    const first = await imported(COMMUNE);
    const second = await imported(
      COMMUNE.replace('14/KH', '15/KH').replace('Xây dựng tổ tự quản', 'Chấm điểm tổ tự quản'),
    );
    writePlan(first, bytes(COMMUNE), options());
    expect(writePlan(second, bytes('x'), options()).id).toBe('ubnd-xa-cat-van-2019-2');
  });

  it('leaves nothing behind when writing fails', async () => {
    const plan = await imported(COMMUNE);
    const broken = { ...plan, attachment: 'khong/co/thu/muc.txt' };
    expect(() => writePlan(broken, bytes(COMMUNE), options())).toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('renews what the last import wrote and keeps what the editor changed', async () => {
    const plan = await imported(COMMUNE);
    writePlan(plan, bytes(COMMUNE), options());
    const edited = page(plan.id)
      .replace(/^shortTitle: .*$/m, 'shortTitle: Kế hoạch nguồn nước # gọn hơn')
      .replace(/^status: unknown$/m, 'status: ended');
    writeFileSync(join(folder, plan.id, 'index.md'), edited);
    const again = await imported(
      COMMUNE.replace('- Các thôn (t/h);', '- Các thôn, làng (t/h);').replace('Làm thật', 'Làm thật lòng'),
    );
    const { notes } = writePlan(again, bytes('x'), options({ force: true }));
    const text = page(plan.id);
    expect(text).toContain('shortTitle: Kế hoạch nguồn nước # gọn hơn');
    expect(text).toContain('status: ended');
    expect(text).toContain('Các thôn, làng (t/h)');
    expect(text).toContain('Làm thật lòng');
    expect(notes).toContain('Trường “recipients”: đã thay theo bản nhập mới.');
    expect(notes).toContain('Trường “status”: giữ bản của biên tập.');
  });

  it('keeps what the editor corrected in the text and takes the rest from the new copy', async () => {
    const plan = await imported(COMMUNE);
    writePlan(plan, bytes(COMMUNE), options());
    writeFileSync(join(folder, plan.id, 'index.md'), page(plan.id).replace('Giữ sạch', 'Giữ thật sạch'));
    const { notes } = writePlan(
      await imported(COMMUNE.replace('Làm thật', 'Làm khác')),
      bytes('x'),
      options({ force: true }),
    );
    expect(page(plan.id)).toContain('Giữ thật sạch');
    expect(page(plan.id)).toContain('Làm khác');
    expect(notes.join()).toContain('nội dung đã được biên tập sửa');
  });

  it('treats a plan without a record of import as wholly the editor’s', async () => {
    const plan = await imported(COMMUNE);
    writePlan(plan, bytes(COMMUNE), options());
    rmSync(join(folder, plan.id, '.import.json'));
    writeFileSync(join(folder, plan.id, 'index.md'), '---\ntitle: Của tôi\n---\n\nBài của tôi.\n');
    writePlan(plan, bytes(COMMUNE), options({ force: true }));
    expect(page(plan.id)).toContain('title: Của tôi');
    expect(page(plan.id)).toContain('Bài của tôi.');
    expect(page(plan.id)).toContain('number: 14/KH-UBND');
  });

  it('shows code-like text as typed in .mdx, and the check of the content lets it pass', async () => {
    const odd = COMMUNE.replace(
      '- Giữ sạch ba con suối chảy qua xã.',
      '- Nồng độ <10% {ghi chú} *nhấn* 1719/QĐ-TTg*\nimport hàng hóa qua chợ: dòng này mở đầu như mã lệnh.',
    );
    const plan = await imported(odd);
    const { id } = writePlan(plan, bytes(odd), options({ extension: 'mdx' }));
    const parsed = parseFrontMatter('index.mdx', readFileSync(join(folder, id, 'index.mdx'), 'utf8'));
    expect(judgeOutline('plans/a/index.mdx', parsed.body, 1).problems).toEqual([]);
    expect(unescapeMdx(parsed.body).trim().split('\n\n')).toEqual(plan.body);
    expect(existsSync(join(folder, id, 'index.md'))).toBe(false);
  });
});

describe('names', () => {
  it.each([
    ['Ủy ban nhân dân xã Đăk Tơ Lung', 'ubnd-xa-dak-to-lung'],
    ['Ban Thường vụ Liên đoàn Lao động tỉnh Đồng Xuân', 'ldld-tinh-dong-xuan'],
    ['Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Đồng Xuân', 'mttq-tinh-dong-xuan'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam phường 5', 'mttq-phuong-5'],
    ['Huyện ủy An Bình', 'huyen-uy-an-binh'],
  ])('of %s is %s', (issuer, slug) => {
    expect(issuerSlug(issuer)).toBe(slug);
  });

  it('never leave the folder, whatever the file is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, file) => {
        expect(planId(null, null, title)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(attachmentName(file, 'docx')).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]{2,5}$/);
      }),
    );
  });

  it('take the first free number', () => {
    expect(freeId('a', (id) => ['a', 'a-2'].includes(id))).toBe('a-3');
  });
});

describe('YAML and MDX', () => {
  it('bring any text through front matter unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const { yaml } = parseFrontMatter(
          'index.md',
          `---\n${toYaml({ title: title.normalize('NFC') }).trimEnd()}\n---\n`,
        );
        expect((yaml.document.toJS() as { title: string }).title).toBe(title.normalize('NFC'));
      }),
    );
  });

  it.each([
    'a: b',
    '- a',
    '"a',
    "'a",
    '# a',
    '*a',
    '&a',
    '!a',
    '[a',
    '{a',
    '---',
    'yes',
    'null',
    '012',
    '1e3',
    '2024-02-24',
    '@a',
    '`a',
    'a\\b',
    '%a',
    '|',
    '>',
  ])('keep the title %s a text', (title) => {
    const { yaml } = mergeFields(null, '', { title });
    const { yaml: parsed } = parseFrontMatter('index.md', `---\n${yaml.trimEnd()}\n---\n`);
    expect((parsed.document.toJS() as { title: unknown }).title).toBe(title);
  });

  it('escape and unescape any text to itself', () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(unescapeMdx(escapeMdx(text))).toBe(text)));
    expect(unescapeMdx(escapeMdx('import a\nexport b\n\\{ \\\\< *'))).toBe('import a\nexport b\n\\{ \\\\< *');
  });
});

it('tells at once what the portal will refuse of a private person, and does not repeat it in full', async () => {
  const plan = await imported(
    `${COMMUNE.replace('I. MỤC ĐÍCH', 'Chi tiết xin liên hệ ông Nguyễn Văn Ví Dụ, điện thoại 0900 000 001.\nI. MỤC ĐÍCH')}`,
  );
  const told = unsureOf(plan.review).filter(({ finding }) => finding.label === 'Dữ liệu riêng');
  expect(told).toHaveLength(1);
  expect(told[0]!.finding.value).toBe('có thể là số điện thoại của một người: “0900 ••• •••”');
});

it.each([
  ['Kế hoạch.docx', 'docx', 'ke-hoach.docx'],
  ['ke-hoach.PDF', 'pdf', 'ke-hoach.pdf'],
  ['Kế hoạch.html', 'html', 'ke-hoach-html.txt'],
  ['ke-hoach.HTM', 'html', 'ke-hoach-htm.txt'],
  ['ke-hoach.md', 'md', 'ke-hoach-md.txt'],
  ['ke-hoach', 'html', 'ke-hoach-html.txt'],
  ['ke-hoach.bak', 'docx', 'ke-hoach.docx'],
])(
  'the original “%s” is kept beside the plan as what does not run and is no text of the portal',
  (file, format, name) => {
    expect(attachmentName(file, format)).toBe(name);
  },
);
