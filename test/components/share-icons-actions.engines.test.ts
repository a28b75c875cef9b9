import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/generated/components/define/share-icons.js';
import '../../src/generated/components/eager.js';
import type { NewsShareIcons } from '../../src/components/share-icons/share-icons.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { watchPage, partOf, partText, settled, until } from '../support/page/page.js';
import { Cleanups, named, names, shareIcons, ShareWatch } from '../support/page/share-icons.js';

const row = '<news-share-icons url="https://news.example/a" headline="Rain" campaign="spring"></news-share-icons>';

/** Clicks a link as a reader does, but opens no page. */
function click(target: Element, options: MouseEventInit = {}): MouseEvent {
  const made = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...options });
  target.dispatchEvent(made);
  return made;
}

/** Removes the address of a link, so that a test can follow it. */
function disarm(link: HTMLAnchorElement): HTMLAnchorElement {
  const frame = document.createElement('iframe');
  frame.name = 'nowhere';
  frame.className = 'test-frame';
  document.body.append(frame);
  link.target = 'nowhere';
  link.href = 'about:blank';
  return link;
}

describe('A share with <news-share-icons>', () => {
  watchPage();
  const cleanups = new Cleanups();
  const stub = (object: object, name: string, value: unknown): void => cleanups.replace(object, name, value);
  afterEach(() => {
    cleanups.run();
  });

  describe('by a link', () => {
    it('informs the page, across shadow roots, of the address, the target and the campaign', async () => {
      const icons = await shareIcons('<news-share-icons campaign="spring"></news-share-icons>');
      icons.article = harbourArticle;
      await icons.updateComplete;
      const heard: Event[] = [];
      document.addEventListener('news-share', (share) => (heard.push(share), share.preventDefault()), { once: true });
      const link = named(icons, 'Share on Facebook');
      click(link);
      const url = 'https://news.example/harbour-dredging?utm_source=facebook&utm_medium=share&utm_campaign=spring';
      expect(heard).to.have.lengthOf(1);
      expect(heard[0]).to.include({
        network: 'facebook',
        url,
        href: link.href,
        articleId: 'harbour-dredging',
        campaign: 'spring',
        composed: true,
        bubbles: true,
      });
      expect(new URL(link.href).searchParams.get('u')).to.equal(url);
    });

    it('stays closed if the page cancels, and has no end event', async () => {
      const icons = await shareIcons(row);
      const heard = new ShareWatch(icons, true);
      expect(click(named(icons, 'Share on X')).defaultPrevented).to.equal(true);
      await settled();
      expect([heard.before.length, heard.after.length]).to.deep.equal([1, 0]);
    });

    it('ends as opened, once the browser follows it', async () => {
      const icons = await shareIcons(row);
      const heard = new ShareWatch(icons);
      expect(click(disarm(named(icons, 'Share on X'))).defaultPrevented).to.equal(false);
      expect(heard.after).to.have.lengthOf(0);
      await until(() => heard.after.length === 1);
      expect(heard.outcomes).to.deep.equal([['x', 'opened']]);
      expect(heard.after[0]).to.include({ campaign: 'spring', cancelable: false, composed: true });
    });

    it('ends as cancelled if another script keeps it closed', async () => {
      const icons = await shareIcons(row);
      const heard = new ShareWatch(icons);
      icons.addEventListener('click', (made) => made.preventDefault());
      click(named(icons, 'Share on X'));
      await until(() => heard.after.length === 1);
      expect(heard.outcomes).to.deep.equal([['x', 'cancelled']]);
    });

    it('is announced for the middle button too, and not for a menu or a click that the page has dealt with', async () => {
      const icons = await shareIcons(row);
      const heard = new ShareWatch(icons, true);
      const link = named(icons, 'Share on X');
      const aux = (button: number): boolean =>
        link.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, composed: true, cancelable: true, button }));
      expect([aux(2), heard.before.length]).to.deep.equal([true, 0]);
      expect([aux(1), heard.before.length]).to.deep.equal([false, 1]);
      icons.addEventListener('click', (made) => made.preventDefault(), { capture: true });
      click(link);
      expect(heard.before).to.have.lengthOf(1);
    });

    it('is an ordinary link: in a new tab without a referrer; a mail beside the page', async () => {
      const icons = await shareIcons(row);
      for (const name of ['Share on X', 'Share on Facebook', 'Share on LinkedIn', 'Share on WhatsApp']) {
        expect(named(icons, name)).to.include({ target: '_blank', rel: 'noopener noreferrer' });
      }
      expect(named(icons, 'Share by email').target).to.equal('');
    });
  });

  describe('by copying the link', () => {
    const copy = (icons: NewsShareIcons): HTMLButtonElement => named<HTMLButtonElement>(icons, 'Copy link');

    it('copies the address without the campaign, shows it and says it', async () => {
      const copied: string[] = [];
      stub(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) });
      const icons = await shareIcons(row);
      const heard = new ShareWatch(icons);
      const status = partOf(icons, 'status')!;
      expect([status.getAttribute('aria-live'), partText(icons, 'status')]).to.deep.equal(['polite', '']);
      click(copy(icons));
      await until(() => partText(icons, 'note') === 'Link copied');
      expect(copied).to.deep.equal(['https://news.example/a']);
      expect(partOf(icons, 'status') === status).to.equal(true);
      expect(partText(icons, 'status')).to.equal('Link copied');
      expect(heard.outcomes).to.deep.equal([['copy', 'copied']]);
      expect(heard.before[0]).to.include({ url: 'https://news.example/a', href: undefined, campaign: 'spring' });
    });

    it('has a custom state for as long as the note is shown', async () => {
      stub(navigator, 'clipboard', { writeText: async () => undefined });
      const icons = await shareIcons(row);
      click(copy(icons));
      await until(() => partOf(icons, 'note'));
      expect(icons.matches(':state(copied)')).to.equal(true);
      await until(() => partOf(icons, 'note') === null);
      expect(icons.matches(':state(copied)')).to.equal(false);
    });

    it('has that state on a row that had nothing to show before', async () => {
      stub(navigator, 'share', undefined);
      stub(navigator, 'clipboard', { writeText: async () => undefined });
      const icons = await shareIcons(
        '<news-share-icons url="https://news.example/a" networks="system"></news-share-icons>',
      );
      expect(icons.matches(':state(blank)')).to.equal(true);
      icons.networks = 'copy';
      await icons.updateComplete;
      click(copy(icons));
      await until(() => icons.matches(':state(copied)'));
    });

    it('announces it again to readers who copy again', async () => {
      const writings: (() => void)[] = [];
      stub(navigator, 'clipboard', { writeText: () => new Promise<void>((resolve) => writings.push(resolve)) });
      const icons = await shareIcons(row);
      click(copy(icons));
      (await until(() => writings.pop()))!();
      await until(() => partText(icons, 'status') === 'Link copied');
      click(copy(icons));
      await until(() => partText(icons, 'status') === '');
      (await until(() => writings.pop()))!();
      await until(() => partText(icons, 'status') === 'Link copied');
    });

    it('copies nothing if the page cancels', async () => {
      const copied: string[] = [];
      stub(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) });
      const icons = await shareIcons(row);
      const heard = new ShareWatch(icons, true);
      click(copy(icons));
      await settled();
      expect([copied, heard.after, partText(icons, 'status')]).to.deep.equal([[], [], '']);
    });

    for (const [what, clipboard] of Object.entries({
      'gives no answer': { writeText: () => new Promise<void>(() => undefined) },
      'is refused': { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      'is absent': undefined,
    })) {
      it(`copies by a selection if the clipboard ${what}, and keeps the focus`, async () => {
        stub(navigator, 'clipboard', clipboard);
        let selected = '';
        const icons = await shareIcons(row);
        stub(document, 'execCommand', () => {
          const field = icons.shadowRoot!.activeElement as HTMLTextAreaElement;
          selected = field.value.slice(field.selectionStart, field.selectionEnd);
          return true;
        });
        const heard = new ShareWatch(icons);
        copy(icons).focus();
        click(copy(icons));
        await until(() => heard.after.length === 1);
        expect(selected).to.equal('https://news.example/a');
        expect(heard.outcomes).to.deep.equal([['copy', 'copied']]);
        expect(icons.shadowRoot!.activeElement === copy(icons)).to.equal(true);
        expect(icons.shadowRoot!.querySelector('textarea') === null).to.equal(true);
      });
    }

    it('copies only the link, and keeps the reader’s selection', async () => {
      stub(navigator, 'clipboard', undefined);
      const given: string[] = [];
      const addWords = (event: ClipboardEvent): void => {
        given.push('Read more at');
        event.preventDefault();
      };
      document.addEventListener('copy', addWords, true);
      cleanups.add(() => document.removeEventListener('copy', addWords, true));
      const icons = await shareIcons(row);
      const words = document.createElement('p');
      words.className = 'test-frame';
      words.textContent = 'Selected words';
      document.body.append(words);
      getSelection()!.selectAllChildren(words);
      stub(document, 'execCommand', () => {
        const copy = new ClipboardEvent('copy', {
          bubbles: true,
          cancelable: true,
          composed: true,
          clipboardData: new DataTransfer(),
        });
        icons.shadowRoot!.activeElement!.dispatchEvent(copy);
        given.push(copy.clipboardData!.getData('text/plain'));
        return true;
      });
      const heard = new ShareWatch(icons);
      click(copy(icons));
      await until(() => heard.after.length === 1);
      expect(given).to.deep.equal(['https://news.example/a']);
      expect(getSelection()!.toString()).to.equal('Selected words');
    });

    it('shows the address itself if nothing else works, until it is copied', async () => {
      stub(navigator, 'clipboard', undefined);
      stub(document, 'execCommand', () => {
        throw new Error('no');
      });
      const icons = await shareIcons(row);
      const heard = new ShareWatch(icons);
      click(copy(icons));
      await until(() => partText(icons, 'status') === 'Copy this link: https://news.example/a');
      expect(heard.outcomes).to.deep.equal([['copy', 'failed']]);
      expect(partOf(icons, 'status')!.getBoundingClientRect().height).to.be.greaterThan(10);
      expect(partOf(icons, 'note') === null).to.equal(true);
      await expect(icons).to.be.accessible();
      stub(navigator, 'clipboard', { writeText: async () => undefined });
      click(copy(icons));
      await until(() => partText(icons, 'status') === 'Link copied');
    });

    it('shows no address to copy once there is nothing to copy it with', async () => {
      stub(navigator, 'clipboard', undefined);
      stub(document, 'execCommand', () => false);
      const icons = await shareIcons(row);
      click(copy(icons));
      await until(() => partText(icons, 'status') === 'Copy this link: https://news.example/a');
      icons.networks = 'x';
      await icons.updateComplete;
      expect(partText(icons, 'status')).to.equal('');
    });

    it('works by keyboard', async () => {
      const copied: string[] = [];
      stub(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) });
      const icons = await shareIcons(row);
      copy(icons).focus();
      await sendKeys({ press: 'Enter' });
      await until(() => partText(icons, 'note') === 'Link copied');
      expect(copied).to.have.lengthOf(1);
    });
  });

  it('prints the page, and ends as opened, because the result is unknown', async () => {
    let printed = 0;
    stub(window, 'print', () => printed++);
    const icons = await shareIcons(row);
    const heard = new ShareWatch(icons);
    click(named(icons, 'Print'));
    await until(() => heard.after.length === 1);
    expect([printed, heard.outcomes]).to.deep.equal([1, [['print', 'opened']]]);
  });

  describe('by the system’s sheet', () => {
    const more = 'Share with another app';

    async function withSheet(share: unknown, canShare: unknown = () => true): Promise<NewsShareIcons> {
      stub(navigator, 'share', share);
      stub(navigator, 'canShare', canShare);
      return shareIcons(row);
    }

    it('hands over the headline and the address with the campaign', async () => {
      const given: unknown[] = [];
      const icons = await withSheet(async (data: unknown) => void given.push(data));
      const heard = new ShareWatch(icons);
      click(named(icons, more));
      await until(() => heard.after.length === 1);
      expect(given).to.deep.equal([
        {
          title: 'Rain',
          url: 'https://news.example/a?utm_source=system&utm_medium=share&utm_campaign=spring',
        },
      ]);
      expect(heard.outcomes).to.deep.equal([['system', 'shared']]);
    });

    it('takes a closed sheet for a change of mind', async () => {
      const icons = await withSheet(() => Promise.reject(new DOMException('closed', 'AbortError')));
      const heard = new ShareWatch(icons);
      click(named(icons, more));
      await until(() => heard.after.length === 1);
      expect(heard.outcomes).to.deep.equal([['system', 'cancelled']]);
    });

    it('reports a failure, and throws nothing into the page', async () => {
      for (const share of [
        () => Promise.reject(new DOMException('no', 'NotAllowedError')),
        () => Promise.reject(undefined),
        () => {
          throw new TypeError('no');
        },
      ]) {
        const icons = await withSheet(share);
        const heard = new ShareWatch(icons);
        click(named(icons, more));
        await until(() => heard.after.length === 1);
        expect(heard.outcomes).to.deep.equal([['system', 'failed']]);
      }
    });

    it('is not offered if there is none, or if it would not accept the address', async () => {
      expect(names(await withSheet(undefined))).to.not.include(more);
      expect(
        names(
          await withSheet(
            async () => undefined,
            () => false,
          ),
        ),
      ).to.not.include(more);
      expect(names(await withSheet(async () => undefined, undefined))).to.include(more);
    });

    it('leaves no empty row if it was the only target', async () => {
      stub(navigator, 'share', undefined);
      const icons = await shareIcons('<news-share-icons networks="system"></news-share-icons>');
      expect(icons.getBoundingClientRect().height).to.equal(0);
    });
  });
});
