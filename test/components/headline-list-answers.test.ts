import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import type { NewsHeadlineList } from '../../src/components/headline-list/headline-list.js';
import { feedStories } from '../support/fixtures/feed-api.js';
import { cards, links, list, stand, standingList } from '../support/page/headline-list.js';
import { gate, mockApi } from '../support/page/mock-api.js';
import { clearPage, watchPage, partOf, partText, until } from '../support/page/page.js';
import { serve, StoreTime } from '../support/page/store.js';

const failed = 'The stories did not load.';
const good = (): Response => HttpResponse.json(feedStories(1, 3));
const broken = (): Response => HttpResponse.json(null, { status: 404 });
/** Returns an answer that asks for a wait of this many seconds. */
const busy = (seconds: number) => (): Response =>
  HttpResponse.json(null, {
    status: 503,
    headers: { 'Retry-After': String(seconds), 'Access-Control-Expose-Headers': 'Retry-After' },
  });

describe('The announcements of a <news-headline-list> that fails', () => {
  const api = mockApi();
  watchPage();
  let time: StoreTime;
  beforeEach(() => {
    time = new StoreTime();
  });
  afterEach(() => {
    time.stop();
  });

  /** Collects the texts of the live region, in order. */
  function listen(element: Element): string[] {
    const told: string[] = [];
    const status = element.shadowRoot!.querySelector('[aria-live]')!;
    new MutationObserver(() => told.push(status.textContent!)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return told;
  }

  async function failedList(...answers: (() => Response | Promise<Response>)[]): Promise<NewsHeadlineList> {
    const { url } = serve(api, ...answers);
    const element = await list(`<news-headline-list src="${url}"></news-headline-list>`);
    await until(() => partText(element, 'message') === `${failed} Try again`);
    return element;
  }

  it('say that the stories are loading again, and the result', async () => {
    const { open, opened } = gate();
    const element = await failedList(broken, async () => (await opened, broken()), good);
    const told = listen(element);
    const button = partOf(element, 'retry')!;
    button.focus();
    button.click();
    await until(() => partText(element, 'message') === 'Loading stories Try again');
    expect([button.getAttribute('aria-disabled'), element.matches(':state(loading)')]).to.deep.equal(['true', true]);
    await expect(element).to.be.accessible();
    open();
    await until(() => partText(element, 'message') === `${failed} Try again`);
    expect(button.getAttribute('aria-disabled')).to.equal('false');
    expect(element.shadowRoot!.activeElement).to.equal(button);
    expect(told).to.deep.equal(['Loading stories', failed]);
    button.click();
    await stand(element, 3);
    await until(() => cards(element)[0]!.shadowRoot!.activeElement === links(element)[0]);
    await until(() => told.at(-1) === '');
  });

  it('are the same if the server wants to wait and gets no request', async () => {
    time.longestWait = 5_000;
    for (const seconds of [30, 120]) {
      const served = serve(api, busy(seconds));
      const element = await list(`<news-headline-list src="${served.url}"></news-headline-list>`);
      await until(() => partOf(element, 'retry'));
      const told = listen(element);
      for (const press of [1, 2]) {
        partOf(element, 'retry')!.click();
        await until(() => told.length === 2 * press);
        await until(() => partOf(element, 'retry')!.getAttribute('aria-disabled') === 'false');
      }
      expect(told).to.deep.equal(['Loading stories', failed, 'Loading stories', failed]);
      expect(served.requests).to.equal(1);
      clearPage();
    }
  });

  it('follow at once if the server wants a long wait; the stories then load automatically', async () => {
    const events: string[] = [];
    const note = ({ type }: Event): void => void events.push(type);
    document.addEventListener('news-error', note);
    document.addEventListener('news-load', note);
    const { open, opened } = gate();
    const element = await failedList(busy(6), async () => (await opened, good()));
    partOf(element, 'retry')!.focus();
    expect(events).to.deep.equal(['news-error']);
    // Six seconds, and up to one more, which is random.
    expect(time.waits).to.include(7);
    open();
    await stand(element, 3);
    await until(() => events.length === 2);
    document.removeEventListener('news-error', note);
    document.removeEventListener('news-load', note);
    expect(events).to.deep.equal(['news-error', 'news-load']);
    await until(() => cards(element)[0]!.shadowRoot!.activeElement === links(element)[0]);
  });

  it('move the focus to the first new story, even if it has no link', async () => {
    const { url } = serve(api, () =>
      HttpResponse.json(feedStories(1, 3).map((story) => ({ ...story, url: undefined }))),
    );
    const element = await standingList(`<news-headline-list src="${url}" limit="1" expandable></news-headline-list>`);
    partOf(element, 'more')!.click();
    await until(() => element.shadowRoot!.activeElement?.matches('.item:nth-child(2)'));
    const item = element.shadowRoot!.activeElement as HTMLElement;
    item.blur();
    expect(item.hasAttribute('tabindex')).to.equal(false);
  });
});
