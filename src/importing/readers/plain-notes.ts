const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A page number by itself, or a turned page. */
const PAGE_END = /^\s*(?:[-–]\s*)?\d{1,3}(?:\s*[-–])?\s*$|\f/u;
/** `1 Hướng dẫn thực hiện …`: no stop behind the number, as a label has one. */
const DEFINITION = /^(\s*)(\d{1,2})(\s+)(?=\p{Lu}|[“"])/u;
/** So many lines of notes may stand at the foot of a page. */
const FOOT = 14;

/**
 * Notes of a page copied as plain text, whose raised digits became plain ones: `… Truyền thông1;` and, at the foot of the page,
 * `1 Hướng dẫn …`. Both are raised again. Only where call and note stand on one page, the note above its number or at its end.
 */
export function raiseNotes(text: string): string {
  const lines = raiseBracketed(text).split('\n');
  let from = 0;
  for (let end = 0; end <= lines.length; end++) {
    if (end < lines.length && !PAGE_END.test(lines[end]!)) continue;
    raiseOn(lines, from, end);
    from = end + 1;
  }
  return lines.join('\n');
}

/** `… khó khăn[1];` and, at the end, `[1] Theo Quyết định …`, as a word processor saves notes as text. */
function raiseBracketed(text: string): string {
  const defined = new Set(
    [...text.matchAll(/^[^\S\n]*\[(\d{1,3})\][^\S\n]+(?=\S)/gmu)].map((match) => match[1]!),
  );
  const called = new Set([...text.matchAll(CALL)].map((match) => match[1]!));
  const known = (number: string): boolean => defined.has(number) && called.has(number);
  return text
    .replace(CALL, (whole, number: string) => (known(number) ? raised(number) : whole))
    .replace(/^([^\S\n]*)\[(\d{1,3})\][^\S\n]+(?=\S)/gmu, (whole, gap: string, number: string) =>
      known(number) ? `${gap}${raised(number)} ` : whole,
    );
}

const CALL = /(?<=[\p{L}\d”"’).,;:%])\[(\d{1,3})\]/gu;

/** Raises the notes of one page, the lowest first: their numbers go down as the lines go up. */
function raiseOn(lines: string[], from: number, end: number): void {
  let below = Infinity;
  for (let at = end - 1; at >= Math.max(from, end - FOOT); at--) {
    const number = DEFINITION.exec(lines[at]!)?.[2];
    if (number === undefined) continue;
    const call = Number(number) < below ? callOf(lines, from, at, number) : undefined;
    if (call === undefined) return;
    below = Number(number);
    const { line, index } = call;
    lines[line] = lines[line]!.slice(0, index) + raised(number) + lines[line]!.slice(index + number.length);
    lines[at] = lines[at]!.replace(DEFINITION, (_, gap: string) => `${gap}${raised(number)} `);
  }
}

/** The digits right behind a word or a quote: a figure stands by itself, “COVID-19” and “xã 3” are none. */
function callOf(
  lines: readonly string[],
  from: number,
  to: number,
  number: string,
): { line: number; index: number } | undefined {
  const call = new RegExp(`(?<=\\p{Ll}|[”’)\\]])${number}(?=[\\s;,.:)]|$)`, 'u');
  for (let line = to - 1; line >= from; line--) {
    const index = call.exec(lines[line]!)?.index;
    if (index !== undefined) return { line, index };
  }
  return undefined;
}

function raised(number: string): string {
  return [...number].map((digit) => RAISED[Number(digit)]).join('');
}
