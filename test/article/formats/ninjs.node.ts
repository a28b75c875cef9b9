import { expect } from 'chai';
import type { Article } from '../../../src/article/article.js';
import { ArticleFormatError } from '../../../src/article/errors.js';
import { parseNinjs } from '../../../src/article/formats/ninjs.js';

const now = new Date('2026-03-02T12:00:00Z');
const url = 'https://wire.example/feed.json';

const item = {
  uri: 'urn:wire:ferry-1',
  type: 'text',
  versionCreated: '2026-03-02T09:30:00Z',
  headlines: [{ role: 'main', value: 'Ferry line reopens after a decade' }],
};

const photo = {
  name: 'photo',
  uri: 'urn:wire:photo-1',
  type: 'picture',
  renditions: [{ name: 'web', href: 'https://wire.example/p.jpg', contentType: 'image/jpeg', width: 800, height: 600 }],
};

function parse(input: unknown): Article[] {
  return parseNinjs(input, { url, now });
}

/** Reads the item above with changed or added properties. */
function read(changes: object): Article {
  return parse({ ...item, ...changes })[0]!;
}

function picture(changes: object): Article['image'] {
  return read({ associations: [{ ...photo, ...changes }] }).image;
}

describe('parseNinjs', () => {
  it('reads a whole item of version 3', () => {
    const full = {
      ...item,
      firstCreated: '2026-03-02T08:00:00Z',
      language: 'en_gb',
      located: 'Kelmouth',
      by: 'By Ada Moss and Idris Cole',
      infoSources: [{ name: 'Halyard Press' }],
      descriptions: [
        { role: 'summary', contentType: 'text/html', value: '<p>The <b>first</b> boat left at dawn.</p>' },
      ],
      subjects: [{ name: 'Transport', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000337' }],
      genres: [{ name: 'Exclusive', uri: 'http://cv.iptc.org/newscodes/genre/Exclusive' }],
      associations: [photo],
      altIds: [{ role: 'canonicalUrl', value: 'https://wire.example/ferry' }],
    };
    expect(parse(full)).to.deep.equal([
      {
        id: 'urn:wire:ferry-1',
        url: 'https://wire.example/ferry',
        headline: 'Ferry line reopens after a decade',
        kicker: 'Transport',
        standfirst: 'The first boat left at dawn.',
        labels: ['exclusive'],
        authors: [{ name: 'Ada Moss' }, { name: 'Idris Cole' }],
        agency: 'Halyard Press',
        dateline: 'Kelmouth',
        published: '2026-03-02T08:00:00Z',
        updated: '2026-03-02T09:30:00Z',
        image: { src: 'https://wire.example/p.jpg', width: 800, height: 600 },
        related: [],
        language: 'en-GB',
        access: 'unknown',
      },
    ]);
  });

  it('reads a whole item of version 1', () => {
    const old = {
      uri: 'urn:wire:ferry-1',
      type: 'composite',
      versioncreated: '2026-03-02T09:30:00Z',
      headline: 'Ferry line reopens',
      description_text: 'The first boat left at dawn.',
      byline: 'Ada Moss',
      infosource: [{ name: 'Halyard Press' }],
      place: [{ name: 'Kelmouth', rel: 'dateline' }],
      subject: [{ name: 'Transport', scheme: 'http://cv.iptc.org/newscodes/mediatopic/', code: '20000337' }],
      genre: [{ name: 'Meinung', scheme: 'http://cv.iptc.org/newscodes/genre/', code: 'Opinion' }],
      associations: {
        portrait: { type: 'picture', renditions: { web: { href: '/portrait.jpg', mimetype: 'image/jpeg' } } },
        mainpic: {
          type: 'picture',
          byline: 'Lin Wei',
          description_text: 'The boat leaves',
          renditions: {
            small: { href: '/s.jpg', mimetype: 'image/jpeg', width: 320, height: 240 },
            main: { href: '/m.jpg', mimetype: 'image/jpeg', width: 640, height: 480 },
          },
        },
      },
    };
    expect(parse(old)[0]).to.deep.include({
      headline: 'Ferry line reopens',
      kicker: 'Transport',
      standfirst: 'The first boat left at dawn.',
      labels: ['opinion'],
      authors: [{ name: 'Ada Moss' }],
      agency: 'Halyard Press',
      dateline: 'Kelmouth',
      published: '2026-03-02T09:30:00Z',
      image: {
        src: 'https://wire.example/m.jpg',
        srcset: 'https://wire.example/s.jpg 320w, https://wire.example/m.jpg 640w',
        width: 640,
        height: 480,
        caption: 'The boat leaves',
        credit: 'Lin Wei',
      },
    });
  });

  describe('the place of items', () => {
    const other = { ...item, uri: 'urn:wire:other' };
    for (const [name, input] of Object.entries({
      'a list': [item, other],
      items: { items: [item, other] },
      _items: { _meta: { total: 2 }, _items: [item, other] },
      'a deeper wrapper': { data: { results: [{ item }, { meta: {}, item: other }] } },
      'JSON text': JSON.stringify([item, other]),
      'JSON text with a byte order mark': `\ufeff${JSON.stringify([item, other])}`,
    })) {
      it(`finds them in ${name}`, () => {
        expect(parse(input).map(({ id }) => id)).to.deep.equal(['urn:wire:ferry-1', 'urn:wire:other']);
      });
    }

    it('says in the error what it found if there is no item', () => {
      expect(() => parse({ uri: 'urn:x', title: 'No ninjs' })).to.throw(ArticleFormatError, /ninjs.*“uri”, “title”/);
      expect(() => parse('<html>')).to.throw(ArticleFormatError, /“<html>”/);
    });
  });

  describe('the items that may be shown', () => {
    it('leaves out withheld, cancelled, embargoed and expired items and keeps the others', () => {
      const hidden = [
        { pubStatus: 'withheld' },
        { pubstatus: 'canceled' },
        { pubStatus: 'stat:cancelled' },
        { embargoedUntil: '2026-03-02T12:00:01Z' },
        { embargoed: '2026-03-02T13:30:00+01:00' },
        { embargoeduntil: 'until further notice' },
        { embargoedUntil: '2026-03-03' },
        { embargoedUntil: '2026-03-02T01:00:00' },
        { expires: '2026-03-02T12:00:00Z' },
        { expires: '2026-03-02T23:00:00' },
        { type: 'planning' },
        { type: 'event' },
      ];
      for (const change of hidden) {
        expect(
          parse([
            { ...item, ...change },
            { ...item, uri: 'urn:kept' },
          ]).map(({ id }) => id),
          JSON.stringify(change),
        ).to.deep.equal(['urn:kept']);
      }
    });

    it('shows items again when their embargo is over, and until they expire', () => {
      for (const change of [
        { pubStatus: 'usable' },
        { embargoedUntil: '2026-03-02T12:00:00Z' },
        { embargoed: '' },
        { expires: '2026-03-02T12:00:01Z' },
        { expires: 'never' },
      ]) {
        expect(parse({ ...item, ...change }), JSON.stringify(change)).to.have.lengthOf(1);
      }
    });

    it('lets a cancellation withdraw the older versions beside it', () => {
      const first = { ...item, version: '1' };
      const cancelled = { ...item, version: '2', pubStatus: 'canceled' };
      expect(parse([first, cancelled])).to.deep.equal([]);
      expect(parse([cancelled, first])).to.deep.equal([]);
    });

    it('shows the newest of several versions', () => {
      const older = { ...item, versionCreated: '2026-03-01T00:00:00Z', headlines: [{ value: 'Older' }] };
      expect(parse([older, item]).map(({ headline }) => headline)).to.deep.equal(['Ferry line reopens after a decade']);
    });

    it('skips an item without a headline: its title is not for publishing', () => {
      expect(parse([{ ...item, headlines: [], title: 'ferry-line-1' }])).to.deep.equal([]);
    });
  });

  describe('headlines and descriptions', () => {
    it('takes the main headline, else the first that is no kicker and no second line', () => {
      expect(
        read({
          headlines: [
            { role: 'sub', value: 'B' },
            { role: 'seo', value: 'C' },
            { role: 'main', value: 'A' },
          ],
        }).headline,
      ).to.equal('A');
      expect(
        read({
          headlines: [
            { role: 'kicker', value: 'K' },
            { role: 'seo', value: 'C' },
          ],
        }),
      ).to.include({ headline: 'C', kicker: 'K' });
      expect(read({ headlines: [{ value: 'Bare' }] }).headline).to.equal('Bare');
    });

    it('reads each text as its content type says', () => {
      const written = 'Q&amp;A: <b>why</b> x < y';
      const as = (contentType?: string) => read({ headlines: [{ contentType, value: written }] }).headline;
      expect(as('text/plain')).to.equal(written);
      expect(as('text/html')).to.equal('Q&A: why x < y');
      expect(as('application/xhtml+xml')).to.equal('Q&A: why x < y');
      expect(as()).to.equal('Q&A: why x < y');
      expect(read({ headlines: [{ value: 'AT&T <up' }] }).headline).to.equal('AT&T <up');
      expect(read({ headlines: undefined, headline: written }).headline).to.equal(written);
    });

    it('prefers a summary, then a second headline, then any text that readers are meant to see', () => {
      const descriptions = [
        { role: 'creditline', value: 'C' },
        { role: 'writer', value: 'W' },
        { role: 'text', value: 'T' },
      ];
      expect(read({ descriptions }).standfirst).to.equal('T');
      expect(
        read({ descriptions, headlines: [...item.headlines, { role: 'subheadline', value: 'S' }] }).standfirst,
      ).to.equal('S');
      expect(read({ descriptions: [...descriptions, { role: 'summary', value: 'X' }] }).standfirst).to.equal('X');
      expect(read({ descriptions: [{ role: 'keywords', value: 'K' }] })).to.not.have.property('standfirst');
    });
  });

  describe('sections and labels', () => {
    it('takes no mere tag for a section', () => {
      expect(read({ subjects: [{ name: 'boats', rel: 'about' }] })).to.not.have.property('kicker');
      expect(read({ subjects: [{ name: 'boats' }, { name: 'Travel', rel: 'section' }] }).kicker).to.equal('Travel');
    });

    it('gives labels for IPTC genres, in order of precedence', () => {
      const genres = ['Analysis', 'Update', 'Exclusive', 'Advertiser_Supplied', 'Feature'].map((code) => ({
        uri: `http://cv.iptc.org/newscodes/genre/${code}`,
      }));
      expect(read({ genres }).labels).to.deep.equal(['exclusive', 'updated', 'analysis', 'sponsored']);
      expect(read({ genres: [{ literal: 'genre:Opinion' }, { name: 'Background' }] }).labels).to.deep.equal([
        'opinion',
      ]);
    });

    it('marks a text or a picture that a trained model made', () => {
      const type = (code: string) => ({
        digitalSourceType: { uri: `http://cv.iptc.org/newscodes/digitalsourcetype/${code}` },
      });
      expect(read(type('trainedAlgorithmicMedia')).generated).to.equal('ai');
      expect(read({ ...type('trainedAlgorithmicMedia'), associations: [photo] }).image!.generated).to.equal('none');
      expect(read({ associations: [{ ...photo, ...type('trainedAlgorithmicMedia') }] }).image!.generated).to.equal(
        'ai',
      );
      expect(read(type('compositeSynthetic')).generated).to.equal('composite');
      expect(
        read({ associations: [{ ...photo, ...type('compositeWithTrainedAlgorithmicMedia') }] }).generated,
      ).to.equal('composite');
      for (const code of ['digitalCapture', 'algorithmicMedia', 'compositeCapture', 'humanEdits']) {
        expect(read(type(code)), code).to.not.have.property('generated');
      }
    });
  });

  describe('credits, times and addresses', () => {
    it('uses the people who are related to the item as its authors, before the byline', () => {
      const people = [
        { name: 'Mayor Berg', rel: 'about' },
        { name: 'Ada Moss', rel: 'author' },
      ];
      expect(read({ people, by: 'Someone else' }).authors).to.deep.equal([{ name: 'Ada Moss' }]);
    });

    it('takes the owner for the agency, and no agency for an author', () => {
      expect(read({ by: 'NTB', copyrightHolder: 'NTB' })).to.deep.include({ authors: [], agency: 'NTB' });
      expect(read({ by: 'Von Lena Kraus, dpa', language: 'de' })).to.deep.include({
        authors: [{ name: 'Lena Kraus' }],
        agency: 'dpa',
      });
    });

    it('dates a story by its first version, else its content, and says when it changed', () => {
      expect(read({})).to.include({ published: item.versionCreated }).and.not.have.property('updated');
      expect(read({ contentCreated: '2026-03-01' })).to.include({
        published: '2026-03-01',
        updated: item.versionCreated,
      });
      expect(read({ versionCreated: 'Invalid Date' })).to.not.have.any.keys('published', 'updated');
    });

    it('makes no link of an identifier', () => {
      expect(read({ uri: 'https://api.wire.example/items/1' }))
        .to.include({ id: 'https://api.wire.example/items/1' })
        .and.not.have.property('url');
    });

    it('has an address only if the source gives one', () => {
      expect(read({ url: '/ferry' }).url).to.equal('https://wire.example/ferry');
      expect(read({ altids: { web: 'https://wire.example/w', guid: 'https://x.example/' } }).url).to.equal(
        'https://wire.example/w',
      );
      expect(read({ renditions: [{ href: '/page', contentType: 'text/html' }] }).url).to.equal(
        'https://wire.example/page',
      );
      expect(read({ url: 'javascript:alert(1)' })).to.not.have.property('url');
    });

    it('relates the stories among the associations that can be linked to', () => {
      const story = { type: 'text', uri: 'urn:2', url: '/bridge', headlines: [{ value: 'The bridge' }] };
      expect(
        read({ associations: [photo, story, { ...story, url: undefined }, { ...story, pubStatus: 'withheld' }] })
          .related,
      ).to.deep.equal([{ headline: 'The bridge', url: 'https://wire.example/bridge' }]);
    });
  });

  describe('pictures', () => {
    it('makes a srcset of the renditions of one shape and leaves originals for print out', () => {
      const rendition = (width: number, height: number, name = `${width}`) => ({
        href: `/${name}.jpg`,
        contentType: 'image/jpeg',
        width,
        height,
      });
      const renditions = [
        rendition(6000, 4000),
        rendition(2048, 1365),
        rendition(1024, 683),
        rendition(1024, 683, 'watermark'),
        rendition(256, 171),
        rendition(400, 400),
      ];
      expect(picture({ renditions })).to.deep.equal({
        src: 'https://wire.example/1024.jpg',
        srcset:
          'https://wire.example/256.jpg 256w, https://wire.example/1024.jpg 1024w, https://wire.example/2048.jpg 2048w',
        width: 1024,
        height: 683,
      });
      expect(picture({ renditions: [rendition(6000, 4000), rendition(150, 100)] })!.srcset).to.contain('6000w');
    });

    it('takes pictures only, and only from the web', () => {
      const href = '/p.jpg';
      expect(
        picture({
          renditions: [
            { href: '/p.tif', contentType: 'image/tiff' },
            { href: '/c.xml', contentType: 'text/xml' },
          ],
        }),
      ).to.equal(undefined);
      expect(picture({ renditions: [{ href: 'data:image/png;base64,AA', contentType: 'image/png' }] })).to.equal(
        undefined,
      );
      expect(picture({ renditions: [{ href }] })!.src).to.equal('https://wire.example/p.jpg');
      expect(
        picture({
          type: 'video',
          renditions: [
            { href: '/v.mp4', contentType: 'video/mp4' },
            { href, contentType: 'image/jpeg' },
          ],
        })!.src,
      ).to.contain(href);
      expect(picture({ type: 'video', renditions: [{ href: '/v' }] })).to.equal(undefined);
    });

    it('takes the text and the credit of that picture', () => {
      expect(
        picture({
          by: 'Lin Wei',
          copyrightHolder: 'Halyard Press',
          descriptions: [
            { role: 'caption', value: 'The boat leaves' },
            { role: 'alttext', value: 'A white boat' },
          ],
        }),
      ).to.include({ caption: 'The boat leaves', alt: 'A white boat', credit: 'Lin Wei / Halyard Press' });
      expect(picture({ by: 'Lin Wei/Halyard', copyrightHolder: 'Halyard' })!.credit).to.equal('Lin Wei/Halyard');
      expect(picture({ by: 'Lin Wei', descriptions: [{ role: 'creditline', value: '© Halyard' }] })!.credit).to.equal(
        '© Halyard',
      );
      expect(picture({ copyrightNotice: '© 2026 Halyard' })!.credit).to.equal('© 2026 Halyard');
    });

    it('keeps the point of interest in the crop', () => {
      const [rendition] = photo.renditions;
      expect(picture({ renditions: [{ ...rendition, poi: { x: 200, y: 150 } }] })!.focalPoint).to.deep.equal({
        x: 0.25,
        y: 0.25,
      });
      expect(picture({ renditions: [{ ...rendition, poi: { x: 900, y: 0 } }] })).to.not.have.property('focalPoint');
    });

    it('chooses the main picture, never a logo or one that is withdrawn', () => {
      const named = (name: string, changes: object = {}) => ({
        ...photo,
        name,
        ...changes,
        renditions: [{ href: `/${name}.jpg` }],
      });
      const chosen = (...associations: object[]) => read({ associations }).image?.src;
      expect(chosen(named('second'), named('main'))).to.equal('https://wire.example/main.jpg');
      expect(chosen(named('map', { type: 'graphic' }), named('second'))).to.equal('https://wire.example/second.jpg');
      expect(chosen(named('logo', { type: 'graphic' }))).to.equal(undefined);
      expect(chosen(named('main', { pubStatus: 'canceled' }), named('second'))).to.equal(
        'https://wire.example/second.jpg',
      );
      expect(chosen(named('main', { embargoedUntil: '2027-01-01T00:00:00Z' }))).to.equal(undefined);
    });

    it('shows a picture item itself', () => {
      expect(read({ ...photo, headlines: item.headlines }).image!.src).to.equal('https://wire.example/p.jpg');
    });
  });
});
