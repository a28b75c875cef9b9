import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { type GrantReason, grantReasons, type ReaderAccess } from '../src/access/reader-access.js';

interface Facts {
  granted: boolean;
  reason: GrantReason | 'none';
  article: 'free' | 'metered' | 'subscriber' | 'unknown';
  read: number;
  limit: number;
  registeredLimit: number;
  signedIn: boolean;
  subscription: 'none' | 'trial' | 'active' | 'grace' | 'trial-expired' | 'expired';
  until: string;
}

function accessOf({
  granted,
  reason,
  read,
  limit,
  registeredLimit,
  signedIn,
  subscription,
  until,
}: Facts): ReaderAccess {
  return {
    granted,
    grantReason: reason === 'none' ? undefined : reason,
    data: {
      isLoggedIn: signedIn,
      articlesRead: read,
      articlesLeft: Math.max(0, limit - read),
      articleLimit: limit,
      registeredLimit,
      period: 'month',
      gift: reason === 'gift' ? { from: 'Ines Karrow' } : undefined,
      subscription: subscription === 'none' ? undefined : { status: subscription, until: until || undefined },
    },
  };
}

/** A prompt about a story, in the care of the `<news-access>` around it. */
function prompted(access: string): TemplateResult {
  const story = JSON.stringify({ id: 'barrier', headline: 'The barrier closes again', access });
  return html`<news-article>
    <script type="application/json">
      ${story}
    </script>
    <news-subscription-prompt
      publication="The Meridian"
      subscribe-href="https://news.example/subscribe"
      sign-in-href="https://news.example/sign-in"
      register-href="https://news.example/register"
      account-href="https://news.example/account"
    >
      <news-offer
        name="Digital"
        price="9"
        currency="USD"
        period="month"
        intro-price="1"
        intro-period="3 months"
        href="https://news.example/digital"
      ></news-offer>
    </news-subscription-prompt>
  </news-article>`;
}

/**
 * `<news-access>` knows what this reader may read, and tells the prompts of the page: from a meter in the browser, an endpoint, JSON in the
 * page, or a source of the host's own. It takes no space.
 */
const meta: Meta<Facts> = {
  title: 'Access/Reader access',
  component: 'news-access',
  args: {
    granted: true,
    reason: 'metering',
    article: 'metered',
    read: 2,
    limit: 4,
    registeredLimit: 4,
    signedIn: false,
    subscription: 'none',
    until: '',
  },
  argTypes: {
    reason: { control: 'select', options: ['none', ...grantReasons] },
    article: { control: 'select', options: ['free', 'metered', 'subscriber', 'unknown'] },
    read: { control: { type: 'range', min: 0, max: 12 } },
    limit: { control: { type: 'range', min: 0, max: 12 } },
    registeredLimit: { control: { type: 'range', min: 0, max: 12 } },
    subscription: { control: 'select', options: ['none', 'trial', 'active', 'grace', 'trial-expired', 'expired'] },
  },
  parameters: { actions: { handles: ['news-access-change'] } },
  render: (facts) => html`<news-access .access=${accessOf(facts)}>${prompted(facts.article)}</news-access>`,
};
export default meta;

type Story = StoryObj<Facts>;

/** What is known of a reader, by the controls. `decidePrompt` says what that comes to. */
export const Simulator: Story = {};

/** A meter in the browser: the article counts once in a month, after three seconds in sight. */
export const Meter: Story = {
  render: () => html`
    <news-access meter="4/month" time-zone="Asia/Singapore" product="stories" consent="granted">
      ${prompted('metered')}
    </news-access>
  `,
};

/** The last free article. */
export const Last: Story = { args: { read: 4 } };

/** None is left. */
export const Exhausted: Story = { args: { granted: false, reason: 'none', read: 4 } };

/** None is left, and an account would give more. */
export const Register: Story = { args: { granted: false, reason: 'none', read: 2, limit: 2, registeredLimit: 5 } };

/** An article for subscribers. The meter is not touched. */
export const SubscriberOnly: Story = { args: { granted: false, reason: 'none', article: 'subscriber' } };

/** Opened by a gift link. */
export const Gift: Story = { args: { reason: 'gift', article: 'subscriber' } };

/** On trial. */
export const Trial: Story = { args: { reason: 'trial', subscription: 'trial', until: '2099-01-31' } };

/** The payment failed; the reader reads on for now. */
export const Grace: Story = { args: { reason: 'grace', subscription: 'grace' } };

/** A server passes on what it knows as JSON. */
export const InlineJson: Story = {
  render: () => html`
    <news-access>
      <script type="application/json">
        { "granted": false, "data": { "subscription": { "status": "expired", "until": "2026-01-31" } } }
      </script>
      ${prompted('metered')}
    </news-access>
  `,
};
