import type { ImportWarning } from '../line.ts';
import type { NeutralIndicator } from '../neutral.ts';
import type { Structure } from './structure.ts';

export function readIndicators(
  _structure: Structure,
  _year: number | null,
): { found: (NeutralIndicator & { line: number })[]; warnings: ImportWarning[] } {
  return { found: [], warnings: [] };
}
