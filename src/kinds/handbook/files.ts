import { handbookText } from '../../text/handbook.ts';
import * as routes from '../../routes.ts';

const { keep } = handbookText;

/** Addresses of the files made from one section → words of the link. */
export function sectionFiles(id: string): Record<string, string> {
  return { [routes.sectionPdf(id)]: keep.sectionPdf };
}

/** Files of the whole handbook to print. */
export function bookFiles(): Record<string, string> {
  return {
    [routes.handbookPdf]: keep.bookPdf,
    [routes.handbookBooklet]: keep.bookletPdf,
  };
}

/** Files of the whole handbook to carry away. */
export function packFiles(): Record<string, string> {
  return {
    [routes.packZip]: keep.zip,
    [routes.packText]: keep.txt,
    [routes.packBook]: keep.epub,
  };
}
