import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { waitForWidgets, widgets } from './every-widget.js';

/** Changes that a host's scripts make to the browser before our scripts load. */
const hostScripts: Readonly<Record<string, string>> = {
  'add values to prototypes': `
    for (const { prototype } of [Object, Array, String, Function]) prototype.hostKey = 'x';`,
  'add functions to prototypes': `
    for (const { prototype } of [Object, Array, String, Function]) prototype.hostMethod = function () { return 'x'; };`,
  'are MooTools': 'document.write(\'<script nonce="{{nonce}}" src="/mootools.js"></\' + \'script>\');',
  'watch what is called': `
    const counted = globalThis.counted = {};
    const count = (object, name) => {
      const own = object[name];
      object[name] = function (...values) {
        counted[name] = (counted[name] ?? 0) + 1;
        return new.target ? Reflect.construct(own, values, new.target) : own.apply(this, values);
      };
      Object.assign(object[name], own);
      if (own.prototype) object[name].prototype = own.prototype;
    };
    count(customElements, 'define');
    count(customElements, 'get');
    count(Element.prototype, 'attachShadow');
    count(globalThis, 'fetch');
    count(globalThis, 'MutationObserver');
    count(EventTarget.prototype, 'addEventListener');`,
};

describe('On a page whose scripts', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    tab = await newTab();
    site = await HostSite.open();
    const require = createRequire(import.meta.url);
    const body = await readFile(require.resolve('mootools/lib/mootools-core-1.5.2-server.js'));
    site.put('/mootools.js', { body });
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });
  afterEach(() => site.renew());

  for (const [what, code] of Object.entries(hostScripts)) {
    for (const file of ['loader.js', 'standfirst.js']) {
      it(`${what}, every widget works, by ${file}`, async () => {
        const head = `<script nonce="{{nonce}}">${code}</script><script type="module" src="{{cdn}}/${file}"></script>`;
        await tab.open(site.show({ head, body: widgets }));
        await waitForWidgets(tab);
        if (what === 'are MooTools') assert.equal(await tab.evaluate(() => 'each' in Array.prototype), true);
        assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
      });
    }
  }
});
