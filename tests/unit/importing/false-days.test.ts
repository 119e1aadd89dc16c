import { expect, test } from 'vitest';
import { importPlan } from '../../../src/importing/import-plan.ts';
import { COMMUNE } from './make/documents.ts';

const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
const read = async (text: string) =>
  (await importPlan('plan.txt', new TextEncoder().encode(text), KNOWN, { edition: 'full' })).result;

test.each(['trước ngày 31/9/2019', 'chậm nhất ngày 29/02/2019', 'không quá ngày 31 tháng 4 năm 2019'])(
  'the report names “%s”, a day no calendar has, and makes no deadline of it',
  async (words) => {
    const line = `- Trưởng thôn báo cáo UBND xã ${words}.`;
    const { warnings, deadlines } = await read(COMMUNE.replace(/^(I[.-].*)$/mu, `$1\n${line}`));
    expect(warnings.filter(({ code }) => code === 'no-such-day').map(({ message }) => message)).toEqual([
      expect.stringContaining(`“${words}”`),
    ]);
    expect(deadlines.map(({ text }) => text)).not.toContain(words);
  },
);
