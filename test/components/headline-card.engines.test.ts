import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/generated/components/define/headline-card.js';
import '../../src/generated/components/eager.js';
import { NewsHeadlineCard } from '../../src/components/headline-card/headline-card.js';
import type { OpenEvent } from '../../src/components/headline-card/card-events.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { card, fallback, link, picture } from '../support/page/headline-card.js';
import { watchPage, partOf, partText, place, until } from '../support/page/page.js';

describe('<news-headline-card>', () => {
  const said = watchPage();

  describe('for all readers', () => {
    it('is accessible from attributes', async () => {
      const element =
        await card(`<news-headline-card href="/a" headline="Rain ends drought" kicker="Weather" label="live"
        standfirst="Reservoirs are filling" image="${picture}" image-alt="Rain" publication="The Meridian" published-at="2026-03-02"></news-headline-card>`);
      await expect(element).to.be.accessible();
    });

    it('is accessible from its fallback', async () => {
      await expect(await card(`<news-headline-card>${fallback}</news-headline-card>`)).to.be.accessible();
    });

    it('is a heading at the level that the page sets, with one link in it', async () => {
      const element = await card(
        '<news-headline-card level="2" href="/a" headline="Rain ends drought"></news-headline-card>',
      );
      const heading = element.shadowRoot!.querySelector('[role="heading"]')!;
      expect(heading.getAttribute('aria-level')).to.equal('2');
      expect(element.shadowRoot!.querySelectorAll('a')).to.have.lengthOf(1);
      expect(heading.contains(link(element))).to.equal(true);
    });

    it('is one stop for the keyboard, and opens with Enter', async () => {
      const element = await card(
        `<news-headline-card href="#there" headline="Rain ends drought" image="${picture}"></news-headline-card>`,
      );
      const opened: string[] = [];
      element.addEventListener('news-open', (open) => {
        opened.push(open.url);
        open.preventDefault();
      });
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot!.activeElement === link(element)).to.equal(true);
      await sendKeys({ press: 'Enter' });
      expect(opened).to.deep.equal([new URL('#there', document.baseURI).href]);
    });

    it('answers a click on the picture with its one link', async () => {
      const element = await card(
        `<news-headline-card href="/a" headline="Rain ends drought" image="${picture}"></news-headline-card>`,
      );
      const { left, top, width, height } = partOf(element, 'picture')!.getBoundingClientRect();
      expect(element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2) === link(element)).to.equal(true);
    });
  });

  it('keeps a number with its noun, a title with its name and short words with a hyphen on one line, and changes no text', async () => {
    for (const [headline, phrases] of [
      [
        'Aid package of $ 4.2 billion for 12 000 firms passes by 7–5 in Hall No. 10',
        ['$ 4.2 billion', '12 000 firms', '7–5', 'No. 10'],
      ],
      [
        'Was COVID-19 die U-Bahn kostet: 1,5 Mio. am Tag, sagt Dr. K. Müller',
        ['COVID-19', 'U-Bahn', '1,5 Mio', 'Dr. K. Müller'],
      ],
      [
        'Le roi Charles III reçoit 3 % de plus à 19 h 30 : que dit-il ?',
        ['Charles III', '3 %', '19 h 30 :', 'dit-il ?'],
      ],
    ] as const) {
      const element = await card(
        `<news-headline-card href="/a" headline="${headline}" standfirst="${headline}"></news-headline-card>`,
      );
      for (const part of ['link', 'standfirst']) {
        const words = partOf(element, part)!;
        expect(words.textContent, part).to.equal(headline);
        for (let width = 170; width <= 420; width += 10) {
          element.style.width = `${width}px`;
          for (const phrase of phrases)
            expect(linesOf(words, phrase), `${phrase} in the ${part} at ${width} px`).to.equal(1);
          expect(words.scrollWidth, `${part} at ${width} px`).to.be.at.most(width);
        }
      }
    }
  });

  describe('in another language than the page', () => {
    it('gives the story its language and direction, and keeps its own words in the page’s language', async () => {
      const element = await card(
        '<div lang="en"><news-headline-card language="ar" href="/a" headline="المطر ينهي الجفاف" label="live"></news-headline-card></div>',
      );
      const widget = element.querySelector('news-headline-card')!;
      const inner = partOf(widget, 'card')!;
      expect([inner.lang, inner.dir]).to.deep.equal(['ar', 'rtl']);
      expect(partText(widget, 'label')).to.equal('Live');
      expect(partOf(widget, 'label')!.lang).to.equal('en');
    });

    it('marks the names in its own sentences as text in the story’s language', async () => {
      const page = await card(
        `<div lang="en"><news-headline-card language="ar" href="/a" headline="المطر ينهي الجفاف" authors="ليلى الحسن"
          image="/a.webp" image-credit="أنس دراز" sponsor="عبّارات الشراع"></news-headline-card></div>`,
      );
      const widget = page.querySelector('news-headline-card')!;
      for (const part of ['authors', 'credit', 'sponsor']) {
        const name = await until(() => partOf(widget, part)?.querySelector('bdi'), part);
        expect([name!.lang, name!.parentElement!.lang], part).to.deep.equal(['ar', 'en']);
      }
    });

    it('finds the direction of text in an unknown language', async () => {
      const element = await card('<news-headline-card href="/a" headline="المطر ينهي الجفاف"></news-headline-card>');
      expect(partOf(element, 'headline')!.dir).to.equal('auto');
    });

    it('speaks Arabic on an Arabic page once that has loaded', async () => {
      const page = await card(
        '<div lang="ar" dir="rtl"><news-headline-card href="/a" headline="المطر" label="live"></news-headline-card></div>',
      );
      const widget = page.querySelector('news-headline-card')!;
      await until(() => partText(widget, 'label') === 'مباشر');
      expect(getComputedStyle(partOf(widget, 'headline')!).direction).to.equal('rtl');
    });

    it('follows the page’s language as it changes', async () => {
      const page = await card(
        '<div lang="en"><news-headline-card href="/a" headline="Rain" label="live"></news-headline-card></div>',
      );
      const widget = page.querySelector('news-headline-card')!;
      page.lang = 'ar';
      await until(() => partText(widget, 'label') === 'مباشر');
      page.lang = 'en';
      await until(() => partText(widget, 'label') === 'Live');
    });
  });

  describe('before it opens a story', () => {
    it('informs the page, across shadow roots, of the story and the campaign', async () => {
      const element = await card('<news-headline-card campaign="spring"></news-headline-card>');
      element.article = harbourArticle;
      await element.updateComplete;
      const heard: OpenEvent[] = [];
      document.addEventListener(
        'news-open',
        (open) => {
          heard.push(open as OpenEvent);
          open.preventDefault();
        },
        { once: true },
      );
      link(element).click();
      expect(heard.map(({ articleId, campaign, composed }) => ({ articleId, campaign, composed }))).to.deep.equal([
        { articleId: 'harbour-dredging', campaign: 'spring', composed: true },
      ]);
      expect(heard[0]!.url).to.equal(link(element).href);
    });

    it('says nothing of a click that opens another tab, or that the page has dealt with', async () => {
      const element = await card('<news-headline-card href="/a" headline="Rain"></news-headline-card>');
      let opened = 0;
      element.addEventListener('news-open', () => opened++);
      // Keeps the test from navigating, after the card has handled the click.
      element.addEventListener('click', (click) => click.preventDefault());
      const click = (options: MouseEventInit): boolean =>
        link(element).dispatchEvent(
          new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...options }),
        );
      click({ ctrlKey: true });
      click({ metaKey: true });
      click({ shiftKey: true });
      element.addEventListener('click', (before) => before.preventDefault(), { capture: true, once: true });
      click({});
      expect(opened).to.equal(0);
      click({});
      expect(opened).to.equal(1);
    });

    it('stays if the page cancels', async () => {
      const element = await card('<news-headline-card href="/a" headline="Rain"></news-headline-card>');
      element.addEventListener('news-open', (open) => open.preventDefault());
      const click = new MouseEvent('click', { bubbles: true, cancelable: true });
      link(element).dispatchEvent(click);
      expect(click.defaultPrevented).to.equal(true);
    });
  });

  it('breaks the longest words in a narrow container, at the writer’s break points if there are any', async () => {
    const words = {
      de: 'Bundesverwaltungsgericht prüft Hochgeschwindigkeitsstreckenplanfeststellungsbeschluss',
      'de-AT': 'Donau\u00addampf\u00adschiff\u00adfahrts\u00adgesell\u00adschafts\u00adkapitän',
      ja: '町の灯り、午後10時に半減鳴岬天文台の観測再開へ条例施行',
    };
    for (const [language, headline] of Object.entries(words)) {
      for (const layout of ['stacked', 'row', 'compact', 'overlay', 'lead']) {
        const element = await card(
          `<news-headline-card layout="${layout}" language="${language}" href="/a" headline="${headline}" kicker="${headline}" standfirst="${headline}" image="${picture}" image-alt=""></news-headline-card>`,
        );
        for (const width of [160, 200]) {
          element.style.inlineSize = `${width}px`;
          const parts = [...element.shadowRoot!.querySelectorAll('.root, .root *')];
          const wide = parts.filter((part) => part.getBoundingClientRect().width > width + 0.5);
          expect(
            wide.map((part) => part.className),
            `${language} ${layout} ${width}`,
          ).to.deep.equal([]);
          expect(element.scrollWidth, `${language} ${layout} ${width}`).to.be.at.most(width);
        }
      }
    }
  });

  it('has a publication that a finger can hit, and whose ring can be seen', async () => {
    const element = await card(
      '<news-headline-card href="/a" headline="Rain" publication="The Meridian" publication-url="https://news.example/"></news-headline-card>',
    );
    const publication = partOf(element, 'publication')!;
    const { left, top, width, height } = publication.getBoundingClientRect();
    expect(height).to.be.at.least(24);
    for (const y of [top + 1, top + height - 1])
      expect(element.shadowRoot!.elementFromPoint(left + width / 2, y) === publication).to.equal(true);
    publication.focus();
    await sendKeys({ press: 'Shift' });
    expect(parseFloat(getComputedStyle(publication).outlineOffset)).to.be.lessThan(0);
  });

  it('is readable with a headline in its slot while its source fails', async () => {
    const element = await card(
      '<news-headline-card src="/no-such.json"><span slot="headline">The <em>Signe</em> is late</span></news-headline-card>',
    );
    await until(() => said.warnings.some((warning) => warning.includes('src')));
    expect(partText(element, 'headline')).to.equal('The Signe is late');
  });

  it('does not warn of a missing headline if the page has set only the layout', async () => {
    await card('<news-headline-card layout="lead" level="2" priority></news-headline-card>');
    expect(said.warnings).to.deep.equal([]);
  });

  it('is hidden by the page as any element is', async () => {
    const element = await card('<news-headline-card hidden href="/a" headline="Rain"></news-headline-card>');
    expect(element.getClientRects()).to.have.lengthOf(0);
  });

  it('does not change the page’s nodes', async () => {
    const markup = `<img src="${picture}" alt="Rain">${fallback}`;
    const element = await card(`<news-headline-card>${markup}</news-headline-card>`);
    const before = [...element.childNodes];
    element.kicker = 'Sea';
    await element.updateComplete;
    expect(element.innerHTML).to.equal(markup);
    expect([...element.childNodes].every((node, index) => node === before[index])).to.equal(true);
    expect(element.outerHTML).to.equal(`<news-headline-card>${markup}</news-headline-card>`);
  });

  it('moves the focus from a fallback link to the link that takes its place', async () => {
    class LateCard extends NewsHeadlineCard {}
    const frame = await place<HTMLElement>(
      `<div><a href="/before">Before</a><late-card campaign="spring">${fallback}</late-card></div>`,
    );
    const theirs = frame.querySelector<HTMLAnchorElement>('late-card a')!;
    theirs.focus();
    customElements.define('late-card', LateCard);
    const element = frame.querySelector<LateCard>('late-card')!;
    await element.updateComplete;
    expect(document.activeElement === element).to.equal(true);
    expect(element.shadowRoot!.activeElement === link(element)).to.equal(true);
    expect(new URL(link(element).href).pathname).to.equal(new URL(theirs.href).pathname);
  });
});

/** Returns the number of lines that a phrase of an element's text is on. */
function linesOf(element: Element, phrase: string): number {
  const range = document.createRange();
  const start = element.textContent.indexOf(phrase);
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const tops = new Set<number>();
  for (let at = 0; texts.nextNode(); at += texts.currentNode.textContent!.length) {
    const { length } = texts.currentNode.textContent!;
    const [from, to] = [Math.max(start - at, 0), Math.min(start + phrase.length - at, length)];
    if (from >= to) continue;
    range.setStart(texts.currentNode, from);
    range.setEnd(texts.currentNode, to);
    for (const { top } of range.getClientRects()) tops.add(Math.round(top));
  }
  return tops.size;
}
