import { typeOfProvince } from '../places/central-cities.ts';
import { COMMON_WORDS } from './common-words.ts';
import type { NewSite } from './new-site.ts';

/** Content to begin with: as little as a portal can have, each place to be filled in said. */
export function CAMPAIGN({ name, campaign, province, address, today }: NewSite): Record<string, string> {
  const year = Number(today.slice(0, 4));
  const type = typeOfProvince(province);
  const quoted = (text: string): string => JSON.stringify(text);
  return {
    'content/site.yaml': `# Mọi điều làm nên cổng của một cuộc vận động. Sửa từng dòng, rồi chạy: npm run check
name: ${quoted(name)}
campaign: ${quoted(campaign)}
campaignShort: Cuộc vận động
campaignId: cuoc-van-dong
description: ${quoted(`Cổng thông tin của ${campaign}.`)}
period: { from: ${year}, to: ${year + 5} }
place: tinh
operator:
  name: null            # cơ quan chủ quản, khi đã có
  statement: Trang đang được chuẩn bị, chưa có cơ quan chủ quản.
contact:
  email: null
  phone: null
  note: Chưa có địa chỉ liên hệ.
address: ${quoted(address)}
licence: CC BY 4.0
# language: en          # giao diện tiếng Anh; bỏ dòng này thì tiếng Việt
# look:
#   colours: { main: '#0b5563', accent: '#9c2c55', bright: '#7fd1c7' }
#   motif: waves        # brocade, waves, plain
#   logo: bieu-trung.svg
menu: { handbook: Sổ tay, stories: Điển hình, plans: Kế hoạch, statistics: Số liệu, search: Tìm kiếm }
exampleQueries: [hỏi ai, cần giấy tờ gì, rửa tay]
# asked: [rua-tay]      # mục sổ tay có câu hỏi đứng đầu trang chủ
# reading: { preset: central-highlands, syllablesPerMinute: 190 }   # cách đọc loa: standard, central-highlands
about: [${quoted(`Trang này nói về ${campaign}.`)}]
`,
    'content/agencies.yaml': `- { id: ubnd-tinh, name: Ủy ban nhân dân ${type}, kind: state, level: tinh, place: tinh }
- { id: tram-y-te, name: Trạm Y tế, kind: service, level: xa }
`,
    'content/glossary.yaml': COMMON_WORDS,
    'content/places.yaml': `sources: {}
places:
  - { id: viet-nam, name: Việt Nam, type: quốc gia, level: country, parent: null }
  - { id: tinh, name: ${quoted(province)}, type: ${type}, level: province, parent: viet-nam }
  # - { id: xa-vi-du, name: Ví Dụ, type: xã, level: commune, parent: tinh }
`,
    'content/redirects.yaml': '[]\n',
    'content/handbook/01-rua-tay.mdx': `---
title: Rửa tay với xà phòng
summary: Rửa tay trước khi ăn và sau khi đi vệ sinh. Cả nhà ít đau bụng hơn.
quick:
  - Làm ướt tay, xoa xà phòng, rửa lại bằng nước sạch.
questions:
  - { group: want, question: Khi nào cần rửa tay, answer: 'Trước khi ăn, sau khi đi vệ sinh, sau khi làm đồng.', heading: Các bước }
ask:
  - { agency: tram-y-te, about: xin lời khuyên về vệ sinh }
papersNote: Không cần giấy tờ gì.
sources:
  - { key: bai-mau, title: Bài mẫu đi kèm bộ dựng trang, publisher: Nhóm làm phần mềm, date: ${today} }
reviewed: ${today}
changes: [{ date: ${today}, note: Bài mẫu }]
---

<Core>

Tay sạch thì ít đau bụng.

</Core>

## Các bước

<Steps>

1. Làm ướt tay bằng nước sạch.
2. Xoa xà phòng khắp hai bàn tay.
3. Rửa lại và lau khô.

</Steps>
`,
  };
}
