import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { article } from './support/articles.js';
import {
  awkward,
  expectHarmless,
  expectNoSpace,
  neverAnswered,
  neverPicture,
  watchForScripts,
} from './support/awkward.js';
import { controlsOf, oneOf, whileArg } from './support/controls.js';

const { args, argTypes, template } = controlsOf('news-photo-caption', {
  layout: oneOf('below', 'overlay', 'beside'),
  '--news-photo-caption-band': whileArg('layout', 'overlay'),
  '--news-color-accent': null,
  '--news-color-raised': null,
  '--news-radius': null,
  '--news-icon-size': whileArg('expandable'),
  '--news-target-size': whileArg('expandable'),
});

const meta: Meta = {
  title: 'Widgets/Photo caption',
  component: 'news-photo-caption',
  args,
  argTypes,
  render: (values) =>
    template(
      values,
      html`<img src="pictures/barrier-960.webp" width="960" height="640" alt="A tidal barrier in rough water" />`,
    ),
};
export default meta;

type Story = StoryObj;

/** Around the page's own picture. */
export const Default: Story = {
  args: {
    caption: 'The Orrin barrier at Kelmouth, its six gates down for the second time this winter',
    credit: '© The Meridian',
  },
};

const longCaption =
  'The Orrin barrier at Kelmouth, its six gates down for the second time this winter. Engineers had expected to close it once a year when it opened in 1987; it has been closed eleven times since October, and each time for longer, while the harbour behind it waits and ships that carry the town’s grain lie at anchor off the bar.';

const pictures = {
  ministers: html`<img
    src="pictures/ministers-960.webp"
    srcset="pictures/ministers-640.webp 640w, pictures/ministers-960.webp 960w, pictures/ministers-1280.webp 1280w"
    sizes="(min-width: 60em) 60em, 100vw"
    width="960"
    height="640"
    alt="Two ministers shake hands in front of their countries’ flags"
  />`,
  observatory: html`<img
    src="pictures/observatory-640.webp"
    srcset="
      pictures/observatory-640.webp   640w,
      pictures/observatory-960.webp   960w,
      pictures/observatory-1280.webp 1280w
    "
    sizes="(min-width: 40em) 40em, 100vw"
    width="640"
    height="427"
    alt="An observatory’s dome under the Milky Way"
  />`,
  solarPlant: html`<img
    src="pictures/solar-plant-960.webp"
    width="960"
    height="640"
    alt="Rows of solar panels in a desert, seen from above"
  />`,
};

/** A credit stands alone where there is nothing to say. */
export const CreditAlone: Story = { args: { credit: '© Halyard Press' } };

/** On the picture, on a shade that white text can be read on, whatever the picture shows. Two lines, unless `lines` says otherwise. */
export const Overlay: Story = {
  args: {
    layout: 'overlay',
    caption: 'The dome at Narumisaki, three hours after the town had put out its street lamps for the first time',
    credit: '© Halyard Press',
  },
  render: (values) => template(values, pictures.observatory),
};

/** Beside the picture in a wide container, below it in a narrow one. */
export const Beside: Story = {
  args: {
    layout: 'beside',
    caption: 'The ministers after their meeting in Singapore, where they signed for a bridge and two power lines',
    credit: '© Halyard Press',
  },
  parameters: { width: '1200' },
  render: (values) => template(values, pictures.ministers),
};

/** A long caption is shortened to so many lines. A button shows the rest, where there is more; the credit stays. */
export const Shortened: Story = { args: { lines: 3, caption: longCaption, credit: '© The Meridian' } };

/** One that fits its lines has no button. */
export const ShortEnough: Story = { args: { ...Default.args, lines: 3 } };

/** Shortened on the picture. Shown whole, it grows over it. */
export const ShortenedOverlay: Story = {
  args: { layout: 'overlay', caption: longCaption, credit: '© The Meridian' },
};

/**
 * A button on the picture, or a click on it, opens its largest file in a dialog, with the whole caption and the credit. Escape, the button
 * and a click beside the picture close it.
 */
export const Expandable: Story = {
  args: {
    expandable: true,
    lines: 2,
    caption:
      'Henrik Aldane, foreign minister of Averland, and Mira Okonell, his Castrian counterpart, after their meeting in Singapore. It was the third in a year, and the first at which anything was signed; the folders on the table hold a list of eleven projects, from a deepwater berth to the repair of two river ports.',
    credit: '© Halyard Press',
    'source-href': 'https://halyard.example/singapore',
  },
  render: (values) => template(values, pictures.ministers),
};

/** In a link, a click on the picture follows the link, and only the button enlarges it. */
export const ExpandableInALink: Story = {
  args: { expandable: true, caption: 'The dome at Narumisaki', credit: '© Halyard Press' },
  render: (values) => html`<a href="#story">${template(values, pictures.observatory)}</a>`,
};

/** The credit leads to the picture's source, and a link to its licence stands beside it. */
export const SourceAndLicence: Story = {
  args: {
    caption: 'The plant at Al-Qarn covers as much ground as the town that it lights',
    credit: 'Mara Lin',
    'source-href': 'https://photos.example/al-qarn',
    'license-href': 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  render: (values) => template(values, pictures.solarPlant),
};

/** A licence without a short name has a word for it; a source without a credit too. */
export const OtherLicence: Story = {
  args: {
    caption: 'The plant at Al-Qarn covers as much ground as the town that it lights',
    'source-href': 'https://photos.example/al-qarn',
    'license-href': 'https://photos.example/licence',
  },
  render: (values) => template(values, pictures.solarPlant),
};

/** A picture that a trained model made is marked, however short the caption. */
export const Generated: Story = {
  args: {
    generated: 'ai',
    caption: 'What the second dome at Narumisaki may look like',
    credit: 'Illustration: The Meridian',
  },
  render: (values) => template(values, pictures.observatory),
};

/** One that was put together from parts, by the term of the IPTC. */
export const GeneratedInPart: Story = {
  args: {
    ...Generated.args,
    generated: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
  },
  render: (values) => template(values, pictures.observatory),
};

/** A caption that ends with the credit shows it once. */
export const CreditInTheCaption: Story = {
  args: {
    caption: 'The Orrin barrier at Kelmouth, its six gates down. Photograph: © The Meridian',
    credit: 'The Meridian',
  },
};

/** A film keeps its controls: words that would lie on them stand below. */
export const Film: Story = {
  args: { layout: 'overlay', caption: 'The gates close in forty minutes', credit: '© The Meridian' },
  render: (values) =>
    template(
      values,
      html`<video controls preload="none" poster="pictures/barrier-960.webp" width="960" height="640"></video>`,
    ),
};

/** A frame of another site. */
export const Frame: Story = {
  args: { caption: 'Water levels at Kelmouth since 1987', credit: 'Source: Orrin Board' },
  render: (values) =>
    template(
      values,
      html`<iframe title="Water levels at Kelmouth" width="480" height="270" srcdoc="A chart."></iframe>`,
    ),
};

/** A picture inside a link of the page keeps the link. */
export const LinkedPicture: Story = {
  args: Default.args,
  render: (values) =>
    template(
      values,
      html`<a href="#story"
        ><img src="pictures/barrier-960.webp" width="960" height="640" alt="A tidal barrier in rough water"
      /></a>`,
    ),
};

/** The same caption in containers of five widths, in its three layouts. */
export const FiveWidths: Story = {
  render: () =>
    html`${[200, 320, 480, 768, 1200].flatMap((width) =>
      (['below', 'overlay', 'beside'] as const).map(
        (layout) =>
          html`<div style="max-inline-size: ${width}px; margin-block-end: 32px">
            <news-photo-caption
              layout=${layout}
              lines="3"
              expandable
              caption=${longCaption}
              credit="© Halyard Press"
              license-href="https://creativecommons.org/licenses/by-sa/4.0/"
              >${pictures.observatory}</news-photo-caption
            >
          </div>`,
      ),
    )}`,
  parameters: { width: '1200' },
};

/** Words that are longer than a column is wide. */
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

/** A script without spaces. */
export const Japanese: Story = {
  args: {
    language: 'ja',
    lines: 2,
    caption:
      '成岬天文台のドーム。町が街灯を初めて一斉に消してから三時間後、観測員らは天の川が肉眼でこれまでになくはっきりと見えたと話した。県は来年度から近隣の二町にも同じ取り組みを広げる方針だ。',
    credit: '撮影：海原通信',
  },
  render: (values) => template(values, pictures.observatory),
};

/** From right to left, on a page in Arabic. */
export const Arabic: Story = {
  globals: { language: 'ar' },
  args: {
    language: 'ar',
    layout: 'overlay',
    expandable: true,
    generated: 'composite',
    caption:
      'تغطي محطة القرن للطاقة الشمسية مساحة تعادل مساحة البلدة التي تنيرها، وقد بدأت العمل قبل موعدها بثلاثة أشهر بعد أن أنجز العمال تركيب الألواح الأخيرة في كانون الثاني، ومن المقرر أن تتضاعف طاقتها العام المقبل',
    credit: '© هاليارد برس',
    'license-href': 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  render: (values) => template(values, pictures.solarPlant),
};

/** A `<picture>` with sources of its own. */
export const PictureElement: Story = {
  args: Default.args,
  render: (values) =>
    template(
      values,
      html`<picture>
        <source srcset="pictures/barrier-960.avif" type="image/avif" />
        <img src="pictures/barrier-960.jpg" width="960" height="640" alt="A tidal barrier in rough water" />
      </picture>`,
    ),
};

/** Picture, caption and credit from an article. */
export const FromAnArticle: Story = {
  args: { article: article('averland-castria-joint-infrastructure') },
  render: (values) => template(values),
};

/** Emphasis and links of a caption in the pasted markup stay. */
export const CaptionWithLinks: Story = {
  render: () => html`
    <news-photo-caption>
      <figure>
        <img src="pictures/barrier-960.webp" width="960" height="640" alt="A tidal barrier in rough water" />
        <figcaption>
          The <em>Orrin</em> barrier at Kelmouth, closed again; <a href="#gates">how its gates work</a>
          <span itemprop="creditText">© The Meridian</span>
        </figcaption>
      </figure>
    </news-photo-caption>
  `,
};

/** A picture whose address waits for a script of the page, as lazy loading by a plugin leaves it. */
export const LazyByAPlugin: Story = {
  render: () => html`
    <news-photo-caption credit="© The Meridian">
      <a href="#zoom">
        <img
          class="lazyload"
          data-src="pictures/barrier-960.webp"
          width="960"
          height="640"
          alt="A tidal barrier in rough water"
        />
      </a>
      The Orrin barrier at Kelmouth, its six gates down for the second time this winter
    </news-photo-caption>
  `,
};

/** Caption and credit in the pasted markup. */
export const FromFallbackMarkup: Story = {
  render: () => html`
    <news-photo-caption>
      <img src="pictures/barrier-960.webp" width="960" height="640" alt="A tidal barrier in rough water" />
      <p itemprop="caption">The Orrin barrier at Kelmouth, its six gates down for the second time this winter</p>
      <p itemprop="creditText">© The Meridian</p>
    </news-photo-caption>
  `,
};

/** A caption of one word. */
export const OneWordCaption: Story = { args: { caption: 'Kelmouth', credit: 'Reuters' } };

/** A long caption, whole: without `lines` nothing is cut. */
export const LongCaption: Story = { args: { caption: longCaption, credit: '© The Meridian' } };

/** Nothing is said of the picture: it stands alone. */
export const PictureAlone: Story = {};

/** Nothing is known: the widget takes no space between the lines of the page. */
export const NothingToShow: Story = {
  render: () =>
    html`<p>The line before.</p>
      <news-photo-caption></news-photo-caption>
      <p>The line after.</p>`,
  play: ({ canvasElement }) => expectNoSpace(canvasElement, 'news-photo-caption'),
};

/** Latin, Arabic, Japanese and Cyrillic in one caption. */
export const MixedScripts: Story = { args: { caption: awkward.mixed, credit: '© 海原通信 / هاليارد برس' } };

/** Markup in a text is shown as it was written, and nothing in it runs. */
export const MarkupAsText: Story = {
  tags: ['awkward'],
  args: { caption: awkward.markup, credit: awkward.markup },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-photo-caption', awkward.markup),
};

/** A source or licence at a `javascript:` address is left out; the credit stays. The console says so. */
export const JavascriptAddresses: Story = {
  name: 'JavaScript Addresses',
  tags: ['awkward'],
  args: { ...Default.args, 'source-href': awkward.address, 'license-href': awkward.address },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-photo-caption', '© The Meridian'),
};

/** Two thousand letters without a space stay in their column. */
export const EndlessWord: Story = {
  tags: ['awkward'],
  args: { caption: awkward.endless, credit: awkward.endless },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-photo-caption', awkward.endless),
};

/** A character that turns the direction of the text turns the caption alone, not the credit after it. */
export const DirectionOverride: Story = {
  tags: ['awkward'],
  args: { caption: awkward.override, credit: '© The Meridian' },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-photo-caption', '© The Meridian'),
};

/** Emoji, of several characters too. */
export const Emoji: Story = {
  tags: ['awkward'],
  args: { caption: awkward.emoji, credit: '📷 Mara Lin' },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-photo-caption', awkward.emoji),
};

/** A picture whose server never answers keeps the space of its width and height, and the caption stands. */
export const PictureThatNeverComes: Story = {
  args: Default.args,
  parameters: { msw: neverAnswered },
  render: (values) =>
    template(
      values,
      html`<img src=${neverPicture} loading="lazy" width="960" height="640" alt="A tidal barrier in rough water" />`,
    ),
};

/** Of a picture that is not there its text is shown, and caption and credit stay. */
export const BrokenPicture: Story = {
  args: Default.args,
  render: (values) =>
    template(
      values,
      html`<img src="pictures/no-such-picture.webp" width="960" height="640" alt="A tidal barrier in rough water" />`,
    ),
};
