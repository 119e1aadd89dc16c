import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importPlan, type ImportedPlan } from '../../../src/importing/import-plan.ts';
import { tidy } from '../../../src/importing/line.ts';
import { FileRefusal } from '../../../src/office/refusal.ts';
import { reviewPage } from '../../../src/importing/report/page.ts';
import { reviewText } from '../../../src/importing/report/terminal.ts';
import { escapeMdx, unescapeMdx } from '../../../src/kinds/plan/mdx-escape.ts';
import { toYaml, type Fields } from '../../../src/importing/write/merge.ts';
import { judgeOutline } from '../../../src/kinds/plan/gate.ts';
import { parseFrontMatter, validate } from '../../../src/content/yaml.ts';
import { plan as planSchema } from '../../../src/kinds/plan/schema.ts';
import { docx, item, level, list, num, p, table } from './make/docx.ts';
import { COMMUNE, DECISION, DEPARTMENT, FRONT, PARTY } from './make/documents.ts';

/** Tries of the longest test in the normal run; all of them with `FUZZ=400`. */
const RUNS = Number(process.env['FUZZ'] ?? 100);
const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };

/** The plan, or null when it was refused; anything else is a fault of the importer. */
async function tryImport(name: string, bytes: Uint8Array): Promise<ImportedPlan | null> {
  try {
    return await importPlan(name, bytes, KNOWN, { edition: 'full' });
  } catch (error) {
    if (error instanceof FileRefusal) return null;
    throw error;
  }
}

/** Whatever was imported must be writable: front matter the schema accepts, a body the content check lets pass. */
function expectSound(plan: ImportedPlan): void {
  const yaml = toYaml(plan.fields as Fields);
  const parsed = parseFrontMatter(
    'index.mdx',
    `---\n${yaml.trimEnd()}\n---\n\n${escapeMdx(plan.body.join('\n\n'))}\n`,
  );
  expect(validate(parsed.yaml, planSchema).problems).toEqual([]);
  expect(judgeOutline('plans/a/index.mdx', parsed.body, 1).problems).toEqual([]);
  expect(unescapeMdx(parsed.body).trim()).toBe(plan.body.join('\n\n').normalize('NFC').trim());
  expect(plan.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  expect(reviewPage(plan.review)).not.toMatch(/<(?:script|img|iframe|a)\b/i);
  expect(reviewText(plan.review)).toContain(plan.id);
}

/** Pieces that plans and attacks are made of. */
const piece = fc.constantFrom(
  'I. ', 'II- ', '1. ', '1.1. ', '2.1- ', 'a) ', '- ', '+ ', '* ', 'Điều 1. ', 'Quý IV/2024', 'Kế hoạch số 14/KH-UBND ngày 22/02/2024 của ', 'UBND xã Cát Vân', '100%',
  'trên 5,12% trở lên', '¹', '¹⁰ ', ' m² ', '{', '}', '<10%', '<script>', '`', '**', '_', '[x](javascript:alert(1))', 'import x from "y"', 'export default', '---', ': ', '"', '“', '”',
  ' # ', '|', '\\', '\t', '    ', '\n', '\n\n', '\f', '\u202E', '\u0301', 'Đ', 'ơ', 'trước ngày 30/11/2023', 'Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHỤ LỤC', 'Trên đây là ',
  'như sau:', 'KẾ HOẠCH', 'Số: /KH-UBND', 'Cát Vân, ngày 05 tháng 3 năm 2019', '..........', '5.000.000đ', '1719/ QĐ-TTg',
); // prettier-ignore
const soup = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 120,
  })
  .map((parts) => parts.join(''));

describe('whatever is thrown at the importer', () => {
  it('text made of plan pieces and code is read or refused, and comes out sound', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        const plan = await tryImport('a.txt', new TextEncoder().encode(text));
        if (plan) expectSound(plan);
      }),
      { numRuns: RUNS },
    );
  });

  it('no letter of a body is lost or changed', async () => {
    const line = fc
      .string({
        unit: fc.constantFrom(...'abcđêơưXYZ{}<>*_`#|\\"“”[]()=;,!?0123456789 '),
        minLength: 1,
        maxLength: 60,
      })
      // A number alone on its line is the page number of a copied PDF; dropping it is told in the report.
      .filter((text) => !/^\s*\d{1,3}\s*$/u.test(text));
    const letters = (text: string): string => tidy(text).replace(/\s/gu, '');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
        const text = `KẾ HOẠCH\nTrồng tre\n_____\nI. NỘI DUNG CÔNG VIỆC\n${lines.join('\n')}\nTrên đây là kế hoạch./.`;
        const plan = await importPlan('a.txt', new TextEncoder().encode(text), KNOWN, { edition: 'full' });
        expect(letters(plan.body.join(' '))).toBe(letters(text.split('_____')[1]!));
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });

  it('bytes of any kind under any name are read or refused', async () => {
    const name = fc.constantFrom(
      'a.txt',
      'a.docx',
      'a.pdf',
      'a.html',
      'a.odt',
      'a.rtf',
      'a.md',
      'a.doc',
      'a',
    );
    const start = fc.constantFrom(
      '',
      'PK\u0003\u0004',
      '%PDF-1.7\n',
      '{\\rtf1 ',
      '<html>',
      '\u00D0\u00CF\u0011\u00E0',
      '\u00FF\u00FE',
    );
    await fc.assert(
      fc.asyncProperty(name, start, fc.uint8Array({ maxLength: 600 }), async (file, magic, tail) => {
        const plan = await tryImport(
          file,
          Uint8Array.from([...[...magic].map((char) => char.charCodeAt(0)), ...tail]),
        );
        if (plan) expectSound(plan);
      }),
      { numRuns: RUNS },
    );
  });

  it('a Word file with bytes changed or cut is read or refused', async () => {
    const numbering = list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.')) + num(1);
    const body =
      table([[['UBND XÃ CÁT VÂN'], ['CỘNG HÒA']]]) +
      p('KẾ HOẠCH') +
      item('NỘI DUNG', 1) +
      item('Trồng tre', 1, 1) +
      p('- ven suối');
    const good = docx({ body, numbering, footnotes: `<w:footnote w:id="2">${p('chú thích')}</w:footnote>` });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.option(fc.nat(good.length)),
        async (changes, cut) => {
          const bytes = good.slice(0, cut ?? good.length);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const plan = await tryImport('a.docx', bytes);
          if (plan) expectSound(plan);
        },
      ),
      { numRuns: Math.ceil((RUNS * 3) / 4) },
    );
  });

  it('a Word file with its XML shuffled is read or refused', async () => {
    const parts = fc.constantFrom(
      p('KẾ HOẠCH'), p('I. NỘI DUNG'), item('x', 1), item('y', 1, 8), item('z', 99), '<w:p/>', '<w:tbl/>', '<w:tbl><w:tr/></w:tbl>', table([[['a'], ['b'], ['c']]]), '<w:sdt><w:sdtContent/></w:sdt>',
      '<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>', '<w:p><w:r><w:fldChar w:fldCharType="end"/><w:t>x</w:t></w:r></w:p>', '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>',
      '<w:p><w:r><w:sym w:font="Symbol" w:char="zz"/></w:r></w:p>', '<w:p><w:r><w:br w:type="page"/></w:r></w:p>', '<w:altChunk/>',
    ); // prettier-ignore
    const numbering = list(1, level(0, 'decimal', '%9.%1)') + level(8, 'chicken', '%1%2%3')) + num(1);
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 25 }), async (body) => {
        const plan = await tryImport('a.docx', docx({ body: body.join(''), numbering }));
        if (plan) expectSound(plan);
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });

  it.each(Object.entries({ COMMUNE, PARTY, DECISION, DEPARTMENT, FRONT }))(
    'the made-up document %s comes out sound',
    async (_, text) => {
      expectSound((await tryImport('a.txt', new TextEncoder().encode(text)))!);
    },
  );
});

describe('texts of extreme shape end in time', () => {
  const long =
    'các cơ quan, đơn vị phối hợp trồng tre ven suối theo Kế hoạch số 14/KH-UBND ngày 22/02/2024 của UBND xã; ';
  it.each([
    [
      'three thousand lines',
      `KẾ HOẠCH\nTrồng tre\n${Array.from({ length: 3000 }, (_, index) => `${index % 40}. ${long}`).join('\n')}`,
    ],
    ['one line of a megabyte', `KẾ HOẠCH\n${long.repeat(9000)}`],
    ['a megabyte of spaces and dots', `KẾ HOẠCH\n${'. '.repeat(250_000)}\n${' '.repeat(500_000)}x`],
    ['a megabyte of digits and slashes', `KẾ HOẠCH\nI. ABC\n${'1/2-'.repeat(250_000)}`],
    ['a megabyte of capitals', `KẾ HOẠCH\nI. ABC\n${'Ban '.repeat(250_000)}`],
    ['quotes that never close', `KẾ HOẠCH\nI. ABC\nKế hoạch số 1/KH-UBND ${'“'.repeat(200_000)}`],
    ['fifty thousand short lines', `KẾ HOẠCH\nI. ABC\n${'- a\n'.repeat(50_000)}`],
    ['superscripts without end', `KẾ HOẠCH\nI. ABC\n¹ x\n${'a¹'.repeat(100_000)}`],
  ])('%s', async (_, text) => {
    const before = process.threadCpuUsage();
    await tryImport('a.txt', new TextEncoder().encode(text));
    // Ten seconds is the bound beyond which the sandbox would end the thread. Time of the processor, not of the clock on the wall:
    // what else the machine has to do says nothing of the importer.
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(10_000);
  });
});
