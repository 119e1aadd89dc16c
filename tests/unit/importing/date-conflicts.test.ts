import { describe, expect, it } from 'vitest';
import { dateConflicts } from '../../../src/importing/understand/date-conflicts.ts';

const told = (...texts: string[]): string[] =>
  dateConflicts(texts.map((text, index) => ({ text, line: index + 1 }))).map(
    ({ line, message }) => `${line}: ${message.split(':')[0]}`,
  );

describe('a document that a text dates twice', () => {
  it('is told with both days and where they stand', () => {
    expect(
      told(
        'Thực hiện Nghị quyết số 12-NQ/TU ngày 30/6/2025 của Ban Chấp hành Đảng bộ tỉnh;',
        'Nghị quyết số 12-NQ/TU được quán triệt.',
        'Theo Nghị quyết số 12 - NQ/TU, ngày 03/6/2025, các chi bộ đăng ký.',
      ),
    ).toEqual(['3: 12-NQ/TU ghi ngày 03/06/2025 ở đây và ngày 30/06/2025 ở dòng 1']);
  });

  it('is none where year, kind or issuer is another', () => {
    expect(
      told(
        'Kế hoạch số 22/KH-UBND ngày 10/02/2025 của UBND tỉnh; Kế hoạch số 22/KH-UBND ngày 12/3/2025 của UBND huyện Ví Dụ;',
        'Kế hoạch số 22/KH-UBND ngày 01/02/2024 của UBND tỉnh.',
        'Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ; Quyết định số 90/QĐ-TTg ngày 18/01/2022.',
      ),
    ).toEqual([]);
  });
});
