import { describe, expect, it } from 'vitest';
import { type Answer, search } from '../../../src/search/answer/engine.ts';
import { indexedPortal } from './indexed.ts';

const portal = indexedPortal();
const ask = (query: string, limit = 10): Promise<Answer> =>
  search(portal.site(), { query, filters: {}, sort: 'best', typing: false, limit });
const addresses = async (query: string, limit?: number): Promise<string[]> =>
  (await ask(query, limit)).results.map(({ passage }) => passage.url);

describe('the right thing first', () => {
  it.each(['08-KL/TU', '08 kl tu', 'kết luận 08-KL/TU'])(
    '“%s” leads to the document’s own page, then to the clauses that cite it',
    async (query) => {
      const [own, ...others] = await addresses(query);
      expect(own).toBe('/van-ban/08-kl-tu/');
      expect(others.some((address) => address.startsWith('/ke-hoach/'))).toBe(true);
    },
  );

  it('so does the number with who issued it, but not with what only the clause speaks of', async () => {
    expect((await addresses('kết luận 08 của Tỉnh ủy'))[0]).toBe('/van-ban/08-kl-tu/');
    expect((await addresses('quyết định 33 nhà ở'))[0]).toMatch(/^\/ke-hoach\//);
  });

  it('an indicator and a name that province and town share lead to the province, its newest result in front', async () => {
    const [first] = (await ask('tỷ lệ hộ nghèo Kon Tum')).results;
    expect(first!.passage.url).toBe('/so-lieu/ty-le-ho-ngheo/');
    expect(first!.passage.filters['place']).toEqual(['tỉnh Kon Tum']);
    expect(first!.passage.text).toMatch(/^Tỷ lệ hộ nghèo, tỉnh Kon Tum\. [^:]*: 6,84/);
  });

  it('the town is found when the query says so', async () => {
    const [first] = (await ask('tỷ lệ hộ nghèo thành phố Kon Tum')).results;
    expect(first!.passage.filters['place']).toEqual(['thành phố Kon Tum']);
  });

  it.each(['cafe', 'cà fê', 'CÀ PHÊ'])('“%s” is cà phê', async (query) => {
    const { results, total } = await ask(query);
    const { total: usual } = await ask('cà phê');
    expect(total).toBe(usual);
    expect(results[0]!.passage.text).toMatch(/cà phê/i);
  });

  it('“gà” leads to what is said of poultry, not to offices', async () => {
    const { results, corrected } = await ask('gà');
    expect(corrected).toBeNull();
    expect(results[0]!.passage.url).toMatch(/^\/(?:so-tay|dien-hinh)\//);
    expect(results[0]!.passage.text).toContain('gia cầm');
  });

  it.each([
    ['tỉ lệ hộ cận nghèo Kon Tum', '/so-lieu/ty-le-ho-can-ngheo/'],
    ['số hộ nghèo Ngọc Hồi', '/so-lieu/so-ho-ngheo/'],
    ['tỷ lệ hộ nghèo Đăk Tô', '/so-lieu/ty-le-ho-ngheo/'],
    ['dân số dân tộc Gia Rai', '/so-lieu/dan-so-theo-dan-toc/'],
  ])('“%s”, an indicator and a place, leads to that figure', async (query, address) => {
    expect((await addresses(query))[0]).toBe(address);
  });

  it.each([
    ['1719/ QĐ-TTg', '/van-ban/1719-qd-ttg/'],
    ['06 NQ TU', '/van-ban/06-nq-tu/'],
    ['kế hoạch số 48/KH-UBND', '/van-ban/48-kh-ubnd/'],
  ])('“%s”, a number in any writing, leads to the document', async (query, address) => {
    expect((await addresses(query))[0]).toBe(address);
  });

  it.each([
    'kế hoạch Mặt trận tỉnh Kon Tum 2023',
    'kế hoạch UBND huyện Ngọc Hồi 2022',
    'kế hoạch xã Đăk Tơ Lung',
  ])('“%s” leads to the plan itself, not to one of its paragraphs', async (query) => {
    expect((await addresses(query))[0]).toMatch(/^\/ke-hoach\/[^#]+\/$/);
  });

  it.each([
    ['kế hoạch huyện Ngọc Hồi 2022', '/ke-hoach/ubnd-huyen-ngoc-hoi-2022/'],
    ['xã Sa Thầy mới gồm những xã nào', '/dia-ban/xa-sa-thay/'],
    ['Đăk Glei bây giờ thuộc tỉnh nào', '/dia-ban/huyen-dak-glei/'],
    ['pờ y', '/dia-ban/xa-po-y-huyen-ngoc-hoi/'],
    ['kh 26 huyện ủy kon rẫy', '/van-ban/26-kh-hu/'],
    ['thoát nghèo rồi có được vay nữa không', '/so-tay/vay-von-ngan-hang-chinh-sach/'],
    ['NĐ 61/2023', '/so-tay/lang-kieu-moi/#quy-uoc-cua-lang'],
    ['bảohiểmytế', '/so-tay/cham-soc-suc-khoe/#the-bao-hiem-y-te'],
    ['BCĐ CVĐ', '/co-quan/ban-chi-dao-cuoc-van-dong/'],
  ])('“%s”, as people type, leads to %s', async (query, address) => {
    expect((await addresses(query))[0]).toBe(address);
  });

  it('every unit of a name is among the first for that name', async () => {
    const found = await addresses('huyện Sa Thầy');
    expect(found[0]).toBe('/dia-ban/huyen-sa-thay/');
    expect(found).toContain('/dia-ban/xa-sa-thay/');
  });

  it('a word for a wider thing is not said to differ in marks', async () => {
    const { results, otherMarks } = await ask('homestay');
    expect(results[0]!.passage.url).toMatch(/^\/so-tay\/du-lich-cong-dong\//);
    expect(otherMarks).toBe(false);
  });

  it.each(['bảo hiểm', 'bao hiem'])('the bare word “%s” leads to the handbook first', async (query) => {
    expect((await addresses(query))[0]).toMatch(/^\/so-tay\//);
  });

  it('a mended typo leads where the right word does', async () => {
    expect((await addresses('tỷ lệ hộ nghhèo'))[0]).toBe((await addresses('tỷ lệ hộ nghèo'))[0]);
  });

  it.each(['30/9', '30-9-2020', 'ngày 30 tháng 9 năm 2020'])(
    '“%s” leads to where that day is written',
    async (query) => {
      const { results } = await ask(query);
      const texts = results.map(({ passage }) => passage.text);
      expect(texts.some((text) => text.includes('30-9-2020'))).toBe(true);
    },
  );
});

describe('a bare everyday word', () => {
  it.each(['nếp nghĩ', '“nếp nghĩ”', 'thu nhập', 'hủ tục', 'thanh niên', 'nhà rông'])(
    '“%s” leads to what is written for the people before plans and offices',
    async (query) => {
      const kinds = (await ask(query)).results.map(({ passage }) => passage.filters['kind']![0]!);
      expect(['handbook', 'story']).toContain(kinds[0]);
    },
  );

  it('in a question, it is no longer one', async () => {
    expect((await addresses('tại sao hộ nghèo'))[0]).toMatch(/^\/ke-hoach\/.*#m2-k2/);
  });
});

describe('ways of writing', () => {
  it.each([['Đắk Tô', 'Đăk Tô', 'đắc tô']])('%s, %s, %s find as many', async (...spellings) => {
    const totals = await Promise.all(spellings.map(async (query) => (await ask(query)).total));
    expect(new Set(totals).size).toBe(1);
  });

  it('a name that no list of places has is found however its first word is written', async () => {
    for (const query of ['Đăk Wâk', 'Đắk Wâk', 'Đak Wâk', 'dak wak'])
      expect((await ask(query)).results[0]!.holds, query).toBe(true);
  });

  it.each(['tháng 12', 'thang 12'])('“%s” finds dates of that month, not other twelves', async (query) => {
    const { results } = await ask(query, 50);
    const texts = results.filter(({ holds }) => holds).map(({ passage }) => passage.text);
    expect(texts.some((text) => /\d tháng 12 năm/.test(text))).toBe(true);
    expect(texts.every((text) => /tháng 12|[/-]12[/-]\d{4}|\b12\/20/.test(text))).toBe(true);
  });

  it.each([
    ['24 tháng', /24 tháng/],
    ['số 06', /số 06/],
  ])('“%s” is found inside dates and numbers of documents too', async (query, written) => {
    const found = new Set((await ask(query, 1_000)).results.map(({ passage }) => passage.url));
    const expected = portal.records.filter(({ text }) => written.test(text));
    expect(expected.length).toBeGreaterThan(2);
    for (const { url, anchor } of expected) expect(found).toContain(anchor ? `${url}#${anchor}` : url);
  });

  it('“50tr” is 50 triệu', async () => {
    expect(await addresses('50tr')).toEqual(await addresses('50 triệu'));
  });

  it.each(['thời điểm 01/01/2018', 'tính đến 1.1.2018'])('“%s” leads to that day', async (query) => {
    expect((await ask(query)).results[0]!.passage.text).toContain('01/01/2018');
  });

  it('a share in whole percents finds it with the decimals that texts give', async () => {
    const { results } = await ask('77%');
    expect(results[0]!.passage.url).toBe('/ke-hoach/ubnd-xa-dak-to-lung-2024/#m2-k2');
    expect((await ask('50 phần trăm')).results[0]!.passage.text).toMatch(/50(?:,\d+)?%/);
  });

  it('a share is no day: “31%” does not find 31/12', async () => {
    const { results } = await ask('31%', 100);
    expect(results.length).toBeGreaterThan(0);
    for (const { passage } of results) expect(passage.text).toMatch(/3[012](?:,\d+)?\s?%/);
  });

  it('“văn bản 646”, “vb số 646” lead where the number does', async () => {
    for (const query of ['văn bản 646', 'vb số 646'])
      expect((await addresses(query))[0], query).toBe('/van-ban/646-ubnd-th/');
  });

  it('an office shortened with its one letter is that office', async () => {
    expect(await addresses('PLĐTBXH')).toEqual(await addresses('phòng LĐTBXH'));
    expect((await addresses('TT DVVL', 5)).join(' ')).toContain('trung-tam-dich-vu-viec-lam');
  });

  it('“trước 30/11” finds no less than the day alone', async () => {
    expect((await ask('trước 30/11')).total).toBe((await ask('30/11')).total);
  });
});

describe('questions', () => {
  it.each(['văn bản nào quy định Cuộc vận động', 'Cuộc vận động theo văn bản nào?'])(
    '“%s” leads to documents',
    async (query) => {
      expect((await addresses(query))[0]).toMatch(/^\/van-ban\//);
    },
  );

  it.each(['lý do nghèo', 'vì sao nghèo', 'nguyên nhân nghèo'])('“%s” leads to the causes', async (query) => {
    expect((await addresses(query))[0]).toMatch(/#m2-k2/);
  });

  it.each([
    ['bán đất rẫy hỏi ai trước', '/so-tay/dat-dai-va-chinh-sach/'],
    ['chi tiêu hợp lí tích luỹ vốn', '/ke-hoach/'],
  ])('“%s”, which no text holds whole, leads to what says most of it', async (query, start) => {
    const [first] = await addresses(query);
    expect(first?.startsWith(start)).toBe(true);
  });

  it('small words that stand side by side in one clause bring it to the front', async () => {
    const { results } = await ask('chỉ nên');
    expect(results[0]!.passage.text).toMatch(/chỉ nên/i);
  });
});

describe('words that are no part of what is asked', () => {
  it.each([
    ['tỉ lệ hộ nghèo kon tum qua các năm', '/so-lieu/ty-le-ho-ngheo/'],
    ['so sánh tỷ lệ hộ nghèo các huyện', '/so-lieu/ty-le-ho-ngheo/'],
    ['biểu đồ số hộ tái nghèo', '/so-lieu/so-ho-tai-ngheo/'],
    ['sau sáp nhập Kon Tum thuộc tỉnh nào', '/dia-ban/tinh-kon-tum/'],
    ['Kon Tum sau khi sáp nhập thuộc tỉnh nào?', '/dia-ban/tinh-kon-tum/'],
    ['con gái mười sáu tuổi đòi lấy chồng', '/so-tay/khong-tao-hon/'],
  ])('“%s” leads to %s', async (query, address) => {
    expect((await addresses(query))[0]).toBe(address);
  });

  it('“thế nào là …” asks what a word means', async () => {
    expect(await addresses('thế nào là tảo hôn')).toEqual(await addresses('tảo hôn là gì'));
  });
});

describe('words of another part of the country', () => {
  it.each([
    ['rượu ghè', '/dien-hinh/thon-dak-me/'],
    ['xe cày', '/dien-hinh/may-cay-lam-thue-lang-le/'],
    ['vay tiền cất nhà', '/so-tay/vay-von-ngan-hang-chinh-sach/'],
    ['tui muốn coi nhà mình có tên hộ nghèo hông', '/so-tay/dat-dai-va-chinh-sach/'],
    ['bịnh nặng kêu ai', '/so-tay/cham-soc-suc-khoe/'],
  ])('“%s” leads to %s', async (query, address) => {
    expect((await addresses(query))[0]).toMatch(new RegExp(`^${address}`));
  });
});

describe('a word that the site has only in other words', () => {
  it('is not taken for a typo of another: “sanh con” is “sinh con”, no “sách còn”', async () => {
    expect((await ask('sanh con ở nhà')).corrected).toBeNull();
  });
});

describe('a rule that only the sources of a section name', () => {
  it.each(['Nghị định 07/2021/NĐ-CP', 'qd 24/2021/qd-ttg', 'nghị định 07/2021 chuẩn nghèo'])(
    '“%s” leads to them',
    async (query) => {
      expect((await addresses(query))[0]).toBe('/so-tay/dat-dai-va-chinh-sach/#nguon');
    },
  );

  it('a rule that the text names leads to what it says of it', async () => {
    expect((await addresses('Nghị định 61 năm 2023'))[0]).toBe('/so-tay/lang-kieu-moi/#quy-uoc-cua-lang');
  });

  it('a number with its signs that the site does not have finds no other number', async () => {
    for (const query of ['9876/QĐ-BYT', '1718/QĐ-TTg', 'Nghị định 08/2021/NĐ-CP'])
      expect(await addresses(query), query).toEqual([]);
  });
});

describe('what comes near', () => {
  it('what lacks the number or year typed never stands before what has it', async () => {
    expect((await addresses('chuẩn nghèo năm 2027 là bao nhiêu'))[0]).toBe(
      '/so-tay/dat-dai-va-chinh-sach/#ho-ngheo-can-ngheo-duoc-xet-the-nao',
    );
    expect((await addresses('quyết định 1956 dạy nghề'))[0]).toMatch(/1956|#m4-k2-g2$/);
  });

  it('with the marks typed, parts of the query are found before the same letters', async () => {
    expect((await addresses('ubnd xã cấp sổ đỏ'))[0]).toBe('/so-tay/dat-dai-va-chinh-sach/#hoi-khi-nao');
  });

  it('a long question is answered although half of its words are nowhere', async () => {
    expect((await addresses('làm nhà vệ sinh cách giếng mấy mét'))[0]).toBe(
      '/so-tay/nha-ve-sinh-chuong-trai-vuon-rau/#cac-buoc',
    );
  });

  it('a small word of a question does not part the words around it', async () => {
    const [first] = await addresses('Nhà tiêu phải cách giếng nước bao nhiêu mét?');
    expect(first).toBe('/so-tay/nha-ve-sinh-chuong-trai-vuon-rau/#cac-buoc');
  });

  it('what is better than a passage shown is shown as well', async () => {
    expect((await addresses('lay ho hang gan co bi benh khong'))[0]).toMatch(/^\/so-tay\/khong-tao-hon\//);
  });

  it('words scattered over a page do not keep a wrong mark from being mended', async () => {
    const { corrected, results } = await ask('dụ lịch cộng đồng');
    expect(corrected).toBe('du lịch cộng đồng');
    expect(results[0]!.passage.url).toMatch(/^\/so-tay\/du-lich-cong-dong\//);
  });

  it('a letter left out in one word of three is mended', async () => {
    const { corrected } = await ask('trạm truyền thnh');
    expect(corrected).toBe('trạm truyền thanh');
  });
});

describe('names and short forms', () => {
  it('an abbreviation that the site writes out is found beside a word that no text holds with it', async () => {
    const { results, missing } = await ask('mún di xkld');
    expect(results[0]!.passage.text).toContain('xuất khẩu lao động');
    expect(missing).toEqual(['di']);
  });

  it('of two names joined by “và” that stand nowhere together, each is found', async () => {
    const found = await addresses('Đoàn Thanh niên và Hội Phụ nữ', 20);
    expect(found).toContain('/co-quan/hoi-lien-hiep-phu-nu/');
    expect(found.some((address) => address.includes('thanh-nien'))).toBe(true);
  });

  it('“CV 671” is the official letter of that number', async () => {
    const { corrected, results } = await ask('CV 671');
    expect(corrected).toBeNull();
    expect(results[0]!.passage.url).toBe('/van-ban/671-ubnd-ldtdxh/');
  });

  it('a short form does not find the scattered words of its long form', async () => {
    const { results, total } = await ask('hdnd', 50);
    expect(results).toHaveLength(total!);
    for (const { passage } of results)
      expect(`${passage.title} ${passage.text}`).toMatch(/HĐND|Hội đồng nhân dân/i);
  });
});

describe('a slip that sounds right', () => {
  it.each([
    ['chồng cà phê', 'trồng cà phê'],
    ['sâm giây', 'sâm dây'],
    ['trăm sóc sức khỏe', 'chăm sóc sức khỏe'],
  ])('“%s” is answered as “%s”', async (typed, meant) => {
    const { corrected, results } = await ask(typed);
    expect(corrected).toBe(meant);
    expect(results[0]!.match.coverage).toBe(1);
  });
});

describe('letters and signs', () => {
  it.each([
    ['a zero-width space is a break', 'hộ\u200Bnghèo', 'hộ nghèo'],
    ['a soft hyphen is nothing', 'hộ ngh\u00ADèo', 'hộ nghèo'],
    ['full-width letters are letters', 'ｈộ ｎｇｈèｏ', 'hộ nghèo'],
    ['mathematical letters are letters', '𝐯𝐚𝐲 vốn', 'vay vốn'],
    ['a hyphen parts words', 'hộ-nghèo', 'hộ nghèo'],
  ])('%s', async (_, typed, meant) => {
    expect(await addresses(typed)).toEqual(await addresses(meant));
  });

  it('capitals are kept where a typo is mended', async () => {
    expect((await ask('TỶ LỆ HỘ NGHHÈO')).corrected).toBe('TỶ LỆ HỘ NGHÈO');
  });

  it('a query of 20 000 letters is cut and answered', async () => {
    expect((await ask('hộ nghèo vay vốn '.repeat(1_200))).results.length).toBeGreaterThan(0);
  });
});

describe('when nothing is found', () => {
  it('words on the two sides of a full stop are no correction: “xổ số” is not “xã. Số …”', async () => {
    const { corrected, results } = await ask('xổ số');
    expect(corrected).toBeNull();
    expect(results).toEqual([]);
  });

  it.each(['hộ nghéo', 'hộ nghẻo'])('a slip in a mark finds what the word finds: “%s”', async (query) => {
    expect(await addresses(query)).toEqual(await addresses('hộ nghèo'));
  });

  it('a word with its marks is not frequent because others look alike: “đá” is not “đã”', async () => {
    expect(await addresses('kết quả bóng đá hôm nay')).toEqual([]);
  });

  it('words that are found and the nearest sections are offered', async () => {
    const { results, hints } = await ask('nuôi bò qwrtz zxcvb plmnb');
    expect(results).toEqual([]);
    expect(hints.words).toContain('bò');
    expect(hints.nearest[0]!.passage.text).toMatch(/nuôi bò/i);
  });

  it.each([
    'đăng ký tạm trú',
    'map',
    'giá xăng',
    'bảo hành điện thoại iPhone',
    'truyện cười dân gian',
    'tình yêu',
  ])('“%s” finds nothing, not what is merely spelled alike', async (query) => {
    expect((await ask(query)).results).toEqual([]);
  });

  it.each([
    ['nhà lủng dột cất lại', '/so-tay/xoa-nha-tam/'],
    ['chồng nhậu nhẹt đánh vợ nhờ ai biểu', '/so-tay/vai-tro-gia-lang/'],
    ['xài tiền hoang quá làm sao', '/so-tay/tien-nong-va-von-gia-dinh/'],
  ])(
    'the section that holds most of a worry is offered, where none is an answer: “%s”',
    async (query, page) => {
      const { results, hints } = await ask(query);
      expect(results).toEqual([]);
      expect(hints.nearest.map(({ passage }) => passage.url.replace(/#.*/, ''))).toContain(page);
    },
  );

  it('nothing is offered for what is no word at all', async () => {
    expect((await ask('xyzzy quuxfoo')).hints).toEqual({ words: [], nearest: [] });
  });
});
