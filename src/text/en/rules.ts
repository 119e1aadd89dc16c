import { officialDate, shortDate } from '../date.ts';
import type { RulesWords } from '../rules.ts';

export const rulesText: RulesWords = {
  asOf: (day) => `Rules, amounts and names of agencies in this section are as of ${officialDate(day)}.`,
  rule: ({ basis, validFrom, validTo, afterwards }) => {
    const span = [
      ...(validFrom ? [`from ${shortDate(validFrom)}`] : []),
      ...(validTo ? [`until ${shortDate(validTo)}`] : []),
    ].join(' ');
    const first = `Basis: ${basis}${span && `, applies ${span}`}.`;
    return afterwards ? `${first} ${afterwards}` : first;
  },
};
