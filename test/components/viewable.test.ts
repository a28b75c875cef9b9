import { expect } from '@open-wc/testing';
import '../../src/components/headline-card/news-headline-card.js';
import type { ViewableEvent } from '../../src/components/headline-card/viewable-event.js';
import { harbourArticle } from '../support/article-api.js';
import { card } from '../support/headline-card.js';
import { clearPage, until } from '../support/page.js';

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

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

  it('is said once, after a second in sight, with the story and the campaign', async () => {
    const element = await card('<news-headline-card campaign="spring"></news-headline-card>');
    element.article = harbourArticle;
    await pause(700);
    expect(heard).to.have.lengthOf(0);
    await until(() => heard.length === 1);
    const [{ articleId, campaign, url, composed }] = heard as [ViewableEvent];
    expect([articleId, campaign, composed]).to.deep.equal(['harbour-dredging', 'spring', true]);
    expect(new URL(url!).searchParams.get('utm_campaign')).to.equal('spring');
    element.kicker = 'Sea';
    await pause(1_300);
    expect(heard).to.have.lengthOf(1);
    element.article = { ...harbourArticle, id: 'another', url: 'https://news.example/another' };
    await until(() => heard.length === 2);
  });

  it('is not said of a card that is out of sight, or has gone', async () => {
    document.body.style.paddingBlockStart = '300vh';
    const below = await card('<news-headline-card href="/a" headline="Rain"></news-headline-card>');
    await pause(1_300);
    expect(heard).to.have.lengthOf(0);
    below.scrollIntoView();
    await pause(500);
    below.remove();
    await pause(900);
    expect(heard).to.have.lengthOf(0);
  });

  it('is said of half a card, and of a third of a very large one, but not of less', async () => {
    const frame = async (size: string, inSight: string) => {
      const around = await card(
        `<div style="overflow: hidden; inline-size: 600px; block-size: ${inSight}"><news-headline-card href="/${size}" headline="Rain" style="block-size: ${size}"></news-headline-card></div>`,
      );
      await pause(1_300);
      around.parentElement!.remove();
      return heard.splice(0).length;
    };
    expect(await frame('200px', '80px')).to.equal(0);
    expect(await frame('200px', '110px')).to.equal(1);
    expect(await frame('500px', '100px')).to.equal(0);
    expect(await frame('500px', '180px')).to.equal(1);
  });

  it('is said once of each story that a card shows, also where it comes back, and where more becomes known of it', async () => {
    const element = await card(
      '<news-headline-card href="https://news.example/harbour" headline="Rain"></news-headline-card>',
    );
    await until(() => heard.length === 1);
    element.article = { ...harbourArticle, url: 'https://news.example/harbour', id: 'known-later' };
    element.href = element.headline = undefined;
    await pause(1_300);
    expect(heard).to.have.lengthOf(1);
    element.article = harbourArticle;
    await until(() => heard.length === 2);
    element.article = { ...harbourArticle, url: 'https://news.example/harbour' };
    await pause(1_300);
    expect(heard).to.have.lengthOf(2);
  });

  it('counts on while more or less of a card is in sight, as long as it is enough', async () => {
    const around = await card(
      `<div style="overflow: hidden; inline-size: 600px; block-size: 300px"><news-headline-card href="/large" headline="Rain" style="block-size: 500px"></news-headline-card></div>`,
    );
    // 36 and 60 per cent, by turns.
    const turns = setInterval(() => {
      around.style.blockSize = around.style.blockSize === '300px' ? '180px' : '300px';
    }, 350);
    await until(() => heard.length === 1);
    clearInterval(turns);
  });

  it('is not said of a page that is hidden, and counts anew when it is seen again', async () => {
    let isHidden = false;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    const turn = (hidden: boolean): void => {
      isHidden = hidden;
      document.dispatchEvent(new Event('visibilitychange'));
    };
    await card('<news-headline-card href="/a" headline="Rain"></news-headline-card>');
    await pause(600);
    turn(true);
    await pause(900);
    expect(heard).to.have.lengthOf(0);
    turn(false);
    await pause(600);
    expect(heard).to.have.lengthOf(0);
    await until(() => heard.length === 1);
    delete (document as { hidden?: boolean }).hidden;
  });
});
