import { expect, waitUntil } from '@open-wc/testing';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import manifest from '../../src/custom-elements.json' with { type: 'json' };
import { partsOf } from '../../stories/support/anatomy.js';
import { ElementReference } from '../../stories/support/element-reference.js';
import { elementsOf } from '../../stories/support/elements-index.js';

const widgets = elementsOf(manifest).filter(({ cssParts }) => cssParts.length > 0);

describe('The drawing of a widget’s parts', () => {
  let page: HTMLElement;
  let root: Root;
  let others: HTMLElement[];
  beforeEach(() => {
    page = document.createElement('main');
    page.style.width = '600px';
    const base = document.createElement('base');
    base.href = '/test/hosts/newsroom/';
    const sheet = document.createElement('style');
    sheet.textContent =
      '.stage { position: relative; padding-inline: 40px } .marks { position: absolute; inset: 0; inline-size: 100%; block-size: 100% }';
    others = [base, sheet];
    document.body.append(...others, page);
    root = createRoot(page);
  });
  afterEach(() => {
    root.unmount();
    for (const element of [...others, page]) element.remove();
  });

  const all = (selector: string): Element[] => [...page.querySelectorAll(selector)];
  const outlineOf = (part: string): Element | null => page.querySelector(`.outline[data-part="${part}"]`);
  const entryOf = (tag: string, part: string): HTMLElement => page.querySelector(`#part-${tag}-part-${part}`)!;
  const left = (element: Element): number => element.getBoundingClientRect().left;

  /** Renders the reference, and waits until the drawing has not changed for a while. */
  async function draw(tag: string): Promise<Element> {
    root.render(createElement(ElementReference, { tag }));
    let last = '';
    await waitUntil(
      async () => {
        // eslint-disable-next-line no-restricted-syntax -- The drawing stays the same
        await new Promise((resolve) => setTimeout(resolve, 300));
        const now = page.querySelector('.marks')?.innerHTML ?? '';
        const isSteady = now !== '' && now === last;
        last = now;
        return isSteady;
      },
      `${tag} is not drawn`,
      { timeout: 10_000 },
    );
    return page.querySelector('.stage')!.firstElementChild!;
  }

  for (const { tag, cssParts } of widgets)
    it(`has each part of <${tag}>, or its entry says that it is missing`, async () => {
      await draw(tag);
      const drawn = cssParts.filter(({ name }) => outlineOf(name));
      expect(drawn.length, 'drawn parts').to.be.above(cssParts.length / 2);
      for (const { name, description } of cssParts) {
        const entry = entryOf(tag, name);
        expect(entry.textContent).to.include(description.replaceAll('`', ''));
        const number = page.querySelector(`.mark[data-part="${name}"] text`)?.textContent;
        expect(entry.querySelector('button')?.textContent, name).to.equal(number);
        expect(entry.textContent.includes('Not in the drawing'), name).to.equal(!outlineOf(name));
      }
      const numbers = all('.mark text').map(({ textContent }) => Number(textContent));
      expect(numbers.sort((one, other) => one - other)).to.deep.equal(drawn.map((_, index) => index + 1));
    });

  it('has the parts of the cards in a list', async () => {
    const list = await draw('news-headline-list');
    const [kicker] = partsOf(list).get('kicker')!;
    expect(kicker!.getRootNode()).to.not.equal(list.shadowRoot);
    expect(left(outlineOf('kicker')!)).to.be.closeTo(left(kicker!), 1);
  });

  it('keeps its numbers apart, and on the page', async () => {
    await draw('news-headline-card');
    const circles = all('.mark circle:last-of-type').map((each) => each.getBoundingClientRect());
    for (const [index, one] of circles.entries()) {
      expect(one.left).to.be.at.least(left(page));
      for (const other of circles.slice(index + 1))
        expect(Math.abs(one.left - other.left) + Math.abs(one.top - other.top)).to.be.above(20);
    }
  });

  it('follows the widget when the page becomes narrower', async () => {
    const card = await draw('news-headline-card');
    page.style.width = '340px';
    const [access] = partsOf(card).get('access')!;
    await waitUntil(() => Math.abs(left(outlineOf('access')!) - left(access!)) < 1);
    const { right } = page.getBoundingClientRect();
    for (const outline of all('.outline')) expect(outline.getBoundingClientRect().right).to.be.at.most(right);
  });

  it('shows the part of the entry that has the focus or the pointer', async () => {
    await draw('news-byline');
    const entry = entryOf('news-byline', 'agency');
    entry.querySelector('button')!.focus();
    expect(outlineOf('agency')!.classList.contains('strong')).to.equal(true);
    expect(all('.outline.strong')).to.have.lengthOf(1);
    entry.querySelector('button')!.blur();
    expect(all('.strong')).to.have.lengthOf(0);
    entry.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(outlineOf('agency')!.classList.contains('strong')).to.equal(true);
  });

  it('is not read by screen readers and takes no focus', async () => {
    const widget = await draw('news-byline');
    const frame = widget.closest<HTMLElement>('[aria-hidden=true]')!;
    expect(frame.inert).to.equal(true);
  });
});
