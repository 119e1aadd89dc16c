/** Something a reader may keep for reading without network: its pages, as addresses below the site, and folders kept whole. */
export interface OfflineSet {
  id: string;
  /** Words for the reader; `null` where the interface has its own. */
  name: string | null;
  pages: string[];
  folders: string[];
}
