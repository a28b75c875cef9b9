/** WordPress reads this part of a page, in bytes of UTF-8, and of that only the head. */
const readPart = 153_600;

/**
 * Returns the address that WordPress and others take from a page: that of the first oEmbed link with JSON.
 *
 * @returns `undefined` if there is no such link
 */
export function discoveredLink(page: string): string | undefined {
  const bytes = new TextEncoder().encode(page.slice(0, readPart));
  const start = new TextDecoder().decode(bytes.subarray(0, readPart));
  const end = start.search(/<\/head>/i);
  for (const [link] of start.slice(0, end < 0 ? undefined : end).matchAll(/<link[^<>]+>/gi)) {
    if (!/\stype\s*=\s*["']?application\/json\+oembed\b/i.test(link)) continue;
    // Programs that shrink pages leave out the quotes.
    const [, , quoted, href = quoted] = /\shref\s*=\s*(?:(["'])(.*?)\1|([^\s"'>]+))/i.exec(link) ?? [];
    // Characters that control a terminal are left out.
    if (href) return href.replace(/&(amp|#0*38);/g, '&').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
  }
  return undefined;
}
