import assert from 'node:assert/strict';
import { deploy } from '../support/builds/application.js';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';

describe('On a developer’s own machine, the console', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async function () {
    this.timeout(180_000);
    site = await HostSite.open();
    await deploy(site, { 'objects-19': 'react-19/objects.tsx' });
    await deploy(
      site,
      { 'objects-18': 'react-18/objects.tsx' },
      { instead: { react: 'react-18', 'react-dom': 'react-dom-18' } },
    );
  });
  beforeEach(async () => {
    tab = await newTab();
    await tab.page!.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'webdriver', { value: false }));
  });
  afterEach(() => tab.close());
  after(() => site?.close());

  /** Opens a page, waits until the widgets were checked, and returns the warnings. */
  async function warningsOf(body: string, script = '{{cdn}}/loader.js'): Promise<string[]> {
    await tab.open(site.show({ body, head: `<script type="module" src="${script}"></script>` }));
    const looked = '<news-byline authors="Mara Lin" publishd-at="2026-03-02"></news-byline>';
    // The element that is added last is checked last.
    await tab.evaluate(async (markup) => {
      await customElements.whenDefined('news-byline');
      const last = document.createElement('div');
      document.body.append(last);
      setTimeout(() => (last.innerHTML = markup), 500);
    }, looked);
    await tab.waitFor(() => globalThis.hostRecord!.console.some((line) => line.includes('publishd-at')));
    const { console, exceptions } = await tab.said();
    assert.deepEqual(exceptions, []);
    return console
      .filter((line) => !line.includes('publishd-at'))
      .map((line) => line.replace('warn: [standfirst] ', ''));
  }

  it('names a misspelt attribute, and the nearest one', async () => {
    const lines = await warningsOf(
      `<news-headline-card headine="Rain" headline="Rain ends drought" href="/rain" publishedat="2026-03-02"></news-headline-card>
      <news-headline-card headline="Wells fill" href="/wells" publishedat="2026-03-02"></news-headline-card>
      <news-byline author="Mara Lin" authors="Mara Lin"></news-byline>`,
    );
    const start = (line: string): string => line.replace(' [node HTMLElement]', '');
    assert.deepEqual(lines.map(start).sort(), [
      '<news-byline> has author, which is not one of its attributes. Did you mean authors?',
      '<news-headline-card> has headine, which is not one of its attributes. Did you mean headline?',
      '<news-headline-card> has publishedat, which is not one of its attributes. Did you mean published-at?',
    ]);
  });

  it('names an object that was written as text, and an event that is an attribute', async () => {
    const lines = await warningsOf(
      `<news-headline-card headline="Rain ends drought" href="/rain" onnews-open="go()"></news-headline-card>
      <news-byline authors="Mara Lin" article="[object Object]"></news-byline>`,
    );
    const all = lines.join('\n');
    assert.equal(lines.length, 2, all);
    assert.match(
      all,
      /<news-headline-card> has onnews-open, which is not read\. Add a listener: element\.addEventListener\('news-open', …\)\./,
    );
    assert.match(
      all,
      /<news-byline> has article as text, but needs an object\. Set it in JavaScript, as a property of the element, or write the story as markup inside the tag\./,
    );
  });

  it('says that a static tag has no root, but not of a tag that a framework has marked as not static', async () => {
    const lines = await warningsOf(
      `<news-headline-card static="false" headline="Rain ends drought" href="/rain"></news-headline-card>
      <news-byline static authors="Mara Lin">Mara Lin</news-byline>
      <news-byline authors="Mara Lin"></news-byline>`,
    );
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0]!, /^<news-byline> has static, but no shadow root of a server/);
  });

  it('says nothing of an attribute in camel case that a framework has also set as a property', async () => {
    const lines = await warningsOf(
      `<news-byline authors="Mara Lin" publishedat="2026-03-02" class="set"></news-byline>
      <script>customElements.whenDefined('news-byline').then(() => (document.querySelector('.set').publishedAt = '2026-03-02'));</script>`,
    );
    assert.deepEqual(lines, []);
  });

  it('says nothing of attributes that belong to every element, to a framework or to the page', async () => {
    const lines = await warningsOf(
      `<news-headline-card headline="Rain ends drought" href="/rain" class="a" id="b" title="c" data-name="d" aria-label="e" x-data="{}"
        @click="f" :href="g" _ngcontent-abc v-cloak hx-get="/h" wire:id="i" load="idle" scheme="dark" itemprop="j" tracking="k"></news-headline-card>
      <news-byline authors="Mara Lin"></news-byline>`,
    );
    assert.deepEqual(lines, []);
  });

  it('says nothing when a server for developers loads the same version again', async () => {
    const again = '<script type="module" src="{{cdn}}/standfirst.js?again"></script>';
    const card = '<news-headline-card headline="Rain ends drought" href="/rain"></news-headline-card>';
    assert.deepEqual(await warningsOf(card + again, '{{cdn}}/standfirst.js'), []);
  });

  it('says that React 18 writes an object as text, and how to set it', async () => {
    const lines = await warningsOf('<div id="app"></div>', '/objects-18.js');
    const all = lines.join('\n');
    assert.match(
      all,
      /<news-byline> has article as text, but needs an object\. In React, use the components of standfirst\/react/,
    );
  });

  it('says that React 19 leaves out an object when it takes over a page', async () => {
    const lines = await warningsOf('<div id="app"><news-byline></news-byline></div>', '/objects-19.js');
    assert.match(lines.join('\n'), /<news-byline> was not given its article.* standfirst\/react/);
  });
});
