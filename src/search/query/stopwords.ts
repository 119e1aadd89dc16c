import { fold } from '../../vietnamese/fold.ts';

/** Words of the language that carry little meaning in a query; they count, but do not decide. */
const WORDS =
  `là của và ở các những cho về theo trong với được có để đã đang sẽ từ đến như thế nào nào gì tại trên do
  khi mà thì này đó một ai hay hoặc bằng mấy ra thì làm sao muốn cần hỏi phải đâu bao nhiêu tôi mình em xin không nên
  bị còn rằng vì nếu lại vậy à ạ nhé tìm xem biết sao lo mấy giờ lúc phía bên gồm rồi nữa nhỉ hả hở chứ luôn lắm
  coi chưa tới cũng vẫn thôi nghen nha bây giờ hiện nay đấy đây ấy quá dạ thưa`
    .trim()
    .split(/\s+/);

const MARKED = new Set(WORDS);
const BARE = new Set(WORDS.map(fold));

/** What stands side by side in questions and seldom in texts, with and without marks: no typo although the site lacks it. */
const ASKING =
  `bao nhiêu, phần trăm, ở đâu, là gì, như thế nào, làm sao, làm gì, khi nào, bao giờ, hỏi ai, là ai, vì sao, tại sao,
  ra sao, là bao, muốn, cần`
    .split(',')
    .flatMap((words) => [words.trim(), fold(words.trim())])
    .map((words) => words.split(/\s+/));
export const ASKING_WORDS: ReadonlySet<string> = new Set([...ASKING.flat(), ...MARKED, ...BARE]);
export const ASKING_PAIRS = new Set(
  ASKING.flatMap((words) => words.slice(1).map((second, at) => `${words[at]} ${second}`)),
);

/** Each of these words with and without its marks, as alternatives of a pattern. */
const either = (words: string): string =>
  words
    .split(/,\s*/)
    .flatMap((one) => [one, fold(one)])
    .map((one) => one.replaceAll(' ', String.raw`\s+`))
    .join('|');

/** Words that say little only side by side: “người ta” is nobody, “bây giờ” no hour. */
const SMALL_PHRASES: ReadonlySet<string> = new Set(
  `người ta, bây giờ, bữa nay, hôm nay, năm nay, dạo này, hồi trước, lâu nay, nhà tôi, nhà em, nhà mình, gia đình tôi,
  gia đình em, gia đình mình, chúng tôi, tụi tôi, tụi em, bao lâu, bao xa`
    .split(/,\s*/)
    .flatMap((words) => [words, fold(words)])
    // Whom the asker asks for: “mẹ tôi”, “ông em”.
    .concat(
      'mẹ má bố ba cha ông bà cụ anh chị chú bác'
        .split(' ')
        .flatMap((who) => ['tôi', 'tui', 'em', 'mình'].map((speaker) => `${who} ${speaker}`)),
    ),
);
export const isSmallPhrase = (forms: readonly string[]): boolean => SMALL_PHRASES.has(forms.join(' '));

/**
 * Who speaks of whom, what people do when they ask, and nouns that stand for anything: in a whole question they tell of the talk
 * more than of the matter, however rare the texts have them. In a short query they are what is asked: “bố mẹ”, “giúp”.
 */
const TALK = new Set(
  `bố mẹ cha má ba ông bà cô chú bác dì cậu mợ thím anh chị cháu gặp nghe thấy nói kể giúp nhờ giùm dùm chỉ
  cái chỗ kiểu chuyện thứ hôm ngoái giờ kia xưa đúng thật bữa chút đòi bạn kêu ổng bả chịu đứng ngồi nằm bỏ đi đưa lấy gửi
  mang đem để gần nhiều quá tách riêng tới hết xong dùng nhận giữ cả mùa hạn lâu ngoài trên dưới cùng chung nhau tự sót sợ lỡ`
    .trim()
    .split(/\s+/),
);

/** Before a thing they only count it: “xin cái giấy”. */
export const COUNTING: ReadonlySet<string> = new Set(['cái', 'chiếc']);

/** Whether a word of a question with its marks only belongs to the talk. */
export const isTalk = (form: string): boolean => TALK.has(form);

/** Whether a word, as typed, is such a word. `marked`: the query carries marks, so bare words mean themselves. */
export function isStopWord(form: string, marked: boolean): boolean {
  return MARKED.has(form) || (!marked && BARE.has(form));
}

/** Who speaks; “e” is “em” in messages. */
const SPEAKER = either('tôi, tui, em, e, mình, cháu, con');

/** Who wants to know, before what a question asks: “tôi muốn biết”, “cho em biết”. */
export const WISH_TO_KNOW = new RegExp(
  String.raw`^(?:(?:${either('dạ, thưa')})\s+)?(?:(?:${either('cho, xin')})\s+(?:(?:${SPEAKER})\s+)?|(?:(?:${SPEAKER})\s+)?(?:${either('muốn, cần, xin')})\s+)(?:${either('biết')})(?:\s+(?:${either('là, về, xem, rằng')}))*(?=\s)`,
  'iu',
);

/** Ways to ask what a word means, before it and behind it: “thế nào là X”, “X nghĩa là gì”, “X là viết tắt của từ gì”. */
const MEANS = [
  String.raw`^(?:${either('thế nào là, nghĩa của, nghĩa của từ, giải thích từ, giải nghĩa từ')})\s+`,
  String.raw`\s+(?:(?:(?:${either('có')})\s+)?(?:${either('nghĩa, tức')})(?:\s+(?:${either('là')}))?|${either('là')})\s+(?:${either('gì, cái gì, nghĩa gì, sao, thế nào, như thế nào')})\s*\?*$`,
  String.raw`(?:\s+(?:${either('là')}))?\s+(?:${either('viết tắt, chữ tắt, chữ viết tắt')})(?:\s+(?:${either('của, cho')}))?(?:\s+(?:${either('từ, chữ, cụm từ, những chữ')}))?(?:\s+(?:${either('là')}))?(?:\s+(?:${either('gì, nào')}))?\s*\?*$`,
].map((words) => new RegExp(words, 'iu'));

/** The word whose meaning alone is asked for; null where more is asked, or something else. */
export function meaningAsked(text: string): string | null {
  const asking = MEANS.find((words) => words.test(text));
  return asking ? text.replace(asking, '').trim() || null : null;
}

/** Ways to ask that say nothing about the matter, at either end of a question. */
export const QUESTION_WORDS = [
  // Which document is asked for, not that it is one.
  /^(?:theo\s+|căn cứ\s+|can cu\s+|dựa vào\s+|dua vao\s+)?(?:những\s+|các\s+)?(?:văn bản|van ban)\s+(?:nào|nao|gì|gi)(?:\s+(?:quy định|quy dinh|nói|noi|hướng dẫn|huong dan|chỉ đạo|chi dao|về|ve))*(?=\s)/iu,
  /\s(?:theo|căn cứ|can cu|dựa vào|dua vao|ở|o)\s+(?:những\s+|các\s+)?(?:văn bản|van ban)\s+(?:nào|nao|gì|gi)\s*\?*$/iu,
  // Who is spoken to, before who asks: “em chào ad”, “a/c ơi”.
  new RegExp(
    String.raw`^(?:(?:(?:${SPEAKER})\s+|xin\s+)?(?:${either('chào')})\s+)?(?:a(?:nh)?\s?\/\s?c(?:hị|hi)?|${either(
      'anh chị, ad, admin, mn, mng, mọi người, cả nhà, bà con, các bác, các anh, các chị, cán bộ',
    )})(?:\s+(?:${either('ơi, à, ạ')}))?[\s,.!]+(?=(?:(?:cho|xin|${SPEAKER})\s+)+(?:${either('hỏi, biết, xin, muốn')})(?!\p{L}))`,
    'iu',
  ),
  // Whoever is called, before “cho hỏi”: “ê cho hỏi”, “alo chị ơi cho em hỏi”.
  new RegExp(
    String.raw`^(?:[\p{L}\p{M}]+[\s,.!]+){1,4}(?=(?:${either('cho')})\s+(?:(?:${SPEAKER})\s+)?(?:${either('hỏi')})\s(?!\s*(?:${either('ai, đâu, ở, khi')})(?!\p{L})))`,
    'iu',
  ),
  // What is to be made of it, not what it is about: “bài đọc loa về”, “bài thuyết trình nói về”.
  new RegExp(
    String.raw`^(?:(?:${either('viết, soạn, tìm, cần, cho, xin, làm, một, các, những')})\s+)*(?:${either(
      'bài viết, bài đọc, bài đọc loa, bài phát thanh, bài loa, bài tuyên truyền, bài thuyết trình, bài nói, bài giảng, bản tin, tin bài, kịch bản, tư liệu',
    )})(?:\s+(?:${either('tuyên truyền, phát thanh')}))?\s+(?:${either('về, nói về, kể về, viết về')})(?=\s)`,
    'iu',
  ),
  // Who asks, before what is asked: “cho tôi hỏi”, “dạ em xin hỏi là”.
  new RegExp(
    String.raw`^(?:(?:${either('dạ, thưa')})\s+)?(?:(?:cho|xin)\s+)?(?:(?:${SPEAKER})\s+)?(?:(?:${either('xin, muốn')})\s+)?(?:${either('hỏi')})(?:\s+(?:${either('là, về, xem, chút, thăm')}))*(?=\s)(?!\s+(?:${either('ai, đâu, ở, khi')})(?!\p{L}))`,
    'iu',
  ),
  new RegExp(String.raw`^[eac]\s+(?=(?:${either('muốn, cần, xin, có, là, ở, bị, đang, được')})\s)`, 'iu'),
  // What a body does is what its part of a plan says, by whatever word.
  new RegExp(
    String.raw`^(?:${either('nhiệm vụ, trách nhiệm, chức năng')})(?:\s+(?:${either('của')}))?\s+(?=(?:${either(
      'ban, phòng, sở, hội, đoàn, trung tâm, văn phòng, ủy ban, uỷ ban, UBND, công chức, ngân hàng',
    )})\s)`,
    'iu',
  ),
  ...MEANS,
  // How figures are to be shown, not what they are of.
  new RegExp(
    String.raw`^(?:${either('biểu đồ, đồ thị, so sánh, bảng so sánh, bảng số liệu')})(?:\s+(?:${either('về, giữa')}))?(?=\s)`,
    'iu',
  ),
  new RegExp(
    String.raw`\s+(?:(?:${either('qua, theo, trong')})\s+)?(?:${either('các, từng, mấy, những')})\s+(?:${either('năm')})(?:\s+(?:${either('qua, nay, gần đây')}))?\s*\?*$`,
    'iu',
  ),
  /^sao\s+(?:lại|lai|mà|ma)(?=\s)/iu,
  /^(?:vì sao|vi sao|tại sao|tai sao|khi nào|khi nao|bao giờ|bao gio|bao nhiêu|bao nhieu)(?:\s+(?:phần trăm|phan tram|%))?(?=\s)/iu,
  // Politeness at the end.
  /\s+(?:(?:v|vậy|vay|với|voi|thế|the)\s+)?(?:ạ|nhé|nhỉ|nha|hả|hở|hen|nghen)\s*[?.!]*$/iu,
  /(?:\s|^)(?:là|la)?\s*(?:bao nhiêu|bao nhieu)(?:\s+(?:phần trăm|phan tram|%))?\s*\?*$/iu,
  new RegExp(
    String.raw`(?:\s+(?:${either('thì, phải, cần, nên')}))*\s+(?:(?:${either('làm')})\s+)?(?:${either(
      'như thế nào, thế nào, cách nào, ra sao, làm sao, làm gì, ở đâu, khi nào, chỗ nào, nơi nào, hỏi ai, gọi ai, kêu ai, là ai',
    )})\s*\?*$`,
    'iu',
  ),
  /\s(?:(?:được|duoc)\s+)?(?:chưa|chua)\s*\?*$/iu,
  // How long it is to be read.
  new RegExp(
    String.raw`\s+(?:${either('đọc')})\s+(?:(?:${either('trong, khoảng')})\s+)?\d+\s+(?:${either('phút')})$`,
    'iu',
  ),
  /\s*\?+$/u,
];

/** “nay thuộc xã nào”, “gồm những xã nào”, “trước đây là xã gì”, “tách ra mấy xã mới”, “sáp nhập ngày nào”, in bare letters. */
const BEFORE_UNIT_VERB = String.raw`\s(?:(?:moi|cu|nay|gio|bay gio|hien nay|hien gio|truoc day|truoc kia|hoi truoc|truoc|da|duoc|bi|thi|sau(?: khi)? (?:sap nhap|hop nhat|nhap tinh|nhap))\s+)*`;
const UNIT_VERB = String.raw`(?:gom|thuoc|tach(?: ra)?(?: thanh)?|chia(?: ra)?(?: thanh)?|(?:goi |ten )?la|nhap vao|nhap|sap nhap vao|sap nhap|gop vao|gop|thanh|doi thanh|doi ten thanh|o)`;
const WHICH_UNIT = String.raw`(?:(?:ve|voi|tu|nhung|cac|may|dia ban)\s+)*(?:xa|phuong|huyen|tinh|noi|don vi)\s+(?:(?:cu|moi)\s+)?(?:nao|gi|dau)`;
const HOW_MANY_UNITS = String.raw`may\s+(?:xa|phuong|don vi)(?:\s+(?:cu|moi))?`;
const MERGED_WHEN = String.raw`(?:sap nhap|hop nhat|sap xep)\s+(?:(?:tu|vao)\s+)?(?:(?:ngay|khi|luc|hoi|thang|nam)\s+nao|bao gio)`;
export const UNIT_QUESTION = new RegExp(
  String.raw`${BEFORE_UNIT_VERB}(?:${UNIT_VERB}\s+(?:${WHICH_UNIT}|${HOW_MANY_UNITS})|${MERGED_WHEN})\s*\?*$`,
  'u',
);
/** “phòng dân tộc nay ở đâu”, “ban ấy giờ còn không”, “nay đổi thành gì”, in bare letters. */
export const BODY_QUESTION =
  /\s(?:nay|gio|bay gio|hien nay|hien gio)\s+(?:(?:da|duoc|bi|thi)\s+)*(?:(?:o|ve)\s+dau|(?:con|con hoat dong)\s+(?:khong|ko|k)|(?:(?:doi|doi ten|nhap|sap nhap|gop)\s+)?(?:la|thanh|vao|ve)\s+(?:gi|dau|co quan nao|don vi nao))\s*\?*$/u;
