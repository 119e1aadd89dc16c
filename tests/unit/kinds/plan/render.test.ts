import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, parseClauses, type Paragraph } from '../../../../src/kinds/plan/clauses.ts';
import { renderClauses } from '../../../../src/kinds/plan/render.ts';
import { joinSeed, seedsPresent } from './seeds.ts';

function render(paragraphs: readonly Paragraph[], remarks: Record<string, string> = {}, aliases = {}) {
  const tree = parseClauses(paragraphs);
  const html = renderClauses(tree, {
    citedAs: 'Kế hoạch mẫu 2024',
    remarks,
    aliases,
    footnotes: new Set(tree.footnotes.map((note) => note.number)),
    documentHref: (mention) => `/van-ban/${mention.number.length}/`,
  });
  return parseHTML(`<main>${html}</main>`).document;
}

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** What a reader sees of the text itself: without links to copy, citations and remarks of the portal. */
function textOf(document: ReturnType<typeof render>): string {
  document.querySelectorAll('.ui').forEach((element) => element.remove());
  // Blocks stand apart on the page.
  document.querySelectorAll('p, h2, h3, h4, h5, h6, li').forEach((element) => element.append(' '));
  return fold(document.querySelector('main')!.textContent ?? '');
}

/** Every character of a text in order, footnotes moved to where the page shows them: at the end, as a numbered list. */
function sourceText(paragraphs: readonly Paragraph[]): string {
  const { footnotes } = parseClauses(paragraphs);
  const lines = new Set(footnotes.map((note) => note.line));
  const body = paragraphs.filter(({ line }) => !lines.has(line)).map(({ text }) => text);
  return fold([...body, ...footnotes.map((note) => note.text)].join(' '));
}

const HARD = `Căn cứ Kế hoạch số 12/KH-UBND ngày 20/02/2024 của Ủy ban nhân dân huyện Giọng.

I. MỤC TIÊU "RIÊNG" & CHUNG...

1. Có trên 60% hộ <10 người; lượng {As} -- theo 'mẫu' ở {{biểu}} **đính kèm**.

2.1- import phải có dấu; export thì không. </p><script>alert(1)</script>

a) [nối](javascript:alert(1)) và ![ảnh](http://vi-du.example/a.png) để nguyên.

- Gạch có \`mã\` và _gạch dưới_ 4 m² · 1719/ QĐ-TTg*.

+ Cộng: &amp; &lt; giữ nguyên chữ.

Trên đây là kế hoạch./.`;

describe('a full text', () => {
  test('shows every character as it was typed, whatever it would mean to Markdown, MDX or HTML', () => {
    const paragraphs = paragraphsOf(HARD);
    const document = render(paragraphs);
    expect(document.querySelector('script')).toBeNull();
    expect(textOf(document)).toBe(sourceText(paragraphs));
  });

  test('shows a footnote at the end, and its sign as a link to it', () => {
    const paragraphs = paragraphsOf('I. VIỆC\n\n1. Làm theo Kết luận¹ của tỉnh.\n\n¹ Kết luận số 08-KL/TU.');
    const document = render(paragraphs);
    expect(document.querySelector('a.fn')?.getAttribute('href')).toBe('#cn-1');
    expect(document.querySelector('#cn-1')?.textContent).toBe('Kết luận số 08-KL/TU.');
    expect(textOf(document)).toBe(sourceText(paragraphs));
  });

  test.skipIf(!seedsPresent).each(['000', '001', '002', '003', '004'])(
    'original %s renders verbatim after NFC and space folding',
    (number) => {
      const { paragraphs } = joinSeed(number);
      expect(textOf(render(paragraphs)).replaceAll('*', '')).toBe(
        // `*làng*` left by text recognition is shown as emphasis.
        sourceText(paragraphs).replaceAll('*', ''),
      );
    },
  );
});

describe('a clause', () => {
  const document = render(
    paragraphsOf('II. MỘT\n\n1. Việc đầu.\n\nII. HAI\n\n1. Việc sau.\n\n- Gạch.'),
    { m2: 'Bản nguồn ghi hai mục “II”.' },
    { 'm9-k1': 'm2-k1' },
  );

  test('carries its permanent address from order, not from its printed number', () => {
    expect([...document.querySelectorAll('.clause')].map((clause) => clause.id)).toEqual([
      'm1',
      'm1-k1',
      'm2',
      'm2-k1',
      'm2-k1-g1',
    ]);
  });

  test('has a ready citation that says which of two doubled numbers it is', () => {
    expect(document.querySelector('#m2-k1 > p > .cite')?.textContent).toBe(
      'mục II (mục thứ hai theo thứ tự; bản gốc ghi hai mục “II”), khoản 1, Kế hoạch mẫu 2024',
    );
  });

  test('shows the remark about the source where it stands', () => {
    expect(document.querySelector('#m2 > .remark')?.textContent).toBe(
      'Lưu ý bản nguồn: Bản nguồn ghi hai mục “II”.',
    );
  });

  test('still answers to an old address that was published once', () => {
    expect(document.querySelector('#m2-k1 > #m9-k1')).not.toBeNull();
  });
});
