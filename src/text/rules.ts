import type { Source } from '../schemas/common.ts';
import { officialDate, shortDate } from './date.ts';

/** How long a rule holds that a text rests on. */
export const rulesText = {
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
