import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noMemory } from '../../../../src/checking/memory.ts';
import { PreviewShelf } from '../../../../src/building/kept/preview-shelf.ts';
import { digestOfProgram } from '../../../../src/building/kept/program.ts';
import { recordPath, valuesPath, writeMemory } from '../../../../src/building/kept/record.ts';
import { KeptShelf } from '../../../../src/building/kept/shelf.ts';
import { FiledValues } from '../../../../src/building/kept/values.ts';

const program = resolve('.');
let room: string;
let own: { cache: string; content: string; output: string; program: string };
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'xem-truoc-'));
  own = { cache: room, content: join(room, 'content'), output: join(room, 'dist'), program };
});
afterEach(() => rmSync(room, { recursive: true }));

/** What a build of this content leaves that has worked out one thing. @param code digest of the generator that built */
function leaveBuild(code: string): void {
  const path = recordPath(own.cache, own.content, own.output);
  const values = new FiledValues(valuesPath(path), undefined);
  new KeptShelf(values).put('words', 'giếng', ['from the build']);
  writeMemory(path, code, { checks: noMemory(), prints: new Map(), values: values.close() });
}
const worked = (shelf: PreviewShelf['shelf'], about: string): string[] =>
  shelf.get('words', about, () => ['worked out anew']);

test('the preview takes what the last build of its content has worked out', () => {
  leaveBuild(digestOfProgram(program));
  expect(worked(new PreviewShelf(own).shelf, 'giếng')).toEqual(['from the build']);
});

test('it takes nothing of another generator, nor where no build was', () => {
  expect(worked(new PreviewShelf(own).shelf, 'giếng')).toEqual(['worked out anew']);
  leaveBuild('another');
  expect(worked(new PreviewShelf(own).shelf, 'giếng')).toEqual(['worked out anew']);
});

test('what it has worked out itself it keeps as long as it is asked for between one save and the next', () => {
  const preview = new PreviewShelf(own);
  let made = 0;
  const count = (): number => preview.shelf.get('count', 'suối', () => ++made);
  count();
  preview.saved();
  expect(count()).toBe(1);
  preview.saved();
  preview.saved();
  expect(count()).toBe(2);
});
