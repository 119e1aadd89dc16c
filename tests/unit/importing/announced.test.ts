import { describe, expect, it } from 'vitest';
import { readAnnounced } from '../../../src/importing/understand/announced.ts';
import { readEnacting } from '../../../src/importing/understand/enacting.ts';

describe('what a web page says of a document whose head it left out', () => {
  it('is its kind, number and day', () => {
    expect(
      readAnnounced([
        'Trang chủ',
        'Ngày 23/8/2017, Tỉnh ủy Ví Dụ đã ban hành Chương trình số 27-CTr/TU về bảo vệ rừng.',
      ]),
    ).toEqual({ docType: 'CHƯƠNG TRÌNH', number: '27-CTr/TU', date: '2017-08-23', issuer: 'Tỉnh ủy Ví Dụ' });
    expect(
      readAnnounced(['Mới đây, UBND xã Ví Dụ xây dựng và ban hành Phương án số 41/PA-UBND, ngày 23/8/2023.']),
    ).toMatchObject({ number: '41/PA-UBND', date: '2023-08-23' });
  });

  it('is nothing where a document is only cited or listed', () => {
    expect(
      readAnnounced([
        'Kế hoạch số 88/KH-UBND năm 2020 của tỉnh Khác',
        'Căn cứ Kế hoạch số 12/KH-UBND do Ủy ban nhân dân tỉnh ban hành ngày 01/02/2020;',
        'Ủy ban nhân dân xã ban hành Kế hoạch thực hiện Nghị quyết số 08-NQ/ĐU như sau:',
      ]),
    ).toBeNull();
  });
});

describe('the sentence that gives a plan out', () => {
  it('tells kind and summary', () => {
    expect(
      readEnacting([
        'Căn cứ Luật Mẫu;',
        'UBND tỉnh ban hành Kế hoạch thực hiện Đề án “Nước sạch” trên địa bàn tỉnh với các nội dung sau đây:',
      ]),
    ).toEqual({ docType: 'KẾ HOẠCH', title: 'Thực hiện Đề án “Nước sạch” trên địa bàn tỉnh' });
  });

  it('tells no summary when it does not say what the plan is about', () => {
    expect(readEnacting(['Ủy ban nhân dân thành phố ban hành Kế hoạch triển khai như sau:'])).toEqual({
      docType: 'KẾ HOẠCH',
      title: null,
    });
    expect(readEnacting(['Tình hình thời gian qua như sau:'])).toBeNull();
  });
});
