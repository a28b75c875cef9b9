import type { Page } from 'puppeteer-core';

/** How long a page may take, in milliseconds. */
const patience = 15_000;

/**
 * Follows the requests of a page from now on. The function that it returns waits until each has been answered and every
 * widget is complete: it is upgraded, its updates are done, and its pictures in the window have loaded.
 *
 * @throws from that function after 15 seconds; the message names what is missing
 */
export async function waitUntilAtRest(page: Page): Promise<() => Promise<void>> {
  const pending = await followRequests(page);
  return async () => {
    const end = performance.now() + patience;
    let wasAtRest = false;
    for (;;) {
      const unfinished = await page.evaluate(findUnfinished);
      const missing = [...pending.values(), ...unfinished];
      // An answer may cause another request, so look twice.
      if (missing.length === 0 && wasAtRest) return;
      wasAtRest = missing.length === 0;
      if (performance.now() > end)
        throw new Error(`The page does not come to rest. It waits for: ${missing.join(', ')}`);
      if (!wasAtRest) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
}

/**
 * Returns the requests that are not answered yet: their addresses, by their ids.
 *
 * Puppeteer's own events are not enough if requests are intercepted: they are late, and a request that is cancelled
 * early never ends.
 */
async function followRequests(page: Page): Promise<Map<unknown, string>> {
  const pending = new Map<unknown, string>();
  const session = await page.createCDPSession();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => pending.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId }) => pending.delete(requestId));
  session.on('Network.loadingFailed', ({ requestId }) => pending.delete(requestId));
  // The requests of the page before this one never end.
  session.on('Page.frameNavigated', ({ frame }) => {
    if (!frame.parentId) pending.clear();
  });
  await Promise.all([session.send('Network.enable'), session.send('Page.enable')]);
  // A frame may have another process, which the session does not follow.
  page.on('request', (request) => {
    if (request.frame() !== page.mainFrame()) pending.set(request, request.url());
  });
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  return pending;
}

/** In the page: waits until the widgets have updated and the page is drawn, then returns what is unfinished. */
async function findUnfinished(): Promise<string[]> {
  type Widget = HTMLElement & { updateComplete?: Promise<unknown>; isUpdatePending?: boolean };
  const unfinished: string[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  const widgets: Widget[] = [];
  for (const root of roots) {
    for (const element of root.querySelectorAll<Widget>('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element.localName.startsWith('news-')) widgets.push(element);
      // A hidden picture, or one far below the window, may never be requested.
      if (element instanceof HTMLImageElement && !element.complete && element.loading !== 'lazy')
        unfinished.push(`the picture ${element.currentSrc || element.src}`);
    }
  }
  for (const widget of widgets) {
    if (!('updateComplete' in widget)) unfinished.push(`<${widget.localName}>, which is not upgraded`);
    else await Promise.race([widget.updateComplete, new Promise((resolve) => setTimeout(resolve, 1_000))]);
    if (widget.isUpdatePending) unfinished.push(`an update of <${widget.localName}>`);
    // Between its code and its data, nothing shows that it is waiting.
    if (
      widget.matches('news-headline-card[src], news-headline-list[src], news-share-icons') &&
      !widget.shadowRoot?.querySelector('.root')
    )
      unfinished.push(`what <${widget.localName}> loads`);
  }
  // A window that is not drawn has no frames.
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // eslint-disable-next-line no-restricted-syntax -- Only if no frame comes
    setTimeout(resolve, 100);
  });
  return unfinished;
}

/** In the page: waits until it is drawn, and no colour fades. */
export async function untilFaded(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await Promise.allSettled(document.getAnimations().map((fading) => fading.finished));
}
