import type { NewsSubscriptionPrompt } from '../../../src/components/subscription-prompt/subscription-prompt.js';
import { place } from './page.js';

/** Addresses for every action. */
export const addresses =
  'subscribe-href="https://news.example/subscribe" sign-in-href="https://news.example/sign-in" register-href="https://news.example/register" offers-href="https://news.example/offers" account-href="https://news.example/account"';

/** Two offers, each with a link. */
export const twoOffers = `
  <news-offer offer-id="digital" name="Digital" price="9" currency="USD" period="month" intro-price="1" intro-period="3 months"
    terms="Renews every month until you cancel." benefits="Every article; Crossword" href="https://news.example/digital"></news-offer>
  <news-offer offer-id="print" name="Print" price="24.50" currency="USD" period="month" href="https://news.example/print"></news-offer>`;

/** Puts a prompt into the page. */
export function prompt(attributes: string, content = ''): Promise<NewsSubscriptionPrompt> {
  return place<NewsSubscriptionPrompt>(`<news-subscription-prompt ${attributes}>${content}</news-subscription-prompt>`);
}

/** Returns the links of a prompt, as text and address. */
export function links(element: Element): string[] {
  return [...element.shadowRoot!.querySelectorAll('a')].map((link) => `${link.textContent.trim()} ${link.href}`);
}

/** Presses a link without leaving the page. Returns whether the prompt let the page follow it. */
export function press(link: HTMLElement, options: MouseEventInit = {}): boolean {
  let isFollowed = false;
  const stay = (click: Event): void => {
    isFollowed = !click.defaultPrevented;
    click.preventDefault();
  };
  document.addEventListener('click', stay, { once: true });
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...options }));
  return isFollowed;
}

/** Returns the day this many days from now, as `YYYY-MM-DD` in the zone of the tests. */
export function dayFromNow(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
