import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { joinLines, type JoinResult } from '../../../src/kinds/plan/clauses/joining.ts';

/** The original plans, and facts collected for the content, lie beside the project only where it was founded. */
const SHARED = fileURLToPath(new URL('../../../../shared/', import.meta.url));
export const SEEDS = `${SHARED}seeds/`;
export const EXAMPLES = `${SHARED}import-examples/docs/`;
export const FACTS = `${SHARED}facts/`;
export const originalsPresent = existsSync(SEEDS);

/** Original of each digest of the content, by the first three digits of its file name. */
export const ORIGINALS = {
  'ldld-tinh-kon-tum-2021': '000',
  'mttq-tinh-kon-tum-2023': '001',
  'ubnd-huyen-ngoc-hoi-2022': '002',
  'ubnd-xa-dak-to-lung-2024': '003',
  'ubnd-thanh-pho-kon-tum-2018': '004',
};
export const NUMBERS = Object.values(ORIGINALS);

/** Tests that need them. Elsewhere they show as one skipped test, whatever their number; the same ways are tried on fixtures of our own. */
export function besideOriginals(name: string, tests: () => void): void {
  if (originalsPresent) describe(name, tests);
  else test.skip(`${name} (skipped where the originals do not lie beside the project)`);
}

/** File of an original. */
export function originalFile(number: string): string {
  return SEEDS + readdirSync(SEEDS).find((name) => name.startsWith(number))!;
}

/** Joined paragraphs of an original. */
export function joinOriginal(number: string): JoinResult {
  return joinLines(
    readFileSync(originalFile(number), 'utf8')
      .split('\n')
      .map((text, index) => ({ text, line: index + 1 })),
  );
}

/** Paragraphs from the start to the line before recipients or signature. */
export function bodyOf(number: string): JoinResult['paragraphs'] {
  const { paragraphs } = joinOriginal(number);
  const end = paragraphs.findIndex(({ text }) => /^(?:Nơi nhận|TM\.)/u.test(text));
  return end < 0 ? paragraphs : paragraphs.slice(0, end);
}
