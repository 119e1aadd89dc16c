import { describe, expect, it } from 'vitest';
import { type Answer, search } from '../../../src/search/answer/engine.ts';
import { makeLexicon } from '../../../src/search/lexicon.ts';
import { plainRegional } from '../../../src/search/query/regional.ts';
import { searchWeights } from '../../../src/search/weights.ts';
import { indexedPortal } from './indexed.ts';

const portal = indexedPortal();
const ask = (query: string, limit = 10): Promise<Answer> =>
  search(portal.site(), { query, filters: {}, sort: 'best', typing: false, limit });
const addresses = async (query: string): Promise<string[]> =>
  (await ask(query)).results.map(({ passage }) => passage.url);

describe('a whole question, as people speak into the phone', () => {
  it.each([
    [
      'thím tôi bị bệnh nặng mà thẻ bảo hiểm y tế ghi sai tên thì phải làm thế nào',
      '/so-tay/cham-soc-suc-khoe/',
    ],
    [
      'hôm trước có người lạ lên mạng rủ đi nước ngoài làm việc nhẹ lương cao có nên đi không',
      '/so-tay/hoc-nghe-va-viec-lam/',
    ],
    [
      'nếu mượn tiền ngoài mà bị bắt chụp hình cho xem danh bạ điện thoại thì có phải lừa đảo không',
      '/so-tay/vay-von-ngan-hang-chinh-sach/',
    ],
    [
      'Chồng tôi đi làm công nhân cao su lương thấp, có cách nào nuôi thêm con gì mà ít tốn tiền thức ăn không',
      '/dien-hinh/heo-lai-rung-ia-dal/',
    ],
    [
      'người dân tộc thiểu số đi xuất khẩu lao động được nhà nước cho những khoản tiền nào',
      '/so-tay/hoc-nghe-va-viec-lam/',
    ],
  ])('“%s” is answered by what holds several of its words: %s', async (query, page) => {
    const [first = ''] = await addresses(query);
    expect(first.startsWith(page), first).toBe(true);
  });

  it.each([
    'làm sao để đăng ký wifi viettel ở nhà cho rẻ mà mạnh',
    'bố mẹ em muốn mua điện thoại iphone trả góp ở cửa hàng nào',
    'cho em hỏi quán ăn nào ngon ở trung tâm thành phố có chỗ đậu ô tô',
    'mấy giờ siêu thị đóng cửa ngày chủ nhật',
    'cách sửa xe máy không nổ khi trời lạnh',
  ])('“%s”, which shares one word with the portal at most, finds nothing', async (query) => {
    expect(await addresses(query)).toEqual([]);
  });
});

describe('what is highlighted of a question', () => {
  it('are its words, and small ones only beside them', async () => {
    const [first] = (await ask('có ai ở làng mình làm nhà sàn cho khách du lịch thuê chưa')).results;
    const { tokens } = first!.passage;
    const marked = first!.match.highlights.map(([from, to]) =>
      tokens.slice(from, to).map(({ form }) => form),
    );
    expect(marked.flat()).toContain('khách');
    for (const [at, [from, to]] of first!.match.highlights.entries())
      if (/^(?:có|ai|ở|cho)$/.test(marked[at]!.join(' ')))
        expect(first!.match.highlights.some(([start, end]) => start === to || end === from)).toBe(true);
  });
});

describe('what the portal has nothing of', () => {
  it.each(['kết quả xổ số', 'số điện thoại taxi', 'qwzx'])('“%s” finds nothing', async (query) => {
    expect(await addresses(query)).toEqual([]);
  });

  it('a document that it does not have is not made up for by any number of its name', async () => {
    const { results, hints } = await ask('kế hoạch 34/KH-MTTQ');
    expect(results).toEqual([]);
    expect(hints.words).not.toContain('34');
    for (const { passage } of hints.nearest) expect(passage.url).toMatch(/^\/ke-hoach\//);
  });

  it('what only looks alike is none of it: “1 tỷ” is not “1% tỷ lệ”', async () => {
    const { results } = await ask('1 tỷ đồng');
    const shown = results.filter(({ match }) => match.coverage > 0);
    expect(shown.length).toBeGreaterThan(0);
    for (const { passage } of shown) expect(passage.text).toMatch(/tỷ đồng/);
  });

  it('an office of “Quản lý Đô thị” gives no reason, “lý do”, for anything', async () => {
    const found = await addresses('Vì sao thành phố Kon Tum còn hộ nghèo, lý do là gì');
    expect(found[0]).toMatch(/#m2-k2/);
    expect(found.slice(0, 3).join(' ')).not.toContain('m5-k10');
  });
});

describe('a word that no text has with its marks', () => {
  it.each([
    ['vay cốn ngân hàng chính sách', 'vay vốn ngân hàng chính sách'],
    ['bảo hiễm y tế hộ nghèo', 'bảo hiểm y tế hộ nghèo'],
    ['bán tr ú', 'bán trú'],
    ['cấp nước sinh hoạc tập trung', 'cấp nước sinh hoạt tập trung'],
  ])('“%s” is asked as “%s”, although its letters are found', async (typed, meant) => {
    const { corrected, results } = await ask(typed);
    expect(corrected).toBe(meant);
    expect(results[0]!.match.coverage).toBe(1);
  });
});

describe('words spelled by ear', () => {
  it.each([
    ['thoác ngèo bền vửng', 'thoát nghèo bền vững'],
    ['xửa nhà giột nát', 'sửa nhà dột nát'],
    ['ngân hàn chính xách', 'ngân hàng chính sách'],
    ['trích ngừa cho trẻ', 'chích ngừa cho trẻ'],
    ['xua nha giot nat', 'sua nha dot nat'],
  ])('“%s” is “%s”: one habit makes all its slips', async (typed, meant) => {
    const { corrected, results } = await ask(typed);
    expect(corrected).toBe(meant);
    expect(results.length).toBeGreaterThan(0);
  });
});

describe('a slip in the marks of one word that makes another word of the site', () => {
  it.each([
    ['hồ cận nghèo', 'hộ cận nghèo'],
    ['kế hoạch giám nghèo', 'kế hoạch giảm nghèo'],
    ['xóa nhà tắm', 'xóa nhà tạm'],
  ])('“%s” is asked back as “%s”, and the results are as typed', async (typed, meant) => {
    const { offered, corrected } = await ask(typed);
    expect(offered).toBe(meant);
    expect(corrected).toBeNull();
  });

  it.each([
    'hộ cận nghèo',
    'nhà văn hóa',
    'nuôi dê',
    'làng sạch',
    '"hồ cận nghèo"',
    'ho can ngheo',
    'lịch sử',
  ])('“%s” is asked as it is', async (typed) => {
    expect((await ask(typed)).offered).toBeNull();
  });
});

describe('peoples', () => {
  it.each([
    ['bahnar', 'ba na'],
    ['người sedang', 'xơ đăng'],
  ])('“%s” finds what is told of them as the portal writes them', async (typed, written) => {
    const { results } = await ask(typed);
    const [first] = results;
    const words = [...first!.passage.titleTokens, ...first!.passage.tokens].map(({ form }) => form).join(' ');
    expect(words).toContain(written);
  });
});

describe('messages', () => {
  it.each([
    ['p tckh', 'Phòng Tài chính - Kế hoạch'],
    ['P. TCKH', 'Phòng Tài chính - Kế hoạch'],
    ['dk vssid vneid', 'VssID'],
  ])('“%s” leads to what says “%s”', async (query, words) => {
    const [first] = (await ask(query)).results;
    expect(`${first?.passage.title} ${first?.passage.text}`.toLowerCase()).toContain(words.toLowerCase());
  });

  it('two short forms that no text holds both lead to what says either: “bhyt cho đb dtts”', async () => {
    const { results } = await ask('bhyt cho đb dtts');
    const said = results.slice(0, 3).map(({ passage }) => `${passage.title} ${passage.text}`.toLowerCase());
    expect(said.some((text) => text.includes('bảo hiểm y tế'))).toBe(true);
    expect(said.some((text) => /đồng bào (?:dtts|dân tộc thiểu số)/.test(text))).toBe(true);
  });

  it('a number in words finds it in digits, and an amount counts as much as a word', async () => {
    expect((await addresses('mười ba thôn mười ba mô hình')).join(' ')).toContain('moi-thon-mot-mo-hinh');
    expect((await addresses('250k một người một đêm'))[0]).toBe('/dien-hinh/dua-lang-len-mang-kon-vong-kia/');
  });
});

describe('small words of the centre of the country', () => {
  const lexicon = { ...makeLexicon([], [], searchWeights.parse({})), places: [['Mô Rai']] };
  it.each([
    ['đẻ ở mô cho an toàn', 'đẻ ở đâu cho an toàn'],
    ['làm răng để vay vốn', 'làm sao để vay vốn'],
    ['tảo hôn là chi rứa', 'tảo hôn là gì vậy'],
  ])('“%s” is read as “%s”', (typed, read) => {
    expect(plainRegional(typed, lexicon)).toBe(read);
  });

  it.each(['ở Mô Rai có gì', 'nhà ở mô hình mới', 'đi mô tô', 'có chi tiêu hợp lý', 'đau răng'])(
    '“%s” is left as it is',
    (typed) => {
      expect(plainRegional(typed, lexicon)).toBe(typed);
    },
  );
});
