import type { PDFPageProxy } from 'unpdf/pdfjs';
import { OPS } from 'unpdf/pdfjs';
import type { Rule } from '../ruled-cells.ts';
import { times, type Matrix } from './matrix.ts';

/** A filled box thinner than this, in points, is a line. */
const THIN = 3;
/** Shorter lines are marks. */
const SHORT = 4;
const STROKES = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]); // prettier-ignore
const FILLS = new Set([OPS.fill, OPS.eoFill]);

/** Lines drawn on a page. A page of pictures drawn in lines (maps) has too many and gives none. */
export async function readRules(page: PDFPageProxy): Promise<Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, operator] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as unknown[];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      if (operator === OPS.paintFormXObjectBegin && args[0]) matrix = times(matrix, args[0] as Matrix);
    } else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd)
      matrix = stack.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = times(matrix, args as unknown as Matrix);
    else if (operator === OPS.constructPath) rules.push(...linesOf(args, matrix));
    if (rules.length > 5000) return [];
  }
  return rules;
}

function linesOf([paint, paths]: unknown[], matrix: Matrix): Rule[] {
  const stroke = STROKES.has(paint as number);
  if (!stroke && !FILLS.has(paint as number)) return [];
  return ((paths ?? []) as (ArrayLike<number> | null)[]).flatMap((path) =>
    path ? subpaths(path, matrix).flatMap((points) => (stroke ? sides(points) : thinBox(points))) : [],
  );
}

type Point = [x: number, y: number];

/** Straight subpaths of a path: 0 moves, 1 draws on, 2 and 3 bend, 4 closes. */
function subpaths(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const all: Point[][] = [];
  const lengths = [2, 2, 6, 4, 0];
  for (let at = 0; at < path.length;) {
    const operator = path[at]!;
    const length = lengths[operator];
    if (length === undefined) return all;
    if (operator === 4) {
      const open = all.at(-1);
      if (open?.length) open.push(open[0]!);
    } else {
      const [x, y] = [path[at + length - 1]!, path[at + length]!];
      const [a, b, c, d, e, f] = matrix;
      const point: Point = [a * x + c * y + e, b * x + d * y + f];
      if (operator === 0) all.push([point]);
      else if (operator === 1) all.at(-1)?.push(point);
      else all.push([point]);
    }
    at += length + 1;
  }
  return all;
}

function sides(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap(([x, y], index) => {
    const [x0, y0] = points[index]!;
    return rule(Math.min(x0, x), Math.min(y0, y), Math.max(x0, x), Math.max(y0, y));
  });
}

function thinBox(points: readonly Point[]): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return rule(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
}

function rule(x0: number, y0: number, x1: number, y1: number): Rule[] {
  if (y1 - y0 < THIN && x1 - x0 >= SHORT) return [{ level: true, at: (y0 + y1) / 2, from: x0, to: x1 }];
  if (x1 - x0 < THIN && y1 - y0 >= SHORT) return [{ level: false, at: (x0 + x1) / 2, from: y0, to: y1 }];
  return [];
}
