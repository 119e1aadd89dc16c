import { median, type Run } from './rows.ts';

/** A page set in two columns of running text: what stands above them, in each, and below. */
export interface PageColumns {
  above: Run[];
  left: Run[];
  right: Run[];
  below: Run[];
}

/** Fewest printed lines of a column; head and signature have fewer. */
const LINES = 8;
const HEAD = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập\s*[-–]|^Số\s*:?|ngày\s.*(?:tháng|năm)/u;
const TAIL = /^Nơi nhận/u;
const AUTHORITY =
  /^(?:TM|KT|TL|TUQ)\s*\.\s*\p{Lu}|^(?:T\/M|K\/T|T\/L)\s*\.?\s*\p{Lu}|^(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG \p{Lu}+)$/u;

interface Line {
  y: number;
  x0: number;
  x1: number;
  text: string;
}

/**
 * Finds two columns of running text by the strip between them that no line crosses. Their lines need not stand on one height, and
 * justified words may lie wide apart, so columns are parted before anything is put into rows. Undefined for any other page.
 */
export function findPageColumns(runs: readonly Run[]): PageColumns | undefined {
  const texts = runs.filter((run) => run.text.trim());
  const strip = findStrip(texts);
  if (!strip) return undefined;
  const inside = texts.filter(({ y }) => y < strip.top && y > strip.bottom);
  const left = linesOf(inside.filter(({ x }) => x < strip.x));
  const right = linesOf(inside.filter(({ x }) => x >= strip.x));
  if (!isColumn(left, strip.width) || !isColumn(right, strip.width)) return undefined;
  const size = median(inside.map((run) => run.size));
  const edge = edgeOf(right);
  // A first line may be set in; what stands farther to the right is the head's.
  const begins = right.filter(({ x0, text }) => x0 - edge > -3 && x0 - edge < 4 * size && !HEAD.test(text));
  const top = Math.max(...begins.map(({ y }) => y));
  const recipients = left.find(({ text }) => TAIL.test(text));
  // Recipients are set smaller than the signature beside them, which may reach over the strip: the two need not begin on one height.
  const beside = recipients
    ? linesOf(texts.filter(({ x }) => x > recipients.x1 + size)).filter(
        ({ y, text }) => Math.abs(recipients.y - y) < (AUTHORITY.test(text) ? 3 : 1) * size,
      )
    : [];
  const signed = beside.find(({ text }) => AUTHORITY.test(text)) ?? beside[0];
  const bottom = recipients && signed ? Math.max(recipients.y, signed.y) + 0.5 * size : strip.bottom;
  const between = texts.filter(({ y }) => y <= top + 0.5 * size && y > bottom);
  const parts: PageColumns = {
    above: texts.filter(({ y }) => y > top + 0.5 * size),
    left: between.filter(({ x }) => x < strip.x),
    right: between.filter(({ x }) => x >= strip.x),
    below: texts.filter(({ y }) => y <= bottom),
  };
  return linesOf(parts.left).length >= LINES ? parts : undefined;
}

/** The strip in the middle of the page that lets most text pass on both sides, and how far up and down it is free. */
function findStrip(
  texts: readonly Run[],
): { x: number; top: number; bottom: number; width: number } | undefined {
  const from = Math.min(...texts.map(({ x }) => x));
  const width = Math.max(...texts.map((run) => run.x + run.width)) - from;
  let best: { x: number; top: number; bottom: number; count: number } | undefined;
  for (let x = from + 0.42 * width; x <= from + 0.58 * width; x += 2) {
    const crossing = texts.filter((run) => run.x < x + 3 && run.x + run.width > x - 3).map(({ y }) => y);
    const bounds = [Infinity, ...crossing.sort((a, b) => b - a), -Infinity];
    for (let at = 1; at < bounds.length; at++) {
      const [top, bottom] = [bounds[at - 1]!, bounds[at]!];
      const count = texts.filter(({ y }) => y < top && y > bottom).length;
      if (!best || count > best.count) best = { x, top, bottom, count };
    }
  }
  return best && { ...best, width };
}

function linesOf(runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && Math.abs(line.y - run.y) <= 0.28 * run.size) {
      line.x1 = Math.max(line.x1, run.x + run.width);
      line.text += ` ${plain(run)}`;
    } else lines.push({ y: run.y, x0: run.x, x1: run.x + run.width, text: plain(run) });
  }
  return lines;
}

function plain({ text }: Run): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Where most lines begin. */
function edgeOf(lines: readonly Line[]): number {
  const starts = [...Map.groupBy(lines, ({ x0 }) => Math.round(x0))];
  return starts.reduce((best, next) => (next[1].length > best[1].length ? next : best))[0];
}

/** Running text begins at one edge and fills its width; cells and signatures do not. */
function isColumn(lines: readonly Line[], page: number): boolean {
  if (lines.length < LINES) return false;
  const edge = edgeOf(lines);
  const own = lines.filter(({ x0 }) => Math.abs(x0 - edge) < 3);
  const width = Math.max(...own.map(({ x1 }) => x1)) - edge;
  const full = own.filter(({ x1 }) => x1 - edge > 0.9 * width);
  return own.length >= 0.55 * lines.length && width > 0.35 * page && full.length >= 0.4 * own.length;
}
