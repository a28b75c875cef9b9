import { aTimeout, expect } from '@open-wc/testing';
import { findNewspaper } from '../../../stories/applications/your-newspaper/find-newspaper.js';
import { NewspaperForm } from '../../../stories/applications/your-newspaper/newspaper-form.js';
import {
  NewspaperError,
  readNewspaper,
  type Newspaper,
} from '../../../stories/applications/your-newspaper/newspaper.js';
import { pageOfNewspaper } from '../../../stories/applications/your-newspaper/page-of-newspaper.js';
import { pasteCode } from '../../../stories/applications/your-newspaper/paste-code.js';
import { languageName } from '../../../stories/support/language-name.js';
import { clearPage, until } from '../../support/page/page.js';

const item = (headline: string, inside = ''): string =>
  `<item><title>${headline}</title><link>https://news.example/${headline.length}</link>${inside}</item>`;

const rss = (items: string, channel = '<title>The Ferry Post</title><link>https://news.example/</link>'): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${channel}${items}</channel></rss>`;

const feed = rss(
  item('Tram line opens a year early', '<category>Transport</category>') + item('Bakers strike over flour'),
);

/** Answers requests as sites do that let other sites read them; all other addresses cannot be read from here. */
let answers: Readonly<Record<string, string | number>> = {};
const ownFetch = globalThis.fetch;

beforeEach(() => {
  globalThis.fetch = async (address) => {
    const url = String(address);
    const answer = answers[url];
    if (answer === undefined) throw new TypeError('Failed to fetch');
    const response = typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer);
    Object.defineProperty(response, 'url', { value: url });
    return response;
  };
});
afterEach(() => {
  globalThis.fetch = ownFetch;
  answers = {};
  clearPage();
});

async function failureOf(run: () => unknown): Promise<NewspaperError> {
  try {
    await run();
  } catch (failure) {
    expect(failure).to.be.instanceOf(NewspaperError);
    return failure as NewspaperError;
  }
  throw new Error('It was read.');
}

describe('A visitor’s newspaper', () => {
  it('has the name, the language and the address that its feed gives', () => {
    const own = readNewspaper(
      rss(
        item('Fähre fährt wieder'),
        '<title>Die Strandpost</title><language>de-at</language><atom:link rel="self" href="https://strand.example/feed?a=1&amp;b=2"/>',
      ),
    );
    expect(own).to.include({ name: 'Die Strandpost', language: 'de-AT', direction: 'ltr' });
    expect(own.feed).to.equal('https://strand.example/feed?a=1&b=2');
  });

  it('gets its language from its script if it names none', () => {
    const languages = ['عبّارة', 'מעבורת', 'フェリー再開', '페리', '渡轮', 'Паром', 'Ferry'].map(
      (headline) => readNewspaper(rss(item(headline))).language,
    );
    expect(languages).to.deep.equal(['ar', 'he', 'ja', 'ko', 'zh', 'ru', 'en']);
    expect(readNewspaper(rss(item('عبّارة'))).direction).to.equal('rtl');
  });

  it('has a name also if its feed has none', () => {
    const named = (channel: string): string => readNewspaper(rss(item('Ferry'), channel)).name;
    expect(named('')).to.equal('news.example');
    expect(readNewspaper('<rss><channel><item><title>Ferry</title></item></channel></rss>').name).to.equal(
      'Your newspaper',
    );
  });

  it('is not read from a text without stories; a page that names a feed leads to it', async () => {
    const empty = await failureOf(() => readNewspaper('<p>Nothing</p>'));
    expect(empty.message).to.include('RSS, Atom or JSON Feed');
    const page =
      '<!doctype html><title>Home</title><link rel="alternate" type="application/rss+xml" href="https://news.example/feed">';
    expect((await failureOf(() => readNewspaper(page))).address).to.equal('https://news.example/feed');
    const hostile = page.replace('https://news.example/feed', 'javascript:alert(1)');
    expect((await failureOf(() => readNewspaper(hostile))).address).to.equal(undefined);
  });
});

describe('The name of a language', () => {
  it('is given for every tag that a feed may have', () => {
    expect(languageName('de')).to.equal('Deutsch');
    expect(languageName('en-US-u-ca-buddhist-x-foo')).to.equal(languageName('en-US'));
    for (const tag of ['x-private', 'i-klingon', 'de-DE-1996', 'zz']) expect(languageName(tag), tag).not.to.equal('');
  });
});

describe('The address of a visitor’s newspaper', () => {
  it('is read through a relay if the browser may not read it', async () => {
    const page = '<!doctype html><title>Home</title><link rel="alternate" type="application/rss+xml" href="/feed">';
    answers = {
      [`/read?url=${encodeURIComponent('https://news.example/')}`]: page,
      [`/read?url=${encodeURIComponent('https://news.example/feed')}`]: feed,
    };
    const own = await findNewspaper('news.example', '/read?url=');
    expect(own).to.include({ name: 'The Ferry Post', feed: 'https://news.example/feed', isOpen: false });
    answers = { '/read?url=https%3A%2F%2Fnews.example%2F': 502 };
    expect((await failureOf(() => findNewspaper('news.example', '/read?url='))).message).to.include('CORS');
    answers = { '/read?url=https%3A%2F%2Fnews.example%2F': 404 };
    expect((await failureOf(() => findNewspaper('news.example', '/read?url='))).message).to.include(
      'news.example answered 404',
    );
  });

  it('may be that of a feed', async () => {
    answers = { 'https://news.example/feed.xml': feed };
    const own = await findNewspaper(' news.example/feed.xml ');
    expect(own).to.include({ name: 'The Ferry Post', feed: 'https://news.example/feed.xml', isOpen: true });
    expect(own.articles).to.have.length(2);
  });

  it('may be that of a page that names its feed, also with a base, and after the feed of its comments', async () => {
    answers = {
      'https://news.example/': `<!doctype html><base href="/paper/">
        <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
        <link rel="alternate stylesheet" type="text/css" href="a.css">
        <link rel="ALTERNATE" type="application/atom+xml" href="feed">`,
      'https://news.example/comments/feed/': rss(item('I agree')),
      'https://news.example/paper/feed': feed,
    };
    expect((await findNewspaper('news.example')).articles[0]!.headline).to.equal('Tram line opens a year early');
  });

  it('may be that of a page that does not name its feed', async () => {
    answers = {
      'https://news.example/': '<!doctype html><p>News',
      'https://news.example/feed': 404,
      'https://news.example/rss': '<!doctype html><p>No',
      'https://news.example/feed.xml': feed,
    };
    // A page that is not there does not end the search.
    expect((await findNewspaper('https://news.example')).feed).to.equal('https://news.example/feed.xml');
  });

  it('may be that of a site with WordPress, whose pages other sites may not read', async () => {
    const posts = 'https://news.example/wp-json/wp/v2/posts?_embed=1&per_page=12';
    answers = {
      [posts]: JSON.stringify([
        {
          id: 1,
          link: 'https://news.example/tram',
          date_gmt: '2026-05-04T08:00:00',
          title: { rendered: 'Tram &#8211; at last' },
          type: 'post',
          slug: 'tram',
          excerpt: { rendered: '' },
          content: { rendered: '' },
        },
      ]),
      'https://news.example/wp-json/?_fields=name': '{"name":"Ferry &amp; Post"}',
    };
    const own = await findNewspaper('https://news.example/about');
    expect(own).to.include({ name: 'Ferry & Post', feed: posts, isOpen: true });
    expect(own.articles[0]!.headline).to.equal('Tram – at last');
  });

  it('may begin with the word of feed readers', async () => {
    answers = { 'https://news.example/feed.xml': feed };
    for (const typed of [
      'feed:https://news.example/feed.xml',
      'feed://news.example/feed.xml',
      'feed:news.example/feed.xml',
    ])
      expect((await findNewspaper(typed)).feed, typed).to.equal('https://news.example/feed.xml');
  });

  it('is not read if its answer is too large for a page', async () => {
    answers = { 'https://news.example/': `${feed}${' '.repeat(20_000_001)}` };
    expect((await failureOf(() => findNewspaper('news.example'))).message).to.include('20 MB');
  });

  it('is read through the service beside the docs, if there is one', async () => {
    const service = `${new URL('.', location.href).href}articles.json?url=${encodeURIComponent('https://news.example/feed')}`;
    answers = { [service]: JSON.stringify([{ headline: 'Tram', url: 'https://news.example/tram' }]) };
    expect(await findNewspaper('https://news.example/feed')).to.include({ name: 'news.example', feed: service });
  });

  it('gets a sentence with the next step if it cannot be read', async () => {
    const closed = await failureOf(() => findNewspaper('https://www.news.example/feed'));
    expect(closed.message)
      .to.include('cannot read news.example')
      .and.to.include('CORS')
      .and.to.include('drop the file');
    expect(closed.address).to.equal('https://www.news.example/feed');
    answers = { 'https://news.example/old': 410 };
    expect((await failureOf(() => findNewspaper('news.example/old'))).message).to.include('answered 410');
    for (const typed of ['', 'my paper', 'https://', '   '])
      expect((await failureOf(() => findNewspaper(typed))).message).to.include('is not an address');
  });
});

describe('The page of a visitor’s newspaper', () => {
  const show = (newspaper: Newspaper, page = 'front'): HTMLElement => {
    const place = document.createElement('div');
    place.innerHTML = pageOfNewspaper(page, newspaper).body;
    return place;
  };
  const headlines = (place: HTMLElement): (string | null)[] =>
    [...place.querySelectorAll('news-headline-card')].map((card) => card.getAttribute('headline'));

  it('shows each story once, in the order of the feed, and the first with a picture as the lead', () => {
    const picture = '<enclosure url="https://news.example/a.jpg" type="image/jpeg" length="1"/>';
    const names = Array.from({ length: 12 }, (_, index) => `Story ${'x'.repeat(index + 1)}`);
    const place = show(readNewspaper(rss(names.map((name, index) => item(name, index === 1 ? picture : '')).join(''))));
    const cards = headlines(place);
    const listed = [...place.querySelectorAll('news-headline-list a')].map(({ textContent }) => textContent);
    expect(cards[0]).to.equal(names[1]);
    expect([...cards, ...listed].sort()).to.deep.equal([...names].sort());
  });

  it('is a page with one story too, and with an article whose author, caption and credit are known', () => {
    const own = readNewspaper(feed);
    expect(headlines(show({ ...own, articles: own.articles.slice(0, 1) }))).to.have.length(1);
    const [first] = own.articles;
    const article = {
      ...first!,
      standfirst: 'Riders were surprised.',
      authors: [{ name: 'Mara Lin' }],
      image: { src: 'https://news.example/a.jpg', caption: 'The tram', credit: 'Ansel Dray' },
    };
    const place = show({ ...own, articles: [article, own.articles[1]!] }, 'article');
    expect(place.querySelector('news-byline')!.getAttribute('authors')).to.equal('Mara Lin');
    expect(place.querySelector('news-photo-caption')!.getAttribute('credit')).to.equal('Ansel Dray');
    expect(place.textContent).to.include('Riders were surprised.');
  });

  it('links only to paths of the page’s own site', () => {
    const own = readNewspaper(
      rss(item('Two slashes').replace('https://news.example/', 'https://news.example//evil.example/')),
    );
    for (const page of ['front', 'article'])
      for (const card of show(own, page).querySelectorAll('news-headline-card'))
        expect(new URL(card.getAttribute('href')!, 'https://docs.example/').host).to.equal('docs.example');
  });

  it('runs nothing that a feed contains', () => {
    const evil = '&lt;img src=x onerror=alert(1)&gt;"&gt;&lt;script&gt;alert(1)&lt;/script&gt;';
    const own = readNewspaper(
      rss(
        item(`A ${evil}`, `<category>"${evil}</category>`),
        `<title>P"${evil}</title><link>javascript:alert(1)</link>`,
      ),
    );
    for (const page of ['front', 'article']) {
      const place = show(own, page);
      expect(place.querySelectorAll('script, [onerror], [href^=javascript]')).to.have.length(0);
    }
    const code = document.createElement('div');
    code.innerHTML = pasteCode(
      { ...own, feed: 'https://a.example/"><img src=x onerror=alert(1)>&b' },
      'https://f.example/',
      undefined,
    );
    expect(code.querySelector('img')).to.equal(null);
    expect(code.querySelector('news-headline-list')!.getAttribute('src')).to.include('&b');
  });
});

describe('The form for a visitor’s newspaper', () => {
  if (!customElements.get('newspaper-form')) customElements.define('newspaper-form', NewspaperForm);

  async function open(): Promise<{
    form: NewspaperForm;
    read: Newspaper[];
    hasRead: () => Promise<void>;
    says: (words: string) => Promise<void>;
  }> {
    const form = document.createElement('newspaper-form') as NewspaperForm;
    const read: Newspaper[] = [];
    form.addEventListener('read', (event) => read.push((event as CustomEvent<Newspaper>).detail));
    document.body.append(form);
    await form.updateComplete;
    const hasRead = async (): Promise<void> => {
      await until(() => read.length > 0, 'a newspaper');
      await form.updateComplete;
    };
    const says = async (words: string): Promise<void> => {
      const status = form.shadowRoot!.querySelector('[role=status]')!;
      await until(() => status.textContent!.includes(words), `“${words}”`);
    };
    return { form, read, hasRead, says };
  }
  const filed = (text: string): DataTransfer => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'feed.xml'));
    return data;
  };

  it('reads a file that is dropped anywhere on the page', async () => {
    const { read, hasRead } = await open();
    const drop = new DragEvent('drop', { dataTransfer: filed(feed), bubbles: true, cancelable: true });
    document.body.dispatchEvent(drop);
    await hasRead();
    expect(drop.defaultPrevented).to.equal(true);
    expect(read[0]?.name).to.equal('The Ferry Post');
  });

  it('reads a pasted feed, and leaves a pasted address in the field', async () => {
    const { form, read, hasRead } = await open();
    const paste = (text: string): ClipboardEvent => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      form.shadowRoot!.querySelector('input')!.dispatchEvent(event);
      return event;
    };
    expect(paste('https://news.example/').defaultPrevented).to.equal(false);
    expect(paste(feed).defaultPrevented).to.equal(true);
    await hasRead();
    expect(read).to.have.length(1);
  });

  it('says why an address cannot be read, with a link, and forgets that when the next one is read', async () => {
    const { form, read, hasRead, says } = await open();
    const send = (address: string): void => {
      form.shadowRoot!.querySelector('input')!.value = address;
      form.shadowRoot!.querySelector('form')!.requestSubmit();
    };
    send('news.example');
    await says('CORS');
    expect(form.shadowRoot!.querySelector('[role=status] a')!.getAttribute('href')).to.equal('https://news.example/');
    answers = { 'https://news.example/': feed };
    send('news.example');
    await hasRead();
    expect(form.shadowRoot!.querySelector('[role=status]')!.textContent!.trim()).to.equal('');
    expect(read).to.have.length(1);
  });

  it('reads the first link that is dropped', async () => {
    const { read, hasRead } = await open();
    answers = { 'https://news.example/a': feed };
    const data = new DataTransfer();
    data.setData('text/uri-list', '# Two links\r\nhttps://news.example/a\r\nhttps://news.example/b\r\n');
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    await hasRead();
    expect(read[0]?.feed).to.equal('https://news.example/a');
  });

  it('says that a folder cannot be read, and shows nothing that was asked before a file that is too large', async () => {
    const { form, read, says } = await open();
    const drop = (file: File): void => {
      const data = new DataTransfer();
      const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      Object.defineProperty(data, 'files', { value: [file] });
      document.body.dispatchEvent(event);
    };
    const folder = new File([], 'folder');
    folder.arrayBuffer = () => Promise.reject(new DOMException('It is a folder', 'NotReadableError'));
    drop(folder);
    await says('cannot be read');

    const slow = new File([feed], 'feed.xml');
    const bytes = await slow.arrayBuffer();
    let arrive!: (bytes: ArrayBuffer) => void;
    slow.arrayBuffer = () => new Promise((resolve) => (arrive = resolve));
    drop(slow);
    const large = new File([], 'large.xml');
    Object.defineProperty(large, 'size', { value: 20_000_001 });
    drop(large);
    await says('20 MB');
    arrive(bytes);
    await aTimeout(20);
    expect(read).to.have.length(0);
    expect(form.shadowRoot!.querySelector('[type=submit]')!.textContent).to.equal('Show it');
  });

  it('says that it is reading', async () => {
    const { form } = await open();
    form.shadowRoot!.querySelector('input')!.value = 'news.example';
    form.shadowRoot!.querySelector('form')!.requestSubmit();
    await form.updateComplete;
    expect(form.shadowRoot!.querySelector('[role=status]')!.textContent).to.include('Reading');
  });

  it('stops listening when it leaves the page', async () => {
    const { form, read } = await open();
    form.remove();
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: filed(feed), bubbles: true, cancelable: true }));
    await aTimeout(20);
    expect(read).to.have.length(0);
  });
});
