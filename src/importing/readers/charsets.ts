/** Code pages of fonts in RTF that say their letters are of another table than the file's, by the number behind `fcharset`. */
export const CHARSETS: Readonly<Record<number, string>> = {
  163: 'windows-1258',
  204: 'windows-1251',
  238: 'windows-1250',
};
