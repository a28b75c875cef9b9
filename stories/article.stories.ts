import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { articleApi } from '../test/support/fixtures/article-api.js';
import { oneOf, onlyControls } from './support/controls.js';

/**
 * `<news-article>` gives one article to all the widgets inside it. The answers come from Mock Service Worker.
 */
const meta: Meta = {
  title: 'Data/Article',
  component: 'news-article',
  argTypes: onlyControls('news-article', {
    src: {
      ...oneOf(...['ok', 'slow', 'missing', 'malformed'].map((name) => `https://api.example/${name}.json`)),
      description: 'The address of an article: one that answers well, slowly, not at all, and with what is none.',
      table: { disable: false },
    },
  }),
  parameters: { msw: articleApi },
  render: ({ src }) => html`
    <news-article src=${src}>
      <news-headline-card level="2">
        <a href="https://news.example/harbour-dredging">Harbour dredging to start a month early</a>
      </news-headline-card>
      <news-byline><p>Halyard Press</p></news-byline>
    </news-article>
  `,
};
export default meta;

type Story = StoryObj<{ src: string }>;

export const Default: Story = { args: { src: 'https://api.example/ok.json' } };

/** While it loads, the fallback stands. */
export const Slow: Story = { args: { src: 'https://api.example/slow.json' } };

/** The fallback stays; the console says why. */
export const NotFound: Story = { args: { src: 'https://api.example/missing.json' } };

/** What is no article in any known format. */
export const Malformed: Story = { args: { src: 'https://api.example/malformed.json' } };

/** A server passes on what it knows as JSON. */
export const InlineJson: StoryObj = {
  name: 'Inline JSON',
  render: () => html`
    <news-article>
      <script type="application/json">
        {
          "id": "harbour-dredging",
          "url": "https://news.example/harbour-dredging",
          "headline": "Harbour dredging to start a month early",
          "kicker": "Ports",
          "authors": [{ "name": "Ruth Calder" }],
          "published": "2026-03-02T08:30:00+01:00"
        }
      </script>
      <news-headline-card level="2"></news-headline-card>
      <news-byline></news-byline>
    </news-article>
  `,
};

/** What the host page says of itself to search engines. */
export const FromThePage: StoryObj = {
  render: () => html`
    <script type="application/ld+json">
      {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Harbour dredging to start a month early",
        "url": "https://news.example/harbour-dredging",
        "articleSection": "Ports",
        "datePublished": "2026-03-02T08:30:00+01:00",
        "author": { "@type": "Person", "name": "Ruth Calder" },
        "sourceOrganization": { "@type": "Organization", "name": "Halyard Press" }
      }
    </script>
    <news-article from="page">
      <news-headline-card level="2"></news-headline-card>
      <news-byline></news-byline>
      <news-share-icons></news-share-icons>
    </news-article>
  `,
};
