import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/photo-caption.js';
import '../../src/generated/components/eager.js';
import type { NewsPhotoCaption } from '../../src/components/photo-caption/photo-caption.js';
import { separateCredit } from '../../src/components/photo-caption/caption-words.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { watchPage, partOf, partText, place, settled, shownText, until } from '../support/page/page.js';

const picture = '/test/hosts/newsroom/pictures/barrier-640.webp';
const image = `<img src="${picture}" width="640" height="427" alt="A tidal barrier in rough water">`;

function caption(attributes: string, content = image): Promise<NewsPhotoCaption> {
  return place<NewsPhotoCaption>(`<news-photo-caption ${attributes}>${content}</news-photo-caption>`);
}

/** Puts a new element around another. */
function wrap(element: Element, markup: string): void {
  element.insertAdjacentHTML('beforebegin', markup);
  element.previousElementSibling!.append(element);
}

describe('The words of <news-photo-caption>', () => {
  const said = watchPage();

  const same: [string, string, string, string][] = [
    ['The barrier © Reuters', '© Reuters', 'The barrier', '© Reuters'],
    ['The barrier © Reuters', 'Reuters', 'The barrier', '© Reuters'],
    ['The barrier. Reuters', '© Reuters', 'The barrier.', '© Reuters'],
    ['The barrier (Reuters)', 'Reuters', 'The barrier', 'Reuters'],
    ['The barrier (Photo: Mara Lin)', 'Mara Lin', 'The barrier', 'Photo: Mara Lin'],
    ['The barrier. Photograph by Mara Lin.', 'Mara Lin', 'The barrier.', 'Photograph by Mara Lin'],
    ['The barrier. Photo: © Mara Lin', 'Mara Lin', 'The barrier.', 'Photo: © Mara Lin'],
    ['The barrier at St. Ives (c) reuters', '(c) Reuters', 'The barrier at St. Ives', '(c) Reuters'],
    ['The barrier — REUTERS/Mara Lin', 'Mara Lin', 'The barrier', 'REUTERS/Mara Lin'],
    ['成岬天文台。撮影：海原通信', '海原通信', '成岬天文台。', '撮影：海原通信'],
    ['© Reuters', 'Reuters', '', '© Reuters'],
    ['The barrier. Photo courtesy of Mara Lin', 'Mara Lin', 'The barrier.', 'Photo courtesy of Mara Lin'],
    ['The barrier. Photo by Mara Lin / Halyard', 'Halyard', 'The barrier.', 'Photo by Mara Lin / Halyard'],
    ['Der Hafen. Foto: hpa/Mara Lin', 'Mara Lin', 'Der Hafen.', 'Foto: hpa/Mara Lin'],
    ['Le port. Crédit photo : Halyard', 'Halyard', 'Le port.', 'Crédit photo : Halyard'],
    ['Le port. Photo d’archives Halyard', 'Halyard', 'Le port.', 'Photo d’archives Halyard'],
    ['The barrier. © 2026 Reuters', 'Reuters', 'The barrier.', '© 2026 Reuters'],
    ['The “barrier.” Reuters', 'Reuters', 'The “barrier.”', 'Reuters'],
    ['The barrier - Reuters', 'Reuters', 'The barrier', 'Reuters'],
    ['The barrier / Reuters', 'Reuters', 'The barrier', 'Reuters'],
    ['Набережная. Фото: ТАСС', 'ТАСС', 'Набережная.', 'Фото: ТАСС'],
  ];
  for (const [text, owner, shown, credit] of same) {
    it(`shows “${text}” by “${owner}” with the credit once`, () => {
      expect(separateCredit(text, owner)).to.deep.equal({ caption: shown, credit });
    });
  }

  const apart: [string, string][] = [
    ['A portrait of Mara Lin', 'Mara Lin'],
    ['The barrier at St. Ives', '© Reuters'],
    ['A letter to ThomsonReuters', 'Reuters'],
    ['The vote in March. Portrait of Mara Lin', 'Mara Lin'],
    ['The vote in March. Photo of Mara Lin', 'Mara Lin'],
    ['The late Dr. Mara Lin', 'Mara Lin'],
    ['A drawing by J.R.R. Tolkien', 'Tolkien'],
    ['The well-known Reuters', 'Reuters'],
    ['On the stairs. From left: Ada Ruiz, Mara Lin', 'Mara Lin'],
    ['After the vote. Left: Mara Lin', 'Mara Lin'],
    ['The crew – with Mara Lin', 'Mara Lin'],
    ['The barrier', ''],
    ['The barrier', '©'],
  ];
  for (const [text, owner] of apart) {
    it(`leaves “${text}” by “${owner}” as it is`, () => {
      expect(separateCredit(text, owner)).to.deep.equal({ caption: text, credit: owner });
    });
  }

  it('are separated at once, for any text of a source', () => {
    const start = performance.now();
    for (const piece of ['.bild', 'www.bild.de.foto.', '.Photo', 'a/', 'photo ']) {
      separateCredit(`. ${piece.repeat(9_900 / piece.length)}! Reuters`, 'Reuters');
    }
    expect(performance.now() - start).to.be.lessThan(200);
  });

  it('show the credit that a caption ends with once, and not as a part of it', async () => {
    const element = await caption('caption="The barrier in February. © Halyard Press" credit="Halyard Press"');
    expect(shownText(element)).to.equal('The barrier in February. © Halyard Press');
    expect(partText(element, 'caption')).to.equal('The barrier in February.');
  });

  it('leave out punctuation between and after marked words', async () => {
    const marked = '<span itemprop="caption">The barrier.</span> – <span itemprop="creditText">Mara Lin</span>.';
    const element = await caption('', `${image} ${marked}`);
    expect([partText(element, 'caption'), partText(element, 'credit')]).to.deep.equal(['The barrier.', 'Mara Lin']);
  });

  it('add no mark to a credit that is written without', async () => {
    expect(partText(await caption('credit="Halyard Press"'), 'credit')).to.equal('Halyard Press');
  });

  it('lead from the credit to its source, and to the licence by its short name', async () => {
    const element = await caption(
      'credit="Mara Lin" source-href="/photos/1" license-href="https://creativecommons.org/licenses/by-sa/4.0/"',
    );
    const source = partOf(element, 'credit')!.querySelector('a')!;
    const license = partOf<HTMLAnchorElement>(element, 'license')!;
    expect([source.textContent, source.href]).to.deep.equal(['Mara Lin', new URL('/photos/1', location.href).href]);
    expect([license.textContent!.trim(), license.rel, license.href]).to.deep.equal([
      'CC BY-SA 4.0',
      'license',
      'https://creativecommons.org/licenses/by-sa/4.0/',
    ]);
    expect(license.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('have words of the page’s language for a source without an owner and for another licence', async () => {
    const element = await caption('source-href="/photos/1" license-href="/licence"');
    expect(shownText(element)).to.equal('Source License');
    await expect(element).to.be.accessible();
  });

  it('take source and licence from the article that gives the words, unless the attributes say otherwise', async () => {
    const element = await caption('', '');
    element.article = {
      ...harbourArticle,
      image: {
        src: new URL(picture, location.href).href,
        alt: '',
        credit: 'Mara Lin',
        source: 'https://photos.example/1',
        license: 'https://creativecommons.org/licenses/by/4.0/',
      },
    };
    await element.updateComplete;
    expect(partOf(element, 'credit')!.querySelector('a')!.href).to.equal('https://photos.example/1');
    expect(partText(element, 'license')).to.equal('CC BY 4.0');
    element.licenseHref = '';
    await element.updateComplete;
    expect([partOf(element, 'license'), partText(element, 'credit')]).to.deep.equal([null, 'Mara Lin']);
    // These values belong to that picture.
    element.credit = 'Ruth Calder';
    element.licenseHref = undefined;
    await element.updateComplete;
    expect(shownText(element)).to.equal('Ruth Calder');
    expect(partOf(element, 'credit')!.querySelector('a')).to.equal(null);
  });

  it('never lead to an address that is no web address', async () => {
    const element = await caption(
      'credit="Mara Lin" source-href="javascript:alert(1)" license-href="data:text/html,x"',
    );
    expect(element.shadowRoot!.querySelector('a')).to.equal(null);
    expect(said.warnings.join()).to.contain('source-href').and.contain('license-href');
  });

  it('mark a generated picture in the page’s language', async () => {
    expect(partText(await caption('generated="ai" credit="A"'), 'generated')).to.equal('AI-generated image');
    expect(partText(await caption('generated="AI"'), 'generated')).to.equal('AI-generated image');
    const part = 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia';
    expect(partText(await caption(`generated="${part}" credit="A"`), 'generated')).to.equal(
      'Image made partly with AI',
    );
    const marked = await caption('', `${image}<meta itemprop="digitalSourceType" content="trainedAlgorithmicMedia">`);
    expect(partText(marked, 'generated')).to.equal('AI-generated image');
  });

  it('do not mark a photograph, or the page’s own picture because of an article about another', async () => {
    expect(partOf(await caption('generated="digitalCapture" credit="A"'), 'generated')).to.equal(null);
    const element = await caption('credit="A"');
    element.article = { ...harbourArticle, generated: 'ai' };
    await element.updateComplete;
    expect(partOf(element, 'generated')).to.equal(null);
    expect(said.warnings).to.deep.equal([]);
    element.credit = undefined;
    await element.updateComplete;
    expect(partText(element, 'generated')).to.equal('AI-generated image');
  });

  it('keep the mark of an article if the attribute has an unknown word, and warn', async () => {
    const element = await caption('generated="yes"');
    element.article = { ...harbourArticle, generated: 'composite' };
    await element.updateComplete;
    expect(partText(element, 'generated')).to.equal('Image made partly with AI');
    expect(said.warnings[0]).to.contain('generated="yes"').and.contain('ai, composite');
  });

  it('do not mark a photograph because of the article’s text', async () => {
    const element = await caption('', '');
    const photo = { src: new URL(picture, location.href).href, alt: '', credit: 'Mara Lin' };
    element.article = { ...harbourArticle, generated: 'ai', image: { ...photo, generated: 'none' } };
    await element.updateComplete;
    expect(partOf(element, 'generated')).to.equal(null);
    element.article = { ...harbourArticle, image: { ...photo, generated: 'composite' } };
    await element.updateComplete;
    expect(partText(element, 'generated')).to.equal('Image made partly with AI');
    element.generated = 'digitalCapture';
    await element.updateComplete;
    expect(partOf(element, 'generated')).to.equal(null);
  });

  it('are those of the attributes, completed from the markup of the same picture', async () => {
    const marked = `${image}<p itemprop="caption">The barrier in February</p><p itemprop="creditText">© Halyard Press</p>`;
    expect(shownText(await caption('credit="Mara Lin"', marked))).to.equal('The barrier in February Mara Lin');
    expect(shownText(await caption('caption="The gates"', marked))).to.equal('The gates © Halyard Press');
    expect(shownText(await caption('caption=""', marked))).to.equal('© Halyard Press');
    expect(said.warnings).to.deep.equal([]);
  });

  it('take text that is marked as nothing for the caption', async () => {
    expect(shownText(await caption('', `${image}<p>The barrier on <time>2 March</time>.</p>`))).to.equal(
      'The barrier on 2 March.',
    );
    expect(shownText(await caption('credit="Mara Lin"', `<a href="/zoom">${image}</a> The barrier.`))).to.equal(
      'The barrier. Mara Lin',
    );
    expect(shownText(await caption('', `${image}<p>The gates</p><p itemprop="creditText">Mara Lin</p>`))).to.equal(
      'The gates Mara Lin',
    );
    expect(said.warnings).to.deep.equal([]);
  });

  const unmarked: [string, string, string][] = [
    [
      'beside a figcaption',
      '<figcaption>The gates.</figcaption><span class="credit">Halyard Press</span>',
      'Halyard Press',
    ],
    ['beside a named caption', '<p itemprop="caption">The gates.</p> Halyard Press', 'Halyard Press'],
    ['as a notice', '<p itemprop="caption">The gates.</p><p itemprop="copyrightNotice">© Halyard</p>', '© Halyard'],
    [
      'in what is left of a figcaption',
      '<figcaption><b itemprop="caption">The gates.</b> Mara Lin</figcaption>',
      'Mara Lin',
    ],
  ];
  for (const [how, markup, credit] of unmarked) {
    it(`keep a credit that the page writes ${how}`, async () => {
      const element = await caption('', image + markup);
      expect([partText(element, 'caption'), partText(element, 'credit')]).to.deep.equal(['The gates.', credit]);
      expect(said.warnings).to.deep.equal([]);
    });
  }

  it('keep the names of people in a caption', async () => {
    const element = await caption('', `${image}<p>The gates. Photo: <span itemprop="author">Mara Lin</span></p>`);
    expect(shownText(element)).to.equal('The gates. Photo: Mara Lin');
  });

  it('link a credit of the markup as the markup does, and show a licence in it once', async () => {
    const element = await caption(
      '',
      `${image}<p itemprop="caption">The gates</p><p itemprop="creditText"><a href="/mara">Mara Lin</a>,
      <a itemprop="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></p>`,
    );
    expect(shownText(element)).to.equal('The gates Mara Lin CC BY 4.0');
    expect(partOf(element, 'credit')!.querySelector('a')!.href).to.equal(new URL('/mara', location.href).href);
  });

  it('keep links and emphasis of a caption that ends with the credit', async () => {
    const element = await caption(
      'credit="Mara Lin"',
      `${image}<figcaption>See <a href="/gates">how the <em>gates</em> work</a>. Photo: <b>Mara Lin</b></figcaption>`,
    );
    const text = partOf(element, 'caption')!;
    expect([text.textContent!.trim(), text.querySelector('a em')?.textContent, text.querySelector('b')]).to.deep.equal([
      'See how the gates work.',
      'gates',
      null,
    ]);
    expect(partText(element, 'credit')).to.equal('Photo: Mara Lin');
  });

  it('leave out the fallback text of a film or a frame, and hidden text', async () => {
    const film = await caption('', '<video controls>Your browser has no video.</video><p>The gates close</p>');
    expect(shownText(film)).to.equal('The gates close');
    const marked = `${image}<figcaption><span class="visually-hidden">Caption:</span> The gates <i hidden>a note</i></figcaption>`;
    expect(shownText(await caption('', marked))).to.equal('The gates');
  });

  it('have the language that the markup gives them', async () => {
    const element = await caption('', `${image}<p itemprop="caption" lang="ja">防潮堤 <i lang="en">Orrin</i></p>`);
    expect([partOf(element, 'text')!.lang, partOf(element, 'caption')!.querySelector('i')!.lang]).to.deep.equal([
      'ja',
      'en',
    ]);
  });

  it('without a picture cause a warning', async () => {
    await caption('caption="The gates"', '');
    expect(said.warnings[0]).to.contain('<news-photo-caption>').and.contain('no picture');
  });

  it('keep the emphasis and the links of a caption in the markup, and nothing else of it', async () => {
    const element = await caption(
      '',
      `${image}<p itemprop="caption">The <em class="big" onclick="fail()">Orrin</em> barrier, <a href="/gates" style="color: red">as built</a>; <a href="javascript:fail()">not so</a></p>`,
    );
    const text = partOf(element, 'caption')!;
    expect([...text.querySelectorAll('*')].map(({ outerHTML }) => outerHTML)).to.deep.equal([
      '<em>Orrin</em>',
      `<a href="${new URL('/gates', location.href).href}">as built</a>`,
    ]);
    expect(partText(element, 'caption')).to.equal('The Orrin barrier, as built; not so');
    element.caption = 'Plain';
    await element.updateComplete;
    expect(partText(element, 'caption')).to.equal('Plain');
  });

  it('are empty without a warning if the page wants that', async () => {
    const element = await caption('caption="" credit=""');
    expect(shownText(element)).to.equal('');
    expect(said.warnings).to.deep.equal([]);
  });

  it('warn only the page’s developer that a picture has no alternative text', async () => {
    const element = await caption('credit="A"', `<img src="${picture}">`);
    expect(said.warnings[0]).to.contain('<news-photo-caption>').and.contain('alt');
    expect(element.querySelector('img')!.hasAttribute('alt')).to.equal(false);
    await caption('credit="A"', `<a href="/zoom"><img src="${picture}"></a>`);
    expect(said.warnings.length).to.equal(2);
    await caption('credit="A"', `<img src="${picture}" alt="">`);
    await caption('credit="A"', `<img src="${picture}" aria-label="The barrier">`);
    await caption('credit="A"', `<figure><img src="${picture}" role="presentation"></figure>`);
    await caption('credit="A"', `<a rel="author"><img src="${picture}">Mara Lin</a>${image}`);
    await caption('credit="A"', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">');
    await caption('credit="A"', '<iframe title="A chart" srcdoc="A chart."></iframe>');
    expect(said.warnings.length).to.equal(2);
  });

  it('do not repeat the alternative text of the picture beside a caption', async () => {
    const element = await caption(
      '',
      `<img src="${picture}" alt="A barrier"><div class="caption">A barrier</div><p itemprop="caption">The gates</p>`,
    );
    expect(shownText(element)).to.equal('The gates');
  });

  /** Changes that scripts of themes and lightboxes make around a picture. */
  const decorations: Record<string, (own: HTMLImageElement) => void> = {
    // https://github.com/hexojs/hexo-theme-landscape, source/js/script.js
    'Landscape, fancybox': (own) => {
      own.insertAdjacentHTML('afterend', `<span class="caption">${own.alt}</span>`);
      wrap(own, `<a href="${own.src}" data-fancybox="gallery" data-caption="${own.alt}"></a>`);
    },
    // https://github.com/jerryc127/hexo-theme-butterfly, source/js/main.js
    Butterfly: (own) => own.insertAdjacentHTML('afterend', `<div class="img-alt text-center">${own.title}</div>`),
    // https://github.com/fluid-dev/hexo-theme-fluid, source/js/plugins.js
    Fluid: (own) => {
      own.insertAdjacentHTML(
        'afterend',
        `<figcaption aria-hidden="true" class="image-caption">${own.title}</figcaption>`,
      );
      wrap(own, `<a class="fancybox" href="${own.src}" data-fancybox></a>`);
    },
    'the lightbox of WordPress': (own) =>
      own.insertAdjacentHTML('afterend', '<button type="button" class="lightbox-trigger">Enlarge</button>'),
    'medium-zoom': (own) => own.classList.add('medium-zoom-image'),
    lazysizes: (own) => {
      own.classList.add('lazyloaded');
      own.insertAdjacentHTML('afterend', `<noscript>${own.outerHTML}</noscript>`);
    },
    GLightbox: (own) => wrap(own, `<a class="glightbox" href="${own.src}" data-title="${own.alt}"></a>`),
  };

  for (const [name, decorate] of Object.entries(decorations)) {
    it(`stay the page’s own words if a script adds to the picture, before or after it (${name})`, async () => {
      const words = `<img src="${picture}" alt="A dredger at work." title="The dredger">
        <p itemprop="caption">The gates closed <em>early</em>, <a href="/map">as planned</a>.</p>
        <p><span itemprop="creditText">© Mara Lin</span>.</p>`;
      const element = await caption('', words);
      const shown = partOf(element, 'text')!.innerHTML;
      decorate(element.querySelector('img')!);
      await settled();
      await element.updateComplete;
      expect(partOf(element, 'text')!.innerHTML).to.equal(shown);
      expect(shown).to.contain('<em>early</em>');
      const late = document.createElement('news-photo-caption') as NewsPhotoCaption;
      late.innerHTML = words;
      decorate(late.querySelector('img')!);
      element.replaceWith(late);
      await until(() => partText(late, 'credit'), 'the words');
      expect([partText(late, 'caption'), partText(late, 'credit')]).to.deep.equal([
        'The gates closed early, as planned.',
        '© Mara Lin',
      ]);
      expect(partOf(late, 'caption')!.querySelector('em')).to.not.equal(null);
      late.remove();
    });
  }

  it('are those that the page adds or changes later, also beside what a script has added', async () => {
    const element = await caption('', '');
    element.insertAdjacentHTML('beforeend', `<img src="${picture}" alt="A dredger">The gates`);
    await until(() => partText(element, 'caption') === 'The gates', 'what has arrived');
    decorations['Landscape, fancybox']!(element.querySelector('img')!);
    element.lastChild!.nodeValue = 'The gates closed';
    await until(() => partText(element, 'caption') === 'The gates closed', 'what has changed');
    element.insertAdjacentHTML('beforeend', '<p itemprop="creditText">© Mara Lin</p>');
    await until(() => partText(element, 'credit') === '© Mara Lin', 'the credit');
    expect(partText(element, 'caption')).to.equal('The gates closed');
  });

  it('are a text that repeats the picture if the page has no other', async () => {
    const only = await caption('', `<img src="${picture}" alt="A dredger"><p>A dredger</p>`);
    expect(partText(only, 'caption')).to.equal('A dredger');
    const part = await caption('', `<img src="${picture}" alt="A dredger"><em>A dredger</em> at work`);
    expect(shownText(part)).to.equal('A dredger at work');
  });

  it('keep a link around the picture, with its name and the page’s reaction to a click', async () => {
    const element = await caption(
      'credit="A"',
      `<a href="/zoom" target="_blank" aria-label="The barrier, enlarged"><img src="${picture}" width="4000" alt=""></a>`,
    );
    // The original is too wide, so the widget shows a copy.
    await until(() => partOf(element, 'image'), 'a copy');
    const link = partOf(element, 'image')!.closest('a')!;
    expect([link.href, link.target, link.getAttribute('aria-label')]).to.deep.equal([
      new URL('/zoom', location.href).href,
      '_blank',
      'The barrier, enlarged',
    ]);
    const own = element.querySelector('img')!;
    const clicks: EventTarget[] = [];
    const note = (click: Event): void => {
      click.preventDefault();
      clicks.push(click.target!);
    };
    document.addEventListener('click', note);
    link.querySelector('img')!.click();
    expect(clicks).to.deep.equal([own]);
    // Only a browser can open a tab in the background.
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true }));
    document.removeEventListener('click', note);
    expect(clicks).to.deep.equal([own, element]);
  });

  it('do not change a link around the whole widget', async () => {
    const link = await place<HTMLAnchorElement>(
      `<a href="/story"><news-photo-caption layout="overlay"><p>${image} The barrier</p></news-photo-caption></a>`,
    );
    expect(partOf(link.firstElementChild!, 'image')!.closest('a')).to.equal(null);
  });
});
