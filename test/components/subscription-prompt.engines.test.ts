import { expect } from '@open-wc/testing';
import { promptRule, promptStates, type PromptState } from '../../src/access/prompt-state.js';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import type { PromptEvent } from '../../src/components/subscription-prompt/prompt-event.js';
import {
  clearPage,
  watchPage,
  partOf,
  partText,
  place,
  rendered,
  showsFallback,
  shownText,
  until,
} from '../support/page/page.js';
import { addresses, links, press, prompt, twoOffers } from '../support/page/subscription-prompt.js';

const shownStates = promptStates.filter((state) => promptRule(state).isShown);

describe('<news-subscription-prompt>', () => {
  const said = watchPage();

  for (const state of shownStates) {
    it(`is accessible in the state ${state}`, async () => {
      await expect(await prompt(`state="${state}" ${addresses}`, twoOffers)).to.be.accessible();
    });
  }

  it('is a region with the sentence as its name and its heading, at the level that the page wants', async () => {
    const element = await prompt(`state="exhausted" ${addresses}`);
    const region = element.shadowRoot!.querySelector('section')!;
    const heading = partOf(element, 'heading')!;
    expect(region.getAttribute('aria-labelledby')).to.equal(heading.id);
    expect([heading.role, heading.ariaLevel]).to.deep.equal(['heading', '2']);
    element.level = 4;
    await element.updateComplete;
    expect(heading.ariaLevel).to.equal('4');
    expect(said.warnings).to.deep.equal([]);
  });

  it('is quieter for a reader who may read on than for one who may not', async () => {
    const sizeIn = async (state: PromptState): Promise<number> =>
      parseFloat(getComputedStyle(partOf(await prompt(`state="${state}" ${addresses}`), 'heading')!).fontSize);
    const denied = await sizeIn('exhausted');
    for (const state of shownStates) {
      const size = await sizeIn(state);
      if (promptRule(state).denies) expect(size, state).to.be.closeTo(denied, 1);
      else expect(size, state).to.be.lessThan(0.8 * denied);
    }
  });

  it('takes no focus', async () => {
    const page = await place('<div><button>Read</button></div>');
    page.querySelector('button')!.focus();
    const element = document.createElement('news-subscription-prompt');
    element.state = 'exhausted';
    element.subscribeHref = '/subscribe';
    page.append(element);
    await rendered(page);
    expect(document.activeElement?.localName).to.equal('button');
  });

  describe('and its fallback', () => {
    const fallback = '<p>Read on with a <a href="https://news.example/pasted">subscription</a>.</p>';

    it('removes it if no source sets the reader’s state, and warns the page’s developer', async () => {
      const element = await prompt('', fallback);
      expect(element.getBoundingClientRect().height).to.equal(0);
      expect(said.warnings[0]).to.contain('has no state').and.contain('<news-access>');
    });

    it('leaves it in sight for a state that it does not know, and names those that it knows, once', async () => {
      const element = await prompt('state="paywalled"', fallback);
      element.requestUpdate();
      await element.updateComplete;
      expect(showsFallback(element)).to.equal(true);
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(10);
      expect(said.warnings).to.have.lengthOf(1);
      expect(said.warnings[0]).to.contain('<news-subscription-prompt> has state="paywalled"').and.contain('exhausted');
    });

    it('removes it if the state shows nothing', async () => {
      for (const state of ['pending', 'open']) {
        const element = await prompt(`state="${state}"`, fallback);
        expect(element.getBoundingClientRect().height, state).to.equal(0);
        expect(element.querySelector('p')!.getClientRects().length, state).to.equal(0);
      }
    });

    it('takes the place of it, and takes over its link', async () => {
      const element = await prompt('state="exhausted"', fallback);
      expect(element.querySelector('p')!.getClientRects().length).to.equal(0);
      expect(links(element)).to.deep.equal(['Subscribe https://news.example/pasted']);
      expect(element.innerHTML).to.equal(fallback);
    });

    it('does not take a link to sign in for one to subscribe', async () => {
      const element = await prompt(
        'state="exhausted" sign-in-href="https://news.example/in"',
        '<a href="https://news.example/in">Sign in</a> <a href="https://news.example/join">Join</a>',
      );
      expect(links(element)).to.deep.equal(['Subscribe https://news.example/join', 'Sign in https://news.example/in']);
    });

    it('leaves the focus on its link while it is shown', async () => {
      const element = await prompt('state="unheard-of"', fallback);
      const link = element.querySelector('a')!;
      link.focus();
      element.lang = 'de';
      element.requestUpdate();
      await element.updateComplete;
      expect(document.activeElement === link).to.equal(true);
    });

    it('hands the focus on from its link', async () => {
      const page = await place(
        `<div><news-subscription-prompt state="unheard-of">${fallback}</news-subscription-prompt></div>`,
      );
      const element = page.querySelector('news-subscription-prompt')!;
      element.querySelector('a')!.focus();
      element.state = 'exhausted';
      await element.updateComplete;
      expect((element.shadowRoot!.activeElement as HTMLAnchorElement).href).to.equal('https://news.example/pasted');
    });
  });

  it('does not warn on a page whose <news-access> is still to load', async () => {
    const page = await place(
      '<div><news-access></news-access><news-subscription-prompt></news-subscription-prompt></div>',
    );
    const element = page.querySelector('news-subscription-prompt')!;
    expect(element.getBoundingClientRect().height).to.equal(0);
    expect(said.warnings).to.deep.equal([]);
  });

  it('shows the page’s words instead of its own, and keeps its names', async () => {
    const element = await prompt(
      `state="exhausted" ${addresses}`,
      '<b slot="heading">That was all.</b><i slot="body">We go on.</i><span slot="subscribe-label">Join us</span>',
    );
    const name = (part: string): string =>
      partOf(element, part)!
        .querySelector('slot')!
        .assignedNodes()
        .map((node) => node.textContent)
        .join('');
    expect([name('heading'), name('body'), name('action')]).to.deep.equal(['That was all.', 'We go on.', 'Join us']);
    await expect(element).to.be.accessible();
  });

  it('sets a custom state if there is something to see', async () => {
    const element = await prompt(`state="open" ${addresses}`);
    expect(element.matches(':state(shown)')).to.equal(false);
    element.state = 'last';
    await element.updateComplete;
    expect(element.matches(':state(shown)')).to.equal(true);
  });

  describe('with its actions', () => {
    it('has one main action, and names all the others differently', async () => {
      for (const state of shownStates) {
        const element = await prompt(`state="${state}" ${addresses}`);
        const labels = links(element).map((link) => link.replace(/ https.*/, ''));
        expect(element.shadowRoot!.querySelectorAll('[part="action"]').length, state).to.equal(1);
        expect(new Set(labels).size, `${state}: ${labels.join()}`).to.equal(labels.length);
      }
    });

    it('has the links of the state', async () => {
      const main = async (state: PromptState): Promise<string> =>
        links(await prompt(`state="${state}" ${addresses}`))[0]!;
      expect(await main('exhausted')).to.equal('Subscribe https://news.example/subscribe');
      expect(await main('expired')).to.equal('Renew subscription https://news.example/subscribe');
      expect(await main('register')).to.equal('Register https://news.example/register');
      expect(await main('grace')).to.equal('Update payment details https://news.example/account');
    });

    it('offers every reader without access to sign in, if they may be a subscriber', async () => {
      for (const state of ['subscriber-only', 'register', 'exhausted']) {
        const element = await prompt(`state="${state}" sign-in-href="https://news.example/in" subscribe-href="/s"`);
        expect(partText(element, 'sign-in'), state).to.equal('Already a subscriber? Sign in');
        expect(links(element), state).to.contain('Sign in https://news.example/in');
      }
    });

    it('welcomes a reader whom it knows, with one button and no word about signing in', async () => {
      for (const [state, main] of [
        ['expired', 'Renew subscription'],
        ['trial-expired', 'Subscribe'],
      ]) {
        const element = await prompt(`state="${state}" sign-in-href="https://news.example/in" subscribe-href="/s"`);
        expect(partText(element, 'heading'), state).to.match(/^Welcome back\. /);
        expect(links(element), state).to.deep.equal([`${main} ${location.origin}/s`]);
      }
    });

    it('shows no action without an address, and warns if a closed article has no way to open', async () => {
      const element = await prompt('state="exhausted"');
      expect(links(element)).to.deep.equal([]);
      expect(element.shadowRoot!.querySelector('button') === null).to.equal(true);
      expect(said.warnings).to.have.lengthOf(1);
      expect(said.warnings[0]).to.contain('subscribe-href');
    });

    it('never links to anything but a web address', async () => {
      const element = await prompt(
        'state="exhausted" subscribe-href="javascript:alert(1)" sign-in-href="data:text/html,x"',
        '<news-offer name="Digital" price="9" currency="USD" href="javascript:alert(1)"></news-offer>',
      );
      expect(links(element)).to.deep.equal([]);
      expect(said.warnings.filter((warning) => warning.includes('javascript:'))).to.have.lengthOf(2);
    });

    it('links to all offers if there is no address to subscribe', async () => {
      const element = await prompt('state="last" offers-href="https://news.example/offers"');
      expect(links(element)).to.deep.equal(['See all offers https://news.example/offers']);
      expect(partOf(element, 'action') === null).to.equal(false);
    });

    it('adds the campaign to every link', async () => {
      const element = await prompt(`state="exhausted" campaign="spring" ${addresses}`, twoOffers);
      expect(links(element)).to.have.lengthOf(4);
      for (const link of links(element)) expect(link).to.contain('utm_campaign=spring').and.contain('utm_source=');
    });

    it('names no publication if its attribute is present and empty', async () => {
      const page = await place(`<news-article><script type="application/json">
          {"headline": "Harbour dredging to start", "publication": {"name": "The Meridian"}}
        </script><news-subscription-prompt state="exhausted" ${addresses}></news-subscription-prompt></news-article>`);
      const element = page.querySelector('news-subscription-prompt')!;
      await until(() => partText(element, 'body') === 'Subscribe to keep reading The Meridian.');
      element.setAttribute('publication', '');
      await element.updateComplete;
      expect(partText(element, 'body')).to.equal('Subscribe to keep reading.');
    });

    it('announces each action before it happens, with details for statistics', async () => {
      const page = await place(`<news-article><script type="application/json">
          {"id": "harbour", "headline": "Harbour dredging to start", "publication": {"name": "The Meridian"}}
        </script><news-subscription-prompt state="exhausted" campaign="spring" ${addresses}>${twoOffers}</news-subscription-prompt></news-article>`);
      const element = page.querySelector('news-subscription-prompt')!;
      await until(() => partText(element, 'body') === 'Subscribe to keep reading The Meridian.');
      const heard: PromptEvent[] = [];
      for (const type of ['news-subscribe', 'news-sign-in', 'news-offers'] as const)
        page.addEventListener(type, (event) => heard.push(event));
      for (const link of element.shadowRoot!.querySelectorAll('a')) expect(press(link)).to.equal(true);
      expect(
        heard.map(({ type, state, offerId, articleId, campaign }) =>
          [type, state, offerId, articleId, campaign].join(),
        ),
      ).to.deep.equal([
        'news-subscribe,exhausted,digital,harbour,spring',
        'news-subscribe,exhausted,print,harbour,spring',
        'news-offers,exhausted,,harbour,spring',
        'news-sign-in,exhausted,,harbour,spring',
      ]);
      expect(heard[0]!.url).to.contain('https://news.example/digital?').and.contain('utm_campaign=spring');
      expect(heard.every(({ composed, bubbles }) => composed && bubbles)).to.equal(true);
    });

    it('stays on the page if the page cancels the action', async () => {
      for (const [state, type] of [
        ['exhausted', 'news-subscribe'],
        ['register', 'news-register'],
        ['grace', 'news-account'],
      ] as const) {
        const element = await prompt(`state="${state}" ${addresses}`);
        element.addEventListener(type, (event) => event.preventDefault());
        expect(press(partOf(element, 'action')!), type).to.equal(false);
      }
    });

    it('ignores a click that opens another tab', async () => {
      const element = await prompt(`state="exhausted" ${addresses}`);
      element.addEventListener('news-subscribe', (event) => event.preventDefault());
      expect(press(partOf(element, 'action')!, { ctrlKey: true })).to.equal(true);
    });

    it('gives a finger room', async () => {
      const element = await prompt(`state="exhausted" ${addresses}`, twoOffers);
      for (const link of element.shadowRoot!.querySelectorAll('a'))
        expect(link.getBoundingClientRect().height, link.textContent).to.be.at.least(40);
    });
  });

  it('shows the publisher’s pitch and pictures, as they are', async () => {
    const element = await prompt(
      `state="exhausted" ${addresses}`,
      '<p slot="pitch">No owner but its readers.</p><img slot="media" alt="A phone" width="66" height="132" src="/test/hosts/newsroom/pictures/phone.svg">',
    );
    expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(10);
    expect(element.querySelector('img')!.getBoundingClientRect().width).to.be.greaterThan(10);
    await expect(element).to.be.accessible();
  });

  it('keeps its button readable on dark pages, with a scheme and without', async () => {
    for (const style of [
      'background: rgb(18, 18, 18); color: rgb(232, 232, 232)',
      'color-scheme: dark; background: canvas; color: canvastext',
      'background: rgb(250, 240, 230); color: rgb(60, 20, 20); --news-color-accent: rgb(120, 20, 20)',
      'background: rgb(18, 18, 18); color: rgb(232, 232, 232); --news-color-accent: rgb(134, 197, 205)',
    ]) {
      const page = await place(
        `<div style="${style}"><news-subscription-prompt state="exhausted" ${addresses}>${twoOffers}</news-subscription-prompt></div>`,
      );
      await expect(page).to.be.accessible();
    }
  });

  it('does not throw for a property of any type', async () => {
    const element = await prompt(`state="exhausted" ${addresses}`, twoOffers);
    const names = (
      customElements.get('news-subscription-prompt') as unknown as { elementProperties: Map<string, unknown> }
    ).elementProperties;
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    for (const name of names.keys()) {
      for (const value of [
        5,
        null,
        {},
        [],
        [5, null],
        Symbol.iterator,
        () => 1,
        Number.NaN,
        Object.create(null),
        proxy,
      ]) {
        Object.assign(element, { [name]: value });
        await element.updateComplete;
      }
      Object.assign(element, { [name]: undefined });
      await element.updateComplete;
    }
    element.state = 'exhausted';
    await element.updateComplete;
    expect(shownText(element))
      .to.contain('You have no free articles left')
      .and.not.match(/undefined|null|NaN|\[object/);
    expect(said.errors).to.deep.equal([]);
  });

  it('warns three times of a wrong state, however often a framework makes the same prompt again', async () => {
    const warned = (): string[] => said.warnings.filter((text) => text.includes('state="over"'));
    for (let time = 0; time < 10; time++) {
      await place('<news-subscription-prompt state="over"></news-subscription-prompt>');
      clearPage();
    }
    expect(warned()).to.have.lengthOf(3);
    await place('<news-subscription-prompt state="over" id="another"></news-subscription-prompt>');
    expect(warned()).to.have.lengthOf(4);
  });

  it('speaks Arabic on an Arabic page, from right to left', async () => {
    const page = await place(
      `<div lang="ar" dir="rtl"><news-subscription-prompt state="metered" articles-left="2" period="month" ${addresses}></news-subscription-prompt></div>`,
    );
    const element = page.querySelector('news-subscription-prompt')!;
    await until(() => partText(element, 'heading') === 'بقي لك مقالان مجانيان هذا الشهر');
    expect(getComputedStyle(partOf(element, 'prompt')!).direction).to.equal('rtl');
  });
});
