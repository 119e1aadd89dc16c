declare namespace App {
  interface Locals {
    /** Sources of the text being rendered, for `<Src>`. */
    sources: import('./schemas/common.ts').Source[];
    /** Folder of the text being rendered, for `<Photo>`. */
    entry?: string;
  }
}
