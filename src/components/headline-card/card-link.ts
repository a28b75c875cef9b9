import { OpenEvent } from './card-events.js';

/** The facts about the story that a card links to. */
export interface LinkedStory {
  id?: string;
  campaign?: string;
}

/** The point at which the press began that a click ends. One listener serves all cards of this copy. */
let pressed: { x: number; y: number } | undefined;

/** How far a pointer may move during a click, in CSS pixels. A pointer that moves further selects text. */
const clickTravel = 5;

/**
 * Makes the summary of a card lead to its story too. A reader can click it like the rest of the card, and can still
 * select its words.
 *
 * The rest of the card is under its link, whose clicks the browser handles.
 *
 * @param story returns the facts about the story that are known now
 */
export function followClicks(root: ShadowRoot, story: () => LinkedStory): void {
  // Adding the same listener again has no effect.
  addEventListener('pointerdown', notePress, true);
  root.addEventListener('click', (event) => {
    const click = event as MouseEvent;
    const link = (click.target as Element).closest<HTMLAnchorElement>('a[part]');
    if (link && root.contains(link)) announceOpen(click, link, root.host, story());
    else followFrom(root, click);
  });
  root.addEventListener('auxclick', (click) => followFrom(root, click as MouseEvent));
}

/**
 * Notes where a press begins. This function is outside `followClicks`, because the page's listener would otherwise keep
 * the first card in memory.
 */
const notePress = ({ clientX: x, clientY: y }: PointerEvent): void => void (pressed = { x, y });

/** Follows the card's link after a click on its summary, unless the click selects text. */
function followFrom(root: ShadowRoot, click: MouseEvent): void {
  const { clientX, clientY, button, detail, shiftKey, defaultPrevented } = click;
  const link = root.querySelector<HTMLAnchorElement>('[part="link"][href]');
  const travel = pressed ? Math.hypot(clientX - pressed.x, clientY - pressed.y) : 0;
  pressed = undefined;
  if (!link || !(click.target as Element).closest('[part="standfirst"]')) return;
  if (defaultPrevented || button > 1 || detail > 1 || shiftKey || travel > clickTravel) return;
  if (button === 1) {
    // A script cannot click with the middle button. The page may still cancel the click.
    setTimeout(() => click.defaultPrevented || open(link.href, '_blank', 'noopener'));
    return;
  }
  // Replace the click by a copy on the link: the page sees one click, and modifier keys work as usual.
  click.preventDefault();
  click.stopImmediatePropagation();
  link.dispatchEvent(new MouseEvent('click', click));
}

function announceOpen(click: MouseEvent, link: HTMLAnchorElement, card: Element, { id, campaign }: LinkedStory): void {
  // A click that opens another tab, or that the page has handled, does not leave this page.
  if (click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
  if (!link.href || (link.target && link.target !== '_self')) return;
  // The links to the publication and to related stories do not lead to this story.
  const isStory = link.matches('[part~=link]');
  if (!isStory && !link.matches('[part~=related-link]')) return;
  const event = new OpenEvent(link.href, isStory ? id : undefined, campaign);
  if (!card.dispatchEvent(event)) click.preventDefault();
}
