import { expect } from '@open-wc/testing';
import { wcagContrast } from 'culori';
import '../../src/generated/components/define/share-icons.js';
import '../../src/generated/components/eager.js';
import { commonTargets } from '../../src/generated/components/share-icons/common-targets.js';
import { commonNetworks } from '../../src/components/share-icons/known-networks.js';
import { networkDirectory } from '../../src/components/share-icons/network-directory.js';
import type { NetworkFacts, ShareTarget, TargetEvidence } from '../../src/components/share-icons/network-record.js';
import { followingTargets, sharingTargets } from '../../src/generated/components/share-icons/uncommon-targets.js';
import type { NewsShareIcons } from '../../src/components/share-icons/share-icons.js';
import { loadLocale } from '../../src/locales/locale.js';
import { watchPage } from '../support/page/page.js';
import { named, names, sent, shareIcons } from '../support/page/share-icons.js';

const url = 'https://news.example/a?b=1&c=%C3%A9%20%2B#part';

/** The name of each target's link, the page that it opens, and the values that must be in the address. */
const asked: Record<string, { name: string; to: string; values: Record<string, string> }> = {
  x: {
    name: 'Share on X',
    to: 'https://x.com/intent/tweet',
    values: { text: 'TEXT', url, hashtags: 'rain,drought', via: 'meridian', related: 'desk,ruth' },
  },
  facebook: { name: 'Share on Facebook', to: 'https://www.facebook.com/sharer/sharer.php', values: { u: url } },
  linkedin: { name: 'Share on LinkedIn', to: 'https://www.linkedin.com/sharing/share-offsite/', values: { url } },
  whatsapp: { name: 'Share on WhatsApp', to: 'https://api.whatsapp.com/send', values: { text: `TEXT\n${url}` } },
  telegram: { name: 'Share on Telegram', to: 'https://t.me/share/url', values: { url, text: 'TEXT' } },
  reddit: {
    name: 'Share on Reddit',
    to: 'https://www.reddit.com/submit',
    values: { type: 'LINK', url, title: 'TITLE' },
  },
  bluesky: { name: 'Share on Bluesky', to: 'https://bsky.app/intent/compose', values: { text: `TEXT\n${url}` } },
  mastodon: { name: 'Share on Mastodon', to: 'https://share.joinmastodon.org/', values: { text: `TEXT\n${url}` } },
  threads: { name: 'Share on Threads', to: 'https://www.threads.com/intent/post', values: { text: 'TEXT', url } },
  line: { name: 'Share on LINE', to: 'https://social-plugins.line.me/lineit/share', values: { url, text: 'TEXT' } },
  weibo: {
    name: 'Share on Weibo',
    to: 'https://service.weibo.com/share/share.php',
    values: { url, title: 'TEXT', pic: 'https://news.example/p.jpg?w=1&h=2' },
  },
  hatena: { name: 'Share on Hatena Bookmark', to: 'https://b.hatena.ne.jp/entry/panel/', values: { url } },
  pinterest: {
    name: 'Share on Pinterest',
    to: 'https://www.pinterest.com/pin/create/button/',
    values: { url, media: 'https://news.example/p.jpg?w=1&h=2', description: 'TEXT' },
  },
  flipboard: {
    name: 'Share on Flipboard',
    to: 'https://share.flipboard.com/bookmarklet/popout',
    values: { v: '2', title: 'TITLE', url },
  },
  email: { name: 'Share by email', to: 'mailto:', values: { subject: 'TITLE', body: `TEXT\r\n\r\n${url}` } },
  sms: { name: 'Share by text message', to: 'sms:', values: { body: `TEXT\n${url}` } },
};

const onPage = ['copy', 'print', 'system'];

const nasty: Record<string, string> = {
  'plain words': 'Rain ends the drought',
  quotes: `"Rain" isn't 'over' \`yet\` <b>`,
  'signs that addresses use': 'Q&A: 100 % #1? a=b; c/d + e',
  'what is encoded already': '50%25 off &amp; %F0',
  'emoji with joiners': 'The 👨‍👩‍👧‍👦 and the 🏳️‍🌈 in 🇸🇬',
  Japanese: '成美崎天文台、三十年ぶりに暗い夜空を取り戻す',
  Arabic: 'المطر ينهي الجفاف: «الخزانات تمتلئ»',
  'braces as in a template': 'The {url} and {text} of {headline!} $& $1',
};

/** Returns a row with every value that a target can use. */
async function row(network: string, headline: string, text: string | null = null): Promise<NewsShareIcons> {
  const icons = await shareIcons('<news-share-icons></news-share-icons>');
  Object.assign(icons, {
    networks: network,
    via: '@meridian',
    hashtags: '#rain drought',
    related: '@desk, ruth',
    text,
  });
  icons.article = {
    id: 'a',
    url,
    headline,
    labels: [],
    authors: [],
    related: [],
    access: 'free',
    image: { src: 'https://news.example/p.jpg?w=1&h=2' },
  };
  await icons.updateComplete;
  return icons;
}

describe('Share targets', () => {
  const said = watchPage();

  for (const [id, { name, to, values }] of Object.entries(asked)) {
    for (const [kind, words] of Object.entries(nasty)) {
      it(`${id} finds what went in: ${kind}`, async () => {
        const icons = await row(id, words);
        const expected = Object.fromEntries(
          Object.entries(values).map(([key, value]) => [key, value.replace(/TEXT|TITLE/, () => words)]),
        );
        expect(sent(icons, name)).to.deep.equal({ to, values: expected });
        // Some servers read a plus as a space, others as a plus.
        expect(named(icons, name).href).to.not.match(/\+|\s/);
      });
    }

    it(`${id} has the publisher’s own text if it has a text, and the headline if it has a title`, async () => {
      const icons = await row(id, 'Title', 'Own text');
      const expected = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          value.replace('TEXT', 'Own text').replace('TITLE', 'Title'),
        ]),
      );
      expect(sent(icons, name)).to.deep.equal({ to, values: expected });
    });

    it(`${id} gets the link whole with a headline of 2,000 characters`, async () => {
      const icons = await row(id, 'Reservoirs fill '.repeat(125).trim());
      const { values: got } = sent(icons, name);
      expect(Object.values(got).some((value) => value === url || value.endsWith(url))).to.equal(true);
      expect(named(icons, name).href.length).to.be.lessThan(8000);
    });
  }

  const limits: Record<string, { of: string; most: number; link: number }> = {
    reddit: { of: 'title', most: 300, link: 0 },
    bluesky: { of: 'text', most: 300, link: 0 },
    mastodon: { of: 'text', most: 500, link: url.length - 23 },
    threads: { of: 'text', most: 500, link: 0 },
    weibo: { of: 'title', most: 140, link: 0 },
    pinterest: { of: 'description', most: 500, link: 0 },
  };
  for (const [id, { of, most, link }] of Object.entries(limits)) {
    for (const piece of ['夜', 'a ']) {
      it(`${id} gets no more than its ${most} characters of ${piece}, and no fewer than it could`, async () => {
        const icons = await row(id, piece.repeat(1500));
        const text = sent(icons, asked[id]!.name).values[of]!;
        const counted = [...new Intl.Segmenter().segment(text)].length - link;
        expect(counted).to.be.within(most - (piece === 'a ' ? 2 : 0), most);
        expect(text).to.contain('…');
      });
    }
  }

  it('bluesky counts a long link in full', async () => {
    const icons = await row('bluesky', 'Rain ends the drought in the north');
    icons.article = undefined;
    icons.url = `https://news.example/${'a'.repeat(250)}`;
    icons.headline = 'Rain ends the drought in the north';
    icons.campaign = 'spring';
    await icons.updateComplete;
    const { text } = sent(icons, 'Share on Bluesky').values;
    // If the link leaves no room for text, nothing is cut.
    expect(text!.endsWith('utm_campaign=spring')).to.equal(true);
    expect(text!.startsWith('https:')).to.equal(true);
  });

  it('pins nothing if there is no picture, and Facebook’s dialog opens only for a page with an app', async () => {
    const icons = await shareIcons(
      `<news-share-icons url="https://news.example/a" networks="pinterest facebook"></news-share-icons>`,
    );
    expect(names(icons)).to.deep.equal(['Share on Facebook']);
    icons.setAttribute('facebook-app-id', 'ours');
    await icons.updateComplete;
    expect(sent(icons, 'Share on Facebook').to).to.equal('https://www.facebook.com/sharer/sharer.php');
    expect(said.warnings.join()).to.contain('facebook-app-id="ours", which is not a number');
    icons.setAttribute('facebook-app-id', '1234');
    await icons.updateComplete;
    expect(sent(icons, 'Share on Facebook')).to.deep.equal({
      to: 'https://www.facebook.com/dialog/share',
      values: { app_id: '1234', display: 'popup', href: 'https://news.example/a' },
    });
  });

  for (const [name, day] of Object.entries({
    'google-plus': '2 April 2019',
    'google+': '2 April 2019',
    googleplus: '2 April 2019',
    pocket: '8 July 2025',
    stumbleupon: '30 June 2018',
    delicious: '15 June 2017',
    'google-bookmarks': '30 September 2021',
    skype: '5 May 2025',
  })) {
    it(`${name} has closed: it is left out, with one warning that says when`, async () => {
      const icons = await shareIcons(
        `<news-share-icons url="https://news.example/a" networks="${name} x"></news-share-icons>`,
      );
      icons.headline = 'Again';
      await icons.updateComplete;
      expect(names(icons)).to.deep.equal(['Share on X']);
      expect(said.warnings).to.have.lengthOf(1);
      expect(said.warnings[0]).to.contain('<news-share-icons>').and.contain(name).and.contain(day);
    });
  }

  it('that have closed are not replaced: if only these are named, the row is empty', async () => {
    const icons = await shareIcons('<news-share-icons networks="pocket"></news-share-icons>');
    expect(icons.getBoundingClientRect().height).to.equal(0);
    expect(said.warnings).to.have.lengthOf(1);
  });

  for (const [language, shown] of Object.entries({
    ja: ['Xで共有', 'LINEで共有', 'はてなブックマークで共有', 'Facebookで共有'],
    'zh-Hant-TW': ['LINE', 'Facebook', 'Threads', 'X'],
    'zh-HK': ['LINE', 'Facebook', 'Threads', 'X'],
    'zh-CN': ['微博', 'X', 'Facebook', 'WhatsApp'],
    ru: ['Telegram', 'WhatsApp', 'Facebook', 'X'],
    de: ['X', 'Facebook', 'LinkedIn', 'WhatsApp'],
  })) {
    it(`are those of its readers by default on a page in ${language}, in its words`, async () => {
      await loadLocale(language);
      const icons = await shareIcons(`<news-share-icons lang="${language}"></news-share-icons>`);
      const first = names(icons).slice(0, 4);
      shown.forEach((name, index) => expect(first[index]).to.contain(name));
      expect(first.join()).to.not.contain('Share');
    });
  }

  describe('as records', () => {
    const all = [...Object.keys(asked), ...onPage];

    it('are all tested here', () => {
      expect(all).to.have.members([...commonNetworks, ...Object.keys(sharingTargets)]);
    });

    it('have a colour that is visible on light and on dark paper, whatever the page declares', () => {
      const targets: ShareTarget[] = Object.values({ ...commonTargets, ...sharingTargets, ...followingTargets });
      const colored = targets.filter(({ color }) => color !== undefined);
      expect(colored).to.have.length.above(10);
      for (const { id, color } of colored) {
        expect(color, id).to.match(/^#[\da-f]{6}$/);
        for (const paper of ['#fff', '#161513'])
          expect(wcagContrast(color!, paper), `${id} on ${paper}`).to.be.least(3);
      }
    });

    for (const id of all) {
      it(`${id} has a source that was looked at on a day, and is found by its links and in its languages`, async () => {
        const { target, evidence, facts } = (await import(`../../src/components/share-icons/networks/${id}.ts`)) as {
          target: ShareTarget;
          evidence: TargetEvidence;
          facts: NetworkFacts;
        };
        expect(target.id).to.equal(id);
        expect(new Date(evidence.verifiedOn).toISOString().slice(0, 10)).to.equal(evidence.verifiedOn);
        expect(new URL(evidence.source).protocol).to.equal('https:');
        expect(evidence.isDocumented || evidence.note !== undefined).to.equal(true);
        // A page may contain a link in the same form as the row's.
        for (const address of [target.address ?? []].flat())
          expect(address.replace(/^https:\/\//, '')).to.match(facts.shareLink!);
        for (const [language, place] of Object.entries(facts.defaultPlace ?? {})) {
          const ids = networkDirectory.defaultsOf(language) ?? commonNetworks;
          expect(ids[place - 1]).to.equal(id);
        }
      });
    }
  });
});
