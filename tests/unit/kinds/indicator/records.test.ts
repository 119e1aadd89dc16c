import { describe, expect, it } from 'vitest';
import { indicatorRecords } from '../../../../src/kinds/indicator/records.ts';
import { readContent } from '../../../../src/portal.ts';

const records = indicatorRecords(readContent('content'));
const textOf = (title: string): string => records.find((record) => record.title === title)!.text;

describe('what can be found of an indicator', () => {
  it('says of whom each figure is, so that no part is taken for the whole', () => {
    const text = textOf('Dân số theo dân tộc, tỉnh Kon Tum');
    expect(text).toMatch(
      /^Dân số theo dân tộc, tỉnh Kon Tum\. 31\/12\/2018, Tổng số: 543\.694 người\. 31\/12\/2018, Kinh: /,
    );
    expect(text).toContain('31/12/2018, Gia Rai: 25.902 người');
    expect(text).not.toMatch(/\. 31\/12\/2018: /);
  });

  it('begins with the newest result, targets after results', () => {
    expect(textOf('Tỷ lệ hộ nghèo, tỉnh Kon Tum')).toMatch(
      /^Tỷ lệ hộ nghèo, tỉnh Kon Tum\. cuối 2023: 6,84%/,
    );
    expect(textOf('Số sản phẩm OCOP, tỉnh Kon Tum')).toMatch(/88 sản phẩm\. cuối 2024: /);
  });
});
