import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guardedFetch, isPublic } from '../../src/service/node/guarded-fetch.js';

describe('The connections of the service', () => {
  let server: Server;
  let port: number;
  let asked = 0;
  before(async () => {
    server = createServer((_, response) => {
      asked++;
      response.end('Rain');
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('reach a newsroom in a private network that is marked as one', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const fetch = guardedFetch([`http://${host}:${port}=private`]);
      const response = await fetch(`http://${host}:${port}/`, {});
      assert.equal(await response.text(), 'Rain');
    }
  });

  it('reach no other private address, by whatever name, and use no proxy', async () => {
    const before = asked;
    const { http_proxy: proxy } = process.env;
    process.env.http_proxy = `http://127.0.0.1:${port}`;
    const fetch = guardedFetch(['https://news.example', `http://intranet.example:${port}=private`]);
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '[::1]', '0.0.0.0'])
      await assert.rejects(fetch(`http://${host}:${port}/`, { signal: AbortSignal.timeout(5_000) }), host);
    if (proxy === undefined) delete process.env.http_proxy;
    else process.env.http_proxy = proxy;
    assert.equal(asked, before);
  });

  it('trust an origin, and not all of its host', async () => {
    const fetch = guardedFetch([`http://127.0.0.1:${port + 1}=private`, `http://127.0.0.1:${port}`]);
    await assert.rejects(fetch(`http://127.0.0.1:${port}/`, {}));
  });

  const cases = {
    public: ['8.8.8.8', '93.184.216.34', '2606:4700:4700::1111', '2a00:1450:4001::1', '::ffff:8.8.8.8'],
    private: [
      ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1'],
      ...['192.0.0.1', '192.0.2.1', '192.168.0.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1'],
      ...['240.0.0.1', '255.255.255.255', '::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:0:127.0.0.1'],
      ...['64:ff9b::7f00:1', '64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::', 'fc00::1'],
      ...['fd00:ec2::254', 'fe80::1', 'fec0::1', 'ff02::1', 'nonsense', ''],
    ],
  };
  for (const [kind, addresses] of Object.entries(cases))
    for (const address of addresses)
      it(`treat “${address}” as ${kind}`, () => {
        assert.equal(isPublic(address), kind === 'public');
      });
});
