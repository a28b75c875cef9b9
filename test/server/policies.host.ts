import assert from 'node:assert/strict';
import { newReader } from '../support/browsers/chromium.js';
import { HostSite } from '../support/servers/host-site.js';
import { fixtures } from './fixtures.js';
import { renderPage, type RenderOptions } from './renderer.js';

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head>
<body>${Object.values(fixtures).join('')}</body></html>`;

describe('A content security policy', () => {
  let site: HostSite;
  before(async () => {
    site = await HostSite.open();
  });
  after(() => site.close());

  /** Returns the heights of a page's widgets, and the files that the policy has blocked. */
  async function look(more: Partial<RenderOptions>, policy?: string): Promise<{ boxes: string; blocked: string[] }> {
    const rendered = await renderPage(page, { base: `${site.cdn}/`, url: `${site.origin}/page`, ...more });
    site.put('/page', {
      body: rendered,
      headers: { 'Content-Type': 'text/html; charset=utf-8', ...(policy && { 'Content-Security-Policy': policy }) },
    });
    const reader = await newReader();
    const tab = await reader.newPage();
    const blocked: string[] = [];
    tab.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) blocked.push(message.text());
    });
    await tab.goto(`${site.origin}/page`, { waitUntil: 'load' });
    const boxes = await tab.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter(({ shadowRoot }) => shadowRoot)
        .map((widget) => `${widget.localName} ${widget.getBoundingClientRect().height}`)
        .join('\n'),
    );
    await reader.close();
    return { boxes, blocked };
  }

  const rest = "default-src 'none'; img-src *";
  const policies: Record<string, () => [more: Partial<RenderOptions>, policy: string]> = {
    'with a nonce': () => [{ nonce: 'bm9uY2U' }, `${rest}; style-src 'nonce-bm9uY2U'`],
    'with the published hashes': () => {
      const hashes = Object.entries(site.hashes).filter(([file]) => file.startsWith('styles/pieces/'));
      return [{}, `${rest}; style-src ${hashes.map(([, hash]) => `'${hash}'`).join(' ')}`];
    },
    'with the folder of the files': () => [{ styles: 'link' }, `${rest}; style-src ${site.cdnOrigin}`],
  };
  for (const [name, policyOf] of Object.entries(policies)) {
    it(`${name} allows all the styles of a rendered page`, async () => {
      const [more, policy] = policyOf();
      const { boxes, blocked } = await look(more, policy);
      assert.deepEqual(blocked, []);
      assert.equal(boxes, (await look({})).boxes);
    });
  }

  it('blocks these styles otherwise', async () => {
    const { blocked } = await look({}, `${rest}; style-src 'self'`);
    assert.ok(blocked.length > 0);
  });
});
