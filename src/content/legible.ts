import type { Entry } from './content.ts';
import type { YamlSource } from './yaml.ts';

/** What of fields that are wrong can still be held against the text below them, and against the files beside it. */
export interface Legible {
  sources?: { key: string }[];
  photo?: { file: string };
  photos: { file: string }[];
  audio: { file: string }[];
  attachments: { file: string }[];
}

/** A text whose fields are wrong: all that is wrong with it is told at once. */
export type LooseText = Omit<Entry<Legible>, 'body'>;

/** Sources are left out where one of them has no key: which of them is meant by the text cannot be told. */
export function legible({ document, problems }: YamlSource): Legible {
  const raw: unknown = problems.length ? {} : (document.toJS({ maxAliasCount: 100 }) ?? {});
  const fields = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const sources = keyed(fields.sources, 'key');
  const [photo] = keyed([fields.photo], 'file');
  return {
    ...(Array.isArray(fields.sources) && sources.length === fields.sources.length ? { sources } : {}),
    ...(photo ? { photo } : {}),
    photos: keyed(fields.photos, 'file'),
    audio: keyed(fields.audio, 'file'),
    attachments: keyed(fields.attachments, 'file'),
  };
}

function keyed<Key extends string>(list: unknown, key: Key): Record<Key, string>[] {
  if (!Array.isArray(list)) return [];
  return list.filter(
    (item): item is Record<Key, string> =>
      typeof item === 'object' && item !== null && typeof (item as Record<string, unknown>)[key] === 'string',
  );
}
