import { execFile } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMPONENTS } from '../../../src/content/components.ts';
import { agencies, agency } from '../../../src/kinds/agency/schema.ts';
import { documents } from '../../../src/kinds/document/facts-schema.ts';
import { handbookSection } from '../../../src/kinds/handbook/schema.ts';
import { plan } from '../../../src/kinds/plan/schema.ts';
import { audio, consent, photo, story, storyKind } from '../../../src/kinds/story/schema.ts';
import { source } from '../../../src/schemas/common.ts';
import { indicator, indicators, references } from '../../../src/schemas/indicator.ts';
import { place } from '../../../src/schemas/place.ts';
import { redirects } from '../../../src/schemas/redirect.ts';
import { site } from '../../../src/schemas/site.ts';
import { statisticsSources } from '../../../src/schemas/statistics-source.ts';
import { ROOT, sourceFiles } from './files.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const DOCS = [
  'README.md',
  'README.en.md',
  'CONTRIBUTING.md',
  'CONTRIBUTING.en.md',
  ...globSync('docs/*.md', { cwd: ROOT }),
];
const PLAN_ROOMS = ['', ...globSync('*/', { cwd: join(ROOT, 'src/kinds/plan') })].map((room) =>
  join('src/kinds/plan', room),
);
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Words in code signs that name a file or folder of the repository, from its root or from `src/`; patterns and made-up names left out. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([\w.@-]+(?:\/[\w.@[\]-]+)+\/?)`/g)]
    .map(([, path]) => path!)
    .filter(
      (path) =>
        /^(?:src|scripts|tests|docs)\//.test(path) || /^[a-z-]+\/[\w/.-]+\.(?:ts|astro|css)$/.test(path),
    );
}

test('every file that the documents name is there', () => {
  const named = DOCS.flatMap((file) => pathsIn(read(file)).map((path) => ({ file, path })));
  expect(named.length).toBeGreaterThan(40);
  const missing = named.filter(
    ({ path }) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, 'src', path)),
  );
  expect(missing).toEqual([]);
});

test('every part of the tests that they run is there', () => {
  const named = DOCS.flatMap((file) =>
    [...read(file).matchAll(/npm run (unit|browser) -- ([\w/-]+)/g)].map(([, kind, path]) =>
      kind === 'unit' ? path! : `tests/e2e/${path}.spec.ts`,
    ),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(
    named.filter((path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, `${path}.test.ts`))),
  ).toEqual([]);
});

test('how many cases are usual is what the tests take when nobody says', () => {
  const tests = globSync('tests/{unit,e2e}/**/*.ts', { cwd: ROOT }).map(read).join('\n');
  for (const file of ['CONTRIBUTING.md', 'CONTRIBUTING.en.md']) {
    const told = [...read(file).matchAll(/^([A-Z]+)=\d+ .*\((?:thường|usually) (\d+)\)$/gm)];
    expect(told.length).toBeGreaterThan(8);
    for (const [, name, usual] of told)
      expect([name, new RegExp(`env(?:\\.${name}|\\['${name}'\\]) \\?\\? (\\d+)`).exec(tests)?.[1]]).toEqual([
        name,
        usual,
      ]);
  }
});

test('every file of queries about this campaign is told of, with what it is for', () => {
  const own = readdirSync(join(ROOT, 'tests/search')).filter((name) => !name.includes('campaign'));
  for (const file of ['CONTRIBUTING.md', 'CONTRIBUTING.en.md'])
    expect(own.filter((name) => !read(file).includes(`\`${name}\``))).toEqual([]);
});

describe('commands', () => {
  /** What stands behind `npm run`, up to the end of the code or a comment in it. */
  const told = DOCS.flatMap((file) =>
    [...read(file).matchAll(/npm (?:run )?(?!run|ci|install)([a-z]+)((?: -- [^`#\n|&,]*)?)/g)]
      .filter(([whole, name]) => whole.startsWith('npm run') || name === 'start' || name === 'test')
      .map(([, name, rest]) => ({
        name: name!,
        options: [...rest!.matchAll(/ --([a-z-]+)/g)].map(([, option]) => option!),
      })),
  );

  test('are all told of where the README says what stands where', () => {
    const own = globSync('scripts/*.ts', { cwd: ROOT }).map((file) => /(\w+)\.ts$/.exec(file)![1]!);
    for (const file of ['README.md', 'README.en.md']) {
      const [, row] = /^\| `scripts\/` \| (.+) \|$/m.exec(read(file))!;
      expect([...row!.matchAll(/`(\w+)`/g)].map(([, name]) => name!).sort()).toEqual(own.sort());
    }
  });

  test('that the documents name exist', () => {
    expect(told.length).toBeGreaterThan(80);
    expect(told.map(({ name }) => name).filter((name) => !(name in scripts))).toEqual([]);
  });

  test('know the options that the documents give them, and each shows its own', async () => {
    const wanted = Map.groupBy(
      told.filter(({ options, name }) => options.length && !/^(?:unit|browser)$/.test(name)),
      ({ name }) => name,
    );
    const helps = await Promise.all(
      [...wanted.keys()].map(async (name) => [name, await helpOf(name)] as const),
    );
    const shown = new Map(helps);
    expect(shown.size).toBeGreaterThan(7);
    expect(
      [...wanted].flatMap(([name, uses]) =>
        uses.flatMap(({ options }) =>
          options
            .filter((option) => !shown.get(name)!.includes(`--${option}`))
            .map((option) => `${name} --${option}`),
        ),
      ),
    ).toEqual([]);
    for (const file of ['README.md', 'README.en.md']) {
      const listed = [...read(file).matchAll(/^\| (`--.*?) \|/gm)].flatMap(([, cell]) =>
        cell!.match(/--[a-z-]+/g)!,
      );
      const own = shown
        .get('import')!
        .match(/^ {2}--[a-z-]+/gm)!
        .map((option) => option.trim());
      expect(listed.sort()).toEqual(own.filter((option) => option !== '--help').sort());
    }
  }, 60_000);

  async function helpOf(name: string): Promise<string> {
    const script = /^node (.+)/.exec(scripts[name]!)![1]!.split(' ');
    const options = { cwd: ROOT, env: { ...process.env, NODE_ENV: '', VITEST: '' } };
    const ask = async (...args: string[]): Promise<string> =>
      (await promisify(execFile)(process.execPath, [...script, ...args, '--help'], options)).stdout;
    return name === 'new' ? `${await ask()}${await ask('site')}` : ask();
  }
});

describe('the handbook of editors', () => {
  const rows = [...read('docs/bien-tap.md').matchAll(/^\| (.+?) \| (.+) \|$/gm)].map(([, first, second]) => ({
    first: first!,
    words: [...second!.matchAll(/`([^`]+)`/g)].map(([, word]) => word!),
  }));

  test('shows every component that a text may use, and no other', () => {
    const shown = rows.flatMap(({ first }) => /^`<(\w+)/.exec(first)?.[1] ?? []);
    expect(shown.sort()).toEqual(Object.keys(COMPONENTS).sort());
  });

  test('lists every word of the fields that take one of a few', () => {
    const options = (schema: { options: readonly string[] }): string[] => [...schema.options];
    const { group } = handbookSection.shape.questions.element.shape;
    const fields: Record<string, string[]> = {
      '`kind` của điển hình': options(storyKind),
      '`group` của câu hỏi': options(group),
      '`status` của kế hoạch': options(plan.shape.status),
      '`edition` của kế hoạch': options(plan.shape.edition),
      '`kind` của cơ quan': options(agency.shape.kind),
      '`level` của cơ quan, kế hoạch': options(plan.shape.level),
      '`level` của địa bàn': options(place.shape.level),
      '`type` của địa bàn': options(place.shape.type),
      '`goodDirection` của chỉ tiêu': options(indicator.shape.goodDirection),
      '`scope` của `consent`': options(consent.shape.scope.element),
    };
    for (const [field, words] of Object.entries(fields))
      expect([field, rows.find(({ first }) => first === field)?.words.sort()]).toEqual([field, words.sort()]);
  });
});

const { figures, names, related } = story.shape;

/** What a piece of YAML in the documents is, told by how it begins. */
const EXAMPLES: readonly [begins: RegExp, z.ZodType][] = [
  [/^photo:/, z.strictObject({ photo, photos: z.array(photo), audio: z.array(audio) })],
  [/^figures:/, z.strictObject({ figures, names, consent, related })],
  [/^sources:/, z.strictObject({ sources: z.array(source) })],
  [/^- number:/, documents],
  [/^- id: nuoc-sach-xa|^# sources\.yaml/, statisticsSources],
  [/^- \{ from:/, redirects],
  [/^(?:look|shards):/, site.pick({ look: true, shards: true }).partial()],
  [/^- \{ id: phong/, agencies],
  [/^ {2}- \{ id: xa-/, z.array(place)],
  [/^# indicators\.yaml/, indicators],
  [/^# references\.yaml/, references],
];

test('every piece of YAML that the documents show is what the schemas ask for', () => {
  const pieces = DOCS.flatMap((file) =>
    [...read(file).matchAll(/^```yaml\n([^]*?)^```/gm)].map(([, text]) => ({ file, text: text! })),
  );
  expect(pieces.length).toBeGreaterThan(15);
  for (const { file, text } of pieces) {
    const schema = EXAMPLES.find(([begins]) => begins.test(text))?.[1];
    expect(schema, `${file}: no schema is known for\n${text}`).toBeDefined();
    const { error } = schema!.safeParse(parse(text.replaceAll('https://…', 'https://vi-du.example')));
    expect(error?.issues ?? [], `${file}:\n${text}`).toEqual([]);
  }
});

test('the grammar of documents lists every code that the importer tells an irregularity by', () => {
  const [, table] = read('docs/document-grammar.md').split('## Irregularities found');
  const listed = new Set([...table!.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, code]) => code!));
  const code = [...sourceFiles('src/importing'), ...sourceFiles('src/kinds/plan')]
    .map((file) => file.code)
    .join('\n');
  // The last tells of the program, not of a document.
  const told = new Set(
    [...code.matchAll(/\bcode: '([a-z-]+)'/g)].map(([, name]) => name!).filter((name) => name !== 'crash'),
  );
  expect(told.size).toBeGreaterThan(30);
  expect([...told].filter((name) => !listed.has(name))).toEqual([]);
  expect([...listed].filter((name) => !code.includes(`'${name}'`))).toEqual([]);
});

test('the grammar of documents names its files where it says that they stand', () => {
  const [before, first, ...others] = read('docs/document-grammar.md').split(/^(?=## )/m);
  const missing = [[first!], [before!, ...others]].flatMap((sections, at) =>
    sections.flatMap((text) => {
      // Behind a path, a name without one stands beside it.
      let folder = '';
      return [...text.matchAll(/`((?:src\/[\w/-]+\/)?)([\w-]+\.ts)`/g)].flatMap(([, path, name]) => {
        if (path) folder = path;
        const places = path ? [path] : [folder, ...(at === 0 ? ['src/importing/understand/'] : PLAN_ROOMS)];
        return places.some((place) => existsSync(join(ROOT, place, name!))) ? [] : [`${path}${name}`];
      });
    }),
  );
  expect(missing).toEqual([]);
});

test('what comments cite of the grammar of documents is one of its headings', () => {
  const headings = [...read('docs/document-grammar.md').matchAll(/^#{2,3} (.+)$/gm)].map(
    ([, heading]) => heading!,
  );
  const cited = sourceFiles().flatMap(({ code }) =>
    [...code.matchAll(/document grammar, “([^”]+)”/gi)].map(([, heading]) => heading!),
  );
  expect(cited.length).toBeGreaterThan(8);
  expect(cited.filter((heading) => !headings.includes(heading))).toEqual([]);
});
