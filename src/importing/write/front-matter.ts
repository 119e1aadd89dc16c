import { capitalise } from '../../text/sentence.ts';
import type { Agency } from '../../kinds/agency/schema.ts';
import { UNTOLD } from '../../schemas/common.ts';
import type { Place } from '../../schemas/place.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { ResultMetadata } from '../import-result.ts';
import { isSyllable } from '../../vietnamese/encoding/syllable.ts';
import { expand } from '../understand/sentence-case.ts';
import { isCapitals } from '../understand/words.ts';
import { freeId, issuerSlug } from './identity.ts';
import {
  LEVELS,
  type MissingNames,
  missingAgency,
  missingPlaces,
  newPlaceId,
  ownUnit,
  unitsCalled,
} from './missing-names.ts';
import type { Fields } from './merge.ts';

/** What the portal already knows; the importer looks names up here and never adds to it. */
export interface Known {
  places: readonly Place[];
  agencies: readonly Agency[];
  campaign: { id: string; name: string } | null;
  /** Today, `YYYY-MM-DD`. */
  today: string;
}

/** A reason to look twice at a field. */
export interface Doubt {
  field: string;
  why: string;
}

/** A day of issue that is not printed lies between these. */
export interface Bounds {
  notBefore: Bound | null;
  notAfter: Bound | null;
}

/** A day, `YYYY-MM-DD`, and what tells it. */
export interface Bound {
  date: string;
  reason: string;
}

/** What the front matter needs besides the metadata. */
export interface FrontMatterInput {
  metadata: ResultMetadata;
  bounds: Bounds;
  edition: 'full' | 'digest';
  attachment: { file: string; title: string } | null;
  sourceDescription: string;
  sourceNotes: readonly string[];
  mentionsCampaign: boolean;
}

/** Front matter of `plans/<id>/index.md` as src/schemas/plan.ts wants it, and what in it a person must check. */
export function toFields(
  input: FrontMatterInput,
  known: Known,
): { fields: Fields; doubts: Doubt[]; missing: MissingNames } {
  const { metadata, bounds } = input;
  const doubts: Doubt[] = [];
  const doubt = (field: string, why: string): void => void doubts.push({ field, why });
  const type = metadata.docType ?? 'Kế hoạch';
  if (!metadata.docType) doubt('type', 'không thấy tên loại văn bản; tạm ghi “Kế hoạch”');
  if (!metadata.title) doubt('title', 'không thấy trích yếu');
  const title = metadata.title ?? `${type} chưa rõ trích yếu`;
  const place = findPlace(metadata, known);
  const issuer = findAgency(metadata, known, ableBodies(metadata, place, known));
  if (!issuer.known)
    doubt(
      'issuer',
      metadata.issuer
        ? `cơ quan “${metadata.issuer}” chưa có trong agencies.yaml; thêm mục có id “${issuer.id}”`
        : 'không thấy cơ quan ban hành',
    );
  if (!place.known)
    doubt('place', `địa bàn “${place.name}” chưa có trong places.yaml; thêm mục có id “${place.id}”`);
  const [from, to] = yearsOf(metadata, title);
  if (from === null) doubt('year', 'không rõ năm; tạm lấy năm hiện tại');
  if (!metadata.level) doubt('level', 'không rõ cấp ban hành; tạm ghi cấp huyện');
  if (!input.mentionsCampaign)
    doubt('campaign', 'văn bản không nhắc tên cuộc vận động của cổng; xem có phải chương trình khác');
  const shortIssuer = metadata.issuer?.replace('Ủy ban nhân dân', 'UBND') ?? 'chưa rõ cơ quan';
  const fields: Fields = {
    type,
    title,
    shortTitle: [type, shortIssuer, from ?? ''].join(' ').trim(),
    summary: summaryOf(metadata, type, title),
    edition: input.edition,
    issuer: issuer.id,
    place: place.id,
    level: LEVELS[metadata.level ?? 'huyện'],
    number: metadata.number,
    date: metadata.date,
    year: from ?? Number(known.today.slice(0, 4)),
    ...(to !== null && from !== null && to > from ? { yearEnd: to } : {}),
    ...(!metadata.date && bounds.notBefore ? { issuedNotBefore: bounds.notBefore } : {}),
    ...(!metadata.date && bounds.notAfter ? { issuedNotAfter: seenBy(bounds.notAfter, known.today) } : {}),
    campaign: input.mentionsCampaign && known.campaign ? known.campaign.id : 'khac',
    signer: metadata.signer && { ...metadata.signer, role: metadata.signer.role || 'chưa rõ chức vụ' },
    recipients: metadata.recipients,
    legalBases: metadata.legalBases,
    status: 'unknown',
    ...(input.attachment ? { attachments: [input.attachment] } : {}),
    source: { description: input.sourceDescription, notes: [...input.sourceNotes] },
    updated: known.today,
  };
  const missing = {
    places: place.known ? [] : missingPlaces(metadata, known),
    agencies: issuer.known ? [] : missingAgency(metadata, issuer.id, place.id),
  };
  return { fields, doubts, missing };
}

/** Years the plan is for: “năm 2024”, “giai đoạn 2021 - 2025” in the title, else the year of issue. */
function yearsOf(metadata: ResultMetadata, title: string): [number | null, number | null] {
  const span = /(?:giai đoạn|nhiệm kỳ)\s*((?:19|20)\d{2})\s*[-–]\s*((?:19|20)\d{2})/u.exec(title);
  if (span) return [Number(span[1]), Number(span[2])];
  const years = [...title.matchAll(/(?<=năm\s)((?:19|20)\d{2})(?!\d)/gu)].map((match) => Number(match[1]));
  return years.length ? [years.at(-1)!, null] : [metadata.year, null];
}

function summaryOf(metadata: ResultMetadata, type: string, title: string): string {
  const number = metadata.number ? ` số ${metadata.number}` : '';
  const [year, month, day] = metadata.date?.split('-') ?? [];
  const date = day ? ` ngày ${day}/${month}/${year}` : '';
  const issuer = metadata.issuer ? ` của ${metadata.issuer}` : '';
  return `${type}${number}${date}${issuer}: ${inSmallLetters(title, metadata)}.`.replace(/\.\.$/, '.');
}

/** A title as a sentence says it: “V/v …” in words, capitals small but for abbreviations and the names of its places. */
function inSmallLetters(title: string, { commune, district, province }: ResultMetadata): string {
  const said = title.replace(/^V\s?\/\s?v\s*:?\s*/iu, 'về việc ');
  if (!isCapitals(said)) return said;
  const small = said
    .split(' ')
    .map((word) =>
      word.split(/[^\p{L}]+/u).every((part) => !part || isSyllable(part)) && !/^[IVX]+$/u.test(word)
        ? word.toLowerCase()
        : word,
    )
    .join(' ');
  const named = [commune, district, province].reduce<string>(
    (text, name) => (name ? text.replaceAll(name.toLowerCase(), name) : text),
    small,
  );
  return capitalise(named);
}

/** Compares names by bare letters, with abbreviations written out. */
function key(name: string): string {
  return fold(expand(name).replace(/Mặt trận Tổ quốc/giu, 'MTTQ'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Known bodies of which one may have issued a document: none of a known place of that level, where its own is another that is not known yet. */
function ableBodies(
  metadata: ResultMetadata,
  place: { known: boolean },
  { agencies, places }: Known,
): readonly Agency[] {
  const own = ownUnit(metadata);
  if (place.known || !own) return agencies;
  const levels = new Map(places.map(({ id, level }) => [id, level]));
  return agencies.filter((agency) => !agency.place || levels.get(agency.place) !== own.level);
}

/** A document that somebody holds was issued by that day, whatever end its year sets. */
function seenBy(bound: Bound, today: string): Bound {
  return bound.date > today ? { date: today, reason: 'ngày nhập vào cổng' } : bound;
}

function findAgency(
  metadata: ResultMetadata,
  known: Known,
  able: readonly Agency[],
): { id: string; known: boolean } {
  if (!metadata.issuer) return { id: UNTOLD.agency, known: false };
  const slug = issuerSlug(metadata.issuer);
  const named = (wanted: string): Agency | undefined =>
    able.find((agency) => [agency.name, ...agency.aliases].some((name) => key(name) === key(wanted)));
  // A portal may know the body and not its committee.
  const found =
    able.find(({ id }) => id === slug) ??
    named(metadata.issuer) ??
    named(metadata.issuer.replace(/^Ban (?:Thường vụ|Chấp hành|Thường trực) (?=\p{Lu})/u, ''));
  const isTaken = (id: string): boolean => known.agencies.some((agency) => agency.id === id);
  return found
    ? { id: found.id, known: true }
    : { id: slug ? freeId(slug, isTaken) : UNTOLD.agency, known: false };
}

function findPlace(metadata: ResultMetadata, known: Known): { id: string; name: string; known: boolean } {
  const own = ownUnit(metadata);
  if (!own) {
    // What the country's own bodies issue holds in the country.
    const [country, ...others] = known.places.filter(({ level }) => level === 'country');
    if (metadata.level === 'trung ương' && country && !others.length)
      return { id: country.id, name: country.name, known: true };
    return { id: UNTOLD.place, name: 'chưa rõ', known: false };
  }
  const { name, level } = own;
  const parents = new Map(known.places.map((place) => [place.id, place]));
  const matches = unitsCalled(own, known);
  const within = (place: Place): boolean => {
    const parent = place.parent ? parents.get(place.parent) : undefined;
    const outer = { commune: metadata.district, district: metadata.province }[level as string];
    return !outer || !parent || [parent.name, ...parent.variants].some((form) => fold(form) === fold(outer));
  };
  const existed = (place: Place): boolean => {
    const at = metadata.date ?? (metadata.year ? `${metadata.year}-06-30` : known.today);
    return (!place.validFrom || place.validFrom <= at) && (!place.validTo || place.validTo >= at);
  };
  const best = matches.find((place) => within(place) && existed(place)) ?? matches.find(within);
  if (best) return { id: best.id, name, known: true };
  return { id: newPlaceId(own, metadata, known), name, known: false };
}
