import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importPlan, type ImportedPlan } from '../../../src/importing/import-plan.ts';
import { readSource } from '../../../src/importing/readers/read.ts';

const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
const texts = async (text: string): Promise<string[]> =>
  (await readSource('a.md', strToU8(text))).lines.map((line) => line.text);
const plan = (text: string): Promise<ImportedPlan> =>
  importPlan('a.md', strToU8(text), KNOWN, { edition: 'full' });

/** As programs that write for people hand a plan out. */
const WRITTEN = `# UBND XÃ VÍ DỤ

**Số: 81/KH-UBND**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
**Độc lập – Tự do – Hạnh phúc**

*Ví Dụ, ngày 18 tháng 01 năm 2026*

---

# **KẾ HOẠCH**

## **Giữ sạch nguồn nước năm 2026**

## I. MỤC TIÊU

1. **Mục tiêu chung:** Nước sạch đến từng nhà.
2. **Mục tiêu cụ thể:**
   - Ít nhất **95%** số hộ dùng nước sạch.

## II. PHÂN CÔNG

| STT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |
|:---:|:---|:---|:---:|
| 1 | Rửa bể lọc | **Các thôn** | Quý I/2026 |

> **Lưu ý:** Báo cáo trước ngày 10/12/2026.

**Nơi nhận:**
- UBND tỉnh;
- Lưu: VT.

**TM. ỦY BAN NHÂN DÂN**
**CHỦ TỊCH**

**Nguyễn Văn Ví Dụ**
`;

describe('a plan in Markdown', () => {
  it('is read as its page shows it: head, parts, table and signature without a sign of Markdown', async () => {
    const { result, body, coverage } = await plan(WRITTEN);
    expect(result.metadata).toMatchObject({
      docType: 'Kế hoạch',
      title: 'Giữ sạch nguồn nước năm 2026',
      number: '81/KH-UBND',
      date: '2026-01-18',
      issuer: 'Ủy ban nhân dân xã Ví Dụ',
      signer: { name: 'Nguyễn Văn Ví Dụ', role: 'CHỦ TỊCH', onBehalf: 'TM. ỦY BAN NHÂN DÂN' },
      recipients: ['UBND tỉnh', 'Lưu: VT'],
    });
    expect(result.outline.map(({ label, heading, level }) => `${level} ${label} ${heading}`)).toEqual([
      '1 I. MỤC TIÊU',
      '2 1. Mục tiêu chung',
      '2 2. Mục tiêu cụ thể',
      '1 II. PHÂN CÔNG',
    ]);
    expect(result.indicators).toMatchObject([{ value: 95, unit: '%', comparator: '>=' }]);
    expect(result.responsibilities).toMatchObject([{ agency: 'Các thôn', tasks: 1 }]);
    expect(body).toContain('Lưu ý: Báo cáo trước ngày 10/12/2026.');
    expect(body.join('\n')).not.toMatch(/\*\*|##|:---|^>/mu);
    expect(coverage).toMatchObject({ share: 1, missing: [] });
  });

  it('of Pandoc: escaped labels, hard breaks, emphasis over a line end, notes', async () => {
    expect(
      await texts(
        'UBND XÃ VÍ DỤ\\\nSố: 1/KH-UBND\n\n**GIỮ SẠCH\nNGUỒN NƯỚC**\n\n1\\. Rửa bể lọc[^1]\n\n\\- Thôn Một *(mẫu kèm theo)*.\n\n[^1]: Theo Quyết định số 2/QĐ-UBND.\n',
      ),
    ).toEqual([
      'UBND XÃ VÍ DỤ',
      'Số: 1/KH-UBND',
      'GIỮ SẠCH',
      'NGUỒN NƯỚC',
      '1. Rửa bể lọc¹',
      '- Thôn Một (mẫu kèm theo).',
      '¹ Theo Quyết định số 2/QĐ-UBND.',
    ]);
  });

  it('a list that repeats its first number counts on; one that counts by itself stays as typed', async () => {
    expect(await texts('# NỘI DUNG\n\n1. Rửa bể.\n\n1. Trồng tre.\n   - Ven suối.\n\n1. Báo cáo.')).toEqual([
      'NỘI DUNG',
      '1. Rửa bể.',
      '2. Trồng tre.',
      '- Ven suối.',
      '3. Báo cáo.',
    ]);
    expect(await texts('# NỘI DUNG\n\n2. Rửa bể.\n\n3. Trồng tre.')).toEqual(['NỘI DUNG', '2. Rửa bể.', '3. Trồng tre.']); // prettier-ignore
  });

  it('a bullet below a bullet is a plus; a star is a dash, but where dashes stand beside it', async () => {
    expect(await texts('# A\n\n* Rửa bể\n  * Thôn Một\n* Trồng tre')).toEqual(['A', '- Rửa bể', '+ Thôn Một', '- Trồng tre']); // prettier-ignore
    expect(await texts('# A\n\n* Cấp xã:\n\n- Rửa bể')).toEqual(['A', '* Cấp xã:', '- Rửa bể']);
  });

  it('a table drawn with lines is a table', async () => {
    const { body } = await plan(
      '# I. NỘI DUNG\n\n+----+-----------+\n| TT | Việc      |\n+====+===========+\n| 1  | Rửa bể    |\n|    | lọc       |\n+----+-----------+\n',
    );
    expect(body).toEqual(['I. NỘI DUNG', '| TT | Việc |\n| --- | --- |\n| 1 | Rửa bể lọc |']);
  });

  it('a table in HTML, as programs write one with merged cells, is a table; the lines below keep their numbers', async () => {
    const text = '# I. CHỈ TIÊU\n\n<table>\n<thead><tr><th rowspan="2">Thôn</th><th colspan="2">Nhà tiêu</th></tr>\n<tr><th>Số hộ</th><th>Tỷ lệ (%)</th></tr></thead>\n<tr><td>Thôn Mẫu</td><td>40</td><td>80,5</td></tr>\n</table>\n\n# II. NỘI DUNG\n'; // prettier-ignore
    const { body, coverage } = await plan(text);
    expect(body).toEqual([
      'I. CHỈ TIÊU',
      '| Thôn | Nhà tiêu | << |\n| ^^ | Số hộ | Tỷ lệ (%) |\n| --- | --- | --- |\n| Thôn Mẫu | 40 | 80,5 |',
      'II. NỘI DUNG',
    ]);
    expect(coverage.missing).toEqual([]);
    expect((await readSource('a.md', strToU8(text))).lines.at(-1)).toMatchObject({ text: 'II. NỘI DUNG', line: 9 }); // prettier-ignore
  });

  it('front matter, addresses of links and pictures are no words of the plan; what was left out is told', async () => {
    const { body, review, coverage } = await plan(
      '---\ntitle: Ghi chú\nauthor: Nhóm soạn\n---\n\n# I. NỘI DUNG\n\n1. Rửa bể theo [mẫu](https://vidu.vn/mau).\n\n![Sơ đồ](so-do.png)\n\n2. Trồng ~~cỏ~~ tre.\n',
    );
    expect(body).toEqual(['I. NỘI DUNG', '1. Rửa bể theo mẫu.', '2. Trồng tre.']);
    expect(coverage.missing).toEqual([]);
    expect(coverage.dropped.map(({ reason, text }) => `${reason}: ${text}`)).toEqual([
      'phần khai báo ở đầu tệp Markdown: title: Ghi chú author: Nhóm soạn',
      'chữ đã gạch bỏ: cỏ',
    ]);
    expect(JSON.stringify(review)).toContain('hình ở sau dòng 8');
  });

  it('a text without its signs stays as it is typed, with the stars and backslashes of the portal’s own plans', async () => {
    const own = ['1. Rửa bể * 3 lần', '* Ghi chú: 2 * 3 = 6, tệp a_b_c', '- Trồng tre'];
    expect(await texts(own.join('\n\n'))).toEqual(own);
  });
});

describe('Markdown that a program made of a PDF', () => {
  it('bullets before labels and bullets of the document itself are taken off', async () => {
    expect(await texts('# I. MỤC ĐÍCH\n\n- a) Đường sạch.\n- b) Nhà sạch.\n\n- - Ngõ sạch.\n- 2. Bếp sạch.\n')).toEqual([
      'I. MỤC ĐÍCH', 'a) Đường sạch.', 'b) Nhà sạch.', '- Ngõ sạch.', '2. Bếp sạch.',
    ]);
  }); // prettier-ignore

  it('notes that nobody sees are left out and told, those that stand for a picture as a picture', async () => {
    const source = await readSource('a.md', strToU8('# I. MỤC ĐÍCH\n\nĐường sạch.\n\n<!-- image -->\n\n<!-- trang 2 -->\n')); // prettier-ignore
    expect(source.lines.map(({ text }) => text)).toEqual(['I. MỤC ĐÍCH', 'Đường sạch.']);
    expect(source.dropped!.map(({ text }) => text)).toEqual(['image', 'trang 2']);
    expect(source.warnings.map(({ message }) => message).join()).toContain('hình ở sau dòng 3');
  });
});
