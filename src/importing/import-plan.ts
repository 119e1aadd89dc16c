import type { SourceFormat, SourceText } from './line.ts';
import { toImportResult, understand } from './understand/plan.ts';
import type { ImportResult } from './import-result.ts';
import { type Coverage, ENOUGH, coverageOf, lossWarning } from './conservation/coverage.ts';
import { readSource } from './readers/read.ts';
import type { Review } from './report/review.ts';
import { reviewOf } from './report/build.ts';
import { bodyOf } from './write/body.ts';
import { attachmentName, planId } from './write/identity.ts';
import { toFields, type Known } from './write/front-matter.ts';
import type { Fields } from './write/merge.ts';
import type { MissingNames } from './write/missing-names.ts';

/** How the editor asked for the import. */
export interface ImportOptions {
  edition: 'full' | 'digest';
  /** Text recognised from the pictures of a PDF, one string a page; every line of it is marked unsure. */
  recognised?: readonly string[];
}

/** A plan as understood, ready to be written; nothing has touched the disk yet. */
export interface ImportedPlan {
  /** Wanted folder name; the writer may add a number. */
  id: string;
  format: SourceFormat;
  fields: Fields;
  /** One logical paragraph an entry, printed labels kept. */
  body: string[];
  attachment: string;
  result: ImportResult;
  /** What became of every letter of the source. */
  coverage: Coverage;
  /** Names in its head that the portal does not have. */
  missing: MissingNames;
  review: Review;
}

/**
 * Reads and understands one file. Pure: bytes in, plan out.
 * @param name file name as the editor gave it; only its last part is used
 * @throws FileRefusal when the file is no plan that can be read
 */
export async function importPlan(
  name: string,
  bytes: Uint8Array,
  known: Known,
  options: ImportOptions,
): Promise<ImportedPlan> {
  const file = name.split(/[\\/]/).at(-1)!;
  return planOf(file, await readSource(file, bytes, options.recognised), known, options);
}

/**
 * Understands what a reader gave.
 * @throws FileRefusal when it holds no document
 */
export function planOf(
  file: string,
  source: SourceText,
  known: Known,
  options: Pick<ImportOptions, 'edition'>,
): ImportedPlan {
  const understood = understand(source);
  const body = bodyOf([...understood.structure.paragraphs, ...understood.appendices], source);
  const { bodyLines, framed, secondLines } = understood;
  const coverage = coverageOf({ source, body, bodyLines, framed, secondLines });
  if (coverage.share < ENOUGH) understood.warnings.unshift(lossWarning(coverage));
  const result = toImportResult(understood);
  const attachment = attachmentName(file, source.format);
  const { fields, doubts, missing } = toFields(
    {
      metadata: result.metadata,
      bounds: understood.bounds,
      edition: options.edition,
      attachment: { file: attachment, title: `Bản gốc (${attachment.split('.').at(-1)!.toUpperCase()})` },
      sourceDescription: `Nhập từ tệp của đơn vị (${source.encoding})`,
      sourceNotes: understood.sourceNotes,
      mentionsCampaign: mentions(understood.paragraphs, known.campaign?.name),
    },
    known,
  );
  const id = planId(result.metadata.issuer, fields['year'] as number, result.metadata.title ?? file);
  return {
    id,
    format: source.format,
    fields,
    body,
    attachment,
    result,
    coverage,
    missing,
    review: reviewOf({ file, id, source, understood, result, fields, doubts, coverage }),
  };
}

/** Does the text name the campaign of this portal? Its quoted name is enough. */
function mentions(paragraphs: readonly string[], campaign: string | undefined): boolean {
  if (!campaign) return false;
  const quoted = /“([^”]+)”/u.exec(campaign)?.[1] ?? campaign;
  const start = quoted.split(' ').slice(0, 8).join(' ').toLowerCase();
  return paragraphs.some((paragraph) => paragraph.toLowerCase().includes(start));
}
