import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/headline-card.js';
import '../../src/generated/components/eager.js';
import type { ViewableEvent } from '../../src/components/headline-card/viewability.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { FakeClock } from '../support/page/fake-clock.js';
import { card } from '../support/page/headline-card.js';
import { clearPage, partText, rendered, until } from '../support/page/page.js';

/**
 * Resolves when the browser has informed every observer of the page. The card's observer is older than this one, so it
 * is informed first.
 */
function observed(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => resolve());
    });
    observer.observe(element);
  });
}

describe('That a reader had the chance to see a card', () => {
  let heard: ViewableEvent[] = [];
  const listen = (event: Event): void => void heard.push(event as ViewableEvent);
  beforeEach(() => {
    heard = [];
    document.addEventListener('news-viewable', listen);
  });
  afterEach(() => {
    document.removeEventListener('news-viewable', listen);
    clearPage();
    document.body.style.removeProperty('padding-block-start');
  });

  it('is reported after a real second in sight', async () => {
    const start = performance.now();
    let time = 0;
    document.addEventListener('news-viewable', () => (time = performance.now() - start), { once: true });
    await card('<news-headline-card href="/a" headline="Rain"></news-headline-card>');
    await until(() => heard.length === 1);
    // Browsers round their timers to a few milliseconds.
    expect(time).to.be.above(990);
  });

  describe('with a clock that the test moves', () => {
    let clock: FakeClock;
    beforeEach(() => (clock = new FakeClock('2026-03-02T12:00:00Z')));
    afterEach(() => clock.stop());

    /**
     * Lets the browser check what is in sight, and then lets time pass. Returns the number of views that were reported.
     */
    const heardAfter = async (milliseconds: number, element: Element): Promise<number> => {
      await rendered(element);
      await observed(element);
      clock.pass(milliseconds);
      return heard.length;
    };

    it('is reported once, after a second in sight, with the story and the campaign', async () => {
      const element = await card('<news-headline-card campaign="spring"></news-headline-card>');
      element.article = harbourArticle;
      expect(await heardAfter(999, element)).to.equal(0);
      expect(await heardAfter(1, element)).to.equal(1);
      const [{ articleId, campaign, url, composed }] = heard as [ViewableEvent];
      expect([articleId, campaign, composed]).to.deep.equal(['harbour-dredging', 'spring', true]);
      expect(new URL(url!).searchParams.get('utm_campaign')).to.equal('spring');
      element.kicker = 'Sea';
      expect(await heardAfter(5_000, element)).to.equal(1);
      element.article = { ...harbourArticle, id: 'another', url: 'https://news.example/another' };
      expect(await heardAfter(1_000, element)).to.equal(2);
    });

    it('is not reported for the fallback of an article that did not load', async () => {
      const element = await card('<news-headline-card src="javascript:0"><a href="/a">Rain</a></news-headline-card>');
      expect(partText(element, 'headline')).to.equal('Rain');
      expect(await heardAfter(5_000, element)).to.equal(0);
    });

    it('is not reported for a card that is out of sight, or has left', async () => {
      document.body.style.paddingBlockStart = '300vh';
      const below = await card('<news-headline-card href="/a" headline="Rain"></news-headline-card>');
      expect(await heardAfter(5_000, below)).to.equal(0);
      below.scrollIntoView();
      expect(await heardAfter(999, below)).to.equal(0);
      expect(clock.timers.size).to.equal(1);
      below.remove();
      expect(await heardAfter(5_000, document.body)).to.equal(0);
    });

    it('is reported for half a card, and for a third of a very large one, but not for less', async () => {
      const frame = async (size: string, inSight: string) => {
        const around = await card(
          `<div style="overflow: hidden; inline-size: 600px; block-size: ${inSight}"><news-headline-card href="/${size}" headline="Rain" style="block-size: ${size}"></news-headline-card></div>`,
        );
        await heardAfter(5_000, around);
        around.parentElement!.remove();
        return heard.splice(0).length;
      };
      expect(await frame('200px', '80px')).to.equal(0);
      expect(await frame('200px', '110px')).to.equal(1);
      expect(await frame('500px', '100px')).to.equal(0);
      expect(await frame('500px', '180px')).to.equal(1);
    });

    it('is reported once for each story of a card, even if it returns, or more of it becomes known', async () => {
      const element = await card(
        '<news-headline-card href="https://news.example/harbour" headline="Rain"></news-headline-card>',
      );
      expect(await heardAfter(1_000, element)).to.equal(1);
      element.article = { ...harbourArticle, url: 'https://news.example/harbour', id: 'known-later' };
      element.href = element.headline = undefined;
      expect(await heardAfter(5_000, element)).to.equal(1);
      element.article = harbourArticle;
      expect(await heardAfter(1_000, element)).to.equal(2);
      element.article = { ...harbourArticle, url: 'https://news.example/harbour' };
      expect(await heardAfter(5_000, element)).to.equal(2);
    });

    it('counts on while more or less of a card is in sight, as long as it is enough', async () => {
      const around = await card(
        `<div style="overflow: hidden; inline-size: 600px; block-size: 300px"><news-headline-card href="/large" headline="Rain" style="block-size: 500px"></news-headline-card></div>`,
      );
      // 60 and 36 per cent, in turn.
      for (const blockSize of ['300px', '180px', '300px']) {
        around.style.blockSize = blockSize;
        expect(await heardAfter(333, around)).to.equal(0);
      }
      around.style.blockSize = '180px';
      expect(await heardAfter(1, around)).to.equal(1);
    });

    it('is not reported on a hidden page, and the time starts again when it is shown', async () => {
      const element = await card('<news-headline-card href="/a" headline="Rain"></news-headline-card>');
      expect(await heardAfter(600, element)).to.equal(0);
      clock.setHidden(true);
      expect(await heardAfter(5_000, element)).to.equal(0);
      clock.setHidden(false);
      expect(await heardAfter(999, element)).to.equal(0);
      expect(await heardAfter(1, element)).to.equal(1);
    });
  });
});
