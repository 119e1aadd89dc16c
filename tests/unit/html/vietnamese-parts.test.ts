import { expect, test } from 'vitest';
import { markVietnamese } from '../../../src/html/vietnamese-parts.ts';

const marked = (body: string): string => markVietnamese(`<html lang="en">${body}</html>`, 'en').slice(16, -7);

test.each([
  [
    'an element that holds Vietnamese alone',
    '<h1>Kế hoạch năm 2026</h1>',
    '<h1 lang="vi">Kế hoạch năm 2026</h1>',
  ],
  [
    'a name within an English sentence',
    '<p>Targets of xã Suối Mẫu for 2026</p>',
    '<p>Targets of <span lang="vi">xã Suối Mẫu</span> for 2026</p>',
  ],
  [
    'two names apart',
    '<p>From xã Bãi Mẫu to xã Suối Mẫu</p>',
    '<p>From <span lang="vi">xã Bãi Mẫu</span> to <span lang="vi">xã Suối Mẫu</span></p>',
  ],
  [
    'words beside an element',
    '<p><b>1.</b> Đến cuối năm</p>',
    '<p><b>1.</b> <span lang="vi">Đến cuối năm</span></p>',
  ],
  [
    'words of a drawing',
    '<svg><text>rose in xã Mẫu</text></svg>',
    '<svg><text>rose in <tspan lang="vi">xã Mẫu</tspan></text></svg>',
  ],
  ['an option, which holds no other element', '<option>xã Mẫu</option>', '<option lang="vi">xã Mẫu</option>'],
])('says the language of %s', (_, html, right) => {
  expect(marked(html)).toBe(right);
});

test.each([
  ['English', '<p>Choose my commune: an option to have, or no man can</p>'],
  ['a name without Vietnamese letters', '<p>Kon Ray</p>'],
  ['what is said already', '<div lang="vi"><p>Kế hoạch</p></div>'],
  ['words of a third language', '<div lang="bdq"><p>ƀŏk ă</p></div>'],
  ['code and styles', '<script>"Kế hoạch"</script><style>/* Kế hoạch */</style>'],
  ['an option in two languages, which can say one only', '<option>Targets of xã Mẫu</option>'],
  ['attributes', '<a href="/" title="Kế hoạch">Plan</a>'],
])('leaves %s as it is', (_, html) => {
  expect(marked(html)).toBe(html);
});

test('references to characters stay, and are no words', () => {
  expect(marked('<p>Dưới &lt;10 &amp; trên</p>')).toBe('<p lang="vi">Dưới &lt;10 &amp; trên</p>');
});
