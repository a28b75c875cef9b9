import { expect } from '@open-wc/testing';
import '../../src/components/define.js';
import { setMessages } from '../../src/controllers/locale-controller.js';
import { loadLocale } from '../../src/locales/locale.js';
import { clearPage, partText, place, until } from '../support/page.js';

const prompt = (more = ''): string =>
  `<news-subscription-prompt state="exhausted" article-limit="5" publication="The Meridian" subscribe-href="/s" ${more}></news-subscription-prompt>`;

describe('setMessages', () => {
  afterEach(clearPage);

  it('puts a publisher’s own words in place of the library’s, at once, and leaves the rest', async () => {
    const element = await place(prompt());
    setMessages('en', {
      exhausted: 'You have read {limit, plural, one {your # free story} other {your # free stories}}',
      'exhausted-body': 'Join {publication} to read on.',
    });
    await until(() => partText(element, 'heading') === 'You have read your 5 free stories');
    expect(partText(element, 'body')).to.equal('Join The Meridian to read on.');
    expect(partText(element, 'action')).to.equal('Subscribe');
  });

  it('does so in one language, and adds to what was set before', async () => {
    setMessages('en-GB', { subscribeLink: 'Join us' });
    setMessages('ar', { exhausted: 'كفى' });
    await loadLocale('ar');
    expect(partText(await place(prompt()), 'action')).to.equal('Join us');
    expect(partText(await place(prompt()), 'heading')).to.contain('free stories');
    expect(partText(await place(prompt('lang="ar"')), 'heading')).to.equal('كفى');
  });

  it('keeps its own words where it is given none', async () => {
    setMessages('en', { expired: null, accountLink: 5 } as never);
    expect(partText(await place(prompt().replace('exhausted', 'expired')), 'heading')).to.equal(
      'Your subscription has ended',
    );
  });
});
