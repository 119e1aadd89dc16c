/** Colours a campaign may choose; the names say what they are for. `#rrggbb`. */
export interface Colours {
  /** Headings, links, first line of a chart. */
  main: string;
  /** Band at the top, behind light letters. */
  deep: string;
  /** Marks, second line of a chart. */
  accent: string;
  /** Quiet emphasis, third line of a chart. */
  warm: string;
  /** Buttons and motif, behind dark letters. */
  bright: string;
  /** Ground of the motif. */
  weave: string;
  /** Ground of the page. */
  paper: string;
}

/** Custom properties of the style sheets (`styles/tokens.css`) by their name. */
export type Tokens = Readonly<Record<string, string>>;

export interface Palette {
  light: Tokens;
  dark: Tokens;
}

/** Where a campaign chooses nothing: indigo, madder, turmeric, undyed cotton. `styles/tokens.css` says the same; a test compares. */
export const OWN: Palette = {
  light: {
    '--paper': '#faf6ec',
    '--surface': '#fffdf7',
    '--ink': '#211d19',
    '--muted': '#5b5147',
    '--line': '#d9ccb6',
    '--indigo': '#28336e',
    '--indigo-deep': '#1c2350',
    '--on-indigo': '#fbf6ea',
    '--madder': '#98291f',
    '--turmeric': '#8a5a00',
    '--turmeric-bright': '#e0a22b',
    '--weave': '#7e1f17',
    '--link': '#28336e',
    '--focus': '#28336e',
    '--mark': '#ffe39a',
    '--notice': '#f5e8cb',
    '--chart-1': '#28336e',
    '--chart-2': '#98291f',
    '--chart-3': '#8a5a00',
    '--chart-4': '#2f6b4f',
    '--chart-5': '#6b3f78',
    '--chart-6': '#4a4f57',
  },
  dark: {
    '--paper': '#14151d',
    '--surface': '#1c1e29',
    '--ink': '#ece5d8',
    '--muted': '#b8ad9c',
    '--line': '#3b3d4d',
    '--indigo': '#aab6f3',
    '--indigo-deep': '#232a55',
    '--on-indigo': '#f3ecdd',
    '--madder': '#f19a86',
    '--turmeric': '#e6b65a',
    '--turmeric-bright': '#e0a22b',
    '--link': '#b7c1f6',
    '--focus': '#e0a22b',
    '--mark': '#463705',
    '--notice': '#2d2a1f',
    '--chart-1': '#aab6f3',
    '--chart-2': '#f19a86',
    '--chart-3': '#e6b65a',
    '--chart-4': '#8fd0ab',
    '--chart-5': '#d4a5e0',
    '--chart-6': '#b9bec8',
  },
};

/** All colours of a portal from the few that its campaign chose; on a dark ground they are lightened until letters can be read. */
export function paletteOf(colours: Colours | undefined): Palette {
  if (!colours) return OWN;
  const { accent, bright, deep, main, paper, warm, weave } = colours;
  const lit = (colour: string, ratio: number): string => lighten(colour, OWN.dark['--paper']!, ratio);
  const lines = (a: string, b: string, c: string): Tokens => ({
    '--chart-1': a,
    '--chart-2': b,
    '--chart-3': c,
  });
  return {
    light: {
      ...OWN.light,
      '--paper': paper,
      '--surface': mix(paper, '#ffffff', 0.7),
      '--line': mix(paper, OWN.light['--ink']!, 0.2),
      '--indigo': main,
      '--indigo-deep': deep,
      '--on-indigo': '#ffffff',
      '--madder': accent,
      '--turmeric': warm,
      '--turmeric-bright': bright,
      '--weave': weave,
      '--link': main,
      '--focus': main,
      '--notice': mix(paper, bright, 0.15),
      ...lines(main, accent, warm),
    },
    dark: {
      ...OWN.dark,
      '--indigo': lit(main, 8),
      '--indigo-deep': mix(deep, '#000000', 0.15),
      '--on-indigo': '#ffffff',
      '--madder': lit(accent, 7),
      '--turmeric': lit(warm, 7),
      '--turmeric-bright': bright,
      '--link': lit(main, 9),
      '--focus': bright,
      ...lines(lit(main, 8), lit(accent, 7), lit(warm, 7)),
    },
  };
}

/** Pairs that must be told apart: letters and their ground, the least ratio of their light (WCAG 2.2, 1.4.3 and 1.4.11). */
export const PAIRS: readonly {
  over: keyof Colours | '--on-indigo' | '--ink';
  ground: keyof Colours;
  least: number;
}[] = [
  { over: '--ink', ground: 'paper', least: 7 },
  { over: 'main', ground: 'paper', least: 4.5 },
  { over: 'accent', ground: 'paper', least: 4.5 },
  { over: 'warm', ground: 'paper', least: 4.5 },
  { over: '--on-indigo', ground: 'deep', least: 4.5 },
  { over: 'bright', ground: 'deep', least: 3 },
  { over: '--ink', ground: 'bright', least: 4.5 },
];

/** Ratio of the light of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A colour on the way from one to another: 0 the first, 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return `#${a.map((value, index) => hex(value + (b[index]! - value) * share)).join('')}`;
}

function lighten(colour: string, ground: string, ratio: number): string {
  for (let share = 0; share <= 1; share += 0.02) {
    const lighter = mix(colour, '#ffffff', share);
    if (contrast(lighter, ground) >= ratio) return lighter;
  }
  return '#ffffff';
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}
