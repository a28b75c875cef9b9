import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/share-icons.js';
import '../../src/generated/components/eager.js';
import type { NewsShareIcons } from '../../src/components/share-icons/share-icons.js';
import { watchPage, until } from '../support/page/page.js';
import { Cleanups, named, shareIcons, ShareWatch } from '../support/page/share-icons.js';

const row =
  '<news-share-icons url="https://news.example/a" headline="Rain" networks="x reddit email"></news-share-icons>';

/** The parts of a browser window that the library uses. */
class FakeWindow {
  closed = false;
  opener: unknown = window;
  document = document.implementation.createHTMLDocument();
  followed: string[] = [];
  constructor() {
    this.document.addEventListener('click', (click) => {
      const { href, rel } = click.target as HTMLAnchorElement;
      this.followed.push(`${href} ${rel}`);
    });
  }
  close(): void {
    this.closed = true;
  }
}

function click(target: Element, options: MouseEventInit = {}): MouseEvent {
  const made = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...options });
  target.dispatchEvent(made);
  return made;
}

describe('A window for a target of <news-share-icons>', () => {
  watchPage();
  const cleanups = new Cleanups();
  let opened: string[] = [];
  const stub = (object: object, name: string, value: unknown): void => cleanups.replace(object, name, value);

  /** Sets the reader's device (a mouse and a wide screen, or not) and the result of opening a window. */
  function reader(hasMouse: boolean, open: () => unknown): void {
    stub(window, 'matchMedia', () => ({ matches: hasMouse }));
    stub(window, 'open', (_: string, __: string, features: string) => {
      opened.push(features);
      return open();
    });
    stub(window, 'screen', { availWidth: 1600, availHeight: 900 });
  }

  /** Returns a row whose links are not followed, so that the test's page stays. */
  async function armed(): Promise<NewsShareIcons> {
    const icons = await shareIcons(row);
    addEventListener('click', keep);
    cleanups.add(() => removeEventListener('click', keep));
    return icons;
  }
  let followed = 0;
  const keep = (event: Event): void => {
    if (!event.defaultPrevented) followed++;
    event.preventDefault();
  };

  beforeEach(() => {
    opened = [];
    followed = 0;
  });
  afterEach(() => {
    cleanups.run();
  });

  it('is small, and has no opener and no referrer', async () => {
    const form = new FakeWindow();
    reader(true, () => form);
    const icons = await armed();
    const heard = new ShareWatch(icons);
    const { href } = named(icons, 'Share on X');
    click(named(icons, 'Share on X'));
    await until(() => heard.after.length === 1);
    expect(opened[0]).to.match(/^popup,width=600,height=640,/);
    expect([form.followed, form.opener]).to.deep.equal([[`${href} noreferrer`], null]);
    expect([followed, heard.outcomes]).to.deep.equal([0, [['x', 'opened']]]);
  });

  const refusals: Record<string, () => unknown> = {
    'gives out none': () => null,
    'gives out one that is closed': () => ({ closed: true }),
    'gives out one that may not be touched': () => ({
      closed: false,
      close: () => undefined,
      get document(): never {
        throw new DOMException('no', 'SecurityError');
      },
    }),
    throws: () => {
      throw new Error('no');
    },
  };
  for (const [what, open] of Object.entries(refusals)) {
    it(`is replaced by the link if a blocker ${what}`, async () => {
      reader(true, open);
      const icons = await armed();
      const heard = new ShareWatch(icons);
      click(named(icons, 'Share on X'));
      await until(() => heard.after.length === 1);
      expect([opened.length, followed]).to.deep.equal([1, 1]);
    });
  }

  it('is not opened with a modifier key, with another button, or by touch', async () => {
    reader(true, () => new FakeWindow());
    const icons = await armed();
    for (const options of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }]) {
      click(named(icons, 'Share on X'), options);
    }
    expect([opened.length, followed]).to.deep.equal([0, 4]);
    stub(window, 'matchMedia', () => ({ matches: false }));
    click(named(icons, 'Share on X'));
    expect([opened.length, followed]).to.deep.equal([0, 5]);
  });

  it('is only for forms: a whole page gets a tab, a mail program neither', async () => {
    reader(true, () => new FakeWindow());
    const icons = await armed();
    click(named(icons, 'Share on Reddit'));
    click(named(icons, 'Share by email'));
    expect([opened.length, followed]).to.deep.equal([0, 2]);
    expect(named(icons, 'Share on Reddit').target).to.equal('_blank');
    expect(named(icons, 'Share by email').target).to.equal('');
  });

  it('does not open if the page cancels the share, or has handled the click', async () => {
    reader(true, () => new FakeWindow());
    const icons = await armed();
    icons.addEventListener('click', (event) => event.preventDefault(), { capture: true, once: true });
    click(named(icons, 'Share on X'));
    new ShareWatch(icons, true);
    const cancelled = click(named(icons, 'Share on X'));
    expect([opened.length, cancelled.defaultPrevented]).to.deep.equal([0, true]);
  });

  for (const app of [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS;FBAV/500.0]',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Instagram 416.0.0.47.66',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari Line/15.1.0',
    'Mozilla/5.0 (Linux; Android 16; Pixel 9; wv) AppleWebKit/537.36 Version/4.0 Chrome/150.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0',
  ]) {
    it(`is the page’s own in an app’s browser, which may open no other: ${/[\w]+\/?[\w.]*\]?$/.exec(app)![0]}`, async () => {
      stub(navigator, 'userAgent', app);
      reader(true, () => new FakeWindow());
      const icons = await armed();
      expect(named(icons, 'Share on X').target).to.equal('');
      click(named(icons, 'Share on X'));
      expect([opened.length, followed]).to.deep.equal([0, 1]);
    });
  }
});
