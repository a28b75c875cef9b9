import { OpenEvent } from './card-events.js';

/** What a card knows of the story that it links to. */
export interface LinkedStory {
  id?: string;
  campaign?: string;
}

/** Where the press that a click ends began. One listener serves every card of this copy. */
let pressed: { x: number; y: number } | undefined;

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
  // The same one again adds nothing.
  addEventListener('pointerdown', notePress, true);
  root.addEventListener('click', (event) => {
    const click = event as MouseEvent;
    const link = (click.target as Element).closest<HTMLAnchorElement>('a[part]');
    if (link && root.contains(link)) announceOpen(click, link, root.host, story());
    else followFrom(root, click);
  });
  root.addEventListener('auxclick', (click) => followFrom(root, click as MouseEvent));
}

/** Apart, for a function that is made beside what knows a card would keep that card in memory. */
const notePress = ({ clientX: x, clientY: y }: PointerEvent): void => void (pressed = { x, y });

/** Follows the card's link from a click on its summary, unless that selects text. */
function followFrom(root: ShadowRoot, click: MouseEvent): void {
  const { clientX, clientY, button, detail, shiftKey, defaultPrevented } = click;
  const link = root.querySelector<HTMLAnchorElement>('[part="link"][href]');
  const travel = pressed ? Math.hypot(clientX - pressed.x, clientY - pressed.y) : 0;
  pressed = undefined;
  if (!link || !(click.target as Element).closest('[part="standfirst"]')) return;
  if (defaultPrevented || button > 1 || detail > 1 || shiftKey || travel > clickTravel) return;
  if (button === 1) {
    // No script can click with the middle button. The page may still have its say.
    setTimeout(() => click.defaultPrevented || open(link.href, '_blank', 'noopener'));
    return;
  }
  // The page hears of one click, a copy on the link, so that a key held down means what it means there.
  click.preventDefault();
  click.stopImmediatePropagation();
  link.dispatchEvent(new MouseEvent('click', click));
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
