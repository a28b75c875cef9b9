import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/access.js';
import '../../src/generated/components/define/article.js';
import '../../src/generated/components/define/subscription-prompt.js';
import '../../src/generated/components/eager.js';
import type { ReaderAccess } from '../../src/access/reader-access.js';
import type { AccessChangeEvent } from '../../src/components/access/access-change-event.js';
import { allCounted, article, changingSource, kept, meterWith, page, prompt, source } from '../support/page/access.js';
import { OwnStorage } from '../support/page/own-storage.js';
import { clearPage, ConsoleWatch, settled, shownText, until } from '../support/page/page.js';

describe('<news-access>', () => {
  const said = new ConsoleWatch();
  let storage: OwnStorage;
  let changes: AccessChangeEvent[];
  const note = (change: AccessChangeEvent): void => void changes.push(change);
  beforeEach(() => {
    said.start();
    storage = new OwnStorage();
    changes = [];
    document.addEventListener('news-access-change', note);
  });
  afterEach(async () => {
    document.removeEventListener('news-access-change', note);
    clearPage();
    await allCounted();
    // Counts of this meter stay after the page is closed.
    const { access } = await page(meterWith('meter="1/month"'));
    access.consent = 'denied';
    await access.updateComplete;
    clearPage();
    said.stop();
    expect(kept()).to.deep.equal([]);
    storage.stop();
  });

  it('gives a prompt anywhere on the page the number of articles left, and counts the open one', async () => {
    const { prompts } = await page(meterWith('meter="4/month" dwell="0"') + article('a'));
    await until(() => shownText(prompts[0]!).includes('3 free articles'), 'what is left');
    await until(() => kept().length === 1, 'a count');
    clearPage();
    const next = await page(article('b') + meterWith('meter="4/month" dwell="0"'));
    await until(() => shownText(next.prompts[0]!).includes('2 free articles'), 'what is left then');
  });

  it('is a block around what is in it, and has no box if it is empty', async () => {
    const { access, root } = await page('<news-access><p style="margin: 0">Text</p></news-access>');
    expect(access.getBoundingClientRect().height).to.equal(root.querySelector('p')!.getBoundingClientRect().height);
    access.replaceChildren();
    expect(access.getClientRects()).to.have.length(0);
  });

  it('counts nothing before the article has been in sight for a while', async () => {
    const { prompts } = await page(meterWith('meter="4/month" dwell="2"') + article('a'));
    await until(() => shownText(prompts[0]!).includes('3 free articles'));
    expect(kept()).to.deep.equal([]);
    await until(() => kept().length === 1, 'a count');
  });

  it('says which article was the last, closes the next, and opens articles again that were read', async () => {
    const attributes = meterWith('meter="1/month" dwell="0"');
    const first = await page(attributes + article('a'));
    await until(() => changes.at(-1)?.state === 'last', 'the last one');
    await until(() => kept().length === 1);
    expect(shownText(first.prompts[0]!)).to.not.equal('');
    clearPage();
    await page(attributes + article('b'));
    await until(() => changes.at(-1)?.state === 'exhausted', 'none left');
    expect(kept().length).to.equal(1);
    clearPage();
    await page(attributes + article('a'));
    await until(() => changes.at(-1)?.state === 'last', 'the first again');
    expect(changes.at(-1)!.access!.data!.counted).to.equal(true);
  });

  it('informs the page of the known access and its source', async () => {
    const { access } = await page(meterWith('meter="4/month" dwell="9"') + article('a'));
    await until(() => changes.length > 0, 'news');
    const { target, state, articleId, source: kind, access: known, bubbles, composed } = changes[0]!;
    expect([target === access, state, articleId, kind, bubbles, composed]).to.deep.equal([
      true,
      'metered',
      'a',
      'local',
      true,
      true,
    ]);
    expect([known!.granted, known!.grantReason, known!.data!.articlesLeft]).to.deep.equal([true, 'metering', 3]);
  });

  it('counts the page itself, by its canonical address, if no article is named', async () => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'canonical', href: '/story?id=5' });
    document.head.append(link);
    await page(meterWith('meter="4/month" dwell="0"') + prompt);
    await until(() => changes.length > 0, 'news');
    link.remove();
    expect(changes[0]!.articleId).to.equal(new URL('/story?id=5', location.href).href);
    await until(() => kept().length === 1, 'a count');
  });

  it('does not count exempt articles, free articles, and those for subscribers', async () => {
    await page(meterWith('meter="4/month" dwell="0" exempt="x; ports"') + article('a'));
    await until(() => changes.length === 1, 'what is exempt');
    clearPage();
    await page(meterWith('meter="4/month" dwell="0"') + article('b', 'free'));
    await until(() => changes.length === 2, 'a free article');
    clearPage();
    const { prompts } = await page(meterWith('meter="4/month" dwell="0"') + article('c', 'subscriber'));
    await until(() => shownText(prompts[0]!) !== '', 'what is for subscribers');
    await settled();
    expect(kept()).to.deep.equal([]);
    expect(changes.map(({ state }) => state)).to.deep.equal(['open', 'open', 'subscriber-only']);
  });

  it('says how many articles registering would give, and counts more for registered readers', async () => {
    const attributes = 'meter="0/month" registered-limit="2" dwell="9"';
    const { access } = await page(meterWith(attributes) + article('a'));
    await until(() => changes.at(-1)?.state === 'register', 'that registering helps');
    access.signedIn = true;
    await until(() => changes.at(-1)?.state === 'metered', 'a free article');
  });

  it('stores nothing without consent, and says so; stores its counts with it; and deletes them when it is withdrawn', async () => {
    const { access } = await page(
      '<news-access product="test" meter="4/month" dwell="0"></news-access>' + article('a'),
    );
    await until(() => changes.length > 0);
    await settled();
    expect(kept()).to.deep.equal([]);
    expect(said.warnings[0]).to.contain('<news-access>').and.contain('consent');
    access.consent = Promise.resolve(true);
    await access.updateComplete;
    await page(article('b'));
    await until(() => kept().length > 0, 'counts');
    access.consent = false;
    await until(() => kept().length === 0, 'none');
  });

  it('deletes the counts of an earlier visit if consent is refused, and moves its own to the storage after consent', async () => {
    localStorage.setItem('standfirst.meter.1:test:month:2026-03-01T00:00:00.000Z:x', '1');
    const { access } = await page(meterWith('meter="4/month" dwell="0"').replace('granted', 'denied') + article('a'));
    await until(() => changes.length > 0);
    await settled();
    expect(kept()).to.deep.equal([]);
    access.consent = 'granted';
    await until(() => kept().length === 1, 'the count of this page');
    expect(said.warnings).to.deep.equal([]);
  });

  it('takes the answer of any promise, and none that is late for another page', async () => {
    const { access } = await page('<news-access dwell="9"></news-access>' + article('a'));
    const later = {
      then: (take: (access: ReaderAccess) => void) => setTimeout(() => take({ granted: true, grantReason: 'grace' })),
    };
    access.source = source(() => later as unknown as Promise<ReaderAccess>);
    await until(() => changes.at(-1)?.state === 'grace', 'its answer');
  });

  it('uses the page’s own access before its meter', async () => {
    const { access, prompts } = await page(meterWith('meter="4/month" dwell="9"') + article('a'));
    await until(() => changes.length > 0);
    access.access = { granted: true, grantReason: 'gift', data: { gift: { from: 'Ines' } } };
    await until(() => changes.at(-1)?.state === 'gift', 'a gift');
    await prompts[0]!.updateComplete;
    expect([shownText(prompts[0]!).includes('Ines'), changes.at(-1)!.source]).to.deep.equal([true, 'page']);
    access.access = { granted: 'yes' } as unknown as ReaderAccess;
    await until(() => changes.at(-1)?.state === 'metered', 'the meter again');
    expect(said.warnings.join()).to.contain('granted');
  });

  it('welcomes a reader who had a subscription, and names the plan', async () => {
    const answer = (data: object): string =>
      `<news-access><script type="application/json">${JSON.stringify({ granted: false, data })}</script></news-access>`;
    const { prompts } = await page(
      answer({ subscription: { status: 'expired', until: '2026-03-02', plan: 'Digital' } }) + article('a'),
    );
    await until(() => shownText(prompts[0]!).includes('Welcome back'), 'the prompt');
    expect(shownText(prompts[0]!)).to.contain('Your Digital subscription ended on March 2');
  });

  it('does not ask a reader to sign in who has signed in', async () => {
    const { access, prompts } = await page(`<news-access></news-access>${article('a')}`);
    prompts[0]!.signInHref = '/in';
    const data = { articleLimit: 4, articlesLeft: 0 };
    access.access = { granted: false, data };
    await until(() => shownText(prompts[0]!).includes('Sign in'), 'the link');
    access.access = { granted: false, data: { ...data, isLoggedIn: true } };
    await until(() => !shownText(prompts[0]!).includes('Sign in'), 'no link');
    expect(changes.at(-1)!.state).to.equal('exhausted');
  });

  it('reads the access from JSON of a server', async () => {
    await page(
      `<news-access><script type="application/json">{"granted":true,"grantReason":"trial","data":{"subscription":{"status":"trial","until":"2099-01-01"}}}</script></news-access>${article('a')}`,
    );
    await until(() => changes.at(-1)?.state === 'trial', 'a trial');
  });

  it('uses a source of the host, informs it of opened articles, and follows its changes', async () => {
    const opened: string[] = [];
    let granted = true;
    const { access } = await page('<news-access dwell="0"></news-access>' + article('a'));
    const changing = changingSource(
      ({ article: { id } }) => Promise.resolve({ granted, grantReason: 'subscriber', source: id }),
      { act: (_, { article: { id } }) => void opened.push(id) },
    );
    access.source = changing.source;
    await until(() => changes.at(-1)?.access?.source === 'a', 'an answer');
    expect(changes.at(-1)!.state).to.equal('open');
    await until(() => opened.length === 1, 'what was opened');
    expect(opened).to.deep.equal(['a']);
    granted = false;
    changing.change();
    await until(() => changes.at(-1)?.state === 'exhausted', 'another answer');
  });

  it('lets every reader in if a source fails, and uses the meter if there is one', async () => {
    const failing = source(() => Promise.reject(new Error('down')));
    const alone = await page('<news-access></news-access>' + article('a', 'subscriber'));
    alone.access.source = failing;
    await until(() => changes.at(-1)?.state === 'open' && alone.access.source === failing, 'an open article');
    clearPage();
    const { access } = await page(meterWith('meter="4/month" dwell="9"') + article('b'));
    access.source = source(() => {
      throw new Error('at once');
    });
    await until(() => changes.at(-1)?.source === 'local' && changes.at(-1)?.state === 'metered', 'the meter');
  });

  it('serves the prompts inside it, before one that serves the page', async () => {
    const { prompts } = await page(
      `${meterWith('meter="9/month" dwell="9"')}<news-access><script type="application/json">{"granted":true,"grantReason":"grace"}</script>${article('a')}</news-access>${article('b')}`,
    );
    await until(() => shownText(prompts[1]!).includes('8 free articles'), 'the page’s');
    await until(() => changes.some(({ state, articleId }) => state === 'grace' && articleId === 'a'), 'its own');
  });

  it('does not override the state of a prompt’s own attribute', async () => {
    const { prompts } = await page(meterWith('meter="4/month" dwell="9"') + article('a'));
    prompts[0]!.state = 'grace';
    await prompts[0]!.updateComplete;
    expect(shownText(prompts[0]!)).to.not.contain('free articles');
  });

  it('says what is wrong with its attributes, and how to fix it', async () => {
    await page(
      '<news-access meter="4/year" time-zone="Mars/Base" dwell="-1" src="javascript:x" consent=""></news-access>',
    );
    await page(
      meterWith('meter="4/month" time-zone="Mars/Base" registered-limit="1.5"').replace('time-zone="UTC"', ''),
    );
    await until(() => said.warnings.length >= 5, 'five warnings');
    const words = said.warnings.join('\n');
    for (const part of [
      'meter="4/year"',
      'time-zone="Mars/Base"',
      'dwell="-1". Write a number of seconds',
      'src=',
      'registered-limit="1.5"',
    ]) {
      expect(words).to.contain(part);
    }
  });

  it('closes an article if another tab has used the last one before it counts', async () => {
    const { access } = await page(meterWith('meter="1/month" dwell="30"') + article('a'));
    await until(() => changes.at(-1)?.state === 'last');
    expect(access.isConnected).to.equal(true);
    // Another tab counts an article. This tab gets an event.
    const { Meter } = await import('../../src/access/meter.js');
    const { meterStorage } = await import('../../src/access/meter-storage.js');
    new Meter(
      { limit: 1, period: 'month', timeZone: 'UTC', product: 'test' },
      meterStorage(() => true),
    ).count({ id: 'z' });
    dispatchEvent(new StorageEvent('storage', { key: kept()[0]! }));
    await until(() => changes.at(-1)?.state === 'exhausted', 'a refusal');
    expect(kept()).to.have.lengthOf(1);
  });
});
