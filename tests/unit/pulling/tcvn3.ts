const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđĂÂÊÔƠƯĐ';
const SIGNS = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ®¡¢£¤¥¦§';

/** Text as it was typed for the fonts `.VnTime`, each byte as its letter of Windows-1252. */
export function fromVietnameseToTcvn3(text: string): string {
  return [...text].map((letter) => SIGNS[LETTERS.indexOf(letter)] ?? letter).join('');
}
