import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import widget, { Default, Shortened } from '../photo-caption.stories.js';
import {
  awkward,
  expectHarmless,
  expectNoSpace,
  neverAnswered,
  neverPicture,
  watchForScripts,
} from '../support/awkward.js';
import { controlsOf } from '../support/controls.js';
import { imageOf, sampleStories } from '../support/sample-stories.js';

const { template } = controlsOf('news-photo-caption');

const meta: Meta = { ...widget, title: 'Edge cases/Photo caption' };
export default meta;

type Story = StoryObj;

/** A caption that fits its lines has no button. */
export const ShortEnough: Story = {
  args: { lines: 3, caption: 'The second half began at 22.15, after 40 minutes of rain', credit: '© Halyard Press' },
  render: (values) => template(values, imageOf(sampleStories.football)),
};

/** A credit that the caption repeats is shown once. */
export const CreditInTheCaption: Story = {
  args: {
    caption: 'The Orrin barrier at Kelmouth, its six gates down. Photograph: © The Meridian',
    credit: 'The Meridian',
  },
};

/** Words that are longer than the column. */
export const German: Story = {
  args: {
    language: 'de',
    lines: 3,
    caption:
      'Hochwasserschutzanlagenbetriebsgesellschaft und Küstenschutzforschungsinstitut ließen das Sturmflutsperrwerk an der Orrinmündung zum zweiten Mal in diesem Winter schließen; die Binnenschifffahrtsverwaltung rechnet mit Verspätungen bis in die kommende Woche.',
    credit: 'Foto: Nordwestdeutsche Nachrichtenagentur/Bildarchiv',
    'license-href': 'https://creativecommons.org/licenses/by/4.0/',
  },
};

/** A picture whose address waits for a script, as plugins for lazy loading write it. */
export const LazyLoadingByAPlugin: Story = {
  render: () => html`
    <news-photo-caption credit="© Tarrow Weekly">
      <a href="#zoom">
        <img
          class="lazyload"
          data-src="pictures/market-hall-640.webp"
          width="640"
          height="427"
          alt="Shoppers walk between fruit stalls under an arched roof of glass and iron"
        />
      </a>
      The market hall of Tarrow on the first morning under its washed roof
    </news-photo-caption>
  `,
};

/** A caption of one word. */
export const OneWordCaption: Story = { args: { caption: 'Kelmouth', credit: 'Reuters' } };

/** A long caption is shown whole without `lines`. */
export const LongCaption: Story = { args: { ...Shortened.args, lines: undefined, credit: '© The Meridian' } };

/** No caption and no credit: only the picture is shown. */
export const PictureAlone: Story = {};

/** No data at all: the widget takes no space on the page. */
export const NothingToShow: Story = {
  render: () =>
    html`<p>The line before.</p>
      <news-photo-caption></news-photo-caption>
      <p>The line after.</p>`,
  play: ({ canvasElement }) => expectNoSpace(canvasElement, 'news-photo-caption'),
};

/** Latin, Arabic, Japanese and Cyrillic letters in one caption. */
export const MixedScripts: Story = { args: { caption: awkward.mixed, credit: '© 海原通信 / هاليارد برس' } };

/** Markup inside a text is shown as text. Nothing in it runs. */
export const MarkupAsText: Story = {
  tags: ['awkward'],
  args: { caption: awkward.markup, credit: awkward.markup },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-photo-caption', awkward.markup),
};

/** A source or licence with a `javascript:` address is left out; the credit stays. The console says so. */
export const JavascriptAddresses: Story = {
  name: 'JavaScript addresses',
  tags: ['awkward'],
  args: { ...Default.args, 'source-href': awkward.address, 'license-href': awkward.address },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-photo-caption', '© The Meridian'),
};

/** Two thousand letters without a space stay inside their column. */
export const EndlessWord: Story = {
  tags: ['awkward'],
  args: { caption: awkward.endless, credit: awkward.endless },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-photo-caption', awkward.endless),
};

/** A character that reverses the text reverses only the caption, not the credit after it. */
export const DirectionOverride: Story = {
  tags: ['awkward'],
  args: { caption: awkward.override, credit: '© The Meridian' },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-photo-caption', '© The Meridian'),
};

/** Emoji, also those made of several characters. */
export const Emoji: Story = {
  tags: ['awkward'],
  args: { caption: awkward.emoji, credit: '📷 Mara Lin' },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-photo-caption', awkward.emoji),
};

/** The server of the picture never answers. The picture keeps its width and height, and the caption is shown. */
export const PictureThatNeverLoads: Story = {
  args: { caption: 'Geometry week in class five. On Monday the subject is rivers', credit: '© Tarrow Weekly' },
  parameters: { msw: neverAnswered },
  render: (values) =>
    template(
      values,
      html`<img src=${neverPicture} loading="lazy" width="960" height="640" alt=${sampleStories.school.alt} />`,
    ),
};

/** The picture is missing. Its text alternative is shown; caption and credit stay. */
export const BrokenPicture: Story = {
  args: { caption: 'A night shift on the fourth floor of the infirmary', credit: '© Kelmouth Mercury' },
  render: (values) =>
    template(
      values,
      html`<img src="pictures/no-such-picture.webp" width="960" height="640" alt=${sampleStories.nightNurses.alt} />`,
    ),
};
