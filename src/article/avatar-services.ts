import type { Article } from './article.js';

/**
 * Services that keep or draw portraits of people for any site. Most addresses there contain a hash of a person's email
 * address.
 */
const services =
  /(^|\.)(gravatar\.com|cravatar\.(cn|com)|libravatar\.org|avatars\.githubusercontent\.com|dicebear\.com|robohash\.org|ui-avatars\.com|unavatar\.io)\.?$/;

/**
 * Removes the portraits of known avatar services from loaded articles. The readers of a page did not ask such a
 * service, and it could see which pages they read. The page asks for these portraits by `data-news-avatars` on its
 * `<html>`.
 *
 * @param page the root element of the page, if there is one
 */
export function removeServices(
  articles: readonly Article[],
  page: Pick<Element, 'getAttribute'> | null | undefined,
): void {
  if (typeof page?.getAttribute('data-news-avatars') === 'string') return;
  for (const author of articles.flatMap(({ authors }) => authors))
    if (author.avatar && services.test(new URL(author.avatar).hostname)) delete author.avatar;
}
