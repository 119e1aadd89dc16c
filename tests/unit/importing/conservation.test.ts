import { describe, expect, it } from 'vitest';
import { coverageOf, FRAME } from '../../../src/importing/conservation/coverage.ts';
import { planOf } from '../../../src/importing/import-plan.ts';
import type { SourceText } from '../../../src/importing/line.ts';
import { readSource } from '../../../src/importing/readers/read.ts';
import { docx, p, run, table } from './make/docx.ts';

const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
const box = (text: string): string => `<w:p>${run('Xem hộp bên')}<w:r><w:pict><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`; // prettier-ignore

/** A small plan with everything that a reader could lose: runs, a table, a box, a note. */
const plan = (): Promise<SourceText> =>
  readSource(
    'a.docx',
    docx({
      body:
        table([[['UBND XÃ CÁT VÂN', 'Số: 14/KH-UBND'], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Cát Vân, ngày 05 tháng 3 năm 2019']]]) +
        p('KẾ HOẠCH') + p('Trồng tre ven suối') + p('I. CHỈ TIÊU') +
        `<w:p>${run('1. Trồng mới ')}${run('2.000 cây tre')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}</w:p>` +
        box('Ươm giống ở thôn Một') +
        table([[['Thôn'], ['Số cây']], [['Một'], ['1.250']], [['Hai'], ['750']]]) +
        p('II. TỔ CHỨC THỰC HIỆN') + p('1. Các thôn chuẩn bị cây giống.'),
      footnotes: `<w:footnote w:id="2">${p('Theo kiểm kê cuối năm 2018')}</w:footnote>`,
    }),
  ); // prettier-ignore

/** Coverage after lines of the reader were changed or taken away. */
const after = (source: SourceText, change: (text: string) => string | null): ReturnType<typeof coverageOf> =>
  planOf(
    'a.docx',
    {
      ...source,
      lines: source.lines.flatMap((line) => {
        const text = change(line.text);
        return text === null ? [] : [{ ...line, text }];
      }),
    },
    KNOWN,
    { edition: 'full' },
  ).coverage;

describe('every letter of a source is accounted for', () => {
  it('a plan read whole has all its letters in the text or the report', async () => {
    const coverage = after(await plan(), (text) => text);
    expect(coverage.share).toBe(1);
    expect(coverage.missing).toEqual([]);
    expect(coverage.dropped.map(({ reason }) => reason)).toEqual([FRAME]);
    expect(coverage.dropped[0]!.text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it.each([
    ['run', '2.000 cây tre', '2 000 cây tre'],
    ['cell', '1.250', '1 250'],
    ['box', 'Ươm giống ở thôn Một', 'ươm giống ở thôn'],
    ['note', 'Theo kiểm kê cuối năm 2018', 'theo kiểm kê cuối năm 2018'],
  ])('a %s that a reader loses is shown as missing', async (_, words, shown) => {
    const coverage = after(await plan(), (text) => (text === words ? null : text.replace(words, '').trim() || null));
    expect(coverage.share).toBeLessThan(0.995);
    expect(coverage.missing.map(({ text }) => text).join(' ')).toContain(shown);
  }); // prettier-ignore

  it('one lost sign of comparison is seen', async () => {
    const source = await readSource('a.txt', new TextEncoder().encode('KẾ HOẠCH\nTrồng tre\nI. CHỈ TIÊU\n1. Đạt ≥ 95% hộ.\n2. Đạt 80% thôn.')); // prettier-ignore
    expect(after(source, (text) => text.replace('≥ ', '')).missing).toEqual([{ text: '≥', line: null }]);
  });

  it('a number of a list does not stand in for a lost figure', async () => {
    const source = await plan();
    const lines = source.lines.map((line) =>
      line.text.startsWith('1. Các thôn') ? { ...line, numbering: { label: '1.', level: 0 } } : line,
    );
    const numbered = { ...source, lines, raw: source.raw!.replace('1. Các thôn', 'Các thôn 1') };
    expect(after(numbered, (text) => text).missing).toEqual([
      { text: '1', line: expect.any(Number) as number },
    ]);
  });

  it('a loss is a warning in the plan, with the words', async () => {
    const source = await plan();
    const lines = source.lines.filter(({ text }) => !text.includes('Ươm giống'));
    const { result } = planOf('a.docx', { ...source, lines }, KNOWN, { edition: 'full' });
    expect(result.warnings[0]).toMatchObject({
      code: 'coverage',
      message: expect.stringContaining('“ươm giống ở thôn một”') as string,
    });
  });

  it('words cut by runs, joined over line ends or set in capitals are no loss', () => {
    const source: SourceText = {
      format: 'txt',
      encoding: 'UTF-8',
      warnings: [],
      raw: 'TRỒNG T RE ven\nsu ối 2214/QĐ-\nTTg',
      lines: [{ text: 'x', line: 1, whole: true }],
    };
    const coverage = coverageOf({ source, body: ['Trồng tre ven suối 2214/QĐ-TTg', 'x'], bodyLines: new Set([1]) });
    expect(coverage.missing).toEqual([]);
  }); // prettier-ignore
});

describe('a plan that lost its line ends', () => {
  const text =
    'ỦY BAN NHÂN DÂN XÃ MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 31/KH-UBND Mẫu, ngày 02 tháng 4 năm 2024 KẾ HOẠCH Xóa nhà tạm năm 2024 UBND xã Mẫu xây dựng kế hoạch như sau: I. MỤC TIÊU 1. Mục tiêu chung: Không còn nhà dột. 2. Mục tiêu cụ thể - 100% hộ nghèo có nhà chắc chắn. II. TỔ CHỨC THỰC HIỆN 1. Công chức Địa chính: khảo sát. 2. Các thôn: huy động ngày công.';
  const cutAgain = text.replace(/.{50,64}(?= )\s/gu, (line) => `${line.trim()}\n`);

  it.each([
    ['on one line', text],
    ['cut again at some width', cutAgain],
  ])('is wholly accounted for %s', async (_, source) => {
    const read = await readSource('a.txt', new TextEncoder().encode(source));
    const { coverage, result } = planOf('a.txt', read, KNOWN, { edition: 'full' });
    expect(coverage.missing).toEqual([]);
    expect(result.metadata).toMatchObject({ number: '31/KH-UBND', title: 'Xóa nhà tạm năm 2024' });
    expect(result.outline.map(({ path }) => path)).toEqual(['I', 'I.1', 'I.2', 'II', 'II.1', 'II.2']);
  });

  it('misses a word that the reader left out', async () => {
    const read = await readSource('a.txt', new TextEncoder().encode(cutAgain));
    const lines = read.lines.map((line) => ({ ...line, text: line.text.replace('chắc chắn', '') }));
    const { coverage } = planOf('a.txt', { ...read, raw: cutAgain, lines }, KNOWN, { edition: 'full' });
    expect(coverage.missing.map(({ text: words }) => words).join(' ')).toContain('chắc chắn');
  });
});

it('keeps a table that was typed as the portal writes it: its caption above it, and no sign of a merged cell counted as a word', async () => {
  const typed = `KẾ HOẠCH
Trồng tre ven suối

I. CHỈ TIÊU

Số cây giao cho các thôn
| TT | Thôn | Số cây | << |
| ^^ | ^^ | Năm nay | Năm sau |
| --- | --- | --- | --- |
| 1 | Thôn Một | 40 | 32 |

II. TỔ CHỨC THỰC HIỆN
1. Các thôn chuẩn bị cây giống.
`;
  const { coverage, body } = planOf('a.txt', await readSource('a.txt', Buffer.from(typed)), KNOWN, {
    edition: 'full',
  });
  expect([coverage.share, coverage.missing]).toEqual([1, []]);
  expect(body[1]).toMatch(/^Số cây giao cho các thôn\n\| TT \| Thôn \| Số cây \| << \|\n/);
});
