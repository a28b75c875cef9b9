import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import '../../../src/generated/components/define.js';
import { promptRule, promptStates, type PromptState } from '../../../src/access/prompt-state.js';
import type { AccessChangeEvent } from '../../../src/components/access/access-change-event.js';
import { articleMarkup, setupMarkup, stateTag } from '../../../stories/applications/paywall-studio/markup-to-paste.js';
import { replay, type Moment } from '../../../stories/applications/paywall-studio/replay.js';
import { standardRules, type PaywallRules } from '../../../stories/applications/paywall-studio/rules.js';
import { shortestWay } from '../../../stories/applications/paywall-studio/shortest-way.js';
import { rewriteMarkup } from '../../../stories/support/markup.js';
import { allCounted, kept } from '../../support/page/access.js';
import { OwnStorage } from '../../support/page/own-storage.js';

const start = Date.now();
const gate: PaywallRules = { ...standardRules, limit: 2, registered: 3, presentation: 'gate', offers: 'two' };

/** Pastes markup into the page, as the studio shows it. */
async function paste(code: string): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`<div lang="en">${unsafeHTML(rewriteMarkup(code))}</div>`);
}

/** Waits until the prompt shows something, or nothing, as its state needs. */
async function promptIn(page: HTMLElement, state: PromptState): Promise<HTMLElement> {
  const prompt = page.querySelector<HTMLElement>('news-subscription-prompt')!;
  const isShown = (): boolean => prompt.matches(':state(shown)') === promptRule(state).isShown;
  await waitUntil(isShown, `the prompt is not as ${state} needs it`, { timeout: 5_000 });
  return prompt;
}

const textOf = (prompt: HTMLElement): string =>
  [...prompt.shadowRoot!.querySelectorAll('[part~=prompt]')].map(({ textContent }) => textContent.trim()).join();

const counted = (): number => kept().filter((key) => key.startsWith('standfirst.meter')).length;

/** Opens the article of a moment with the pasted setup. Waits until the meter has counted it. */
async function open(moment: Moment, rules: PaywallRules): Promise<{ page: HTMLElement; state: PromptState }> {
  let state: PromptState = 'pending';
  const hear = (event: Event): void => {
    state = (event as AccessChangeEvent).state;
  };
  document.addEventListener('news-access-change', hear);
  const page = await paste(setupMarkup(moment, rules, start).replace('<news-access', '<news-access dwell="0"'));
  const { granted, grantReason, data } = moment.access ?? {};
  const isCounting = granted && grantReason === 'metering';
  await waitUntil(() => state === moment.state && (!isCounting || counted() === data!.articlesRead), moment.state, {
    timeout: 5_000,
  }).catch(() => undefined);
  document.removeEventListener('news-access-change', hear);
  await allCounted();
  return { page, state };
}

describe('The markup of the paywall studio', () => {
  const { fetch } = window;
  let storage: OwnStorage;
  beforeEach(() => {
    storage = new OwnStorage();
    // The service fails; in the state `pending` it does not answer.
    window.fetch = () => Promise.reject(new TypeError('There is no service.'));
  });
  afterEach(() => {
    window.fetch = fetch;
    storage.stop();
  });

  for (const state of promptStates)
    it(`shows ${state} on a page, and the same with one tag`, async () => {
      if (state === 'pending') window.fetch = () => new Promise(() => undefined);
      const { rules, steps } = shortestWay(state, gate);
      const moments = replay(rules, steps, start);
      let opened: Awaited<ReturnType<typeof open>> | undefined;
      for (const moment of moments) {
        opened?.page.remove();
        opened = await open(moment, rules);
        expect(opened.state).to.equal(moment.state);
      }
      const { page } = opened!;
      const ofPage = textOf(await promptIn(page, state));
      expect(page.querySelector<HTMLElement>('.paywall p')!.checkVisibility()).to.equal(!promptRule(state).denies);
      page.remove();
      const last = moments.at(-1)!;
      const tag = await paste(articleMarkup(last, rules) + stateTag(last, rules, start));
      expect(textOf(await promptIn(tag, state))).to.equal(ofPage);
    });

  it('shows that the service has failed as an open article', async () => {
    const [, failed] = replay(gate, ['r', 'x'], start);
    const { page, state } = await open(failed!, gate);
    expect(state).to.equal('open');
    await promptIn(page, 'open');
  });

  it('has an offer only until its deadline', async () => {
    const rules = { ...gate, offers: 'deadline' };
    const [moment] = replay({ ...rules, limit: 0, registered: undefined }, ['r'], start);
    const offers = async (since: number): Promise<number> => {
      const page = await paste(articleMarkup(moment!, rules) + stateTag(moment!, rules, since));
      return (await promptIn(page, 'exhausted')).shadowRoot!.querySelectorAll('[part~=offer]').length;
    };
    expect(await offers(start)).to.equal(1);
    expect(await offers(start - 12 * 86_400_000)).to.equal(0);
  });

  it('is whole in every language of the newspaper', async () => {
    for (const language of ['en', 'de', 'ar', 'ja']) {
      const rules = { ...gate, language };
      const page = await paste(setupMarkup(replay(rules, ['r', 'r'], start)[1]!, rules, start));
      expect(page.querySelectorAll('article p')).to.have.length.greaterThan(3);
      expect(page.querySelectorAll('news-offer')).to.have.length(2);
    }
  });
});
