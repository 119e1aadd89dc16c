import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../../src/files/make-folder.ts';
import { putInto } from '../../../src/files/put.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'thu-muc-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('making a folder', () => {
  it('makes those above it too, and says which was the first', () => {
    expect(makeFolder(join(folder, 'a/b/c'))).toBe(join(folder, 'a'));
    expect(makeFolder(join(folder, 'a/b/c'))).toBeUndefined();
    expect(makeFolder(join(folder, 'a/b/d'))).toBe(join(folder, 'a/b/d'));
  });

  it.skipIf(process.platform !== 'linux').for(['/proc/x', '/proc/x/y'])(
    'says at once that a folder of the system takes none: %s',
    (path) => {
      expect(() => makeFolder(path)).toThrow(expect.objectContaining({ code: 'EPERM', path: '/proc' }));
    },
  );

  it('names the file that stands where a folder should', () => {
    writeFileSync(join(folder, 'tep'), '');
    for (const path of ['tep', 'tep/a', 'tep/a/b'])
      expect(() => makeFolder(join(folder, path))).toThrow(
        expect.objectContaining({ code: 'EEXIST', path: join(folder, 'tep') }),
      );
  });

  it('leaves no empty folder behind when the file for it cannot be written', () => {
    const tooLong = `${'x'.repeat(300)}.mdx`;
    expect(() => putInto(folder)(`stories/nuoi-bo/${tooLong}`, 'lời')).toThrow(/ENAMETOOLONG/);
    expect(readdirSync(folder)).toEqual([]);
    makeFolder(join(folder, 'stories'));
    expect(() => putInto(folder)(`stories/nuoi-bo/${tooLong}`, 'lời')).toThrow(/ENAMETOOLONG/);
    expect(existsSync(join(folder, 'stories'))).toBe(true);
    expect(readdirSync(join(folder, 'stories'))).toEqual([]);
  });
});
