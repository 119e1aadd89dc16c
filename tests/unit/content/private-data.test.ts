import { expect, test } from 'vitest';
import { findPrivateData } from '../../../src/content/private-data.ts';

// Every number here is made up and follows no real one.
for (const [what, line, said] of [
  ['an identity number', 'Số 001099000000 của chị Nguyễn Văn Ví Dụ', 'số căn cước'],
  ['an identity number in groups', 'căn cước 001 099 000 000', 'số căn cước'],
  ['an old identity number', 'CMND: 100 000 000', 'số chứng minh nhân dân'],
  ['a bank account', 'Gửi vào số tài khoản 0000.1111.2222', 'số tài khoản'],
  ['a mobile telephone', 'gọi 0900 000 000', 'số điện thoại'],
  ['a telephone with the country code', 'gọi +84 900 000 000', 'số điện thoại'],
  ['a telephone at home', 'gọi 0260 3000 000', 'số điện thoại'],
  ['a private e-mail', 'viết cho vi.du@thu.example nhé', 'thư điện tử'],
] as const)
  test(`${what} stops the build with file and line, and is not repeated in full`, () => {
    const problems = findPrivateData('stories/a/index.mdx', `---\n---\n${line}`);
    expect(problems).toMatchObject([{ file: 'stories/a/index.mdx', line: 3 }]);
    expect(problems[0]!.message).toContain(said);
    expect(problems[0]!.message).toContain('•');
  });

for (const line of [
  'Thu 1.000.000.000 đồng, vay 50.000.000đ năm 2020.',
  'Từ ngày 01/01/2018 đến 30/11/2023, giai đoạn 2021-2025.',
  'Quyết định số 1719/QĐ-TTg ngày 14/10/2021',
  'url: "https://bao.example/bai-viet-1684840578693.htm"',
  'Gửi vanthu@ubnd.example.gov.vn',
  'value: 0.0012345678',
])
  test(`“${line}” is no private data`, () => expect(findPrivateData('a.mdx', line)).toEqual([]));
