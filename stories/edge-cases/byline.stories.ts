import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import widget from '../byline.stories.js';
import { awkward, expectHarmless, expectNoSpace, watchForScripts } from '../support/awkward.js';
import { ago, edda } from '../support/authors.js';

const meta: Meta = { ...widget, title: 'Edge cases/Byline' };
export default meta;

type Story = StoryObj;

/** A portrait is missing. The byline leaves no empty space for it. */
export const BrokenPortrait: Story = {
  args: { authors: JSON.stringify([{ ...edda, avatar: 'pictures/no-such-portrait.webp' }]), 'published-at': ago(45) },
};

/** Japanese names without spaces, and long German names. Each follows the order of its language. */
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

/** A single short name. */
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

/** No author: only the time is shown. */
export const TimeAlone: Story = { args: { 'published-at': '2026-03-02T08:30:00+01:00' } };

/** No data at all: the byline takes no space on the page. */
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

/** Markup inside a name is shown as text. Nothing in it runs. */
export const MarkupAsText: Story = {
  tags: ['awkward'],
  args: { authors: JSON.stringify([{ name: awkward.markup, role: awkward.markup }]), dateline: awkward.markup },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-byline', awkward.markup),
};

/** An author’s link or portrait with a `javascript:` address is left out; the name stays. The console says so. */
export const JavascriptAddresses: Story = {
  name: 'JavaScript addresses',
  tags: ['awkward'],
  args: { authors: JSON.stringify([{ ...edda, url: awkward.address, avatar: awkward.address }]) },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-byline', edda.name),
};

/** Two thousand letters without a space stay inside their column. */
export const EndlessWord: Story = {
  tags: ['awkward'],
  args: { authors: awkward.endless, dateline: awkward.endless },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-byline', awkward.endless),
};

/** A character that reverses the text reverses only its own name. */
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
