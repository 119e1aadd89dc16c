import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';

/** Said of where something is from, and tells nobody whom to ask: the whole of the field. */
const NOBODY = /^(?:(?:nguồn |theo |từ )?(?:internet|mạng(?: xã hội| internet)?|trên mạng|google|facebook|zalo|tiktok|youtube|sưu tầm|st|tổng hợp|nhiều nguồn|chatgpt|gemini|copilot|ai))\.?$/iu;
/** Pages that only look for others, and programs that answer out of themselves: what they show is another thing tomorrow. */
const NO_SOURCE = /^(?:(?:www|search)\.)?(?:google\.[a-z.]+|bing\.com|coccoc\.com|duckduckgo\.com)$|(?:^|\.)(?:chatgpt\.com|openai\.com|gemini\.google\.com|copilot\.microsoft\.com|perplexity\.ai)$/;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

type Written = { title?: string; publisher?: string; url?: string | undefined; credit?: string };

/** Sources and credits that name nobody, of texts of our own. A person looks, and nothing stops: some pages are called so. */
export function weakSources({ texts }: Pick<Content, 'texts'>): Problem[] {
  return texts.flatMap(({ file, data }): Problem[] => {
    const { sources = [], photo, photos = [] } = data as { sources?: readonly Written[]; photo?: Written; photos?: readonly Written[] };
    const say = (field: string, message: string, hint: string): Problem => ({ file, field, message, hint });
    return [
      ...sources.flatMap(({ title = '', publisher = '', url = '' }, index) => {
        const at = `sources[${index + 1}]`;
        return [
          ...(NOBODY.test(publisher) ? [say(`${at}.publisher`, `“${publisher}” không cho biết ai đăng`, 'ghi tên báo, cơ quan hay người đăng bài; không tìm ra thì đừng dùng nguồn này')] : []),
          ...(ADDRESS.test(title) ? [say(`${at}.title`, 'tên nguồn là một địa chỉ', 'ghi tên bài ở “title”, địa chỉ ở “url”')] : []),
          ...(URL.canParse(url) && NO_SOURCE.test(new URL(url).hostname) ? [say(`${at}.url`, `“${new URL(url).hostname}” không phải nơi đăng: mở lại sẽ thấy điều khác`, 'mở bài gốc, chép địa chỉ và tên nơi đăng của bài ấy')] : []),
        ];
      }),
      ...[...(photo ? [{ at: 'photo', credit: photo.credit }] : []), ...photos.map(({ credit }, index) => ({ at: `photos[${index + 1}]`, credit }))].flatMap(({ at, credit = '' }) =>
        NOBODY.test(credit) ? [say(`${at}.credit`, `“${credit}” không phải tên người chụp`, 'ghi người chụp đã cho dùng ảnh; ảnh lấy trên mạng mà chưa xin phép thì đừng đăng')] : [],
      ),
    ];
  });
}
