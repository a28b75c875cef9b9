import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OfferInput } from '../../access/offer.js';
import { isServer } from '../../widget/is-server.js';
import { seesOnlyTag } from '../../widget/page/page.js';

/** An offer in the light DOM, and the element that it was read from. */
export interface OfferMarkup {
  element: Element;
  input: OfferInput;
}

/** The markup inside a prompt. */
export interface PromptMarkup {
  offers: OfferMarkup[];
  /** The `href` of every link outside the offers and the slots, as written. */
  links: string[];
  /** Whether there is anything to read outside the slots. */
  isReadable: boolean;
  /** Whether there is an element for a slot. */
  has(slot: string): boolean;
}

const nothing: PromptMarkup = { offers: [], links: [], isReadable: false, has: () => false };

/** The properties of `<news-offer>`. All but `offerId` have the names of an offer's fields. */
const offerProperties = [
  'offerId',
  'name',
  'price',
  'currency',
  'period',
  'introPrice',
  'introPeriod',
  'deadline',
  'terms',
  'benefits',
  'href',
  'featured',
] as const;

/** An upgraded offer. */
type NewsOfferLike = Element & { [Name in (typeof offerProperties)[number]]?: unknown };

/** Returns the name of a property's attribute. */
export function attributeNameOf(property: string): string {
  return property.replace(/[A-Z]/g, '-$&').toLowerCase();
}

/**
 * Reads the offers inside a prompt, and renders the prompt again when they change.
 *
 * It finds offers by their tag, and reads public properties and attributes, not the class. Offers may come from another
 * version of the library, and may upgrade later or not at all.
 */
export class OffersController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #markup?: PromptMarkup;
  #observer?: MutationObserver;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The current content of the light DOM. */
  get current(): PromptMarkup {
    if (seesOnlyTag(this.#host)) return nothing;
    return (this.#markup ??= read(this.#host));
  }

  hostConnected(): void {
    if (isServer) return;
    this.#markup = undefined;
    this.#observer ??= new MutationObserver(() => this.#refresh());
    this.#observer.observe(this.#host, {
      attributeFilter: ['slot', ...offerProperties.map(attributeNameOf)],
      childList: true,
      subtree: true,
    });
  }

  /** Reads again at the next render. */
  #refresh(): void {
    this.#markup = undefined;
    this.#host.requestUpdate();
  }
}

function read(prompt: Element): PromptMarkup {
  const offers = [...prompt.querySelectorAll('news-offer')].map((element) => {
    const input = Object.fromEntries(
      offerProperties.map((property) => [
        property,
        // A framework may have set the property; its attribute follows a moment later.
        (element as NewsOfferLike)[property] ?? element.getAttribute(attributeNameOf(property)),
      ]),
    );
    // The offer's own markup may contain the link.
    input.href ??= element.querySelector('a[href]')?.getAttribute('href') ?? null;
    return { element, input: { ...input, id: input.offerId } };
  });
  const links = [...prompt.querySelectorAll(':scope > a[href]:not([slot]), :scope > :not([slot]) a[href]')]
    .filter((link) => !link.closest('news-offer'))
    .map((link) => link.getAttribute('href')!);
  const slots = new Set([...prompt.children].map((child) => child.slot));
  const isReadable = [...prompt.childNodes].some((node) => !(node as Element).slot && node.textContent!.trim());
  return { offers, links, isReadable, has: (slot) => slots.has(slot) };
}
