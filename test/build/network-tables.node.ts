import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { networkTables, readNetworks, type Network } from '../../.config/build/network-tables.js';

const networks = await readNetworks();

/** Returns the tables after a change of some networks, by the names of their files. */
function tables(changes: Record<string, Partial<Network>>, added: readonly Network[] = []): Record<string, string> {
  const changed = networks.map((network) => ({ ...network, ...changes[network.id] }));
  const written = Object.entries(networkTables([...changed, ...added]));
  return Object.fromEntries(written.map(([file, text]) => [basename(file, '.ts'), text]));
}

const agora: Network = { id: 'agora', file: 'agora.ts', isCommon: false, canShare: true };

/** The places of the networks in a Korean row. */
const korean: Record<string, Partial<Network>> = {
  line: { defaultPlace: { ja: 2, th: 1, 'zh-hant': 1, ko: 1 } },
  x: { defaultPlace: { most: 1, ar: 2, fa: 3, ja: 1, ru: 4, th: 3, zh: 2, 'zh-hant': 4, ko: 2 } },
  facebook: { defaultPlace: { most: 2, ar: 3, fa: 4, ja: 4, ru: 3, th: 2, zh: 3, 'zh-hant': 2, ko: 3 } },
  whatsapp: { defaultPlace: { most: 4, ar: 1, fa: 2, ru: 2, th: 4, zh: 4, ko: 4 } },
};

describe('The tables of the share networks', () => {
  it('have a network that is added', () => {
    const facts = { profileHost: /^agora\.example$/i, shareLink: /^agora\.example\/post\b/ };
    const text = tables({}, [{ ...agora, ...facts }]);
    assert.match(text['uncommon-targets']!, /import \{ target as agora \} from ".*agora\.js"/);
    assert.ok(text['profile-hosts']!.includes(String.raw`agora: /^agora\.example$/i`));
    assert.ok(text['share-links']!.includes(String.raw`agora: /^agora\.example\/post\b/`));
    assert.ok(!text['common-targets']!.includes('agora'));
  });

  it('have its place in a language, and that language for the row', () => {
    const text = tables(korean);
    assert.match(text['uncommon-targets']!, /'ko': 'line x facebook whatsapp email copy print system'/);
    assert.match(text['common-targets']!, /\|ja\|ko\|/);
  });

  it('try the links that can be on any host last', () => {
    const ids = [...tables({})['share-links']!.matchAll(/(\w+): \//g)].map(([, id]) => id);
    assert.equal(ids.at(-1), 'mastodon');
  });

  for (const [what, changes] of Object.entries<Record<string, Partial<Network>>>({
    'two networks in one place': { reddit: { defaultPlace: { ja: 2 } } },
    'a place that no network has': { hatena: { defaultPlace: {} } },
    'a language with too few': { reddit: { defaultPlace: { ko: 1 } } },
    'a ninth place': { reddit: { defaultPlace: { ja: 9 } } },
  })) {
    it(`are not written with ${what}`, () => {
      assert.throws(() => tables(changes), /default place/);
    });
  }

  it('are named in the documents for developers', () => {
    const share = networks.filter(({ canShare }) => canShare).map(({ id }) => id);
    const text = readFileSync('src/components/share-icons/share-icons.ts', 'utf8');
    assert.deepEqual(
      share.filter((id) => !text.includes(`\`${id}\``)),
      [],
    );
  });
});
