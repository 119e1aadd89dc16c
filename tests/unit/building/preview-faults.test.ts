import { expect, test } from 'vitest';
import { faultsOf } from '../../../src/building/trouble.ts';
import { ProblemsError } from '../../../src/content/problem.ts';

/** What a page of the preview tells in the place of its own words, and what stands in the terminal. */
async function told(thrown: unknown): Promise<{ page: string[]; terminal: unknown[] }> {
  const terminal: unknown[] = [];
  const found = await faultsOf(
    () => Promise.reject(thrown),
    (error) => terminal.push(error),
  );
  return { page: found.map(({ file, message }) => `${file}: ${message}`), terminal };
}

test('faults of the content are told on the page', async () => {
  const fault = new ProblemsError([{ file: 'site.yaml', message: 'sai' }]);
  expect(await told(fault)).toEqual({ page: ['site.yaml: sai'], terminal: [] });
});

test('a fault of the machine is told on the page, in words', async () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC', path: 'statistics/data/a.csv.tmp' });
  expect(await told(full)).toEqual({
    page: ['statistics/data/a.csv.tmp: đĩa đã đầy, không ghi tiếp được'],
    terminal: [],
  });
});

test('any other fault is not swallowed', async () => {
  const slip = new TypeError('x is not a function');
  expect(await told(slip)).toEqual({ page: [], terminal: [slip] });
});

test('where nothing is wrong, nothing is told', async () => {
  expect(await faultsOf(() => 1)).toEqual([]);
});
