import type { Source } from '../schemas/common.ts';
import { officialDate, shortDate } from './date.ts';
import { rulesText as en } from './en/rules.ts';
import { inLanguage, type Words } from './language.ts';

/** How long a rule holds that a text rests on. */
const vi = {
  asOf: (day: string) => `Quy định, mức tiền, tên cơ quan trong mục này tính đến ${officialDate(day)}.`,
  /** “Căn cứ: Nghị định 351/2025/NĐ-CP, áp dụng từ 01/01/2026 đến hết 31/12/2026. Từ 2027: …” */
  rule: ({ basis, validFrom, validTo, afterwards }: Source) => {
    const span = [
      ...(validFrom ? [`từ ${shortDate(validFrom)}`] : []),
      ...(validTo ? [`đến hết ${shortDate(validTo)}`] : []),
    ].join(' ');
    const first = `Căn cứ: ${basis}${span && `, áp dụng ${span}`}.`;
    return afterwards ? `${first} ${afterwards}` : first;
  },
};

export type RulesWords = Words<typeof vi>;
export const rulesText = inLanguage({ vi, en });
