import { z } from 'zod';
import { clauseRef, day, inList, slug, source, text, year } from '../../schemas/common.ts';

/** What the story is about. Households and elders are private persons: they are never named without consent. */
export const storyKind = z.enum(['household', 'group', 'cooperative', 'village', 'elder', 'village-model']);

/** One number of the story, with its source. */
export const storyFigure = z
  .strictObject({
    /** What is counted: “diện tích cà phê”. */
    what: text,
    /** The number; leave out when the source gives a range. */
    value: z.number().nullable(),
    /** Lower and upper end when the source gives a range. */
    min: z.number().optional(),
    max: z.number().optional(),
    /** “trên”, “dưới”, “gần” or “khoảng”, when the source says so; it is always shown with the number. */
    qualifier: z.enum(['trên', 'dưới', 'gần', 'khoảng']).optional(),
    unit: text,
    year: year.nullable(),
    /** Key of one of the story's sources. */
    source: slug,
  })
  .refine(({ value, min, max }) => value !== null || (min !== undefined && max !== undefined), {
    path: ['value'],
    error: 'chưa có con số; ghi “value”, hoặc cả “min” và “max” khi nguồn nói một khoảng',
  })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    path: ['max'],
    error: 'đầu trên nhỏ hơn đầu dưới (min); xem lại hai số',
  })
  .refine(({ value, min = -Infinity, max = Infinity }) => value === null || (value >= min && value <= max), {
    path: ['value'],
    error: 'con số nằm ngoài khoảng min–max; giữ “value”, hoặc giữ “min” và “max”',
  });

/** Written consent of the person told about; without it the person is not named. */
export const consent = z.strictObject({
  by: text.refine((name) => /\p{Lu}/u.test(name), 'đây chưa phải họ tên; ghi người đã ký giấy đồng ý'),
  date: day,
  /** What the consent covers. */
  scope: z.array(z.enum(['name', 'photo', 'voice', 'ethnicity', 'poverty', 'health'])).min(1),
});

/** The name of a file, or a word that any picture is. */
const NO_DESCRIPTION =
  /^(?:(?:hình|ảnh|bức ảnh|tấm ảnh|hình ảnh|ảnh minh họa|image|photo|picture)(?: ?\d+)?|(?:img|dsc|dscn|pxl|dji|screenshot)[\s_-]?\d[\w-]*|\S+\.(?:jpe?g|png|webp|gif|heic|avif|tiff?|bmp))\.?$/iu;

export const photo = z
  .strictObject({
    /** File beside the text. */
    file: text,
    /** What the picture shows, for people who cannot see it. */
    alt: text.refine(
      (words) => !NO_DESCRIPTION.test(words),
      'lời này chưa nói ảnh cho thấy gì; viết một câu cho người không nhìn thấy ảnh: “Cái giếng có nắp che giữa sân”',
    ),
    caption: text.optional(),
    /** Who took the picture. */
    credit: text,
    /** Consent of the people shown. */
    consent: consent.optional(),
    /** Set when nobody can be recognised in the picture. */
    noPerson: z.literal(true).optional(),
  })
  .refine(
    ({ consent: given, noPerson }) => noPerson || given?.scope.includes('photo'),
    'ảnh cần sự đồng ý của người trong ảnh: khai “consent” có “photo” trong scope, hoặc “noPerson: true” khi không nhận ra ai',
  );

export const audio = z.strictObject({
  /** File beside the text (.mp3, mono, 64 kbit/s). */
  file: text,
  /** Language code: vi, bdq (Ba Na), sed (Xơ Đăng), jra (Gia Rai), jeh (Giẻ Triêng). */
  language: z.string().regex(/^[a-z]{2,3}$/),
  /** Who reads, with consent recorded at the station. */
  reader: text,
  date: day,
  /** Length in seconds. */
  seconds: z.number().int().positive(),
});

/** Front matter of `stories/<id>/index.mdx`. */
export const story = z
  .strictObject({
    /** One line that says who, where, what; never a private person's name. */
    title: text,
    /** Two sentences at most, for lists and the announcer's lead. */
    summary: text,
    kind: storyKind,
    /** Place id at the time of the story, as precise as known (commune, else district). */
    place: slug,
    /** Village as the source writes it, with its kind: “làng Le”. */
    village: text.nullable(),
    /** The people of the village or group; only where it is not tied to a named person. */
    people: text.nullable(),
    /** Year of the situation told; null when the source does not say. */
    year: year.nullable(),
    /** Probable year, when `year` is null. */
    yearApprox: year.optional(),
    /** Crops, animals, services: plain words. */
    activities: z.array(inList).min(1),
    /** Labels for filtering. */
    topics: z.array(slug).min(1),
    figures: z.array(storyFigure).default([]),
    /** One sentence: what changed in thinking or doing; the project's own judgement. */
    lesson: text,
    /** What the reader should know about the limits of the facts. */
    note: text.optional(),
    sources: z.array(source).min(1),
    related: z
      .strictObject({
        handbook: z.array(slug).default([]),
        plans: z.array(clauseRef).default([]),
        indicators: z.array(slug).default([]),
      })
      .default({ handbook: [], plans: [], indicators: [] }),
    /** Names of private persons that may appear in the text, each covered by `consent`. */
    names: z.array(text).default([]),
    consent: consent.optional(),
    photo: photo.optional(),
    /** More pictures, shown where `<Photo file="…" />` stands. */
    photos: z.array(photo).default([]),
    audio: z.array(audio).default([]),
    /** Day the story was entered or last changed. */
    updated: day,
    /** Set to take the story off the site: a short note remains at its address. */
    withdrawn: z.strictObject({ date: day, reason: text }).optional(),
  })
  .refine(({ names, consent: given }) => names.length === 0 || given?.scope.includes('name'), {
    path: ['names'],
    error: 'nêu tên một người cần sự đồng ý bằng văn bản: khai “consent” có “name” trong scope, hoặc bỏ tên',
  })
  .refine(
    ({ names, people, consent: given }) =>
      names.length === 0 || !people || given?.scope.includes('ethnicity'),
    {
      path: ['people'],
      error:
        'dân tộc gắn với một người có tên cần “ethnicity” trong scope của “consent”, hoặc để people: null',
    },
  );
export type Story = z.infer<typeof story>;
