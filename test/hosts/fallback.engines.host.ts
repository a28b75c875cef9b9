import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { readShownSnippets } from './cms/snippets.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const snippets = await readShownSnippets();

/** The text and the links of each widget without the script. Share icons and a prompt then have no text. */
const readable: Readonly<Record<string, { words: RegExp; links: string[] }>> = {
  article: {
    words: /Harbour dredging to start a month early/,
    links: ['https://news.example/harbour'],
  },
  byline: { words: /Mara Lin/, links: [] },
  list: {
    words: /Harbour dredging.*Ferries stay in port/s,
    links: ['https://news.example/harbour', 'https://news.example/ferries'],
  },
  caption: { words: /The dredger/, links: [] },
  card: { words: /Ports.*Harbour dredging.*Winter storms/s, links: ['https://news.example/harbour'] },
  prompt: { words: /^$/, links: [] },
  'share-icons': { words: /^$/, links: [] },
};

/** The ways in which a page may lack our script, each with the sign that nothing more will load. */
const absences: Readonly<Record<string, { head: string; isLate?: boolean; isOver?: () => boolean; throws?: RegExp }>> =
  {
    'that has no script': { head: '' },
    'whose script is lost': { head: '<script type="module" src="{{cdn}}/lost.js"></script>' },
    'whose script comes late': { head: '', isLate: true },
    'whose loader comes and nothing else': {
      head: '<script type="module" src="{{cdn}}/loader.js"></script>',
      isOver: () => globalThis.hostRecord!.console.some((line) => line.includes('did not load')),
    },
    'whose script breaks off': {
      head: '<script type="module" src="{{cdn}}/standfirst.js?half"></script>',
      isOver: () => globalThis.hostRecord!.exceptions.length > 0,
      throws: /SyntaxError|Unexpected|end of/i,
    },
  };

/** The content of one snippet for a reader. */
interface Found {
  words: string;
  links: string[];
  overflow: number;
  isUpgraded: boolean;
}

/** Each snippet in a box as wide as a phone. */
const sections = Object.entries(snippets).map(([name, markup]) => `<section id="${name}">${markup}</section>`);

/** Reads the content of each section. Runs in the page. */
function readSections(): Record<string, Found> {
  const read = (section: HTMLElement): Found => ({
    words: section.innerText,
    links: [...section.querySelectorAll('a')]
      .filter((link) => link.getClientRects().length > 0)
      .map(({ href }) => href),
    overflow: section.scrollWidth - 360,
    isUpgraded: [...section.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot),
  });
  return Object.fromEntries([...document.querySelectorAll('section')].map((section) => [section.id, read(section)]));
}

describe('Without the script, on a page', () => {
  let site: HostSite;
  let tab: HostTab;
  /** Sends the late script, or its error. */
  let release: () => void;
  const isLateEnough = new Promise<void>((resolve) => (release = resolve));
  before(async () => {
    tab = await newTab();
    site = await HostSite.open();
    site.put('/axe.js', { body: readFileSync(axe) });
    site.override = ({ pathname, search }) => {
      if (pathname.includes('/chunks/')) return { status: 503 };
      if (search === '?late') return { until: isLateEnough, status: 503 };
      if (search === '?half')
        return {
          headers: { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' },
          body: 'const half = {',
        };
      return undefined;
    };
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  async function open(head: string, body: string): Promise<void> {
    const sheet = '<link rel="stylesheet" href="{{cdn}}/reserve.css">';
    await tab.open(
      site.show({ head: sheet + head, body: `<main style="inline-size: 360px"><h1>The page</h1>${body}</main>` }),
    );
  }

  /**
   * Adds a script that does not load before it is released. A script in the page's markup would delay the load event.
   */
  async function askForLateScript(): Promise<void> {
    const { pathname } = new URL(`${site.cdn}/standfirst.js`);
    const isAsked = site.whenAsked(pathname);
    await tab.evaluate((address) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = address;
      document.head.append(script);
    }, `${site.cdn}/standfirst.js?late`);
    await isAsked;
  }

  for (const [absence, { head, isLate, isOver, throws }] of Object.entries(absences)) {
    describe(absence, () => {
      let found: Record<string, Found>;
      let exceptions: string[];
      before(async () => {
        site.renew();
        await open(head, sections.join(''));
        if (isOver) await tab.waitFor(isOver);
        if (isLate) await askForLateScript();
        found = await tab.evaluate(readSections);
        ({ exceptions } = await tab.said());
        // WebKit's driver cannot leave a page that still waits for a script.
        release();
      });

      for (const [name, { words, links }] of Object.entries(readable)) {
        it(`the documented ${name} has its words and links, and fits a phone`, () => {
          const { words: text, links: addresses, overflow, isUpgraded } = found[name]!;
          assert.match(text, words);
          for (const link of links)
            assert.ok(
              addresses.some((each) => each.startsWith(link)),
              addresses.join(),
            );
          assert.equal(overflow, 0);
          assert.equal(isUpgraded, false);
        });
      }

      it('nothing of ours is thrown', () => {
        assert.deepEqual(
          exceptions.filter((each) => !throws?.test(each)),
          [],
        );
      });
    });
  }

  it('pictures fit a phone at any place in a tag', async () => {
    const picture = '<img src="/pictures/barrier-640.webp" alt="A barrier" width="640" height="427">';
    await open(
      '',
      `<news-headline-card><a href="/a">${picture}</a></news-headline-card>
      <news-headline-card><figure>${picture}</figure><a href="/b">A story</a></news-headline-card>
      <news-photo-caption><figure>${picture}</figure></news-photo-caption>
      <news-photo-caption><a href="/c">${picture}</a></news-photo-caption>`,
    );
    const sizes = await tab.evaluate(() =>
      [...document.querySelectorAll('img')].map(({ width, height }) => [width <= 360, (width / height).toFixed(1)]),
    );
    assert.deepEqual(sizes, Array(4).fill([true, '1.5']));
  });

  it('elements that the page hides stay hidden, and those that it lays out stay so', async () => {
    await open(
      '<style>news-byline { display: inline-block }</style>',
      `${snippets.card!.replace('<news-headline-card', '<news-headline-card hidden')}${snippets.byline}
      <news-headline-card><span hidden id="aside">Not yet</span><a href="/a">A story</a></news-headline-card>`,
    );
    const displays = await tab.evaluate(() =>
      ['news-headline-card', 'news-byline', '#aside'].map(
        (tag) => getComputedStyle(document.querySelector(tag)!).display,
      ),
    );
    assert.deepEqual(displays, ['none', 'inline-block', 'none']);
  });

  describe('that has no script, as a screen reader has it,', () => {
    before(() => open('<script src="/axe.js"></script>', '<div id="place"></div>'));

    for (const [name, markup] of Object.entries(snippets)) {
      it(`the documented ${name} is accessible`, async () => {
        const violations = await tab.evaluate(async (markup) => {
          document.querySelector('#place')!.innerHTML = markup;
          const { axe } = globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          return (await axe.run()).violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`,
          );
        }, markup);
        assert.deepEqual(violations, []);
      });
    }
  });

  it('each documented snippet has its test', () => {
    assert.deepEqual(Object.keys(readable).sort(), Object.keys(snippets).sort());
  });
});
