import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { articleApi } from '../test/support/fixtures/article-api.js';
import { articleOf } from './support/articles.js';
import { oneOf, onlyControls } from './support/controls.js';
import { pasted } from './support/pasted.js';
import { sampleStories } from './support/sample-stories.js';

/** `<news-article>` gives one article to all the widgets inside it. Mock Service Worker answers the requests. */
const meta: Meta = {
  title: 'Data and access/Article',
  component: 'news-article',
  argTypes: onlyControls('news-article', {
    src: {
      ...oneOf(...['ok', 'slow', 'missing', 'malformed'].map((name) => `https://api.example/${name}.json`)),
      description: 'The address of an article. The servers answer well, slowly, not at all, and with something else.',
      table: { disable: false },
    },
  }),
  parameters: {
    msw: [
      http.get('https://api.example/school.json', () => HttpResponse.json(articleOf(sampleStories.school))),
      http.get('https://api.example/bakery.json', () => HttpResponse.json(articleOf(sampleStories.bakery))),
      ...articleApi,
    ],
  },
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

/** An article from an address. */
export const Default: Story = { args: { src: 'https://api.example/ok.json' } };

/** An article from an address, for widgets with nothing inside. */
export const FromAttributes: StoryObj = pasted(`<news-article src="https://api.example/school.json">
  <news-headline-card level="2"></news-headline-card>
  <news-share-icons></news-share-icons>
</news-article>`);

/** The metadata that the page has for search engines. */
export const FromThePage: StoryObj = pasted(`<script type="application/ld+json">
  {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "City must publish data on 212,000 parking fines, court rules",
    "url": "https://news.example/parking-data",
    "datePublished": "2026-03-02T08:30:00+01:00",
    "author": { "@type": "Person", "name": "Ottoline Marsh" },
    "sourceOrganization": { "@type": "Organization", "name": "Halyard Press" }
  }
</script>
<news-article from="page">
  <news-byline></news-byline>
  <news-share-icons></news-share-icons>
</news-article>`);

/** The widgets show their own content until the article has loaded. */
export const FromAnAddress: StoryObj = pasted(`<news-article src="https://api.example/bakery.json">
  <news-headline-card level="2"><a href="https://tarrow.example/bakery-at-six">Bakery gives up its night shift and still sells out by nine</a></news-headline-card>
  <news-share-icons></news-share-icons>
</news-article>`);

/** The server writes its data into the page as JSON. */
export const InlineJson: StoryObj = {
  name: 'Inline JSON',
  ...pasted(`<news-article>
  <script type="application/json">
    {
      "id": "night-train",
      "url": "https://news.example/night-train",
      "headline": "Night train to Haug adds two coaches after a full June",
      "kicker": "Railways",
      "authors": [{ "name": "Tessa Quillan" }],
      "published": "2026-03-02T08:30:00+01:00"
    }
  </script>
  <news-headline-card level="2"></news-headline-card>
  <news-share-icons></news-share-icons>
</news-article>`),
};
