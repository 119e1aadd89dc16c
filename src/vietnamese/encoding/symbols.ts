/**
 * Letters of the symbol fonts, which mean something else than their code says. Word stores them at U+F000 and up, or plainly.
 * Symbol follows Adobe's Symbol encoding; of the Wingdings, the signs that plans and forms use.
 */

const SYMBOL = glyphs(
  0x20,
  ` !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼`,
  0xa0,
  `€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪`,
  0xf1,
  `〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭`,
);
const WINGDINGS = glyphs(
  0x21,
  '✏✂✁',
  0x28,
  '☎✆✉',
  0x36,
  '⌛',
  0x3f,
  '✍',
  0x46,
  '☞',
  0x4a,
  '☺',
  0x6c,
  '●❍■□',
  0x70,
  '□❑❒⬧⧫◆❖',
  0x9e,
  '·•',
  0xa1,
  '○⭘⭘◉◎',
  0xa7,
  '▪□',
  0xaa,
  '✦★✶✴✹✵',
  0xd8,
  '➢',
  0xdf,
  '←→↑↓↖↗↙↘',
  0xe8,
  '➔',
  0xef,
  '⇦⇨⇧⇩⇔⇕',
  0xfb,
  '✗✓☒☑',
);
const WINGDINGS2 = glyphs(0x4f, '✗✓', 0x52, '☑☒', 0x97, '●', 0xa3, '□');
const WINGDINGS3 = glyphs(0x7d, '▶', 0x84, '▶', 0xc6, '▶');
const WEBDINGS = glyphs(0x34, '▶', 0x61, '✓', 0x63, '□', 0x67, '■', 0x6e, '●', 0x72, '☒');

const FONTS: [RegExp, ReadonlyMap<number, string>][] = [
  [/^symbol(?:\s?mt)?$/i, SYMBOL],
  [/^wingdings$/i, WINGDINGS],
  [/^wingdings 2$/i, WINGDINGS2],
  [/^wingdings 3$/i, WINGDINGS3],
  [/^webdings$/i, WEBDINGS],
];

/** Is this a font whose letters are signs? */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && FONTS.some(([name]) => name.test(font));
}

/**
 * Text set in a symbol font, as readers see it.
 * @returns the text, and the codes that no table here knows, which stand as `□`
 */
export function fromSymbolFont(text: string, font: string): { text: string; unknown: number[] } {
  const table = FONTS.find(([name]) => name.test(font))?.[1];
  if (!table) return { text, unknown: [] };
  const unknown: number[] = [];
  const signs = [...text].map((sign) => {
    const code = sign.codePointAt(0)!;
    const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
    // Word draws what lies outside the font in another one: it keeps its meaning.
    if (low > 0xff || low <= 0x20 || low === 0xa0) return low > 0xff ? sign : ' ';
    const known = table.get(low);
    if (known === undefined) unknown.push(low);
    return known ?? '□';
  });
  return { text: signs.join(''), unknown };
}

/** Tables written as runs: first code, then the signs from there on. */
function glyphs(...runs: (number | string)[]): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (let index = 0; index < runs.length; index += 2)
    [...(runs[index + 1] as string)].forEach((sign, at) => map.set((runs[index] as number) + at, sign));
  return map;
}
