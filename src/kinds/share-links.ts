/**
 * Ways to send an address on without script, as links: what they open knows nothing of this portal but the address.
 * `mail`: what readers call a letter sent by a computer.
 */
export function shareLinks(title: string, address: string, mail: string): { name: string; href: string }[] {
  const [words, url] = [encodeURIComponent(title), encodeURIComponent(address)];
  return [
    // Zalo documents a script alone; this address opens the application, or its page.
    { name: 'Zalo', href: `https://zalo.me/share?url=${url}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { name: mail, href: `mailto:?subject=${words}&body=${words}%0A${url}` },
  ];
}
