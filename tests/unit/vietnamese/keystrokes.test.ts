import { describe, expect, it } from 'vitest';
import { decodeTelex, decodeVni } from '../../../src/vietnamese/keystrokes.ts';
import { encodeTelex, encodeVni } from './typed-keys.ts';
import { canonicalTones } from '../../../src/vietnamese/tones.ts';

/** Every rime of the language with every onset it is written with in common words, and highland names. */
const SYLLABLES = `
  hoà hoá khoẻ thuỷ uỷ quý quốc quyền quyết quả già giá giữa giếng gì gìn việc được người nghèo thoát vươn lên bền vững
  đồng bào dân tộc thiểu số chuyển khuỷu ngoài xoáy huỳnh toàn tuyên truyền nguồn vốn vay bò trồng rừng mía của cưa mưa
  nghĩ nếp đắk đăk tô hà glêi plông rẫy ngọk hồi thầy mơ rông krắk ƀlà rượu bưởi thuở huơ quăng hoặc ngoặt xuất xoè loét
  đường dường dương thửa ruộng khuyến khích khuya tuỳ đề án nghị định chỉ thị kế hoạch kết luận phố phường yêu yếu ý ở
`
  .trim()
  .split(/\s+/)
  .filter((word) => !word.includes('ƀ'))
  .map(canonicalTones);

describe('Telex', () => {
  it.each([
    ['ddoongf', 'đồng'],
    ['dduwowcj', 'được'],
    ['dduwocj', 'được'],
    ['duocwjd', 'được'],
    ['nguwowif', 'người'],
    ['nguoiwf', 'người'],
    ['vieetj', 'việt'],
    ['vietej', 'việt'],
    ['viejet', 'việt'],
    ['thoats', 'thoát'],
    ['ngheof', 'nghèo'],
    ['quyeest', 'quyết'],
    ['hoaf', 'hoà'],
    ['hofa', 'hoà'],
    ['cuar', 'của'],
    ['cuwa', 'cưa'],
    ['nwowcs', 'nước'],
    ['dawks', 'dắk'],
    ['DDAWKS', 'đắk'],
    ['xooong', 'xoong'],
    ['luuw', 'lưu'],
    ['huuwx', 'hữu'],
    ['ruouwj', 'rượu'],
    ['cuuws', 'cứu'],
  ])('“%s” spells “%s”', (keys, word) => {
    expect(decodeTelex(keys)).toBe(word);
  });

  it.each(['thon', 'ban', 'http', 'x', 'sss', 'strf'])('“%s” is no Telex word', (keys) => {
    expect(decodeTelex(keys)).toBeNull();
  });
});

describe('VNI', () => {
  it.each([
    ['d9o6ng2', 'đồng'],
    ['dong962', 'đồng'],
    ['d9u7o7c5', 'được'],
    ['duoc957', 'được'],
    ['ngu7o7i2', 'người'],
    ['vie6t5', 'việt'],
    ['thoa1t', 'thoát'],
    ['da8k1', 'dắk'],
    ['luu7', 'lưu'],
    ['ruou75', 'rượu'],
  ])('“%s” spells “%s”', (keys, word) => {
    expect(decodeVni(keys)).toBe(word);
  });

  it.each(['2021', 'h5n1x9', 'thon', 'b9', 'qd1719'])('“%s” is no VNI word', (keys) => {
    expect(decodeVni(keys)).toBeNull();
  });
});

describe('round trip', () => {
  const marked = SYLLABLES.filter((word) => /[^a-z]/.test(word));
  it.each(marked)('“%s” typed in Telex and VNI reads back', (word) => {
    expect(decodeTelex(encodeTelex(word))).toBe(word);
    expect(decodeVni(encodeVni(word))).toBe(word);
  });
});
