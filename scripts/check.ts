import { lastBuild } from '../src/building/built.ts';
import { ageOfSite, siteBefore } from '../src/building/kept/age.ts';
import { runCommand } from '../src/building/command.ts';
import type { Command } from '../src/building/options.ts';
import { acceptAnchors, checkAnchors } from '../src/checking/anchors.ts';
import { goneAddresses, tellGone } from '../src/checking/gone-addresses.ts';
import { advice } from '../src/checking/advice.ts';
import { unsayable } from '../src/checking/sayable.ts';
import { checkSite } from '../src/checking/check-site.ts';
import { readSite } from '../src/checking/site.ts';
import { redirectPaths } from '../src/content/redirects.ts';
import { configuration } from '../src/config.ts';
import { portal } from '../src/portal.ts';
import { readContentText } from '../src/content/files.ts';
import { locateAll } from '../src/content/gate/gate.ts';
import { formatProblem, ProblemsError } from '../src/content/problem.ts';
import { parseFrontMatter, parseYaml, type YamlSource } from '../src/content/yaml.ts';

const COMMAND: Command<'accept-anchors'> = {
  name: 'npm run check',
  does: 'Kiểm tra nội dung và bản đã dựng',
  options: {
    'accept-anchors': {
      takes: 'yes',
      says: 'ghi địa chỉ các khoản mới vào sổ; từ đó địa chỉ không được mất',
    },
  },
};

/** `npm run check`: content and every built page, also those that a build passes over because they are made as others; `--accept-anchors` records new published anchors. */
await runCommand(COMMAND, async (asked, progress) => {
  const own = configuration();
  const { base, cache, content: folder, output, today } = own;
  const content = await progress.step('Kiểm tra nội dung', () => portal());
  const told = [
    ...advice(content, today, folder),
    ...tellGone(goneAddresses(content, siteBefore(own)), today),
  ];
  for (const problem of locateAll(told, { get: (file) => fieldsOf(folder, file) }))
    progress.line(`  ! ${formatProblem(problem)}`);
  if (asked.has('accept-anchors')) {
    await progress.step(
      'Ghi sổ địa chỉ đã công bố',
      () => acceptAnchors(folder, content),
      (added) => `thêm ${added} địa chỉ`,
    );
  }
  // Told of the content itself, whatever was built of it and when.
  const lost = [...checkAnchors(folder, content), ...unsayable(content, folder)];
  if (lost.length) throw new ProblemsError(lost);
  const site = await lastBuild({ output, cache, say: progress.line });
  for (const problem of ageOfSite(own)) progress.line(`  ! ${formatProblem(problem)}`);
  await progress.step(
    'Kiểm tra các trang đã dựng',
    (tick) =>
      checkSite({
        site: readSite(site, base, { moved: redirectPaths(content.redirects) }),
        content,
        folder,
        markup: 'every page',
        tick,
      }),
    (report) => `${report.pages} trang, ${report.links} liên kết, không lỗi`,
  );
});

/** The fields in front of a text, for their lines. */
function fieldsOf(folder: string, file: string): YamlSource | undefined {
  const { text } = readContentText(folder, file);
  if (text === undefined) return undefined;
  return file.endsWith('.yaml') ? parseYaml(file, text) : parseFrontMatter(file, text).yaml;
}
