import { type SearchRecord, TITLE_JOIN, withoutBracket, withoutNumber } from '../record.ts';
import { titleKey } from '../spelling.ts';

/** What a record is headed. */
export interface Heading {
  /** Without what only tells places apart, and without its number too. */
  whole: string;
  own: string;
  /** Under which it is looked up as a whole; of a place, its name alone too: “xã Ví Dụ”, “Ví Dụ”. */
  keys: readonly string[];
}

export function headingOf({ title, kind }: SearchRecord): Heading {
  const last = title.split(TITLE_JOIN).at(-1)!;
  if (kind === 'place') return look(last, true);
  let heading = known.get(last);
  if (!heading) {
    if (known.size >= KEPT) known.clear();
    known.set(last, (heading = look(last, false)));
  }
  return heading;
}
/** Plans of one kind have the same headings. */
const known = new Map<string, Heading>();
const KEPT = 20_000;

function look(title: string, isPlace: boolean): Heading {
  const whole = withoutBracket(title);
  const own = withoutNumber(whole);
  const names = isPlace ? [own, own.replace(KIND_OF_PLACE, '')] : [own];
  return { whole, own, keys: names.map((name) => titleKey(name)).filter((key) => key !== null) };
}

const KIND_OF_PLACE = /^(?:tỉnh|thành phố|huyện|thị xã|xã|phường|thị trấn|đặc khu) /u;
