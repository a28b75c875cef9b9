import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { filesAddress, snippetsIn } from '../support/snippets.js';
import { tagManager } from './tag-manager.js';

const snippets = snippetsIn('stories/consent.mdx');

/** Returns the piece of HTML on the page about consent tools that has all of some words in it. */
function snippetWith(...words: string[]): string {
  const found = snippets.filter((snippet) => words.every((word) => snippet.includes(word)));
  assert.equal(found.length, 1, `${found.length} snippets have ${words.join(', ')}`);
  return found[0]!.replaceAll(filesAddress, '{{cdn}}');
}

/** The page's tags. An article counts at once, so that the test need not wait. */
const page = snippetWith('<news-headline-card').replace('meter=', 'dwell="0" meter=');

interface ConsentTool {
  /** The code that the page's author pastes at the end of the body. */
  code: string;
  /** The buttons on the tool's banner, as CSS selectors. */
  accept: string;
  reject: string;
  /** The buttons that a reader presses to withdraw consent, in order. */
  withdraw: readonly string[];
}

/** A small consent tool for the tag manager: it remembers the decision and sends it to the tag manager. */
const ownTool = `<div id="banner" hidden>
  <button type="button" value="granted">Accept</button> <button type="button" value="denied">Reject</button>
</div>
<button type="button" id="withdraw" value="denied">Withdraw</button>
<script>
  const known = document.cookie.match(/consent=(\\w+)/)?.[1];
  gtag('consent', 'default', { functionality_storage: known ?? 'denied' });
  banner.hidden = known !== undefined;
  for (const button of document.querySelectorAll('button[value]'))
    button.addEventListener('click', () => {
      document.cookie = 'consent=' + button.value;
      banner.hidden = true;
      gtag('consent', 'update', { functionality_storage: button.value });
      dataLayer.push({ event: 'consent_' + button.value });
    });
</script>`;

const tools: Readonly<Record<string, ConsentTool>> = {
  'vanilla-cookieconsent': {
    code: snippetWith('CookieConsent.run'),
    accept: '#cc-main .cm [data-role="all"]',
    reject: '#cc-main .cm [data-role="necessary"]',
    withdraw: ['[data-cc="show-preferencesModal"]', '#cc-main .pm [data-role="necessary"]'],
  },
  Klaro: {
    code: snippetWith('klaroConfig'),
    accept: '#klaro .cookie-notice .cm-btn-success',
    reject: '#klaro .cookie-notice .cn-decline',
    withdraw: ['[onclick="klaro.show()"]', '#purpose-item-articles', '#klaro .cm-btn-accept'],
  },
  'a tag manager': {
    code:
      tagManager([
        {
          html: snippetWith("'granted'", 'function (access)'),
          triggers: ['gtm.dom', 'consent_granted'],
          consent: 'functionality_storage',
        },
        { html: snippetWith("'denied'", 'function (access)'), triggers: ['consent_denied'] },
      ]) + ownTool,
    accept: '#banner [value="granted"]',
    reject: '#banner [value="denied"]',
    withdraw: ['#withdraw'],
  },
};

describe('Consent, by the recipe for', () => {
  let site: HostSite;
  let tab: HostTab;
  let address: string;
  before(async () => {
    site = await HostSite.open();
    const require = createRequire(import.meta.url);
    for (const [path, file] of [
      ['/cookieconsent/cookieconsent.css', require.resolve('vanilla-cookieconsent/dist/cookieconsent.css')],
      ['/cookieconsent/cookieconsent.esm.js', require.resolve('vanilla-cookieconsent/dist/cookieconsent.esm.js')],
      ['/klaro/klaro.js', require.resolve('klaro/dist/klaro.js')],
    ] as const)
      site.put(path, { body: await readFile(file) });
  });
  after(() => site?.close());

  /** Opens the page for a new reader. */
  async function visit({ code }: ConsentTool): Promise<void> {
    site.renew();
    tab = await newTab();
    // vanilla-cookieconsent does not run if the browser reports that a program controls it.
    await tab.page!.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'webdriver', { value: false }));
    address = site.show({ body: page + code });
    await tab.open(address);
  }
  afterEach(() => tab?.close());

  /** Opens the page again for the same reader. */
  async function visitAgain(): Promise<void> {
    // The page that the reader leaves may still make requests.
    await tab.page!.goto('about:blank');
    site.requests.length = 0;
    await tab.open(address);
  }

  async function press(...buttons: string[]): Promise<void> {
    for (const button of buttons) {
      await tab.page!.waitForSelector(button, { visible: true });
      // An element that still moves cannot be clicked.
      await tab.evaluate(() =>
        Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => 0),
      );
      await tab.page!.click(button);
    }
  }

  async function isShown(element: string): Promise<boolean> {
    const found = await tab.page!.$(element);
    return found ? found.isVisible() : false;
  }

  const consent = (): Promise<string | null> =>
    tab.evaluate(() => document.querySelector('news-access')!.getAttribute('consent'));

  /** Returns the stored articles that were read: a key and a time for each. */
  const counts = (): Promise<[key: string, time: string][]> =>
    tab.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('standfirst.meter.')));

  async function assertWidgets(): Promise<void> {
    await tab.waitFor(
      () =>
        document.querySelector('news-headline-card')!.shadowRoot?.querySelector('.root') &&
        /3\s+free\s+articles\s+left/.test(
          document.querySelector('news-subscription-prompt')!.shadowRoot?.textContent ?? '',
        ) &&
        Object.keys(localStorage).some((key) => key.startsWith('standfirst.meter.')),
    );
    assert.equal(await consent(), 'granted');
    assert.equal((await counts()).length, 1);
    assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
  }

  async function assertFallback(): Promise<void> {
    // A request that was sent before has arrived by then.
    // eslint-disable-next-line no-restricted-syntax -- Nothing is requested
    await tab.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 100)));
    assert.deepEqual(
      site.requests.filter((request) => request.startsWith(site.cdnOrigin)),
      [],
    );
    const fallback = await tab.evaluate(() => document.querySelector<HTMLElement>('news-headline-card')!.innerText);
    assert.equal(fallback, 'Harbour dredging to start a month early');
    assert.notEqual(await consent(), 'granted');
    assert.deepEqual(await counts(), []);
    assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
  }

  for (const name of ['vanilla-cookieconsent', 'Klaro'] as const)
    it(`${name}, no dialog of a prompt lies over the banner, and it opens after`, async () => {
      const tool = tools[name]!;
      site.renew();
      tab = await newTab();
      await tab.page!.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'webdriver', { value: false }));
      const prompt =
        '<news-subscription-prompt presentation="dialog" state="exhausted" subscribe-href="/s"></news-subscription-prompt>';
      const head = '<script type="module" src="{{cdn}}/standfirst.js"></script>';
      await tab.open(site.show({ head, body: prompt + tool.code }));
      const isOpen = (): boolean =>
        document.querySelector('news-subscription-prompt')!.shadowRoot?.querySelector('dialog')?.open ?? false;
      // A pointer reaches the button only if nothing covers it.
      await press(tool.reject);
      await tab.waitFor(isOpen);
      assert.ok(!(await isShown(tool.accept)));
      assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
    });

  for (const [name, tool] of Object.entries(tools))
    describe(`${name},`, () => {
      it('loads nothing until the reader decides', async () => {
        await visit(tool);
        await tab.page!.waitForSelector(tool.accept, { visible: true });
        await assertFallback();
      });

      it('shows the widgets when the reader consents, and at once on the next page view', async () => {
        await visit(tool);
        await press(tool.accept);
        await assertWidgets();
        const kept = await counts();
        await visitAgain();
        await assertWidgets();
        assert.deepEqual(await counts(), kept);
        assert.ok(!(await isShown(tool.accept)));
      });

      it('loads nothing when the reader refuses, and nothing on the next page view', async () => {
        await visit(tool);
        await press(tool.reject);
        await assertFallback();
        assert.equal(await consent(), 'denied');
        await visitAgain();
        await assertFallback();
      });

      it('deletes the counts when consent is withdrawn, and loads nothing on the next page view', async () => {
        await visit(tool);
        await press(tool.accept);
        await assertWidgets();
        await press(...tool.withdraw);
        await tab.waitFor(() => Object.keys(localStorage).every((key) => !key.startsWith('standfirst.meter.')));
        assert.equal(await consent(), 'denied');
        assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
        await visitAgain();
        await assertFallback();
      });
    });
});
