import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/headline-card.js';
import '../../src/generated/components/eager.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { card, fallback, link, picture } from '../support/page/headline-card.js';
import { watchPage, partOf, partText, showsFallback, shownText, until } from '../support/page/page.js';

describe('The content of <news-headline-card>', () => {
  watchPage();

  describe('from each source', () => {
    it('the sources of its content', async () => {
      const element =
        await card(`<news-headline-card href="/a" headline="Rain ends drought" kicker="Weather" label="breaking exclusive"
        standfirst="Reservoirs are filling" authors="Mara Lin, Weather editor; Tom Achebe" publication="The Meridian" published-at="2026-03-02"></news-headline-card>`);
      expect(link(element).href).to.equal(new URL('/a', document.baseURI).href);
      expect(shownText(element)).to.equal(
        'Breaking Exclusive Weather Rain ends drought Reservoirs are filling The Meridian By Mara Lin and Tom Achebe March 2, 2026',
      );
    });

    it('reads its fallback markup and shows it in its own form', async () => {
      const element = await card(`<news-headline-card>${fallback}</news-headline-card>`);
      expect(showsFallback(element)).to.equal(false);
      expect(link(element).href).to.equal('https://news.example/comet');
      expect(shownText(element)).to.equal(
        'Science A comet returns after four centuries It will be seen without a telescope until March. By Mara Lin March 2, 2026',
      );
    });

    it('reads a sentence that nothing marks as the summary, but no line of authors or of a date', async () => {
      const element = await card(
        '<news-headline-card><h3 lang="ja"><a href="/a">干潟の鳥</a></h3><p class="by">By Mara Lin</p><p>Storms have left it shallow.</p></news-headline-card>',
      );
      expect(partText(element, 'standfirst')).to.equal('Storms have left it shallow.');
      expect(partOf(element, 'card')!.lang).to.equal('ja');
      const none = await card('<news-headline-card><h3><a href="/a">Rain</a></h3><p>2 March</p></news-headline-card>');
      expect(partOf(none, 'standfirst')).to.equal(null);
    });

    it('takes no link in a film for the story’s', async () => {
      const element = await card(
        '<news-headline-card><video><a href="/film.mp4">Get the film</a></video><a href="/a">Rain ends drought</a></news-headline-card>',
      );
      expect([partText(element, 'headline'), link(element).pathname]).to.deep.equal(['Rain ends drought', '/a']);
    });

    it('shows an article given as a property, and its attributes before it', async () => {
      const element = await card('<news-headline-card kicker="Sea"></news-headline-card>');
      element.article = harbourArticle;
      await element.updateComplete;
      expect(partText(element, 'headline')).to.equal(harbourArticle.headline);
      expect([partText(element, 'label'), partText(element, 'kicker')]).to.deep.equal(['Exclusive', 'Sea']);
    });

    it('takes headline and address from one source, so that no headline leads to another story', async () => {
      const element = await card(`<news-headline-card headline="Another story">${fallback}</news-headline-card>`);
      expect(partText(element, 'headline')).to.equal('Another story');
      expect(link(element) === null).to.equal(true);
    });

    it('takes an attribute that is present and empty for none', async () => {
      const element = await card(`<news-headline-card kicker="" authors="">${fallback}</news-headline-card>`);
      expect(shownText(element)).to.equal(
        'A comet returns after four centuries It will be seen without a telescope until March. March 2, 2026',
      );
    });

    it('follows its attributes as they change', async () => {
      const element = await card('<news-headline-card href="/a" headline="Rain ends drought"></news-headline-card>');
      element.setAttribute('headline', 'Drought is back');
      await element.updateComplete;
      expect(partText(element, 'headline')).to.equal('Drought is back');
      element.removeAttribute('headline');
      await element.updateComplete;
      expect(partText(element, 'headline')).to.equal(undefined);
    });

    it('follows its fallback as the page writes and changes it', async () => {
      const element = await card('<news-headline-card></news-headline-card>');
      const written = document.createElement('a');
      written.href = 'https://news.example/late';
      written.textContent = 'Written late';
      element.append(written);
      await until(() => partText(element, 'headline') === 'Written late');
      written.firstChild!.textContent = 'Written again';
      await until(() => partText(element, 'headline') === 'Written again');
      written.href = 'https://news.example/later';
      await until(() => link(element).href === 'https://news.example/later');
    });

    it('names the publication on a page of another origin, but not on its own', async () => {
      const elsewhere = await card('<news-headline-card></news-headline-card>');
      elsewhere.article = harbourArticle;
      await elsewhere.updateComplete;
      expect(partText(elsewhere, 'publication')).to.equal('The Meridian');
      elsewhere.article = { ...harbourArticle, url: `${location.origin}/harbour` };
      await elsewhere.updateComplete;
      expect(partText(elsewhere, 'publication')).to.equal(undefined);
      // A newspaper with several hosts.
      const url = 'https://sport.example/harbour';
      elsewhere.article = { ...harbourArticle, url, publication: { name: 'The Meridian', url: `${location.origin}/` } };
      await elsewhere.updateComplete;
      expect(partText(elsewhere, 'publication')).to.equal(undefined);
    });

    it('never shows the name of a host as that of a publication', async () => {
      for (const host of ['news.example', '127.0.0.1:8000', '[::1]']) {
        const element = await card(`<news-headline-card href="http://${host}/a" headline="Rain"></news-headline-card>`);
        expect(shownText(element)).to.equal('Rain');
      }
    });

    it('shows the logo of a publication only on other sites', async () => {
      const logo = new URL('../hosts/newsroom/pictures/halyard-ferries.svg', import.meta.url).href;
      const attributes = `headline="Rain" publication="The Meridian" publication-logo="${logo}"`;
      const own = await card(`<news-headline-card href="/a" ${attributes}></news-headline-card>`);
      expect([partText(own, 'publication'), own.shadowRoot!.querySelectorAll('.logo').length]).to.deep.equal([
        'The Meridian',
        0,
      ]);
      const other = await card(`<news-headline-card href="https://news.example/a" ${attributes}></news-headline-card>`);
      expect(other.shadowRoot!.querySelectorAll('.logo').length).to.equal(1);
    });

    it('adds a campaign to the publisher’s links and keeps their parameters', async () => {
      const element = await card(
        '<news-headline-card campaign="spring" href="https://news.example/a?x=1&utm_medium=card#top" headline="Rain"></news-headline-card>',
      );
      const address = new URL(link(element).href);
      expect(Object.fromEntries(address.searchParams)).to.deep.equal({
        x: '1',
        utm_medium: 'card',
        utm_source: location.hostname,
        utm_campaign: 'spring',
      });
      expect(address.hash).to.equal('#top');
    });
  });

  describe('reads markup as a reader does', () => {
    const read = async (markup: string): Promise<(string | undefined)[]> => {
      const element = await card(`<news-headline-card>${markup}</news-headline-card>`);
      return [partText(element, 'headline'), link(element)?.getAttribute('href') ?? undefined];
    };
    const story = 'https://news.example/rain';

    it('without scripts, styles, drawings and placeholders', async () => {
      expect(
        await read(
          `<a href="${story}"><svg><title>Icon</title></svg><style>a { color: red }</style><noscript><img src="x.webp"></noscript></a><h3><a href="${story}">Rain ends drought</a></h3>`,
        ),
      ).to.deep.equal(['Rain ends drought', story]);
    });

    it('with the link of the story, not that of its section or author', async () => {
      expect(
        await read(
          `<p itemprop="articleSection"><a href="https://news.example/weather">Weather</a></p><p><a rel="author" href="https://news.example/lin">Mara Lin</a></p><a href="${story}">Rain ends drought</a>`,
        ),
      ).to.deep.equal(['Rain ends drought', story]);
    });

    it('with the heading as the headline if a link has more text, or says “read more”', async () => {
      expect(await read(`<a href="${story}"><h3>Rain ends drought</h3><p>Reservoirs fill</p></a>`)).to.deep.equal([
        'Rain ends drought',
        story,
      ]);
      expect(await read(`<h3>Rain ends drought</h3><a href="${story}">Read more</a>`)).to.deep.equal([
        'Rain ends drought',
        story,
      ]);
    });

    it('with the story’s own fields, not those of its section, author or publisher', async () => {
      expect(
        await read(
          `<h4 itemprop="articleSection">Weather</h4><div itemprop="publisher"><h4>The Meridian</h4></div><h3><a href="${story}">Rain ends drought</a></h3>`,
        ),
      ).to.deep.equal(['Rain ends drought', story]);
      const element = await card(
        `<news-headline-card><a href="${story}">Rain ends drought</a><div itemprop="author" itemscope><span itemprop="name">Ann Lee</span><p itemprop="description">Ann writes about rain.</p><meta itemprop="image" content="/ann.png"><meta itemprop="url" content="/ann"></div></news-headline-card>`,
      );
      expect(shownText(element)).to.equal('Rain ends drought By Ann Lee');
      expect(element.shadowRoot!.querySelector('img') === null).to.equal(true);
      expect(link(element).href).to.equal(story);
    });

    it('with a section inside the link apart from the headline', async () => {
      const element = await card(
        `<news-headline-card><a href="${story}"><span itemprop="articleSection">Weather</span> Rain ends drought</a></news-headline-card>`,
      );
      expect([partText(element, 'kicker'), partText(element, 'headline')]).to.deep.equal([
        'Weather',
        'Rain ends drought',
      ]);
    });

    it('with the story’s picture, not a pixel beside it', async () => {
      const element = await card(
        `<news-headline-card><h3><a href="${story}"><img src="${picture}" alt="Rain">Rain ends drought</a></h3><img src="/pixel.gif" width="1" height="1" alt=""></news-headline-card>`,
      );
      expect(partOf<HTMLImageElement>(element, 'image')!.src).to.equal(new URL(picture, document.baseURI).href);
    });

    it('with a line break as a space', async () => {
      expect(await read(`<a href="${story}">Rain<br>ends drought</a>`)).to.deep.equal(['Rain ends drought', story]);
    });

    it('even if the page around it has microdata', async () => {
      const page = await card(
        `<div itemprop="articleBody"><news-headline-card><a href="${story}">Rain ends drought</a></news-headline-card></div>`,
      );
      const element = page.querySelector('news-headline-card')!;
      expect(link(element).href).to.equal(story);
    });

    it('and lets the publisher see the referrer, also in a new tab', async () => {
      const element = await card(
        `<news-headline-card><a href="${story}" rel="noopener noreferrer" target="_blank">Rain ends drought</a></news-headline-card>`,
      );
      expect([link(element).rel, link(element).target]).to.deep.equal(['noopener', '_blank']);
      const other = await card(
        `<news-headline-card target="_top" href="${story}" headline="Rain"></news-headline-card>`,
      );
      expect(link(other).target).to.equal('_top');
    });

    it('and keeps the link’s own rel and target', async () => {
      const element = await card(
        `<news-headline-card><a href="${story}" rel="sponsored nofollow" target="_blank">Rain ends drought</a></news-headline-card>`,
      );
      expect([link(element).rel, link(element).target]).to.deep.equal(['sponsored nofollow', '_blank']);
    });
  });
});
