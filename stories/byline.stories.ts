import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Author } from '../src/article/article.js';
import { timePresets } from '../src/locales/read-time-policy.js';
import { article } from './support/articles.js';
import { awkward, expectHarmless, expectNoSpace, watchForScripts } from './support/awkward.js';
import { asText, controlsOf } from './support/controls.js';

const { args, argTypes, template } = controlsOf('news-byline', {
  authors: asText,
  '--news-byline-portrait-size': null,
  '--news-byline-portrait-radius': null,
  '--news-color-accent': null,
  '--news-color-raised': null,
});

const meta: Meta = {
  title: 'Widgets/Byline',
  component: 'news-byline',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** By the names of the attributes, as the controls have them. */
type Story = StoryObj;

function ago(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}

const portrait = (name: string): string => `pictures/${name}-96.webp`;
const edda: Author = { name: 'Edda Marlin', role: 'Economics columnist', avatar: portrait('edda-marlin') };
const mara: Author = {
  name: 'Mara Lin',
  role: 'Business correspondent',
  location: 'Singapore',
  url: 'https://news.example/mara-lin',
  avatar: portrait('mara-lin'),
};
const idris: Author = { name: 'Idris Cole', location: 'Kelmouth', avatar: portrait('idris-cole') };

/** Two authors, one with a role. */
export const Default: Story = {
  args: {
    authors: 'Ines Karrow, Transport editor; Milo Brandtner',
    dateline: 'Stavenholm',
    'published-at': '2026-03-02T08:30:00+01:00',
    'updated-at': '2026-03-02T14:05:00+01:00',
  },
};

/** A single author with a portrait. */
export const Columnist: Story = { args: { article: article('bank-branch-is-a-public-building') } };

/** Where each reported from, with their pages and portraits. */
export const Correspondents: Story = {
  args: { authors: JSON.stringify([mara, idris]), 'published-at': ago(190), 'updated-at': ago(12) },
};

/** Up to three portraits; a fourth author is named all the same. */
export const SeveralPortraits: Story = {
  args: { authors: JSON.stringify([mara, edda, idris, { name: 'Ruth Calder' }]), 'published-at': ago(45) },
};

/** A portrait that does not come leaves no hole. */
export const BrokenPortrait: Story = {
  args: { authors: JSON.stringify([{ ...edda, avatar: 'pictures/no-such-portrait.webp' }]), 'published-at': ago(45) },
};

/** An agency's report often names nobody. */
export const AgencyAndDateline: Story = { args: { article: article('averland-castria-joint-infrastructure') } };

/** People and an agency. */
export const WithAgency: Story = {
  args: { authors: 'Ruth Calder', agency: 'Halyard Press', 'published-at': '2026-03-02' },
};

/** `staff` and `anonymous` sign in the language of the page. */
export const Unnamed: Story = {
  render: () => html`
    <news-byline authors="Staff" published-at="2026-03-02"></news-byline>
    <br />
    <news-byline authors="Mara Lin; staff" published-at="2026-03-02"></news-byline>
    <br />
    <news-byline authors="Anonymous" published-at="2026-03-02"></news-byline>
  `,
};

/** From six authors on, three are named and a button shows the rest; in print all are named. */
export const ManyAuthors: Story = {
  args: {
    authors:
      'Ines Karrow; Milo Brandtner; Joan Strandeby; Pavel Ruane; Edda Marlin; Ansel Dray; Wen Abara; Ruth Calder; Tom Achebe; Mara Lin; Idris Cole; Solveig Aune',
    dateline: 'Stavenholm',
    'published-at': '2026-03-02',
  },
};

/** The same after the button was pressed. */
export const ManyAuthorsShown: Story = {
  tags: ['played'],
  args: ManyAuthors.args,
  play: async ({ canvasElement }) => {
    const byline = canvasElement.querySelector('news-byline')!;
    await byline.updateComplete;
    byline.shadowRoot!.querySelector<HTMLElement>('[part="more"]')?.click();
  },
};

/** The place alone. */
export const DatelineAlone: Story = { args: { dateline: 'Singapore' } };

/** A house style: the place in capitals, with a dash. */
export const DatelineInHouseStyle: Story = {
  args: { authors: 'Mara Lin', dateline: 'Singapore', 'published-at': '2026-03-02', 'updated-at': '2026-03-04' },
  render: (values) => html`
    <div style="--news-byline-dateline-transform: uppercase; --news-byline-dateline-end: ' —'">${template(values)}</div>
  `,
};

/** Nothing but pasted markup: names with links, a role, a place and times. */
export const FromFallback: Story = {
  render: () => html`
    <news-byline>
      <p>
        By <a rel="author" href="https://news.example/ruth">Ruth Calder</a> and
        <span itemprop="author" itemscope itemtype="https://schema.org/Person"
          ><span itemprop="name">Tom Achebe</span>, <span itemprop="jobTitle">Weather editor</span>, in
          <span itemprop="workLocation">Kelmouth</span></span
        >
      </p>
      <p>
        <span itemprop="dateline">Kelmouth</span>
        <time itemprop="datePublished" datetime="2026-03-02T08:30:00+01:00">2 March</time>
      </p>
    </news-byline>
  `,
};

/**
 * Each preset of the page's time policy, for a story of twenty minutes ago, of this morning, of another day, and one that was changed an hour
 * and two days later. A page says it once, as `<html data-news-time="wire; zone: Asia/Singapore; clock: 24">`.
 */
export const TimePolicies: Story = {
  render: () => {
    const policies = [...Object.keys(timePresets), 'wire; zone: Asia/Singapore; clock: 24'];
    return html`${policies.map(
      (policy) => html`
        <section data-news-time=${policy}>
          <h2 style="font: 600 1rem system-ui">${policy}</h2>
          <news-byline agency="Halyard Press" published-at=${ago(20)}></news-byline>
          <news-byline agency="Halyard Press" published-at=${ago(300)} updated-at=${ago(240)}></news-byline>
          <news-byline
            agency="Halyard Press"
            published-at="2026-03-02T08:30:00+08:00"
            updated-at="2026-03-04T21:05:00+08:00"
          ></news-byline>
        </section>
      `,
    )}`;
  },
};

/** Names with and without the space between words, in the order of the language. */
export const OtherScripts: Story = {
  name: 'Japanese names and long German ones',
  render: () => html`
    <news-byline
      language="ja"
      authors="藤代 理沙, 科学部記者; 高見沢 恭平, 宇宙航空研究開発機構担当編集委員"
      dateline="瀬音町"
      published-at="2026-03-02T08:30:00+09:00"
    ></news-byline>
    <br />
    <news-byline
      language="de"
      authors="Annegret Freifrau von Wolkenstein-Rottenburg, Sonderkorrespondentin für Verkehrsinfrastrukturfinanzierung; Dr. Karl-Friedrich Oberleithner"
      dateline="Garmisch-Partenkirchen"
      published-at="2026-03-02T08:30:00+01:00"
    ></news-byline>
  `,
};

/** The same byline in containers of five widths. */
export const FiveWidths: Story = {
  render: () =>
    html`${[200, 320, 480, 768, 1200].map(
      (width) =>
        html`<div style="max-inline-size: ${width}px; margin-block-end: 32px">
          <news-byline .article=${article('northern-tunnel-opening')}></news-byline>
        </div>`,
    )}`,
  parameters: { width: '1200' },
};

/** On an Arabic page. */
export const Arabic: Story = {
  args: { article: article('ras-al-juman-solar-desalination') },
  globals: { language: 'ar' },
};

/** Names in two scripts, an agency and several portraits, from right to left. */
export const ArabicWithPortraits: Story = {
  args: {
    authors: JSON.stringify([
      { ...mara, name: 'هالة البرّاق', role: 'مراسلة شؤون الطاقة', location: 'رأس الجمان' },
      idris,
    ]),
    agency: 'Halyard Press',
    dateline: 'رأس الجمان',
    'published-at': ago(190),
    'updated-at': ago(12),
  },
  globals: { language: 'ar' },
};

/** Square portraits, a serif face and an accent. */
export const Themed: Story = {
  args: Correspondents.args,
  render: (values) => html`
    <div
      style="--news-byline-font: Georgia, serif; --news-byline-portrait-radius: 0; --news-byline-portrait-size: 56px; --news-color-accent: light-dark(#a3341f, #f0a08f)"
    >
      ${template(values)}
    </div>
  `,
};

/** A name, and no more. */
export const OneName: Story = { args: { authors: 'Ruth' } };

/** Long names, roles and places. */
export const LongContent: Story = {
  args: {
    authors:
      'Wilhelmina Featherstonehaugh-Cholmondeley, Deputy editor for transport and inland waterways; Bartholomew Strandeby-Vandersteen the Younger, Correspondent for the northern estuaries',
    agency: 'The Associated Newspapers of the Northern Estuaries and Islands',
    dateline: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch',
    'published-at': '2026-03-02T08:30:00+01:00',
    'updated-at': '2026-03-04T14:05:00+01:00',
  },
  parameters: { width: '320' },
};

/** Nobody is named: the time alone. */
export const TimeAlone: Story = { args: { 'published-at': '2026-03-02T08:30:00+01:00' } };

/** Nothing is known: the widget takes no space between the lines of the page. */
export const NothingToShow: Story = {
  render: () =>
    html`<p>The line before.</p>
      <news-byline></news-byline>
      <p>The line after.</p>`,
  play: ({ canvasElement }) => expectNoSpace(canvasElement, 'news-byline'),
};

/** Names in four scripts in one line. */
export const MixedScripts: Story = {
  args: {
    authors: 'Mara Lin, 記者; هالة البرّاق, Energy reporter; Анна Белова; 藤代 理沙, 科学部記者',
    dateline: '瀬音町',
  },
};

/** Markup in a name is shown as it was written, and nothing in it runs. */
export const MarkupAsText: Story = {
  tags: ['awkward'],
  args: { authors: JSON.stringify([{ name: awkward.markup, role: awkward.markup }]), dateline: awkward.markup },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-byline', awkward.markup),
};

/** An author whose page or portrait is a `javascript:` address is named without them. The console says so. */
export const JavascriptAddresses: Story = {
  name: 'JavaScript Addresses',
  tags: ['awkward'],
  args: { authors: JSON.stringify([{ ...edda, url: awkward.address, avatar: awkward.address }]) },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-byline', edda.name),
};

/** Two thousand letters without a space stay in their column. */
export const EndlessWord: Story = {
  tags: ['awkward'],
  args: { authors: awkward.endless, dateline: awkward.endless },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-byline', awkward.endless),
};

/** A character that turns the direction of the text turns its own name alone. */
export const DirectionOverride: Story = {
  tags: ['awkward'],
  args: {
    authors: 'Ruth \u202ECalder, Ports reporter; Tom Achebe',
    dateline: 'Kel\u202Emouth',
    'published-at': '2026-03-02',
  },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-byline', 'Tom Achebe'),
};

/** Emoji in names and places. */
export const Emoji: Story = {
  tags: ['awkward'],
  args: { authors: 'Ruth Calder 🚢, 👩‍🚀 Space desk', dateline: '🏴󠁧󠁢󠁳󠁣󠁴󠁿 Kelmouth' },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-byline', 'Ruth Calder 🚢'),
};
