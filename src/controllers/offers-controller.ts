import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { OfferInput } from '../access/offer.js';

/** An offer in the light DOM, and the element that it was read from. */
export interface OfferMarkup {
  element: Element;
  input: OfferInput;
}

/** What stands inside a prompt. */
export interface PromptMarkup {
  offers: OfferMarkup[];
  /** Every link of the fallback outside the offers and the slots, as it is written. */
  links: string[];
  /** Whether there is anything for a slot of this name. */
  has(slot: string): boolean;
}

const nothing: PromptMarkup = { offers: [], links: [], has: () => false };

/** The attributes of an offer by the fields that they give. */
const offerAttributes: Readonly<Record<keyof OfferInput, string>> = {
  id: 'offer-id',
  name: 'name',
  price: 'price',
  currency: 'currency',
  period: 'period',
  introPrice: 'intro-price',
  introPeriod: 'intro-period',
  deadline: 'deadline',
  terms: 'terms',
  benefits: 'benefits',
  href: 'href',
};

/** Every prompt of this copy, by its element; one observer watches the light DOM of them all. */
const controllers = new WeakMap<Node, OffersController>();
let observer: MutationObserver | undefined;

/**
 * Reads the offers inside a prompt, and renders the prompt again when they change.
 *
 * Offers are read by their tag and their attributes, never through their class: they may come from another version of the library,
 * and upgrade later or not at all.
 */
export class OffersController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #markup?: PromptMarkup;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What the light DOM says now. Nothing on a server, which has none. */
  get current(): PromptMarkup {
    if (isServer) return nothing;
    return (this.#markup ??= read(this.#host));
  }

  hostConnected(): void {
    if (isServer) return;
    controllers.set(this.#host, this);
    this.#markup = undefined;
    observer ??= new MutationObserver(refreshChanged);
    observer.observe(this.#host, {
      attributes: true,
      attributeFilter: ['slot', ...Object.values(offerAttributes)],
      childList: true,
      subtree: true,
    });
  }

  /** Reads again at the next render. */
  refresh(): void {
    this.#markup = undefined;
    this.#host.requestUpdate();
  }
}

function refreshChanged(records: MutationRecord[]): void {
  const changed = new Set<OffersController>();
  for (const { target } of records) {
    for (let node: Node | null = target; node; node = node.parentNode) {
      const controller = controllers.get(node);
      if (controller) changed.add(controller);
    }
  }
  for (const controller of changed) controller.refresh();
}

function read(prompt: Element): PromptMarkup {
  const offers = [...prompt.querySelectorAll('news-offer')].map((element) => {
    const input: OfferInput = {};
    for (const [field, attribute] of Object.entries(offerAttributes)) {
      input[field as keyof OfferInput] = element.getAttribute(attribute);
    }
    // The offer in words may be a link already.
    input.href ??= element.querySelector('a[href]')?.getAttribute('href');
    return { element, input };
  });
  const links = [...prompt.querySelectorAll(':scope > a[href]:not([slot]), :scope > :not([slot]) a[href]')]
    .filter((link) => !link.closest('news-offer'))
    .map((link) => link.getAttribute('href')!);
  const slots = new Set([...prompt.children].map((child) => child.slot));
  return { offers, links, has: (slot) => slots.has(slot) };
}
