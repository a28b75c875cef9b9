import { expect } from '@open-wc/testing';
import { setMessages } from '../../src/widget/language/set-messages.js';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import type { NewsShareIcons } from '../../src/components/share-icons/share-icons.js';
import { clearPage, partOf, partText, place, shownText, until, watchPage } from '../support/page/page.js';
const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
import { named, names } from '../support/page/share-icons.js';

/** Puts a widget into a page in Catalan, a language without messages in the library. */
async function catalan<Widget extends HTMLElement>(markup: string): Promise<Widget> {
  const page = await place<HTMLElement>(`<div lang="ca">${markup}</div>`);
  return page.firstElementChild as Widget;
}

/** Returns the visible text of a widget: its own, and the page's in its slots. */
function seen(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0)
    return node.assignedNodes().map(seen).join('');
  if (node instanceof HTMLElement && !node.checkVisibility()) return '';
  const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  const text = [...inside.childNodes].map(seen).join('');
  return node instanceof Element && getComputedStyle(node).display === 'block' ? ` ${text} ` : text;
}

const readable = (element: Element): string => seen(element).replace(/\s+/g, ' ').trim();

describe('In a language that the library lacks', () => {
  const said = watchPage();
  afterEach(() => expect(said.warnings.join()).to.equal(''));

  it('a byline keeps the page’s own words, in the type of a byline', async () => {
    const words =
      'Per <a rel="author" href="/giulia">Giulia Neri</a> i <span itemprop="author">Paolo Bassi</span>, <time datetime="2024-11-02">2 de novembre del 2024</time>';
    const byline = await catalan(`<news-byline>${words}</news-byline>`);
    expect(readable(byline)).to.equal('Per Giulia Neri i Paolo Bassi, 2 de novembre del 2024');
    expect(partOf(byline, 'byline')!.lang).to.equal('');
    const english = partOf(await place('<news-byline authors="Giulia Neri"></news-byline>'), 'byline')!;
    for (const property of ['fontSize', 'fontFamily', 'lineHeight', 'color'] as const)
      expect(getComputedStyle(byline.querySelector('time')!)[property], property).to.equal(
        getComputedStyle(english)[property],
      );
  });

  it('a byline joins names, and writes dates, as the language does', async () => {
    const byline = await catalan(
      '<news-byline authors="Giulia Neri, cronista; Paolo Bassi" agency="Halyard Press" published-at="2024-11-02" updated-at="2024-11-05"></news-byline>',
    );
    expect(shownText(byline)).to.equal('Giulia Neri, cronista, i Paolo Bassi, Halyard Press 2 de novembre del 2024');
    expect(partOf(byline, 'byline')!.lang).to.equal('');
  });

  it('a byline with its own data shows that, not the page’s words for other data', async () => {
    const byline = await catalan('<news-byline authors="Giulia Neri">Per Paolo Bassi</news-byline>');
    expect(readable(byline)).to.equal('Giulia Neri');
  });

  it('a card has no words around names and dates, and marks a label as English', async () => {
    const card = await catalan(
      '<news-headline-card headline="El port torna a obrir" label="breaking" authors="Giulia Neri; Paolo Bassi" published-at="2024-11-02" access="subscriber"></news-headline-card>',
    );
    expect([partText(card, 'authors'), partText(card, 'time')]).to.deep.equal([
      'Giulia Neri i Paolo Bassi',
      '2 de novembre del 2024',
    ]);
    expect([partText(card, 'label'), partOf(card, 'label')!.lang]).to.deep.equal(['Breaking', 'en']);
    expect(partOf(card, 'access')!.querySelector('[lang="en"]')!.textContent.trim()).to.equal('For subscribers');
    expect(partOf(card, 'time')!.lang).to.equal('');
  });

  it('share icons have the texts of the page’s links, else a network’s name', async () => {
    const icons =
      await catalan<NewsShareIcons>(`<news-share-icons url="https://news.example/a" networks="facebook x email">
      <a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fnews.example%2Fa">Comparteix a Facebook</a>
      <a href="mailto:?body=https%3A%2F%2Fnews.example%2Fa">Envia per correu</a></news-share-icons>`);
    await until(() => names(icons).join() === 'Comparteix a Facebook,X,Envia per correu', 'the names of the links');
    expect(named(icons, 'Envia per correu').querySelector('[part=label]')!.getAttribute('lang')).to.equal('ca');
  });

  it('a prompt keeps the page’s own words, until an offer among them has ended', async () => {
    const offer = (deadline: string): string =>
      `<news-subscription-prompt state="exhausted" article-limit="5" subscribe-href="/s"><p>Ja has llegit tots els articles gratuïts.</p><news-offer price="9" currency="EUR" period="month" href="/subscripcio" deadline="${deadline}"><a href="/subscripcio">Subscriu-t’hi: 9 € al mes</a></news-offer></news-subscription-prompt>`;
    const prompt = await catalan(offer('2999-01-01'));
    expect(readable(prompt)).to.equal('Ja has llegit tots els articles gratuïts. Subscriu-t’hi: 9 € al mes');
    clearPage();
    const ended = await catalan(offer('2024-01-01'));
    expect(readable(ended)).to.contain('You have read your 5 free articles').and.not.contain('Subscriu');
    expect(partOf(ended, 'prompt')!.lang).to.equal('en');
  });

  it('a banner announces the page’s own words', async () => {
    const banner = await catalan(
      '<news-subscription-prompt presentation="banner" state="metered" articles-left="3"><p>Et queden 3 articles. <a href="/s">Subscriu-t’hi</a></p></news-subscription-prompt>',
    );
    await until(() => banner.shadowRoot!.querySelector('[role="status"]')?.textContent);
    expect(banner.shadowRoot!.querySelector('[role="status"]')!.textContent).to.equal(
      'Et queden 3 articles. Subscriu-t’hi',
    );
  });

  it('a prompt without the page’s words is all in English', async () => {
    const prompt = await catalan(
      '<news-subscription-prompt state="trial-expired" until="2024-11-02" subscribe-href="/s"></news-subscription-prompt>',
    );
    expect(partText(prompt, 'heading')).to.equal('Welcome back. Your trial ended on November 2, 2024');
    expect(partOf(prompt, 'prompt')!.lang).to.equal('en');
  });

  it('a publisher’s own words are used', async () => {
    await setMessages('ca', { by: 'Per {authors}' });
    expect(said.warnings.splice(0).join()).to.contain('does not have this language');
    const byline = await catalan('<news-byline authors="Giulia Neri; Paolo Bassi"></news-byline>');
    expect(shownText(byline)).to.equal('Per Giulia Neri i Paolo Bassi');
    await setMessages('ca', { by: null });
    said.warnings.splice(0);
  });
});

describe('In a language that neither the library nor the browser has', () => {
  const said = watchPage();
  afterEach(() => expect(said.warnings.join()).to.equal(''));

  /** Puts a widget into a page in Nahuatl, for which no browser formats dates. */
  async function nahuatl(markup: string): Promise<HTMLElement> {
    const page = await place<HTMLElement>(`<div lang="nah">${markup}</div>`);
    return page.firstElementChild as HTMLElement;
  }

  const story = `<h3><a href="/a">In acalli ocuepac</a></h3>
    <p>īn <span itemprop="author">Ana Luna</span> īhuān <span itemprop="author">Eva Sol</span></p>`;
  const time = '<time datetime="2024-11-02">2 nōviembre 2024</time>';

  it('a card keeps the page’s own words for a time, and puts no English word between names', async () => {
    const card = await nahuatl(`<news-headline-card>${story} ${time}</news-headline-card>`);
    expect([partText(card, 'authors'), partText(card, 'time')]).to.deep.equal([
      'Ana Luna, Eva Sol',
      '2 nōviembre 2024',
    ]);
    expect([partOf(card, 'time')!.lang, partOf(card, 'time')!.title]).to.deep.equal(['', '']);
  });

  it('a card does not show the page’s words for another time', async () => {
    const card = await nahuatl(`<news-headline-card published-at="2024-12-24">${story} ${time}</news-headline-card>`);
    const shown = partOf(card, 'time')!;
    expect([shown.textContent, shown.querySelector('bdi')!.lang]).to.deep.equal(['December 24, 2024', 'en']);
  });

  it('a byline keeps the page’s own words', async () => {
    const words = `<a rel="author" href="/ana">Ana Luna</a>, ${time}`;
    expect(readable(await nahuatl(`<news-byline>${words}</news-byline>`))).to.equal('Ana Luna, 2 nōviembre 2024');
  });

  it('a list keeps the page’s own markup if it has times', async () => {
    const list = (times: string): string =>
      `<news-headline-list><ul><li><h3><a href="/a">In acalli ocuepac</a></h3>${times}</li></ul></news-headline-list>`;
    expect(readable(await nahuatl(list(time)))).to.equal('In acalli ocuepac 2 nōviembre 2024');
    expect((await nahuatl(list(''))).shadowRoot!.querySelector('news-headline-card')).not.to.equal(null);
  });

  it('a caption and a prompt keep the page’s own words', async () => {
    const words = `Ātēnco, ${time}`;
    const caption = await nahuatl(`<news-photo-caption><img src="${picture}" alt="">${words}</news-photo-caption>`);
    expect(partText(caption, 'caption')).to.equal('Ātēnco, 2 nōviembre 2024');
    const prompt = await nahuatl(
      `<news-subscription-prompt state="trial" until="2024-11-02"><p>${words} <a href="/s">Xicnemaca</a></p></news-subscription-prompt>`,
    );
    expect(readable(prompt)).to.equal('Ātēnco, 2 nōviembre 2024 Xicnemaca');
  });

  it('an Icelandic card shows an Icelandic date, whatever the browser knows', async () => {
    const page = await place<HTMLElement>(
      '<div lang="is"><news-headline-card><a href="/a">Höfnin opnuð</a> <time datetime="2024-11-02">2. nóvember 2024</time></news-headline-card></div>',
    );
    expect(partText(page.firstElementChild!, 'time')).to.equal('2. nóvember 2024');
  });

  it('the page’s own date keeps its order on an Arabic page', async () => {
    const page = await place<HTMLElement>(
      '<div lang="ar" dir="rtl"><news-headline-card lang="nah"><a href="/a">Ātēnco</a> <time datetime="2024-11-02">2. nōviembre 2024</time></news-headline-card></div>',
    );
    const time = page.firstElementChild!.shadowRoot!.querySelector('[part="time"]')!;
    const words = document.createTreeWalker(time, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const leftOf = (letter: string): number => {
      const range = document.createRange();
      const at = words.data.indexOf(letter);
      range.setStart(words, at);
      range.setEnd(words, at + 1);
      return range.getBoundingClientRect().left;
    };
    expect(leftOf('2.')).to.be.below(leftOf('nōviembre'));
  });
});

describe('A date in another direction than the story', () => {
  watchPage();

  it('has its hairline on the side of the names', async () => {
    const page = await place<HTMLElement>(
      `<div lang="ar" dir="rtl"><news-headline-card language="en" href="/a" headline="Rain" authors="Mara Lin" published-at="2026-03-02" style="inline-size: 500px"></news-headline-card></div>`,
    );
    const card = page.firstElementChild!;
    await until(() => partText(card, 'time')?.includes('مارس'));
    const { borderLeftWidth, borderRightWidth } = getComputedStyle(partOf(card, 'time')!);
    expect([borderLeftWidth, borderRightWidth]).to.deep.equal(['1px', '0px']);
    expect(partOf(card, 'authors')!.getBoundingClientRect().left).to.be.lessThan(
      partOf(card, 'time')!.getBoundingClientRect().left,
    );
  });
});

describe('While the words of a language are on their way', () => {
  watchPage();

  it('no English replaces the page’s own words', async () => {
    const page = await place<HTMLElement>(
      '<div lang="pl"><news-byline>Autor: <a rel="author" href="/ewa">Ewa Lis</a></news-byline></div>',
    );
    const byline = page.firstElementChild as HTMLElement;
    const first = readable(byline);
    await until(() => partOf(byline, 'authors') !== null);
    expect([first, shownText(byline)]).to.deep.equal(['Autor: Ewa Lis', 'Ewa Lis']);
  });
});
