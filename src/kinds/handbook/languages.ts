import type { HandbookEntry } from './entry.ts';
import type { Problem } from '../../content/problem.ts';
import { handbookText } from '../../text/handbook.ts';
import { text } from '../../text/common.ts';

interface Sections {
  handbook: readonly HandbookEntry[];
  translations: readonly HandbookEntry[];
}

/** Languages in which at least one section can be read besides Vietnamese, in alphabetical order of their codes. */
export function languagesOf({ translations }: Sections): string[] {
  return [...new Set(translations.map(({ language }) => language))].sort();
}

/** The section in the language asked for; in Vietnamese when nobody has translated it. */
export function sectionIn({ handbook, translations }: Sections, id: string, language: string): HandbookEntry {
  return (
    translations.find((entry) => entry.id === id && entry.language === language) ??
    handbook.find((entry) => entry.id === id)!
  );
}

/** Every section as the portal's own language tells it, where somebody translated it. */
export function sectionsToShow(sections: Sections): HandbookEntry[] {
  return sections.handbook.map(({ id }) => sectionIn(sections, id, text.language));
}

/** Id of the text in the content collection. */
export function entryId({ id, language }: HandbookEntry): string {
  return language === 'vi' ? id : `${id}.${language}`;
}

/** Whether the Vietnamese section changed after the day the translation was made from it. */
export function isStale(translation: HandbookEntry, source: HandbookEntry): boolean {
  const newest = source.data.changes
    .map(({ date }) => date)
    .sort()
    .at(-1)!;
  return (translation.data.translation?.source ?? '') < newest;
}

/** Translations older than their source, told to the editor. A warning: the page says it too, and stays. */
export function staleTranslations({ handbook, translations }: Sections): Problem[] {
  return translations
    .filter((entry) => isStale(entry, sectionIn({ handbook, translations: [] }, entry.id, 'vi')))
    .map((entry) => ({
      file: entry.file,
      field: 'translation.source',
      message: `bản dịch cũ hơn bản tiếng Việt (dịch từ bản ngày ${entry.data.translation?.source ?? 'không rõ'})`,
      hint: 'dịch lại chỗ đã sửa rồi ghi ngày của bản tiếng Việt vào “translation.source”',
    }));
}

/** Name of a language; its code when it is not known here. */
export function languageName(code: string): string {
  const { names } = handbookText.languages;
  return names[code] ?? new Intl.DisplayNames(text.language, { type: 'language' }).of(code) ?? code;
}
