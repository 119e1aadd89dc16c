import { describe, expect, test } from 'vitest';
import { readAloud } from '../../../../src/vietnamese/reading/read-aloud.ts';
import { PRESETS } from '../../../../src/vietnamese/reading/settings.ts';
import { lexicon } from './glossary.ts';

const read = (text: string) => readAloud(text, PRESETS.standard, lexicon);

const KINDS: Record<string, [written: string, spoken: string][]> = {
  'so much in a month is no month of the year': [
    ['thu nhập mỗi tháng 4 triệu đồng', 'thu nhập mỗi tháng bốn triệu đồng'],
    ['mỗi tháng 1-2 triệu', 'mỗi tháng một đến hai triệu'],
    ['mỗi tháng 4 buổi', 'mỗi tháng bốn buổi'],
    ['hằng tháng 4 hộ được vay', 'hằng tháng bốn hộ được vay'],
    ['một tháng 2-3 buổi', 'một tháng hai đến ba buổi'],
    ['họp tháng 4 lần', 'họp tháng bốn lần'],
    ['Tháng 4 có 2 buổi', 'Tháng tư có hai buổi'],
    ['tháng 4 triệu tập họp', 'tháng tư triệu tập họp'],
    ['tháng 4 lần đầu ra mắt', 'tháng tư lần đầu ra mắt'],
    ['tháng 3-5 là mùa khô', 'tháng ba đến tháng năm là mùa khô'],
  ],
  'so much in a day is no day of a month': [
    ['uống ngày 1-2 lần', 'uống ngày một đến hai lần'],
    ['mỗi ngày 2-3 con', 'mỗi ngày hai đến ba con'],
    ['ngày 3-4 tiếng', 'ngày ba đến bốn tiếng'],
    ['Chúc một ngày 8/3 vui vẻ', 'Chúc một ngày mùng tám tháng ba vui vẻ'],
    ['ngày 8-3 buổi sáng', 'ngày mùng tám tháng ba buổi sáng'],
    ['ngày 20-10 lần thứ ba', 'ngày hai mươi tháng mười lần thứ ba'],
  ],
  'a day of any month is said as a day': [
    ['báo cáo hằng quý (ngày 05 tháng cuối quý)', 'báo cáo hằng quý, ngày mùng năm tháng cuối quý'],
    ['ngày 01 và ngày 16 hằng tháng', 'ngày mùng một và ngày mười sáu hằng tháng'],
    ['ngày 1 đến ngày 5 tháng sau', 'ngày mùng một đến ngày mùng năm tháng sau'],
    ['từ ngày 1-5 hằng tháng', 'từ ngày mùng một đến ngày mùng năm hằng tháng'],
    ['từ ngày 1 đến 5 hằng tháng', 'từ ngày mùng một đến ngày mùng năm hằng tháng'],
    ['ngày 10 dương lịch', 'ngày mùng mười dương lịch'],
    [
      'chợ họp ngày 5, 10, 15 và 20 âm lịch',
      'chợ họp ngày mùng năm, ngày mùng mười, ngày mười lăm và ngày hai mươi âm lịch',
    ],
    ['sáng ngày 2, chiều ngày 3/10', 'sáng ngày mùng hai, chiều ngày mùng ba tháng mười'],
  ],
  'weekdays in a chain are a list, in brackets behind a day they are said': [
    ['thứ 2-4-6', 'thứ hai, thứ tư, thứ sáu'],
    ['ngày 7/12 (CN)', 'ngày mùng bảy tháng mười hai, Chủ nhật'],
    ['ngày 13/12 (T7)', 'ngày mười ba tháng mười hai, thứ bảy'],
  ],
  'steps of a scale and ages': [
    ['lớp 6 - lớp 9', 'lớp sáu đến lớp chín'],
    ['tuổi từ 11 - 14', 'tuổi từ mười một đến mười bốn'],
    ['liều 50-100g/m2', 'liều năm mươi đến một trăm gam mỗi mét vuông'],
  ],
};
for (const [kind, rows] of Object.entries(KINDS))
  describe(`${kind}`, () => {
    test.each(rows)('%s', (written, spoken) => {
      const reading = read(written);
      expect(reading.spoken).toBe(spoken);
      expect(reading.unread).toEqual([]);
    });
  });

test.each([
  ['half a pill a day', 'uống ngày 1/2 viên', '1/2'],
  ['a part of the food of each day', 'mỗi ngày 1/3 khẩu phần', '1/3'],
  ['how long or how often', 'tập 20 phút/lần', 'phút/lần'],
  ['a rate of something', 'phí 0,2%/giá trị', 'trăm/giá'],
  ['a range of villages', 'thôn 4 - thôn 6', '4'],
])('%s: “%s” is handed to a person', (_, written, left) => {
  const { spoken, unread } = read(written);
  expect(spoken).toContain(left);
  expect(unread.length).toBeGreaterThan(0);
});
