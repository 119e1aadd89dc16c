import { expect, test } from 'vitest';
import { checkNames } from '../../../src/building/room.ts';

const at = (folder: string) => () => checkNames({ program: `${folder}/`, cache: `${folder}/.cache` });

test('a folder whose path is no address (unzipped twice, “nep-moi #2”) is told before any work, with its sign', () => {
  for (const sign of ['#', '?', '%']) expect(at(`/home/can-bo/nep-moi ${sign}2`)).toThrow(`có dấu “${sign}”`);
});

test('Vietnamese letters, blanks, plus signs and brackets are no hindrance', () => {
  expect(at('/home/cán bộ/Nếp Mới (bản 1)+')).not.toThrow();
});
