import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/share-icons.js';
import '../../src/generated/components/eager.js';
import type { NewsShareIcons } from '../../src/components/share-icons/share-icons.js';
import { until, watchPage } from '../support/page/page.js';
import { named, replace, sent, shareIcons } from '../support/page/share-icons.js';

const url = 'https://news.example/a?b=1&c=%C3%A9%20%2B#part';

/** Splits a text into the characters that a reader sees. */
const graphemes = (text: string): string[] => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

async function sharing(headline: string, more: Partial<NewsShareIcons> = {}): Promise<NewsShareIcons> {
  const icons = await shareIcons('<news-share-icons></news-share-icons>');
  Object.assign(icons, { url, headline, ...more });
  await icons.updateComplete;
  return icons;
}

describe('The addresses of <news-share-icons>', () => {
  const said = watchPage();

  it('are those that each network documents', async () => {
    const icons = await sharing('Rain ends drought', { via: '@meridian', hashtags: '#rain, drought' });
    expect(sent(icons, 'Share on X')).to.deep.equal({
      to: 'https://x.com/intent/tweet',
      values: { text: 'Rain ends drought', url, hashtags: 'rain,drought', via: 'meridian' },
    });
    expect(sent(icons, 'Share on Facebook')).to.deep.equal({
      to: 'https://www.facebook.com/sharer/sharer.php',
      values: { u: url },
    });
    expect(sent(icons, 'Share on LinkedIn')).to.deep.equal({
      to: 'https://www.linkedin.com/sharing/share-offsite/',
      values: { url },
    });
    expect(sent(icons, 'Share on WhatsApp')).to.deep.equal({
      to: 'https://api.whatsapp.com/send',
      values: { text: `Rain ends drought\n${url}` },
    });
    expect(sent(icons, 'Share by email')).to.deep.equal({
      to: 'mailto:',
      values: { subject: 'Rain ends drought', body: `Rain ends drought\r\n\r\n${url}` },
    });
  });

  it('is the very address, to the letter', async () => {
    const icons = await sharing('A & B');
    const encoded = 'https%3A%2F%2Fnews.example%2Fa%3Fb%3D1%26c%3D%25C3%25A9%2520%252B%23part';
    expect(named(icons, 'Share on X').href).to.equal(`https://x.com/intent/tweet?text=A%20%26%20B&url=${encoded}`);
    expect(named(icons, 'Share by email').href).to.equal(
      `mailto:?subject=A%20%26%20B&body=A%20%26%20B%0D%0A%0D%0A${encoded}`,
    );
  });

  it('has no line break in a headline, so that none adds a header to a mail', async () => {
    const icons = await sharing('Rain\r\nBcc: everybody@news.example\u2028ends');
    expect(sent(icons, 'Share by email').values.subject).to.equal('Rain Bcc: everybody@news.example ends');
  });

  it('work without a headline if there is none', async () => {
    const icons = await sharing('');
    expect(sent(icons, 'Share on X').values).to.deep.equal({ url });
    expect(sent(icons, 'Share on WhatsApp').values).to.deep.equal({ text: url });
    expect(sent(icons, 'Share by email').values).to.deep.equal({ body: url });
  });

  describe('of a headline of 2,000 characters', () => {
    const long = 'Reservoirs fill '.repeat(125).trim();

    it('is, for X, as long as a post allows beside the link, the account and the hashtags', async () => {
      const icons = await sharing(long, { via: 'meridian', hashtags: 'rain drought' });
      const { text } = sent(icons, 'Share on X').values;
      // The link counts as 23, and the space before it as one. The ellipsis counts as 2.
      const counted = text!.length + 1 + 24 + ' via @meridian'.length + ' #rain #drought'.length;
      expect(counted).to.be.within(265, 280);
      expect(text).to.match(/\S…$/);
      expect(long.startsWith(text!.slice(0, -1))).to.equal(true);
    });

    it('keeps the link whole everywhere, in an address that every program takes', async () => {
      const icons = await sharing(long);
      // Mail programs accept shorter addresses than servers.
      expect(named(icons, 'Share by email').href.length).to.be.within(1900, 2000);
      expect(named(icons, 'Share on WhatsApp').href.length).to.be.within(1900, 8000);
      expect(sent(icons, 'Share on WhatsApp').values.text!.endsWith(`\n${url}`)).to.equal(true);
      expect(sent(icons, 'Share by email').values.body!.endsWith(`…\r\n\r\n${url}`)).to.equal(true);
    });

    it('is only the link if the link takes all the room', async () => {
      const far = `https://news.example/${'a'.repeat(2100)}`;
      const icons = await sharing(long, { url: far });
      expect(sent(icons, 'Share by email').values).to.deep.equal({ body: far });
    });

    it('counts as X counts: two for Japanese, two for an emoji however it is joined', async () => {
      const japanese = sent(await sharing('夜'.repeat(200)), 'Share on X').values.text!;
      expect([...japanese].length).to.equal(128);
      const waving = '👋🏽';
      const emoji = sent(await sharing(waving.repeat(200)), 'Share on X').values.text!;
      expect(emoji === `${waving.repeat(127)}…`).to.equal(true);
    });

    for (const piece of ['👨‍👩‍👧‍👦', '🇸🇬', 'é', 'क्षि', '夜', '👍🏽']) {
      it(`never cuts ${piece} in two`, async () => {
        const icons = await sharing(piece.repeat(1500));
        for (const text of [
          sent(icons, 'Share on X').values.text!,
          sent(icons, 'Share on WhatsApp').values.text!.split('\n')[0]!,
          sent(icons, 'Share by email').values.subject!,
        ]) {
          expect(new Set(graphemes(text))).to.deep.equal(new Set([...graphemes(piece), '…']));
        }
      });
    }

    it('is cut at a code point if a browser has no graphemes', async () => {
      const restore = replace(Intl, 'Segmenter', undefined);
      const icons = await sharing('😀'.repeat(400));
      restore();
      expect(sent(icons, 'Share on X').values.text).to.equal(`${'😀'.repeat(127)}…`);
    });
  });

  describe('with a campaign', () => {
    it('names it, and the network, in each shared address', async () => {
      const icons = await sharing('Rain', { url: 'https://news.example/a?x=1#top', campaign: 'spring & rain' });
      const shared = (source: string): string =>
        `https://news.example/a?x=1&utm_source=${source}&utm_medium=share&utm_campaign=spring%20%26%20rain#top`;
      expect(sent(icons, 'Share on X').values.url).to.equal(shared('x'));
      expect(sent(icons, 'Share on Facebook').values.u).to.equal(shared('facebook'));
      expect(sent(icons, 'Share by email').values.body).to.equal(`Rain\r\n\r\n${shared('email')}`);
    });

    it('never replaces existing parameters, and does not rewrite the rest of the address', async () => {
      const icons = await sharing('Rain', {
        url: 'https://news.example/a?q=a%20b&sig=x%2fy&utm_source=print',
        campaign: 'spring',
      });
      expect(sent(icons, 'Share on X').values.url).to.equal(
        'https://news.example/a?q=a%20b&sig=x%2fy&utm_source=print&utm_medium=share&utm_campaign=spring',
      );
    });
  });

  it('leave out an invalid account, with a warning', async () => {
    const icons = await sharing('Rain', { via: 'The Meridian' });
    expect(sent(icons, 'Share on X').values).to.deep.equal({ text: 'Rain', url });
    expect(said.warnings).to.have.lengthOf(1);
    expect(said.warnings[0]).to.contain('<news-share-icons>').and.contain('via="The Meridian"');
  });

  it('have addresses that the page’s own selectors find, with one capital letter for lists that hide share links', async () => {
    const icons = await shareIcons(
      '<news-share-icons url="https://news.example/a" networks="x facebook linkedin whatsapp telegram reddit bluesky"></news-share-icons>',
    );
    for (const part of [
      '//x.com/',
      'www.facebook.com/sharer',
      'linkedin.com',
      'whatsapp.com',
      't.me/',
      'reddit.com',
      'bsky.app',
    ]) {
      const selector = `a[href^="http"][href*="${part}"]`;
      await until(() => icons.shadowRoot!.querySelector(selector), selector);
    }
    for (const link of icons.shadowRoot!.querySelectorAll('a')) {
      expect(link.getAttribute('href')).to.match(/^httpS:\/\/[^A-Z/]+\//);
      expect(link.href).to.match(/^https:\/\//);
    }
  });
});
