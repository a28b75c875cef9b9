import { expect } from 'chai';
import type { Article } from '../../../src/article/article.js';
import { ArticleFormatError } from '../../../src/article/errors.js';
import { parseSchemaOrg } from '../../../src/article/formats/schema-org.js';

const url = 'https://news.example/world/';
const now = new Date('2026-03-02T12:00:00Z');
const article = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Lighthouse to be sold' };

function parse(input: unknown): Article[] {
  return parseSchemaOrg(input, { url, now });
}

function read(changes: object): Article {
  return parse({ ...article, ...changes })[0]!;
}

describe('parseSchemaOrg', () => {
  it('reads a whole article', () => {
    const full = {
      ...article,
      '@id': 'https://news.example/lighthouse#article',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://news.example/lighthouse' },
      alternativeHeadline: 'Sold!',
      articleSection: ['Coast', 'Property'],
      description: 'The last keeper left in 1988.',
      author: [
        { '@type': 'Person', name: 'Ada Moss', jobTitle: 'Property editor', url: '/ada', image: { url: '/ada.png' } },
      ],
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'The Meridian',
        url: 'https://news.example/',
        logo: { '@type': 'ImageObject', url: '/logo.png' },
      },
      dateline: 'KELMOUTH, March 2',
      datePublished: '2026-03-01T08:00:00+01:00',
      dateModified: '2026-03-01T09:00:00+01:00',
      image: {
        '@type': 'ImageObject',
        url: '/l.jpg',
        width: '1200px',
        height: 800,
        caption: 'The tower',
        creditText: 'Lin Wei',
        copyrightNotice: 'All rights',
      },
      inLanguage: 'en-gb',
      isAccessibleForFree: 'False',
      hasPart: { '@type': 'NewsArticle', headline: 'A part' },
      isBasedOn: { '@type': 'NewsArticle', headline: 'A source' },
    };
    expect(parse(full)).to.deep.equal([
      {
        id: 'https://news.example/lighthouse',
        url: 'https://news.example/lighthouse',
        headline: 'Lighthouse to be sold',
        kicker: 'Coast',
        standfirst: 'The last keeper left in 1988.',
        labels: [],
        authors: [
          {
            name: 'Ada Moss',
            role: 'Property editor',
            url: 'https://news.example/ada',
            avatar: 'https://news.example/ada.png',
          },
        ],
        dateline: 'KELMOUTH',
        published: '2026-03-01T08:00:00+01:00',
        updated: '2026-03-01T09:00:00+01:00',
        image: { src: 'https://news.example/l.jpg', width: 1200, height: 800, caption: 'The tower', credit: 'Lin Wei' },
        related: [],
        language: 'en-GB',
        publication: { name: 'The Meridian', url: 'https://news.example/', logo: 'https://news.example/logo.png' },
        access: 'subscriber',
      },
    ]);
  });

  describe('the place of articles', () => {
    const other = { ...article, '@type': 'BlogPosting', headline: 'Second' };
    for (const [name, input] of Object.entries({
      'a list': [article, other],
      '@graph': { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'X' }, article, other] },
      ItemList: {
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'ListItem', item: article },
          { '@type': 'ListItem', item: other },
        ],
      },
      'an ItemList without list items': {
        '@type': 'ItemList',
        itemListElement: [article, other, 'https://news.example/3'],
      },
      'an ItemList whose entries name a story themselves': {
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Lighthouse to be sold', url: '/1' },
          { '@type': 'ListItem', position: 2, name: 'Second', url: '/2' },
          { '@type': 'ListItem', position: 3, url: '/3' },
        ],
      },
      'a graph by reference': {
        '@graph': [
          { '@type': 'ItemList', itemListElement: [{ '@id': '#1' }, { '@type': 'ListItem', item: { '@id': '#2' } }] },
          { '@id': '#1', ...article },
          { '@id': '#2', ...other },
        ],
      },
      'pages and a blog': [
        { '@type': 'WebPage', mainEntity: article },
        { '@type': 'Blog', blogPost: [other] },
      ],
      'text in a comment': `<!-- ${JSON.stringify([article, other])} -->`,
      'text in a CDATA section': `//<![CDATA[\n${JSON.stringify([article, other])};\n//]]>`,
    })) {
      it(`finds them in ${name}`, () => {
        expect(parse(input).map(({ headline }) => headline)).to.deep.equal(['Lighthouse to be sold', 'Second']);
      });
    }

    it('reads text with line breaks inside strings', () => {
      expect(parse('{"@type":"NewsArticle","headline":"One\n\ttwo"}')[0]!.headline).to.equal('One two');
    });

    it('finds no story in works that an article refers to or contains', () => {
      const inside = { ...article, headline: 'Inside' };
      for (const property of [
        'hasPart',
        'isBasedOn',
        'citation',
        'comment',
        'liveBlogUpdate',
        'mentions',
        'isPartOf',
      ]) {
        expect(parse({ ...article, [property]: [inside] }), property).to.have.lengthOf(1);
      }
      expect(() => parse({ '@type': 'WebSite', hasPart: inside })).to.throw(ArticleFormatError);
    });

    it('says in the error what it found if there is no article', () => {
      expect(() => parse({ '@type': 'Product', name: 'Mug' })).to.throw(ArticleFormatError, /of type “Product”/);
    });
  });

  describe('types', () => {
    it('knows every type of article, by name and by address', () => {
      for (const type of [
        'Article',
        'NewsArticle',
        'AnalysisNewsArticle',
        'AskPublicNewsArticle',
        'BackgroundNewsArticle',
        'OpinionNewsArticle',
        'ReportageNewsArticle',
        'ReviewNewsArticle',
        'AdvertiserContentArticle',
        'SatiricalArticle',
        'ScholarlyArticle',
        'MedicalScholarlyArticle',
        'TechArticle',
        'APIReference',
        'Report',
        'SocialMediaPosting',
        'BlogPosting',
        'LiveBlogPosting',
        'DiscussionForumPosting',
      ]) {
        for (const name of [type, `http://schema.org/${type}`, `https://schema.org/${type}`, `schema:${type}`]) {
          expect(read({ '@type': name }), name).to.include({ headline: article.headline });
          expect(read({ '@type': ['Thing', name] }), name).to.include({ headline: article.headline });
        }
      }
      expect(() => parse({ ...article, '@type': 'VideoObject' })).to.throw(ArticleFormatError);
    });

    it('labels by type and by genre', () => {
      expect(read({ '@type': 'OpinionNewsArticle' }).labels).to.deep.equal(['opinion']);
      expect(read({ '@type': 'AnalysisNewsArticle' }).labels).to.deep.equal(['analysis']);
      expect(read({ '@type': 'AdvertiserContentArticle' }).labels).to.deep.equal(['sponsored']);
      expect(read({ '@type': ['LiveBlogPosting', 'https://schema.org/OpinionNewsArticle'] }).labels).to.deep.equal([
        'live',
        'opinion',
      ]);
      expect(read({ genre: ['Exclusive', 'poem'] }).labels).to.deep.equal(['exclusive']);
    });

    it('the sponsor of paid content, and of nothing else', () => {
      const sponsor = { '@type': 'Organization', name: 'Halyard Ferries' };
      expect(read({ '@type': 'AdvertiserContentArticle', sponsor })).to.include({ sponsor: 'Halyard Ferries' });
      expect(read({ genre: 'sponsored', sponsor: ['Halyard Ferries', 'Orrin Rail'] }).sponsor).to.equal(
        'Halyard Ferries',
      );
      expect(read({ '@type': 'AdvertiserContentArticle', sponsor: 'https://halyard.example/' }).sponsor).to.equal(
        undefined,
      );
      expect(read({ sponsor }).sponsor).to.equal(undefined);
    });

    it('no longer calls a live blog live when its coverage has ended', () => {
      const live = { '@type': 'LiveBlogPosting' };
      expect(read({ ...live, coverageEndTime: '2026-03-02T11:00:00Z' }).labels).to.deep.equal([]);
      expect(read({ ...live, coverageEndTime: '2026-03-02T18:00:00Z' }).labels).to.deep.equal(['live']);
    });
  });

  describe('texts', () => {
    it('repairs texts from publishing systems, once', () => {
      expect(read({ headline: 'The &quot;Blue&quot; <em>tower</em>' }).headline).to.equal('The "Blue" tower');
      expect(read({ headline: '&amp;lt;b&amp;gt;' }).headline).to.equal('&lt;b&gt;');
      expect(read({ headline: 'AT&T <3 fibre' }).headline).to.equal('AT&T <3 fibre');
    });

    it('takes a name for want of a headline, and never the alternative one', () => {
      expect(read({ headline: undefined, name: 'Named' }).headline).to.equal('Named');
      expect(parse([{ ...article, headline: ' ', alternativeHeadline: 'Alt' }, article])).to.have.lengthOf(1);
    });

    it('reads values of JSON-LD', () => {
      expect(read({ headline: { '@value': 'Valued', '@language': 'en' } }).headline).to.equal('Valued');
      expect(read({ author: { '@list': [{ name: 'Ada Moss' }, { name: 'Idris Cole' }] } }).authors).to.have.lengthOf(2);
    });

    it('takes the first of several sections, also of a text that lists them', () => {
      expect(read({ articleSection: 'Arts, Film' }).kicker).to.equal('Arts, Film');
      expect(read({ articleSection: 'Coast,Property,Heritage,Weather,In Depth,Video' }).kicker).to.equal('Coast');
    });
  });

  describe('authors and agency', () => {
    const publisher = { '@type': 'Organization', name: 'The Meridian' };
    const person = { '@type': 'Person', name: 'Ada Moss' };
    const cases: [what: string, author: unknown, names: string[], agency?: string][] = [
      ['a person', person, ['Ada Moss']],
      ['a person without a type', { name: 'Ada Moss' }, ['Ada Moss']],
      ['a text', 'By Ada Moss and Idris Cole', ['Ada Moss', 'Idris Cole']],
      ['texts', ['Ada Moss', 'Idris Cole'], ['Ada Moss', 'Idris Cole']],
      ['several names of one', { '@type': 'Person', name: ['Ada Moss', 'Idris Cole'] }, ['Ada Moss', 'Idris Cole']],
      ['parts of a name', { '@type': 'Person', givenName: 'Ada', familyName: 'Moss' }, ['Ada Moss']],
      ['an organisation', { '@type': 'Organization', name: 'Coast Watch and Rescue' }, ['Coast Watch and Rescue']],
      ['the publisher', publisher, [], 'The Meridian'],
      ['a person and the publisher', [person, publisher], ['Ada Moss']],
      ['an agency', { '@type': 'Organization', name: 'Reuters' }, [], 'Reuters'],
      ['a person and an agency', [person, { '@type': 'Person', name: 'AFP' }], ['Ada Moss'], 'AFP'],
      ['a byline with an agency', 'Ada Moss, AFP', ['Ada Moss'], 'AFP'],
      ['a person who publishes', { '@type': ['Person', 'Organization'], name: 'The Meridian' }, ['The Meridian']],
      ['an address', 'https://social.example/ada', []],
      ['nothing', [null, '', {}, 5, { name: 7 }], []],
    ];
    for (const [what, author, names, agency] of cases) {
      it(`reads ${what}`, () => {
        const story = read({ author, publisher });
        expect(story.authors.map(({ name }) => name)).to.deep.equal(names);
        expect(story.agency).to.equal(agency);
      });
    }

    it('follows a reference, and hangs on none', () => {
      const graph = [
        { ...article, author: { '@id': '#ada' }, publisher: { '@id': '#gone' } },
        { '@id': '#ada', ...person, image: { '@id': '#face' } },
        { '@id': '#face', '@type': 'ImageObject', contentUrl: '/face.png' },
        { '@id': '#loop', knows: { '@id': '#loop' } },
      ];
      expect(parse({ '@graph': graph })[0]!.authors).to.deep.equal([
        { name: 'Ada Moss', avatar: 'https://news.example/face.png' },
      ]);
      expect(
        parse([
          { ...article, author: { '@id': '#a' } },
          { '@id': '#a', name: { '@id': '#a' }, url: { '@id': '#a' } },
        ]),
      ).to.have.lengthOf(1);
    });

    it('takes the organisation that the story is from for its agency', () => {
      expect(read({ author: person, sourceOrganization: { name: 'Halyard Press' } })).to.deep.include({
        agency: 'Halyard Press',
      });
    });
  });

  describe('addresses, pictures and the rest', () => {
    it('takes the address that is stated, then the page, then the name of the node', () => {
      const node = { '@id': 'https://news.example/c#article', mainEntityOfPage: 'https://news.example/b' };
      expect(read({ ...node, url: '/a' }).url).to.equal('https://news.example/a');
      expect(read(node).url).to.equal('https://news.example/b');
      expect(read({ ...node, mainEntityOfPage: true }).url).to.equal('https://news.example/c');
      expect(read({ '@id': 'urn:uuid:1', url: 'javascript:alert(1)' }))
        .to.include({ id: 'urn:uuid:1' })
        .and.not.have.property('url');
    });

    it('takes the first picture that has an address', () => {
      const src = 'https://news.example/a.jpg';
      expect(read({ image: '/a.jpg' }).image).to.deep.equal({ src });
      expect(
        read({ image: ['data:image/png,x', { url: '' }, { contentUrl: '/a.jpg', url: '/page' }, '/b.jpg'] }).image,
      ).to.deep.equal({ src });
      expect(read({ thumbnailUrl: '/a.jpg' }).image).to.deep.equal({ src });
      expect(read({ image: { url: '/a.jpg', width: { value: 640 }, height: '50%' } }).image).to.deep.equal({
        src,
        width: 640,
      });
      expect(
        read({ image: { url: '/a.jpg', copyrightHolder: { name: 'Halyard' }, creator: 'Lin Wei' } }).image!.credit,
      ).to.equal('Halyard');
    });

    it('knows a picture that a trained model made', () => {
      expect(
        read({ image: { url: '/a.jpg', digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' } })
          .generated,
      ).to.equal('ai');
    });

    it('takes a story with a part that is not free for one of subscribers', () => {
      const part = (isFree: boolean): object => ({
        '@type': 'WebPageElement',
        isAccessibleForFree: isFree,
        cssSelector: '.wall',
      });
      expect(read({ isAccessibleForFree: undefined, hasPart: [part(true), part(false)] }).access).to.equal(
        'subscriber',
      );
      expect(read({ isAccessibleForFree: undefined, hasPart: part(true) }).access).to.equal('unknown');
      expect(read({ isAccessibleForFree: true, hasPart: part(false) }).access).to.equal('free');
    });

    it('takes no crumb of a path for a story', () => {
      const crumbs = {
        '@type': 'BreadcrumbList',
        itemListElement: [{ '@type': 'ListItem', name: 'Ports', url: '/ports' }],
      };
      expect(parse([crumbs, article])).to.have.lengthOf(1);
    });

    it('reads the access from isAccessibleForFree', () => {
      for (const [value, access] of [
        [true, 'free'],
        ['True', 'free'],
        ['https://schema.org/True', 'free'],
        [false, 'subscriber'],
        ['false', 'subscriber'],
        ['http://schema.org/False', 'subscriber'],
        [undefined, 'unknown'],
        ['maybe', 'unknown'],
        [{ toString: () => 'true' }, 'unknown'],
      ] as const) {
        expect(read({ isAccessibleForFree: value }).access, String(value)).to.equal(access);
      }
    });

    it('reads a language by its tag or as an object', () => {
      expect(read({ inLanguage: ['pt_BR', 'en'] }).language).to.equal('pt-BR');
      expect(read({ inLanguage: 'pt_BR.UTF-8' }).language).to.equal('pt-BR');
      expect(read({ inLanguage: { '@type': 'Language', name: 'Spanish', alternateName: 'es' } }).language).to.equal(
        'es',
      );
      expect(read({ inLanguage: 'English' })).to.not.have.property('language');
    });

    it('keeps only the date of a time without a zone', () => {
      expect(read({ datePublished: '2026-03-01T08:00:00', dateModified: '31.2.2026' }))
        .to.include({ published: '2026-03-01' })
        .and.not.have.property('updated');
    });

    it('leaves out expired stories', () => {
      expect(parse([{ ...article, expires: '2026-03-02T11:59:00Z' }])).to.deep.equal([]);
      expect(parse([{ ...article, expires: '2026-03-02T12:01:00Z' }])).to.have.lengthOf(1);
    });

    it('drops the date, not the place, from a dateline', () => {
      for (const [written, place] of [
        ['SINGAPORE', 'SINGAPORE'],
        ['Paris, France', 'Paris, France'],
        ['KYIV, Feb. 24, 2026', 'KYIV'],
        ['Paris, France, 3 March', 'Paris, France'],
      ]) {
        expect(read({ dateline: written }).dateline).to.equal(place);
      }
    });
  });
});
