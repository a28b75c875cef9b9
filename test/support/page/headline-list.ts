import type { NewsHeadlineCard } from '../../../src/components/headline-card/headline-card.js';
import type { NewsHeadlineList } from '../../../src/components/headline-list/headline-list.js';
import { link } from './headline-card.js';
import { partText, place, until } from './page.js';

/** Puts a list, or markup that contains one, into the page. */
export function list(markup: string): Promise<NewsHeadlineList> {
  return place<NewsHeadlineList>(markup);
}

/** Returns a list after its stories have appeared. */
export async function standingList(markup: string): Promise<NewsHeadlineList> {
  const element = await list(markup);
  await stand(element);
  return element;
}

/** Waits until a list shows `count` stories, or any. */
export async function stand(element: Element, count?: number): Promise<void> {
  await until(
    () => {
      const shown = headlines(element);
      return count === undefined ? shown.length > 0 && shown.every(Boolean) : shown.filter(Boolean).length === count;
    },
    `${count ?? 'any'} stories stand`,
  );
}

/** Returns the cards of a list, in order. */
export function cards(element: Element): NewsHeadlineCard[] {
  return [...(element.shadowRoot?.querySelectorAll<NewsHeadlineCard>('news-headline-card') ?? [])];
}

/** Returns the headlines of a list; empty for a card that shows none yet. */
export function headlines(element: Element): string[] {
  return cards(element).map((card) => (card.shadowRoot ? (partText(card, 'headline') ?? '') : ''));
}

/** Returns the links of a list's stories. */
export function links(element: Element): HTMLAnchorElement[] {
  return cards(element).map(link);
}

/** Whether a reader can see a part of a list. */
export function isSeen(element: Element, part: string): boolean {
  const found = element.shadowRoot!.querySelector(`[part~="${part}"]`);
  return found !== null && found.getBoundingClientRect().height > 0 && getComputedStyle(found).opacity !== '0';
}
