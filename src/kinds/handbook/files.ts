import { handbookText } from '../../text/handbook.ts';

const { keep } = handbookText;

/** Addresses of the files made from one section → words of the link. */
export function sectionFiles(id: string): Record<string, string> {
  return { [`/so-tay/${id}/${id}.pdf`]: keep.sectionPdf };
}

/** Files of the whole handbook to print. */
export function bookFiles(): Record<string, string> {
  return {
    '/so-tay/ban-in/so-tay-a4.pdf': keep.bookPdf,
    '/so-tay/ban-in/so-tay-a5-chu-lon.pdf': keep.bookletPdf,
  };
}

/** Files of the whole handbook to carry away. */
export function packFiles(): Record<string, string> {
  return {
    '/du-lieu/goi-ngoai-tuyen/so-tay.zip': keep.zip,
    '/du-lieu/goi-ngoai-tuyen/so-tay.txt': keep.txt,
    '/du-lieu/goi-ngoai-tuyen/so-tay.epub': keep.epub,
  };
}
