import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { styleEnhancements } from '../../.config/enhancements.js';
import { endpointSource } from '../../src/access/access-source.js';
import { watchPage, partOf, place, shownText } from '../support/page/page.js';
import { clearTheme, open } from '../support/page/presets.js';
import { Cleanups, shareIcons, targets } from '../support/page/share-icons.js';

/** Returns all widgets of a page, also those inside others. */
function widgetsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')]
    .filter(({ shadowRoot }) => shadowRoot)
    .flatMap((widget) => [widget, ...widgetsIn(widget.shadowRoot!)]);
}

/** Gives widgets copies of their style sheets, as another browser reads them. */
function changeStyles(root: ParentNode, change: (rules: CSSGroupingRule | CSSStyleSheet) => unknown): void {
  for (const { shadowRoot } of widgetsIn(root)) {
    shadowRoot!.adoptedStyleSheets = shadowRoot!.adoptedStyleSheets.map((sheet) => {
      const copy = new CSSStyleSheet();
      copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
      change(copy);
      return copy;
    });
  }
}

/** Removes the properties of {@link styleEnhancements}, and returns how many it has removed. */
function removeProperties({ cssRules }: CSSGroupingRule | CSSStyleSheet): number {
  let count = 0;
  for (const rule of cssRules) {
    if (rule instanceof CSSGroupingRule) count += removeProperties(rule);
    if (rule instanceof CSSStyleRule)
      for (const name of styleEnhancements) if (rule.style.removeProperty(name)) count++;
  }
  return count;
}

/** Reads conditions about a feature as a browser without the feature does. */
function withoutFeature(rules: CSSGroupingRule | CSSStyleSheet, feature: string): void {
  [...rules.cssRules].forEach((rule, index) => {
    if (!(rule instanceof CSSSupportsRule) || rule.conditionText !== `not ${feature}`) return;
    rules.deleteRule(index);
    rules.insertRule(`@media all { ${[...rule.cssRules].map(({ cssText }) => cssText).join('\n')} }`, index);
  });
}

describe('A browser without an enhancement', () => {
  const said = watchPage();
  const cleanups = new Cleanups();
  afterEach(() => {
    cleanups.run();
    clearTheme();
  });

  it('shows every widget if it has no custom states', async () => {
    cleanups.replace(HTMLElement.prototype, 'attachInternals', () => {
      throw new TypeError('Not supported.');
    });
    const page = await open();
    for (const widget of page.querySelectorAll(':scope > *')) expect(shownText(widget)).not.to.equal('');
    expect(said.warnings).to.deep.equal([]);
  });

  for (const width of [320, 900])
    it(`shows the same words in the column without properties of style sheets, ${width} px wide`, async () => {
      const page = await open();
      page.style.inlineSize = `${width}px`;
      const texts = [...page.children].map(shownText);
      let removed = 0;
      changeStyles(page, (sheet) => (removed += removeProperties(sheet)));
      expect(removed).to.be.greaterThan(5);
      expect([...page.children].map(shownText)).to.deep.equal(texts);
      for (const widget of page.children) expect(widget.scrollWidth).to.be.at.most(width);
    });

  it('shows an open menu in the window without properties of style sheets', async () => {
    const icons = await shareIcons(
      '<news-share-icons url="https://news.example/a" headline="Rain" networks="x facebook linkedin whatsapp" max="2"></news-share-icons>',
    );
    changeStyles(document, removeProperties);
    partOf(icons, 'more')!.click();
    const { left, right, top, bottom } = partOf(icons, 'menu')!.getBoundingClientRect();
    expect(right - left).to.be.greaterThan(50);
    expect(Math.min(left, top)).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('shows the targets of a menu with the others if it has no popovers', async () => {
    const icons = await shareIcons(
      '<news-share-icons url="https://news.example/a" headline="Rain" networks="x facebook linkedin whatsapp" max="2"></news-share-icons>',
    );
    const [menu, more] = [partOf(icons, 'menu')!, partOf(icons, 'more')!];
    const shown = (): HTMLElement[] => targets(icons).filter((target) => target !== more && target.checkVisibility());
    expect(shown()).to.have.length(2);
    changeStyles(document, (sheet) => withoutFeature(sheet, 'selector(:popover-open)'));
    menu.removeAttribute('popover');
    expect(shown()).to.have.length(4);
    expect(more.checkVisibility()).to.equal(false);
  });

  it('closes an article if it has no full screen', async () => {
    cleanups.replace(document, 'fullscreenElement', undefined);
    const root = await place(
      '<div><article id="body"><p>One.</p><p>Two.</p></article><news-subscription-prompt presentation="gate" state="exhausted" gates="#body" preview="1" subscribe-href="/s"></news-subscription-prompt></div>',
    );
    expect(root.querySelector<HTMLElement>('#body')!.innerText.trim()).to.equal('One.');
  });

  it('asks for access, and waits no longer than the page says', async () => {
    cleanups.replace(AbortSignal, 'timeout', undefined);
    const query = { article: { id: 'https://news.example/a' } };
    const answering = endpointSource('https://news.example/access', {
      fetch: () => Promise.resolve(Response.json({ granted: true, grantReason: 'SUBSCRIBER' })),
    });
    expect((await answering.load(query)).granted).to.equal(true);
    const silent = endpointSource('https://news.example/access', { fetch: () => new Promise(() => {}), timeout: 50 });
    const failure: unknown = await Promise.resolve(silent.load(query)).then(
      () => undefined,
      (problem: unknown) => problem,
    );
    expect((failure as Error).message).to.contain('did not answer in 50 ms');
  });
});
