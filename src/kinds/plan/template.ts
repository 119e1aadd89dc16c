import type { Template } from '../../content/kind.ts';

/** `npm run new -- plan`: the form of a new entry. */
export const planTemplate: Template = {
  file: (id) => `plans/${id}/index.md`,
  text: form,
};

function form(title: string, today: string): string {
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
status: unknown       # in-force | draft | replaced | ended | unknown
source: { description: "…" }
updated: ${today}
---

Căn cứ …;

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- …
`;
}
