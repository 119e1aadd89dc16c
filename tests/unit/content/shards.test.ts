import { describe, expect, it } from 'vitest';
import { site } from '../../../src/schemas/site.ts';

const faults = (shards: unknown): string[] =>
  (site.safeParse({ shards }).error?.issues ?? [])
    .filter(({ path }) => path[0] === 'shards')
    .map(({ path, message }) => `${path.slice(1).join('.')}: ${message}`);

describe('portals searched along, as an editor writes them', () => {
  it('are known by their home page, with or without its last slash', () => {
    const { shards } = site.shape;
    expect(shards.parse([{ name: 'Cổng Ví Dụ', address: 'https://vi-du.example/cvd' }])).toEqual([
      { name: 'Cổng Ví Dụ', address: 'https://vi-du.example/cvd/', weight: 1 },
    ]);
  });

  it('are refused in words when the address is none, or the weight is', () => {
    expect(faults([{ name: 'A', address: 'vi-du.example' }])).toEqual([
      '0.address: cần địa chỉ trang chủ của cổng ấy, ví dụ “https://vi-du.vn/cvd/”',
    ]);
    expect(faults([{ name: 'A', address: 'javascript:alert(1)' }])[0]).toContain('cần địa chỉ trang chủ');
    expect(faults([{ name: 'A', address: 'https://a.example/', weight: 0 }])).toEqual([
      '0.weight: phải lớn hơn 0; không muốn tìm ở cổng ấy thì xóa mục này',
    ]);
    expect(faults([{ name: 'A', address: 'https://a.example/', weight: 'nhẹ' }])[0]).toContain('cần một số');
  });

  it('are not more than a reader’s telephone can load', () => {
    const many = Array.from({ length: 21 }, (_, at) => ({ name: `C${at}`, address: `https://c${at}.example/` }));
    expect(faults(many)[0]).toContain('nhiều nhất 20 cổng');
  });
});
