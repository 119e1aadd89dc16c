import { expect, test } from 'vitest';
import { unbroken } from '../../../src/places/unbroken.ts';

test('a heading breaks between the units of a name, not inside one', () => {
  expect(unbroken('xã Pờ Y, huyện Ngọc Hồi, tỉnh Kon Tum')).toBe(
    'xã\u00a0Pờ\u00a0Y, huyện\u00a0Ngọc\u00a0Hồi, tỉnh\u00a0Kon\u00a0Tum',
  );
});

test('a part too long for a telephone may break', () => {
  expect(unbroken('Ban Thường trực Ủy ban Mặt trận')).toBe('Ban Thường trực Ủy ban Mặt trận');
});
