import type { Template } from '../../content/kind.ts';

/** `npm run new -- handbook`: the form of a new entry. */
export const handbookTemplate: Template = {
  file: (id) => `handbook/99-${id}.mdx`,
  text: form,
};

function form(title: string, today: string): string {
  return `---
title: ${title}
summary: …
quick:
  - …                 # đọc nhanh: tất cả không quá 120 chữ
questions:
  - { group: want, question: "Tôi muốn …", answer: "…" }   # want | family | ask
ask:
  - { agency: …, about: "…" }                               # mã trong agencies.yaml
papersNote: Giấy tờ cần mang theo hỏi tại Ủy ban nhân dân xã.
sources:
  - { key: nguon-1, title: "…", publisher: "…", url: "https://…", date: null }
reviewed: ${today}
changes: [{ date: ${today}, note: Bản đầu }]
---

## Vì sao nên làm

…

## Các bước

<Steps>

1. …
2. …

</Steps>
`;
}
