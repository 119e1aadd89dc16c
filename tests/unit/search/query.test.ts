import { describe, expect, it } from 'vitest';
import { searchWeights } from '../../../src/search/weights.ts';
import type { Lexicon } from '../../../src/search/lexicon.ts';
import { type Query, understand } from '../../../src/search/query/query.ts';
import { tokenize } from '../../../src/search/tokens.ts';
import { readVocabulary } from '../../../src/search/index/vocabulary.ts';
import { wordLists } from '../../../src/search/index/word-lists.ts';

const records = [
  'Tỷ lệ hộ nghèo, hộ cận nghèo của thôn',
  'hộ cận nghèo tháng trước',
  'hộ cận nghèo cần vốn',
  'kinh phí tuyên truyền quý IV',
  'làng Kon Pring',
].map((text, index) => ({ url: `/${index}/`, title: text, pageTitle: text, kind: 'plan' as const, text }));
const vocabulary = readVocabulary(wordLists(records).vocabulary);
const lexicon: Lexicon = { terms: [], places: [], successors: {}, weights: searchWeights.parse({}) };
const read = (query: string): Query => understand(query, vocabulary, lexicon, false);
const wordings = (query: string): string[] =>
  read(query).slots.flatMap((slot) =>
    slot.wordings.map(({ tokens }) => tokens.map(({ form }) => form).join(' ')),
  );

describe('what a query means', () => {
  it.each([
    ['quý 4', 'quý iv'],
    ['quy iv', 'quý 4'],
    ['50 triệu đồng', '50000000'],
    ['6,6 tỷ', '6600000000'],
    ['5.000.000', '5 triệu'],
    ['275k', '275000'],
    ['1 triệu rưỡi', '1500000'],
    ['3 tỷ 650 triệu', '3650000000'],
    ['1 triệu 50 nghìn', '1050000'],
    ['một triệu hai một tháng', '1200000'],
    ['3 tỷ 6', '3600000000'],
    ['hai mươi lăm triệu', '25000000'],
    ['một trăm linh năm nghìn', '105000'],
    ['muoi trieu dong', '10000000'],
    ['quí 4/2021', 'quý iv'],
    ['quý bốn', 'quý iv'],
    ['quý tư năm 2021', 'quý iv'],
    ['tháng tư năm 2021', '4 2021'],
    ['thang muoi hai', 'tháng 12'],
    ['ngày hai mươi hai tháng tư năm hai không hai mốt', '22 4'],
    ['hai mươi hai tháng tư', '22 4'],
    ['mùng hai tháng chín', '2 9'],
    ['ngày hai tháng năm năm hai nghìn không trăm hai mươi ba', '2023'],
    ['bảy mươi bảy phẩy mười bảy phần trăm', '77.17'],
    ['sau phay sau phan tram', '6.6'],
    ['không phẩy không năm phần trăm', '0.05'],
    ['tăng hai phẩy năm năm 2024', '2.5'],
    ['chín mươi bảy phần trăm', '97'],
    ['hộ nghèo mấy tr', 'triệu'],
  ])('“%s” may stand as “%s”', (query, other) => {
    expect(wordings(query)).toContain(other);
  });

  it.each([
    ['kết luận không tám', 'kết luận 08'],
    ['ket luan so khong tam', 'ket luan 08'],
    ['chỉ thị mười ba tỉnh ủy', 'chỉ thị 13 tỉnh ủy'],
    ['kế hoạch bốn bốn hai bảy', 'kế hoạch 4427'],
    ['kế hoạch bốn nghìn bốn trăm hai mươi bảy', 'kế hoạch 4427'],
    ['quyết định ba trăm tám lăm', 'quyết định 385'],
    ['quyết định ba tám lăm', 'quyết định 385'],
    ['nghị quyết số tám', 'nghị quyết 8'],
    ['chương trình một trăm ba mươi lăm', 'chương trình 135'],
    ['kế hoạch bốn bảy năm 2021', 'kế hoạch 47 2021'],
  ])('reads the number of a document as it is said: “%s” is “%s”', (said, written) => {
    expect(wordings(said)).toEqual(wordings(written));
  });

  it.each([
    'kế hoạch ba năm',
    'chương trình năm năm',
    'quyết định không giao đất',
    'trong mười hai tháng qua',
  ])('takes “%s” for no number of a document or a day', (query) => {
    expect(wordings(query).join(' ')).not.toMatch(/\d/);
  });

  it('leaves a number in words alone that counts months, or anything else', () => {
    expect(wordings('ba tháng một lần')).toEqual(['ba', 'tháng', 'một', 'lần']);
    expect(wordings('tháng năm')).toEqual(['tháng', 'năm']);
    expect(wordings('quý hai thôn')).toEqual(['quý', 'hai', 'thôn']);
    expect(wordings('năm người')).toEqual(['năm', 'người']);
    expect(wordings('5 km')).toEqual(['5', 'km']);
  });

  it('takes years behind an amount for no part of it', () => {
    expect(wordings('50 triệu ba năm')).toContain('50000000');
    expect(wordings('2 triệu ba tháng')).toContain('2000000');
  });

  it('takes no small number for an amount', () => {
    expect(wordings('2.135')).toEqual(['2135']);
  });

  it('reads “tỉ lệ” as the “tỷ lệ” that the site writes, and leaves what it writes itself', () => {
    expect(wordings('tỉ lệ')).toContain('tỷ');
    expect(wordings('tỷ lệ')).not.toContain('tỉ');
  });

  it('takes bare “can” for the word that the site means most often, not for the small word “cần”', () => {
    expect(read('ho can ngheo').slots.some(({ stop }) => stop)).toBe(false);
    expect(read('hộ cần nghèo').slots.some(({ stop }) => stop)).toBe(true);
  });

  it('lets one word that the site does not know weigh less than those it knows', () => {
    const [strange, ...known] = read('homestay Kon Pring').slots;
    expect(strange?.unknown).toBe(true);
    expect(strange?.weight).toBeLessThan(Math.max(...known.map(({ weight }) => weight)));
  });

  it('drops the words beside a day and a year, but not out of a quoted phrase', () => {
    expect(new Set(wordings('ngày 10/3/2018'))).toEqual(new Set(['10 3', '2018']));
    expect(wordings('năm 2018')).toEqual(['2018']);
    expect(read('"năm 2018"').phrases[0]?.map(({ form }) => form)).toEqual(['năm', '2018']);
  });
});

describe('what a question wants besides its words', () => {
  it.each([
    ['bao nhiêu hộ nghèo', ['figure']],
    ['vi sao ho ngheo', ['reason']],
    ['khi nào tổng kết', ['day']],
    ['gửi báo cáo trước ngày nào', ['day']],
    ['họp thôn ở đâu', ['place']],
    ['muốn vay vốn thì hỏi ai', ['office']],
    ['hộ cận nghèo', []],
    ['làng nào cũng vậy', []],
  ])('“%s”: %j', (query, intents) => {
    expect(read(query).intents).toEqual(intents);
  });
});

describe('keystrokes', () => {
  it.each([
    ['hooj ngheof bao nhieeu', 'hộ nghèo bao nhiêu'],
    ['ho65 ngheo2 o73 d9a6u', 'hộ nghèo ở đâu'],
    ['ho65 ngheo2 gdd9t', 'hộ nghèo gdđt'],
    ['mungf hooj ngheof', 'mùng hộ nghèo'],
    ['HOOJ NGHEOF BAO NHIEEU', 'HỘ NGHÈO BAO NHIÊU'],
    ['hộ nghèof', 'hộ nghèo'],
  ])('“%s” is read as “%s”', (query, decoded) => {
    expect(read(query).decoded).toBe(decoded);
  });

  it('are not looked for in words the site does not know, unless others are keystrokes', () => {
    expect(read('mungf').decoded).toBeNull();
  });

  it('are not looked for in one word in capitals, nor behind a word that the site has so, nor in a number', () => {
    expect(read('HOOJ').decoded).toBeNull();
    expect(read('hộ5 nghèo').decoded).toBeNull();
  });

  it('let the question be understood', () => {
    expect(read('hooj ngheof bao nhieeu').intents).toEqual(['figure']);
    expect(wordings('ho65 ngheo2 o73 d9a6u')).toEqual(['hộ', 'nghèo']);
  });
});

describe('what is pasted', () => {
  it.each([
    ['https://cong.example/so-tay/ho-can-ngheo/', 'ho can ngheo'],
    ['https://cong.example/so-tay/ho-can-ngheo/#cac-buoc', 'ho can ngheo'],
    ['xem http://cong.example/ho-can-ngheo.html?a=1', 'xem ho can ngheo'],
    ['&quot;hộ nghèo&quot;', '"hộ nghèo"'],
    ['<b>hộ nghèo</b>', 'hộ nghèo'],
    ['hộ nghèo <10 µg/l', 'hộ nghèo 10 µg/l'],
  ])('“%s” asks for its words', (pasted, words) => {
    expect(wordings(pasted)).toEqual(wordings(words));
    expect(read(pasted).phrases.length).toBe(read(words).phrases.length);
  });

  it('is left as it is where an address has no path', () => {
    expect(wordings('https://cong.example')).toEqual(['https', 'cong', 'example']);
  });
});

describe('those whom all texts are written for', () => {
  const said = (query: string): string[] =>
    read(query)
      .slots.filter(({ stop }) => !stop)
      .flatMap(({ wordings: [typed] }) => typed?.tokens.map(({ form }) => form) ?? []);

  it('say little in a question, and all where they are asked for themselves', () => {
    expect(said('vì sao người dân nghèo')).toEqual(['nghèo']);
    expect(said('người dân nghèo')).toEqual(['người', 'dân', 'nghèo']);
  });

  it('are others with the word behind them', () => {
    expect(said('vì sao người dân tộc nghèo')).toEqual(['người', 'dân', 'tộc', 'nghèo']);
  });

  it.each(['tôi muốn biết hộ nghèo', 'cho em biết về hộ nghèo', 'hộ nghèo ở đâu v ạ', 'hộ nghèo là gì hả'])(
    '“%s” is about what is asked, not about who asks',
    (query) => {
      expect(said(query)).toEqual(['hộ', 'nghèo']);
    },
  );

  it('“biết” by itself is what is asked', () => {
    expect(said('biết tính tiền')).toContain('tính');
    expect(wordings('biết tính tiền')).toContain('biết');
  });
});

describe('a short form', () => {
  const short: Lexicon = { ...lexicon, terms: [['TU', 'Tỉnh uỷ']] };
  const meant = (query: string): number[] =>
    understand(query, vocabulary, short, false).slots.map((slot) => slot.wordings.length);

  it('is meant whatever the case, but not with marks that it has not', () => {
    expect(meant('TU')).toEqual([2]);
    expect(meant('tu')).toEqual([2]);
    expect(meant('tư')).toEqual([1]);
    expect(meant('tinh uy')).toEqual([2]);
    expect(meant('tỉnh uy')).toEqual([2]);
    expect(meant('tình uỷ')).toEqual([1, 1]);
  });

  it('is no small word with its marks left out: “muon” is “muốn”', () => {
    const southern: Lexicon = { ...lexicon, meant: { mướn: ['thuê'] } };
    const wordingsOf = (query: string): number[] =>
      understand(query, vocabulary, southern, false).slots.map((slot) => slot.wordings.length);
    expect(wordingsOf('mướn đất')).toEqual([2, 1]);
    expect(wordingsOf('muon dat')).toEqual([1, 1]);
  });
});

describe('a name that is being typed', () => {
  const gazetteer: Lexicon = { ...lexicon, places: [['Kon Ví'], ['Kon Dụ'], ['Đăk Ví Dụ', 'Đắc Ví Dụ']] };
  const slotsOf = (query: string, typing = true): string[][] =>
    understand(query, vocabulary, gazetteer, typing).slots.map((slot) =>
      slot.wordings.map(({ tokens }) => tokens.map(({ form }) => form).join(' ')),
    );

  it.each([
    ['kon v', [['kon ví', 'kon']]],
    ['hộ Kon D', [['hộ'], ['kon dụ', 'kon']]],
    ['dac vi', [['đăk ví dụ', 'đắc ví dụ', 'dac']]],
    ['Đăk Ví D', [['đăk ví dụ', 'đắc ví dụ', 'đăk ví']]],
  ])('“%s” is taken for the name, or else for its finished words', (query, slots) => {
    expect(slotsOf(query)).toEqual(slots);
  });

  it('is not guessed from one word, nor when the query is finished', () => {
    expect(slotsOf('kon')).toEqual([['kon']]);
    expect(slotsOf('kon v', false)).toEqual([['kon'], ['v']]);
  });

  it('does not hide that one letter of another word says nothing yet', () => {
    expect(slotsOf('hộ v')).toEqual([['hộ']]);
  });
});

describe('a date', () => {
  /** Parts of the query as typed, the words of one part joined by spaces. */
  const parts = (query: string, typing = false): string[] =>
    understand(query, vocabulary, lexicon, typing).slots.map(({ wordings }) =>
      wordings[0]!.tokens.map(({ form }) => form).join(' '),
    );

  it.each([
    ['2.5.2023', ['2 5', '2023']],
    ['02/5/2023', ['2 5', '2023']],
    ['ngày 2 tháng 5 năm 2023', ['2 5', '2023']],
    ['22 tháng 2', ['22 2']],
    ['ngày 4/3', ['4 3']],
    ['trước ngày 30-11', ['trước', '30 11']],
    ['30-11-2023', ['30 11', '2023']],
    ['tháng 6', ['tháng 6']],
    ['tháng 6 năm 2021', ['tháng 6 2021']],
    ['thang 06-2021', ['thang 6 2021']],
    ['6/2021', ['6 2021']],
    ['quý 1 năm 2024', ['quý 1', '2024']],
  ])('“%s” is read as %j', (query, expected) => {
    expect(parts(query)).toEqual(expected);
  });

  it.each([
    ['32/1/2023', ['32', '1 2023']],
    ['0/5', ['0', '5']],
    ['13/2021', ['13', '2021']],
    ['2,5', ['2.5']],
    ['2.135', ['2135']],
    ['16 731 lượt', ['16731', 'lượt']],
    ['3-4 hộ', ['3', '4', 'hộ']],
    ['10% 5/2021', ['10', '5 2021']],
    ['số 06/2021/QĐ', ['số', '6', '2021', 'qđ']],
  ])('“%s” is none, or only in part: %j', (query, expected) => {
    expect(parts(query)).toEqual(expected);
  });

  it('is looked up in every way that texts write it', () => {
    const written = read('2/5/2023').slots[0]!.wordings.map(({ tokens }) =>
      tokens.map((token) => token.written).join('/'),
    );
    expect(new Set(written)).toEqual(new Set(['2/5', '02/05', '02/5', '2/05']));
  });

  it('lets the word before it and “hạn” decide nothing', () => {
    const [before, day] = read('trước ngày 30/11').slots;
    expect(before!.weight).toBeLessThan(day!.weight / 5);
    const [bare, bareDay] = read('truoc ngay 30/11').slots;
    expect(bare!.weight).toBeLessThan(bareDay!.weight / 5);
    expect(parts('hạn chót ngày 30/11')).toEqual(['30 11']);
    expect(parts('hạn 30 tháng 11')).toEqual(['30 11']);
  });

  it('may still go on while its month is being typed', () => {
    expect(parts('ngày 30/1', true)).toEqual(['30', '1']);
    expect(parts('ngày 30/1', false)).toEqual(['30 1']);
    expect(parts('ngày 30/11', true)).toEqual(['30 11']);
    expect(parts('ngày 30/4', true)).toEqual(['30 4']);
  });

  it('is no quarter: that is whole as soon as its number is there', () => {
    expect(parts('tổng kết quý 4', true)).toEqual(['tổng', 'kết', 'quý 4']);
  });

  it('leaves numbers of documents alone', () => {
    expect(read('số 2/5/2023/QH').codes).toEqual(['2/5/2023/QH']);
    expect(parts('2/5 thôn')).toEqual(['2 5', 'thôn']);
  });
});

describe('a number that is being typed', () => {
  const weightOf = (query: string, typing: boolean): number =>
    understand(query, vocabulary, lexicon, typing).slots.at(-1)!.weight;

  it('weighs less until it may be whole', () => {
    expect(weightOf('hộ nghèo 20', true)).toBeLessThan(weightOf('hộ nghèo 20', false));
    expect(weightOf('hộ nghèo 2022', true)).toBe(weightOf('hộ nghèo 2022', false));
    expect(weightOf('hộ nghèo 77,1', true)).toBe(weightOf('hộ nghèo 77,1', false));
  });
});

describe('a word that is being typed', () => {
  const end = (query: string, own: Lexicon = lexicon): Query['slots'][number] =>
    understand(query, vocabulary, own, true).slots.at(-1)!;

  it('keeps its letter: “tỉ” may become “tỉnh” though the site writes “tỷ lệ”', () => {
    expect(end('thôn tỉ').wordings.map(({ tokens }) => tokens[0]!.form)).toEqual(['tỉ']);
  });

  it('may go on although it is a short form: “hu” is “HU” and the beginning of “huyện”', () => {
    const { open, wordings } = end('thôn hu', { ...lexicon, terms: [['HU', 'Huyện uỷ']] });
    expect(open).toBe(true);
    expect(wordings).toHaveLength(2);
  });
});

describe('the query as a title', () => {
  it.each([
    ['Số hộ nghèo', false, 'sohongheo\u01C3'],
    ['so ho  NGHEO?', false, 'sohongheo\u01C3'],
    ['Đắc Ví Dụ', false, 'dakvidu\u01C3'],
    ['số hộ ngh', true, 'sohongh'],
    ['số', true, null],
    ['Số hộ nghèo năm 2022', false, 'sohongheo\u01C3'],
    ['Chương trình 135', false, null],
    ['', false, null],
    ['chữ '.repeat(30), false, null],
  ])('“%s” (still typed: %s): %s', (query, typing, title) => {
    expect(understand(query, vocabulary, lexicon, typing).title).toBe(title);
  });
});

describe('“số” before a number', () => {
  it('is part of the word that ends so: “dân tộc thiểu số năm 2023”', () => {
    expect(tokenize('thiểu số 2023').map(({ form }) => form)).toEqual(['thiểu', 'số', '2023']);
    expect(tokenize('Quyết định số 12').map(({ form }) => form)).toEqual(['quyết', 'định', '12']);
  });

  const forms = (text: string): string[] => tokenize(text).map(({ form }) => form);

  it('says nothing: “Quyết định số 12” is “Quyết định 12”', () => {
    expect(forms('Quyết định số 12')).toEqual(['quyết', 'định', '12']);
    expect(forms('quyet dinh so 12')).toEqual(['quyet', 'dinh', '12']);
  });

  it('stays where it is a word: at the beginning, before another word, after a number', () => {
    expect(forms('số 12')).toEqual(['số', '12']);
    expect(forms('tổng số hộ')).toEqual(['tổng', 'số', 'hộ']);
    expect(forms('2 số 12')).toEqual(['2', 'số', '12']);
  });
});

describe('percentages', () => {
  it.each([
    ['74%', true],
    ['74 %', true],
    ['1,2 điểm phần trăm', true],
    ['74 hộ, 5%', false],
  ])('the first number of “%s” is one: %s', (text, percent) => {
    expect(tokenize(text)[0]!.percent).toBe(percent);
  });
});

describe('dates in a text', () => {
  it.each(['30/11/2023', '30-11-2023', '30 tháng 11 năm 2023', '30 thang 11 nam 2023'])(
    '“%s” is three numbers',
    (text) => {
      expect(tokenize(text).map(({ form }) => form)).toEqual(['30', '11', '2023']);
    },
  );

  it('keeps “tháng” and “năm” where they count something', () => {
    expect(tokenize('5 năm, 3 tháng đầu').map(({ form }) => form)).toEqual(['5', 'năm', '3', 'tháng', 'đầu']);
  });
});

describe('short forms', () => {
  const offices: Lexicon = {
    ...lexicon,
    terms: [
      ['NTM', 'nông thôn mới'],
      ['CVĐ', 'Cuộc vận động'],
    ],
    meant: { XD: ['xây dựng'], BCĐ: ['ban chỉ đạo'], 'vay nóng': ['vay nặng lãi'] },
    places: [['xã Ví Dụ', 'Ví Dụ']],
  };
  const readAs = (query: string): Query => understand(query, vocabulary, offices, false);

  it.each([
    ['vốn ko cần', 'vốn không cần'],
    ['von dc bn', 'von duoc bao nhieu'],
    ['BCĐ XDNTM', 'BCĐ XD NTM'],
    ['bcđcvđ', 'bcđ cvđ'],
  ])('“%s” is read as “%s”, and that is said', (query, decoded) => {
    expect(readAs(query).decoded).toBe(decoded);
  });

  it('are none where the site has them, or where a piece is nothing', () => {
    expect(readAs('KON').decoded).toBeNull();
    expect(readAs('XDABC').decoded).toBeNull();
    expect(readAs('NTM').decoded).toBeNull();
  });

  it('mean the words that texts use, which do not mean them', () => {
    const [slot] = readAs('vay nóng').slots;
    expect(slot!.wordings.map(({ tokens }) => tokens.length)).toEqual([2, 3]);
    expect(readAs('vay nặng lãi').slots).toHaveLength(3);
  });
});

describe('a question', () => {
  const names: Lexicon = { ...lexicon, places: [['Ví Dụ']] };
  const words = (query: string): string =>
    understand(query, vocabulary, names, false)
      .slots.flatMap(({ wordings: [typed] }) => typed?.tokens ?? [])
      .map(({ form }) => form)
      .join(' ');

  it.each(['xã Ví Dụ nay thuộc xã nào?', 'xã Ví Dụ mới gồm những xã nào', 'xa vi du bay gio thuoc tinh nao'])(
    'about what a unit belongs to asks for the unit: “%s”',
    (query) => {
      expect(words(query)).toMatch(/^(?:xã ví dụ|xa vi du)$/);
    },
  );

  it('says whether the unit of today is wanted or those before', () => {
    const intents = (query: string): string[] => understand(query, vocabulary, names, false).intents;
    expect(intents('xã Ví Dụ nay thuộc xã nào')).toEqual(['now']);
    expect(intents('xã Ví Dụ mới gồm những xã nào')).toEqual(['before']);
    expect(intents('xã Ví Dụ')).toEqual([]);
  });

  it('says that a story is wanted, or what has become of a body', () => {
    const intents = (query: string): string[] => understand(query, vocabulary, names, false).intents;
    expect(intents('gương hộ cận nghèo vay vốn')).toEqual(['story']);
    expect(intents('chuyện hay xã Ví Dụ')).toEqual(['story']);
    expect(intents('hộ nghèo làm gương')).toEqual([]);
    expect(intents('phòng Ví Dụ nay đổi thành gì')).toEqual(['body']);
    expect(intents('phòng Ví Dụ giờ còn không')).toEqual(['body']);
  });

  it('keeps the word for a story where little else is asked for: “gương xe” is a thing', () => {
    const isSmall = (query: string): boolean => read(query).slots[0]!.stop;
    expect(isSmall('gương hộ cận nghèo vay vốn')).toBe(true);
    expect(isSmall('gương xe')).toBe(false);
  });

  it('is what stands behind a greeting, and behind what is to be made of it', () => {
    expect(words('em chào ad cho em hỏi hộ cận nghèo')).toBe('hộ cận nghèo');
    expect(words('a/c ơi cho e hỏi hộ cận nghèo')).toBe('hộ cận nghèo');
    expect(words('bài phát thanh nói về hộ cận nghèo')).toBe('hộ cận nghèo');
    expect(words('hộ cận nghèo đọc khoảng 3 phút')).toBe('hộ cận nghèo');
    expect(words('anh chị em hộ nghèo')).toBe('anh chị em hộ nghèo');
  });

  it('counts what stands behind “bao nhiêu”, of what stands before it', () => {
    expect(read('cận nghèo bao nhiêu hộ').countTitle).toBe(read('số hộ cận nghèo').title!.slice(0, -1));
    expect(read('thôn có bao nhiêu hộ cận nghèo').countTitle).toBe(
      read('số hộ cận nghèo').title!.slice(0, -1),
    );
  });

  it('keeps its words when they are about no unit', () => {
    expect(words('hộ nghèo thuộc xã nào')).toBe('hộ nghèo thuộc xã nào');
  });

  it('of what a word means is about the word as it stands; of why, it is about the reason', () => {
    expect(read('hộ là gì?').everyday).toBe(true);
    expect(read('hộ ở đâu').everyday).toBe(false);
    expect(read('sao lại nghèo').intents).toEqual(['reason']);
  });

  it('in capitals is no abbreviation', () => {
    expect(read('CẬN NGHÈO').everyday).toBe(true);
    expect(read('UBND').everyday).toBe(false);
  });
});
