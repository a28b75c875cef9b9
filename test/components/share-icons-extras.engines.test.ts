import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/generated/components/define/share-icons.js';
import '../../src/generated/components/eager.js';
import type { FollowEvent } from '../../src/components/share-icons/follow-event.js';
import type { NewsShareIcons } from '../../src/components/share-icons/share-icons.js';
import { watchPage, partOf, place, until } from '../support/page/page.js';
import { Cleanups, named, names, sent, shareIcons, ShareWatch, targets } from '../support/page/share-icons.js';

const story = 'url="https://news.example/a" headline="Rain"';

/** Returns the boxes of a row's targets. */
function boxes(icons: NewsShareIcons): DOMRect[] {
  return targets(icons).map((target) => target.getBoundingClientRect());
}

function menu(icons: NewsShareIcons): HTMLElement {
  return partOf(icons, 'menu') as HTMLElement;
}

function more(icons: NewsShareIcons): HTMLButtonElement {
  return partOf(icons, 'more') as HTMLButtonElement;
}

function isOpen(icons: NewsShareIcons): boolean {
  return menu(icons).matches(':popover-open');
}

describe('Features of few rows of <news-share-icons>', () => {
  const said = watchPage();
  const cleanups = new Cleanups();
  beforeEach(() => {
    cleanups.replace(navigator, 'share', undefined);
  });
  afterEach(() => {
    cleanups.run();
  });

  it('show three icons and the menu in a flex row, which gives a widget no more than it needs', async () => {
    for (const max of ['', 'max="3"']) {
      const row = await place(
        `<div style="display: flex; gap: 16px; inline-size: 700px"><p style="flex: 1">By Mara Lin</p><news-share-icons ${story} ${max}></news-share-icons></div>`,
      );
      const icons = row.querySelector('news-share-icons')!;
      await until(() => partOf(icons, 'more'));
      expect(icons.shadowRoot!.querySelectorAll('[part="list"] > li')).to.have.length(4);
    }
  });

  describe('an appearance', () => {
    it('with labels shows names beside the icons, which are then the accessible names', async () => {
      const icons = await shareIcons(
        `<news-share-icons ${story} networks="x email sms copy print" appearance="icon-label"></news-share-icons>`,
      );
      expect(names(icons)).to.deep.equal(['X', 'Email', 'Text message', 'Copy link', 'Print']);
      for (const target of targets(icons)) {
        expect(target.querySelector('[part="label"]')!.getBoundingClientRect().width).to.be.greaterThan(5);
        expect(target.querySelector('[title]') === null).to.equal(true);
        expect(target.getBoundingClientRect().height).to.be.at.least(40);
      }
      await expect(icons).to.be.accessible();
    });

    it('of a list puts one below the other, each as wide as the row', async () => {
      const icons = await shareIcons(
        `<news-share-icons ${story} networks="x email copy" appearance="list"></news-share-icons>`,
      );
      const [first, second, third] = boxes(icons);
      expect([first!.left, first!.right]).to.deep.equal([third!.left, third!.right]);
      expect(second!.top).to.be.at.least(first!.bottom);
      expect(first!.width).to.be.greaterThan(icons.getBoundingClientRect().width - 2);
      for (const target of targets(icons)) {
        const middle = (element: Element): number => {
          const { top, bottom } = element.getBoundingClientRect();
          return (top + bottom) / 2;
        };
        expect(middle(target.querySelector('svg')!)).to.be.closeTo(middle(target), 1);
        expect(middle(target.querySelector('[part="label"]')!)).to.be.closeTo(middle(target), 1);
      }
      await expect(icons).to.be.accessible();
    });

    it('may be a column', async () => {
      const icons = await shareIcons(
        `<news-share-icons ${story} networks="x email copy" orientation="vertical"></news-share-icons>`,
      );
      const [first, second] = boxes(icons);
      expect(first!.left).to.equal(second!.left);
      expect(second!.top).to.be.at.least(first!.bottom);
      expect([first!.width, first!.height]).to.deep.equal([44, 44]);
    });

    it('fits a narrow column, with any content', async () => {
      for (const attributes of [
        'appearance="list" orientation="vertical"',
        'appearance="list"',
        'appearance="icon-label" max="2"',
      ]) {
        const frame = await place<HTMLElement>(
          `<div><news-share-icons ${story} networks="x hatena email copy" ${attributes} follow="https://a-very-long-name-of-a-host.social-network.example/@m"></news-share-icons></div>`,
        );
        frame.style.inlineSize = '160px';
        await until(() => frame.getBoundingClientRect().width === 160);
        expect(frame.scrollWidth, attributes).to.equal(160);
      }
    });

    it('that is unknown counts as icons, with one warning', async () => {
      const icons = await shareIcons(
        `<news-share-icons ${story} networks="x" appearance="pills" orientation="up"></news-share-icons>`,
      );
      expect(names(icons)).to.deep.equal(['Share on X']);
      expect(said.warnings).to.have.lengthOf(2);
      expect(said.warnings.join()).to.contain('appearance="pills"').and.contain('orientation="up"');
    });

    it('shows the colours of networks on request, and the text colour for the rest', async () => {
      const icons = await shareIcons(`<news-share-icons ${story} networks="facebook x" branded></news-share-icons>`);
      const ink = getComputedStyle(icons).color;
      const colors = targets(icons).map((target) => getComputedStyle(target.querySelector('path')!).fill);
      expect(colors).to.deep.equal(['rgb(8, 102, 255)', ink]);
      icons.branded = false;
      icons.appearance = 'icon-label';
      await icons.updateComplete;
      expect(getComputedStyle(targets(icons)[0]!.querySelector('path')!).fill).to.equal(ink);
    });
  });

  it('an icon of the page replaces the library’s, at the same size, and screen readers skip it', async () => {
    const icons = await shareIcons(
      `<news-share-icons ${story} networks="x email"><svg slot="icon-x" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg></news-share-icons>`,
    );
    const own = icons.querySelector('svg')!;
    const { width, height } = own.getBoundingClientRect();
    expect([width, height]).to.deep.equal([20, 20]);
    expect(own.assignedSlot!.closest('[aria-hidden="true"]') === null).to.equal(false);
    expect(names(icons)).to.deep.equal(['Share on X', 'Share by email']);
    expect(targets(icons)[0]!.contains(own.assignedSlot)).to.equal(true);
  });

  describe('a menu for the rest', () => {
    const row = `<news-share-icons ${story} networks="x facebook linkedin whatsapp copy" max="2"></news-share-icons>`;

    it('opens by a click, contains the rest with their names, and closes by Escape with the focus back', async () => {
      const icons = await shareIcons(row);
      expect(
        targets(icons)
          .slice(0, 3)
          .map((target) => target.textContent!.trim()),
      ).to.deep.equal(['Share on X', 'Share on Facebook', 'More ways to share']);
      expect(isOpen(icons)).to.equal(false);
      expect(named(icons, 'LinkedIn').getClientRects()).to.have.lengthOf(0);
      more(icons).focus();
      await sendKeys({ press: 'Enter' });
      expect(isOpen(icons)).to.equal(true);
      expect([...menu(icons).querySelectorAll('li')].map((item) => item.textContent!.trim())).to.deep.equal([
        'LinkedIn',
        'WhatsApp',
        'Copy link',
      ]);
      await expect(icons).to.be.accessible();
      await sendKeys({ press: 'Tab' });
      expect(icons.shadowRoot!.activeElement === named(icons, 'LinkedIn')).to.equal(true);
      await sendKeys({ press: 'Escape' });
      expect(isOpen(icons)).to.equal(false);
      expect(icons.shadowRoot!.activeElement === more(icons)).to.equal(true);
    });

    it('closes when one of its targets was chosen, and stays for the note about copying', async () => {
      cleanups.replace(navigator, 'clipboard', { writeText: async () => undefined });
      const icons = await shareIcons(row);
      const heard = new ShareWatch(icons);
      more(icons).click();
      named<HTMLButtonElement>(icons, 'Copy link').click();
      await until(() => heard.after.length === 1);
      expect([isOpen(icons), partOf(icons, 'note')!.textContent]).to.deep.equal([true, 'Link copied']);
      named(icons, 'LinkedIn').addEventListener('click', (click) => click.preventDefault());
      named(icons, 'LinkedIn').click();
      await until(() => heard.after.length === 2);
      expect(isOpen(icons)).to.equal(false);
    });

    it('is inside the window, below its button if there is room', async () => {
      const icons = await shareIcons(row);
      more(icons).click();
      const { left, right, top, bottom } = menu(icons).getBoundingClientRect();
      expect(Math.min(left, top)).to.be.at.least(0);
      expect(right).to.be.at.most(innerWidth);
      expect(bottom).to.be.at.most(innerHeight);
      if (CSS.supports('position-area: end')) expect(top).to.be.at.least(more(icons).getBoundingClientRect().bottom);
    });

    it('keeps its button visible if it is long: it scrolls', async () => {
      const icons = await shareIcons(
        `<news-share-icons ${story} networks="x facebook linkedin whatsapp telegram reddit bluesky mastodon threads line weibo hatena flipboard email sms copy print" max="1"></news-share-icons>`,
      );
      more(icons).click();
      if (!CSS.supports('position-area: end')) return;
      const button = more(icons).getBoundingClientRect();
      const box = menu(icons).getBoundingClientRect();
      expect(box.top >= button.bottom || box.bottom <= button.top).to.equal(true);
    });

    it('is named after its content', async () => {
      const icons = await shareIcons(
        `<news-share-icons ${story} networks="x" max="1" follow="https://x.com/m https://bsky.app/profile/m"></news-share-icons>`,
      );
      expect(more(icons).textContent!.trim()).to.equal('Follow');
      expect([...menu(icons).querySelectorAll('li')].map((item) => item.textContent!.trim())).to.deep.equal([
        'Follow on X',
        'Follow on Bluesky',
      ]);
    });

    it('closes if the page shares in its own way', async () => {
      const icons = await shareIcons(row);
      new ShareWatch(icons, true);
      more(icons).click();
      named(icons, 'LinkedIn').click();
      expect(isOpen(icons)).to.equal(false);
    });

    it('does not exist for a single target, which needs no more room than the button', async () => {
      const icons = await shareIcons(
        `<news-share-icons ${story} networks="x facebook linkedin" max="2"></news-share-icons>`,
      );
      expect(more(icons) === null).to.equal(true);
      expect(names(icons)).to.have.lengthOf(3);
    });

    it('needs a whole number, and warns of another', async () => {
      for (const max of ['0', '-1', '1.5', 'few']) {
        said.warnings.length = 0;
        const icons = await shareIcons(
          `<news-share-icons ${story} networks="x email copy print" max="${max}"></news-share-icons>`,
        );
        expect(names(icons)).to.have.lengthOf(4);
        expect(said.warnings.join()).to.contain(`max="${max}"`);
      }
    });
  });

  describe('profiles to follow', () => {
    const follow =
      'https://www.youtube.com/@meridian https://x.com/meridian https://video.example/@m rss=/feed.xml newsletter=https://news.example/letters mastodon=https://social.example/@m';

    it('are after the targets, each a link with its name', async () => {
      const icons = await shareIcons(`<news-share-icons ${story} networks="x" follow="${follow}"></news-share-icons>`);
      expect(names(icons)).to.deep.equal([
        'Share on X',
        'Follow on YouTube',
        'Follow on X',
        'Follow on video.example',
        'RSS feed',
        'Newsletter',
        'Follow on Mastodon',
      ]);
      expect(named(icons, 'RSS feed').href).to.equal(new URL('/feed.xml', document.baseURI).href);
      expect(named(icons, 'Follow on YouTube').rel).to.equal('noopener noreferrer');
      await expect(icons).to.be.accessible();
    });

    it('have a hairline before them in the middle between two icons', async () => {
      for (const orientation of ['horizontal', 'vertical']) {
        const icons = await shareIcons(
          `<news-share-icons ${story} networks="facebook x" follow="https://x.com/m https://facebook.com/m" orientation="${orientation}"></news-share-icons>`,
        );
        const items = [...partOf(icons, 'list')!.children];
        const lines = items.map((item) => getComputedStyle(item, '::before').content !== 'none');
        expect(lines, orientation).to.deep.equal([false, false, true, false]);
      }
      const alone = await shareIcons('<news-share-icons networks="" follow="https://x.com/m"></news-share-icons>');
      expect(getComputedStyle(partOf(alone, 'list')!.children[0]!, '::before').content).to.equal('none');
    });

    it('may be the only links, in a row with another name', async () => {
      const icons = await shareIcons(`<news-share-icons networks="" follow="${follow}"></news-share-icons>`);
      expect(names(icons)).to.have.lengthOf(6);
      expect(partOf(icons, 'list')!.getAttribute('aria-label')).to.equal('Follow');
    });

    it('inform the page, which may keep them closed; nothing is shared', async () => {
      const icons = await shareIcons(`<news-share-icons ${story} networks="x" follow="${follow}"></news-share-icons>`);
      const shares = new ShareWatch(icons);
      const heard: FollowEvent[] = [];
      const frame = await place('<div></div>');
      frame.append(icons);
      frame.addEventListener('news-follow', (event) => {
        heard.push(event);
        event.preventDefault();
      });
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      named(icons, 'Follow on YouTube').dispatchEvent(click);
      expect(click.defaultPrevented).to.equal(true);
      expect(heard.map(({ network, href }) => [network, href])).to.deep.equal([
        ['youtube', 'https://www.youtube.com/@meridian'],
      ]);
      expect(shares.before).to.deep.equal([]);
    });

    it('leave out invalid addresses, with one warning', async () => {
      const icons = await shareIcons(
        `<news-share-icons ${story} networks="x" follow="javascript:alert(1) friendster=https://a.example/ @meridian bsky.app/profile/m https://x.com/m"></news-share-icons>`,
      );
      expect(names(icons)).to.deep.equal(['Share on X', 'Follow on X']);
      expect(said.warnings).to.have.lengthOf(1);
      for (const entry of ['javascript:alert(1)', 'friendster', '@meridian', 'bsky.app/profile/m']) {
        expect(said.warnings[0]).to.contain(entry);
      }
    });

    it('do not replace a fallback while an article is loading, or did not load', async () => {
      const icons = await shareIcons(
        `<news-share-icons src="/not-this-article.json" follow="${follow}"><a href="mailto:?body=a">Email</a></news-share-icons>`,
      );
      expect(icons.querySelector('a')!.getClientRects()).to.have.lengthOf(1);
      await new Promise((resolve) => icons.addEventListener('news-error', resolve, { once: true }));
      await icons.updateComplete;
      expect(icons.querySelector('a')!.getClientRects()).to.have.lengthOf(1);
    });

    it('may be parted by commas, named in capitals, and of any country', async () => {
      const icons = await shareIcons(
        '<news-share-icons networks="" follow="https://x.com/a,RSS=/feed?a=1,2, https://de-de.facebook.com/m"></news-share-icons>',
      );
      expect(names(icons)).to.deep.equal(
        ['X', 'RSS feed', 'Facebook'].map((name) => (name === 'RSS feed' ? name : `Follow on ${name}`)),
      );
      expect(named(icons, 'RSS feed').href.endsWith('/feed?a=1,2')).to.equal(true);
    });

    it('differ from targets of the same network, and use their own icons', async () => {
      const icons = await shareIcons(
        `<news-share-icons ${story} networks="x" follow="https://x.com/m" appearance="list"><b slot="icon-x">1</b><b slot="icon-follow-x">2</b></news-share-icons>`,
      );
      expect(names(icons)).to.deep.equal(['X', 'Follow on X']);
      expect([...icons.querySelectorAll('b')].map((mark) => mark.assignedSlot !== null)).to.deep.equal([true, true]);
    });
  });

  describe('a campaign in the publisher’s parameters', () => {
    it('names the target in them, and adds none of the usual ones', async () => {
      const icons = await shareIcons(
        '<news-share-icons url="https://news.example/a?x=1#top" networks="x email" campaign="cid=share-{network}&amp;p=a b"></news-share-icons>',
      );
      expect(sent(icons, 'Share on X').values.url).to.equal('https://news.example/a?x=1&cid=share-x&p=a%20b#top');
      expect(sent(icons, 'Share by email').values.body).to.equal(
        'https://news.example/a?x=1&cid=share-email&p=a%20b#top',
      );
    });

    it('keeps repeated parameters, and names the target in parameters without a value too', async () => {
      const icons = await shareIcons(
        '<news-share-icons url="https://news.example/a" networks="x" campaign="b=1&amp;b=2"></news-share-icons>',
      );
      expect(sent(icons, 'Share on X').values.url).to.equal('https://news.example/a?b=1&b=2');
      icons.campaign = 'share-{network}';
      await icons.updateComplete;
      expect(sent(icons, 'Share on X').values.url).to.contain('utm_campaign=share-x');
    });

    it('is in the copied link only on request', async () => {
      const copied: string[] = [];
      cleanups.replace(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) });
      for (const asked of ['', 'campaign-copied']) {
        const icons = await shareIcons(
          `<news-share-icons url="https://news.example/a" networks="copy" campaign="spring" ${asked}></news-share-icons>`,
        );
        const heard = new ShareWatch(icons);
        named<HTMLButtonElement>(icons, 'Copy link').click();
        await until(() => heard.after.length === 1);
      }
      expect(copied).to.deep.equal([
        'https://news.example/a',
        'https://news.example/a?utm_source=copy&utm_medium=share&utm_campaign=spring',
      ]);
    });
  });
});
