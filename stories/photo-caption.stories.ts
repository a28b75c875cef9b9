import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import type { NewsPhotoCaption } from '../src/components/photo-caption/photo-caption.js';
import { article } from './support/articles.js';

const { args, argTypes, events, template } = getStorybookHelpers<NewsPhotoCaption>('news-photo-caption');

const meta: Meta = {
  title: 'Widgets/Photo caption',
  component: 'news-photo-caption',
  args,
  argTypes,
  parameters: { actions: { handles: events } },
  render: (values) =>
    template(
      values,
      html`<img src="/pictures/barrier-960.webp" width="960" height="640" alt="A tidal barrier in rough water" />`,
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

/** A credit stands alone where there is nothing to say. */
export const CreditAlone: Story = { args: { credit: '© Halyard Press' } };

/** A `<picture>` with sources of its own. */
export const PictureElement: Story = {
  args: Default.args,
  render: (values) =>
    template(
      values,
      html`<picture>
        <source srcset="/pictures/barrier-960.avif" type="image/avif" />
        <img src="/pictures/barrier-960.jpg" width="960" height="640" alt="A tidal barrier in rough water" />
      </picture>`,
    ),
};

/** Picture, caption and credit from an article. */
export const FromAnArticle: Story = {
  args: { article: article('averland-castria-joint-infrastructure') },
  render: (values) => template(values),
};

/** Caption and credit in the pasted markup. */
export const FromFallbackMarkup: Story = {
  render: () => html`
    <news-photo-caption>
      <img src="/pictures/barrier-960.webp" width="960" height="640" alt="A tidal barrier in rough water" />
      <p itemprop="caption">The Orrin barrier at Kelmouth, its six gates down for the second time this winter</p>
      <p itemprop="creditText">© The Meridian</p>
    </news-photo-caption>
  `,
};
