import { widthOf } from './letters.ts';
import { LETTER } from './style.ts';

/** A rectangle by its middle. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Point {
  x: number;
  y: number;
}

export interface Label extends Point {
  /** The point the label belongs to, in pixels. */
  text: string;
}

/** A label in its place: `x`, `y` are the middle of the text. */
export interface PlacedLabel extends Label {
  /** The point the label belongs to. */
  own: Point;
  /** Line from the edge of the text to its mark, where the text could not stand nearest to it. */
  leader: { from: Point; to: Point } | undefined;
}

/** The part of the drawing where labels may stand, in pixels. */
export interface Room {
  from: number;
  to: number;
  top?: number;
  bottom?: number;
}

/** A label is nearer to its own point than to any other by this much, in pixels. */
const CLEARER = 6;
/** Room between a label and other points on its line, in pixels: half an arrow and about five letters. */
const APART = 44;
/** A leader keeps this far from the points of others. */
const ASIDE = 8;

/** Small boxes along a straight line, for labels to keep clear of it. */
export function boxesAlong(from: Point, to: Point): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 8));
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / steps,
    y: from.y + ((to.y - from.y) * step) / steps,
    width: 4,
    height: 4,
  }));
}

/**
 * Places labels around their points so that none covers another, a mark or a way between marks, none leaves the room, and each is nearer
 * to its own point than to any of `points`. Where there is no such place, a label stands further off with a leader; where there is
 * none either, it is left to the table and missing from the result. Earlier labels choose first.
 */
export function placeLabels(
  labels: readonly Label[],
  room: Room,
  marks: readonly Box[],
  { points = labels, ways = [] }: { points?: readonly Point[]; ways?: readonly Box[] } = {},
): PlacedLabel[] {
  const taken: Box[] = [...marks];
  const leaders: { from: Point; to: Point }[] = [];
  return labels.flatMap((label): PlacedLabel[] => {
    const own = { x: label.x, y: label.y };
    const others = points.filter(({ x, y }) => Math.hypot(x - label.x, y - label.y) > 1);
    const free = (box: Box): boolean =>
      inRoom(box, room) &&
      taken.every((other) => !overlaps(box, other)) &&
      ways.every((other) => !overlaps(box, other)) &&
      leaders.every(({ from, to }) => !crosses(from, to, box));
    // Letters may be narrower than was reckoned: then all edges are further off, and no other mark may be the nearest either.
    const speaks = (box: Box): boolean =>
      [1, 0.85].every((part) => isOwn({ ...box, width: box.width * part }, label, others));
    const near = candidates(label, NEAR, room).find((box) => free(box) && speaks(box));
    if (near) {
      taken.push(near);
      return [{ text: label.text, x: near.x, y: near.y, own, leader: undefined }];
    }
    for (const box of candidates(label, FAR, room)) {
      const leader = { from: edgeTowards(box, label), to: towards(label, edgeTowards(box, label), 7) };
      const clear =
        taken.every((other) => !crosses(leader.from, leader.to, other) || contains(other, label)) &&
        others.every((other) => distance(other, leader.from, leader.to) > ASIDE) &&
        leaders.every((other) => !meet(leader.from, leader.to, other.from, other.to));
      // Even on a leader a figure right beside another mark would be read as its own.
      const apart = others.every(
        (other) =>
          gapTo(box, other) > ASIDE * 2 &&
          (Math.abs(box.y - other.y) > box.height || gapTo(box, other) > ASIDE * 3),
      );
      if (!free(box) || !clear || !apart) continue;
      taken.push(box);
      leaders.push(leader);
      return [{ text: label.text, x: box.x, y: box.y, own, leader }];
    }
    return [];
  });
}

/** Distance of the nearest edge of a box from a point; 0 inside. */
export function gapTo(box: Box, { x, y }: Point): number {
  return Math.hypot(
    Math.max(0, Math.abs(x - box.x) - box.width / 2),
    Math.max(0, Math.abs(y - box.y) - box.height / 2),
  );
}

type Offset = (side: number) => [dx: number, dy: number];

const NEAR: Offset[] = [
  () => [0, -16],
  () => [0, 18],
  () => [0, -26],
  () => [0, 27],
  (side) => [side, 0],
  (side) => [-side, 0],
  (side) => [side * 0.6, -19],
  (side) => [-side * 0.6, -19],
  (side) => [side * 0.7, 19],
  (side) => [-side * 0.7, 19],
  (side) => [side, -12],
  (side) => [-side, -12],
  (side) => [side, 12],
  (side) => [-side, 12],
];
const FAR: Offset[] = [36, 50, 64, 80, 98].flatMap((away): Offset[] => [
  () => [0, -away],
  () => [0, away],
  (side) => [side, -away],
  (side) => [-side, -away],
  (side) => [side, away],
  (side) => [-side, away],
  (side) => [side + away, -away / 2],
  (side) => [-side - away, -away / 2],
  (side) => [side + away, away / 2],
  (side) => [-side - away, away / 2],
]);

function candidates({ x, y, text }: Label, offsets: readonly Offset[], { from, to }: Room): Box[] {
  const size = { width: widthOf(text), height: LETTER.height + 2 };
  const inside = (middle: number): number =>
    Math.max(from + size.width / 2, Math.min(to - size.width / 2, middle));
  return offsets.map((offset) => {
    const [dx, dy] = offset(size.width / 2 + 12);
    return { x: inside(x + dx), y: y + dy, ...size };
  });
}

function inRoom(box: Box, { from, to, top = -Infinity, bottom = Infinity }: Room): boolean {
  const wide = box.x - box.width / 2 >= from - 0.01 && box.x + box.width / 2 <= to + 0.01;
  return wide && box.y - box.height / 2 >= top && box.y + box.height / 2 <= bottom;
}

/** Does the label speak for its own point alone? On one line with another point and close to it, it would seem to speak for that one. */
function isOwn(box: Box, own: Point, others: readonly Point[]): boolean {
  const gap = gapTo(box, own);
  return others.every(
    (other) =>
      gapTo(box, other) > gap + CLEARER &&
      (Math.abs(box.y - other.y) > box.height / 2 || Math.abs(box.x - other.x) - box.width / 2 > APART),
  );
}

function overlaps(a: Box, b: Box): boolean {
  return (
    (a.width + b.width) / 2 > Math.abs(a.x - b.x) + 0.01 &&
    (a.height + b.height) / 2 > Math.abs(a.y - b.y) + 0.01
  );
}

function contains(box: Box, { x, y }: Point): boolean {
  return gapTo(box, { x, y }) === 0;
}

/** The place on the rim of a box that is nearest to a point. */
function edgeTowards(box: Box, { x, y }: Point): Point {
  return {
    x: Math.max(box.x - box.width / 2, Math.min(box.x + box.width / 2, x)),
    y: Math.max(box.y - box.height / 2, Math.min(box.y + box.height / 2, y)),
  };
}

/** A point `by` pixels from `from` on the way to `to`. */
function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

function distance({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}

/** Does the line pass through the box? Looked at every two pixels. */
function crosses(from: Point, to: Point, box: Box): boolean {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2));
  return Array.from({ length: steps }, (_, step) => step / steps).some(
    (part) => gapTo(box, { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }) < 0.5,
  );
}

/** Do two lines cross? */
function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
