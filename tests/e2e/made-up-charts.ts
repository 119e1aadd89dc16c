import type { Drawing, Line, Mark, Moment } from '../../src/statistics/views/view.ts';

/** The same numbers at every run (mulberry32, a generator in the public domain). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const UNITS = ['%', 'hộ', 'triệu đồng/người/năm', 'đồng/người/tháng', 'điểm %', 'ha'];
const NAMES = [
  'Xã A',
  'Huyện Ví Dụ',
  'thành phố Ví Dụ Mới',
  'Tỷ lệ hộ đồng bào dân tộc thiểu số nghèo ở vùng A',
  'Làng Đăk Ví Dụ',
];
const WORDS: Record<Mark['bound'], (figure: string) => string> = {
  exact: (figure) => figure,
  about: (figure) => `gần ${figure}`,
  above: (figure) => `từ ${figure} trở lên`,
  below: (figure) => `dưới ${figure}`,
};

/** A drawing of any kind with tight, long, missing, negative and huge figures. */
export function madeUp(seed: number): Drawing {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const unit = pick(UNITS);
  const size = pick([0.5, 10, 100, 3000, 450_000, 31_250_000, 1.2e12]);
  const negative = next() < 0.15;
  const mark = (value: number): Mark => {
    const bound = next() < 0.7 ? 'exact' : pick(['about', 'above', 'below'] as const);
    const write = (number: number): string => number.toLocaleString('vi-VN', { maximumFractionDigits: 2 });
    const isRange = bound === 'exact' && next() < 0.12;
    const upper = isRange ? Math.round((value + size * (0.02 + next() * 0.3)) * 100) / 100 : undefined;
    const figure = upper === undefined ? write(value) : `${write(value)}–${write(upper)}`;
    return {
      value,
      upper,
      bound,
      label: WORDS[bound](unit === '%' ? `${figure}%` : `${figure} ${unit}`),
    };
  };
  const value = (): number => {
    const close = next() < 0.4 ? 0.97 + next() * 0.06 : next();
    return Math.round(close * size * 100 * (negative && next() < 0.5 ? -1 : 1)) / 100;
  };
  const moment = (x: number): Moment => ({ ...mark(value()), x });
  const line = (index: number, first: number): Line => {
    if (seed % 5 === 0) return monthly(index, first);
    const years = Array.from({ length: whole(1, 9) }, (_, at) => first + at).filter(() => next() < 0.75);
    return {
      name: `chuẩn ${first}–${first + 4}${index > 0 ? `, ${pick(NAMES)}` : ''}`,
      points: (years.length > 0 ? years : [first]).map((year) => moment(year + pick([0, 0.5, 0.99]))),
    };
  };
  /** Months of one year or two. */
  const monthly = (index: number, first: number): Line => ({
    name: `chuẩn ${first}${index > 0 ? `, ${pick(NAMES)}` : ''}`,
    points: Array.from({ length: whole(2, 20) }, (_, at) => ({
      ...moment(2023 + at / 12 + 0.04),
      part: pick([`T${(at % 12) + 1}`, `${whole(1, 28)}/${(at % 12) + 1}`, 'quý III']),
    })),
  });
  const names = Array.from({ length: whole(1, 9) }, (_, at) => `${pick(NAMES)} ${at + 1}`);
  const maybe = (): Mark | undefined => (next() < 0.85 ? mark(value()) : undefined);
  const kind =
    seed % 2 === 0 ? 'lines' : pick(['lines', 'pairs', 'targets', 'bars', 'multiples', 'tiles'] as const);
  switch (kind) {
    case 'lines': {
      const lines = Array.from({ length: whole(1, 4) }, (_, index) =>
        line(index, 2010 + index * whole(0, 5)),
      );
      const targets = Array.from({ length: whole(0, 3) }, () => moment(whole(2018, 2026) + 0.5));
      const breaks =
        lines.length > 1 ? [{ x: lines[1]!.points[0]!.x - 0.4, label: '2021/22: đổi chuẩn' }] : [];
      return { kind, unit, lines, targets, breaks };
    }
    case 'pairs':
      return { kind, unit, rows: names.map((name) => ({ name, target: maybe(), result: maybe() })) };
    case 'targets':
      return {
        kind,
        unit,
        groups: [{ heading: pick(NAMES), rows: names.map((name) => ({ name, target: maybe() })) }],
      };
    case 'bars':
      return { kind, unit, bars: names.map((name) => ({ name, mark: maybe() })) };
    case 'multiples':
      return {
        kind,
        unit,
        panels: names.map((name) => {
          const own = line(0, 2016);
          return { name, latest: `${own.points.at(-1)!.label} · 2024`, lines: [own] };
        }),
      };
    case 'tiles':
      return {
        kind,
        unit,
        tiles: names.map((name, at) => ({ name, column: at % 6, row: Math.floor(at / 6), mark: maybe() })),
      };
  }
}
