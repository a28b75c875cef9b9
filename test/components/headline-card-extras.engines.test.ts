import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/headline-card.js';
import '../../src/generated/components/eager.js';
import type { Article } from '../../src/article/article.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { card, link, picture } from '../support/page/headline-card.js';
import { watchPage, partOf, partText, shownText, until } from '../support/page/page.js';

const story = 'href="/a" headline="Rain ends drought"';
const pictured = `${story} image="${picture}" image-alt="Rain"`;

/** Returns the text about media that screen readers read with the headline. */
const spokenMedia = (element: Element): string | undefined =>
  element.shadowRoot!.getElementById('media')?.textContent ?? undefined;

describe('Features of few headline cards', () => {
  const said = watchPage();

  const fed = async (article: Partial<Article>, attributes = '') => {
    const element = await card(`<news-headline-card ${attributes}></news-headline-card>`);
    element.article = { ...harbourArticle, labels: [], ...article };
    await element.updateComplete;
    return element;
  };

  describe('a film, a recording or a gallery', () => {
    it('is marked on the picture with its length, and accessible', async () => {
      const element = await card(
        `<news-headline-card ${pictured} media="video" media-duration="3:12"></news-headline-card>`,
      );
      const mark = partOf(element, 'media')!;
      expect(mark.textContent.trim()).to.equal('3:12');
      const [on, below] = [mark, partOf(element, 'picture')!].map((part) => part.getBoundingClientRect());
      expect([on!.left, on!.top]).to.deep.equal([below!.left, below!.top]);
      expect(on!.bottom).to.be.at.most(below!.bottom);
      await expect(element).to.be.accessible();
    });

    it('is marked on the last line if there is no picture', async () => {
      const element = await card(
        `<news-headline-card ${story} media="audio" media-duration="PT1H4M"></news-headline-card>`,
      );
      expect(partOf(element, 'meta')!.innerText.trim()).to.equal('1:04:00');
    });

    it('is part of the link’s name, in words', async () => {
      const names: string[] = [];
      for (const media of [
        'media="video" media-duration="192"',
        'media="audio" media-duration="PT1H4M30S"',
        'media="gallery" media-count="12"',
        'media="video"',
        'media="gallery"',
      ]) {
        const element = await card(`<news-headline-card ${pictured} ${media}></news-headline-card>`);
        expect(link(element).getAttribute('aria-labelledby')).to.equal('link media');
        names.push(spokenMedia(element)!);
      }
      expect(names).to.deep.equal([
        'Video, 3 minutes',
        'Audio, 1 hour, 5 minutes',
        'Gallery, 12\u00a0photos',
        'Video',
        'Gallery',
      ]);
    });

    it('is read from an article and from the markup', async () => {
      expect(partText(await fed({ media: { kind: 'gallery', count: 7 } }), 'media')).to.equal('7');
      const element = await card(
        `<news-headline-card><a href="/a">Rain ends drought</a><div itemprop="video" itemscope><meta itemprop="duration" content="PT3M12S"></div></news-headline-card>`,
      );
      expect(partText(element, 'media')).to.equal('3:12');
    });

    it('speaks the page’s language', async () => {
      const page = await card(
        `<div lang="ar"><news-headline-card ${pictured} media="video" media-duration="180"></news-headline-card></div>`,
      );
      const element = page.querySelector('news-headline-card')!;
      await until(() => spokenMedia(element)?.startsWith('فيديو'));
      expect(spokenMedia(element)).to.contain('دقائق');
    });

    it('is left out, with a warning that says how to fix it, if it cannot be read', async () => {
      const element = await card(`<news-headline-card ${pictured} media="film"></news-headline-card>`);
      expect(partOf(element, 'media') === null).to.equal(true);
      await card(`<news-headline-card ${pictured} media="video" media-duration="long"></news-headline-card>`);
      await card(`<news-headline-card ${pictured} media="gallery" media-count="-2"></news-headline-card>`);
      expect(said.warnings).to.have.lengthOf(3);
      expect(said.warnings[0]).to.contain('media="film"').and.contain('video, audio, gallery');
      expect(said.warnings[1]).to.contain('media-duration="long"').and.contain('PT3M12S');
      expect(said.warnings[2]).to.contain('media-count="-2"').and.contain('1 or more');
    });
  });

  describe('the kind of the story', () => {
    it('is read by a screen reader once, with the headline', async () => {
      const element = await card(
        `<news-headline-card ${story} label="exclusive live" access="subscriber"></news-headline-card>`,
      );
      expect(link(element).getAttribute('aria-labelledby')).to.equal('label-live label-exclusive link access');
      const parts = ['label-live', 'label-exclusive', 'link', 'access'].map((id) =>
        element.shadowRoot!.getElementById(id)!,
      );
      expect(parts.map((part) => part.textContent.trim())).to.deep.equal([
        'Live',
        'Exclusive',
        'Rain ends drought',
        'For subscribers',
      ]);
      expect(parts.map((part) => part.ariaHidden)).to.deep.equal(['true', 'true', null, 'true']);
      await expect(element).to.be.accessible();
    });

    it('is a state that a page’s style sheet can ask for', async () => {
      const states = (element: Element): string[] =>
        ['live', 'exclusive', 'opinion'].filter((state) => element.matches(`:state(${state})`));
      const element = await fed({ labels: ['live', 'exclusive'] });
      expect(states(element)).to.deep.equal(['live', 'exclusive']);
      element.article = { ...harbourArticle, labels: ['opinion'] };
      await element.updateComplete;
      expect(states(element)).to.deep.equal(['opinion']);
      element.article = { ...harbourArticle, labels: [] };
      await element.updateComplete;
      expect(states(element)).to.deep.equal([]);
    });

    it('adds nothing to the name of a plain story', async () => {
      expect(
        link(await card(`<news-headline-card ${story}></news-headline-card>`)).hasAttribute('aria-labelledby'),
      ).to.equal(false);
    });

    it('is not shown again for the page’s own section', async () => {
      const kicker = async (attributes: string) =>
        partText(
          await card(`<news-headline-card ${story} kicker="Ports" ${attributes}></news-headline-card>`),
          'kicker',
        );
      expect(await kicker('hide-kicker-matching="ports"')).to.equal(undefined);
      expect(await kicker('hide-kicker-matching="Sport"')).to.equal('Ports');
      expect(await kicker('hide-kicker-matching')).to.equal('Ports');
      const section = document.createElement('meta');
      section.setAttribute('property', 'article:section');
      section.content = ' Ports ';
      document.head.append(section);
      expect(await kicker('hide-kicker-matching')).to.equal(undefined);
      section.remove();
    });
  });

  it('shows a columnist with an opinion, and only with one', async () => {
    const authors = [{ name: 'Edda Marlin', avatar: new URL(picture, document.baseURI).href }];
    expect(partOf(await fed({ labels: ['opinion'], authors }), 'portrait')!.getAttribute('alt')).to.equal('');
    expect(partOf(await fed({ labels: ['analysis'], authors }), 'portrait') === null).to.equal(true);
    const lost = await fed({ labels: ['opinion'], authors: [{ name: 'Edda Marlin', avatar: '/no-such.webp' }] });
    await until(() => partOf(lost, 'portrait') === null);
    expect(partText(lost, 'authors')).to.equal('By Edda Marlin');
  });

  it('puts the names of an opinion directly below its text, also beside a higher picture', async () => {
    const authors = [{ name: 'Edda Marlin', avatar: new URL(picture, document.baseURI).href }];
    const image = { src: new URL(picture, document.baseURI).href, width: 640, height: 427, alt: '' };
    for (const layout of ['row', 'compact'])
      for (const width of [440, 700, 1100]) {
        const element = await fed({ labels: ['opinion'], authors, image, standfirst: 'A view.' }, `layout="${layout}"`);
        element.style.inlineSize = `${width}px`;
        await element.updateComplete;
        const above = partOf(element, layout === 'row' ? 'standfirst' : 'headline')!.getBoundingClientRect();
        const portrait = partOf(element, 'portrait')!.getBoundingClientRect();
        const below = partOf(element, 'meta')!.getBoundingClientRect();
        expect(below.top - Math.max(above.bottom, portrait.bottom), `${layout} at ${width} px`).to.be.at.most(9);
      }
  });

  it('leaves the columnist out in a narrow column with a picture', async () => {
    const authors = [{ name: 'Edda Marlin', avatar: new URL(picture, document.baseURI).href }];
    const image = { src: new URL(picture, document.baseURI).href, width: 640, height: 427, alt: '' };
    for (const [width, shown] of [
      [260, image],
      [340, image],
      [260, undefined],
    ] as const) {
      const element = await fed({ labels: ['opinion'], authors, image: shown }, 'layout="stacked"');
      element.style.inlineSize = `${width}px`;
      await element.updateComplete;
      expect(partOf(element, 'portrait')!.checkVisibility()).to.equal(width === 340 || !shown);
    }
  });

  it('names the sponsor of a story, also for search engines', async () => {
    const element = await card(`<news-headline-card ${story} sponsor="Halyard Ferries"></news-headline-card>`);
    expect(partText(element, 'sponsor')).to.equal('Paid for by Halyard Ferries');
    expect(link(element).rel).to.equal('sponsored');
    const pasted = await card(
      '<news-headline-card sponsor="Halyard Ferries"><a href="/a" rel="noopener noreferrer" target="_blank">Rain</a></news-headline-card>',
    );
    expect(link(pasted).rel).to.equal('noopener sponsored');
  });

  it('lays out paid content like its neighbours, with the sponsor first and without a publication', async () => {
    const source = `${pictured} kicker="Travel" publication="The Meridian"`;
    const news = await card(`<news-headline-card ${source}></news-headline-card>`);
    const paid = await card(
      `<news-headline-card ${source} label="sponsored" sponsor="Halyard Ferries"></news-headline-card>`,
    );
    for (const layout of ['auto', 'stacked', 'row', 'compact'] as const) {
      for (const width of [300, 490, 700]) {
        const pictures = [];
        for (const element of [news, paid]) {
          element.layout = layout;
          element.style.inlineSize = `${width}px`;
          await element.updateComplete;
          const { width: across, height, left } = partOf(element, 'picture')!.getBoundingClientRect();
          pictures.push([across, height, left].map(Math.round));
        }
        expect(pictures[0], `${layout} at ${width} px`).to.deep.equal(pictures[1]);
      }
    }
    // The label is read as part of the link, and not shown: the first line says it.
    expect(partOf(paid, 'label')!.checkVisibility()).to.equal(false);
    expect(shownText(paid).replace('Sponsored ', '')).to.equal('Paid for by Halyard Ferries Travel Rain ends drought');
  });

  it('shows the sponsor’s logo, and its name if the logo does not load', async () => {
    const logo = new URL('../hosts/newsroom/pictures/halyard-ferries.svg', import.meta.url).href;
    const element = await card(
      `<news-headline-card ${story} sponsor="Halyard Ferries" sponsor-logo="${logo}"></news-headline-card>`,
    );
    const image = partOf(element, 'sponsor')!.querySelector('img')!;
    expect([image.src, image.alt]).to.deep.equal([logo, 'Halyard Ferries']);
    element.sponsorLogo = '/no-such-logo.svg';
    await until(() => partText(element, 'sponsor') === 'Paid for by Halyard Ferries');
    await expect(element).to.be.accessible();
  });

  it('shows the sponsor on a plate if the text is on the picture', async () => {
    const element = await card(
      `<news-headline-card ${pictured} layout="overlay" sponsor="Halyard Ferries"></news-headline-card>`,
    );
    element.style.inlineSize = '400px';
    const { backgroundColor, color } = getComputedStyle(partOf(element, 'sponsor')!);
    expect([backgroundColor, color]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(22, 21, 19)']);
    const words = partOf(element, 'sponsor')!.querySelector('bdi')!;
    expect(getComputedStyle(words).color).to.equal(color);
  });

  it('warns of a sponsor’s logo without a sponsor', async () => {
    await card(`<news-headline-card ${story} sponsor-logo="/a.svg"></news-headline-card>`);
    expect(said.warnings.join()).to.match(/has sponsor-logo, but no sponsor\. Set sponsor/);
  });

  it('marks a picture that a trained model made, by a word or an IPTC term', async () => {
    const mark = async (value: string) =>
      partText(await card(`<news-headline-card ${pictured} generated="${value}"></news-headline-card>`), 'generated');
    expect(await mark('ai')).to.equal('AI-generated');
    expect(await mark('composite')).to.equal('Made partly with AI');
    const term = 'http://cv.iptc.org/newscodes/digitalsourcetype';
    expect(await mark(`${term}/trainedAlgorithmicMedia`)).to.equal('AI-generated');
    expect(await mark(`${term}/digitalCapture`)).to.equal(undefined);
  });

  describe('a credit', () => {
    it('is shown in every layout with the picture if the page sets one', async () => {
      for (const layout of ['auto', 'stacked', 'row', 'overlay', 'lead', 'compact']) {
        const element = await card(
          `<news-headline-card ${pictured} layout="${layout}" image-credit="© Ansel Dray"></news-headline-card>`,
        );
        expect(partText(element, 'credit'), layout).to.equal('Photo: © Ansel Dray');
        expect(partOf(element, 'credit')!.getBoundingClientRect().height, layout).to.be.greaterThan(10);
      }
      const text = await card(
        `<news-headline-card ${pictured} layout="text" image-credit="© Ansel Dray"></news-headline-card>`,
      );
      expect(partText(text, 'credit')).to.equal(undefined);
    });

    it('of an article is shown if the picture’s licence requires it', async () => {
      const credit = async (license?: string) =>
        partText(await fed({ image: { ...harbourArticle.image!, credit: 'Ansel Dray', license } }), 'credit');
      expect(await credit()).to.equal(undefined);
      expect(await credit('https://creativecommons.org/licenses/by-sa/4.0/')).to.equal('Photo: Ansel Dray');
      expect(await credit('https://creativecommons.org/publicdomain/zero/1.0/')).to.equal(undefined);
    });

    it('that the page gives goes with any picture of the card, and none with a card that wants none', async () => {
      const credit = async (markup: string) => partText(await card(markup), 'credit');
      const own = `<img src="${picture}" alt="Rain"><a href="/a">Rain</a>`;
      expect(await credit(`<news-headline-card image-credit="© Me">${own}</news-headline-card>`)).to.equal(
        'Photo: © Me',
      );
      const written = `${own}<p itemprop="creditText">© Wire</p>`;
      expect(await credit(`<news-headline-card>${written}</news-headline-card>`)).to.equal('Photo: © Wire');
      expect(await credit(`<news-headline-card image-credit="">${written}</news-headline-card>`)).to.equal(undefined);
      expect(said.warnings).to.deep.equal([]);
    });

    it('is removed with a picture that does not load', async () => {
      const element = await card(
        `<news-headline-card ${story} image="/no-such-picture.webp" image-credit="© Ansel Dray" media="video"></news-headline-card>`,
      );
      await until(() => partOf(element, 'picture') === null);
      expect(partText(element, 'credit')).to.equal(undefined);
      expect(partOf(element, 'media')!.closest('[part="meta"]') !== null).to.equal(true);
    });
  });

  describe('related stories', () => {
    const related = ['One', 'Two', 'Three', 'Four'].map((headline) => ({
      headline,
      url: `https://news.example/${headline}`,
    }));
    const shown = (element: Element): string[] =>
      [...element.shadowRoot!.querySelectorAll('[part="related-link"]')].map((each) => each.textContent);

    it('are at most three links', async () => {
      const element = await card(
        `<news-headline-card ${story} campaign="spring" related='${JSON.stringify(related)}'></news-headline-card>`,
      );
      expect(shown(element)).to.deep.equal(['One', 'Two', 'Three']);
      const first = partOf<HTMLAnchorElement>(element, 'related-link')!;
      expect(new URL(first.href).searchParams.get('utm_campaign')).to.equal('spring');
      const { left, top, width, height } = first.getBoundingClientRect();
      expect(height).to.be.at.least(24);
      expect(element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2) === first).to.equal(true);
      const opened: string[] = [];
      element.addEventListener('news-open', (open) => {
        opened.push(`${new URL(open.url).pathname} ${open.articleId}`);
        open.preventDefault();
      });
      first.click();
      expect(opened).to.deep.equal(['/One undefined']);
      await expect(element).to.be.accessible();
    });

    it('are read from the markup, and do not take the story’s link', async () => {
      const element = await card(
        '<news-headline-card><ul><li itemprop="relatedLink"><a href="/one">One</a></li></ul><a href="/a">Rain ends drought</a></news-headline-card>',
      );
      expect(shown(element)).to.deep.equal(['One']);
      expect(partText(element, 'headline')).to.equal('Rain ends drought');
    });

    it('are absent if the page leaves them empty, even if the article has some', async () => {
      for (const attribute of ['related=""', "related='[]'"])
        expect(shown(await fed({ related }, `layout="lead" ${attribute}`))).to.deep.equal([]);
    });

    it('of an article are shown only under a main story', async () => {
      expect(shown(await fed({ related }))).to.deep.equal([]);
      expect(shown(await fed({ related }, 'layout="lead"'))).to.deep.equal(['One', 'Two', 'Three']);
      expect(shown(await fed({ related }, 'layout="lead" related=""'))).to.deep.equal([]);
    });

    it('that cannot be followed are left out, with a warning that says how to fix it', async () => {
      for (const value of ['One', '[{"headline":"One","url":"javascript:alert(1)"}]', '[{"url":"/one"}]', '7']) {
        const element = await card(`<news-headline-card ${story} related='${value}'></news-headline-card>`);
        expect(shown(element)).to.deep.equal([]);
        expect(shownText(element)).to.equal('Rain ends drought');
      }
      expect(said.warnings).to.have.lengthOf(4);
      expect(said.warnings[0]).to.contain('<news-headline-card>').and.contain('JSON array');
    });
  });

  it('keeps the emphasis that a headline has in its markup, and nothing else of it', async () => {
    const element = await card(
      '<news-headline-card><h3><a href="/a">The <em class="x" onclick="alert(1)">Signe</em> is <span>late</span><script>1</scr' +
        'ipt></a></h3></news-headline-card>',
    );
    expect(link(element).innerHTML.replace(/<!--.*?-->/g, '')).to.equal('The <em>Signe</em> is late');
    element.querySelector('em')!.textContent = 'Orrin';
    await until(() => partText(element, 'headline') === 'The Orrin is late');
  });

  it('survives properties of any type', async () => {
    const element = await card(`<news-headline-card ${pictured}></news-headline-card>`);
    const names = ['media', 'mediaDuration', 'mediaCount', 'related', 'sponsor', 'generated', 'ratio', 'access'];
    for (const name of [
      ...names,
      'imageCredit',
      'imageLicense',
      'imageFocus',
      'imageNarrow',
      'target',
      'hideKickerMatching',
    ]) {
      for (const value of [5, {}, [], [null], Symbol.iterator, () => 1, Number.NaN, Object.create(null), null]) {
        Object.assign(element, { [name]: value });
        await element.updateComplete;
        expect(partText(element, 'headline'), name).to.equal('Rain ends drought');
      }
    }
    expect(said.errors).to.deep.equal([]);
  });
});
