import type { Template } from '../../content/kind.ts';

/** `npm run new -- story`: the form of a new entry. */
export const storyTemplate: Template = {
  file: (id) => `stories/${id}/index.mdx`,
  text: form,
};

function form(title: string, today: string): string {
  return `---
title: ${title}
summary: …            # một hai câu: ai, ở đâu, đổi được gì; không nêu tên người
kind: household       # household | group | cooperative | village | elder | village-model
place: …              # mã trong places.yaml, ví dụ xa-…-huyen-…
village: null         # "làng …", hoặc null nếu nguồn không nêu
people: null
year: null            # năm của câu chuyện, null nếu không rõ
activities: ["…"]
topics: [tu-luc]
lesson: …             # một câu: điều gì đã đổi, người nghe nên nhớ gì
sources:
  - { key: nguon-1, title: "…", publisher: "…", url: "https://…", date: null }
updated: ${today}
---

<Core>

Đoạn cốt lõi, đọc khoảng một phút. Mỗi con số kèm nguồn. <Src id="nguon-1" />

</Core>

Đoạn kể thêm.
`;
}
