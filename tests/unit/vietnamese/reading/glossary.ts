import { readingLexicon } from '../../../../src/vietnamese/reading/abbreviations.ts';
import { glossary } from '../../../../src/schemas/glossary.ts';

const entry = (id: string, short: string, long: string, more: object = {}) => ({
  id,
  short,
  long,
  plain: 'Lời giải thích.',
  ...more,
});

/** The entries the rows of the document need. */
export const lexicon = readingLexicon(
  glossary.parse([
    entry('dtts', 'DTTS', 'dân tộc thiểu số'),
    entry('dtts-mn', 'DTTS&MN', 'dân tộc thiểu số và miền núi', { variants: ['DTTS & MN'] }),
    entry('ubnd', 'UBND', 'Ủy ban nhân dân'),
    entry('ubmttqvn', 'UBMTTQVN', 'Ủy ban Mặt trận Tổ quốc Việt Nam'),
    entry('ld-tb-xh', 'LĐ-TB&XH', 'Lao động - Thương binh và Xã hội', {
      spoken: 'Lao động, Thương binh và Xã hội',
    }),
    entry('ds-khhgd', 'DS-KHHGĐ', 'Dân số - Kế hoạch hóa gia đình', {
      spoken: 'Dân số, Kế hoạch hóa gia đình',
    }),
    entry('cnvcld', 'CNVCLĐ', 'công nhân, viên chức, lao động'),
    entry('tdp', 'TDP', 'tổ dân phố'),
    entry('mtqg', 'MTQG', 'mục tiêu quốc gia'),
    entry('csxh', 'CSXH', 'chính sách xã hội'),
    entry('tp', 'TP', 'thành phố'),
    entry('ha', 'ha', 'héc-ta'),
    entry('km2', 'km²', 'ki-lô-mét vuông', { variants: ['km2'] }),
    entry('vt', 'VT', 'văn thư', { scope: 'recipients' }),
    { id: 'ct-135', long: 'Chương trình 135', spoken: 'Chương trình một ba năm', plain: 'Một chương trình.' },
  ]),
);
