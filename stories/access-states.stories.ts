import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { AccessSource } from '../src/access/access-source.js';
import { decidePrompt, type AccessFacts } from '../src/access/decide-prompt.js';
import { promptRule, type PromptState } from '../src/access/prompt-state.js';
import type { ReaderAccess } from '../src/access/reader-access.js';
import { dayFromNow } from './support/day-from-now.js';
import { matrixStyles } from './support/matrix-styles.js';
import { prompted } from './support/prompted.js';

/** One rule: a reader's access, and the prompt that the reader sees. */
interface Row {
  when: string;
  access: AccessFacts['access'];
  article: 'free' | 'metered' | 'subscriber';
  state: PromptState;
}

const counts = { articlesRead: 2, articlesLeft: 3, articleLimit: 5, period: 'month' } as const;
const none = { articlesRead: 5, articlesLeft: 0, articleLimit: 5, period: 'month' } as const;
const metering = (data: ReaderAccess['data']): ReaderAccess => ({ granted: true, grantReason: 'metering', data });
const ended = (status: 'trial-expired' | 'expired'): ReaderAccess => ({
  granted: false,
  data: { subscription: { status, until: dayFromNow(-5) } },
});

/** In the order in which they are tried: the first that holds wins. */
const rows = (): Row[] => [
  { when: 'It is not known yet who may read', access: undefined, article: 'metered', state: 'pending' },
  { when: 'What should know has failed', access: null, article: 'metered', state: 'open' },
  { when: 'The article is free', access: { granted: false, data: none }, article: 'free', state: 'open' },
  { when: 'A subscriber', access: { granted: true, grantReason: 'subscriber' }, article: 'subscriber', state: 'open' },
  {
    when: 'Opened by a gift link',
    access: { granted: true, grantReason: 'gift', data: { gift: { from: 'Ines Karrow' } } },
    article: 'subscriber',
    state: 'gift',
  },
  {
    when: 'On trial',
    access: { granted: true, grantReason: 'trial', data: { subscription: { status: 'trial', until: dayFromNow(5) } } },
    article: 'subscriber',
    state: 'trial',
  },
  {
    when: 'The payment failed, in the days of grace',
    access: { granted: true, grantReason: 'grace', data: { subscription: { status: 'grace', until: dayFromNow(5) } } },
    article: 'subscriber',
    state: 'grace',
  },
  {
    when: 'For subscribers alone; the meter is not touched',
    access: metering(counts),
    article: 'subscriber',
    state: 'subscriber-only',
  },
  {
    when: 'For subscribers alone, to one whose trial has ended',
    access: ended('trial-expired'),
    article: 'subscriber',
    state: 'trial-expired',
  },
  {
    when: 'For subscribers alone, to one whose subscription has ended',
    access: ended('expired'),
    article: 'subscriber',
    state: 'expired',
  },
  {
    when: 'Counted before in this period: as the next two, and not counted again',
    access: metering({ ...counts, counted: true }),
    article: 'metered',
    state: 'metered',
  },
  { when: 'The meter grants it, and more after it', access: metering(counts), article: 'metered', state: 'metered' },
  { when: 'The meter grants it as the last', access: metering(none), article: 'metered', state: 'last' },
  {
    when: 'Not granted: the trial has ended',
    access: ended('trial-expired'),
    article: 'metered',
    state: 'trial-expired',
  },
  { when: 'Not granted: the subscription has ended', access: ended('expired'), article: 'metered', state: 'expired' },
  {
    when: 'Not granted: not signed in, and an account would give more',
    access: { granted: false, data: { ...none, registeredLimit: 8, isLoggedIn: false } },
    article: 'metered',
    state: 'register',
  },
  { when: 'Not granted', access: { granted: false, data: none }, article: 'metered', state: 'exhausted' },
];

/** Returns a source that reports only this access. Without one, it waits or fails. */
function sourceOf(access: Row['access']): AccessSource {
  return {
    kind: 'grid',
    load: async () => {
      if (access === undefined) await new Promise(() => undefined);
      if (!access) throw new Error('The source has failed.');
      return access;
    },
  };
}

const told = (access: Row['access']): string =>
  access === undefined ? 'none yet' : access === null ? 'failed' : JSON.stringify(access, null, 1);

/**
 * Every rule of `decidePrompt`, in the order in which they are tried, with the prompt that a page shows.
 * Access comes from a source of the page's own; a meter in the browser and a server give the same.
 */
const meta: Meta = {
  title: 'Newsrooms/State grid',
  parameters: {
    width: '1200',
    controls: { disable: true },
    // The same prompt is here more than once. On a page it is there once.
    a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
  },
};
export default meta;

export const StateGrid: StoryObj = {
  render: () => html`
    ${matrixStyles}
    <style>
      .matrix.facts th:first-child {
        inline-size: 14rem;
      }
      .matrix.facts :is(th, td):nth-child(2) {
        inline-size: 17rem;
      }
      .matrix.facts :is(th, td):nth-child(3) {
        inline-size: 9rem;
      }
      .matrix.facts pre {
        margin: 0;
        font: 0.75rem/1.5 monospace;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    </style>
    <table class="matrix facts">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Facts</th>
          <th scope="col">State</th>
          <th scope="col">What a reader sees</th>
        </tr>
      </thead>
      <tbody>
        ${rows().map(({ when, access, article }) => {
          const state = decidePrompt({ access, article, now: Date.now() });
          return html`<tr>
            <th scope="row">${when}</th>
            <td data-title="Facts">
              <pre>
article: ${article}
access: ${told(access)}</pre>
            </td>
            <td data-title="State"><code>${state}</code></td>
            <td data-title="What a reader sees">
              <news-access .source=${sourceOf(access)} dwell="600">${prompted(article, dayFromNow(14))}</news-access>
              ${promptRule(state).isShown ? '' : html`<p class="nothing">Nothing, and it takes no space.</p>`}
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  `,
  play: async ({ canvasElement }) => {
    for (const [index, { state }] of rows().entries()) {
      const row = canvasElement.querySelectorAll('tbody tr')[index]!;
      await expect(row.querySelector('code')!.textContent).toBe(state);
      const prompt = row.querySelector<HTMLElement>('news-subscription-prompt')!;
      await waitFor(() => expect(prompt.offsetHeight > 0).toBe(promptRule(state).isShown), { timeout: 5_000 });
    }
  },
};
