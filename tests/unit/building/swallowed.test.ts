import { expect, test } from 'vitest';
import { readOptions, type Command } from '../../../src/building/options.ts';
import { ProblemsError } from '../../../src/content/problem.ts';

const IMPORT: Command<'dry-run' | 'out'> = {
  name: 'npm run import',
  does: 'Nhập kế hoạch',
  words: ['TỆP…'],
  options: {
    'dry-run': { takes: 'yes', says: 'chỉ đọc và báo cáo' },
    out: { takes: 'word', word: 'THƯ_MỤC', says: 'nơi đặt' },
  },
};

const asked = (args: string[], environment: Record<string, string>): string[] => {
  try {
    return [...readOptions(IMPORT, args, environment).words];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map(({ message, hint }) => `${message} → ${hint}`);
  }
};

test('an option that npm took because “--” was forgotten stops the command, which would write what was only to be looked at', () => {
  const [said = ''] = asked(['ke-hoach.docx'], { npm_config_dry_run: 'true' });
  expect(said).toContain('npm đã lấy mất --dry-run');
  expect(said).toContain('npm run import -- … --dry-run');
});

test('an option before a word is told too: its word arrived alone', () => {
  expect(asked(['ke-hoach.docx', '../noi-khac'], { npm_config_out: 'true' })[0]).toContain('--out');
});

test.each([
  ['nothing was taken', ['a.docx'], {}],
  [
    'npm has a setting of that name that is off or empty',
    ['a.docx'],
    { npm_config_dry_run: 'false', npm_config_out: '' },
  ],
  [
    'the option arrived',
    ['a.docx', '--dry-run', '--out=x'],
    { npm_config_dry_run: 'true', npm_config_out: 'x' },
  ],
])('where %s the command goes on', (_, args, environment) => {
  expect(asked(args, environment as Record<string, string>)).toEqual(['a.docx']);
});
