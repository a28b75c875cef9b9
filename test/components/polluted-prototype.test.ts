import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { addShareTarget } from '../../src/components/share-icons/add-target.js';
import { setMessages } from '../../src/widget/language/set-messages.js';
import { pollute } from '../support/fixtures/polluted-prototype.js';
import { clearPage, place, settled, shownText, until } from '../support/page/page.js';

const inline = '<script type="application/json">{"headline":"Rain ends","authors":["Mara Lin"]}</script>';

/** Widgets that lack most of what they may show. */
const widgets = {
  'a card from an attribute': '<news-headline-card headline="Rain ends"></news-headline-card>',
  'a lead from an attribute':
    '<news-headline-card layout="lead" headline="Rain ends" image="/test/hosts/partner/article.webp"></news-headline-card>',
  'a card from pasted markup': '<news-headline-card><a href="/a">Rain ends</a></news-headline-card>',
  'a card from pasted text': '<news-headline-card href="/a">Rain ends</news-headline-card>',
  'a card in an article': `<news-article>${inline}<news-headline-card></news-headline-card></news-article>`,
  'a list of pasted stories': '<news-headline-list><ul><li><a href="/a">Rain ends</a></li></ul></news-headline-list>',
  'a byline': '<news-byline authors="Mara Lin"></news-byline>',
  'a pasted byline': '<news-byline><a rel="author" href="/mara">Mara Lin</a></news-byline>',
  'a caption':
    '<news-photo-caption caption="Rain"><img src="/test/hosts/partner/article.webp" alt=""></news-photo-caption>',
  'a pasted caption':
    '<news-photo-caption><img src="/test/hosts/partner/article.webp" alt="">Rain</news-photo-caption>',
  'a caption with a copied picture':
    '<news-photo-caption><p><img src="/test/hosts/partner/article.webp" alt=""></p>Rain</news-photo-caption>',
  'share icons':
    '<news-share-icons url="https://news.example/a" networks="x facebook bluesky reddit email sms copy agora" follow="https://x.com/a"></news-share-icons>',
  'a prompt': '<news-subscription-prompt state="exhausted" subscribe-href="/s"></news-subscription-prompt>',
  'a prompt with an offer':
    '<news-subscription-prompt state="exhausted"><news-offer name="Digital" href="/d"></news-offer></news-subscription-prompt>',
  'a prompt with a meter':
    '<news-access meter="4/month" consent="denied"><news-subscription-prompt article-id="a"></news-subscription-prompt></news-access>',
};

/** Selects what a widget shows late: the copy comes when the page's picture has loaded and is wider than its column. */
const late: Readonly<Record<string, string>> = { 'a caption with a copied picture': '.root picture' };

/**
 * Returns the trees of the widgets in a piece of markup, as they are shown.
 *
 * @param sign selects an element in one of the trees. The function waits for it.
 */
async function shown(markup: string, sign: string): Promise<string> {
  const first = await place(markup);
  const elements = [first, ...first.querySelectorAll('*')];
  // The code that reads an article loads when it is first needed.
  await until(() => elements.some(({ shadowRoot }) => shadowRoot?.querySelector(sign)), sign);
  await settled();
  const trees = elements.map(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');
  clearPage();
  // Lit marks its templates with numbers.
  return trees.join('\n').replace(/lit\$\d+\$|<!--.*?-->/g, '');
}

describe('On a page whose scripts have added to Object.prototype', () => {
  before(() => {
    addShareTarget({ id: 'agora', name: 'Agora', address: 'https://agora.example/post?link={url}' });
  });

  for (const [name, markup] of Object.entries(widgets)) {
    it(`${name} shows nothing of that`, async () => {
      const sign = (Object.hasOwn(late, name) && late[name]) || '.root';
      const wanted = await shown(markup, sign);
      const restore = pollute();
      try {
        const found = await shown(markup, sign);
        restore();
        expect(found).to.equal(wanted);
      } finally {
        restore();
      }
    });
  }

  it('messages in an object are not read as an address', async () => {
    const restore = pollute();
    try {
      await setMessages('en', { register: 'Sign up to read on' });
    } finally {
      restore();
    }
    const prompt = await place('<news-subscription-prompt state="register"></news-subscription-prompt>');
    expect(shownText(prompt)).to.contain('Sign up to read on');
    await setMessages('en', { register: null });
    clearPage();
  });

  it('a share target reads none of that as its options', async () => {
    const restore = pollute();
    try {
      addShareTarget({ id: 'forum', name: 'Forum', address: 'https://forum.example/post?link={url}&title={headline}' });
    } finally {
      restore();
    }
    const icons = await place(
      '<news-share-icons url="https://news.example/a" headline="Rain ends the drought" networks="forum"></news-share-icons>',
    );
    const link = icons.shadowRoot!.querySelector('a')!;
    expect(link.href.toLowerCase()).to.equal(
      'https://forum.example/post?link=https%3a%2f%2fnews.example%2fa&title=rain%20ends%20the%20drought',
    );
    expect(link.textContent).to.contain('Forum');
    clearPage();
  });
});
