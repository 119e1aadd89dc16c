import { describe, expect, it } from 'vitest';
import { raiseNotes } from '../../../src/importing/readers/plain-notes.ts';

describe('notes of a page whose raised digits became plain ones', () => {
  it('raises call and note, several on one page', () => {
    expect(
      raiseNotes(
        'Thực hiện Chương trình1; Đề án “Sạch”2 của xã.\nXã 3 có 5 thôn.\n1 Chương trình số 5.\n2 Đề án năm 2020.\n   - 7 -\nTrang sau1.',
      ),
    ).toBe(
      'Thực hiện Chương trình¹; Đề án “Sạch”² của xã.\nXã 3 có 5 thôn.\n¹ Chương trình số 5.\n² Đề án năm 2020.\n   - 7 -\nTrang sau1.',
    );
  });

  it('leaves lists, figures and lines that nothing calls as they are', () => {
    const text = 'Có 12 thôn, COVID-19, khu vực1a.\n1 Mục đích\n1. Yêu cầu\n2\nNhóm1, nhóm2.\n1. Nhóm một';
    expect(raiseNotes(text)).toBe(text);
  });
});
