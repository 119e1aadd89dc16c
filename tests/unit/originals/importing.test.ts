import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importPlan } from '../../../src/importing/import-plan.ts';
import type { ImportResult } from '../../../src/importing/import-result.ts';
import { tidy } from '../../../src/importing/line.ts';
import type { Known } from '../../../src/importing/write/front-matter.ts';
import { canPrint } from '../importing/make/pdf.ts';
import { COPIES_TRIED, expectSameSaid } from '../importing/make/same-said.ts';
import { facts, LEAST, score, type Annotation } from '../importing/make/score.ts';
import { flatDocx, officeDocx, officePdf } from '../importing/make/variants.ts';
import { besideOriginals, EXAMPLES, NUMBERS, originalFile } from './originals.ts';

const KNOWN: Known = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
const read = (number: string): Uint8Array => new Uint8Array(readFileSync(originalFile(number)));
const textOf = (number: string): string => new TextDecoder().decode(read(number)).normalize('NFC');
const result = async (name: string, bytes: Uint8Array): Promise<ImportResult> =>
  (await importPlan(name, bytes, KNOWN, { edition: 'full' })).result;

/** Names of the issuing bodies as a head prints them, read from the plans themselves. */
const HEADS: Record<string, string[]> = {
  '000': ['Liên đoàn Lao động tỉnh', 'Ban Thường vụ'],
  '001': ['Ủy ban MTTQ Việt Nam tỉnh', 'Ban Thường trực'],
};

besideOriginals('the original plans and the examples of others, imported', () => {
  describe('the source plans, against annotations made by reading', () => {
    it.each(NUMBERS)('plan %s', async (number) => {
      const path = new URL(`../../fixtures/importing/seed-${number}.json`, import.meta.url);
      const annotation = JSON.parse(readFileSync(path, 'utf8')) as Annotation;
      const plan = await result('plan.txt', read(number));
      for (const [category, [expected, found]] of Object.entries(
        facts(annotation, plan, textOf(number).split('\n')),
      )) {
        const result = score(expected, found);
        expect(
          result.f1,
          `${category}: thiếu ${result.missing.join(' · ')}; thừa ${result.extra.join(' · ')}`,
        ).toBeGreaterThanOrEqual(LEAST[category]!);
      }
    });
  });

  describe('the source plans in other formats', () => {
    const same = (plan: ImportResult): Partial<ImportResult> => {
      const { warnings: _, status: __, ...data } = plan;
      return data;
    };
    const headOf = (number: string, plan: ImportResult): string[] => {
      const { issuer, province, district, commune } = plan.metadata;
      const unit = commune ?? district ?? province ?? '';
      const lines = HEADS[number]?.map((line) => (line.endsWith('tỉnh') ? `${line} ${unit}` : line)) ?? [
        issuer!,
      ];
      const above = commune && district ? [`UBND huyện ${district}`] : [];
      return [...above, ...lines].map((line) => line.toUpperCase());
    };

    it.each(NUMBERS)('plan %s as Word in one column says the same', async (number) => {
      const base = await result('a.txt', read(number));
      expect(same(await result('a.docx', flatDocx(textOf(number))))).toEqual(same(base));
    });

    it.each(NUMBERS)('plan %s as Word with head and signature tables says the same', async (number) => {
      const base = await result('a.txt', read(number));
      expect(same(await result('a.docx', officeDocx(textOf(number), headOf(number, base))))).toEqual(
        same(base),
      );
    });

    it.skipIf(!canPrint).each(NUMBERS)('plan %s as PDF says the same', async (number) => {
      // Where the printed line ends after “;”, nobody can see whether a space stood there.
      const printed = (plan: ImportResult): Partial<ImportResult> => {
        const recipients = plan.metadata.recipients.map((line) => line.replace(/;\s*\(/u, '; ('));
        return { ...same(plan), metadata: { ...plan.metadata, recipients } };
      };
      const base = await result('a.txt', read(number));
      expect(printed(await result('a.pdf', officePdf(textOf(number))))).toEqual(printed(base));
    });
  });

  describe('nothing of a source plan is lost', () => {
    it.each(NUMBERS)('plan %s: title, body and tail hold every letter of the source', async (number) => {
      const plan = await importPlan('a.txt', read(number), KNOWN, { edition: 'full' });
      const { title, signer, recipients } = plan.result.metadata;
      const letters = (text: string): string => tidy(text).replace(/[^\p{L}\d]/gu, '');
      const kept = letters(
        [title, ...plan.body, ...recipients, signer?.onBehalf, signer?.role, signer?.name].join(' '),
      );
      const count = (text: string): number => text.length;
      const source = letters(textOf(number));
      // Outside title, body and tail stand only the kind of document, “Nơi nhận”, “đã ký”, number and place of issue.
      const furniture = letters('KẾ HOẠCH Nơi nhận Đã ký Số KHUBND Ngọc Hôi ngày tháng năm 2022');
      expect(count(source) - count(kept)).toBeGreaterThanOrEqual(0);
      expect(count(source) - count(kept)).toBeLessThanOrEqual(count(furniture));
      for (const paragraph of plan.body)
        expect(letters(textOf(number)).includes(letters(paragraph).slice(0, 60))).toBe(true);
    });
  });

  it('the examples of others say the same, however they are copied, pasted or retyped', async () => {
    const examples = readdirSync(EXAMPLES)
      .filter((file) => file.endsWith('.txt') && !file.includes('.ideal.'))
      .map((name) => ({ name, text: readFileSync(EXAMPLES + name, 'utf8') }));
    expect(examples.length).toBeGreaterThan(10);
    await expectSameSaid(examples, COPIES_TRIED);
  });
});
