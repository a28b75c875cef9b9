import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { type AccessSource, fixedSource, meterSource } from '../src/access/access-source.js';
import { Meter } from '../src/access/meter.js';
import { meterStorage } from '../src/access/meter-storage.js';
import type { MeterPeriod, ReaderAccess } from '../src/access/reader-access.js';
import type { AccessChangeEvent } from '../src/components/access/access-change-event.js';
import { accessApi } from '../test/support/fixtures/access-api.js';
import { onlyControls } from './support/controls.js';
import { dayFromNow } from './support/day-from-now.js';
import { fromServer } from './support/from-server.js';
import { moveClock } from './support/moved-clock.js';
import { pasted } from './support/pasted.js';
import { PaywallService, sourceOf as paywallSource } from './support/paywall-service.js';
import { prompted } from './support/prompted.js';

interface Facts {
  article: 'free' | 'metered' | 'subscriber' | 'unknown';
  read: number;
  limit: number;
  registeredLimit: number;
  period: MeterPeriod;
  signedIn: boolean;
  subscription: 'none' | 'gift' | 'trial' | 'active' | 'grace' | 'trial-expired' | 'expired';
  daysLeft: number;
  deadline: number;
  storage: 'localStorage' | 'memory';
  clock: number;
}

/** A day by the real clock, which the story does not move. */
const dayFromToday = (days: number): string => dayFromNow(days, new Date().getTime());

/** The reader's subscription; without one, a meter that counts. */
function sourceOf({ subscription, daysLeft, ...facts }: Facts, story: string): AccessSource {
  if (subscription === 'none') return meterOf(facts, story);
  const granted = !subscription.endsWith('expired');
  const access: ReaderAccess =
    subscription === 'gift'
      ? { granted, grantReason: 'gift', data: { gift: { from: 'Ines Karrow' } } }
      : {
          granted,
          grantReason: { trial: 'trial', grace: 'grace', active: 'subscriber' }[subscription as string] as 'trial',
          data: { subscription: { status: subscription, until: dayFromToday(granted ? daysLeft : -daysLeft) } },
        };
  return fixedSource(access);
}

/** A meter of a reader who has already opened some articles. Each story of a page has its own meter. */
function meterOf(
  { read, limit, registeredLimit, period, storage }: Omit<Facts, 'subscription' | 'daysLeft'>,
  product: string,
): AccessSource {
  const rules = { limit, registeredLimit, period, product };
  const meter = new Meter(
    rules,
    meterStorage(() => storage === 'localStorage'),
    () => new Date().getTime(),
  );
  meter.forget();
  for (let count = 0; count < read; count++) meter.count({ id: `read-${count}` });
  return meterSource(
    new Meter(
      rules,
      meterStorage(() => storage === 'localStorage'),
    ),
  );
}

/** Shows below the prompt what `<news-access>` tells the page. */
function report({ currentTarget, state, source, access }: AccessChangeEvent): void {
  const output = (currentTarget as Element).parentElement!.querySelector('output')!;
  output.value = JSON.stringify({ state, source, access }, null, 2);
}

/**
 * `<news-access>` knows what this reader may read, and tells the prompts of the page. It shows nothing itself. Mock
 * Service Worker answers for the endpoints.
 */
const meta: Meta<Facts> = {
  title: 'Data and access/Reader access',
  component: 'news-access',
  args: {
    article: 'metered',
    read: 1,
    limit: 4,
    registeredLimit: 4,
    period: 'month',
    signedIn: false,
    subscription: 'none',
    daysLeft: 5,
    deadline: 14,
    storage: 'localStorage',
    clock: 0,
  },
  argTypes: onlyControls('news-access', {
    article: {
      control: 'select',
      options: ['free', 'metered', 'subscriber', 'unknown'],
      description: 'Who may read the article',
    },
    read: { control: { type: 'range', min: 0, max: 12 }, description: 'How many other articles the reader has opened' },
    limit: { control: { type: 'range', min: 0, max: 12 }, description: 'How many articles are free in a period' },
    registeredLimit: {
      control: { type: 'range', min: 0, max: 12 },
      description: 'How many articles are free for registered readers',
    },
    period: {
      control: 'select',
      options: ['day', 'week', 'month'],
      description: 'After a period the count starts again',
    },
    subscription: {
      control: 'select',
      options: ['none', 'gift', 'trial', 'active', 'grace', 'trial-expired', 'expired'],
      description: 'The reader’s subscription, now or before',
    },
    daysLeft: {
      control: { type: 'range', min: 0, max: 40 },
      description: 'Days until a trial, a grace period or a subscription ends, or since it ended',
    },
    deadline: { control: { type: 'range', min: -3, max: 40 }, description: 'Days until the offer ends' },
    storage: { control: 'select', options: ['localStorage', 'memory'], description: 'Where the meter counts' },
    clock: { control: { type: 'range', min: -40, max: 40 }, description: 'The reader’s clock, in days from now' },
    signedIn: { control: 'boolean', description: 'Whether the reader has signed in', table: { disable: false } },
  }),
  parameters: { msw: accessApi },
  beforeEach: () => () => moveClock(0),
  render: (facts, { id }) => {
    moveClock(facts.clock);
    return html`<div>
      <news-access .source=${sourceOf(facts, id)} .signedIn=${facts.signedIn} dwell="600" @news-access-change=${report}>
        ${keyed(JSON.stringify(facts), prompted(facts.article, dayFromToday(facts.deadline)))}
      </news-access>
      <output
        aria-label="What news-access knows"
        data-not-embedded
        style="display: block; margin-block-start: 2rem; font: 0.8125rem/1.4 monospace; white-space: pre-wrap"
      ></output>
    </div>`;
  },
};
export default meta;

type Story = StoryObj<Facts>;

/**
 * The controls choose a reader, an article and a clock. The prompt shows the result, and the lines below show what the
 * page learns.
 */
export const Simulator: Story = {};

/** Four free articles a month, counted in the browser. */
export const FourAMonth: Story = pasted(`<news-access meter="4/month" time-zone="Asia/Singapore">
  <news-article>
    <script type="application/json">
      { "id": "night-train", "headline": "Night train to Haug adds two coaches after a full June", "access": "metered" }
    </script>
    <news-subscription-prompt publication="The Meridian" subscribe-href="https://news.example/subscribe"></news-subscription-prompt>
  </news-article>
</news-access>`) as Story;

/** A meter in the browser. An article counts once in a month, after three seconds in sight. */
export const MeterInTheBrowser: Story = {
  render: () => html`
    <news-access meter="4/month" time-zone="Asia/Singapore" product="stories" consent="granted">
      ${prompted('metered')}
    </news-access>
  `,
};

/** The last free article. */
export const Last: Story = { args: { read: 3 } };

/** No free article is left. */
export const Exhausted: Story = { args: { read: 4 } };

/** No free article is left, but registered readers get more. */
export const Register: Story = { args: { read: 2, limit: 2, registeredLimit: 5 } };

/** An article for subscribers. It does not count. */
export const SubscriberOnly: Story = { args: { article: 'subscriber' } };

/** An article that a gift link opened. */
export const Gift: Story = { args: { subscription: 'gift', article: 'subscriber' } };

/** A reader on trial. */
export const Trial: Story = { args: { subscription: 'trial' } };

/** The payment has failed. The reader can still read for some days. */
export const Grace: Story = { args: { subscription: 'grace' } };

/** A month later the count starts again. */
export const AMonthLater: Story = { args: { read: 4, clock: 35 } };

/** The server writes its data into the page as JSON. */
export const InlineJson: Story = {
  name: 'Inline JSON',
  ...(pasted(`<news-access>
  <script type="application/json">
    { "granted": false, "data": { "subscription": { "status": "expired", "until": "2026-01-31" } } }
  </script>
  <news-article>
    <script type="application/json">
      { "id": "early-harvest", "headline": "Wheat harvest ends two weeks early and fills the silos", "access": "metered" }
    </script>
    <news-subscription-prompt publication="Stavenholm Ledger" subscribe-href="https://ledger.example/subscribe"></news-subscription-prompt>
  </news-article>
</news-access>`) as Story),
};

/** Your endpoint says what the reader may read. A meter in the browser counts if it fails. */
export const FromYourServer: Story =
  pasted(`<news-access src="https://access.example/metered" pingback="https://access.example/pingback" meter="4/month">
  <news-article>
    <script type="application/json">
      { "id": "night-nurses", "headline": "Night nurses may send patients home from Monday", "access": "metered" }
    </script>
    <news-subscription-prompt publication="Kelmouth Mercury" subscribe-href="https://mercury.example/subscribe"></news-subscription-prompt>
  </news-article>
</news-access>`) as Story;

/** An endpoint of AMP’s subscriptions counts: two articles were read before this one, three are left with it. */
export const MeteredByAServer: Story = fromServer('metered');

/** A subscriber sees no prompt. */
export const SubscriberByAServer: Story = fromServer('subscriber');

/** The server says that the reader may not read. */
export const DeniedByAServer: Story = fromServer('denied');

const service = new PaywallService();

/** Your own paywall service closes and opens the article. */
export const YourOwnPaywall: Story = {
  beforeEach: () => service.setSubscribed(false),
  render: () => html`
    <news-access .source=${paywallSource(service)}>
      <button
        type="button"
        @click=${({ currentTarget }: Event) => {
          const button = currentTarget as HTMLButtonElement;
          const isSubscribed = button.getAttribute('aria-pressed') !== 'true';
          button.setAttribute('aria-pressed', String(isSubscribed));
          service.setSubscribed(isSubscribed);
        }}
      >
        I am a subscriber
      </button>
      <news-article>
        <script type="application/json">
          { "headline": "Paper strip finds nitrate in well water within a minute", "access": "subscriber" }
        </script>
        <article id="story">
          <p>The strip is as long as a finger. Dipped into a well, it turns from white to orange within a minute.</p>
          <p>A laboratory test costs forty times as much. Forty villages will try the strip from April.</p>
        </article>
        <news-subscription-prompt
          presentation="gate"
          gates="#story"
          preview="1"
          publication="Marrable Science"
          subscribe-href="https://marrable.example/subscribe"
        ></news-subscription-prompt>
      </news-article>
    </news-access>
  `,
};
