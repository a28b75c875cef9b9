import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/article.js';
import '../../src/generated/components/define/share-icons.js';
import '../../src/generated/components/eager.js';
import { NewsShareIcons } from '../../src/components/share-icons/share-icons.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { watchPage, partOf, place, showsFallback, until } from '../support/page/page.js';
import { Cleanups, named, names, sent, shareIcons, targets } from '../support/page/share-icons.js';

const fallback = `
  <a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fnews.example%2Fa">Facebook</a>
  <a href="https://twitter.com/intent/tweet?url=https%3A%2F%2Fnews.example%2Fa">Twitter</a>
  <a href="mailto:?body=https%3A%2F%2Fnews.example%2Fa">Email</a>`;

/** Returns the accessible name of a row. */
function rowName(icons: NewsShareIcons): string | null | undefined {
  return partOf(icons, 'list')?.getAttribute('aria-label');
}

/** Returns the address that a row shares. */
function shared(icons: NewsShareIcons): string | undefined {
  return sent(icons, 'Share on Facebook').values.u;
}

describe('<news-share-icons>', () => {
  const said = watchPage();
  const cleanups = new Cleanups();
  beforeEach(() => {
    cleanups.replace(navigator, 'share', undefined);
  });
  afterEach(() => {
    cleanups.run();
  });

  /** Puts an element into the page's head until the test ends. */
  function inHead(name: string, attributes: Record<string, string>): void {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    document.head.append(element);
    cleanups.add(() => element.remove());
  }

  describe('for all readers', () => {
    it('is accessible', async () => {
      const icons = await shareIcons(
        '<news-share-icons url="https://news.example/a" headline="Rain ends drought"></news-share-icons>',
      );
      await expect(icons).to.be.accessible();
    });

    it('names the action of each link, in a list named after the story', async () => {
      const icons = await shareIcons(
        '<news-share-icons url="https://news.example/a" headline="Rain ends drought"></news-share-icons>',
      );
      expect(names(icons)).to.deep.equal([
        'Share on X',
        'Share on Facebook',
        'Share on LinkedIn',
        'Share on WhatsApp',
        'Share by email',
        'Copy link',
        'Print',
      ]);
      expect(rowName(icons)).to.equal('Share “Rain ends drought”');
      const silent = await shareIcons('<news-share-icons url="https://news.example/a"></news-share-icons>');
      expect(rowName(silent)).to.equal('Share');
    });

    it('shows the name of an icon to readers with a pointer, and hides the drawing from screen readers', async () => {
      const icons = await shareIcons(
        '<news-share-icons url="https://news.example/a" networks="x email copy"></news-share-icons>',
      );
      const titles = targets(icons).map((target) => target.querySelector<HTMLElement>('[title]')!);
      expect(titles.map(({ title }) => title)).to.deep.equal(['X', 'Share by email', 'Copy link']);
      for (const [place, target] of targets(icons).entries()) {
        // The title is visible when the pointer is over it. Screen readers ignore it, because the name is enough.
        expect(titles[place]!.getBoundingClientRect().width).to.equal(target.getBoundingClientRect().width);
        expect(titles[place]!.getAttribute('aria-hidden')).to.equal('true');
        expect(titles[place]!.contains(target.querySelector('svg'))).to.equal(true);
        expect(target.querySelector('svg title') === null).to.equal(true);
      }
    });

    it('leaves no gap if a list hides a link', async () => {
      const icons = await shareIcons(
        '<news-share-icons url="https://news.example/a" networks="x facebook email"></news-share-icons>',
      );
      const [first, second, third] = targets(icons);
      second!.style.display = 'none';
      expect(third!.getBoundingClientRect().left).to.equal(first!.getBoundingClientRect().right);
    });

    it('gives a finger 44 pixels around an icon of 20', async () => {
      const icons = await shareIcons('<news-share-icons networks="x"></news-share-icons>');
      const { width, height } = targets(icons)[0]!.getBoundingClientRect();
      expect([width, height, partOf(icons, 'icon')!.getBoundingClientRect().width]).to.deep.equal([44, 44, 20]);
    });

    it('is one line on a narrow phone, with the targets that do not fit in a menu, and shows them all if it gets wider', async () => {
      cleanups.replace(navigator, 'share', async () => undefined);
      cleanups.replace(navigator, 'canShare', () => true);
      const frame = await place('<div><news-share-icons></news-share-icons></div>');
      const icons = frame.firstElementChild as NewsShareIcons;
      const inRow = (): HTMLElement[] => targets(icons).filter((target) => target.checkVisibility());
      for (const [width, shown] of [
        [288, 6],
        [360, 8],
        [200, 4],
      ] as const) {
        frame.setAttribute('style', `inline-size: ${width}px`);
        await until(() => inRow().length === shown, `${shown} targets in ${width} px`);
        const boxes = inRow().map((target) => target.getBoundingClientRect());
        expect(new Set(boxes.map(({ top }) => top)).size).to.equal(1);
        // The space after the last icon may be outside the edge, but the icon may not.
        expect(boxes.at(-1)!.right).to.be.at.most(frame.getBoundingClientRect().right + 12);
        expect(Boolean(partOf(icons, 'more'))).to.equal(shown < 8);
        expect(targets(icons)).to.have.lengthOf(shown < 8 ? 9 : 8);
      }
    });

    for (const direction of ['ltr', 'rtl']) {
      it(`begins and ends at the edges of the text around it if it is full, with equal distances (${direction})`, async () => {
        const frame = await place(
          `<div dir="${direction}"><news-share-icons url="https://news.example/a" networks="x facebook linkedin whatsapp telegram reddit threads bluesky email copy"></news-share-icons></div>`,
        );
        const icons = frame.firstElementChild as NewsShareIcons;
        for (const width of [200, 288, 300, 333, 390]) {
          frame.style.inlineSize = `${width}px`;
          const inOrder = (boxed: (target: HTMLElement) => Element): DOMRect[] =>
            targets(icons)
              .filter((target) => target.checkVisibility())
              .map((target) => boxed(target).getBoundingClientRect())
              .sort((one, other) => one.left - other.left);
          const drawings = (): DOMRect[] => inOrder((target) => target.querySelector('[part=icon]')!);
          await until(() => Boolean(partOf(icons, 'more')) && drawings().length === Math.floor((width + 12) / 44));
          const { left, right } = frame.getBoundingClientRect();
          const boxes = drawings();
          expect(Math.abs(boxes[0]!.left - left), `first at ${width} px`).to.be.lessThan(1);
          expect(Math.abs(boxes.at(-1)!.right - right), `last at ${width} px`).to.be.lessThan(1);
          const steps = boxes.slice(1).map((box, index) => box.left - boxes[index]!.left);
          expect(Math.max(...steps) - Math.min(...steps), `distances at ${width} px`).to.be.lessThan(1);
          const areas = inOrder((target) => target);
          for (const [index, area] of areas.slice(1).entries())
            expect(area.left - areas[index]!.right, `no target is under another at ${width} px`).to.be.above(-0.5);
        }
      });
    }

    it('uses Arabic words on an Arabic page, and shows the networks of Arabic readers', async () => {
      const page = await place(
        '<div lang="ar" dir="rtl"><news-share-icons url="https://news.example/a" headline="المطر"></news-share-icons></div>',
      );
      const icons = page.querySelector('news-share-icons')!;
      await until(() => rowName(icons) === 'مشاركة «المطر»');
      expect(names(icons)).to.deep.equal([
        'المشاركة على واتساب',
        'المشاركة على إكس',
        'المشاركة على فيسبوك',
        'المشاركة على تيليغرام',
        'المشاركة بالبريد الإلكتروني',
        'نسخ الرابط',
        'طباعة',
      ]);
      const [first, second] = targets(icons).map((target) => target.getBoundingClientRect().left);
      expect(first).to.be.greaterThan(second!);
    });

    it('is hidden by the page as any element is', async () => {
      const icons = await shareIcons('<news-share-icons hidden url="https://news.example/a"></news-share-icons>');
      expect(icons.getClientRects()).to.have.lengthOf(0);
    });
  });

  describe('chooses its targets', () => {
    it('in the order given, by spaces or commas, each once', async () => {
      const icons = await shareIcons('<news-share-icons networks=" email, X copy,email"></news-share-icons>');
      expect(names(icons)).to.deep.equal(['Share by email', 'Share on X', 'Copy link']);
    });

    it('by no name that every object has', async () => {
      const icons = await shareIcons(
        '<news-share-icons networks="constructor __proto__ toString email"></news-share-icons>',
      );
      expect(names(icons)).to.deep.equal(['Share by email']);
      expect(said.warnings).to.have.lengthOf(1);
    });

    it('and says once which it does not know, and which it does', async () => {
      const icons = await shareIcons('<news-share-icons networks="email friendster"></news-share-icons>');
      icons.headline = 'Again';
      await icons.updateComplete;
      expect(names(icons)).to.deep.equal(['Share by email']);
      expect(said.warnings).to.have.lengthOf(1);
      expect(said.warnings[0]).to.contain('<news-share-icons>').and.contain('friendster').and.contain('linkedin');
    });

    it('shows all of them if it knows none of the named ones', async () => {
      const icons = await shareIcons('<news-share-icons networks="friendster"></news-share-icons>');
      expect(names(icons)).to.have.lengthOf(7);
    });

    it('shows nothing, and takes no space, if there are to be none', async () => {
      for (const markup of [
        '<news-share-icons networks=""></news-share-icons>',
        '<news-share-icons url=""></news-share-icons>',
      ]) {
        const icons = await shareIcons(markup);
        expect(icons.getBoundingClientRect().height).to.equal(0);
      }
      expect(said.warnings).to.deep.equal([]);
    });
  });

  describe('and its fallback', () => {
    it('shows the networks of the pasted links, in their order', async () => {
      const icons = await shareIcons(`<news-share-icons url="https://news.example/b">${fallback}</news-share-icons>`);
      expect(names(icons)).to.deep.equal(['Share on Facebook', 'Share on X', 'Share by email']);
      expect(shared(icons)).to.equal('https://news.example/b');
      expect(icons.querySelector('a')!.getClientRects()).to.have.lengthOf(0);
    });

    it('knows a share link in its many forms, and takes no other for one', async () => {
      const icons = await shareIcons(`<news-share-icons>
        <a href="https://wa.me/?text=a">1</a>
        <a href="https://api.whatsapp.com/send?text=a">2</a>
        <a href="https://www.linkedin.com/shareArticle?mini=true&url=a">3</a>
        <a href="https://x.com/meridian">Follow us</a>
        <a href="https://www.facebook.com/meridian">Our page</a>
        <a href="https://evil.example/?https://x.com/intent/tweet">4</a>
      </news-share-icons>`);
      expect(names(icons)).to.deep.equal(['Share on WhatsApp', 'Share on LinkedIn']);
    });

    it('does not use a link to one person, a link in a drawing and one in an icon for sharing', async () => {
      const icons = await shareIcons(`<news-share-icons>
        <a href="mailto:editor@news.example">Write to us</a>
        <a href="https://wa.me/4912345">Call us</a>
        <svg><a href="https://x.com/share?u=1"><text>X</text></a></svg>
        <span slot="icon-x"><a href="https://www.facebook.com/sharer/sharer.php?u=a">F</a></span>
      </news-share-icons>`);
      expect(names(icons)).to.deep.equal(['Share on X']);
    });

    it('lets the attribute choose before the links', async () => {
      const icons = await shareIcons(`<news-share-icons networks="copy">${fallback}</news-share-icons>`);
      expect(names(icons)).to.deep.equal(['Copy link']);
    });

    it('shares the address of the links, and uses none of their texts as a headline', async () => {
      for (const networks of ['', 'networks="facebook"']) {
        const icons = await shareIcons(`<news-share-icons ${networks}>${fallback}</news-share-icons>`);
        expect(shared(icons)).to.equal('https://news.example/a');
        expect(rowName(icons)).to.not.contain('Facebook');
      }
    });

    it('follows the links as the page changes them', async () => {
      const icons = await shareIcons(`<news-share-icons>${fallback}</news-share-icons>`);
      icons.querySelector('a')!.remove();
      await until(() => names(icons).join() === 'Share on X,Share by email');
    });

    it('does not change the page’s nodes', async () => {
      const icons = await shareIcons(`<news-share-icons>${fallback}</news-share-icons>`);
      expect(icons.outerHTML).to.equal(`<news-share-icons>${fallback}</news-share-icons>`);
    });

    it('moves the focus from a pasted link to the one that replaces it, at any place', async () => {
      class LateIcons extends NewsShareIcons {}
      const frame = await place<HTMLElement>(
        `<div><late-icons networks="copy email facebook" url="https://news.example/a">${fallback}</late-icons></div>`,
      );
      const icons = frame.querySelector<LateIcons>('late-icons')!;
      icons.querySelector('a')!.focus();
      customElements.define('late-icons', LateIcons);
      await icons.updateComplete;
      expect(icons.shadowRoot!.activeElement === named(icons, 'Share on Facebook')).to.equal(true);
    });

    it('names the shared story while an article is loading, and if it does not load', async () => {
      const icons = await shareIcons(`<news-share-icons src="/no-such-article.json">${fallback}</news-share-icons>`);
      const isFinished = (): boolean => names(icons).join() === 'Share on Facebook,Share on X,Share by email';
      const failed = new Promise((resolve) => icons.addEventListener('news-error', resolve, { once: true }));
      await until(isFinished, 'the links as icons');
      expect(shared(icons)).to.equal('https://news.example/a');
      await failed;
      await icons.updateComplete;
      expect([isFinished(), shared(icons)]).to.deep.equal([true, 'https://news.example/a']);
    });

    it('is shown unchanged while an article is loading if it does not name the story', async () => {
      const icons = await shareIcons(
        '<news-share-icons src="/no-article-either.json"><a href="mailto:?subject=Rain%2">Email</a></news-share-icons>',
      );
      await new Promise((resolve) => icons.addEventListener('news-error', resolve, { once: true }));
      await icons.updateComplete;
      expect(showsFallback(icons)).to.equal(true);
    });
  });

  describe('finds the story to share', () => {
    it('in its own attributes, as they change', async () => {
      const icons = await shareIcons('<news-share-icons url="/a" headline="Rain"></news-share-icons>');
      expect(shared(icons)).to.equal(new URL('/a', document.baseURI).href);
      icons.setAttribute('url', 'https://news.example/b');
      icons.setAttribute('headline', 'Sun');
      await icons.updateComplete;
      expect(shared(icons)).to.equal('https://news.example/b');
      expect(sent(icons, 'Share on X').values.text).to.equal('Sun');
      expect(rowName(icons)).to.equal('Share “Sun”');
    });

    it('in its article, before the page', async () => {
      const icons = await shareIcons('<news-share-icons></news-share-icons>');
      icons.article = harbourArticle;
      await icons.updateComplete;
      expect([shared(icons), rowName(icons)]).to.deep.equal([harbourArticle.url, `Share “${harbourArticle.headline}”`]);
    });

    it('in the article around it', async () => {
      const page = await place(
        `<news-article><script type="application/json">${JSON.stringify(harbourArticle)}</script><news-share-icons></news-share-icons></news-article>`,
      );
      const icons = page.querySelector('news-share-icons')!;
      await until(() => targets(icons).length > 0 && shared(icons) === harbourArticle.url);
    });

    it('never in the page while its article is loading or did not load', async () => {
      const icons = await shareIcons('<news-share-icons src="/nor-this-article.json"></news-share-icons>');
      expect(targets(icons)).to.have.lengthOf(0);
      await new Promise((resolve) => icons.addEventListener('news-error', resolve, { once: true }));
      await icons.updateComplete;
      expect(targets(icons)).to.have.lengthOf(0);
      expect(icons.getBoundingClientRect().height).to.equal(0);
    });

    it('in the page’s canonical address and its own title', async () => {
      inHead('link', { rel: 'canonical', href: 'https://news.example/canonical' });
      inHead('meta', { property: 'og:title', content: 'The title to share' });
      const icons = await shareIcons('<news-share-icons></news-share-icons>');
      expect([shared(icons), rowName(icons)]).to.deep.equal([
        'https://news.example/canonical',
        'Share “The title to share”',
      ]);
    });

    it('in the page’s address, without tracking parameters', async () => {
      const before = location.href;
      cleanups.add(() => history.replaceState(null, '', before));
      const address = new URL(before);
      const kept = address.search ? `${address.search}&q=a%20b` : '?q=a%20b';
      history.replaceState(null, '', `${address.pathname}${kept}&utm_source=x&fbclid=1&GCLID=2&mc_eid=3&igshid=4#part`);
      const icons = await shareIcons('<news-share-icons></news-share-icons>');
      expect(shared(icons)).to.equal(`${address.origin}${address.pathname}${kept}`);
    });

    it('in an address without the parameters that open the page for its reader', async () => {
      const before = location.href;
      cleanups.add(() => history.replaceState(null, '', before));
      history.replaceState(null, '', '/story?GIFT=a%20b&q=1&unlocked_article_code=c&shareToken=d&preview_nonce=e');
      const here = `${location.origin}/story?q=1`;
      const icons = await shareIcons('<news-share-icons networks="facebook email copy"></news-share-icons>');
      expect(shared(icons)).to.equal(here);
      expect(named(icons, 'Share by email').getAttribute('href'))
        .to.contain(encodeURIComponent(here))
        .and.not.contain('GIFT');
      const events: string[] = [];
      icons.addEventListener('news-share', (share) => {
        events.push(share.url);
        share.preventDefault();
      });
      for (const name of ['Share on Facebook', 'Share by email', 'Copy link']) named(icons, name).click();
      expect(events).to.deep.equal([here, here, here]);
      const attribute = await shareIcons(`<news-share-icons url="/story?q=1&GIFT=a%20b"></news-share-icons>`);
      expect(shared(attribute)).to.equal(here);
      const gift = await shareIcons(`<news-share-icons url="/story?q=1&gift=for-a-friend"></news-share-icons>`);
      expect(shared(gift), 'a gift that the publisher gives away').to.equal(`${here}&gift=for-a-friend`);
      inHead('link', { rel: 'canonical', href: 'https://news.example/canonical?gift=a' });
      const canonical = await shareIcons('<news-share-icons></news-share-icons>');
      expect(shared(canonical)).to.equal('https://news.example/canonical');
    });

    it('in the page as it is when a reader points at it: an application may show another by then', async () => {
      const icons = await shareIcons('<news-share-icons></news-share-icons>');
      inHead('link', { rel: 'canonical', href: 'https://news.example/next' });
      named(icons, 'Share on Facebook').dispatchEvent(
        new PointerEvent('pointerover', { bubbles: true, composed: true }),
      );
      await until(() => shared(icons) === 'https://news.example/next');
    });

    it('past an address that must not be shared, with one warning', async () => {
      for (const url of ['javascript:alert(1)', 'data:text/html,a', 'https://', 'mailto:a@b.example']) {
        said.warnings.length = 0;
        const icons = await shareIcons('<news-share-icons></news-share-icons>');
        icons.url = url;
        await icons.updateComplete;
        icons.headline = 'Again';
        await icons.updateComplete;
        expect(shared(icons)).to.match(/^http/);
        expect(said.warnings).to.have.lengthOf(1);
        expect(said.warnings[0]).to.contain('<news-share-icons>').and.contain(`url="${url}"`);
      }
    });
  });

  describe('pairs no address with the title of another story', () => {
    beforeEach(() => {
      inHead('link', { rel: 'canonical', href: 'https://news.example/canonical' });
      inHead('meta', { property: 'og:title', content: 'The page' });
    });

    it('with its own address and no headline', async () => {
      const icons = await shareIcons('<news-share-icons url="https://news.example/other"></news-share-icons>');
      icons.article = harbourArticle;
      await icons.updateComplete;
      expect([shared(icons), rowName(icons)]).to.deep.equal(['https://news.example/other', 'Share']);
    });

    it('but takes the title of the one that has that address', async () => {
      const ofPage = await shareIcons('<news-share-icons url="https://news.example/canonical"></news-share-icons>');
      expect(rowName(ofPage)).to.equal('Share “The page”');
      const ofArticle = await shareIcons(`<news-share-icons url="${harbourArticle.url}"></news-share-icons>`);
      ofArticle.article = harbourArticle;
      await ofArticle.updateComplete;
      expect(rowName(ofArticle)).to.equal(`Share “${harbourArticle.headline}”`);
    });

    it('with an article that has no public address: the page’s own has the page’s title', async () => {
      const icons = await shareIcons('<news-share-icons></news-share-icons>');
      icons.article = { ...harbourArticle, url: undefined };
      await icons.updateComplete;
      expect([shared(icons), rowName(icons)]).to.deep.equal(['https://news.example/canonical', 'Share “The page”']);
    });

    it('and none if the headline is empty', async () => {
      const icons = await shareIcons('<news-share-icons headline=""></news-share-icons>');
      expect(rowName(icons)).to.equal('Share');
    });
  });

  it('accepts any value of a script without throwing', async () => {
    const hostile = {
      toString: () => {
        throw new Error('no');
      },
    };
    const errors: string[] = [];
    const hear = (failure: ErrorEvent | PromiseRejectionEvent): unknown => errors.push(failure.type);
    window.addEventListener('error', hear);
    window.addEventListener('unhandledrejection', hear);
    const fields = ['url', 'headline', 'networks', 'via', 'hashtags', 'campaign', 'src', 'format', 'article'];
    for (const value of [0, 42, NaN, null, undefined, true, [], ['x', 'email'], {}, hostile, Symbol('s'), () => 1]) {
      const icons = await shareIcons('<news-share-icons></news-share-icons>');
      for (const field of fields) (icons as unknown as Record<string, unknown>)[field] = value;
      await icons.updateComplete;
    }
    await new Promise((resolve) => setTimeout(resolve));
    window.removeEventListener('error', hear);
    window.removeEventListener('unhandledrejection', hear);
    expect(errors).to.deep.equal([]);
  });

  it('uses no name that a filter list would hide', async () => {
    const icons = await shareIcons('<news-share-icons></news-share-icons>');
    const inner = [...icons.shadowRoot!.querySelectorAll('*')].flatMap((element) => [
      element.className.toString(),
      element.id,
      element.getAttribute('part') ?? '',
    ]);
    expect(inner.join(' ')).to.not.match(/share|social|sns|follow|twitter|facebook|addthis|sticky/i);
  });
});
