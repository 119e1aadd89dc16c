import { describe, expect, test } from 'vitest';
import {
  documentName,
  findMentions,
  mergeMentions,
  tellApart,
} from '../../../../src/kinds/plan/citations/citations.ts';

const numbers = (text: string): string[] => findMentions(text).map((mention) => mention.number);
const merge = (...texts: [scope: string, text: string][]) =>
  mergeMentions(
    texts.flatMap(([scope, text]) => findMentions(text).map((mention) => ({ place: scope, mention, scope }))),
  );

test.each([
  ['Kết luận số 08-KL/TU', '08-KL/TU'],
  ['Nghị quyết 88/2019/QH14', '88/2019/QH14'],
  ['Quyết định 33/2015/QĐ-TTg', '33/2015/QĐ-TTg'],
  ['Kế hoạch số 357/KH-MTTQ-BTT', '357/KH-MTTQ-BTT'],
  ['Quyết định số 1719/ QĐ-TTg', '1719/QĐ-TTg'],
  ['Công văn số 646/UBND-TH', '646/UBND-TH'],
  ['Chương trình phối hợp số 1679/CTrPH', '1679/CTrPH'],
  ['Chương trình số 32-CTr/TU', '32-CTr/TU'],
  // A letter behind the number, a dash for the hyphen, kinds of several bodies.
  ['Nghị quyết 30a/2008/NQ-CP', '30a/2008/NQ-CP'],
  ['Quyết định số 12A/QĐ-UBND', '12A/QĐ-UBND'],
  ['Nghị định 104/2022/NĐ–CP', '104/2022/NĐ-CP'],
  ['Nghị quyết liên tịch 88/2016/NQLT/CP-UBTƯMTTQVN', '88/2016/NQLT/CP-UBTƯMTTQVN'],
  ['Quy chế số 01-QCPH/HND-CA', '01-QCPH/HND-CA'],
  // The sign between kind and body lost: printed so, cited so.
  ['Kế hoạch số 27/KHUBND', '27/KHUBND'],
  ['Nghị quyết số 05NQ/HU', '05NQ/HU'],
])('reads the number in “%s”', (text, number) => {
  expect(numbers(text)).toEqual([number]);
});

test.each([
  ['Kế hoạch liên ngành số 03/KHLN-CA-GDĐT', 'Kế hoạch liên ngành'],
  ['Thông báo kết luận số 33-TB/VPTU', 'Thông báo'],
])('“%s” is of the kind %s', (text, kind) => {
  expect(findMentions(text)[0]!.type).toBe(kind);
});

test('several documents of one kind share the day behind the last', () => {
  const days = (text: string): (string | undefined)[] => findMentions(text).map(({ date }) => date);
  expect(days('các Thông tư số 17/2018/TT-BGDĐT, 18/2018/TT-BGDĐT ngày 22/8/2018')).toEqual(['2018-08-22', '2018-08-22']); // prettier-ignore
  expect(days('Quyết định số 90/QĐ-TTg, 91/QĐ-TTg ngày 18/01/2022')).toEqual([undefined, '2022-01-18']);
});

test.each([
  'gọi số 0260 3862 000',
  'kinh phí 5.000.000đ/01 đơn vị',
  'tại 10/10 huyện, thành phố',
  'ngày 24/02/2021 và 05/4/2017',
  'trang 12/30',
  'trực 24/24 giờ',
  'quý I/2024',
  'đạt 77,17% số hộ',
  'Chương trình 135',
  'Biểu số 05/BC',
  'Mẫu phiếu số 01/BC-UBND',
])('takes no document number from “%s”', (text) => {
  expect(numbers(text)).toEqual([]);
});

test('reads kind, day, issuer and subject of a citation', () => {
  expect(
    findMentions(
      'Căn cứ Kế hoạch số 48/KH-UBND ngày 22/02/2024 của Ủy ban nhân dân huyện Giọng về việc triển khai nước sạch năm 2024.',
    )[0],
  ).toMatchObject({
    number: '48/KH-UBND',
    type: 'Kế hoạch',
    date: '2024-02-22',
    issuer: 'Ủy ban nhân dân huyện Giọng',
    title: 'về việc triển khai nước sạch năm 2024',
  });
});

test('reads a subject in quotation marks that hold others', () => {
  expect(
    findMentions('Kế hoạch số 5/KH-UBND ngày 01/3/2023 “Triển khai phong trào “Giữ giếng” năm 2023”.')[0]
      ?.title,
  ).toBe('Triển khai phong trào “Giữ giếng” năm 2023');
});

test('finds a document cited inside the title of another', () => {
  expect(numbers('Kế hoạch số 4572/KH-UBND ngày 31/12/2021 triển khai Quyết định số 1719/QĐ-TTg')).toEqual([
    '4572/KH-UBND',
    '1719/QĐ-TTg',
  ]);
});

test('joins spellings of one document and keeps its day from where it is given', () => {
  const documents = merge(
    ['a', 'Quyết định số 1719/ QĐ-TTg ngày 14/10/2021'],
    ['b', 'Quyết định số 1719/QĐ-TTg'],
  );
  expect(documents).toHaveLength(1);
  expect(documents[0]).toMatchObject({ slug: '1719-qd-ttg', date: '2021-10-14', type: 'Quyết định' });
});

test('keeps apart two plans of two districts that carry one number', () => {
  const documents = merge(
    ['a', 'Kế hoạch số 48/KH-UBND ngày 22/02/2024'],
    ['b', 'Kế hoạch số 48/KH-UBND ngày 01/3/2023'],
  );
  expect(documents.map((document) => document.slug)).toEqual([
    '48-kh-ubnd-2023-03-01',
    '48-kh-ubnd-2024-02-22',
  ]);
});

describe('one number in two areas', () => {
  const cited = (text: string, scope: string) => ({ place: scope, mention: findMentions(text)[0]!, scope });
  const names = (mentions: ReturnType<typeof cited>[]): string[] => {
    const documents = mergeMentions(mentions);
    tellApart(documents, (place) => `Kế hoạch ${place}`);
    return documents.map((document) => documentName(document)).sort();
  };

  test('without a day and an issuer is told apart by where it is cited', () => {
    expect(
      names([cited('Công văn số 646/UBND-TH;', 'xã Một'), cited('Công văn số 646/UBND-TH;', 'xã Hai')]),
    ).toEqual([
      'Công văn 646/UBND-TH, dẫn trong Kế hoạch xã Hai',
      'Công văn 646/UBND-TH, dẫn trong Kế hoạch xã Một',
    ]);
  });

  test('of a district and of a province are two documents of one plan', () => {
    expect(
      names([
        cited('Kế hoạch số 12/KH-UBND của UBND tỉnh Ví Dụ về nước sạch', 'xã Một'),
        cited('Kế hoạch số 12/KH-UBND của UBND huyện Giọng về nước sạch', 'xã Một'),
      ]),
    ).toEqual(['Kế hoạch 12/KH-UBND, UBND huyện Giọng', 'Kế hoạch 12/KH-UBND, UBND tỉnh Ví Dụ']);
  });

  test('keeps its bare name where nothing shares it', () => {
    expect(
      names([cited('Công văn số 646/UBND-TH;', 'xã Một'), cited('Công văn số 646/UBND-TH', 'xã Một')]),
    ).toEqual(['Công văn 646/UBND-TH']);
  });
});

test('the day of a document may stand in brackets, and one day may hold for two', () => {
  const told = (text: string) => findMentions(text).map(({ date, issuer }) => `${date} ${issuer}`);
  expect(told('Báo cáo số 05/BC-UBND (ngày 08/01/2026) của Ủy ban nhân dân xã Ví Dụ')).toEqual([
    '2026-01-08 Ủy ban nhân dân xã Ví Dụ',
  ]);
  expect(
    told('các Quyết định số 12/QĐ-UBND và số 13/QĐ-UBND cùng ngày 05/01/2026 của UBND tỉnh Ví Dụ'),
  ).toEqual(['2026-01-05 UBND tỉnh Ví Dụ', '2026-01-05 UBND tỉnh Ví Dụ']);
});

test.each([
  ['Căn cứ Luật Phòng thủ dân sự số 18/2023/QH15 ngày 20/6/2023', 'Phòng thủ dân sự'],
  ['Căn cứ Luật Đất đai, Luật Phòng, chống thiên tai số 33/2013/QH13', 'Phòng, chống thiên tai'],
  // The number is that of the law which amends.
  ['Luật sửa đổi, bổ sung một số điều của Luật Đê điều số 60/2020/QH14', undefined],
  ['Căn cứ Luật số 60/2020/QH14 ngày 17/6/2020', undefined],
])('“%s”: the name of a law stands before its number', (text, title) => {
  expect(findMentions(text)[0]!.title).toBe(title);
});
