import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { type AccessSource, fixedSource, meterSource } from '../src/access/access-source.js';
import { Meter } from '../src/access/meter.js';
import { meterStorage } from '../src/access/meter-storage.js';
import type { MeterPeriod, ReaderAccess } from '../src/access/reader-access.js';
import type { AccessChangeEvent } from '../src/components/access/access-change-event.js';
import { accessApi } from '../test/support/fixtures/access-api.js';
import { onlyControls } from './support/controls.js';
import { dayFromNow } from './support/day-from-now.js';
import { moveClock } from './support/moved-clock.js';
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

/** By the page's own clock, which the story's does not move. */
const dayFromToday = (days: number): string => dayFromNow(days, new Date().getTime());

/** A subscription that the reader has or has had; where there is none, a meter that counts. */
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

/** A meter on which the reader has opened so many articles already. Each story of a page has its own. */
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

/** What `<news-access>` tells the page, below what its prompt shows. */
function report({ currentTarget, state, source, access }: AccessChangeEvent): void {
  const output = (currentTarget as Element).parentElement!.querySelector('output')!;
  output.value = JSON.stringify({ state, source, access }, null, 2);
}

/**
 * `<news-access>` knows what this reader may read, and tells the prompts of the page: from a meter in the browser, an endpoint, JSON in the
 * page, or a source of the host's own. It takes no space. The answers of the endpoints come from Mock Service Worker.
 */
const meta: Meta<Facts> = {
  title: 'Access/Reader access',
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
    read: { control: { type: 'range', min: 0, max: 12 }, description: 'How many other articles have been opened' },
    limit: { control: { type: 'range', min: 0, max: 12 }, description: 'How many are free in a period' },
    registeredLimit: { control: { type: 'range', min: 0, max: 12 } },
    period: { control: 'select', options: ['day', 'week', 'month'], description: 'After which the count begins anew' },
    subscription: {
      control: 'select',
      options: ['none', 'gift', 'trial', 'active', 'grace', 'trial-expired', 'expired'],
      description: 'What the reader has or has had',
    },
    daysLeft: {
      control: { type: 'range', min: 0, max: 40 },
      description: 'Until a trial or the days of grace end; since they ended',
    },
    deadline: { control: { type: 'range', min: -3, max: 40 }, description: 'Days until the offer ends' },
    storage: { control: 'select', options: ['localStorage', 'memory'], description: 'Where the meter counts' },
    clock: { control: { type: 'range', min: -40, max: 40 }, description: 'The reader’s clock, in days from now' },
    signedIn: { control: 'boolean', table: { disable: false } },
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
 * A reader, an article and a clock, by the controls: what the meter knows, or the subscription, and what the prompt makes of it. Below it
 * stands what a page is told.
 */
export const Simulator: Story = {};

/** A meter in the browser: the article counts once in a month, after three seconds in sight. */
export const MeterInTheBrowser: Story = {
  render: () => html`
    <news-access meter="4/month" time-zone="Asia/Singapore" product="stories" consent="granted">
      ${prompted('metered')}
    </news-access>
  `,
};

/** The last free article. */
export const Last: Story = { args: { read: 3 } };

/** None is left. */
export const Exhausted: Story = { args: { read: 4 } };

/** None is left, and an account would give more. */
export const Register: Story = { args: { read: 2, limit: 2, registeredLimit: 5 } };

/** An article for subscribers. The meter is not touched. */
export const SubscriberOnly: Story = { args: { article: 'subscriber' } };

/** Opened by a gift link. */
export const Gift: Story = { args: { subscription: 'gift', article: 'subscriber' } };

/** On trial. */
export const Trial: Story = { args: { subscription: 'trial' } };

/** The payment failed; the reader reads on for now. */
export const Grace: Story = { args: { subscription: 'grace' } };

/** A month later the count begins anew. */
export const AMonthLater: Story = { args: { read: 4, clock: 35 } };

/** A server passes on what it knows as JSON. */
export const InlineJson: Story = {
  name: 'Inline JSON',
  render: () => html`
    <news-access>
      <script type="application/json">
        { "granted": false, "data": { "subscription": { "status": "expired", "until": "2026-01-31" } } }
      </script>
      ${prompted('metered')}
    </news-access>
  `,
};

const fromServer = (answer: string, meter?: string): Story => ({
  render: () => html`
    <news-access
      src="https://access.example/${answer}"
      pingback="https://access.example/pingback"
      meter=${ifDefined(meter)}
      product="stories"
      consent="granted"
    >
      ${prompted('metered')}
    </news-access>
  `,
});

/** An endpoint of AMP’s subscriptions counts: two read before this one, and three left with it. */
export const MeteredByAServer: Story = fromServer('metered');

/** A subscriber is told nothing. */
export const SubscriberByAServer: Story = fromServer('subscriber');

/** A server lets the reader in no more. */
export const DeniedByAServer: Story = fromServer('denied');

/** For three seconds nothing is known, and nobody is kept out. */
export const SlowServer: Story = fromServer('slow');

/** A server that fails keeps nobody out: there is nothing to tell. */
export const FailingServer: Story = fromServer('failing');

/** Nor does one that answers something else. */
export const MalformedAnswer: Story = fromServer('malformed');

/** Where the server fails, a meter in the browser counts, and refuses nobody. */
export const FailingServerWithAMeter: Story = fromServer('failing', '4/month');

const service = new PaywallService();

/** A paywall service of the host’s own: the article closes and opens as that says. */
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
          { "headline": "The barrier closes again", "access": "subscriber" }
        </script>
        <article id="story">
          <p>The estuary barrier closed for the fourth time this winter, an hour before the tide came in.</p>
          <p>Engineers had expected to need it twice. Two of its nine gates are due for repair in May.</p>
        </article>
        <news-subscription-prompt
          presentation="gate"
          gates="#story"
          preview="1"
          publication="The Meridian"
          subscribe-href="https://news.example/subscribe"
        ></news-subscription-prompt>
      </news-article>
    </news-access>
  `,
};
