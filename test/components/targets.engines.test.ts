import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import type { NewsHeadlineList } from '../../src/components/headline-list/headline-list.js';
import { clearPage, partOf, place, rendered, until } from '../support/page/page.js';
import { picture } from '../support/page/presets.js';

const reach = 44;

const many = 'Ines Karrow; Milo Brandtner; Joan Strandeby; Pavel Ruane; Edda Marlin; Ansel Dray; Wen Abara';

/** The controls of each widget: its selector, and the markup that shows it. */
const controls: readonly [control: string, selector: string, markup: string][] = [
  ['a share icon', '[part~="link"]', '<news-share-icons url="/a" networks="x email copy"></news-share-icons>'],
  ['the button for more networks', '[part~="more"]', '<news-share-icons url="/a" max="1"></news-share-icons>'],
  [
    'the main action of a prompt',
    '[part~="action"]',
    '<news-subscription-prompt state="exhausted" subscribe-href="/s"></news-subscription-prompt>',
  ],
  [
    'the button that closes a banner',
    '[part~="dismiss"]',
    '<news-subscription-prompt state="metered" articles-left="2" presentation="banner" subscribe-href="/s"></news-subscription-prompt>',
  ],
  ['the button for all authors', '[part~="more"]', `<news-byline authors="${many}"></news-byline>`],
  [
    'the button for a whole caption',
    '[part~="more"]',
    `<news-photo-caption lines="1" caption="${'The barrier at Kelmouth. '.repeat(9)}"><img src="${picture}" alt="" width="320" height="213"></news-photo-caption>`,
  ],
  [
    'the button that enlarges a picture',
    '[part~="opener"]',
    `<news-photo-caption expandable caption="The barrier"><img src="${picture}" alt="" width="320" height="213"></news-photo-caption>`,
  ],
];

/**
 * Returns how far a finger can be from the middle of a control and still hit it: the sum of both sides, and the sum of
 * up and down.
 */
function hitArea(widget: Element, control: Element): [width: number, height: number] {
  const { left, top, width, height } = control.getBoundingClientRect();
  const [x, y] = [left + Math.min(width, 60) / 2, top + height / 2];
  const isHit = (dx: number, dy: number): boolean => {
    const hit = (widget.shadowRoot as ShadowRoot).elementFromPoint(x + dx, y + dy);
    return hit !== null && control.contains(hit);
  };
  const along = (dx: number, dy: number): number => {
    let steps = 0;
    while (steps < reach && isHit(dx * steps, dy * steps)) steps++;
    return steps;
  };
  return [along(-1, 0) + along(1, 0), along(0, -1) + along(0, 1)];
}

describe('A finger', () => {
  afterEach(clearPage);

  for (const [name, selector, markup] of controls) {
    it(`has ${reach} px to hit ${name}`, async () => {
      const page = await place(`<div style="padding: 60px 20px">${markup}</div>`);
      const widget = page.firstElementChild!;
      await rendered(page);
      const find = (): Element | null => widget.shadowRoot!.querySelector(`${selector}:not(:disabled)`);
      await until(() => find() !== null, 'the control is there');
      const [width, height] = hitArea(widget, find()!);
      expect(width).to.be.at.least(reach);
      expect(height).to.be.at.least(reach);
    });
  }

  it(`has ${reach} px to hit the button for more stories of a list`, async () => {
    const list = await place<NewsHeadlineList>('<news-headline-list expandable limit="1"></news-headline-list>');
    list.articles = [{ headline: 'One' }, { headline: 'Two' }];
    await until(() => partOf(list, 'more') !== undefined && partOf(list, 'more') !== null, 'the button is there');
    const [width, height] = hitArea(list, partOf(list, 'more')!);
    expect(width).to.be.at.least(reach);
    expect(height).to.be.at.least(reach);
  });
});
