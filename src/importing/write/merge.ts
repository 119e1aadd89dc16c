import { isDeepStrictEqual } from 'node:util';
import { parseDocument, stringify } from 'yaml';

/** Values of a front matter by field. */
export type Fields = Record<string, unknown>;

/** What happened to a field when an existing plan was imported again. */
export interface MergeNote {
  field: string;
  what: 'replaced' | 'kept' | 'added' | 'left-out';
}

/**
 * Three-way merge of front matter: a field is replaced only when the editor left it as the last import wrote it.
 * Comments and order of the editor's YAML stay.
 * @param last fields of the last import, or null when the plan was written by hand
 * @returns the new YAML text and what was done to each differing field
 */
export function mergeFields(
  last: Fields | null,
  editorYaml: string,
  next: Fields,
): { yaml: string; notes: MergeNote[] } {
  const document = parseDocument(editorYaml);
  const editor = (document.toJS() ?? {}) as Fields;
  const notes: MergeNote[] = [];
  for (const [field, value] of Object.entries(next)) {
    const touched =
      last === null ? field in editor : !isDeepStrictEqual(plain(editor[field]), plain(last[field]));
    if (isDeepStrictEqual(plain(editor[field]), plain(value))) continue;
    if (touched) {
      notes.push({ field, what: field in editor ? 'kept' : 'left-out' });
      continue;
    }
    notes.push({ field, what: field in editor ? 'replaced' : 'added' });
    document.set(field, value);
  }
  return { yaml: document.toString({ lineWidth: 0 }), notes };
}

/** Front matter as YAML; every text that YAML could read as something else is quoted by the library. */
export function toYaml(fields: Fields): string {
  return stringify(fields, { lineWidth: 0, defaultStringType: 'PLAIN', version: '1.2' });
}

/** Dates and undefined as JSON knows them, so that two readings of one value compare equal. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
