import { DOCUMENTS } from '../../content/media.ts';
import { slugify } from '../../vietnamese/slug.ts';

const SHORT_AGENCIES: [RegExp, string][] = [
  [/^(?:Ban (?:Thường trực|Chấp hành) )?Ủy ban (?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam)?/u, 'mttq'],
  [/^(?:Ban (?:Thường vụ|Chấp hành) )?Liên đoàn Lao động/u, 'ldld'],
  [/^Ủy ban nhân dân/u, 'ubnd'],
  [/^Hội đồng nhân dân/u, 'hdnd'],
  [/^(?:Ban (?:Thường vụ|Chấp hành) )?Hội Liên hiệp Phụ nữ(?: Việt Nam)?/u, 'hoi-phu-nu'],
  [/^(?:Ban (?:Thường vụ|Chấp hành) )?Hội Nông dân(?: Việt Nam)?/u, 'hoi-nong-dan'],
  [/^(?:Ban (?:Thường vụ|Chấp hành) )?Hội Cựu chiến binh(?: Việt Nam)?/u, 'hoi-cuu-chien-binh'],
  [/^Ban (?:Thường vụ|Chấp hành) (?=\p{Lu})/u, ''],
];

/** ASCII id of an issuing body: “Ủy ban nhân dân xã Cát Vân” → `ubnd-xa-cat-van`. */
export function issuerSlug(issuer: string): string {
  for (const [pattern, short] of SHORT_AGENCIES)
    if (pattern.test(issuer)) return cut(slugify(issuer.replace(pattern, `${short} `)));
  return cut(slugify(issuer));
}

/** Folder name of a plan: issuer and year; a plan that names neither is called by its number or title. */
export function planId(issuer: string | null, year: number | null, fallback: string): string {
  const parts = [issuer ? issuerSlug(issuer) : cut(slugify(fallback)), year === null ? '' : String(year)];
  return parts.filter(Boolean).join('-') || 'ke-hoach-chua-ro';
}

/** `name`, `name-2`, `name-3`: the first that is free. */
export function freeId(wanted: string, taken: (id: string) => boolean): string {
  if (!taken(wanted)) return wanted;
  for (let number = 2; ; number++) if (!taken(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/**
 * Name for the copy of the original: only letters, digits and dashes, the extension of a kind that is published as it is. A saved web page
 * or a text in Markdown is kept as words, under a name that says what it was: it must neither run on the portal nor be read as a text of it.
 */
export function attachmentName(original: string, format: string): string {
  const base = original.split(/[\\/]/).at(-1)!;
  const extension = /\.([a-z0-9]{2,5})$/i.exec(base)?.[1]?.toLowerCase() ?? format;
  const name = cut(slugify(base.replace(/\.[^.]*$/, ''))) || 'ban-goc';
  const published = [extension, format].find((each) => DOCUMENTS.includes(each));
  return published ? `${name}.${published}` : `${name}-${extension}.txt`;
}

/** Keeps folder names short enough for every file system. */
function cut(slug: string): string {
  return slug.slice(0, 70).replace(/-$/, '');
}
