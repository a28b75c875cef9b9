import { expect } from '@open-wc/testing';
import { promptRule, promptStates } from '../../src/access/prompt-state.js';
import '../../src/components/define.js';
import { clearPage, ConsoleWatch, partOf, place, rendered, shownText } from '../support/page.js';
import { addresses, links, prompt, twoOffers } from '../support/subscription-prompt.js';

const banner = `presentation="banner" state="metered" articles-left="3" period="month" ${addresses}`;

describe('<news-subscription-prompt presentation="banner">', () => {
  let said: ConsoleWatch;
  beforeEach(() => (said = new ConsoleWatch()));
  afterEach(() => {
    said.stop();
    clearPage();
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
      ['background: white', 'background: color(srgb 0.1 0.1 0.2 / 0.9); color: white', 'color(srgb 0.1 0.1 0.2)'],
      ['background: white; --news-color-surface: rgb(1, 2, 3)', '', 'rgb(1, 2, 3)'],
    ]) {
      const page = await place(
        `<div style="${outer}"><div style="${inner}"><news-subscription-prompt ${banner}></news-subscription-prompt></div></div>`,
      );
      const element = page.querySelector('news-subscription-prompt')!;
      expect(getComputedStyle(partOf(element, 'prompt')!).backgroundColor, `${outer} ${inner}`).to.equal(paper);
    }
  });

  it('writes no style attribute into the page', async () => {
    const element = await prompt(banner);
    expect(element.hasAttribute('style')).to.equal(false);
  });

  it('closes, and stays closed until the state changes', async () => {
    const element = await prompt(banner);
    const before = { ...localStorage, ...sessionStorage };
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
    expect({ ...localStorage, ...sessionStorage }).to.deep.equal(before);
  });

  it('stays open where the page cancels', async () => {
    const element = await prompt(banner);
    element.addEventListener('news-dismiss', (event) => event.preventDefault());
    partOf(element, 'dismiss')!.click();
    await element.updateComplete;
    expect(partOf(element, 'prompt') === null).to.equal(false);
  });

  it('leaves a fallback in the flow of the page', async () => {
    const element = await prompt('presentation="banner"', '<p>Read on with a subscription.</p>');
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
});
