import assert from 'node:assert/strict';
import { newTab, recorder, type HostTab } from '../support/browsers/host-engine.js';
import { applications, install, serve, type RunningApplication } from './applications/applications.js';
import { assertStreamedCards } from './applications/describe-application.js';

const application = applications.Next!;

describe('The development server of Next', function () {
  this.timeout(240_000);
  let running: RunningApplication;
  let tab: HostTab;
  before(async () => {
    running = await serve(await install([application]), {
      ...application,
      serve: ['next', 'dev', '--hostname', '127.0.0.1'],
    });
    tab = await newTab();
    await tab.page!.evaluateOnNewDocument(recorder);
  });
  after(async () => {
    await tab?.close();
    await running?.close();
  });

  it('keeps the roots of the cards that it sends late, and reports no error', async () => {
    await tab.open(running.origin + application.streamed!);
    await assertStreamedCards(tab);
    const { exceptions, console: lines } = await tab.said();
    assert.deepEqual([exceptions, lines.filter((line) => line.startsWith('error'))], [[], []]);
  });
});
