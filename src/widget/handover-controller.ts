import { isServer, type LitElement, type ReactiveController } from 'lit';

/** Where a reader was when the markup they were in was replaced. */
interface Place {
  address: string;
  index: number;
  isVisible: boolean;
}

/**
 * Hands a reader over from markup that stood in for a widget to the widget's own, without losing their place.
 *
 * A root that a server rendered stays as it is until the client has content to replace it with; then it is replaced in one task
 * (there is no hydration: Lit would render beside it). Focus on a link of the server's root, or of the host's fallback markup,
 * moves to the link that takes its place.
 */
export class HandoverController implements ReactiveController {
  #host: LitElement;
  #findLinks?: () => Promise<readonly HTMLAnchorElement[]>;
  #isServerRendered = false;
  #place?: Place;

  /** @param findLinks finds the links that take the place of others, where they are not in the widget's own root */
  constructor(host: LitElement, findLinks?: () => Promise<readonly HTMLAnchorElement[]>) {
    this.#host = host;
    this.#findLinks = findLinks;
    host.addController(this);
  }

  /** Whether the root still holds what a server rendered: what the client renders would replace it. */
  get holdsServerRoot(): boolean {
    return this.#isServerRendered;
  }

  hostConnected(): void {
    if (isServer || this.#host.hasUpdated) return;
    this.#isServerRendered = this.#root.firstElementChild !== null;
    // Lit notes the first node that it finds as the place to render before; that node will be gone.
    this.#host.renderOptions.renderBefore = null;
  }

  hostUpdate(): void {
    // Focus inside the widget's own root is its own affair, unless it is on a link that may go.
    const focused = activeIn(this.#root);
    const inside = this.#isServerRendered || focused?.localName === 'a' ? focused : null;
    const active = inside ?? this.#focusInFallback();
    this.#place = active ? placeOf(active, inside ? this.#root : this.#host) : undefined;
    if (!this.#isServerRendered) return;
    this.#isServerRendered = false;
    this.#root.replaceChildren();
  }

  hostUpdated(): void {
    const place = this.#place;
    this.#place = undefined;
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

/** What has the focus in a root, in the roots of widgets in it too. */
function activeIn(root: ShadowRoot): Element | null {
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

/** An address without what a campaign adds to it: the same link before and after. */
function withoutCampaign(address: string): string {
  return address.replace(/([?&])utm_[^&#]*/g, '$1').replace(/[?&]+(?=#|$)/, '');
}

/** What an address leads to, whatever it is told: the share page of a network, say. */
function withoutQuery(address: string): string {
  return address.split('?', 1)[0]!;
}

function isShown(element: Element | null): boolean {
  return element !== null && element.getClientRects().length > 0;
}
