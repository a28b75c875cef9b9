import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, render, type TemplateResult } from 'lit';
import { promptRule, promptStates } from '../src/access/prompt-state.js';
import { awkward, expectHarmless, expectNoSpace, watchForScripts } from './support/awkward.js';
import { asText, controlsOf, oneOf, whileArg } from './support/controls.js';
import { dayFromNow } from './support/day-from-now.js';

const { args, argTypes, template } = controlsOf('news-subscription-prompt', {
  state: oneOf(...promptStates),
  period: oneOf('day', 'week', 'month'),
  presentation: oneOf('inline', 'banner', 'dialog', 'gate'),
  'gift-from': whileArg('state', 'gift'),
  'register-href': whileArg('state', 'register'),
  'account-href': whileArg('state', 'grace'),
  edge: { ...oneOf('bottom', 'top'), ...whileArg('presentation', 'banner') },
  'dismissed-for': null,
  gates: null,
  preview: null,
  '--news-color-quiet': null,
  '--news-icon-size': whileArg('presentation', 'banner'),
  'heading-slot': {},
  'body-slot': {},
  'pitch-slot': {},
  'subscribe-label-slot': {},
  'sign-in-label-slot': {},
  'offers-label-slot': {},
  'register-label-slot': whileArg('state', 'register'),
  'account-label-slot': whileArg('state', 'grace'),
  'articles-left': asText,
  'articles-read': asText,
  'article-limit': asText,
});

const addresses = {
  'subscribe-href': 'https://news.example/subscribe',
  'sign-in-href': 'https://news.example/sign-in',
  'register-href': 'https://news.example/register',
  'offers-href': 'https://news.example/offers',
  'account-href': 'https://news.example/account',
};

const digital = html`<news-offer
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

const print = html`<news-offer
  offer-id="print"
  name="Print and digital"
  price="24.50"
  currency="USD"
  period="month"
  terms="Delivered six days a week, where we deliver."
  benefits="Everything in Digital; The paper at your door by seven"
  href="https://news.example/print"
></news-offer>`;

const pictures = html`<img slot="media" src="pictures/newspaper.svg" alt="The newspaper" width="330" height="250" />
  <img slot="media" src="pictures/tablet.svg" alt="Its pages on a tablet" width="270" height="360" />
  <img slot="media" src="pictures/phone.svg" alt="and on a phone" width="132" height="264" />`;

const meta: Meta = {
  title: 'Widgets/Subscription prompt',
  component: 'news-subscription-prompt',
  args: { ...args, publication: 'The Meridian', ...addresses },
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** By the names of the attributes, as the controls have them. */
type Story = StoryObj;

const withOffers =
  (content: TemplateResult): Story['render'] =>
  (values) =>
    template(values, content);

/** How many free articles are left. */
export const Metered: Story = { args: { state: 'metered', 'articles-left': '3', period: 'month' } };

/** An offer goes with it in one line. */
export const MeteredWithOffer: Story = {
  args: { ...Metered.args },
  render: withOffers(digital),
};

/** The last free article. */
export const Last: Story = { args: { state: 'last', 'article-limit': '5', period: 'month' } };

/** None is left: the offers as columns. Give it a wide container. */
export const Exhausted: Story = {
  args: { state: 'exhausted', 'article-limit': '5', period: 'month' },
  parameters: { width: '768' },
  render: withOffers(html`${digital}${print}`),
};

/** The registration wall. */
export const Register: Story = { args: { state: 'register', 'article-limit': '3', period: 'week' } };

/** An article that only subscribers can read, and one offer. */
export const SubscriberOnly: Story = { args: { state: 'subscriber-only' }, render: withOffers(digital) };

/** Opened by a gift link. */
export const Gift: Story = {
  args: { state: 'gift', 'gift-from': 'Ines Karrow' },
  render: withOffers(digital),
};

export const Trial: Story = { args: { state: 'trial', until: dayFromNow(3) } };

/** A payment has failed; the reader may still read. */
export const Grace: Story = { args: { state: 'grace', until: dayFromNow(6) } };

export const TrialExpired: Story = { args: { state: 'trial-expired', until: '2026-03-02' } };

export const Expired: Story = { args: { state: 'expired', until: '2026-03-02' } };

/** The publisher's own words, and pictures of what is sold. */
export const PitchAndMedia: Story = {
  args: { state: 'exhausted', 'article-limit': '5', period: 'month' },
  parameters: { width: '1200' },
  render: withOffers(
    html`${digital}${print}
      <p slot="pitch">Two hundred reporters in forty cities, and no owner but its readers.</p>
      ${pictures}`,
  ),
};

/** Pictures beside a single offer. */
export const OneOfferWithMedia: Story = {
  args: { state: 'subscriber-only' },
  parameters: { width: '768' },
  render: withOffers(html`${digital}${pictures}`),
};

/** What stands over the page, or closes a part of it by its id, has a page of its own in the docs. */
const apart = { docs: { story: { inline: false, height: '32rem' } } };
const apartAndHigh = { docs: { story: { inline: false, height: '46rem' } } };

/** An article to stand in. */
const article = html`<article id="article" style="max-inline-size: 38em">
  <h2>The barrier closes again</h2>
  <p>The estuary barrier closed for the fourth time this winter, an hour before the tide came in.</p>
  <p>
    Engineers had expected to need it twice. <a href="https://news.example/gates">Two of its nine gates</a> are due for
    repair in May.
  </p>
  <p>
    What follows is for readers with <a href="https://news.example/access">full access</a>: where the water would have
    stood, street by street.
  </p>
  <ul>
    <li>Quayside: forty centimetres</li>
    <li>Market Row: a hand’s breadth</li>
  </ul>
  <p>The port authority says that its own sea wall would have held.</p>
</article>`;

/** Fixed to the lower edge of the window, until the reader closes it. */
export const Banner: Story = {
  parameters: apart,
  args: { state: 'metered', 'articles-left': '3', period: 'month', presentation: 'banner' },
  render: (values) => html`${article}${template(values)}`,
};

/** Fixed to the upper edge. */
export const BannerAtTheTop: Story = {
  parameters: apart,
  args: { state: 'last', 'article-limit': '5', period: 'month', presentation: 'banner', edge: 'top' },
  render: (values) =>
    html`<div style="padding-block-start: 8rem">${article}</div>
      ${template(values)}`,
};

/** A modal dialog: the page behind it keeps its place, and Escape, the button or a press beside it closes it. */
export const Dialog: Story = {
  parameters: apart,
  args: { state: 'exhausted', 'article-limit': '5', period: 'month', presentation: 'dialog' },
  render: (values) => html`${article}${template(values, html`${digital}${print}`)}`,
};

/** A dialog with a single offer. */
export const DialogWithOneOffer: Story = {
  parameters: apart,
  args: { state: 'gift', 'gift-from': 'Ines Karrow', presentation: 'dialog' },
  render: (values) => html`${article}${template(values, digital)}`,
};

/** In place of the rest of the article, after one paragraph of it. Let the reader in with another state, and all of it is back. */
export const Gate: Story = {
  parameters: { ...apartAndHigh, width: '768' },
  args: { state: 'subscriber-only', presentation: 'gate', gates: '#article', preview: '1' },
  argTypes: { gates: { table: { disable: false } }, preview: { table: { disable: false } } },
  render: (values) => html`${article}${template(values, html`${digital}${print}`)}`,
};

/** A reader who may read is told so where the gate would stand. */
export const OpenGate: Story = {
  parameters: { ...apartAndHigh, width: '768' },
  args: { state: 'last', 'article-limit': '5', period: 'month', presentation: 'gate', gates: '#article', preview: '1' },
  render: (values) => html`${article}${template(values)}`,
};

/** The publisher’s own words for this state. */
export const OwnWords: Story = {
  args: { state: 'exhausted', 'article-limit': '5', period: 'month' },
  render: withOffers(
    html`${digital}
      <span slot="heading">That was your fifth story this month. Good choices.</span>
      <span slot="body">Two hundred reporters keep at it for as long as readers pay for it.</span>
      <span slot="offers-label">Compare every subscription</span>`,
  ),
};

/** An introductory price alone, with the terms that follow it. */
export const OnlyAnIntroductoryPrice: Story = {
  args: { state: 'exhausted' },
  render: withOffers(
    html`<news-offer
      name="Three months"
      intro-price="9"
      currency="USD"
      intro-period="3 months"
      terms="Then $12 a month, until you cancel."
      href="https://news.example/three"
    ></news-offer>`,
  ),
};

/** The first offer has ended and is gone; the second names its last day. */
export const Deadlines: Story = {
  args: { state: 'exhausted' },
  render: withOffers(
    html`<news-offer
        name="Summer offer"
        price="1"
        currency="USD"
        period="month"
        deadline="2026-08-31"
        href="https://news.example/summer"
      ></news-offer>
      <news-offer
        name="Digital, yearly"
        price="90"
        currency="USD"
        period="year"
        deadline=${dayFromNow(9)}
        href="https://news.example/year"
      ></news-offer>`,
  ),
};

/** Where every offer has ended, one action is left. */
export const EveryOfferHasEnded: Story = {
  args: { state: 'exhausted' },
  render: withOffers(
    html`<news-offer name="Summer offer" price="1" currency="USD" period="month" deadline="2026-08-31"></news-offer>`,
  ),
};

/** No number, period or publication is known: sentences without them. */
export const WithoutNumbers: Story = { args: { state: 'metered', publication: undefined } };

/** With a state that is not known nothing is known of the reader: the fallback stays as it was pasted. */
export const UnknownState: Story = {
  args: { state: 'sold-out' },
  render: withOffers(
    html`<p>Read on with a <a href="https://news.example/subscribe">subscription to The Meridian</a>.</p>`,
  ),
};

/** The pasted link is where to subscribe. */
export const FromFallbackMarkup: Story = {
  args: { state: 'exhausted', ...Object.fromEntries(Object.keys(addresses).map((name) => [name, undefined])) },
  render: withOffers(
    html`<p>Read on with a <a href="https://news.example/subscribe">subscription to The Meridian</a>.</p>`,
  ),
};

/** On an Arabic page. */
export const Arabic: Story = {
  args: { state: 'exhausted', 'article-limit': '5', period: 'month', publication: 'صحيفة الميريديان' },
  globals: { language: 'ar', width: '768' },
  render: withOffers(
    html`<news-offer
        name="رقمي"
        price="9"
        currency="USD"
        period="month"
        intro-price="1"
        intro-period="3 months"
        terms="يتجدد كل شهر إلى أن تلغيه."
        benefits="كل المقالات; النشرة الصباحية"
        href="https://news.example/digital"
      ></news-offer>
      <news-offer
        name="ورقي ورقمي"
        price="24.50"
        currency="USD"
        period="month"
        terms="تصلك الصحيفة ستة أيام في الأسبوع."
        href="https://news.example/print"
      ></news-offer>`,
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

const shownStates = promptStates.filter((state) => promptRule(state).isShown);

/** Every state in every presentation. A dialog opens at a press. */
export const EveryStateInEveryPresentation: Story = {
  parameters: {
    width: '1200',
    controls: { disable: true },
    // The same sentence stands here three times, once in each presentation, as it never does on a page.
    a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
  },
  render: () => html`
    <style>
      .states {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
        gap: 2rem;
      }
      .states > h2 {
        grid-column: 1 / -1;
        margin: 0;
        font: 600 1rem system-ui;
      }
      /* A window of its own for what is fixed to an edge. */
      .states > .window {
        position: relative;
        contain: layout paint;
        block-size: 16rem;
        border: 1px solid;
      }
    </style>
    <div class="states">
      ${shownStates.map((state) => {
        const values = {
          ...meta.args,
          state,
          period: 'month' as const,
          until: state.endsWith('expired') ? '2026-03-02' : dayFromNow(3),
          'gift-from': 'Ines Karrow',
          'articles-left': state === 'metered' ? '3' : undefined,
          'article-limit': '5',
        };
        const openDialog = ({ currentTarget }: Event): void => {
          const frame = (currentTarget as Element).nextElementSibling!;
          render(nothing, frame as HTMLElement);
          render(template({ ...values, presentation: 'dialog' }, digital), frame as HTMLElement);
        };
        return html`<h2>${state}</h2>
          <div>${template(values, digital)}</div>
          <div class="window">${template({ ...values, presentation: 'banner' })}</div>
          <div>
            <div id="rest-${state}">
              <p>What the barrier cost, and who pays for it.</p>
              <p>The rest of the article.</p>
            </div>
            ${template({ ...values, presentation: 'gate', gates: `#rest-${state}`, preview: '1' }, digital)}
          </div>
          <div>
            <button type="button" @click=${openDialog}>Open as a dialog</button>
            <div></div>
          </div>`;
      })}
    </div>
  `,
};

/** An offer with everything, at length. */
export const LongOffer: Story = {
  args: { state: 'exhausted', 'article-limit': '5', period: 'month' },
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

/** A name and a price are enough for an offer. */
export const ShortOffer: Story = {
  args: { state: 'exhausted', publication: undefined },
  render: withOffers(
    html`<news-offer name="Web" price="5" currency="USD" href="https://news.example/web"></news-offer>`,
  ),
};

/** No action has an address: what is left is the sentence. */
export const NoAddresses: Story = {
  args: { state: 'last', ...Object.fromEntries(Object.keys(addresses).map((name) => [name, undefined])) },
};

/** A reader who may read, or of whom nothing is known: there is nothing to say, and no space is taken. */
export const NothingToShow: Story = {
  render: () =>
    html`<p>The line before.</p>
      <news-subscription-prompt state="open" subscribe-href="https://news.example/subscribe"></news-subscription-prompt>
      <p>The line after.</p>`,
  play: ({ canvasElement }) => expectNoSpace(canvasElement, 'news-subscription-prompt'),
};

/** On a Japanese page. */
export const Japanese: Story = {
  args: { state: 'exhausted', 'article-limit': '5', period: 'month', publication: '白都新聞' },
  globals: { language: 'ja', width: '768' },
  render: withOffers(
    html`<news-offer
      name="電子版"
      price="980"
      currency="JPY"
      period="month"
      intro-price="100"
      intro-period="3 months"
      terms="解約されるまで毎月自動で更新されます。"
      benefits="すべての記事; 朝のメール; 紙面ビューアー"
      href="https://news.example/digital"
    ></news-offer>`,
  ),
};

/** Names in Latin, Arabic, Japanese and Cyrillic in English sentences. */
export const MixedScripts: Story = {
  args: { state: 'gift', 'gift-from': 'هالة البرّاق', publication: '白都新聞 / Меридиан' },
  render: withOffers(digital),
};

/** Markup in a text is shown as it was written, and nothing in it runs. */
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

/** An action at a `javascript:` address is not shown. The console says so. */
export const JavascriptAddresses: Story = {
  name: 'JavaScript Addresses',
  tags: ['awkward'],
  args: { state: 'exhausted', ...Object.fromEntries(Object.keys(addresses).map((name) => [name, awkward.address])) },
  render: withOffers(
    html`<news-offer name="Digital" price="9" currency="USD" period="month" href=${awkward.address}></news-offer>`,
  ),
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-subscription-prompt', 'Digital'),
};

/** Names of two thousand letters without a space stay in their column. */
export const EndlessWord: Story = {
  tags: ['awkward'],
  args: { state: 'exhausted', publication: awkward.endless },
  render: withOffers(
    html`<news-offer name=${awkward.endless} price="9" currency="USD" terms=${awkward.endless}></news-offer>`,
  ),
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-subscription-prompt', awkward.endless),
};

/** A character that turns the direction of a name turns that alone, not the sentence around it. */
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
