import type { Article } from './article.js';
import { withoutCampaigns } from './tracking.js';

/**
 * Returns a key that is the same for one story from several sources: its address without tracking parameters. An `id`
 * is not unique across sources, so it counts only for a story without an address; without an `id`, the headline does.
 *
 * @param article a validated one, with an absolute address
 */
export function storyKey({ id, url, headline }: Article): string {
  return url ? withoutCampaigns(url) : id || headline;
}
