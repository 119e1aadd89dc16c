import { describe, expect, it } from 'vitest';
import { type Answer, search } from '../../../src/search/answer/engine.ts';
import { indexedPortal } from './indexed.ts';

const portal = indexedPortal();
const ask = (query: string): Promise<Answer> =>
  search(portal.site(), { query, filters: {}, sort: 'best', typing: false, limit: 10 });
const addresses = async (query: string): Promise<string[]> =>
  (await ask(query)).results.map(({ passage }) => passage.url);

describe('a worry told in a whole sentence, most of whose words stand nowhere', () => {
  it.each([
    ['đám cưới con gái tốn kém quá có cách nào đỡ', '/so-tay/viec-cuoi-viec-tang/'],
    ['con trai 19 tuổi cưới được chưa', '/so-tay/khong-tao-hon/'],
    ['nhà tôi dột nát từ mùa mưa năm ngoái giờ không có tiền sửa thì nhờ ai', '/so-tay/xoa-nha-tam/'],
    ['tôi mới thoát nghèo năm ngoái muốn vay tiếp', '/so-tay/vay-von-ngan-hang-chinh-sach/'],
    // In no word of the page, only in those that its editors wrote down as asked (`alsoAsked`).
    ['trời mưa là nước chảy vô nhà', '/so-tay/xoa-nha-tam/'],
    ['bị thương lái ép giá', '/so-tay/hop-tac-xa-va-duoc-lieu/'],
  ])('“%s” finds the section that helps', async (query, section) => {
    expect((await addresses(query))[0]).toMatch(new RegExp(`^${section}`));
  });

  it('finds by the words that texts use, where those typed stand apart', async () => {
    expect((await addresses('trẻ con mấy tháng thì đi tiêm phòng'))[0]).toMatch(
      /^\/so-tay\/cham-soc-suc-khoe\//,
    );
  });

  it('is not answered by one word of the four that it is about', async () => {
    expect(await addresses('đăng ký tạm trú')).toEqual([]);
  });

  it('is not answered by the titles of sources', async () => {
    expect((await addresses('xử phạt vứt rác')).filter((address) => address.endsWith('#nguon'))).toEqual([]);
  });
});

describe('what a query wants besides its words', () => {
  it.each([
    ['phòng dân tộc nay ở đâu', '/co-quan/phong-dan-toc/'],
    ['chuyện hay đăk glei', '/dien-hinh/'],
    ['gương thoát nghèo nhờ vay vốn', '/dien-hinh/'],
    ['bài đọc loa về tảo hôn', '/so-tay/khong-tao-hon/'],
    ['tái nghèo bao nhiêu hộ', '/so-lieu/so-ho-tai-ngheo/'],
    ['250k một đêm', '/dien-hinh/dua-lang-len-mang-kon-vong-kia/'],
    // “Mặt trận” is what people say for the term “MTTQ” (`said`).
    ['kế hoạch 357 mặt trận', '/van-ban/357-kh-mttq-btt/'],
  ])('“%s” leads to %s', async (query, address) => {
    expect((await addresses(query))[0]).toMatch(new RegExp(`^${address}`));
  });
});

describe('what the portal has nothing of', () => {
  it.each(['xổ số Kon Tum', 'giá vàng hôm nay'])(
    '“%s” is not answered by a place, nor by a small word put in the place of what is asked',
    async (query) => {
      expect(await addresses(query)).toEqual([]);
    },
  );

  it.each(['1+1=?', '100:5', '2 * 3', '15 cộng 4 bằng mấy'])('“%s” is reckoned nowhere', async (sum) => {
    expect(await addresses(sum)).toEqual([]);
  });

  it.each(['kế hoạch tỉnh Lâm Đồng', 'ubnd thành phố hải phòng', 'chủ tịch tỉnh nghệ an là ai'])(
    '“%s” asks for another province',
    async (query) => {
      expect(await addresses(query)).toEqual([]);
    },
  );

  it('a province where somebody only lives or learns is no other matter', async () => {
    expect((await addresses('sinh viên học ở Đà Nẵng vay được mấy triệu'))[0]).toMatch(/^\/so-tay\/vay-von/);
  });

  it('dates, times and shares are no sums', async () => {
    for (const query of ['30/11/2023', '24.6.2025', '2021-2025', '93,5%'])
      expect(await addresses(query), query).not.toEqual([]);
  });
});

describe('a clause whose part is named in words', () => {
  it('is found in the plan that is named, and the reader is told what was understood', async () => {
    const { results, decoded } = await ask('khoản 3 phần tổ chức thực hiện kế hoạch huyện Ngọc Hồi');
    expect(results[0]!.passage.url).toBe('/ke-hoach/ubnd-huyen-ngoc-hoi-2022/#m4-k3');
    expect(decoded).toBe('khoản 3 mục IV Kế hoạch UBND huyện Ngọc Hồi 2022');
  });

  it('is found in the plan that has so many clauses there', async () => {
    expect((await addresses('tổ chức thực hiện khoản 16'))[0]).toBe(
      '/ke-hoach/ubnd-thanh-pho-kon-tum-2018/#m5-k16',
    );
  });

  it('is that of the part, where two parts are printed with one number', async () => {
    expect((await addresses('khoản 2 phần chỉ tiêu đăk tơ lung'))[0]).toBe(
      '/ke-hoach/ubnd-xa-dak-to-lung-2024/#m2-k2',
    );
  });
});

describe('a word of the site', () => {
  it('is not taken for a slip where an answer holds the whole query', async () => {
    const { corrected, results } = await ask('danh sách hộ nghèo dán ở đâu');
    expect(corrected).toBeNull();
    expect(results[0]!.passage.url).toMatch(/^\/so-tay\/dat-dai-va-chinh-sach\//);
  });
});
