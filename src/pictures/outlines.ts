import type { PathCommand } from 'opentype.js';

/** The contours that an outline is made of, each from where the pen is set down. */
export function contoursOf(commands: readonly PathCommand[]): PathCommand[][] {
  const contours: PathCommand[][] = [];
  for (const command of commands)
    if (command.type === 'M') contours.push([command]);
    else contours.at(-1)!.push(command);
  return contours;
}

/** A bar. */
export function rectangle(left: number, top: number, right: number, bottom: number): PathCommand[] {
  return [
    { type: 'M', x: left, y: top },
    { type: 'L', x: right, y: top },
    { type: 'L', x: right, y: bottom },
    { type: 'L', x: left, y: bottom },
    { type: 'Z' },
  ];
}

const COORDINATES = [
  ['x1', 'y1'],
  ['x2', 'y2'],
  ['x', 'y'],
] as const;

function pointsOf(command: PathCommand): [number, number][] {
  const values = command as unknown as Record<string, number>;
  return COORDINATES.filter(([x]) => x in command).map(([x, y]) => [values[x]!, values[y]!]);
}

/** The box that an outline fills. */
export function boxOf(commands: readonly PathCommand[]) {
  const points = commands.flatMap(pointsOf);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The outline elsewhere. */
export function shifted(commands: readonly PathCommand[], dx: number, dy: number): PathCommand[] {
  return commands.map((command) => {
    const moved: Record<string, unknown> = { ...command };
    for (const [x, y] of COORDINATES)
      if (x in command)
        Object.assign(moved, { [x]: (moved[x] as number) + dx, [y]: (moved[y] as number) + dy });
    return moved as unknown as PathCommand;
  });
}

/** Path data of an outline. Written by ourselves: the library's rounding makes `NaN` of a coordinate that lies a hair above a whole number. */
export function pathOf(commands: readonly PathCommand[], scale: number, x: number, y: number): string {
  const point = (px: number, py: number): string =>
    `${Math.round((x + px * scale) * 10) / 10} ${Math.round((y + py * scale) * 10) / 10}`;
  let path = '';
  for (const command of commands) {
    path += command.type;
    if (command.type === 'Z') continue;
    if (command.type === 'C' || command.type === 'Q') path += `${point(command.x1, command.y1)} `;
    if (command.type === 'C') path += `${point(command.x2, command.y2)} `;
    path += point(command.x, command.y);
  }
  return path;
}
