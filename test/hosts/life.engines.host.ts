import assert from 'node:assert/strict';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { inWays, scriptFiles } from '../support/browsers/in-ways.js';
import { HostSite } from '../support/servers/host-site.js';

const story = {
  id: 'harbour',
  url: 'https://news.example/a',
  headline: 'Harbour dredging to start early',
  access: 'metered',
};
const picture = '<img src="/pictures/barrier-320.webp" alt="A barrier" width="320" height="213">';

/** One widget of every kind, each with the words that it shows. */
const widgets: Readonly<Record<string, string>> = {
  'Harbour dredging to start early':
    '<news-headline-card src="/story.json"><a href="/a">A fallback</a></news-headline-card>',
  'From the fallback': `<news-headline-card><h3><a href="/b">From the fallback</a></h3>${picture}</news-headline-card>`,
  'By Mara Lin': '<news-byline authors="Mara Lin" published-at="2026-03-02T08:30:00Z"></news-byline>',
  'The barrier at Kelmouth': `<news-photo-caption expandable>${picture}<p>The barrier at Kelmouth</p></news-photo-caption>`,
  'Copy link': '<news-share-icons url="https://news.example/a" networks="x copy"></news-share-icons>',
  'no free articles left': `<news-subscription-prompt state="exhausted" subscribe-href="/s">
    <news-offer name="Digital" price="9" currency="USD" period="month" href="/d"></news-offer></news-subscription-prompt>`,
  'From the article around': `<news-article><script type="application/json">${JSON.stringify({ ...story, headline: 'From the article around' })}</script>
    <div><news-headline-card></news-headline-card></div></news-article>`,
};
const markup = Object.values(widgets).join('\n');
const words = Object.keys(widgets);

/** Whether the shadow roots of a page contain each of these words, this many times. Runs in the page. */
function areShown(words: string[], times = 1): boolean {
  const texts: string[] = [];
  const read = (root: Document | ShadowRoot): void => {
    for (const each of root.querySelectorAll('*')) {
      const inside = each.shadowRoot ?? (each as { closedRoot?: ShadowRoot }).closedRoot;
      if (!inside) continue;
      if (each.localName.startsWith('news-')) {
        const shown = [...inside.children].filter(({ localName }) => localName !== 'style' && localName !== 'slot');
        texts.push(
          shown
            .map(({ textContent }) => textContent)
            .join(' ')
            .replace(/\s+/g, ' '),
        );
      }
      read(inside);
    }
  };
  read(document);
  return words.every((word) => texts.filter((text) => text.includes(word)).length === times);
}

/** Whether these addresses have loaded, and no widget has an update pending. Runs in the page. */
async function haveAll(addresses: string[]): Promise<boolean> {
  const come = new Set(performance.getEntriesByType('resource').map(({ name }) => name));
  if (!addresses.every((address) => come.has(address))) return false;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const widgets = [...document.querySelectorAll<HTMLElement & { isUpdatePending?: boolean }>('*')];
  return widgets.every(({ isUpdatePending }) => !isUpdatePending);
}

for (const file of inWays(scriptFiles)) {
  describe(`Widgets in a page that changes (${file})`, () => {
    let site: HostSite;
    let tab: HostTab;
    before(async () => {
      tab = await newTab();
      site = await HostSite.open();
      site.put('/story.json', { body: JSON.stringify(story) });
    });
    after(async () => {
      await tab?.close();
      await site?.close();
    });

    async function open(body: string, more = ''): Promise<void> {
      site.renew();
      await tab.open(site.show({ body: body + more, head: `<script type="module" src="{{cdn}}/${file}"></script>` }));
    }

    async function assertQuiet(): Promise<void> {
      const { console: lines, ...said } = await tab.said();
      assert.deepEqual(said, { exceptions: [], violations: [] });
      // Chromium writes a console message if a script measures content that `content-visibility` hides.
      assert.deepEqual(
        lines.filter((line) => !line.startsWith('verbose: Rendering was performed')),
        [],
      );
    }

    /** Waits until all requests of the page are answered, and it makes no more. */
    async function waitForAll(): Promise<void> {
      for (let known = 0; known < site.requests.length;) {
        known = site.requests.length;
        // The page's own address is not among its requests.
        await tab.waitFor(haveAll, site.requests.slice(1));
      }
    }

    const asked = (path: string): number => site.requests.filter((address) => address === site.origin + path).length;

    const waysToPut: Readonly<Record<string, (markup: string) => void>> = {
      innerHTML: (markup: string): void => void (document.querySelector('main')!.innerHTML = markup),
      insertAdjacentHTML: (markup: string) => document.querySelector('main')!.insertAdjacentHTML('beforeend', markup),
      setHTMLUnsafe: (markup: string) => {
        const main = document.querySelector('main') as HTMLElement & { setHTMLUnsafe?: (markup: string) => void };
        if (main.setHTMLUnsafe) main.setHTMLUnsafe(markup);
        else main.innerHTML = markup;
      },
      'a <template>': (markup: string) => {
        const template = document.createElement('template');
        template.innerHTML = markup;
        document.querySelector('main')!.append(template.content.cloneNode(true));
      },
      'a fragment of another parser': (markup: string) => {
        const parsed = new DOMParser().parseFromString(`<body>${markup}`, 'text/html');
        document.querySelector('main')!.append(...parsed.body.childNodes);
      },
    };

    describe('put into the page', () => {
      before(() => open('<main></main>'));

      for (const [way, put] of Object.entries(waysToPut)) {
        it(`are shown after ${way}, twice over`, async () => {
          for (let turn = 0; turn < 2; turn++) {
            await tab.evaluate(() => document.querySelector('main')!.replaceChildren());
            await tab.evaluate(put, markup);
            await tab.waitFor(areShown, words, 1);
          }
        });
      }

      it('ask for their story once in all that time, and say nothing', async () => {
        assert.equal(asked('/story.json'), 1);
        await assertQuiet();
      });
    });

    it('stay as they are when they are moved, and ask for nothing again', async () => {
      await open(`<main>${markup}</main>`, '<aside></aside>');
      await tab.waitFor(areShown, words, 1);
      // Some content is late: wait until every requested file has loaded, and the widgets have used it.
      await waitForAll();
      const isSame = await tab.evaluate(async () => {
        const texts = (): string =>
          [...document.querySelectorAll('*')]
            .filter(({ localName }) => localName.startsWith('news-'))
            .map((each) => each.shadowRoot?.querySelector('.root')?.textContent ?? '')
            .join('|');
        const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
        // Some parts measure themselves first: begin when thirty frames have changed nothing.
        let before = texts();
        for (let still = 0; still < 30; still++) {
          await frame();
          if (texts() === before) continue;
          before = texts();
          still = 0;
        }
        const [main, aside] = ['main', 'aside'].map((name) => document.querySelector(name)!);
        const results: boolean[] = [];
        for (const target of [aside!, main!, aside!]) {
          target.append(...(target === aside ? main! : aside!).children);
          for (let frames = 0; frames === 0 || (texts() !== before && frames < 30); frames++) await frame();
          results.push(texts() === before);
        }
        return results;
      });
      assert.deepEqual(isSame, [true, true, true]);
      await tab.waitFor(areShown, words, 1);
      assert.equal(asked('/story.json'), 1);
      await assertQuiet();
    });

    it('keep the focus of a reader if the browser moves them without removing them', async () => {
      await open(`<main>${markup}</main>`, '<aside></aside>');
      await tab.waitFor(areShown, words, 1);
      // Some controls appear after the words.
      await tab.waitFor(() =>
        [...document.querySelectorAll('main > :not(news-article, news-byline)')].every((widget) =>
          widget.shadowRoot!.querySelector('a[href], button'),
        ),
      );
      const kept = await tab.evaluate(async () => {
        const aside = document.querySelector('aside') as Element & { moveBefore?: (node: Node, child: null) => void };
        if (!aside.moveBefore) return [];
        const results: boolean[] = [];
        for (const widget of document.querySelectorAll('main > :not(news-article, news-byline)')) {
          const control = widget.shadowRoot!.querySelector<HTMLElement>('a[href], button')!;
          control.focus();
          aside.moveBefore(widget, null);
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          results.push(
            document.activeElement === widget && widget.shadowRoot!.activeElement?.localName === control.localName,
          );
        }
        return results;
      });
      assert.deepEqual(
        kept,
        kept.map(() => true),
      );
      await tab.waitFor(areShown, words, 1);
      await assertQuiet();
    });

    it('work as deep clones of visible widgets', async () => {
      await open(`<main>${markup}</main>`);
      await tab.waitFor(areShown, words, 1);
      await tab.evaluate(() => document.body.append(document.querySelector('main')!.cloneNode(true)));
      await tab.waitFor(areShown, words, 2);
      assert.equal(asked('/story.json'), 1);
      await assertQuiet();
    });

    for (const [kind, css] of [
      ['display: none', 'display: none'],
      ['content-visibility: hidden', 'content-visibility: hidden'],
    ] as const) {
      it(`are there when a page that has them under ${kind} shows them, and again`, async () => {
        await open(`<main style="${css}">${markup}</main>`);
        await tab.waitFor(areShown, words, 1);
        for (const style of ['', css, '']) {
          await tab.evaluate((style) => document.querySelector('main')!.setAttribute('style', style), style);
          await tab.waitFor(areShown, words, 1);
        }
        const heights = await tab.evaluate(() =>
          [...document.querySelectorAll('main > *')].map(
            (each) => each.getBoundingClientRect().height > 10 || each.localName,
          ),
        );
        assert.deepEqual(heights, [true, true, true, true, true, true, true]);
        await assertQuiet();
      });
    }

    for (const [kind, head] of [
      ['without', ''],
      ['with', `<script type="module" src="{{cdn}}/${file}"></script>`],
    ] as const) {
      it(`are readable in the document of a frame ${kind} the library, and back again`, async () => {
        const frame = site.show({ body: '<main></main>', head });
        await open(`<main>${markup}</main><iframe src="${frame}" width="800" height="2000"></iframe>`);
        await tab.waitFor(areShown, words, 1);
        const missing = await tab.evaluate(async (words) => {
          const here = document.querySelector('main')!;
          const there = document.querySelector('iframe')!.contentDocument!.querySelector('main')!;
          const missing: string[] = [];
          const [away, back] = [
            [here, there],
            [there, here],
          ] as const;
          for (const [from, to] of [away, back, away, back]) {
            to.append(...from.children);
            // The page that knows the properties sets them again.
            for (const each of to.querySelectorAll<HTMLElement & { requestUpdate?: () => void }>('*'))
              each.requestUpdate?.();
            const findMissing = (): string[] => {
              const text = [...to.querySelectorAll('*')]
                .map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.root')?.innerText ?? '')
                .join(' ')
                .replace(/\s+/g, ' ');
              // A browser removes the style sheets of the document that they leave. A file restores them.
              const isStyled = ({ shadowRoot }: Element): boolean =>
                to.ownerDocument.defaultView!.getComputedStyle(shadowRoot!.querySelector('.root')!).isolation ===
                'isolate';
              const styled = [...to.querySelectorAll('news-headline-card, news-byline, news-share-icons')];
              return [
                ...words.filter((word) => !text.includes(word)),
                ...styled.filter((each) => !isStyled(each)).map(({ localName }) => `the styles of ${localName}`),
              ];
            };
            for (const end = Date.now() + 10_000; findMissing().length > 0 && Date.now() < end;)
              await new Promise((resolve) => setTimeout(resolve, 10));
            missing.push(...findMissing());
            if (missing.length > 0) break;
          }
          return missing;
        }, words);
        assert.deepEqual(missing, []);
        await tab.waitFor(areShown, words, 1);
        await assertQuiet();
      });
    }

    it('work in shadow roots of the page, open, closed and one in another', async () => {
      await open(
        '<div id="host"></div>',
        `<script type="module">
          ${file === 'loader.js' ? "import { discover } from '{{cdn}}/loader.js';" : 'const discover = () => undefined;'}
          const outer = document.querySelector('#host').attachShadow({ mode: 'open' });
          const host = document.createElement('div');
          const inner = (host.closedRoot = host.attachShadow({ mode: 'closed' }));
          inner.innerHTML = ${JSON.stringify(markup).replaceAll('</script', '<\\/script')};
          outer.append(host);
          discover(inner);
          const byline = document.createElement('news-byline');
          byline.setAttribute('authors', 'Ruth Calder');
          outer.append(byline);
          discover(outer);
        </script>`,
      );
      await tab.waitFor(areShown, [...words, 'By Ruth Calder'], 1);
      await assertQuiet();
    });

    it('measure themselves when a closed <details> around them is opened', async () => {
      const long = 'The barrier at Kelmouth. '.repeat(40);
      await open(`<details><summary>More</summary><div style="width: 300px">
        <news-photo-caption caption="${long}" lines="2">${picture}</news-photo-caption></div></details>`);
      await tab.waitFor(areShown, ['The barrier at Kelmouth'], 1);
      await tab.evaluate(() => void (document.querySelector('details')!.open = true));
      await tab.waitFor(() => {
        const root = document.querySelector('news-photo-caption')!.shadowRoot!;
        return (root.querySelector<HTMLElement>('.more')?.getClientRects().length ?? 0) > 0;
      });
      await assertQuiet();
    });
  });
}
