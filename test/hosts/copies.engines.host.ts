import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { version } from '../../src/version.js';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { inWays } from '../support/browsers/in-ways.js';
import { HostSite } from '../support/servers/host-site.js';
import { putBundle } from '../support/builds/npm-copy.js';
import { waitForTexts, waitForWidgets, widgets } from './every-widget.js';

const require = createRequire(import.meta.url);

/** A host's element, made with the Lit version of the host. */
const hostElement = `
import { html, LitElement } from 'lit';
class HostClock extends LitElement {
  static properties = { hour: {} };
  render() { return html\`<b class=\${'clock'}>It is \${this.hour}</b>\`; }
}
customElements.define('host-clock', HostClock);`;
const clock = '<host-clock hour="noon"></host-clock>';

const script = (source: string): string => `<script type="module" src="${source}"></script>`;
const oneFile = script('{{cdn}}/standfirst.js');
const loader = script('{{cdn}}/loader.js');
const npm = script('/npm.js');
const tags = [
  ['one file', oneFile],
  ['loader', loader],
] as const;

describe('On a page with other copies and libraries', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    tab = await newTab();
    site = await HostSite.open();
    await putBundle(site, 'npm', "import 'standfirst/define';");
    await putBundle(site, 'older', "import 'standfirst/define';", { version: '0.0.9' });
    await putBundle(site, 'older-article', "import 'standfirst/define/article';", { version: '0.0.8' });
    await putBundle(site, 'older-card', "import 'standfirst/define/headline-card';", { version: '0.0.9' });
    await putBundle(site, 'lit-2', hostElement, { lit: 'lit-2' });
    await putBundle(site, 'lit-3', hostElement);
    await putBundle(site, 'lit-3-dev', hostElement, { warns: true });
    const polyfill =
      require.resolve('@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js');
    site.put('/scoped-registry.js', { body: await readFile(polyfill, 'utf8') });
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });
  afterEach(() => site.renew());

  async function open(head: string, body = widgets): Promise<void> {
    await tab.open(site.show({ head, body }));
  }

  const assertWork = (except: readonly string[] = []): Promise<void> => waitForWidgets(tab, except);

  const isOurs = (line: string): boolean => line.includes('[standfirst]') && !line.includes('level="99"');

  /**
   * Waits until there are at least this many of our lines in the console, and earlier lines have arrived. Returns all
   * lines.
   */
  async function waitForLines(atLeast: number): Promise<string[]> {
    await tab.waitFor(
      (atLeast) => globalThis.hostRecord!.console.filter((line) => line.includes('[standfirst]')).length >= atLeast,
      atLeast,
    );
    // The texts of warnings are in a separate file. This card warns too: after its line, the lines before it are there.
    await tab.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<news-headline-card level="99" href="/z" headline="The last"></news-headline-card>',
      );
    });
    await tab.waitFor(() => globalThis.hostRecord!.console.some((line) => line.includes('level="99"')));
    const { exceptions, console: lines } = await tab.said();
    assert.deepEqual(exceptions, []);
    return lines.filter((line) => !line.includes('level="99"'));
  }

  /** Checks the lines in the console: ours and others. */
  async function assertSaid(ours: readonly RegExp[], others: readonly string[] = []): Promise<void> {
    const lines = await waitForLines(ours.length);
    const own = lines.filter(isOurs);
    assert.equal(own.length, ours.length, own.join('\n'));
    ours.forEach((pattern, index) => assert.match(own[index]!, pattern));
    const rest = lines.filter((line) => !isOurs(line));
    assert.deepEqual(
      rest.filter((line) => !others.some((known) => line.includes(known))),
      [],
    );
  }

  const copyOf = (other: string): RegExp => new RegExp(`is already on this page, from version ${other}`);
  const anyCopy = /is already on this page/;

  describe('with two copies of it', () => {
    for (const [name, head, said] of [
      ['the one file twice', oneFile + oneFile.replace('.js"', '.js?again"'), copyOf(version)],
      ['the one file, then the loader', oneFile + loader, anyCopy],
      ['the loader, then the one file', loader + oneFile, anyCopy],
      ['an application’s copy, then the one file', npm + oneFile, copyOf(version)],
      ['the one file, then an application’s copy', oneFile + npm, copyOf(version)],
      ['an application’s copy, then the loader', npm + loader, anyCopy],
      ['an older version, then the one file', script('/older.js') + oneFile, copyOf('0.0.9')],
      ['the one file, then an older version', oneFile + script('/older.js'), copyOf(version)],
      ['an older version, then the loader', script('/older.js') + loader, anyCopy],
    ] as const) {
      it(`(${name}) every widget works, and one line says so`, async () => {
        await open(head);
        await assertWork();
        await assertSaid([said]);
      });
    }

    it('(the loader, then an application’s copy) every widget works, and at most one line says so', async () => {
      await open(loader + npm);
      await assertWork();
      const lines = await waitForLines(0);
      assert.ok(lines.length <= 1 && lines.every((line) => anyCopy.test(line)), lines.join('\n'));
    });
  });

  describe('with elements of several versions', () => {
    const one = widgets.slice(0, widgets.indexOf('<news-byline'));
    for (const [order, isSaid] of [
      [['/older-article.js', '/older-card.js'], false],
      [['/older-card.js', '/older-article.js'], false],
      [['/older-article.js', '{{cdn}}/standfirst.js'], true],
      [['{{cdn}}/standfirst.js', '/older-article.js'], true],
      [['/older-card.js', '{{cdn}}/standfirst.js'], true],
      [['{{cdn}}/standfirst.js', '/older-card.js'], true],
    ] as const) {
      it(`they work together when they load in the order ${order.join(', ')}`, async () => {
        await open(order.map(script).join(''), one);
        await waitForTexts(tab, [['news-headline-card', 'From the article']]);
        await assertSaid(isSaid ? [/is already on this page, from version \d\.\d\.\d\./] : []);
      });
    }
  });

  describe('with a Lit of the host’s', () => {
    const versions = [
      ['an older one', '/lit-2.js'],
      ['the same', '/lit-3.js'],
      ['one for developers, which warns of a second', '/lit-3-dev.js'],
    ] as const;
    for (const [turn, [name, file]] of versions.entries()) {
      const orders = [
        ['before ours', script(file) + oneFile],
        ['after ours', oneFile + script(file)],
        ['beside the loader', script(file) + loader],
      ] as const;
      for (const [order, head] of inWays(orders, turn)) {
        it(`(${name}, ${order}) all work, and nothing is said of two`, async () => {
          await open(head, clock + widgets);
          await assertWork();
          await waitForTexts(tab, [['host-clock', 'It is noon']]);
          await assertSaid([], ['Lit is in dev mode']);
        });
      }
    }
  });

  describe('with a tag of ours that belongs to the host', () => {
    const theirs = `<script>customElements.define('news-byline', class extends HTMLElement {
      connectedCallback() { this.textContent = 'The host’s own byline'; }
    })</script>`;
    for (const [way, head] of inWays([...tags, ['application’s copy', npm]])) {
      it(`the host’s element stays, the others work, and one line names it (${way})`, async () => {
        await open(theirs + head);
        await assertWork(['news-byline']);
        assert.equal(
          await tab.evaluate(() => document.querySelector('news-byline')!.textContent),
          'The host’s own byline',
        );
        await assertSaid([/<news-byline> is an element of other code on this page/]);
      });
    }
  });

  describe('with a customElements.define that the host has replaced', () => {
    const define = 'const { define } = CustomElementRegistry.prototype;';
    const replaced: readonly (readonly [what: string, replacement: string, said: readonly RegExp[]])[] = [
      [
        'notes what is defined',
        'customElements.define = function (tag, ...rest) { (globalThis.defined ??= []).push(tag); return define.call(this, tag, ...rest); };',
        [],
      ],
      [
        'refuses a name twice in silence',
        'CustomElementRegistry.prototype.define = function (tag, ...rest) { if (!this.get(tag)) define.call(this, tag, ...rest); };',
        [],
      ],
      [
        'defines later',
        'customElements.define = function (...all) { setTimeout(() => define.apply(this, all), 50); };',
        [],
      ],
      [
        'defines its own class that extends ours',
        'customElements.define = function (tag, element) { define.call(this, tag, class extends element {}); };',
        [],
      ],
      [
        'hands out a proxy of the class',
        'customElements.define = function (tag, element) { define.call(this, tag, new Proxy(element, {})); };',
        [],
      ],
      [
        'freezes the class',
        'customElements.define = function (tag, element) { define.call(this, tag, element); Object.freeze(element); };',
        [],
      ],
      [
        'throws for one tag',
        `customElements.define = function (tag, element) { if (tag === 'news-offer') throw new Error('not here'); define.call(this, tag, element); };`,
        [/<news-offer> could not be registered, so it keeps showing its fallback\. Error: not here/],
      ],
    ];
    for (const [turn, [what, replacement, said]] of replaced.entries()) {
      for (const [way, head] of inWays(tags, turn)) {
        it(`and that ${what}, every widget works (${way})`, async () => {
          const isRefused = what.startsWith('throws');
          await open(`<script>${define}${replacement}</script>${head}`);
          // Without an offer, the prompt still says what it is for.
          await assertWork(isRefused ? ['news-subscription-prompt'] : []);
          if (isRefused) await waitForTexts(tab, [['news-subscription-prompt', 'no free articles left']]);
          await assertSaid(said);
        });
      }
    }

    for (const [way, head] of inWays(tags)) {
      it(`by the polyfill of scoped registries, every widget works (${way})`, async () => {
        await open(`<script src="/scoped-registry.js"></script>${head}`);
        await assertWork();
        await assertSaid([]);
      });
    }
  });
});
