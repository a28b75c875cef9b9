import { ReactiveElement } from 'lit';
import { property } from 'lit/decorators.js';
import { attributeConverter, booleanConverter } from '../../widget/attributes/property-converters.js';

/**
 * One offer inside a `<news-subscription-prompt>`: its product, its price and its terms.
 *
 * ```html
 * <news-subscription-prompt state="exhausted">
 *   <news-offer name="Digital" price="9" currency="USD" period="month" intro-price="1" intro-period="3 months"
 *     terms="Cancel anytime." href="https://example.com/digital"></news-offer>
 * </news-subscription-prompt>
 * ```
 *
 * It renders nothing itself: the prompt reads its attributes. A property that a script sets is written to its
 * attribute, so that a prompt of any version can read it.
 *
 * @customElement news-offer
 *
 * @slot - The fallback: the offer in words, for readers without JavaScript. A link in it is used as `href` if that is
 *   not set.
 */
export class NewsOffer extends ReactiveElement {
  /** The publisher's id of the offer. The prompt's events carry it. */
  @property({ attribute: 'offer-id', reflect: true, converter: attributeConverter }) offerId?: string | null;

  /** The name of the product ("Digital"). Plain text. */
  @property({ reflect: true, converter: attributeConverter }) name?: string | null;

  /** The price for each `period`, as a plain number (`9.50`). Other text is shown as written. */
  @property({ reflect: true, converter: attributeConverter }) price?: string | number | null;

  /** The currency of both prices: three letters (ISO 4217). */
  @property({ reflect: true, converter: attributeConverter }) currency?: string | null;

  /** The period that `price` pays for: `day`, `week`, `month`, `year`, `3 months` or `P3M`. */
  @property({ reflect: true, converter: attributeConverter }) period?: string | null;

  /**
   * The introductory price: for each `period` while `intro-period` lasts; without a `period`, for the whole of
   * `intro-period`.
   */
  @property({ attribute: 'intro-price', reflect: true, converter: attributeConverter }) introPrice?:
    string | number | null;

  /** How long `intro-price` lasts, in the same format as `period`. */
  @property({ attribute: 'intro-period', reflect: true, converter: attributeConverter }) introPeriod?: string | null;

  /**
   * When the offer ends: ISO 8601 with an offset, or `YYYY-MM-DD`, which includes the whole day in the reader's time
   * zone. After that the offer is not shown.
   */
  @property({ reflect: true, converter: attributeConverter }) deadline?: string | null;

  /** The conditions. Plain text. */
  @property({ reflect: true, converter: attributeConverter }) terms?: string | null;

  /** The benefits for the buyer: `A; B; C`, or a JSON array. The property also takes an array. */
  @property({ reflect: true, converter: attributeConverter }) benefits?: string | string[] | null;

  /** The address of the page where a reader can buy it. */
  @property({ reflect: true, converter: attributeConverter }) href?: string | null;

  /**
   * Whether the prompt highlights this offer among others. If no offer has this attribute, the one that saves most is
   * highlighted. Only offers with the same benefits (without benefits, the same name), the same currency and no
   * introductory price are compared.
   */
  @property({ type: Boolean, reflect: true, converter: booleanConverter }) featured = false;

  /** Renders into the element itself: without a shadow root, the content is shown unless a prompt replaces it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
