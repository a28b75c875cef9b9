import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { setNetwork } from '../stories/support/network.js';

type Context = Parameters<ReturnType<typeof mswLoader>>[0];

/** Starts the mock servers. The worker's file is beside the page, because Storybook may be served from any folder. */
async function startWorker(): Promise<ReturnType<typeof setupWorker>> {
  // When the last page leaves, MSW removes its worker. A reload does that too, and the new page then finds a worker
  // that is being removed. This listener comes before MSW's. The worker that stays answers nothing until a page asks it
  // to.
  addEventListener('beforeunload', (event) => event.stopImmediatePropagation());
  const worker = setupWorker();
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: './mock-servers-worker.js' },
  });
  return worker;
}

const load = mswLoader(startWorker);

/** Makes the mock servers answer as a story and the toolbar have it. */
export async function mockServers(context: Context): Promise<void> {
  await load(context);
  setNetwork(context);
}
