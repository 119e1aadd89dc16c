/**
 * What was pasted from elsewhere, as the words it stands for: the address of a page is asked for by its last words,
 * “https://cong.example/so-tay/xoa-nha-tam/#cac-buoc” → “xoa nha tam”; of HTML only the
 * text, and signs that it writes in letters are those signs.
 */
export const plainPasted = (text: string): string =>
  text
    .replace(TAG, ' ')
    .replace(ENTITY, (whole, name: string) => ENTITIES.get(name.toLowerCase()) ?? whole)
    .replace(ADDRESS, (whole, path: string | undefined) => wordsOfPath(path ?? '') || whole);

function wordsOfPath(path: string): string {
  const [bare = ''] = path.split(/[?#]/);
  const last = bare.split('/').findLast((part) => part !== '') ?? '';
  return decoded(last)
    .replace(/\.\w{2,5}$/, '')
    .replace(/[-_+]+/g, ' ');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const ADDRESS = /https?:\/\/[^\s/]+(\/\S*)?/giu;
/** No “<10 µg/l”. */
const TAG = /<\/?[a-z][^<>]*>/giu;
const ENTITY = /&(quot|amp|lt|gt|nbsp|apos|#39|#34);/giu;
const ENTITIES = new Map([
  ['quot', '"'],
  ['#34', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['apos', "'"],
  ['#39', "'"],
]);
