import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importPlan } from '../../../src/importing/import-plan.ts';
import { writePlan } from '../../../src/importing/run/write-plan.ts';
import { clauseRecords } from '../../../src/kinds/plan/clause-records.ts';
import { paragraphsOf, parseClauses, walk } from '../../../src/kinds/plan/clauses/clauses.ts';
import { makePlanIndex } from '../../../src/kinds/plan/plan-index.ts';
import { plan as schema, type Plan } from '../../../src/kinds/plan/schema.ts';
import { docx, p, tc, tr, xml } from './make/docx.ts';
import { odt } from './make/generated.ts';
import { ruled, text, textPdf } from './make/text-pdf.ts';

// One table, written five ways. `<<` goes on with the cell to the left, `^^` with the cell above.
const ROWS = [
  ['TT', 'Thôn', 'Hộ dùng nước sạch', '<<', 'Hộ thoát nghèo', '<<'],
  ['^^', '^^', 'Số hộ', 'Tỷ lệ (%)', 'Số hộ', 'Tỷ lệ (%)'],
  ['1', 'Thôn Một', '120', '96,5', '4', '3,2'],
  ['2', 'Thôn Hai', '88', '91', '8', '8,3'],
  ['Tổng cộng', '<<', '208', '94,1', '12', '5,5'],
];
const CAPTION = 'Bảng 1. Chỉ tiêu giao các thôn';
const BEFORE = [
  'KẾ HOẠCH',
  'Nước sạch của xã Ví Dụ năm 2025',
  'I. CHỈ TIÊU',
  '1. Giao cho các thôn:',
  CAPTION,
];
const AFTER = ['2. Mỗi thôn cử một người ghi sổ.'];

interface Spread {
  words: string;
  wide: number;
  high: number;
  /** Covered from above; it is as wide as the cell that covers it. */
  covered: boolean;
}

/** Cells as files list them: what a cell covers to its right is left out, what it covers below is marked. */
const spread = ROWS.map((row, at) =>
  row.flatMap((words, column): Spread[] => {
    if (words === '<<') return [];
    let wide = 1;
    while (row[column + wide] === '<<') wide++;
    let high = 1;
    while (ROWS[at + high]?.[column] === '^^') high++;
    return [{ words, wide, high, covered: words === '^^' }];
  }),
);

const FILES: Record<string, () => Uint8Array> = {
  docx: () =>
    docx({
      body: `${BEFORE.map((line) => p(line)).join('')}<w:tbl>${spread
        .map((row) =>
          tr(
            row
              .map(({ words, wide, high, covered }) =>
                tc(
                  p(covered ? '' : words),
                  `<w:gridSpan w:val="${wide}"/>${covered ? '<w:vMerge/>' : high > 1 ? '<w:vMerge w:val="restart"/>' : ''}`,
                ),
              )
              .join(''),
          ),
        )
        .join('')}</w:tbl>${AFTER.map((line) => p(line)).join('')}`,
    }),
  odt: () => {
    const para = (line: string): string => `<text:p>${xml(line)}</text:p>`;
    const cell = ({ words, wide, high, covered }: Spread): string =>
      covered
        ? '<table:covered-table-cell/>'
        : `<table:table-cell table:number-columns-spanned="${wide}" table:number-rows-spanned="${high}">${para(words)}</table:table-cell>${'<table:covered-table-cell/>'.repeat(wide - 1)}`;
    return odt(
      `${BEFORE.map(para).join('')}<table:table>${spread.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('')}</table:table>${AFTER.map(para).join('')}`,
    );
  },
  html: () => {
    const para = (line: string): string => `<p>${xml(line)}</p>`;
    const cell = ({ words, wide, high }: Spread): string =>
      `<td colspan="${wide}" rowspan="${high}">${xml(words)}</td>`;
    const rows = spread.map((row) => `<tr>${row.filter(({ covered }) => !covered).map(cell).join('')}</tr>`);
    return strToU8(
      `<html><body>${BEFORE.map(para).join('')}<table>${rows.join('')}</table>${AFTER.map(para).join('')}</body></html>`,
    );
  },
  md: () => {
    const lines = ROWS.map((row) => `| ${row.join(' | ')} |`);
    lines.splice(2, 0, `|${' --- |'.repeat(6)}`);
    return strToU8([...BEFORE.flatMap((line) => (line === CAPTION ? [line] : [line, ''])), ...lines, '', ...AFTER].join('\n'));
  },
  pdf: () => {
    const draw = [...BEFORE].map((line, at) => text(60, 800 - at * 20, line)).join('');
    const table = ruled([60, 110, 210, 290, 370, 450, 530], 705, ROWS);
    return textPdf([{ draw: draw + table + text(60, 580, AFTER[0]!) }]);
  },
}; // prettier-ignore

const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };

/** What the portal makes of the text that an import writes. */
async function portalOf(format: string) {
  const { body } = await importPlan(`ke-hoach.${format}`, FILES[format]!(), KNOWN, { edition: 'full' });
  const tree = parseClauses(paragraphsOf(body.join('\n\n')));
  const data = { title: 'Nước sạch năm 2025', shortTitle: 'KH', year: 2025, number: null, date: null, place: 'x' };
  const { targets } = makePlanIndex([{ id: 'a', data: data as unknown as Plan, tree }], []);
  return {
    table: [...walk(tree.clauses)].find(({ clause }) => clause.kind === 'table')?.clause.table!.model,
    targets: targets.map(({ clause, words, printed }) => [clause, words, printed]),
    found: clauseRecords(tree.clauses, [], { url: '/a/', pageTitle: 'KH', kind: 'plan' })
      .filter(({ anchor }) => anchor!.startsWith('bang'))
      .map(({ anchor, title, text: words }) => [anchor, title, words]),
  };
} // prettier-ignore

describe('one table with merged headings, from any kind of file', () => {
  it.each(Object.keys(FILES))('.%s gives the same table, targets and search results', async (format) => {
    const { table, targets, found } = await portalOf(format);
    expect(table?.caption).toBe(CAPTION);
    expect(table?.cells.map(({ text: words, row, column, colSpan, rowSpan, header }) => [words, row, column, colSpan, rowSpan, header])).toEqual([
      ['TT', 0, 0, 1, 2, true], ['Thôn', 0, 1, 1, 2, true], ['Hộ dùng nước sạch', 0, 2, 2, 1, true], ['Hộ thoát nghèo', 0, 4, 2, 1, true],
      ['Số hộ', 1, 2, 1, 1, true], ['Tỷ lệ (%)', 1, 3, 1, 1, true], ['Số hộ', 1, 4, 1, 1, true], ['Tỷ lệ (%)', 1, 5, 1, 1, true],
      ['1', 2, 0, 1, 1, false], ['Thôn Một', 2, 1, 1, 1, false], ['120', 2, 2, 1, 1, false], ['96,5', 2, 3, 1, 1, false], ['4', 2, 4, 1, 1, false], ['3,2', 2, 5, 1, 1, false],
      ['2', 3, 0, 1, 1, false], ['Thôn Hai', 3, 1, 1, 1, false], ['88', 3, 2, 1, 1, false], ['91', 3, 3, 1, 1, false], ['8', 3, 4, 1, 1, false], ['8,3', 3, 5, 1, 1, false],
      ['Tổng cộng', 4, 0, 2, 1, false], ['208', 4, 2, 1, 1, false], ['94,1', 4, 3, 1, 1, false], ['12', 4, 4, 1, 1, false], ['5,5', 4, 5, 1, 1, false],
    ]);
    expect(targets).toHaveLength(12);
    expect(targets.slice(0, 4)).toEqual([
      ['bang-1-d1', 'Thôn Một (Hộ dùng nước sạch / Số hộ)', '120 hộ'],
      ['bang-1-d1', 'Thôn Một (Hộ dùng nước sạch / Tỷ lệ (%))', '96,5%'],
      ['bang-1-d1', 'Thôn Một (Hộ thoát nghèo / Số hộ)', '4 hộ'],
      ['bang-1-d1', 'Thôn Một (Hộ thoát nghèo / Tỷ lệ (%))', '3,2%'],
    ]);
    expect(found).toHaveLength(4);
    expect(found[2]).toEqual([
      'bang-1-d2',
      `KH › I.1 ${CAPTION}`,
      '2; Thôn: Thôn Hai; Hộ dùng nước sạch / Số hộ: 88; Hộ dùng nước sạch / Tỷ lệ (%): 91; Hộ thoát nghèo / Số hộ: 8; Hộ thoát nghèo / Tỷ lệ (%): 8,3',
    ]);
  }); // prettier-ignore
});

describe('a plan with a table that is imported again', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bang-lai-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = async (rows: readonly string[], force: boolean) => {
    const bytes = strToU8(
      [...BEFORE.flatMap((line) => (line === CAPTION ? [line] : [line, ''])), ...rows, '', ...AFTER].join(
        '\n',
      ),
    );
    const plan = await importPlan('ke-hoach.md', bytes, KNOWN, { edition: 'full' });
    return writePlan(plan, bytes, { folder, extension: 'md', force, written: new Set() });
  };
  const HEAD = ['| Thôn | Số hộ |', '| --- | --- |'];
  const ONE = '| Thôn Một bên suối | 120 |';
  const TWO = '| Thôn Hai trên đồi | 88 |';
  const THREE = '| Thôn Ba cạnh rừng | 64 |';
  const NEW = '| Thôn Tư mới lập | 15 |';

  it('keeps the address of every row and what the editor corrected; a row put in between gets a number nothing had', async () => {
    const { id } = await write([...HEAD, ONE, TWO, THREE], false);
    const path = join(folder, id, 'index.md');
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace('Thôn Một bên suối', 'Thôn Một ở bên suối')
        .replace(/^updated:/m, 'remarks: { bang-1-d2: Bản giấy ghi 89. }\nupdated:'),
    );
    await write([...HEAD, ONE, TWO, NEW, THREE], true);
    const [, yaml = '', body = ''] = readFileSync(path, 'utf8').split(/^---$/m);
    const data = schema.parse(parse(yaml));
    const rows = [...walk(parseClauses(paragraphsOf(body), data.clauseIds).clauses)].filter(
      ({ clause }) => clause.kind === 'row',
    );
    expect(rows.map(({ clause }) => [clause.id, clause.text])).toEqual([
      ['bang-1-d1', 'Thôn Một ở bên suối | 120'],
      ['bang-1-d2', 'Thôn Hai trên đồi | 88'],
      ['bang-1-d4', 'Thôn Tư mới lập | 15'],
      ['bang-1-d3', 'Thôn Ba cạnh rừng | 64'],
    ]);
    expect(data.remarks).toEqual({ 'bang-1-d2': 'Bản giấy ghi 89.' });
  });
});
