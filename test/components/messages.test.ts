import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { setMessages } from '../../src/widget/language/set-messages.js';
import { checkMessages } from '../../src/locales/check-messages.js';
import { loadLocale } from '../../src/locales/locale.js';
import { pseudo } from '../../src/locales/pseudo.js';
import { watchPage, partText, place, shownText, until } from '../support/page/page.js';

const prompt = (more = '', state = 'exhausted'): string =>
  `<news-subscription-prompt state="${state}" article-limit="5" publication="The Meridian" subscribe-href="/s" ${more}></news-subscription-prompt>`;

/** An address that answers with `text`. */
const addressOf = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'application/json' }));

describe('setMessages', () => {
  const said = watchPage();

  afterEach(async () => {
    // Restores the library's messages.
    const set = ['exhausted', 'exhausted-body', 'subscribeLink', 'signInLink', 'expired'];
    await setMessages('en', Object.fromEntries(set.map((name) => [name, null])));
  });

  it('replaces messages by a publisher’s words, at once, and keeps the rest', async () => {
    const element = await place(prompt());
    void setMessages('en', {
      exhausted: 'You have read {limit, plural, one {your # free story} other {your # free stories}}',
      'exhausted-body': 'Join {publication} to read on.',
    });
    await until(() => partText(element, 'heading') === 'You have read your 5 free stories');
    expect(partText(element, 'body')).to.equal('Join The Meridian to read on.');
    expect(partText(element, 'action')).to.equal('Subscribe');
    expect(said.warnings).to.deep.equal([]);
  });

  it('does so in one language, and adds to earlier messages', async () => {
    await setMessages('en', { subscribeLink: 'Join us' });
    await setMessages('ar', { exhausted: 'كفى' });
    await loadLocale('ar');
    expect(partText(await place(prompt()), 'action')).to.equal('Join us');
    await setMessages('en', { exhausted: 'No more for now' });
    expect(partText(await place(prompt()), 'action')).to.equal('Join us');
    expect(partText(await place(prompt()), 'heading')).to.equal('No more for now');
    expect(partText(await place(prompt('lang="ar"')), 'heading')).to.equal('كفى');
    expect(partText(await place(prompt('lang="ar-EG"')), 'heading')).to.equal('كفى');
  });

  it('lets a region have its own, and the rest of the language others', async () => {
    await setMessages('en', { signInLink: 'Log in' });
    await setMessages('en-GB', { offersLink: 'All our offers, old bean' });
    const links = 'offers-href="/o" sign-in-href="/i"';
    const british = await place(prompt(`${links} lang="en-GB"`));
    const american = await place(prompt(`${links} lang="en-US"`));
    expect(british.shadowRoot!.textContent).to.contain('old bean').and.contain('Log in');
    expect(american.shadowRoot!.textContent).to.not.contain('old bean');
    expect(american.shadowRoot!.textContent).to.contain('Log in');
  });

  it('loads them from an address', async () => {
    const element = await place(prompt('', 'subscriber-only'));
    await setMessages('en', addressOf('{"subscriber-only": "For members of {publication}"}'));
    await until(() => partText(element, 'heading') === 'For members of The Meridian');
    expect(said.warnings).to.deep.equal([]);
  });

  it('warns if an address has none, and keeps the library’s', async () => {
    const element = await place(prompt('', 'expired'));
    for (const address of ['/is-not-there.json', addressOf('no JSON'), addressOf('null'), 'http://[']) {
      said.warnings.length = 0;
      await setMessages('en', address);
      expect(said.warnings.join(), address).to.contain('setMessages');
    }
    expect(partText(element, 'heading')).to.equal('Welcome back. Your subscription has ended');
  });

  it('keeps the library’s if its own cannot be shown, and lists all in one warning', async () => {
    await loadLocale('pl');
    const element = await place(prompt('lang="pl"', 'last'));
    const heading = partText(element, 'heading');
    await setMessages('pl', {
      last: 'To {limit, plural, one {ostatni artykuł} other {ostatni z # artykułów}}',
      subscribeLink: 'Dołącz, {reader}',
      'last-body': 'Dołącz {publication',
      Share: 'Podaj dalej',
      signInLink: 7,
      share: 'Podaj dalej',
    } as never);
    await until(() => partText(element, 'heading') === heading);
    expect(partText(element, 'action')).to.not.contain('Dołącz');
    expect(said.warnings).to.have.length(1);
    for (const words of [
      '“pl”',
      '“last” needs “few” and “many”',
      '{reader}',
      '“last-body” has a {',
      '“Share” is not the name of a message. Use “share”',
      '“signInLink” is not text',
    ]) {
      expect(said.warnings[0]).to.contain(words);
    }
    expect(said.warnings[0]).to.not.contain('“share” has');
  });

  it('restores the library’s message for null, and ignores values that are not text', async () => {
    await setMessages('en', { expired: 'Over and out' });
    expect(partText(await place(prompt('', 'expired')), 'heading')).to.equal('Over and out');
    await setMessages('en', { expired: null });
    expect(partText(await place(prompt('', 'expired')), 'heading')).to.equal(
      'Welcome back. Your subscription has ended',
    );
    await setMessages('en', null as never);
    await setMessages('no language', { live: 'On air' });
    expect(said.warnings.join()).to.contain('Pass an object').and.contain('“no language” is not a language tag');
  });

  it('throws for nothing that it is given, and shows no message without end', async () => {
    const deep = '{limit, plural, other {'.repeat(20_000);
    const throwing = {
      get exhausted(): string {
        throw new Error('A getter');
      },
    };
    await setMessages('en', { exhausted: deep });
    await setMessages('en', throwing);
    await setMessages(Symbol('en') as never, { exhausted: 'x' });
    await setMessages('en', [] as never);
    await setMessages('en', JSON.parse('{"__proto__": {"exhausted": "x"}}'));
    expect(partText(await place(prompt()), 'heading')).to.contain('free');
    expect(said.errors).to.deep.equal([]);
    expect(said.warnings[0]).to.contain('“exhausted” has more than 5000 characters');
  });

  it('keeps a page in English until the words of a new language have loaded from their address', async () => {
    const element = await place(prompt('lang="hu"', 'trial-expired'));
    const coming = setMessages('hu', addressOf('{"trial-expired": "A próbaidő lejárt"}'));
    expect(partText(element, 'heading')).to.equal('Welcome back. Your trial has ended');
    await coming;
    await until(() => partText(element, 'heading') === 'A próbaidő lejárt');
  });

  it('uses the latest messages, in any order of loading, and after earlier mistakes', async () => {
    const heading = async (): Promise<string | undefined> => partText(await place(prompt('', 'gift')), 'heading');
    void setMessages('en', { gift: 'Wrong {nobody}' });
    await setMessages('en', { gift: 'Right' });
    expect(await heading()).to.equal('Right');
    const slow = setMessages('en', addressOf('{"gift": "From an address"}'));
    await setMessages('en', { gift: 'Later' });
    await slow;
    expect(await heading()).to.equal('Later');
  });

  it('has names and dates without words if no words of a new language can be loaded', async () => {
    const element = await place(
      '<news-byline lang="ro" authors="Mara Lin; Idris Cole" published-at="2026-03-02"></news-byline>',
    );
    await setMessages('ro', '/is-not-there.json');
    await setMessages('ro', { published: 'Publicat {when}' });
    expect(shownText(element)).to.equal('Mara Lin și Idris Cole 2 martie 2026');
  });

  it('goes by the script', async () => {
    await setMessages('zh', { share: '分享到' });
    await setMessages('sr', { share: 'Дели' });
    const nameIn = async (lang: string): Promise<string | null> => {
      await loadLocale(lang);
      const icons = await place(`<news-share-icons lang="${lang}" networks="x"></news-share-icons>`);
      return icons.shadowRoot!.querySelector('[aria-label]')!.getAttribute('aria-label');
    };
    expect(await nameIn('zh-CN')).to.equal('分享到');
    expect(await nameIn('zh-TW')).to.equal('分享');
    expect(await nameIn('sr-RS')).to.equal('Дели');
    expect(await nameIn('sr-Latn')).to.equal('Share');
  });

  it('keeps sentences that readers have a right to', async () => {
    const names = checkMessages('en', {
      by: 'By us',
      byWithAgency: 'By {authors}',
      photoCredit: 'Photo',
      promptSignIn: 'Sign in',
      offerPrice: 'Cheap',
    });
    expect(names.map(({ name }) => name)).to.deep.equal([
      'by',
      'byWithAgency',
      'photoCredit',
      'promptSignIn',
      'offerPrice',
    ]);
    const start = performance.now();
    for (const message of [
      `{${' '.repeat(4900)}{`,
      `{kind,select,${' '.repeat(4900)}x y`,
      '{kind, select, other {'.repeat(200),
    ]) {
      expect(checkMessages('en', { generated: message })).to.have.length(1);
    }
    expect(performance.now() - start, 'ms').to.be.lessThan(200);
    expect(checkMessages('en', null as never)).to.deep.equal([]);
  });

  it('adds a language that the library does not have, and lists missing messages', async () => {
    await setMessages('af', {
      ...pseudo,
      exhausted: 'U het u # gratis artikels gelees',
      'exhausted-body': 'Teken in.',
    });
    const element = await place(prompt('lang="af-NA"'));
    expect(partText(element, 'body')).to.equal('Teken in.');
    expect(said.warnings).to.deep.equal([]);
    await setMessages('et', { 'exhausted-body': 'Telli.' });
    expect(said.warnings[0]).to.contain('“et”').and.contain('exhausted, ').and.not.contain('exhausted-body');
    expect(partText(await place(prompt('lang="et"')), 'body')).to.equal('Telli.');
  });
});
