import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { newReader } from '../support/browsers/chromium.js';
import { openBuilt } from '../support/browsers/built-page.js';
import { setSize } from '../support/browsers/set-size.js';

const prompt = `<news-subscription-prompt state="exhausted" subscribe-href="/subscribe" sign-in-href="/sign-in">
  <news-offer name="Digital" price="9" currency="USD" period="month" href="/digital"></news-offer>
</news-subscription-prompt>`;
const banner = prompt.replace('state=', 'presentation="banner" state=');

describe('A subscription prompt on a page', () => {
  const open = (body: string, style?: string, policy?: string): ReturnType<typeof openBuilt> =>
    openBuilt({ body, style, policy });

  /** Returns the colours of the main action's label and fill, and the background of a banner. */
  function colours(page: Page): Promise<{ label: string; fill: string; paper?: string }> {
    return page.evaluate(() => {
      const banner = document.querySelector('[presentation=banner]')?.shadowRoot?.querySelector('[part="prompt"]');
      const action = document.querySelector('news-subscription-prompt')!.shadowRoot!.querySelector('[part="action"]')!;
      return {
        label: getComputedStyle(action.firstElementChild!).color,
        fill: getComputedStyle(action).backgroundColor,
        ...(banner && { paper: getComputedStyle(banner).backgroundColor }),
      };
    });
  }

  /** Waits until the colours are these. */
  async function assertTurned(page: Page, expected: Awaited<ReturnType<typeof colours>>): Promise<void> {
    const end = performance.now() + 15_000;
    while (!isDeepStrictEqual(await colours(page), expected) && performance.now() < end) await nextFrame(page);
    assert.deepEqual(await colours(page), expected);
  }

  const nextFrame = (page: Page): Promise<unknown> =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

  const both = `${prompt}${banner}`;
  const whenDark = { label: 'rgb(0, 0, 0)', fill: 'rgb(232, 232, 232)', paper: 'rgb(18, 18, 18)' };

  const dark =
    'body { background: rgb(255, 255, 255); color: rgb(20, 20, 20) } .dark body { background: rgb(18, 18, 18); color: rgb(232, 232, 232) }';

  it('turns dark with the page, though the page declares no scheme', async () => {
    const { page } = await open(both, dark);
    assert.deepEqual(await colours(page), {
      label: 'rgb(255, 255, 255)',
      fill: 'rgb(20, 20, 20)',
      paper: 'rgb(255, 255, 255)',
    });
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    await assertTurned(page, whenDark);
    await page.close();
  });

  for (const fade of [
    'background-color 0.15s',
    'background-color 0.15s, color 0.15s',
    'background-color 0.2s, color 0.05s',
  ]) {
    it(`turns dark with a page that fades (${fade})`, async () => {
      const { page } = await open(both, `${dark} body { transition: ${fade} }`);
      await page.evaluate(() => document.documentElement.classList.add('dark'));
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
      await assertTurned(page, whenDark);
      await page.close();
    });
  }

  it('has turned dark when it is shown again on a page that turned dark meanwhile', async () => {
    const { page } = await open(both, `${dark} .away { display: none }`);
    await page.evaluate(() => {
      const elements = [...document.querySelectorAll('news-subscription-prompt')];
      for (const element of elements) element.className = 'away';
      document.documentElement.classList.add('dark');
    });
    for (let frame = 0; frame < 3; frame++) await nextFrame(page);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('.away')) element.className = '';
    });
    await assertTurned(page, whenDark);
    await page.close();
  });

  it('prints the label of its action in the ink of its frame, with or without fills', async () => {
    const { page } = await open(prompt, 'body { background: white; color: rgb(20, 20, 20) }');
    await page.emulateMediaType('print');
    assert.deepEqual(await colours(page), { label: 'rgb(20, 20, 20)', fill: 'rgba(0, 0, 0, 0)' });
    await page.close();
  });

  it('can be read and closed as a banner in a low window with large type', async () => {
    const { page } = await open(banner);
    await setSize(page, 320, 256);
    await page.evaluate(() => document.documentElement.style.setProperty('--news-scale', '2'));
    const tops = await page.evaluate(() => {
      const root = document.querySelector('news-subscription-prompt')!.shadowRoot!;
      return ['prompt', 'heading', 'dismiss'].map(
        (part) => root.querySelector(`[part="${part}"]`)!.getBoundingClientRect().top,
      );
    });
    for (const top of tops) assert.ok(top >= 0 && top < 256 - 40, tops.join());
    await page.close();
  });

  it('gives back a reader’s place when they close it with the keyboard', async () => {
    const { page } = await open(`<a id="one" href="#1">One</a>${banner}<a id="two" href="#2">Two</a>`);
    await page.evaluate(() =>
      document
        .querySelector('news-subscription-prompt')!
        .shadowRoot!.querySelector<HTMLElement>('[part="dismiss"]')!
        .focus(),
    );
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => !document.querySelector('news-subscription-prompt')!.shadowRoot!.querySelector('.root'),
    );
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement!.id), 'two');
    assert.equal(await page.$eval('news-subscription-prompt', (element) => element.hasAttribute('tabindex')), false);
    await page.close();
  });

  it('keeps the label of its action readable in the reader’s colours', async () => {
    const { page } = await open(prompt);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: 'dark' },
      ],
    });
    const { label, fill } = await colours(page);
    assert.notEqual(label, fill);
    await page.close();
  });

  it('keeps its background down to the lower edge if the page gives the tag a margin, and is not printed', async () => {
    const style =
      'body { background: rgb(250, 250, 240) } news-subscription-prompt { display: block; margin-block: 30px }';
    const { page } = await open(`${'<p>Text</p>'.repeat(60)}${banner}`, style);
    const place = await page.evaluate(() => {
      const at = document.elementFromPoint(innerWidth / 2, innerHeight - 2)!;
      const { scrollWidth, clientWidth } = document.documentElement;
      return { tag: at.localName, overflow: scrollWidth - clientWidth };
    });
    assert.deepEqual(place, { tag: 'news-subscription-prompt', overflow: 0 });
    await page.emulateMediaType('print');
    const height = await page.evaluate(
      () => document.querySelector('news-subscription-prompt')!.getBoundingClientRect().height,
    );
    assert.equal(height, 0);
    await page.close();
  });

  it('works under a strict content security policy, and says nothing', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; trusted-types standfirst; require-trusted-types-for 'script'";
    const { page, record } = await open(both, 'body { background: rgb(18, 18, 18); color: white }', policy);
    assert.deepEqual(await colours(page), {
      ...whenDark,
      fill: 'rgb(255, 255, 255)',
    });
    assert.deepEqual([record.exceptions, record.console], [[], []]);
    await page.close();
  });

  it('fits a phone in any language, and at twice the size of type', async () => {
    const long = prompt.replace(
      'name="Digital"',
      'name="Donaudampfschifffahrtsgesellschaftskapitänsabonnement" terms="Datenschutzgrundverordnungshinweise"',
    );
    const { page } = await open(`${long}${banner}`, 'html { font-size: 200% } :root { --news-scale: 2 }');
    await setSize(page, 320, 600);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    assert.equal(overflow, 0);
    await page.close();
  });

  describe('that is a gate', () => {
    const article = `<h1>The barrier</h1><article id="body"><p>A preview of it.</p><p>The rest, with a <a href="#secret">link</a> in it.</p></article>
      ${prompt.replace('state="exhausted"', 'state="exhausted" presentation="gate" gates="#body" preview="1"')}<p>Below.</p>`;

    async function openGate(body = article, policy = ''): ReturnType<typeof openBuilt> {
      const opened = await open(body, '', policy);
      await opened.page.waitForFunction(() => !document.querySelector('#body')!.lastElementChild!.checkVisibility());
      return opened;
    }

    it('leaves nothing of the rest to select, to tab to, to read out or to print', async () => {
      const { page, record } = await openGate();
      const selected = await page.evaluate(() => {
        const selection = getSelection()!;
        selection.selectAllChildren(document.body);
        const text = selection.toString();
        selection.removeAllRanges();
        return text;
      });
      assert.match(selected, /A preview of it/);
      assert.doesNotMatch(selected, /The rest/);
      const stops = new Set<string>();
      for (let count = 0; count < 8; count++) {
        await page.keyboard.press('Tab');
        stops.add(await page.evaluate(() => document.activeElement!.localName));
      }
      assert.deepEqual([...stops].sort(), ['body', 'news-subscription-prompt']);
      const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
      assert.match(tree, /A preview of it[^]*no free articles left[^]*Below/);
      assert.doesNotMatch(tree, /The rest|secret/);
      await page.emulateMediaType('print');
      const printed = await page.evaluate(() => document.body.innerText);
      assert.match(printed, /A preview/);
      assert.doesNotMatch(printed, /The rest/);
      assert.deepEqual([record.exceptions, record.console], [[], []]);
      await page.close();
    });

    it('works under a strict content security policy, and leaves the article to the letter as it was', async () => {
      const policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; trusted-types standfirst; require-trusted-types-for 'script'";
      const { page, record } = await openGate(article, policy);
      assert.match(await page.evaluate(() => document.querySelector('#body')!.outerHTML), /none !important/);
      await page.evaluate(() => document.querySelector('news-subscription-prompt')!.setAttribute('state', 'open'));
      await page.waitForFunction(() => document.querySelector('#body')!.lastElementChild!.checkVisibility());
      const before = /<article[^]*<\/article>/.exec(article)![0];
      assert.equal(await page.evaluate(() => document.querySelector('#body')!.outerHTML), before);
      assert.deepEqual([record.exceptions, record.console], [[], []]);
      await page.close();
    });

    it('is open if no script runs', async () => {
      const page = await (await newReader()).newPage();
      await page.setJavaScriptEnabled(false);
      await page.setContent(article);
      assert.match((await page.$eval('body', (body) => body.innerText)) ?? '', /The rest/);
      await page.browserContext().close();
    });
  });
});
