import { parseArgs } from 'node:util';
import { nearest } from '../content/explain.ts';
import { ProblemsError } from '../content/problem.ts';
import { swallowedByNpm, tellSwallowed } from './swallowed.ts';

/** An option of a command: what it takes, and the line that explains it. */
export interface Option {
  /** `yes`: stands alone; `word`: `--out THƯ_MỤC`. */
  takes: 'yes' | 'word';
  /** Name of the word, for the usage: `THƯ_MỤC`. */
  word?: string;
  says: string;
}

/** A command as `--help` shows it. */
export interface Command<Name extends string> {
  /** As it is typed: `npm run build`. */
  name: string;
  /** What it does, one sentence. */
  does: string;
  options: Record<Name, Option>;
  /** Words that stand alone, by name, in their order; the last may be left out when it ends with `?`, be many with `…`, and both with `…?`. */
  words?: readonly string[];
  /** Further lines of the usage. */
  more?: string;
}

export interface Asked<Name extends string> {
  help: boolean;
  has(name: Name): boolean;
  /** What stands behind an option; undefined when it was not given. */
  word(name: Name): string | undefined;
  words: readonly string[];
}

/** What was asked of a command. @throws ProblemsError for what it does not know, with what it does */
export function readOptions<Name extends string>(
  { name, options, words = [] }: Command<Name>,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Asked<Name> {
  const known = new Map(Object.entries<Option>(options));
  const swallowed = swallowedByNpm([...known.keys()], args, environment);
  if (swallowed.length) throw new ProblemsError([tellSwallowed(name, swallowed)]);
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(
        [...known].map(([id, { takes }]) => [id, { type: takes === 'yes' ? 'boolean' : 'string' } as const]),
      ),
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string>();
  const standing: string[] = [];
  const wrong: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      if (standing.length < words.length || /…\??$/.test(words.at(-1) ?? '')) standing.push(token.value);
      else wrong.push(`không hiểu “${token.value}”`);
      continue;
    }
    const option = known.get(token.name);
    if (!option && token.name !== 'help')
      wrong.push(`không có lựa chọn “${token.rawName}”${meant(token.name, known)}`);
    else if (option?.takes === 'word' && !token.value)
      wrong.push(`sau “${token.rawName}” cần một ${option.word ?? 'từ'}`);
    else if (option?.takes !== 'word' && token.value !== undefined)
      wrong.push(`lựa chọn “${token.rawName}” không kèm giá trị`);
    else if (given.has(token.name)) wrong.push(`lựa chọn “${token.rawName}” viết hai lần`);
    else given.set(token.name, token.value ?? '');
  }
  const help = given.has('help');
  const missing = words.filter((word, index) => !word.endsWith('?') && standing[index] === undefined);
  if (!help && missing.length) wrong.push(`còn thiếu ${missing.join(', ')}`);
  if (wrong.length) {
    const list = [...known.keys(), 'help'].map((id) => `--${id}`).join(', ');
    throw new ProblemsError(
      wrong.map((message) => ({
        file: name,
        message,
        hint: `các lựa chọn: ${list}; xem cách dùng: ${name} -- --help`,
      })),
    );
  }
  return { help, has: (id) => given.has(id), word: (id) => given.get(id), words: standing };
}

/** The option that was meant: its signs in another hand, or one letter off. */
function meant(name: string, known: ReadonlyMap<string, unknown>): string {
  const bare = (each: string): string => each.replaceAll('-', '');
  const near =
    [...known.keys()].find((each) => bare(each) === bare(name)) ??
    nearest(name, [...known.keys()]) ??
    only([...known.keys()].filter((each) => name.length > 1 && each.startsWith(name)));
  return near ? `; có phải ý bạn là --${near}?` : '';
}

/** The one of a list that holds no other: a name cut short may mean several. */
function only(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}

/** The text of `--help`. */
export function usage<Name extends string>({ name, does, options, words = [], more }: Command<Name>): string {
  const lines = Object.entries<Option>(options).map(([id, { word, says }]): [string, string] => [
    word ? `--${id} ${word}` : `--${id}`,
    says,
  ]);
  lines.push(['--help', 'lời hướng dẫn này']);
  const width = Math.max(...lines.map(([left]) => left.length)) + 4;
  const typed = words.map((word) => (word.endsWith('?') ? `[${word.slice(0, -1)}]` : word)).join(' ');
  return [
    `${does}:`,
    `  ${name}${typed && ` -- ${typed}`}`,
    '',
    ...lines.map(([left, says]) => `  ${left.padEnd(width)}${says}`),
    ...(more ? ['', more] : []),
  ].join('\n');
}
