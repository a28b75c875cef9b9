/** Finds out when a reader had the chance to see a card. */
import { withoutOpening } from '../../article/tracking.js';

/**
 * `news-viewable`: a reader had the chance to see a card. Half of it (30 % of a very large one) was in sight for one
 * continuous second of a visible page. Fired once for each story that a card shows. Bubbles and crosses shadow roots.
 */
export class ViewableEvent extends Event {
  constructor(
    /** The address that the card's link opens, without a gift's token; `undefined` for a story without an address. */
    readonly url: string | undefined,
    /** The article's id, if its source has one. */
    readonly articleId: string | undefined,
    /** The card's campaign. */
    readonly campaign: string | undefined,
  ) {
    super('news-viewable', { bubbles: true, composed: true });
  }
}

declare global {
  // The events of HTMLElement, Document and Window.
  interface GlobalEventHandlersEventMap {
    'news-viewable': ViewableEvent;
  }
}

/** The story that a card shows. */
export interface ViewableStory {
  url?: string;
  id?: string;
  campaign?: string;
}

/** The area in square pixels from which a smaller share must be in sight. */
const largeArea = 242_500;

/** How long that share must stay in sight, in milliseconds. */
const viewTime = 1_000;

interface Watch {
  card: Element;
  /** Identifies the story that the card shows; `undefined` if it shows none. */
  shown?: string;
  /** Returns the story that the card shows now. */
  story: () => ViewableStory;
  /** The stories that have been viewed. */
  viewed: Set<string>;
  timer?: ReturnType<typeof setTimeout>;
}

const watches = new WeakMap<Element, Watch>();

/** The cards that are in sight, even if the page is hidden. */
const inSight = new Set<Watch>();

let observer: IntersectionObserver | undefined;

/**
 * Fires `news-viewable` on a card, once for each story that it shows, when a reader could see it. That means that half
 * of the card, or 30 % of a very large one, was in sight for one continuous second while the page was visible. Nothing
 * is sent anywhere. Call it again when the card shows another story.
 *
 * @param shown identifies the story that the card shows now; `undefined` if it shows nothing that counts
 * @see {@link https://mediaratingcouncil.org/standards-and-guidelines | MRC, viewable impression measurement, display}
 */
export function watchView(card: Element, shown: string | undefined, story: () => ViewableStory): void {
  const watch = watches.get(card) ?? { card, story, viewed: new Set<string>() };
  watches.set(card, watch);
  end(watch);
  watch.shown = shown;
  if (shown === undefined || watch.viewed.has(shown)) return;
  if (!globalThis.IntersectionObserver) return;
  observer ??= watchPage();
  // The browser reports an observed card at once, and again when it leaves the page or comes back.
  observer.observe(card);
}

/** One observer watches all cards of this copy. */
function watchPage(): IntersectionObserver {
  document.addEventListener('visibilitychange', () => inSight.forEach(count));
  const see = ({
    target,
    intersectionRatio,
    boundingClientRect: { width, height },
  }: IntersectionObserverEntry): void => {
    const watch = watches.get(target);
    // WebKit may still report a card that has left the page and that no other code refers to.
    if (!watch) return;
    const area = width * height;
    if (area > 0 && intersectionRatio >= (area >= largeArea ? 0.3 : 0.5)) inSight.add(watch);
    else inSight.delete(watch);
    count(watch);
  };
  return new IntersectionObserver((entries) => entries.forEach(see), { threshold: [0.3, 0.5] });
}

/** Starts or stops the timer of a card. */
function count(watch: Watch): void {
  const counts = inSight.has(watch) && !document.hidden;
  if (counts === (watch.timer !== undefined)) return;
  clearTimeout(watch.timer);
  watch.timer = counts ? setTimeout(() => view(watch), viewTime) : undefined;
}

function view(watch: Watch): void {
  end(watch);
  watch.viewed.add(watch.shown!);
  const { url, id, campaign } = watch.story();
  watch.card.dispatchEvent(new ViewableEvent(url && withoutOpening(url), id, campaign));
}

function end(watch: Watch): void {
  observer?.unobserve(watch.card);
  inSight.delete(watch);
  count(watch);
}
