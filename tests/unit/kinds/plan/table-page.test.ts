import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { clauseRecords } from '../../../../src/kinds/plan/clause-records.ts';
import { paragraphsOf, parseClauses, walk } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { makePlanIndex } from '../../../../src/kinds/plan/plan-index.ts';
import { renderClauses } from '../../../../src/kinds/plan/render.ts';
import type { Plan } from '../../../../src/kinds/plan/schema.ts';
import { clauseAloud } from '../../../../src/kinds/plan/tables/table-aloud.ts';

const MERGED = `I. CHỈ TIÊU

1. Giao cho các thôn:
Bảng 1. Chỉ tiêu năm 2025
| TT | Thôn | Hộ dùng nước sạch | << | Hộ thoát nghèo | << | Ghi chú |
| ^^ | ^^ | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%) | ^^ |
| (1) | (2) | (3) | (4) | (5) | (6) | (7) |
| --- | --- | --- | --- | --- | --- | --- |
| Vùng thấp | << | << | << | << | << | << |
| 1 | Thôn Một | 120 | 96,5 | 4 | 3,2 | làm \\ chung |
| 2 | Thôn Hai | 88 | 91 | 8 | 8,3 | ^^ |
| Tổng cộng | << | 208 | 94,1 | 12 | 5,5 | |

2. Việc sau bảng.`;

const TASKS = `I. PHÂN CÔNG

| STT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành |
| --- | --- | --- | --- | --- |
| 1 | Khảo sát nguồn nước | Trạm Y tế | Hội Phụ nữ xã, Đoàn Thanh niên | Trước ngày 30/4/2025 |
| 2 | Tập huấn | Hội Phụ nữ xã | ^^ | Quý II |
| 3 | Rửa bể lọc | ^^ | | Hằng quý |`;

const treeOf = (body: string) => parseClauses(paragraphsOf(body));
const indexOf = (body: string) =>
  makePlanIndex(
    [
      {
        id: 'a',
        data: { title: 'Nước sạch năm 2025', shortTitle: 'KH 2025', year: 2025, number: null, date: null, place: 'xa' } as unknown as Plan,
        tree: treeOf(body),
      },
    ],
    [],
  ); // prettier-ignore

describe('a table of a plan on its page', () => {
  const tree = treeOf(MERGED);
  const { document } = parseHTML(
    `<main>${renderClauses(tree, {
      citedAs: 'Kế hoạch mẫu',
      remarks: { 'bang-1-d3': 'Bản nguồn ghi 91, cộng lại là 90.' },
      aliases: { 'm9-p1': 'bang-1-d2' },
      footnotes: new Set(),
      documentHref: () => undefined,
    })}</main>`,
  );
  const table = document.querySelector('#bang-1 table')!;
  const cells = (selector: string) => [...table.querySelectorAll(selector)].map((cell) => cell.textContent);

  it('is an HTML table in the clause it follows, with its caption', () => {
    expect(document.querySelector('#m1-k1 > #bang-1 table')).not.toBeNull();
    table.querySelectorAll('caption .ui').forEach((each) => each.remove());
    expect(table.querySelector('caption')!.textContent!.trim()).toBe('Bảng 1. Chỉ tiêu năm 2025');
  });

  it('says of each heading what it heads', () => {
    expect(cells('thead th[scope="colgroup"]')).toEqual(['Hộ dùng nước sạch', 'Hộ thoát nghèo']);
    expect(cells('thead th[scope="col"]')).toEqual(['TT', 'Thôn', 'Ghi chú', 'Số hộ', 'Tỷ lệ (%)', 'Số hộ', 'Tỷ lệ (%)']);
    expect([...table.querySelectorAll('colgroup')].map((group) => group.getAttribute('span'))).toEqual(['1', '1', '2', '2', '1']);
    expect(cells('tbody th[scope="row"]')).toEqual(['Thôn Một', 'Thôn Hai', 'Tổng cộng']);
    expect(cells('tbody th[scope="rowgroup"]')).toEqual(['Vùng thấp']);
  }); // prettier-ignore

  it('keeps merged cells, lines of a cell and the row that counts the columns', () => {
    const note = table.querySelector('#bang-1-d2 td:last-child')!;
    expect([note.getAttribute('rowspan'), note.innerHTML]).toEqual(['2', 'làm<br>\nchung']);
    expect(table.querySelector('#bang-1-d4 th')!.getAttribute('colspan')).toBe('2');
    expect(cells('thead .counts td')).toEqual(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)']);
  });

  it('tells each value its headings, and a row what it shares with the row above, for the form of cards', () => {
    const label = (selector: string) => table.querySelector(selector)!.getAttribute('data-h');
    expect(label('#bang-1-d2 td:nth-child(4)')).toBe('Hộ dùng nước sạch / Tỷ lệ (%)');
    expect(label('#bang-1-d2 td:nth-child(5)')).toBe('Hộ thoát nghèo / Số hộ');
    expect(table.querySelector('#bang-1-d3')!.getAttribute('data-above')).toBe('Ghi chú: làm chung');
  });

  it('has an address for every row, and answers to an old one', () => {
    expect([...table.querySelectorAll('tbody tr')].map(({ id }) => id)).toEqual(['bang-1-d1', 'bang-1-d2', 'bang-1-d3', 'bang-1-d4']);
    expect(table.querySelector('#bang-1-d2 #m9-p1')).not.toBeNull();
  }); // prettier-ignore

  it('shows a remark about a row, with its name', () => {
    expect(document.querySelector('#bang-1 > .remark')!.textContent).toBe(
      'Lưu ý bản nguồn, dòng 3 (Thôn Hai): Bản nguồn ghi 91, cộng lại là 90.',
    );
  });

  it('has no style of its own in its tags', () => {
    expect(document.querySelector('#bang-1 [style]')).toBeNull();
  });

  it('leaves the numbers of the clauses after it as they are without it', () => {
    expect([...walk(tree.clauses)].map(({ clause }) => clause.id).filter((id) => !id.startsWith('bang'))).toEqual(['m1', 'm1-k1', 'm1-k2']);
  }); // prettier-ignore
});

describe('a table read without its page', () => {
  it('is found by row with the headings of each value', () => {
    const records = clauseRecords(treeOf(MERGED).clauses, [], { url: '/a/', pageTitle: 'KH 2025', kind: 'plan' });
    const row = records.find(({ anchor }) => anchor === 'bang-1-d2')!;
    expect(row.title).toBe('KH 2025 › I.1 Bảng 1. Chỉ tiêu năm 2025');
    expect(row.text).toBe(
      '1; Thôn: Thôn Một; Hộ dùng nước sạch / Số hộ: 120; Hộ dùng nước sạch / Tỷ lệ (%): 96,5; Hộ thoát nghèo / Số hộ: 4; Hộ thoát nghèo / Tỷ lệ (%): 3,2; Ghi chú: làm chung',
    );
  }); // prettier-ignore

  it('is said row by row, each value behind its headings, what heads several once', () => {
    const rows = [...walk(treeOf(MERGED).clauses)].filter(({ clause }) => clause.kind === 'row');
    expect(rows.map(({ clause }) => clauseAloud(clause)).slice(0, 2)).toEqual([
      'Vùng thấp',
      'Thôn Một: hộ dùng nước sạch, số hộ là 120; tỷ lệ là 96,5%; hộ thoát nghèo, số hộ là 4; tỷ lệ là 3,2%; ghi chú là làm chung.',
    ]);
  });

  it('gives each target under its own heading, with the unit of its column', () => {
    const { targets } = indexOf(MERGED);
    expect(targets.map(({ clause, words, printed }) => `${clause} ${words}: ${printed}`).slice(0, 4)).toEqual(
      [
        'bang-1-d2 Thôn Một (Hộ dùng nước sạch / Số hộ): 120 hộ',
        'bang-1-d2 Thôn Một (Hộ dùng nước sạch / Tỷ lệ (%)): 96,5%',
        'bang-1-d2 Thôn Một (Hộ thoát nghèo / Số hộ): 4 hộ',
        'bang-1-d2 Thôn Một (Hộ thoát nghèo / Tỷ lệ (%)): 3,2%',
      ],
    );
    expect(targets).toHaveLength(12);
    expect(targets[0]!.place.name).toBe('mục I.1, bảng 1, dòng 2 (Thôn Một)');
  });

  it('sets no target by what is measured, by costs or by what only counts', () => {
    const { targets } = indexOf(`I. CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị | Thực hiện 2024 | Kế hoạch 2025 | Kinh phí (triệu đồng) |
| --- | --- | --- | --- | --- | --- |
| 1 | Bể lọc làm mới | bể | 20 | ≥ 35 | 70 |
| 2 | Giếng có nắp | % | 81,5 | 95 | 12 |`);
    expect(targets.map(({ words, printed, comparator }) => [words, printed, comparator])).toEqual([
      ['Bể lọc làm mới (Kế hoạch 2025)', '≥ 35 bể', '>='],
      ['Giếng có nắp (Kế hoạch 2025)', '95%', '='],
    ]);
  });

  it('gives tasks to the bodies its columns name, merged cells included', () => {
    expect(indexOf(TASKS).tasks.map(({ name, role, text, clause }) => [name, role, text, clause])).toEqual([
      ['Trạm Y tế', 'lead', 'Khảo sát nguồn nước', 'bang-1-d1'],
      ['Hội Phụ nữ xã', 'support', 'Khảo sát nguồn nước', 'bang-1-d1'],
      ['Đoàn Thanh niên', 'support', 'Khảo sát nguồn nước', 'bang-1-d1'],
      ['Hội Phụ nữ xã', 'lead', 'Tập huấn', 'bang-1-d2'],
      ['Hội Phụ nữ xã', 'support', 'Tập huấn', 'bang-1-d2'],
      ['Đoàn Thanh niên', 'support', 'Tập huấn', 'bang-1-d2'],
      ['Hội Phụ nữ xã', 'lead', 'Rửa bể lọc', 'bang-1-d3'],
    ]);
  });

  it('gives the calendar its terms, the year taken from the title; what comes back stays in its words', () => {
    const { scheduledItems, undated } = indexOf(TASKS);
    expect(scheduledItems.map(({ clause, kind, start, end, words }) => [clause.id, kind, start, end, words])).toEqual([
      ['bang-1-d1', 'before', '2025-04-30', '2025-04-30', 'Trước ngày 30/4/2025'],
      ['bang-1-d2', 'by', '2025-Q2', '2025-Q2', 'Quý II'],
    ]);
    expect(undated.map(({ clause, words, why }) => [clause.id, words, why])).toEqual([['bang-1-d3', 'Hằng quý', 'recurring']]);
  }); // prettier-ignore

  it('takes marks below periods for the time of a row', () => {
    const { scheduledItems } = indexOf(`I. LỘ TRÌNH

| Việc | Quý I | Quý II | Quý III |
| --- | --- | --- | --- |
| Trồng tre | x | x | |
| Làm rào | | | x |`);
    expect(scheduledItems.map(({ clause, kind, start, end, words }) => [clause.text, kind, start, end, words])).toEqual([
      ['Trồng tre | x | x', 'step', '2025-Q1', '2025-Q2', 'Quý I – Quý II'],
      ['Làm rào | x', 'step', '2025-Q3', '2025-Q3', 'Quý III'],
    ]);
  }); // prettier-ignore
});

describe('rows that stand apart, as texts of before have them', () => {
  const tree = treeOf(
    'I. CHỈ TIÊU\n\nLời dẫn.\n\n| Thôn | Số hộ |\n\n| Thôn Một | 4 |\n\n| Thôn Hai | 5 |\n\nLời kết.',
  );
  const shown = [...walk(tree.clauses)].map(({ clause }) => [clause.id, clause.kind, clause.text]);

  it('become one table, each row at the address it has always had, and what follows keeps its own', () => {
    expect(shown).toEqual([
      ['m1', 'section', 'CHỈ TIÊU'],
      ['m1-p1', 'paragraph', 'Lời dẫn.'],
      ['bang-1', 'table', ''],
      ['m1-p2', 'row', 'Thôn | Số hộ'],
      ['m1-p3', 'row', 'Thôn Một | 4'],
      ['m1-p4', 'row', 'Thôn Hai | 5'],
      ['m1-p5', 'paragraph', 'Lời kết.'],
    ]);
  });
});

it('marks cells by how much room their words want: a sentence more than a name, an address without a space less than its length', () => {
  const tree = treeOf(`I. BIỂU

| TT | Nội dung | Ghi chú |
| --- | --- | --- |
| 1 | Đường liên thôn từ nhà văn hóa thôn Một đến ngã ba cầu treo | https://vi-du.example/mot-dia-chi-khong-co-dau-cach |
| 2 | Họp thôn | 40 |`);
  const { document } = parseHTML(
    `<main>${renderClauses(tree, { citedAs: '', address: '', remarks: {}, aliases: {}, footnotes: new Set(), slots: new Set(), documentHref: () => undefined })}</main>`,
  ); // prettier-ignore
  const classes = [...document.querySelectorAll('tbody :is(th, td)')].map((cell) => cell.className);
  expect(classes).toEqual(['n', 'wordy', 'wordy unbroken', 'n', '', 'n']);
});
