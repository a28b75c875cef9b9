import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/headline-card/news-headline-card.js';
import { NewsHeadlineCard } from '../../src/components/headline-card/headline-card.js';
import type { OpenEvent } from '../../src/components/headline-card/open-event.js';
import { harbourArticle } from '../support/article-api.js';
import { clearPage, ConsoleWatch, partOf, partText, place, showsFallback, shownText, until } from '../support/page.js';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const picture = '/test/hosts/newsroom/pictures/barrier-640.webp';

const fallback = `
  <p itemprop="articleSection">Science</p>
  <h3><a href="https://news.example/comet">A comet returns after four centuries</a></h3>
  <p itemprop="description">It will be seen without a telescope until March.</p>
  <p>By <a rel="author" href="https://news.example/lin">Mara Lin</a></p>
  <time datetime="2026-03-02">2 March</time>`;

function card(markup: string): Promise<NewsHeadlineCard> {
  return place<NewsHeadlineCard>(markup);
}

function link(element: NewsHeadlineCard): HTMLAnchorElement {
  return partOf<HTMLAnchorElement>(element, 'link')!;
}

describe('<news-headline-card>', () => {
  let said: ConsoleWatch;
  beforeEach(() => (said = new ConsoleWatch()));
  afterEach(() => {
    said.stop();
    clearPage();
  });

  describe('for everybody', () => {
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

  describe('where its content comes from', () => {
    it('shows what its attributes say', async () => {
      const element =
        await card(`<news-headline-card href="/a" headline="Rain ends drought" kicker="Weather" label="breaking exclusive"
        standfirst="Reservoirs are filling" authors="Mara Lin, Weather editor; Tom Achebe" publication="The Meridian" published-at="2026-03-02"></news-headline-card>`);
      expect(link(element).href).to.equal(new URL('/a', document.baseURI).href);
      expect(shownText(element)).to.equal(
        'Breaking Exclusive Weather Rain ends drought Reservoirs are filling The Meridian By Mara Lin and Tom Achebe March 2, 2026',
      );
    });

    it('reads its fallback markup and shows it in its own form', async () => {
      const element = await card(`<news-headline-card>${fallback}</news-headline-card>`);
      expect(showsFallback(element)).to.equal(false);
      expect(link(element).href).to.equal('https://news.example/comet');
      expect(shownText(element)).to.equal(
        'Science A comet returns after four centuries It will be seen without a telescope until March. news.example By Mara Lin March 2, 2026',
      );
    });

    it('shows an article given as a property, and its attributes before it', async () => {
      const element = await card('<news-headline-card kicker="Sea"></news-headline-card>');
      element.article = harbourArticle;
      await element.updateComplete;
      expect(partText(element, 'headline')).to.equal(harbourArticle.headline);
      expect([partText(element, 'label'), partText(element, 'kicker')]).to.deep.equal(['Exclusive', 'Sea']);
    });

    it('takes headline and address from one source, so that no headline leads to another story', async () => {
      const element = await card(`<news-headline-card headline="Another story">${fallback}</news-headline-card>`);
      expect(partText(element, 'headline')).to.equal('Another story');
      expect(link(element) === null).to.equal(true);
    });

    it('takes an attribute that is present and empty for none', async () => {
      const element = await card(`<news-headline-card kicker="" authors="">${fallback}</news-headline-card>`);
      expect(shownText(element)).to.equal(
        'A comet returns after four centuries It will be seen without a telescope until March. news.example March 2, 2026',
      );
    });

    it('follows its attributes as they change', async () => {
      const element = await card('<news-headline-card href="/a" headline="Rain ends drought"></news-headline-card>');
      element.setAttribute('headline', 'Drought is back');
      await element.updateComplete;
      expect(partText(element, 'headline')).to.equal('Drought is back');
      element.removeAttribute('headline');
      await element.updateComplete;
      expect(partText(element, 'headline')).to.equal(undefined);
    });

    it('follows its fallback as the page writes and changes it', async () => {
      const element = await card('<news-headline-card></news-headline-card>');
      const written = document.createElement('a');
      written.href = 'https://news.example/late';
      written.textContent = 'Written late';
      element.append(written);
      await until(() => partText(element, 'headline') === 'Written late');
      written.firstChild!.textContent = 'Written again';
      await until(() => partText(element, 'headline') === 'Written again');
      written.href = 'https://news.example/later';
      await until(() => link(element).href === 'https://news.example/later');
    });

    it('names the publication on a page of another origin, and not on its own', async () => {
      const elsewhere = await card('<news-headline-card></news-headline-card>');
      elsewhere.article = harbourArticle;
      await elsewhere.updateComplete;
      expect(partText(elsewhere, 'publication')).to.equal('The Meridian');
      elsewhere.article = { ...harbourArticle, url: `${location.origin}/harbour` };
      await elsewhere.updateComplete;
      expect(partText(elsewhere, 'publication')).to.equal(undefined);
    });

    it('adds a campaign to the publisher’s own links and keeps what they carry', async () => {
      const element = await card(
        '<news-headline-card campaign="spring" href="https://news.example/a?x=1&utm_medium=card#top" headline="Rain"></news-headline-card>',
      );
      const address = new URL(link(element).href);
      expect(Object.fromEntries(address.searchParams)).to.deep.equal({
        x: '1',
        utm_medium: 'card',
        utm_source: location.hostname,
        utm_campaign: 'spring',
      });
      expect(address.hash).to.equal('#top');
    });
  });

  describe('reads markup as a reader does', () => {
    const read = async (markup: string): Promise<(string | undefined)[]> => {
      const element = await card(`<news-headline-card>${markup}</news-headline-card>`);
      return [partText(element, 'headline'), link(element)?.getAttribute('href') ?? undefined];
    };
    const story = 'https://news.example/rain';

    it('without scripts, styles, drawings, and what stands in for them', async () => {
      expect(
        await read(
          `<a href="${story}"><svg><title>Icon</title></svg><style>a { color: red }</style><noscript><img src="x.webp"></noscript></a><h3><a href="${story}">Rain ends drought</a></h3>`,
        ),
      ).to.deep.equal(['Rain ends drought', story]);
    });

    it('with the link of the story, not that of its section or author', async () => {
      expect(
        await read(
          `<p itemprop="articleSection"><a href="https://news.example/weather">Weather</a></p><p><a rel="author" href="https://news.example/lin">Mara Lin</a></p><a href="${story}">Rain ends drought</a>`,
        ),
      ).to.deep.equal(['Rain ends drought', story]);
    });

    it('with the heading as the headline where a link holds more, or says “read more”', async () => {
      expect(await read(`<a href="${story}"><h3>Rain ends drought</h3><p>Reservoirs fill</p></a>`)).to.deep.equal([
        'Rain ends drought',
        story,
      ]);
      expect(await read(`<h3>Rain ends drought</h3><a href="${story}">Read more</a>`)).to.deep.equal([
        'Rain ends drought',
        story,
      ]);
    });

    it('with a line break as a space', async () => {
      expect(await read(`<a href="${story}">Rain<br>ends drought</a>`)).to.deep.equal(['Rain ends drought', story]);
    });

    it('also where the page around it is marked up', async () => {
      const page = await card(
        `<div itemprop="articleBody"><news-headline-card><a href="${story}">Rain ends drought</a></news-headline-card></div>`,
      );
      const element = page.querySelector('news-headline-card')!;
      expect(link(element).href).to.equal(story);
    });

    it('and keeps the link’s own rel and target', async () => {
      const element = await card(
        `<news-headline-card><a href="${story}" rel="sponsored nofollow" target="_blank">Rain ends drought</a></news-headline-card>`,
      );
      expect([link(element).rel, link(element).target]).to.deep.equal(['sponsored nofollow', '_blank']);
    });
  });

  describe('with a picture', () => {
    it('shows a <picture> in its frame, from the source that the page’s own would take', async () => {
      const element = await card(
        `<news-headline-card><picture><source srcset="${picture} 640w" sizes="50vw" type="image/webp"><img src="/other.jpg" width="1280" height="853" alt="Rain" loading="lazy"></picture>${fallback}</news-headline-card>`,
      );
      element.style.width = '300px';
      const shown = partOf<HTMLImageElement>(element, 'image')!;
      const source = shown.parentElement!.querySelector('source')!;
      expect([source.srcset, source.sizes, source.type]).to.deep.equal([
        `${new URL(picture, document.baseURI).href} 640w`,
        '50vw',
        'image/webp',
      ]);
      expect(shown.getBoundingClientRect().width).to.equal(300);
      expect(element.querySelector('img')!.getBoundingClientRect().width).to.equal(0);
    });

    it('hides the page’s own picture with itself', async () => {
      const element = await card(
        `<news-headline-card style="visibility: hidden"><img src="${picture}" alt="Rain">${fallback}</news-headline-card>`,
      );
      expect(getComputedStyle(element.querySelector('img')!).visibility).to.equal('hidden');
    });

    it('names the publication where its logo does not arrive', async () => {
      const element = await card(
        '<news-headline-card href="/a" headline="Rain" publication="The Meridian" publication-logo="/no-such-logo.svg"></news-headline-card>',
      );
      partOf(element, 'publication')!.querySelector('img')!.dispatchEvent(new Event('error'));
      await element.updateComplete;
      expect(partText(element, 'publication')).to.equal('The Meridian');
    });

    it('shows the page’s own picture itself, where that is a direct child', async () => {
      const element = await card(
        `<news-headline-card><img src="${picture}" alt="Rain">${fallback}</news-headline-card>`,
      );
      const own = element.querySelector('img')!;
      expect(own.assignedSlot !== null).to.equal(true);
      expect(element.shadowRoot!.querySelector('img') === null).to.equal(true);
      expect(own.getBoundingClientRect().width).to.be.greaterThan(100);
      expect(element.querySelector('h3')!.getBoundingClientRect().height).to.equal(0);
    });

    it('shows a picture from deeper markup with the same src, srcset, sizes and loading, so that nothing is fetched twice', async () => {
      const element = await card(
        `<news-headline-card><div><img src="${picture}" srcset="${picture} 640w" sizes="50vw" loading="eager" alt="Rain"></div>${fallback}</news-headline-card>`,
      );
      const [theirs, ours] = [element.querySelector('img')!, element.shadowRoot!.querySelector('img')!];
      expect([ours.src, ours.sizes, ours.alt, ours.loading]).to.deep.equal([
        theirs.src,
        theirs.sizes,
        theirs.alt,
        theirs.loading,
      ]);
      expect(ours.currentSrc || ours.src).to.equal(theirs.currentSrc || theirs.src);
    });

    it('loads late by default, and first where it has priority', async () => {
      const late = await card(`<news-headline-card href="/a" headline="Rain" image="${picture}"></news-headline-card>`);
      expect(partOf<HTMLImageElement>(late, 'image')!.loading).to.equal('lazy');
      const first = await card(
        `<news-headline-card priority href="/a" headline="Rain" image="${picture}"></news-headline-card>`,
      );
      const image = partOf<HTMLImageElement>(first, 'image')!;
      expect([image.loading, image.fetchPriority]).to.deep.equal(['eager', 'high']);
    });

    it('leaves no hole where the picture does not arrive', async () => {
      const element = await card(
        '<news-headline-card priority href="/a" headline="Rain" image="/no-such-picture.webp"></news-headline-card>',
      );
      await until(() => partOf(element, 'picture') === null);
      expect(partText(element, 'headline')).to.equal('Rain');
    });

    it('keeps its place before the picture arrives', async () => {
      const element = await card(
        `<news-headline-card href="/a" headline="Rain" image="${picture}"></news-headline-card>`,
      );
      const { width, height } = partOf(element, 'picture')!.getBoundingClientRect();
      expect(width / height).to.be.closeTo(1.5, 0.01);
    });
  });

  describe('by the width of its container', () => {
    it('puts the picture beside the text in a wide one and above it in a narrow one', async () => {
      const element = await card(
        `<news-headline-card href="/a" headline="Rain" image="${picture}"></news-headline-card>`,
      );
      const isBeside = (): boolean =>
        partOf(element, 'picture')!.getBoundingClientRect().right <=
        partOf(element, 'headline')!.getBoundingClientRect().left;
      element.style.width = '320px';
      expect(isBeside()).to.equal(false);
      element.style.width = '640px';
      expect(isBeside()).to.equal(true);
    });

    for (const width of [160, 320, 768]) {
      it(`does not overflow ${width} px in any layout with words that have no end`, async () => {
        const word = 'x'.repeat(120);
        const element = await card(
          `<news-headline-card lang="de" href="/a" headline="${word}" standfirst="${word}" kicker="${word}" authors="${word}" publication="${word}" image="${picture}" published-at="2026-03-02"></news-headline-card>`,
        );
        element.style.width = `${width}px`;
        for (const layout of ['auto', 'stacked', 'row', 'lead', 'compact', 'text'] as const) {
          element.layout = layout;
          await element.updateComplete;
          const root = element.shadowRoot!.querySelector('.root')!;
          expect(root.scrollWidth, layout).to.be.at.most(width);
          const text = element.shadowRoot!.querySelector('.text')!.getBoundingClientRect();
          expect(text.width, layout).to.be.at.least(Math.min(width, 160) / 2);
        }
      });
    }
  });

  describe('in another language than the page', () => {
    it('gives the story its language and direction, and keeps its own words in the page’s', async () => {
      const element = await card(
        '<div lang="en"><news-headline-card language="ar" href="/a" headline="المطر ينهي الجفاف" label="live"></news-headline-card></div>',
      );
      const widget = element.querySelector('news-headline-card')!;
      const inner = partOf(widget, 'card')!;
      expect([inner.lang, inner.dir]).to.deep.equal(['ar', 'rtl']);
      expect(partText(widget, 'label')).to.equal('Live');
      expect(partOf(widget, 'label')!.lang).to.equal('en');
    });

    it('lets text of unknown language find its own direction', async () => {
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
    it('tells the page, across shadow roots, which story and which campaign', async () => {
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
      // The page keeps this test from navigating, after the card has had its say.
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

    it('stays where the page cancels', async () => {
      const element = await card('<news-headline-card href="/a" headline="Rain"></news-headline-card>');
      element.addEventListener('news-open', (open) => open.preventDefault());
      const click = new MouseEvent('click', { bubbles: true, cancelable: true });
      link(element).dispatchEvent(click);
      expect(click.defaultPrevented).to.equal(true);
    });
  });

  describe('given bad input', () => {
    it('never links to what is not a web address, and says so', async () => {
      for (const href of [
        'javascript:alert(1)',
        ' java\nscript:alert(1)',
        'data:text/html,x',
        'vbscript:x',
        'http://',
      ]) {
        const element = document.createElement('news-headline-card');
        element.setAttribute('href', href);
        element.setAttribute('headline', 'Rain');
        document.body.append(element);
        await element.updateComplete;
        expect(partText(element, 'headline')).to.equal('Rain');
        expect(link(element) === null, href).to.equal(true);
        element.remove();
      }
      expect(said.warnings).to.have.lengthOf(5);
      expect(said.warnings[0]).to.contain('<news-headline-card>').and.contain('href="javascript:alert(1)"');
    });

    it('shows no picture from what is not a web address', async () => {
      const element = await card(
        `<news-headline-card href="/a" headline="Rain" image="${pixel}"></news-headline-card>`,
      );
      expect(element.shadowRoot!.querySelector('img') === null).to.equal(true);
      expect(said.warnings[0]).to.contain('image=');
    });

    it('shows markup in a headline as text', async () => {
      const element = await card('<news-headline-card href="/a"></news-headline-card>');
      element.headline = '<img src=x onerror=alert(1)> & "quotes"';
      await element.updateComplete;
      expect(partText(element, 'headline')).to.equal('<img src=x onerror=alert(1)> & "quotes"');
      expect(element.shadowRoot!.querySelector('img') === null).to.equal(true);
    });

    it('falls back to what is known for an unknown layout, level or label, and names the mend once', async () => {
      const element = await card(
        '<news-headline-card href="/a" headline="Rain" layout="sideways" level="9" label="hot live"></news-headline-card>',
      );
      element.requestUpdate();
      await element.updateComplete;
      expect(partOf(element, 'headline')!.getAttribute('aria-level')).to.equal('3');
      expect(partText(element, 'label')).to.equal('Live');
      expect(said.warnings.filter((warning) => warning.includes('layout="sideways"'))).to.have.lengthOf(1);
      expect(said.warnings.filter((warning) => warning.includes('level="9"'))).to.have.lengthOf(1);
      expect(said.warnings.filter((warning) => warning.includes('label="hot"'))).to.have.lengthOf(1);
    });

    it('keeps a fallback that it cannot read in sight, and says what is missing', async () => {
      const element = await card('<news-headline-card><p>More from our partners soon.</p></news-headline-card>');
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(10);
      expect(said.warnings[0]).to.contain('<news-headline-card>').and.contain('has no headline');
    });

    it('takes no space and says nothing where it has nothing', async () => {
      const element = await card('<news-headline-card></news-headline-card>');
      expect(element.getBoundingClientRect().height).to.equal(0);
      expect(said.warnings).to.deep.equal([]);
    });

    it('does not throw for a property of any type', async () => {
      const element = await card('<news-headline-card><a href="/a">Kept</a></news-headline-card>');
      for (const name of [
        'href',
        'headline',
        'label',
        'image',
        'imageSrcset',
        'authors',
        'publishedAt',
        'language',
        'layout',
        'level',
        'campaign',
        'src',
        'publicationUrl',
        'publication',
      ]) {
        for (const value of [5, {}, [], Symbol.iterator, () => 1, Number.NaN, Object.create(null)]) {
          Object.assign(element, { [name]: value });
          await element.updateComplete;
        }
        Object.assign(element, { [name]: undefined });
        await element.updateComplete;
      }
      expect(partText(element, 'headline')).to.equal('Kept');
      expect(said.errors).to.deep.equal([]);
    });

    it('does not throw for an article of any shape', async () => {
      const element = await card('<news-headline-card><a href="/a">Kept</a></news-headline-card>');
      for (const article of [5, 'x', [], {}, { headline: 5 }, { headline: 'x', authors: 'x', image: 7, labels: {} }]) {
        element.article = article as never;
        await element.updateComplete;
        expect(shownText(element)).to.not.contain('undefined');
      }
      expect(said.errors).to.deep.equal([]);
    });
  });

  it('takes a level that a framework sets as text', async () => {
    const element = await card('<news-headline-card href="/a" headline="Rain"></news-headline-card>');
    Object.assign(element, { level: '2' });
    await element.updateComplete;
    expect(partOf(element, 'headline')!.getAttribute('aria-level')).to.equal('2');
    expect(said.warnings).to.deep.equal([]);
  });

  it('is hidden by the page as any element is', async () => {
    const element = await card('<news-headline-card hidden href="/a" headline="Rain"></news-headline-card>');
    expect(element.getClientRects()).to.have.lengthOf(0);
  });

  it('leaves the page’s own nodes as they were', async () => {
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
