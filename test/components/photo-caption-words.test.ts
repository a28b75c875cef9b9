import { expect } from '@open-wc/testing';
import '../../src/components/photo-caption/news-photo-caption.js';
import type { NewsPhotoCaption } from '../../src/components/photo-caption/photo-caption.js';
import { separateCredit } from '../../src/components/photo-caption/separate-credit.js';
import { harbourArticle } from '../support/article-api.js';
import { clearPage, ConsoleWatch, partOf, partText, place, shownText } from '../support/page.js';

const picture = '/test/hosts/newsroom/pictures/barrier-640.webp';
const image = `<img src="${picture}" width="640" height="427" alt="A tidal barrier in rough water">`;

function caption(attributes: string, content = image): Promise<NewsPhotoCaption> {
  return place<NewsPhotoCaption>(`<news-photo-caption ${attributes}>${content}</news-photo-caption>`);
}

describe('The words of <news-photo-caption>', () => {
  let said: ConsoleWatch;
  beforeEach(() => (said = new ConsoleWatch()));
  afterEach(() => {
    said.stop();
    clearPage();
  });

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
    ['The barrier', ''],
    ['The barrier', '©'],
  ];
  for (const [text, owner] of apart) {
    it(`leaves “${text}” by “${owner}” as it is`, () => {
      expect(separateCredit(text, owner)).to.deep.equal({ caption: text, credit: owner });
    });
  }

  it('show the credit that a caption ends with once, and not as a part of it', async () => {
    const element = await caption('caption="The barrier in February. © Halyard Press" credit="Halyard Press"');
    expect(shownText(element)).to.equal('The barrier in February. © Halyard Press');
    expect(partText(element, 'caption')).to.equal('The barrier in February.');
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
    expect(shownText(element)).to.equal('Source Licence');
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
    // They belong to that picture.
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

  it('do not mark a photograph, nor the page’s own picture for what an article says of another', async () => {
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

  it('keep what an article says where the attribute is a word that is none of the vocabulary, and say so', async () => {
    const element = await caption('generated="yes"');
    element.article = { ...harbourArticle, generated: 'composite' };
    await element.updateComplete;
    expect(partText(element, 'generated')).to.equal('Image made partly with AI');
    expect(said.warnings[0]).to.contain('generated="yes"').and.contain('ai, composite');
  });

  it('say to the page’s developer, and to nobody else, that a picture has no text for those who do not see it', async () => {
    const element = await caption('credit="A"', `<img src="${picture}">`);
    expect(said.warnings[0]).to.contain('<news-photo-caption>').and.contain('alt');
    expect(element.querySelector('img')!.hasAttribute('alt')).to.equal(false);
    await caption('credit="A"', `<a href="/zoom"><img src="${picture}"></a>`);
    expect(said.warnings.length).to.equal(2);
    await caption('credit="A"', `<img src="${picture}" alt="">`);
    await caption('credit="A"', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">');
    await caption('credit="A"', '<iframe title="A chart" srcdoc="A chart."></iframe>');
    expect(said.warnings.length).to.equal(2);
  });

  it('leave a link around the picture a link', async () => {
    const element = await caption('credit="A"', `<a href="/zoom" target="_blank">${image}</a>`);
    const link = partOf(element, 'image')!.closest('a')!;
    expect([link.href, link.target]).to.deep.equal([new URL('/zoom', location.href).href, '_blank']);
  });
});
