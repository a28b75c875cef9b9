import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, render, type TemplateResult } from 'lit';
import { promptRule, promptStates } from '../src/access/prompt-state.js';
import { asText, controlsOf, whileArg, withControl } from './support/controls.js';
import { dayFromNow } from './support/day-from-now.js';
import { addresses, digital, monthly, pictures, pitch, printOffer, yearly } from './support/offers.js';
import { pasted } from './support/pasted.js';

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

/** No free article is left, and there are two plans. */
export const NoArticleLeft: Story =
  pasted(`<news-subscription-prompt state="exhausted" article-limit="5" period="month" publication="The Meridian" sign-in-href="https://news.example/sign-in">
  <p slot="pitch">Two hundred reporters in forty cities, and no owner but its readers.</p>
  <news-offer name="Yearly" price="90" currency="USD" period="year" terms="Renews every year until you cancel." benefits="Every article on phone, tablet and web; The morning briefing by email; Crossword and chess" href="https://news.example/year"></news-offer>
  <news-offer name="Monthly" price="9" currency="USD" period="month" terms="Renews every month until you cancel." benefits="Every article on phone, tablet and web; The morning briefing by email; Crossword and chess" href="https://news.example/month"></news-offer>
</news-subscription-prompt>`);

/** A line for a reader who may read on. */
export const ThreeArticlesLeft: Story = pasted(
  `<news-subscription-prompt state="metered" articles-left="3" period="month" publication="The Meridian" subscribe-href="https://news.example/subscribe"></news-subscription-prompt>`,
);

/** An offer with an introductory price, terms and benefits. */
export const IntroductoryOffer: Story =
  pasted(`<news-subscription-prompt state="subscriber-only" publication="The Meridian" offers-href="https://news.example/offers">
  <news-offer name="Digital" price="9" currency="USD" period="month" intro-price="1" intro-period="3 months" terms="Renews every month until you cancel." benefits="Every article; The morning briefing" href="https://news.example/digital"></news-offer>
</news-subscription-prompt>`);

/** A gate after the first ten lines of an article. */
export const GateInAnArticle: Story = pasted(`<article id="story-text">
  <p>The estuary barrier closed for the fourth time this winter, an hour before the tide came in. The water stood at two metres sixty on the seaward side, a hand’s breadth below the mark of 1953.</p>
  <p>Engineers had expected to need it twice. Two of its nine gates are due for repair in May, and the crane that lifts them is at work in another port until the end of the summer.</p>
  <p>On Quayside the pumps had been running since noon. “We heard the siren and went on serving,” said the landlord of the Anchor, who has kept his sandbags by the door since November.</p>
  <p>What follows is where the water would have stood, street by street.</p>
</article>
<news-subscription-prompt presentation="gate" gates="#story-text" preview="3" state="subscriber-only" publication="The Meridian" subscribe-href="https://news.example/subscribe"></news-subscription-prompt>`);

/** The publisher’s own sentences, in slots. */
export const WordsInSlots: Story =
  pasted(`<news-subscription-prompt state="last" publication="The Meridian" subscribe-href="https://news.example/subscribe">
  <span slot="heading">That was your last free story this month.</span>
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
  <h2>The barrier closes again</h2>
  <p>
    The estuary barrier closed for the fourth time this winter, an hour before the tide came in. The water stood at two
    metres sixty on the seaward side, a hand’s breadth below the mark of 1953.
  </p>
  <p>
    Engineers had expected to need it twice. <a href="https://news.example/gates">Two of its nine gates</a> are due for
    repair in May, and the crane that lifts them is at work in another port until the end of the summer.
  </p>
  <p>
    On Quayside the pumps had been running since noon. “We heard the siren and went on serving,” said the landlord of
    the Anchor, who has kept his sandbags by the door since November.
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

/** A prompt on a Japanese page. */
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
