import type { NewsHeadlineCard } from '../../../src/components/headline-card/headline-card.js';
import { place } from './page.js';

/** A picture on the test server. */
export const picture = '/test/hosts/newsroom/pictures/barrier-640.webp';

/** Markup that a page may paste into a card. */
export const fallback = `
  <p itemprop="articleSection">Science</p>
  <h3><a href="https://news.example/comet">A comet returns after four centuries</a></h3>
  <p itemprop="description">It will be seen without a telescope until March.</p>
  <p>By <a rel="author" href="https://news.example/lin">Mara Lin</a></p>
  <time datetime="2026-03-02">2 March</time>`;

/** Puts a card, or markup that contains one, into the page. */
export function card(markup: string): Promise<NewsHeadlineCard> {
  return place<NewsHeadlineCard>(markup);
}

/** Returns the card's link to its story. */
export function link(element: Element): HTMLAnchorElement {
  return element.shadowRoot!.querySelector<HTMLAnchorElement>('[part="link"][href]')!;
}
