import type { Article } from './article.js';
import { withoutTracking } from './tracking.js';

/**
 * What tells a story from all others, whichever source it is from: its address, whoever is followed by it. Two sources may give one `id` to two
 * stories, and one story two of them, so only of a story without an address that counts, and then its headline.
 *
 * @param article as it is checked: its address is an absolute one
 */
export function storyKey({ id, url, headline }: Article): string {
  return url ? withoutTracking(url) : id || headline;
}
