import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { promptRule, promptStates } from '../../src/access/prompt-state.js';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { clearPage, watchPage, painted, partOf, place, rendered, shownText, until } from '../support/page/page.js';
import { addresses, links, prompt, twoOffers } from '../support/page/subscription-prompt.js';

const banner = `presentation="banner" state="metered" articles-left="3" period="month" ${addresses}`;

/** Presses Tab this many times, and waits each time until the banner has moved out of the way of the focus. */
async function tab(direction: 'on' | 'back', times: number, look: (step: number) => void): Promise<void> {
  if (direction === 'back') await sendKeys({ down: 'Shift' });
  try {
    for (let step = 1; step <= times; step++) {
      await sendKeys({ press: 'Tab' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      look(step);
    }
  } finally {
    if (direction === 'back') await sendKeys({ up: 'Shift' });
  }
}

/** Adds a banner to a page, and waits until it moves out of the way of the focus. */
async function addBanner(root: Element, more = ''): Promise<Element> {
  root.insertAdjacentHTML('beforeend', `<news-subscription-prompt ${banner} ${more}></news-subscription-prompt>`);
  const element = root.querySelector('news-subscription-prompt')!;
  await until(() => partOf(element, 'prompt'));
  await import('../../src/components/subscription-prompt/presenters.js');
  return element;
}

function keptKeys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith('standfirst.dismissed.'));
}

describe('<news-subscription-prompt presentation="banner">', () => {
  const said = watchPage();
  afterEach(() => {
    keptKeys().forEach((key) => localStorage.removeItem(key));
  });

  for (const state of promptStates.filter((each) => promptRule(each).isShown)) {
    it(`is accessible in the state ${state}`, async () => {
      await expect(await prompt(`presentation="banner" state="${state}" ${addresses}`, twoOffers)).to.be.accessible();
    });
  }

  it('lies on the lower edge of the window, over all of its width', async () => {
    const element = await prompt(banner);
    const { left, width, bottom } = element.getBoundingClientRect();
    expect([left, width, Math.round(bottom)]).to.deep.equal([0, document.documentElement.clientWidth, innerHeight]);
  });

  it('is short: the sentence, the main action, and the way to sign in', async () => {
    const element = await prompt(banner, `${twoOffers}<p slot="pitch">No owner but its readers.</p>`);
    expect(shownText(element)).to.equal(
      'You have 3 free articles left this month Subscribe Already a subscriber? Sign in',
    );
    expect(links(element)).to.have.lengthOf(2);
  });

  it('can be placed and hidden by the page', async () => {
    const page = await place(`<div><style>.there { position: static; } .gone { display: none; }</style>
      <news-subscription-prompt class="there" ${banner}></news-subscription-prompt>
      <news-subscription-prompt class="gone" ${banner}></news-subscription-prompt></div>`);
    const [there, gone] = page.querySelectorAll('news-subscription-prompt');
    expect(getComputedStyle(there!).position).to.equal('static');
    expect(gone!.getClientRects().length).to.equal(0);
  });

  it('has the paper of the place that its ink is from, also on a dark page without a scheme', async () => {
    for (const [outer, inner, paper] of [
      ['background: rgb(18, 18, 18); color: white', '', 'rgb(18, 18, 18)'],
      ['background: white', 'background: rgb(30, 30, 60); color: white', 'rgb(30, 30, 60)'],
      ['background: rgb(18, 18, 18); color: white', 'background: rgba(0, 0, 0, 0.1)', 'rgb(18, 18, 18)'],
      ['background: white', 'background: rgba(30, 30, 60, 0.9); color: white', 'rgb(30, 30, 60)'],
      ['background: white', 'background: color(srgb 0.1 0.1 0.2 / 0.9); color: white', 'rgb(26, 26, 51)'],
    ]) {
      const page = await place(
        `<div style="${outer}"><div style="${inner}"><news-subscription-prompt ${banner}></news-subscription-prompt></div></div>`,
      );
      const element = page.querySelector('news-subscription-prompt')!;
      expect(painted(getComputedStyle(partOf(element, 'prompt')!).backgroundColor), `${outer} ${inner}`).to.equal(
        paper,
      );
    }
  });

  it('has the paper of the theme over that of the place, so that a translucent one lets nothing shine through', async () => {
    const page = await place(
      `<div style="background: white; --news-color-surface: rgb(1 2 3 / 40%)"><news-subscription-prompt ${banner}></news-subscription-prompt></div>`,
    );
    const { backgroundColor, backgroundImage } = getComputedStyle(partOf(page.firstElementChild!, 'prompt')!);
    expect(painted(backgroundColor)).to.equal('rgb(255, 255, 255)');
    expect(backgroundImage).to.match(/linear-gradient\(\w+\([^)]*\b0?\.(4|39|40)/);
  });

  it('writes no style attribute into the page', async () => {
    const element = await prompt(banner);
    expect(element.hasAttribute('style')).to.equal(false);
  });

  it('closes, and stays closed until the state changes', async () => {
    const element = await prompt(banner);
    const before = { ...sessionStorage };
    const close = partOf(element, 'dismiss')!;
    const { width, height } = close.getBoundingClientRect();
    expect([close.ariaLabel, width >= 40, height >= 40]).to.deep.equal(['Close', true, true]);
    let isHeard = false;
    element.addEventListener('news-dismiss', ({ state }) => (isHeard = state === 'metered'));
    close.click();
    await element.updateComplete;
    expect([isHeard, element.getBoundingClientRect().height]).to.deep.equal([true, 0]);
    element.articlesLeft = 2;
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.equal(0);
    element.state = 'last';
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.be.greaterThan(40);
    // Tests of other widgets use this `localStorage` at the same time.
    expect([keptKeys(), { ...sessionStorage }]).to.deep.equal([[], before]);
  });

  it('stays open if the page cancels', async () => {
    const element = await prompt(banner);
    element.addEventListener('news-dismiss', (event) => event.preventDefault());
    partOf(element, 'dismiss')!.click();
    await element.updateComplete;
    expect(partOf(element, 'prompt') === null).to.equal(false);
  });

  it('leaves a fallback in the flow of the page', async () => {
    const element = await prompt('presentation="banner" state="unheard-of"', '<p>Read on with a subscription.</p>');
    expect(getComputedStyle(element).position).to.equal('static');
  });

  it('is set by a property too', async () => {
    const element = await prompt(`state="last" ${addresses}`);
    element.presentation = 'banner';
    await rendered(element);
    expect(getComputedStyle(element).position).to.equal('fixed');
  });

  it('is inline for a presentation that is not known, and says so', async () => {
    const element = await prompt(`presentation="popup" state="last" ${addresses}`);
    expect(getComputedStyle(element).position).to.equal('static');
    expect(partOf(element, 'dismiss') === null).to.equal(true);
    expect(said.warnings[0]).to.contain('presentation="popup"').and.contain('inline, banner');
  });

  it('is at the upper edge on request, and at the lower one for an unknown edge', async () => {
    const element = await prompt(`${banner} edge="top"`);
    expect(element.getBoundingClientRect().top).to.equal(0);
    element.edge = 'left' as 'top';
    await element.updateComplete;
    expect(Math.round(element.getBoundingClientRect().bottom)).to.equal(innerHeight);
    expect(said.warnings[0]).to.contain('edge="left"').and.contain('bottom, top');
  });

  it('is announced once on a page, politely, and takes no focus', async () => {
    const element = await prompt(`${banner} until="2999-03-02"`.replace('metered', 'trial'));
    const status = await until(() => element.shadowRoot!.querySelector('[role=status]'));
    expect(status!.textContent).to.equal('');
    await until(() => /^Your trial ends in .* days$/.test(status!.textContent), 'the words');
    expect(document.activeElement === document.body).to.equal(true);
    await expect(element).to.be.accessible();
    clearPage();
    const again = await prompt(`${banner} until="2999-03-02"`.replace('metered', 'trial'));
    // A banner with other words is announced, and is later than this one.
    const other = await prompt(banner.replace('articles-left="3"', 'articles-left="7"'));
    await until(() => other.shadowRoot!.querySelector('[role=status]'));
    expect(again.shadowRoot!.querySelector('[role=status]') === null).to.equal(true);
  });

  it('is remembered as closed for the given time, in that state and campaign', async () => {
    const attributes = `${banner} dismissed-for="7 days" campaign="autumn"`;
    const element = await prompt(attributes);
    partOf(element, 'dismiss')!.click();
    await element.updateComplete;
    const isShown = async (markup: string): Promise<boolean> => partOf(await prompt(markup), 'prompt') !== null;
    const [key] = keptKeys();
    expect(key).to.contain('autumn');
    expect(await isShown(attributes)).to.equal(false);
    expect(await isShown(attributes.replace('metered', 'last'))).to.equal(true);
    expect(await isShown(attributes.replace('autumn', 'winter'))).to.equal(true);
    expect(await isShown(attributes.replace('dismissed-for="7 days"', ''))).to.equal(true);
    localStorage.setItem(key!, String(Date.now() - 8 * 86_400_000));
    expect(await isShown(attributes)).to.equal(true);
    localStorage.setItem(key!, 'damaged');
    expect(await isShown(attributes)).to.equal(true);
  });

  it('is not remembered if the reader may not read the article', async () => {
    const attributes = `presentation="banner" state="exhausted" dismissed-for="P1M" ${addresses}`;
    partOf(await prompt(attributes), 'dismiss')!.click();
    expect(keptKeys()).to.deep.equal([]);
    expect(partOf(await prompt(attributes), 'prompt') === null).to.equal(false);
  });

  it('is remembered as long as the page if nothing can be stored', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      const attributes = `${banner} dismissed-for="1 day" campaign="denied"`;
      partOf(await prompt(attributes), 'dismiss')!.click();
      expect(partOf(await prompt(attributes), 'prompt') === null).to.equal(true);
    } finally {
      Object.defineProperty(globalThis, 'localStorage', own);
    }
  });

  it('keeps nothing and says so for a length of time that it cannot read', async () => {
    const element = await prompt(`${banner} dismissed-for="soon"`);
    partOf(element, 'dismiss')!.click();
    expect(keptKeys()).to.deep.equal([]);
    await until(() => said.warnings.length > 0);
    expect(said.warnings[0]).to.contain('dismissed-for="soon"').and.contain('7 days');
  });

  for (const edge of ['bottom', 'top']) {
    it(`at the ${edge} never covers the control that has the focus`, async () => {
      // The page is more than three windows high.
      const links = Array.from({ length: 24 }, (_, index) => `<p><a href="#${index}">Link ${index}</a></p>`);
      const root = await place<HTMLElement>(`<div style="line-height: 80px">${links.join('')}</div>`);
      scrollTo({ top: 0, behavior: 'instant' });
      const element = await addBanner(root, `edge="${edge}"`);
      const all = [...root.querySelectorAll('a')];
      (edge === 'bottom' ? all[0]! : all.at(-1)!).focus();
      await tab(edge === 'bottom' ? 'on' : 'back', 22, () => {
        const control = document.activeElement!.getBoundingClientRect();
        const cover = partOf(element, 'prompt')!.getBoundingClientRect();
        const isClear = edge === 'bottom' ? control.bottom <= cover.top : control.top >= cover.bottom;
        const isAway = getComputedStyle(partOf(element, 'prompt')!).opacity === '0';
        expect(isClear || isAway, `${document.activeElement!.textContent} is in sight`).to.equal(true);
      });
      expect(document.activeElement!.textContent).to.equal(edge === 'bottom' ? 'Link 22' : 'Link 1');
    });
  }

  it('never covers a control in a shadow root of the page', async () => {
    const root = await place<HTMLElement>('<div><div></div></div>');
    const app = root.firstElementChild!.attachShadow({ mode: 'open' });
    app.append(
      ...Array.from({ length: 20 }, () => {
        const control = document.createElement('button');
        control.textContent = 'Control';
        control.style.cssText = 'display: block; margin-block: 60px';
        return control;
      }),
    );
    scrollTo({ top: 0, behavior: 'instant' });
    const element = await addBanner(root);
    app.querySelector('button')!.focus();
    await tab('on', 19, (step) => {
      const isAway = getComputedStyle(partOf(element, 'prompt')!).opacity === '0';
      const isClear =
        app.activeElement!.getBoundingClientRect().bottom <= partOf(element, 'prompt')!.getBoundingClientRect().top;
      expect(isClear || isAway, `control ${step} is in sight`).to.equal(true);
    });
    expect(app.activeElement).to.equal(app.lastElementChild);
  });

  it('is invisible while the focus is on a control that cannot be uncovered, and appears again', async () => {
    const root = await place<HTMLElement>(
      `<div><button style="position: fixed; bottom: 4px; left: 4px">Chat</button><a href="#x" style="position: fixed; top: 50px">Up</a></div>`,
    );
    const element = await addBanner(root);
    const opacity = (): string => getComputedStyle(partOf(element, 'prompt')!).opacity;
    root.querySelector('a')!.focus();
    await tab('back', 1, () => expect(document.activeElement!.textContent).to.equal('Chat'));
    await until(() => opacity() === '0', 'no banner');
    root.querySelector('a')!.focus();
    await until(() => opacity() === '1', 'the banner');
  });
});
