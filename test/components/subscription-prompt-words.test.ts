import { expect } from '@open-wc/testing';
import { promptStates } from '../../src/access/prompt-state.js';
import '../../src/generated/components/define/subscription-prompt.js';
import '../../src/generated/components/eager.js';
import { loadLocale } from '../../src/locales/locale.js';
import { clearPage, watchPage, partText } from '../support/page/page.js';
import { dayFromNow, prompt } from '../support/page/subscription-prompt.js';

/** Text that must never be in a sentence. */
const broken = /[{}#]|undefined|null|NaN|\[object|Invalid|\s[.,،]|\(\s*\)/;

/** Returns the heading and the body of a prompt. */
async function words(attributes: string): Promise<string> {
  const element = await prompt(attributes);
  return `${partText(element, 'heading') ?? ''} | ${partText(element, 'body') ?? ''}`;
}

describe('The sentences of <news-subscription-prompt>', () => {
  const said = watchPage();
  before(() => loadLocale('ar'));

  it('is a whole sentence for every state', async () => {
    for (const [attributes, text] of [
      ['state="gift" gift-from="Ines Karrow"', 'This article is a gift from Ines Karrow | Subscribe to read more.'],
      ['state="gift"', 'This article is a gift from a subscriber | Subscribe to read more.'],
      [
        'state="subscriber-only" publication="The Meridian"',
        'This article is for subscribers to The Meridian | Subscribe to read the full article.',
      ],
      ['state="subscriber-only"', 'This article is for subscribers | Subscribe to read the full article.'],
      [
        'state="metered" articles-left="3" period="month" publication="The Meridian"',
        'You have 3 free articles left this month | Subscribe for unlimited access to The Meridian.',
      ],
      ['state="metered" articles-left="1"', 'You have 1 free article left | Subscribe for unlimited access.'],
      [
        'state="metered" articles-read="2" article-limit="5" period="week"',
        'You have 3 free articles left this week | Subscribe for unlimited access.',
      ],
      [
        'state="metered" article-limit="5" period="month"',
        'This is one of your 5 free articles this month | Subscribe for unlimited access.',
      ],
      [
        'state="metered" articles-read="3" period="month"',
        'You have read 3 free articles this month | Subscribe for unlimited access.',
      ],
      ['state="metered" articles-read="1"', 'You have read 1 free article | Subscribe for unlimited access.'],
      ['state="metered" period="day"', 'This is one of your free articles today | Subscribe for unlimited access.'],
      [
        'state="last" article-limit="5" period="month"',
        'This is the last of your 5 free articles this month | Subscribe for unlimited access.',
      ],
      ['state="last"', 'This is your last free article | Subscribe for unlimited access.'],
      [
        'state="exhausted" article-limit="5" period="month"',
        'You have read your 5 free articles this month | Subscribe to keep reading.',
      ],
      ['state="exhausted" articles-read="1"', 'You have read your free article | Subscribe to keep reading.'],
      ['state="exhausted"', 'You have no free articles left | Subscribe to keep reading.'],
      [
        'state="register" publication="The Meridian"',
        'You have no free articles left | Register with The Meridian to read more free articles.',
      ],
      [
        'state="grace"',
        'Your last payment did not go through | You can keep reading for now. Please update your payment details.',
      ],
      ['state="trial"', 'You have a trial subscription | Subscribe to keep reading after it ends.'],
      ['state="trial-expired"', 'Welcome back. Your trial has ended | Subscribe to keep reading.'],
      [
        'state="expired" publication="The Meridian"',
        'Welcome back. Your subscription has ended | Renew to keep reading The Meridian.',
      ],
      ['state="expired" plan="Digital"', 'Welcome back. Your Digital subscription has ended | Renew to keep reading.'],
      [
        'state="trial-expired" plan="Digital" until="2025-03-02"',
        'Welcome back. Your Digital trial ended on March 2, 2025 | Subscribe to keep reading.',
      ],
    ] as const) {
      expect(await words(attributes), attributes).to.equal(text);
      clearPage();
    }
    expect(said.warnings.filter((warning) => !warning.includes('has no link for the reader'))).to.deep.equal([]);
  });

  it('is the same for a meter with none left as for the last article', async () => {
    const attributes = 'article-limit="5" period="month"';
    expect(await words(`state="metered" articles-left="0" ${attributes}`)).to.equal(
      await words(`state="last" ${attributes}`),
    );
  });

  it('counts the days of a trial by midnights', async () => {
    for (const [days, text] of [
      [0, 'Your trial ends today'],
      [1, 'Your trial ends tomorrow'],
      [2, 'Your trial ends in 2 days'],
      [45, 'Your trial ends in 45 days'],
    ] as const) {
      expect(await words(`state="trial" until="${dayFromNow(days)}"`)).to.contain(text);
    }
  });

  it('names the day that something ended, or ends', async () => {
    expect(await words('state="trial-expired" until="2025-11-20"')).to.contain('Your trial ended on November 20, 2025');
    const noon = new Date(2025, 10, 20, 12).toISOString();
    expect(await words(`state="expired" until="${noon}"`)).to.contain('ended on November 20, 2025');
    expect(await words(`state="grace" until="${dayFromNow(4)}"`)).to.match(
      /You can keep reading until \w+ \d+(, \d+)?\. Please update your payment details by then\./,
    );
  });

  it('leaves out a date that contradicts the state', async () => {
    expect(await words(`state="trial" until="${dayFromNow(-3)}"`)).to.contain('You have a trial subscription');
    expect(await words(`state="grace" until="${dayFromNow(-3)}"`)).to.contain('You can keep reading for now.');
    expect(await words(`state="expired" until="${dayFromNow(3)}"`)).to.contain('Your subscription has ended');
    expect(await words(`state="trial-expired" until="${dayFromNow(3)}"`)).to.contain('Your trial has ended');
  });

  it('names the attribute that it cannot read, and speaks without it', async () => {
    for (const [attribute, value] of [
      ['articles-left', 'three'],
      ['articles-left', '-1'],
      ['articles-left', '2.5'],
      ['article-limit', 'NaN'],
      ['period', 'year'],
      ['until', 'soon'],
    ] as const) {
      expect(await words(`state="metered" ${attribute}="${value}"`)).to.contain('This is one of your free articles |');
      expect(said.warnings.pop()).to.contain(`${attribute}="${value}"`);
      clearPage();
    }
  });

  for (const language of ['en', 'ar']) {
    it(`is never broken, whatever is missing or nonsense, in ${language}`, async () => {
      const numbers = [undefined, '', 0, 1, 2, 3, 11, 100, -1, Number.NaN, 'many', null, {}, 1e9];
      const element = await prompt(`lang="${language}"`);
      let count = 0;
      for (const state of promptStates) {
        for (const number of numbers) {
          for (const period of ['day', 'week', 'month', 'year', '', undefined]) {
            for (const publication of ['The Meridian', '', undefined]) {
              const until = count % 3 === 0 ? dayFromNow(count % 9) : count % 3 === 1 ? 'soon' : undefined;
              Object.assign(element, { state, period, publication, until });
              Object.assign(element, { articlesLeft: number, articlesRead: number, articleLimit: number });
              if (count++ % 2) Object.assign(element, { articlesLeft: undefined, giftFrom: publication });
              await element.updateComplete;
              const text = element.shadowRoot!.textContent.replace(/\s+/g, ' ');
              expect(text, `${state} ${String(number)} ${period}`).to.not.match(broken);
              if (state === 'pending' || state === 'open') expect(text.trim()).to.equal('');
              else expect(partText(element, 'heading'), `${state} ${String(number)}`).to.match(/\p{L}{2}.*\p{L}/u);
              if (language === 'ar') expect(text.replaceAll('The Meridian', '')).to.not.match(/[a-z]{2}/i);
            }
          }
        }
      }
      expect(said.errors).to.deep.equal([]);
    });
  }

  it('has six forms of a number in Arabic', async () => {
    const element = await prompt('lang="ar" state="metered" period="month"');
    const forms = new Set<string>();
    for (const left of [1, 2, 3, 11, 100]) {
      element.articlesLeft = left;
      await element.updateComplete;
      forms.add(partText(element, 'heading')!.replace(/[\d٠-٩]+/, 'n'));
    }
    element.state = 'exhausted';
    await element.updateComplete;
    forms.add(partText(element, 'heading')!);
    expect(forms.size).to.equal(6);
  });

  it('keeps a name of another language apart, in that language', async () => {
    const element = await prompt('lang="ja" state="subscriber-only" publication="子午線新聞"');
    const name = element.shadowRoot!.querySelector('bdi')!;
    expect([name.textContent, name.lang]).to.deep.equal(['子午線新聞', 'ja']);
    expect(name.closest('section')!.lang).to.equal('en');
  });
});
