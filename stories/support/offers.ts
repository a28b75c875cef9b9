import { html, type TemplateResult } from 'lit';

/** Where the actions of a prompt lead. */
export const addresses = {
  'subscribe-href': 'https://news.example/subscribe',
  'sign-in-href': 'https://news.example/sign-in',
  'register-href': 'https://news.example/register',
  'offers-href': 'https://news.example/offers',
  'account-href': 'https://news.example/account',
};

/** An offer with every detail. */
export const digital = html`<news-offer
  offer-id="digital"
  name="Digital"
  price="9"
  currency="USD"
  period="month"
  intro-price="1"
  intro-period="3 months"
  terms="Renews every month until you cancel."
  benefits="Every article on phone, tablet and web; The morning briefing by email; Crossword and chess"
  href="https://news.example/digital"
></news-offer>`;

const benefits = 'Every article on phone, tablet and web; The morning briefing by email; Crossword and chess';

const renewing = (period: 'year' | 'month', name: string, price: number): TemplateResult =>
  html`<news-offer
    offer-id=${period}
    name=${name}
    price=${price}
    currency="USD"
    period=${period}
    terms="Renews every ${period} until you cancel."
    benefits=${benefits}
    href="https://news.example/${period}"
  ></news-offer>`;

/** The same for a year and for a month. The prompt computes what a year saves, and highlights it. */
export const yearly = renewing('year', 'Yearly', 90);
export const monthly = renewing('month', 'Monthly', 9);

/** Why a reader may want to pay. */
export const pitch = html`<p slot="pitch">Two hundred reporters in forty cities, and no owner but its readers.</p>`;

/** A second offer, which the publisher may highlight. */
export const printOffer = (isFeatured = false): TemplateResult =>
  html`<news-offer
    ?featured=${isFeatured}
    offer-id="print"
    name="Print and digital"
    price="24.50"
    currency="USD"
    period="month"
    terms="Delivered six days a week, where we deliver."
    benefits="Everything in Digital; The paper at your door by seven"
    href="https://news.example/print"
  ></news-offer>`;

/** Pictures of what is sold. */
export const pictures = html`<img
    slot="media"
    src="pictures/newspaper.svg"
    alt="The newspaper"
    width="330"
    height="250"
  />
  <img slot="media" src="pictures/tablet.svg" alt="Its pages on a tablet" width="270" height="360" />
  <img slot="media" src="pictures/phone.svg" alt="and on a phone" width="132" height="264" />`;
