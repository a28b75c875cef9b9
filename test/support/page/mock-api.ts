import { http, HttpResponse } from 'msw';
import { setupWorker, type SetupWorker } from 'msw/browser';
import { articleApi } from '../fixtures/article-api.js';

/** The pictures of the API's articles, which the test server has in another place: a lost one makes a widget warn, at any time. */
const pictures = http.get('/pictures/:name', ({ params }) =>
  fetch(`/test/hosts/newsroom/pictures/${String(params['name'])}`),
);

/** Answers the article API during the tests of a suite. What a test adds with `use` ends with the test. */
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

/** Asks the mock API for something, and waits for the answer: a request that was due before this one has been seen by then. */
export async function roundTrip(api: SetupWorker): Promise<void> {
  const address = `https://api.example/trip-${++trips}`;
  api.use(http.get(address, () => HttpResponse.json(null)));
  await fetch(address);
}

/** Keeps an answer back: a handler waits for `opened`, until the test calls `open`. */
export function gate(): { open: () => void; opened: Promise<void> } {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}
