import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { readDocx } from '../../../src/importing/docx/read.ts';
import { docxFrom, formFile, type FormFile } from '../../../src/spoken/form-file.ts';
import { scriptDocx, scriptForm } from '../../../src/spoken/script-docx.ts';
import { markedParagraphs } from '../../../src/spoken/paragraphs.ts';
import { scriptSsml, scriptText } from '../../../src/spoken/script-files.ts';
import { makeScript, scriptLength, scriptMinutes, type ScriptDraft } from '../../../src/spoken/script.ts';
import { syllables } from '../../../src/spoken/syllables.ts';
import { aloudText } from '../../../src/text/aloud.ts';
import { PRESETS } from '../../../src/vietnamese/reading/settings.ts';
import { saidSentences } from '../../../src/vietnamese/sentences.ts';
import { lexicon } from '../vietnamese/reading/glossary.ts';

const BODY = `<Core>

Năm 2023, làng có 222 hộ. <Src id="a" /> Bà con hỏi UBND xã.

</Core>

## Các bước

1. Đi họp thôn.
2. Hỏi trưởng thôn

- Mang theo **giấy tờ**;

| Bảng | không đọc |
| --- | --- |
| 1 | 2 |

<More>

Có [trang riêng](/a/) cho việc này.

</More>
`;

const draft: ScriptDraft = {
  title: 'Làng đổi mới',
  lead: ['Mời bà con nghe.'],
  body: {
    short: markedParagraphs(BODY).filter(({ mark }) => mark === 'core'),
    middle: markedParagraphs(BODY).filter(({ mark }) => mark !== 'more'),
    long: markedParagraphs(BODY),
  },
  repeat: ['Điều nên nhớ: cùng làm.'],
};
const script = makeScript(draft, 'long', PRESETS.standard, lexicon);

test('a text is cut into paragraphs with their marks, without signs, tables and sources', () => {
  expect(markedParagraphs(BODY)).toEqual([
    { id: 'doan-1', mark: 'core', sentences: ['Năm 2023, làng có 222 hộ.', 'Bà con hỏi UBND xã.'] },
    {
      id: 'doan-2',
      mark: 'plain',
      sentences: ['Các bước.', 'Bước một: Đi họp thôn.', 'Bước hai: Hỏi trưởng thôn.', 'Mang theo giấy tờ.'],
    },
    { id: 'doan-3', mark: 'more', sentences: ['Có trang riêng cho việc này.'] },
  ]);
});

test('sentences end where a capital follows, not at a decimal, a thousand or a shortened town', () => {
  expect(saidSentences('Thu 1.200 con, 6,6 tỷ. Về TP. Mới ngay! Chưa xong')).toEqual([
    'Thu 1.200 con, 6,6 tỷ.',
    'Về TP. Mới ngay!',
    'Chưa xong.',
  ]);
});

test('a heading that asks is said with a question mark, another with a full stop', () => {
  const [first, second] = markedParagraphs(
    '## Ai làm được\n\nHộ nghèo.\n\n## Giữ gì, bỏ gì\n\nGiữ nhà rông.\n',
  );
  expect(first!.sentences).toEqual(['Ai làm được?', 'Hộ nghèo.']);
  expect(second!.sentences).toEqual(['Giữ gì, bỏ gì?', 'Giữ nhà rông.']);
});

test('what a colon leads to is counted, so that no item is heard as advice', () => {
  expect(
    markedParagraphs('Sáu hủ tục:\n\n- Cúng khi ốm.\n- Thuốc thư\n\nViệc nên làm\n\n- Rửa tay.\n').map(
      ({ sentences }) => sentences,
    ),
  ).toEqual([
    ['Sáu hủ tục.'],
    ['Một là: Cúng khi ốm.', 'Hai là: Thuốc thư.'],
    ['Việc nên làm.'],
    ['Rửa tay.'],
  ]);
  expect(
    markedParagraphs('Gồm:\n\n- Đất: 5 sào.\n- Ao.\n\nXong:\n\n- Một.\n').map(({ sentences }) => sentences),
  ).toEqual([['Gồm.'], ['Một là, Đất: 5 sào.', 'Hai là: Ao.'], ['Xong.'], ['Một là: Một.']]);
});

test('a numbered list below a colon keeps its steps', () => {
  expect(markedParagraphs('Làm như sau:\n\n1. Đào hố.\n2. Lấp đất.\n')[1]!.sentences).toEqual([
    'Bước một: Đào hố.',
    'Bước hai: Lấp đất.',
  ]);
});

/** Lines of a script whose body is one sentence. */
const said = (sentence: string): string[] =>
  makeScript(
    { ...draft, body: { short: [{ id: 'a', sentences: [sentence] }], middle: [], long: [] } },
    'short',
    PRESETS.standard,
    lexicon,
  ).blocks[2]!.paragraphs[0]!.sentences;

test('a sentence longer than a breath is said in parts, where the text has semicolons', () => {
  expect(
    said(
      'Trong năm 2026, 100% thôn trong xã có tổ tự quản và có nhà văn hóa; 90% hộ gia đình trong xã dùng nước hợp vệ sinh; nhà nào cũng có vườn rau; chuồng trại xa nhà.',
    ),
  ).toEqual([
    'Trong năm hai nghìn không trăm hai mươi sáu, một trăm phần trăm thôn trong xã có tổ tự quản và có nhà văn hóa;',
    'chín mươi phần trăm hộ gia đình trong xã dùng nước hợp vệ sinh; nhà nào cũng có vườn rau; chuồng trại xa nhà.',
  ]);
  expect(said('Có 5 hộ nuôi bò; 3 hộ nuôi heo.')).toEqual(['Có năm hộ nuôi bò; ba hộ nuôi heo.']);
});

test('every sentence has its end, also where the text ends with dots', () => {
  expect(said('Phong trào chung sức xây dựng nông thôn mới…')).toEqual([
    'Phong trào chung sức xây dựng nông thôn mới.',
  ]);
});

test('whom to ask is said once, however the editor writes what about', () => {
  expect([
    aloudText.ask('Trạm Y tế', 'hỏi về bệnh đường ruột'),
    aloudText.ask('Trạm Y tế', 'tiêm chủng'),
  ]).toEqual([
    'Cần hỏi về bệnh đường ruột, bà con gặp Trạm Y tế.',
    'Cần hỏi về tiêm chủng, bà con gặp Trạm Y tế.',
  ]);
});

test('a script has greeting, lead, body, repetition and closing, and changes voice at paragraph ends', () => {
  expect(script.blocks.map(({ kind }) => kind)).toEqual(['greeting', 'lead', 'body', 'repeat', 'closing']);
  expect(script.blocks.flatMap(({ paragraphs }) => paragraphs).map(({ voice }) => voice)).toEqual([
    1, 2, 1, 2, 1, 2, 1,
  ]);
  expect(script.blocks[2]!.paragraphs[0]).toEqual({
    id: 'doan-1',
    voice: 1,
    sentences: [
      'Năm hai nghìn không trăm hai mươi ba, làng có hai trăm hai mươi hai hộ.',
      'Bà con hỏi Ủy ban nhân dân xã.',
    ],
  });
});

test('what is told to who reads stands in the notes, and no listener hears it', () => {
  const body = markedParagraphs(
    'Giếng có nắp. Nguồn không ghi rõ tháng làm.\n\nXem bảng dưới đây.\n\nNguồn nước không cạn.\n',
  );
  const { blocks, notes } = makeScript(
    { ...draft, body: { short: body, middle: body, long: body } },
    'middle',
    PRESETS.standard,
    lexicon,
  );
  expect(
    blocks.find(({ kind }) => kind === 'body')!.paragraphs.flatMap(({ sentences }) => sentences),
  ).toEqual(['Giếng có nắp.', 'Nguồn nước không cạn.']);
  expect(notes).toEqual(['Nguồn không ghi rõ tháng làm.', 'Xem bảng dưới đây.']);
});

test('shorter scripts hold whole sentences of the longer ones', () => {
  const sentences = (length: 'short' | 'middle' | 'long'): string[] =>
    makeScript(draft, length, PRESETS.standard, lexicon).blocks.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => paragraph.sentences),
    );
  const [short, middle, long] = [sentences('short'), sentences('middle'), sentences('long')];
  expect([short.length, middle.length, long.length]).toEqual([7, 11, 12]);
  for (const sentence of short) expect(middle).toContain(sentence);
  for (const sentence of middle) expect(long).toContain(sentence);
});

test('190 syllables in ten paragraphs take one minute and ten seconds at 190 a minute', () => {
  expect(scriptMinutes({ syllables: 190, paragraphs: 10 }, 190)).toBeCloseTo(1 + 10 / 60);
  expect(syllables('hai ki-lô-mét, một hộ.')).toBe(6);
});

test('what cannot be read is told with its word', () => {
  const odd = makeScript({ ...draft, repeat: ['Gọi 02603862000.'] }, 'short', PRESETS.standard, lexicon);
  expect(odd.unread.map(({ word }) => word)).toEqual(['02603862000']);
});

test('the text file has a byte-order mark, CRLF, one sentence a line and an empty line between paragraphs', () => {
  const text = scriptText(makeScript(draft, 'short', PRESETS.standard, lexicon));
  expect(text).toBe(
    '\uFEFFKính chào bà con và các bạn!\r\n\r\nMời bà con nghe.\r\n\r\nNăm hai nghìn không trăm hai mươi ba, làng có hai trăm hai mươi hai hộ.\r\nBà con hỏi Ủy ban nhân dân xã.\r\n\r\nĐiều nên nhớ: cùng làm.\r\n\r\nBản tin đến đây là kết thúc.\r\nXin kính chào và hẹn gặp lại!\r\n',
  );
});

test('the SSML is well formed, speaks vi-VN and allows only speak, p, s and break', () => {
  const names = new Set<string>();
  let root: Record<string, unknown> = {};
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    if (names.size === 0) root = tag.attributes;
    names.add(tag.name);
  });
  parser.write(scriptSsml(script)).close();
  expect([...names].sort()).toEqual(['break', 'p', 's', 'speak']);
  expect(root).toEqual({
    version: '1.1',
    xmlns: 'http://www.w3.org/2001/10/synthesis',
    'xml:lang': 'vi-VN',
  });
});

test('the Word file holds the same words and the same bytes every time', async () => {
  const options = { speed: 190, updated: '2026-11-23', name: 'Đài ví dụ' };
  const first = await scriptDocx(script, options);
  const second = await scriptDocx(script, options);
  expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  const read = readDocx(first).lines.map(({ text }) => text);
  for (const { paragraphs } of script.blocks)
    for (const { voice, sentences } of paragraphs)
      expect(read).toContain(`PTV ${voice}: ${sentences.join(' ')}`);
});

test('the Word file has its head to fill in, its directions and its words in the order in which they are needed', async () => {
  const small = makeScript({ ...draft, repeat: [] }, 'short', PRESETS.standard, lexicon);
  const lines = readDocx(
    await scriptDocx(small, { speed: 190, updated: '2026-11-23', name: 'Đài ví dụ' }),
  ).lines;
  const read = lines.map(({ text }) => text).filter((text) => !text.startsWith('PTV'));
  expect(read[0]).toBe('Làng đổi mới');
  expect(read.slice(1, 4).every((text) => text.endsWith(': ……………………………'))).toBe(true);
  expect(read[4]).toBe(scriptLength(small, 190));
  // A direction before the words, one for each of the five blocks, one behind them.
  expect(read).toHaveLength(5 + 1 + 5 + 1);
  expect(new Set(read).size).toBe(read.length);
});

test('the Word file that a browser fills in from the form holds the same parts, in the same order, to the byte', async () => {
  const [speed, updated, name] = [190, '2026-11-23', 'Đài “Ví dụ” & bạn'];
  const form = JSON.parse(JSON.stringify(formFile(await scriptForm(name)))) as FormFile;
  const shown = { ...script, title: 'Tên <có> dấu & “lạ”', updated, length: scriptLength(script, speed) };
  const built = unzipSync(await scriptDocx({ ...script, title: shown.title }, { speed, updated, name }));
  const made = unzipSync(docxFrom(form, shown));
  expect(Object.keys(made)).toEqual(Object.keys(built));
  for (const [part, bytes] of Object.entries(built)) expect(made[part], part).toEqual(bytes);
});

test('the form holds no moment of the build that made it', async () => {
  const form = await scriptForm('Đài làm lúc nào cũng thế');
  expect(form.about).toContain('dcterms:created');
  expect(form.about + form.before + form.after).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
});

test('the length of a script says syllables, minutes and the speed they are reckoned by', () => {
  expect(scriptLength({ syllables: 190, paragraphs: 12 }, 190)).toBe(
    '190 tiếng, 1 phút 10 giây (190 tiếng một phút)',
  );
});

test('items of a list stand together, four at most, and a step after a paragraph is the first again', () => {
  const items = markedParagraphs('- Một.\n- Hai.\n- Ba.\n- Bốn.\n- Năm.\n\nĐoạn.\n\n1. Sáu.\n');
  expect(items.map(({ id, sentences }) => [id, sentences.join(' ')])).toEqual([
    ['doan-1', 'Một. Hai. Ba. Bốn.'],
    ['doan-2', 'Năm.'],
    ['doan-3', 'Đoạn.'],
    ['doan-4', 'Bước một: Sáu.'],
  ]);
});

test.each([
  'Ai làm được',
  'Vì sao nước đục',
  'Khi nào rửa cát',
  'Ở đâu bán sỏi',
  'Làm sao cho trong',
  'Hỏi ai',
  'Nhà cần gì',
  'Việc làm thế nào',
  'Kết quả ra sao',
  'Nước từ đâu đến đâu',
])('“%s” is said as a question', (heading) =>
  expect(markedParagraphs(`## ${heading}\n\nNhà nào cũng được.\n`)[0]!.sentences[0]).toBe(`${heading}?`),
);

test.each(['Gìn giữ giếng', 'Người hỏi ai cũng vui'])('“%s” is said as a statement', (heading) =>
  expect(markedParagraphs(`## ${heading}\n\nNhà nào cũng được.\n`)[0]!.sentences[0]).toBe(`${heading}.`),
);

test('steps are “Bước”, in words, and a step that has a colon of its own gets a full stop', () => {
  const [steps] = markedParagraphs('1. Ghi vở: tiền vào, tiền ra.\n2. Cộng lại.\n3. Cất riêng.\n');
  expect(steps!.sentences).toEqual([
    'Bước một.',
    'Ghi vở: tiền vào, tiền ra.',
    'Bước hai: Cộng lại.',
    'Bước ba: Cất riêng.',
  ]);
});
