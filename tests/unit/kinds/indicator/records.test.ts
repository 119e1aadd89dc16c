import { describe, expect, it } from 'vitest';
import { indicatorRecords } from '../../../../src/kinds/indicator/records.ts';
import { readContent } from '../../../../src/portal.ts';

const records = indicatorRecords(readContent('content'));
const textOf = (title: string): string => records.find((record) => record.title === title)!.text;

describe('what can be found of an indicator', () => {
  it('is apart for each group, so that no part is taken for the whole', () => {
    expect(textOf('Dân số theo dân tộc, tỉnh Kon Tum › Gia Rai')).toMatch(
      /^Dân số theo dân tộc, Gia Rai, tỉnh Kon Tum\. 31\/12\/2018: 25\.902 người\. 31\/12\/2017: 24\.977 người/,
    );
    expect(textOf('Dân số theo dân tộc, tỉnh Kon Tum › Tổng số')).toContain('31/12/2018: 543.694 người');
    expect(records.some(({ title }) => title === 'Dân số theo dân tộc, tỉnh Kon Tum')).toBe(false);
  });

  it('begins with the newest result, targets after results', () => {
    expect(textOf('Tỷ lệ hộ nghèo, tỉnh Kon Tum')).toMatch(
      /^Tỷ lệ hộ nghèo, tỉnh Kon Tum\. cuối 2023: 6,84%/,
    );
    expect(textOf('Số sản phẩm OCOP, tỉnh Kon Tum')).toMatch(/88 sản phẩm\. cuối 2024: /);
  });
});
