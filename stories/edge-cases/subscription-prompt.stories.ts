import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import widget from '../subscription-prompt.stories.js';
import { awkward, expectHarmless, expectNoSpace, watchForScripts } from '../support/awkward.js';
import { controlsOf } from '../support/controls.js';
import { dayFromNow } from '../support/day-from-now.js';
import { addresses, digital } from '../support/offers.js';

const { template } = controlsOf('news-subscription-prompt');

const meta: Meta = { ...widget, title: 'Edge cases/Subscription prompt' };
export default meta;

type Story = StoryObj;

const withOffers =
  (content: TemplateResult): Story['render'] =>
  (values) =>
    template(values, content);

/** Every offer has ended. One action is left. */
export const EveryOfferHasEnded: Story = {
  args: { state: 'exhausted' },
  render: withOffers(
    html`<news-offer name="Summer offer" price="1" currency="USD" period="month" deadline="2026-08-31"></news-offer>`,
  ),
};

/** No number, period or publication: the sentences leave them out. */
export const WithoutNumbers: Story = { args: { state: 'metered', publication: undefined } };

/** An unknown state says nothing about the reader. The fallback stays as it was pasted. */
export const UnknownState: Story = {
  args: { state: 'sold-out', publication: 'Tarrow Weekly' },
  render: withOffers(
    html`<p>Read on with a <a href="https://tarrow.example/subscribe">subscription to Tarrow Weekly</a>.</p>`,
  ),
};

/** Long words in a narrow column. */
export const LongGerman: Story = {
  args: {
    state: 'subscriber-only',
    publication: 'Norddeutsche Landeszeitung für Küstenschifffahrt und Hafenwirtschaft',
  },
  parameters: { width: '320' },
  render: (values) =>
    html`<div lang="de">
      ${template(
        values,
        html`<news-offer
          name="Digitalabonnement mit Wochenendausgabe"
          price="24.9"
          currency="EUR"
          period="month"
          intro-price="1"
          intro-period="4 weeks"
          terms="Verlängert sich monatlich, jederzeit kündbar. Es gelten die Vertragsbedingungen und Datenschutzgrundverordnungshinweise."
          benefits="Alle Artikel; Donaudampfschifffahrtsgesellschaftskapitänskolumne"
          href="https://news.example/digital"
        ></news-offer>`,
      )}
    </div>`,
};

/** An offer with every detail, at length. */
export const LongOffer: Story = {
  args: { state: 'exhausted', 'article-limit': '5', period: 'month', publication: 'Stavenholm Ledger' },
  parameters: { width: '768' },
  render: withOffers(
    html`<news-offer
        name="Print, digital and the weekend edition with both magazines, for a household of up to four"
        price="1249.50"
        currency="USD"
        period="year"
        intro-price="624.75"
        intro-period="1 year"
        deadline=${dayFromNow(9)}
        terms="Renews every year until you cancel, which you can do by telephone, by letter or in your account up to a month before the year ends. Delivered six days a week where we deliver, and by post where we do not; the post takes longer on the islands."
        benefits="Every article on phone, tablet and web; The morning briefing by email, and the evening one; Crossword, chess and the tide tables; The archive since 1871; Four accounts, each with its own name; A letter from the editor on the first of each month"
        href="https://news.example/household"
      ></news-offer>
      ${digital}`,
  ),
};

/** An offer with only a name and a price. */
export const ShortOffer: Story = {
  args: { state: 'exhausted', publication: undefined },
  render: withOffers(
    html`<news-offer name="Web" price="5" currency="USD" href="https://news.example/web"></news-offer>`,
  ),
};

/** No action has an address: only the sentence is shown. */
export const NoAddresses: Story = {
  args: {
    state: 'last',
    publication: 'Marrable Science',
    ...Object.fromEntries(Object.keys(addresses).map((name) => [name, undefined])),
  },
};

/** The reader may read, or nothing is known: the prompt takes no space on the page. */
export const NothingToShow: Story = {
  render: () =>
    html`<p>The line before.</p>
      <news-subscription-prompt state="open" subscribe-href="https://news.example/subscribe"></news-subscription-prompt>
      <p>The line after.</p>`,
  play: ({ canvasElement }) => expectNoSpace(canvasElement, 'news-subscription-prompt'),
};

/** Latin, Arabic, Japanese and Cyrillic names in English sentences. */
export const MixedScripts: Story = {
  args: { state: 'gift', 'gift-from': 'هالة البرّاق', publication: '白都新聞 / Меридиан' },
  render: withOffers(digital),
};

/** Markup inside a text is shown as text. Nothing in it runs. */
export const MarkupAsText: Story = {
  tags: ['awkward'],
  args: { state: 'gift', 'gift-from': awkward.markup, publication: awkward.markup },
  render: withOffers(
    html`<news-offer
      name=${awkward.markup}
      price=${awkward.markup}
      terms=${awkward.markup}
      benefits=${awkward.markup}
      href="https://news.example/digital"
    ></news-offer>`,
  ),
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-subscription-prompt', awkward.markup),
};

/** An action with a `javascript:` address is not shown. The console says so. */
export const JavascriptAddresses: Story = {
  name: 'JavaScript addresses',
  tags: ['awkward'],
  args: { state: 'exhausted', ...Object.fromEntries(Object.keys(addresses).map((name) => [name, awkward.address])) },
  render: withOffers(
    html`<news-offer name="Digital" price="9" currency="USD" period="month" href=${awkward.address}></news-offer>`,
  ),
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-subscription-prompt', 'Digital'),
};

/** Names of two thousand letters without a space stay inside their column. */
export const EndlessWord: Story = {
  tags: ['awkward'],
  args: { state: 'exhausted', publication: awkward.endless },
  render: withOffers(
    html`<news-offer name=${awkward.endless} price="9" currency="USD" terms=${awkward.endless}></news-offer>`,
  ),
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-subscription-prompt', awkward.endless),
};

/** A character that reverses the text reverses only its own name, not the sentence around it. */
export const DirectionOverride: Story = {
  tags: ['awkward'],
  args: { state: 'gift', 'gift-from': 'Ines \u202EKarrow', publication: 'The \u202EMeridian' },
  render: withOffers(digital),
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-subscription-prompt', 'Digital'),
};

/** Emoji in names. */
export const Emoji: Story = {
  tags: ['awkward'],
  args: { state: 'gift', 'gift-from': 'Ines 👩‍👩‍👧‍👦', publication: 'The Meridian 🌍' },
  render: withOffers(
    html`<news-offer name="🗞️ Digital" price="9" currency="USD" href="https://news.example/d"></news-offer>`,
  ),
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-subscription-prompt', '🗞️ Digital'),
};
