import { capitalise } from '../text/sentence.ts';
import { alsoOn as alsoWrong, sortProblems, toldTogether, type Problem } from '../content/problem.ts';
import { escapeHtml } from '../html/escape.ts';

/**
 * The page that an editor sees in the place of every other while the content has faults (`npm run dev`): in which file, on which line, what is
 * wrong and what to write. It gives way to the page asked for as soon as a file is saved.
 *
 * @param folder of the content, as the editor knows it
 * @param client address of the script that hears of saved files
 */
export function problemPage(
  problems: readonly Problem[],
  { folder, client }: { folder: string; client: string },
): string {
  const files = [...Map.groupBy(toldTogether(sortProblems(problems)), ({ file }) => file)];
  const count = problems.length === 1 ? 'Một chỗ' : `${problems.length} chỗ`;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${count} cần sửa</title>
<style>${STYLE}</style>
<script type="module" src="${escapeHtml(client)}"></script>
</head>
<body>
<main>
<h1>${count} cần sửa</h1>
<p>Trang chưa hiện được vì nội dung trong thư mục <code>${escapeHtml(folder)}</code> có chỗ sai. Sửa rồi lưu tệp: trang tự mở lại.</p>
${files.map(([file, own]) => fileSection(file, own)).join('\n')}
</main>
</body>
</html>
`;
}

function fileSection(file: string, problems: readonly Problem[]): string {
  return `<section>
<h2><code>${escapeHtml(file)}</code></h2>
<ul>
${problems.map(item).join('\n')}
</ul>
</section>`;
}

function item({ line, column, field, message, hint, alsoOn }: Problem): string {
  const place = [
    line === undefined ? '' : `dòng ${line}${column === undefined ? '' : `, cột ${column}`}`,
    field === undefined ? '' : `trường “${field}”`,
  ].filter(Boolean);
  const told = place.length > 0 ? `<p class="place">${escapeHtml(capitalise(place.join(', ')))}</p>\n` : '';
  const remedy =
    hint === undefined
      ? ''
      : `\n<p class="hint"><span aria-hidden="true">→ </span>${escapeHtml(capitalise(hint))}</p>`;
  const also = alsoOn ? `\n<p>${escapeHtml(capitalise(alsoWrong(alsoOn)))}</p>` : '';
  return `<li>\n${told}<p>${escapeHtml(capitalise(message))}</p>${also}${remedy}\n</li>`;
}

/** Of its own: the styles of the portal may be what cannot be made. */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1.05rem/1.6 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
code { font: .95em ui-monospace, monospace; overflow-wrap: anywhere; }
ul { list-style: none; margin: 0; padding: 0; }
li { border-left: 4px solid light-dark(#b3261e, #ff8a80); padding: .1rem 0 .1rem 1rem; margin: 1rem 0; }
li p { margin: .25rem 0; overflow-wrap: anywhere; white-space: pre-line; }
.place { font-size: .9rem; }
.hint { font-weight: 600; }
`;
