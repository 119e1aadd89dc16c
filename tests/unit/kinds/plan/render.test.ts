import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { render, sourceText, textOf } from './rendered.ts';

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
