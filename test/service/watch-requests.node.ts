import assert from 'node:assert/strict';
import { cacheUseOf, routeOf } from '../../src/service/node/watch-requests.js';

describe('The requests of a service', () => {
  it('are counted by a few routes, not by addresses', () => {
    for (const [target, route] of Object.entries({
      '/articles.json?url=https://news.example/feed.xml': '/articles.json',
      '/frame/card?url=https://news.example/rain': '/frame',
      '/frame.js': '/frame.js',
      '/files/a1b2/standfirst.js': '/files',
      'http://service.example/render': '/render',
      'http://service.example': '/',
      '/?reader=mara': '/',
      '/#mara': '/',
      '/frames': 'other',
      '/readyz/mara': 'other',
      '/mara@news.example': 'other',
      mara: 'other',
      '*': 'other',
    }))
      assert.equal(routeOf(target), route, target);
  });

  it('are counted by where their answers come from', () => {
    assert.equal(cacheUseOf('standfirst; fwd=miss; stored; ttl=60'), 'origin');
    assert.equal(cacheUseOf('standfirst; hit; ttl=20'), 'cache');
    assert.equal(cacheUseOf('standfirst; hit; ttl=-700; detail=stale'), 'stale');
    assert.equal(cacheUseOf('standfirst; fwd=stale; fwd-status=304; stored'), 'origin');
    for (const header of [null, '', 'standfirst']) assert.equal(cacheUseOf(header), undefined);
  });
});
