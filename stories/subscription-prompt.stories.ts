import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, render, type TemplateResult } from 'lit';
import { promptRule, promptStates } from '../src/access/prompt-state.js';
import { asText, controlsOf, whileArg, withControl } from './support/controls.js';
import { dayFromNow } from './support/day-from-now.js';
import { addresses, digital, monthly, pictures, pitch, printOffer, yearly } from './support/offers.js';
import { pasted } from './support/pasted.js';
import { publications } from './support/sample-stories.js';

const { args, argTypes, template } = controlsOf('news-subscription-prompt', {
  'gift-from': whileArg('state', 'gift'),
  plan: whileArg('state', 'expired'),
  'register-href': whileArg('state', 'register'),
  'account-href': whileArg('state', 'grace'),
  edge: whileArg('presentation', 'banner'),
  'dismissed-for': null,
  gates: null,
  preview: null,
  '--news-color-quiet': null,
  'heading-slot': {},
  'body-slot': {},
  'pitch-slot': {},
  'subscribe-label-slot': {},
  'sign-in-label-slot': {},
  'offers-label-slot': {},
  'register-label-slot': whileArg('state', 'register'),
  'account-label-slot': whileArg('state', 'grace'),
  'articles-left': { ...asText, ...whileArg('state', 'metered') },
  'articles-read': { ...asText, ...whileArg('state', 'metered') },
  'article-limit': asText,
});

const meta: Meta = {
  title: 'Widgets/Subscription prompt',
  component: 'news-subscription-prompt',
  args: { ...args, publication: 'The Meridian', ...addresses },
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** Its arguments have the names of the attributes. */
type Story = StoryObj;

const withOffers =
  (content: TemplateResult): Story['render'] =>
  (values) =>
    template(values, content);

/**
 * No free article is left: why to subscribe, what is included, and two plans. The prompt computes what a year saves,
 * and highlights it.
 */
export const Exhausted: Story = {
  args: { state: 'exhausted', 'article-limit': '5', period: 'month' },
  // Each offer has its own link.
  argTypes: { 'subscribe-href': { table: { disable: true } } },
  parameters: { width: '768' },
  render: withOffers(html`${pitch}${yearly}${monthly}`),
};

/** How many free articles are left. */
export const Metered: Story = { args: { state: 'metered', 'articles-left': '3', period: 'month' } };

/** No free article is left. */
export const FromAttributes: Story = pasted(
  `<news-subscription-prompt state="exhausted" article-limit="3" period="week" publication="Kelmouth Mercury" subscribe-href="https://mercury.example/subscribe"></news-subscription-prompt>`,
);

/** No free article is left, and there are two plans. */
export const NoArticleLeft: Story =
  pasted(`<news-subscription-prompt state="exhausted" article-limit="5" period="month" publication="The Meridian" sign-in-href="https://news.example/sign-in">
  <p slot="pitch">Two hundred reporters in forty cities, and no owner but its readers.</p>
  <news-offer name="Yearly" price="90" currency="USD" period="year" terms="Renews every year until you cancel." benefits="Every article on phone, tablet and web; The morning briefing by email; Crossword and chess" href="https://news.example/year"></news-offer>
  <news-offer name="Monthly" price="9" currency="USD" period="month" terms="Renews every month until you cancel." benefits="Every article on phone, tablet and web; The morning briefing by email; Crossword and chess" href="https://news.example/month"></news-offer>
</news-subscription-prompt>`);

/** A line for a reader who may read on. */
export const ThreeArticlesLeft: Story = pasted(
  `<news-subscription-prompt state="metered" articles-left="3" period="month" publication="Tarrow Weekly" subscribe-href="https://tarrow.example/subscribe"></news-subscription-prompt>`,
);

/** An offer with an introductory price, terms and benefits. */
export const IntroductoryOffer: Story =
  pasted(`<news-subscription-prompt state="subscriber-only" publication="Stavenholm Ledger" offers-href="https://ledger.example/offers">
  <news-offer name="Markets" price="15" currency="USD" period="month" intro-price="2" intro-period="2 months" terms="Renews every month until you cancel." benefits="Every article; Prices at closing time by email" href="https://ledger.example/markets"></news-offer>
</news-subscription-prompt>`);

/** Two offers. The prompt says what the longer one saves. */
export const MonthlyAndYearly: Story = pasted(`<news-subscription-prompt state="subscriber-only">
  <news-offer name="Monthly" price="9" currency="EUR" period="month" benefits="All articles; No advertising" href="https://news.example/monthly"></news-offer>
  <news-offer name="Yearly" price="90" currency="EUR" period="year" benefits="All articles; No advertising" href="https://news.example/yearly"></news-offer>
</news-subscription-prompt>`);

/** A gate after the first ten lines of an article. */
export const GateInAnArticle: Story = pasted(`<article id="story-text">
  <p>The strip is as long as a finger. Dipped into a well, it turns from white to orange within a minute, and the deeper the orange, the more nitrate is in the water.</p>
  <p>A laboratory test costs forty times as much and takes nine days. In the hill villages, where one well serves up to thirty families, most are tested once in six years.</p>
  <p>The dye comes from the peel of a pomegranate. “We spent two years on a better one,” says Yara Lindqvist-Osei, who leads the group, “and then went back to the peel.”</p>
  <p>What follows is a table of the forty villages, with the date of each test.</p>
</article>
<news-subscription-prompt presentation="gate" gates="#story-text" preview="3" state="subscriber-only" publication="Marrable Science" subscribe-href="https://marrable.example/subscribe"></news-subscription-prompt>`);

/** The publisher’s own sentences, in slots. */
export const WordsInSlots: Story =
  pasted(`<news-subscription-prompt state="last" publication="Kelmouth Mercury" subscribe-href="https://mercury.example/subscribe">
  <span slot="heading">This is your last free story this month.</span>
  <span slot="subscribe-label">Read on with us</span>
</news-subscription-prompt>`);

/** The same, with an offer in one line. */
export const MeteredWithOffer: Story = {
  args: { ...Metered.args },
  render: withOffers(digital),
};

/** The last free article. */
export const Last: Story = { args: { state: 'last', 'article-limit': '5', period: 'month' } };

/** The reader must register to read more. */
export const Register: Story = { args: { state: 'register', 'article-limit': '3', period: 'week' } };

/** An article for subscribers, with one offer. */
export const SubscriberOnly: Story = { args: { state: 'subscriber-only' }, render: withOffers(digital) };

/** An article that a gift link opened. */
export const Gift: Story = {
  args: { state: 'gift', 'gift-from': 'Ines Karrow' },
  render: withOffers(digital),
};

/** A trial that ends in three days. */
export const Trial: Story = { args: { state: 'trial', until: dayFromNow(3) } };

/** A payment has failed. The reader can still read for some days. */
export const Grace: Story = { args: { state: 'grace', until: dayFromNow(6) } };

/** A trial that has ended. */
export const TrialExpired: Story = { args: { state: 'trial-expired', until: '2026-03-02' } };

/** A subscription that has ended. The reader is known: the prompt names the plan, and does not ask to sign in. */
export const Expired: Story = { args: { state: 'expired', until: '2026-03-02', plan: 'Digital' } };

/** The publisher’s own words, and pictures of the products. */
export const PitchAndMedia: Story = {
  args: { state: 'exhausted', 'article-limit': '5', period: 'month' },
  parameters: { width: '1200' },
  render: withOffers(html`${digital}${printOffer()}${pitch}${pictures}`),
};

/** Pictures beside a single offer. */
export const OneOfferWithMedia: Story = {
  args: { state: 'subscriber-only' },
  parameters: { width: '768' },
  render: withOffers(html`${digital}${pictures}`),
};

/** On a docs page, prompts over the page and prompts that close a part of it are each in a frame. */
const apart = { docs: { story: { inline: false, height: '32rem' } } };
const apartAndHigh = { docs: { story: { inline: false, height: '46rem' } } };

/** An article around the prompt. */
const article = html`<article id="article" style="max-inline-size: 38em">
  <h2>Night train to Haug adds two coaches after a full June</h2>
  <p>
    Every berth on the 22.40 from Stavenholm was sold for thirty nights in a row. From Friday the train has two coaches
    more, borrowed from a museum, and 3,720 beds a month.
  </p>
  <p>
    The railway had planned for half as many. <a href="https://news.example/berths">A berth costs 48 crowns</a>, less
    than the cheapest room at either end of the line, and breakfast is whatever the passengers bring.
  </p>
  <p>
    At Haug, where the driver changes, the kiosk now opens at one in the morning. “Eleven people and a dog last night,”
    said its owner, who had meant to retire in May.
  </p>
  <p>
    The next part is for readers with <a href="https://news.example/access">full access</a>: what each passenger costs
    the state, line by line.
  </p>
  <ul>
    <li>Stavenholm to Haug: six crowns</li>
    <li>Haug to the coast: four crowns</li>
  </ul>
  <p>The ministry says that the subsidy ends in two years.</p>
</article>`;

/** Fixed to the lower edge of the window until the reader closes it. */
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

/** A modal dialog. The page behind it keeps its place. Escape, the button or a press beside it closes it. */
export const Dialog: Story = {
  parameters: apart,
  args: { state: 'exhausted', 'article-limit': '5', period: 'month', presentation: 'dialog' },
  render: (values) => html`${article}${template(values, html`${digital}${printOffer()}`)}`,
};

/** A dialog with a single offer. */
export const DialogWithOneOffer: Story = {
  parameters: apart,
  args: { state: 'gift', 'gift-from': 'Ines Karrow', presentation: 'dialog' },
  render: (values) => html`${article}${template(values, digital)}`,
};

/**
 * The gate closes the rest of the article after about ten lines. It opens again if the state changes to one that may
 * read.
 */
export const Gate: Story = {
  parameters: { ...apartAndHigh, width: '768' },
  args: { state: 'subscriber-only', presentation: 'gate', gates: '#article', preview: '3' },
  argTypes: withControl('gates', 'preview'),
  render: (values) => html`${article}${template(values, html`${digital}${printOffer()}`)}`,
};

/** Readers who may read see a sentence in place of the gate. */
export const OpenGate: Story = {
  parameters: { ...apartAndHigh, width: '768' },
  args: { state: 'last', 'article-limit': '5', period: 'month', presentation: 'gate', gates: '#article', preview: '3' },
  render: (values) => html`${article}${template(values)}`,
};

/** The publisher’s own words for this state. */
export const OwnWords: Story = {
  name: 'Your own words',
  args: { state: 'exhausted', 'article-limit': '5', period: 'month' },
  render: withOffers(
    html`${digital}
      <span slot="heading">That was your fifth story this month. Good choices.</span>
      <span slot="body">Two hundred reporters keep at it for as long as readers pay for it.</span>
      <span slot="offers-label">Compare every subscription</span>`,
  ),
};

/** The publisher highlights an offer by `featured`. Without it, the offer that saves most is highlighted. */
export const FeaturedOffer: Story = {
  args: { state: 'exhausted', 'article-limit': '5', period: 'month' },
  parameters: { width: '768' },
  render: withOffers(html`${digital}${printOffer(true)}`),
};

/** Only an introductory price, with the terms that follow it. */
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

/** The first offer has ended and is not shown. The second names its last day. */
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

/** A pasted link becomes the address to subscribe. */
export const FromFallbackMarkup: Story = {
  args: { state: 'exhausted', ...Object.fromEntries(Object.keys(addresses).map((name) => [name, undefined])) },
  render: withOffers(
    html`<p>Read on with a <a href="https://news.example/subscribe">subscription to The Meridian</a>.</p>`,
  ),
};

/** A prompt on an Arabic page. */
export const Arabic: Story = {
  args: { state: 'exhausted', 'article-limit': '5', period: 'month', publication: publications.ufuq.name },
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

const shownStates = promptStates.filter((state) => promptRule(state).isShown);

/** Every state in every presentation. Press a button to open the dialog. */
export const EveryStateInEveryPresentation: Story = {
  parameters: {
    width: '1200',
    controls: { disable: true },
    // No page shows the same sentence three times, as this story does.
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
      /* Each banner is fixed to an edge of this box, not of the window. */
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
              <p>What the night train costs, and who pays for it.</p>
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

/** A prompt on a Japanese page. */
export const Japanese: Story = {
  args: { state: 'exhausted', 'article-limit': '5', period: 'month', publication: publications.hakuto.name },
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
