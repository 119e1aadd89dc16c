/** Shows every `button[data-share]` where the device has a sheet for sharing, and hands it the title and the address to send. */
export function offerSharing(root: ParentNode): void {
  if (!('share' in navigator)) return;
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
    const { title, share: url } = button.dataset as { title: string; share: string };
    button.hidden = false;
    button.addEventListener('click', () => {
      // A reader who closes the sheet has changed his mind; there is nothing to tell.
      navigator.share({ title, url }).catch(() => undefined);
    });
  }
}
