import { BESIDE, SIGNED, STAMPED_AT } from '../electronic-stamps.ts';
import { buildRows, median, type Row, type Run, type Segment } from './rows.ts';

/** A stamp is one block: its lines stand close together and begin alike. */
const NEAR = { high: 70, across: 30 };
/** The next line of a stamp: how far below, in its letter sizes, and how far aside, in points. */
const NEXT = { below: 1.6, across: 3 };
/** A stamp is printed smaller than the text it lies over. */
const SMALL = 0.85;

/** `CÔNG VĂN ĐẾN`, `ĐẾN Giờ: 8h15`, `Đến số: 402`: what an office stamps on a document that it receives (Nghị định 30/2020, Phụ lục IV). */
const ARRIVED = /^(?:CÔNG VĂN\s+)?ĐẾN(?:$|\s*[:.…]|\s+(?:số|ngày|giờ)(?=\s|:))/iu;
const RECEIPT = /^(?:Ngày|Giờ|Chuyển|Lưu hồ sơ|Số và ký hiệu)(?=\s|:|\.|…|$)|^Số\s*:?\s*[\d.…]*$|ĐẾN.*\d/iu;
/** Lines of such a stamp stand below one another: how far, in letter sizes, and their middles how far aside, in points. */
const RECEIVED = { below: 2.2, across: 45 };

/** The head of a document without the stamp of who received it: its body, number and day are not those of the document. Letters as large as the text stay. */
export function withoutReceipt(runs: readonly Run[]): { runs: Run[]; dropped: string[] } {
  const sizes = runs.flatMap(({ text, size }) => Array<number>(text.trim().length).fill(size));
  const small = runs.filter(({ size }) => size < SMALL * median(sizes));
  const lines = buildRows(small, 1).flatMap(({ y, segments }) =>
    segments.map((segment) => ({ ...segment, y })),
  );
  const stamp = new Set(lines.filter(({ text }) => ARRIVED.test(text)).slice(0, 1));
  for (let before = 0; before < stamp.size;) {
    before = stamp.size;
    for (const line of lines)
      if ([...stamp].some((own) => isAlike(own.size, line.size) && Math.abs(own.y - line.y) < RECEIVED.below * line.size && Math.abs(own.x0 + own.x1 - line.x0 - line.x1) < 2 * RECEIVED.across)) stamp.add(line); // prettier-ignore
  }
  if (![...stamp].some(({ text }) => RECEIPT.test(text))) return { runs: [...runs], dropped: [] };
  const own = new Set(small);
  const isPart = (run: Run): boolean =>
    own.has(run) &&
    [...stamp].some(({ y, x0, x1, size }) => Math.abs(y - run.y) < 0.3 * size && run.x > x0 - 1 && run.x + run.width < x1 + 1); // prettier-ignore
  return { runs: runs.filter((run) => !isPart(run)), dropped: [...stamp].map(({ text }) => text) };
}

/** Takes the stamps of electronic signatures out of the rows; they are no words of the document. */
export function liftStamps(pages: readonly Row[][]): { pages: Row[][]; dropped: string[] } {
  const dropped: string[] = [];
  const cleaned = pages.map((page) => {
    const signed = page.flatMap(({ y, segments }) =>
      segments.filter(({ text }) => SIGNED.test(text)).map((segment) => ({ ...segment, y })),
    );
    if (!signed.length) return [...page];
    const stamp = withNextLines(
      page,
      new Set(
        page.flatMap((row) =>
          row.segments.filter(
            (segment) =>
              SIGNED.test(segment.text) ||
              ((BESIDE.test(segment.text) || STAMPED_AT.test(segment.text)) &&
                signed.some(
                  ({ y, x0, size }) =>
                    Math.abs(y - row.y) < NEAR.high &&
                    Math.abs(x0 - segment.x0) < NEAR.across &&
                    isAlike(size, segment.size),
                )),
          ),
        ),
      ),
    );
    return page.flatMap((row) => {
      const kept = row.segments.filter((segment) => !stamp.has(segment));
      dropped.push(...row.segments.filter((segment) => stamp.has(segment)).map(({ text }) => text));
      return kept.length ? [{ ...row, segments: kept }] : [];
    });
  });
  return { pages: cleaned, dropped };
}

/** Lines that the narrow box of a stamp broke: “Ủy ban nhân dân tỉnh Ví” ⏎ “Dụ”. They begin where it begins, in letters as small. */
function withNextLines(page: readonly Row[], stamp: Set<Segment>): Set<Segment> {
  const all = page.flatMap(({ y, segments }) => segments.map((segment) => ({ y, segment })));
  const sizes = all
    .flatMap(({ segment }) =>
      stamp.has(segment) ? [] : Array<number>(segment.text.length).fill(segment.size),
    )
    .sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  for (let grown = true; grown;) {
    grown = false;
    const lines = all.filter(({ segment }) => stamp.has(segment) && segment.size < SMALL * usual);
    for (const { y, segment } of all) {
      if (stamp.has(segment)) continue;
      const goesOn = lines.some(
        (above) =>
          above.y > y &&
          above.y - y < NEXT.below * segment.size &&
          Math.abs(above.segment.x0 - segment.x0) < NEXT.across &&
          isAlike(above.segment.size, segment.size),
      );
      if (!goesOn) continue;
      stamp.add(segment);
      grown = true;
    }
  }
  return stamp;
}

function isAlike(size: number, other: number): boolean {
  return Math.abs(size - other) < 0.1 * size;
}
