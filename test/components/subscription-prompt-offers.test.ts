import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import type { NewsSubscriptionPrompt } from '../../src/components/subscription-prompt/subscription-prompt.js';
import { loadLocale } from '../../src/locales/locale.js';
import { clearPage, watchPage, partOf, partText, place, settled, until } from '../support/page/page.js';
import { dayFromNow, links, prompt, twoOffers } from '../support/page/subscription-prompt.js';

function offers(content: string, attributes = ''): Promise<NewsSubscriptionPrompt> {
  return prompt(`state="exhausted" subscribe-href="https://news.example/subscribe" ${attributes}`, content);
}

/** Returns the price of an offer, as the prompt writes it. */
async function price(attributes: string, language = 'en'): Promise<string | undefined> {
  return partText(await offers(`<news-offer ${attributes}></news-offer>`, `lang="${language}"`), 'price')?.replace(
    /[\u2066-\u2069\u200e\u200f]/g,
    '',
  );
}

/** Returns how many offers the prompt shows. */
function count(element: Element): number {
  return element.shadowRoot!.querySelectorAll('[part="offer"]').length;
}

describe('The offers of <news-subscription-prompt>', () => {
  const said = watchPage();

  it('show the product, the price and the terms', async () => {
    const element = await offers(twoOffers);
    expect(partOf(element, 'offer')!.innerText.replaceAll('\u00a0', ' ').split(/\n+/)).to.deep.equal([
      'Digital',
      '$1 a month for the first 3 months, then $9 a month',
      'Renews every month until you cancel.',
      'Every article',
      'Crossword',
      'Choose Digital',
    ]);
    expect(count(element)).to.equal(2);
    expect(partOf(element, 'offers')!.localName).to.equal('ul');
  });

  const plan = (period: string, price: number, more = 'benefits="Every article; Chess"'): string =>
    `<news-offer name="${period}" period="${period}" price="${price}" currency="USD" ${more} href="https://news.example/${period}"></news-offer>`;
  const savings = (element: Element): (string | undefined)[] =>
    [...element.shadowRoot!.querySelectorAll('[part="offer"]')].map(
      (offer) => offer.querySelector('[part="saving"]')?.textContent,
    );
  /** Returns the name of the offer with the filled button, and of the one with the stronger rule. */
  const highlighted = (element: Element): (string | undefined)[] => {
    const shown = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="offer"]')];
    const nameOf = (offer?: Element): string | undefined => offer?.querySelector('[part="name"] bdi')!.textContent;
    return [
      nameOf(element.shadowRoot!.querySelector('.main')!.closest('li')!),
      nameOf(shown.find((offer) => getComputedStyle(offer).borderBlockStartWidth === '3px')),
    ];
  };

  it('say what a longer period saves, and highlight it', async () => {
    const element = await offers(plan('month', 9) + plan('year', 90));
    expect(savings(element)).to.deep.equal([undefined, 'Save 16%']);
    expect(highlighted(element)).to.deep.equal(['year', 'year']);
    element.lang = 'de';
    await until(() => savings(element)[1] === '16\u00a0% sparen', 'the words in German');
  });

  it('highlight the one that the page names', async () => {
    const both = (featured: string): string =>
      plan('month', 9, `benefits="A" ${featured}`) + plan('year', 90, 'benefits="A"');
    const element = await offers(both('featured'));
    expect(highlighted(element)).to.deep.equal(['month', 'month']);
    expect(savings(element)).to.deep.equal([undefined, 'Save 16%']);
    element.querySelector('news-offer')!.featured = false;
    await until(() => highlighted(element)[0] === 'year', 'the other');
    expect(highlighted(await offers(both('featured="false"')))).to.deep.equal(['year', 'year']);
  });

  it('highlight none that saves nothing, and fill the first button', async () => {
    expect(highlighted(await offers(plan('month', 9) + plan('year', 108)))).to.deep.equal(['month', undefined]);
    const single = await offers(plan('month', 9, 'featured'));
    expect(highlighted(single)).to.deep.equal(['month', undefined]);
  });

  it('have their common benefits once, above them', async () => {
    const element = await offers(plan('month', 9) + plan('year', 90));
    const lists = element.shadowRoot!.querySelectorAll('[part="benefits"]');
    expect([...lists].map((list) => list.children.length)).to.deep.equal([2]);
    expect(partOf(element, 'offers')!.contains(lists[0]!)).to.equal(false);
    const others = await offers(plan('month', 9) + plan('year', 90, 'benefits="All of it"'));
    expect(others.shadowRoot!.querySelectorAll('[part="offer"] [part="benefits"]')).to.have.lengthOf(2);
  });

  it('have the name of the highlighted one on the line of the others', async () => {
    const element = await offers(plan('month', 9) + plan('year', 90), 'style="inline-size: 700px"');
    const [first, second] = element.shadowRoot!.querySelectorAll('[part="name"]');
    expect(first!.getBoundingClientRect().top).to.be.closeTo(second!.getBoundingClientRect().top, 0.5);
  });

  it('are one line, with its action, while free articles are left', async () => {
    for (const state of ['metered', 'last']) {
      const element = await prompt(
        `state="${state}" subscribe-href="https://news.example/subscribe"`,
        `<news-offer name="Digital" price="9" currency="USD" period="month" intro-price="1" intro-period="3 months" deadline="2999-12-30" terms="Renews." benefits="Every article" href="https://news.example/digital"></news-offer><news-offer name="Print" price="24" currency="USD" period="month"></news-offer>`,
      );
      expect(partText(element, 'offer-line')!.replaceAll('\u00a0', ' ')).to.equal(
        'Digital $1 a month for the first 3 months, then $9 a month Offer ends December 30, 2999',
      );
      expect([count(element), links(element)]).to.deep.equal([0, ['Subscribe https://news.example/digital']]);
    }
    const none = await prompt('state="metered"', '<news-offer deadline="2020-01-01" name="Digital"></news-offer>');
    expect(partOf(none, 'offer-line')).to.equal(null);
    said.warnings.splice(0);
  });

  it('have buttons as wide as the text on a phone, and elsewhere of one width, or as wide as the words of the only one', async () => {
    const metered = await prompt('state="metered" subscribe-href="https://news.example/subscribe"');
    for (const element of [await offers(twoOffers), await offers(twoOffers, 'presentation="gate"'), metered]) {
      const buttons = [...element.shadowRoot!.querySelectorAll('a.action')];
      expect(buttons.length).to.be.greaterThan(0);
      const widths = (): number[] => buttons.map((button) => Math.round(button.getBoundingClientRect().width));
      element.style.inlineSize = '358px';
      expect(new Set(widths())).to.deep.equal(new Set([358]));
      element.style.inlineSize = '700px';
      expect(Math.max(...widths())).to.be.lessThan(350);
      expect(new Set(widths()).size).to.equal(1);
      if (element === metered) expect(widths()[0]).to.be.lessThan(150);
    }
  });

  it('each have a link that names the offer', async () => {
    const element = await offers(
      `${twoOffers}<news-offer price="90" currency="USD" period="year" href="/year"></news-offer>`,
    );
    const names = [...element.shadowRoot!.querySelectorAll('[part="action"]')].map((link) => {
      const ids = link.getAttribute('aria-labelledby')?.split(' ') ?? [link.id];
      return ids.map((id) => element.shadowRoot!.getElementById(id)!.textContent.replace(/\s+/g, ' ').trim()).join(' ');
    });
    expect(names).to.deep.equal(['Choose Digital', 'Choose Print', 'Subscribe $90 a year']);
    expect(links(element)).to.not.include('Subscribe https://news.example/subscribe');
  });

  it('share lines side by side', async () => {
    const element = await offers(
      `<news-offer name="Digital and the weekend paper at your door" price="9" currency="USD" period="month" href="/a"></news-offer>
       <news-offer name="Print" price="9" currency="USD" period="month" terms="Renews." href="/b"></news-offer>`,
    );
    element.style.width = '32em';
    const lines = (part: string): number[] =>
      [...element.shadowRoot!.querySelectorAll(`[part="${part}"]`)].map((each) => each.getBoundingClientRect().top);
    for (const part of ['name', 'price', 'action']) expect(new Set(lines(part)).size, part).to.equal(1);
  });

  it('use a link if an offer has nothing else', async () => {
    for (const presentation of ['inline', 'banner']) {
      const element = await prompt(
        `state="exhausted" presentation="${presentation}"`,
        '<news-offer><a href="https://news.example/digital">Subscribe: $1 a month</a></news-offer>',
      );
      // A banner first checks that nothing of the page is in its place.
      await until(() => partOf(element, 'prompt'), 'the prompt');
      expect(links(element)).to.deep.equal(['Subscribe https://news.example/digital']);
      expect(count(element)).to.equal(0);
    }
    expect(said.warnings).to.deep.equal([]);
  });

  it('name a first price once if it is for no longer than a period', async () => {
    const first = (attributes: string): Promise<string | undefined> =>
      price(`currency="USD" intro-price="1" ${attributes}`);
    expect([
      await first('price="99" period="year" intro-period="3 months"'),
      await first('price="99" period="year" intro-period="12 months"'),
      await first('price="9" period="month" intro-period="2 weeks"'),
      await first('price="9" period="month" intro-period="2 months"'),
    ]).to.deep.equal([
      '$1 for the first 3 months, then $99 a year',
      '$1 for the first 12 months, then $99 a year',
      '$1 for the first 2 weeks, then $9 a month',
      '$1 a month for the first 2 months, then $9 a month',
    ]);
  });

  it('leave one main action if they have no address', async () => {
    const element = await offers('<news-offer name="Digital" price="9" currency="USD" period="month"></news-offer>');
    expect(links(element)).to.deep.equal(['Subscribe https://news.example/subscribe']);
  });

  it('take their address from the link that they are pasted with', async () => {
    const element = await offers(
      '<news-offer name="Digital"><a href="https://news.example/d">$9 a month</a></news-offer>',
    );
    expect(links(element)).to.deep.equal(['Subscribe https://news.example/d']);
  });

  it('are read completely if a framework sets some values as properties and some as attributes', async () => {
    const element = document.createElement('news-subscription-prompt');
    element.setAttribute('state', 'exhausted');
    element.setAttribute('subscribe-href', 'https://news.example/subscribe');
    const offer = document.createElement('news-offer');
    offer.setAttribute('intro-price', '1');
    offer.setAttribute('intro-period', '3 months');
    Object.assign(offer, { name: 'Digital', price: '9', currency: 'USD', period: 'month' });
    element.append(offer);
    document.body.append(element);
    await until(() => partText(element, 'offer')?.includes('$9 a month'));
    expect(said.warnings).to.deep.equal([]);
  });

  describe('and their prices', () => {
    const usd = 'currency="USD"';

    it('are for each period', async () => {
      expect(await price(`price="9" ${usd} period="month"`)).to.equal('$9 a month');
      expect(await price(`price="9.5" ${usd} period="P3M"`)).to.equal('$9.50 every 3 months');
      expect(await price(`price="90" ${usd} period="year"`)).to.equal('$90 a year');
      expect(await price(`price="2" ${usd} period="week"`)).to.equal('$2 a week');
      expect(await price(`price="1" ${usd} period="2 days"`)).to.equal('$1 every 2 days');
      expect(await price(`price="90" ${usd}`)).to.equal('$90');
    });

    it('begin with the introductory one', async () => {
      const intro = (rest: string): Promise<string | undefined> => price(`intro-price="1" ${usd} ${rest}`);
      expect(await intro('intro-period="3 months" price="9" period="month"')).to.equal(
        '$1 a month for the first 3 months, then $9 a month',
      );
      expect(await intro('intro-period="month" price="9" period="month"')).to.equal(
        '$1 for the first month, then $9 a month',
      );
      expect(await intro('intro-period="1 year" price="9" period="month"')).to.equal(
        '$1 a month for the first year, then $9 a month',
      );
      expect(await intro('intro-period="3 months"')).to.equal('$1 for the first 3 months');
      expect(await intro('')).to.equal('$1 to start');
      expect(await intro('price="9" period="month"')).to.equal('$1 a month to start, then $9 a month');
    });

    it('are written as the language and the currency have them', async () => {
      await loadLocale('ar');
      expect(await price('price="1980" currency="JPY" period="month"')).to.equal('¥1,980 a month');
      expect(await price('price="9" currency="usd" period="month"')).to.equal('$9 a month');
      expect(await price('price="24.5" currency="EUR" period="month"', 'en-IE')).to.equal('€24.50 a month');
      expect(await price(`price="9" ${usd} period="month" intro-price="1" intro-period="3 months"`, 'ar-EG')).to.match(
        /^١\sUS\$ شهريًا في أول ٣ أشهر، ثم ٩\sUS\$ شهريًا$/,
      );
    });

    it('are shown as text if they are not numbers or have no currency, with one warning', async () => {
      for (const attributes of ['price="from $5" currency="USD"', 'price="9,50" currency="USD"', 'price="9"']) {
        const element = await offers(`<news-offer ${attributes} period="month"></news-offer>`);
        element.requestUpdate();
        await element.updateComplete;
        const [, written] = /price="([^"]+)"/.exec(attributes)!;
        expect(partText(element, 'price')).to.equal(`${written!} a month`);
        expect(said.warnings.splice(0)).to.have.lengthOf(1);
      }
    });

    it('can be left out, and only the introductory one given with terms', async () => {
      const element = await offers(
        `<news-offer intro-price="9" ${usd} intro-period="3 months" terms="Then $12 a month."></news-offer>`,
      );
      expect(partText(element, 'offer')).to.contain('$9 for the first 3 months').and.contain('Then $12 a month.');
      expect(said.warnings).to.deep.equal([]);
    });
  });

  it('are shown only in the states for them, and only one to a reader who has the article', async () => {
    const element = await offers(twoOffers);
    const shown: Record<string, number> = {};
    for (const state of [
      'gift',
      'trial',
      'grace',
      'metered',
      'last',
      'register',
      'subscriber-only',
      'expired',
    ] as const) {
      element.state = state;
      await element.updateComplete;
      shown[state] = count(element);
    }
    expect(shown).to.deep.equal({
      gift: 1,
      trial: 1,
      grace: 0,
      metered: 0,
      last: 0,
      register: 0,
      'subscriber-only': 2,
      expired: 2,
    });
  });

  it('give the address to subscribe, even if they are not shown', async () => {
    const element = await prompt('state="metered" articles-left="2"', twoOffers);
    expect(links(element)).to.deep.equal(['Subscribe https://news.example/digital']);
  });

  it('are found whether they upgrade or not, at any depth, and followed when they change', async () => {
    const element = await offers('<div></div>');
    const offer = document.createElement('news-offer');
    offer.name = 'Weekend';
    element.querySelector('div')!.append(offer);
    await until(() => partText(element, 'name') === 'Weekend');
    offer.setAttribute('name', 'Sunday');
    await until(() => partText(element, 'name') === 'Sunday');
    offer.price = 3;
    offer.currency = 'USD';
    offer.benefits = ['Chess', 'Crossword; daily'];
    await until(() => partText(element, 'price') === '$3');
    expect(element.shadowRoot!.querySelectorAll('[part="benefits"] li').length).to.equal(2);
    offer.remove();
    await until(() => count(element) === 0);
  });

  it('can be given as a property', async () => {
    const element = await offers(twoOffers);
    element.offers = [{ name: 'Gift', price: 50, currency: 'USD', href: '/gift', benefits: ['A year'] }];
    await element.updateComplete;
    expect([count(element), partText(element, 'name')]).to.deep.equal([1, 'Gift']);
    element.offers = undefined;
    await element.updateComplete;
    expect(count(element)).to.equal(2);
  });

  describe('with a deadline', () => {
    it('name it, without the year if that is the present one', async () => {
      const element = await offers(`<news-offer name="Digital" deadline="${dayFromNow(0)}"></news-offer>`);
      expect(partText(element, 'deadline')).to.match(/^Offer ends \w+ \d+$/);
    });

    it('name the hour if it has one and is near', async () => {
      const near = new Date(Date.now() + 26 * 3_600_000).toISOString();
      const far = new Date(Date.now() + 26 * 86_400_000).toISOString();
      expect(partText(await offers(`<news-offer name="A" deadline="${near}"></news-offer>`), 'deadline')).to.match(
        /\d:\d\d/,
      );
      expect(partText(await offers(`<news-offer name="A" deadline="${far}"></news-offer>`), 'deadline')).to.not.match(
        /:/,
      );
    });

    it('are there on all of the last day, and gone on the next', async () => {
      const element = await offers(
        `<news-offer name="Today" deadline="${dayFromNow(0)}" href="/a"></news-offer><news-offer name="Yesterday" deadline="${dayFromNow(-1)}" href="/b"></news-offer>`,
      );
      expect([count(element), partText(element, 'name')]).to.deep.equal([1, 'Today']);
    });

    it('are gone when it passes while the page is open, and leave the one action', async () => {
      // A test runner may keep the page in the background, where timers do not run.
      Object.defineProperty(document, 'hidden', { value: false, configurable: true });
      try {
        // Deadlines have whole seconds.
        const soon = new Date(Math.floor((Date.now() + 1500) / 1000) * 1000).toISOString();
        const element = await offers(
          `<news-offer name="Digital" deadline="${soon}" href="https://news.example/d"></news-offer>`,
        );
        expect(count(element)).to.equal(1);
        await until(() => count(element) === 0);
        expect(links(element)).to.deep.equal(['Subscribe https://news.example/subscribe']);
      } finally {
        Reflect.deleteProperty(document, 'hidden');
      }
    });

    it('are shown without it if it cannot be read, with a warning', async () => {
      const element = await offers('<news-offer name="Digital" deadline="soon"></news-offer>');
      expect([count(element), partText(element, 'deadline')]).to.deep.equal([1, undefined]);
      expect(said.warnings[0]).to.contain('<news-offer> has deadline="soon"');
    });

    it('never passes early for being far away', async () => {
      const element = await offers('<news-offer name="Digital" deadline="2999-12-31"></news-offer>');
      let renders = 0;
      const { requestUpdate } = element;
      element.requestUpdate = (...given) => {
        renders++;
        requestUpdate.apply(element, given);
      };
      await settled();
      expect([count(element), renders]).to.deep.equal([1, 0]);
    });
  });

  it('show markup as text', async () => {
    const element = await offers('<news-offer terms="&lt;img src=x onerror=alert(1)&gt;"></news-offer>');
    expect(partText(element, 'terms')).to.equal('<img src=x onerror=alert(1)>');
  });

  it('are side by side if there is room, and three or four never leave one alone in its row', async () => {
    const offer = (name: string): string =>
      `<news-offer name="${name}" price="9" currency="USD" period="month" href="/offer"></news-offer>`;
    const names = ['Digital', 'Weekend print and digital', 'Student', 'Every day'];
    /** Returns how many offers each row has. */
    const rows = async (many: number, width: number): Promise<number[]> => {
      const page = await place(
        `<div style="inline-size: ${width}px"><news-subscription-prompt state="exhausted">${names.slice(0, many).map(offer).join('')}</news-subscription-prompt></div>`,
      );
      const root = page.firstElementChild!.shadowRoot!;
      expect(root.querySelector('.offers')!.scrollWidth, `${width} px`).to.be.at.most(width);
      const tops = [...root.querySelectorAll('[part="offer"]')].map((each) =>
        Math.round(each.querySelector('[part="name"]')!.getBoundingClientRect().top),
      );
      return [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
    };
    const found: Record<string, number[]> = {};
    for (const many of [2, 3, 4])
      for (const width of [320, 560, 640, 1100]) found[`${many} in ${width} px`] = await rows(many, width);
    expect(found).to.deep.equal({
      '2 in 320 px': [1, 1],
      '2 in 560 px': [2],
      '2 in 640 px': [2],
      '2 in 1100 px': [2],
      '3 in 320 px': [1, 1, 1],
      '3 in 560 px': [1, 1, 1],
      '3 in 640 px': [3],
      '3 in 1100 px': [3],
      '4 in 320 px': [1, 1, 1, 1],
      '4 in 560 px': [2, 2],
      '4 in 640 px': [2, 2],
      '4 in 1100 px': [4],
    });
  });

  it('have buttons of one height in one row', async () => {
    const page = await place(
      `<div style="inline-size: 640px"><news-subscription-prompt state="exhausted">
        <news-offer name="Digital" price="9" currency="USD" period="month" href="/a"></news-offer>
        <news-offer name="Weekend print, crosswords and the digital archive" price="24" currency="USD" period="month" href="/b"></news-offer>
      </news-subscription-prompt></div>`,
    );
    const heights = [...page.firstElementChild!.shadowRoot!.querySelectorAll('[part="action"]')].map(
      (button) => button.getBoundingClientRect().height,
    );
    expect(heights.length).to.equal(2);
    expect(new Set(heights).size, heights.join(' and ')).to.equal(1);
  });
});

describe('<news-offer>', () => {
  afterEach(clearPage);

  it('shows its pasted content if no prompt replaces it', async () => {
    const element = await place('<news-offer name="Digital">Digital, $9 a month</news-offer>');
    expect(element.getBoundingClientRect().width).to.be.greaterThan(50);
    expect(element.shadowRoot).to.equal(null);
  });

  it('writes its properties of any type to its attributes', async () => {
    const element = document.createElement('news-offer');
    for (const value of [5, {}, [], Symbol.iterator, () => 1, Number.NaN, Object.create(null)])
      Object.assign(element, { name: value, price: value, benefits: value });
    Object.assign(element, { introPrice: 1, benefits: ['A; B', 'C'], offerId: null });
    document.body.append(element);
    await element.updateComplete;
    expect([element.getAttribute('intro-price'), element.getAttribute('benefits')]).to.deep.equal([
      '1',
      '["A; B","C"]',
    ]);
    expect(element.hasAttribute('offer-id')).to.equal(false);
    element.remove();
  });
});
