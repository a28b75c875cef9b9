import { OpenEvent } from './open-event.js';

/** What a card knows of the story that it links to. */
export interface LinkedStory {
  id?: string;
  campaign?: string;
}

/** Where the last press of a pointer began. One listener serves every card of this copy. */
let pressed = { x: 0, y: 0 };
let isWatching = false;

/** How far a pointer may move during a click, in CSS pixels; one that moves further selects text. */
const clickTravel = 5;

/**
 * Makes the summary of a card lead to its story, too: a reader may click it as they may click the rest, and still select its words.
 *
 * The rest of the card lies below its link, whose clicks are the browser's own affair.
 *
 * @param story what is known of the story now
 */
export function followClicks(root: ShadowRoot, story: () => LinkedStory): void {
  if (!isWatching) {
    isWatching = true;
    addEventListener('pointerdown', ({ clientX, clientY }) => (pressed = { x: clientX, y: clientY }), true);
  }
  root.addEventListener('click', (event) => {
    const click = event as MouseEvent;
    const target = click.target as Element;
    const link = target.closest<HTMLAnchorElement>('a[part]');
    if (link && root.contains(link)) announceOpen(click, link, root.host, story());
    else followFrom(root, click);
  });
  root.addEventListener('auxclick', (click) => followFrom(root, click as MouseEvent));
}

/** Follows the card's link from a click on its summary. */
function followFrom(root: ShadowRoot, click: MouseEvent): void {
  if (!(click.target as Element).closest('[part="standfirst"]') || click.defaultPrevented || click.button > 1) return;
  if (Math.hypot(click.clientX - pressed.x, click.clientY - pressed.y) > clickTravel) return;
  const link = root.querySelector<HTMLAnchorElement>('[part="link"][href]');
  // No script can click with the middle button.
  if (click.button === 1) open(link?.href, '_blank', 'noopener');
  // A copy of the click, so that a key held down means what it means on a link.
  else link?.dispatchEvent(new MouseEvent('click', click));
}

function announceOpen(click: MouseEvent, link: HTMLAnchorElement, card: Element, { id, campaign }: LinkedStory): void {
  // A click that opens another tab, or that the page has dealt with, leaves this page where it is.
  if (click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
  if (!link.href || (link.target && link.target !== '_self')) return;
  // The publication and another story are not this one.
  const isStory = link.part.contains('link');
  if (!isStory && !link.part.contains('related-link')) return;
  const event = new OpenEvent(link.href, isStory ? id : undefined, campaign);
  if (!card.dispatchEvent(event)) click.preventDefault();
}
