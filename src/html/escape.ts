/** Text as HTML or XML shows it, between tags and inside quoted attributes; it can never become markup. */
export function escapeHtml(text: string): string {
  // Most words hold none of these; `replaceAll` is newer than the browsers in which scripts of the portal escape, too.
  if (!/[&<>"]/.test(text)) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
