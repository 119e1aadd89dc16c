/** Address of a page of this site: `/so-tay/` → `/thu-muc/so-tay/` when the site lives under a sub-folder. */
export function link(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
