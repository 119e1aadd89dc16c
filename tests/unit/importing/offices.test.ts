import { strToU8 } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { importPlan, type ImportedPlan } from '../../../src/importing/import-plan.ts';
import type { ImportResult } from '../../../src/importing/import-result.ts';

const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
const open = (text: string, name = 'a.txt'): Promise<ImportedPlan> =>
  importPlan(name, strToU8(text), KNOWN, { edition: 'full' });
const read = async (text: string): Promise<ImportResult> => (await open(text)).result;
const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const DAY = 'Ví Dụ, ngày 05 tháng 3 năm 2026';
const BODY = 'I. MỤC ĐÍCH\n1. Giữ sạch nguồn nước.\nII. TỔ CHỨC THỰC HIỆN\n1. Công an xã: phối hợp.';
const TAIL = 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Ví Dụ';
const headed = (head: string, tail = TAIL, type = 'KẾ HOẠCH\nGiữ sạch nguồn nước năm 2026'): Promise<ImportResult> =>
  read(`${head}\n${type}\n${BODY}\n${tail}`); // prettier-ignore

describe('a number or a day over two lines', () => {
  const whole = { number: '41/KH-UBND', symbol: 'KH-UBND', place: 'Ví Dụ', date: '2026-03-05', issuer: 'Ủy ban nhân dân xã Ví Dụ' }; // prettier-ignore

  it.each([
    ['in two columns', 'UBND XÃ VÍ DỤ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 41\tVí Dụ, ngày 05\n/KH-UBND\ttháng 3 năm 2026'],
    ['of columns read line by line', `UBND XÃ VÍ DỤ\n${NATION}\nSố: 41/\nVí Dụ, ngày 05 tháng 3\nKH-UBND\nnăm 2026`],
    ['above the nation', `UBND XÃ VÍ DỤ\nSố:\n41/KH-UBND\n${NATION}\n${DAY}`],
    ['broken behind its kind', `UBND XÃ VÍ DỤ\nSố: 41/KH-\nUBND\n${NATION}\n${DAY}`],
  ])('%s is whole', async (_, head) => {
    expect((await headed(head)).metadata).toMatchObject(whole);
  }); // prettier-ignore

  it('a blank number takes nothing from the line below', async () => {
    const { metadata } = await headed(`UBND XÃ VÍ DỤ\nSố:     /KH-UBND\n${NATION}\n${DAY}`);
    expect(metadata).toMatchObject({ number: null, symbol: 'KH-UBND', date: '2026-03-05' });
  });
});

test.each([
  ['BẢO HIỂM XÃ HỘI TỈNH MẪU\nSỞ Y TẾ\nSố: 5/KHLT-BHXH-SYT', 'Bảo hiểm xã hội tỉnh Mẫu - Sở Y tế'],
  ['CÔNG AN XÃ VÍ DỤ\nHỘI LHPN XÃ VÍ DỤ\nSố: 5/KHLT-CAX-HPN', 'Công an xã Ví Dụ - Hội LHPN xã Ví Dụ'],
  // The committee above a body, and the association above its branch, are superiors.
  ['UBND TỈNH MẪU\nSỞ Y TẾ\nSố: 5/KHPH-SYT-SGD', 'Sở Y tế'],
  // A school says nothing of its level.
  ['TRƯỜNG THPT MẪU\nCÔNG AN XÃ VÍ DỤ\nSố: 5/KHPH-THPT-CAX', 'Trường THPT Mẫu - Công an xã Ví Dụ'],
  ['HỘI LHPN XÃ VÍ DỤ\n&\nHỘI NÔNG DÂN XÃ VÍ DỤ\nSố: 5/KHLN-HPN-HND', 'Hội LHPN xã Ví Dụ - Hội Nông dân xã Ví Dụ'],
  ['HỘI LHPN TỈNH MẪU\nHỘI LHPN XÃ VÍ DỤ\nSố: 5/KHLT-HPN-HND', 'Hội LHPN xã Ví Dụ'],
])('bodies that act together issue together, one above the other too: %s', async (left, issuer) => {
  const { metadata } = await headed(`${left}\n${NATION}\n${DAY}`, TAIL, 'KẾ HOẠCH LIÊN TỊCH\nGiữ sạch nguồn nước');
  expect(metadata.issuer).toBe(issuer);
}); // prettier-ignore

test('“HUYỆN ĐOÀN - PHÒNG …” names no district called by its second body', async () => {
  const { metadata } = await headed(`HUYỆN ĐOÀN - PHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nHUYỆN MẪU\nSố: 5/KHLT-ĐTN-GDĐT\n${NATION}\nMẫu, ngày 05 tháng 3 năm 2024`, TAIL, 'KẾ HOẠCH LIÊN TỊCH\nGiữ sạch nguồn nước năm 2024'); // prettier-ignore
  expect(metadata).toMatchObject({
    district: 'Mẫu',
    issuer: 'Huyện đoàn - Phòng Giáo dục và Đào tạo huyện Mẫu',
  });
});

describe('bodies that sign together', () => {
  const JOINT = `SỞ Y TẾ - SỞ NỘI VỤ\nSố: 5/KHLT-SYT-SNV\n${NATION}\n${DAY}`;
  const signed = async (tail: string): Promise<ImportResult> => headed(JOINT, tail, 'KẾ HOẠCH LIÊN TỊCH\nGiữ sạch nguồn nước'); // prettier-ignore
  const FILED = 'Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.';

  it('one below the other keep their own office; their names above it are no clause', async () => {
    const { metadata, outline } = await signed(
      `SỞ NỘI VỤ\nGIÁM ĐỐC\nTrần Thị Ví Dụ\nSỞ Y TẾ\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn Ví Dụ\n${FILED}`,
    );
    expect(metadata.signer).toEqual({ name: 'Nguyễn Văn Ví Dụ', role: 'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC', onBehalf: null }); // prettier-ignore
    expect(outline).toHaveLength(4);
    expect((await open(`${JOINT}\nKẾ HOẠCH LIÊN TỊCH\nGiữ sạch\n${BODY}\nSỞ NỘI VỤ\nGIÁM ĐỐC\nTrần Thị Ví Dụ\n${FILED}`)).body.join('\n')).not.toContain('SỞ NỘI VỤ'); // prettier-ignore
  });

  it('side by side, read line by line: the last office goes with the last name', async () => {
    const { metadata } = await signed(
      `SỞ NỘI VỤ\nSỞ Y TẾ\nGIÁM ĐỐC\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Thị Ví Dụ\nNguyễn Văn Ví Dụ\n${FILED}`,
    );
    expect(metadata.signer).toMatchObject({
      name: 'Nguyễn Văn Ví Dụ',
      role: 'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC',
    });
  });

  it('side by side, read line by line, each on behalf of its own body', async () => {
    const { metadata } = await signed(
      `TM. BAN THƯỜNG TRỰC\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nCHỦ TỊCH\nTrần Thị Ví Dụ\nNguyễn Văn Ví Dụ\n${FILED}`,
    );
    expect(metadata.signer).toEqual({ name: 'Nguyễn Văn Ví Dụ', role: 'CHỦ TỊCH', onBehalf: 'TM. ỦY BAN NHÂN DÂN' }); // prettier-ignore
  });

  it('offices that cannot be told apart stay together, and it is told', async () => {
    const { metadata, warnings } = await signed(
      `KT. GIÁM ĐỐC\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Thị Ví Dụ\nNguyễn Văn Ví Dụ\n${FILED}`,
    );
    expect(metadata.signer?.role).toContain('KT. GIÁM ĐỐC');
    expect(warnings.map(({ code }) => code)).toContain('two-signatures');
  });

  it('of three the one in the middle below the two sides issues; all others are told', async () => {
    const { metadata, warnings } = await signed(
      `SỞ NỘI VỤ\tSỞ TÀI CHÍNH\nGIÁM ĐỐC\tPHÓ GIÁM ĐỐC\nTrần Thị Ví Dụ\tLê Văn Ví Dụ\nSỞ Y TẾ\nGIÁM ĐỐC\nNguyễn Văn Ví Dụ\n${FILED}`,
    );
    expect(metadata.signer).toMatchObject({ name: 'Nguyễn Văn Ví Dụ', role: 'GIÁM ĐỐC' });
    const told = warnings.find(({ code }) => code === 'two-signatures')!.message;
    expect(told).toContain('Trần Thị Ví Dụ');
    expect(told).toContain('Lê Văn Ví Dụ');
  });
});

test.each([
  [`TỈNH MẪU\nỦY BAN NHÂN DÂN\nXÃ VÍ DỤ\nSố: 5/KH-UBND\n${NATION}\n${DAY}`, { issuer: 'Ủy ban nhân dân xã Ví Dụ', province: 'Mẫu', level: 'xã' }],
  [`UBND TỈNH MẪU\nUBND XÃ IA VÍ 2\nSố: 5/KH-UBND\n${NATION}\nIa Ví 2, ngày 05 tháng 3 năm 2026`, { commune: 'Ia Ví 2', place: 'Ia Ví 2', date: '2026-03-05' }],
  [`ĐẢNG BỘ TỈNH MẪU\nĐẢNG ỦY UBND TỈNH\n*\nSố 5-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n${DAY}`, { issuer: 'Đảng ủy Ủy ban nhân dân tỉnh Mẫu', level: 'tỉnh' }],
  [`UBND XÃ VÍ DỤ\nCỘNG HOÀ XÃ HỘI CHŨ NGHĨA VIỆT NAM\nTRƯỜNG THCS MẪU\nĐộc lập — Tự do — Hạnh phúc\n________\nSô: 5/KH-THCS\n${DAY}`, { number: '5/KH-THCS', issuer: 'Trường THCS Mẫu', level: 'xã' }],
])('a head is read as offices print it: %s', async (head, expected) => {
  expect((await headed(head)).metadata).toMatchObject(expected);
}); // prettier-ignore

test.each([
  ['KẾ HOẠCH HÀNH ĐỘNG\nGiữ sạch nguồn nước', 'Kế hoạch hành động'],
  ['QUY CHẾ PHỐI HỢP\nGiữ sạch nguồn nước', 'Quy chế phối hợp'],
  ['ĐỀ CƯƠNG\nGiữ sạch nguồn nước', 'Đề cương'],
  ['KỊCH BẢN\nGiữ sạch nguồn nước', 'Kịch bản'],
])('a kind of document is read whole: %s', async (type, docType) => {
  const { metadata } = await headed(`UBND XÃ VÍ DỤ\nSố: 5/KH-UBND\n${NATION}\n${DAY}`, TAIL, type);
  expect(metadata).toMatchObject({ docType, title: 'Giữ sạch nguồn nước' });
});

test('“1) …” right below the summary is no part of it', async () => {
  const { metadata, outline } = await read(`UBND XÃ VÍ DỤ\nSố: 5/KH-UBND\n${NATION}\n${DAY}\nKẾ HOẠCH\nGiữ sạch nguồn nước\n1) Mục đích\n1.1) Giữ nước.\n2) Nội dung\n2.1) Vận động.\n${TAIL}`); // prettier-ignore
  expect(metadata.title).toBe('Giữ sạch nguồn nước');
  expect(outline.map(({ path }) => path)).toEqual(['1', '1.1', '2', '2.1']);
});

describe('recipients', () => {
  const HEAD = `UBND XÃ VÍ DỤ\nSố: 5/KH-UBND\n${NATION}\n${DAY}`;
  const SIGNED = 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Ví Dụ';

  it.each([
    ['on one line without dashes', `Nơi nhận: TT Đảng ủy (b/c); các thôn (t/h); Lưu VT.\n${SIGNED}`, ['TT Đảng ủy (b/c)', 'các thôn (t/h)', 'Lưu VT']],
    ['over two lines without dashes', `Nơi nhận: TT Đảng ủy (b/c); các thôn\n(t/h); Lưu VT.\n${SIGNED}`, ['TT Đảng ủy (b/c)', 'các thôn (t/h)', 'Lưu VT']],
    ['on one line below who signs', `${SIGNED}\nNơi nhận: TT Đảng ủy (b/c); các thôn (t/h); Lưu VT.`, ['TT Đảng ủy (b/c)', 'các thôn (t/h)', 'Lưu VT']],
    ['with numbers', `Nơi nhận:\n1. UBND tỉnh;\n2. Các thôn;\n3. Lưu VT.\n${SIGNED}`, ['UBND tỉnh', 'Các thôn', 'Lưu VT']],
    ['below a star', `* Nơi nhận:\n+ UBND tỉnh;\n+ Lưu: VT.\n${SIGNED}`, ['UBND tỉnh', 'Lưu: VT']],
    ['a name with a semicolon stays whole', `Nơi nhận:\n- TT Đảng ủy; (b/c)\n- Lưu: VT.\n${SIGNED}`, ['TT Đảng ủy; (b/c)', 'Lưu: VT']],
  ])('%s', async (_, tail, recipients) => {
    const { metadata } = await headed(HEAD, tail);
    expect(metadata.recipients).toEqual(recipients);
    expect(metadata.signer?.name).toBe('Nguyễn Văn Ví Dụ');
  }); // prettier-ignore
});

test.each([
  ['2', '- 3 -'],
  ['Trang 2/4', 'Trang 3/4'],
  ['-- 1 of 3 --', '-- 2 of 3 --'],
])('page numbers that count up go: %s', async (first, second) => {
  const { body } = await open(`KẾ HOẠCH\nGiữ sạch\nI. NỘI DUNG\n1. Họp dân.\n${first}\n2. Dọn suối.\n${second}\n3. Trồng tre.\n${TAIL}`); // prettier-ignore
  expect(body).toEqual(['I. NỘI DUNG', '1. Họp dân.', '2. Dọn suối.', '3. Trồng tre.']);
});

test('a share on a line of its own is no page number', async () => {
  const { body } = await open(`KẾ HOẠCH\nGiữ sạch\nI. NỘI DUNG\nĐã dọn:\n2/3\nsố suối.\n${TAIL}`);
  expect(body.join(' ')).toContain('2/3');
});

describe('a nation line broken over two', () => {
  it.each([
    ['beside the left side', 'SỞ Y TẾ TỈNH MẪU           CỘNG HÒA XÃ HỘI CHỦ\nTRUNG TÂM Y TẾ HUYỆN           NGHĨA VIỆT NAM\nVÍ DỤ           Độc lập - Tự do - Hạnh phúc'],
    ['behind lines of the left side', 'SỞ Y TẾ TỈNH MẪU\nCỘNG HÒA XÃ HỘI CHỦ\nTRUNG TÂM Y TẾ HUYỆN\nNGHĨA VIỆT NAM\nVÍ DỤ\nĐộc lập - Tự do - Hạnh phúc'],
  ])('%s keeps the whole head', async (_, head) => {
    const { metadata, warnings } = await headed(`${head}\nSố: 5/KH-TTYT\n${DAY}`);
    expect(metadata).toMatchObject({ issuer: 'Trung tâm Y tế huyện Ví Dụ', number: '5/KH-TTYT', date: '2026-03-05' });
    expect(warnings.map(({ code }) => code)).not.toContain('page-furniture');
  }); // prettier-ignore

  it('a number may go on behind the whole right side', async () => {
    const { metadata } = await headed(`SỞ Y TẾ - SỞ NỘI VỤ\nSố: 5/KHLT-SYT-\n${NATION}\n${DAY}\nSNV`);
    expect(metadata).toMatchObject({ number: '5/KHLT-SYT-SNV', issuer: 'Sở Y tế - Sở Nội vụ' });
  });
});

test('a rule that ran into the first section hides it not', async () => {
  const { outline } = await read(`KẾ HOẠCH\nGiữ sạch\n--I. TÌNH HÌNH\nĐã dọn suối.\nII. NỘI DUNG\n1. Họp dân.\n2. Trồng tre.`); // prettier-ignore
  expect(outline.map(({ path }) => path)).toEqual(['I', 'II', 'II.1', 'II.2']);
});

test('“V/v …” below the number, in the cell of the body, is no part of its name', async () => {
  const cell = (lines: string): string => `<td>${lines.split('\n').map((line) => `<p>${line}</p>`).join('')}</td>`; // prettier-ignore
  const left = 'UBND XÃ VÍ DỤ\nPHÒNG KINH TẾ\nSố: 5/KH-KT\nV/v giữ sạch\nnguồn nước';
  const page = `<table><tr>${cell(left)}${cell(`${NATION}\n${DAY}`)}</tr></table>${`KẾ HOẠCH\nGiữ sạch nguồn nước năm 2026\n${BODY}`.split('\n').map((line) => `<p>${line}</p>`).join('')}`; // prettier-ignore
  const { metadata, warnings } = (await open(page, 'a.html')).result;
  expect(metadata).toMatchObject({
    issuer: 'Phòng Kinh tế xã Ví Dụ',
    title: 'Giữ sạch nguồn nước năm 2026',
  });
  expect(warnings.map(({ message }) => message).join()).toContain('V/v giữ sạch');
});

test('an address and a telephone below the name of a body are no part of it, and told', async () => {
  const left = '<p>UBND TỈNH MẪU</p><p>TRƯỜNG THCS VÍ DỤ</p><p>Địa chỉ: 01 đường Ví Dụ</p><p>Điện thoại: (0262) 3800 000</p><p>Số: 5/KH-THCS</p>'; // prettier-ignore
  const right = `<p>${NATION.split('\n').join('</p><p>')}</p><p>${DAY}</p>`;
  const page = `<table><tr><td>${left}</td><td>${right}</td></tr></table><p>KẾ HOẠCH</p><p>Giữ sạch</p><p>${BODY.split('\n').join('</p><p>')}</p>`;
  const { result } = await open(page, 'a.html');
  expect(result.metadata).toMatchObject({ issuer: 'Trường THCS Ví Dụ', number: '5/KH-THCS' });
  expect(result.warnings.map(({ message }) => message).join()).toContain('Địa chỉ: 01 đường Ví Dụ');
});

test('a level that the name of a command says is its own: “BỘ CHQS TỈNH” is no ministry', async () => {
  const { metadata } = await headed(`BỘ CHQS TỈNH MẪU\nĐỒN BIÊN PHÒNG VÍ DỤ\nSố: 5/KH-ĐBP\n${NATION}\n${DAY}`); // prettier-ignore
  expect(metadata.level).toBe('tỉnh');
});

describe('where a summary ends', () => {
  const HEAD = `HUYỆN ỦY MẪU\n*\nSố 5-KL/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nMẫu, ngày 05 tháng 3 năm 2024`;

  it.each([
    'Sau khi nghe báo cáo, Ban Thường vụ Huyện ủy kết luận như sau:',
    'Ban Thường vụ Huyện ủy ban hành kết luận với những nội dung sau đây:',
  ])('“%s” opens the text', async (sentence) => {
    const { metadata } = await headed(HEAD, TAIL, `KẾT LUẬN\nVề giữ sạch nguồn nước\n${sentence}`);
    expect(metadata.title).toBe('Về giữ sạch nguồn nước');
  });

  it.each(['1- Mục tiêu: 100% hộ.', '1 - Mục tiêu', '1.Mục tiêu'])('a first number ends it: “%s”', async (line) => {
    const { metadata, outline } = await headed(HEAD, TAIL, `KẾT LUẬN\nVề giữ sạch nguồn nước\n${line}`);
    expect(metadata.title).toBe('Về giữ sạch nguồn nước');
    expect(outline[0]!.heading).toContain('Mục tiêu');
  }); // prettier-ignore

  it('its last word may stand above the sentence that opens the text', async () => {
    const { metadata } = await headed(`UBND PHƯỜNG MẪU THÀNH\nSố: 5/KH-UBND\n${NATION}\n${DAY}`, TAIL, 'KẾ HOẠCH\nLập lại trật tự trên địa bàn phường Mẫu\nThành\nỦy ban nhân dân phường xây dựng kế hoạch như sau:'); // prettier-ignore
    expect(metadata.title).toBe('Lập lại trật tự trên địa bàn phường Mẫu Thành');
  });
});

describe('number and day away from their place', () => {
  it('below the summary are no part of it', async () => {
    const { metadata } = await headed(`UBND XÃ VÍ DỤ\n${NATION}`, TAIL, `KẾ HOẠCH\nGiữ sạch nguồn nước\nSố: 5/KH-UBND\n${DAY}`); // prettier-ignore
    expect(metadata).toMatchObject({ title: 'Giữ sạch nguồn nước', number: '5/KH-UBND', date: '2026-03-05' });
  });

  it('a day above who signs is that of the document, no clause', async () => {
    const { result, body } = await open(`TRƯỜNG THCS MẪU\n${NATION}\nSố: 5/KH-THCS\nKẾ HOẠCH\nGiữ sạch\n${BODY}\n${DAY}\nHIỆU TRƯỞNG\nNguyễn Thị Ví Dụ`); // prettier-ignore
    expect(result.metadata).toMatchObject({ date: '2026-03-05', place: 'Ví Dụ', signer: { name: 'Nguyễn Thị Ví Dụ' } }); // prettier-ignore
    expect(body.at(-1)).toBe('1. Công an xã: phối hợp.');
  });

  it('a day in a basis or in an appendix is not taken for it', async () => {
    const { metadata } = await read(`UBND XÃ VÍ DỤ\n${NATION}\nSố: 5/KH-UBND\nKẾ HOẠCH\nGiữ sạch\nCăn cứ Kế hoạch số 4/KH-UBND ngày 01 tháng 3 năm 2026;\n${BODY}\n${TAIL}\nPHỤ LỤC\nMẫu đăng ký\n${DAY}`); // prettier-ignore
    expect(metadata.date).toBeNull();
  });
});

describe('who signs', () => {
  const HEAD = `UBND XÃ VÍ DỤ\nSố: 5/KH-UBND\n${NATION}\n${DAY}`;

  it.each([
    ['KT CHỦ TỊCH\nPHÓ CHỦ TỊCH', { onBehalf: null, role: 'KT CHỦ TỊCH PHÓ CHỦ TỊCH' }],
    ['T.M BAN THƯỜNG VỤ\nCHỦ TỊCH', { onBehalf: 'T.M BAN THƯỜNG VỤ', role: 'CHỦ TỊCH' }],
    ['TM/ BAN CHẤP HÀNH\nCHỦ TỊCH', { onBehalf: 'TM/ BAN CHẤP HÀNH', role: 'CHỦ TỊCH' }],
    ['TUQ CHỦ TỊCH\nTRƯỞNG PHÒNG', { onBehalf: null, role: 'TUQ CHỦ TỊCH TRƯỞNG PHÒNG' }],
    ['TM. CHI HỘI\nCHI HỘI TRƯỞNG', { onBehalf: 'TM. CHI HỘI', role: 'CHI HỘI TRƯỞNG' }],
    ['TRƯỞNG BUÔN', { onBehalf: null, role: 'TRƯỞNG BUÔN' }],
    ['TL. GIÁM ĐỐC\nTRƯỞNG PHÒNG NGƯỜI CÓ CÔNG\nVÀ BÌNH ĐẲNG GIỚI', { onBehalf: null, role: 'TL. GIÁM ĐỐC TRƯỞNG PHÒNG NGƯỜI CÓ CÔNG VÀ BÌNH ĐẲNG GIỚI' }],
    ['KT. TƯ LỆNH\nPHÓ TƯ LỆNH', { onBehalf: null, role: 'KT. TƯ LỆNH PHÓ TƯ LỆNH' }],
  ])('“%s” is read as printed and is no clause', async (office, expected) => {
    for (const above of ['', 'Nơi nhận:\n- Các thôn;\n- Lưu: VT.\n']) {
      const { result, body } = await open(`${HEAD}\nKẾ HOẠCH\nGiữ sạch\n${BODY}\n${above}${office}\nNguyễn Văn Ví Dụ`);
      expect(result.metadata.signer).toEqual({ ...expected, name: 'Nguyễn Văn Ví Dụ' });
      expect(body.at(-1)).toBe('1. Công an xã: phối hợp.');
    }
  }); // prettier-ignore

  it('an office of no list is read behind the recipients, above a name', async () => {
    const { metadata } = await headed(HEAD, 'Nơi nhận:\n- Các thôn;\n- Lưu: VT.\nGIÀ LÀNG\nNguyễn Văn Ví Dụ');
    expect(metadata.signer).toMatchObject({ role: 'GIÀ LÀNG', name: 'Nguyễn Văn Ví Dụ' });
  });

  it('“KT - XH” opens no signature', async () => {
    const { body } = await open(
      `${HEAD}\nKẾ HOẠCH\nGiữ sạch\nI. MỤC TIÊU\nGiữ nước.\nKT XÃ HỘI PHÁT TRIỂN.\n${TAIL}`,
    );
    expect(body).toContain('KT XÃ HỘI PHÁT TRIỂN.');
  });
});

test('a stamp of a signature without words of its own names neither signer nor day', async () => {
  const { metadata } = await headed(`UBND XÃ VÍ DỤ\nSố: 5/KH-UBND\n${NATION}\n${DAY}`, TAIL.replace('Nguyễn', 'Ủy ban nhân dân xã Ví Dụ\nTỉnh Mẫu\n06-03-2026 10:11:12 +07:00\nNguyễn')); // prettier-ignore
  expect(metadata).toMatchObject({ date: '2026-03-05', signer: { name: 'Nguyễn Văn Ví Dụ' } });
});

describe('the stamp of arrivals', () => {
  const OWN = 'UBND TỈNH VÍ DỤ\nUBND XÃ VÍ DỤ\nSố: 5/KH-UBND';
  it.each([
    ['above the head, with who received', `SỞ Y TẾ\nCÔNG VĂN ĐẾN\nSố: 1520\nNgày: 12/3/2026\nChuyển: ....\n${OWN}\n${NATION}\n${DAY}`],
    ['on one line', `CÔNG VĂN ĐẾN SỐ: 451 NGÀY 03 THÁNG 9 NĂM 2026\n${OWN}\n${NATION}\n${DAY}`],
    ['below the number', `${OWN}\nĐẾN\nSố:.88...\nNgày:.12/3/2026.\nLưu hồ sơ số: 7\n${NATION}\n${DAY}`],
  ])('%s gives neither number nor day nor issuer, and is told', async (_, head) => {
    const { result, coverage, body } = await open(`${head}\nKẾ HOẠCH\nGiữ sạch nguồn nước năm 2026\n${BODY}\n${TAIL}`);
    expect(result.metadata).toMatchObject({ number: '5/KH-UBND', date: '2026-03-05', issuer: 'Ủy ban nhân dân xã Ví Dụ' });
    expect(JSON.stringify(coverage)).toContain('dấu công văn đến');
    expect(body.join('\n')).not.toContain('ĐẾN');
  }); // prettier-ignore

  it('lends nothing to a draft whose number and day are blank', async () => {
    const { metadata } = await headed(`CÔNG VĂN ĐẾN\nSố: 610\nNgày 22/8/2026\n${OWN.replace('5/', '   /')}\n${NATION}\nVí Dụ, ngày     tháng 3 năm 2026`); // prettier-ignore
    expect(metadata).toMatchObject({ number: null, date: null, year: 2026 });
  });

  it('leaves the body of a head that names one alone, and the columns of a register as they are', async () => {
    const own = `SỞ Y TẾ\nĐẾN\nSố: 88\nSố: 5/KH-SYT\n${NATION}\n${DAY}`;
    expect((await headed(own)).metadata).toMatchObject({ number: '5/KH-SYT', issuer: 'Sở Y tế' });
    const { body } = await open(`${OWN}\n${NATION}\n${DAY}\nKẾ HOẠCH\nGiữ sạch\n${BODY}\n${TAIL}\nPHỤ LỤC\n| VĂN BẢN ĐẾN | Số | Ngày |\n| --- | --- | --- |\n| a | 1 | 2 |`); // prettier-ignore
    expect(body.join('\n')).toContain('| VĂN BẢN ĐẾN | Số | Ngày |');
  });
});

test.each([
  ['called one', 'MẪU SỐ 01\nUBND XÃ VÍ DỤ'],
  ['with a head alone', `UBND XÃ VÍ DỤ\nTHÔN ……\n${NATION}\n……, ngày … tháng … năm 2026`],
])('a form behind the signature, %s, has a signature that is not the plan’s', async (_, form) => {
  const { result, body } = await open(`UBND XÃ VÍ DỤ\nSố: 5/KH-UBND\n${NATION}\n${DAY}\nKẾ HOẠCH\nGiữ sạch\n${BODY}\n${TAIL}\n${form}\nBÁO CÁO\nKết quả giữ sạch nguồn nước\n1. Số hộ: ……\nNơi nhận:\n- UBND xã;\nTRƯỞNG THÔN\n(Ký, ghi rõ họ tên)`); // prettier-ignore
  expect(result.metadata.signer).toEqual({ name: 'Nguyễn Văn Ví Dụ', role: 'CHỦ TỊCH', onBehalf: 'TM. ỦY BAN NHÂN DÂN' });
  expect(result.metadata.recipients).toEqual(['Như trên', 'Lưu: VT']);
  expect(body.join('\n')).toContain('Kết quả giữ sạch nguồn nước');
  expect(body.join('\n')).toContain('TRƯỞNG THÔN');
}); // prettier-ignore

test('a place that begins as a form does opens none: “Mẫu Sơn, ngày …” above who signs is the day', async () => {
  const tail = '| Nơi nhận:<br>- Lưu: VT. | Mẫu Sơn, ngày 05 tháng 3 năm 2026<br>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br>Nguyễn Văn Ví Dụ |\n| --- | --- |';
  const { metadata } = await headed(`UBND XÃ MẪU SƠN\nSố: 5/KH-UBND\n${NATION}`, tail);
  expect(metadata).toMatchObject({ place: 'Mẫu Sơn', date: '2026-03-05', signer: { name: 'Nguyễn Văn Ví Dụ' } });
}); // prettier-ignore

test('a number whose word was left out is one, alone below the body that issues', async () => {
  const { metadata } = await headed(`UBND TỈNH VÍ DỤ\nUBND XÃ VÍ DỤ\n5/KH-UBND\n${NATION}\n${DAY}`);
  expect(metadata).toMatchObject({ number: '5/KH-UBND', issuer: 'Ủy ban nhân dân xã Ví Dụ' });
});

test('a ward below a Party committee of a city like a province is of that city', async () => {
  const { metadata } = await headed(
    `THÀNH ỦY HẢI PHÒNG\nĐẢNG ỦY PHƯỜNG MẪU\n*\nSố 12-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n${DAY}`,
  );
  expect(metadata).toMatchObject({ level: 'xã', province: 'Hải Phòng', district: null, commune: 'Mẫu' });
});

test('a commune’s youth union is of the province whose union stands above', async () => {
  const { metadata } = await headed(`BCH TỈNH ĐOÀN VÍ DỤ\nBAN CHẤP HÀNH ĐOÀN XÃ MẪU\n***\nSố: 14-KH/ĐTN\nĐOÀN TNCS HỒ CHÍ MINH\nMẫu, ngày 05 tháng 3 năm 2026`); // prettier-ignore
  expect(metadata).toMatchObject({ level: 'xã', province: 'Ví Dụ', commune: 'Mẫu' });
});

test.each(['→', '➔', '➤', '▫', '◇', '★', '❑', '√', '−'])('“%s” opens an item; it is told', async (sign) => {
  const { bullets, warnings } = await read(`KẾ HOẠCH\nGiữ sạch\nI. NỘI DUNG\n${sign} Họp dân.\n${sign} Dọn suối.\nII. KINH PHÍ\nXã chi.`); // prettier-ignore
  expect(bullets).toEqual([{ sectionPath: 'I', marker: '-', count: 2 }]);
  expect(warnings.map(({ code }) => code)).toContain('bullet-mapped');
});

test.each(['☐ Có', '☑ Có', '− 1,5%'])('“%s” keeps what it says', async (line) => {
  const { body } = await open(`KẾ HOẠCH\nGiữ sạch\nI. NỘI DUNG\n1. Họp dân.\n${line}\nII. KINH PHÍ\nXã chi.`);
  expect(body).toContain(line);
});

test('“i)”, “ii)”, “iii)” are points side by side', async () => {
  const { outline, warnings } = await read('KẾ HOẠCH\nGiữ sạch\nI. NỘI DUNG\n1. Họp dân\ni) Mở lớp.\nii) Cấp tài liệu.\niii) Ký cam kết.\nII. KINH PHÍ\nXã chi.'); // prettier-ignore
  expect(outline.map(({ path }) => path)).toEqual(['I', 'I.1', 'I.1.i', 'I.1.ii', 'I.1.iii', 'II']);
  expect(warnings.map(({ code }) => code)).not.toContain('out-of-order');
});

test('points “(a)” stand below “(1)”, and “(2)” beside it again', async () => {
  const { outline } = await read('KẾ HOẠCH\nGiữ sạch\nI. NỘI DUNG\n(1) Tập huấn\n(a) Mở lớp.\n(b) Cấp tài liệu.\n(2) Tư vấn\nII. KINH PHÍ\nXã chi.'); // prettier-ignore
  expect(outline.map(({ path }) => path)).toEqual(['I', 'I.1', 'I.1.a', 'I.1.b', 'I.2', 'II']);
});

describe('steps of a roadmap', () => {
  const steps = async (lines: string): Promise<string[]> =>
    (await read(`KẾ HOẠCH\nGiữ sạch năm 2026\nI. TIẾN ĐỘ\n${lines}\nII. KINH PHÍ\nXã chi.`)).roadmap.map(({ start, end }) => `${start} ${end}`); // prettier-ignore

  it.each([
    ['1. T4/2026: họp dân.\n2. T5 - T6/2026: dọn suối.', ['2026-04 2026-04', '2026-05 2026-06']],
    ['- Tuần 1 (06/4 - 12/4/2026): họp dân.\n- Tuần 2 (13/4 - 19/4/2026): dọn suối.', ['2026-04-06 2026-04-12', '2026-04-13 2026-04-19']],
    ['1. Họp dân (20 - 25/3/2026)\n2. Ký cam kết (trước 30/3/2026)', ['2026-03-20 2026-03-25', 'null 2026-03-30']],
    ['| Tháng | Công việc |\n| 3 | Họp dân |\n| 4 | Dọn suối |\n| 5 - 6 | Trồng tre |', ['2026-03 2026-03', '2026-04 2026-04', '2026-05 2026-06']],
    ['| Quý | Công việc |\n| II | Họp dân |\n| III, IV | Dọn suối |', ['2026-Q2 2026-Q2', '2026-Q3 2026-Q4']],
    ['| STT | Tên thôn | Số lao động | Thời gian khai giảng |\n| 1 | Thôn Một | 80 | Tháng 4/2026 |\n| 2 | Thôn Hai | 70 | Tháng 9/2026 |', ['2026-04 2026-04', '2026-09 2026-09']],
    ['| TT | Tuyến | Khởi công | Hoàn thành |\n| 1 | Thôn Một | 3/2026 | 5/2026 |\n| | Cộng | | |', ['2026-03 2026-05']],
    ['| TT | Nội dung | Phụ trách |\n| Tháng 3/2026 | Tháng 3/2026 | Tháng 3/2026 |\n| 1 | Họp dân | Thôn |\n| 2 | Dọn suối | Đoàn |\n| Tháng 5/2026 | Tháng 5/2026 | Tháng 5/2026 |\n| 3 | Trồng tre | Hội |', ['2026-03 2026-03', '2026-05 2026-05']],
    ['| TT | Công việc | Hoàn thành trước ngày |\n| 1 | Họp dân | 30/3/2026 |', ['null 2026-03-30']],
    ['| Thời gian | Công việc |\n| Sáng 21/4/2026 | Họp dân |\n| 14h00 ngày 22/4/2026 | Dọn suối |', ['2026-04-21 2026-04-21', '2026-04-22 2026-04-22']],
  ])('%s', async (lines, expected) => {
    expect(await steps(lines)).toEqual(expected);
  }); // prettier-ignore
});

describe('who does what', () => {
  const duties = async (body: string): Promise<string[]> =>
    (await read(`KẾ HOẠCH\nGiữ sạch\n${body}`)).responsibilities.map(({ agency, tasks }) => `${agency} ${tasks}`); // prettier-ignore

  it('a body may be an item, its work the items below', async () => {
    expect(await duties('I. TỔ CHỨC THỰC HIỆN\n- Phòng Kinh tế:\n+ Chủ trì.\n+ Báo cáo.\n- Công an xã: phối hợp.')).toEqual(['Phòng Kinh tế 2', 'Công an xã 1']); // prettier-ignore
  });

  it('a mark of repetition in a table is the body above it', async () => {
    expect(await duties('I. PHÂN CÔNG\n| TT | Nhiệm vụ | Chủ trì | Thời hạn |\n| 1 | Rà soát giếng | Phòng Kinh tế | Quý II/2026 |\n| 2 | Xử lý giếng | nt | nt |')).toEqual(['Phòng Kinh tế 2']); // prettier-ignore
  });

  it('“Đơn vị” beside a task and its time names who does it; beside figures it is a unit', async () => {
    expect(await duties('I. TIẾN ĐỘ\n| TT | Nội dung | Thời gian | Đơn vị |\n| 1 | Họp dân | Tháng 3/2026 | Các thôn |\n| 2 | Dọn suối | Tháng 4/2026 | Đoàn xã |')).toEqual(['Các thôn 1', 'Đoàn xã 1']); // prettier-ignore
    expect(await duties('I. CHỈ TIÊU\n| TT | Nội dung | Đơn vị | Số lượng |\n| 1 | Xây bể | bể | 14 |\n| 2 | Trồng tre | bụi | 20 |')).toEqual([]); // prettier-ignore
  });

  it('“TRÁCH NHIỆM” alone heads duties, “nâng cao trách nhiệm” does not', async () => {
    const listed = '1. Công an xã\na) Tiếp nhận tin báo.\nb) Xử lý vi phạm.';
    expect(await duties(`I. TRÁCH NHIỆM\n${listed}`)).toEqual(['Công an xã 2']);
    expect(await duties(`I. NÂNG CAO TRÁCH NHIỆM\n${listed}`)).toEqual([]);
  });

  it('parents and owners of forests are charged like bodies', async () => {
    expect(await duties('I. TỔ CHỨC THỰC HIỆN\n1. Cha mẹ học sinh: ký cam kết.\n2. Chủ rừng: chuẩn bị dụng cụ.')).toEqual(['Cha mẹ học sinh 1', 'Chủ rừng 1']); // prettier-ignore
  });
});

test('a condition behind “thì mới” is no target', async () => {
  const { indicators } = await read('KẾ HOẠCH\nGiữ sạch\nI. YÊU CẦU\nTrên 50% số hộ đồng ý thì mới trình HĐND xã.\nII. CHỈ TIÊU\n1. Đạt 90% số hộ.'); // prettier-ignore
  expect(indicators.map(({ value }) => value)).toEqual([90]);
});

test('line ends inside the cells of a Markdown table keep the two sides of head and tail apart', async () => {
  const { result, body } = await open(
    `| UBND XÃ VÍ DỤ<br>Số: 5/KH-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>${DAY} |\n| --- | --- |\n\n## **KẾ HOẠCH**\n\nGiữ sạch nguồn nước\n\n## **I. NỘI DUNG**\n\n1\\. Họp dân.\n\n2\\. Dọn suối.\n\n| Nơi nhận:<br>- UBND tỉnh;<br>- Lưu: VT. | TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br>Nguyễn Văn Ví Dụ |\n| --- | --- |\n`,
    'a.md',
  );
  expect(result.metadata).toMatchObject({
    number: '5/KH-UBND',
    date: '2026-03-05',
    recipients: ['UBND tỉnh', 'Lưu: VT'],
    signer: { name: 'Nguyễn Văn Ví Dụ', role: 'CHỦ TỊCH', onBehalf: 'TM. ỦY BAN NHÂN DÂN' },
  });
  expect(body).toEqual(['I. NỘI DUNG', '1. Họp dân.', '2. Dọn suối.']);
});

test('a Markdown table of tasks right above the tail is another table', async () => {
  const { result, body } = await open(
    `## **KẾ HOẠCH**\n\nGiữ sạch nguồn nước\n\n## **I. NỘI DUNG**\n\n| TT | Việc | Chủ trì |\n| --- | --- | --- |\n| 1 | Họp dân | Các thôn |\n\n| Nơi nhận:<br>- UBND tỉnh;<br>- Lưu: VT. | CHỦ TỊCH<br>Nguyễn Văn Ví Dụ |\n| --- | --- |\n`,
    'a.md',
  );
  expect(result.metadata).toMatchObject({ recipients: ['UBND tỉnh', 'Lưu: VT'], signer: { name: 'Nguyễn Văn Ví Dụ' } }); // prettier-ignore
  expect(result.responsibilities).toEqual([{ agency: 'Các thôn', sectionPath: 'I', tasks: 1 }]);
  expect(body.join('\n')).not.toContain('\\');
});

test('behind the semicolon of a basis the next paragraph begins, in a wrapped text too', async () => {
  const { body } = await open(
    `KẾ HOẠCH\nGiữ sạch nguồn nước\nCăn cứ Nghị quyết số 12/NQ-HĐND ngày 30/10/2025 của HĐND tỉnh về giữ nguồn nước;\nỦy ban nhân dân xã xây dựng kế hoạch giữ sạch nguồn nước trên địa bàn xã cả năm\nnhư sau:\nI. MỤC ĐÍCH\n1. Vận động các hộ dân sống ven suối không chăn thả gia súc, không đổ rác xuống\nsuối trong cả năm.\n2. Mỗi thôn lập một tổ tự quản để nhắc nhở nhau giữ gìn nguồn nước sạch cho các\nthôn phía dưới.\n`,
  );
  expect(body.slice(0, 2).map((text) => text.slice(0, 14))).toEqual(['Căn cứ Nghị qu', 'Ủy ban nhân dâ']);
});
