import { http, HttpResponse } from 'msw';
import { setupWorker, type SetupWorker } from 'msw/browser';
import { articleApi } from '../fixtures/article-api.js';

/**
 * The pictures of the API's articles. The test server has them in another folder. A missing picture makes a widget warn
 * at any time.
 */
const pictures = http.get('/pictures/:name', ({ params }) =>
  fetch(`/test/hosts/newsroom/pictures/${String(params['name'])}`),
);

/** Answers the article API during the tests of a suite. Handlers that a test adds with `use` end with the test. */
export function mockApi(): SetupWorker {
  const worker = setupWorker(pictures, ...articleApi);
  before(async () => {
    await worker.start({
      quiet: true,
      onUnhandledRequest: 'bypass',
      serviceWorker: { url: '/mockServiceWorker.js' },
    });
    await beControlled();
  });
  afterEach(() => worker.resetHandlers());
  after(() => worker.stop());
  return worker;
}

/** A page that was loading while the service worker started is not under its control. */
async function beControlled(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) return;
  const isControlled = new Promise((resolve) =>
    serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
  );
  const { active } = await serviceWorker.ready;
  active!.postMessage('CLAIM');
  await isControlled;
}

let trips = 0;

/** Sends a request to the mock API, and waits for the answer. It has then also received earlier requests. */
export async function roundTrip(api: SetupWorker): Promise<void> {
  const address = `https://api.example/trip-${++trips}`;
  api.use(http.get(address, () => HttpResponse.json(null)));
  await fetch(address);
}

/** Delays an answer: a handler waits for `opened`, until the test calls `open`. */
export function gate(): { open: () => void; opened: Promise<void> } {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}
