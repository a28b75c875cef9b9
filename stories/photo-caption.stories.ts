import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { article } from './support/articles.js';
import { controlsOf, oneOf } from './support/controls.js';
import { pasted } from './support/pasted.js';
import { imageOf, sampleStories } from './support/sample-stories.js';

const { args, argTypes, template } = controlsOf('news-photo-caption', {
  generated: oneOf('ai', 'composite'),
  '--news-color-accent': null,
  '--news-color-raised': null,
  '--news-radius': null,
});

/** Pictures in several sizes. The dialog shows the largest. */
const pictures = {
  barrier: html`<img
    src="pictures/barrier-960.webp"
    srcset="pictures/barrier-640.webp 640w, pictures/barrier-960.webp 960w, pictures/barrier-1280.webp 1280w"
    sizes="(min-width: 60em) 60em, 100vw"
    width="960"
    height="640"
    alt="Waves break against the closed gates of a tidal barrier at night"
  />`,
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
    alt="An observatory with a white dome on a hill above a small harbour at dusk"
  />`,
};

const meta: Meta = {
  title: 'Widgets/Photo caption',
  component: 'news-photo-caption',
  args,
  argTypes,
  render: (values) => template(values, pictures.barrier),
};
export default meta;

type Story = StoryObj;

/** A caption and a credit around the page’s own picture. */
export const Default: Story = {
  args: {
    caption: 'The Orrin barrier at Kelmouth, its six gates down for the third time this winter',
    credit: '© The Meridian',
  },
};

const longCaption =
  'The Orrin barrier at Kelmouth, its six gates down for the third time this winter. Engineers had expected to close it once a year when it opened in 1987; it has been closed three times since October, and each time for longer, while the harbour behind it waits and ships that carry the town’s grain lie at anchor off the bar.';

/** Attributes around the page’s own picture. */
export const FromAttributes: Story =
  pasted(`<news-photo-caption caption="The conductor stops the horns in bar 84, for the seventh time" credit="Mathilda Oberreuth">
  <img src="pictures/orchestra-640.webp" width="640" height="427" alt="A conductor raises his arms before an orchestra under four lamps" />
</news-photo-caption>`);

/** Pasted markup with a caption and a credit. */
export const FromFallbackMarkup: Story =
  pasted(`<news-photo-caption expandable itemscope itemtype="https://schema.org/ImageObject">
  <img src="pictures/library-640.webp" width="640" height="427" alt="Readers sit at long tables with lamps under the arched ceiling of a library" />
  <p itemprop="caption">The reading room at ten in the morning, without a free seat.</p>
  <p><span itemprop="creditText">© Kelmouth Mercury</span>.</p>
</news-photo-caption>`);

/** A pasted figure keeps the emphasis and the links of its caption. */
export const CaptionWithLinks: Story = pasted(`<news-photo-caption itemscope itemtype="https://schema.org/ImageObject">
  <figure>
    <img src="pictures/night-train-640.webp" width="640" height="427" alt="A blue train with lit windows at a small station under a crescent moon" />
    <figcaption>The <em>Polaris</em> stops at Haug for three minutes; <a href="#times">see all its stops</a> <span itemprop="creditText">© The Meridian</span></figcaption>
  </figure>
</news-photo-caption>`);

/** A credit with its source, and a link to the licence. */
export const CreditWithLicence: Story =
  pasted(`<news-photo-caption caption="The plant covers as much ground as the town that it lights" credit="Noor Feddersen" source-href="https://photos.example/al-qarn" license-href="https://creativecommons.org/licenses/by-sa/4.0/">
  <img src="pictures/solar-plant-960.webp" width="960" height="640" alt="Rows of solar panels on sand, with white tanks by the sea and a low sun" />
</news-photo-caption>`);

/** The caption on the picture. */
export const OnThePicture: Story =
  pasted(`<news-photo-caption layout="overlay" caption="The dome opens at dusk. Four hours later, the town turns off half of its lights" credit="© Halyard Press">
  <img src="pictures/observatory-960.webp" width="960" height="640" alt="An observatory with a white dome on a hill above a small harbour at dusk" />
</news-photo-caption>`);

/** A long caption, cut to two lines. */
export const InTwoLines: Story =
  pasted(`<news-photo-caption lines="2" caption="Market Street on the third day of the flood. The park has lent twelve of its rowing boats, which also carry the post. The water is 90 centimetres deep at the crossing, and falls by a hand each day." credit="© Kelmouth Mercury">
  <img src="pictures/flooded-street-640.webp" width="640" height="427" alt="A man rows a woman and a dog down a flooded street" />
</news-photo-caption>`);

/** Only a credit. */
export const CreditAlone: Story = {
  args: { credit: '© Halyard Press' },
  render: (values) => template(values, imageOf(sampleStories.football)),
};

/** The caption on the picture. A shade keeps it readable. It has two lines unless `lines` says otherwise. */
export const Overlay: Story = {
  args: {
    layout: 'overlay',
    caption: 'The dome at Narumisaki opens at dusk. Since Monday, half of the street lamps below go out at ten',
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

/** A long caption is cut to a number of lines, and a button shows the rest. The credit stays. */
export const Shortened: Story = { args: { lines: 3, caption: longCaption, credit: '© The Meridian' } };

/** A shortened caption on the picture. The whole caption grows over the picture. */
export const ShortenedOverlay: Story = {
  args: {
    layout: 'overlay',
    caption:
      'The market hall on its first morning. Every pane of the roof was taken down, washed and put back in three years of work; 84 stalls have opened so far, twelve more will follow in spring, and the aisle on the left is for farmers from within thirty kilometres.',
    credit: '© Tarrow Weekly',
  },
  render: (values) => template(values, imageOf(sampleStories.marketHall)),
};

/**
 * A button or a click on the picture opens its largest file in a dialog, with the whole caption and the credit. Escape,
 * the button or a click beside the picture closes it.
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

/** A picture in a link: a click follows the link, and only the button enlarges the picture. */
export const ExpandableInALink: Story = {
  args: {
    expandable: true,
    caption: 'Sankt Wendrin, where 112 of 221 voted against a ski lift',
    credit: 'Ines Karrow',
  },
  render: (values) => html`<a href="#story">${template(values, imageOf(sampleStories.mountainVillage))}</a>`,
};

/** The credit links to the picture’s source. A link to the licence follows it. */
export const SourceAndLicence: Story = {
  args: {
    caption: 'The last field on the plain. Combines may work until nine in the evening this year',
    credit: 'Noor Feddersen',
    'source-href': 'https://photos.example/last-field',
    'license-href': 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  render: (values) => template(values, imageOf(sampleStories.harvest)),
};

/** A licence without a short name gets a general word as its link. So does a source without a credit. */
export const OtherLicence: Story = {
  args: {
    caption: 'On the way home along the canal, on the first evening of the new cycle path',
    'source-href': 'https://photos.example/cycle-path',
    'license-href': 'https://photos.example/licence',
  },
  render: (values) => template(values, imageOf(sampleStories.cyclePath)),
};

/** A picture that a trained model made is marked, however short the caption is. */
export const Generated: Story = {
  args: {
    generated: 'ai',
    caption: 'What the second dome at Narumisaki may look like',
    credit: 'Illustration: The Meridian',
  },
  render: (values) => template(values, pictures.observatory),
};

/** A picture that was generated in part, as a term of the IPTC. */
export const GeneratedInPart: Story = {
  args: {
    caption: 'The bakery in Mill Lane as it may have looked in 1930, redrawn from a photograph',
    credit: 'Illustration: Tarrow Weekly',
    generated: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
  },
  render: (values) => template(values, imageOf(sampleStories.bakery)),
};

/** A film keeps its controls: a caption that would cover them is below the film. */
export const Film: Story = {
  args: {
    layout: 'overlay',
    caption: 'Car 217 on its way to the depot, after 14 hours in the snow',
    credit: '© The Meridian',
  },
  render: (values) =>
    template(
      values,
      html`<video controls preload="none" poster="pictures/tram-in-snow-640.webp" width="640" height="427"></video>`,
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

/** A picture inside a link of the page keeps its link. */
export const LinkedPicture: Story = {
  args: {
    caption: 'The administrative court at Kelmouth, before the ruling on 212,000 fines',
    credit: '© Halyard Press',
  },
  render: (values) => template(values, html`<a href="#story">${imageOf(sampleStories.court)}</a>`),
};

/** The same caption in its three layouts, in containers of five widths. */
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
              >${pictures.barrier}</news-photo-caption
            >
          </div>`,
      ),
    )}`,
  parameters: { width: '1200' },
};

/** A Japanese caption, without spaces. */
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

/** From right to left, on an Arabic page. */
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
  render: (values) => template(values, imageOf(sampleStories.solarPlant)),
};

/** A `<picture>` with its own sources. */
export const PictureElement: Story = {
  args: {
    caption: 'Evening at the solar plant of Ras al-Juman, which fills the tanks by the sea',
    credit: '© Marrable Science',
  },
  render: (values) =>
    template(
      values,
      html`<picture>
        <source srcset="pictures/solar-plant-960.avif" type="image/avif" />
        <img
          src="pictures/solar-plant-960.jpg"
          width="960"
          height="640"
          alt="Rows of solar panels on sand, with white tanks by the sea and a low sun"
        />
      </picture>`,
    ),
};

/** Picture, caption and credit from an article. */
export const FromAnArticle: Story = {
  args: { article: article('nitrate-dye-for-wells') },
  render: (values) => template(values),
};
