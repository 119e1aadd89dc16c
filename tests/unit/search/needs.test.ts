import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { everydayWords } from '../../../scripts/bench/search-recall.ts';
import { type Answer, search } from '../../../src/search/answer/engine.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { notices } from '../../../src/search/page/render.client.ts';
import { viewOf } from '../../../src/search/page/view.ts';
import { searchText as text } from '../../../src/text/search.ts';
import { indexed, indexedPortal } from './indexed.ts';

const portal = indexedPortal();
const ask = (query: string, limit = 10): Promise<Answer> =>
  search(portal.site(), { query, filters: {}, sort: 'best', typing: false, limit });
const first = async (query: string): Promise<string | undefined> =>
  (await ask(query, 10)).results[0]?.passage.url;

describe('the shipped portal', () => {
  it('answers the queries that it offers itself', async () => {
    const { exampleQueries } = parse(readFileSync('content/site.yaml', 'utf8')) as {
      exampleQueries: string[];
    };
    const right: Record<string, RegExp> = {
      'vay vốn nuôi bò hỏi ai': /^\/so-tay\/vay-von-ngan-hang-chinh-sach\//,
      'Phòng Dân tộc làm gì': /^\/(?:co-quan\/phong-dan-toc\/|ke-hoach\/ubnd-huyen-ngoc-hoi-2022\/#m4-k2)/,
      'tỷ lệ hộ nghèo Kon Tum': /^\/so-lieu\/ty-le-ho-ngheo\//,
    };
    expect(Object.keys(right).sort()).toEqual([...exampleQueries].sort());
    for (const query of exampleQueries) expect(await first(query), query).toMatch(right[query]!);
  });

  it.each([
    ['muốn xóa nhà tạm thì phải làm sao', /^\/so-tay\/xoa-nha-tam\//],
    ['muốn thoát nghèo phải làm sao', /^\/so-tay\//],
    ['muốn có nước sạch phải làm thế nào', /^\/so-tay\//],
    ['tôi 62 tuổi có được vay vốn ngân hàng chính sách không', /^\/so-tay\/vay-von-ngan-hang-chinh-sach\//],
    ['PGD&ĐT', /^\/(?:co-quan\/phong-giao-duc-va-dao-tao|ke-hoach\/[^/]+)\//],
    ['xã đăk môn gồm những xã cũ nào', /^\/dia-ban\/xa-dak-mon\/$/],
    ['huyện Sa Thầy tách ra mấy xã mới', /^\/dia-ban\/huyen-sa-thay\/$/],
    ['tỉnh kon tum sáp nhập ngày nào', /^\/dia-ban\/tinh-kon-tum\/$/],
    ['ê cho hỏi thôn đăk mế có bao nhiêu nhà', /^\/dien-hinh\/thon-dak-me\/$/],
    ['tỷ lệ hộ nghèo cả nước', /^\/so-lieu\/ty-le-ho-ngheo\//],
    ['mục 2.2 kế hoạch công đoàn', /^\/ke-hoach\/ldld-tinh-kon-tum-2021\/#m2-k2-t2$/],
  ])('“%s” leads to %s', async (query, address) => {
    expect(await first(query)).toMatch(address);
  });

  it.each([
    ['tỷ lệ hộ nghèo kon tum 2030', 'Tỷ lệ hộ nghèo, tỉnh Kon Tum'],
    ['tỷ lệ hộ nghèo huyện đăk hà 2021', 'Tỷ lệ hộ nghèo, huyện Đăk Hà'],
  ])('the figure of the place comes first where that of the year is lacking: “%s”', async (query, title) => {
    const { results } = await ask(query);
    expect(results[0]!.passage.title).toBe(title);
    expect(results[0]!.holds).toBe(false);
  });

  it('says that results only come near where none of them holds what was asked', async () => {
    const told = async (query: string): Promise<string[]> => notices(viewOf(await ask(query)), query, text);
    expect(await told('tỷ lệ hộ nghèo huyện đăk hà 2021')).toEqual([`${text.near}.`]);
    expect(await told('tỷ lệ hộ nghèo huyện đăk hà')).toEqual([]);
  });

  it('“đẻ” finds what says so, never “để” before it', async () => {
    const { results } = await ask('đẻ', 50);
    const says = ({ passage }: Answer['results'][number]): boolean =>
      /(?<!\p{L})đẻ(?!\p{L})/iu.test(passage.text);
    expect(results.filter(({ holds }) => holds).length).toBeGreaterThan(0);
    for (const one of results.filter(({ holds }) => holds)) expect(says(one), one.passage.url).toBe(true);
  });

  it('“nếp nghĩ” in quotation marks finds every place that says it', async () => {
    const said = portal.records.filter(({ text }) =>
      /(?<!\p{L})nếp nghĩ(?!\p{L})/iu.test(text.normalize('NFC')),
    );
    const found = new Set((await ask('“nếp nghĩ”', 1_000)).results.map(({ passage }) => passage.url));
    const lost = said
      .map(({ url, anchor }) => (anchor ? `${url}#${anchor}` : url))
      .filter((one) => !found.has(one));
    expect(said.length).toBeGreaterThan(20);
    expect(lost).toEqual([]);
  });

  it('lists what only comes near after all that holds the query', async () => {
    for (const query of ['nuôi dê', 'sâm dây', 'bác sĩ', 'vay vốn trồng sâm', 'học bán trú']) {
      const held = (await ask(query, 100)).results.map(({ holds }) => holds);
      expect(held.indexOf(false) < 0 || held.lastIndexOf(true) < held.indexOf(false), query).toBe(true);
    }
  });

  it('hands the words found to the browser, to be marked on the page that opens; a clause is marked whole', async () => {
    const views = viewOf(await ask('sâm dây', 30)).results;
    const story = views.find(({ href }) => href.startsWith('/dien-hinh/'));
    expect(story!.textFragment).toMatch(/^text=s%C3%A2m%20d%C3%A2y/i);
    const plans = viewOf(await ask('hộ nghèo', 50)).results.filter(({ href }) =>
      href.startsWith('/ke-hoach/'),
    );
    expect(plans.length).toBeGreaterThan(0);
    for (const { textFragment } of plans) expect(textFragment).toBe('');
  });
});

describe('the first ten results of a query', () => {
  it('cost at most 150 KB beside the engine, whatever is asked', async () => {
    const queries = [
      ...everydayWords().filter((_, at) => at % 6 === 0),
      'muốn vay vốn nuôi bò thì phải làm sao',
      'vì sao hộ nghèo ở thành phố kon tum',
      'kế hoạch 48 UBND huyện kon rẫy 22/2/2024',
      'ty le ho ngheo huyen ngoc hoi nam 2022 la bao nhieu',
    ];
    const heavy: string[] = [];
    for (const query of queries) {
      const { site, meter } = await portal.open();
      await site.index.all();
      const engine = meter.bytes();
      await search(site, { query, filters: {}, sort: 'best', typing: false, limit: 10 });
      const kilobytes = (meter.bytes() - engine) / 1024;
      if (kilobytes > 150) heavy.push(`${query}: ${kilobytes.toFixed(0)} KB`);
    }
    expect(heavy).toEqual([]);
  }, 120_000);
});

describe('words written as one, with a hyphen or apart', () => {
  const made = (text: string, at: number): SearchRecord => ({
    url: `/so-tay/${at}/`,
    title: `Mục ${at}`,
    pageTitle: `Mục ${at}`,
    kind: 'handbook',
    text,
  });
  const site = indexed([
    made('Xã cấp xi măng làm đường.', 0),
    made('Đưa sổ hộ khẩu cho cán bộ xem.', 1),
    made('Trồng cà phê xen cây ăn quả.', 2),
  ]);

  it.each([
    ['ximăng', 0],
    ['xi măng', 0],
    ['xi-măng', 0],
    ['hộ khẩu', 1],
    ['hộ-khẩu', 1],
    ['hokhau', 1],
    ['cà-phê', 2],
    ['cafe', 2],
  ])('“%s” finds the same text', async (query, at) => {
    expect(await site.first(query)).toBe(`/so-tay/${at}/`);
  });
});
