import type { Content } from '../content/content.ts';
import type { Problem } from '../content/problem.ts';
import { fold } from '../vietnamese/fold.ts';

const SITE = 'site.yaml';

/** Words of the form that a new portal begins with (`packing/first-content.ts`), which say nothing of any campaign. */
const OF_THE_FORM = {
  campaign: /^Cuộc vận động$/,
  description: /^Cổng thông tin của Cuộc vận động\.$/,
  about: /^Trang này nói về Cuộc vận động\.$/,
  address: /^https:\/\/cong-thong-tin\.example\/?$/,
};
const SAMPLE = /^Bài mẫu đi kèm bộ dựng trang$/;

/** What stands as the form had it, and what readers are told to ask though nothing here answers. */
export function leftOfTheForm(content: Content): Problem[] {
  const { site, texts } = content;
  const left = (field: keyof typeof OF_THE_FORM, written: string, at: string = field): Problem[] =>
    OF_THE_FORM[field].test(written)
      ? [
          {
            file: SITE,
            field: at,
            message: `“${written}” còn nguyên như mẫu`,
            hint:
              field === 'address'
                ? 'ghi địa chỉ thật của trang: mã QR, lịch, tin RSS, lời trích dẫn đều dùng nó'
                : 'viết lời của cuộc vận động này',
          },
        ]
      : [];
  return [
    ...left('campaign', site.campaign),
    ...left('description', site.description),
    ...site.about.flatMap((written, index) => left('about', written, `about[${index + 1}]`)),
    ...left('address', site.address),
    ...texts.flatMap(({ file, data }): Problem[] => {
      const { sources = [] } = data as { sources?: readonly { title?: string }[] };
      return sources.some(({ title = '' }) => SAMPLE.test(title))
        ? [
            {
              file,
              message: 'đây là bài mẫu đi kèm bộ dựng trang',
              hint: 'có bài của mình rồi thì xóa tệp này',
            },
          ]
        : [];
    }),
    ...unanswered(content),
    ...site.shards.flatMap(({ address }, index): Problem[] =>
      new URL(address).host === new URL(site.address).host && new URL(address).pathname === '/'
        ? [
            {
              file: SITE,
              field: `shards[${index + 1}]`,
              message: `cổng tìm chung “${address}” chính là cổng này: kết quả sẽ hiện hai lần`,
              hint: 'xóa mục này; chỉ khai các cổng khác',
            },
          ]
        : [],
    ),
  ];
}

/** Words that questions are made of. */
const ASKING = new Set('ai gi o dau the nao bao nhieu hoi can lam muon khi sao la cua cho'.split(' '));

/** Queries offered on the search page of which no text, body or figure has all the words. */
function unanswered({ site, texts, agencies, statistics }: Content): Problem[] {
  const asked = site.exampleQueries.map((query) => ({
    query,
    words: wordsOf(query).filter((word) => !ASKING.has(word)),
  }));
  const open = new Set(asked.filter(({ words }) => words.length));
  const answers = (written: string): void => {
    const there = new Set(wordsOf(written));
    for (const each of open) if (each.words.every((word) => there.has(word))) open.delete(each);
  };
  for (const { name, aliases } of agencies.values()) answers([name, ...aliases].join(' '));
  for (const { name, definition } of statistics.indicators.values())
    answers(`${name} ${definition} ${site.name}`);
  for (const text of texts) {
    if (open.size === 0) break;
    answers(`${JSON.stringify(text.data)} ${text.body}`);
  }
  return [...open].map(({ query }) => ({
    file: SITE,
    field: `exampleQueries[${site.exampleQueries.indexOf(query) + 1}]`,
    message: `câu hỏi mẫu “${query}” chưa có bài nào trả lời`,
    hint: 'thay bằng câu mà bài của cổng này trả lời được',
  }));
}

const wordsOf = (text: string): string[] => fold(text).match(/[a-z\d]+/g) ?? [];
