/** File of a new entry below the content folder, by kind. */
export const KINDS = {
  story: (id: string) => `stories/${id}/index.mdx`,
  handbook: (id: string) => `handbook/99-${id}.mdx`,
  plan: (id: string) => `plans/${id}/index.md`,
} as const;
export type Kind = keyof typeof KINDS;

/** A form with every required field, to be filled in where it says “…”. `today` is `YYYY-MM-DD`. */
export function template(kind: Kind, title: string, today: string): string {
  return { story: story, handbook: handbook, plan: plan }[kind](JSON.stringify(title), today);
}

const SOURCE = `  - { key: nguon-1, title: "…", publisher: "…", url: "https://…", date: null }`;

function story(title: string, today: string): string {
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
${SOURCE}
updated: ${today}
---

<Core>

Đoạn cốt lõi, đọc khoảng một phút. Mỗi con số kèm nguồn. <Src id="nguon-1" />

</Core>

Đoạn kể thêm.
`;
}

function handbook(title: string, today: string): string {
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
${SOURCE}
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

function plan(title: string, today: string): string {
  return `---
title: ${title}
shortTitle: ${title}
summary: …
edition: digest       # digest = tóm lược, full = toàn văn
issuer: …             # mã trong agencies.yaml
place: …              # mã trong places.yaml
level: xa             # trung-uong | tinh | huyen | xa
number: null          # số và ký hiệu như bản gốc, null nếu để trống
date: null            # 2024-02-24, null nếu để trống
year: ${today.slice(0, 4)}
campaign: …           # mã cuộc vận động, như campaignId trong site.yaml
signer: null
status: unknown       # in-force | replaced | ended | unknown
source: { description: "…" }
updated: ${today}
---

Căn cứ …;

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- …
`;
}
