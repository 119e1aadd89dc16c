import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../content/problem.ts';
import { isScript, pageOfScript } from '../routes.ts';
import { atTheirSource } from './source-lines.ts';
import type { BuiltSite } from './site.ts';

/** What no announcer and no speech engine should meet in a script; looked for without the rules that made it. */
const LEFT: [RegExp, string][] = [
  [/\d/u, 'còn chữ số'],
  [/\p{Lu}{2}|\p{Ll}\p{Lu}/u, 'còn chữ viết tắt hoặc ký hiệu'],
  [/[^\p{L}\p{M}.,;:!?’'-]/u, 'còn dấu không đọc được'],
  [/^[^\p{L}]+$/u, 'còn dấu đứng riêng'],
];

/** Words in capitals, one after the other: a heading, no short forms. */
const SHOUTED = /(?<![\p{L}\d])\p{Lu}+(?:,? \p{Lu}{2,})+(?![\p{L}\d])[.,;:!?]*/gu;

/**
 * Every `.txt` script of a built site holds words only. Returns file and word of what does not.
 * @param source content file and its words, from which the scripts below a page are made
 */
export function checkScripts(
  site: BuiltSite,
  source: (page: string) => { file: string; text: string } | undefined,
): Problem[] {
  const wrong = site.files
    .filter((file) => file.endsWith('.txt') && isScript(`/${file}`) && !site.isTakenOver(file))
    .flatMap((file) => checkScript(file, readFileSync(join(site.folder, file), 'utf8')));
  return [...Map.groupBy(wrong, ({ file }) => pageOfScript(`/${file}`))].flatMap(([page, problems]) => {
    const from = source(page);
    return from ? atTheirSource(problems, from.file, from.text) : problems;
  });
}

/** Problems of one script, each with its line. */
export function checkScript(file: string, script: string): Problem[] {
  const problems: Problem[] = [];
  if (!script.startsWith('\uFEFF') || /(?<!\r)\n/.test(script))
    problems.push({ file, message: 'tệp chữ không có dấu BOM hoặc không xuống dòng kiểu Windows' });
  script
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .forEach((line, index) => {
      const shouted = line.match(SHOUTED)?.map((words) => words.replace(/[.,;:!?]+$/, '')) ?? [];
      for (const words of shouted)
        problems.push({
          file,
          line: index + 1,
          message: `bản đọc còn chữ in hoa cả từ: “${words}”`,
          hint: `viết chữ thường: “${words[0]}${words.slice(1).toLowerCase()}”; chữ viết tắt thì thêm cách đọc (spoken) vào glossary.yaml`,
        });
      for (const word of line.replaceAll(SHOUTED, ' ').split(' ').filter(Boolean)) {
        const fault = LEFT.find(([pattern]) => pattern.test(word))?.[1];
        if (fault)
          problems.push({
            file,
            line: index + 1,
            message: `bản đọc ${fault}: “${word}”`,
            hint: 'viết thành lời trong bài, hoặc thêm cách đọc (spoken) vào glossary.yaml',
          });
      }
    });
  return problems;
}
