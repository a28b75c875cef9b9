import type { LitElement, ReactiveController } from 'lit';
import { isServer } from '../is-server.js';
import { lazy } from '../lazy/lazy.js';

/**
 * Keeps the selection of words that a reader has made in rendered content. Few readers have selected any when the
 * script comes.
 */
export const selectionKeeper = lazy(() => import('./kept-selection.js').then((module) => module.keptSelection), {
  separate: true,
});

/**
 * The comment at the start of a server-rendered root, if a framework will set properties of the element. The framework
 * then removes this comment.
 */
export const pendingProperties = 'held';

/** The position of the focus before its element is replaced. */
interface Place {
  address: string;
  index: number;
  isVisible: boolean;
}

/**
 * Keeps the reader's place when the widget replaces other markup. Moves the focus from the fallback or the server's
 * markup to the same link of the widget. Keeps the selected words of the server's markup selected.
 *
 * The root that a server rendered stays until the client has content. It is then replaced in one task. It is not
 * hydrated, because Lit would render beside it.
 */
export class HandoverController implements ReactiveController {
  #host: LitElement;
  #findLinks?: () => Promise<readonly HTMLAnchorElement[]>;
  #isServerRendered = false;
  #place?: Place;
  #select?: () => void;

  /** @param findLinks finds the new links, if they are not in the widget's own root */
  constructor(host: LitElement, findLinks?: () => Promise<readonly HTMLAnchorElement[]>) {
    this.#host = host;
    this.#findLinks = findLinks;
    host.addController(this);
  }

  /**
   * Whether the host may render. The server's markup stays until the host has something to show instead.
   *
   * @param hasContent whether the host has something to show
   */
  mayRender(hasContent: boolean): boolean {
    return (
      !this.#isServerRendered ||
      (hasContent && this.#root.firstChild?.nodeValue !== pendingProperties && !this.#waitsForKeeper)
    );
  }

  /** Whether words of the page are selected, and the code that keeps them is still loading. */
  get #waitsForKeeper(): boolean {
    return getSelection()?.type === 'Range' && !selectionKeeper.for(this.#host) && selectionKeeper.isExpected;
  }

  hostConnected(): void {
    if (isServer || this.#host.hasUpdated) return;
    // Style elements do not count: Lit writes them in a simulated DOM, which cannot adopt style sheets.
    this.#isServerRendered = this.#root.querySelector(':not(style)') !== null;
    // By default, Lit renders before the first node that it finds, but that node will be removed.
    this.#host.renderOptions.renderBefore = null;
  }

  hostUpdate(): void {
    // In the widget's own root, the focus can stay, unless it is on a link, which may be removed.
    const focused = activeIn(this.#root);
    const inside = this.#isServerRendered || focused?.localName === 'a' ? focused : null;
    const active = inside ?? this.#focusInFallback();
    this.#place = active ? placeOf(active, inside ? this.#root : this.#host) : undefined;
    if (!this.#isServerRendered) return;
    this.#isServerRendered = false;
    this.#select = selectionKeeper.value?.(this.#root);
    this.#root.replaceChildren();
  }

  hostUpdated(): void {
    const place = this.#place;
    this.#place = undefined;
    this.#select?.();
    this.#select = undefined;
    if (!place || this.#root.activeElement || isShown(this.#focusInFallback())) return;
    if (this.#findLinks) void this.#findLinks().then((links) => takePlace(place, links));
    else takePlace(place, [...this.#root.querySelectorAll<HTMLAnchorElement>('a[href]')]);
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  #focusInFallback(): Element | null {
    const { activeElement } = this.#host.getRootNode() as Document | ShadowRoot;
    return activeElement && activeElement !== this.#host && this.#host.contains(activeElement) ? activeElement : null;
  }
}

/** Returns the focused element in a root, or in the roots inside it. */
export function activeIn(root: ShadowRoot): Element | null {
  const { activeElement } = root;
  return (activeElement?.shadowRoot && activeIn(activeElement.shadowRoot)) ?? activeElement;
}

function takePlace({ address, index, isVisible }: Place, found: readonly HTMLAnchorElement[]): void {
  const links = found.filter(isShown);
  const counterpart =
    links.find((link) => withoutCampaign(link.href) === address) ??
    links.find((link) => link.href.includes('?') && withoutQuery(link.href) === withoutQuery(address)) ??
    links[index] ??
    links[0];
  counterpart?.focus({ preventScroll: true, focusVisible: isVisible } as FocusOptions);
}

function placeOf(active: Element, around: ParentNode): Place {
  return {
    address: active instanceof HTMLAnchorElement ? withoutCampaign(active.href) : '',
    index: [...around.querySelectorAll('a[href]')].indexOf(active),
    isVisible: active.matches(':focus-visible'),
  };
}

/** Removes campaign parameters, so that the link is the same before and after. */
function withoutCampaign(address: string): string {
  return address.replace(/([?&])utm_[^&#]*/g, '$1').replace(/[?&]+(?=#|$)/, '');
}

/** Removes the query, for example from the share page of a network. */
function withoutQuery(address: string): string {
  return address.split('?', 1)[0]!;
}

function isShown(element: Element | null): boolean {
  return element !== null && element.getClientRects().length > 0;
}
