import assert from 'node:assert/strict';
import type * as server from '../../src/server/index.js';

// A separate copy. The renderer writes a limited number of warnings, and another test in this process may have written
// as many.
const { renderShadowRoot } = (await import(
  new URL('../../dist/server/index.js?own', import.meta.url).href
)) as typeof server;

const options: server.RenderOptions = { base: 'https://news.example/standfirst/' };

describe('renderShadowRoot', () => {
  const written = { tag: 'news-headline-card', attributes: {}, properties: {}, children: '' };

  it('renders an element from the properties that a framework has set', () => {
    const article = { headline: 'Rain', url: '/rain', kicker: 'Weather' };
    const root = renderShadowRoot({ ...written, properties: { article }, attributes: { level: 2 } }, options);
    assert.match(root!, /^<!--held-->.*aria-level=2.* href="\/rain">Rain</s);
    const byline = {
      ...written,
      tag: 'news-byline',
      articleAround: { headline: 'Rain', authors: [{ name: 'Mara Lin' }] },
    };
    assert.match(renderShadowRoot(byline, { ...options, lang: 'de' })!, /Von .*Mara Lin/s);
  });

  it('never throws', () => {
    const { warn } = console;
    const warned: unknown[] = [];
    console.warn = (message) => warned.push(message);
    try {
      assert.equal(renderShadowRoot({ ...written, tag: 'p' }, options), undefined);
      assert.equal(renderShadowRoot(written, { ...options, url: 'harbour' }), undefined);
      assert.match(
        String(warned),
        /^\[standfirst\] <news-headline-card> was not rendered\. TypeError: The url is “harbour”\./,
      );
      for (const [wrong, message] of [
        [{ now: new Date(NaN) }, /now is not a valid time/],
        [{ timeZone: 'Berlin' }, /The timeZone is “Berlin”/],
      ] as const) {
        assert.equal(renderShadowRoot(written, { ...options, ...wrong }), undefined);
        assert.match(String(warned), message);
      }
      const cyclic: Record<string, unknown> = { headline: 'Rain' };
      cyclic.authors = [cyclic];
      for (const article of [cyclic, 'text', 5, [], () => 1, Object.create(null), new Proxy({}, { get: () => fail() })])
        assert.doesNotThrow(() => renderShadowRoot({ ...written, properties: { article } }, options));
    } finally {
      console.warn = warn;
    }
  });
});

function fail(): never {
  throw new Error('A getter of the page fails.');
}
