import { tidy, type ImportWarning, type SourceLine } from './line.ts';

/** Something of a source that shows words or figures as no text. */
export interface Picture {
  /** Line of the source it stands at, as `SourceLine.line` counts. */
  line: number;
  /** What it is; “hình” when left out. */
  what?: string;
}

/** So many are named by their place. */
const NAMED = 6;

/**
 * Pictures and embedded objects do not come into a plan, and may be a table or a map: the editor is told where each stands. What is
 * only a seal or an ornament a person sees at once, a program does not.
 */
export function toldPictures(pictures: readonly Picture[], lines: readonly SourceLine[]): ImportWarning[] {
  if (!pictures.length) return [];
  const places = pictures.slice(0, NAMED).map(({ line, what = 'hình' }) => {
    const above = lines.findLast((one) => one.line <= line);
    return above
      ? `${what} ở sau dòng ${above.line} “${shorten(tidy(above.text))}”`
      : `${what} ở đầu văn bản`;
  });
  return [
    {
      code: 'picture',
      line: 0,
      message: `Có ${pictures.length} hình hoặc phần nhúng chưa nhập được: ${places.join('; ')}${pictures.length > NAMED ? '; …' : ''}. Nếu trong đó có bảng, số liệu hay sơ đồ thì gõ lại thành chữ; con dấu, chữ ký, hình trang trí thì bỏ qua.`,
    },
  ];
}

function shorten(text: string): string {
  return text.length > 50 ? `${text.slice(0, 50).trimEnd()}…` : text;
}
