import type { SourceText } from '../line.ts';

/** One emoji with its variants: the shape, the colour of skin, what is joined to it. */
const ONE =
  '(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic}\\uFE0F|[\\u{1F1E6}-\\u{1F1FF}\\u{1F300}-\\u{1FAFF}])(?:\\uFE0F|\\u200D|\\p{Emoji_Modifier})*';
/** Opens a line before words. */
const OPENS = new RegExp(`^(?:${ONE})+\\s*(?=[\\p{L}\\d“(])`, 'u');
/** Opens a line before a label or a heading, which orders it already. */
const BEFORE_LABEL = new RegExp(
  `^(?:${ONE})+\\s*(?=(?:[IVX]{1,5}|\\d{1,2}(?:\\.\\d{1,2})*|[a-zđ])\\s*[./)–-]\\s|[-+*•]\\s|\\p{Lu}{2,}(?:\\s\\p{Lu}+)+)`,
  'u',
);
/** `1️⃣`: a number in a box. */
const BOXED = /^(\d)\uFE0F?\u20E3\s*\.?\s*/u;

/**
 * Small pictures that a text of a telephone opens its lines with: a number in a box is that number, one before a label says nothing, any
 * other is a bullet. Signs of fonts that print black on white (☎, ✓) are no such pictures.
 */
export function withoutEmoji(source: SourceText): SourceText {
  const first = source.lines.find(({ text }) => OPENS.test(text) || BOXED.test(text));
  if (!first) return source;
  return {
    ...source,
    lines: source.lines.map((line) => ({
      ...line,
      text: line.text.replace(BOXED, '$1. ').replace(BEFORE_LABEL, '').replace(OPENS, '- '),
    })),
    warnings: [
      ...source.warnings,
      {
        code: 'bullet-mapped',
        line: first.line,
        message: 'Hình nhỏ (emoji) ở đầu dòng được bỏ trước số thứ tự, còn lại ghi là “-”.',
      },
    ],
  };
}
