import { z } from 'zod';
import { contrast, mix, OWN, PAIRS, type Colours } from './palette.ts';

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, { error: 'cần một màu viết như “#1a5276”' })
  .transform((value) => value.toLowerCase());

/** Colours of the campaign: three are enough, the others follow from them. */
const colours = z
  .strictObject({
    /** Headings and links. */
    main: colour,
    /** Marks, second line of a chart. */
    accent: colour,
    /** Buttons and motif; dark letters stand on it. */
    bright: colour,
    /** Band at the top; light letters stand on it. */
    deep: colour.optional(),
    /** Quiet emphasis, third line of a chart. */
    warm: colour.optional(),
    /** Ground of the motif. */
    weave: colour.optional(),
    /** Ground of the page. */
    paper: colour.optional(),
  })
  .transform((given): Colours => ({
    ...given,
    deep: given.deep ?? mix(given.main, '#000000', 0.3),
    warm: given.warm ?? mix(given.bright, '#000000', 0.5),
    weave: given.weave ?? given.accent,
    paper: given.paper ?? '#ffffff',
  }))
  .superRefine((chosen, context) => {
    for (const { over, ground, least } of PAIRS) {
      const letters = over.startsWith('--')
        ? over === '--ink'
          ? OWN.light['--ink']!
          : '#ffffff'
        : chosen[over as keyof Colours];
      const ratio = contrast(letters, chosen[ground]);
      if (ratio >= least) continue;
      const field = over.startsWith('--') ? ground : over;
      context.addIssue({
        code: 'custom',
        path: [field],
        message: `màu ${letters} trên nền ${chosen[ground]} (${ground}) khó đọc: độ tương phản ${shown(ratio)}, cần ít nhất ${shown(least)}; chọn màu ${field === ground ? 'khác cho nền' : 'đậm hơn hoặc nhạt hơn'}`,
      });
    }
  });

const ROOM = 24;

/** A mark of the campaign's own: lines on a grid of 24 × 24, in the colour of the marks. */
const activityMark = z.strictObject({
  /** Ways of living it stands for, as stories name them in `activities`, or words of theirs. */
  words: z.array(z.string().trim().toLowerCase().min(1)).min(1),
  /** What stands in `d="…"` of a path of an SVG. */
  path: z
    .string()
    .max(1200, { error: 'nét vẽ dài quá 1200 ký tự: vẽ giản lược hơn' })
    .regex(/^\s*[Mm][MmLlHhVvCcSsQqTtAaZz\d\s,.-]+$/, {
      error: 'cần nét vẽ SVG như trong d="…", bắt đầu bằng M: ví dụ “M4 20h16M12 4v16”',
    })
    .refine(
      (path) => (path.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).every((n) => Math.abs(Number(n)) <= ROOM),
      {
        error: `có nét vẽ ra ngoài ô ${ROOM} × ${ROOM}: thu hình lại cho vừa`,
      },
    ),
});

/** How the portal looks, where it is not to look as the generator has it. */
export const look = z.strictObject({
  colours: colours.optional(),
  /** Band under the header. */
  motif: z.enum(['brocade', 'waves', 'plain']).default('brocade'),
  /** Names of fonts, the wanted one first; nothing is downloaded, so they must be on the readers’ devices. */
  font: z
    .string()
    .regex(/^[\p{L}\d ,'-]+$/u, { error: 'chỉ ghi tên phông chữ, cách nhau bằng dấu phẩy' })
    .optional(),
  /** Mark of the portal: an SVG file beside `site.yaml`, square. */
  logo: z
    .string()
    .regex(/^[\w-]+\.svg$/, { error: 'cần tên một tệp .svg nằm cạnh site.yaml, ví dụ “bieu-trung.svg”' })
    .optional(),
  /** Marks of ways of living, for stories without a photo: before those that the generator knows. */
  marks: z.array(activityMark).default([]),
});
export type Look = z.infer<typeof look>;

function shown(ratio: number): string {
  return ratio.toFixed(1).replace('.', ',');
}
