/**
 * The oldest browsers in which every page is read, found in and printed, and every tool works: Chrome and Android WebView 80 (2020, so
 * also what Zalo and Facebook show pages in), Safari 13 (2019), Firefox 78. What is newer is used only where its absence leaves a plain page.
 */
export const BROWSER_FLOOR = ['chrome80', 'safari13', 'firefox78'];
