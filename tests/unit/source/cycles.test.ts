import { expect, test } from 'vitest';
import { modules } from './imports.ts';

test('no file needs itself through others', () => {
  const all = modules();
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) cycles.push([...way.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const target of all.get(file)?.imports ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of all.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});
