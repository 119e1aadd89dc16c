/** How many of the pages that a reader opened stay on the device; the oldest go first. */
export const OPENED_PAGES = 150;
