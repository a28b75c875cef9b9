import { setupWorker, type SetupWorker } from 'msw/browser';
import { articleApi } from './article-api.js';

/** Answers the article API in this page's tests. */
export async function startMockApi(): Promise<SetupWorker> {
  const worker = setupWorker(...articleApi);
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: '/mockServiceWorker.js' },
  });
  return worker;
}
