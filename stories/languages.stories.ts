import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { textDirection } from '../src/article/language.js';
import { messageNames } from '../src/locales/check-messages.js';
import { pluralCategory } from '../src/locales/intl.js';
import { Locale } from '../src/locales/locale.js';
import type { MessageName } from '../src/locales/messages.js';
import { everyLanguage } from '../test/support/fixtures/languages.js';
import { languageName } from './support/language-name.js';
import { publications } from './support/sample-stories.js';

/**
 * Every language, each by whole sentences in its own plural categories, and how they look beside each other. The
 * language of the toolbar is that of the page, for every story.
 */
const meta: Meta = { title: 'Designers/Languages/Every language' };
export default meta;

type Story = StoryObj<{ language: string }>;

const tags = Object.keys(everyLanguage);

/** Among these each language finds every category that whole numbers have; 1.5 is `other` where they have all. */
const counts = [0, 1, 2, 3, 5, 11, 100, 1_000_000, 1.5];

/** The sample for a value that does not choose a sentence. */
const sample: Readonly<Record<string, string>> = {
  author: 'Mara Lin',
  authors: 'Mara Lin',
  agency: 'Halyard Press',
  role: 'R',
  location: 'Kelmouth',
  publication: 'The Meridian',
  sponsor: 'Kelmouth Ports',
  credit: 'Ansel Dray',
  from: 'Idris Cole',
  name: 'Bluesky',
  network: 'bluesky',
  headline: 'H',
  alt: 'A',
  link: 'https://news.example/1',
};

/** The values by which a message chooses its sentence, or which may be missing. */
const choices: Readonly<Record<string, readonly unknown[]>> = {
  kind: ['ai', 'composite', 'staff', 'anonymous'],
  state: ['exhausted', 'expired', 'grace'],
  period: ['month', 'week', 'day', undefined],
  unit: ['month', 'year', 'week', 'day', undefined],
  publication: [sample.publication, undefined],
  from: [sample.from, undefined],
  role: [sample.role, undefined],
  location: [sample.location, undefined],
};

const numbers = ['left', 'limit', 'count', 'days'];

interface Rendering {
  /** The values that it is rendered for. */
  when: string;
  text: string;
}

/** Returns the other values of a message: dates, times, prices and lengths, formatted by `Intl`. */
function givenIn(locale: Locale): Record<string, unknown> {
  const { tag } = locale;
  return {
    ...sample,
    date: new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', calendar: 'gregory' }).format(0),
    time: new Intl.RelativeTimeFormat(tag).format(-3, 'hour'),
    price: new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(9),
    length: new Intl.NumberFormat(tag, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(3),
    signIn: locale.text('signInLink', {}),
    intro: locale.text('offerIntro', { price: '1 €', unit: 'month', count: 1 }),
    then: locale.text('offerPrice', { price: '9 €', unit: 'month', count: 1 }),
  };
}

/** Every sentence that a message makes, each once. */
function renderingsOf(name: MessageName, locale: Locale): Rendering[] {
  const given = givenIn(locale);
  const message = `${everyLanguage.en![name]}${locale.messages[name]}`;
  const isIn = (variable: string): boolean => new RegExp(`\\{${variable}\\b`).test(message);
  const axes: Record<string, readonly unknown[]> = {};
  for (const [variable, values] of Object.entries(choices)) if (isIn(variable)) axes[variable] = values;
  for (const variable of numbers)
    if (isIn(variable)) axes[variable] = variable === 'days' ? [...counts, undefined] : counts;
  for (const variable of ['length', 'date', 'alt']) {
    if (new RegExp(`\\{${variable}, select`).test(message)) axes[variable] = [given[variable], undefined];
  }
  const sets = Object.entries(axes).reduce<Record<string, unknown>[]>(
    (all, [variable, values]) => all.flatMap((set) => values.map((value) => ({ ...set, [variable]: value }))),
    [{}],
  );
  const shown = new Map<string, Rendering>();
  for (const set of sets) {
    const text = locale.text(name, { ...given, ...set } as never);
    const when = countsIn(set, locale);
    // Two numbers of one category make the same sentence.
    const sentence = text.replace(/\p{Nd}[\p{Nd}\p{Zs}.,٬٫]*/gu, '#');
    if (!shown.has(sentence)) shown.set(sentence, { text, when });
  }
  return [...shown.values()];
}

/** Returns the plural categories of a set of values. */
function countsIn(set: Record<string, unknown>, { tag }: Locale): string {
  const counted = Object.entries(set).filter(([, value]) => typeof value === 'number');
  return counted.map(([name, value]) => `${name} ${pluralCategory(tag, value as number)}`).join(', ');
}

const english = new Locale('en', everyLanguage.en!);

function renderMessages(tag: string): TemplateResult {
  const locale = new Locale(tag, everyLanguage[tag]!);
  return html`<section>
    <h2 id=${tag}>${languageName(tag)} <small>${tag}</small></h2>
    <dl>
      ${messageNames.map(
        (name) => html`
          <div>
            <dt><code>${name}</code><br /><small>${renderingsOf(name, english)[0]!.text}</small></dt>
            ${renderingsOf(name, locale).map(
              ({ when, text }) =>
                html`<dd>
                  <span lang=${tag} dir=${textDirection(tag)}>${text}</span>${when ? html` <small>${when}</small>` : ''}
                </dd>`,
            )}
          </div>
        `,
      )}
    </dl>
  </section>`;
}

/** Every message of every language, in each of its plural categories. For reviewers of a language. */
export const EveryMessage: Story = {
  args: { language: 'all' },
  argTypes: { language: { control: 'select', options: ['all', ...tags], description: 'Which language is listed' } },
  parameters: { width: '1200' },
  render: ({ language }) => html`
    <style>
      .messages {
        font: 15px/1.5 system-ui;
        overflow-wrap: anywhere;
      }
      .messages dl > div {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 3fr);
        column-gap: 2rem;
        padding-block: 0.5rem;
        border-block-start: 1px solid #8886;
      }
      .messages dt {
        grid-row: 1 / span 99;
        line-height: 1.3;
      }
      .messages dd {
        grid-column: 2;
        margin: 0;
      }
      @media (max-width: 640px) {
        .messages dl > div {
          display: block;
        }
      }
      .messages small {
        opacity: 0.75;
      }
    </style>
    <div class="messages">
      ${
        language === 'all'
          ? html`<nav aria-label="Languages">
              ${tags.map((tag) => html`<a href=${`#${tag}`} style="margin-inline-end: 1rem">${tag}</a>`)}
            </nav>`
          : ''
      }
      ${(language === 'all' ? tags : [language]).map(renderMessages)}
    </div>
  `,
};

/** The words of a newspaper in each of four languages. The other languages show the English ones. */
const newspapers: Readonly<Record<string, { authors: string; agency: string; dateline: string; name: string }>> = {
  en: {
    authors: 'Mara Lin, Ports; Idris Cole; Edda Marlin',
    agency: 'Halyard Press',
    dateline: 'KELMOUTH',
    name: publications.meridian.name,
  },
  de: {
    authors: 'Henrike Saalbach, Verkehr; Emil Dorrnagel; Clara Venn',
    agency: 'Halyard Press',
    dateline: 'TANNFURT',
    name: publications.anzeiger.name,
  },
  ar: {
    authors: 'هالة البرّاق, طاقة; مازن الرُّبيّع; ليان القُطب',
    agency: 'وكالة المرسى',
    dateline: 'رأس الجمان',
    name: publications.ufuq.name,
  },
  ja: {
    authors: '牧野 蓮, 社会部記者; 笹倉 真帆; 藤代 理沙',
    agency: '潮路通信',
    dateline: '鳴岬',
    name: publications.hakuto.name,
  },
};

/** Several languages on one page: each widget goes with the nearest `lang`. */
export const SideBySide: Story = {
  parameters: { width: '1200' },
  render: () => html`
    <div style="display: grid; gap: 2rem; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr))">
      ${tags.map((tag, index) => {
        const { authors, agency, dateline, name } = newspapers[tag] ?? newspapers['en']!;
        return html`<section lang=${tag} dir=${textDirection(tag)}>
          <news-byline
            authors=${authors}
            agency=${agency}
            dateline=${dateline}
            published-at="2026-03-02T08:30:00+01:00"
            updated-at="2026-03-02T17:05:00+01:00"
          ></news-byline>
          <news-subscription-prompt
            state="exhausted"
            article-limit=${index + 1}
            period="month"
            publication=${name}
            level="2"
            subscribe-href="https://news.example/subscribe"
            sign-in-href="https://news.example/sign-in"
          >
            <news-offer
              name="Digital"
              price="9"
              intro-price="1"
              intro-period="3 months"
              currency="EUR"
              period="month"
              href="https://news.example/digital"
            ></news-offer>
          </news-subscription-prompt>
        </section>`;
      })}
    </div>
  `,
};
