declare namespace App {
  interface Locals {
    /** Sources of the text being rendered, for `<Src>`. */
    sources: import('./schemas/common.ts').Source[];
    /** Folder of the text being rendered, for `<Photo>`. */
    entry?: string;
  }
}

/** For the compiler, which cannot open these files; `astro check` opens them and sees their own properties. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

/** A part of the library that its types do not name. */
declare module 'css-tree/parser' {
  export { parse as default } from 'css-tree';
}
